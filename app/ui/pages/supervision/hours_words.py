"""How the log of hours, and how one stands by the rules, is told in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from app.domain.hours import Counted, Span, Uncounted, days_late, is_group, span_of
from app.domain.hours_standing import Notice, NoticeKind, Period, Stand
from app.ui import i18n
from app.ui.words import meeting_formats, meeting_kinds
from models.records.hours import HoursKind, HoursLine
from models.records.supervision import SupervisionSide
from prompts.hours import Ask, Rules

_HOURS_FROM = 600
"""From so many minutes on they are told in hours."""

_MONTHS_SHOWN = 12

_DAYS_NAMED = 6
"""How many days are named before the rest of them is only counted."""

SHEET: Final = "sheet"
"""Under which the words for a sheet have its own name."""


def tr(text: str) -> str:
    """Translates words of the log of hours."""
    return QCoreApplication.translate("Hours", text)


# ------------------------------------------------------------- names


def kinds() -> dict[str, str]:
    """What time may be spent on, by id."""
    return {
        HoursKind.SUPERVISION.value: tr("Supervision"),
        HoursKind.CLIENT_CONTACT.value: tr("Client contact"),
        HoursKind.RELATED.value: tr("Client-related work"),
        HoursKind.TRAINING.value: tr("Training"),
        HoursKind.PEER_CONSULTATION.value: tr("Peer consultation"),
        HoursKind.OBSERVED.value: tr("Observed by others"),
        HoursKind.BREAK.value: tr("Break without clients"),
    }


def sides() -> dict[str, str]:
    """Whether one is supervised in it, or supervises, by id."""
    return {
        SupervisionSide.HAD.value: tr("I was supervised"),
        SupervisionSide.GIVEN.value: tr("I supervised"),
    }


def sheet_words() -> dict[str, str]:
    """What a sheet calls kinds, formats and columns, by id."""
    return {
        **kinds(),
        **meeting_kinds(),
        **meeting_formats(),
        **sides(),
        SHEET: tr("Hours"),
        "total": tr("Total"),
        "yes": tr("Yes"),
        "day": tr("Date"),
        "kind": tr("Activity"),
        "side": tr("Side"),
        "minutes": tr("Minutes"),
        "format": tr("Who sat together"),
        "mode": tr("How"),
        "group_size": tr("Supervised"),
        "person": tr("With whom"),
        "site": tr("Place of work"),
        **notes(),
        "reason": tr("Break, and its reason"),
        "signed_by": tr("Signed by"),
        "signed_on": tr("Signed on"),
        "logged_on": tr("Written on"),
    }


def notes() -> dict[str, str]:
    """What a line may say in general words, by the name of the field."""
    return {
        "subjects": tr("What it was about, in general"),
        "learned": tr("What was learned"),
        "impact": tr("Impact on practice"),
        "goal": tr("Learning goal"),
        "note": tr("Note, or evidence"),
    }


def wanted() -> dict[str, str]:
    """What a body wants a line to say, as the end of a sentence."""
    return {
        "person": tr("with whom it was"),
        "subjects": tr("what it was about"),
        "learned": tr("what was learned"),
        "impact": tr("its impact on practice"),
        "goal": tr("the learning goal it serves"),
        "signed_by": tr("who signed it"),
    }


# ------------------------------------------------------------- figures


def figure(number: float) -> str:
    """A number with at most two places, as the locale writes it."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    text = locale.toString(float(number), "f", 2)
    point = locale.decimalPoint()
    return text.rstrip("0").removesuffix(point) if point in text else text


def time_words(minutes: int) -> str:
    """ "45 minutes", "12.5 hours"."""
    if minutes >= _HOURS_FROM:
        return tr("{n} hours").format(n=figure(minutes / 60))
    return one_or_more(minutes, tr("1 minute"), tr("{n} minutes"))


