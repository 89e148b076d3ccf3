"""Makes backups, tries them out, looks the journal through. No widgets."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from app.jobs.protocol import Job, Kind
from app.services.session import Key, Secret
from app.ui.closing import Restoring
from app.ui.context import PageContext
from app.ui.long_work import LongWork
from app.ui.work import Work
from models.records.vault import Backup, Depth, DrillReport, Finding, IsCancelled, Progress


class BackupsPresenter(QObject):
    """One long piece of work at a time.

    Signals:
        shown: the backups there are, newest first.
        begun: what is under way, in words. moved: how far it is. ended: it is over.
        made: a backup. checked: what a look through the journal found.
        tried: how a backup did. refused: what went wrong with any of it, a fault.
    """

    shown = Signal(tuple)
    begun = Signal(str)
    moved = Signal(int, int)
    ended = Signal()
    made = Signal(object)
    checked = Signal(tuple)
    tried = Signal(object)
    refused = Signal(object)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._work = Work(context, self, failed=self.refused.emit)
        self._long = LongWork(context.runner, self)
        self._long.moved.connect(self.moved)
        self._long.ended.connect(self.ended)

    @property
    def is_busy(self) -> bool:
        """Whether something is under way."""
        return self._long.is_busy

    def look(self) -> None:
        """Reads which backups there are; beside the journal, which may be busy."""
        self._work.think(
            "backups.list", self._context.services.safekeeping.backups, self.shown.emit
        )

    def back_up(self) -> None:
        """Makes one now."""
        if self._long.begin("backups.make", self._make, self._on_made, self.refused.emit):
            self.begun.emit(self.tr("Making a backup, and reading it back"))

    def check(self) -> None:
        """Looks through the whole journal."""
        if self._long.begin("backups.check", self._check, self.checked.emit, self.refused.emit):
            self.begun.emit(self.tr("Looking through the journal from start to end"))

    def try_out(self, backup: Backup, passphrase: str) -> None:
        """Opens a backup for a moment and compares it with the journal."""
        work = partial(self._drill, backup, passphrase)
        if self._long.begin("backups.drill", work, self.tried.emit, self.refused.emit):
            self.begun.emit(self.tr("Trying the backup out"))

    def restore(self, backup: Backup, passphrase: str) -> None:
        """Locks, and puts it in the journal's place; not with a wrong passphrase."""
        context = self._context
        work = partial(
            context.journals.derive, context.services.folder, passphrase, Secret.PASSPHRASE
        )
        context.runner.submit(
            Job(
                "backups.passphrase",
                Kind.PURE,
                work,
                partial(self._on_derived, backup),
                self.refused.emit,
                context=self,
            )
        )

    def stop(self) -> None:
        """Ends what is under way; nothing is left half done."""
        self._long.stop()

    def _make(self, progress: Progress, is_cancelled: IsCancelled) -> Backup:
        return self._context.services.safekeeping.backup_now(progress, is_cancelled)

    def _check(self, progress: Progress, is_cancelled: IsCancelled) -> tuple[Finding, ...]:
        return self._context.services.safekeeping.check(Depth.FULL, progress, is_cancelled)

    def _drill(
        self, backup: Backup, passphrase: str, progress: Progress, is_cancelled: IsCancelled
    ) -> DrillReport:
        return self._context.services.safekeeping.drill(backup, passphrase, progress, is_cancelled)

    def _on_made(self, backup: Backup) -> None:
        self.made.emit(backup)
        self.look()

    def _on_derived(self, backup: Backup, key: Key) -> None:
        if self._context.close_for is not None:
            self._context.close_for(Restoring(key, backup))
