"""The time of a session that is held: how much is gone, and on what it went."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from models.records.supervision import SessionState
from models.repositories.supervision import StoredItem, StoredSession

OVER = 60 * 60
"""Seconds that count beyond the planned end; a session left open over night did not last so long."""

FORGOTTEN = timedelta(hours=24)
"""A session begun longer ago was left unfinished: nobody sits in it any more."""


def begun(session: StoredSession, now: datetime) -> StoredSession:
    """The session held from now on: on the day it is begun, whatever day was planned."""
    held_at, details = session.held_at, session.details
    if held_at.date() != now.date():
        details = replace(details, planned_hour=held_at.time().isoformat("minutes"))
        held_at = now.replace(second=0, microsecond=0, tzinfo=None)
    return replace(
        session, state=SessionState.HELD, started_at=now, held_at=held_at, details=details
    )


def usual_hour(session: StoredSession) -> time:
    """When it was to begin, whenever it was begun."""
    hour = session.details.planned_hour
    return time.fromisoformat(hour) if hour else session.held_at.time()


def is_under_way(session: StoredSession, now: datetime) -> bool:
    """Whether a session that is held was begun within a day."""
    return session.started_at is None or now - session.started_at <= FORGOTTEN


def since_start(session: StoredSession, now: datetime) -> int:
    """Seconds by the clock since it began; a clock set back counts nothing."""
    return max(0, int((now - (session.started_at or now)).total_seconds()))


def own_time(session: StoredSession, now: datetime) -> int:
    """Seconds that it went on, without those it stood still; at most `OVER` beyond its end."""
    details = session.details
    gone = since_start(session, now) if details.paused_at is None else details.paused_at
    return max(0, min(gone - details.paused, session.minutes * 60 + OVER))


def halted(session: StoredSession, now: datetime) -> StoredSession:
    """The session standing still from now on."""
    if session.details.paused_at is not None:
        return session
    return replace(session, details=replace(session.details, paused_at=since_start(session, now)))


def gone_on(session: StoredSession, now: datetime) -> StoredSession:
    """The session going on again."""
    details = session.details
    if details.paused_at is None:
        return session
    still = max(0, since_start(session, now) - details.paused_at)
    return replace(session, details=replace(details, paused=details.paused + still, paused_at=None))


def with_time(item: StoredItem, session: StoredSession, now: datetime) -> StoredItem:
    """The item that is talked about, with the time since it came up."""
    more = max(0, own_time(session, now) - session.details.item_since)
    seconds = item.aftermath.seconds_used + more
    told = replace(item.aftermath, seconds_used=seconds, minutes_used=(seconds + 30) // 60)
    return replace(item, aftermath=told)
