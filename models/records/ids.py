"""Identifiers of things in the journal.

All are short random strings made once and never reused, so that an export read into another journal
keeps every reference.
"""

from __future__ import annotations

import secrets
from typing import NewType

EntryId = NewType("EntryId", str)
DraftId = NewType("DraftId", str)
RepairId = NewType("RepairId", str)
SessionId = NewType("SessionId", str)
ItemId = NewType("ItemId", str)
ActionId = NewType("ActionId", str)
PersonId = NewType("PersonId", str)
RevisionId = NewType("RevisionId", str)
HindsightId = NewType("HindsightId", str)
FollowUpId = NewType("FollowUpId", str)
CueId = NewType("CueId", str)
AgreementId = NewType("AgreementId", str)
HoursId = NewType("HoursId", str)
ExportId = NewType("ExportId", str)

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_LENGTH = 14


def new_id() -> str:
    """Returns 14 random characters of Crockford's base 32 (70 bits)."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(_LENGTH))
