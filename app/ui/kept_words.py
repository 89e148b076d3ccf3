"""Words that the journal did not take where they belong: as a draft, to be kept another way."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from models.records.entries import FREE, FREE_TEXT, AnswerKey, Draft, DraftAnswer, Header
from models.records.ids import DraftId, EntryId, new_id


def draft_of(
    words: str, now: datetime, *, private: bool = False, links: Sequence[EntryId] = ()
) -> Draft:
    """Just the words, with the entries they are about."""
    answers = {AnswerKey(FREE, FREE_TEXT): DraftAnswer(words, private)}
    header = Header(held_at=now)
    return Draft(DraftId(new_id()), header, answers=answers, links=tuple(links), changed_at=now)
