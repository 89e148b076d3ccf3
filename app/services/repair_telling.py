"""What the entries of a repair tell of it, read live, and what lists show of it after that."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial

from app.domain.repair import Told, Try, card_after, merged, told_fields, tries_of
from app.domain.repair_fields import linked_at
from models.records.changes import Thing
from models.records.follow_ups import DueRule
from models.records.ids import EntryId, RepairId
from models.records.repairs import MoveKind, RepairCard, RepairField, RepairMove, Standing
from models.repositories.repairs import KeptRepair, StoredRepair
from models.repositories.telling import Said
from models.store import Store, UnitOfWork
from prompts.catalogue import Catalogue
from prompts.repair import field_text, stages

_TO_TELL = "repairs_to_tell"
_OF_ANY_CONTACT = ("noticed.position", "noticed.severity", "noticed.triggers")
_LOOK_AGAIN, _PLANNED = "follow_up.on", "planned.on"


def told_of(unit: UnitOfWork, kept: KeptRepair, catalogue: Catalogue) -> Told:
    """The linked entries outside the bin with what each tells, that it was noticed in leading."""
    return told_in(unit.telling.said(kept.entries), kept, catalogue)


def told_in(said: Said, kept: KeptRepair, catalogue: Catalogue) -> Told:
    """The same, of entries that were read already."""
    ids = sorted(kept.entries, key=lambda each: each != kept.repair.entry_id)
    entries = [entry for each in ids if (entry := said.shown(each)) is not None]
    return tuple((entry, told_fields(entry, catalogue)) for entry in entries)


def every_one(
    unit: UnitOfWork, repair_ids: Collection[RepairId], catalogue: Catalogue
) -> dict[RepairId, tuple[KeptRepair, tuple[RepairField, ...]]]:
    """Several repairs, and what stands in each stage of them now."""
    read = _read(unit, repair_ids, catalogue)
    return {repair_id: (kept, fields) for repair_id, (kept, _, fields) in read.items()}


def _read(
    unit: UnitOfWork, repair_ids: Collection[RepairId], catalogue: Catalogue
) -> dict[RepairId, tuple[KeptRepair, Told, tuple[RepairField, ...]]]:
    every = unit.telling.kept(repair_ids)
    said = unit.telling.said([uid for kept in every.values() for uid in kept.entries])
    found = {}
    for repair_id, kept in every.items():
        told = told_in(said, kept, catalogue)
        found[repair_id] = kept, told, fields_of(kept, told, catalogue)
    return found


def fields_of(kept: KeptRepair, told: Told, catalogue: Catalogue) -> tuple[RepairField, ...]:
    """What stands in each stage of a repair now."""
    is_down = kept.repair.standing is Standing.DOWN
    pack = stages(catalogue.language)
    words = partial(field_text, vocabularies=catalogue.vocabularies, pack=pack, is_down=is_down)
    return merged(told, kept.moves, words)


def tries_in(unit: UnitOfWork, kept: KeptRepair, catalogue: Catalogue) -> tuple[Try, ...]:
    """The tries of a repair, numbered."""
    return tries_of(told_of(unit, kept, catalogue), kept.moves)


def refresh(unit: UnitOfWork, repair_id: RepairId, catalogue: Catalogue) -> bool:
    """Work out anew what lists show of a repair; whether anything of it is another now.

    Call it when an entry that tells of it was written, went to the bin, or came back.
    """
    return bool(refresh_all(unit, (repair_id,), catalogue))


def refresh_all(
    unit: UnitOfWork, repair_ids: Collection[RepairId], catalogue: Catalogue
) -> frozenset[RepairId]:
    """Work out anew what lists show of repairs; those of which something is another now."""
    altered = []
    for repair_id, (kept, told, fields) in _read(unit, repair_ids, catalogue).items():
        fresh = _fresh(kept, told, fields)
        if fresh != kept.repair:
            unit.repairs.put(fresh)
            altered.append(repair_id)
    return frozenset(altered)


def _fresh(kept: KeptRepair, told: Told, fields: Sequence[RepairField]) -> StoredRepair:
    fresh = kept.repair.with_card(card_after(card_of(kept.repair), fields, kept.moves))
    rule, due = _when(fresh.tries, fields, kept.moves)
    codes = (entry.header.code for entry, _ in told if entry.header.code)
    return replace(
        fresh,
        rule=rule,
        due=due,
        is_shown=_is_shown(fields),
        private=_is_private(fields, kept.repair),
        code=next(codes, kept.repair.code),
    )


def retell(
    unit: UnitOfWork, entry_ids: Collection[EntryId], catalogue: Catalogue
) -> frozenset[tuple[Thing, str]]:
    """Work out anew what lists show of all repairs that those entries tell of; which they are."""
    repair_ids = unit.telling.of(entry_ids)
    refresh_all(unit, repair_ids, catalogue)
    return frozenset((Thing.REPAIR, str(each)) for each in repair_ids)


def tell_migrated(store: Store, catalogue: Catalogue) -> None:
    """Work out what lists show of repairs that a migration made; nothing where that was done."""
    with store.read() as unit:
        if unit.settings.get(_TO_TELL) is not True:
            return
    with store.write() as unit:
        refresh_all(unit, unit.repairs.every_id(), catalogue)
        unit.settings.put(_TO_TELL, False)


def erase_binned(unit: UnitOfWork, before: datetime | None = None) -> frozenset[tuple[Thing, str]]:
    """Remove repairs in the bin for good; with `before`, those removed before it.

    Raises:
        UnderLegalHold: Nothing may be deleted.
    """
    gone = [card.id for card in unit.repairs.binned(before)]
    unit.repairs.erase(gone)
    return frozenset((Thing.REPAIR, str(each)) for each in gone)


def repairs_hanging_on(
    unit: UnitOfWork, entry_ids: Sequence[EntryId]
) -> frozenset[tuple[Thing, str]]:
    """The repairs that go for good together with those entries."""
    return frozenset((Thing.REPAIR, str(each)) for each in unit.repairs.hanging_on(entry_ids))


def card_of(repair: StoredRepair) -> RepairCard:
    """The card of what is kept, with one's own title only."""
    return RepairCard(
        id=repair.id,
        title=repair.title,
        stage=repair.stage,
        side=repair.side,
        standing=repair.standing,
        noticed_at=repair.noticed_at,
        changed_at=repair.changed_at,
        entry_id=repair.entry_id,
        code=repair.code,
        rule=repair.rule,
        due=repair.due,
        closed_at=repair.closed_at,
        reopened_at=repair.reopened_at,
        result=repair.result,
        tries=repair.tries,
        is_deferential=repair.is_deferential,
        is_shown=repair.is_shown,
        private=repair.private,
    )


