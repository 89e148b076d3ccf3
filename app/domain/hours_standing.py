"""How one stands by a body's rules: what each period has, what it lacks, and what to look at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise

from app.domain.hours import (
    NOTHING,
    Span,
    Uncounted,
    counted,
    field_values,
    is_late,
    number_in,
    span_of,
    spans,
    whole,
)
from models.records.hours import HoursKind, HoursLine
from prompts.hours import Ask, Rules

_FULL = 100
_QUARTER = 3


@dataclass(frozen=True, slots=True)
class Following:
    """That one follows a body's rules: since when, and with how much of a full week (100)."""

    body: str
    since: date | None = None
    share: int = _FULL


@dataclass(frozen=True, slots=True)
class Period:
    """What one period has of what it asks for.

    `counted` and `wanted` are minutes, or weeks, cases, kinds, lines, days, as the measure says.
    `parts` are, of cases, the minutes of each case. `is_idle` says that no client work is noted in a
    month though it is in others: nothing is missing then. `breaks` are the months of an average that
    were a break; they count in it.
    """

    span: Span
    counted: int
    wanted: int
    is_over: bool
    is_short: bool
    is_break: bool = False
    reason: str = field(default="", repr=False)
    parts: tuple[tuple[int, int], ...] = ()
    is_idle: bool = False
    breaks: int = 0

    @property
    def missing(self) -> int:
        """What lacks; 0 where nothing does."""
        return max(0, self.wanted - self.counted) if self.is_short else 0


@dataclass(frozen=True, slots=True)
class Standing:
    """What there is of one thing asked for, the newest period first."""

    ask: Ask
    periods: tuple[Period, ...]


class NoticeKind(StrEnum):
    """What to look at beside the figures."""

    LATE = "late"
    UNCOUNTED = "uncounted"
    LACKS = "lacks"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to look at: the days of the lines, the earliest first, and of what."""

    kind: NoticeKind
    days: tuple[date, ...]
    of: str = ""

    @property
    def count(self) -> int:
        """How many lines it is."""
        return len(self.days)


@dataclass(frozen=True, slots=True)
class Stand:
    """How one stands by one body's rules on a day."""

    rules: Rules
    following: Following
    since: date
    today: date
    standings: tuple[Standing, ...]
    notices: tuple[Notice, ...] = ()


def standing(rules: Rules, lines: Sequence[HoursLine], following: Following, today: date) -> Stand:
    """How one stands by these rules today, with what was since one follows them."""
    since = following.since or min((line.day for line in lines), default=today)
    since = min(since, today)
    own = tuple(sorted((line for line in lines if line.day >= since), key=lambda line: line.day))
    log = _Log(rules, tuple(line for line in own if line.day <= today), following, since, today)
    return Stand(
        rules=rules,
        following=following,
        since=since,
        today=today,
        standings=tuple(Standing(ask, log.periods(ask)) for ask in rules.asks),
        notices=_notices(rules, own, today),
    )


