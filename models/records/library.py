"""Prompt sets of one's own, and how often sets are used."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class OwnPack:
    """A prompt set as the journal keeps it: the file it would be."""

    id: str
    version: int
    toml: str = field(repr=False)
    made_at: datetime
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class PackUses:
    """In how many reflections a set was answered, and the day of the latest of them."""

    entries: int = 0
    last: datetime | None = None
