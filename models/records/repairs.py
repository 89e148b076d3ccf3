"""Repairs: a slip that was noticed, and the loop that mends it.

A repair is told by the entries that are linked to it, and by what was written on it itself. Each
change is kept with its time; what stands now is the last of them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from models.records.ids import EntryId, RepairId
from models.records.values import DueRule, JsonValue

NO_SLIP = "no_slip"
"""The result of one that turned out to be none."""


class Stage(StrEnum):
    """The stages, in the order they are drawn in. Any may be entered from any other."""

    NOTICED = "noticed"
    OWNED = "owned"
    PLANNED = "planned"
    TRIED = "tried"
    RESPONSE = "response"
    LEARNED = "learned"
    FOLLOW_UP = "follow_up"
    CLOSED = "closed"


class Side(StrEnum):
    """What a repair waits for beside its stage."""

    NONE = "none"
    FOR_SUPERVISION = "for_supervision"
    INDIRECT = "indirect"
    """Not wise or not possible directly: it is mended in another way."""
    PARKED = "parked"


class Standing(StrEnum):
    """Where one stood when it happened: it decides what is asked, and in which order."""

    UP = "up"
    DOWN = "down"
    """The harm came from above: safety comes first, and nobody is asked to repair it."""
    UNSAID = "unsaid"


class MoveKind(StrEnum):
    """What a change was."""

    BEGAN = "began"
    STAGE = "stage"
    SIDE = "side"
    FIELD = "field"
    TRY = "try"
    DUE = "due"
    TITLE = "title"
    STANDING = "standing"
    LINKED = "linked"
    UNLINKED = "unlinked"
    CLOSED = "closed"
    REOPENED = "reopened"


@dataclass(frozen=True, slots=True)
class RepairField:
    """One answer of a repair.

    `name` is the stage and the field, as in `noticed.kinds`: a name of `prompts.yields.REPAIR_FIELDS`
    without its `repair.`. `round` counts the tries from 1 for the stages tried and response; it is 0
    for all other stages. `entry_id` names the entry that tells it; None where it was written on the
    repair itself. `text` is the answer in words.
    """

    name: str
    value: JsonValue = field(repr=False)
    text: str = field(repr=False)
    at: datetime
    round: int = 0
    private: bool = False
    entry_id: EntryId | None = None

    @property
    def stage(self) -> Stage:
        """The stage it belongs to."""
        return Stage(self.name.partition(".")[0])


@dataclass(frozen=True, slots=True)
class RepairMove:
    """One dated change. They are ordered by `seq`: a clock set wrong changes no order.

    `seq` counts those of one repair from 1; a change that is not kept yet has 0. `value` is what is
    so from then on: the stage, the side, the title, the day it is due, the value of the field `name`
    of that `round`, the id of a linked entry, the result it was closed with. `reason` is given for a
    side state and for a closing. Where it is kept, `round` names a try that was written by hand: it
    is the `seq` of the move that began it.
    """

    seq: int
    at: datetime
    kind: MoveKind
    stage: Stage
    name: str = ""
    round: int = 0
    value: JsonValue = field(default=None, repr=False)
    reason: str = field(default="", repr=False)
    private: bool = False
    text: str = field(default="", repr=False)
    """The value of a field in words."""


@dataclass(frozen=True, slots=True)
class RepairCard:
    """A repair as lists show it.

    `title` is one's own, else that of the entry it was noticed in. `held_at` is when the contact was
    that it was noticed in. `result` is what it was closed with (an option of `closed.result`).
    `tries` counts them. `is_deferential` says that the last response was polite agreement and has
    not been looked at again. `private` says that only private words tell of it.
    """

    id: RepairId
    title: str = field(repr=False)
    stage: Stage
    side: Side
    standing: Standing
    noticed_at: datetime
    changed_at: datetime
    entry_id: EntryId | None = None
    held_at: datetime | None = None
    code: str = field(default="", repr=False)
    rule: DueRule = DueRule.NONE
    due: date | None = None
    closed_at: datetime | None = None
    reopened_at: datetime | None = None
    result: str = ""
    tries: int = 0
    is_deferential: bool = False
    is_shown: bool = False
    """Kept among the repairs that worked."""
    private: bool = False
    entries: int = 0

    @property
    def is_open(self) -> bool:
        """Whether it is still under way."""
        return self.closed_at is None


@dataclass(frozen=True, slots=True)
class LinkedEntry:
    """A reflection that tells of a repair, as a row shows it."""

    id: EntryId
    title: str = field(repr=False)
    held_at: datetime
    is_first: bool = False
    """It was noticed in that one."""


@dataclass(frozen=True, slots=True)
class Repair:
    """One whole repair: its card, what stands in each stage now, how it came there."""

    card: RepairCard
    fields: tuple[RepairField, ...] = field(default=(), repr=False)
    moves: tuple[RepairMove, ...] = field(default=(), repr=False)
    entries: tuple[LinkedEntry, ...] = field(default=(), repr=False)
    triggers: tuple[str, ...] = ()
    agenda: tuple[str, ...] = field(default=(), repr=False)
    """Questions it came to supervision with."""
    actions: tuple[tuple[str, bool], ...] = field(default=(), repr=False)
    """What was promised for it in supervision, and whether it is done."""

    def stands(self, name: str, round: int = 0) -> RepairField | None:
        """What stands under that name."""
        met = [each for each in self.fields if (each.name, each.round) == (name, round)]
        return met[0] if met else None
