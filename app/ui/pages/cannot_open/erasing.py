"""A journal goes for good: done once it is closed, and told when it is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.jobs.protocol import Runner
from app.paths import journal_name
from app.ui.announcing import announce
from app.ui.closing import Erasing
from app.ui.faults import words_for
from app.ui.pages.cannot_open.doing import ClosedJournal
from app.ui.pages.cannot_open.frame import Frame
from app.ui.theme import ThemeHolder
from app.ui.widgets.buttons import PrimaryButton, QuietLink
from models.records.faults import Fault, UnderLegalHold

if TYPE_CHECKING:
    from app.services.session import Journals


class ErasingPage(QWidget):
    """Shown from the lock on; `begin` is called when the journal is closed.

    Signals:
        erased: it is gone. on_wanted: the first face again. other_wanted: another journal.
        unlock_wanted: it was not erased, and opens as before.
    """

    erased = Signal()
    on_wanted = Signal()
    other_wanted = Signal()
    unlock_wanted = Signal()

    def __init__(
        self,
        themes: ThemeHolder,
        runner: Runner,
        journals: Journals,
        wanted: Erasing,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page.erasing")
        self._wanted = wanted
        self._is_gone = False
        self._may_unlock = False
        self._doing = ClosedJournal(runner, journals, wanted.key.folder, wanted.key, self)
        frame = self._frame = Frame(themes, "erasing", wanted.key.folder, icon="key-round")
        frame.say(
            self.tr("Erasing “{0}”").format(journal_name(wanted.key.folder)),
            self.tr("The journal is locked first; then its keys are overwritten."),
        )
        self._go = PrimaryButton(themes, self.tr("Go on"))
        self._go.setObjectName("erasing.go")
        self._other = QuietLink(themes, self.tr("Open another journal…"))
        self._other.setObjectName("erasing.other")
        frame.set_out([], [self._go, self._other], [], [])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(frame)
        self._go.clicked.connect(self._on_go)
        self._other.clicked.connect(self._on_other)
        self._doing.ended.connect(frame.task.end)
        self._doing.erased.connect(self._on_erased)
        self._doing.refused.connect(self._on_refused)

    def focus_first(self) -> None:
        """Puts the focus on the way on."""
        self._go.setFocus(Qt.FocusReason.TabFocusReason)

    def begin(self) -> None:
        """The journal is closed: its keys go, then its files."""
        if self._doing.erase(backups=self._wanted.backups, second=self._wanted.second):
            self._frame.task.begin(
                self.tr("Overwriting the keys, then deleting the files"), self._go, may_stop=False
            )

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._doing.forget()

    def _on_go(self) -> None:
        if self._doing.is_busy:
            self._say_busy()
        elif self._is_gone:
            self.on_wanted.emit()
        elif self._may_unlock:
            self.unlock_wanted.emit()
        else:
            self._frame.notice.clear()
            self.begin()

    def _on_other(self) -> None:
        if self._doing.is_busy:
            self._say_busy()
        else:
            self.other_wanted.emit()

    def _say_busy(self) -> None:
        self._frame.notice.say(
            self.tr("The journal is being erased."), self.tr("It takes a moment.")
        )

    def _on_erased(self) -> None:
        self._is_gone = True
        name = journal_name(self._wanted.key.folder)
        self._frame.say(self.tr("“{0}” is gone").format(name), self._left_words())
        self._frame.forget_place()
        self._go.set_words(self.tr("Go on"))
        self.erased.emit()
        self.focus_first()
        announce(self, f"{self._frame.title.text()}. {self._frame.text.text()}")

    def _left_words(self) -> str:
        gone = self.tr("Its keys were overwritten and its files deleted; nothing can open it.")
        beside = ", ".join(f"“{path.name}”" for path in self._wanted.beside)
        if beside:
            still = self.tr(
                "Copies of it still lie beside where it was, and open with the same passphrase: "
                "{0}. Erase each of them too, or delete its folder, if nobody is to open it."
            )
            gone = f"{gone} {still.format(beside)}"
        if self._wanted.backups:
            rest = self.tr(
                "Copies you made yourself, or that a backup of this computer made, still open "
                "with the passphrase they were made with, if there are any."
            )
        else:
            rest = self.tr(
                "Its backups were left where they are, and still open with the passphrase they "
                "were made with."
            )
        return f"{gone} {rest}"

    def _on_refused(self, fault: Fault) -> None:
        words = words_for(fault)
        if isinstance(fault, UnderLegalHold):
            self._may_unlock = True
            self._frame.say(
                self.tr("The journal was not erased"),
                self.tr("A legal hold is on. Everything is as it was."),
            )
            self._go.set_words(self.tr("Unlock"))
        else:
            self._go.set_words(self.tr("Try again"))
        self._frame.notice.say(words.what, words.then)
