"""Ways from what happened to what was done: four steps, one row a way."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextLayout

from app.ui.theme import Type
from app.ui.widgets import paint
from app.ui.widgets.figures.marks import Mark
from app.ui.widgets.figures.plot import Plot

_STEPS = 4
_NARROW = 520
_GAP, _NUMBER, _SIDE, _PAD = 22, 40, 10, 6
_LINES = 3


@dataclass(frozen=True, slots=True)
class PathItem:
    """A way and how often it was gone; a step nothing is known of is empty."""

    mark: Mark
    steps: tuple[str, str, str, str] = field(repr=False)
    count: int


class PathsPlot(Plot):
    """Steps beside each other with an arrow between them, below each other where room lacks."""

    _items: tuple[PathItem, ...]

    def __init__(self, *args: object, headings: tuple[str, str, str, str]) -> None:
        self._headings = headings
        super().__init__(*args)  # type: ignore[arg-type]

    def tall(self, width: float) -> float:
        places = self.placed(width)
        return places[-1].bottom() if places else 0

    def places(self, width: float) -> list[QRectF]:
        top = 0.0 if self._is_narrow(width) else float(self._themes.px(26))
        found = []
        for item in self._items:
            high = self._row(item, width)
            found.append(QRectF(0, top, width, high))
            top += high + self._themes.px(4)
        return found

    def draw(self, painter: QPainter, width: float, exposed: QRectF) -> None:
        narrow = self._is_narrow(width)
        if not narrow and self._items:
            self._draw_headings(painter, width)
        for item, row in zip(self._items, self.placed(width), strict=True):
            if not row.adjusted(0, -self._themes.px(4), 0, 0).intersects(exposed):
                continue
            if row.top():
                rule = QRectF(row.left(), row.top() - self._themes.px(2) - 1, row.width(), 1)
                painter.fillRect(rule, self._themes.color("line"))
            self._draw_row(painter, item, row, narrow)

    def _is_narrow(self, width: float) -> bool:
        return width / self._themes.factor < _NARROW

    def _boxes(self, width: float) -> list[QRectF]:
        """The four columns, read from the left, without their height."""
        px = self._themes.px
        room = width - 2 * px(_SIDE) - px(_NUMBER) - (_STEPS - 1) * px(_GAP)
        wide = room / _STEPS
        return [QRectF(px(_SIDE) + at * (wide + px(_GAP)), 0, wide, 0) for at in range(_STEPS)]

    def _row(self, item: PathItem, width: float) -> float:
        px, pitch = self._themes.px, self._themes.pitch(Type.UI)
        if self._is_narrow(width):
            room = width - 2 * px(_SIDE) - px(_NUMBER) - px(_GAP)
            lines = sum(self._folded(step, room).lineCount() for step in item.steps if step)
        else:
            boxes = zip(item.steps, self._boxes(width), strict=True)
            lines = max(self._folded(step or "–", box.width()).lineCount() for step, box in boxes)
        return max(px(32), lines * pitch + 2 * px(_PAD))

    def _draw_headings(self, painter: QPainter, width: float) -> None:
        font, color = self._themes.font(Type.SMALL, semibold=True), self._themes.color("text2")
        for words, box in zip(self._headings, self._boxes(width), strict=True):
            box.setHeight(self._themes.px(20))
            paint.line_of_text(painter, self._turned(box, width), words, font, color)

    def _draw_row(self, painter: QPainter, item: PathItem, row: QRectF, narrow: bool) -> None:
        px, pitch, color = self._themes.px, self._themes.pitch(Type.UI), self._themes.color
        width, top = row.width(), row.top() + px(_PAD)
        if narrow:
            room = width - 2 * px(_SIDE) - px(_NUMBER) - px(_GAP)
            is_first = True
            for step in filter(None, item.steps):
                if not is_first:
                    self._arrow(painter, QRectF(px(_SIDE), top, px(_GAP), pitch), width)
                is_first = False
                top += self._words(painter, step, QRectF(px(_SIDE + _GAP), top, room, 0), width)
        else:
            for at, (step, box) in enumerate(zip(item.steps, self._boxes(width), strict=True)):
                box.moveTop(top)
                self._words(painter, step or "–", box, width)
                if at:
                    gap = QRectF(box.left() - px(_GAP), top, px(_GAP), pitch)
                    self._arrow(painter, gap, width)
        number = QRectF(width - px(_SIDE + _NUMBER), row.top() + px(_PAD), px(_NUMBER), pitch)
        font = self._themes.font(semibold=True)
        end = Qt.AlignmentFlag.AlignTrailing
        number = self._turned(number, width)
        paint.line_of_text(painter, number, str(item.count), font, color("text"), end)

    def _words(self, painter: QPainter, text: str, box: QRectF, width: float) -> float:
        """Draws a step folded; returns how high it is."""
        painter.setPen(self._themes.color("text"))
        folded = self._folded(text, box.width())
        folded.draw(painter, self._turned(box, width).topLeft())
        return folded.lineCount() * self._themes.pitch(Type.UI)

    def _arrow(self, painter: QPainter, box: QRectF, width: float) -> None:
        px = self._themes.px
        painter.setPen(QPen(self._themes.color("text3"), 1.5))
        inner = self._turned(box.adjusted(px(5), 0, -px(6), 0), width)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        tip = QPointF(inner.left() if rtl else inner.right(), inner.center().y())
        tail = QPointF(inner.right() if rtl else inner.left(), inner.center().y())
        back = px(4) if rtl else -px(4)
        painter.drawLine(tail, tip)
        painter.drawLine(tip, tip + QPointF(back, -px(4)))
        painter.drawLine(tip, tip + QPointF(back, px(4)))

    def _folded(self, text: str, width: float) -> QTextLayout:
        return paint.folded(
            text,
            self._themes.font(),
            width,
            self._themes.pitch(Type.UI),
            Qt.AlignmentFlag.AlignLeading,
            self.layoutDirection(),
            _LINES,
        )

    def _turned(self, rect: QRectF, width: float) -> QRectF:
        return paint.mirrored(rect, QRectF(0, 0, width, self.height()), self.layoutDirection())
