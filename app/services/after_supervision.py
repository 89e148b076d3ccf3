"""What follows a session: what shifted, what stayed unsaid, what was promised."""

from collections.abc import Callable
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime

from app.domain.after_supervision import SETS, is_fresh
from app.domain.clock import Clock
from app.domain.composing import opening_of
from app.domain.unsaid import held_privately
from app.services.agenda import plan_of
from app.services.agenda_items import item_of, session_of, stored_action
from app.services.agenda_steps import AgendaStep
from app.services.faults import NothingToBring
from app.services.undo import UndoHistory
from models.records.changes import Changes, Thing
from models.records.entries import Draft, EntryCard, Header
from models.records.ids import ActionId, DraftId, SessionId, new_id
from models.records.promised import ActionLine
from models.records.supervision import (
    ActionDetails,
    SessionDetails,
    SessionEntryKind,
    SessionPlan,
    SessionState,
    SupervisionSide,
)
from models.repositories.supervision import StoredSession
from models.store import Store, UnitOfWork
from prompts.catalogue import Catalogue

_LET_GO = "after_supervision_let_go"
"""The setting with the sessions after which nothing is offered any more."""

_MOST_LET_GO = 20

_ROLES = {
    SupervisionSide.HAD: ("supervisee", "supervisor"),
    SupervisionSide.GIVEN: ("supervisor", "supervisee"),
}


@dataclass(frozen=True, slots=True)
class Reflected:
    """A reflection about a session, or one that is being written."""

    kind: SessionEntryKind
    card: EntryCard | None = field(default=None, repr=False)
    draft_id: DraftId | None = None


@dataclass(frozen=True, slots=True)
class Afterwards:
    """What was written about a session, and what there is to write with.

    `sets` are the prompt sets by kind, without those that the library does not have.
    """

    session_id: SessionId
    plan: SessionPlan
    finished_at: datetime | None
    sets: tuple[tuple[SessionEntryKind, str], ...]
    reflected: tuple[Reflected, ...] = ()

    def left(self) -> tuple[tuple[SessionEntryKind, str], ...]:
        """The kinds that nothing was written of yet, with their sets."""
        written = {each.kind for each in self.reflected if each.card is not None}
        return tuple((kind, pack) for kind, pack in self.sets if kind not in written)


class AfterSupervision:
    """Reflections about sessions, what is kept of a session beside its agenda, and actions.

    Each method is one transaction.
    """

    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        clock: Clock,
        history: UndoHistory | None = None,
    ) -> None:
        self._store = store
        self._catalogue = catalogue
        self._clock = clock
        self.history = history or UndoHistory(store)

    # ------------------------------------------------------------- reflections

    def waiting(self, now: datetime) -> tuple[Afterwards, ...]:
        """Sessions that ended within two days and left something to write, the latest first."""
        with self._store.read() as unit:
            let_go = _let_go(unit)
            fresh = [
                each
                for each in unit.supervision.sessions(SessionState.FINISHED)
                if each.id not in let_go and is_fresh(each.finished_at, now)
            ]
            found = [self._afterwards(unit, each, share_safe=False) for each in reversed(fresh)]
        return tuple(each for each in found if each.left())

    def of(self, session_id: SessionId, *, share_safe: bool = False) -> Afterwards:
        """What was written about a session; share-safe, nothing of the private class.

        Raises:
            NoSuchSession: There is no such session.
        """
        with self._store.read() as unit:
            return self._afterwards(unit, session_of(unit, session_id), share_safe=share_safe)

    def begin(self, session_id: SessionId, kind: SessionEntryKind) -> tuple[DraftId, Changes]:
        """Begin a reflection about a session, or go on with the one that was begun.

        Raises:
            NoSuchSession: There is no such session.
            KeyError: The library has no set for it.
        """
        with self._store.write() as unit:
            session = session_of(unit, session_id)
            begun = next(
                (d for d in _drafts_about(unit, session_id) if d.session_kind == kind), None
            )
            if begun is not None:
                return begun.id, Changes()
            draft = self._new_draft(session, kind)
            unit.drafts.put(draft, opening_of(draft, self._catalogue))
        return draft.id, Changes(added=frozenset({(Thing.DRAFT, draft.id)}))

    def let_go(self, session_id: SessionId) -> Changes:
        """Offer nothing more to write about a session on Today."""
        with self._store.write() as unit:
            changes = _put_let_go(unit, session_id, True)
        token = self.history.remember(
            back=lambda unit: _put_let_go(unit, session_id, False),
            forth=lambda unit: _put_let_go(unit, session_id, True),
        )
        return replace(changes, undo=token)

    # ------------------------------------------------------------- sessions

    def change_session(self, session_id: SessionId, **values: object) -> Changes:
        """Change what is kept of a session, by the names of `SessionDetails`.

        Raises:
            NoSuchSession: There is no such session.
        """
        return self._do(
            lambda step: _put_details(step, session_id, values),
            lambda unit: _sign(unit, session_id),
        )

    def keep_session(self, session_id: SessionId, **values: object) -> Changes:
        """The same for what is being typed: nothing is to undo.

        Raises:
            NoSuchSession: There is no such session.
        """
        return self._keep(lambda step: _put_details(step, session_id, values))

    # ------------------------------------------------------------- actions

    def actions(self) -> tuple[ActionLine, ...]:
        """Every action of sessions that were begun, those of the latest session first."""
        with self._store.read() as unit:
            return unit.promised.lines()

    def change_action(self, action_id: ActionId, **values: object) -> Changes:
        """Change an action, by the names of `Action` and `ActionDetails`.

        Raises:
            NoSuchAction: It is not there any more.
            NothingToBring: Its words would be empty.
        """
        return self._do(lambda step: _put_action(step, action_id, values))

    def keep_action(self, action_id: ActionId, **values: object) -> Changes:
        """The same for what is being typed: nothing is to undo.

        Raises:
            NoSuchAction: It is not there any more.
            NothingToBring: Its words would be empty.
        """
        return self._keep(lambda step: _put_action(step, action_id, values))

    # ------------------------------------------------------------- inner workings

    def _afterwards(
        self, unit: UnitOfWork, session: StoredSession, *, share_safe: bool
    ) -> Afterwards:
        sets = tuple(
            (kind, pack) for kind, pack in SETS[session.side].items() if pack in self._catalogue
        )
        written = unit.session_entries.of_session(session.id)
        kinds = dict(written)
        cards = unit.timeline.cards([each for each, _ in written], share_safe=share_safe)
        reflected = [Reflected(kinds[card.id], card) for card in cards]
        if not share_safe:
            reflected += [
                Reflected(SessionEntryKind(draft.session_kind), draft_id=draft.id)
                for draft in _drafts_about(unit, session.id)
            ]
        return Afterwards(session.id, plan_of(session), session.finished_at, sets, tuple(reflected))

    def _new_draft(self, session: StoredSession, kind: SessionEntryKind) -> Draft:
        pack = self._catalogue.get(SETS[session.side][kind])
        mine, theirs = _ROLES[session.side]
        header = Header(
            held_at=session.held_at,
            kind=pack.entry_kind or "supervision",
            my_role=mine,
            other_role=theirs,
            format=session.format,
        )
        return held_privately(
            Draft(
                id=DraftId(new_id()),
                header=header,
                packs=(pack.id,),
                changed_at=self._clock.now(),
                session_id=session.id,
                session_kind=kind.value,
            )
        )

    def _keep(self, work: Callable[[AgendaStep], None]) -> Changes:
        with self._store.write() as unit:
            step = AgendaStep(unit)
            work(step)
            return step.changes()

    def _do(
        self,
        work: Callable[[AgendaStep], None],
        settle: Callable[[UnitOfWork], None] = lambda _unit: None,
    ) -> Changes:
        """Do something that can be undone; `settle` brings up to date what hangs on it, then too."""
        done: list[AgendaStep] = []

        def forth(unit: UnitOfWork) -> Changes:
            done.append(AgendaStep(unit))
            work(done[-1])
            return done[-1].changes()

        with self._store.write() as unit:
            changes = forth(unit)
        if changes == Changes():
            return changes

        def back(unit: UnitOfWork) -> Changes:
            taken = done[-1].take_back(unit)
            settle(unit)
            return taken

        return replace(changes, undo=self.history.remember(back, forth))


