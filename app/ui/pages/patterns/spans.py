"""What one mark stands for where there are many: a week, a month, or a year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from app.ui import i18n
from app.ui.pages.patterns.words import tr

_MOST_WEEKS, _MOST_MONTHS = 30, 30
_WEEKS_A_MONTH = 4.35

Span = Callable[[date], date]
"""The first day of what a day belongs to."""


def span_between(first: date, last: date) -> Span:
    """The shortest of them that leaves few enough marks."""
    weeks = (last - first).days // 7 + 1
    if weeks <= _MOST_WEEKS:
        return week
    return month if weeks <= _MOST_MONTHS * _WEEKS_A_MONTH else year


def when(span: Span, first: date, today: date) -> tuple[str, str]:
    """A week, a month or a year as it is said, and as it stands below the figure."""
    if span is year:
        return str(first.year), str(first.year)
    if span is month:
        return i18n.month(first), i18n.month(first)
    day = i18n.short_day(first, today)
    return tr("Week of {day}").format(day=day), day


def week(day: date) -> date:
    """Its Monday."""
    return day - timedelta(days=min(day.weekday(), day.toordinal() - 1))


def month(day: date) -> date:
    """The first of its month."""
    return day.replace(day=1)


def year(day: date) -> date:
    """The first of January."""
    return day.replace(month=1, day=1)
