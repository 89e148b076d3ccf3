"""Codes, private settings and the record of imports."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from models.records.ids import EntryId
from models.records.keeping import CodeCard, Recoded, RetentionClass, StoredCode
from models.tables import (
    CodeRow,
    DraftRow,
    EntryRow,
    FollowUpRow,
    ImportBatchRow,
    RepairRow,
    SettingRow,
)


class CodesRepository:
    """Generated codes of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, code: str, kind: str, when: datetime) -> None:
        """Remember a code; nothing happens when it is known."""
        row = {"code": code, "kind": kind, "made_at": when, "archived": False}
        self._connection.execute(upsert(CodeRow).values(row).on_conflict_do_nothing())

    def put(self, code: StoredCode) -> None:
        """Keep a code in place of what is known of it."""
        values = {
            "code": code.code,
            "kind": code.kind,
            "made_at": code.made_at,
            "archived": code.archived,
            "ended_on": code.ended_on,
            "merged_into": code.merged_into,
            "review_on": code.review_on,
            "retention": code.retention.value,
        }
        statement = upsert(CodeRow).values(values)
        self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=["code"],
                set_={key: statement.excluded[key] for key in values if key != "code"},
            )
        )

    def remove(self, code: str) -> None:
        """Forget a code: making it was undone."""
        self._connection.execute(delete(CodeRow).where(CodeRow.code == code))

    def get(self, code: str) -> StoredCode | None:
        """What is kept of a code; None where it is not known."""
        row = self._connection.execute(
            select(CodeRow.__table__).where(CodeRow.code == code)
        ).one_or_none()
        return _stored(row) if row else None

    def every(self) -> frozenset[str]:
        """All codes ever made or used, archived ones and those in the bin included."""
        used = select(EntryRow.code).where(EntryRow.code != "").distinct()
        made = select(CodeRow.code)
        return frozenset(self._connection.execute(made.union(used)).scalars())

    def by_use(self) -> tuple[str, ...]:
        """Codes that are offered, most recently used first (in an entry, else made)."""
        last = _uses().subquery()
        rows = self._connection.execute(
            select(CodeRow.code)
            .outerjoin(last, last.c.code == CodeRow.code)
            .where(CodeRow.archived.is_(False), CodeRow.merged_into == "")
            .order_by(func.coalesce(last.c.last, CodeRow.made_at).desc(), CodeRow.code)
        )
        return tuple(rows.scalars())

    def cards(self) -> tuple[CodeCard, ...]:
        """All codes with their use, most recently used first (in an entry, else made)."""
        uses = {row.code: row for row in self._connection.execute(_uses())}
        rows = self._connection.execute(select(CodeRow.__table__).order_by(CodeRow.code))
        cards = [_card(_stored(row), uses.get(row.code)) for row in rows]
        return tuple(sorted(cards, key=_last_touched, reverse=True))

    def has_use(self, code: str) -> bool:
        """Whether anything carries it, what is in the bin included."""
        tables = (EntryRow, FollowUpRow, RepairRow)
        found = any(
            self._connection.execute(select(table.id).where(table.code == code).limit(1)).first()
            for table in tables
        )
        return found or bool(self._drafts(code))

    def merged_here(self, code: str) -> tuple[str, ...]:
        """The codes that became part of that one, by whatever way."""
        found: dict[str, None] = {}
        waiting = [code]
        while waiting:
            part = select(CodeRow.code).where(CodeRow.merged_into == waiting.pop())
            for each in self._connection.execute(part.order_by(CodeRow.code)).scalars():
                if each not in found and each != code:
                    found[each] = None
                    waiting.append(each)
        return tuple(found)

    def now_called(self, code: str) -> str:
        """The code that a merged one became part of; else that code itself."""
        seen = {code}
        while True:
            known = self.get(code)
            if known is None or not known.merged_into or known.merged_into in seen:
                return code
            code = known.merged_into
            seen.add(code)

    def carrying(self, code: str) -> Recoded:
        """What carries a code, the bin included."""

        def uids(table: Any) -> tuple[str, ...]:
            statement = select(table.uid).where(table.code == code).order_by(table.id)
            return tuple(self._connection.execute(statement).scalars())

        return Recoded(uids(EntryRow), uids(FollowUpRow), uids(RepairRow), self._drafts(code))

    def recode(self, what: Recoded, code: str) -> None:
        """Give that code to follow-ups, repairs, drafts, and to entries in the bin.

        What is read from an entry is written with it: entries outside the bin are for
        `EntriesRepository.put`.
        """
        for table, uids in ((FollowUpRow, what.follow_ups), (RepairRow, what.repairs)):
            for uid in uids:
                self._set(table, uid, code)
        for uid in what.entries:
            self._connection.execute(
                update(EntryRow)
                .where(EntryRow.uid == uid, EntryRow.deleted_at.is_not(None))
                .values(code=code)
            )
        for uid in what.drafts:
            self._recode_draft(uid, code)

    def _set(self, table: Any, uid: str, code: str) -> None:
        self._connection.execute(update(table).where(table.uid == uid).values(code=code))

    def _drafts(self, code: str) -> tuple[str, ...]:
        rows = self._connection.execute(
            select(DraftRow.uid, DraftRow.payload).order_by(DraftRow.id)
        )
        return tuple(row.uid for row in rows if _code_in(row.payload) == code)

    def _recode_draft(self, uid: str, code: str) -> None:
        payload = self._connection.execute(
            select(DraftRow.payload).where(DraftRow.uid == uid)
        ).scalar()
        if payload is not None:
            header = {**payload.get("header", {}), "code": code}
            self._connection.execute(
                update(DraftRow)
                .where(DraftRow.uid == uid)
                .values(payload={**payload, "header": header})
            )


def _uses() -> Select[Any]:
    """By code, how many entries outside the bin carry it, and when the first and last were held."""
    return (
        select(
            EntryRow.code,
            func.count().label("entries"),
            func.min(EntryRow.held_at).label("first"),
            func.max(EntryRow.held_at).label("last"),
        )
        .where(EntryRow.deleted_at.is_(None), EntryRow.code != "")
        .group_by(EntryRow.code)
    )


def _stored(row: Row[Any]) -> StoredCode:
    known = {each.value for each in RetentionClass}
    return StoredCode(
        code=row.code,
        kind=row.kind,
        made_at=row.made_at,
        archived=row.archived,
        ended_on=row.ended_on,
        merged_into=row.merged_into,
        review_on=row.review_on,
        # Another version may know more classes.
        retention=RetentionClass(row.retention if row.retention in known else "standard"),
    )


def _card(stored: StoredCode, use: Row[Any] | None) -> CodeCard:
    if use is None:
        return CodeCard(stored)
    return CodeCard(stored, use.entries, use.first, use.last)


def _last_touched(card: CodeCard) -> tuple[datetime, str]:
    return (card.last or card.stored.made_at, card.code)


def _code_in(payload: Any) -> str:
    return str(payload.get("header", {}).get("code", "")) if isinstance(payload, dict) else ""


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

    def keys_under(self, prefix: str) -> tuple[str, ...]:
        """The keys that begin so."""
        found = select(SettingRow.key).where(SettingRow.key.startswith(prefix, autoescape=True))
        return tuple(self._connection.execute(found).scalars())

    def forget(self, keys: Iterable[str]) -> None:
        """Keep nothing under these keys."""
        self._connection.execute(delete(SettingRow).where(SettingRow.key.in_(list(keys))))


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
