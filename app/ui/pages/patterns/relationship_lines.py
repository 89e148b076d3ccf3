"""Figures from 0 to 10 over time, several of them on one ground: one's own ratings, of nobody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from app.ui.theme import Type
from app.ui.widgets import paint
from app.ui.widgets.figures.marks import Mark
from app.ui.widgets.figures.plot import LEAST, Plot

_TALL, _TOP, _FOOT, _AXIS, _ROW = 150, 10, 30, 30, 22
_FULL, _CLOSEST = 10, 7
_INKS = ("accent", "text2", "text3")
_STYLES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine)


@dataclass(frozen=True, slots=True)
class RatedItem:
    """What was rated at a time, 0 to 1 of all there is; None where a figure was not given."""

    mark: Mark
    along: float
    values: tuple[float | None, ...]


class LinesPlot(Plot):
    """A line a figure, each with a shape and a stroke of its own; a mark is all of a reflection.

    `set_ground` says what the lines are called, and what the time is that they share.
    """

    _items: tuple[RatedItem, ...]

    def __init__(self, *args: object) -> None:
        self._names: tuple[str, ...] = ()
        self._contacts: tuple[float, ...] = ()
        self._turns: tuple[float, ...] = ()
        self._days = ("", "")
        super().__init__(*args)  # type: ignore[arg-type]

    def set_ground(
        self,
        names: Sequence[str],
        contacts: Sequence[float],
        turns: Sequence[float],
        days: tuple[str, str],
    ) -> None:
        """The names of the lines, where along the time contacts and turning points were, its ends.

        To be told before the items.
        """
        self._names, self._days = tuple(names), days
        self._contacts, self._turns = tuple(contacts), tuple(turns)

    def tall(self, width: float) -> float:
        return self._area(width).bottom() + self._themes.px(_FOOT)

    def places(self, width: float) -> list[QRectF]:
        side = self._themes.px(LEAST)
        found = []
        for item, x in zip(self._items, self._across(width), strict=True):
            heights = [self._y(value, width) for value in item.values if value is not None]
            top, foot = min(heights), max(heights)
            found.append(QRectF(x - side / 2, top - side / 2, side, foot - top + side))
        return found

    def draw(self, painter: QPainter, width: float, exposed: QRectF) -> None:
        self._draw_names(painter, width)
        self._draw_ground(painter, width)
        across = [self._turned(QRectF(x, 0, 0, 0), width).left() for x in self._across(width)]
        for line in range(len(self._names)):
            points = [
                QPointF(x, self._y(value, width))
                for item, x in zip(self._items, across, strict=True)
                if (value := item.values[line]) is not None
            ]
            ink = self._themes.color(_INKS[line % len(_INKS)])
            painter.setPen(QPen(ink, 1.5, _STYLES[line % len(_STYLES)]))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(points)
            for point in points:
                self._draw_shape(painter, point, line)
        self._draw_days(painter, width)

    # Drawing

    def _draw_names(self, painter: QPainter, width: float) -> None:
        px, font = self._themes.px, self._themes.font(Type.SMALL)
        for line, spot in enumerate(self._name_spots(width)):
            turned = self._turned(spot, width)
            begin = paint.mirrored(
                QRectF(turned.left(), turned.top(), px(14), turned.height()),
                turned,
                self.layoutDirection(),
            )
            self._draw_shape(painter, begin.center(), line)
            words = self._turned(spot.adjusted(px(18), 0, 0, 0), width)
            paint.line_of_text(painter, words, self._names[line], font, self._themes.color("text"))

    def _draw_shape(self, painter: QPainter, at: QPointF, line: int) -> None:
        side = self._themes.px(4.5)
        painter.setPen(QPen(self._themes.color("paper"), 1))
        painter.setBrush(self._themes.color(_INKS[line % len(_INKS)]))
        match line % 3:
            case 0:
                painter.drawEllipse(at, side, side)
            case 1:
                painter.drawRect(QRectF(at.x() - side, at.y() - side, 2 * side, 2 * side))
            case _:
                long = side * 1.35
                corners = [QPointF(0, -long), QPointF(long, 0), QPointF(0, long), QPointF(-long, 0)]
                painter.drawPolygon(QPolygonF([at + corner for corner in corners]))

    def _draw_ground(self, painter: QPainter, width: float) -> None:
        px, color, area = self._themes.px, self._themes.color, self._area(width)
        font, end = self._themes.font(Type.KEY), Qt.AlignmentFlag.AlignTrailing
        for value in (0, _FULL // 2, _FULL):
            y = self._y(value, width)
            painter.setPen(QPen(color("control" if value == 0 else "line"), 1))
            line = self._turned(QRectF(area.left(), y, area.width(), 0), width)
            painter.drawLine(line.topLeft(), line.topRight())
            words = self._turned(QRectF(0, y - px(9), px(_AXIS - 8), px(18)), width)
            paint.line_of_text(painter, words, str(value), font, color("text2"), end)
        painter.setPen(QPen(color("control"), 1))
        for x in self._xs(self._contacts, width):
            painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + px(5)))
        painter.setPen(QPen(color("control"), 1, Qt.PenStyle.DotLine))
        for x in self._xs(self._turns, width):
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))

    def _xs(self, places: Sequence[float], width: float) -> list[float]:
        """Where places along the time are, on the screen."""
        inner = self._inner(width)
        rects = (QRectF(inner.left() + along * inner.width(), 0, 0, 0) for along in places)
        return [self._turned(rect, width).left() for rect in rects]

    def _draw_days(self, painter: QPainter, width: float) -> None:
        """The first and the last day below the ground."""
        if not self._items:
            return
        px, font, ink = self._themes.px, self._themes.font(Type.KEY), self._themes.color("text2")
        area = self._area(width)
        half = QRectF(area.left(), area.bottom() + px(9), area.width() / 2, px(18))
        first, last = self._days
        paint.line_of_text(painter, self._turned(half, width), first, font, ink)
        if last != first:
            half.translate(half.width(), 0)
            end = Qt.AlignmentFlag.AlignTrailing
            paint.line_of_text(painter, self._turned(half, width), last, font, ink, end)

    # Places

    def _name_spots(self, width: float) -> list[QRectF]:
        """The names in rows, as many beside each other as have room."""
        return self.once("names", width, lambda: self._laid_names(width))

    def _laid_names(self, width: float) -> list[QRectF]:
        px, font = self._themes.px, self._themes.font(Type.SMALL)
        left, top = 0.0, 0.0
        found = []
        for name in self._names:
            wide = min(width, px(18) + paint.text_width(font, name) + 1)
            if left and left + wide > width:
                left, top = 0.0, top + px(_ROW)
            found.append(QRectF(left, top, wide, px(_ROW)))
            left += wide + px(18)
        return found

    def _across(self, width: float) -> list[float]:
        """Where each mark stands, read from the left: by its time, and none hides another."""
        return self.once("across", width, lambda: self._set_apart(width))

    def _set_apart(self, width: float) -> list[float]:
        inner = self._inner(width)
        close = min(self._themes.px(_CLOSEST), inner.width() / max(1, len(self._items) - 1))
        found, last = [], -close
        for item in self._items:
            last = max(item.along * inner.width(), last + close)
            found.append(last)
        limit = inner.width()
        for at in range(len(found) - 1, -1, -1):
            found[at] = min(found[at], limit)
            limit = found[at] - close
        return [inner.left() + each for each in found]

    def _y(self, value: float, width: float) -> float:
        area = self._area(width)
        return area.bottom() - area.height() * min(value, _FULL) / _FULL

    def _inner(self, width: float) -> QRectF:
        side = self._themes.px(LEAST) / 2
        return self._area(width).adjusted(side, 0, -side, 0)

    def _area(self, width: float) -> QRectF:
        px = self._themes.px
        spots = self._name_spots(width)
        top = (spots[-1].bottom() if spots else 0) + px(_TOP)
        return QRectF(px(_AXIS), top, max(1.0, width - px(_AXIS)), px(_TALL - _TOP - _FOOT))

    def _turned(self, rect: QRectF, width: float) -> QRectF:
        return paint.mirrored(rect, QRectF(0, 0, width, self.height()), self.layoutDirection())
