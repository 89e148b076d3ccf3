"""The editor for a list of rows: add, take away, move."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QMenu, QVBoxLayout

from app.ui.forms.cells import Cell
from app.ui.forms.editor import ABSENT, AnswerEditor, Supplies
from app.ui.theme import Type
from app.ui.widgets.buttons import IconButton, SecondaryButton
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.label import Label
from app.ui.widgets.naming import named
from models.records.entries import JsonValue
from prompts.kinds import Kind
from prompts.schema import Column, Question

Row = dict[str, JsonValue]

_WIDE = frozenset({Kind.SHORT})


class RowCard(QFrame):
    """One row: its fields, and what can be done with it."""

    changed = Signal()
    moved = Signal(int)
    removed = Signal()

    def __init__(self, columns: tuple[Column, ...], supplies: Supplies, number: int) -> None:
        super().__init__()
        self._columns = columns
        self._extra: Row = {}
        self.cells: dict[str, Cell] = {}
        themes = supplies.themes
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(themes.px(12))
        grid.setVerticalSpacing(themes.px(4))
        line, place = 0, 0
        for column in columns:
            span = 2 if column.kind in _WIDE else 1
            if place + span > 2:
                line, place = line + 2, 0
            name = self.tr("Row {number}, {column}").format(number=number, column=column.text)
            cell = Cell(column, supplies, name)
            cell.changed.connect(self.changed)
            self.cells[column.id] = cell
            heading = Label(themes, column.text, Type.SMALL, color="text2", wrap=True)
            grid.addWidget(heading, line, place, 1, span, Qt.AlignmentFlag.AlignBottom)
            grid.addWidget(cell, line + 1, place, 1, span)
            place += span
        self._more = IconButton(themes, "ellipsis", "")
        self._more.clicked.connect(self._open_menu)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, themes.px(8))
        whole.setSpacing(themes.px(8))
        whole.addLayout(grid, 1)
        whole.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        self.renumber(number)

    def renumber(self, number: int) -> None:
        """Says which row it is now."""
        self._more.set_name(self.tr("Row {number}: move or remove").format(number=number))
        for column in self._columns:
            words = self.tr("Row {number}, {column}").format(number=number, column=column.text)
            self.cells[column.id].rename(words)

    def value(self) -> Row:
        said = {id_: cell.value() for id_, cell in self.cells.items()}
        return self._extra | {id_: value for id_, value in said.items() if value is not ABSENT}

    def set_value(self, row: Row) -> None:
        # Columns that the question had once are carried along.
        self._extra = {id_: value for id_, value in row.items() if id_ not in self.cells}
        for id_, cell in self.cells.items():
            cell.set_value(row.get(id_))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() == Qt.KeyboardModifier.AltModifier:
            if event.key() == Qt.Key.Key_Up:
                self.moved.emit(-1)
                return
            if event.key() == Qt.Key.Key_Down:
                self.moved.emit(1)
                return
        super().keyPressEvent(event)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Move up")).triggered.connect(partial(self._move, -1))
        menu.addAction(self.tr("Move down")).triggered.connect(partial(self._move, 1))
        menu.addSeparator()
        menu.addAction(self.tr("Remove this row")).triggered.connect(self._remove)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _move(self, by: int, _checked: bool = False) -> None:
        self.moved.emit(by)

    def _remove(self, _checked: bool = False) -> None:
        self.removed.emit()


class RowsEditor(AnswerEditor):
    """Rows of fields; empty rows are no answer."""

    def __init__(self, question: Question, supplies: Supplies, name: str) -> None:
        super().__init__(question, supplies, name)
        self._cards: list[RowCard] = []
        self._add = SecondaryButton(
            supplies.themes, self.tr("Add a row"), icon="plus", compact=True
        )
        self._add.setAccessibleName(named(name, self.tr("Add a row")))
        self._add.clicked.connect(self._on_add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(supplies.themes.px(8))
        foot = QHBoxLayout()
        foot.addWidget(self._add)
        foot.addStretch(1)
        self._column.addLayout(foot)
        self._append({})

    def value(self) -> JsonValue:
        rows: list[JsonValue] = [dict(row) for card in self._cards if (row := card.value())]
        return rows or ABSENT

    def set_value(self, value: JsonValue) -> None:
        for card in list(self._cards):
            self._drop(card)
        rows = value if isinstance(value, list) else []
        for row in rows:
            if isinstance(row, dict):
                self._append(row)
        if not self._cards:
            self._append({})

    def focus_first(self) -> None:
        self._focus(self._cards[0])

    def lines(self) -> list[LineEdit]:
        cells = (cell for card in self._cards for cell in card.cells.values())
        return [line for cell in cells if (line := cell.line()) is not None]

    def commit(self) -> None:
        for card in self._cards:
            for cell in card.cells.values():
                cell.commit()

    def _append(self, row: Row) -> RowCard:
        card = RowCard(self.question.columns, self.supplies, len(self._cards) + 1)
        card.set_value(row)
        card.changed.connect(self.changed)
        card.moved.connect(partial(self._move, card))
        card.removed.connect(partial(self._remove, card))
        self._cards.append(card)
        self._column.insertWidget(len(self._cards) - 1, card)
        return card

    def _drop(self, card: RowCard) -> None:
        self._cards.remove(card)
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _move(self, card: RowCard, by: int) -> None:
        old = self._cards.index(card)
        new = max(0, min(old + by, len(self._cards) - 1))
        if old == new:
            return
        held = self.focusWidget()
        self._cards.insert(new, self._cards.pop(old))
        self._column.removeWidget(card)
        self._column.insertWidget(new, card)
        for number, each in enumerate(self._cards, 1):
            each.renumber(number)
        if held is not None:
            held.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _remove(self, card: RowCard) -> None:
        place = self._cards.index(card)
        self._drop(card)
        if not self._cards:
            self._append({})
        for number, each in enumerate(self._cards, 1):
            each.renumber(number)
        self._focus(self._cards[min(place, len(self._cards) - 1)])
        self.changed.emit()

    def _focus(self, card: RowCard) -> None:
        next(iter(card.cells.values())).take_focus()

    def _on_add(self) -> None:
        self._focus(self._append({}))
