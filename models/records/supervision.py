"""Supervision: sessions, what is brought, what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from models.records.entries import EntryCard
from models.records.ids import ActionId, AgreementId, EntryId, ItemId, PersonId, RepairId, SessionId
from models.records.queries import Reason


class SessionState(StrEnum):
    """A session is planned, held now, or finished; a cancelled one keeps its agenda for the next."""

    PLANNED = "planned"
    HELD = "held"
    FINISHED = "finished"
    CANCELLED = "cancelled"


class ItemState(StrEnum):
    """An agenda item's way: waiting its turn, put off within the session, talked about, carried to
    the next session, dropped.
    """

    PLANNED = "planned"
    PARKED = "parked"
    DISCUSSED = "discussed"
    CARRIED = "carried"
    DROPPED = "dropped"


class SupervisionSide(StrEnum):
    """Whether one is supervised in it, or supervises."""

    HAD = "had"
    GIVEN = "given"


class SessionKind(StrEnum):
    """Who sits together. Triadic: one supervisor with two; live: while the work is done."""

    INDIVIDUAL = "individual"
    TRIADIC = "triadic"
    GROUP = "group"
    PEER = "peer"
    LIVE = "live"
    AD_HOC = "ad_hoc"


@dataclass(frozen=True, slots=True)
class SessionPlan:
    """What is typed to plan a session. `person` is the supervisor's name or alias.

    `format` is how one meets (`room`, `video`, `phone`). `group_size` is how many are supervised,
    without whoever leads; in a peer group, everybody. It is 0 where there is no group.
    """

    person: str = field(repr=False)
    held_at: datetime
    minutes: int
    format: str = ""
    kind: SessionKind = SessionKind.INDIVIDUAL
    side: SupervisionSide = SupervisionSide.HAD
    group_size: int = 0


@dataclass(frozen=True, slots=True)
class SessionDetails:
    """What is kept of a session beside its plan and agenda.

    `before`, `after` (ids of feelings), `place`, `safety`, `ratings`, `behind` and `instead` are
    private. `safety` and each of the three `ratings` are 0 to 10, a rating not given is -1. `instead` is what the time is used
    for when there is no question, and `behind` what may be behind that. `planned_hour` ("10:00") is
    when it was to begin, where it was begun on another day than was planned.

    Where it is while it is held: `paused` is for how many seconds it stood still, `paused_at` how
    many after its beginning it was halted; `item_id` is talked about since second `item_since` of
    its own time, which does not count where it stood still.
    """

    agreement_id: AgreementId | None = None
    group_size: int = 0
    others: str = field(default="", repr=False)
    own_minutes: int | None = None
    before: tuple[str, ...] = field(default=(), repr=False)
    after: tuple[str, ...] = field(default=(), repr=False)
    place: str = field(default="", repr=False)
    safety: int | None = field(default=None, repr=False)
    ratings: tuple[int, ...] = field(default=(), repr=False)
    instead: str = field(default="", repr=False)
    behind: tuple[str, ...] = field(default=(), repr=False)
    shared_back: bool | None = None
    missed_why: str = field(default="", repr=False)
    signed_by: str = field(default="", repr=False)
    signed_on: date | None = None
    planned_hour: str = ""
    paused: int = 0
    paused_at: int | None = None
    item_id: ItemId | None = None
    item_since: int = 0


@dataclass(frozen=True, slots=True)
class Framing:
    """How a question is brought: the fields of a preparation sheet, all of them optional.

    The ids are those of the set `before_supervision`: `kind` (understand, decide, skill,
    relationship, myself, ethics_risk, system, celebrate), `help` (listen, think_with_me,
    challenge_me, teach, role_play, check_ethics, share_risk, witness), `function` (normative,
    formative, restorative), `eyes` (1 to 7). `feared`, `doubt` (ids of feelings), `place` and
    `safety` (0 to 10) are private. `by` is who of a group brings it, as one calls them there.
    `kept_back` is the question as it was when what it repeats became private; nobody else sees it
    while it reads so.
    """

    title: str = field(default="", repr=False)
    kind: str = ""
    help: tuple[str, ...] = ()
    function: str = ""
    eyes: tuple[int, ...] = ()
    happened: str = field(default="", repr=False)
    why_now: str = field(default="", repr=False)
    moment: str = field(default="", repr=False)
    tried: str = field(default="", repr=False)
    guess: str = field(default="", repr=False)
    guess_checked: bool | None = None
    feared: str = field(default="", repr=False)
    doubt: tuple[str, ...] = field(default=(), repr=False)
    position: str = ""
    place: str = field(default="", repr=False)
    safety: int | None = field(default=None, repr=False)
    urgent: bool = False
    code: str = ""
    by: str = field(default="", repr=False)
    willing: bool | None = None
    kept_back: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Aftermath:
    """What came of an item beside its outcome. `view` is -2 (narrower) to 2 (wider).

    `seconds_used` is how long it was talked about; `minutes_used` the same in whole minutes.
    """

    take: str = field(default="", repr=False)
    leave: str = field(default="", repr=False)
    doubt: str = field(default="", repr=False)
    view: int | None = None
    decision: str = field(default="", repr=False)
    ethics: str = field(default="", repr=False)
    risk: str = field(default="", repr=False)
    gist: str = field(default="", repr=False)
    client_view: str = field(default="", repr=False)
    minutes_used: int | None = None
    seconds_used: int = 0
    dropped_why: str = field(default="", repr=False)


class ActionKind(StrEnum):
    """What an action is for."""

    PRACTICE = "practice"
    LEARNING = "learning"
    REPAIR = "repair"
    CONSULT = "consult"
    ADMIN = "admin"
    ADVOCACY = "advocacy"
    SELF_CARE = "self_care"
    SUPERVISION = "supervision"


class Owner(StrEnum):
    """Who promised it."""

    ME = "me"
    SUPERVISOR = "supervisor"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class ActionDetails:
    """What is kept of an action beside its words. `effect` is what it did to the work."""

    kind: ActionKind = ActionKind.PRACTICE
    owner: Owner = Owner.ME
    effect: str = field(default="", repr=False)
    next_check: date | None = None
    dropped: bool = False


@dataclass(frozen=True, slots=True)
class Action:
    """Something promised in supervision, and what came of it."""

    id: ActionId
    item_id: ItemId
    text: str = field(repr=False)
    due: date | None = None
    done: bool = False
    result: str = field(default="", repr=False)
    details: ActionDetails = ActionDetails()


@dataclass(frozen=True, slots=True)
class Passage:
    """What of a source is brought: the passage as it will be shown, and when it was looked through.

    `checked_at` is None until names and numbers in it were looked at; editing it clears that.
    `given` says how it went over: "" (not yet), spoken, shown or handed_over.
    """

    text: str = field(default="", repr=False)
    checked_at: str = ""
    given: str = ""


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

    `carried_from` is the day of the session it was first on the agenda of, `times_carried` how many
    sessions did not come to it. `excerpts` are of those sources that are no longer in the journal.
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
    framing: Framing = Framing()
    aftermath: Aftermath = Aftermath()
    passages: tuple[tuple[EntryId, Passage], ...] = field(default=(), repr=False)
    times_carried: int = 0


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
    details: SessionDetails = SessionDetails()


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
    side: SupervisionSide = SupervisionSide.HAD
    kind: SessionKind = SessionKind.INDIVIDUAL


class AsideReason(StrEnum):
    """Why something is not brought this time, where no words of one's own say it."""

    NOT_MINE = "not_mine"
    TALKED_ABOUT = "talked_about"
    TOO_RAW = "too_raw"


