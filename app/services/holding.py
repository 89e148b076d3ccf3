"""A session while it is held: where it is, what is parked or left out, what comes of an item."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import time, timedelta
from enum import StrEnum
from typing import Any

from app.domain.clock import Clock
from app.services.agenda_items import item_of, session_of
from app.services.agenda_keeper import AgendaKeeper
from app.services.agenda_steps import AgendaStep, tell_sources
from app.services.half_typed import half_typed, keep_half_typed
from app.services.session_time import gone_on, halted, own_time, usual_hour, with_time
from models.records.changes import Changes, Thing
from models.records.ids import ItemId, SessionId
from models.records.supervision import ItemState, SessionState
from models.repositories.supervision import StoredItem
from models.store import UnitOfWork

HALF_IN_SESSION = "half_in_session"
"""The setting with what is half typed in a session, by field, and in which."""

THOUGHT = "thought"
"""The field of a new thought among what is half typed."""

_OF = "session"
NARROWEST, WIDEST = -2, 2


class Told(StrEnum):
    """What can be told of an item beside its outcome."""

    TAKE = "take"
    LEAVE = "leave"
    DOUBT = "doubt"
    DECISION = "decision"
    ETHICS = "ethics"
    RISK = "risk"
    GIST = "gist"
    CLIENT_VIEW = "client_view"
    DROPPED_WHY = "dropped_why"


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a session is: how long it went on, whether it stands still, what is talked about.

    `hour` is when it was to begin, also where it was begun on another day.
    """

    gone: timedelta = timedelta()
    is_halted: bool = False
    item_id: ItemId | None = None
    hour: time = time()


