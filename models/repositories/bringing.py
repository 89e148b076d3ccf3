"""What might be brought to supervision: recent reflections, marked ones, those with an open slip."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, func, or_, select

from models import search
from models.records.entries import AnswerKey, Bring, Privacy
from models.records.ids import EntryId, HindsightId, RepairId
from models.records.supervision import ItemState, SessionState
from models.repositories.search_terms import Expression
from models.tables import (
    AgendaItemRow,
    AgendaSourceRow,
    AnswerRow,
    EntryPackRow,
    EntryRow,
    HindsightRow,
    RepairRow,
    SessionRow,
    WordRow,
)
from models.types import wall_text

MOST_RECENT = 2000
"""Recent reflections that are looked at: eight busy weeks are a tenth of this."""
MOST_MARKED = 300

_AT_ONCE = 500
_FEW = 6
_PRIVATE = Privacy.PRIVATE.value
_WORKED = ("repaired", "mostly")
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
    private_feelings: frozenset[str] = frozenset()
    brought: date | None = None
    changed_at: datetime = datetime.min
    private: bool = False


@dataclass(frozen=True, slots=True)
class Noted:
    """A later note: the entry it stands on, and when it was written."""

    id: HindsightId
    entry_id: EntryId
    written_at: datetime
    private: bool


@dataclass(frozen=True, slots=True)
class Chosen:
    """An answer that was looked for: the entry that gives it."""

    entry_id: EntryId
    key: AnswerKey
    value: Any = field(repr=False)
    text: str = field(repr=False)
    private: bool


class BringingRepository:
    """Reads of one unit of work. Share-safe, without entries and words that are private."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def bringable(
        self, since: date, until: date, also: Sequence[EntryId] = (), *, share_safe: bool = False
    ) -> tuple[Bringable, ...]:
        """Reflections held on the days from `since` to `until`, all that are marked, and `also`."""
        rows = {row.id: row for row in self._recent(since, until)}
        rows |= {row.id: row for row in self._marked()}
        for begin in range(0, len(also), _AT_ONCE):
            some = EntryRow.uid.in_(also[begin : begin + _AT_ONCE])
            rows |= {row.id: row for row in self._rows(some)}
        if share_safe:
            rows = {key: row for key, row in rows.items() if row.privacy != _PRIVATE}
        words = self._words(list(rows), share_safe)
        opened = words if share_safe else self._words(list(rows), True)
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
                private_feelings=frozenset(
                    words["feeling"][row.id].keys() - opened["feeling"][row.id].keys()
                ),
                brought=brought.get(row.id),
                changed_at=row.changed_at,
                private=row.privacy == _PRIVATE,
            )
            for row in rows.values()
        )

    def later_notes(self, since: date, *, share_safe: bool = False) -> tuple[Noted, ...]:
        """Notes written on entries since that day, newest first."""
        begin = datetime.combine(since, time.min)
        met: list[ColumnElement[bool]] = [EntryRow.deleted_at.is_(None)]
        met.append(HindsightRow.written_at >= begin)
        if share_safe:
            met += [HindsightRow.private.is_(False), EntryRow.privacy != _PRIVATE]
        rows = self._connection.execute(
            select(HindsightRow.uid, EntryRow.uid.label("entry"))
            .add_columns(HindsightRow.written_at, HindsightRow.private)
            .join(EntryRow, EntryRow.id == HindsightRow.entry_id)
            .where(*met)
            .order_by(HindsightRow.written_at.desc(), HindsightRow.id.desc())
            .limit(MOST_MARKED)
        )
        return tuple(
            Noted(HindsightId(row.uid), EntryId(row.entry), row.written_at, row.private)
            for row in rows
        )

    def chosen(
        self, keys: Collection[AnswerKey], since: date, *, share_safe: bool = False
    ) -> tuple[Chosen, ...]:
        """The answers to some questions, of entries held since that day."""
        if not keys:
            return ()
        met: list[ColumnElement[bool]] = [EntryRow.deleted_at.is_(None)]
        met.append(EntryRow.held_at >= datetime.combine(since, time.min))
        if share_safe:
            met += [EntryRow.privacy != _PRIVATE, AnswerRow.private.is_(False)]
        rows = self._connection.execute(
            select(EntryRow.uid, EntryRow.privacy, AnswerRow.pack, AnswerRow.question)
            .add_columns(AnswerRow.value_json, AnswerRow.text, AnswerRow.private)
            .select_from(EntryPackRow)
            .join(EntryRow, EntryRow.id == EntryPackRow.entry_id)
            .join(AnswerRow, _same_place())
            .where(EntryPackRow.pack.in_(sorted({key.pack for key in keys})))
            .where(AnswerRow.question.in_(sorted({key.question for key in keys})), *met)
            .order_by(EntryRow.held_at.desc(), EntryRow.uid)
            .limit(MOST_RECENT)
        )
        return tuple(
            Chosen(
                EntryId(row.uid),
                AnswerKey(row.pack, row.question),
                row.value_json,
                row.text,
                row.private or row.privacy == _PRIVATE,
            )
            for row in rows
            if AnswerKey(row.pack, row.question) in keys
        )

    def talked_about(self, prefixes: tuple[str, ...]) -> dict[str, date]:
        """When what was proposed under such keys was last talked about, by key.

        An item that was carried is what it was made from at first.
        """
        rows = self._connection.execute(
            select(AgendaItemRow.uid, AgendaItemRow.origin_uid, AgendaItemRow.proposal)
            .add_columns(AgendaItemRow.state, SessionRow.held_at)
            .add_columns(SessionRow.state.label("session_state"))
            .join(SessionRow, SessionRow.id == AgendaItemRow.session_id)
            .where(
                or_(
                    AgendaItemRow.origin_uid.is_not(None),
                    AgendaItemRow.state == ItemState.CARRIED.value,
                    *(AgendaItemRow.proposal.startswith(each) for each in prefixes),
                )
            )
        ).all()
        by_uid = {row.uid: row for row in rows}
        found: dict[str, date] = {}
        for row in rows:
            is_over = row.session_state == SessionState.FINISHED.value
            key = _first_of(row, by_uid).proposal
            if is_over and row.state == ItemState.DISCUSSED.value and key.startswith(prefixes):
                day = row.held_at.date()
                found[key] = max(day, found.get(key, day))
        return found

    def is_said(self, sought: Expression, since: datetime) -> bool:
        """Whether an entry held from then on holds what is sought."""
        sql = (
            f"SELECT 1 FROM {search.TABLE} JOIN entry ON entry.id = {search.TABLE}.rowid >> 1 "
            f"WHERE {search.TABLE} MATCH ? AND entry.held_at >= ? AND entry.deleted_at IS NULL "
            "LIMIT 1"
        )
        found = self._connection.exec_driver_sql(sql, (sought.body, wall_text(since)))
        return found.first() is not None

    def worked(self, since: date) -> tuple[RepairId, ...]:
        """Repairs closed since that day as having worked, and not talked about from then on."""
        later = (
            select(AgendaItemRow.repair_id)
            .join(SessionRow, SessionRow.id == AgendaItemRow.session_id)
            .where(AgendaItemRow.repair_id == RepairRow.id)
            .where(SessionRow.state == SessionState.FINISHED.value)
            .where(AgendaItemRow.state == ItemState.DISCUSSED.value)
            .where(SessionRow.held_at >= RepairRow.closed_at)
        )
        rows = self._connection.execute(
            select(RepairRow.uid)
            .where(RepairRow.closed_at >= datetime.combine(since, time.min))
            .where(RepairRow.deleted_at.is_(None), RepairRow.result.in_(_WORKED))
            .where(~later.exists())
            .order_by(RepairRow.closed_at.desc(), RepairRow.id.desc())
            .limit(_FEW)
        )
        return tuple(RepairId(uid) for uid in rows.scalars())

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
                EntryRow.changed_at,
                EntryRow.privacy,
            )
            .where(EntryRow.deleted_at.is_(None), *conditions)
            .order_by(EntryRow.held_at.desc(), EntryRow.uid.desc())
            .limit(limit)
        ).all()

    def _words(
        self, row_ids: Sequence[int], share_safe: bool
    ) -> dict[str, dict[int, dict[str, int]]]:
        found: dict[str, dict[int, dict[str, int]]] = {
            "feeling": defaultdict(dict),
            "trigger": defaultdict(dict),
        }
        for begin in range(0, len(row_ids), _AT_ONCE):
            rows = self._connection.execute(
                select(WordRow.entry_id, WordRow.kind, WordRow.word)
                .add_columns(WordRow.intensity, WordRow.private)
                .where(WordRow.entry_id.in_(row_ids[begin : begin + _AT_ONCE]))
                .where(WordRow.kind.in_(tuple(found)))
                .order_by(WordRow.entry_id, WordRow.seq)
            )
            for row in rows:
                if not (share_safe and row.private):
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


def _first_of(row: Row[Any], by_uid: Mapping[str, Row[Any]]) -> Row[Any]:
    seen: set[str] = set()
    while row.origin_uid in by_uid and row.uid not in seen:
        seen.add(row.uid)
        row = by_uid[row.origin_uid]
    return row


def _same_place() -> ColumnElement[bool]:
    return and_(
        AnswerRow.entry_id == EntryPackRow.entry_id,
        AnswerRow.pack == EntryPackRow.pack,
    )


def _midnight_after(day: date) -> datetime:
    return datetime.combine(day + timedelta(days=1), time.min)
