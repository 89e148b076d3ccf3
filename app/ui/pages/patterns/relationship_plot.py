"""One row a step: its day, where power was at start, middle and end, its words, what it stands for.

A thread runs from contact to contact, with room between them that grows with the gap. Only the rows
in sight are drawn, however many there are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QTextLayout

from app.ui.theme import Type
from app.ui.widgets import paint
from app.ui.widgets.figures.marks import Mark
from app.ui.widgets.figures.plot import Plot
from app.ui.widgets.position_glyph import paint_position

_NARROW = 460
_PAD, _TITLE, _LINE, _SIDE = 7, 22, 20, 8
_THREAD, _DAY, _GLYPH, _STRIP, _ICON = 22, 132, 15, 60, 20
_MOST_LINES = 4
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


class _Said(NamedTuple):
    """Words of a row, the icon before them, and how they are set."""

    icon: str
    text: str
    role: Type = Type.SMALL
    ink: str = "text2"


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
        for item, counts in zip(self._items, self._counts(width), strict=True):
            words = zip(self._said(item), counts, strict=True)
            right = sum(count * self._pitch(said.role) for said, count in words)
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
            self._draw_row(painter, item, row, self._counts(width)[at], width)
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

    def _draw_row(
        self,
        painter: QPainter,
        item: StepItem,
        row: QRectF,
        counts: Sequence[int],
        width: float,
    ) -> None:
        px = self._themes.px
        day_left, day_end, left, end = self._columns(width)
        top: float = row.top() + px(_PAD)
        day = QRectF(day_left, top, day_end - day_left, px(_TITLE))
        self._draw_line(painter, _Said("", item.day), day, width)
        if self._shows_strips():
            at = QRectF(day_end, top, px(_STRIP), px(_TITLE))
            self._draw_strip(painter, item, self._turned(at, width))
        if item.under_day:
            under = QRectF(day_left, top + px(_TITLE), day_end - day_left, px(_LINE))
            self._draw_line(painter, _Said("", item.under_day), under, width)
        if self._is_narrow(width):
            top += px(_TITLE) + (px(_LINE) if item.under_day else 0)
        for said, count in zip(self._said(item), counts, strict=True):
            high = count * self._pitch(said.role)
            self._draw_said(painter, said, count, QRectF(left, top, end - left, high), width)
            top += high

    def _draw_said(
        self, painter: QPainter, said: _Said, count: int, box: QRectF, width: float
    ) -> None:
        px, pitch = self._themes.px, self._pitch(said.role)
        if said.icon:
            spot = self._turned(QRectF(box.left(), box.top(), px(_ICON - 4), pitch), width)
            paint.picture(painter, spot, self._themes.pixmap(said.icon, said.ink, 14))
            box = box.adjusted(px(_ICON), 0, 0, 0)
        if count == 1:
            self._draw_line(painter, said, box, width)
            return
        painter.setPen(self._themes.color(said.ink))
        folded = self._folded(said, box.width())
        folded.draw(painter, self._turned(box, width).topLeft())

    def _draw_line(self, painter: QPainter, said: _Said, box: QRectF, width: float) -> None:
        font, ink = self._themes.font(said.role), self._themes.color(said.ink)
        paint.line_of_text(painter, self._turned(box, width), said.text, font, ink)

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

    # Words

    def _said(self, item: StepItem) -> list[_Said]:
        """What a row says beside its day: its title, then its signs."""
        title = [_Said("", item.title, Type.UI, "text")] if item.title else []
        return [*title, *(_Said(icon, words) for icon, words in item.signs)]

    def _counts(self, width: float) -> list[tuple[int, ...]]:
        """In how many lines each of them stands."""
        return self.once("counts", width, lambda: self._counted(width))

    def _counted(self, width: float) -> list[tuple[int, ...]]:
        _, _, left, end = self._columns(width)
        metrics = {role: QFontMetricsF(self._themes.font(role)) for role in (Type.UI, Type.SMALL)}
        found = []
        for item in self._items:
            counts = []
            for said in self._said(item):
                room, letters = end - left, metrics[said.role]
                room -= self._themes.px(_ICON) if said.icon else 0
                # No letter is wider than the font is high: what is short needs no measuring.
                is_short = len(said.text) * letters.height() <= room
                is_short = is_short or letters.horizontalAdvance(said.text) <= room
                counts.append(1 if is_short else self._folded(said, room).lineCount())
            found.append(tuple(counts))
        return found

    def _folded(self, said: _Said, room: float) -> QTextLayout:
        return paint.folded(
            said.text,
            self._themes.font(said.role),
            room,
            self._pitch(said.role),
            Qt.AlignmentFlag.AlignLeading,
            self.layoutDirection(),
            _MOST_LINES,
        )

    def _pitch(self, role: Type) -> int:
        return self._themes.px(_TITLE if role is Type.UI else _LINE)

    # Room

    def _columns(self, width: float) -> tuple[float, float, float, float]:
        """Where the day begins and ends, and where the words do, read from the left."""
        px = self._themes.px
        left: float = px(_SIDE) + (px(_THREAD) if self._has_thread else 0)
        end = width - px(_SIDE)
        strip = px(_STRIP) if self._shows_strips() else 0
        if self._is_narrow(width):
            return left, end - strip, left, end
        day_end = left + px(_DAY)
        return left, day_end, day_end + strip + (px(10) if strip else 0), end

    def _shows_strips(self) -> bool:
        return self.once("strips", 0, lambda: any(any(item.strip) for item in self._items))

    def _is_narrow(self, width: float) -> bool:
        return width / self._themes.factor < _NARROW

    def _turned(self, rect: QRectF, width: float) -> QRectF:
        return paint.mirrored(rect, QRectF(0, 0, width, self.height()), self.layoutDirection())
