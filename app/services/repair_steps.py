"""One change of a repair, written with its date, and how it is taken back to the letter."""

from dataclasses import dataclass, fields, replace
from typing import Any

from app.services.faults import NoSuchRepair, NothingToUndo
from app.services.repair_telling import refresh
from models.records.changes import Changes, Thing
from models.records.ids import EntryId, RepairId
from models.records.repairs import MoveKind, RepairMove, Stage
from models.records.values import JsonValue
from models.repositories.digest import private_texts, rests_on
from models.repositories.repairs import KeptRepair, StoredRepair
from models.store import UnitOfWork
from prompts.catalogue import Catalogue

_SAID = frozenset({"title", "entry_id", "deleted_at"})
"""Columns that only acts set; all others follow from the changes and from what is told."""


@dataclass(frozen=True, slots=True)
class RepairStep:
    """A repair before and after; None where it is not there."""

    before: KeptRepair | None
    after: KeptRepair | None

    @property
    def repair_id(self) -> RepairId:
        """The repair it is about."""
        kept = self.after or self.before
        if kept is None:
            raise ValueError("a step between nothing and nothing")
        return kept.repair.id

    def changes(self) -> Changes:
        """What it altered: the repair, and the entries that show it."""
        kept = [each for each in (self.before, self.after) if each is not None]
        entries = frozenset((Thing.ENTRY, uid) for each in kept for uid in each.entries)
        name = frozenset({(Thing.REPAIR, str(self.repair_id))})
        was_there, is_there = (_is_there(each) for each in (self.before, self.after))
        if is_there and not was_there:
            return Changes(added=name, altered=entries)
        if was_there and not is_there:
            return Changes(removed=name, altered=entries)
        return Changes(altered=name | entries)

    def turned(self) -> "RepairStep":
        """The way back."""
        return RepairStep(self.after, self.before)

    def take(self, unit: UnitOfWork, catalogue: Catalogue) -> Changes:
        """Make the repair what it is to be, where it still is as it was.

        What was done to another part of it in between stays.

        Raises:
            NothingToUndo: What it alters was altered since, or what it needs is gone.
        """
        now = unit.repairs.kept(self.repair_id)
        if self.before is None and self.after is not None:
            _must(now is None and self._has_entries(unit))
            unit.repairs.put_back(self.after)
            refresh(unit, self.repair_id, catalogue)
        elif self.after is None:
            _must(now is not None and now == self.before)
            unit.repairs.erase([self.repair_id])
        elif self.before is not None:
            _must(now is not None)
            self._between(unit, now or self.before, self.before, self.after, catalogue)
        return self.changes()

    def _has_entries(self, unit: UnitOfWork) -> bool:
        entries = self.after.entries if self.after else ()
        return len(unit.entries.row_ids(entries)) == len(entries)

    def _between(
        self,
        unit: UnitOfWork,
        now: KeptRepair,
        since: KeptRepair,
        wanted: KeptRepair,
        catalogue: Catalogue,
    ) -> None:
        merged = _merged(now.repair, since.repair, wanted.repair)
        _put_links(unit, now, since, wanted)
        _put_moves(unit, now, since, wanted)
        if now == since:
            unit.repairs.put(wanted.repair)
        else:
            unit.repairs.put(replace(merged, changed_at=now.repair.changed_at))
        # What its entries tell may be another by now, while they were not linked.
        refresh(unit, self.repair_id, catalogue)


