"""What could be looked at again: reflections by their age, and excerpts that were brought."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Connection, or_, select, update

from models.records.entries import Privacy
from models.records.ids import EntryId, ItemId, SessionId
from models.records.keeping import Aged, BroughtExcerpt
from models.records.supervision import SessionState
from models.tables import AgendaItemRow, AgendaSourceRow, EntryRow, SessionRow

Excerpts = Mapping[str, Any]
"""What each source of an agenda item said, by the id of its entry."""


class ReviewingRepository:
    """Reads and empties what a review looks at, in one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def aged(self, until: date, codes: Collection[str]) -> tuple[Aged, ...]:
        """Reflections held up to that day, and all of those codes; the oldest first."""
        rows = self._connection.execute(
            select(EntryRow.uid, EntryRow.held_at, EntryRow.title, EntryRow.code, EntryRow.privacy)
            .where(EntryRow.deleted_at.is_(None))
            .where(
                or_(
                    EntryRow.held_at <= datetime.combine(until, time.max),
                    EntryRow.code.in_(sorted(codes)),
                )
            )
            .order_by(EntryRow.held_at, EntryRow.uid)
        )
        return tuple(
            Aged(EntryId(row.uid), row.held_at, row.title, row.code, row.privacy == Privacy.LOG)
            for row in rows
        )

    def brought(self) -> tuple[BroughtExcerpt, ...]:
        """Agenda items of finished sessions that hold excerpts, the oldest first."""
        rows = self._connection.execute(
            select(
                AgendaItemRow.uid,
                AgendaItemRow.question,
                SessionRow.uid.label("session"),
                SessionRow.held_at,
            )
            .join(SessionRow, SessionRow.id == AgendaItemRow.session_id)
            .join(AgendaSourceRow, AgendaSourceRow.item_id == AgendaItemRow.id)
            .where(SessionRow.state == SessionState.FINISHED.value)
            .where(AgendaSourceRow.excerpt != {})
            .order_by(SessionRow.held_at, AgendaItemRow.id)
            .distinct()
        )
        return tuple(
            BroughtExcerpt(ItemId(row.uid), SessionId(row.session), row.held_at, row.question)
            for row in rows
        )

    def excerpts(self, item_id: ItemId) -> Excerpts:
        """What each source of an item openly said when it was brought."""
        rows = self._connection.execute(
            select(AgendaSourceRow.entry_uid, AgendaSourceRow.excerpt)
            .join(AgendaItemRow, AgendaItemRow.id == AgendaSourceRow.item_id)
            .where(AgendaItemRow.uid == item_id)
            .order_by(AgendaSourceRow.place)
        )
        return {row.entry_uid: row.excerpt or {} for row in rows}

    def put_excerpts(self, item_id: ItemId, excerpts: Excerpts) -> None:
        """Keep these excerpts of an item in place of what stands there."""
        item = select(AgendaItemRow.id).where(AgendaItemRow.uid == item_id).scalar_subquery()
        for entry_uid, excerpt in excerpts.items():
            self._connection.execute(
                update(AgendaSourceRow)
                .where(AgendaSourceRow.item_id == item, AgendaSourceRow.entry_uid == entry_uid)
                .values(excerpt=excerpt)
            )
