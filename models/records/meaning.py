"""What recall by meaning keeps of reflections, and how far it has read them.

Vectors are made of what a person wrote, and are treated as such: no `repr` shows them.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

VECTOR_BYTES = 384
"""A vector: one signed byte for each of its dimensions."""
SIGN_BYTES = 48
"""What is kept of the vector of a sentence: the sign of each dimension."""


@dataclass(frozen=True, slots=True)
class SentenceSpan:
    """A sentence of a passage, by its place in the text that the passage is of."""

    start: int
    end: int
    signs: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class StoredPassage:
    """A passage of an entry (its row id): `start` and `end` are places in `Written`.

    They count in `Written.private` for a private passage, in `Written.open` for any other.
    """

    id: int
    entry: int
    private: bool
    start: int
    end: int
    vector: bytes = field(repr=False)
    sentences: tuple[SentenceSpan, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class StoredVector:
    """What ranking needs of a passage."""

    entry: int
    private: bool
    vector: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Written:
    """What an entry says in words of one's own, without marks of Markdown."""

    open: str = field(default="", repr=False)
    private: str = field(default="", repr=False)

    @property
    def stamp(self) -> str:
        """Another one for other words, and for words that became private or open."""
        told = hashlib.sha256(f"{len(self.open)} ".encode())
        told.update(self.open.encode("utf-8", "surrogatepass"))
        told.update(self.private.encode("utf-8", "surrogatepass"))
        return told.hexdigest()


@dataclass(frozen=True, slots=True)
class ReadState:
    """How many of all entries outside the bin have been read for recall by meaning."""

    read: int
    all: int
