"""How much of a line of the log counts by a body's rules, and what it says beside its figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from typing import Final

from models.records.hours import HoursKind, HoursLine, HoursNotes
from models.records.supervision import SessionKind, SupervisionSide
from prompts.hours import Rules, Share

NOTHING: Final = Fraction(0)
_TWO: Final = 2
_DIGITS: Final = 9
"""Longer than that no number is that somebody meant."""

_GROUPS: Final = frozenset({SessionKind.TRIADIC, SessionKind.GROUP, SessionKind.PEER})


class Uncounted(StrEnum):
    """Why the time of a line does not count."""

    FORMAT = "format"
    """These rules do not count sessions of that kind."""
    SIZE = "size"
    """It is not noted how many were supervised."""
    TOO_MANY = "too_many"
    TOO_FEW = "too_few"
    IRREGULAR = "irregular"
    """It is not noted that everybody was there regularly."""
    GIVEN = "given"
    """One supervised others."""


@dataclass(frozen=True, slots=True)
class Counted:
    """Exact minutes, so that thirds add up to the whole; and why there are none."""

    minutes: Fraction
    why: Uncounted | None = None

    @property
    def whole(self) -> int:
        """The full minutes of it."""
        return whole(self.minutes)


def whole(minutes: Fraction) -> int:
    """The full minutes: what is begun is not there yet."""
    return minutes.numerator // minutes.denominator


def counted(rules: Rules, line: HoursLine) -> Counted:
    """What of a line counts. Only supervision one has is counted by who sat together."""
    if line.kind is HoursKind.BREAK:
        return Counted(NOTHING)
    if line.side is SupervisionSide.GIVEN:
        return Counted(NOTHING, Uncounted.GIVEN)
    if line.kind is not HoursKind.SUPERVISION:
        return Counted(Fraction(line.minutes))
    shares = [share for share in rules.shares if line.format.value in share.formats]
    if not shares:
        return Counted(NOTHING, Uncounted.FORMAT)
    size = size_of(line)
    if size < 1 and any(share.by_size for share in shares):
        return Counted(NOTHING, Uncounted.SIZE)
    for share in shares:
        if size >= share.fewest and (not share.most or size <= share.most):
            if share.regular and not line.notes.regular:
                return Counted(NOTHING, Uncounted.IRREGULAR)
            return Counted(_part(share, line.minutes, size))
    too_many = all(share.most and size > share.most for share in shares)
    return Counted(NOTHING, Uncounted.TOO_MANY if too_many else Uncounted.TOO_FEW)


def size_of(line: HoursLine) -> int:
    """How many were supervised; two in a triad, where nothing else is noted."""
    if line.format is SessionKind.TRIADIC and not line.group_size:
        return _TWO
    return line.group_size if line.format in _GROUPS else 1


def is_group(kind: SessionKind) -> bool:
    """Whether it matters how many were there."""
    return kind in _GROUPS


def _part(share: Share, minutes: int, size: int) -> Fraction:
    whole_time = Fraction(minutes)
    match share.share:
        case "half":
            return whole_time / 2
        case "divided":
            return whole_time / size
        case "twice_divided":
            return min(whole_time, whole_time * 2 / size)
        case _:
            return whole_time


def days_late(line: HoursLine) -> int:
    """How many days after the day it tells of the line was written; 0 where it was not after."""
    return max(0, (line.logged_at.date() - line.day).days)


def is_late(rules: Rules, line: HoursLine) -> bool:
    """Whether these rules take it for written late."""
    return days_late(line) > rules.late_after


# ----------------------------------------------------------------- fields of one body


def field_values(notes: HoursNotes) -> dict[str, str]:
    """What was answered to what bodies alone ask for, by field."""
    return {name: value for name, _, value in (each.partition("=") for each in notes.fields)}


def fields_of(values: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """The answers as a line keeps them; empty ones are left out."""
    return tuple(f"{name}={value.strip()}" for name, value in values if value.strip())


def number_in(line: HoursLine, name: str) -> int:
    """The number that was answered; 0 where there is none."""
    text = field_values(line.notes).get(name, "").strip()
    is_number = text.isascii() and text.isdecimal() and len(text) <= _DIGITS
    return int(text) if is_number else 0


# ----------------------------------------------------------------- periods


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Days from the first to the last, both of them in it."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


def span_of(per: str, day: date, year_starts: tuple[int, int] = (1, 1)) -> Span:
    """The week (from Monday), month, quarter or year that a day is in."""
    match per:
        case "week":
            first = _days_on(day, -day.weekday())
            return Span(first, _days_on(first, 6))
        case "month":
            return _months(date(day.year, day.month, 1), 1)
        case "quarter":
            return _months(date(day.year, (day.month - 1) // 3 * 3 + 1, 1), 3)
        case _:
            return _year(day, year_starts)


def spans(per: str, since: date, until: date, year_starts: tuple[int, int]) -> Iterator[Span]:
    """Every such period from the one with the first day to the one with the last."""
    day = since
    while day <= until:
        span = span_of(per, day, year_starts)
        yield span
        if span.last == date.max:
            return
        day = span.last + timedelta(days=1)


def _year(day: date, starts: tuple[int, int]) -> Span:
    month, first_day = starts
    first = date(day.year, month, first_day)
    if first > day:
        if day.year == date.min.year:
            return Span(date.min, _days_on(first, -1))
        first = date(day.year - 1, month, first_day)
    if first.year == date.max.year:
        return Span(first, date.max)
    return Span(first, date(first.year + 1, month, first_day) - timedelta(days=1))


def _months(first: date, count: int) -> Span:
    months = first.month - 1 + count
    if first.year + months // 12 > date.max.year:
        return Span(first, date.max)
    following = date(first.year + months // 12, months % 12 + 1, 1)
    return Span(first, following - timedelta(days=1))


def _days_on(day: date, days: int) -> date:
    """So many days later or earlier; there is no day before the first and none after the last."""
    return date.fromordinal(
        max(date.min.toordinal(), min(date.max.toordinal(), day.toordinal() + days))
    )
