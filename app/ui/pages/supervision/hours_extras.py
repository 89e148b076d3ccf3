"""What bodies ask of a line beside the rest: yes or no, a number, or words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.theme import ThemeHolder
from app.ui.widgets import paint
from app.ui.widgets.choices import CheckBox
from app.ui.widgets.date_edit import DateEdit
from app.ui.widgets.fields import LineEdit, SpinBox
from app.ui.widgets.label import Label
from prompts.hours import ExtraField

YES: Final = "yes"
"""What a ticked box is kept as."""
LARGEST = 9999


class Count(SpinBox):
    """A number that may be left out: it is as wide as the words for that."""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        words = paint.text_width(self.font(), self.specialValueText())
        return QSize(max(hint.width(), words + self._themes.px(46)), hint.height())


class ExtraFields(QWidget):
    """A field for each thing that is asked, below one another.

    Signals:
        edited: the person altered something.
    """

    edited = Signal()

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        self._themes = themes
        self._fields: dict[str, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(themes.px(10))

    def ask(self, fields: Sequence[ExtraField]) -> None:
        """Asks for these in place of those before."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        self._fields = {}
        for extra in fields:
            field = self._field(extra)
            field.setObjectName(f"hours.field.{extra.id}")
            self._fields[extra.id] = field
            words = "" if isinstance(field, CheckBox) else extra.text
            self._column.addWidget(field_row(self._themes, words, field))

    def has_any(self) -> bool:
        """Whether anything is asked."""
        return bool(self._fields)

    def values(self) -> dict[str, str]:
        """What is answered, by the id of the field; "" where nothing is."""
        return {name: _value(field) for name, field in self._fields.items()}

    def fill(self, values: Mapping[str, str]) -> None:
        """Has in the fields what was answered."""
        for name, field in self._fields.items():
            _set_value(field, values.get(name, ""))

    def _field(self, extra: ExtraField) -> QWidget:
        if extra.kind == "flag":
            box = CheckBox(self._themes, extra.text, wrap=True)
            box.clicked.connect(self.edited)
            return box
        if extra.kind == "number":
            spin = Count(self._themes, extra.text, largest=LARGEST)
            spin.setSpecialValueText(self.tr("Not noted"))
            spin.edited.connect(self.edited)
            return spin
        field = LineEdit(self._themes, extra.text)
        field.textEdited.connect(self.edited)
        return field


def field_row(themes: ThemeHolder, words: str, field: QWidget) -> QWidget:
    """A field below what it is called; one for words is as wide as there is room."""
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(themes.px(4))
    if words:
        label = Label(themes, words, color="text2", wrap=True)
        label.setBuddy(field)
        column.addWidget(label)
    grows = isinstance(field, LineEdit | DateEdit | CheckBox)
    align = Qt.AlignmentFlag(0) if grows else Qt.AlignmentFlag.AlignLeading
    column.addWidget(field, 0, align)
    return row


def _value(field: QWidget) -> str:
    if isinstance(field, CheckBox):
        return YES if field.isChecked() else ""
    if isinstance(field, SpinBox):
        return str(field.value()) if field.value() else ""
    assert isinstance(field, LineEdit)
    return field.text()


def _set_value(field: QWidget, value: str) -> None:
    if isinstance(field, CheckBox):
        field.setChecked(bool(value))
    elif isinstance(field, SpinBox):
        field.setValue(int(value) if value.isdecimal() else 0)
    elif isinstance(field, LineEdit):
        field.setText(value)
