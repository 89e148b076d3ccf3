"""Whole minutes left of a session. It can stand still, and a clock that jumps does not upset it."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.clock import Clock

_LOOK_MS = 5000


class Countdown(QObject):
    """Signals: `changed` with the minutes left, when they changed or it was paused."""

    changed = Signal(int)

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._began: datetime | None = None
        self._length = timedelta()
        self._still = timedelta()
        self._paused_at: datetime | None = None
        self._last = -1
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)

    @property
    def is_paused(self) -> bool:
        """Whether it stands still."""
        return self._paused_at is not None

    def begin(self, began: datetime, minutes: int) -> None:
        """Counts from then; the same session goes on as it was, pauses included."""
        if began != self._began:
            self._still, self._paused_at = timedelta(), None
        self._began, self._length = began, timedelta(minutes=minutes)
        self._last = -1
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Looks no more: the page is not in front."""
        self._timer.stop()

    def minutes_left(self) -> int:
        """Minutes left, a begun one counted as a whole; 0 when time is up."""
        if self._began is None:
            return 0
        now = self._paused_at or self._clock.now()
        gone = max(timedelta(), now - self._began - self._still)
        left = max(timedelta(), self._length - gone)
        return -(-left // timedelta(minutes=1))

    def toggle(self) -> None:
        """Pauses, or goes on."""
        if self._paused_at is None:
            self._paused_at = self._clock.now()
        else:
            self._still += max(timedelta(), self._clock.now() - self._paused_at)
            self._paused_at = None
        self._last = -1
        self.look()

    def look(self) -> None:
        """Says the minutes if they changed."""
        left = self.minutes_left()
        if left != self._last:
            self._last = left
            self.changed.emit(left)
