"""Answers to pairs of questions in two columns; they follow what is written."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.ui.forms.editor import HoldsVocabularies
from app.ui.forms.shown import ShownPart
from app.ui.forms.state import FormState, Screen
from app.ui.pages.write.words import said_in_words
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.card import Card
from app.ui.widgets.label import Label
from models.records.entries import AnswerKey


class SideBySide(ShownPart):
    """One row for each pair; a question without an answer says so."""

    def __init__(
        self, themes: ThemeHolder, words: HoldsVocabularies, screen: Screen, form: FormState
    ) -> None:
        super().__init__()
        self._words = words
        self._screen = screen
        self._form = form
        self._cells: list[tuple[str, Label]] = []
        self.setObjectName("side_by_side")
        card = Card(themes, padding=16)
        whole = QGridLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)
        inner = QWidget()
        card.column.addWidget(inner)
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(themes.px(24))
        grid.setVerticalSpacing(themes.px(4))
        pack, beside = screen.pack, screen.step.beside
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
            step = pack.step_of(beside[0][column])
            title = Label(themes, step.rail_title, Type.UI, semibold=True, wrap=True)
            grid.addWidget(title, 0, column, Qt.AlignmentFlag.AlignTop)
        for number, pair in enumerate(beside):
            for column, question_id in enumerate(pair):
                asked = pack.question(question_id).text or pack.heading_of(question_id)
                heading = Label(themes, asked, Type.SMALL, color="text2", wrap=True)
                said = Label(themes, "", Type.SNIPPET, wrap=True)
                said.setObjectName(f"beside.{question_id}")
                grid.addWidget(heading, 2 * number + 1, column, Qt.AlignmentFlag.AlignBottom)
                grid.addWidget(said, 2 * number + 2, column, Qt.AlignmentFlag.AlignTop)
                self._cells.append((question_id, said))
        self.refresh()

    def refresh(self) -> None:
        """Takes what the form says now."""
        pack = self._screen.pack
        for question_id, label in self._cells:
            value = self._form.value(AnswerKey(pack.id, question_id))
            question = pack.question(question_id)
            said = said_in_words(question, value, self._words.vocabularies)
            words = said or self.tr("Nothing written")
            if words != label.text():
                label.setText(words)
                label.set_color("text" if said else "text3")
