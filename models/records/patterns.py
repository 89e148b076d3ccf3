"""What shows over many reflections. Each number carries the entries behind it, newest first."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from models.records.entries import AnswerKey, JsonValue
from models.records.ids import EntryId


class Intensity(NamedTuple):
    """How strong it was on a day, 0 to 10."""

    on: date
    value: float
    entry_id: EntryId


@dataclass(frozen=True, slots=True)
class Counted:
    """A word, or a question, and the entries that hold it."""

    word: str = field(repr=False)
    label: str = field(repr=False)
    entries: tuple[EntryId, ...]

    @property
    def count(self) -> int:
        """In how many entries it is."""
        return len(self.entries)


@dataclass(frozen=True, slots=True)
class TriggerLine:
    """One trigger over time: `intensity` is oldest first, the words beside it most frequent first."""

    word: str = field(repr=False)
    label: str = field(repr=False)
    group: str
    entries: tuple[EntryId, ...]
    last_on: date
    intensity: tuple[Intensity, ...] = ()
    early_signs: tuple[Counted, ...] = ()
    urges: tuple[Counted, ...] = ()
    helped: tuple[Counted, ...] = ()

    @property
    def count(self) -> int:
        """In how many entries it is."""
        return len(self.entries)


@dataclass(frozen=True, slots=True)
class ButtonPath:
    """What they did, the button it pressed, the urge, and what was done. "" where it is not told.

    The first three are ids of words, with their labels; `act` is in one's own words.
    """

    behaviour: str = field(repr=False)
    button: str = field(repr=False)
    urge: str = field(repr=False)
    act: str = field(repr=False)
    entries: tuple[EntryId, ...]
    behaviour_label: str = field(default="", repr=False)
    button_label: str = field(default="", repr=False)
    urge_label: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class FeltBefore:
    """A feeling in the last reflections that name any: in `count` of `of`.

    `helped` looks at all reflections that name it.
    """

    word: str = field(repr=False)
    label: str = field(repr=False)
    count: int
    of: int
    entries: tuple[EntryId, ...] = ()
    helped: tuple[Counted, ...] = ()


@dataclass(frozen=True, slots=True)
class EarlierAnswer:
    """An answer of an earlier reflection, with its question as it was asked then."""

    entry_id: EntryId
    key: AnswerKey
    held_at: datetime
    title: str = field(repr=False)
    heading: str
    text: str = field(repr=False)
    value: JsonValue = field(repr=False)
    version: int
    kind: str = ""
    private: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """Where someone placed themselves between two ends, -5 to 5; under stress, where told."""

    held_at: datetime
    at: int
    stress: int | None
    entry_id: EntryId


@dataclass(frozen=True, slots=True)
class PairHistory:
    """A pair of ends and the marks between them, oldest first.

    `key` is the id of the pair, or `own:Low|High` for a pair of one's own.
    """

    key: str = field(repr=False)
    low: str = field(repr=False)
    high: str = field(repr=False)
    marks: tuple[Mark, ...]