class RepairWork:
    """What is done to one repair within one transaction.

    Raises:
        NoSuchRepair: It is not there, or (unless `binned`) rests in the bin.
    """

    def __init__(
        self, unit: UnitOfWork, repair_id: RepairId, catalogue: Catalogue, *, binned: bool = False
    ) -> None:
        self.unit = unit
        self.repair_id = repair_id
        self._catalogue = catalogue
        self.before = kept_of(unit, repair_id, binned=binned)

    @property
    def kept(self) -> KeptRepair:
        """All of it as it is now."""
        return kept_of(self.unit, self.repair_id, binned=True)

    @property
    def repair(self) -> StoredRepair:
        """What is kept of it now beside its entries and changes."""
        return self.kept.repair

    def set(self, **columns: Any) -> None:
        """Change what is kept of it."""
        self.unit.repairs.put(replace(self.repair, **columns))

    def note(
        self,
        kind: MoveKind,
        value: JsonValue = None,
        *,
        stage: Stage | None = None,
        name: str = "",
        round: int = 0,
        text: str = "",
        reason: str = "",
        private: bool = False,
    ) -> RepairMove:
        """Keep a dated change after all others."""
        move = RepairMove(
            seq=0,
            at=self.unit.now,
            kind=kind,
            stage=stage or self.repair.stage,
            name=name,
            round=round,
            value=value,
            reason=reason,
            private=private,
            text=text,
        )
        return self.unit.repairs.add_move(self.repair_id, move)

    def link(self, entry_id: EntryId) -> bool:
        """Link an entry; whether it was not linked yet."""
        return self.unit.repairs.link(self.repair_id, entry_id)

    def unlink(self, entry_id: EntryId) -> bool:
        """Take a link away; whether there was one."""
        return self.unit.repairs.unlink(self.repair_id, entry_id)

    def repeats_private(self, text: str, *, beside: tuple[str, int] = ("", 0)) -> bool:
        """Whether a text repeats what is private of its entries, or of another field than one."""
        kept = self.kept
        entries = self.unit.telling.said(kept.entries).entries.values()
        told = [words for entry in entries for words in private_texts(entry)]
        written = [
            move.text for move in kept.moves if move.private and (move.name, move.round) != beside
        ]
        return rests_on(text, (*told, *written))

    def refresh(self) -> None:
        """Work out anew what follows from what was done so far."""
        refresh(self.unit, self.repair_id, self._catalogue)

    def done(self) -> RepairStep:
        """What it came to, with all that follows from it."""
        if self.unit.repairs.kept(self.repair_id) != self.before:
            self.set(changed_at=self.unit.now)
            self.refresh()
        return RepairStep(self.before, self.unit.repairs.kept(self.repair_id))


def kept_of(unit: UnitOfWork, repair_id: RepairId, *, binned: bool = False) -> KeptRepair:
    """The whole repair.

    Raises:
        NoSuchRepair: It is not there, or (unless `binned`) rests in the bin.
    """
    kept = unit.repairs.kept(repair_id)
    if kept is None or (kept.repair.deleted_at is not None and not binned):
        raise NoSuchRepair(repair_id)
    return kept


def _is_there(kept: KeptRepair | None) -> bool:
    return kept is not None and kept.repair.deleted_at is None


def _must(holds: bool) -> None:
    if not holds:
        raise NothingToUndo()


def _merged(now: StoredRepair, since: StoredRepair, wanted: StoredRepair) -> StoredRepair:
    """What is kept now, with what the step altered as it is wanted.

    What follows from something else and is another by now is left: it is worked out anew.
    """
    names = [
        each.name
        for each in fields(wanted)
        if getattr(since, each.name) != getattr(wanted, each.name)
    ]
    alike = [name for name in names if getattr(now, name) == getattr(since, name)]
    _must(_SAID.isdisjoint(set(names) - set(alike)))
    return replace(now, **{name: getattr(wanted, name) for name in alike})


def _put_links(unit: UnitOfWork, now: KeptRepair, since: KeptRepair, wanted: KeptRepair) -> None:
    if since.entries == wanted.entries:
        return
    gone = [each for each in since.entries if each not in wanted.entries]
    fresh = [each for each in wanted.entries if each not in since.entries]
    _must(set(gone) <= set(now.entries) and not set(fresh) & set(now.entries))
    there = {*now.entries, *fresh} - {*gone}
    for entry_id in now.entries:
        unit.repairs.unlink(now.repair.id, entry_id)
    # In the order they had; what was linked since comes after them.
    for entry_id in dict.fromkeys((*wanted.entries, *now.entries)):
        if entry_id in there:
            _must(unit.repairs.link(now.repair.id, entry_id))


def _put_moves(unit: UnitOfWork, now: KeptRepair, since: KeptRepair, wanted: KeptRepair) -> None:
    repair_id = now.repair.id
    current, old, new = ({m.seq: m for m in each.moves} for each in (now, since, wanted))
    gone = old.keys() - new.keys()
    altered = [seq for seq in new if new[seq] != old.get(seq)]
    _must(all(current.get(seq) == old.get(seq) for seq in (*gone, *altered)))
    # A try that something was written about since cannot be taken back alone.
    left = [move for seq, move in current.items() if seq not in gone]
    _must(not any(move.kind is MoveKind.FIELD and move.round in gone for move in left))
    unit.repairs.remove_moves(repair_id, gone)
    for seq in altered:
        unit.repairs.put_move(repair_id, new[seq])
