"""Recall: whether past reflections are found by meaning too, and how far they have been read."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QLocale

from app.ui.context import PageContext
from app.ui.faults import words_for
from app.ui.pages.settings.rows import Section, tick
from app.ui.widgets.label import Label
from app.ui.work import Work
from models.records.changes import Changes


class RecallSection(Section):
    """A switch, what it does and does not, and a quiet line that says how far it is."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.theme, "recall")
        self._context = context
        self._work = Work(context, self, failed=self._on_fault)
        self._wanted: bool | None = None
        self.set_title(self.tr("Recall"))
        self._switch = tick(context.theme, self.tr("Also find by meaning"), True, self._on_switch)
        self._switch.setObjectName("settings.recall_by_meaning")
        self._so_far = self._words("", color="text")
        self._so_far.setObjectName("settings.recall_so_far")
        self._wrong = self._words("", color="notice")
        self._wrong.setObjectName("settings.recall_wrong")
        self._wrong.hide()
        self._add_rows()
        if context.reader is not None:
            context.reader.moved.connect(self._show)
        self._show()

    def _add_rows(self) -> None:
        self.add_row(
            self.tr("By meaning"),
            self._switch,
            self._words(
                self.tr(
                    "“I felt small when he raised his voice” then brings up “powerless in the team "
                    "meeting” too. It is there in search, in what comes back from your past while "
                    "you write, and in supervision. Each time it says which sentence was meant."
                )
            ),
        )
        self.add_row(self.tr("So far"), self._so_far, self._wrong)
        self.add_row(
            self.tr("Languages"),
            self._words(
                self.tr(
                    "It knows English best. Reflections in other languages and scripts are found "
                    "by their words."
                )
            ),
        )
        self.add_row(
            self.tr("Where it happens"),
            self._words(
                self.tr(
                    "On this computer only, whenever you have not typed for a moment. What is kept "
                    "of each reflection for it is in this journal, encrypted like your words, and "
                    "goes when the reflection goes. It is in no export."
                )
            ),
        )

    def _words(self, text: str, *, color: str = "text2") -> Label:
        label = Label(self._context.theme, text, color=color, wrap=True)
        label.setContentsMargins(4, 0, 0, 0)
        return label

    def _on_switch(self, wanted: bool) -> None:
        self._wanted = wanted
        work = partial(self._context.meaning.switch, wanted)
        self._work.write("settings.recall_by_meaning", work, self._on_switched)

    def _on_switched(self, changes: Changes) -> None:
        self._work.publish(changes)

    def _on_fault(self, error: Exception) -> None:
        self._wanted = None
        self._show()
        self._context.say(error)

    def _show(self) -> None:
        reader = self._context.reader
        if reader is None or reader.is_on is None:
            return
        if self._wanted in (None, reader.is_on):
            self._wanted = None
            self._switch.blockSignals(True)
            self._switch.setChecked(reader.is_on)
            self._switch.blockSignals(False)
        # Read when it is looked for, and spoken by no one on its own.
        self._so_far.setText(self._said(reader.is_on, reader.state.read, reader.state.all))
        fault = reader.fault
        self._wrong.setText("" if fault is None else str(words_for(fault)))
        self._wrong.setVisible(fault is not None)

    def _said(self, is_on: bool, read: int, of: int) -> str:
        number = QLocale().toString
        if not is_on:
            if read:
                return self.tr("Off. What was kept for it is being deleted.")
            return self.tr("Off. Nothing is kept for it.")
        if not of:
            return self.tr("There is no reflection to read yet.")
        if read < of:
            words = self.tr("Reading your reflections: {0} of {1}")
            return words.format(number(read), number(of))
        if of == 1:
            return self.tr("Your one reflection is read.")
        return self.tr("All {0} reflections are read.").format(number(of))
