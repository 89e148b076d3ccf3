"""What may be handed over, read together: nothing private is in any of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from app.domain.clock import Clock
from app.services.agenda import whole
from app.services.agenda_items import session_of
from app.services.faults import NoSuchAgreement
from app.services.guard import IdentifierGuard, Looker
from models.records.entries import Privacy
from models.records.follow_ups import KeyPoints
from models.records.ids import AgreementId, SessionId
from models.records.supervision import (
    Action,
    AgendaItem,
    Agreement,
    ItemState,
    Person,
    Session,
    SessionKind,
    SessionState,
    SupervisionSide,
)
from models.repositories.digest import private_texts, rests_on
from models.repositories.supervision import StoredSession
from models.store import Store, UnitOfWork
from prompts.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """A session with what came of it, and up to three key points."""

    session: Session
    points: tuple[str, ...] = field(default=(), repr=False)
    signed_by: str = field(default="", repr=False)
    signed_on: date | None = None


@dataclass(frozen=True, slots=True)
class ListedAction:
    """An action, with the session it was promised in and what it was about."""

    action: Action
    session_id: SessionId
    held_at: datetime
    person: str = field(repr=False)
    question: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class AgreementPaper:
    """A version of an agreement, and whom it is with."""

    agreement: Agreement
    person: Person


@dataclass(frozen=True, slots=True)
class YearOfSupervision:
    """What a stretch of time held: sessions, subjects by their count alone, actions, key points.

    `kinds`, `functions` and `states` count agenda items by the ids of `Framing` and `ItemState`;
    `formats` counts sessions and their minutes. Nothing of what was brought is in it.
    """

    since: date
    until: date
    sessions: tuple[Session, ...] = field(repr=False)
    formats: tuple[tuple[SessionKind, int, int], ...]
    kinds: tuple[tuple[str, int], ...]
    functions: tuple[tuple[str, int], ...]
    states: tuple[tuple[ItemState, int], ...]
    actions: tuple[ListedAction, ...] = field(repr=False)
    points: tuple[KeyPoints, ...] = field(repr=False)


class Documents:
    """Reads what documents are made of. Each method is one transaction and changes nothing."""

    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        clock: Clock,
        guard: IdentifierGuard,
    ) -> None:
        self._store = store
        self._catalogue = catalogue
        self._clock = clock
        self._guard = guard

    def sheet(self, session_id: SessionId) -> Session:
        """The session with its agenda, as anybody may see it.

        Passages are there only where they were looked through since they were chosen. Where one was
        chosen, no title of a reflection tells who somebody is.

        Raises:
            NoSuchSession: There is no such session.
        """
        looker = self._guard.looker()
        with self._store.read() as unit:
            return _open_session(unit, session_of(unit, session_id), looker)

    def record(self, session_id: SessionId) -> SessionRecord:
        """The session with what came of it, as anybody may see it.

        Raises:
            NoSuchSession: There is no such session.
        """
        looker = self._guard.looker()
        with self._store.read() as unit:
            stored = session_of(unit, session_id)
            kept = unit.follow_ups.points_of(session_id) or ()
            return SessionRecord(
                _open_session(unit, stored, looker),
                _open_points(unit, session_id, kept),
                stored.details.signed_by,
                stored.details.signed_on,
            )

    def actions(self, *, since: date | None = None) -> tuple[ListedAction, ...]:
        """What was promised, the latest session first; from sessions since a day."""
        with self._store.read() as unit:
            found = []
            for stored in _over(unit, since, None):
                if unit.supervision.actions(stored.id):
                    found += _listed(_open_session(unit, stored))
            return tuple(found)

    def agreement(self, agreement_id: AgreementId) -> AgreementPaper:
        """A version of an agreement.

        Raises:
            NoSuchAgreement: There is no such version.
        """
        with self._store.read() as unit:
            stored = unit.agreements.get(agreement_id)
            person = unit.agreements.person(stored.agreement.person_id) if stored else None
            if stored is None or person is None:
                raise NoSuchAgreement()
            return AgreementPaper(stored.agreement, person.person)

    def year(
        self, since: date, until: date, side: SupervisionSide = SupervisionSide.HAD
    ) -> YearOfSupervision:
        """What was done from one day to another, both included."""
        with self._store.read() as unit:
            sessions = tuple(
                _open_session(unit, stored)
                for stored in reversed(_over(unit, since, until))
                if stored.side is side
            )
            held = {session.id for session in sessions}
            points = [each for each in unit.follow_ups.session_points(since) if _in(each, held)]
            told = [
                replace(each, points=_open_points(unit, each.session_id, each.points))
                for each in points
                if each.session_id is not None
            ]
        items = [item for session in sessions for item in session.items]
        return YearOfSupervision(
            since,
            until,
            sessions,
            formats=_formats(sessions),
            kinds=_counted(item.framing.kind for item in items),
            functions=_counted(item.framing.function for item in items),
            states=tuple((state, n) for state in ItemState if (n := _in_state(items, state))),
            actions=tuple(each for session in sessions for each in _listed(session)),
            points=tuple(each for each in reversed(told) if each.points),
        )


def _open_session(unit: UnitOfWork, stored: StoredSession, looker: Looker | None = None) -> Session:
    """As on a share-safe screen; what is held now too, for nothing is written into a document.

    Args:
        looker: finds titles that tell who somebody is; without it they are not looked for, for
            documents that have none.
    """
    as_over = replace(stored, state=SessionState.FINISHED)
    session = whole(unit, as_over, share_safe=True)
    items = tuple(_as_chosen(item, looker) for item in session.items)
    return replace(session, state=stored.state, items=items)


def _as_chosen(item: AgendaItem, looker: Looker | None) -> AgendaItem:
    """With the passages that were looked through; beside a passage no title names anybody."""
    passages = tuple(each for each in item.passages if each[1].checked_at)
    sources = item.sources
    if looker is not None and any(passage.text for _, passage in item.passages):
        titles = looker.look([card.title for card in sources])
        sources = tuple(
            replace(card, title="") if any(mark.sure for mark in marks) else card
            for card, marks in zip(sources, titles, strict=True)
        )
    return replace(item, passages=passages, sources=sources)


def _over(unit: UnitOfWork, since: date | None, until: date | None) -> tuple[StoredSession, ...]:
    """Sessions that were held, or are, the latest first."""
    found = unit.supervision.sessions(SessionState.FINISHED, SessionState.HELD)
    kept = [
        each
        for each in found
        if (since is None or since <= each.held_at.date())
        and (until is None or each.held_at.date() <= until)
    ]
    return tuple(sorted(kept, key=lambda each: (each.held_at, each.id), reverse=True))


def _listed(session: Session) -> list[ListedAction]:
    return [
        ListedAction(action, session.id, session.plan.held_at, session.plan.person, item.question)
        for item in session.items
        for action in item.actions
    ]


def _open_points(unit: UnitOfWork, session_id: SessionId, points: Iterable[str]) -> tuple[str, ...]:
    """The key points that repeat nothing private of what was brought to the session."""
    agenda = unit.supervision.agenda(session_id)
    sources = [source.entry_id for item in agenda for source in item.sources]
    hidden: list[str] = [item.framing.feared for item in agenda]
    for item in agenda:
        repair = unit.repairs.kept(item.repair_id) if item.repair_id is not None else None
        if repair is not None:
            hidden += [move.text for move in repair.moves if move.private and move.text]
            sources += repair.entries
    for entry in unit.telling.said(sources).entries.values():
        hidden += private_texts(entry)
        if entry.header.privacy is Privacy.PRIVATE:
            hidden += [entry.title, *(answer.text for answer in entry.answers)]
    told = tuple(text for text in hidden if text.strip())
    return tuple(point for point in points if not rests_on(point, told))


def _in(points: KeyPoints, held: set[SessionId]) -> bool:
    return points.session_id is not None and points.session_id in held


def _in_state(items: Iterable[AgendaItem], state: ItemState) -> int:
    return sum(item.state is state for item in items)


def _counted(found: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """How often each is there, the most frequent first."""
    counts = Counter(each for each in found if each)
    return tuple(sorted(counts.items(), key=lambda each: (-each[1], each[0])))


def _formats(sessions: Iterable[Session]) -> tuple[tuple[SessionKind, int, int], ...]:
    found: dict[SessionKind, list[int]] = {}
    for session in sessions:
        found.setdefault(session.plan.kind, []).append(session.plan.minutes)
    return tuple((kind, len(held), sum(held)) for kind, held in sorted(found.items()))
