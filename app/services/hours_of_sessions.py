"""The line in the log of hours that a finished session makes; no word of its agenda is in it."""

from __future__ import annotations

from dataclasses import replace

from models.records.hours import HoursKind, HoursLine
from models.records.ids import HoursId, new_id
from models.records.supervision import SessionState
from models.repositories.supervision import StoredSession
from models.store import UnitOfWork


def log_session(unit: UnitOfWork, session: StoredSession) -> None:
    """Write the line of a session, or bring it up to date, within the transaction at hand.

    What was written into the line by hand stays: its notes always, its figures where they were
    changed. It is seen as long as the session is finished. Under a legal hold a line that is there
    stays as it stood.
    """
    before = unit.hours.of_session(session.id)
    if before is not None and before.notes.by_hand:
        return
    line = _figures(session, before or _new(unit, session))
    if line != before and not unit.hours.is_held(line):
        unit.hours.put(line, unit.now)


def follow_session(unit: UnitOfWork, session: StoredSession) -> None:
    """Bring the line of a session up to date; one that was taken out does not come back by it.

    Raises:
        StaysAsItStood: A legal hold is on, and the line says otherwise.
    """
    before = unit.hours.of_session(session.id)
    if session.state is not SessionState.FINISHED or before is None or before.notes.by_hand:
        return
    line = _figures(session, before)
    if line != before:
        unit.hours.put(line, unit.now)


def unlogged(unit: UnitOfWork) -> tuple[StoredSession, ...]:
    """Finished sessions without a line: of before there was a log, or whose line was taken out."""
    logged = unit.hours.logged_sessions()
    finished = unit.supervision.sessions(SessionState.FINISHED)
    return tuple(session for session in finished if session.id not in logged)


def line_of(unit: UnitOfWork, session: StoredSession) -> HoursLine:
    """A new line for a session; it was there to be read since the session was finished."""
    return _figures(session, _new(unit, session))


def _new(unit: UnitOfWork, session: StoredSession) -> HoursLine:
    return HoursLine(
        id=HoursId(new_id()),
        day=session.held_at.date(),
        kind=HoursKind.SUPERVISION,
        minutes=session.minutes,
        session_id=session.id,
        logged_at=session.finished_at or unit.now,
    )


def _figures(session: StoredSession, line: HoursLine) -> HoursLine:
    details = session.details
    notes = line.notes
    if details.signed_by:
        notes = replace(notes, signed_by=details.signed_by, signed_on=details.signed_on)
    return replace(
        line,
        day=session.held_at.date(),
        minutes=session.minutes,
        side=session.side,
        format=session.kind,
        mode=session.format,
        group_size=details.group_size,
        person=session.person,
        notes=notes,
    )
