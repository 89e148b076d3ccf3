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
_ROW, _TWO_LINES = 36, 56
_NARROW = 460
_SPARK = 84
_SAID = 64
_NUMBER = 34


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
        return self._themes.px(_TWO_LINES if self._is_narrow(width) else _ROW)

    def _is_narrow(self, width: float) -> bool:
        return width / self._themes.factor < _NARROW

    def _draw_row(self, painter: QPainter, item: RegisterItem, row: QRectF, most: int) -> None:
        px, color, ui = self._themes.px, self._themes.color, self._themes.font()
        pitch = self._themes.pitch(Type.UI)
        inner = row.adjusted(px(8), px(6), -px(8), -px(6))
        narrow = self._is_narrow(row.width())
        wide = inner.width() if narrow else inner.width() * 0.34
        words = QRectF(inner.left(), inner.top(), wide, pitch)
        paint.line_of_text(painter, self._turned(words), item.label, ui, color("text"))
        below = words.top() + pitch if narrow else inner.top()
        left = inner.left() if narrow else words.right() + px(10)
        line = QRectF(left, below, inner.right() - left, pitch)
        spark = QRectF(line.right() - px(_SPARK), line.top(), px(_SPARK), line.height())
        said = QRectF(spark.left() - px(_SAID), line.top(), px(_SAID - 8), line.height())
        room = max(px(8), said.left() - px(_NUMBER) - line.left())
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
