"""Actions as rows: a tick, the words, whose it is and by when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from app.ui.delegates.rows import Index, RowDelegate
from app.ui.listmodels.whole import WholeModel
from app.ui.pages.supervision.actions_words import HeadRow, Row, below_words, row_sentence
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.choices import paint_check
from app.ui.widgets.row_list import ENTER, RowList, held_with
from models.plain import plain_words
from models.records.ids import ActionId
from models.records.promised import ActionLine

_TALL, _HEAD = 62, 40
_SIDE, _MARK, _GAP = 14, 18, 11


class ActionsModel(WholeModel[Row]):
    """Headings and actions."""

    def __init__(self, today: Callable[[], date], parent: QObject) -> None:
        super().__init__(parent)
        self.today = today

    def key(self, row: Row) -> object:
        return row if isinstance(row, HeadRow) else row.action.id

    def words(self, row: Row) -> str:
        return row.title if isinstance(row, HeadRow) else plain_words(row.action.text)

    def sentence(self, row: Row, number: int) -> str:
        return row.title if isinstance(row, HeadRow) else row_sentence(row, self.today())

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row(index)
        if row is None or isinstance(row, HeadRow):
            return Qt.ItemFlag.ItemIsEnabled if row is not None else Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def first(self) -> ActionLine | None:
        """The first action."""
        return next((row for row in self._rows if isinstance(row, ActionLine)), None)


class ActionsDelegate(RowDelegate):
    """Paints a heading, or a tick with two lines beside it."""

    def __init__(self, themes: ThemeHolder, view: ActionsView) -> None:
        super().__init__(themes, view)
        self._today = view.rows.today

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = self._view.model().data(index, Qt.ItemDataRole.UserRole + 1)
        return QSize(0, self._themes.px(_HEAD if isinstance(row, HeadRow) else _TALL))

    def mark_rect(self, rect: QRectF) -> QRectF:
        """Where the tick of a row is painted."""
        px = self._themes.px
        place = QRectF(rect.left() + px(_SIDE), rect.top() + px(12), px(_MARK), px(_MARK))
        return self.turned(place, rect)

    def paint_ground(
        self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index
    ) -> None:
        if not isinstance(index.data(Qt.ItemDataRole.UserRole + 1), HeadRow):
            super().paint_ground(painter, rect, option, index)

    def paint_row(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        px, themes = self._themes.px, self._themes
        inner = rect.adjusted(px(_SIDE), 0, -px(_SIDE), 0)
        if isinstance(row, HeadRow):
            place = inner.adjusted(0, px(12), 0, 0)
            font = themes.font(Type.SMALL, semibold=True)
            paint.line_of_text(painter, place, row.title, font, themes.color("text2"))
            return
        paint_check(painter, self.mark_rect(rect), themes, row.action.done)
        start = inner.left() + px(_MARK + _GAP)
        wide = inner.right() - start
        top = self.turned(QRectF(start, rect.top() + px(9), wide, px(24)), rect)
        low = self.turned(QRectF(start, rect.top() + px(33), wide, px(20)), rect)
        ink = themes.color("text2" if row.action.details.dropped else "text")
        paint.line_of_text(painter, top, plain_words(row.action.text), themes.font(), ink)
        below = below_words(row, self._today())
        small = themes.font(Type.SMALL)
        paint.line_of_text(painter, low, below, small, themes.color("text2"))


class ActionsView(RowList):
    """Space ticks, Enter goes to what came of it, Del drops it.

    Signals:
        current_changed: the action of the row that is current now, or None.
        ticked: the action, and whether it is done now.
        opened: the action that one wants to write about.
        dropped: the action that is to be dropped.
    """

    current_changed = Signal(object)
    ticked = Signal(object, bool)
    opened = Signal(object)
    dropped = Signal(object)

    def __init__(self, themes: ThemeHolder, today: Callable[[], date]) -> None:
        super().__init__(themes, "actions_list", self.tr("Actions"))
        self.rows = ActionsModel(today, self)
        self.setModel(self.rows)
        self._delegate = ActionsDelegate(themes, self)
        self.setItemDelegate(self._delegate)

    def line(self) -> ActionLine | None:
        """The action of the current row."""
        row = self.rows.row(self.currentIndex())
        return row if isinstance(row, ActionLine) else None

    def select(self, action_id: ActionId) -> bool:
        """Makes the row of an action the current one; returns whether it is shown."""
        index = self.rows.index_of(action_id)
        return index.isValid() and self.choose(index)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 (Qt override)
        super().currentChanged(current, previous)
        row = self.rows.row(current)
        self.current_changed.emit(row if isinstance(row, ActionLine) else None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._on_mark(event.position().toPoint())
        if row is not None and event.button() == Qt.MouseButton.LeftButton:
            self.ticked.emit(row, not row.action.done)
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.line()
        if line is not None and not held_with(event):
            if event.key() == Qt.Key.Key_Space:
                self.ticked.emit(line, not line.action.done)
                return
            if event.key() in ENTER:
                self.opened.emit(line)
                return
            if event.key() == Qt.Key.Key_Delete:
                self.dropped.emit(line)
                return
        super().keyPressEvent(event)

    def _on_mark(self, at: QPoint) -> ActionLine | None:
        index = self.indexAt(at)
        row = self.rows.row(index)
        if not isinstance(row, ActionLine):
            return None
        near = self._themes.px(4)
        mark = self._delegate.mark_rect(QRectF(self.visualRect(index)))
        return row if mark.adjusted(-near, -near, near, near).contains(at) else None
