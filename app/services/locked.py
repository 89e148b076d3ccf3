"""What can be done with a journal that is closed: whether it opens or not.

What is heavy is imported where it is used: the lock screen is in front before any of the vault is
read.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from models.records.faults import Fault
from models.records.vault import untold

if TYPE_CHECKING:
    from app.domain.clock import Clock
    from app.encoding.encoder import Encoder
    from models.records.vault import Backup, Carried, IsCancelled, Progress, Remains, Salvage
    from models.vault.kdf import KdfPolicy
    from models.vault.keys import DataKey
    from prompts.catalogue import Catalogue


def never() -> bool:
    """Nobody stops it."""
    return False


@dataclass(frozen=True)
class Key:
    """A journal's folder with the key that opens it."""

    folder: Path
    data_key: DataKey = field(repr=False)

    def wipe(self) -> None:
        """Overwrites the key."""
        self.data_key.wipe()


class LockedJournals:
    """Backups, reading what can be read, erasing. None of it may be open.

    Args:
        policy: what key derivation spends; the product's own, calibrated, where it is not given.
        encoder: what journals are also found by meaning with; without it they are found by words.
        state: where this computer remembers how often journals were saved; without it, older
            files put in the place of newer ones are not noticed.
    """

    def __init__(
        self,
        clock: Clock,
        policy: KdfPolicy | None = None,
        state: Path | None = None,
        encoder: Encoder | None = None,
    ) -> None:
        self._clock = clock
        self._given_policy = policy
        self._state = state
        self._encoder = encoder

    # When it cannot be opened

    def backups(
        self,
        key: Key,
        second: Path | None = None,
        progress: Progress = untold,
        is_cancelled: IsCancelled = never,
        most: int = 5,
    ) -> tuple[Backup, ...]:
        """The newest backups that were read from start to end, newest first; slow.

        `progress` is told backups. Stopped, it gives those that were read until then.

        Args:
            key: of the journal they are of.
            second: another folder that holds some; one that is away holds none.
            progress: told in the worker.
            is_cancelled: asked between two of them.
            most: how many sound ones are enough.
        """
        from models.vault import backup

        there = backup.found_in(key.folder / backup.BACKUPS, key.data_key)
        if second is not None:
            names = {each.path.name for each in there}
            with suppress(Fault):
                elsewhere = backup.found_in(second, key.data_key)
                there += [each for each in elsewhere if each.path.name not in names]
        good: list[Backup] = []
        for at, found in enumerate(sorted(there, key=lambda each: each.made, reverse=True)):
            if is_cancelled() or len(good) == most:
                break
            progress(at, len(there))
            with suppress(Fault):
                if not backup.drill(
                    found.path, key.data_key, key.folder.parent, self._policy.bounds
                ):
                    good.append(found)
        return tuple(good)

    def key_from_backup(self, folder: Path, secret: str, file: Path | None = None) -> Key:
        """The key of a journal whose own envelope is damaged, from that of a backup.

        What was typed is tried as the passphrase, then as the recovery code, on every envelope that
        differs, the newest first; a second or so for each.

        Args:
            file: a backup that lies somewhere else; without it those beside the journal.

        Raises:
            WrongPassphrase: it opens none of them.
            NoBackup: there is none.
            DamagedJournal: `file` cannot be read.
        """
        from models.records.faults import (
            DamagedJournal,
            JournalTooNew,
            MistypedRecoveryCode,
            NoBackup,
            WrongPassphrase,
            WrongRecoveryCode,
        )
        from models.vault import backup, envelope

        beside = [each.path for each in backup.found_in(folder / backup.BACKUPS)]
        tried = []
        for path in [file] if file is not None else beside:
            try:
                present = backup.envelope_in(path, self._policy.bounds)
            except (DamagedJournal, JournalTooNew):
                if file is not None:
                    raise
                continue
            if present in tried:
                continue
            tried.append(present)
            for kind in envelope.SlotKind:
                try:
                    return Key(folder, envelope.derive_data_key(present, secret, kind))
                except (WrongPassphrase, WrongRecoveryCode, MistypedRecoveryCode):
                    continue
        raise WrongPassphrase if tried else NoBackup

    def backup_at(self, key: Key, file: Path) -> Backup:
        """A backup that lies somewhere else, read from start to end; slow.

        Raises:
            OtherBackup: it is one of another journal.
            DamagedJournal: it cannot be read.
            Fault: the world.
        """
        from models.records.faults import DamagedJournal
        from models.vault import backup

        told = backup.told_of(file, key.data_key)
        if backup.drill(file, key.data_key, key.folder.parent, self._policy.bounds):
            raise DamagedJournal("backup", "database")
        return told

    def restore(self, key: Key, chosen: Backup) -> Path:
        """Puts a backup in the journal's place; gives where the damaged one lies, renamed."""
        from models.vault import backup

        aside = backup.restore_over(
            chosen.path,
            key.folder,
            key.data_key,
            now=self._clock.now(),
            bounds=self._policy.bounds,
        )
        self.forget_counter(key)
        return aside

    def forget_counter(self, key: Key) -> None:
        """Forgets how often what lay there was saved: something else was put there on purpose."""
        from models.vault.counter import Memory

        if self._state is not None:
            Memory(self._state, key.folder, key.data_key).forget()

    def carry_over(
        self,
        key: Key,
        aside: Path,
        progress: Progress = untold,
        is_cancelled: IsCancelled = never,
    ) -> Carried:
        """After a restore: brings over what the damaged journal holds and the restored one lacks.

        Reflections and drafts that were written on later come over too; what they said before is
        kept as a revision. The damaged journal is only read. Stopped in the middle, what came over
        stays; once more brings the rest. `progress` is told parts of a whole.

        Args:
            key: of the journal that was restored.
            aside: where the damaged one lies, as `restore` gave it.
            progress: told in the worker.
            is_cancelled: asked all along.

        Raises:
            DamagedJournal: nothing could be read of it.
            Cancelled, Fault: it was stopped; the restored journal cannot be written.
        """
        from app.services.carry_over import CarryOver

        work = CarryOver(
            key.folder,
            aside,
            key.data_key,
            self._clock,
            self._catalogue,
            self._policy,
            self._state,
        )
        return work.run(progress, is_cancelled)

    def salvage(
        self,
        key: Key,
        progress: Progress = untold,
        is_cancelled: IsCancelled = never,
        to: Path | None = None,
    ) -> Salvage:
        """Reads what can be read into a journal of its own; the damaged one is never written.

        What opened the damaged journal opens the new one. `progress` is told pages, and then as
        many once more while they are put in order.

        Args:
            key: of the damaged journal.
            progress: told in the worker.
            is_cancelled: asked all along; nothing is left then.
            to: where; beside the damaged journal, under a name that says what it is, without it.

        Raises:
            DamagedJournal: nothing can be read.
            JournalExists: something is at `to`.
            DiskFull, NotWritable: there is no room for another journal.
        """
        from models.vault.salvage import salvage

        return salvage(
            key.folder,
            to or _readable_beside(key.folder, f"{self._clock.today():%Y-%m-%d}"),
            key.data_key,
            bounds=self._policy.bounds,
            progress=progress,
            is_cancelled=is_cancelled,
        )

    def remains(self, key: Key, second: Path | None = None) -> Remains:
        """What opens with the same passphrase, before or after a journal is erased."""
        from models.vault import erasing

        return erasing.remains(key.folder, key.data_key, second, self._policy.bounds)

    def erase(self, key: Key, *, backups: bool, second: Path | None = None) -> None:
        """Destroys what opens a journal, then deletes its files. It cannot be taken back.

        Cut off in the middle, the journal does not open any more; once more does the rest, and so
        does `derive`, where no key is needed for it.

        Args:
            key: of the journal; it is of no use afterwards.
            backups: whether the backups in its folder go too; else they stay, in that folder.
            second: another folder, whose backups of this journal go too.

        Raises:
            UnderLegalHold: a hold is on; nothing was touched.
            DamagedJournal: it cannot be read whether one is; nothing was touched.
            JournalInUse: it is open.
            NotWritable, NotReadable: the drive does not let us.
        """
        from models.vault import erasing

        erasing.erase(key.folder, key.data_key, backups=backups, second=second)
        self.forget_counter(key)

    # Inner workings

    @cached_property
    def _spending(self) -> KdfPolicy:
        """What a new secret is wrapped with: what takes this computer about a second."""
        if self._given_policy is not None:
            return self._given_policy
        from models.vault.kdf import calibrated

        return calibrated()

    @property
    def _policy(self) -> KdfPolicy:
        if self._given_policy is not None:
            return self._given_policy
        from models.vault.kdf import POLICY

        return POLICY

    @cached_property
    def _catalogue(self) -> Catalogue:
        """The library, read whole: a page must not wait for its files."""
        from prompts.catalogue import Catalogue

        catalogue = Catalogue.shipped()
        catalogue.packs()
        catalogue.vocabularies  # noqa: B018 (read once, kept)
        return catalogue


def _readable_beside(folder: Path, day: str) -> Path:
    name = f"{folder.stem} (what could be read {day}"
    place = folder.with_name(f"{name}){folder.suffix}")
    number = 1
    while place.exists():
        number += 1
        place = folder.with_name(f"{name}, {number}){folder.suffix}")
    return place
