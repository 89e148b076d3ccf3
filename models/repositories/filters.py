"""A filter of the journal as conditions on `entry`."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, exists, select

from models.records.entries import Bring, SlipState
from models.records.queries import Filter
from models.tables import EntryPackRow, EntryRow, SlipRow, TagRow, WordRow

Condition = ColumnElement[bool]


def conditions(filter: Filter, *, share_safe: bool = False) -> list[Condition]:
    """What an entry must meet: outside the bin, any value of a group, all groups.

    Share-safe, entries of the private class and what is known only from private answers do not
    count.
    """
    met: list[Condition] = [EntryRow.deleted_at.is_(None)]
    if share_safe:
        met.append(EntryRow.privacy != "private")
    if filter.positions:
        met.append(_one_of(EntryRow.position, filter.positions))
        if share_safe:
            met.append(EntryRow.position_private.is_(False))
    if filter.codes:
        met.append(_one_of(EntryRow.code, filter.codes))
    for kind, words in (("feeling", filter.feelings), ("trigger", filter.triggers)):
        if words:
            met.append(_holds(kind, words, share_safe))
    if filter.packs:
        met.append(_in_part(EntryPackRow, EntryPackRow.pack, filter.packs))
    if filter.tags:
        met.append(_in_part(TagRow, TagRow.tag, filter.tags))
    if filter.for_supervision:
        met.append(EntryRow.bring != Bring.NO.value)
    if filter.has_slip:
        met.append(has_slip(share_safe))
    return [*met, *_within(filter)]


def has_slip(share_safe: bool = False) -> Condition:
    """Whether an entry has a slip, open or closed."""
    slip = exists().where(
        SlipRow.entry_id == EntryRow.id, SlipRow.state != SlipState.NOT_A_SLIP.value
    )
    return slip.where(SlipRow.private.is_(False)) if share_safe else slip


def without(filter: Filter, group: str) -> Filter:
    """The filter without the ticks of one group."""
    nothing: Any = ()
    return replace(filter, **{group: nothing})


def _within(filter: Filter) -> list[Condition]:
    met: list[Condition] = []
    if filter.since is not None:
        met.append(EntryRow.held_at >= f"{filter.since.isoformat()}T00:00:00")
    if filter.until is not None:
        met.append(EntryRow.held_at <= f"{filter.until.isoformat()}T23:59:59")
    return met


def _one_of(column: Any, values: Collection[str]) -> Condition:
    plain = [str(value) for value in values]
    matched: Condition = column == plain[0] if len(plain) == 1 else column.in_(plain)
    return matched


def _holds(kind: str, words: Collection[str], share_safe: bool) -> Condition:
    found = select(WordRow.entry_id).where(WordRow.kind == kind, _one_of(WordRow.word, words))
    if share_safe:
        found = found.where(WordRow.private.is_(False))
    return EntryRow.id.in_(found)


def _in_part(table: Any, column: Any, values: Collection[str]) -> Condition:
    matched: Condition = EntryRow.id.in_(select(table.entry_id).where(_one_of(column, values)))
    return matched
