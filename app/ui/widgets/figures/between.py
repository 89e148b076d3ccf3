"""Where someone placed themselves between two ends, time after time."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from app.ui.theme import Type
from app.ui.widgets import paint
from app.ui.widgets.figures.marks import Mark
from app.ui.widgets.figures.plot import Plot

FURTHEST = 5
_ROW, _ENDS, _SCALE, _DAY = 30, 26, 26, 60


@dataclass(frozen=True, slots=True)
class PlaceItem:
    """One placing: -5 to 5, and under stress where that was told."""

    mark: Mark
    day: str
    at: int = field(repr=False)
    stress: int | None = field(default=None, repr=False)


class BetweenPlot(Plot):
    """One pair of ends; time goes down, the oldest at the top. `low` and `high` name the ends."""

    _items: tuple[PlaceItem, ...]

    def __init__(self, *args: object, low: str, high: str) -> None:
        self._ends = (low, high)
        super().__init__(*args)  # type: ignore[arg-type]

    def tall(self, width: float) -> float:
        px = self._themes.px
        return px(_ENDS) + len(self._items) * px(_ROW) + px(_SCALE)

    def places(self, width: float) -> list[QRectF]:
        px = self._themes.px
        rows = range(len(self._items))
        return [QRectF(0, px(_ENDS) + at * px(_ROW), width, px(_ROW)) for at in rows]

    def draw(self, painter: QPainter, width: float, exposed: QRectF) -> None:
        self._draw_ends(painter, width)
        self._draw_scale(painter, width)
        rows = list(zip(self._items, self.placed(width), strict=True))
        spots = [QPointF(self._x(item.at, width), row.center().y()) for item, row in rows]
        painter.setPen(QPen(self._themes.color("text3"), 1.5))
        painter.drawPolyline(spots)
        for item, row in rows:
            if row.intersects(exposed):
                self._draw_placing(painter, item, row, width)

    def _draw_ends(self, painter: QPainter, width: float) -> None:
        px, font, ink = self._themes.px, self._themes.font(Type.SMALL), self._themes.color("text")
        area = self._area(width)
        half = QRectF(area.left() - px(10), 0, area.width() / 2 + px(6), px(_ENDS))
        paint.line_of_text(painter, self._turned(half, width), self._ends[0], font, ink)
        half.translate(area.width() / 2 + px(14), 0)
        end = Qt.AlignmentFlag.AlignTrailing
        paint.line_of_text(painter, self._turned(half, width), self._ends[1], font, ink, end)

    def _draw_scale(self, painter: QPainter, width: float) -> None:
        px, color, key = self._themes.px, self._themes.color, self._themes.font(Type.KEY)
        top, foot = px(_ENDS), self.tall(width) - px(_SCALE)
        for value in range(-FURTHEST, FURTHEST + 1):
            x = self._x(value, width)
            painter.setPen(QPen(color("control" if value == 0 else "line"), 1))
            painter.drawLine(QPointF(x, top), QPointF(x, foot + px(3)))
            words = QRectF(x - px(14), foot + px(5), px(28), px(18))
            said = str(value).replace("-", "\N{MINUS SIGN}")
            middle = Qt.AlignmentFlag.AlignHCenter
            paint.line_of_text(painter, words, said, key, color("text2"), middle)

    def _draw_placing(self, painter: QPainter, item: PlaceItem, row: QRectF, width: float) -> None:
        px, color = self._themes.px, self._themes.color
        words = QRectF(px(8), row.top(), self._day_width(), row.height())
        font = self._themes.font(Type.SMALL)
        paint.line_of_text(painter, self._turned(words, width), item.day, font, color("text2"))
        here = QPointF(self._x(item.at, width), row.center().y())
        painter.setPen(QPen(color("accent"), 2))
        if item.stress is not None:
            there = QPointF(self._x(item.stress, width), row.center().y())
            painter.setBrush(color("paper"))
            side = px(7)
            corners = [QPointF(0, -side), QPointF(side, 0), QPointF(0, side), QPointF(-side, 0)]
            painter.drawPolygon(QPolygonF([there + corner for corner in corners]))
        painter.setBrush(color("accent"))
        small = item.stress is not None and item.stress == item.at
        painter.drawEllipse(here, px(3 if small else 6), px(3 if small else 6))

    def _x(self, value: int, width: float) -> float:
        area = self._area(width)
        along = (value + FURTHEST) / (2 * FURTHEST)
        spot = QRectF(area.left() + along * area.width(), 0, 0, 0)
        return self._turned(spot, width).left()

    def _area(self, width: float) -> QRectF:
        px = self._themes.px
        left = self._day_width() + px(34)
        return QRectF(left, 0, max(px(80), width - left - px(20)), 0)

    def _day_width(self) -> float:
        """As wide as the longest day."""
        return self.once("days", 0, self._longest_day)

    def _longest_day(self) -> float:
        font = self._themes.font(Type.SMALL)
        days = (paint.text_width(font, item.day) for item in self._items)
        return max(days, default=self._themes.px(_DAY))

    def _turned(self, rect: QRectF, width: float) -> QRectF:
        return paint.mirrored(rect, QRectF(0, 0, width, self.height()), self.layoutDirection())
