"""Entries read for recall by meaning without a model: vectors that say nothing, at real places."""

import random
from collections.abc import Iterator

from models.records.ids import EntryId
from models.records.meaning import (
    SIGN_BYTES,
    VECTOR_BYTES,
    SentenceSpan,
    StoredPassage,
    Written,
)
from models.store import UnitOfWork

MODEL = "test-model-1"
_LONG = 400


def passages_of(entry: int, written: Written, dice: random.Random) -> list[StoredPassage]:
    """Passages that cover the open and the private text, of two sentences each."""
    sides = ((False, written.open), (True, written.private))
    return [
        _passage(entry, is_private, start, end, dice)
        for is_private, text in sides
        for start, end in _stretches(len(text))
    ]


def read(unit: UnitOfWork, entry_id: EntryId, model: str = MODEL, seed: int = 0) -> list[int]:
    """Read an entry as a model would; returns the ids of its passages."""
    entry = unit.entries.row_id(entry_id)
    assert entry is not None
    written = unit.meaning.written([entry], share_safe=False)[entry]
    passages = passages_of(entry, written, random.Random(f"{seed} {entry_id}"))
    made = unit.meaning.put(entry, model, written.stamp, passages)
    assert made is not None
    return made


def _stretches(length: int) -> Iterator[tuple[int, int]]:
    for start in range(0, length, _LONG):
        yield start, min(start + _LONG, length)


def _passage(
    entry: int, is_private: bool, start: int, end: int, dice: random.Random
) -> StoredPassage:
    middle = (start + end) // 2
    spans = ((start, middle), (middle, end)) if middle > start else ((start, end),)
    return StoredPassage(
        id=0,
        entry=entry,
        private=is_private,
        start=start,
        end=end,
        vector=dice.randbytes(VECTOR_BYTES),
        sentences=tuple(SentenceSpan(*span, dice.randbytes(SIGN_BYTES)) for span in spans),
    )
