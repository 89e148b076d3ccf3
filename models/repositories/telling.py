"""Many repairs at once, and what their entries say: a few statements, however many there are."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from models.records.entries import Entry
from models.records.ids import EntryId, RepairId
from models.repositories.repair_rows import KeptRepair, move_of, stored
from models.repositories.rows import answer_of, header_of, hindsight_of
from models.tables import (
    AnswerRow,
    EntryRow,
    HindsightRow,
    RepairEntryRow,
    RepairMoveRow,
    RepairRow,
)

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Said:
    """What entries say: their header without tags, their answers and their notes.

    `binned` are those of them that rest in the bin.
    """

    entries: Mapping[EntryId, Entry] = field(default_factory=dict, repr=False)
    binned: frozenset[EntryId] = frozenset()

    def shown(self, entry_id: EntryId) -> Entry | None:
        """The entry, unless it is in the bin or not there."""
        return None if entry_id in self.binned else self.entries.get(entry_id)


class TellingRepository:
    """Whole repairs and the words they rest on, of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def kept(self, repair_ids: Collection[RepairId]) -> dict[RepairId, KeptRepair]:
        """The whole of each, in the bin or not, as `RepairsRepository.kept` gives one."""
        rows = {
            row.id: row
            for some in _slices(repair_ids)
            for row in self._connection.execute(
                select(RepairRow.__table__, EntryRow.uid.label("entry_uid"))
                .outerjoin(EntryRow, EntryRow.id == RepairRow.entry_id)
                .where(RepairRow.uid.in_(some))
            )
        }
        links: dict[int, list[EntryId]] = defaultdict(list)
        for row in self._of(_links(), RepairEntryRow.repair_id, rows):
            links[row.repair_id].append(EntryId(row.uid))
        moves = self._parts(RepairMoveRow, RepairMoveRow.repair_id, rows, RepairMoveRow.seq)
        return {
            RepairId(row.uid): KeptRepair(
                stored(row), tuple(links[row_id]), tuple(move_of(each) for each in moves[row_id])
            )
            for row_id, row in rows.items()
        }

    def of(self, entry_ids: Collection[EntryId]) -> tuple[RepairId, ...]:
        """The repairs that any of those entries tells of, in the bin or not."""
        found: dict[str, None] = {}
        for some in _slices(entry_ids):
            uids = self._connection.execute(
                select(RepairRow.uid)
                .join(RepairEntryRow, RepairEntryRow.repair_id == RepairRow.id)
                .join(EntryRow, EntryRow.id == RepairEntryRow.entry_id)
                .where(EntryRow.uid.in_(some))
                .order_by(RepairRow.id)
            )
            found |= dict.fromkeys(uids.scalars())
        return tuple(RepairId(uid) for uid in found)

    def said(self, entry_ids: Collection[EntryId]) -> Said:
        """What those entries say that are there, in the bin or not."""
        rows = {
            row.id: row
            for some in _slices(entry_ids)
            for row in self._connection.execute(
                select(EntryRow.__table__).where(EntryRow.uid.in_(some))
            )
        }
        answers = self._parts(AnswerRow, AnswerRow.entry_id, rows, AnswerRow.seq)
        notes = self._parts(
            HindsightRow, HindsightRow.entry_id, rows, HindsightRow.written_at, HindsightRow.id
        )
        return Said(
            {
                EntryId(row.uid): _entry(row, answers[row_id], notes[row_id])
                for row_id, row in rows.items()
            },
            frozenset(EntryId(row.uid) for row in rows.values() if row.deleted_at is not None),
        )

    def _parts(
        self, table: Any, owner: Any, row_ids: Iterable[int], *order: Any
    ) -> dict[int, list[Row[Any]]]:
        """The rows of a table by what they belong to, each in their order."""
        found: dict[int, list[Row[Any]]] = defaultdict(list)
        for row in self._of(select(table.__table__).order_by(*order), owner, row_ids):
            found[getattr(row, owner.key)].append(row)
        return found

    def _of(self, statement: Select[Any], owner: Any, row_ids: Iterable[int]) -> Iterator[Row[Any]]:
        for some in _slices(list(row_ids)):
            yield from self._connection.execute(statement.where(owner.in_(some)))


def _links() -> Select[Any]:
    return (
        select(RepairEntryRow.repair_id, EntryRow.uid)
        .join(EntryRow, EntryRow.id == RepairEntryRow.entry_id)
        .order_by(RepairEntryRow.repair_id, RepairEntryRow.seq)
    )


def _entry(row: Row[Any], answers: Sequence[Row[Any]], notes: Sequence[Row[Any]]) -> Entry:
    return Entry(
        id=EntryId(row.uid),
        header=header_of(row, ()),
        title=row.title,
        answers=tuple(answer_of(each) for each in answers),
        hindsight=tuple(hindsight_of(each) for each in notes),
        created_at=row.created_at,
        changed_at=row.changed_at,
    )


def _slices(several: Collection[Any]) -> Iterator[list[Any]]:
    every = list(dict.fromkeys(several))
    return (every[at : at + _AT_ONCE] for at in range(0, len(every), _AT_ONCE))
