"""What every drawn figure does: marks found by pointer and by arrows, one of them chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import ThemeHolder
from app.ui.widgets import paint
from app.ui.widgets.figures.marks import Mark

_ASIDE = 3.0
"""How much less a step to the side counts than one straight on."""
LEAST = 24
"""How large what is pressed is at least."""
_WAYS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}


class Item(Protocol):
    """Something drawn that stands for a mark."""

    @property
    def mark(self) -> Mark: ...


class Plot(QWidget):
    """Draws items; a mark is chosen by press or arrow, and opened by Enter or a double press.

    Signals:
        chosen: a person went to that mark.
        pressed: a person pressed it, after `chosen`.
        opened: a person wants what is behind it.
    """

    chosen = Signal(object)
    pressed = Signal(object)
    opened = Signal(object)

    _ring_out = 0
    """How far outside of an item its ring is; filled ones would hide a ring on them."""

    def __init__(self, themes: ThemeHolder, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._name = name
        self._items: tuple[Item, ...] = ()
        self._at = 0
        self._is_marked = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        themes.changed.connect(self._fit)

    # What is shown

    def show_items(self, items: Sequence[Item]) -> None:
        """Shows other items; the chosen one stays chosen where it is still there."""
        before = self.current()
        self._items = tuple(items)
        keys = [item.mark.key for item in self._items]
        is_there = before is not None and before.key in keys
        self._at = keys.index(before.key) if before is not None and is_there else 0
        self._is_marked = self._is_marked and is_there
        self._tell()
        self._fit()

    def current(self) -> Mark | None:
        """The mark one stands at."""
        return self._items[self._at].mark if self._items else None

    def marked(self) -> Mark | None:
        """The mark that is chosen, if one is."""
        return self.current() if self._is_marked else None

    def mark_current(self, key: str | None) -> None:
        """Shows a mark as chosen, or none."""
        keys = [item.mark.key for item in self._items]
        self._is_marked = key is not None and key in keys
        if key is not None and self._is_marked:
            self._at = keys.index(key)
        self._tell()
        self.update()

    def set_name(self, name: str) -> None:
        """What the figure is called."""
        self._name = name
        self._tell()

    # What a kind of figure says of itself

    def tall(self, width: float) -> float:
        """How high it is at a width."""
        raise NotImplementedError

    def places(self, width: float) -> list[QRectF]:
        """Where each item can be pressed, read from the left; mirrored for the other direction."""
        raise NotImplementedError

    def draw(self, painter: QPainter, width: float) -> None:
        """Draws everything but the ring."""
        raise NotImplementedError

    # Qt

    def sizeHint(self) -> QSize:
        return QSize(self._themes.px(320), int(self.tall(max(self.width(), 1)) + 0.99))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._themes.px(160), self._themes.px(LEAST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        self.draw(painter, self.width())
        if self._items and (self._is_marked or self.hasFocus()):
            self._draw_ring(painter)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._item_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._item_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and at is not None:
            self._go(at)
            self.pressed.emit(self._items[at].mark)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = self._item_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and at is not None:
            self._go(at)
            self.opened.emit(self._items[at].mark)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if not self._items or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(self._at)
            self.opened.emit(self._items[self._at].mark)
        elif key == Qt.Key.Key_Space:
            self._go(self._at)
        elif key == Qt.Key.Key_Home:
            self._go(0)
        elif key == Qt.Key.Key_End:
            self._go(len(self._items) - 1)
        elif key in _WAYS:
            self._go(self._next(_WAYS[key]))
        else:
            event.ignore()

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        self.update()

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.update()

    # Inner workings

    def rects(self) -> list[QRectF]:
        """Where each item is on the screen."""
        whole = QRectF(self.rect())
        way = self.layoutDirection()
        return [paint.mirrored(rect, whole, way) for rect in self.places(self.width())]

    def _go(self, at: int) -> None:
        self._at = at
        self._is_marked = True
        self._tell()
        self.update()
        self.chosen.emit(self._items[at].mark)

    def _next(self, way: QPointF) -> int:
        """The nearest item that way, or the same where there is none."""
        rects = self.rects()
        here = rects[self._at].center()
        best, found = self._at, float("inf")
        for at, rect in enumerate(rects):
            away = rect.center() - here
            ahead = away.x() * way.x() + away.y() * way.y()
            aside = abs(away.x() * way.y()) + abs(away.y() * way.x())
            # A column is left for the next one only when that is the nearer way ahead.
            if ahead > 0.5 and ahead + _ASIDE * aside < found:
                best, found = at, ahead + _ASIDE * aside
        return best

    def _item_at(self, point: QPointF) -> int | None:
        least = self._themes.px(LEAST)
        for at, rect in enumerate(self.rects()):
            wide, high = max(0.0, least - rect.width()) / 2, max(0.0, least - rect.height()) / 2
            if rect.adjusted(-wide, -high, wide, high).contains(point):
                return at
        return None

    def _draw_ring(self, painter: QPainter) -> None:
        out, focused = self._ring_out, self.hasFocus()
        rect = self.rects()[self._at].adjusted(-out, -out, out, out)
        color = self._themes.color("focus" if focused else "accent")
        width = 2.0 if focused or out else 1.0
        paint.box(painter, rect, self._themes.px(6), None, color, width)

    def _tell(self) -> None:
        mark = self.current()
        said = f"{self._name}. {mark.sentence}" if mark is not None else self._name
        self.setAccessibleName(said)

    def _fit(self) -> None:
        wanted = int(self.tall(max(self.width(), 1)) + 0.99)
        if wanted != self.minimumHeight() or wanted != self.maximumHeight():
            self.setFixedHeight(wanted)
        self.update()
