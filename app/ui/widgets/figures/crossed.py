"""What goes with what: a cell for each pair, with its number."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextLayout

from app.ui.theme import Type
from app.ui.widgets import paint
from app.ui.widgets.figures.marks import Mark
from app.ui.widgets.figures.plot import Plot
from app.ui.widgets.figures.shades import paint_cell

_CELL, _GAP, _SIDE = 27, 2, 8
_MOST_WORDS = 0.44
_LINES = 2


@dataclass(frozen=True, slots=True)
class PairItem:
    """A pair that is met: its row and its column, from 0, with what these are called."""

    mark: Mark
    row: int
    column: int
    row_label: str = field(repr=False)
    column_label: str = field(repr=False)
    count: int


class CrossedPlot(Plot):
    """Rows by columns; a pair that is never met is a dot. In little room rows have a line above."""

    _items: tuple[PairItem, ...]
    _ring_out = 3

    def tall(self, width: float) -> float:
        return self._head(width) + len(self._rows()) * self._pitch(width) + self._ring_out

    def places(self, width: float) -> list[QRectF]:
        return [self._cell(item.row, item.column, width) for item in self._items]

    def draw(self, painter: QPainter, width: float, exposed: QRectF) -> None:
        self._draw_columns(painter, width)
        self._draw_rows(painter, width)
        most = max((item.count for item in self._items), default=1)
        met = {(item.row, item.column) for item in self._items}
        for item, rect in zip(self._items, self.placed(width), strict=True):
            cell = self._turned(rect, width)
            if cell.intersects(exposed):
                paint_cell(painter, cell, item.count, most, self._themes, small=False)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._themes.color("text3"))
        for row in range(len(self._rows())):
            for column in range(len(self._columns())):
                if (row, column) not in met:
                    middle = self._turned(self._cell(row, column, width), width).center()
                    painter.drawEllipse(middle, 1.2, 1.2)

    def _rows(self) -> dict[int, str]:
        return self.once("rows", 0, lambda: {item.row: item.row_label for item in self._items})

    def _columns(self) -> dict[int, str]:
        return self.once("columns", 0, self._met_columns)

    def _met_columns(self) -> dict[int, str]:
        return dict(sorted({item.column: item.column_label for item in self._items}.items()))

    def _is_narrow(self, width: float) -> bool:
        return self.once("narrow", width, lambda: self._words_lack(width))

    def _words_lack(self, width: float) -> bool:
        """Whether there is no room for the words beside the rows and above the columns."""
        left = self._longest() + 2 * self._themes.px(_SIDE)
        beside = (width - left) / max(1, len(self._columns())) - self._themes.px(_GAP)
        font = self._themes.font(Type.SMALL)
        words = (word for label in self._columns().values() for word in label.split())
        longest = max((paint.text_width(font, word) for word in words), default=0)
        return self._longest() > width * _MOST_WORDS or longest > beside

    def _longest(self) -> float:
        return self.once("longest", 0, self._measured) + self._themes.px(12)

    def _measured(self) -> int:
        font = self._themes.font(Type.SMALL)
        return max((paint.text_width(font, words) for words in self._rows().values()), default=0)

    def _pitch(self, width: float) -> float:
        """From the top of one row to that of the next."""
        above = self._themes.pitch(Type.SMALL) + self._themes.px(4) if self._is_narrow(width) else 0
        return self._themes.px(_CELL + _GAP) + above

    def _wide(self, width: float) -> float:
        room = width - self._left(width) - self._themes.px(_SIDE)
        return room / max(1, len(self._columns()))

    def _left(self, width: float) -> float:
        side = self._themes.px(_SIDE)
        return side if self._is_narrow(width) else side + self._longest()

    def _cell(self, row: int, column: int, width: float) -> QRectF:
        px, wide, pitch = self._themes.px, self._wide(width), self._pitch(width)
        bottom = self._head(width) + (row + 1) * pitch
        left = self._left(width) + column * wide
        return QRectF(left, bottom - px(_CELL + _GAP), wide - px(_GAP), px(_CELL))

    def _head(self, width: float) -> float:
        lines = self.once("lines", width, lambda: self._head_lines(width))
        return lines * self._themes.pitch(Type.SMALL) + self._themes.px(6)

    def _head_lines(self, width: float) -> int:
        every = self._columns().values()
        return max((self._folded(words, width).lineCount() for words in every), default=1)

    def _draw_columns(self, painter: QPainter, width: float) -> None:
        foot = self._head(width) - self._themes.px(4)
        pitch = self._themes.pitch(Type.SMALL)
        painter.setPen(self._themes.color("text2"))
        for column, words in self._columns().items():
            folded = self._folded(words, width)
            cell = self._turned(self._cell(0, column, width), width)
            folded.draw(painter, QPointF(cell.left(), foot - folded.lineCount() * pitch))

    def _draw_rows(self, painter: QPainter, width: float) -> None:
        px, font, ink = self._themes.px, self._themes.font(Type.SMALL), self._themes.color("text")
        narrow = self._is_narrow(width)
        for row, words in self._rows().items():
            cell = self._cell(row, 0, width)
            line = QRectF(px(_SIDE), cell.top(), self._left(width) - px(_SIDE + 8), cell.height())
            if narrow:
                high = self._themes.pitch(Type.SMALL)
                line = QRectF(px(_SIDE), cell.top() - high, width - 2 * px(_SIDE), high)
            paint.line_of_text(painter, self._turned(line, width), words, font, ink)

    def _folded(self, words: str, width: float) -> QTextLayout:
        return paint.folded(
            words,
            self._themes.font(Type.SMALL),
            self._wide(width) - self._themes.px(_GAP),
            self._themes.pitch(Type.SMALL),
            Qt.AlignmentFlag.AlignHCenter,
            self.layoutDirection(),
            _LINES,
        )

    def _turned(self, rect: QRectF, width: float) -> QRectF:
        return paint.mirrored(rect, QRectF(0, 0, width, self.height()), self.layoutDirection())
