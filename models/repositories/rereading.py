"""Entries that may be worth reading again."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, func, select

from models.records.entries import AnswerKey, Privacy
from models.records.ids import EntryId
from models.tables import AnswerRow, EntryPackRow, EntryRow, WordRow

_KEPT = (EntryRow.deleted_at.is_(None),)
_MAY = (*_KEPT, EntryRow.privacy != Privacy.PRIVATE.value)


@dataclass(frozen=True, slots=True)
class Impression:
    """A first impression of somebody, by their code; of an entry of the private class without it."""

    entry_id: EntryId
    held_at: datetime
    code: str
    text: str = field(repr=False)
    private: bool = False


class RereadingRepository:
    """Looks for single past entries. None of the private class, none by a private answer; only
    first impressions are found among those, too, unless they are share-safe.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def near(self, day: date, days: int, skip: Collection[EntryId]) -> tuple[EntryId, date] | None:
        """The entry held nearest to a day, at most `days` before or after it."""
        rows = self._connection.execute(
            select(EntryRow.uid, EntryRow.held_at).where(
                *_MAY,
                EntryRow.held_at >= _begin(day, -days),
                EntryRow.held_at < _begin(day, days + 1),
                EntryRow.uid.not_in(skip),
            )
        ).all()
        if not rows:
            return None
        nearest = min(rows, key=lambda row: (abs(row.held_at.date() - day), row.uid))
        return EntryId(nearest.uid), nearest.held_at.date()

    def triggers_since(self, day: date) -> dict[str, int]:
        """Triggers of entries held on or after a day with their counts, most frequent first."""
        count = func.count().label("count")
        rows = self._connection.execute(
            select(WordRow.word, count)
            .join(EntryRow, EntryRow.id == WordRow.entry_id)
            .where(
                *_MAY,
                WordRow.kind == "trigger",
                WordRow.private.is_(False),
                EntryRow.held_at >= _begin(day, 0),
            )
            .group_by(WordRow.word)
            .order_by(count.desc(), WordRow.word)
        )
        return dict(rows.tuples().all())

    def last_with_trigger(
        self, trigger: str, before: date, skip: Collection[EntryId]
    ) -> tuple[EntryId, date] | None:
        """The newest entry before a day with a trigger."""
        row = self._connection.execute(
            select(EntryRow.uid, EntryRow.held_at)
            .join(WordRow, WordRow.entry_id == EntryRow.id)
            .where(
                *_MAY,
                WordRow.kind == "trigger",
                WordRow.word == trigger,
                WordRow.private.is_(False),
                EntryRow.held_at < _begin(before, 0),
                EntryRow.uid.not_in(skip),
            )
            .order_by(EntryRow.held_at.desc(), EntryRow.uid.desc())
            .limit(1)
        ).one_or_none()
        return (EntryId(row.uid), row.held_at.date()) if row else None

    def impression(
        self,
        keys: Collection[AnswerKey],
        until: date,
        skip: Collection[EntryId],
        *,
        share_safe: bool = False,
    ) -> Impression | None:
        """The oldest answer to one of the questions, held on or before a day under a code that was
        written about again since.
        """
        found: list[Row[Any]] = []
        may = (*_MAY, AnswerRow.private.is_(False)) if share_safe else _KEPT
        for pack in sorted({key.pack for key in keys}):
            questions = [key.question for key in keys if key.pack == pack]
            # Sorted here: by its sorting the database would begin with every entry there is.
            found += self._connection.execute(
                select(
                    EntryRow.uid,
                    EntryRow.held_at,
                    EntryRow.code,
                    EntryRow.privacy,
                    AnswerRow.id,
                    AnswerRow.private,
                )
                .select_from(EntryPackRow)
                .join(EntryRow, EntryRow.id == EntryPackRow.entry_id)
                .join(
                    AnswerRow,
                    (AnswerRow.entry_id == EntryPackRow.entry_id)
                    & (AnswerRow.pack == EntryPackRow.pack),
                )
                .where(EntryPackRow.pack == pack, AnswerRow.question.in_(questions), *may)
                .where(EntryRow.code != "", EntryRow.held_at < _begin(until, 1))
                .where(EntryRow.uid.not_in(skip))
            ).all()
        last: dict[str, datetime] = {}
        for row in sorted(found, key=lambda each: (each.held_at, each.uid)):
            if row.code not in last:
                last[row.code] = self._last_held(row.code)
            text = self._text(row.id) if last[row.code] > row.held_at else ""
            if text:
                is_hidden = row.privacy == Privacy.PRIVATE.value
                code, private = "" if is_hidden else row.code, row.private or is_hidden
                return Impression(EntryId(row.uid), row.held_at, code, text, private)
        return None

    def _last_held(self, code: str) -> datetime:
        statement = select(func.max(EntryRow.held_at)).where(*_KEPT, EntryRow.code == code)
        return self._connection.execute(statement).scalar_one()

    def _text(self, answer_id: int) -> str:
        statement = select(AnswerRow.text).where(AnswerRow.id == answer_id)
        return self._connection.execute(statement).scalar_one().strip()

    def older(
        self, before: date, turn: int, skip: Collection[EntryId]
    ) -> tuple[EntryId, date] | None:
        """One of the entries before a day: another one for each `turn`, in their order."""
        old = (*_MAY, EntryRow.held_at < _begin(before, 0), EntryRow.uid.not_in(skip))
        count = self._connection.execute(
            select(func.count()).select_from(EntryRow).where(*old)
        ).scalar_one()
        if not count:
            return None
        row = self._connection.execute(
            select(EntryRow.uid, EntryRow.held_at)
            .where(*old)
            .order_by(EntryRow.held_at, EntryRow.uid)
            .limit(1)
            .offset(turn % count)
        ).one()
        return EntryId(row.uid), row.held_at.date()


def _begin(day: date, days: int) -> str:
    """The first second of the day that many days away, as stored; held within the calendar."""
    ordinal = min(max(day.toordinal() + days, 1), date.max.toordinal())
    moved = date.min + timedelta(days=ordinal - 1)
    return f"{moved.isoformat()}T00:00:00"
