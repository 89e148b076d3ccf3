"""A backup takes the place of a journal that is as it should be: done once that is closed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.clock import Clock
from app.jobs.protocol import Runner
from app.ui.announcing import announce
from app.ui.closing import Restoring
from app.ui.faults import words_for
from app.ui.pages.cannot_open.backups import made_words
from app.ui.pages.cannot_open.doing import ClosedJournal
from app.ui.pages.cannot_open.frame import Frame
from app.ui.pages.cannot_open.words import restored_words
from app.ui.theme import ThemeHolder
from app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from models.records.faults import Fault

if TYPE_CHECKING:
    from app.services.session import Journals
    from models.records.vault import Carried


class GoingBackPage(QWidget):
    """Shown from the lock on; `begin` is called when the journal is closed.

    What is newer is carried over only if that is asked for: who goes back may want to be rid of it.

    Signals:
        unlock_wanted: the lock screen, whatever came of it.
    """

    unlock_wanted = Signal()

    def __init__(
        self,
        themes: ThemeHolder,
        runner: Runner,
        journals: Journals,
        clock: Clock,
        wanted: Restoring,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page.going_back")
        self._wanted = wanted
        self._made = made_words(wanted.backup, clock.today())
        self._aside = Path()
        self._is_over = False
        self._doing = ClosedJournal(runner, journals, wanted.key.folder, wanted.key, self)
        frame = self._frame = Frame(themes, "going_back", wanted.key.folder, icon="history")
        frame.say(
            self.tr("Going back to a backup"),
            self.tr("It was made: {0}. The journal is locked first.").format(self._made),
        )
        self._go = PrimaryButton(themes, self.tr("Unlock"))
        self._go.setObjectName("going_back.unlock")
        self._carry = SecondaryButton(themes, self.tr("Carry over what is newer"))
        self._carry.setObjectName("going_back.carry")
        self._carry.hide()
        frame.set_out([], [self._go, self._carry], [], [])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(frame)
        self._connect()

    def focus_first(self) -> None:
        """Puts the focus on the way on."""
        self._go.setFocus(Qt.FocusReason.TabFocusReason)

    def begin(self) -> None:
        """The journal is closed: the backup goes into its place."""
        self._doing.restore(self._wanted.backup)
        self._frame.task.begin(
            self.tr("Putting the backup in the journal’s place"), self._go, may_stop=False
        )

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._doing.stop()
            self._doing.forget()

    def _connect(self) -> None:
        doing, task = self._doing, self._frame.task
        self._go.clicked.connect(self._on_go)
        self._carry.clicked.connect(self._on_carry)
        task.cancelled.connect(doing.stop)
        doing.moved.connect(task.show_progress)
        doing.ended.connect(task.end)
        doing.restored.connect(self._on_restored)
        doing.carried.connect(self._on_carried)
        doing.not_carried.connect(self._on_refused)
        doing.refused.connect(self._on_refused)

    def _on_go(self) -> None:
        if self._is_over and not self._doing.is_busy:
            self.unlock_wanted.emit()
            return
        self._frame.notice.say(
            self.tr("Something is still under way."), self.tr("Wait for it, or cancel it.")
        )

    def _on_restored(self, aside: Path) -> None:
        self._aside = aside
        self._is_over = True
        self._say_done(None)
        self._carry.show()

    def _on_carry(self) -> None:
        self._frame.notice.clear()
        if self._doing.carry_over(self._aside):
            self._frame.task.begin(self.tr("Carrying over what is newer"), self._go)

    def _on_carried(self, carried: Carried | None) -> None:
        if carried is None:
            self._frame.say_after(self.tr("Carrying over was stopped."))
            return
        self._say_done(carried)
        if self._carry.hasFocus():
            self.focus_first()
        self._carry.hide()

    def _say_done(self, carried: Carried | None) -> None:
        self._frame.say(self.tr("The backup is in place"), restored_words(self._aside, carried))
        announce(self, f"{self._frame.title.text()}. {self._frame.text.text()}")

    def _on_refused(self, fault: Fault) -> None:
        self._is_over = True
        words = words_for(fault)
        if self._aside == Path():
            self._frame.say(
                self.tr("The journal is as it was"),
                self.tr("The backup could not be put in its place. Nothing was changed."),
            )
        self._frame.notice.say(words.what, words.then)
