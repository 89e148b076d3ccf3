"""Finding past entries that share words, feelings, triggers or the code of another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, func, select

from models import search
from models.records.positions import Position
from models.records.queries import Filter
from models.records.search import Likeness, Term
from models.repositories import marks
from models.repositories.filters import conditions_among
from models.repositories.search_terms import Expression
from models.tables import EntryRow, WordRow

COUNTED_ROWS = 3_000
"""Words in more rows than this are not sought by: they tell little, and ranking them costs."""
_RANKED_ROWS = 8_000
_BY_WORDS = 80
_BY_SHARED = 60


@dataclass(frozen=True, slots=True)
class Alike:
    """A past entry that shares something. `closeness` orders those that share words."""

    entry: int
    held_at: datetime
    closeness: float
    feelings: Mapping[str, int] = field(default_factory=dict)
    triggers: frozenset[str] = frozenset()
    position: Position | None = None
    code: str = ""


class LikenessRepository:
    """What past entries of one unit of work have in common with something."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def size(self) -> int:
        """How many entries there are, the bin left out."""
        alive = select(func.count()).where(EntryRow.deleted_at.is_(None))
        return self._connection.execute(alive).scalar_one()

    def rows(self, terms: Sequence[Term], share_safe: bool) -> dict[str, int]:
        """In how many rows of the index each term stands; those in too many are left out."""
        sql = (
            f"SELECT count(*) FROM (SELECT 1 FROM {search.TABLE} "
            f"WHERE {search.TABLE} MATCH ? LIMIT {COUNTED_ROWS + 1})"
        )
        found = {}
        for term in terms:
            match = Expression.of(term).text(share_safe)
            count = self._connection.exec_driver_sql(sql, (match,)).scalar_one()
            if count <= COUNTED_ROWS:
                found[term.text] = int(count)
        return found

    def merged(self, terms: Sequence[Term]) -> list[Term]:
        """Inflected forms of one word as one term, as it was first written."""
        by_stem: dict[tuple[str, ...], Term] = {}
        for term, stem in zip(
            terms, marks.stems(self._connection, [term.text for term in terms]), strict=True
        ):
            before = by_stem.get(stem)
            if stem:
                weight = term.weight + (before.weight if before else 0)
                by_stem[stem] = Term((before or term).text, weight)
        return list(by_stem.values())

    def counts(self, kind: str, words: Collection[str], share_safe: bool) -> dict[str, int]:
        """How many entries hold each word of a vocabulary."""
        statement = select(WordRow.word, func.count().label("number")).where(
            WordRow.kind == kind, WordRow.word.in_(words)
        )
        if share_safe:
            statement = statement.where(WordRow.private.is_(False))
        rows = self._connection.execute(statement.group_by(WordRow.word))
        return {row.word: row.number for row in rows}

    def alike(
        self,
        sought: Likeness,
        rows: Mapping[str, int],
        without: Collection[int],
        share_safe: bool,
        *,
        also: Collection[int] = (),
    ) -> tuple[Alike, ...]:
        """Entries that share words, feelings, triggers or the code; the newest of very many.

        Args:
            rows: In how many rows each of the words stands, as `rows` says.
            without: Entries that are left out.
            also: Entries that were found otherwise and are compared too.
        """
        closeness = self._by_words(sought.words, rows, share_safe)
        entries = {*closeness, *also}
        for word, _ in sought.feelings:
            entries |= self._by_word("feeling", word, share_safe)
        for word in sought.triggers:
            entries |= self._by_word("trigger", word, share_safe)
        if sought.code:
            entries |= self._by_code(sought.code)
        return self._described(sorted(entries.difference(without)), closeness, share_safe)

    def _by_words(
        self, words: Sequence[Term], rows: Mapping[str, int], share_safe: bool
    ) -> dict[int, float]:
        kept: list[Expression] = []
        room = _RANKED_ROWS
        for term in words:
            room -= rows.get(term.text, 0)
            if room < 0 and kept:
                break
            kept.append(Expression.of(term).times(min(term.weight, 2)))
        if not kept:
            return {}
        match = Expression.any(kept).text(share_safe)
        found = self._connection.exec_driver_sql(
            f"SELECT rowid >> 1, -bm25({search.TABLE}) FROM {search.TABLE} "
            f"WHERE {search.TABLE} MATCH ? ORDER BY rank, rowid DESC LIMIT {_BY_WORDS}",
            (match,),
        )
        closeness: dict[int, float] = defaultdict(float)
        for entry, score in found:
            closeness[entry] += score
        return dict(closeness)

    def _by_word(self, kind: str, word: str, share_safe: bool) -> set[int]:
        statement = select(WordRow.entry_id).where(WordRow.kind == kind, WordRow.word == word)
        if share_safe:
            statement = statement.where(WordRow.private.is_(False))
        newest = statement.order_by(WordRow.entry_id.desc()).limit(_BY_SHARED)
        return set(self._connection.execute(newest).scalars())

    def _by_code(self, code: str) -> set[int]:
        statement = (
            select(EntryRow.id)
            .where(EntryRow.deleted_at.is_(None), EntryRow.code == code)
            .order_by(EntryRow.held_at.desc())
            .limit(_BY_SHARED)
        )
        return set(self._connection.execute(statement).scalars())

    def _described(
        self, entries: Sequence[int], closeness: Mapping[int, float], share_safe: bool
    ) -> tuple[Alike, ...]:
        feelings: dict[int, dict[str, int]] = defaultdict(dict)
        triggers: dict[int, set[str]] = defaultdict(set)
        words = select(WordRow.entry_id, WordRow.kind, WordRow.word, WordRow.intensity).where(
            WordRow.entry_id.in_(
                entries
            )  # with the kinds too SQLite would walk every word of those
        )
        header = select(
            EntryRow.id,
            EntryRow.held_at,
            EntryRow.position,
            EntryRow.position_private,
            EntryRow.code,
        ).where(*conditions_among(entries, Filter(), share_safe=share_safe))
        if share_safe:
            words = words.where(WordRow.private.is_(False))
        for row in self._connection.execute(words):
            if row.kind == "feeling":
                feelings[row.entry_id][row.word] = row.intensity
            elif row.kind == "trigger":
                triggers[row.entry_id].add(row.word)
        return tuple(
            Alike(
                entry=row.id,
                held_at=row.held_at,
                closeness=closeness.get(row.id, 0.0),
                feelings=feelings[row.id],
                triggers=frozenset(triggers[row.id]),
                position=None
                if row.position is None or (share_safe and row.position_private)
                else Position(row.position),
                code=row.code,
            )
            for row in self._connection.execute(header)
        )
