"""How often each thing was, and how strong over time: one row each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from app.ui.theme import Type
from app.ui.widgets import paint
from app.ui.widgets.figures.marks import Mark
from app.ui.widgets.figures.plot import Plot

_FULL = 10.0
_ROW, _TWO_LINES, _THREE_LINES = 36, 56, 78
_NARROW = 460
_SPARK = 84
_SAID = 64
_NUMBER = 34
_LEAST_BAR = 80
_LABEL = 0.34
"""The part of a row its words have where all stands in one line."""


@dataclass(frozen=True, slots=True)
class RegisterItem:
    """A thing, how often it was, and how strong each time, 0 to 10; `said` prints the strength."""

    mark: Mark
    label: str = field(repr=False)
    count: int
    strengths: tuple[float, ...] = ()
    said: str = ""


class RegisterPlot(Plot):
    """Bars from zero with their number, and a small line of strength from 0 to 10."""

    _items: tuple[RegisterItem, ...]

    def tall(self, width: float) -> float:
        return len(self._items) * self._row(width)

    def places(self, width: float) -> list[QRectF]:
        high = self._row(width)
        return [QRectF(0, at * high, width, high) for at in range(len(self._items))]

    def draw(self, painter: QPainter, width: float, exposed: QRectF) -> None:
        most = max((item.count for item in self._items), default=1)
        for item, rect in zip(self._items, self.placed(width), strict=True):
            if rect.intersects(exposed):
                self._draw_row(painter, item, rect, most)

    def _row(self, width: float) -> float:
        return self._themes.px((_ROW, _TWO_LINES, _THREE_LINES)[self._lines(width) - 1])

    def _lines(self, width: float) -> int:
        """How many lines a row takes: how strong it was is read in full, the bar keeps a length."""
        return self.once("lines", width, lambda: self._fitting(width))

    def _fitting(self, width: float) -> int:
        px = self._themes.px
        wide = width - 2 * px(8)
        rest = px(_SPARK) + self.once("said", 0, self._said_wide) + px(_NUMBER) + px(_LEAST_BAR)
        is_narrow = width / self._themes.factor < _NARROW
        if not is_narrow and wide * (1 - _LABEL) - px(10) >= rest:
            return 1
        return 2 if wide >= rest else 3

    def _said_wide(self) -> int:
        """How wide the words on strength are, with what keeps them apart."""
        px, small = self._themes.px, self._themes.font(Type.SMALL)
        widest = max((paint.text_width(small, item.said) for item in self._items), default=0)
        return max(px(_SAID), widest + px(8))

    def _draw_row(self, painter: QPainter, item: RegisterItem, row: QRectF, most: int) -> None:
        px, color, ui = self._themes.px, self._themes.color, self._themes.font()
        pitch = self._themes.pitch(Type.UI)
        inner = row.adjusted(px(8), px(6), -px(8), -px(6))
        lines = self._lines(row.width())
        wide = inner.width() * _LABEL if lines == 1 else inner.width()
        words = QRectF(inner.left(), inner.top(), wide, pitch)
        paint.line_of_text(painter, self._turned(words), item.label, ui, color("text"))
        below = inner.top() if lines == 1 else words.top() + pitch
        left = words.right() + px(10) if lines == 1 else inner.left()
        line = QRectF(left, below, inner.right() - left, pitch)
        spark = QRectF(line.right() - px(_SPARK), line.top(), px(_SPARK), line.height())
        said_wide = self.once("said", 0, self._said_wide)
        said = QRectF(spark.left() - said_wide, line.top(), said_wide - px(8), line.height())
        end = said.left()
        if lines == 3:
            said, end = line.translated(0, pitch), spark.left() - px(8)
        room = max(px(8), end - px(_NUMBER) - line.left())
        bar = QRectF(
            line.left(), line.top() + px(4), room * item.count / most, line.height() - px(8)
        )
        paint.box(painter, self._turned(bar), px(2), color("accent"))
        number = QRectF(bar.right() + px(7), line.top(), px(_NUMBER), line.height())
        paint.line_of_text(painter, self._turned(number), str(item.count), ui, color("text2"))
        small = self._themes.font(Type.SMALL)
        paint.line_of_text(painter, self._turned(said), item.said, small, color("text2"))
        self._draw_spark(painter, item.strengths, spark)

    def _draw_spark(self, painter: QPainter, strengths: Sequence[float], box: QRectF) -> None:
        px, color = self._themes.px, self._themes.color
        inner = box.adjusted(px(4), px(3), -px(4), -px(3))
        painter.setPen(QPen(color("line"), 1))
        foot = self._turned(QRectF(inner.left(), inner.bottom(), inner.width(), 0))
        painter.drawLine(foot.topLeft(), foot.topRight())
        points = [self._point(at, each, len(strengths), inner) for at, each in enumerate(strengths)]
        painter.setPen(QPen(color("text2"), 1.5))
        if len(points) > 1:
            painter.drawPolyline(points)
        painter.setBrush(color("text2"))
        for point in points if len(points) < 9 else points[-1:]:
            painter.drawEllipse(point, px(2), px(2))

    def _point(self, at: int, value: float, of: int, box: QRectF) -> QPointF:
        along = at / (of - 1) if of > 1 else 1.0
        spot = QRectF(box.left() + along * box.width(), 0, 0, 0)
        x = self._turned(spot).left()
        return QPointF(x, box.bottom() - box.height() * min(value, _FULL) / _FULL)

    def _turned(self, rect: QRectF) -> QRectF:
        return paint.mirrored(rect, QRectF(self.rect()), self.layoutDirection())
