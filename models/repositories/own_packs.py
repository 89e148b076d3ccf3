"""Prompt sets of one's own, and how often sets and words are used."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, delete, func, select
from sqlalchemy.dialects.sqlite import insert as upsert

from models.records.entries import FREE
from models.records.library import OwnPack, PackUses
from models.repositories.digest import WORD_KINDS
from models.tables import DraftRow, EntryPackRow, EntryRow, OwnPackRow, WordRow


class OwnPacksRepository:
    """Own prompt sets of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def every(self) -> tuple[OwnPack, ...]:
        """All of them, the first made leading."""
        rows = self._connection.execute(
            select(OwnPackRow.__table__).order_by(OwnPackRow.made_at, OwnPackRow.uid)
        )
        return tuple(_own(row) for row in rows)

    def get(self, pack_id: str) -> OwnPack | None:
        """The set of that id, or None."""
        row = self._connection.execute(
            select(OwnPackRow.__table__).where(OwnPackRow.uid == pack_id)
        ).one_or_none()
        return None if row is None else _own(row)

    def put(self, pack: OwnPack) -> None:
        """Keep a set in place of the one under its id."""
        values = {
            "uid": pack.id,
            "version": pack.version,
            "toml": pack.toml,
            "made_at": pack.made_at,
            "changed_at": pack.changed_at,
        }
        statement = upsert(OwnPackRow).values(values)
        self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=["uid"],
                set_={name: statement.excluded[name] for name in values if name != "uid"},
            )
        )

    def remove(self, pack_id: str) -> None:
        """Forget a set; entries hold their questions."""
        self._connection.execute(delete(OwnPackRow).where(OwnPackRow.uid == pack_id))

    def last_version(self, pack_id: str) -> int:
        """The highest version that an entry answered, in the bin or not; 0 without one."""
        highest = select(func.max(EntryPackRow.version)).where(EntryPackRow.pack == pack_id)
        return self._connection.execute(highest).scalar_one() or 0

    def has_draft(self, pack_id: str) -> bool:
        """Whether a draft asks this set."""
        packs = self._connection.execute(select(DraftRow.packs)).scalars()
        return any(pack_id in each for each in packs)

    def uses(self) -> dict[str, PackUses]:
        """By the id of a set, those that were used; the bin left out."""
        rows = self._connection.execute(
            select(EntryPackRow.pack, func.count(), func.max(EntryRow.held_at))
            .join(EntryRow, EntryRow.id == EntryPackRow.entry_id)
            .where(EntryRow.deleted_at.is_(None))
            .group_by(EntryPackRow.pack)
        )
        return {pack: PackUses(count, last) for pack, count, last in rows}

    def last_used(self) -> str:
        """The set that was answered last, before any other of its reflection; the bin left out; "" without one."""
        found = self._connection.execute(
            select(EntryPackRow.pack)
            .join(EntryRow, EntryRow.id == EntryPackRow.entry_id)
            .where(EntryRow.deleted_at.is_(None), EntryPackRow.pack != FREE)
            .order_by(EntryPackRow.entry_id.desc(), EntryPackRow.seq)
            .limit(1)
        )
        return found.scalar_one_or_none() or ""

    def word_uses(self, vocabulary: str) -> dict[str, int]:
        """By the id of a word, in how many entries it stands; the bin left out."""
        rows = self._connection.execute(
            select(WordRow.word, func.count().label("entries"))
            .where(WordRow.kind == WORD_KINDS.get(vocabulary, ""))
            .group_by(WordRow.word)
            .order_by(func.count().desc(), WordRow.word)
        )
        return {row.word: row.entries for row in rows}


def _own(row: Row[Any]) -> OwnPack:
    return OwnPack(row.uid, row.version, row.toml, row.made_at, row.changed_at)
