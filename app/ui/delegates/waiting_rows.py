"""Rows of Today: drafts with their first words, repairs with their stitches."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import (
    QRectF,
    QSize,
)
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QStyleOptionViewItem

from app.ui.delegates.rows import Index, RowDelegate, paint_row_ground
from app.ui.listmodels.whole import WholeModel
from app.ui.theme import Type
from app.ui.widgets import paint
from app.ui.widgets.dashes import paint_dashes

_TALL = 63


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """Something that waits: `dashes` are "done", "now" or "open", one for each stitch, or none."""

    id: str
    title: str = field(repr=False)
    below: str = field(repr=False)
    when: str
    sentence: str = field(repr=False)
    icon: str = ""
    dashes: tuple[str, ...] = ()


class WaitingModel(WholeModel[WaitingRow]):
    """What waits."""

    def key(self, row: WaitingRow) -> str:
        return row.id

    def words(self, row: WaitingRow) -> str:
        return row.title

    def sentence(self, row: WaitingRow, number: int) -> str:
        return row.sentence


class WaitingDelegate(RowDelegate):
    """Paints rows on a card: the first and the last keep its round corners."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._themes.px(_TALL))

    def paint_ground(
        self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index
    ) -> None:
        self._clip(painter)
        is_last = index.row() == self._view.model().rowCount() - 1
        paint_row_ground(painter, rect, option, index, self._view, self._themes, ruled=not is_last)

    def _clip(self, painter: QPainter) -> None:
        whole = QPainterPath()
        corner = self._themes.px(10) - 1
        whole.addRoundedRect(QRectF(self._view.viewport().rect()), corner, corner)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(whole)

    def paint_row(self, painter: QPainter, rect: QRectF, row: WaitingRow) -> None:
        px, color = self._themes.px, self._themes.color
        inner = rect.adjusted(px(16), px(8), -px(16), -px(9))
        small = self._themes.font(Type.SMALL)
        wide = paint.text_width(small, row.when)
        end = QRectF(inner.right() - wide, inner.top(), wide, inner.height())
        end = self.turned(end, inner)
        paint.line_of_text(painter, end, row.when, small, color("text2"))
        left = inner.left()
        if row.icon:
            place = QRectF(left, inner.top(), px(18), inner.height())
            place = self.turned(place, inner)
            paint.picture(painter, place, self._themes.pixmap(row.icon, "text2", 18))
            left += px(32)
        room = inner.right() - left - wide - px(16)
        first = QRectF(left, inner.top(), room, self._themes.pitch(Type.UI))
        font = self._themes.font()
        place = self.turned(first, inner)
        paint.line_of_text(painter, place, row.title, font, color("text"))
        second = QRectF(left, first.bottom() + px(1), room, self._themes.pitch(Type.SMALL))
        if row.dashes:
            dashes = QRectF(left, second.top(), px(128), second.height())
            dashes = self.turned(dashes, inner)
            paint_dashes(painter, dashes, row.dashes, self._themes)
            second.setLeft(left + px(138))
        place = self.turned(second, inner)
        paint.line_of_text(painter, place, row.below, small, color("text2"))
