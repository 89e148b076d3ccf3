"""What shows over many entries, read in as few statements as can be. The bin counts nowhere."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    exists,
    func,
    literal_column,
    select,
)

from models.records.entries import AnswerKey, JsonValue, Privacy
from models.records.ids import EntryId
from models.records.patterns import EarlierAnswer
from models.records.patterns import Held as Placed
from models.repositories.rows import placing_of
from models.tables import AnswerRow, EntryPackRow, EntryRow, WordRow

Condition = ColumnElement[bool]


_BETWEEN = "\x1f"
"""Stands between words that come in one row; no word holds it."""


@dataclass(frozen=True, slots=True)
class Where:
    """Which entries count: since a day, of one code; share-safe, without anything private."""

    since: date | None = None
    code: str = ""
    share_safe: bool = False

    def entries(self) -> list[Condition]:
        """What an entry must meet."""
        met: list[Condition] = [EntryRow.deleted_at.is_(None)]
        if self.since is not None:
            met.append(EntryRow.held_at >= f"{self.since.isoformat()}T00:00:00")
        if self.code:
            met.append(EntryRow.code == self.code)
        if self.share_safe:
            met.append(EntryRow.privacy != Privacy.PRIVATE.value)
        return met

    def words(self, *kinds: str) -> list[Condition]:
        """What a word must meet."""
        met: list[Condition] = [WordRow.kind.in_(kinds)]
        return [*met, WordRow.private.is_(False)] if self.share_safe else met

    def answers(self) -> list[Condition]:
        """What an answer must meet."""
        return [AnswerRow.private.is_(False)] if self.share_safe else []


@dataclass(frozen=True, slots=True)
class Held:
    """An entry and when it was held."""

    row_id: int
    id: EntryId
    held_at: datetime


class PatternsRepository:
    """Reads of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # ------------------------------------------------------------- words

    def holding(self, where: Where, *kinds: str) -> tuple[Held, ...]:
        """Entries that hold a word of a kind, newest first."""
        rows = self._connection.execute(
            select(EntryRow.id, EntryRow.uid, EntryRow.held_at)
            .where(*where.entries(), EntryRow.id.in_(self._with_words(where, kinds)))
            .order_by(EntryRow.held_at.desc(), EntryRow.uid.desc())
        )
        return tuple(Held(row.id, EntryId(row.uid), row.held_at) for row in rows)

    def last_holding(
        self, where: Where, kind: str, limit: int, without: EntryId | None
    ) -> tuple[Held, ...]:
        """The newest entries that hold a word of a kind."""
        has_one = exists().where(WordRow.entry_id == EntryRow.id, *where.words(kind))
        statement = (
            select(EntryRow.id, EntryRow.uid, EntryRow.held_at)
            .where(*where.entries(), has_one)
            .order_by(EntryRow.held_at.desc(), EntryRow.uid.desc())
            .limit(limit)
        )
        if without is not None:
            statement = statement.where(EntryRow.uid != without)
        rows = self._connection.execute(statement)
        return tuple(Held(row.id, EntryId(row.uid), row.held_at) for row in rows)

    def holding_word(self, where: Where, kind: str, word: str) -> tuple[Held, ...]:
        """Entries that hold that word, newest first."""
        found = select(WordRow.entry_id).where(*where.words(kind), WordRow.word == word)
        rows = self._connection.execute(
            select(EntryRow.id, EntryRow.uid, EntryRow.held_at)
            .where(*where.entries(), EntryRow.id.in_(found))
            .order_by(EntryRow.held_at.desc(), EntryRow.uid.desc())
        )
        return tuple(Held(row.id, EntryId(row.uid), row.held_at) for row in rows)

    def words(self, where: Where, beside: str, *kinds: str) -> Iterator[tuple[int, str, list[str]]]:
        """The words of some kinds in entries that hold a word of the kind `beside`.

        Yields:
            The row id of the entry, a kind, and its words.
        """
        rows = self._connection.execute(
            select(WordRow.entry_id, WordRow.kind, func.group_concat(WordRow.word, _BETWEEN))
            .where(*where.words(*kinds), WordRow.entry_id.in_(self._chosen(where, beside)))
            .group_by(WordRow.entry_id, WordRow.kind)
        ).all()
        return ((row_id, kind, words.split(_BETWEEN)) for row_id, kind, words in rows)

    def strengths(self, where: Where, beside: str) -> Iterator[tuple[int, int]]:
        """How strong the strongest feeling is in entries that hold a word of the kind `beside`."""
        rows = self._connection.execute(
            select(WordRow.entry_id, func.max(WordRow.intensity))
            .where(*where.words("feeling"), WordRow.entry_id.in_(self._chosen(where, beside)))
            .group_by(WordRow.entry_id)
        ).all()
        return ((row_id, strength) for row_id, strength in rows)

    def holders(self, row_ids: Collection[int], where: Where, kind: str, word: str) -> set[int]:
        """Those of the entries that hold that word."""
        rows = self._connection.execute(
            select(WordRow.entry_id).where(
                *where.words(kind), WordRow.word == word, WordRow.entry_id.in_(row_ids)
            )
        )
        return set(rows.scalars())

    def words_beside(
        self, where: Where, kind: str, word: str, wanted: str
    ) -> Iterator[tuple[int, str]]:
        """The words of the kind `wanted` in entries that hold a word."""
        found = select(WordRow.entry_id).where(*where.words(kind), WordRow.word == word)
        rows = self._connection.execute(
            select(WordRow.entry_id, WordRow.word).where(
                *where.words(wanted), WordRow.entry_id.in_(found)
            )
        ).all()
        return ((row_id, beside) for row_id, beside in rows)

    def _with_words(self, where: Where, kinds: Sequence[str]) -> Select[Any]:
        return select(WordRow.entry_id).where(*where.words(*kinds))

    def _chosen(self, where: Where, kind: str) -> Select[Any]:
        """Entries that hold a word of a kind; those of the bin hold none."""
        found = self._with_words(where, (kind,))
        if where.since is None and not where.code and not where.share_safe:
            return found
        return found.where(WordRow.entry_id.in_(select(EntryRow.id).where(*where.entries())))

    # ------------------------------------------------------------- entries

    def held(self, where: Where) -> tuple[tuple[int, Placed], ...]:
        """Every entry with its position, oldest first, each with its row id."""
        rows = self._connection.execute(
            select(
                EntryRow.id,
                EntryRow.uid,
                EntryRow.held_at,
                EntryRow.position,
                EntryRow.position_began,
                EntryRow.position_ended,
                EntryRow.position_private,
            )
            .where(*where.entries())
            .order_by(EntryRow.held_at, EntryRow.uid)
        )
        return tuple(
            (
                row.id,
                Placed(
                    EntryId(row.uid),
                    row.held_at,
                    None if where.share_safe and row.position_private else placing_of(row),
                ),
            )
            for row in rows
        )

    def all_words(self, where: Where, *kinds: str) -> Iterator[tuple[int, str, list[str]]]:
        """The words of some kinds, whatever goes with them: row id of the entry, kind, words."""
        met = where.words(*kinds)
        if where.since is not None or where.code or where.share_safe:
            met.append(WordRow.entry_id.in_(select(EntryRow.id).where(*where.entries())))
        rows = self._connection.execute(
            select(WordRow.entry_id, WordRow.kind, func.group_concat(WordRow.word, _BETWEEN))
            .where(*met)
            .group_by(WordRow.entry_id, WordRow.kind)
        ).all()
        return ((row_id, kind, words.split(_BETWEEN)) for row_id, kind, words in rows)

    def holding_all(self, where: Where, words: Collection[tuple[str, str]]) -> set[EntryId]:
        """The entries that hold each of some words, given by kind and id."""
        found = [
            EntryRow.id.in_(
                select(WordRow.entry_id).where(*where.words(kind), WordRow.word == word)
            )
            for kind, word in words
        ]
        rows = self._connection.execute(select(EntryRow.uid).where(*where.entries(), *found))
        return {EntryId(uid) for uid in rows.scalars()}

    # ------------------------------------------------------------- answers

    def values(self, where: Where, keys: Collection[AnswerKey]) -> Iterator[tuple[int, JsonValue]]:
        """The answers to some questions, each with the row id of its entry."""
        for found in self._to_questions(where, keys, AnswerRow.entry_id, AnswerRow.value_json):
            yield from self._connection.execute(found).tuples().all()

    def texts(self, where: Where, keys: Collection[AnswerKey]) -> Iterator[tuple[int, str]]:
        """The same in words."""
        for found in self._to_questions(where, keys, AnswerRow.entry_id, AnswerRow.text):
            yield from self._connection.execute(found).tuples().all()

    def earlier(
        self,
        where: Where,
        keys: Collection[AnswerKey],
        *,
        before: datetime | None = None,
        limit: int | None = None,
        without: EntryId | None = None,
    ) -> tuple[EarlierAnswer, ...]:
        """The answers to some questions with all that is shown of them, newest first."""
        if not keys:
            return ()
        order = (EntryRow.held_at.desc(), EntryRow.uid.desc(), AnswerRow.seq)
        met: list[Condition] = []
        if before is not None:
            met.append(EntryRow.held_at < before)
        if without is not None:
            met.append(EntryRow.uid != without)
        rows: list[Row[Any]] = []
        for found in self._to_questions(where, keys, AnswerRow.id):
            ids = found.where(*met)
            if limit is not None:
                # Only ids go through the sorting: all the long answers would take ten times as long.
                ids = ids.order_by(*order).limit(limit)
            rows += self._connection.execute(
                _earlier().where(AnswerRow.id.in_(ids)).order_by(*order)
            )
        if len({key.pack for key in keys}) > 1:
            rows.sort(key=lambda row: (row.held_at, row.uid), reverse=True)
        return tuple(_earlier_answer(row) for row in rows[:limit])

    def continuum(self, where: Where) -> Iterator[tuple[Held, AnswerKey, JsonValue]]:
        """Every placing between ends, oldest first."""
        rows = self._connection.execute(
            select(
                EntryRow.id,
                EntryRow.uid,
                EntryRow.held_at,
                AnswerRow.pack,
                AnswerRow.question,
                AnswerRow.value_json,
            )
            .join(AnswerRow, AnswerRow.entry_id == EntryRow.id)
            # As it is written in the index, or the index is not used.
            .where(AnswerRow.kind == literal_column("'continuum'"))
            .where(*where.entries(), *where.answers())
            .order_by(EntryRow.held_at, EntryRow.uid)
        )
        return (
            (
                Held(row.id, EntryId(row.uid), row.held_at),
                AnswerKey(row.pack, row.question),
                row.value_json,
            )
            for row in rows
        )

    def answered(self, where: Where, pack: str) -> Iterator[tuple[str, EntryId]]:
        """Which questions of a set each entry answered, newest first."""
        rows = self._connection.execute(
            select(AnswerRow.question, EntryRow.uid)
            .select_from(EntryPackRow)
            .join(EntryRow, EntryRow.id == EntryPackRow.entry_id)
            .join(
                AnswerRow,
                (AnswerRow.entry_id == EntryPackRow.entry_id)
                & (AnswerRow.pack == EntryPackRow.pack),
            )
            .where(EntryPackRow.pack == pack, *where.entries(), *where.answers())
            .order_by(EntryRow.held_at.desc(), EntryRow.uid.desc())
        )
        return ((row.question, EntryId(row.uid)) for row in rows)

    def _to_questions(
        self, where: Where, keys: Collection[AnswerKey], *columns: Any
    ) -> Iterator[Select[Any]]:
        """The answers to some questions, a statement a set, by way of the entries that answered it."""
        for pack in sorted({key.pack for key in keys}):
            questions = sorted(key.question for key in keys if key.pack == pack)
            yield (
                select(*columns)
                .select_from(EntryPackRow)
                .join(EntryRow, EntryRow.id == EntryPackRow.entry_id)
                .join(
                    AnswerRow,
                    (AnswerRow.entry_id == EntryPackRow.entry_id)
                    & (AnswerRow.pack == EntryPackRow.pack),
                )
                .where(EntryPackRow.pack == pack, AnswerRow.question.in_(questions))
                .where(*where.entries(), *where.answers())
            )


def _earlier() -> Select[Any]:
    return select(
        EntryRow.uid,
        EntryRow.held_at,
        EntryRow.title,
        EntryRow.privacy,
        AnswerRow.pack,
        AnswerRow.question,
        AnswerRow.heading,
        AnswerRow.text,
        AnswerRow.value_json,
        AnswerRow.pack_version,
        AnswerRow.kind,
        AnswerRow.private,
    ).join(EntryRow, EntryRow.id == AnswerRow.entry_id)


def _earlier_answer(row: Row[Any]) -> EarlierAnswer:
    return EarlierAnswer(
        entry_id=EntryId(row.uid),
        key=AnswerKey(row.pack, row.question),
        held_at=row.held_at,
        title=row.title,
        heading=row.heading,
        text=row.text,
        value=row.value_json,
        version=row.pack_version,
        kind=row.kind,
        private=row.private or row.privacy == Privacy.PRIVATE.value,
    )
