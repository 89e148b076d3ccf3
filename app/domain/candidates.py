"""What the rules for proposals rest on, read from the journal as it is now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from models.records.entries import Bring
from models.records.ids import ActionId, DraftId, EntryId, FollowUpId, ItemId, RepairId
from models.records.repairs import Stage, Standing


@dataclass(frozen=True, slots=True)
class LaterNote:
    """What was noted on a reflection afterwards.

    `verdict` is what a second reading said of it: `no` (true no longer), `partly`, or empty where
    that was not asked.
    """

    day: date
    verdict: str = ""
    private: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """What the rules need of one reflection. `brought` is the day it last was talked about.

    `passed_by` counts the sessions that were held since it was last marked or changed. `is_unsure`
    says that a boundary was marked as unsure, `is_warm` that there was warmth in it.
    """

    id: EntryId
    day: date
    title: str = field(repr=False)
    bring: Bring = Bring.NO
    bring_question: str = field(default="", repr=False)
    triggers: tuple[str, ...] = ()
    feelings: Mapping[str, int] = field(default_factory=dict)
    private_feelings: frozenset[str] = frozenset()
    brought: date | None = None
    passed_by: int = 0
    is_unsure: bool = False
    is_warm: bool = False
    note: LaterNote | None = None
    private: bool = False


@dataclass(frozen=True, slots=True)
class OpenRepair:
    """A repair that is under way, with the reflection it was noticed in, if that is there.

    `is_wanted` says that it waits for supervision.
    """

    id: RepairId
    entry_id: EntryId | None
    title: str = field(repr=False)
    noticed: date
    stage: Stage
    standing: Standing = Standing.UNSAID
    tries: int = 0
    is_wanted: bool = False
    private: bool = False


@dataclass(frozen=True, slots=True)
class Worked:
    """A repair that worked, and was not talked about since."""

    id: RepairId
    title: str = field(repr=False)
    closed: date
    entry_id: EntryId | None = None
    private: bool = False


@dataclass(frozen=True, slots=True)
class Carried:
    """An item that earlier sessions did not come to.

    `since` is the day it was first planned for, `times` how many sessions did not come to it,
    `behind` the keys of what it was made from, `code` whom it is about.
    """

    id: ItemId
    question: str = field(repr=False)
    since: date
    entry_ids: tuple[EntryId, ...] = ()
    repair_id: RepairId | None = None
    times: int = 1
    behind: frozenset[str] = field(default=frozenset(), repr=False)
    code: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Promised:
    """An action of an earlier session that is not done."""

    id: ActionId
    item_id: ItemId
    text: str = field(repr=False)
    promised: date
    entry_ids: tuple[EntryId, ...] = ()
    repair_id: RepairId | None = None


@dataclass(frozen=True, slots=True)
class ToAsk:
    """A follow-up that was kept for supervision."""

    id: FollowUpId
    text: str = field(repr=False)
    written: date
    entry_ids: tuple[EntryId, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """A value from 0 to 10 that a reflection gave to a line of its relationship."""

    entry_id: EntryId
    day: date
    value: int
    private: bool = False


@dataclass(frozen=True, slots=True)
class Relation:
    """A code one works with. Days are of its reflections; `recent` counts days within half a year.

    `brought` is the day it was last talked about in supervision. `lines` are by name, oldest first.
    """

    code: str
    first: date
    last: date
    recent: int = 0
    recent_first: date | None = None
    brought: date | None = None
    lines: Mapping[str, tuple[Told, ...]] = field(default_factory=dict)
    is_open: bool = True
    """Whether any of its reflections is not private as a whole."""


@dataclass(frozen=True, slots=True)
class Goal:
    """A learning goal that was agreed, and whether anything was written or talked about it since."""

    text: str = field(repr=False)
    since: date
    is_touched: bool = False


@dataclass(frozen=True, slots=True)
class Begun:
    """A draft that is nearly done."""

    id: DraftId
    opening: str = field(repr=False)
    changed: date
    private: bool = False


@dataclass(frozen=True, slots=True)
class Material:
    """All that was read. `held` are the days of the sessions one had oneself."""

    written: tuple[Written, ...] = ()
    repairs: tuple[OpenRepair, ...] = ()
    worked: tuple[Worked, ...] = ()
    carried: tuple[Carried, ...] = ()
    promised: tuple[Promised, ...] = ()
    to_ask: tuple[ToAsk, ...] = ()
    relations: tuple[Relation, ...] = ()
    goals: tuple[Goal, ...] = ()
    begun: tuple[Begun, ...] = ()
    held: tuple[date, ...] = ()
