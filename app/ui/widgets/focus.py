"""The focus ring: one on screen, outside the control that the keyboard reached."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from app.ui.theme import ThemeHolder
from app.ui.widgets import paint

# Room the ring takes around a control at 100 %: a gap of 2 and a line of 2.
RING_ROOM = 4

_KEYBOARD = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)

if TYPE_CHECKING:
    _Base = QWidget
else:
    _Base = object


class KeyboardRing(_Base):
    """Mix in before the Qt class: the control wears the ring when the keyboard came to it."""

    ring_shown = False

    def ring_rect(self) -> QRect:
        """What the ring goes around, in the control's own coordinates."""
        return self.rect()

    def ring_radius(self) -> float:
        """The corner radius of what the ring goes around."""
        return 6.0

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.ring_shown = event.reason() in _KEYBOARD
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.ring_shown = False
        super().focusOutEvent(event)
        self.update()


class FocusRing(QWidget):
    """Paints the ring of one window, following the control through layout and scrolling."""

    def __init__(self, window: QWidget, themes: ThemeHolder) -> None:
        super().__init__(window)
        self._window = window
        self._themes = themes
        self._followed: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)
        themes.changed.connect(self._place)

    def paintEvent(self, event: QPaintEvent) -> None:
        target = self._target()
        if target is None:
            return
        painter = QPainter(self)
        radius = target.ring_radius() + self._themes.px(RING_ROOM)
        paint.box(painter, QRectF(self.rect()), radius, None, self._themes.color("focus"), 2.0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show):
            self._place()
        elif kind == QEvent.Type.Hide:
            self.hide()
        elif kind == QEvent.Type.ParentChange:
            self._let_go()
        elif kind == QEvent.Type.MouseButtonPress:
            # The pointer took over: the ring belongs to the keyboard.
            self._let_go()
        return False

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if not isValid(self._window):
            # Qt tells of the focus once more while the window is being destroyed.
            return
        self._let_go()
        if not isinstance(now, KeyboardRing) or now.window() is not self._window:
            return
        if not now.ring_shown:
            return
        home = _home_of(now, self._window)
        if self.parentWidget() is not home:
            self.setParent(home)
        step: QWidget | None = now
        while step is not None and step is not home:
            self._followed.append(step)
            step.installEventFilter(self)
            step = step.parentWidget()
        self._place()

    def _target(self) -> KeyboardRing | None:
        first = self._followed[0] if self._followed else None
        return first if isinstance(first, KeyboardRing) and isValid(first) else None

    def _place(self) -> None:
        target = self._target()
        home = self.parentWidget()
        if target is None or home is None or not target.isVisible():
            self.hide()
            return
        room = self._themes.px(RING_ROOM)
        rect = target.ring_rect().translated(target.mapTo(home, target.rect().topLeft()))
        self.setGeometry(rect.adjusted(-room, -room, room, room))
        self.raise_()
        self.show()
        self.update()

    def _let_go(self) -> None:
        for widget in self._followed:
            # A sheet that closes can be gone before Qt tells of the focus.
            if isValid(widget):
                widget.removeEventFilter(self)
        self._followed.clear()
        if self.parentWidget() is not self._window:
            # Never die with the page the ring was last on.
            self.setParent(self._window)
        self.hide()


def _home_of(widget: QWidget, window: QWidget) -> QWidget:
    """The nearest ancestor that scrolls as a whole, else the window."""
    step = widget
    parent = widget.parentWidget()
    while parent is not None and step is not window:
        area = parent.parentWidget()
        if isinstance(area, QScrollArea) and area.viewport() is parent:
            return step
        step, parent = parent, parent.parentWidget()
    return window
