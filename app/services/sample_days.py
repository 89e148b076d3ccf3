"""Days of the sample as its files tell them: counted from today, on working days only."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from tomllib import loads
from typing import Any

import resources

Table = Mapping[str, Any]

_EVENING = "19:00"
_DECEMBER = 12
_WEEKEND = {5: (2, -1), 6: (1, -2)}
"""Saturday and Sunday: the days to the working day after and before."""


@dataclass(frozen=True, slots=True)
class Moment:
    """When something happens: as the files tell it, which is its order, and on the working day."""

    told: datetime
    at: datetime
    tell: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Days:
    """Counts from today."""

    now: datetime

    def moment(self, told: Table, tell: Callable[[], object]) -> Moment:
        """Something that happens when `told` says."""
        return Moment(self._told(told), self.when(told), tell)

    def when(self, told: Table) -> datetime:
        """The working day and time that `told` says."""
        if "minutes_ago" in told:
            return self._told(told)
        return datetime.combine(self.working_day(told["day"]), _time(told))

    def day(self, days: int) -> date:
        """So many days from today, be it a Sunday."""
        return self.now.date() + timedelta(days=days)

    def working_day(self, days: int) -> date:
        """The same, before or after a weekend that it falls on."""
        day = self.day(days)
        if day.weekday() in _WEEKEND:
            on, back = _WEEKEND[day.weekday()]
            day += timedelta(days=on if days > 0 else back)
        return day

    def month(self, months_ago: int) -> date:
        """The first day of a month."""
        today = self.now.date()
        count = today.year * _DECEMBER + today.month - 1 - months_ago
        return date(count // _DECEMBER, count % _DECEMBER + 1, 1)

    def _told(self, told: Table) -> datetime:
        if "minutes_ago" in told:
            return self.now - timedelta(minutes=told["minutes_ago"])
        return datetime.combine(self.day(told["day"]), _time(told))


def read(name: str) -> Table:
    """A file of the sample."""
    return loads(resources.read_text(f"sample/{name}.toml"))


def _time(told: Table) -> time:
    return time.fromisoformat(told.get("time", _EVENING))
