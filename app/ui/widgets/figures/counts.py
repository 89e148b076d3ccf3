"""Words with the number of reflections that hold them, in groups."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from app.ui.theme import Type
from app.ui.widgets import paint
from app.ui.widgets.figures.marks import Mark
from app.ui.widgets.figures.plot import Plot

_ROW, _HEAD, _NUMBER = 30, 30, 34
_BAR = 0.4


@dataclass(frozen=True, slots=True)
class CountItem:
    """A word and its number, below the heading of its group."""

    mark: Mark
    group: str
    label: str = field(repr=False)
    count: int


class CountsPlot(Plot):
    """Bars from zero with their number; a heading where a group begins."""

    _items: tuple[CountItem, ...]

    def tall(self, width: float) -> float:
        places = self.placed(width)
        return places[-1].bottom() if places else 0

    def places(self, width: float) -> list[QRectF]:
        row, head = self._themes.px(_ROW), self._themes.px(_HEAD)
        top, group, found = 0.0, "", []
        for item in self._items:
            if item.group != group:
                top += head
                group = item.group
            found.append(QRectF(0, top, width, row))
            top += row
        return found

    def draw(self, painter: QPainter, width: float, exposed: QRectF) -> None:
        most = max((item.count for item in self._items), default=0) or 1
        group = ""
        for item, row in zip(self._items, self.placed(width), strict=True):
            begins, group = item.group != group, item.group
            if row.adjusted(0, -self._themes.px(_HEAD), 0, 0).intersects(exposed):
                if begins:
                    self._draw_head(painter, group, row)
                self._draw_row(painter, item, row, most)

    def _draw_head(self, painter: QPainter, words: str, row: QRectF) -> None:
        px, high = self._themes.px, self._themes.px(_HEAD)
        line = QRectF(px(8), row.top() - high + px(6), row.width() - px(16), high - px(6))
        font = self._themes.font(Type.SMALL, semibold=True)
        paint.line_of_text(painter, line, words, font, self._themes.color("text2"))

    def _draw_row(self, painter: QPainter, item: CountItem, row: QRectF, most: int) -> None:
        px, color, font = self._themes.px, self._themes.color, self._themes.font()
        inner = row.adjusted(px(8), 0, -px(8), 0)
        words = QRectF(inner.left(), inner.top(), inner.width() * (1 - _BAR), inner.height())
        room = inner.width() - words.width() - px(10) - px(_NUMBER)
        long = max(0.0, room * item.count / most)
        bar = QRectF(words.right() + px(10), inner.top() + px(9), long, inner.height() - px(18))
        number = QRectF(bar.right() + px(7), inner.top(), px(_NUMBER), inner.height())
        paint.line_of_text(painter, self._turned(words), item.label, font, color("text"))
        if item.count:
            paint.box(painter, self._turned(bar), px(2), color("accent"))
        ink = color("text2" if item.count else "text3")
        paint.line_of_text(painter, self._turned(number), str(item.count), font, ink)

    def _turned(self, rect: QRectF) -> QRectF:
        return paint.mirrored(rect, QRectF(self.rect()), self.layoutDirection())
