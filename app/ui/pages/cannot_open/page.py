"""When a journal cannot be opened: what happened, what is safe, one recommended way."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app import logs
from app.domain.clock import Clock
from app.jobs.protocol import Runner
from app.ui.announcing import announce
from app.ui.dialogs import Dialogs
from app.ui.faults import words_for
from app.ui.pages.cannot_open.backups import BackupList, act_words, restore_words
from app.ui.pages.cannot_open.doing import ClosedJournal
from app.ui.pages.cannot_open.frame import Frame
from app.ui.pages.cannot_open.secret import SecretField
from app.ui.pages.cannot_open.words import (
    restored_words,
    salvaged_words,
    telling_of,
)
from app.ui.theme import ThemeHolder
from app.ui.widgets.buttons import PrimaryButton, QuietLink, SecondaryButton
from models.records.faults import DamagedJournal, EmptyPassphrase, Fault, WrongPassphrase

if TYPE_CHECKING:
    from app.services.session import Journals, Key
    from models.records.vault import Backup, Carried, Salvage

BACKUP_FILES = "*.afterword-backup"


class CannotOpenPage(QWidget):
    """Offers backups only after each was read from start to end.

    Args:
        second: another folder that backups are copied to.

    Signals:
        again_wanted: try once more, from the lock screen.
        open_wanted: the journal in that folder, from the lock screen.
        other_wanted, new_wanted: another journal.
    """

    again_wanted = Signal()
    open_wanted = Signal(Path)
    other_wanted = Signal()
    new_wanted = Signal()

    def __init__(
        self,
        themes: ThemeHolder,
        runner: Runner,
        journals: Journals,
        dialogs: Dialogs,
        clock: Clock,
        folder: Path,
        fault: Fault,
        key: Key | None,
        second: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page.cannot_open")
        self._themes = themes
        self._dialogs = dialogs
        self._clock = clock
        self._fault = fault
        self._telling = telling_of(fault)
        self._doing = ClosedJournal(runner, journals, folder, key, self)
        self._second = second
        self._aside = Path()
        self._file: Path | None = None
        self._is_finding = False
        self._is_cut_short = False
        self._next: Callable[[], None] | None = None
        self._goes: Callable[[], None] = self.again_wanted.emit
        self._build(folder)
        self._connect()
        is_damage = isinstance(fault, DamagedJournal)
        self._show_ways(damaged=is_damage)
        self._secret.setVisible(is_damage and key is None)
        if is_damage and key is None:
            self._read.hide()
            self._go.set_words(self.tr("Look for backups"))
            self._goes = self._try_secret
        elif is_damage:
            self._look_for_backups()

    def focus_first(self) -> None:
        """Puts the focus on the recommended way, or on what has to be typed for it."""
        first: QWidget = self._go if self._secret.isHidden() else self._secret.field
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            # It gives way to another face, or to the end: nobody waits for what it does.
            self._doing.stop()
            self._doing.forget()
            self._secret.forget()

    # Building

    def _build(self, folder: Path) -> None:
        themes, telling = self._themes, self._telling
        frame = self._frame = Frame(
            themes, "cannot_open", folder, icon="file-warning", is_damage=telling.is_damage
        )
        frame.say(telling.title, telling.text, is_damage=telling.is_damage)
        self._backups = BackupList(themes, self._clock.today)
        self._backups.hide()
        self._secret = SecretField(themes)
        self._go = PrimaryButton(themes, telling.act)
        self._read = SecondaryButton(themes, self.tr("Read what can be read"))
        self._another = QuietLink(themes, self.tr("Another backup…"))
        self._again = QuietLink(themes, self.tr("Try again"))
        self._other = QuietLink(themes, self.tr("Open another journal…"))
        self._new = QuietLink(themes, self.tr("Make a new journal…"))
        self._report = QuietLink(themes, self.tr("Show a report without any of your words"))
        named = {
            "go": self._go,
            "read": self._read,
            "another": self._another,
            "again": self._again,
            "other": self._other,
            "new": self._new,
            "report": self._report,
        }
        for name, way in named.items():
            way.setObjectName(f"cannot_open.{name}")
        frame.set_out(
            [self._secret, self._backups],
            [self._go, self._read],
            [self._another, self._again, self._other],
            [self._new, self._report],
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(frame)

    def _connect(self) -> None:
        doing, task = self._doing, self._frame.task
        self._go.clicked.connect(self._on_go)
        self._read.clicked.connect(self._on_read)
        self._another.clicked.connect(self._ask_for_another)
        self._again.clicked.connect(self.again_wanted)
        self._other.clicked.connect(self.other_wanted)
        self._new.clicked.connect(self.new_wanted)
        self._report.clicked.connect(self._show_report)
        self._backups.chosen.connect(self._on_chosen)
        self._secret.entered.connect(self._try_secret)
        self._secret.edited.connect(self._frame.notice.clear)
        task.cancelled.connect(self._stop)
        doing.moved.connect(task.show_progress)
        doing.ended.connect(task.end)
        doing.opened.connect(self._on_key)
        doing.found.connect(self._on_found)
        doing.looked.connect(self._on_looked)
        doing.restored.connect(self._on_restored)
        doing.carried.connect(self._on_carried)
        doing.not_carried.connect(self._on_not_carried)
        doing.salvaged.connect(self._on_salvaged)
        doing.stopped.connect(self._on_stopped)
        doing.refused.connect(self._on_refused)

    def _show_ways(self, *, damaged: bool) -> None:
        self._read.setVisible(damaged)
        self._another.setVisible(damaged)
        self._again.setVisible(damaged)

    def _on_go(self) -> None:
        self._goes()

    def _show_report(self) -> None:
        self._dialogs.show_message(
            self.tr("Report"), f"{logs.report(self._fault)}\n{self._fault.code}"
        )

    # The keys of a backup, where those of the journal are damaged

    def _try_secret(self) -> None:
        if not self._secret.text():
            self._secret.point_out()
            words = words_for(EmptyPassphrase())
            self._frame.notice.say(words.what, words.then)
            return
        secret = self._secret.text()
        self._begin(
            partial(self._doing.try_secret, secret, self._file),
            self.tr("Trying it on the backups"),
            may_stop=False,
        )

    def _on_key(self) -> None:
        self._secret.forget()
        self._secret.hide()
        self._goes = self.again_wanted.emit
        self._go.set_words(self._telling.act)
        self._read.show()
        if self._file is None:
            self._look_for_backups()
        else:
            self._look_at(self._file)

    # Backups

    def _look_for_backups(self) -> None:
        self._begin(
            partial(self._doing.find_backups, self._second),
            self.tr("Reading the backups from start to end"),
        )
        self._is_finding = True

    def _on_found(self, backups: tuple[Backup, ...]) -> None:
        self._is_finding = False
        if backups or not self._is_cut_short:
            self._show_found(backups)
        else:
            self._frame.say_after(
                self.tr("Reading the backups was stopped. “Try again” begins anew.")
            )
        then, self._next = self._next, None
        if then is not None:
            then()

    def _show_found(self, backups: tuple[Backup, ...]) -> None:
        if not backups:
            self._frame.say_after(
                self.tr(
                    "There is no backup beside it that can be read. If you keep copies elsewhere, "
                    "choose one with “Another backup…”."
                )
            )
            # "Try again" stands among the links already, and is not what helps.
            self._go.set_words(self._read.text())
            self._goes = self._on_read
            had_focus = self._read.hasFocus()
            self._read.hide()
            if had_focus:
                self.focus_first()
            return
        self._backups.show_backups(backups)
        self.focus_first()

    def _ask_for_another(self) -> None:
        self._frame.notice.clear()
        title = self.tr("Choose a backup")
        pattern = self.tr("Backups ({0})").format(BACKUP_FILES)
        self._dialogs.choose_files(title, [pattern], self._on_file)

    def _on_file(self, files: list[Path]) -> None:
        if not files:
            return
        if self._doing.key is not None:
            self._look_at(files[0])
            return
        self._file = files[0]
        self._frame.say_after(
            self.tr("Chosen: “{0}”. What opened it when it was made is tried on it.").format(
                files[0].name
            )
        )
        self.focus_first()

    def _look_at(self, file: Path) -> None:
        self._begin(
            partial(self._doing.look_at, file),
            self.tr("Reading the backup from start to end"),
            back=self._another,
        )

    def _on_looked(self, backup: Backup) -> None:
        self._backups.add_first(backup)
        self.focus_first()

    def _on_chosen(self, backup: Backup) -> None:
        self._read.show()
        today = self._clock.today()
        self._go.set_words(act_words(backup, today))
        self._goes = self._restore
        self._frame.say_after(restore_words(backup, today))

    def _restore(self) -> None:
        backup = self._backups.backup()
        if backup is None:
            return
        self._begin(
            partial(self._doing.restore, backup),
            self.tr("Putting the backup in the journal’s place"),
            may_stop=False,
        )

    def _on_restored(self, aside: Path) -> None:
        self._aside = aside
        self._backups.hide()
        self._frame.say_after("")
        self._show_ways(damaged=False)
        self._show_done(None)
        self._goes = self._say_busy
        self._begin(
            partial(self._doing.carry_over, aside),
            self.tr("Carrying over what is newer and can still be read"),
        )

    def _on_carried(self, carried: Carried | None) -> None:
        self._show_done(carried)
        if carried is None:
            self._frame.say_after(
                self.tr("Carrying over was stopped. What is newer is in the journal that was kept.")
            )
        announce(self, self._frame.text.text())

    def _on_not_carried(self, fault: Fault) -> None:
        words = words_for(fault)
        self._show_done(None)
        self._frame.notice.say(
            self.tr("What is newer could not be carried over. {0}").format(words.what),
            self.tr("The backup is in place, and the journal that was there is kept."),
        )

    def _show_done(self, carried: Carried | None) -> None:
        self._frame.say(
            self.tr("The backup is in place"), restored_words(self._aside, carried), icon="history"
        )
        self._go.set_words(self.tr("Unlock"))
        self._goes = self.again_wanted.emit
        self._report.hide()
        self.focus_first()

    # Reading what can be read

    def _on_read(self) -> None:
        self._begin(
            self._doing.salvage,
            self.tr("Reading what can be read, row by row"),
            back=self._go if self._read.isHidden() else self._read,
        )

    def _on_salvaged(self, salvage: Salvage) -> None:
        if not salvage.rows_read:
            self._frame.notice.say(
                self.tr("Nothing in the file could be read."),
                self.tr("The damaged journal was not changed. A backup is the way that is left."),
            )
            return
        self._frame.say(
            self.tr("What could be read is a journal of its own"),
            salvaged_words(salvage),
            icon="book-open",
        )
        self._backups.hide()
        self._show_ways(damaged=False)
        self._again.show()
        self._go.set_words(self.tr("Open it"))
        self._goes = partial(self.open_wanted.emit, salvage.folder)
        self.focus_first()
        announce(self, self._frame.text.text())

    # While it lasts

    def _begin(
        self,
        begin: Callable[[], bool],
        what: str,
        *,
        back: QWidget | None = None,
        may_stop: bool = True,
    ) -> None:
        self._frame.notice.clear()
        if self._is_finding and self._doing.is_busy:
            # Nobody waits for backups who has chosen another way.
            self._next = partial(self._begin, begin, what, back=back, may_stop=may_stop)
            self._stop()
            return
        if not begin():
            self._say_busy()
            return
        self._frame.task.begin(what, back or self._go, may_stop=may_stop)
        announce(self, what)

    def _stop(self) -> None:
        self._is_cut_short = self._is_finding
        self._doing.stop()

    def _say_busy(self) -> None:
        self._frame.notice.say(
            self.tr("Something is still under way."), self.tr("Wait for it, or cancel it.")
        )

    def _on_stopped(self) -> None:
        self._frame.notice.say(self.tr("Stopped."), self.tr("Nothing was changed."))

    def _on_refused(self, fault: Fault) -> None:
        self._is_finding = False
        if isinstance(fault, WrongPassphrase):
            self._secret.point_out()
            self._frame.notice.say(
                self.tr("That opens no backup of this journal."),
                self.tr("Nothing is lost, and you can try as often as you need."),
            )
            return
        words = words_for(fault)
        self._frame.notice.say(words.what, words.then)
