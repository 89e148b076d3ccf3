"""Supervision: sessions, what is brought, what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from models.records.entries import EntryCard
from models.records.ids import ActionId, EntryId, ItemId, RepairId, SessionId
from models.records.queries import Reason


class SessionState(StrEnum):
    """A session is planned, held now, or finished; a cancelled one keeps its agenda for the next."""

    PLANNED = "planned"
    HELD = "held"
    FINISHED = "finished"
    CANCELLED = "cancelled"


class ItemState(StrEnum):
    """An agenda item's way: waiting its turn, talked about, carried to the next session, dropped."""

    PLANNED = "planned"
    DISCUSSED = "discussed"
    CARRIED = "carried"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class SessionPlan:
    """What is typed to plan a session. `person` is the supervisor's name or alias."""

    person: str = field(repr=False)
    held_at: datetime
    minutes: int
    format: str = ""


@dataclass(frozen=True, slots=True)
class Action:
    """Something promised in supervision, and what came of it."""

    id: ActionId
    item_id: ItemId
    text: str = field(repr=False)
    due: date | None = None
    done: bool = False
    result: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What an entry openly said when it was put on an agenda: headings and answers."""

    entry_id: EntryId
    held_at: datetime
    title: str = field(repr=False)
    answers: tuple[tuple[str, str], ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One thing to talk about: a question, minutes, the entries it came from.

    `carried_from` is the day of the session it was first on the agenda of. `excerpts` are of those
    sources that are no longer in the journal.
    """

    id: ItemId
    session_id: SessionId
    question: str = field(repr=False)
    minutes: int
    place: int
    state: ItemState
    sources: tuple[EntryCard, ...] = ()
    repair_id: RepairId | None = None
    reasons: tuple[Reason, ...] = ()
    outcome: str = field(default="", repr=False)
    actions: tuple[Action, ...] = ()
    carried_from: date | None = None
    excerpts: tuple[Excerpt, ...] = ()


@dataclass(frozen=True, slots=True)
class Session:
    """A supervision session with its agenda in order. `need` is the private line of the preparer."""

    id: SessionId
    plan: SessionPlan
    state: SessionState
    items: tuple[AgendaItem, ...] = ()
    need: str = field(default="", repr=False)
    started_at: datetime | None = None
    finished_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SessionCard:
    """A session in a list."""

    id: SessionId
    person: str = field(repr=False)
    held_at: datetime
    minutes: int
    state: SessionState
    items: int
    actions: int
    actions_done: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """Something that might be brought, with every reason it is proposed for.

    `key` names it stably (`entry:…`, `repair:…`, `trigger:…`, `item:…`, `follow_up:…`) so that it can be set aside.
    """

    key: str
    title: str = field(repr=False)
    question: str = field(repr=False)
    reasons: tuple[Reason, ...]
    entry_ids: tuple[EntryId, ...] = ()
    repair_id: RepairId | None = None
    item_id: ItemId | None = None
