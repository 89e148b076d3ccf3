"""What is not brought up any more beside an entry or a draft."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from models.records.ids import EntryId
from models.tables import DismissalRow, EntryRow

Dismissed = tuple[EntryId, datetime]


class DismissalsRepository:
    """Dismissals of one unit of work. `about` is the id of an entry or of a draft."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, about: str, other: EntryId, when: datetime) -> bool:
        """Keep an entry away; returns whether it is there. Done twice, the first time stands."""
        row_id = self._row_id(other)
        if row_id is None:
            return False
        statement = insert(DismissalRow).values(about=about, other_id=row_id, dismissed_at=when)
        self._connection.execute(statement.on_conflict_do_nothing())
        return True

    def remove(self, about: str, other: EntryId) -> bool:
        """Let an entry come up again; returns whether it was kept away."""
        gone = delete(DismissalRow).where(
            DismissalRow.about == about, DismissalRow.other_id == self._row_id(other)
        )
        return self._connection.execute(gone).rowcount > 0

    def of(self, about: str) -> frozenset[int]:
        """The row ids of what is kept away."""
        statement = select(DismissalRow.other_id).where(DismissalRow.about == about)
        return frozenset(self._connection.execute(statement).scalars())

    def drop_about(self, about: str) -> tuple[Dismissed, ...]:
        """Forget what was kept away; returns it, for `bring_back`."""
        dropped = self._connection.execute(
            select(EntryRow.uid, DismissalRow.dismissed_at)
            .join(EntryRow, EntryRow.id == DismissalRow.other_id)
            .where(DismissalRow.about == about)
            .order_by(EntryRow.id)
        ).all()
        forget(self._connection, about)
        return tuple((EntryId(row.uid), row.dismissed_at) for row in dropped)

    def bring_back(self, about: str, dropped: Iterable[Dismissed]) -> None:
        """Keep away again what `drop_about` returned, as far as it is there."""
        for other, when in dropped:
            self.add(about, other, when)

    def _row_id(self, entry_id: EntryId) -> int | None:
        statement = select(EntryRow.id).where(EntryRow.uid == entry_id)
        return self._connection.execute(statement).scalar()


def forget(connection: Connection, about: str) -> None:
    """Forget all that is kept away from something that is gone."""
    connection.execute(delete(DismissalRow).where(DismissalRow.about == about))
