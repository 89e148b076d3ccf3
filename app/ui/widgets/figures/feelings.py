"""Feelings with the shape of the power they lean to, and how often each was named."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from app.ui.widgets import paint
from app.ui.widgets.figures.marks import Mark
from app.ui.widgets.figures.plot import Plot
from app.ui.widgets.position_glyph import paint_position

_ROW, _GLYPH, _NUMBER = 27, 18, 40
_MOST_WORDS = 0.5
_TONES = ("up", "down")


@dataclass(frozen=True, slots=True)
class FeelingItem:
    """A feeling, its tone ("up", "down", or any other for either) and its number."""

    mark: Mark
    label: str = field(repr=False)
    tone: str
    count: int


class FeelingsPlot(Plot):
    """Bars from zero with their number."""

    _items: tuple[FeelingItem, ...]

    def tall(self, width: float) -> float:
        return len(self._items) * self._themes.px(_ROW)

    def places(self, width: float) -> list[QRectF]:
        row = self._themes.px(_ROW)
        return [QRectF(0, at * row, width, row) for at in range(len(self._items))]

    def draw(self, painter: QPainter, width: float, exposed: QRectF) -> None:
        most = max((item.count for item in self._items), default=1)
        words = self._words_width(width)
        for item, row in zip(self._items, self.placed(width), strict=True):
            if row.intersects(exposed):
                self._draw_row(painter, item, row, words, most)

    def _words_width(self, width: float) -> float:
        """As wide as the longest word, up to half of the figure."""
        font = self._themes.font()
        longest = max((paint.text_width(font, item.label) for item in self._items), default=0)
        return min(longest + self._themes.px(2), width * _MOST_WORDS)

    def _draw_row(
        self, painter: QPainter, item: FeelingItem, row: QRectF, wide: float, most: int
    ) -> None:
        px, color, font = self._themes.px, self._themes.color, self._themes.font()
        glyph = QRectF(row.left() + px(8), row.top(), px(_GLYPH), row.height())
        words = QRectF(glyph.right() + px(8), row.top(), wide, row.height())
        left = words.right() + px(12)
        room = max(0.0, row.right() - px(8 + _NUMBER) - left)
        bar = QRectF(left, row.top() + px(7), room * item.count / most, row.height() - px(14))
        number = QRectF(bar.right() + px(8), row.top(), px(_NUMBER), row.height())
        shape = item.tone if item.tone in _TONES else "both"
        paint_position(painter, self._turned(glyph), shape, self._themes)
        paint.line_of_text(painter, self._turned(words), item.label, font, color("text"))
        paint.box(
            painter, self._turned(bar), px(2), color(item.tone if item.tone in _TONES else "text3")
        )
        said = str(item.count)
        paint.line_of_text(painter, self._turned(number), said, font, color("text2"))

    def _turned(self, rect: QRectF) -> QRectF:
        return paint.mirrored(rect, QRectF(self.rect()), self.layoutDirection())
