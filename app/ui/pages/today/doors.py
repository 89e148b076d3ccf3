"""The doors of Today: upright side by side, lying one below the other where room lacks."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout

from app.ui.widgets import paint
from app.ui.widgets.door import Door

_DRAWING = 92
_BESIDE = 116


class DayDoor(Door):
    """A door that can lie down: the drawing at the start, its words beside it."""

    _is_lying = False

    def set_lying(self, wanted: bool) -> None:
        """Lays the door down, or stands it up."""
        self._is_lying = wanted
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(least.width(), self._themes.px(60)) if self._is_lying else least

    def heightForWidth(self, width: int) -> int:
        if not self._is_lying:
            return super().heightForWidth(width)
        px = self._themes.px
        return px(14 + 3 + 16) + sum(tall for _, tall, _ in self._lying_parts(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._is_lying:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        px, color = self._themes.px, self._themes.color
        rect, direction = QRectF(self.rect()), self.layoutDirection()
        over = self.underMouse() or self.isDown()
        edge = color("control" if over else "line")
        paint.box(painter, rect, px(10), color("hover" if self.isDown() else "paper"), edge)
        drawing = self._themes.drawing(self._drawing, _DRAWING)
        place = QRectF(px(12), 0, px(_DRAWING), rect.height())
        paint.picture(painter, paint.mirrored(place, rect, direction), drawing)
        words = QRectF(px(_BESIDE), px(14), rect.width() - px(_BESIDE + 16), 0)
        left = paint.mirrored(words, rect, direction).left()
        top = words.top()
        for layout, tall, ink in self._lying_parts(self.width()):
            painter.setPen(color(ink))
            layout.draw(painter, QPointF(left, top))
            top += tall + (px(3) if ink == "text2" else 0)

    def _lying_parts(self, width: int) -> list[tuple[QTextLayout, int, str]]:
        parts = self._parts(width - self._themes.px(_BESIDE + 16))
        layout, _, ink = parts[1]
        lines = max(1, layout.lineCount())
        pitch = parts[1][1] // max(2, lines)
        parts[1] = (layout, lines * pitch, ink)
        return parts
