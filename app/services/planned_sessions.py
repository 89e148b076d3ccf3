"""Sessions as they are planned: from what was typed, or like the one before."""

from dataclasses import replace
from datetime import datetime

from app.services.agenda import plan_of
from models.records.ids import SessionId
from models.records.supervision import SessionPlan, SessionState
from models.repositories.supervision import StoredSession


def planned(session: StoredSession, plan: SessionPlan) -> StoredSession:
    """The session with what was typed of it."""
    return replace(
        session,
        person=plan.person.strip(),
        held_at=plan.held_at.replace(microsecond=0, tzinfo=None),
        minutes=plan.minutes,
        format=plan.format,
        kind=plan.kind,
        side=plan.side,
        details=replace(session.details, group_size=plan.group_size),
    )


def corrected(
    session: StoredSession, held_at: datetime | None, minutes: int | None
) -> StoredSession:
    """The session as it really was; what is not given stays."""
    day = session.held_at if held_at is None else held_at.replace(microsecond=0, tzinfo=None)
    return replace(session, held_at=day, minutes=session.minutes if minutes is None else minutes)


def next_like(
    session: StoredSession, session_id: SessionId, held_at: datetime, now: datetime
) -> StoredSession:
    """The next session with the same person, in the same way."""
    made = StoredSession(
        id=session_id,
        person=session.person,
        held_at=held_at,
        minutes=session.minutes,
        format=session.format,
        state=SessionState.PLANNED,
        need="",
        made_at=now,
    )
    return planned(made, replace(plan_of(session), held_at=held_at))
