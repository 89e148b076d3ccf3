"""Which reflections were written about which session, and as what."""

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from models.records.ids import EntryId, SessionId
from models.records.supervision import SessionEntryKind
from models.tables import EntryRow, SessionEntryRow, SessionRow


class SessionEntriesRepository:
    """Reflections about sessions, of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_session(self, session_id: SessionId) -> tuple[tuple[EntryId, SessionEntryKind], ...]:
        """The reflections about a session, first written first; those in the bin are among them."""
        rows = self._connection.execute(
            select(EntryRow.uid, SessionEntryRow.kind)
            .join(SessionEntryRow, SessionEntryRow.entry_id == EntryRow.id)
            .join(SessionRow, SessionRow.id == SessionEntryRow.session_id)
            .where(SessionRow.uid == session_id)
            .order_by(EntryRow.created_at, EntryRow.id)
        )
        return tuple((EntryId(row.uid), SessionEntryKind(row.kind)) for row in rows)

    def put(self, session_id: SessionId, entry_id: EntryId, kind: SessionEntryKind) -> bool:
        """Note that a reflection is about a session; returns whether both are there."""
        sessions = select(SessionRow.id).where(SessionRow.uid == session_id)
        entries = select(EntryRow.id).where(EntryRow.uid == entry_id)
        session_row = self._connection.execute(sessions).scalar()
        entry_row = self._connection.execute(entries).scalar()
        if session_row is None or entry_row is None:
            return False
        statement = insert(SessionEntryRow).values(
            session_id=session_row, entry_id=entry_row, kind=kind.value
        )
        self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=["session_id", "entry_id"], set_={"kind": statement.excluded.kind}
            )
        )
        return True

    def remove(self, session_id: SessionId, entry_id: EntryId) -> None:
        """Forget that a reflection is about a session."""
        sessions = select(SessionRow.id).where(SessionRow.uid == session_id)
        entries = select(EntryRow.id).where(EntryRow.uid == entry_id)
        self._connection.execute(
            delete(SessionEntryRow).where(
                SessionEntryRow.session_id.in_(sessions), SessionEntryRow.entry_id.in_(entries)
            )
        )
