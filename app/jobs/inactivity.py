"""Notices that nobody types or moves the mouse."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

WARN_SECONDS = 20
_TICK_MS = 500
_STIRRING = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
    }
)


def seconds_awake_or_asleep() -> float:
    """A clock that goes forward only, and while the computer sleeps where the system has one."""
    boot_time = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot_time is None else time.clock_gettime(boot_time)


class Inactivity(QObject):
    """Watches the windows of the application while it is running.

    Signals:
        warned: nothing stirred; that many seconds are left.
        stirred: someone is there again after a warning.
        idle: the time is over.
    """

    warned = Signal(int)
    stirred = Signal()
    idle = Signal()

    def __init__(
        self, parent: QObject, clock: Callable[[], float] = seconds_awake_or_asleep
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._limit = 0.0
        self._last = clock()
        self._has_warned = False
        self._watched: list[QWindow] = []
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.look)

    def start(self, minutes: float) -> None:
        """Begins to count; called again it takes the new limit."""
        self._limit = minutes * 60
        self._last = self._clock()
        self._has_warned = False
        if not self._timer.isActive():
            app = QGuiApplication.instance()
            assert isinstance(app, QGuiApplication)
            app.focusWindowChanged.connect(self._watch)
            # Text composed by an input method arrives without a key press, but moves the caret.
            QGuiApplication.inputMethod().cursorRectangleChanged.connect(self._stir)
            for window in QGuiApplication.topLevelWindows():
                self._watch(window)
            self._timer.start()

    def stop(self) -> None:
        """Counts no more and lets go of the windows."""
        if not self._timer.isActive():
            return
        self._timer.stop()
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.disconnect(self._watch)
        QGuiApplication.inputMethod().cursorRectangleChanged.disconnect(self._stir)
        for window in self._watched:
            window.removeEventFilter(self)
        self._watched.clear()

    def quiet_seconds(self) -> float:
        """How long nothing has stirred."""
        return self._clock() - self._last

    def look(self) -> None:
        """Compares the time with the limit; the timer calls it twice a second."""
        left = self._limit - self.quiet_seconds()
        if left <= 0:
            self.stop()
            self.idle.emit()
        elif left <= WARN_SECONDS and not self._has_warned:
            self._has_warned = True
            self.warned.emit(round(left))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _STIRRING:
            self._stir()
        return False

    def _watch(self, window: QWindow | None) -> None:
        if window is not None and window not in self._watched:
            window.installEventFilter(self)
            window.destroyed.connect(self._forget_gone)
            self._watched.append(window)

    def _forget_gone(self, gone: QObject) -> None:
        self._watched = [window for window in self._watched if window is not gone]

    def _stir(self) -> None:
        self._last = self._clock()
        if self._has_warned:
            self._has_warned = False
            self.stirred.emit()
