"""The rows of the library: a check box, the set, its minutes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from app.services.library import ShelfPack
from app.ui.delegates.rows import paint_row_ground
from app.ui.listmodels.rows import ROW
from app.ui.pages.prompts.words import below_words, minutes_words, row_sentence
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.choices import paint_check

_SIDE = 40
_WORDS = 80
_NARROW_SIDE = 16
_NARROW_WORDS = 48
_TALL = 93
_MARK = 18
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ShelfModel(QAbstractListModel):
    """The sets that match, in the order of the shelf."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ShelfPack] = []

    def show_rows(self, rows: Sequence[ShelfPack]) -> None:
        """Shows other rows; the same sets in the same order are only brought up to date."""
        same = [row.pack.id for row in rows] == [row.pack.id for row in self._rows]
        if same:
            self._rows = list(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row(self, index: _Index) -> ShelfPack | None:
        """The set of a row."""
        return self._rows[index.row()] if index.isValid() else None

    def index_of(self, pack_id: str) -> QModelIndex:
        """Where a set stands; nowhere when it is not shown."""
        for number, row in enumerate(self._rows):
            if row.pack.id == pack_id:
                return self.index(number)
        return QModelIndex()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.pack.title
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row.is_on else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row_sentence(row, index.row() + 1, len(self._rows))
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable


class ShelfDelegate(QStyledItemDelegate):
    """Paints a set as the library shows it."""

    def __init__(self, themes: ThemeHolder, view: QListView) -> None:
        super().__init__(view)
        self._themes = themes
        self._view = view
        self.is_narrow = False

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, self._themes.px(_TALL))

    def check_rect(self, row: QRectF) -> QRectF:
        """Where the check box of a row stands."""
        px = self._themes.px
        side = px(_NARROW_SIDE if self.is_narrow else _SIDE)
        place = QRectF(row.left() + side, row.top() + px(17), px(_MARK), px(_MARK))
        return paint.mirrored(place, row, self._view.layoutDirection())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: ShelfPack = index.data(ROW)
        rect = QRectF(option.rect)
        painter.save()
        painter.setLayoutDirection(self._view.layoutDirection())
        paint_row_ground(painter, rect, option, index, self._view, self._themes)
        paint_check(painter, self.check_rect(rect), self._themes, row.is_on)
        self._paint_words(painter, rect, row)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRectF, row: ShelfPack) -> None:
        px, color, pitch = self._themes.px, self._themes.color, self._themes.pitch
        direction = self._view.layoutDirection()
        start = px(_NARROW_WORDS if self.is_narrow else _WORDS)
        end = px(_NARROW_SIDE if self.is_narrow else 25)
        length, ui = minutes_words(row.pack), self._themes.font()
        wide = paint.text_width(ui, length)
        top = rect.top() + px(11)
        room = rect.width() - start - end
        place = QRectF(rect.right() - end - wide, top, wide, pitch(Type.DOOR))
        place = paint.mirrored(place, rect, direction)
        paint.line_of_text(painter, place, length, ui, color("text2"))
        lines = (
            (row.pack.title, self._themes.font(Type.DOOR), "text", pitch(Type.DOOR), wide + px(16)),
            (row.pack.summary, ui, "text2", pitch(Type.UI), 0),
            (below_words(row), self._themes.font(Type.SMALL), "text2", pitch(Type.SMALL), 0),
        )
        for text, font, ink, tall, less in lines:
            place = QRectF(rect.left() + start, top, room - less, tall)
            place = paint.mirrored(place, rect, direction)
            paint.line_of_text(painter, place, text, font, color(ink))
            top += tall + px(1)


class ShelfView(QListView):
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
        super().__init__()
        self._themes = themes
        self.setObjectName("sets")
        self.setAccessibleName(self.tr("Prompt sets"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.rows = ShelfModel(self)
        self.setModel(self.rows)
        self.delegate = ShelfDelegate(themes, self)
        self.setItemDelegate(self.delegate)
        self.customContextMenuRequested.connect(self._on_menu)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double)
        themes.changed.connect(self.scheduleDelayedItemsLayout)
        self._pressed_check = False

    def shelved(self) -> ShelfPack | None:
        """The set of the current row."""
        return self.rows.row(self.currentIndex())

    def select(self, pack_id: str) -> bool:
        """Makes the row of a set the current one; returns whether it is shown."""
        index = self.rows.index_of(pack_id)
        if index.isValid():
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, flag)
            self.scrollTo(index)
        return index.isValid()

    def currentChanged(self, current: _Index, previous: _Index) -> None:  # noqa: N802 (Qt override)
        super().currentChanged(current, previous)
        self.current_changed.emit(self.rows.row(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.shelved()
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if row is not None and not held:
            if event.key() == Qt.Key.Key_Space:
                self.ticked.emit(row.pack.id, not row.is_on)
                return
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
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
        if row is None:
            return
        if self._pressed_check:
            self.ticked.emit(row.pack.id, not row.is_on)
        else:
            self.pressed_on.emit(row.pack.id)

    def _on_double(self, index: QModelIndex) -> None:
        row = self.rows.row(index)
        if row is None:
            return
        if self._pressed_check:
            self.ticked.emit(row.pack.id, not row.is_on)
        else:
            self.opened.emit(row.pack.id)

    def _on_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        row = self.rows.row(index if index.isValid() else self.currentIndex())
        if row is not None:
            self.select(row.pack.id)
            self.menu_wanted.emit(row.pack.id, self.viewport().mapToGlobal(at))