class Holding:
    """Each method is one transaction. What changes the agenda can be undone, the rest is kept."""

    def __init__(self, keeper: AgendaKeeper, clock: Clock) -> None:
        self._keeper = keeper
        self._clock = clock

    # ------------------------------------------------------------- time

    def standing(self, session_id: SessionId) -> Standing:
        """Where the session is now.

        Raises:
            NoSuchSession: There is no such session.
        """
        with self._keeper.store.read() as unit:
            session = session_of(unit, session_id)
            details = session.details
            gone = timedelta(seconds=own_time(session, self._clock.now()))
            there = details.item_id and unit.supervision.item(details.item_id)
            item_id = details.item_id if there else None
            return Standing(gone, details.paused_at is not None, item_id, usual_hour(session))

    def halt(self, session_id: SessionId, wanted: bool) -> Changes:
        """Have the time of a session stand still, or go on.

        Raises:
            NoSuchSession: There is no such session.
        """

        def work(step: AgendaStep) -> None:
            session = session_of(step.unit, session_id)
            after = (halted if wanted else gone_on)(session, step.unit.now)
            if after != session:
                step.put(after)

        return self._keeper.keep(work)

    def come_to(self, session_id: SessionId, item_id: ItemId) -> Changes:
        """Note that an item is talked about now; the time until now was spent on the one before.

        Raises:
            NoSuchSession: There is no such session.
            NoSuchItem: The item is not on the agenda any more.
        """

        def work(step: AgendaStep) -> None:
            session = session_of(step.unit, session_id)
            item_of(step.unit, item_id)
            if session.state is not SessionState.HELD or session.details.item_id == item_id:
                return
            spend(step, session_id)
            since = own_time(session, step.unit.now)
            details = replace(session.details, item_id=item_id, item_since=since)
            step.put(replace(session, details=details))

        return self._keeper.keep(work)

    # ------------------------------------------------------------- the agenda

    def park(self, item_id: ItemId) -> Changes:
        """Put an item off: it is offered again later in the session, and carried on at its end.

        Raises:
            NoSuchItem: The item is not on the agenda any more.
        """
        return self._set_state(item_id, ItemState.PARKED)

    def take_up(self, item_id: ItemId) -> Changes:
        """Have an item that was parked or left out wait its turn again.

        Raises:
            NoSuchItem: The item is not on the agenda any more.
        """
        return self._set_state(item_id, ItemState.PLANNED)

    def leave_out(self, item_id: ItemId, why: str = "") -> Changes:
        """Drop an item, for a reason or without one.

        Raises:
            NoSuchItem: The item is not on the agenda any more.
        """
        return self._set_state(item_id, ItemState.DROPPED, why.strip())

    # ------------------------------------------------------------- what came of it

    def tell(self, item_id: ItemId, what: Told, text: str) -> Changes:
        """Keep what is typed of an item; it is on disk when this returns.

        Raises:
            NoSuchItem: The item is not on the agenda any more.
        """

        def work(step: AgendaStep) -> None:
            item = item_of(step.unit, item_id)
            told: dict[str, Any] = {what.value: text}
            _told(step, item, replace(item, aftermath=replace(item.aftermath, **told)))

        return self._keeper.keep(work)

    def set_view(self, item_id: ItemId, view: int | None) -> Changes:
        """Say whether the view became narrower (-2) or wider (2); None says nothing of it.

        Raises:
            NoSuchItem: The item is not on the agenda any more.
            ValueError: There is no such view.
        """
        if view is not None and not NARROWEST <= view <= WIDEST:
            raise ValueError("view")

        def work(step: AgendaStep) -> None:
            item = item_of(step.unit, item_id)
            _told(step, item, replace(item, aftermath=replace(item.aftermath, view=view)))

        return self._keeper.keep(work)

    def set_brought_by(self, item_id: ItemId, by: str) -> Changes:
        """Say who of a group brings an item.

        Raises:
            NoSuchItem: The item is not on the agenda any more.
        """

        def work(step: AgendaStep) -> None:
            item = item_of(step.unit, item_id)
            _told(step, item, replace(item, framing=replace(item.framing, by=by.strip())))

        return self._keeper.keep(work)

    def set_willing(self, item_id: ItemId, willing: bool) -> Changes:
        """Say whether whoever brings it is willing to share it in the group.

        Raises:
            NoSuchItem: The item is not on the agenda any more.
        """

        def work(step: AgendaStep) -> None:
            item = item_of(step.unit, item_id)
            _told(step, item, replace(item, framing=replace(item.framing, willing=willing)))

        return self._keeper.keep(work)

    # ------------------------------------------------------------- half typed

    def begin(self, session_id: SessionId, typed: Mapping[str, str]) -> None:
        """Keep what is half typed in a session, by field; of another one nothing is kept then."""
        with self._keeper.store.write() as unit:
            kept = {key: text for key, text in typed.items() if text.strip()}
            keep_half_typed(unit, HALF_IN_SESSION, {_OF: session_id, **kept} if kept else {})

    def begun(self, session_id: SessionId) -> dict[str, str]:
        """What is half typed in a session, by field."""
        with self._keeper.store.read() as unit:
            kept = half_typed(unit, HALF_IN_SESSION)
            return kept if kept.pop(_OF, "") == session_id else {}

    def begun_in_any(self) -> dict[str, str]:
        """What is half typed, whichever session it is in."""
        with self._keeper.store.read() as unit:
            return half_typed(unit, HALF_IN_SESSION)

    # ------------------------------------------------------------- inner workings

    def _set_state(self, item_id: ItemId, state: ItemState, why: str = "") -> Changes:
        def work(step: AgendaStep) -> None:
            item = item_of(step.unit, item_id)
            aftermath = replace(item.aftermath, dropped_why=why)
            if (item.state, item.aftermath) != (state, aftermath):
                step.put(replace(item, state=state, aftermath=aftermath))
                step.tell(Thing.SESSION, item.session_id)

        return self._keeper.do(work)


def spend(step: AgendaStep, session_id: SessionId) -> None:
    """Give the item that is talked about the time since it came up."""
    session = session_of(step.unit, session_id)
    item_id = session.details.item_id
    item = step.unit.supervision.item(item_id) if item_id else None
    if item is not None:
        step.put(with_time(item, session, step.unit.now))


def became(unit: UnitOfWork, words: str) -> None:
    """What was half typed is something now: it is not there twice, whenever it all ends."""
    kept = half_typed(unit, HALF_IN_SESSION)
    left = {key: text for key, text in kept.items() if key == _OF or text.strip() != words}
    if left != kept:
        keep_half_typed(unit, HALF_IN_SESSION, left)


def noted(unit: UnitOfWork, outcome: str) -> None:
    """A thought that stands at the end of what came of an item now is half typed no more."""
    kept = half_typed(unit, HALF_IN_SESSION)
    words = kept.get(THOUGHT, "").strip()
    if words and outcome.strip().split("\n\n")[-1] == words:
        left = {key: text for key, text in kept.items() if key != THOUGHT}
        keep_half_typed(unit, HALF_IN_SESSION, left)


def _told(step: AgendaStep, before: StoredItem, after: StoredItem) -> None:
    if before != after:
        step.put(after)
        tell_sources(step, after)
