"""The ground every list row stands on: hover, selection, focus ring, hairline below."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from app.ui.listmodels.rows import ROW
from app.ui.theme import ThemeHolder
from app.ui.widgets import paint

Index = QModelIndex | QPersistentModelIndex


def paint_row_ground(
    painter: QPainter,
    rect: QRectF,
    option: QStyleOptionViewItem,
    index: Index,
    view: QAbstractItemView,
    themes: ThemeHolder,
    *,
    ruled: bool = True,
) -> None:
    """Paints the ground of a row; the delegate paints its words over it.

    Selection is said twice, by tint and by a bar of 3 px, and the focus apart from it by a ring
    inside the row.
    """
    color = themes.color
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    if selected:
        painter.fillRect(rect, color("selected"))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, color("hover"))
    if ruled:
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), color("line"))
    if selected:
        bar = QRectF(rect.left(), rect.top(), themes.px(3), rect.height())
        painter.fillRect(paint.mirrored(bar, rect, view.layoutDirection()), color("accent"))
    if view.hasFocus() and view.currentIndex() == index:
        inside = rect.adjusted(0, 0, 0, -1) if ruled else rect
        paint.box(painter, inside, 0, None, color("focus"), 2.0)


class RowDelegate(QStyledItemDelegate):
    """Paints the ground of a row, then what stands on it, in the reading direction of the list."""

    def __init__(self, themes: ThemeHolder, view: QAbstractItemView, *, ruled: bool = True) -> None:
        super().__init__(view)
        self._themes = themes
        self._view = view
        self._ruled = ruled

    def paint_row(self, painter: QPainter, rect: QRectF, row: Any) -> None:
        """Paints what stands in a row."""
        raise NotImplementedError

    def paint_ground(
        self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Paints what it stands on."""
        paint_row_ground(painter, rect, option, index, self._view, self._themes, ruled=self._ruled)

    def turned(self, place: QRectF, within: QRectF) -> QRectF:
        """A place as the list is read."""
        return paint.mirrored(place, within, self._view.layoutDirection())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = QRectF(option.rect)
        painter.save()
        painter.setLayoutDirection(self._view.layoutDirection())
        self.paint_ground(painter, rect, option, index)
        self.paint_row(painter, rect, index.data(ROW))
        painter.restore()
