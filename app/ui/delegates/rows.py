"""The ground every list row stands on: hover, selection, focus ring, hairline below."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from app.ui.theme import ThemeHolder
from app.ui.widgets import paint


def paint_row_ground(
    painter: QPainter,
    rect: QRectF,
    option: QStyleOptionViewItem,
    index: QModelIndex | QPersistentModelIndex,
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
