"""What finishing an entry does to repairs: one begins with it, others that it tells of move on."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from app.domain.composing import noticed_slip
from app.domain.repair_told import told_of_repair
from app.services.faults import NothingToUndo
from app.services.repair_telling import refresh
from models.records.changes import Thing
from models.records.entries import Entry
from models.records.ids import EntryId, RepairId, new_id
from models.records.repairs import NO_SLIP, MoveKind, RepairMove, Stage
from models.records.values import JsonValue
from models.repositories.repairs import KeptRepair, StoredRepair
from models.store import UnitOfWork
from prompts.catalogue import Catalogue

_Things = set[tuple[Thing, str]]
_ORDER = tuple(Stage)


@dataclass(slots=True)
class TouchedRepairs:
    """Repairs as they were before an entry was finished, and as they are since.

    None stands for one that is not there.
    """

    before: dict[RepairId, KeptRepair | None] = field(default_factory=dict)
    after: dict[RepairId, KeptRepair | None] = field(default_factory=dict)

    def must_stand(self, unit: UnitOfWork) -> None:
        """Return when each is as finishing left it.

        Raises:
            NothingToUndo: One was changed since.
        """
        for repair_id, kept in self.after.items():
            if unit.repairs.kept(repair_id) != kept:
                raise NothingToUndo(repair_id)

    def take_back(self, unit: UnitOfWork, catalogue: Catalogue) -> None:
        """Make each what it was before; one that began with the entry goes.

        What entries tell that were changed since is told as it is now.
        """
        for repair_id, kept in self.before.items():
            if kept is None:
                unit.repairs.erase((repair_id,))
            else:
                unit.repairs.put_back(kept)
                refresh(unit, repair_id, catalogue)

    def things(self) -> _Things:
        """Their names, for screens."""
        return {(Thing.REPAIR, str(repair_id)) for repair_id in self.before}

    def began(self) -> RepairId | None:
        """The one that began with the entry."""
        return next((each for each, kept in self.before.items() if kept is None), None)


class EntryRepairs:
    """The repairs of one entry that is being finished.

    Args:
        before: The entry as it stood, None where it is new.
        began: The id that its repair had when this was done before and taken back.
    """

    def __init__(
        self,
        unit: UnitOfWork,
        catalogue: Catalogue,
        before: Entry | None,
        entry: Entry,
        began: RepairId | None = None,
    ) -> None:
        self._unit = unit
        self._catalogue = catalogue
        self._entry = entry
        self._before = before
        self._began = began
        self._was_noticed = noticed_slip(before.answers, catalogue) if before else None
        self._noticed = noticed_slip(entry.answers, catalogue)
        self._was_told = told_of_repair(before, catalogue) if before else None
        self._told = told_of_repair(entry, catalogue)
        self._touched = TouchedRepairs()

    def write(self) -> TouchedRepairs:
        """Begin, link and move on; the entry has to be written already."""
        self._own()
        self._unlink_lost()
        self._link_found()
        for repair_id in self._unit.repairs.telling_of(self._entry.id):
            self._move_on(repair_id)
        for repair_id in self._touched.before:
            self._touched.after[repair_id] = self._unit.repairs.kept(repair_id)
        return self._touched

    # ------------------------------------------------------------- the one noticed in it

    def _own(self) -> None:
        stored = self._unit.repairs.noticed_in(self._entry.id)
        if stored is None:
            if self._noticed is not None:
                self._begin()
            return
        self._touch(stored.id)
        if stored.deleted_at is None:
            self._tell_anew(stored)

    def _begin(self) -> None:
        entry, now = self._entry, self._unit.now
        if self._noticed is None:
            return
        repair_id = self._began or RepairId(new_id())
        self._touched.before[repair_id] = None
        self._unit.repairs.put(
            StoredRepair(
                id=repair_id,
                noticed_at=now,
                changed_at=now,
                entry_id=entry.id,
                code=entry.header.code,
                private=self._noticed.private,
            )
        )
        self._unit.repairs.link(repair_id, entry.id)
        self._note(repair_id, MoveKind.BEGAN, Stage.NOTICED)
        self._go_to(repair_id, self._noticed.stage)

    def _tell_anew(self, stored: StoredRepair) -> None:
        """What becomes of it when the answers of its entry were changed."""
        told, was = self._noticed, self._was_noticed
        if told is None:
            if was is not None and stored.closed_at is None and not self._has_more(stored):
                self._close(stored.id, NO_SLIP)
            return
        if told.private != stored.private and not self._has_more(stored):
            self._set(stored.id, private=told.private)
        if stored.result == NO_SLIP and stored.closed_at is not None and was is None:
            self._set(stored.id, closed_at=None, reopened_at=self._unit.now, result="")
            self._note(stored.id, MoveKind.REOPENED, told.stage)
            self._go_to(stored.id, told.stage, noted=True)
        elif stored.closed_at is None and was is not None and stored.stage is was.stage:
            self._go_to(stored.id, told.stage)

    def _has_more(self, stored: StoredRepair) -> bool:
        return stored.id not in self._unit.repairs.hanging_on((self._entry.id,))

    # ------------------------------------------------------------- those it is linked to

    def _link_found(self) -> None:
        if self._told.stage is None:
            return
        repairs = self._unit.repairs
        known = set(repairs.telling_of(self._entry.id))
        for target in self._told.links:
            found = self._repair_of(target)
            if found is None or found.id in known:
                continue
            self._touch(found.id)
            repairs.link(found.id, self._entry.id)
            self._note(found.id, MoveKind.LINKED, found.stage, self._entry.id)
            self._set(found.id)

    def _repair_of(self, target: EntryId) -> StoredRepair | None:
        """The repair that words about that entry are about: rather an open one, rather the last."""
        repairs = self._unit.repairs
        found = [repairs.get(each) for each in repairs.telling_of(target)]
        there = [each for each in found if each and each.deleted_at is None]
        there = [each for each in there if each.result != NO_SLIP]
        there.sort(key=lambda each: (each.closed_at is None, each.entry_id == target))
        return there[-1] if there else None

    def _unlink_lost(self) -> None:
        """Take back the links that only an entry made which this one does not name any more."""
        if self._was_told is None:
            return
        left = self._told.links
        lost = set(self._was_told.links) - set(left)
        for repair_id in self._unit.repairs.telling_of(self._entry.id) if lost else ():
            kept = self._unit.repairs.kept(repair_id)
            if kept is None or kept.repair.entry_id == self._entry.id:
                continue
            if lost & set(kept.entries) and not set(left) & set(kept.entries):
                self._touch(repair_id)
                self._unit.repairs.unlink(repair_id, self._entry.id)
                self._note(repair_id, MoveKind.UNLINKED, kept.repair.stage, self._entry.id)
                self._set(repair_id)
                refresh(self._unit, repair_id, self._catalogue)

    # ------------------------------------------------------------- moving on

    def _move_on(self, repair_id: RepairId) -> None:
        """Take over what the entry tells now, with the date of each step it led to."""
        told, was = self._told, self._was_told
        is_new = self._is_new(repair_id)
        if not is_new and was is not None and told.said == was.said and not self._is_recoded():
            self._tell_later(repair_id)
            return
        self._set(repair_id)
        stored = self._unit.repairs.get(repair_id)
        if stored is None:
            return
        if stored.closed_at is None:
            if told.stage and (is_new or was is None or told.stage is not was.stage):
                self._reach(stored, told.stage)
            if told.result and (is_new or was is None or was.result != told.result):
                self._close(repair_id, told.result)
        refresh(self._unit, repair_id, self._catalogue)

    def _tell_later(self, repair_id: RepairId) -> None:
        """It says the same, but says it last now: of two that tell the same, that one counts."""
        kept = self._unit.repairs.kept(repair_id)
        if refresh(self._unit, repair_id, self._catalogue):
            self._touched.before.setdefault(repair_id, kept)

    def _is_recoded(self) -> bool:
        before = self._before
        return before is not None and before.header.code != self._entry.header.code

    def _reach(self, stored: StoredRepair, stage: Stage) -> None:
        if _ORDER.index(stage) > _ORDER.index(stored.stage):
            self._go_to(stored.id, stage)

    def _is_new(self, repair_id: RepairId) -> bool:
        kept = self._touched.before.get(repair_id)
        return kept is None or self._entry.id not in kept.entries

    def _go_to(self, repair_id: RepairId, stage: Stage, *, noted: bool = False) -> None:
        stored = self._unit.repairs.get(repair_id)
        if stored is None or stored.stage is stage:
            return
        self._set(repair_id, stage=stage)
        if not noted:
            self._note(repair_id, MoveKind.STAGE, stage, stage.value)

    def _close(self, repair_id: RepairId, result: str) -> None:
        self._set(repair_id, stage=Stage.CLOSED, closed_at=self._unit.now, result=result)
        self._note(repair_id, MoveKind.CLOSED, Stage.CLOSED, result)

    def _set(self, repair_id: RepairId, **columns: object) -> None:
        self._touch(repair_id)
        stored = self._unit.repairs.get(repair_id)
        if stored is not None:
            changed = replace(stored, changed_at=self._unit.now, **columns)  # type: ignore[arg-type]
            self._unit.repairs.put(changed)

    def _note(
        self, repair_id: RepairId, kind: MoveKind, stage: Stage, value: JsonValue = None
    ) -> None:
        private = bool(self._noticed and self._noticed.private) and kind is MoveKind.BEGAN
        move = RepairMove(0, self._unit.now, kind, stage, value=value, private=private)
        self._unit.repairs.add_move(repair_id, move)

    def _touch(self, repair_id: RepairId) -> None:
        if repair_id not in self._touched.before:
            self._touched.before[repair_id] = self._unit.repairs.kept(repair_id)


def repairs_of(unit: UnitOfWork, entry_ids: Iterable[EntryId]) -> frozenset[tuple[Thing, str]]:
    """The repairs that entries tell of, for those who show them."""
    return frozenset(
        (Thing.REPAIR, str(repair_id))
        for entry_id in entry_ids
        for repair_id in unit.repairs.telling_of(entry_id)
    )
