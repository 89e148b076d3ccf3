"""The codes one works with, as far as supervision asks: since when, how often, when last brought."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, case, func, or_, select

from models.records.entries import AnswerKey, Privacy
from models.records.ids import EntryId
from models.records.supervision import ItemState, SessionState, SupervisionSide
from models.tables import (
    AgendaItemRow,
    AgendaSourceRow,
    AnswerRow,
    CodeRow,
    EntryPackRow,
    EntryRow,
    SessionRow,
)

_PRIVATE = Privacy.PRIVATE.value
_MOST_TOLD = 4000


@dataclass(frozen=True, slots=True)
class CodeUse:
    """When a code was written about. `recent` counts the days since a day that was asked for.

    `is_open` says that any of its entries is not private as a whole.
    """

    code: str
    first: date
    last: date
    recent: int
    recent_first: date | None
    is_open: bool


@dataclass(frozen=True, slots=True)
class CodeValue:
    """A number that an entry with a code gives as an answer."""

    code: str
    entry_id: EntryId
    day: date
    key: AnswerKey
    value: int
    private: bool


class CaseloadRepository:
    """Reads of one unit of work. Share-safe, private entries and answers count nowhere."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def uses(self, since: date, until: date, *, share_safe: bool = False) -> tuple[CodeUse, ...]:
        """Codes written about up to a day; archived, ended and merged ones are left out.

        Args:
            since: From which day on to count the days that have an entry.
        """
        begin = datetime.combine(since, time.min)
        day = case((EntryRow.held_at >= begin, func.date(EntryRow.held_at)))
        kind = EntryRow.held_at.type
        rows = self._connection.execute(
            select(
                EntryRow.code,
                func.min(EntryRow.held_at, type_=kind).label("first"),
                func.max(EntryRow.held_at, type_=kind).label("last"),
                func.count(day.distinct()).label("recent"),
                func.min(case((EntryRow.held_at >= begin, EntryRow.held_at)), type_=kind).label(
                    "recent_first"
                ),
                func.max(EntryRow.privacy != _PRIVATE).label("is_open"),
            )
            .where(*_alive(share_safe), EntryRow.held_at <= datetime.combine(until, time.max))
            .where(EntryRow.code.not_in(_left(until)))
            .group_by(EntryRow.code)
        )
        return tuple(
            CodeUse(
                code=row.code,
                first=row.first.date(),
                last=row.last.date(),
                recent=row.recent,
                recent_first=row.recent_first.date() if row.recent_first else None,
                is_open=bool(row.is_open),
            )
            for row in rows
        )

    def brought(self) -> dict[str, date]:
        """When each code was last talked about in a session of one's own."""
        found: dict[str, date] = {}
        framed = func.json_extract(AgendaItemRow.framing, "$.code")
        by_source = _talked(EntryRow.code).join(
            AgendaSourceRow, AgendaSourceRow.item_id == AgendaItemRow.id
        )
        by_source = by_source.join(EntryRow, EntryRow.id == AgendaSourceRow.entry_id)
        by_sheet = _talked(framed)
        for statement in (by_source.group_by(EntryRow.code), by_sheet.group_by(framed)):
            for row in self._connection.execute(statement):
                if row.code:
                    day = row.last.date()
                    found[row.code] = max(day, found.get(row.code, day))
        return found

    def values(
        self, keys: Collection[AnswerKey], since: date, *, share_safe: bool = False
    ) -> tuple[CodeValue, ...]:
        """The numbers given to some questions in entries with a code since a day, oldest first."""
        if not keys:
            return ()
        met = [*_alive(share_safe), EntryRow.held_at >= datetime.combine(since, time.min)]
        if share_safe:
            met.append(AnswerRow.private.is_(False))
        rows = self._connection.execute(
            select(EntryRow.uid, EntryRow.code, EntryRow.held_at, EntryRow.privacy)
            .add_columns(AnswerRow.pack, AnswerRow.question)
            .add_columns(AnswerRow.value_json, AnswerRow.private)
            .select_from(EntryPackRow)
            .join(EntryRow, EntryRow.id == EntryPackRow.entry_id)
            .join(
                AnswerRow,
                (AnswerRow.entry_id == EntryPackRow.entry_id)
                & (AnswerRow.pack == EntryPackRow.pack),
            )
            .where(EntryPackRow.pack.in_(sorted({key.pack for key in keys})))
            .where(AnswerRow.question.in_(sorted({key.question for key in keys})), *met)
            .order_by(EntryRow.held_at.desc(), EntryRow.uid.desc())
            .limit(_MOST_TOLD)
        )
        told = [_value(row) for row in rows if AnswerKey(row.pack, row.question) in keys]
        return tuple(each for each in reversed(told) if each is not None)

    def newest(self, code: str, until: date, *, share_safe: bool = False) -> EntryId | None:
        """The last entry with a code up to a day."""
        uid = self._connection.execute(
            select(EntryRow.uid)
            .where(*_alive(share_safe), EntryRow.code == code)
            .where(EntryRow.held_at <= datetime.combine(until, time.max))
            .order_by(EntryRow.held_at.desc(), EntryRow.uid.desc())
            .limit(1)
        ).scalar()
        return EntryId(uid) if uid else None


def _alive(share_safe: bool) -> list[ColumnElement[bool]]:
    met = [EntryRow.deleted_at.is_(None), EntryRow.code != ""]
    return [*met, EntryRow.privacy != _PRIVATE] if share_safe else met


def _left(today: date) -> Any:
    """Codes one works with no more."""
    ended = or_(CodeRow.archived.is_(True), CodeRow.merged_into != "", CodeRow.ended_on <= today)
    return select(CodeRow.code).where(ended)


def _talked(code: Any) -> Any:
    held_at = func.max(SessionRow.held_at, type_=SessionRow.held_at.type)
    return (
        select(code.label("code"), held_at.label("last"))
        .select_from(AgendaItemRow)
        .join(SessionRow, SessionRow.id == AgendaItemRow.session_id)
        .where(AgendaItemRow.state == ItemState.DISCUSSED.value)
        .where(SessionRow.state == SessionState.FINISHED.value)
        .where(SessionRow.side == SupervisionSide.HAD.value)
    )


def _value(row: Row[Any]) -> CodeValue | None:
    if not isinstance(row.value_json, int) or isinstance(row.value_json, bool):
        return None
    return CodeValue(
        row.code,
        EntryId(row.uid),
        row.held_at.date(),
        AnswerKey(row.pack, row.question),
        row.value_json,
        row.private or row.privacy == _PRIVATE,
    )
