"""What is to come back: follow-ups, cue cards, key points."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from models.records.entries import AnswerKey
from models.records.ids import CueId, EntryId, FollowUpId, SessionId
from models.records.values import DueRule as DueRule

REMINDERS = 3
"""How many cue cards are one's reminders, and how many key points a session has."""


class FollowUpKind(StrEnum):
    """What a follow-up is about."""

    ASSUMPTION = "assumption"
    JUDGEMENT = "judgement"
    POSITIONALITY = "positionality"
    PRACTICE = "practice"
    LEARNING = "learning"
    ADVOCACY = "advocacy"
    SELF_CARE = "self_care"
    CONSULT = "consult"
    REPAIR = "repair"
    TALKING_POINT = "talking_point"
    EXPERIMENT = "experiment"
    AGREEMENT = "agreement"
    VALUES = "values"


class FollowUpState(StrEnum):
    """What became of a follow-up."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Something to come back to. `due` is set where `rule` is a date; `result` is what came of it.

    `private` says that it comes from a private answer, or from an entry of the private class.
    """

    id: FollowUpId
    kind: FollowUpKind
    text: str = field(repr=False)
    made_at: datetime
    changed_at: datetime
    basis: str = field(default="", repr=False)
    rule: DueRule = DueRule.NONE
    due: date | None = None
    state: FollowUpState = FollowUpState.OPEN
    result: str = field(default="", repr=False)
    code: str = field(default="", repr=False)
    entry_id: EntryId | None = None
    private: bool = False


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue card; with a `place` from 0 to 2 it is one of the three reminders."""

    id: CueId
    text: str = field(repr=False)
    made_at: datetime
    place: int | None = None
    entry_id: EntryId | None = None
    private: bool = False


@dataclass(frozen=True, slots=True)
class KeyPoints:
    """Up to three points of an entry or of a supervision session.

    `title` is the title of the entry, or the supervisor's name.
    """

    entry_id: EntryId | None
    session_id: SessionId | None
    held_at: datetime
    title: str = field(repr=False)
    points: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class KeptFollowUp:
    """All that is kept of a follow-up. `follow_up.private` speaks of its answer alone here.

    `key`, `place` and `told` name the answer that it comes from, the row of it, and what it said;
    `key` is None where it was added by hand. `touched` says that a person changed or answered it.
    """

    follow_up: FollowUp
    key: AnswerKey | None = None
    place: int = 0
    told: str = field(default="", repr=False)
    touched: bool = False


@dataclass(frozen=True, slots=True)
class KeptCue:
    """All that is kept of a cue card (see `KeptFollowUp`). One that was taken away has no text."""

    cue: Cue
    key: AnswerKey | None = None
    told: str = field(default="", repr=False)
    touched: bool = False