def _drafts_about(unit: UnitOfWork, session_id: SessionId) -> tuple[Draft, ...]:
    drafts = (unit.drafts.get(card.id) for card in unit.drafts.cards())
    return tuple(each for each in drafts if each is not None and each.session_id == session_id)


def _let_go(unit: UnitOfWork) -> tuple[str, ...]:
    kept = unit.settings.get(_LET_GO, [])
    return tuple(each for each in kept if isinstance(each, str)) if isinstance(kept, list) else ()


def _put_let_go(unit: UnitOfWork, session_id: SessionId, wanted: bool) -> Changes:
    before = _let_go(unit)
    if (session_id in before) is wanted:
        return Changes()
    after = [each for each in before if each != session_id]
    unit.settings.put(_LET_GO, [*after, session_id][-_MOST_LET_GO:] if wanted else after)
    return Changes(altered=frozenset({(Thing.SESSION, session_id)}))


def _put_details(step: AgendaStep, session_id: SessionId, values: dict[str, object]) -> None:
    session = session_of(step.unit, session_id)
    details = replace(session.details, **values)  # type: ignore[arg-type]
    if details != session.details:
        step.put(replace(session, details=details))
        _sign(step.unit, session_id)
        if _signature(details) != _signature(session.details):
            step.tell(Thing.HOURS, session_id)


def _signature(details: SessionDetails) -> tuple[str, date | None]:
    return details.signed_by, details.signed_on


def _sign(unit: UnitOfWork, session_id: SessionId) -> None:
    """Have the line of hours say who signed the session, unless it was written by hand."""
    details = session_of(unit, session_id).details
    line = unit.hours.of_session(session_id)
    if line is None or line.notes.by_hand:
        return
    notes = replace(line.notes, signed_by=details.signed_by, signed_on=details.signed_on)
    if notes != line.notes:
        unit.hours.put(replace(line, notes=notes), unit.now)


def _put_action(step: AgendaStep, action_id: ActionId, values: dict[str, object]) -> None:
    stored = stored_action(step.unit, action_id)
    inner = {each.name for each in fields(ActionDetails)} & values.keys()
    details = replace(stored.details, **{name: values[name] for name in inner})  # type: ignore[arg-type]
    outer = {name: value for name, value in values.items() if name not in inner}
    changed = replace(stored, details=details, **outer)  # type: ignore[arg-type]
    if not changed.text.strip():
        raise NothingToBring(stored.item_id)
    if changed.done is not stored.done:
        changed = replace(changed, done_at=step.unit.now if changed.done else None)
    if changed == stored:
        return
    step.put(changed)
    step.tell(Thing.ITEM, stored.item_id)
    for source in item_of(step.unit, stored.item_id).sources:
        step.tell(Thing.ENTRY, source.entry_id)
