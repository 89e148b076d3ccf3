"""A search as it was understood, and what is sought when something like a text is wanted."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from models.records.positions import Position


@dataclass(frozen=True, slots=True)
class Term:
    """One thing sought.

    `weight` is how often it was typed. `prefix` also finds words that begin with it. The words of
    a `phrase` are found next to each other; so are those of a `quoted` term, which must stand in
    what is found: of the others any may.
    """

    text: str = field(repr=False)
    weight: int = 1
    prefix: bool = False
    quoted: bool = False
    phrase: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """What is sought, in the order typed; without terms nothing is."""

    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Likeness:
    """What an entry or a draft shares with others: its words and what it was about.

    `feelings` carry their intensity, 1 to 3.
    """

    words: tuple[Term, ...] = ()
    feelings: tuple[tuple[str, int], ...] = ()
    triggers: tuple[str, ...] = ()
    position: Position | None = None
    code: str = ""
    held_at: datetime | None = None
