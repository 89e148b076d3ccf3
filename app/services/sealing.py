"""Drafts that the disk did not take at a lock: sealed for the time until the next unlock."""

from __future__ import annotations

import json
import secrets
from datetime import datetime

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from models.records.entries import Draft
from models.records.faults import DamagedJournal
from models.records.ids import DraftId
from models.snapshots import draft_from, draft_values
from models.vault.keys import DataKey, Purpose

_NONCE_BYTES = 12
# Tells these from what backups seal under the same key.
_PURPOSE = b"afterword draft kept at lock"


def seal(data_key: DataKey, draft: Draft) -> bytes:
    """The draft as bytes that need the journal's key."""
    plain = {
        "id": draft.id,
        "changed_at": draft.changed_at.isoformat(),
        "values": draft_values(draft),
    }
    nonce = secrets.token_bytes(_NONCE_BYTES)
    text = json.dumps(plain).encode("utf-8")
    return nonce + _cipher(data_key).encrypt(nonce, text, _PURPOSE)


def unseal(data_key: DataKey, sealed: bytes) -> Draft:
    """The draft again.

    Raises:
        DamagedJournal: it was sealed with another journal's key, or was changed.
    """
    try:
        text = _cipher(data_key).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], _PURPOSE)
    except (InvalidTag, ValueError):
        raise DamagedJournal("draft") from None
    plain = json.loads(text)
    changed_at = datetime.fromisoformat(plain["changed_at"])
    return draft_from(DraftId(plain["id"]), changed_at, plain["values"])


def _cipher(data_key: DataKey) -> AESGCM:
    return AESGCM(data_key.derived(Purpose.BACKUP))
