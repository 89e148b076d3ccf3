"""Where someone's power was, time after time: up at the top, both in the middle, down below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from app.ui.theme import Type
from app.ui.widgets import paint
from app.ui.widgets.figures.marks import Mark
from app.ui.widgets.figures.plot import LEAST, Plot
from app.ui.widgets.position_glyph import paint_position

_LEVELS = {"up": 0.0, "upish": 1.0, "both": 2.0, "downish": 3.0, "down": 4.0}
_MIDDLE, _LAST = 2.0, 4.0
_BELOW = ("moved", "unsure")
"""Places of their own below the others, where they are met: nobody said how it moved, or where."""
_STEP, _MANY_STEP, _TOP, _FOOT, _GLYPH = 27, 36, 16, 34, 18
_AXIS_GAP, _BESIDE = 14, 20
_CLOSEST, _MANY_CLOSEST = 11, 32


@dataclass(frozen=True, slots=True)
class PowerItem:
    """A mark at a time, 0 to 1 of the period; `to` is where a power that moved ended."""

    mark: Mark
    along: float
    at: str
    to: str
    day: str = field(repr=False)
    count: int = 1


class PowerPlot(Plot):
    """Marks over time at the height of their position.

    `names` are the words beside the figure for up, both, down, moved and not sure.
    """

    _items: tuple[PowerItem, ...]

    def __init__(self, *args: object, names: tuple[str, str, str, str, str]) -> None:
        self._names = names
        super().__init__(*args)  # type: ignore[arg-type]

    def tall(self, width: float) -> float:
        px = self._themes.px
        return self._y(self._lowest()) + px(_FOOT)

    def places(self, width: float) -> list[QRectF]:
        side = self._themes.px(LEAST)
        found = []
        for item, x in zip(self._items, self._across(width), strict=True):
            began, ended = self._y(self._level(item.at)), self._y(self._level(item.to or item.at))
            top, foot = min(began, ended), max(began, ended)
            found.append(QRectF(x - side / 2, top - side / 2, side, foot - top + side))
        return found

    def draw(self, painter: QPainter, width: float, exposed: QRectF) -> None:
        self._draw_levels(painter, width)
        across = [self._turned(QRectF(x, 0, 0, 0), width).left() for x in self._across(width)]
        if not self._are_many():
            self._draw_course(painter, across)
        for item, x in zip(self._items, across, strict=True):
            self._draw_mark(painter, item, x)
        self._draw_days(painter, width)

    # Drawing

    def _draw_levels(self, painter: QPainter, width: float) -> None:
        px, color, font = self._themes.px, self._themes.color, self._themes.font(Type.KEY)
        for level, words in self._shown_names():
            y = self._y(level)
            beside = QRectF(px(8), y - px(9), self._axis() - px(8), px(18))
            turned = self._turned(beside, width)
            paint.line_of_text(painter, turned, words, font, color("text2"))
            style = Qt.PenStyle.SolidLine if level == _MIDDLE else Qt.PenStyle.DotLine
            painter.setPen(QPen(color("control" if level == _MIDDLE else "line"), 1, style))
            left = self._axis() + px(_AXIS_GAP)
            line = self._turned(QRectF(left, y, width - left, 0), width)
            painter.drawLine(line.topLeft(), line.topRight())

    def _draw_course(self, painter: QPainter, across: Sequence[float]) -> None:
        """A soft line from mark to mark; those nobody is sure of are left out."""
        path, last = QPainterPath(), QPointF()
        for item, x in zip(self._items, across, strict=True):
            if self._level(item.at) > _LAST:
                continue
            here = QPointF(x, self._y(self._level(item.at)))
            if path.elementCount() == 0:
                path.moveTo(here)
            else:
                half = (last.x() + x) / 2
                path.cubicTo(QPointF(half, last.y()), QPointF(half, here.y()), here)
            last = QPointF(x, self._y(self._level(item.to or item.at)))
            path.lineTo(last)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._themes.color("line"), 1.5))
        painter.drawPath(path)

    def _draw_mark(self, painter: QPainter, item: PowerItem, x: float) -> None:
        px, color = self._themes.px, self._themes.color
        began, ended = self._y(self._level(item.at)), self._y(self._level(item.to or item.at))
        if began != ended:
            painter.setPen(QPen(color("text2"), 1.5))
            painter.drawLine(QPointF(x, began), QPointF(x, ended))
        for y, shape in ((began, item.at), *([(ended, item.to)] if began != ended else [])):
            rect = QRectF(x - px(_GLYPH) / 2, y - px(_GLYPH) / 2, px(_GLYPH), px(_GLYPH))
            paint_position(painter, rect, shape, self._themes)
        if began != ended:
            self._draw_tip(painter, x, began, ended)
        if item.count > 1:
            number = QRectF(x - px(_BESIDE), began + px(7), 2 * px(_BESIDE), px(15))
            font, middle = self._themes.font(Type.KEY), Qt.AlignmentFlag.AlignHCenter
            paint.line_of_text(painter, number, str(item.count), font, color("text2"), middle)

    def _draw_tip(self, painter: QPainter, x: float, began: float, ended: float) -> None:
        """An arrow head short of where it ended."""
        side = self._themes.px(4)
        back = -side if ended > began else side
        tip = QPointF(x, ended + back * 2.5)
        painter.setPen(QPen(self._themes.color("text2"), 1.5))
        painter.drawLine(tip, tip + QPointF(-side, back))
        painter.drawLine(tip, tip + QPointF(side, back))

    def _draw_days(self, painter: QPainter, width: float) -> None:
        """The days of marks, as many as have room."""
        px, font, ink = self._themes.px, self._themes.font(Type.KEY), self._themes.color("text2")
        free = self._axis()
        for item, x in zip(self._items, self._across(width), strict=True):
            wide = paint.text_width(font, item.day)
            left = min(max(x - wide / 2, self._axis()), width - wide)
            if left >= free:
                below = QRectF(left, self.tall(width) - px(18), wide + 1, px(18))
                paint.line_of_text(painter, self._turned(below, width), item.day, font, ink)
                free = left + wide + px(40)

    # Places

    def _across(self, width: float) -> list[float]:
        """Where each mark stands, read from the left: by its time, and none hides another."""
        return self.once("across", width, lambda: self._set_apart(width))

    def _set_apart(self, width: float) -> list[float]:
        if not self._items:
            return []
        side = self._themes.px(_GLYPH) / 2 + self._themes.px(4)
        left = self._axis() + self._themes.px(_AXIS_GAP) + side
        room = max(1.0, width - left - side)
        wanted = self._themes.px(_MANY_CLOSEST if self._are_many() else _CLOSEST)
        columns = sorted({item.along for item in self._items})
        close = min(float(wanted), room / max(1, len(columns)))
        found: dict[float, float] = {}
        last = -close
        for along in columns:
            last = found[along] = max(along * room, last + close)
        limit = room
        for along in reversed(columns):
            found[along] = min(found[along], limit)
            limit = found[along] - close
        return [left + found[item.along] for item in self._items]

    def _lowest(self) -> float:
        return max([_LAST, *(self._level(item.at) for item in self._items)])

    def _level(self, position: str) -> float:
        """How far down a position stands."""
        if position in _LEVELS:
            return _LEVELS[position]
        return _LAST + 1.3 + self._below().index(position)

    def _below(self) -> list[str]:
        """What of those with a place of their own is met."""
        return self.once("below", 0, self._met_below)

    def _met_below(self) -> list[str]:
        met = {item.at for item in self._items}
        return [each for each in _BELOW if each in met]

    def _shown_names(self) -> list[tuple[float, str]]:
        """The heights that are named."""
        below = dict(zip(_BELOW, self._names[3:], strict=True))
        shown = list(zip((0.0, _MIDDLE, _LAST), self._names[:3], strict=True))
        return shown + [(self._level(each), below[each]) for each in self._below()]

    def _are_many(self) -> bool:
        """Whether marks stand for several each: these have a number, and no line through them."""
        return self.once("many", 0, lambda: any(item.count > 1 for item in self._items))

    def _y(self, level: float) -> float:
        step = _MANY_STEP if self._are_many() else _STEP
        return self._themes.px(_TOP) + level * self._themes.px(step)

    def _axis(self) -> float:
        """As wide as the longest name."""
        return self._themes.px(8) + self.once("names", 0, self._longest_name)

    def _longest_name(self) -> int:
        font = self._themes.font(Type.KEY)
        return max(paint.text_width(font, words) for _, words in self._shown_names())

    def _turned(self, rect: QRectF, width: float) -> QRectF:
        return paint.mirrored(rect, QRectF(0, 0, width, self.height()), self.layoutDirection())
