"""Days, or months, with how many there were; those without are left blank."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from app.ui.theme import Type
from app.ui.widgets import paint
from app.ui.widgets.figures.marks import Mark
from app.ui.widgets.figures.plot import LEAST, Plot
from app.ui.widgets.figures.shades import paint_cell

_GAP, _SIDE, _FOOT, _WIDEST = 2, 8, 26, 56


@dataclass(frozen=True, slots=True)
class CellItem:
    """A cell that is not blank, by its row and its column from 0."""

    mark: Mark
    row: int
    column: int
    count: int


class CalendarPlot(Plot):
    """Rows and columns of cells; what has no room beside goes on below in another band.

    `rows` names the rows, `columns` those columns that have a name, `wide` how many there are.
    """

    _items: tuple[CellItem, ...]
    _ring_out = 3

    def __init__(self, *args: object) -> None:
        self._rows: tuple[str, ...] = ()
        self._columns: Mapping[int, str] = {}
        self._count = 0
        super().__init__(*args)  # type: ignore[arg-type]

    def set_grid(self, rows: tuple[str, ...], columns: Mapping[int, str], count: int) -> None:
        """Says what the rows and columns are, before the items."""
        self._rows, self._columns, self._count = rows, columns, count
        self._known.clear()

    def tall(self, width: float) -> float:
        bands = -(-self._count // self._in_band(width)) if self._count else 0
        return self._ring_out + bands * self._band(width)

    def places(self, width: float) -> list[QRectF]:
        return [self._cell(item.row, item.column, width) for item in self._items]

    def draw(self, painter: QPainter, width: float, exposed: QRectF) -> None:
        most = max((item.count for item in self._items), default=1)
        for item, rect in zip(self._items, self.placed(width), strict=True):
            cell = self._turned(rect, width)
            if cell.intersects(exposed):
                paint_cell(painter, cell, item.count, most, self._themes, small=True)
        for first in range(0, self._count, self._in_band(width)):
            self._draw_names(painter, first, width)

    def _draw_names(self, painter: QPainter, first: int, width: float) -> None:
        """The names beside and below a band."""
        px, font, ink = self._themes.px, self._themes.font(Type.KEY), self._themes.color("text2")
        for row, words in enumerate(self._rows):
            cell = self._cell(row, first, width)
            beside = QRectF(px(_SIDE), cell.top(), cell.left() - px(_SIDE + 6), cell.height())
            paint.line_of_text(painter, self._turned(beside, width), words, font, ink)
        free = 0.0
        for column in range(first, min(first + self._in_band(width), self._count)):
            words = self._columns.get(column, "")
            cell = self._cell(len(self._rows) - 1, column, width)
            wide = paint.text_width(font, words)
            if words and cell.left() >= free and cell.left() + wide <= width:
                below = QRectF(cell.left(), cell.bottom() + px(4), wide + px(4), px(18))
                paint.line_of_text(painter, self._turned(below, width), words, font, ink)
                free = cell.left() + wide + px(12)

    def _left(self) -> float:
        return self.once("left", 0, self._longest) + self._themes.px(_SIDE + 10)

    def _longest(self) -> int:
        font = self._themes.font(Type.KEY)
        return max((paint.text_width(font, words) for words in self._rows), default=0)

    def _in_band(self, width: float) -> int:
        """How many columns stand beside each other: as many in each band."""
        room = width - self._left() - self._themes.px(_SIDE)
        most = max(1, int(room / self._themes.px(LEAST + _GAP)))
        bands = -(-self._count // most) or 1
        return max(1, -(-self._count // bands))

    def _pitch(self, width: float) -> float:
        """From one column to the next."""
        room = width - self._left() - self._themes.px(_SIDE)
        return min(float(self._themes.px(_WIDEST)), room / self._in_band(width))

    def _band(self, width: float) -> float:
        px = self._themes.px
        return len(self._rows) * px(LEAST + _GAP) + px(_FOOT)

    def _cell(self, row: int, column: int, width: float) -> QRectF:
        px, pitch = self._themes.px, self._pitch(width)
        band, at = divmod(column, self._in_band(width))
        top = self._ring_out + band * self._band(width) + row * px(LEAST + _GAP)
        return QRectF(self._left() + at * pitch, top, pitch - px(_GAP), px(LEAST))

    def _turned(self, rect: QRectF, width: float) -> QRectF:
        return paint.mirrored(rect, QRectF(0, 0, width, self.height()), self.layoutDirection())
