"""Making a journal: three steps, and the journal stands from the second on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.jobs.protocol import Job, Kind, Runner
from app.paths import journal_name
from app.services.passphrases import suggested
from app.ui.dialogs import Dialogs
from app.ui.faults import words_for
from app.ui.pages.first_run.steps import PassphraseStep, ReadyStep, SheetStep
from app.ui.recovery_sheet import SheetKeeper, sheet_document
from app.ui.strength import StrengthMeter
from app.ui.theme import ThemeHolder
from models.records.faults import Fault

if TYPE_CHECKING:
    from app.services.session import Journals, Made, Unlocked


class FirstRunPage(QWidget):
    """Leads from nothing to an open journal.

    Signals:
        left: back to where one came from.
        other_wanted: there is a journal already, somewhere else.
        sample_wanted: look at an invented journal first.
        made: the folder of the journal that now exists.
        finished: the unlocked journal, and whether the recovery sheet was put off.
    """

    left = Signal()
    other_wanted = Signal()
    sample_wanted = Signal()
    made = Signal(object)
    finished = Signal(object, bool)

    def __init__(
        self,
        themes: ThemeHolder,
        runner: Runner,
        journals: Journals,
        dialogs: Dialogs,
        folder: Path,
        *,
        may_go_back: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page.first_run")
        self._themes = themes
        self._runner = runner
        self._journals = journals
        self._folder = folder
        self._made: Made | None = None
        self._given = ""
        self._is_busy = False
        self._is_later = False
        self._passphrase = PassphraseStep(themes, self._measure, suggested)
        self._meter = StrengthMeter(runner, self, self._passphrase.form.show_strength)
        self._keeper = SheetKeeper(runner, dialogs, self, self._on_kept, self._on_not_kept)
        self._sheet: SheetStep | None = None
        self._ready: ReadyStep | None = None
        self._steps = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._steps)
        self._steps.addWidget(self._passphrase)
        self._passphrase.back.setVisible(may_go_back)
        self._passphrase.set_aside(self.tr("Open a journal I have…"))
        self._passphrase.given.connect(self._on_given)
        self._passphrase.back_wanted.connect(self.left)
        self._passphrase.aside_wanted.connect(self._on_other)
        self._passphrase.sample.setVisible(not may_go_back)
        self._passphrase.sample.clicked.connect(self.sample_wanted)

    def focus_first(self) -> None:
        """Puts the caret where typing begins."""
        self._passphrase.form.focus_first()

    def set_opening(self, opening: bool) -> None:
        """Says that the sample is being opened; nothing else is done meanwhile."""
        self._is_busy = opening
        words = self.tr("Opening…") if opening else self.tr("Try a sample journal")
        self._passphrase.sample.set_words(words)

    def show_fault(self, what: str, then: str) -> None:
        """Says why there is no sample."""
        self.set_opening(False)
        self._passphrase.notice.say(what, then)

    def _on_other(self) -> None:
        if not self._is_busy:
            self.other_wanted.emit()

    # The passphrase

    def _measure(self, passphrase: str) -> None:
        self._meter.measure(passphrase)

    def _on_given(self, passphrase: str) -> None:
        if self._is_busy:
            return
        if self._made is not None and passphrase == self._given:
            self._show_sheet()
            return
        self._set_busy(True)
        self._given = passphrase
        if self._made is None:
            work: Callable[[], Any] = partial(self._journals.create, self._folder, passphrase)
            self._submit("first_run.create", Kind.WRITE, work, self._on_made)
        else:
            work = partial(self._journals.change_passphrase, self._made.key, None, passphrase)
            self._submit("first_run.change", Kind.WRITE, work, self._on_changed)

    def _on_made(self, made: Made) -> None:
        self._set_busy(False)
        self._made = made
        self.made.emit(self._folder)
        self._show_sheet()

    def _on_changed(self, _result: object) -> None:
        self._set_busy(False)
        self._show_sheet()

    def _set_busy(self, busy: bool) -> None:
        self._is_busy = busy
        words = self.tr("Making your journal…") if busy else self.tr("Continue")
        self._passphrase.go_on.set_words(words)

    # The sheet

    def _show_sheet(self) -> None:
        assert self._made is not None
        if self._sheet is None:
            groups = tuple(self._made.recovery_code.split())
            self._sheet = SheetStep(self._themes, journal_name(self._folder), groups, date.today())
            self._steps.addWidget(self._sheet)
            self._sheet.back_wanted.connect(self._back_to_passphrase)
            self._sheet.aside_wanted.connect(partial(self._show_ready, True))
            self._sheet.checked.connect(self._on_checked)
            document = partial(sheet_document, journal_name(self._folder), groups, date.today())
            self._sheet.print_wanted.connect(lambda: self._keeper.print_sheet(document()))
            self._sheet.pdf_wanted.connect(lambda: self._keeper.save_pdf(document()))
        self._steps.setCurrentWidget(self._sheet)
        self._sheet.focus_first()

    def _back_to_passphrase(self) -> None:
        self._steps.setCurrentWidget(self._passphrase)
        self.focus_first()

    def _on_kept(self, words: str) -> None:
        if self._sheet is not None:
            self._sheet.say_kept(words)

    def _on_not_kept(self, error: Exception) -> None:
        if not isinstance(error, Fault):
            raise error
        words = words_for(error)
        if self._sheet is not None:
            self._sheet.say_fault(words.what, words.then)

    def _on_checked(self) -> None:
        assert self._made is not None
        work = partial(self._journals.note_sheet_checked, self._made.key)
        self._submit("first_run.checked", Kind.WRITE, work, lambda _: self._show_ready(False))

    # Ready

    def _show_ready(self, later: bool) -> None:
        self._is_later = later
        if self._ready is not None:
            self._steps.removeWidget(self._ready)
            self._ready.deleteLater()
        self._ready = ReadyStep(self._themes, self._folder, later=later)
        self._steps.addWidget(self._ready)
        self._ready.back_wanted.connect(self._show_sheet)
        self._ready.continue_wanted.connect(self._open)
        self._steps.setCurrentWidget(self._ready)
        self._ready.focus_first()

    def _open(self) -> None:
        if self._is_busy or self._made is None:
            return
        self._is_busy = True
        work = partial(self._journals.open, self._made.key)
        self._submit("first_run.open", Kind.WRITE, work, self._on_opened)

    def _on_opened(self, unlocked: Unlocked) -> None:
        self._is_busy = False
        self._passphrase.form.forget()
        self._given = ""
        self.finished.emit(unlocked, self._is_later)

    # Jobs

    def _submit(
        self, name: str, kind: Kind, work: Callable[[], Any], done: Callable[[Any], None]
    ) -> None:
        self._runner.submit(Job(name, kind, work, done, self._on_failed, context=self))

    def _on_failed(self, error: Exception) -> None:
        self._is_busy = False
        self._set_busy(False)
        if not isinstance(error, Fault):
            raise error
        words = words_for(error)
        step = self._steps.currentWidget()
        if isinstance(step, SheetStep):
            step.say_fault(words.what, words.then)
        elif isinstance(step, PassphraseStep | ReadyStep):
            step.notice.say(words.what, words.then)
