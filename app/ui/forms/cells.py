"""One field of a row, by the kind of its column; for lists of rows and for grids."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from app.ui.forms.editor import ABSENT, Supplies
from app.ui.forms.lines import NumberField, commit_date, date_text, set_date_text
from app.ui.forms.yes_no import yes_or_no
from app.ui.widgets.date_edit import DateEdit
from app.ui.widgets.fields import ComboBox, LineEdit
from app.ui.widgets.scale_field import ScaleField
from models.records.entries import JsonValue
from prompts.kinds import Kind
from prompts.schema import Column


class Cell(QWidget):
    """One field of a row."""

    changed = Signal()

    def __init__(self, column: Column, supplies: Supplies, name: str) -> None:
        super().__init__()
        self.column = column
        self.field = self._made(column, supplies, name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.field)
        if self.is_small:
            row.addStretch(1)

    @property
    def is_small(self) -> bool:
        """Whether it takes no more room than it needs."""
        return isinstance(self.field, ScaleField)

    def line(self) -> LineEdit | None:
        """Its field, where it is one for words."""
        field = self.field
        return field if self.column.kind is Kind.SHORT and isinstance(field, LineEdit) else None

    def value(self) -> JsonValue:
        field = self.field
        if isinstance(field, QComboBox):
            chosen = field.currentData()
            if chosen == "":
                return ABSENT
            return chosen == "yes" if self.column.kind is Kind.YESNO else str(chosen)
        if isinstance(field, ScaleField):
            return field.place()
        if isinstance(field, NumberField):
            return field.number()
        if isinstance(field, DateEdit):
            return date_text(field)
        return field.text() if isinstance(field, QLineEdit) and field.text().strip() else ABSENT

    def set_value(self, value: JsonValue) -> None:
        field = self.field
        if isinstance(field, QComboBox):
            if isinstance(value, bool):
                value = "yes" if value else "no"
            wanted = value if isinstance(value, str) else ""
            if field.findData(wanted) < 0:
                field.addItem(wanted, wanted)
            field.setCurrentIndex(field.findData(wanted))
        elif isinstance(field, ScaleField):
            is_place = isinstance(value, int) and not isinstance(value, bool)
            field.set_place(value if is_place else None)  # type: ignore[arg-type]
        elif isinstance(field, NumberField):
            field.set_number(value)
        elif isinstance(field, DateEdit):
            set_date_text(field, value)
        elif isinstance(field, QLineEdit):
            field.setText(value if isinstance(value, str) else "")

    def rename(self, name: str) -> None:
        """What it is called for those who hear it."""
        if isinstance(self.field, ScaleField):
            self.field.set_name(name)
            return
        for field in (*self.findChildren(QLineEdit), *self.findChildren(QComboBox)):
            field.setAccessibleName(name)

    def focus_target(self) -> QWidget:
        """Who takes the keyboard."""
        if isinstance(self.field, DateEdit):
            return self.field.first_focus()
        return self.field

    def take_focus(self) -> None:
        """Puts the keyboard in it."""
        self.field.setFocus(Qt.FocusReason.TabFocusReason)

    def commit(self) -> None:
        """Takes in a date that was typed and not yet left."""
        if isinstance(self.field, DateEdit):
            commit_date(self.field)

    def _made(self, column: Column, supplies: Supplies, name: str) -> QWidget:
        themes = supplies.themes
        if column.kind in (Kind.ONE, Kind.YESNO):
            combo = ComboBox(themes, name)
            combo.addItem("", "")
            choices = [(option.text, option.id) for option in column.options]
            if column.kind is Kind.YESNO:
                offered = yes_or_no(supplies.vocabularies)
                choices = [(option.text, option.id) for option in offered]
            for text, id_ in choices:
                combo.addItem(text, id_)
            combo.activated.connect(self._on_edited)
            return combo
        if column.kind is Kind.DATE:
            day = DateEdit(themes, name, supplies.today())
            day.changed.connect(self.changed)
            return day
        if column.kind is Kind.SCALE:
            place = ScaleField(themes, name)
            place.edited.connect(self.changed)
            return place
        field = NumberField(themes, name) if column.kind is Kind.NUMBER else LineEdit(themes, name)
        field.textEdited.connect(self._on_edited)
        return field

    def _on_edited(self, _what: object) -> None:
        self.changed.emit()
