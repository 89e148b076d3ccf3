"""Editors for short things: a line of words, a number, a date."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QDoubleValidator
from PySide6.QtWidgets import QHBoxLayout

from app.ui.forms.editor import ABSENT, AnswerEditor, Supplies
from app.ui.theme import ThemeHolder
from app.ui.widgets.date_edit import DateEdit
from app.ui.widgets.fields import LineEdit
from models.records.entries import JsonValue
from prompts.schema import Question

_LARGEST = 1e12
_PLANS = ("due:", "repair.follow_up")
"""What a date that is still to come yields."""


class ShortEditor(AnswerEditor):
    """One line of words."""

    def __init__(self, question: Question, supplies: Supplies, name: str) -> None:
        super().__init__(question, supplies, name)
        self.line = LineEdit(supplies.themes, name, placeholder=question.hint)
        self.line.textEdited.connect(self.changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line)

    def value(self) -> JsonValue:
        return self.line.text() if self.line.text().strip() else ABSENT

    def set_value(self, value: JsonValue) -> None:
        self.line.setText(value if isinstance(value, str) else "")

    def focus_first(self) -> None:
        self.line.setFocus(Qt.FocusReason.TabFocusReason)
        self.line.deselect()
        self.line.end(False)

    def lines(self) -> list[LineEdit]:
        return [self.line]

    def caret(self) -> int:
        return self.line.cursorPosition()

    def set_caret(self, place: int) -> None:
        self.line.setCursorPosition(place)


class NumberField(LineEdit):
    """A number as the person's language writes it, or nothing."""

    def __init__(self, themes: ThemeHolder, name: str) -> None:
        super().__init__(themes, name)
        self._given: tuple[str, int | float] | None = None
        validator = QDoubleValidator(-_LARGEST, _LARGEST, 6, self)
        validator.setNotation(QDoubleValidator.Notation.StandardNotation)
        self.setValidator(validator)

    def number(self) -> int | float | None:
        """The number, None when nothing or no number stands there."""
        if self._given is not None and self.text() == self._given[0]:
            # Not touched: what is shown may be rounded, what is kept is not.
            return self._given[1]
        number, is_number = QLocale().toDouble(self.text())
        if not is_number:
            return None
        return int(number) if number == int(number) else number

    def set_number(self, number: JsonValue) -> None:
        """Shows a number, or nothing."""
        self._given = None
        if isinstance(number, bool) or not isinstance(number, int | float):
            self.clear()
            return
        if isinstance(number, int):
            self.setText(QLocale().toString(number))
        else:
            shortest = QLocale.FloatingPointPrecisionOption.FloatingPointShortest
            self.setText(QLocale().toString(number, "f", shortest.value))
        self._given = (self.text(), number)


class NumberEditor(AnswerEditor):
    """A number, or nothing."""

    def __init__(self, question: Question, supplies: Supplies, name: str) -> None:
        super().__init__(question, supplies, name)
        self._field = NumberField(supplies.themes, name)
        self._field.setFixedWidth(supplies.themes.px(160))
        self._field.textEdited.connect(self.changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._field)
        row.addStretch(1)

    def value(self) -> JsonValue:
        return self._field.number()

    def set_value(self, value: JsonValue) -> None:
        self._field.set_number(value)

    def focus_first(self) -> None:
        self._field.setFocus(Qt.FocusReason.TabFocusReason)


class DateEditor(AnswerEditor):
    """A day, typed as people write it or picked; or none."""

    def __init__(self, question: Question, supplies: Supplies, name: str) -> None:
        super().__init__(question, supplies, name)
        ahead = question.yields.startswith(_PLANS)
        self._field = DateEdit(supplies.themes, name, supplies.today(), ahead=ahead)
        self._field.setMaximumWidth(supplies.themes.px(380))
        self._field.changed.connect(self.changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        # At the start of the line, however wide that is.
        row.addWidget(self._field, 1000)
        row.addStretch(1)

    def value(self) -> JsonValue:
        return date_text(self._field)

    def set_value(self, value: JsonValue) -> None:
        set_date_text(self._field, value)

    def commit(self) -> None:
        commit_date(self._field)

    def focus_first(self) -> None:
        self._field.first_focus().setFocus(Qt.FocusReason.TabFocusReason)


def date_text(field: DateEdit) -> str | None:
    """The day as YYYY-MM-DD, None for none."""
    day = field.value()
    return day.isoformat() if day is not None else None


def set_date_text(field: DateEdit, text: JsonValue) -> None:
    """Shows a day; anything that is none shows that there is none."""
    try:
        field.set_value(date.fromisoformat(text) if isinstance(text, str) else None)
    except ValueError:
        field.set_value(None)


def commit_date(field: DateEdit) -> None:
    """Takes in a date that was typed and not yet left."""
    line = field.first_focus()
    if isinstance(line, LineEdit) and line.hasFocus():
        line.editingFinished.emit()
