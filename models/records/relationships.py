"""One relationship over time: with someone who has a code, or with a supervisor.

What is told of it is told by one person about their own side; nothing here measures anybody.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from models.records.entries import AnswerKey, JsonValue
from models.records.ids import EntryId, PersonId, RepairId, SessionId
from models.records.positions import Placing, Position
from models.records.repairs import RepairCard


@dataclass(frozen=True, slots=True)
class Who:
    """With whom: a code, or a supervisor by id. `name` is the name or alias of a supervisor."""

    code: str = field(default="", repr=False)
    person: PersonId | None = None
    name: str = field(default="", repr=False)

    @property
    def key(self) -> str:
        """Names it among others."""
        return f"person/{self.person}" if self.person is not None else f"code/{self.code}"


@dataclass(frozen=True, slots=True)
class Known:
    """A relationship that can be looked at: how much there is of it, and when it was last."""

    who: Who
    count: int
    last_at: datetime


@dataclass(frozen=True, slots=True)
class Gap:
    """How many days lie between a contact and the one before it.

    `is_told` says that the reflection itself told it: not every contact is written about.
    """

    days: int
    is_told: bool = False


@dataclass(frozen=True, slots=True)
class Reflection:
    """A reflection of a relationship, as the course needs it."""

    id: EntryId
    held_at: datetime
    title: str = field(repr=False)
    kind: str
    code: str = field(default="", repr=False)
    placing: Placing | None = None
    private: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """One answer of a reflection of a relationship."""

    entry_id: EntryId
    held_at: datetime
    code: str = field(repr=False)
    key: AnswerKey
    value: JsonValue = field(repr=False)
    text: str = field(repr=False)
    private: bool = False


@dataclass(frozen=True, slots=True)
class Met:
    """A session with a supervisor that was held."""

    session_id: SessionId
    person: PersonId
    at: datetime


class SignKind(StrEnum):
    """What a reflection stands out by."""

    FIRST_IMPRESSION = "first_impression"
    WARMTH = "warmth"
    TURN = "turn"
    LOOP = "loop"
    SLIP = "slip"
    TRIED = "tried"
    RESPONSE = "response"
    CLOSED = "closed"
    REOPENED = "reopened"
    OUTCOME = "outcome"
    NOT_TAKEN_UP = "not_taken_up"


class TurnKind(StrEnum):
    """Why something is shown as a turning point."""

    RATED = "rated"
    """A figure moved by much since it was last given."""
    WARMTH = "warmth"
    """The first moment of warmth, or the first for long."""
    SWAPPED = "swapped"
    """In the same loop one stood at its other end."""
    RESPONSE = "response"
    """A try to repair was met."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A turning point with its reason.

    `scale`, `before` and `after` are given for RATED; `text` holds the words of WARMTH, the answer
    that came for RESPONSE, and the shape of the loop for SWAPPED. `is_easing` says that things became easier by it.
    """

    kind: TurnKind
    at: datetime
    entry_id: EntryId
    scale: str = ""
    before: float | None = None
    after: float | None = None
    text: str = field(default="", repr=False)
    is_easing: bool = False


@dataclass(frozen=True, slots=True)
class Sign:
    """What stands beside a step: its kind, and its words or the id of what was chosen."""

    kind: SignKind
    text: str = field(default="", repr=False)
    turn: Turn | None = None
    repair_id: RepairId | None = None


Strip = tuple[Position | None, Position | None, Position | None]
"""Where power was at the start, in the middle and at the end, as far as it is told."""
NO_STRIP: Strip = (None, None, None)


class StepKind(StrEnum):
    """What a step of the course is."""

    REFLECTION = "reflection"
    SESSION = "session"
    REPAIR = "repair"
    OUTCOME = "outcome"


@dataclass(frozen=True, slots=True)
class Step:
    """One row of the course.

    `gap` stands between this contact and the one before it; None where there is none to tell.
    `scales` are the figures given, 0 to 10.
    """

    kind: StepKind
    at: datetime
    key: str
    title: str = field(default="", repr=False)
    entries: tuple[EntryId, ...] = ()
    session_id: SessionId | None = None
    is_contact: bool = False
    strip: Strip = NO_STRIP
    gap: Gap | None = None
    scales: Mapping[str, float] = field(default_factory=dict)
    signs: tuple[Sign, ...] = ()
    private: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """A figure that was given on a day."""

    at: datetime
    value: float
    entry_id: EntryId


@dataclass(frozen=True, slots=True)
class Line:
    """One figure over time, oldest first; `key` is the name of the scale."""

    key: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class CourseRepair:
    """A slip of this relationship and how far its repair is; `entries` tell of it."""

    card: RepairCard
    entries: tuple[EntryId, ...] = ()


@dataclass(frozen=True, slots=True)
class RepairChange:
    """A dated change of a repair that was made on the repair itself."""

    repair_id: RepairId
    at: datetime
    seq: int
    kind: SignKind
    text: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it in supervision. `entries` are those of this relationship it was about."""

    session_id: SessionId
    at: datetime
    person: str = field(repr=False)
    question: str = field(repr=False)
    text: str = field(repr=False)
    entries: tuple[EntryId, ...] = ()


@dataclass(frozen=True, slots=True)
class Loop:
    """A loop as it was recorded. `pattern` and `my_end` are ids of options, or ""."""

    entry_id: EntryId
    at: datetime
    code: str = field(repr=False)
    pattern: str
    my_end: str = ""
    about: str = field(default="", repr=False)
    step_out: str = field(default="", repr=False)
    my_need: str = field(default="", repr=False)
    their_need: str = field(default="", repr=False)
    private: bool = False


@dataclass(frozen=True, slots=True)
class SeenBefore:
    """A loop of the same shape, here or with others, and the turn that was written of after it."""

    loop: Loop
    turn: Turn | None = None
    is_here: bool = True


@dataclass(frozen=True, slots=True)
class Untried:
    """Something that slipped or strained, and that nobody has tried to mend yet."""

    title: str = field(repr=False)
    on: date
    entry_id: EntryId | None
    repair_id: RepairId | None = None
    private: bool = False


@dataclass(frozen=True, slots=True)
class FirstImpression:
    """What was written when it began."""

    at: datetime
    text: str = field(repr=False)
    entry_id: EntryId
    private: bool = False


@dataclass(frozen=True, slots=True)
class Course:
    """A relationship over time. Everything is oldest first, but `seen_before`."""

    who: Who
    steps: tuple[Step, ...] = ()
    lines: tuple[Line, ...] = ()
    turns: tuple[Turn, ...] = ()
    repairs: tuple[CourseRepair, ...] = ()
    untried: tuple[Untried, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    loops: tuple[Loop, ...] = ()
    seen_before: tuple[SeenBefore, ...] = ()
    first_impression: FirstImpression | None = None
    reflections: int = 0
    contacts: int = 0
    first_at: datetime | None = None
    last_contact: datetime | None = None
    longest: tuple[Gap, datetime] | None = None
    """The longest gap between two contacts, and when it ended."""