def _is_private(fields: Sequence[RepairField], repair: StoredRepair) -> bool:
    """Whether only private words tell of it; where one's power was tells of no slip."""
    telling = [field.private for field in fields if field.name not in _OF_ANY_CONTACT]
    return all(telling) if telling else repair.private


def _is_shown(fields: Sequence[RepairField]) -> bool:
    return any(field.name == "closed.show" and field.value is True for field in fields)


def _when(
    tries: int, fields: Sequence[RepairField], moves: Sequence[RepairMove]
) -> tuple[DueRule, date | None]:
    """When it is to be looked at again: what was set last, or the day that was said since.

    The day of a plan counts until there was a try.
    """
    chosen = [move for move in moves if move.kind is MoveKind.DUE]
    last = chosen[-1] if chosen else None
    names = (_LOOK_AGAIN,) if tries else (_LOOK_AGAIN, _PLANNED)
    said = {field.name: field for field in fields if field.name in names}
    for name in names:
        day = _day(said[name].value) if name in said else None
        if day is not None and (last is None or _is_since(said[name], last, moves)):
            return DueRule.DATE, day
    if last is None or last.name not in set(DueRule):
        return DueRule.NONE, None
    day = _day(last.value)
    return DueRule(last.name), day


def _is_since(field: RepairField, move: RepairMove, moves: Sequence[RepairMove]) -> bool:
    """Whether it was said after that move, whatever the clock said of what was written by hand."""
    if field.entry_id is None:
        written = [
            each.seq
            for each in moves
            if each.kind is MoveKind.FIELD and each.name == field.name and each.value == field.value
        ]
        return max(written, default=0) > move.seq
    link = linked_at(field.entry_id, moves)
    return field.at > move.at or (link is not None and link.seq > move.seq)


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