def _of_time(counted: int, wanted: int) -> str:
    """ "60 of 90 minutes", "12.5 of 40 hours"."""
    if max(counted, wanted) >= _HOURS_FROM:
        words = tr("{n} of {wanted} hours")
        # Rounded down: what is not there yet is not said to be.
        return words.format(n=figure(counted * 100 // 60 / 100), wanted=figure(wanted / 60))
    return tr("{n} of {wanted} minutes").format(n=counted, wanted=wanted)


def one_or_more(number: int, one: str, more: str, **names: str) -> str:
    """The words for one of them, or for another number, with what they name put in."""
    return (one if number == 1 else more).format(n=number, **names)


# ------------------------------------------------------------- periods


def period_name(ask: Ask, span: Span, today: date) -> str:
    """ "August", "The week of 3 August", "The year to 30 November"; at a sentence's start."""
    if ask.measure == "periods":
        return tr("The time since {day}").format(day=i18n.short_day(span.first, today))
    if ask.per == "month":
        return month_name(span.first, today)
    if ask.per == "week":
        return tr("The week of {day}").format(day=i18n.short_day(span.first, today))
    if ask.per == "year" and span.first == date(span.first.year, 1, 1):
        return str(span.first.year)
    if ask.per == "year":
        return tr("The year to {day}").format(day=i18n.short_day(span.last, today))
    if ask.per == "quarter":
        return tr("The quarter from {day}").format(day=i18n.short_day(span.first, today))
    return tr("The time since {day}").format(day=i18n.short_day(span.first, today))


def month_name(day: date, today: date) -> str:
    """ "August", with the year when it is another one."""
    month = i18n.month(day)
    return month.replace(str(day.year), "").strip() if day.year == today.year else month


def period_line(ask: Ask, period: Period, today: date) -> str:
    """What one period has of what it asks for: "August has 60 of 90 minutes"."""
    if ask.measure == "every":
        return _gap_line(period, today)
    name = period_name(ask, period.span, today)
    if period.is_break and not period.counted:
        if period.reason:
            return tr("{name} is a break: {reason}").format(name=name, reason=period.reason)
        return tr("{name} is a break").format(name=name)
    told = _has(ask, period, name)
    if period.is_idle:
        return tr("{words}, and no client work is noted in it").format(words=_idle(period, name))
    if period.breaks:
        return one_or_more(
            period.breaks,
            tr("{words}; 1 of them was a break, and counts"),
            tr("{words}; {n} of them were a break, and count"),
            words=told,
        )
    if not period.is_over and period.is_short and _is_by_period(ask):
        return tr("{words} so far").format(words=told)
    return told


def _idle(period: Period, name: str) -> str:
    """Nothing is asked of a month without clients: only what it has is told."""
    return tr("{name} has {time}").format(name=name, time=time_words(period.counted))


def _is_by_period(ask: Ask) -> bool:
    """Whether what is missing may still come within the period."""
    return ask.measure in ("minutes", "mixture") and ask.per not in ("whole", "two_years")


def _has(ask: Ask, period: Period, name: str) -> str:
    counted, wanted = period.counted, period.wanted
    match ask.measure:
        case "most":
            words = tr("{name} has {time}, of at most {most}")
            return words.format(name=name, time=time_words(counted), most=time_words(wanted))
        case "periods":
            unit = (
                tr("{n} of {wanted} weeks") if ask.per == "week" else tr("{n} of {wanted} periods")
            )
            return tr("{name} has {count}").format(
                name=name, count=unit.format(n=counted, wanted=wanted)
            )
        case "cases":
            words = tr("{n} of {wanted} cases have {time}")
            return words.format(n=counted, wanted=wanted, time=time_words(ask.minutes))
        case "some":
            has = tr("{name} has it") if counted else tr("{name} has none yet")
            return has.format(name=name)
        case "mixture":
            one, more = tr("{name} has 1 kind of activity"), tr("{name} has {n} kinds of activity")
            return one_or_more(counted, one, more, name=name)
    words = tr("{name} has {time}")
    if ask.measure == "average" and not wanted:
        return tr("No month of {name} is over yet").format(name=name)
    if ask.measure == "average":
        words = tr("{name} has {time} for the months that are over")
    return words.format(name=name, time=_of_time(counted, wanted))


def _gap_line(period: Period, today: date) -> str:
    first, last = (i18n.short_day(day, today) for day in (period.span.first, period.span.last))
    if period.is_break:
        words = tr("{n} days from {first} to {last}, with a break: {reason}")
        return words.format(n=period.counted, first=first, last=last, reason=period.reason)
    if not period.is_short:
        return one_or_more(
            period.counted,
            tr("Never more than 1 day between"),
            tr("Never more than {n} days between"),
        )
    if not period.is_over:
        return tr("{n} days since {first}").format(n=period.counted, first=first)
    words = tr("{n} days from {first} to {last}")
    return words.format(n=period.counted, first=first, last=last)


def case_lines(ask: Ask, period: Period) -> list[str]:
    """What each case has: "Case 3 has 120 of 300 minutes"."""
    words = tr("Case {case} has {time}")
    return [
        words.format(case=case, time=_of_time(minutes, ask.minutes))
        for case, minutes in period.parts
        if minutes < ask.minutes
    ]


def shown_periods(periods: tuple[Period, ...]) -> tuple[tuple[Period, ...], int]:
    """The newest period, those of about a year that lack something or were a break, every earlier
    one that lacks something; and how many others there are, which have what they need.
    """
    shown = tuple(
        each
        for at, each in enumerate(periods)
        if at == 0 or each.is_short or ((each.is_break or each.is_idle) and at < _MONTHS_SHOWN)
    )
    return shown, len(periods) - len(shown)


def summary_line(stand: Stand) -> str:
    """The whole in one sentence, for a list and for assistive technology."""
    short = [each for told in stand.standings for each in told.periods if each.is_short]
    over = [each for each in short if each.is_over]
    if over:
        return one_or_more(
            len(over),
            tr("1 time that is over lacks something."),
            tr("{n} times that are over lack something."),
        )
    if short:
        return tr("Nothing that is over lacks anything; something is still to come.")
    return tr("Everything asked for is there.")


# ------------------------------------------------------------- what to look at


def notice_line(notice: Notice, today: date) -> str:
    """Something to look at, as a sentence, with the days of the lines it is about."""
    days = _listed_days(notice.days, today)
    match notice.kind:
        case NoticeKind.LATE:
            return one_or_more(
                notice.count,
                tr("1 line was written more than {late} days after its day: {days}."),
                tr("{n} lines were written more than {late} days after their day: {days}."),
                late=notice.of,
                days=days,
            )
        case NoticeKind.AHEAD:
            return one_or_more(
                notice.count,
                tr("1 line is of a day to come ({days}); it does not count yet."),
                tr("{n} lines are of days to come ({days}); they do not count yet."),
                days=days,
            )
        case NoticeKind.LACKS:
            return one_or_more(
                notice.count,
                tr("1 line does not say {what}: {days}."),
                tr("{n} lines do not say {what}: {days}."),
                what=wanted()[notice.of],
                days=days,
            )
    words = one_or_more(
        notice.count,
        tr("1 line ({days}) does not count"),
        tr("{n} lines ({days}) do not count"),
        days=days,
    )
    return f"{words}: {why_words(Uncounted(notice.of))}"


def _listed_days(days: tuple[date, ...], today: date) -> str:
    """ "3 August, 10 August"; of many the latest, and how many others there are."""
    named = list(dict.fromkeys(i18n.short_day(day, today) for day in days[-_DAYS_NAMED:]))
    others = len(days) - len(days[-_DAYS_NAMED:])
    if others:
        said = one_or_more(others, tr("1 earlier one"), tr("{n} earlier ones"))
        named = [said, *named]
    return ", ".join(named)


def why_words(why: Uncounted) -> str:
    """Why the time of a line does not count, as the end of a sentence."""
    return {
        Uncounted.FORMAT: tr("these rules do not count sessions of that kind."),
        Uncounted.SIZE: tr("it is not noted how many were supervised."),
        Uncounted.TOO_MANY: tr("more were supervised than these rules allow."),
        Uncounted.TOO_FEW: tr("fewer were supervised than these rules ask."),
        Uncounted.IRREGULAR: tr("it is not noted that all were there regularly."),
        Uncounted.GIVEN: tr("you supervised others."),
    }[why]


# ------------------------------------------------------------- lines


def line_title(line: HoursLine) -> str:
    """ "Supervision, group of 4, with D."; a break with its reason."""
    parts = [kinds()[line.kind.value]]
    if line.kind is HoursKind.BREAK:
        return ": ".join(filter(None, (parts[0], line.notes.reason)))
    if line.kind is HoursKind.SUPERVISION:
        kind = meeting_kinds()[line.format.value]
        if is_group(line.format) and line.group_size:
            kind = tr("{kind} of {n}").format(kind=kind, n=line.group_size)
        parts.append(kind[:1].lower() + kind[1:])
        if line.side is SupervisionSide.GIVEN:
            parts.append(tr("given"))
    if line.person:
        parts.append(tr("with {person}").format(person=line.person))
    return ", ".join(parts)


def line_time(line: HoursLine, told: Counted | None) -> str:
    """ "120 min, 60 count"; nothing of a break."""
    if line.kind is HoursKind.BREAK:
        return ""
    minutes = tr("{n} min").format(n=line.minutes)
    if told is None or told.minutes == line.minutes:
        return minutes
    if not told.minutes:
        return tr("{minutes}, not counted").format(minutes=minutes)
    return tr("{minutes}, {n} count").format(minutes=minutes, n=told.whole)


def line_aside(line: HoursLine, rules: Rules | None) -> str:
    """What is to be said below a line: that it was written late, and what it was about."""
    parts = [line.notes.subjects]
    late = days_late(line) if line.kind is not HoursKind.BREAK else 0
    if late > (rules.late_after if rules is not None else 14):
        parts.insert(0, one_or_more(late, tr("Written 1 day later"), tr("Written {n} days later")))
    return "  ·  ".join(filter(None, (part.strip() for part in parts)))


def line_sentence(line: HoursLine, told: Counted | None, rules: Rules | None, today: date) -> str:
    """What assistive technology says of a line."""
    if line.kind is HoursKind.BREAK:
        day = month_name(line.day, today)
    else:
        day = i18n.short_day(line.day, today)
    parts = [day, line_title(line), line_time(line, told), line_aside(line, rules)]
    if told is not None and told.why is not None:
        parts.append(why_words(told.why))
    return ", ".join(filter(None, parts))


# ------------------------------------------------------------- stretches of time


def stretches() -> dict[str, str]:
    """Which lines are shown, by id."""
    return {
        "year": tr("This year"),
        "before": tr("Last year"),
        "months": tr("The last three months"),
        "all": tr("All of it"),
    }


def stretch(name: str, today: date, year_starts: tuple[int, int]) -> Span | None:
    """The days of it; None for all."""
    year = span_of("year", today, year_starts)
    if name == "before":
        return span_of("year", date.fromordinal(year.first.toordinal() - 1), year_starts)
    if name == "months":
        month = today.year * 12 + today.month - 3
        return Span(date(month // 12, month % 12 + 1, 1), date(9999, 12, 31))
    return Span(year.first, date(9999, 12, 31)) if name == "year" else None


def checked_line(rules: Rules) -> str:
    """When the rules were checked, and how far: only what was read whole is said to be checked."""
    if rules.checked_on is None:
        return tr("Your own rules.")
    words = {
        "read": tr("Checked on {day}."),
        "excerpt": tr("Checked on {day}, against excerpts alone."),
        "not_checked": tr("Noted on {day}, not checked against the original."),
    }
    return words[rules.checked].format(day=i18n.full_day(rules.checked_on))


def names_of(rules: Mapping[str, Rules], bodies: tuple[str, ...]) -> str:
    """The bodies one follows, as a list."""
    return ", ".join(rules[body].name for body in bodies if body in rules)
