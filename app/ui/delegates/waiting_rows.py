"""Rows of Today: drafts with their first words, slips with their stitches."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.delegates.rows import paint_row_ground
from app.ui.listmodels.rows import ROW
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets import paint
from app.ui.widgets.dashes import paint_stitches

_TALL = 63
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """Something that waits: `stitches` are how many are done and which is next, or none."""

    id: str
    title: str = field(repr=False)
    below: str = field(repr=False)
    when: str
    sentence: str = field(repr=False)
    icon: str = ""
    stitches: tuple[int, int | None] | None = None


class WaitingModel(QAbstractListModel):
    """A short list, there as a whole; rows that stay keep their selection."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[WaitingRow] = []

    def show_rows(self, rows: list[WaitingRow]) -> None:
        """Shows other rows; the same ones in the same order are only brought up to date."""
        if [row.id for row in rows] == [row.id for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, index: _Index) -> WaitingRow | None:
        """What stands in a row."""
        return self._rows[index.row()] if index.isValid() else None

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        return row.sentence if role == Qt.ItemDataRole.AccessibleTextRole else None


class WaitingDelegate(QStyledItemDelegate):
    """Paints rows on a card: the first and the last keep its round corners."""

    def __init__(self, themes: ThemeHolder, view: QListView) -> None:
        super().__init__(view)
        self._themes = themes
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, self._themes.px(_TALL))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: WaitingRow = index.data(ROW)
        px = self._themes.px
        rect = QRectF(option.rect)
        painter.save()
        painter.setLayoutDirection(self._view.layoutDirection())
        self._clip(painter)
        is_last = index.row() == self._view.model().rowCount() - 1
        paint_row_ground(painter, rect, option, index, self._view, self._themes, ruled=not is_last)
        self._paint_row(painter, rect.adjusted(px(16), px(8), -px(16), -px(9)), row)
        painter.restore()

    def _clip(self, painter: QPainter) -> None:
        whole = QPainterPath()
        corner = self._themes.px(10) - 1
        whole.addRoundedRect(QRectF(self._view.viewport().rect()), corner, corner)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(whole)

    def _paint_row(self, painter: QPainter, inner: QRectF, row: WaitingRow) -> None:
        px, color = self._themes.px, self._themes.color
        direction = self._view.layoutDirection()
        small = self._themes.font(Type.SMALL)
        wide = paint.text_width(small, row.when)
        end = QRectF(inner.right() - wide, inner.top(), wide, inner.height())
        end = paint.mirrored(end, inner, direction)
        paint.line_of_text(painter, end, row.when, small, color("text2"))
        left = inner.left()
        if row.icon:
            place = QRectF(left, inner.top(), px(18), inner.height())
            place = paint.mirrored(place, inner, direction)
            paint.picture(painter, place, self._themes.pixmap(row.icon, "text2", 18))
            left += px(32)
        room = inner.right() - left - wide - px(16)
        first = QRectF(left, inner.top(), room, self._themes.pitch(Type.UI))
        font = self._themes.font()
        place = paint.mirrored(first, inner, direction)
        paint.line_of_text(painter, place, row.title, font, color("text"))
        second = QRectF(left, first.bottom() + px(1), room, self._themes.pitch(Type.SMALL))
        if row.stitches is not None:
            done, now = row.stitches
            dashes = QRectF(left, second.top(), px(128), second.height())
            dashes = paint.mirrored(dashes, inner, direction)
            paint_stitches(painter, dashes, done, now, self._themes)
            second.setLeft(left + px(138))
        place = paint.mirrored(second, inner, direction)
        paint.line_of_text(painter, place, row.below, small, color("text2"))
