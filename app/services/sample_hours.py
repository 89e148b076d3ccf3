"""The log of hours of the sample: what no session that was planned in the journal has written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial

from app.domain.hours_standing import Following
from app.services.hours import HoursLog
from app.services.sample_days import Days, Moment, Table, read
from models.records.hours import HoursKind, HoursLine, HoursNotes
from models.records.ids import HoursId
from models.records.supervision import SessionKind

_FRIDAY = 4
_EVENING = time(20, 45)


@dataclass
class SampleHours:
    """Writes the log by months of the calendar, for it is by these that hours are asked for."""

    hours: HoursLog
    days: Days

    def moments(self) -> Iterator[Moment]:
        """Every line, in no order."""
        told = read("hours")
        first = self.days.month(max(told["months"]))
        follow = partial(self.hours.follow, [Following(told["follows"], first)])
        yield _moment(first, follow)
        short = self.days.working_day(told["short"]["day"]).replace(day=1)
        for line in told["lines"]:
            for months_ago in line.get("months", told["months"]):
                month = self.days.month(months_ago)
                day = _working(month + timedelta(days=line["on"] - 1))
                if day < self.days.now.date() and not (line["supervision"] and month == short):
                    yield _moment(day, partial(self.hours.add, _line(line, day)))


def _moment(day: date, tell: Callable[[], object]) -> Moment:
    at = datetime.combine(day, _EVENING)
    return Moment(at, at, tell)


def _working(day: date) -> date:
    return day - timedelta(days=max(0, day.weekday() - _FRIDAY))


def _line(told: Table, day: date) -> HoursLine:
    return HoursLine(
        id=HoursId(""),
        day=day,
        kind=HoursKind(told["kind"]),
        minutes=told["minutes"],
        format=SessionKind(told.get("format", SessionKind.INDIVIDUAL)),
        mode=told.get("mode", ""),
        group_size=told.get("group_size", 0),
        person=told.get("person", ""),
        site=told.get("site", ""),
        notes=HoursNotes(**told.get("notes", {})),
    )
