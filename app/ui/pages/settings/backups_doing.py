"""Makes backups, tries them out, looks the journal through. No widgets."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from app.jobs.protocol import Job, Kind
from app.services.session import Key, Secret
from app.ui.closing import Restoring
from app.ui.context import PageContext
from app.ui.dialogs import Asked
from app.ui.long_work import LongWork
from app.ui.work import Work
from models.records.faults import WrongPassphrase
from models.records.vault import Backup, Depth, DrillReport, Finding, IsCancelled, Progress


class BackupsPresenter(QObject):
    """One long piece of work at a time.

    Signals:
        shown: the backups there are, newest first.
        begun: what is under way, in words. moved: how far it is. ended: it is over.
        made: a backup. checked: what a look through the journal found.
        tried: how a backup did. refused: what went wrong with any of it, a fault; a wrong
            passphrase is said where it was typed.
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
        self._asked: Asked | None = None
        self._long.moved.connect(self._on_moved)
        self._long.ended.connect(self._on_ended)

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

    def try_out(self, backup: Backup, passphrase: str, asked: Asked) -> None:
        """Opens a backup for a moment and compares it with the journal."""
        work = partial(self._drill, backup, passphrase)
        done, failed = partial(self._on_tried, asked), partial(self._on_failed, asked)
        stopped = asked.close_sheet
        if self._long.begin("backups.drill", work, done, failed, stopped=stopped):
            self._asked = asked
            self.begun.emit(self.tr("Trying the backup out"))

    def restore(self, backup: Backup, passphrase: str, asked: Asked) -> None:
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
                partial(self._on_derived, backup, asked),
                partial(self._on_failed, asked),
                context=self,
            )
        )

    def give_up_trial(self) -> None:
        """The question was left: what it began ends, and nothing else that is under way."""
        if self._asked is not None:
            self._long.stop()

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

    def _on_moved(self, done: int, of: int) -> None:
        # The passphrase was right: what follows takes its time, and can be stopped on the page.
        if self._asked is not None:
            self._asked.close_sheet()
        self.moved.emit(done, of)

    def _on_ended(self) -> None:
        self._asked = None
        self.ended.emit()

    def _on_tried(self, asked: Asked, report: DrillReport) -> None:
        asked.close_sheet()
        self.tried.emit(report)

    def _on_derived(self, backup: Backup, asked: Asked, key: Key) -> None:
        if not asked.is_open or self._context.close_for is None:
            key.wipe()  # left while it was tried: the journal stays as it is
            return
        asked.close_sheet()
        self._context.close_for(Restoring(key, backup))

    def _on_failed(self, asked: Asked, error: Exception) -> None:
        if isinstance(error, WrongPassphrase):
            asked.refuse(
                self.tr("That passphrase does not open it."),
                self.tr(
                    "Nothing was changed. A backup opens with the passphrase that held when it "
                    "was made."
                ),
            )
            return
        asked.close_sheet()
        self.refused.emit(error)
