"""What shows over many entries, read in as few statements as can be. The bin counts nowhere."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, exists, literal_column, select, tuple_

from models.records.entries import AnswerKey, JsonValue, Privacy
from models.records.ids import EntryId
from models.records.patterns import EarlierAnswer
from models.tables import AnswerRow, EntryPackRow, EntryRow, WordRow

Condition = ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class WordUse:
    """A word of a vocabulary in an entry."""

    row_id: int
    kind: str
    word: str = field(repr=False)
    intensity: int = 0


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

    def words(self, where: Where, beside: str, *kinds: str) -> Iterator[WordUse]:
        """The words of some kinds in entries that hold a word of the kind `beside`."""
        rows = self._connection.execute(
            select(WordRow.entry_id, WordRow.kind, WordRow.word, WordRow.intensity).where(
                *where.words(*kinds), WordRow.entry_id.in_(self._chosen(where, beside))
            )
        )
        return (WordUse(*row) for row in rows)

    def words_of(self, row_ids: Collection[int], where: Where, *kinds: str) -> Iterator[WordUse]:
        """The words of some kinds in those entries."""
        rows = self._connection.execute(
            select(WordRow.entry_id, WordRow.kind, WordRow.word, WordRow.intensity).where(
                *where.words(*kinds), WordRow.entry_id.in_(row_ids)
            )
        )
        return (WordUse(*row) for row in rows)

    def words_beside(self, where: Where, kind: str, word: str, wanted: str) -> Iterator[WordUse]:
        """The words of the kind `wanted` in entries that hold a word."""
        found = select(WordRow.entry_id).where(*where.words(kind), WordRow.word == word)
        rows = self._connection.execute(
            select(WordRow.entry_id, WordRow.kind, WordRow.word, WordRow.intensity).where(
                *where.words(wanted), WordRow.entry_id.in_(found)
            )
        )
        return (WordUse(*row) for row in rows)

    def _with_words(self, where: Where, kinds: Sequence[str]) -> Select[Any]:
        return select(WordRow.entry_id).where(*where.words(*kinds))

    def _chosen(self, where: Where, kind: str) -> Select[Any]:
        """Entries that hold a word of a kind; those of the bin hold none."""
        found = self._with_words(where, (kind,))
        if where.since is None and not where.code and not where.share_safe:
            return found
        return found.where(WordRow.entry_id.in_(select(EntryRow.id).where(*where.entries())))

    # ------------------------------------------------------------- answers

    def values(
        self, where: Where, keys: Collection[AnswerKey]
    ) -> Iterator[tuple[int, AnswerKey, JsonValue, str]]:
        """The answers to some questions: row id of the entry, question, value, words."""
        if not keys:
            return iter(())
        rows = self._connection.execute(
            self._to_questions(
                select(
                    AnswerRow.entry_id,
                    AnswerRow.pack,
                    AnswerRow.question,
                    AnswerRow.value_json,
                    AnswerRow.text,
                ),
                keys,
            ).where(*where.entries(), *where.answers())
        )
        return (
            (row.entry_id, AnswerKey(row.pack, row.question), row.value_json, row.text)
            for row in rows
        )

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
        statement = self._to_questions(_earlier(), keys).where(*where.entries(), *where.answers())
        if before is not None:
            statement = statement.where(EntryRow.held_at < before)
        if without is not None:
            statement = statement.where(EntryRow.uid != without)
        statement = statement.order_by(EntryRow.held_at.desc(), EntryRow.uid.desc(), AnswerRow.seq)
        rows = self._connection.execute(statement.limit(limit) if limit else statement)
        return tuple(
            EarlierAnswer(
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
            for row in rows
        )

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

    def _to_questions(self, statement: Select[Any], keys: Collection[AnswerKey]) -> Select[Any]:
        """The answers to some questions, found by way of the sets that entries answered."""
        return (
            statement.select_from(EntryPackRow)
            .join(EntryRow, EntryRow.id == EntryPackRow.entry_id)
            .join(
                AnswerRow,
                (AnswerRow.entry_id == EntryPackRow.entry_id)
                & (AnswerRow.pack == EntryPackRow.pack)
                & AnswerRow.question.in_({key.question for key in keys}),
            )
            .where(EntryPackRow.pack.in_({key.pack for key in keys}))
            .where(tuple_(AnswerRow.pack, AnswerRow.question).in_([tuple(key) for key in keys]))
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
    )
