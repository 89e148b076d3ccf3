"""What every drawn figure does: marks found by pointer and by arrows, one of them chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from app.ui.theme import ThemeHolder
from app.ui.widgets import paint
from app.ui.widgets.figures.marks import Mark

_ASIDE = 3.0
"""How much less a step to the side counts than one straight on."""
LEAST = 24
"""How large what is pressed is at least."""
_BAND, _BANDS_KEPT = 256, 12
"""How high a band of the picture is, and how many bands are kept."""
_KNOWN_KEPT = 64
_T = TypeVar("_T")
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
        self._known: dict[tuple[str, float], Any] = {}
        self._bands: dict[int, QPixmap] = {}
        self._bands_for = (0, 0.0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        themes.changed.connect(self._begin_anew)

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
        self._begin_anew()

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

    def draw(self, painter: QPainter, width: float, exposed: QRectF) -> None:
        """Draws everything but the ring, as far as it lies in `exposed`."""
        raise NotImplementedError

    def once(self, what: str, width: float, make: Callable[[], _T]) -> _T:
        """What is worked out once for these items at a width, however often it is asked for."""
        key = (what, width)
        if key not in self._known:
            if len(self._known) >= _KNOWN_KEPT:
                self._known.clear()
            self._known[key] = made = make()
            return made
        known: _T = self._known[key]
        return known

    def placed(self, width: float) -> list[QRectF]:
        """The places, worked out once."""
        return self.once("places", width, lambda: self.places(width))

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
        exposed = event.rect()
        for at in range(exposed.top() // _BAND, exposed.bottom() // _BAND + 1):
            painter.drawPixmap(QPointF(0, at * _BAND), self._band_at(at))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        if self._items and (self._is_marked or self.hasFocus()):
            self._draw_ring(painter)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._begin_anew()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._bands.clear()

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        """Where one stands: what scrolls brings that into view, not the whole figure."""
        if query == Qt.InputMethodQuery.ImCursorRectangle and self._items:
            return self._ring_rect().toAlignedRect()
        return super().inputMethodQuery(query)

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
            self._step(0)
        elif key == Qt.Key.Key_End:
            self._step(len(self._items) - 1)
        elif key in _WAYS:
            self._step(self._next(_WAYS[key]))
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # Inner workings

    def rects(self) -> list[QRectF]:
        """Where each item is on the screen."""
        wide, whole, way = self.width(), QRectF(self.rect()), self.layoutDirection()
        return self.once(
            "rects", wide, lambda: [paint.mirrored(rect, whole, way) for rect in self.placed(wide)]
        )

    def _step(self, at: int) -> None:
        """Goes there by key, with what scrolls coming along."""
        self._go(at)
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        if parent is not None:
            parent.ensureWidgetVisible(self, 0, self._themes.px(LEAST))

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
        color = self._themes.color("focus" if focused else "accent")
        width = 2.0 if focused or out else 1.0
        paint.box(painter, self._ring_rect(), self._themes.px(6), None, color, width)

    def _ring_rect(self) -> QRectF:
        out = self._ring_out
        return self.rects()[self._at].adjusted(-out, -out, out, out)

    def _band_at(self, at: int) -> QPixmap:
        """A band of the picture, drawn once: what scrolls paints the same ones over and over."""
        ratio = self.devicePixelRatioF()
        if self._bands_for != (self.width(), ratio):
            self._bands.clear()
            self._bands_for = (self.width(), ratio)
        band = self._bands.pop(at, None) or self._drawn(at, ratio)
        # The one that was not asked for the longest time goes first.
        self._bands[at] = band
        if len(self._bands) > _BANDS_KEPT:
            del self._bands[next(iter(self._bands))]
        return band

    def _drawn(self, at: int, ratio: float) -> QPixmap:
        high = min(_BAND, self.height() - at * _BAND)
        band = QPixmap(ceil(self.width() * ratio), ceil(high * ratio))
        band.setDevicePixelRatio(ratio)
        # On its ground: letters are smoothed for what they stand on.
        band.fill(self._themes.color("paper"))
        painter = QPainter(band)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        painter.translate(0, -at * _BAND)
        self.draw(painter, self.width(), QRectF(0, at * _BAND, self.width(), high))
        painter.end()
        return band

    def _tell(self) -> None:
        mark = self.current()
        said = f"{self._name}. {mark.sentence}" if mark is not None else self._name
        self.setAccessibleName(said)

    def _begin_anew(self) -> None:
        """Nothing holds any more of what was worked out and drawn."""
        self._known.clear()
        self._bands.clear()
        self._fit()

    def _fit(self) -> None:
        wanted = int(self.tall(max(self.width(), 1)) + 0.99)
        if wanted != self.minimumHeight() or wanted != self.maximumHeight():
            self.setFixedHeight(wanted)
        self.update()