class _Log:
    """The lines of one's time with a body, looked at by what it asks for."""

    def __init__(
        self,
        rules: Rules,
        lines: tuple[HoursLine, ...],
        following: Following,
        since: date,
        today: date,
    ) -> None:
        self._rules = rules
        self._lines = lines
        self._following = following
        self._since = since
        self._today = today
        self._time = {line.id: counted(rules, line).minutes for line in lines}
        self._breaks = [line for line in lines if line.kind is HoursKind.BREAK]
        self._worked = {
            span_of("month", line.day) for line in lines if line.kind is HoursKind.CLIENT_CONTACT
        }
        # A month in which one worked with clients is no month without them, whatever is noted.
        self._away = {span_of("month", line.day) for line in self._breaks} - self._worked

    def periods(self, ask: Ask) -> tuple[Period, ...]:
        """Every period of it, the newest first."""
        measures: Mapping[str, Callable[[Ask, Span], Period]] = {
            "minutes": self._minutes,
            "average": self._average,
            "cases": self._cases,
            "some": self._some,
            "mixture": self._mixture,
            "most": self._most,
        }
        if ask.measure == "every":
            return self._gaps(ask, self._spans(ask)[-1])
        if ask.measure == "periods":
            return (self._reached(ask, Span(self._since, self._today)),)
        return tuple(measures[ask.measure](ask, span) for span in reversed(self._spans(ask)))

    # ------------------------------------------------------------- measures

    def _minutes(self, ask: Ask, span: Span) -> Period:
        wanted = Fraction(ask.minutes)
        if ask.ratio:
            of = self._sum(span, lambda line: line.kind.value in ask.ratio_of)
            wanted = max(wanted, of / ask.ratio)
        # The part of a minute that is asked for is a minute.
        period = self._period(span, self._of(ask, span), -whole(-wanted))
        if not period.is_break and period.is_over and self._is_idle(ask, span):
            return replace(period, is_idle=True, is_short=False)
        return period

    def _average(self, ask: Ask, span: Span) -> Period:
        """Over the months that are over, with what they have: a break lowers nothing."""
        share = self._following.share
        minutes = max(Fraction(ask.minutes * share, _FULL), Fraction(ask.at_least))
        months = [
            month
            for month in spans("month", max(span.first, self._since), span.last, (1, 1))
            if month.last < self._today
        ]
        found = NOTHING
        if months:
            found = self._of(ask, Span(span.first, min(span.last, months[-1].last)))
        period = self._period(span, found, -whole(-minutes * len(months)))
        return replace(period, breaks=sum(month in self._away for month in months))

    def _reached(self, ask: Ask, span: Span) -> Period:
        by_period: dict[Span, Fraction] = defaultdict(Fraction)
        for line in self._matching(ask, span):
            by_period[span_of(ask.per, line.day)] += self._time[line.id]
        wanted = Fraction(max(1, ask.minutes))
        reached = sum(1 for minutes in by_period.values() if minutes >= wanted)
        return Period(span, reached, ask.number, False, reached < ask.number)

    def _cases(self, ask: Ask, span: Span) -> Period:
        by_case: dict[int, Fraction] = defaultdict(Fraction)
        for line in self._matching(ask, span):
            by_case[number_in(line, ask.or_field)] += self._time[line.id]
        parts = tuple((case, whole(by_case[case])) for case in sorted(by_case) if case)
        there = sum(1 for _, minutes in parts if minutes >= ask.minutes)
        return Period(span, there, ask.number, False, there < ask.number, parts=parts)

    def _some(self, ask: Ask, span: Span) -> Period:
        found = sum(
            1
            for line in self._lines_in(span)
            if line.kind.value in ask.kinds
            and self._time[line.id]
            and (
                line.format.value in ask.formats
                or (ask.or_field and field_values(line.notes).get(ask.or_field))
            )
        )
        return self._period(span, Fraction(found), 1)

    def _mixture(self, ask: Ask, span: Span) -> Period:
        kinds = {line.kind for line in self._matching(ask, span)}
        return self._period(span, Fraction(len(kinds)), ask.number)

    def _most(self, ask: Ask, span: Span) -> Period:
        found = whole(self._of(ask, span))
        return Period(span, found, ask.minutes, span.last < self._today, found > ask.minutes)

    def _gaps(self, ask: Ask, span: Span) -> tuple[Period, ...]:
        """Every gap that is too long; where there is none, the longest there was."""
        first = max(span.first, self._since)
        days = sorted({line.day for line in self._matching(ask, span)})
        marks = [first, *days, self._today]
        found = []
        for before, after in pairwise(marks):
            gap = Span(before, after)
            told = [line for line in self._breaks if line.day in gap]
            length = (after - before).days
            is_told = bool(told) and self._longest_beside(gap) <= ask.number
            found.append(
                Period(
                    gap,
                    length,
                    ask.number,
                    after < self._today,
                    length > ask.number and not is_told,
                    is_break=is_told and length > ask.number,
                    reason=told[0].notes.reason if told else "",
                )
            )
        long = [each for each in reversed(found) if each.counted > ask.number]
        return tuple(long) or (max(found, key=lambda each: each.counted),)

    def _longest_beside(self, gap: Span) -> int:
        """The most days of a gap in a row that no month of a break explains."""
        at, longest = gap.first, 0
        for month in sorted(self._away):
            if month.last > gap.first and month.first < gap.last:
                longest = max(longest, (month.first - at).days)
                at = max(at, month.last)
        return max(longest, (gap.last - at).days)

    # ------------------------------------------------------------- what they rest on

    def _period(self, span: Span, found: Fraction, wanted: int) -> Period:
        told = [line for line in self._breaks if line.day in span]
        is_break = bool(told) and self._is_away(span)
        return Period(
            span=span,
            counted=whole(found),
            wanted=wanted,
            is_over=span.last < self._today,
            is_short=found < wanted and not is_break,
            is_break=is_break,
            reason=told[0].notes.reason if is_break else "",
        )

    def _of(self, ask: Ask, span: Span) -> Fraction:
        lines = tuple(self._matching(ask, span))
        free = sum(
            (self._time[line.id] for line in lines if line.kind.value not in ask.capped), NOTHING
        )
        held = sum(
            (self._time[line.id] for line in lines if line.kind.value in ask.capped), NOTHING
        )
        return free + (min(held, Fraction(ask.cap)) if ask.capped else held)

    def _sum(self, span: Span, wanted: Callable[[HoursLine], bool]) -> Fraction:
        return sum((self._time[each.id] for each in self._lines_in(span) if wanted(each)), NOTHING)

    def _matching(self, ask: Ask, span: Span) -> Iterable[HoursLine]:
        for line in self._lines_in(span):
            if line.kind.value not in ask.kinds or not self._time[line.id]:
                continue
            if not ask.formats or line.format.value in ask.formats:
                yield line

    def _lines_in(self, span: Span) -> list[HoursLine]:
        return [line for line in self._lines if line.day in span]

    def _is_away(self, span: Span) -> bool:
        """A break excuses a month, or more where each of them was one; never a year."""
        months = list(spans("month", span.first, span.last, (1, 1)))
        return len(months) <= _QUARTER and all(month in self._away for month in months)

    def _is_idle(self, ask: Ask, month: Span) -> bool:
        """No clients in a month, by the log of somebody who notes clients since before it."""
        is_asked = ask.per == "month" and ask.kinds == (HoursKind.SUPERVISION.value,)
        return is_asked and month not in self._worked and any(each < month for each in self._worked)

    def _spans(self, ask: Ask) -> list[Span]:
        if ask.per == "whole":
            return [Span(self._since, self._today)]
        if ask.per == "two_years":
            return [Span(max(self._since, _years_before(self._today, 2)), self._today)]
        return list(spans(ask.per, self._since, self._today, self._rules.year_starts))


