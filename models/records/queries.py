"""What is asked of the journal, and what comes back."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from models.records.entries import EntryCard
from models.records.ids import EntryId
from models.records.positions import Position


@dataclass(frozen=True, slots=True)
class Filter:
    """Within a field any of the values, between fields all. Dates are inclusive."""

    positions: tuple[Position, ...] = ()
    codes: tuple[str, ...] = ()
    feelings: tuple[str, ...] = ()
    triggers: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    for_supervision: bool = False
    has_slip: bool = False


@dataclass(frozen=True, slots=True)
class PageKey:
    """The place after a card in the order newest first, ties by id."""

    held_at: str
    id: EntryId


@dataclass(frozen=True, slots=True)
class Page:
    """Cards newest first; `after` asks for the next page and is None at the end."""

    cards: tuple[EntryCard, ...]
    after: PageKey | None


@dataclass(frozen=True, slots=True)
class FacetCount:
    """How many entries a tick would leave (with the other groups' ticks as they are)."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Facets:
    """Counts per group, most frequent first for words, in their own order for positions."""

    total: int
    matching: int
    for_supervision: int
    has_slip: int
    positions: tuple[FacetCount, ...] = ()
    codes: tuple[FacetCount, ...] = ()
    feelings: tuple[FacetCount, ...] = ()
    triggers: tuple[FacetCount, ...] = ()
    packs: tuple[FacetCount, ...] = ()


class ReasonKind(StrEnum):
    """Why something is shown. `app.ui` words them; `words` carries what is shared."""

    WORDS = "words"
    FEELINGS = "feelings"
    TRIGGERS = "triggers"
    POSITION = "position"
    CODE = "code"
    MARKED = "marked"
    WAITING = "waiting"
    SAME_TRIGGER = "same_trigger"
    OPEN_SLIP = "open_slip"
    CARRIED = "carried"
    STRONG = "strong"
    HARD_TO_SAY = "hard_to_say"
    ACTION_OPEN = "action_open"
    TO_ASK = "to_ask"
    PASSED_BY = "passed_by"
    TREND = "trend"
    GAP = "gap"
    UNSEEN = "unseen"
    CHECK = "check"
    CHANGED_VIEW = "changed_view"
    GOAL = "goal"
    WORTH_SHARING = "worth_sharing"
    DRAFT = "draft"
    FIRST_IMPRESSION = "first_impression"
    YEAR_AGO = "year_ago"
    LONG_AGO = "long_ago"
    NEAR_WORDS = "near_words"
    MEANING = "meaning"
    SOON_AFTER = "soon_after"
    SOON_BEFORE = "soon_before"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason: the kind, ids or words it rests on, a count, a day."""

    kind: ReasonKind
    words: tuple[str, ...] = field(default=(), repr=False)
    count: int = 0
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a snippet, and whether it is a found word."""

    text: str = field(repr=False)
    found: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A found or recalled entry. Scores order hits of one answer and mean nothing else."""

    card: EntryCard
    snippet: tuple[Span, ...] = field(default=(), repr=False)
    score: float = 0.0
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """Hits, best first; `total` counts all that match (`at_least` when counting stopped early)."""

    hits: tuple[Hit, ...]
    total: int
    at_least: bool = False
