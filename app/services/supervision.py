"""Supervision: sessions planned, prepared, held and finished, and what came of them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from app.domain.clock import Clock
from app.services.agenda import source_of, whole
from app.services.agenda_items import item_of, session_of, with_sources
from app.services.agenda_keeper import AgendaKeeper
from app.services.agenda_steps import AgendaStep, AgendaWork, Aside, tell_sources
from app.services.carrying import carry_on, session_to_come, under_way
from app.services.earlier import Earlier, Worded, earlier_of
from app.services.faults import AnotherIsHeld, NothingToBring
from app.services.gathering import gathering
from app.services.half_typed import half_typed, has_become, keep_half_typed
from app.services.holding import HALF_IN_SESSION, Holding, became, noted, spend
from app.services.hours_of_sessions import follow_session, log_session
from app.services.planned_sessions import corrected, next_like, planned
from app.services.session_actions import SessionActions
from app.services.session_time import begun, gone_on
from app.services.settling import settled
from app.services.supervision_sides import agreed
from app.services.undo import UndoHistory
from models.records.changes import Changes, Thing
from models.records.ids import EntryId, ItemId, SessionId, new_id
from models.records.supervision import (
    AgendaItem,
    ItemState,
    Proposal,
    PutAside,
    Session,
    SessionCard,
    SessionPlan,
    SessionState,
)
from models.repositories.supervision import StoredItem, StoredSession
from models.store import Store, UnitOfWork
from prompts.catalogue import Catalogue

HALF_PLAN = "half_plan"
"""The setting with what is half typed of when one meets, by field."""


class Supervision(SessionActions):
    """All that is done with supervision. Each method is one transaction, most can be undone."""

    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        clock: Clock,
        history: UndoHistory | None = None,
    ) -> None:
        keeper = AgendaKeeper(store, history)
        super().__init__(keeper)
        self._store = store
        self._catalogue = catalogue
        self._clock = clock
        self.history = keeper.history
        self.holding = Holding(keeper, clock)

    # ------------------------------------------------------------- sessions

    def next_session(self) -> Session | None:
        """The session that is held now, else the next one planned.

        Where none is to come, the last one that was planned and neither held nor cancelled. One
        that was begun more than a day ago and left unfinished is not held now.
        """
        with self._store.read() as unit:
            stored = session_to_come(unit, self._clock.today())
            return whole(unit, stored) if stored else None

    def agenda_length(self) -> int:
        """How many items the next session's agenda has; none where no session is planned."""
        with self._store.read() as unit:
            stored = session_to_come(unit, self._clock.today())
            return len(unit.supervision.agenda(stored.id)) if stored else 0

    def next_after(self, session_id: SessionId) -> datetime | None:
        """When the session is planned that goes on with what this one leaves, if one is.

        Raises:
            NoSuchSession: There is no such session.
        """
        with self._store.read() as unit:
            later = session_to_come(unit, self._clock.today(), after=session_of(unit, session_id))
            return later.held_at if later else None

    def sessions(self) -> tuple[SessionCard, ...]:
        """Every session, latest first."""
        with self._store.read() as unit:
            return unit.supervision.cards()

    def people(self) -> tuple[str, ...]:
        """Names of supervisors, the one met last first."""
        with self._store.read() as unit:
            return unit.supervision.people()

    def session(self, session_id: SessionId, *, share_safe: bool = False) -> Session:
        """The session with its agenda.

        Share-safe, its private line, questions that repeat what is private, and sources of the
        private class are not there.

        Raises:
            NoSuchSession: There is no such session.
        """
        with self._store.read() as unit:
            return whole(unit, session_of(unit, session_id), share_safe=share_safe)

    def earlier(self, session_id: SessionId) -> dict[str, tuple[Earlier, ...]]:
        """What the words of a session said before, by its id and those of its items and actions.

        What nothing was changed in is not among them.

        Raises:
            NoSuchSession: There is no such session.
        """
        with self._store.read() as unit:
            session = session_of(unit, session_id)
            agenda = unit.supervision.agenda(session_id)
            actions = unit.supervision.actions(session_id)
            every: tuple[Worded, ...] = (session, *agenda, *actions)
            found = {str(each.id): earlier_of(unit, each) for each in every}
        return {uid: each for uid, each in found.items() if each}

    def plan(self, plan: SessionPlan) -> tuple[Session, Changes]:
        """Plan a session. What earlier sessions did not come to is then among its proposals."""
        session_id = SessionId(new_id())
        typed = self.begun_plan()

        def work(step: AgendaStep) -> None:
            made = StoredSession(
                id=session_id,
                person="",
                held_at=plan.held_at,
                minutes=plan.minutes,
                format="",
                state=SessionState.PLANNED,
                need="",
                made_at=step.unit.now,
            )
            step.put(agreed(step.unit, planned(made, plan), self._clock.today()))
            has_become(step.unit, HALF_PLAN, typed)

        changes = self._keeper.do(work)
        return self.session(session_id), changes

    def replan(self, session_id: SessionId, plan: SessionPlan) -> tuple[Session, Changes]:
        """Change when, with whom, how long or how.

        Raises:
            NoSuchSession: There is no such session.
        """
        typed = self.begun_plan()

        def work(step: AgendaStep) -> None:
            session = planned(session_of(step.unit, session_id), plan)
            step.put(agreed(step.unit, session, self._clock.today()))
            has_become(step.unit, HALF_PLAN, typed)

        changes = self._keeper.do(work)
        return self.session(session_id), changes

    def begin_plan(self, typed: Mapping[str, str]) -> None:
        """Keep what is half typed of when one meets; nothing lets go of it.

        Nothing is to undo. It is gone once a session is planned or changed.
        """
        with self._store.write() as unit:
            keep_half_typed(unit, HALF_PLAN, typed)

    def begun_plan(self) -> dict[str, str]:
        """What is half typed of when one meets, by field."""
        with self._store.read() as unit:
            return half_typed(unit, HALF_PLAN)

    def cancel(self, session_id: SessionId) -> Changes:
        """Call a session off. Its agenda goes to the next one, or waits for it.

        Raises:
            NoSuchSession: There is no such session.
        """

        def work(step: AgendaStep) -> None:
            session = session_of(step.unit, session_id)
            step.put(replace(session, state=SessionState.CANCELLED))
            items = step.unit.supervision.agenda(session_id)
            carry_on(step, session, items, self._clock.today())

        return self._keeper.do(work)

    def set_need(self, session_id: SessionId, text: str) -> Changes:
        """Keep the private line about what is most needed.

        Raises:
            NoSuchSession: There is no such session.
        """
        return self._keeper.keep(
            lambda step: step.put(replace(session_of(step.unit, session_id), need=text))
        )

    def start(self, session_id: SessionId) -> tuple[Session, Changes]:
        """Begin a session, or come back to one that was begun.

        Begun on another day than was planned, it is held then.

        Raises:
            NoSuchSession: There is no such session.
            AnotherIsHeld: One is held already, begun within a day; it is to be finished first.
        """

        def work(step: AgendaStep) -> None:
            session = session_of(step.unit, session_id)
            if session.state in (SessionState.PLANNED, SessionState.CANCELLED):
                if under_way(step.unit):
                    raise AnotherIsHeld()
                held = begun(session, step.unit.now)
                # What was agreed since it was planned holds in it.
                step.put(agreed(step.unit, held, held.held_at.date()))

        changes = self._keeper.keep(work)
        return self.session(session_id), changes

    def finish(
        self,
        session_id: SessionId,
        *,
        carry: Collection[ItemId] | None = None,
        left_out: Mapping[ItemId, str] | None = None,
        next_at: datetime | None = None,
        minutes: int | None = None,
    ) -> tuple[Session, Changes]:
        """End a session.

        What was talked about is settled: its reflections are no longer marked to be brought. The
        rest goes on the agenda of the next session that is planned, or waits for it as a proposal.
        The log of hours gets its line.

        Args:
            carry: The items to carry on; without it, those that are parked, and all that were
                neither visited nor dropped nor have an outcome or an action. Items left out that
                were never visited are dropped.
            left_out: Why items are dropped.
            next_at: When one meets next, in the same way; a session is planned then.
            minutes: How long it went on; without it, as long as was planned.

        Raises:
            NoSuchSession: There is no such session.
        """
        later = SessionId(new_id())
        typed = self.holding.begun_in_any()

        def work(step: AgendaStep) -> None:
            session = session_of(step.unit, session_id)
            if session.state is SessionState.FINISHED:
                return
            spend(step, session_id)
            over = replace(
                gone_on(session, step.unit.now),
                state=SessionState.FINISHED,
                finished_at=step.unit.now,
                minutes=session.minutes if minutes is None else minutes,
            )
            step.put(over)
            if next_at is not None:
                # As long as was planned, however long this one went on.
                following = next_like(session, later, next_at, step.unit.now)
                step.put(agreed(step.unit, following, self._clock.today()))
            has_become(step.unit, HALF_IN_SESSION, typed)
            log_session(step.unit, over)
            step.tell(Thing.HOURS, session_id)
            items = settled(step, session_id, carry, left_out or {})
            carry_on(step, over, items, self._clock.today())

        changes = self._keeper.do(work)
        return self.session(session_id), changes

    def correct(
        self,
        session_id: SessionId,
        *,
        held_at: datetime | None = None,
        minutes: int | None = None,
    ) -> tuple[Session, Changes]:
        """Say when a session really was, or how long. Its line of hours follows, unless by hand.

        Raises:
            NoSuchSession: There is no such session.
        """

        def work(step: AgendaStep) -> None:
            before = session_of(step.unit, session_id)
            after = corrected(before, held_at, minutes)
            if after != before:
                step.put(after)
                follow_session(step.unit, after)
                step.tell(Thing.HOURS, session_id)

        def settle(unit: UnitOfWork) -> None:
            follow_session(unit, session_of(unit, session_id))

        changes = self._keeper.do(work, settle)
        return self.session(session_id), changes

    # ------------------------------------------------------------- preparing

    def proposals(
        self, session_id: SessionId | None, *, share_safe: bool = False
    ) -> tuple[Proposal, ...]:
        """What might be brought to a session, each with its reasons, strongest first.

        With none planned: what might be brought to the next one. Share-safe, nothing private is
        named, and no reason tells of feelings, triggers or slips.

        Raises:
            NoSuchSession: There is no such session.
        """
        today = self._clock.today()
        with self._store.read() as unit:
            found = gathering(unit, self._catalogue, today, session_id, share_safe=share_safe)
            return found.proposals()

    def put_aside(self, session_id: SessionId) -> tuple[PutAside, ...]:
        """What was set aside for a session and would be proposed, each with the reason given.

        Raises:
            NoSuchSession: There is no such session.
        """
        with self._store.read() as unit:
            found = gathering(unit, self._catalogue, self._clock.today(), session_id)
            return found.put_aside()

    def set_aside(self, session_id: SessionId, key: str, reason: str = "") -> Changes:
        """Propose something no more for this session, for a reason or without one.

        Of what was set aside already it changes the reason.

        Raises:
            NoSuchSession: There is no such session.
        """
        return self._keeper.do(_aside(session_id, key, True, reason))

    def say_why(self, session_id: SessionId, key: str, reason: str) -> Changes:
        """Keep, as it is typed, why something is set aside; what is offered again has no reason.

        Raises:
            NoSuchSession: There is no such session.
        """

        def work(step: AgendaStep) -> None:
            session_of(step.unit, session_id)
            if key in step.unit.supervision.aside(session_id):
                step.put(Aside(session_id, key, wanted=True, reason=reason.strip()))

        return self._keeper.keep(work)

    def offer_again(self, session_id: SessionId, key: str) -> Changes:
        """Propose again what was set aside.

        Raises:
            NoSuchSession: There is no such session.
        """
        return self._keeper.do(_aside(session_id, key, False))

    def add_item(
        self,
        session_id: SessionId,
        question: str,
        *,
        proposal: Proposal | None = None,
        entry_ids: Sequence[EntryId] = (),
        minutes: int = 10,
    ) -> tuple[AgendaItem, Changes]:
        """Put a question at the end of the agenda, with what its reflections openly say now.

        Raises:
            NoSuchSession: There is no such session.
            NothingToBring: The question is empty.
        """
        if not question.strip():
            raise NothingToBring()
        item_id = ItemId(new_id())

        def work(step: AgendaStep) -> None:
            session_of(step.unit, session_id)
            agenda = step.unit.supervision.agenda(session_id)
            item = StoredItem(
                id=item_id,
                session_id=session_id,
                place=max((other.place for other in agenda), default=-1) + 1,
                question=question.strip(),
                minutes=minutes,
                state=ItemState.PLANNED,
                made_at=step.unit.now,
            )
            step.put(with_sources(step.unit, item, proposal, entry_ids))
            became(step.unit, item.question)
            step.tell(Thing.SESSION, session_id)

        changes = self._keeper.do(work)
        return self._keeper.item(item_id), changes

    def change_item(
        self, item_id: ItemId, *, question: str | None = None, minutes: int | None = None
    ) -> tuple[AgendaItem, Changes]:
        """Change the question or the minutes of an item.

        Raises:
            NoSuchItem: The item is not on the agenda any more.
            NothingToBring: The question is empty.
        """
        if question is not None and not question.strip():
            raise NothingToBring(item_id)

        def work(step: AgendaStep) -> None:
            item = item_of(step.unit, item_id)
            asked = item.question if question is None else question.strip()
            step.put(
                replace(item, question=asked, minutes=item.minutes if minutes is None else minutes)
            )
            step.tell(Thing.SESSION, item.session_id)

        changes = self._keeper.do(work)
        return self._keeper.item(item_id), changes

    def move_item(self, item_id: ItemId, place: int) -> Changes:
        """Put an item at a place of its agenda, counted from 0; beyond the end is the end.

        Raises:
            NoSuchItem: The item is not on the agenda any more.
        """

        def work(step: AgendaStep) -> None:
            moved = item_of(step.unit, item_id)
            agenda = step.unit.supervision.agenda(moved.session_id)
            others = [item for item in agenda if item.id != item_id]
            at = max(0, min(place, len(others)))
            for number, item in enumerate([*others[:at], moved, *others[at:]]):
                if item.place != number:
                    step.put(replace(item, place=number))
            step.tell(Thing.SESSION, moved.session_id)

        return self._keeper.do(work)

    def remove_item(self, item_id: ItemId) -> Changes:
        """Take an item off the agenda; where it came from is proposed again.

        Raises:
            NoSuchItem: The item is not on the agenda any more.
        """

        def work(step: AgendaStep) -> None:
            item = item_of(step.unit, item_id)
            for action in step.unit.supervision.actions(item.session_id):
                if action.item_id == item_id:
                    step.remove(action)
            step.remove(item)
            step.tell(Thing.SESSION, item.session_id)

        return self._keeper.do(work)

    # ------------------------------------------------------------- in session

    def visit(self, item_id: ItemId) -> Changes:
        """Note that an item was talked about.

        Raises:
            NoSuchItem: The item is not on the agenda any more.
        """

        def work(step: AgendaStep) -> None:
            item = item_of(step.unit, item_id)
            if item.state in (ItemState.PLANNED, ItemState.PARKED):
                step.put(replace(item, state=ItemState.DISCUSSED))

        return self._keeper.keep(work)

    def set_outcome(self, item_id: ItemId, text: str) -> Changes:
        """Keep what came of an item; it is on disk when this returns.

        Raises:
            NoSuchItem: The item is not on the agenda any more.
        """

        def work(step: AgendaStep) -> None:
            item = item_of(step.unit, item_id)
            step.put(replace(item, outcome=text))
            noted(step.unit, text)
            tell_sources(step, item)

        return self._keeper.keep(work)

    def add_source(self, item_id: ItemId, entry_id: EntryId) -> tuple[AgendaItem, Changes]:
        """Add a reflection to an item; one that it has already is not added twice.

        Raises:
            NoSuchItem: The item is not on the agenda any more.
        """

        def work(step: AgendaStep) -> None:
            item = item_of(step.unit, item_id)
            if entry_id not in {source.entry_id for source in item.sources}:
                sources = (*item.sources, source_of(step.unit, entry_id))
                step.put(replace(item, sources=sources))
                step.tell(Thing.ENTRY, entry_id)

        changes = self._keeper.do(work)
        return self._keeper.item(item_id), changes


def _aside(session_id: SessionId, key: str, wanted: bool, reason: str = "") -> AgendaWork:
    def work(step: AgendaStep) -> None:
        session_of(step.unit, session_id)
        step.put(Aside(session_id, key, wanted=wanted, reason=reason.strip()))

    return work