def _years_before(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return date(day.year - years, 3, 1)


def _notices(rules: Rules, lines: Sequence[HoursLine], today: date) -> tuple[Notice, ...]:
    past = [line for line in lines if line.day <= today]
    kinds = {kind for ask in rules.asks for kind in (*ask.kinds, *ask.ratio_of)}
    told = [line for line in past if line.kind.value in kinds]
    whys = [(line, counted(rules, line).why) for line in told]
    found = [
        _notice(NoticeKind.UNCOUNTED, (line for line, its in whys if its is why), why.value)
        for why in Uncounted
    ]
    late = (line for line in told if is_late(rules, line))
    found.append(_notice(NoticeKind.LATE, late, str(rules.late_after)))
    for want in rules.wants:
        found.append(_notice(NoticeKind.LACKS, (line for line in told if _lacks(line, want)), want))
    found.append(_notice(NoticeKind.AHEAD, (line for line in lines if line.day > today)))
    return tuple(each for each in found if each.days)


def _notice(kind: NoticeKind, lines: Iterable[HoursLine], of: str = "") -> Notice:
    return Notice(kind, tuple(sorted(line.day for line in lines)), of)


def _lacks(line: HoursLine, want: str) -> bool:
    """Client work names nobody and is about nothing: only its time is asked for."""
    if line.kind in (HoursKind.CLIENT_CONTACT, HoursKind.RELATED):
        return False
    if want == "person":
        return line.kind is not HoursKind.TRAINING and not line.person.strip()
    return not str(getattr(line.notes, want)).strip()
