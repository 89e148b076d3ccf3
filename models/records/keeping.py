"""Codes, how long what was written is kept, and the legal hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from models.records.entries import EntryCard
from models.records.ids import ActionId, EntryId, ItemId, SessionId
from models.records.supervision import Aftermath, Framing


class CodeKind(StrEnum):
    """What a code stands for."""

    INDIVIDUAL = "individual"
    COUPLE = "couple"
    FAMILY = "family"
    GROUP = "group"
    SUPERVISION = "supervision"
    """Whom one is supervised by, or supervises."""
    TEAM = "team"
    ORGANISATION = "organisation"
    OTHER = "other"


class RetentionClass(StrEnum):
    """When what belongs to a code is looked at again."""

    STANDARD = "standard"
    """As the journal's own defaults say."""
    BRIEF = "brief"
    """Three months after it has ended."""
    LONG = "long"
    """Seven years after it has ended."""
    BY_HAND = "by_hand"
    """On a day that was set, and never by itself."""


@dataclass(frozen=True, slots=True)
class StoredCode:
    """All that is kept of a code. `merged_into` names the code that took everything it had."""

    code: str = field(repr=False)
    kind: str
    made_at: datetime
    archived: bool = False
    ended_on: date | None = None
    merged_into: str = field(default="", repr=False)
    review_on: date | None = None
    retention: RetentionClass = RetentionClass.STANDARD


@dataclass(frozen=True, slots=True)
class CodeCard:
    """A code in a list, with the reflections outside the bin that carry it."""

    stored: StoredCode
    count: int = 0
    first: datetime | None = None
    last: datetime | None = None

    @property
    def code(self) -> str:
        """The code itself."""
        return self.stored.code

    @property
    def is_offered(self) -> bool:
        """Whether it is offered for a new reflection."""
        return not self.stored.archived and not self.stored.merged_into


@dataclass(frozen=True, slots=True)
class Recoded:
    """What carried one code and was given another: ids by kind, those in the bin included."""

    entries: tuple[str, ...] = ()
    follow_ups: tuple[str, ...] = ()
    repairs: tuple[str, ...] = ()
    drafts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LegalHold:
    """While it is on, nothing is deleted. `why` is in one's own words."""

    since: datetime
    why: str = field(repr=False)
    until: datetime | None = None
    """When it was lifted; None while it is on."""


@dataclass(frozen=True, slots=True)
class Policy:
    """After how many months what was written is looked at again; 0 is never.

    `journal` counts from when a reflection was held, `ended` from when its code ended or was last
    used before it was archived, `brought` from the supervision an excerpt was brought to, `log`
    from when a reflection of the class made to be shown was held.
    """

    journal: int = 24
    ended: int = 3
    brought: int = 3
    log: int = 84


class ReviewOf(StrEnum):
    """What is looked at again."""

    CODE = "code"
    ENTRY = "entry"
    EXCERPT = "excerpt"


class ReviewReason(StrEnum):
    """Why it is looked at again."""

    ENDED = "ended"
    ARCHIVED = "archived"
    OLD = "old"
    BROUGHT = "brought"
    DAY = "day"
    """The day that was set has come."""


@dataclass(frozen=True, slots=True)
class Review:
    """One thing that could be looked at again, and why.

    `id` is a code, or the id of an entry or of an agenda item. `since` is the day the reason goes
    back to, `due` the day from which it is listed. `entries` is what would go to the bin.
    """

    of: ReviewOf
    id: str = field(repr=False)
    title: str = field(repr=False)
    reason: ReviewReason
    since: date
    due: date
    entries: tuple[EntryId, ...] = ()

    @property
    def key(self) -> str:
        """Names it in the settings of the journal."""
        return f"{self.of.value}:{self.id}"


@dataclass(frozen=True, slots=True)
class Queue:
    """What could be looked at again, the longest due first; `total` counts what is left out, too."""

    reviews: tuple[Review, ...] = ()
    total: int = 0


@dataclass(frozen=True, slots=True)
class Aged:
    """A reflection with what decides when it is looked at again."""

    id: EntryId
    held_at: datetime
    title: str = field(repr=False)
    code: str = field(repr=False)
    is_log: bool = False


@dataclass(frozen=True, slots=True)
class BroughtExcerpt:
    """An agenda item of a finished session that still holds what its entries openly said."""

    item_id: ItemId
    session_id: SessionId
    held_at: datetime
    question: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class PromisedAction:
    """What was promised in supervision."""

    id: ActionId
    text: str = field(repr=False)
    due: date | None = None
    done_at: datetime | None = None
    done: bool = False


@dataclass(frozen=True, slots=True)
class BroughtItem:
    """An agenda item that concerns a code, with what came of it."""

    id: ItemId
    held_at: datetime
    person: str = field(repr=False)
    question: str = field(repr=False)
    outcome: str = field(repr=False)
    state: str = ""
    actions: tuple[PromisedAction, ...] = ()
    framing: Framing = field(default_factory=Framing)
    aftermath: Aftermath = field(default_factory=Aftermath)
    passages: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Mention:
    """A reflection of another code, or of none, whose words name a code."""

    card: EntryCard
    passages: tuple[tuple[str, str, bool], ...] = field(default=(), repr=False)
    """Question, answer, and whether it is private."""
