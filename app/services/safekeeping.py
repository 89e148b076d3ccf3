"""Keeping an open journal safe: backups, the second folder, trying one out, looking for damage.

Each method but the last two runs in any thread, beside the vault worker; a lock ends it early.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from models.records.vault import (
    Backup,
    Depth,
    DrillReport,
    Finding,
    IsCancelled,
    Progress,
    Rollback,
    SecondFolder,
    untold,
)

if TYPE_CHECKING:
    from app.domain.clock import Clock
    from models.vault.kdf import KdfPolicy
    from models.vault.vault import OpenVault


def _never() -> bool:
    return False


class Safekeeping:
    """What a person does, and what is done by itself, so that nothing is lost."""

    def __init__(self, vault: OpenVault, clock: Clock, policy: KdfPolicy) -> None:
        self._vault = vault
        self._clock = clock
        self._policy = policy

    def backups(self) -> tuple[Backup, ...]:
        """The journal's own backups, newest first."""
        return tuple(self._vault.backups())

    def backup_now(self, progress: Progress = untold, is_cancelled: IsCancelled = _never) -> Backup:
        """Makes a verified backup, then lets older ones go by rotation.

        `progress` is told pages; the last ones are written when it has its name.

        Raises:
            DamagedJournal: the journal cannot be read from end to end; no backup was made.
            Cancelled: it was stopped; nothing of it is left.
            DiskFull, NotWritable, NotReadable: the world.
        """
        return self._vault.backup_now(
            self._clock.now(), progress=progress, is_cancelled=is_cancelled, policy=self._policy
        )

    def second(self, path: Path | None) -> SecondFolder:
        """How the second folder stands; looks at the folder, which can be slow."""
        return self._vault.second(path)

    def catch_up(
        self, path: Path, progress: Progress = untold, is_cancelled: IsCancelled = _never
    ) -> SecondFolder:
        """Copies what is missing in the second folder, each read back there; rotates there.

        `progress` is told bytes. A folder that is away, full or read-only is no fault: it is what
        comes back.

        Raises:
            Cancelled: it was stopped; the file in work is not left there.
            NotReadable: the drive returns errors.
        """
        return self._vault.catch_up(path, progress=progress, is_cancelled=is_cancelled)

    def drill(
        self,
        backup: Backup,
        passphrase: str | None = None,
        progress: Progress = untold,
        is_cancelled: IsCancelled = _never,
    ) -> DrillReport:
        """Tries a backup out: restores it for a moment, reads all of it, compares, deletes it.

        `progress` is told parts, four in all.

        Args:
            backup: one of this journal's.
            passphrase: tried on the backup's own envelope, as after a loss; about a second.
            progress: told in the worker.
            is_cancelled: asked all along.

        Raises:
            WrongPassphrase: the backup was made under another one.
            DamagedJournal: the file does not hold together.
        """
        return self._vault.try_out(
            backup,
            passphrase=passphrase,
            policy=self._policy,
            progress=progress,
            is_cancelled=is_cancelled,
        )

    def check(
        self,
        depth: Depth = Depth.FULL,
        progress: Progress = untold,
        is_cancelled: IsCancelled = _never,
    ) -> tuple[Finding, ...]:
        """Looks for damage; nothing found says that all is well. `progress` is told parts.

        Raises:
            Cancelled: it was stopped.
        """
        findings = tuple(self._vault.check(depth, is_cancelled, progress))
        if depth is Depth.FULL and not findings:
            self._vault.note_full_check()
        return findings

    def rollback(self) -> Rollback | None:
        """Whether older files lie where newer ones lay: saves that were made here are missing."""
        return self._vault.rollback

    def accept_rollback(self) -> None:
        """Goes on with the journal as it is; on the vault worker."""
        self._vault.accept_rollback()
