"""Takes what the readers hand over into the journal: counted first, in slices, taken back whole."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.domain.clock import Clock
from app.domain.unsaid import kept_privately
from app.services.follow_up_travel import Brought, names
from app.services.importing import json_lines, markdown_files, own_export
from app.services.importing.material import Material, problem
from app.services.library_travel import Taken, take_in
from app.services.repair_telling import refresh_all, retell
from app.services.undo import UndoHistory
from models import hold, search
from models.records.changes import Changes, Thing
from models.records.entries import Entry
from models.records.ids import EntryId, RepairId, new_id
from models.records.transfer import ImportReport, Problem, ProblemKind, Progress
from models.repositories.portable import DamagedRecord
from models.store import Store, UnitOfWork
from prompts.catalogue import Catalogue

JSON_ENDINGS = (".jsonl", ".ndjson", ".json")

_SLICE_SECONDS = 0.03
_PROBLEMS_KEPT = 100
_REST = (
    Thing.DRAFT, Thing.REPAIR, Thing.SESSION, Thing.ITEM, Thing.ACTION, Thing.CODE,
    Thing.PACK, Thing.WORD, Thing.FOLLOW_UP, Thing.CUE,
)  # fmt: skip


class Importing:
    """Imports files. Both methods work in slices; other work runs in between.

    Args:
        catalogue: what tells which repairs an entry speaks of.
        back_up: makes a verified backup before anything is written; none for an empty journal.
        after: takes own sets and words into the catalogue once they are on the disk, or off it.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        history: UndoHistory,
        catalogue: Catalogue,
        back_up: Callable[[], object] | None = None,
        after: Callable[[], object] | None = None,
    ) -> None:
        self._store = store
        self._clock = clock
        self._history = history
        self._catalogue = catalogue
        self._back_up = back_up
        self._after = after

    def look(self, paths: Sequence[Path]) -> Generator[Progress, None, ImportReport]:
        """Counts what an import would do, and writes nothing."""
        tally = _Tally()
        for material in _materials(paths):
            if tally.take_problem(material) and material.entry is not None:
                with self._store.read() as unit:
                    match = unit.portable.match(material.entry)
                tally.take(material.entry, is_known=match is not None and not match[1])
            if tally.is_due():
                yield tally.progress(material)
        return tally.report(is_dry_run=True)

    def run(self, paths: Sequence[Path]) -> Generator[Progress, None, ImportReport]:
        """Imports; one undo step. Closed in the middle, it takes back what it had written.

        Entries that are there already are left as they are; those in the bin come out of it.

        Raises:
            Fault: The journal cannot be written; what was imported until then stays, and a second
                import adds the rest.
        """
        batch = new_id()
        tally = _Tally()
        restored: list[EntryId] = []
        if self._back_up is not None and self._has_entries():
            self._back_up()
        materials = _materials(paths)
        try:
            while not tally.is_done:
                with self._store.write() as unit:
                    row_id = unit.imports.open(batch, unit.now)
                    self._slice(unit, row_id, materials, tally, restored)
                if not tally.is_done:
                    yield tally.last_progress
        except GeneratorExit:
            self._take_back(batch, restored)
            raise
        finally:
            materials.close()
        return self._finish(batch, tally, restored)

    def _slice(
        self,
        unit: UnitOfWork,
        row_id: int,
        materials: Iterator[Material],
        tally: _Tally,
        restored: list[EntryId],
    ) -> None:
        for material in materials:
            if tally.take_problem(material):
                if material.entry is not None:
                    self._take(unit, material, row_id, tally, restored)
                elif material.rest is not None:
                    tally.rests.append(material.rest)
            if tally.is_due():
                tally.last_progress = tally.progress(material)
                return
        # Last of all, and in one go with the end: an import that is stopped leaves none of it.
        known = names(unit) if tally.rests else frozenset()
        known_repairs = frozenset(unit.repairs.every_id())
        for rest in tally.rests:
            library = take_in(unit, rest)
            tally.skipped += library.left_out + unit.portable.take_in(library.rest)
            if library:
                tally.libraries.append(library)
        if tally.rests:
            tally.coming_back = names(unit) - known
            tally.repairs = tuple(r for r in unit.repairs.every_id() if r not in known_repairs)
        refresh_all(unit, tally.repairs, self._catalogue)
        tally.retold = retell(unit, restored, self._catalogue)
        for code in tally.codes:
            unit.codes.add(code, "individual", unit.now)
        tally.is_done = True

    def _take(
        self,
        unit: UnitOfWork,
        material: Material,
        row_id: int,
        tally: _Tally,
        restored: list[EntryId],
    ) -> None:
        entry = material.entry
        if entry is None:
            return
        known = len(restored)
        try:
            with unit.portable.one():
                is_known = not _put(unit, entry, row_id, restored)
        except DamagedRecord:
            del restored[known:]
            tally.leave_out(Problem(material.file, None, ProblemKind.DAMAGED_RECORD))
        else:
            tally.take(entry, is_known=is_known)

    def _finish(self, batch: str, tally: _Tally, restored: Iterable[EntryId]) -> ImportReport:
        with self._store.write() as unit:
            added = unit.imports.entries(batch)
            taken = (*added, *restored)
            # The rest goes in without telling its ids; kinds are enough for screens to look again.
            rest = frozenset((thing, batch) for thing in _REST) if tally.rests else frozenset()
            changes = Changes(
                added=frozenset((Thing.ENTRY, each) for each in taken), altered=rest | tally.retold
            )
            coming_back = Brought.of(unit, tally.coming_back, without=taken)
            if taken:
                unit.imports.set_counts(batch, tally.counts())
            else:
                unit.imports.forget(batch)
        libraries, repairs = tuple(tally.libraries), tally.repairs
        if libraries and self._after is not None:
            self._after()
        if not (taken or libraries or coming_back or repairs):
            return replace(tally.report(), changes=changes)
        token = self._history.remember(
            back=lambda unit: _all(
                (
                    coming_back.back(unit),
                    _to_bin(unit, taken),
                    _repairs_to_bin(unit, repairs),
                    self._retold(unit, taken),
                    *(library.back(unit) for library in libraries[::-1]),
                )
            ),
            forth=lambda unit: _all(
                (
                    _from_bin(unit, taken),
                    _repairs_from_bin(unit, repairs),
                    self._retold(unit, taken),
                    coming_back.forth(unit),
                    *(library.forth(unit) for library in libraries),
                )
            ),
            after=self._after if libraries else None,
        )
        return replace(tally.report(), undo=token, changes=replace(changes, undo=token))

    def _retold(self, unit: UnitOfWork, entry_ids: Sequence[EntryId]) -> Changes:
        """Has repairs tell what their entries tell now."""
        return Changes(altered=retell(unit, entry_ids, self._catalogue))

    def _take_back(self, batch: str, restored: Sequence[EntryId]) -> None:
        """Take back what was written of an import that is stopped; under a legal hold it stays."""
        with self._store.write() as unit:
            if hold.stands(unit.connection) is not None:
                return
            added = unit.imports.entries(batch)
            unit.entries.erase(added)
            if added:
                search.forget_dropped(unit.connection)
            unit.entries.move_to_bin(restored, unit.now)
            retell(unit, restored, self._catalogue)
            unit.imports.forget(batch)

    def _has_entries(self) -> bool:
        with self._store.read() as unit:
            return unit.entries.count() > 0


