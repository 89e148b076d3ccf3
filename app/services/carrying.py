"""Which session comes next, and how items go on to it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from app.services.agenda_items import continued
from app.services.agenda_steps import AgendaStep
from app.services.session_time import is_under_way
from app.services.supervision_sides import is_next_of
from models.records.changes import Thing
from models.records.supervision import ItemState, SessionState
from models.repositories.supervision import StoredItem, StoredSession
from models.store import UnitOfWork


def under_way(unit: UnitOfWork) -> tuple[StoredSession, ...]:
    """The sessions that are held now."""
    held = unit.supervision.sessions(SessionState.HELD)
    return tuple(session for session in held if is_under_way(session, unit.now))


def session_to_come(
    unit: UnitOfWork, today: date, after: StoredSession | None = None
) -> StoredSession | None:
    """The next session; with `after`, the one that goes on with what that one left."""
    held = under_way(unit)
    if held and after is None:
        return held[-1]
    planned = [
        session
        for session in unit.supervision.sessions(SessionState.PLANNED)
        if after is None or (session.id != after.id and is_next_of(after, session))
    ]
    to_come = [session for session in planned if session.held_at.date() >= today]
    return next(iter(to_come), planned[-1] if planned else None)


def carry_on(
    step: AgendaStep, session: StoredSession, items: Sequence[StoredItem], today: date
) -> None:
    """Carry items on, keeping the day they were first planned for."""
    later = session_to_come(step.unit, today, after=session)
    place = 0
    if later is not None:
        agenda = step.unit.supervision.agenda(later.id)
        place = max((item.place for item in agenda), default=-1) + 1
        step.tell(Thing.SESSION, later.id)
    for item in items:
        if item.state not in (ItemState.PLANNED, ItemState.PARKED, ItemState.DISCUSSED):
            continue
        step.put(replace(item, state=ItemState.CARRIED))
        if later is not None:
            step.put(continued(step.unit, item, session, later.id, place))
            place += 1
