"""The journal as a list: cards by page, and counts for its filters."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, String, exists, func, literal, select, tuple_, type_coerce

from models.records.entries import Bring, EntryCard, Privacy
from models.records.ids import EntryId
from models.records.positions import Position
from models.records.queries import FacetCount, Facets, Filter, Page, PageKey
from models.repositories.digest import WORD_KINDS
from models.repositories.filters import (
    conditions,
    conditions_among,
    conditions_on,
    is_brought,
    slipped,
    without,
)
from models.tables import AnswerRow, EntryPackRow, EntryRow, RepairRow, WordRow
from models.types import wall_text

_CARD = (
    EntryRow.id,
    EntryRow.uid,
    EntryRow.held_at,
    EntryRow.title,
    EntryRow.snippet,
    EntryRow.position,
    EntryRow.position_private,
    EntryRow.code,
    EntryRow.bring,
)
_HELD_TEXT = type_coerce(EntryRow.held_at, String)
_AT_ONCE = 500


class TimelineRepository:
    """Lists of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def page(
        self, filter: Filter, after: PageKey | None, limit: int, *, share_safe: bool = False
    ) -> Page:
        """At most `limit` cards newest first, ties by id, beginning after `after`."""
        statement = select(*_CARD).where(*conditions(filter, share_safe=share_safe))
        if after is not None:
            place = tuple_(_HELD_TEXT, EntryRow.uid)
            statement = statement.where(place < tuple_(literal(after.held_at), literal(after.id)))
        rows = self._connection.execute(
            statement.order_by(EntryRow.held_at.desc(), EntryRow.uid.desc()).limit(limit + 1)
        ).all()
        shown = rows[:limit]
        more = len(rows) > limit and bool(shown)
        last = shown[-1] if shown else None
        return Page(
            cards=tuple(self._cards(shown, share_safe)),
            after=PageKey(wall_text(last.held_at), EntryId(last.uid)) if more and last else None,
        )

    def cards(
        self, entry_ids: Sequence[EntryId], *, share_safe: bool = False, binned: bool = False
    ) -> tuple[EntryCard, ...]:
        """Cards of those entries in the order given; those that are not there are left out."""
        rows: list[Row[Any]] = []
        for begin in range(0, len(entry_ids), _AT_ONCE):
            statement = select(*_CARD).where(EntryRow.uid.in_(entry_ids[begin : begin + _AT_ONCE]))
            rows += self._connection.execute(_seen(statement, share_safe, binned)).all()
        return self._in_order(
            rows, {uid: at for at, uid in enumerate(entry_ids)}, "uid", share_safe
        )

    def cards_of_rows(
        self, row_ids: Sequence[int], *, share_safe: bool = False
    ) -> tuple[EntryCard, ...]:
        """The same for row ids, as the full-text index gives them."""
        rows: list[Row[Any]] = []
        for begin in range(0, len(row_ids), _AT_ONCE):
            some = row_ids[begin : begin + _AT_ONCE]
            met = conditions_among(some, Filter(), share_safe=share_safe)
            rows += self._connection.execute(select(*_CARD).where(*met)).all()
        return self._in_order(rows, {row: at for at, row in enumerate(row_ids)}, "id", share_safe)

    def _in_order(
        self, rows: list[Row[Any]], places: dict[Any, int], key: str, share_safe: bool
    ) -> tuple[EntryCard, ...]:
        rows.sort(key=lambda row: places[getattr(row, key)])
        return tuple(self._cards(rows, share_safe))

    def _cards(self, rows: Sequence[Row[Any]], share_safe: bool) -> Iterable[EntryCard]:
        row_ids = [row.id for row in rows]
        feelings, triggers = self._words(row_ids, share_safe)
        packs = self._packs(row_ids, share_safe)
        slipped = self._slipped(row_ids, share_safe)
        for row in rows:
            hides_position = row.position is None or (share_safe and row.position_private)
            yield EntryCard(
                id=EntryId(row.uid),
                held_at=row.held_at,
                title=row.title or next(iter(packs[row.id]), ""),
                snippet=row.snippet,
                position=None if hides_position else Position(row.position),
                packs=tuple(packs[row.id]),
                code=row.code,
                feelings=tuple(feelings[row.id]),
                triggers=tuple(triggers[row.id]),
                bring=Bring(row.bring),
                has_slip=row.id in slipped,
            )

    def _words(
        self, row_ids: Sequence[int], share_safe: bool
    ) -> tuple[dict[int, list[str]], dict[int, list[str]]]:
        # Asked for the kinds too, SQLite would walk all words of those kinds instead of the entries'.
        statement = select(WordRow.entry_id, WordRow.kind, WordRow.word).where(
            WordRow.entry_id.in_(row_ids)
        )
        if share_safe:
            statement = statement.where(WordRow.private.is_(False))
        order = (WordRow.entry_id, WordRow.intensity.desc(), WordRow.seq)
        found: dict[str, dict[int, list[str]]] = {
            "feeling": defaultdict(list),
            "trigger": defaultdict(list),
        }
        for row in self._connection.execute(statement.order_by(*order)):
            if row.kind in found:
                found[row.kind][row.entry_id].append(row.word)
        return found["feeling"], found["trigger"]

    def _packs(self, row_ids: Sequence[int], share_safe: bool) -> dict[int, list[str]]:
        statement = (
            select(EntryPackRow.entry_id, EntryPackRow.title)
            .where(EntryPackRow.entry_id.in_(row_ids), EntryPackRow.title != "")
            .order_by(EntryPackRow.entry_id, EntryPackRow.seq)
        )
        if share_safe:
            statement = statement.where(~_answered() | _answered(AnswerRow.private.is_(False)))
        found: dict[int, list[str]] = defaultdict(list)
        for row in self._connection.execute(statement):
            found[row.entry_id].append(row.title)
        return found

    def _slipped(self, row_ids: Sequence[int], share_safe: bool) -> frozenset[int]:
        statement = slipped(share_safe).where(RepairRow.entry_id.in_(row_ids))
        return frozenset(self._connection.execute(statement).scalars())

    # ------------------------------------------------------------- counts

    def facets(self, filter: Filter) -> Facets:
        """Counts per group, each with the ticks of the other groups."""
        positions = self._by_column(EntryRow.position, without(filter, "positions"))
        codes = self._by_column(EntryRow.code, without(filter, "codes"))
        return Facets(
            total=self._count(Filter()),
            matching=self._count(filter),
            for_supervision=self._count(filter, is_brought()),
            has_slip=self._count(filter, EntryRow.id.in_(slipped())),
            positions=tuple(
                FacetCount(place.value, positions[place.value])
                for place in Position
                if place.value in positions
            ),
            codes=_most_first({code: count for code, count in codes.items() if code}),
            feelings=self._by_word("feeling", without(filter, "feelings")),
            triggers=self._by_word("trigger", without(filter, "triggers")),
            packs=self._by_pack(without(filter, "packs")),
        )

    def words(self, kind: str, beginning: str) -> tuple[str, ...]:
        """Words in answers of a kind whose ids begin so, by how often they stand outside the bin."""
        statement = (
            select(WordRow.word)
            .join(EntryRow, EntryRow.id == WordRow.entry_id)
            .where(
                EntryRow.deleted_at.is_(None),
                WordRow.kind == WORD_KINDS[kind],
                WordRow.word.startswith(beginning, autoescape=True),
            )
            .group_by(WordRow.word)
            .order_by(func.count().desc(), WordRow.word)
        )
        return tuple(self._connection.execute(statement).scalars())

    def _count(self, filter: Filter, *more: Any) -> int:
        statement = select(func.count()).select_from(EntryRow).where(*conditions(filter), *more)
        return int(self._connection.execute(statement).scalar_one())

    def _by_column(self, column: Any, filter: Filter) -> dict[str, int]:
        statement = (
            select(column.label("value"), func.count().label("number"))
            .where(*conditions(filter), column.is_not(None))
            .group_by(column)
        )
        return {row.value: row.number for row in self._connection.execute(statement)}

    def _by_word(self, kind: str, filter: Filter) -> tuple[FacetCount, ...]:
        return self._by_part(WordRow, WordRow.word, filter, WordRow.kind == kind)

    def _by_pack(self, filter: Filter) -> tuple[FacetCount, ...]:
        return self._by_part(EntryPackRow, EntryPackRow.pack, filter)

    def _by_part(
        self, table: Any, column: Any, filter: Filter, *more: Any
    ) -> tuple[FacetCount, ...]:
        statement = (
            select(column.label("value"), func.count().label("number"))
            .where(*more, *conditions_on(table.entry_id, filter))
            .group_by(column)
        )
        return _most_first({row.value: row.number for row in self._connection.execute(statement)})


def _answered(*conditions: Any) -> Any:
    """Whether the prompt set has an answer, of those that meet the conditions."""
    return exists().where(
        AnswerRow.entry_id == EntryPackRow.entry_id,
        AnswerRow.pack == EntryPackRow.pack,
        *conditions,
    )


def _seen(statement: Any, share_safe: bool, binned: bool) -> Any:
    if not binned:
        statement = statement.where(EntryRow.deleted_at.is_(None))
    if share_safe:
        statement = statement.where(EntryRow.privacy != Privacy.PRIVATE.value)
    return statement


def _most_first(counts: dict[str, int]) -> tuple[FacetCount, ...]:
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(FacetCount(value, count) for value, count in ordered)