class _Tally:
    """Counts while an import runs."""

    def __init__(self) -> None:
        self.added = self.known = self.skipped = 0
        self.problems: list[Problem] = []
        self.is_done = False
        self.rests: list[Mapping[str, Any]] = []
        self.libraries: list[Taken] = []
        self.coming_back: frozenset[tuple[Thing, str]] = frozenset()
        self.repairs: tuple[RepairId, ...] = ()
        self.retold: frozenset[tuple[Thing, str]] = frozenset()
        self.codes: dict[str, None] = {}
        self.last_progress = Progress(0.0, 0)
        self._until = time.monotonic() + _SLICE_SECONDS
        self._seen: set[EntryId] = set()

    def take_problem(self, material: Material) -> bool:
        """Whether there is something to take in; a problem is noted."""
        if material.problem is None:
            return True
        self.leave_out(material.problem)
        return False

    def leave_out(self, found: Problem) -> None:
        self.skipped += 1
        if len(self.problems) < _PROBLEMS_KEPT:
            self.problems.append(found)

    def take(self, entry: Entry, *, is_known: bool) -> None:
        if entry.header.code:
            self.codes[entry.header.code] = None
        if is_known or entry.id in self._seen:
            self.known += 1
        else:
            self._seen.add(entry.id)
            self.added += 1

    def is_due(self) -> bool:
        if time.monotonic() < self._until:
            return False
        self._until = time.monotonic() + _SLICE_SECONDS
        return True

    def progress(self, material: Material) -> Progress:
        return Progress(material.share, self.added + self.known)

    def counts(self) -> dict[str, int]:
        return {"imported": self.added, "duplicates": self.known, "skipped": self.skipped}

    def report(self, *, is_dry_run: bool = False) -> ImportReport:
        return ImportReport(self.added, self.known, self.skipped, tuple(self.problems), is_dry_run)


