"""What might be brought to supervision: recent reflections, marked ones, those with an open slip."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection, Row, func, select

from models.records.entries import Bring
from models.records.ids import EntryId
from models.records.supervision import ItemState, SessionState
from models.tables import AgendaItemRow, AgendaSourceRow, EntryRow, SessionRow, WordRow

MOST_RECENT = 2000
"""Recent reflections that are looked at: eight busy weeks are a tenth of this."""
MOST_MARKED = 300

_AT_ONCE = 500
_MARKS = (Bring.MAYBE.value, Bring.YES.value, Bring.NOW.value)


@dataclass(frozen=True, slots=True)
class Bringable:
    """A reflection with what speaks for bringing it. `brought` is when it last was talked about."""

    id: EntryId
    held_at: datetime
    title: str = field(repr=False)
    bring: Bring
    bring_question: str = field(repr=False)
    triggers: tuple[str, ...] = ()
    feelings: Mapping[str, int] = field(default_factory=dict)
    brought: date | None = None


class BringingRepository:
    """Reads what might be brought, in a time that does not grow with the journal."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def bringable(
        self, since: date, until: date, also: Sequence[EntryId] = ()
    ) -> tuple[Bringable, ...]:
        """Reflections held on the days from `since` to `until`, all that are marked, and `also`."""
        rows = {row.id: row for row in self._recent(since, until)}
        rows |= {row.id: row for row in self._marked()}
        for begin in range(0, len(also), _AT_ONCE):
            some = EntryRow.uid.in_(also[begin : begin + _AT_ONCE])
            rows |= {row.id: row for row in self._rows(some)}
        words = self._words(list(rows))
        brought = self._brought(list(rows))
        return tuple(
            Bringable(
                id=EntryId(row.uid),
                held_at=row.held_at,
                title=row.title,
                bring=Bring(row.bring),
                bring_question=row.bring_question,
                triggers=tuple(words["trigger"][row.id]),
                feelings=words["feeling"][row.id],
                brought=brought.get(row.id),
            )
            for row in rows.values()
        )

    def _recent(self, since: date, until: date) -> Sequence[Row[Any]]:
        end = datetime.combine(until, time.max) if until == date.max else _midnight_after(until)
        return self._rows(
            EntryRow.held_at >= datetime.combine(since, time.min),
            EntryRow.held_at < end,
            limit=MOST_RECENT,
        )

    def _marked(self) -> Sequence[Row[Any]]:
        return self._rows(EntryRow.bring.in_(_MARKS), limit=MOST_MARKED)

    def _rows(self, *conditions: Any, limit: int = MOST_RECENT) -> Sequence[Row[Any]]:
        return self._connection.execute(
            select(
                EntryRow.id,
                EntryRow.uid,
                EntryRow.held_at,
                EntryRow.title,
                EntryRow.bring,
                EntryRow.bring_question,
            )
            .where(EntryRow.deleted_at.is_(None), *conditions)
            .order_by(EntryRow.held_at.desc(), EntryRow.uid.desc())
            .limit(limit)
        ).all()

    def _words(self, row_ids: Sequence[int]) -> dict[str, dict[int, dict[str, int]]]:
        found: dict[str, dict[int, dict[str, int]]] = {
            "feeling": defaultdict(dict),
            "trigger": defaultdict(dict),
        }
        for begin in range(0, len(row_ids), _AT_ONCE):
            rows = self._connection.execute(
                select(WordRow.entry_id, WordRow.kind, WordRow.word, WordRow.intensity)
                .where(WordRow.entry_id.in_(row_ids[begin : begin + _AT_ONCE]))
                .where(WordRow.kind.in_(tuple(found)))
                .order_by(WordRow.entry_id, WordRow.seq)
            )
            for row in rows:
                found[row.kind][row.entry_id][row.word] = row.intensity
        return found

    def _brought(self, row_ids: Sequence[int]) -> dict[int, date]:
        found: dict[int, date] = {}
        for begin in range(0, len(row_ids), _AT_ONCE):
            rows = self._connection.execute(
                select(AgendaSourceRow.entry_id, func.max(SessionRow.held_at).label("last"))
                .join(AgendaItemRow, AgendaItemRow.id == AgendaSourceRow.item_id)
                .join(SessionRow, SessionRow.id == AgendaItemRow.session_id)
                .where(AgendaSourceRow.entry_id.in_(row_ids[begin : begin + _AT_ONCE]))
                .where(SessionRow.state == SessionState.FINISHED.value)
                .where(AgendaItemRow.state == ItemState.DISCUSSED.value)
                .group_by(AgendaSourceRow.entry_id)
            )
            found |= {row.entry_id: row.last.date() for row in rows}
        return found


def _midnight_after(day: date) -> datetime:
    return datetime.combine(day + timedelta(days=1), time.min)
