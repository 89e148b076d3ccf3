"""One row of a grid: its head, its marks and its fields."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.ui.forms.cells import Cell
from app.ui.forms.editor import ABSENT, Supplies
from app.ui.forms.yes_no import yes_or_no
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.card import Rule
from app.ui.widgets.choices import RadioButton
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from models.records.entries import JsonValue
from prompts.kinds import Kind
from prompts.schema import Column, Option, Question
from prompts.words import OWN, Vocabularies

_MOST_MARKS = 4
"""With more options than this a column is a list that folds."""


class Mark(RadioButton):
    """One choice of a cell: a mark alone under its heading, or with its words beside it."""

    def __init__(self, themes: ThemeHolder, option: Option) -> None:
        self._shows_words = False
        super().__init__(themes, option.text)
        self.setAutoExclusive(False)

    def show_words(self, wanted: bool) -> None:
        """Says its words, where no heading says them."""
        self._shows_words = wanted
        self.updateGeometry()
        self.update()

    def _words(self) -> str:
        return self.text() if self._shows_words else ""


class ChoiceCell(QObject):
    """One among a few, as marks that stand side by side."""

    changed = Signal()

    def __init__(self, column: Column, options: Iterable[Option], themes: ThemeHolder) -> None:
        super().__init__()
        self.column = column
        self.retired = ""
        self.marks: dict[str, Mark] = {}
        for option in options:
            mark = Mark(themes, option)
            mark.setObjectName(f"mark.{column.id}.{option.id}")
            mark.clicked.connect(partial(self._on_clicked, option.id))
            self.marks[option.id] = mark
        self._was = ""

    def value(self) -> JsonValue:
        chosen = next((id_ for id_, mark in self.marks.items() if mark.isChecked()), self.retired)
        if not chosen:
            return ABSENT
        return chosen == "yes" if self.column.kind is Kind.YESNO else chosen

    def set_value(self, value: JsonValue) -> None:
        """Shows what was chosen; what is not offered any more is kept until one chooses again."""
        chosen = value if isinstance(value, str) else ""
        if isinstance(value, bool):
            chosen = "yes" if value else "no"
        self._was = chosen
        self.retired = "" if chosen in self.marks else chosen
        for id_, mark in self.marks.items():
            mark.setChecked(id_ == chosen)

    def rename(self, row: str, column: str) -> None:
        """What its marks are called for those who hear them."""
        for mark in self.marks.values():
            parts = (row, column, mark.text())
            mark.setAccessibleName(", ".join(part for part in parts if part))

    def choose_nth(self, number: int) -> bool:
        """Chooses by number, from 1; False where there is no such choice."""
        ids = list(self.marks)
        if not 1 <= number <= len(ids):
            return False
        self._take(ids[number - 1])
        return True

    def clear(self) -> None:
        """Takes the choice away, as a person does it."""
        if self.value() is not ABSENT:
            self._take("")

    def _on_clicked(self, option_id: str, _checked: bool = False) -> None:
        self._take("" if option_id == self._was else option_id)

    def _take(self, option_id: str) -> None:
        self.set_value(option_id)
        self.changed.emit()


class GridRow(QObject):
    """The head and the cells of one row."""

    changed = Signal()

    def __init__(self, row_id: str, text: str, question: Question, supplies: Supplies) -> None:
        super().__init__()
        self.id = row_id
        themes = supplies.themes
        self._columns = question.columns
        self._extra: dict[str, JsonValue] = {}
        self.cells: dict[str, Cell | ChoiceCell] = {}
        self.is_own = row_id.startswith(OWN)
        self.head = Label(themes, text, wrap=True)
        self.gone = Label(themes, "", Type.SMALL, color="text2", wrap=True)
        self.remove = IconButton(themes, "x", self.tr("Remove {row}").format(row=text))
        self.rule = Rule(themes)
        self.choices = {column.id: Flow(themes, gap=18) for column in question.columns}
        for column in question.columns:
            options = marked_options(column, supplies.vocabularies)
            cell: Cell | ChoiceCell
            if options:
                cell = ChoiceCell(column, options, themes)
            else:
                cell = Cell(column, supplies, "")
            cell.changed.connect(self._on_changed)
            self.cells[column.id] = cell
        self._rename(text)

    def value(self) -> dict[str, JsonValue]:
        """What its cells hold."""
        said = {id_: cell.value() for id_, cell in self.cells.items()}
        return self._extra | {id_: value for id_, value in said.items() if value is not ABSENT}

    def set_value(self, said: dict[str, JsonValue]) -> None:
        """Shows what is answered; columns that the question had once are carried along."""
        self._extra = {id_: value for id_, value in said.items() if id_ not in self.cells}
        for id_, cell in self.cells.items():
            cell.set_value(said.get(id_))
        self._say_gone()

    def places(self) -> list[QWidget]:
        """What the keyboard can be at, in order."""
        found: list[QWidget] = []
        for cell in self.cells.values():
            if isinstance(cell, ChoiceCell):
                found += cell.marks.values()
            else:
                found.append(cell.focus_target())
        return found

    def widgets(self) -> list[QWidget]:
        """Everything that is put into the layout."""
        found: list[QWidget] = [self.head, self.gone, self.remove, self.rule]
        found += self.choices.values()
        for cell in self.cells.values():
            if isinstance(cell, ChoiceCell):
                found += cell.marks.values()
            else:
                found.append(cell)
        return found

    def choice_at(self, mark: QWidget) -> ChoiceCell | None:
        """The cell that a mark belongs to."""
        for cell in self.cells.values():
            if isinstance(cell, ChoiceCell) and mark in cell.marks.values():
                return cell
        return None

    def _rename(self, text: str) -> None:
        alone = len(self._columns) == 1
        for column in self._columns:
            cell = self.cells[column.id]
            if isinstance(cell, ChoiceCell):
                cell.rename(text, "" if alone else column.text)
            else:
                cell.rename(", ".join(part for part in (text, column.text) if part))

    def _on_changed(self) -> None:
        self._say_gone()
        self.changed.emit()

    def _say_gone(self) -> None:
        retired = [
            cell.retired
            for cell in self.cells.values()
            if isinstance(cell, ChoiceCell) and cell.retired
        ]
        words = self.tr("{answer} (not offered any more)").format(answer=", ".join(retired))
        self.gone.setText(words if retired else "")
        self.gone.setVisible(bool(retired) and self.gone.parentWidget() is not None)


def marked_options(column: Column, vocabularies: Vocabularies) -> tuple[Option, ...]:
    """The options of a column that stand side by side; none where it is a field."""
    if column.kind is Kind.YESNO:
        return yes_or_no(vocabularies)
    few = column.kind is Kind.ONE and len(column.options) <= _MOST_MARKS
    return column.options if few else ()
