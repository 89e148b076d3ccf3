"""How strong something was, day by day."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.ui.theme import Type
from app.ui.widgets import paint
from app.ui.widgets.figures.marks import Mark
from app.ui.widgets.figures.plot import LEAST, Plot

_TALL, _TOP, _FOOT, _AXIS = 168, 14, 30, 34
_FULL = 10


@dataclass(frozen=True, slots=True)
class CourseItem:
    """A strength on a day; `day` is how the day is said.

    A mark for several stands at the middle one of them, from `least` to `most`.
    """

    mark: Mark
    value: float
    day: str
    least: float | None = None
    most: float | None = None


class CoursePlot(Plot):
    """A line from 0 to 10, one reflection after the other, with numbers where there is room."""

    _items: tuple[CourseItem, ...]

    def tall(self, width: float) -> float:
        return self._themes.px(_TALL)

    def places(self, width: float) -> list[QRectF]:
        side = self._themes.px(LEAST)
        return [
            QRectF(point.x() - side / 2, point.y() - side / 2, side, side)
            for point in self._spots(width)
        ]

    def draw(self, painter: QPainter, width: float, exposed: QRectF) -> None:
        px, color, key = self._themes.px, self._themes.color, self._themes.font(Type.KEY)
        area = self._area(width)
        for value in (0, _FULL // 2, _FULL):
            y = area.bottom() - area.height() * value / _FULL
            painter.setPen(QPen(color("control" if value == 0 else "line"), 1))
            line = self._turned(QRectF(area.left(), y, area.width(), 0), width)
            painter.drawLine(line.topLeft(), line.topRight())
            words = QRectF(0, y - px(9), px(_AXIS - 8), px(18))
            paint.line_of_text(
                painter, self._turned(words, width), str(value), key, color("text2"), _END
            )
        points = [self._turned(QRectF(p, p), width).topLeft() for p in self._spots(width)]
        self._draw_reaches(painter, points, width)
        painter.setPen(QPen(color("text3"), 1.5))
        painter.drawPolyline(points)
        every = self._every(width)
        for at, (item, point) in enumerate(zip(self._items, points, strict=True)):
            painter.setPen(QPen(color("paper"), 1.5))
            painter.setBrush(color("accent"))
            painter.drawEllipse(point, px(5), px(5))
            if (len(points) - 1 - at) % every:
                continue
            above = point.y() - px(24) if item.value < _FULL else point.y() + px(6)
            number = QRectF(point.x() - px(14), above, px(28), px(18))
            said = f"{item.value:g}"
            paint.line_of_text(painter, number, said, key, color("text2"), _MIDDLE)
        self._draw_days(painter, area, width)

    def _draw_reaches(self, painter: QPainter, points: list[QPointF], width: float) -> None:
        """From the least to the most that a mark stands for."""
        wide = self._themes.px(4)
        for item, point in zip(self._items, points, strict=True):
            if item.least is not None and item.most is not None:
                top, foot = self._height_of(item.most, width), self._height_of(item.least, width)
                reach = QRectF(point.x() - wide / 2, top, wide, max(1.0, foot - top))
                painter.fillRect(reach, self._themes.color("line"))

    def _draw_days(self, painter: QPainter, area: QRectF, width: float) -> None:
        """The first and the last day below the line."""
        if not self._items:
            return
        px, font, ink = self._themes.px, self._themes.font(Type.KEY), self._themes.color("text2")
        line = QRectF(area.left(), area.bottom() + px(8), area.width(), px(18))
        half = QRectF(line.left(), line.top(), line.width() / 2, line.height())
        first, last = self._items[0], self._items[-1]
        paint.line_of_text(painter, self._turned(half, width), first.day, font, ink)
        if last.day != first.day:
            half.translate(half.width(), 0)
            paint.line_of_text(painter, self._turned(half, width), last.day, font, ink, _END)

    def _every(self, width: float) -> int:
        """Each how manieth number has room to be printed; the last one always is."""
        gaps = max(1, len(self._items) - 1)
        return 1 + int(self._themes.px(LEAST) * gaps / max(1.0, self._area(width).width()))

    def _spots(self, width: float) -> list[QPointF]:
        """Where the strengths stand, read from the left."""
        return self.once("spots", width, lambda: self._points(width))

    def _points(self, width: float) -> list[QPointF]:
        area = self._area(width).adjusted(self._themes.px(12), 0, -self._themes.px(12), 0)
        if not self._items:
            return []
        gaps = len(self._items) - 1
        return [
            QPointF(
                area.left() + area.width() * (at / gaps if gaps else 0.5),
                self._height_of(item.value, width),
            )
            for at, item in enumerate(self._items)
        ]

    def _height_of(self, value: float, width: float) -> float:
        area = self._area(width)
        return area.bottom() - area.height() * min(value, _FULL) / _FULL

    def _area(self, width: float) -> QRectF:
        px = self._themes.px
        return QRectF(px(_AXIS), px(_TOP), width - px(_AXIS), px(_TALL - _TOP - _FOOT))

    def _turned(self, rect: QRectF, width: float) -> QRectF:
        return paint.mirrored(rect, QRectF(0, 0, width, self.height()), self.layoutDirection())


_END = Qt.AlignmentFlag.AlignTrailing
_MIDDLE = Qt.AlignmentFlag.AlignHCenter
