"""One row a step: its day, where power was at start, middle and end, its words, what it stands for.

A thread runs from contact to contact, with room between them that grows with the gap. Only the rows
in sight are drawn, however many there are.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.ui.theme import Type
from app.ui.widgets import paint
from app.ui.widgets.figures.marks import Mark
from app.ui.widgets.figures.plot import Plot
from app.ui.widgets.position_glyph import paint_position

_NARROW = 460
_PAD, _TITLE, _LINE, _SIDE = 7, 22, 20, 8
_THREAD, _DAY, _GLYPH, _STRIP, _ICON = 22, 132, 15, 60, 20
_LONG = 28
"""From so many days on a gap is dotted."""


@dataclass(frozen=True, slots=True)
class StepItem:
    """A row. `strip` holds up to three positions, "" where none is told; `signs` icons with words.

    `apart` is how much room is left to the row below it; `days` what lies between, 0 for nothing.
    """

    mark: Mark
    day: str = field(repr=False)
    title: str = field(repr=False)
    under_day: str = field(default="", repr=False)
    strip: tuple[str, str, str] = ("", "", "")
    signs: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    is_contact: bool = False
    apart: int = 0
    days: int = 0


class StepsPlot(Plot):
    """Rows, the first on top. With `thread` contacts are dots on a line."""

    _items: tuple[StepItem, ...]

    def __init__(self, *args: object, thread: bool) -> None:
        self._has_thread = thread
        super().__init__(*args)  # type: ignore[arg-type]

    def tall(self, width: float) -> float:
        places = self.placed(width)
        return places[-1].bottom() if places else 0

    def places(self, width: float) -> list[QRectF]:
        px = self._themes.px
        pad, title, line = 2 * px(_PAD), px(_TITLE), px(_LINE)
        narrow = self._is_narrow(width)
        highs = []
        for item in self._items:
            right = len(item.signs) * line + (title if item.title else 0)
            left = title + (line if item.under_day else 0)
            highs.append(pad + (left + right if narrow else max(left, right)))
        steps = (high + px(item.apart) for high, item in zip(highs, self._items, strict=True))
        tops = accumulate(steps, initial=0)
        return [QRectF(0, top, width, high) for top, high in zip(tops, highs, strict=False)]

    def draw(self, painter: QPainter, width: float, exposed: QRectF) -> None:
        places = self.placed(width)
        bottoms = self.once("bottoms", width, lambda: [each.bottom() for each in places])
        # One above and one below are drawn too: the thread reaches from row to row.
        at = max(0, bisect_left(bottoms, exposed.top()) - 1)
        while at < len(places) and places[max(0, at - 1)].top() <= exposed.bottom():
            item, row = self._items[at], places[at]
            if self._has_thread:
                below = places[at + 1] if at + 1 < len(places) else None
                self._draw_thread(painter, item, row, below, width)
            self._draw_row(painter, item, row, width)
            at += 1

    # Drawing

    def _draw_thread(
        self, painter: QPainter, item: StepItem, row: QRectF, below: QRectF | None, width: float
    ) -> None:
        px, color = self._themes.px, self._themes.color
        here = self._dot_of(row, width)
        if below is not None:
            dotted = item.days >= _LONG
            style = Qt.PenStyle.DotLine if dotted else Qt.PenStyle.SolidLine
            painter.setPen(QPen(color("control"), 1.5, style))
            painter.drawLine(here, self._dot_of(below, width))
        if item.is_contact:
            painter.setPen(QPen(color("paper"), 1.5))
            painter.setBrush(color("accent"))
            painter.drawEllipse(here, px(5), px(5))
        else:
            painter.setPen(QPen(color("control"), 1.5))
            painter.setBrush(color("paper"))
            painter.drawEllipse(here, px(3.5), px(3.5))

    def _dot_of(self, row: QRectF, width: float) -> QPointF:
        px = self._themes.px
        spot = QRectF(px(_SIDE) + px(_THREAD) / 2, row.top() + px(_PAD) + px(_TITLE) / 2, 0, 0)
        return self._turned(spot, width).topLeft()

    def _draw_row(self, painter: QPainter, item: StepItem, row: QRectF, width: float) -> None:
        px, color, narrow = self._themes.px, self._themes.color, self._is_narrow(width)
        left: float = px(_SIDE) + (px(_THREAD) if self._has_thread else 0)
        top: float = row.top() + px(_PAD)
        end = width - px(_SIDE)
        small = self._themes.font(Type.SMALL)
        strip = px(_STRIP) if self._shows_strips() else 0
        day_end = end - strip if narrow else left + px(_DAY)
        self._line(painter, QRectF(left, top, day_end - left, px(_TITLE)), item.day, small, width)
        if strip:
            at = QRectF(day_end, top, strip, px(_TITLE))
            self._draw_strip(painter, item, self._turned(at, width))
        if item.under_day:
            under = QRectF(left, top + px(_TITLE), day_end - left, px(_LINE))
            self._line(painter, under, item.under_day, small, width)
        if narrow:
            top += px(_TITLE) + (px(_LINE) if item.under_day else 0)
        else:
            left = day_end + strip + (px(10) if strip else 0)
        if item.title:
            words = self._turned(QRectF(left, top, end - left, px(_TITLE)), width)
            paint.line_of_text(painter, words, item.title, self._themes.font(), color("text"))
            top += px(_TITLE)
        for icon, words_of_it in item.signs:
            self._draw_sign(painter, QRectF(left, top, end - left, px(_LINE)), icon, words_of_it)
            top += px(_LINE)

    def _draw_strip(self, painter: QPainter, item: StepItem, box: QRectF) -> None:
        edge = self._themes.px(_GLYPH)
        for at, place in enumerate(item.strip):
            spot = QRectF(
                box.left() + at * (edge + self._themes.px(4)), box.top(), edge, box.height()
            )
            spot = paint.mirrored(spot, box, self.layoutDirection())
            if place:
                paint_position(painter, spot, place, self._themes)
            elif any(item.strip):
                painter.setPen(QPen(self._themes.color("line"), 1.5))
                middle = spot.center()
                painter.drawLine(middle - QPointF(edge / 6, 0), middle + QPointF(edge / 6, 0))

    def _draw_sign(self, painter: QPainter, box: QRectF, icon: str, words: str) -> None:
        px, width = self._themes.px, self.width()
        room = px(_ICON) if icon else 0
        if icon:
            spot = self._turned(QRectF(box.left(), box.top(), px(_ICON - 4), box.height()), width)
            paint.picture(painter, spot, self._themes.pixmap(icon, "text2", 14))
        self._line(
            painter, box.adjusted(room, 0, 0, 0), words, self._themes.font(Type.SMALL), width
        )

    def _line(self, painter: QPainter, box: QRectF, words: str, font: object, width: float) -> None:
        ink = self._themes.color("text2")
        paint.line_of_text(painter, self._turned(box, width), words, font, ink)  # type: ignore[arg-type]

    # Room

    def _shows_strips(self) -> bool:
        return self.once("strips", 0, lambda: any(any(item.strip) for item in self._items))

    def _is_narrow(self, width: float) -> bool:
        return width / self._themes.factor < _NARROW

    def _turned(self, rect: QRectF, width: float) -> QRectF:
        return paint.mirrored(rect, QRectF(0, 0, width, self.height()), self.layoutDirection())
