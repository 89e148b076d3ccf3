"""Slips: one an entry, noticed in it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from models.records.entries import SlipCard, SlipState
from models.records.ids import EntryId, SlipId
from models.tables import EntryRow, SlipRow

OPEN_STATES = (SlipState.NOTICED.value, SlipState.OWNED.value)


@dataclass(frozen=True, slots=True)
class StoredSlip:
    """All that is kept of a slip; `private` when only private answers tell of it."""

    id: SlipId
    entry_id: EntryId
    state: SlipState
    noticed_at: datetime
    private: bool = False
    owned_at: datetime | None = None
    closed_at: datetime | None = None


class SlipsRepository:
    """Slips of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, slip: StoredSlip) -> None:
        """Write a slip in place of what stands under its entry."""
        entry_row = select(EntryRow.id).where(EntryRow.uid == slip.entry_id).scalar_subquery()
        columns = {
            "uid": slip.id,
            "state": slip.state.value,
            "private": slip.private,
            "noticed_at": slip.noticed_at,
            "owned_at": slip.owned_at,
            "closed_at": slip.closed_at,
        }
        changed = self._connection.execute(
            update(SlipRow).where(SlipRow.entry_id == entry_row).values(**columns)
        ).rowcount
        if not changed:
            self._connection.execute(insert(SlipRow).values(entry_id=entry_row, **columns))

    def get(self, slip_id: SlipId) -> StoredSlip | None:
        """The slip of that id."""
        return self._stored(SlipRow.uid == slip_id)

    def for_entry(self, entry_id: EntryId) -> StoredSlip | None:
        """The slip noticed in that entry."""
        return self._stored(EntryRow.uid == entry_id)

    def remove(self, slip_id: SlipId) -> None:
        """Forget a slip: the entry it was noticed in was undone."""
        self._connection.execute(delete(SlipRow).where(SlipRow.uid == slip_id))

    def of_entry(self, row_id: int) -> SlipCard | None:
        """The slip of the entry of that row id, unless it turned out not to be one."""
        row = self._connection.execute(
            _cards().where(SlipRow.entry_id == row_id, SlipRow.state != _NOT_ONE)
        ).one_or_none()
        return _card(row) if row else None

    def is_private(self, slip_id: SlipId) -> bool:
        """Whether only private answers tell of that slip."""
        statement = select(SlipRow.private).where(SlipRow.uid == slip_id)
        return bool(self._connection.execute(statement).scalar())

    def open(self) -> tuple[SlipCard, ...]:
        """Open slips of entries outside the bin, longest open first."""
        rows = self._connection.execute(
            _cards()
            .where(SlipRow.state.in_(OPEN_STATES), EntryRow.deleted_at.is_(None))
            .order_by(SlipRow.noticed_at, SlipRow.id)
        )
        return tuple(_card(row) for row in rows)

    def _stored(self, condition: Any) -> StoredSlip | None:
        row = self._connection.execute(
            select(SlipRow.__table__, EntryRow.uid.label("entry_uid"))
            .join(EntryRow, EntryRow.id == SlipRow.entry_id)
            .where(condition)
        ).one_or_none()
        if row is None:
            return None
        return StoredSlip(
            id=SlipId(row.uid),
            entry_id=EntryId(row.entry_uid),
            state=SlipState(row.state),
            noticed_at=row.noticed_at,
            private=row.private,
            owned_at=row.owned_at,
            closed_at=row.closed_at,
        )


_NOT_ONE = SlipState.NOT_A_SLIP.value


def _cards() -> Any:
    return select(
        SlipRow.uid,
        EntryRow.uid.label("entry_uid"),
        EntryRow.title,
        SlipRow.state,
        SlipRow.noticed_at,
        EntryRow.code,
    ).join(EntryRow, EntryRow.id == SlipRow.entry_id)


def _card(row: Row[Any]) -> SlipCard:
    return SlipCard(
        id=SlipId(row.uid),
        entry_id=EntryId(row.entry_uid),
        title=row.title,
        state=SlipState(row.state),
        noticed_at=row.noticed_at,
        code=row.code,
    )
