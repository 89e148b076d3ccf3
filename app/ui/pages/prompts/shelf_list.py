"""The rows of the library: a check box, the set, its minutes."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QStyleOptionViewItem,
)

from app.services.library import ShelfPack
from app.ui.delegates.rows import Index, RowDelegate
from app.ui.listmodels.whole import WholeModel
from app.ui.pages.prompts.words import below_words, minutes_words, row_sentence
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.choices import paint_check
from app.ui.widgets.row_list import ENTER, RowList, held_with

_SIDE = 40
_WORDS = 80
_NARROW_SIDE = 16
_NARROW_WORDS = 48
_TALL = 93
_MARK = 18


class ShelfModel(WholeModel[ShelfPack]):
    """The sets that match, in the order of the shelf."""

    def key(self, row: ShelfPack) -> str:
        return row.pack.id

    def words(self, row: ShelfPack) -> str:
        return row.pack.title

    def sentence(self, row: ShelfPack, number: int) -> str:
        return row_sentence(row, number, self.rowCount())

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if row is not None and role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row.is_on else Qt.CheckState.Unchecked
        return super().data(index, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable


class ShelfDelegate(RowDelegate):
    """Paints a set as the library shows it."""

    is_narrow = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._themes.px(_TALL))

    def check_rect(self, row: QRectF) -> QRectF:
        """Where the check box of a row stands."""
        px = self._themes.px
        side = px(_NARROW_SIDE if self.is_narrow else _SIDE)
        place = QRectF(row.left() + side, row.top() + px(17), px(_MARK), px(_MARK))
        return self.turned(place, row)

    def paint_row(self, painter: QPainter, rect: QRectF, row: ShelfPack) -> None:
        paint_check(painter, self.check_rect(rect), self._themes, row.is_on)
        px, color, pitch = self._themes.px, self._themes.color, self._themes.pitch
        start = px(_NARROW_WORDS if self.is_narrow else _WORDS)
        end = px(_NARROW_SIDE if self.is_narrow else 25)
        length, ui = minutes_words(row.pack), self._themes.font()
        wide = paint.text_width(ui, length)
        top = rect.top() + px(11)
        room = rect.width() - start - end
        place = QRectF(rect.right() - end - wide, top, wide, pitch(Type.DOOR))
        paint.line_of_text(painter, self.turned(place, rect), length, ui, color("text2"))
        lines = (
            (row.pack.title, self._themes.font(Type.DOOR), "text", pitch(Type.DOOR), wide + px(16)),
            (row.pack.summary, ui, "text2", pitch(Type.UI), 0),
            (below_words(row), self._themes.font(Type.SMALL), "text2", pitch(Type.SMALL), 0),
        )
        for text, font, ink, tall, less in lines:
            place = QRectF(rect.left() + start, top, room - less, tall)
            paint.line_of_text(painter, self.turned(place, rect), text, font, color(ink))
            top += tall + px(1)


class ShelfView(RowList):
    """Sets; Space ticks, Enter opens, Del removes.

    Signals:
        current_changed: the set of the row that is current now, or None.
        ticked: the id of a set, and whether it is ticked now.
        opened: the id of the set that Enter or a double click chose.
        pressed_on: the id of the set that was pressed with the mouse.
        menu_wanted: the id, and where on the screen.
        removed: the id of the set that Del is for.
    """

    current_changed = Signal(object)
    ticked = Signal(str, bool)
    opened = Signal(str)
    pressed_on = Signal(str)
    menu_wanted = Signal(str, QPoint)
    removed = Signal(str)

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__(themes, "sets", self.tr("Prompt sets"))
        self.setUniformItemSizes(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.rows = ShelfModel(self)
        self.setModel(self.rows)
        self.delegate = ShelfDelegate(themes, self)
        self.setItemDelegate(self.delegate)
        self.customContextMenuRequested.connect(self._on_menu)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double)
        self._pressed_check = False

    def shelved(self) -> ShelfPack | None:
        """The set of the current row."""
        return self.rows.row(self.currentIndex())

    def select(self, pack_id: str) -> bool:
        """Makes the row of a set the current one; returns whether it is shown."""
        index = self.rows.index_of(pack_id)
        return index.isValid() and self.choose(index)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 (Qt override)
        super().currentChanged(current, previous)
        self.current_changed.emit(self.rows.row(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.shelved()
        if row is not None and not held_with(event):
            if event.key() == Qt.Key.Key_Space:
                self.ticked.emit(row.pack.id, not row.is_on)
                return
            if event.key() in ENTER:
                self.opened.emit(row.pack.id)
                return
            if event.key() == Qt.Key.Key_Delete:
                self.removed.emit(row.pack.id)
                return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_check = self._is_on_check(event)
        super().mousePressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonDblClick and isinstance(event, QMouseEvent):
            self._pressed_check = self._is_on_check(event)
        return super().viewportEvent(event)

    def _is_on_check(self, event: QMouseEvent) -> bool:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return False
        box = self.delegate.check_rect(QRectF(self.visualRect(index)))
        room = self._themes.px(8)
        return box.adjusted(-room, -room, room, room).contains(event.position())

    def _on_clicked(self, index: QModelIndex) -> None:
        row = self.rows.row(index)
        if row is not None and not self._has_ticked(row):
            self.pressed_on.emit(row.pack.id)

    def _on_double(self, index: QModelIndex) -> None:
        row = self.rows.row(index)
        if row is not None and not self._has_ticked(row):
            self.opened.emit(row.pack.id)

    def _has_ticked(self, row: ShelfPack) -> bool:
        """Ticks where the press was on the box; returns whether it was."""
        if self._pressed_check:
            self.ticked.emit(row.pack.id, not row.is_on)
        return self._pressed_check

    def _on_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        row = self.rows.row(index if index.isValid() else self.currentIndex())
        if row is not None:
            self.select(row.pack.id)
            self.menu_wanted.emit(row.pack.id, self.viewport().mapToGlobal(at))
