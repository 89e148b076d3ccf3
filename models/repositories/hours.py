"""The log of hours as it is stored."""

from dataclasses import fields as dataclass_fields
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, or_, select
from sqlalchemy.dialects.sqlite import insert as upsert

from models import hold
from models.records.faults import StaysAsItStood
from models.records.hours import HoursKind, HoursLine, HoursNotes
from models.records.ids import HoursId, SessionId
from models.records.supervision import SessionKind, SessionState, SupervisionSide
from models.repositories.plain_records import record_from, values_of
from models.tables import HoursRow, SessionRow

_KEPT_NOTES = tuple(
    each.name
    for each in dataclass_fields(HoursNotes)
    if each.name not in ("by_hand", "fields", "signed_by", "signed_on")
)
"""What a line says beside its figures that a legal hold keeps."""


class HoursRepository:
    """The log of one unit of work.

    The line of a session is there while the session is finished: where finishing it was taken back,
    its line waits unseen for the next time.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def lines(self, since: date | None = None, until: date | None = None) -> tuple[HoursLine, ...]:
        """Lines of these days, the oldest first."""
        statement = _seen()
        if since is not None:
            statement = statement.where(HoursRow.day >= since)
        if until is not None:
            statement = statement.where(HoursRow.day <= until)
        rows = self._connection.execute(statement.order_by(HoursRow.day, HoursRow.id))
        return tuple(_line(row) for row in rows)

    def get(self, hours_id: HoursId) -> HoursLine | None:
        """The line of that id, or None."""
        row = self._connection.execute(_lines().where(HoursRow.uid == hours_id)).first()
        return None if row is None else _line(row)

    def of_session(self, session_id: SessionId) -> HoursLine | None:
        """The line made from a session, finished or not; None where there is none."""
        row = self._connection.execute(_lines().where(SessionRow.uid == session_id)).first()
        return None if row is None else _line(row)

    def logged_sessions(self) -> frozenset[SessionId]:
        """The sessions that have a line."""
        rows = self._connection.execute(
            select(SessionRow.uid).join(HoursRow, HoursRow.session_id == SessionRow.id)
        )
        return frozenset(SessionId(uid) for uid in rows.scalars())

    def is_held(self, line: HoursLine) -> bool:
        """Whether a legal hold keeps what stands under its id from being overwritten by it."""
        before = self.get(line.id)
        is_lost = before is not None and _loses(before, line)
        return is_lost and hold.stands(self._connection) is not None

    def put(self, line: HoursLine, now: datetime) -> None:
        """Keep a line in place of the one under its id; when it was first written stays.

        Raises:
            StaysAsItStood: A legal hold is on, and something that stood there would be lost.
        """
        if self.is_held(line):
            raise StaysAsItStood()
        session = select(SessionRow.id).where(SessionRow.uid == line.session_id)
        values: dict[str, Any] = {
            "uid": line.id,
            "day": line.day,
            "kind": line.kind.value,
            "minutes": line.minutes,
            "side": line.side.value,
            "format": line.format.value,
            "mode": line.mode,
            "group_size": line.group_size,
            "person": line.person,
            "site": line.site,
            "session_id": self._connection.execute(session).scalar() if line.session_id else None,
            "details": values_of(line.notes),
            "made_at": line.logged_at,
            "changed_at": now,
        }
        statement = upsert(HoursRow).values(values)
        self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=["uid"],
                set_={
                    name: statement.excluded[name]
                    for name in values
                    if name not in ("uid", "made_at")
                },
            )
        )

    def remove(self, hours_id: HoursId) -> None:
        """Forget a line."""
        self._connection.execute(delete(HoursRow).where(HoursRow.uid == hours_id))


def _loses(before: HoursLine, after: HoursLine) -> bool:
    """Whether something the line said would be said no more; who signed is told by the session."""
    figures = (
        (before.day, after.day),
        (before.kind, after.kind),
        (before.minutes, after.minutes),
        (before.side, after.side),
        (before.format, after.format),
    )
    may_be_empty = (
        (before.mode, after.mode),
        (before.group_size, after.group_size),
        (before.person, after.person),
        (before.site, after.site),
        *((getattr(before.notes, name), getattr(after.notes, name)) for name in _KEPT_NOTES),
    )
    return (
        any(old != new for old, new in figures)
        or any(old and old != new for old, new in may_be_empty)
        or not set(before.notes.fields) <= set(after.notes.fields)
    )


def _lines() -> Select[Any]:
    return select(HoursRow.__table__, SessionRow.uid.label("session")).outerjoin(
        SessionRow, SessionRow.id == HoursRow.session_id
    )


def _seen() -> Select[Any]:
    finished = SessionState.FINISHED.value
    return _lines().where(or_(HoursRow.session_id.is_(None), SessionRow.state == finished))


def _line(row: Row[Any]) -> HoursLine:
    return HoursLine(
        id=HoursId(row.uid),
        day=row.day,
        kind=HoursKind(row.kind),
        minutes=row.minutes,
        side=SupervisionSide(row.side),
        format=SessionKind(row.format),
        mode=row.mode,
        group_size=row.group_size,
        person=row.person,
        site=row.site,
        session_id=SessionId(row.session) if row.session else None,
        notes=record_from(HoursNotes, row.details),
        logged_at=row.made_at,
    )
