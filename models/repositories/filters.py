"""A filter of the journal as conditions on `entry`."""

import json
from collections.abc import Collection
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, func, select

from models.records.entries import Bring, Privacy
from models.records.queries import Filter
from models.records.repairs import NO_SLIP
from models.tables import EntryPackRow, EntryRow, RepairRow, TagRow, WordRow

Condition = ColumnElement[bool]


def conditions(filter: Filter, *, share_safe: bool = False) -> list[Condition]:
    """What an entry must meet: outside the bin, any value of a group, all groups.

    Share-safe, entries of the private class and what is known only from private answers do not
    count.
    """
    met = [EntryRow.deleted_at.is_(None), *_of_entry(filter, share_safe)]
    if share_safe:
        met.append(EntryRow.privacy != Privacy.PRIVATE.value)
    return [*met, *_of_parts(EntryRow.id, filter, share_safe)]


def conditions_among(
    row_ids: Collection[int], filter: Filter, *, share_safe: bool
) -> list[Condition]:
    """The same for entries that are known by their row ids.

    Put so that no index serves but that of the row ids: the database expects few entries of
    anything, and would rather look at all that are not in the bin.
    """
    met = [among(EntryRow.id, row_ids), func.coalesce(EntryRow.deleted_at, "") == ""]
    if share_safe:
        met.append(EntryRow.privacy != Privacy.PRIVATE.value)
    return [*met, *_of_entry(filter, share_safe), *_of_parts(EntryRow.id + 0, filter, share_safe)]


def conditions_on(column: Any, filter: Filter) -> list[Condition]:
    """The same for a column that holds row ids of entries, without reading entries in vain."""
    own = _of_entry(filter, share_safe=False)
    if own:
        met = column.in_(select(EntryRow.id).where(EntryRow.deleted_at.is_(None), *own))
    else:
        met = column.not_in(select(EntryRow.id).where(EntryRow.deleted_at.is_not(None)))
    return [met, *_of_parts(column, filter, share_safe=False)]


def _of_entry(filter: Filter, share_safe: bool) -> list[Condition]:
    met: list[Condition] = []
    if filter.positions:
        met.append(_one_of(EntryRow.position, filter.positions))
        if share_safe:
            met.append(EntryRow.position_private.is_(False))
    if filter.codes:
        met.append(_one_of(EntryRow.code, filter.codes))
    if filter.for_supervision:
        met.append(is_brought())
    if filter.since is not None:
        met.append(EntryRow.held_at >= f"{filter.since.isoformat()}T00:00:00")
    if filter.until is not None:
        met.append(EntryRow.held_at <= f"{filter.until.isoformat()}T23:59:59")
    return met


def _of_parts(column: Any, filter: Filter, share_safe: bool) -> list[Condition]:
    met: list[Condition] = []
    for kind, words in (("feeling", filter.feelings), ("trigger", filter.triggers)):
        if words:
            met.append(column.in_(_holding(kind, words, share_safe)))
    if filter.packs:
        met.append(column.in_(_part(EntryPackRow, EntryPackRow.pack, filter.packs)))
    if filter.tags:
        met.append(column.in_(_part(TagRow, TagRow.tag, filter.tags)))
    if filter.has_slip:
        met.append(column.in_(slipped(share_safe)))
    return met


def among(ids: Any, row_ids: Collection[int]) -> Condition:
    """Whether a column holds one of the row ids, which are one parameter however many they are."""
    told = func.json_each(json.dumps(list(row_ids))).table_valued("value")
    met: Condition = ids.in_(select(told.c.value))
    return met


def slipped(share_safe: bool = False) -> Any:
    """Row ids of entries in which a slip was noticed, whether its repair is open or closed."""
    found = select(RepairRow.entry_id).where(
        RepairRow.entry_id.is_not(None),
        RepairRow.result != NO_SLIP,
        RepairRow.deleted_at.is_(None),
    )
    return found.where(RepairRow.private.is_(False)) if share_safe else found


def is_brought() -> Condition:
    """Whether an entry is marked for supervision."""
    return EntryRow.bring.in_([mark.value for mark in Bring if mark is not Bring.NO])


def without(filter: Filter, group: str) -> Filter:
    """The filter without the ticks of one group."""
    nothing: Any = ()
    return replace(filter, **{group: nothing})


def _one_of(column: Any, values: Collection[str]) -> Condition:
    plain = [str(value) for value in values]
    matched: Condition = column == plain[0] if len(plain) == 1 else column.in_(plain)
    return matched


def _holding(kind: str, words: Collection[str], share_safe: bool) -> Any:
    found = select(WordRow.entry_id).where(WordRow.kind == kind, _one_of(WordRow.word, words))
    return found.where(WordRow.private.is_(False)) if share_safe else found


def _part(table: Any, column: Any, values: Collection[str]) -> Any:
    return select(table.entry_id).where(_one_of(column, values))
