"""What can be done to a journal that is closed: backups, reading what can be read. No widgets."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.jobs.protocol import Kind, Runner
from app.ui.long_work import LongWork
from models.records.faults import Fault
from models.records.vault import Backup, Carried, IsCancelled, Progress, Salvage

if TYPE_CHECKING:
    from app.services.session import Journals, Key


class ClosedJournal(QObject):
    """One piece of work at a time; none of it needs the journal to open.

    Signals:
        opened: what was typed opens the envelope of a backup; its key is known from now on.
        found: the backups that were read from start to end, newest first.
        looked: one that lies somewhere else, read from start to end.
        restored: where the journal that was there lies now; what is newer is carried over next.
        carried: what came over, a `Carried`, or None where that was stopped.
        salvaged: what could be read, now a journal of its own.
        erased: it is gone.
        moved, ended: how far the work is; that it is over.
        stopped: it was stopped, and nothing is left of it.
        refused: a fault. not_carried: a fault while carrying over; the backup is in place.
    """

    opened = Signal()
    found = Signal(tuple)
    looked = Signal(object)
    restored = Signal(Path)
    carried = Signal(object)
    salvaged = Signal(object)
    erased = Signal()
    moved = Signal(int, int)
    ended = Signal()
    stopped = Signal()
    refused = Signal(object)
    not_carried = Signal(object)

    def __init__(
        self, runner: Runner, journals: Journals, folder: Path, key: Key | None, owner: QObject
    ) -> None:
        super().__init__(owner)
        self._folder = folder
        self._journals = journals
        self._long = LongWork(runner, self)
        self._long.moved.connect(self.moved)
        self._long.ended.connect(self.ended)
        self.key = key

    @property
    def is_busy(self) -> bool:
        """Whether something is under way."""
        return self._long.is_busy

    def stop(self) -> None:
        """Ends what is under way, where it can be ended."""
        self._long.stop()

    def try_secret(self, secret: str, file: Path | None) -> bool:
        """Tries what was typed on the envelopes of the backups, or of one that lies elsewhere."""
        work = partial(self._try_secret, secret, file)
        return self._long.begin("closed.secret", work, self._on_key, self._on_fault)

    def find_backups(self, second: Path | None) -> bool:
        """Reads the newest backups, beside the journal and in another folder, from start to end.

        Stopped, it finds those that were read until then.
        """
        work = partial(self._find, second)
        return self._long.begin("closed.backups", work, self.found.emit, self._on_fault)

    def look_at(self, file: Path) -> bool:
        """Reads a backup that lies somewhere else from start to end."""
        work = partial(self._look_at, file)
        return self._long.begin(
            "closed.backup", work, self.looked.emit, self._on_fault, stopped=self.stopped.emit
        )

    def restore(self, backup: Backup) -> bool:
        """Puts a backup in the journal's place. It cannot be stopped halfway."""
        work = partial(self._restore, backup)
        return self._long.begin(
            "closed.restore", work, self.restored.emit, self._on_fault, kind=Kind.WRITE
        )

    def carry_over(self, aside: Path) -> bool:
        """Brings over what is newer in the journal that was put aside."""
        return self._long.begin(
            "closed.carry_over",
            partial(self._carry_over, aside),
            self.carried.emit,
            self._on_not_carried,
            stopped=partial(self.carried.emit, None),
        )

    def salvage(self) -> bool:
        """Reads what can be read into a journal of its own."""
        return self._long.begin(
            "closed.salvage",
            self._salvage,
            self.salvaged.emit,
            self._on_fault,
            stopped=self.stopped.emit,
        )

    def erase(self, *, backups: bool, second: Path | None) -> bool:
        """Makes the journal unreadable, and then deletes it. It cannot be stopped."""
        work = partial(self._erase, backups, second)
        return self._long.begin(
            "closed.erase", work, self._on_erased, self._on_fault, kind=Kind.WRITE
        )

    def forget(self) -> None:
        """Overwrites the key, unless something still works with it."""
        if self.key is not None and not self._long.is_busy:
            self.key.wipe()

    # On a worker

    def _known(self) -> Key:
        assert self.key is not None
        return self.key

    def _try_secret(
        self, secret: str, file: Path | None, _progress: Progress, _is_cancelled: IsCancelled
    ) -> Key:
        return self._journals.key_from_backup(self._folder, secret, file)

    def _find(
        self, second: Path | None, progress: Progress, is_cancelled: IsCancelled
    ) -> tuple[Backup, ...]:
        return self._journals.backups(self._known(), second, progress, is_cancelled)

    def _look_at(self, file: Path, _progress: Progress, _is_cancelled: IsCancelled) -> Backup:
        return self._journals.backup_at(self._known(), file)

    def _restore(self, backup: Backup, _progress: Progress, _is_cancelled: IsCancelled) -> Path:
        return self._journals.restore(self._known(), backup)

    def _carry_over(self, aside: Path, progress: Progress, is_cancelled: IsCancelled) -> Carried:
        return self._journals.carry_over(self._known(), aside, progress, is_cancelled)

    def _salvage(self, progress: Progress, is_cancelled: IsCancelled) -> Salvage:
        return self._journals.salvage(self._known(), progress, is_cancelled)

    def _erase(
        self, backups: bool, second: Path | None, _progress: Progress, _is_cancelled: IsCancelled
    ) -> None:
        self._journals.erase(self._known(), backups=backups, second=second)

    # At home

    def _on_key(self, key: Key) -> None:
        self.key = key
        self.opened.emit()

    def _on_erased(self, _nothing: object) -> None:
        self.erased.emit()

    def _on_fault(self, error: Exception) -> None:
        if not isinstance(error, Fault):
            raise error
        self.refused.emit(error)

    def _on_not_carried(self, error: Exception) -> None:
        if not isinstance(error, Fault):
            raise error
        self.not_carried.emit(error)
