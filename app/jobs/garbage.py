"""Collects cyclic garbage on the thread of the window, and on no other."""

from __future__ import annotations

import gc
import logging
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QWindow

_log = logging.getLogger("afterword.jobs")
_TICK_MS = 500
_QUIET_SECONDS = 1.5
_YOUNG, _MIDDLE, _ALL = 1_000, 10_000, 100_000
"""So many objects more than before, and that generation is due: the measure of Python's own."""
_MOST_WAITS = 5
"""How many times over its due the look through everything may wait for a pause in the typing."""


class GarbageCollector(QObject):
    """Takes the place of Python's own collector for as long as the process runs.

    Python's own runs on whatever thread makes the next object. A widget or a document that is
    nobody's any more would be destroyed there, which can end the process. So that one is switched
    off, and what it would have done is done here, a generation at a time. A look through everything waits until nobody has typed for a moment.

    Create it on the thread of the window, before another thread has work to do.
    """

    def __init__(
        self, parent: QObject | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        gc.disable()
        self._clock = clock
        self._last_key = clock() - _QUIET_SECONDS
        self._since_middle = self._since_all = 0
        self._longest_ms = 0.0
        self._watched: list[QWindow] = []
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._watch)
        self._watch(QGuiApplication.focusWindow())
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @property
    def longest_ms(self) -> float:
        """The longest time that a collection has held up the window."""
        return self._longest_ms

    def look(self) -> None:
        """Collects what is due; the timer calls it twice a second."""
        generation = self._due()
        if generation is None:
            return
        began = time.perf_counter()
        found = gc.collect(generation)
        took_ms = (time.perf_counter() - began) * 1000
        if took_ms > self._longest_ms:
            self._longest_ms = took_ms
            _log.debug("garbage %d, %d found, longest %.1f ms", generation, found, took_ms)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress:
            self._last_key = self._clock()
        return False

    def _due(self) -> int | None:
        """The oldest generation whose time has come, if any has."""
        count = gc.get_count()[0]
        if count <= _YOUNG:
            return None
        self._since_middle += count
        self._since_all += count
        is_quiet = self._clock() - self._last_key >= _QUIET_SECONDS
        if self._since_all > (_ALL if is_quiet else _ALL * _MOST_WAITS):
            self._since_middle = self._since_all = 0
            return 2
        if self._since_middle > _MIDDLE:
            self._since_middle = 0
            return 1
        return 0

    def _watch(self, window: QWindow | None) -> None:
        if window is not None and window not in self._watched:
            window.installEventFilter(self)
            window.destroyed.connect(self._forget_gone)
            self._watched.append(window)

    def _forget_gone(self, gone: QObject) -> None:
        self._watched = [window for window in self._watched if window is not gone]
