"""Finding entries by what was written in them, in the encrypted full-text index.

Ranking every hit is what costs, so a search first asks how common each word is (never counting
beyond a bound). Words that together stand in few enough rows bring the hits; the more common ones
only raise some of them. When all are common, the newest come first: rank would say next to nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from math import log
from typing import Any

from sqlalchemy import Connection, Select, column, desc, func, select, text

from models import search
from models.records.queries import Filter
from models.records.search import Query, Term
from models.repositories.filters import conditions
from models.repositories.search_terms import Expression, Sought
from models.search import IndexText
from models.tables import EntryRow

_INDEX = search.TABLE
RANKED_ROWS = 12_000
"""How many rows of the index a search may rank."""
COUNTED = 10_000
"""A total beyond this is told as "at least"."""
SHORT = 4
"""A search of no more terms is short."""
_CANDIDATES = 200
_MOST_TERMS, _MOST_TERMS_OF_FEW = 48, 200
_BOOSTS = 6
_COLUMN_WEIGHTS = "3.0, 1.0, 1.0, 2.0"
_ALL_WORDS = 1.5
_FEW_TERMS = 6
_RECENCY = 0.08
_HALF_LIFE_DAYS = 365.0


@dataclass(frozen=True, slots=True)
class Ranked:
    """An entry (its row id) with a score that orders it among the others."""

    entry: int
    score: float


@dataclass(frozen=True, slots=True)
class Ranking:
    """The best first, and how many there are in all.

    `coverage` is how much of a short search the best of them holds, 0 to 1, rare words counting
    more; 1 of a longer one.
    """

    best: tuple[Ranked, ...] = ()
    total: int = 0
    at_least: bool = False
    coverage: float = 1.0


class SearchRepository:
    """The full-text index of a unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, entry_rowid: int, text: IndexText) -> None:
        """Index an entry under its row id, in place of what was indexed for it before."""
        search.put(self._connection, entry_rowid, text)

    def add(self, entries: Iterable[tuple[int, IndexText]]) -> None:
        """Index entries that are not in the index yet; quicker than `put` for many."""
        search.add(self._connection, entries)

    def drop(self, entry_rowid: int) -> None:
        """Take an entry out of the index; nothing happens when it is not in it."""
        search.drop(self._connection, entry_rowid)

    def find(self, query: Query, filter: Filter, *, limit: int, share_safe: bool) -> Ranking:
        """Entries that hold any of the terms and all quoted ones, best first, at most `limit`."""
        rows = self._rows()
        is_small = rows <= RANKED_ROWS
        sought = [self._sought(term, share_safe) for term in query.terms]
        quoted = [one for one in sought if one.term.quoted]
        others = sorted(
            (one for one in sought if one.rows and not one.term.quoted), key=lambda one: one.rows
        )[: _MOST_TERMS_OF_FEW if is_small else _MOST_TERMS]
        if any(not one.rows for one in quoted) or not (quoted or others):
            return Ranking()
        bringing, raising = self._divide(quoted, others, is_small, share_safe)
        if bringing is None:
            return self._newest(
                [one.expression for one in quoted or others], filter, limit, share_safe
            )
        expression = bringing
        if raising:
            expression = bringing.raised_by([one.expression for one in raising[:_BOOSTS]])
        ranking = self._ranked(expression.text(share_safe), filter, limit, share_safe)
        if 1 < len(query.terms) <= _FEW_TERMS and len(quoted) + len(others) == len(query.terms):
            every = Expression.all([one.expression for one in quoted + others])
            ranking = self._prefer(ranking, every, share_safe)
        best = sorted(ranking.best, key=lambda one: (-one.score, -one.entry))
        best = best[:limit]
        coverage = self._coverage(sought, best, rows, share_safe)
        return Ranking(tuple(best), ranking.total, bool(raising) and not quoted, coverage)

    def holding(
        self, terms: Sequence[Term], entries: Sequence[int], share_safe: bool
    ) -> dict[int, int]:
        """How many of the terms each of the entries holds; those that hold none are left out."""
        held: Counter[int] = Counter()
        for term in terms:
            held.update(self._holding(Expression.of(term), entries, share_safe))
        return dict(held)

    def _holding(
        self, expression: Expression, entries: Sequence[int], share_safe: bool
    ) -> set[int]:
        among = ",".join(str(int(entry)) for entry in entries)
        found = self._connection.exec_driver_sql(
            f"SELECT rowid >> 1 FROM {_INDEX} WHERE {_INDEX} MATCH ? AND rowid >> 1 IN ({among})",
            (expression.text(share_safe),),
        )
        return set(found.scalars())

    def count(self, expression: Expression, share_safe: bool, bound: int = RANKED_ROWS + 1) -> int:
        """In how many rows of the index it stands, counting no further than `bound`."""
        sql = f"SELECT count(*) FROM (SELECT 1 FROM {_INDEX} WHERE {_INDEX} MATCH ? LIMIT {bound})"
        found = self._connection.exec_driver_sql(sql, (expression.text(share_safe),))
        return int(found.scalar_one())

    def _sought(self, term: Term, share_safe: bool) -> Sought:
        expression = Expression.of(term)
        return Sought(term, expression, self.count(expression, share_safe))

    def _divide(
        self, quoted: list[Sought], others: list[Sought], is_small: bool, share_safe: bool
    ) -> tuple[Expression | None, list[Sought]]:
        """What brings hits (None when all of it is too common to be ranked), and what raises some."""
        if quoted:
            together = Expression.all([one.expression for one in quoted])
            few = self.count(together, share_safe) <= RANKED_ROWS
            return (together, others) if few else (None, [])
        rare = len(others) if is_small else _fitting(others)
        if rare:
            bringing = [one.expression.times(one.term.weight) for one in others[:rare]]
            return Expression.any(bringing), others[rare:]
        together = Expression.all([one.expression for one in others])
        if len(others) > 1 and 0 < self.count(together, share_safe) <= RANKED_ROWS:
            return together, []
        return None, []

    def _rows(self) -> int:
        """How many rows the index has; about, when not all of them may be ranked."""
        few = f"SELECT count(*) FROM (SELECT 1 FROM {_INDEX}_docsize LIMIT {RANKED_ROWS + 1})"
        count = int(self._connection.exec_driver_sql(few).scalar_one())
        if count <= RANKED_ROWS:
            return count
        last = self._connection.exec_driver_sql(f"SELECT max(id) FROM {_INDEX}_docsize")
        return max(count, int(last.scalar_one()) // 2)

    def _ranked(self, match: str, filter: Filter, limit: int, share_safe: bool) -> Ranking:
        hit = (
            text(
                f"SELECT rowid >> 1 AS entry, bm25({_INDEX}, {_COLUMN_WEIGHTS}) AS score "
                f"FROM {_INDEX} WHERE {_INDEX} MATCH :match"
            )
            .bindparams(match=match)
            .columns(column("entry"), column("score"))
            .cte("hit")
            .prefix_with("MATERIALIZED")
        )
        grouped = select(hit.c.entry, func.sum(hit.c.score).label("score")).group_by(hit.c.entry)
        found = _kept(grouped, hit.c.entry, filter, share_safe).cte("found")
        found = found.prefix_with("MATERIALIZED")
        top = (
            select(found)
            .order_by(found.c.score, desc(found.c.entry))
            .limit(max(limit, _CANDIDATES))
        )
        best = top.subquery("best")
        number = select(func.count()).select_from(found).scalar_subquery()
        rows = self._connection.execute(
            select(best.c.entry, best.c.score, EntryRow.held_at, number.label("number")).join(
                EntryRow, EntryRow.id == best.c.entry
            )
        ).all()
        newest = max((row.held_at for row in rows), default=datetime.max)
        return Ranking(
            tuple(Ranked(row.entry, -row.score * _recency(newest, row.held_at)) for row in rows),
            rows[0].number if rows else 0,
        )

    def _prefer(self, ranking: Ranking, every: Expression, share_safe: bool) -> Ranking:
        """Raise entries that hold every term."""
        full = self._holding(every, [one.entry for one in ranking.best], share_safe)
        best = (
            replace(one, score=one.score * _ALL_WORDS) if one.entry in full else one
            for one in ranking.best
        )
        return replace(ranking, best=tuple(best))

    def _coverage(
        self, sought: Sequence[Sought], best: Sequence[Ranked], rows: int, share_safe: bool
    ) -> float:
        if len(sought) > SHORT or not best:
            return 1.0
        entries = [one.entry for one in best]
        held = dict.fromkeys((one.entry for one in best), 0.0)
        every = 0.0
        for one in sought:
            rarity = log(1 + rows / max(one.rows, 1))
            every += rarity
            if one.rows:
                for entry in self._holding(one.expression, entries, share_safe):
                    held[entry] += rarity
        return max(held.values()) / every if every else 1.0

    def _newest(
        self, expressions: list[Expression], filter: Filter, limit: int, share_safe: bool
    ) -> Ranking:
        together = Expression.all(expressions)
        if not self.count(together, share_safe, bound=1):
            together = Expression.any(expressions)
        found = (
            text(f"SELECT rowid >> 1 AS entry FROM {_INDEX} WHERE {_INDEX} MATCH :match")
            .bindparams(match=together.text(share_safe))
            .columns(column("entry"))
            .subquery("found")
        )
        newest = (
            select(EntryRow.id)
            .where(
                EntryRow.id.in_(select(found.c.entry)), *conditions(filter, share_safe=share_safe)
            )
            .order_by(EntryRow.held_at.desc(), EntryRow.uid.desc())
            .limit(limit)
        )
        best = [
            Ranked(row_id, 1 / (2 + place))
            for place, row_id in enumerate(self._connection.execute(newest).scalars())
        ]
        distinct = select(found.c.entry).distinct()
        some = _kept(distinct, found.c.entry, filter, share_safe).limit(COUNTED + 1).subquery()
        total = self._connection.execute(select(func.count()).select_from(some)).scalar_one()
        return Ranking(tuple(best), min(total, COUNTED), total > COUNTED)


def _fitting(others: list[Sought]) -> int:
    """How many of the terms, rarest first, bring no more rows together than may be ranked."""
    room = RANKED_ROWS
    for place, one in enumerate(others):
        room -= one.rows
        if room < 0:
            return place
    return len(others)


def _kept(statement: Select[Any], entry: Any, filter: Filter, share_safe: bool) -> Select[Any]:
    """The index holds nothing of the bin, and nothing open of private entries: no need to ask."""
    if filter == Filter():
        return statement
    met = conditions(filter, share_safe=share_safe)
    return statement.where(entry.in_(select(EntryRow.id).where(*met)))


def _recency(newest: datetime, held_at: datetime) -> float:
    """A little more for what is recent, so that it comes first among near-equals."""
    return float(1 + _RECENCY * 0.5 ** ((newest - held_at).days / _HALF_LIFE_DAYS))
