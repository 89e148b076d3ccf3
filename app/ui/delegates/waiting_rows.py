"""Rows of Today: drafts with their first words, repairs with their stitches."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QTextLayout
from PySide6.QtWidgets import QStyleOptionViewItem

from app.ui.delegates.rows import Index, RowDelegate, paint_row_ground
from app.ui.listmodels.rows import ROW
from app.ui.listmodels.whole import WholeModel
from app.ui.theme import Type
from app.ui.widgets import paint
from app.ui.widgets.dashes import paint_dashes

_TALL = 63
_SIDE, _TOP, _BOTTOM = 16, 8, 9
_ICON = 32
_DASHES = 138
_MOST_LINES = 2
"""Of a title, and of what stands below it, where a row is narrow."""


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
    """Paints rows on a card: the first and the last keep its round corners.

    Where a row is narrow for its letters, what stands side by side goes one below the other.
    """

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        px, pitch = self._themes.px, self._themes.pitch
        row = index.data(ROW)
        room = self._view.viewport().width() - px(2 * _SIDE)
        lines = self._lines(row, room)
        if lines == 1:
            return QSize(0, px(_TALL))
        room -= px(_ICON) if row.icon else 0
        title = self._folded(row.title, Type.UI, room).lineCount()
        # The last of the small lines is the day; what is said may take more than its one.
        small = lines - 1 + self._said(row, room, lines).lineCount()
        tall = px(_TOP) + title * pitch(Type.UI) + px(1) + small * pitch(Type.SMALL) + px(_BOTTOM)
        return QSize(0, tall)

    def _said(self, row: WaitingRow, room: float, lines: int) -> QTextLayout:
        """What stands below the title; beside the stitches where it has a line with them."""
        beside = self._themes.px(_DASHES) if row.dashes and lines == 2 else 0
        return self._folded(row.below, Type.SMALL, room - beside)

    def _folded(self, text: str, role: Type, room: float) -> QTextLayout:
        themes = self._themes
        leading, way = Qt.AlignmentFlag.AlignLeading, self._view.layoutDirection()
        return paint.folded(
            text, themes.font(role), max(1.0, room), themes.pitch(role), leading, way, _MOST_LINES
        )

    def _lines(self, row: WaitingRow, room: float) -> int:
        """How many small lines stand below the title: one when all fits, the day beside it."""
        px, small = self._themes.px, self._themes.font(Type.SMALL)
        room -= px(_ICON) if row.icon else 0
        said = paint.text_width(small, row.below)
        dashes = px(_DASHES) if row.dashes else 0
        if dashes + said + px(_SIDE) + paint.text_width(small, row.when) <= room:
            return 1
        return 2 if not dashes or dashes + said <= room else 3

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
        px, color, pitch = self._themes.px, self._themes.color, self._themes.pitch
        small = self._themes.font(Type.SMALL)
        inner = rect.adjusted(px(_SIDE), px(_TOP), -px(_SIDE), -px(_BOTTOM))
        lines = self._lines(row, inner.width())
        wide = paint.text_width(small, row.when)
        start = QRectF(inner)
        if row.icon:
            place = QRectF(start.left(), inner.top(), px(18), inner.height())
            place = self.turned(place, inner)
            paint.picture(painter, place, self._themes.pixmap(row.icon, "text2", 18))
            start.setLeft(start.left() + px(_ICON))
        if lines == 1:
            end = QRectF(inner.right() - wide, inner.top(), wide, inner.height())
            paint.line_of_text(painter, self.turned(end, inner), row.when, small, color("text2"))
            start.setRight(inner.right() - wide - px(_SIDE))
        line = QRectF(start.left(), start.top(), start.width(), pitch(Type.UI))
        if lines == 1:
            place, font = self.turned(line, inner), self._themes.font()
            paint.line_of_text(painter, place, row.title, font, color("text"))
        else:
            title = self._folded(row.title, Type.UI, start.width())
            line.setHeight(title.lineCount() * pitch(Type.UI))
            self._draw(painter, title, self.turned(line, inner), "text")
        line = QRectF(start.left(), line.bottom() + px(1), start.width(), pitch(Type.SMALL))
        said = QRectF(line)
        if row.dashes:
            dashes = self.turned(QRectF(line.left(), line.top(), px(128), line.height()), inner)
            paint_dashes(painter, dashes, row.dashes, self._themes)
            if lines == 3:
                said.translate(0, line.height())
            else:
                said.setLeft(line.left() + px(_DASHES))
        if lines == 1:
            paint.line_of_text(painter, self.turned(said, inner), row.below, small, color("text2"))
            return
        below = self._said(row, start.width(), lines)
        said.setHeight(below.lineCount() * line.height())
        self._draw(painter, below, self.turned(said, inner), "text2")
        when = QRectF(line.left(), said.bottom(), line.width(), line.height())
        paint.line_of_text(painter, self.turned(when, inner), row.when, small, color("text2"))

    def _draw(self, painter: QPainter, words: QTextLayout, place: QRectF, color: str) -> None:
        painter.setPen(self._themes.color(color))
        words.draw(painter, place.topLeft())
