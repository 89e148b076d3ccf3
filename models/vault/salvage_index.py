"""The full-text index of a journal that was put together from what could be read."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Row, select

from models.records.entries import Entry
from models.records.faults import Cancelled
from models.records.ids import EntryId
from models.records.vault import IsCancelled, Progress
from models.repositories.digest import digest
from models.repositories.rows import answer_of, header_of, hindsight_of
from models.store import Store, UnitOfWork
from models.tables import AnswerRow, EntryRow, HindsightRow, TagRow
from models.vault.engine import connect, make_engine

_PER_SLICE: Final = 200


def index_anew(
    database: Path,
    key: bytes,
    rebuilt: Collection[int],
    pages: int,
    progress: Progress,
    is_cancelled: IsCancelled,
) -> int:
    """Fill the index of a database that has none; gives how many reflections are outside the bin.

    `rebuilt` are rows of reflections that were put together: what lists and filters need of them is
    made of their answers.
    """
    engine = make_engine(lambda: connect(database, key))
    try:
        store = Store(engine, datetime.now)
        with store.read() as unit:
            shown = select(EntryRow.id).where(EntryRow.deleted_at.is_(None)).order_by(EntryRow.id)
            known = unit.connection.execute(shown).scalars().all()
        for start in range(0, len(known), _PER_SLICE):
            if is_cancelled():
                raise Cancelled
            with store.write() as unit:
                _index(unit, known[start : start + _PER_SLICE], rebuilt)
            done = min(start + _PER_SLICE, len(known))
            progress(pages + pages * done // len(known), 2 * pages)
        progress(2 * pages, 2 * pages)
        return len(known)
    finally:
        engine.dispose()


def _index(unit: UnitOfWork, row_ids: Sequence[int], rebuilt: Collection[int]) -> None:
    for row_id, entry in _written(unit, row_ids):
        whole = unit.entries.get(entry.id) if row_id in rebuilt else None
        if whole is None:
            unit.search.add([(row_id, digest(entry).index)])
        else:
            unit.entries.put(whole)


def _written(unit: UnitOfWork, row_ids: Sequence[int]) -> Iterator[tuple[int, Entry]]:
    """What of reflections can be searched; the rest of them is left out, which is much quicker."""
    answers = _parts(unit, AnswerRow, row_ids)
    notes = _parts(unit, HindsightRow, row_ids)
    tags = _parts(unit, TagRow, row_ids)
    rows = unit.connection.execute(
        select(EntryRow.__table__).where(EntryRow.id.in_(row_ids)).order_by(EntryRow.id)
    )
    for row in rows:
        yield (
            row.id,
            Entry(
                EntryId(row.uid),
                header_of(row, tuple(tag.tag for tag in tags[row.id])),
                row.title,
                answers=tuple(answer_of(each) for each in answers[row.id]),
                bring_question=row.bring_question,
                hindsight=tuple(hindsight_of(each) for each in notes[row.id]),
            ),
        )


def _parts(unit: UnitOfWork, table: Any, row_ids: Sequence[int]) -> dict[int, list[Row[Any]]]:
    found: dict[int, list[Row[Any]]] = defaultdict(list)
    order = table.written_at if table is HindsightRow else table.seq
    rows = unit.connection.execute(
        select(table.__table__).where(table.entry_id.in_(row_ids)).order_by(table.entry_id, order)
    )
    for row in rows:
        found[row.entry_id].append(row)
    return found