def _materials(paths: Sequence[Path]) -> Generator[Material, None, None]:
    """Everything in the files, one after the other, `share` over all of them."""
    for number, path in enumerate(paths):
        found = False
        try:
            for material in _read(path):
                found = True
                share = (number + material.share) / len(paths)
                yield replace(material, share=share, file=path.name)
        except OSError:
            found = True
            yield problem((number + 1) / len(paths), path, ProblemKind.UNREADABLE)
        if not found:
            yield problem((number + 1) / len(paths), path, ProblemKind.NOTHING_FOUND)


def _read(path: Path) -> Iterator[Material]:
    if own_export.is_own(path):
        return own_export.read(path)
    ending = path.suffix.lower()
    if path.is_dir() or ending in markdown_files.ENDINGS:
        return markdown_files.read(path)
    if ending in JSON_ENDINGS:
        return json_lines.read(path)
    path.stat()
    return iter((problem(1.0, path, ProblemKind.UNKNOWN_FORMAT),))


def _put(unit: UnitOfWork, entry: Entry, row_id: int, restored: list[EntryId]) -> bool:
    """Writes an entry that is not there; gives whether anything came of it."""
    match = unit.portable.match(entry)
    if match is None:
        now = unit.now
        if not entry.created_at.year > 1:
            entry = replace(entry, created_at=now, changed_at=now)
        unit.entries.put(unit.portable.with_own_notes(kept_privately(entry)), batch=row_id)
        return True
    entry_id, is_binned = match
    if is_binned:
        unit.entries.restore((entry_id,))
        restored.append(entry_id)
    return is_binned


def _to_bin(unit: UnitOfWork, entry_ids: Sequence[EntryId]) -> Changes:
    taken = unit.entries.move_to_bin(entry_ids, unit.now)
    return Changes(removed=frozenset((Thing.ENTRY, each) for each in taken))


def _from_bin(unit: UnitOfWork, entry_ids: Sequence[EntryId]) -> Changes:
    back = unit.entries.restore(entry_ids)
    return Changes(added=frozenset((Thing.ENTRY, each) for each in back))


def _repairs_to_bin(unit: UnitOfWork, repair_ids: Sequence[RepairId]) -> Changes:
    taken = [each for each in repair_ids if unit.repairs.move_to_bin(each, unit.now)]
    return Changes(removed=frozenset((Thing.REPAIR, each) for each in taken))


def _repairs_from_bin(unit: UnitOfWork, repair_ids: Sequence[RepairId]) -> Changes:
    back = [each for each in repair_ids if unit.repairs.restore(each)]
    return Changes(added=frozenset((Thing.REPAIR, each) for each in back))


def _all(several: Iterable[Changes]) -> Changes:
    every = tuple(several)
    return Changes(
        frozenset().union(*(changes.added for changes in every)),
        frozenset().union(*(changes.altered for changes in every)),
        frozenset().union(*(changes.removed for changes in every)),
    )
