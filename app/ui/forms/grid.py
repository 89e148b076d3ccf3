"""The editor for a grid: fixed rows, a few columns, and perhaps rows of one's own."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from app.ui.forms.cells import Cell
from app.ui.forms.editor import ABSENT, AnswerEditor, Supplies
from app.ui.forms.grid_rows import ChoiceCell, GridRow, Mark, marked_options
from app.ui.theme import Type
from app.ui.widgets import paint
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.widgets.naming import named
from app.ui.widgets.scale_field import ScaleField
from models.records.entries import JsonValue
from prompts.kinds import Kind
from prompts.schema import Option, Question
from prompts.words import OWN, readable

_LONGEST_OWN = 80
_WIDTHS: Final = {Kind.SHORT: 170, Kind.DATE: 210, Kind.NUMBER: 100, Kind.SCALE: 76}
_LIST_WIDE = 170
_HEAD_WIDE = 170
_CLEARING = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_0})
_MOVES: Final = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class GridEditor(AnswerEditor):
    """A calm table. Arrows go from cell to cell, Space and numbers choose; narrow, rows stack."""

    can_be_cleared = True

    def __init__(self, question: Question, supplies: Supplies, name: str) -> None:
        super().__init__(question, supplies, name)
        self._rows: list[GridRow] = []
        self._stacked = False
        self._narrow = False
        self._heads: list[QWidget] = []
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(supplies.themes.px(8))
        column.addWidget(self._table)
        for option in question.options:
            self._append(option.id, option.text)
        if question.own_rows:
            column.addWidget(self._own_line())
        self._lay_out()

    # An answer

    def value(self) -> JsonValue:
        rows: dict[str, JsonValue] = {}
        for row in self._rows:
            said: dict[str, JsonValue] = row.value()
            if said:
                rows[row.id] = said
        return rows or ABSENT

    def set_value(self, value: JsonValue) -> None:
        said = value if isinstance(value, dict) else {}
        offered = {option.id for option in self.question.options}
        for row in list(self._rows):
            if row.id not in offered and row.id not in said:
                self._drop(row)
        known = {row.id for row in self._rows}
        for row_id in said:
            if row_id not in known:
                self._append(row_id, readable(row_id))
        for row in self._rows:
            cells = said.get(row.id)
            row.set_value(dict(cells) if isinstance(cells, dict) else {})
        self._lay_out()

    def focus_first(self) -> None:
        matrix = self._matrix()
        if matrix and matrix[0]:
            now = next((each for line in matrix for each in line if _is_stop(each)), matrix[0][0])
            now.setFocus(Qt.FocusReason.TabFocusReason)

    def lines(self) -> list[LineEdit]:
        cells = (cell for row in self._rows for cell in row.cells.values())
        fields = (cell.line() for cell in cells if isinstance(cell, Cell))
        return [line for line in fields if line is not None]

    def commit(self) -> None:
        for row in self._rows:
            for cell in row.cells.values():
                if isinstance(cell, Cell):
                    cell.commit()

    def hint(self) -> str:
        if any(
            marked_options(column, self.supplies.vocabularies) for column in self.question.columns
        ):
            return self.tr("Arrows move, Space or a number chooses")
        return ""

    # Rows

    def _append(self, row_id: str, text: str) -> GridRow:
        row = GridRow(row_id, text, self.question, self.supplies)
        row.setParent(self)
        row.changed.connect(self._on_changed)
        row.remove.clicked.connect(partial(self._on_remove, row))
        for place in row.places():
            place.installEventFilter(self)
        self._rows.append(row)
        return row

    def _drop(self, row: GridRow) -> None:
        self._rows.remove(row)
        for widget in row.widgets():
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        row.deleteLater()

    def _own_line(self) -> QWidget:
        themes = self.themes
        words = self.tr("Something of your own")
        self._own = LineEdit(themes, named(self.name, words), placeholder=words, compact=True)
        self._own.setObjectName("own_row")
        self._own.setMaxLength(_LONGEST_OWN)
        self._own.setFixedWidth(themes.px(260))
        self._own.returnPressed.connect(self._on_add)
        add = SecondaryButton(themes, self.tr("Add a row"), icon="plus", compact=True)
        add.setObjectName("add_row")
        add.setAccessibleName(named(self.name, self.tr("Add a row")))
        add.clicked.connect(self._on_add)
        line = Flow(themes)
        line.add(self._own)
        line.add(add)
        return line

    def _on_add(self) -> None:
        text = " ".join(self._own.text().split())
        if not text:
            self._own.setFocus(Qt.FocusReason.TabFocusReason)
            return
        row = next((row for row in self._rows if row.id == OWN + text), None)
        if row is None:
            row = self._append(OWN + text, text)
            self._lay_out()
        self._own.clear()
        self._go_to(row.places()[0])

    def _on_remove(self, row: GridRow) -> None:
        held = bool(row.value())
        place = self._rows.index(row)
        self._drop(row)
        self._lay_out()
        if self._rows:
            self._go_to(self._rows[min(place, len(self._rows) - 1)].places()[0])
        if held:
            self.changed.emit()

    def _on_changed(self) -> None:
        self.changed.emit()

    # Keyboard

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, Mark | ScaleField):
            self._set_stop(watched)
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QWidget):
            return False
        allowed = Qt.KeyboardModifier.KeypadModifier
        if event.modifiers() & ~allowed:
            return False
        key = Qt.Key(event.key())
        if key in _MOVES:
            return self._move(watched, key)
        if isinstance(watched, Mark):
            return self._on_mark_key(watched, key, event.text())
        return False

    def _on_mark_key(self, mark: Mark, key: Qt.Key, text: str) -> bool:
        row, _ = self._place_of(mark)
        line = self._matrix()[row]
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to(line[0 if key == Qt.Key.Key_Home else -1])
            return True
        cell = self._rows[row].choice_at(mark)
        if cell is None:
            return False
        if key in _CLEARING:
            cell.clear()
            return True
        if text.isdecimal() and text.isascii() and cell.choose_nth(int(text)):
            self._go_to(list(cell.marks.values())[int(text) - 1])
            return True
        return False

    def _move(self, now: QWidget, key: Qt.Key) -> bool:
        down, along = _MOVES[key]
        if along and isinstance(now, QLineEdit) and not _at_the_end(now, along):
            return False
        if down and not isinstance(now, Mark | ScaleField | QLineEdit):
            return False
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            along = -along
        matrix = self._matrix()
        row, place = self._place_of(now)
        row = max(0, min(row + down, len(matrix) - 1))
        place = max(0, min(place + along, len(matrix[row]) - 1))
        self._go_to(matrix[row][place])
        return True

    def _matrix(self) -> list[list[QWidget]]:
        return [row.places() for row in self._rows]

    def _place_of(self, widget: QWidget) -> tuple[int, int]:
        for number, line in enumerate(self._matrix()):
            if widget in line:
                return number, line.index(widget)
        return 0, 0

    def _go_to(self, target: QWidget) -> None:
        self._set_stop(target)
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _set_stop(self, wanted: QWidget | None = None) -> None:
        """Lets Tab stop at one of the marks; fields for words are stops of their own."""
        marks = [each for line in self._matrix() for each in line if _roves(each)]
        if not marks:
            return
        if wanted not in marks:
            wanted = next((mark for mark in marks if _is_stop(mark)), marks[0])
        for mark in marks:
            stop = Qt.FocusPolicy.StrongFocus if mark is wanted else Qt.FocusPolicy.ClickFocus
            mark.setFocusPolicy(stop)

    # Room

    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self._fit()

    def minimumSizeHint(self) -> QSize:
        # Less than a table wants: that is when its rows stack.
        return QSize(self.themes.px(220), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        stacked = self._narrow or (self.width() > 0 and self._wanted_width() > self.width())
        if stacked != self._stacked:
            self._stacked = stacked
            self._lay_out()

    def _wanted_width(self) -> int:
        px = self.themes.px
        wide = _HEAD_WIDE
        for column in self.question.columns:
            options = marked_options(column, self.supplies.vocabularies)
            wide += sum(self._mark_width(option) for option in options)
            if not options:
                wide += _WIDTHS.get(column.kind, _LIST_WIDE)
        return px(wide)

    def _mark_width(self, option: Option) -> int:
        words = paint.text_width(self.themes.font(Type.SMALL), option.text)
        return max(56, min(words, 120) + 16)

    def _lay_out(self) -> None:
        # Out of sight: else each part that is shown has the whole table laid out anew.
        held = QApplication.focusWidget()
        self._table.hide()
        while self._grid.count():
            self._grid.takeAt(0)
        for head in self._heads:
            head.hide()
            head.deleteLater()
        self._heads = []
        px = self.themes.px
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 0)
            self._grid.setColumnMinimumWidth(column, 0)
        for row in self._rows:
            row.head.set_semibold(self._stacked)
        if self._stacked:
            self._lay_out_stacked()
        else:
            self._lay_out_table()
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(4))
        self._table.show()
        if held is not None and self._table.isAncestorOf(held):
            held.setFocus(Qt.FocusReason.OtherFocusReason)
        self._set_stop()
        self._table.updateGeometry()
        self.updateGeometry()

    def _lay_out_table(self) -> None:
        self._grid.setColumnStretch(0, 1)
        line = self._lay_out_heads()
        for row in self._rows:
            place = 1
            self._put(row.rule, line, 0, self._grid.columnCount())
            self._put(row.head, line + 1, 0)
            self._put_gone(row, line + 2)
            for column in self.question.columns:
                cell = row.cells[column.id]
                row.choices[column.id].hide()
                if isinstance(cell, ChoiceCell):
                    for mark in cell.marks.values():
                        mark.show_words(False)
                        self._put(mark, line + 1, place, middle=True)
                        place += 1
                else:
                    self._put(cell, line + 1, place, middle=cell.is_small)
                    place += 1
            if row.is_own:
                self._put(row.remove, line + 1, place)
            else:
                row.remove.hide()
            line += 3

    def _lay_out_heads(self) -> int:
        """The headings; with several columns those of choices stand over their options."""
        px = self.themes.px
        several = len(self.question.columns) > 1
        place = 1
        for column in self.question.columns:
            options = marked_options(column, self.supplies.vocabularies)
            span = max(1, len(options))
            if several or not options:
                self._head(column.text, 0, place, span)
            for number, option in enumerate(options):
                self._head(option.text, 1, place + number, 1)
                self._grid.setColumnMinimumWidth(place + number, px(self._mark_width(option)))
            if not options:
                wide = _WIDTHS.get(column.kind, _LIST_WIDE)
                self._grid.setColumnMinimumWidth(place, px(wide - 8))
            place += span
        return 2

    def _small(self, text: str) -> Label:
        label = Label(self.themes, text, Type.SMALL, color="text2", wrap=True)
        self._heads.append(label)
        return label

    def _head(self, text: str, line: int, place: int, span: int) -> None:
        head = self._small(text)
        head.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._grid.addWidget(head, line, place, 1, span, Qt.AlignmentFlag.AlignBottom)

    def _lay_out_stacked(self) -> None:
        self._grid.setColumnStretch(0, 1)
        several = len(self.question.columns) > 1
        line = 0
        for number, row in enumerate(self._rows):
            row.rule.setVisible(False)
            if number:
                self._put(row.rule, line, 0, 2)
            self._put(row.head, line + 1, 0)
            if row.is_own:
                self._put(row.remove, line + 1, 1)
            else:
                row.remove.hide()
            self._put_gone(row, line + 2)
            line += 3
            for column in self.question.columns:
                cell = row.cells[column.id]
                if isinstance(cell, Cell) and cell.is_small:
                    self._grid.addWidget(self._small(column.text), line, 0)
                    self._put(cell, line, 1)
                    line += 1
                    continue
                if several or not isinstance(cell, ChoiceCell):
                    self._grid.addWidget(self._small(column.text), line, 0, 1, 2)
                    line += 1
                if isinstance(cell, ChoiceCell):
                    flow = row.choices[column.id]
                    for mark in cell.marks.values():
                        mark.show_words(True)
                        flow.add(mark)
                        mark.show()
                    self._put(flow, line, 0, 2)
                else:
                    self._put(cell, line, 0, 2)
                line += 1

    def _put_gone(self, row: GridRow, line: int) -> None:
        self._grid.addWidget(row.gone, line, 0, 1, 2)
        row.gone.setVisible(bool(row.gone.text()))

    def _put(
        self, widget: QWidget, line: int, place: int, span: int = 1, *, middle: bool = False
    ) -> None:
        if middle:
            across = Qt.AlignmentFlag.AlignCenter
            self._grid.addWidget(widget, line, place, 1, span, across)
        else:
            self._grid.addWidget(widget, line, place, 1, span)
        widget.show()


def _roves(widget: QWidget) -> bool:
    return isinstance(widget, Mark | ScaleField)


def _is_stop(widget: QWidget) -> bool:
    return widget.focusPolicy() == Qt.FocusPolicy.StrongFocus


def _at_the_end(line: QLineEdit, along: int) -> bool:
    if line.hasSelectedText():
        return False
    rtl = line.layoutDirection() == Qt.LayoutDirection.RightToLeft
    forwards = (along > 0) != rtl
    return line.cursorPosition() == (len(line.text()) if forwards else 0)
