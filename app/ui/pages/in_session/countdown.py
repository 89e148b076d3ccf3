"""Whole minutes left of a session. It can stand still, and a clock that jumps does not upset it."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.clock import Clock
from app.services.holding import Standing

_LOOK_MS = 5000


class Countdown(QObject):
    """Signals: `changed` with the minutes left, when they changed or it was halted."""

    changed = Signal(int)

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._seen_at: datetime | None = None
        self._gone = timedelta()
        self._length = timedelta()
        self._is_halted = False
        self._last = -1
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)

    @property
    def is_paused(self) -> bool:
        """Whether it stands still."""
        return self._is_halted

    def begin(self, standing: Standing, minutes: int) -> None:
        """Goes on from where the session is."""
        self._gone, self._is_halted = standing.gone, standing.is_halted
        self._seen_at = self._clock.now()
        self._length = timedelta(minutes=minutes)
        self._last = -1
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Looks no more: the page is not in front."""
        self._timer.stop()

    def minutes_left(self) -> int:
        """Minutes left, a begun one counted as a whole; 0 when time is up."""
        if self._seen_at is None:
            return 0
        left = max(timedelta(), self._length - self._gone_by_now())
        return -(-left // timedelta(minutes=1))

    def minutes_gone(self) -> int:
        """Whole minutes that went by; what stood still does not count."""
        return self._gone_by_now() // timedelta(minutes=1)

    def toggle(self) -> None:
        """Pauses, or goes on."""
        self._gone = self._gone_by_now()
        self._seen_at = self._clock.now()
        self._is_halted = not self._is_halted
        self._last = -1
        self.look()

    def look(self) -> None:
        """Says the minutes if they changed."""
        left = self.minutes_left()
        if left != self._last:
            self._last = left
            self.changed.emit(left)

    def _gone_by_now(self) -> timedelta:
        if self._is_halted or self._seen_at is None:
            return self._gone
        return self._gone + max(timedelta(), self._clock.now() - self._seen_at)
