"""An answer that stays as it was first written: to read only."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from app.ui import i18n
from app.ui.forms.editor import ABSENT, AnswerEditor, Supplies
from app.ui.theme import Type
from app.ui.widgets.label import Label
from app.ui.widgets.reading_view import ReadingView
from models.records.entries import JsonValue
from prompts.schema import Question


class LockedEditor(AnswerEditor):
    """Shows an answer and since when it stands; nothing alters it."""

    keeps_private_itself = False

    def __init__(self, question: Question, supplies: Supplies, name: str, since: date) -> None:
        super().__init__(question, supplies, name)
        self._value: JsonValue = ABSENT
        day = i18n.short_day(since, supplies.today())
        words = self.tr("Kept as you first wrote it, on {day}").format(day=day)
        self._text = ReadingView(supplies.themes, f"{name} {words}", role=Type.WRITE)
        self._text.setObjectName("kept")
        self._text.set_self_sizing(True)
        note = Label(supplies.themes, words, Type.SMALL, color="text2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(supplies.themes.px(4))
        column.addWidget(self._text)
        column.addWidget(note)

    def value(self) -> JsonValue:
        return self._value

    def set_value(self, value: JsonValue) -> None:
        self._value = value
        self._text.show_plain(value if isinstance(value, str) else "")

    def focus_first(self) -> None:
        self._text.setFocus(Qt.FocusReason.TabFocusReason)

    def clear(self) -> None:
        """Nothing takes it away."""
