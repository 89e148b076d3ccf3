"""After a restore: what the damaged journal still holds and the restored one lacks comes over."""

from __future__ import annotations

import re
import shutil
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.unsaid import kept_privately
from app.services.library_travel import take_in
from app.services.repair_telling import refresh_all, retell
from models.records.faults import Cancelled
from models.records.ids import EntryId
from models.records.vault import Carried, IsCancelled, Progress
from models.repositories.portable import DamagedRecord
from models.store import Store, UnitOfWork
from models.vault.backup import INBOX
from models.vault.files import beside, make_private_folder, os_faults, write_private
from models.vault.salvage import salvage
from models.vault.vault import OpenVault

if TYPE_CHECKING:
    from app.domain.clock import Clock
    from models.vault.kdf import KdfPolicy
    from models.vault.keys import DataKey
    from prompts.catalogue import Catalogue

_PER_SLICE = 50


class CarryOver:
    """What could be read of a damaged journal, on its way into the journal restored in its place.

    Args:
        data_key: opens both; it is not wiped.
        state: where this computer remembers how often the restored journal was saved.
    """

    def __init__(
        self,
        folder: Path,
        aside: Path,
        data_key: DataKey,
        clock: Clock,
        catalogue: Catalogue,
        policy: KdfPolicy,
        state: Path | None,
    ) -> None:
        self._folder = folder
        self._aside = aside
        self._data_key = data_key
        self._clock = clock
        self._catalogue = catalogue
        self._policy = policy
        self._state = state

    def run(self, progress: Progress, is_cancelled: IsCancelled) -> Carried:
        """Brings it over. The damaged journal is only read.

        What is there stays, but a reflection or a draft that was written on later there: then the
        later words come over, and those of before are kept as a revision. Stopped in the middle,
        what came over stays; once more brings the rest.

        Raises:
            DamagedJournal: nothing could be read.
            Cancelled: it was stopped.
            Fault: the restored journal cannot be written.
        """
        _remove_leftovers(self._folder)
        scratch = beside(self._folder, "new")
        try:
            salvage(
                self._aside,
                scratch,
                self._data_key,
                bounds=self._policy.bounds,
                progress=lambda done, of: progress(done, 2 * of),
                is_cancelled=is_cancelled,
                keys_of=self._folder,
            )
            notes = self._notes()
            with (
                closing(self._opened(scratch)) as read,
                closing(self._opened(self._folder, self._state)) as restored,
            ):
                carried = self._between(read, restored, progress, is_cancelled)
        finally:
            shutil.rmtree(scratch, ignore_errors=True)
        return Carried(carried.entries, carried.other + notes)

    def _opened(self, folder: Path, state: Path | None = None) -> OpenVault:
        return OpenVault.open(
            folder,
            self._data_key.copy(),
            now=self._clock.now(),
            policy=self._policy,
            clock=self._clock.now,
            state=state,
        )

    def _between(
        self, read: OpenVault, restored: OpenVault, progress: Progress, is_cancelled: IsCancelled
    ) -> Carried:
        source = Store(read.engine, self._clock.now)
        target = Store(restored.engine, self._clock.now)
        with source.read() as found:
            entry_ids = found.entries.every_id()
        carried: list[EntryId] = []
        for start in range(0, len(entry_ids), _PER_SLICE):
            if is_cancelled():
                raise Cancelled
            with source.read() as found, target.write() as unit:
                for entry_id in entry_ids[start : start + _PER_SLICE]:
                    if _carry(found, unit, entry_id):
                        carried.append(entry_id)
            progress(len(entry_ids) + start, 2 * len(entry_ids))
        with source.read() as found, target.write() as unit:
            other = self._rest(found, unit)
            refresh_all(unit, unit.repairs.every_id(), self._catalogue)
            retell(unit, carried, self._catalogue)
        progress(1, 1)
        return Carried(len(carried), other)

    def _rest(self, found: UnitOfWork, unit: UnitOfWork) -> int:
        """What belongs to no single reflection; gives how much of it is new."""
        records = found.portable.records()
        before = _count(unit)
        newer = _newer_drafts(found, unit)
        unit.portable.take_in(take_in(unit, records).rest)
        return _count(unit) - before + newer

    def _notes(self) -> int:
        """Quick notes that were sealed while the journal was locked and never opened."""
        brought = 0
        with os_faults():
            target = self._folder / INBOX
            if not target.is_dir():
                make_private_folder(target)
            source = self._aside / INBOX
            for path in sorted(source.iterdir()) if source.is_dir() else ():
                copy = target / path.name
                if path.is_file() and not path.is_symlink() and not copy.exists():
                    write_private(copy, path.read_bytes())
                    brought += 1
        return brought


def _remove_leftovers(folder: Path) -> None:
    """What a program that was killed on the way left beside the journal."""
    kept = re.compile(
        re.escape(beside(folder, "").name.rpartition(".")[0][:-8]) + r"[0-9a-f]{8}\.new"
    )
    with os_faults():
        for path in folder.parent.iterdir():
            if kept.fullmatch(path.name) and path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)


def _carry(found: UnitOfWork, unit: UnitOfWork, entry_id: EntryId) -> bool:
    """Bring one reflection over, if it is missing or later; whether it came."""
    entry = found.entries.get(entry_id)
    if entry is None:
        return False
    match = unit.portable.match(entry)
    try:
        with unit.portable.one():
            if match is None:
                unit.entries.put(unit.portable.with_own_notes(kept_privately(entry)))
                return True
            there, is_binned = match
            if is_binned:
                return bool(unit.entries.restore((there,)))
            before = unit.entries.get(there)
            if before is None or there != entry.id or before.changed_at >= entry.changed_at:
                return False
            if entry.revisions <= before.revisions:
                unit.entries.keep_revision(before, unit.now)
            unit.entries.put(entry)
            return True
    except DamagedRecord:
        return False


def _newer_drafts(found: UnitOfWork, unit: UnitOfWork) -> int:
    """Bring over drafts that were written on; gives how many."""
    newer = 0
    for card in found.drafts.cards():
        there = unit.drafts.get(card.id)
        draft = found.drafts.get(card.id)
        if draft is not None and there is not None and there.changed_at < draft.changed_at:
            unit.drafts.put(draft, card.opening)
            newer += 1
    return newer


def _count(unit: UnitOfWork) -> int:
    return sum(len(records) for records in unit.portable.records().values())
