"""Codes, private settings and the record of imports."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from models.records.ids import EntryId
from models.tables import CodeRow, EntryRow, ImportBatchRow, SettingRow


class CodesRepository:
    """Generated codes of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, code: str, kind: str, when: datetime) -> None:
        """Remember a code; nothing happens when it is known."""
        row = {"code": code, "kind": kind, "made_at": when, "archived": False}
        self._connection.execute(upsert(CodeRow).values(row).on_conflict_do_nothing())

    def every(self) -> frozenset[str]:
        """All codes ever made or used, archived ones and those in the bin included."""
        used = select(EntryRow.code).where(EntryRow.code != "").distinct()
        made = select(CodeRow.code)
        return frozenset(self._connection.execute(made.union(used)).scalars())

    def by_use(self) -> tuple[str, ...]:
        """Codes that are not archived, most recently used first (in an entry, else made)."""
        last = (
            select(EntryRow.code, func.max(EntryRow.held_at).label("at"))
            .where(EntryRow.deleted_at.is_(None), EntryRow.code != "")
            .group_by(EntryRow.code)
            .subquery()
        )
        rows = self._connection.execute(
            select(CodeRow.code)
            .outerjoin(last, last.c.code == CodeRow.code)
            .where(CodeRow.archived.is_(False))
            .order_by(func.coalesce(last.c.at, CodeRow.made_at).desc(), CodeRow.code)
        )
        return tuple(rows.scalars())


class SettingsRepository:
    """Settings that stay in the vault."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, key: str, default: Any = None) -> Any:
        """The value last put under `key`."""
        row = self._connection.execute(
            select(SettingRow.value).where(SettingRow.key == key)
        ).one_or_none()
        return default if row is None else row.value

    def put(self, key: str, value: Any) -> None:
        """Keep a plain value."""
        statement = upsert(SettingRow).values(key=key, value=value)
        self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=["key"], set_={"value": statement.excluded.value}
            )
        )


class ImportsRepository:
    """Imports, each of which can be taken back whole."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def open(self, uid: str, when: datetime) -> int:
        """The row id of the import of that id, for `EntriesRepository.put`; made when new."""
        statement = select(ImportBatchRow.id).where(ImportBatchRow.uid == uid)
        known = self._connection.execute(statement).scalar()
        if known is None:
            row = {"uid": uid, "made_at": when, "counts": {}}
            self._connection.execute(insert(ImportBatchRow), row)
            known = self._connection.execute(statement).scalar_one()
        return int(known)

    def entries(self, uid: str) -> tuple[EntryId, ...]:
        """Entries that came with an import and are not in the bin."""
        rows = self._connection.execute(
            select(EntryRow.uid)
            .join(ImportBatchRow, ImportBatchRow.id == EntryRow.import_batch_id)
            .where(ImportBatchRow.uid == uid, EntryRow.deleted_at.is_(None))
            .order_by(EntryRow.id)
        )
        return tuple(EntryId(each) for each in rows.scalars())

    def set_counts(self, uid: str, counts: dict[str, int]) -> None:
        """Keep how many entries an import added, knew already and left out."""
        self._connection.execute(
            ImportBatchRow.__table__.update()  # type: ignore[attr-defined]
            .where(ImportBatchRow.uid == uid)
            .values(counts=counts)
        )

    def every(self) -> Iterable[tuple[str, datetime, dict[str, int]]]:
        """Imports with their day and counts, newest first."""
        rows = self._connection.execute(
            select(ImportBatchRow.uid, ImportBatchRow.made_at, ImportBatchRow.counts).order_by(
                ImportBatchRow.id.desc()
            )
        )
        return [(row.uid, row.made_at, row.counts) for row in rows]

    def forget(self, uid: str) -> None:
        """Drop the record of an import that was taken back."""
        self._connection.execute(delete(ImportBatchRow).where(ImportBatchRow.uid == uid))