@dataclass(frozen=True, slots=True)
class Proposal:
    """Something that might be brought, with every reason it is proposed for.

    `key` names it stably so that it can be set aside: `entry:…`, `repair:…`, `trigger:…`, `item:…`,
    `action:…`, `follow_up:…`, `code:…`, `goal:…`, `draft:…`. `private` says that it, or a reason for
    it, is for nobody else's eyes. `code` is whom it is about, where it was carried. For an earlier session it may have been set aside: `aside_on` is
    the day of the last for which a reason was given, `aside_why` that reason.
    """

    key: str = field(repr=False)
    title: str = field(repr=False)
    question: str = field(repr=False)
    reasons: tuple[Reason, ...]
    entry_ids: tuple[EntryId, ...] = ()
    repair_id: RepairId | None = None
    item_id: ItemId | None = None
    private: bool = False
    code: str = field(default="", repr=False)
    aside_on: date | None = None
    aside_why: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class PutAside:
    """A proposal that was set aside for one session.

    `reason` is the value of an `AsideReason`, words of one's own, or empty.
    """

    proposal: Proposal
    reason: str = field(default="", repr=False)


class Role(StrEnum):
    """What a person is to one; never a client."""

    SUPERVISOR = "supervisor"
    SUPERVISEE = "supervisee"
    PEER = "peer"
    MANAGER = "manager"
    CONSULTANT = "consultant"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class PersonDetails:
    """What is kept of a professional beside the name."""

    qualification: str = field(default="", repr=False)
    body: str = field(default="", repr=False)
    registration: str = field(default="", repr=False)
    contact: str = field(default="", repr=False)
    since: date | None = None
    until: date | None = None
    notes: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Person:
    """A professional one meets: supervisor, supervisee, peer, manager."""

    id: PersonId
    name: str = field(repr=False)
    role: Role = Role.SUPERVISOR
    details: PersonDetails = PersonDetails()


@dataclass(frozen=True, slots=True)
class Terms:
    """What was agreed, by subject. All of it may be left empty."""

    kinds: tuple[SessionKind, ...] = ()
    frequency: str = field(default="", repr=False)
    length: str = field(default="", repr=False)
    place: str = field(default="", repr=False)
    fee: str = field(default="", repr=False)
    cancellation: str = field(default="", repr=False)
    purpose: str = field(default="", repr=False)
    goals: tuple[str, ...] = field(default=(), repr=False)
    methods: str = field(default="", repr=False)
    mine: str = field(default="", repr=False)
    theirs: str = field(default="", repr=False)
    accountability: str = field(default="", repr=False)
    confidentiality: str = field(default="", repr=False)
    records: str = field(default="", repr=False)
    material: str = field(default="", repr=False)
    between: str = field(default="", repr=False)
    emergencies: str = field(default="", repr=False)
    feedback: str = field(default="", repr=False)
    conflict: str = field(default="", repr=False)
    power: str = field(default="", repr=False)
    journal: str = field(default="", repr=False)
    ending: str = field(default="", repr=False)
    attachment: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Agreement:
    """One version of what was agreed with a person. Another version leaves this one as it is."""

    id: AgreementId
    person_id: PersonId
    side: SupervisionSide
    version: int
    starts: date
    terms: Terms = field(repr=False)
    review_due: date | None = None
    ends: date | None = None
    signed_on: date | None = None


class SessionEntryKind(StrEnum):
    """As what a reflection belongs to a session."""

    AFTER = "after"
    UNSAID = "unsaid"
    FEEDBACK = "feedback"
    BEFORE = "before"
