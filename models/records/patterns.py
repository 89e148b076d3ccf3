"""What shows over many reflections. Each number carries the entries behind it, newest first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from models.records.entries import AnswerKey, JsonValue
from models.records.ids import EntryId
from models.records.positions import Placing, Position


class Intensity(NamedTuple):
    """How strong it was on a day, 0 to 10; not `is_given`: as the strongest feeling was."""

    on: date
    value: float
    entry_id: EntryId
    is_given: bool = True


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
    heading: str = field(repr=False)
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


@dataclass(frozen=True, slots=True)
class Held:
    """A reflection and when it was held, with where someone's power was if it tells."""

    id: EntryId
    held_at: datetime
    placing: Placing | None = None


@dataclass(frozen=True, slots=True)
class FeelingLine:
    """A feeling and the reflections that name it; `tone` is the position it leans to, or ""."""

    word: str = field(repr=False)
    label: str = field(repr=False)
    tone: str
    entries: tuple[EntryId, ...]

    @property
    def count(self) -> int:
        """In how many entries it is."""
        return len(self.entries)


@dataclass(frozen=True, slots=True)
class SetOff:
    """A trigger and a feeling that are named in the same reflections."""

    trigger: Counted
    feeling: Counted
    entries: tuple[EntryId, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """What the reflections of a time show at a glance.

    `held` and `placed` are oldest first, the others most frequent first. `set_off` holds the pairs
    of triggers and feelings that are met. `switches` are the days on which someone's power was in
    more than one place, with these places in their order.
    """

    held: tuple[Held, ...] = ()
    feelings: tuple[FeelingLine, ...] = ()
    set_off: tuple[SetOff, ...] = ()
    switches: Mapping[date, tuple[Position, ...]] = field(default_factory=dict)

    @property
    def placed(self) -> tuple[Held, ...]:
        """Those that tell where someone's power was."""
        return tuple(each for each in self.held if each.placing is not None)
