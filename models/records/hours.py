"""Hours of supervision and training, and what left the journal. No word of a reflection is here."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from models.records.ids import ExportId, HoursId, SessionId
from models.records.supervision import SessionKind, SupervisionSide


class HoursKind(StrEnum):
    """What the time was spent on."""

    SUPERVISION = "supervision"
    CLIENT_CONTACT = "client_contact"
    RELATED = "related"
    TRAINING = "training"
    PEER_CONSULTATION = "peer_consultation"
    OBSERVED = "observed"
    BREAK = "break"
    """A month without clients, or an absence; its minutes are 0 and its note the reason."""


@dataclass(frozen=True, slots=True)
class HoursNotes:
    """What bodies ask for beside the figures, in general words.

    `subjects` is what was talked about in general, `learned` what was learned, `impact` what changed
    in practice; `goal` the learning goal it serves. `fields` are answers to what one body alone asks
    for, as "name=value".
    """

    subjects: str = field(default="", repr=False)
    learned: str = field(default="", repr=False)
    impact: str = field(default="", repr=False)
    goal: str = field(default="", repr=False)
    note: str = field(default="", repr=False)
    reason: str = field(default="", repr=False)
    signed_by: str = field(default="", repr=False)
    signed_on: date | None = None
    regular: bool = False
    by_hand: bool = False
    fields: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class HoursLine:
    """One line of the log. `group_size` is who was supervised, without whoever led it.

    In a peer group it is everybody. `logged_at` is when the line was first written.
    """

    id: HoursId
    day: date
    kind: HoursKind
    minutes: int
    side: SupervisionSide = SupervisionSide.HAD
    format: SessionKind = SessionKind.INDIVIDUAL
    mode: str = ""
    group_size: int = 0
    person: str = field(default="", repr=False)
    site: str = field(default="", repr=False)
    session_id: SessionId | None = None
    notes: HoursNotes = HoursNotes()
    logged_at: datetime = datetime.min


class ExportedThing(StrEnum):
    """What may leave the journal."""

    SESSION_SHEET = "session_sheet"
    RECORD = "record"
    CONTINUUM = "continuum"
    YEAR = "year"
    AGREEMENT = "agreement"
    ACTIONS = "actions"
    HOURS = "hours"
    JOURNAL = "journal"
    CODE_REPORT = "code_report"
    ENTRY = "entry"
    PROMPTS = "prompts"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class ExportDetails:
    """What is kept of an export beside its file: the marks that were left in, and for whom."""

    left_in: int = 0
    purpose: str = field(default="", repr=False)
    recipient: str = field(default="", repr=False)
    pages: int = 0


@dataclass(frozen=True, slots=True)
class ExportLine:
    """A file that left the journal. `name` is the file's name without its folder; `size` in bytes."""

    id: ExportId
    made_at: datetime
    what: ExportedThing
    form: str
    name: str = field(repr=False)
    size: int
    sha256: str
    details: ExportDetails = ExportDetails()
