"""Left of the form: the outline, what can be done with a line of it, what is to be put right."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.forms.editor import HoldsVocabularies
from app.ui.pages.prompts.outline import OutlineView
from app.ui.pages.prompts.trouble_list import TroubleList
from app.ui.theme import ThemeHolder
from app.ui.widgets.buttons import Button, FlatButton, IconButton
from app.ui.widgets.card import Rule
from app.ui.widgets.flow import Flow


class OutlinePane(QWidget):
    """The set as a list with its buttons.

    Signals:
        add_question, add_step, double_wanted: for the line one is on.
        move_wanted: by how many lines, -1 or 1.
        remove_wanted: the line one is on.
    """

    add_question = Signal()
    add_step = Signal()
    double_wanted = Signal()
    move_wanted = Signal(int)
    remove_wanted = Signal()

    def __init__(self, themes: ThemeHolder, lists: HoldsVocabularies) -> None:
        super().__init__()
        self._themes = themes
        self.outline = OutlineView(themes)
        self.problems = TroubleList(themes, lists)
        self._acts = Flow(themes, gap=2)
        self._make_acts()
        self._lay_out()
        self.outline.move_wanted.connect(self.move_wanted)
        self.outline.remove_wanted.connect(self.remove_wanted)
        themes.changed.connect(self._restyle)
        self._restyle()

    def _make_acts(self) -> None:
        add_question = self._act("add_question", self.tr("Question"), "plus")
        add_question.setAccessibleName(self.tr("Add a question"))
        add_question.clicked.connect(self.add_question)
        add_step = self._act("add_step", self.tr("Step"), "plus")
        add_step.setAccessibleName(self.tr("Add a step"))
        add_step.clicked.connect(self.add_step)
        double = self._act("double", self.tr("Duplicate"), "copy")
        double.clicked.connect(self.double_wanted)
        up = self._act("up", self.tr("Move up"), "chevron-up", alone=True)
        up.clicked.connect(lambda: self.move_wanted.emit(-1))
        down = self._act("down", self.tr("Move down"), "chevron-down", alone=True)
        down.clicked.connect(lambda: self.move_wanted.emit(1))
        remove = self._act("remove", self.tr("Remove"), "x")
        remove.clicked.connect(self.remove_wanted)

    def _act(self, name: str, words: str, icon: str, *, alone: bool = False) -> Button:
        button: Button = (
            IconButton(self._themes, icon, words)
            if alone
            else FlatButton(self._themes, words, icon=icon, compact=True)
        )
        button.setObjectName(f"editor.{name}")
        self._acts.add(button)
        return button

    def _lay_out(self) -> None:
        self._acts_row = QHBoxLayout()
        self._acts_row.addWidget(self._acts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.outline, 1)
        column.addWidget(Rule(self._themes))
        column.addLayout(self._acts_row)
        column.addWidget(self.problems)

    def _restyle(self) -> None:
        px = self._themes.px
        self._acts_row.setContentsMargins(px(8), px(6), px(8), px(6))
        self.setMinimumWidth(px(230))
