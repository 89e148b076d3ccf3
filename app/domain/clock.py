"""The time of day, as something that is handed in and can be moved by hand."""

from datetime import date, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells local wall-clock time, without a zone."""

    def now(self) -> datetime: ...

    def today(self) -> date: ...


class SystemClock:
    """The clock of this computer."""

    def now(self) -> datetime:
        """Now, to the second."""
        return datetime.now().replace(microsecond=0)

    def today(self) -> date:
        """The day it is here."""
        return self.now().date()


class FixedClock:
    """A clock that stands still until it is moved; for tests, samples and pictures."""

    def __init__(self, now: datetime) -> None:
        self._now = now

    def now(self) -> datetime:
        """The time it was last set to."""
        return self._now

    def today(self) -> date:
        """The day it was last set to."""
        return self._now.date()

    def set(self, now: datetime) -> None:
        """Move it to a time, forwards or backwards."""
        self._now = now

    def advance(self, by: timedelta) -> None:
        """Move it by a span of time."""
        self._now += by
