"""Answers whose questions are gone: they stay readable, and nobody can change them here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.ui.forms.state import FormState
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.label import Label
from models.records.entries import AnswerKey, Entry
from prompts.answers import Answer, plain_text
from prompts.words import readable

_TALLEST = 150


class RetiredAnswers(QWidget):
    """A quiet strip; hidden when there is nothing of the kind."""

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setObjectName("retired")
        self._inner = QWidget()
        self._inner.setObjectName("page")
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(themes.px(2))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self._inner)
        area.setAccessibleName(self.tr("Answers to questions that are no longer asked"))
        whole = QVBoxLayout(self)
        px = themes.px
        whole.setContentsMargins(px(40), px(10), px(40), px(10))
        whole.addWidget(area)
        self.setMaximumHeight(px(_TALLEST))
        self.hide()

    def show_keys(self, keys: Sequence[AnswerKey], form: FormState) -> None:
        """Shows answers as well as they can be told without their questions."""
        said: list[tuple[str, str]] = []
        for key in keys:
            value = form.value(key)
            if value is not None:
                said.append((readable(key.question), plain_text(_as_answer(value))))
        self._show(said)

    def show_entry(self, entry: Entry, keys: Sequence[AnswerKey]) -> None:
        """Shows them with their questions as they were asked."""
        wanted = set(keys)
        self._show(
            [(answer.heading, answer.text) for answer in entry.answers if answer.key in wanted]
        )

    def forget(self) -> None:
        """Lets go of what is shown."""
        self._show([])

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, 0, self.width(), 1, self._themes.color("line"))

    def _show(self, said: Sequence[tuple[str, str]]) -> None:
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if said:
            words = self.tr("From questions that are no longer asked; kept as they are")
            self._column.addWidget(Label(self._themes, words, Type.SMALL, color="text2", wrap=True))
        for question, text in said:
            self._column.addWidget(Label(self._themes, question, Type.SMALL, semibold=True))
            self._column.addWidget(Label(self._themes, text, Type.SNIPPET, wrap=True))
        self.setVisible(bool(said))


def _as_answer(value: object) -> Answer:
    return value if isinstance(value, str | int | float | bool | list | dict) else ""
