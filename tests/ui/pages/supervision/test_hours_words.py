"""Where one stands, told in sentences."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QLocale

from app.domain.hours import Span, Uncounted, counted
from app.domain.hours_standing import Following, Notice, NoticeKind, standing
from app.ui.pages.supervision.hours_words import (
    case_lines,
    figure,
    line_aside,
    line_sentence,
    line_time,
    line_title,
    month_name,
    names_of,
    notice_line,
    period_line,
    shown_periods,
    stretch,
    summary_line,
    time_words,
    why_words,
)
from models.records.hours import HoursKind
from models.records.supervision import SupervisionSide
from tests.app.domain.hours_made import away, clients, group, line, rules

TODAY = date(2026, 9, 20)


@pytest.fixture(autouse=True)
def british(qapp):
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def told(body, lines, ask, today=TODAY, **following):
    stand = standing(rules(body), lines, Following(body, **following), today)
    found = next(each for each in stand.standings if each.ask.id == ask)
    return [period_line(found.ask, each, today) for each in found.periods]


def test_months():
    lines = [line("2026-07-01", 105), line("2026-08-04", 60), line("2026-09-01", 45)]
    assert told("bacp", lines, "month") == [
        "September has 45 of 90 minutes so far",
        "August has 60 of 90 minutes",
        "July has 105 of 90 minutes",
    ]
    assert told("bacp", [line("2025-12-01")], "month")[-1] == "December 2025 has 60 of 90 minutes"


def test_a_break_says_its_reason():
    lines = [line("2026-07-01", 105), away("2026-08-01", "Illness"), line("2026-09-01", 90)]
    assert told("bacp", lines, "month")[1] == "August is a break: Illness"


def test_a_month_without_client_work_is_not_said_to_lack_anything():
    lines = [clients("2026-07-01", 8), line("2026-07-02", 90), line("2026-08-04", 30)]
    assert told("bacp", [*lines, line("2026-09-02", 90)], "month") == [
        "September has 90 of 90 minutes",
        "August has 30 minutes, and no client work is noted in it",
        "July has 90 of 90 minutes",
    ]


def test_a_year_is_said_where_it_is_another_one():
    assert month_name(date(2026, 8, 1), TODAY) == "August"
    assert month_name(date(2025, 8, 1), TODAY) == "August 2025"
    gone = away("2026-08-01", "Illness")
    assert line_sentence(gone, None, None, TODAY).startswith("August, Break without clients")
    gone = away("2025-08-01", "Illness")
    assert line_sentence(gone, None, None, TODAY).startswith("August 2025, ")
    assert line_sentence(line("2025-08-04"), None, None, TODAY).startswith("4 August 2025, ")


def test_long_times_are_told_in_hours():
    lines = [line("2026-07-01", 750)]
    assert told("babcp_applicant", lines, "total") == ["The time since 1 July has 12.5 of 40 hours"]
    lines = [line("2026-07-01", 2399)]
    assert told("babcp_applicant", lines, "total") == [
        "The time since 1 July has 39.98 of 40 hours"
    ]
    assert time_words(90) == "90 minutes"
    assert time_words(1) == "1 minute"
    assert time_words(600) == "10 hours"
    QLocale.setDefault(QLocale("de_DE"))
    assert figure(12.5) == "12,5"
    assert figure(1750) == "1750"


def test_cases_weeks_kinds_and_what_is_there_or_not():
    lines = [
        line("2026-07-01", 300, fields=("case=1",)),
        line("2026-07-02", 120, fields=("case=2",)),
    ]
    assert told("babcp_applicant", lines, "cases") == ["1 of 8 cases have 300 minutes"]
    stand = standing(rules("babcp_applicant"), lines, Following("babcp_applicant"), TODAY)
    cases = stand.standings[1]
    assert case_lines(cases.ask, cases.periods[0]) == ["Case 2 has 120 of 300 minutes"]
    assert told("babcp_applicant", lines, "live") == ["The time since 1 July has none yet"]
    assert told("california_bbs", lines, "weeks") == ["The time since 1 July has 1 of 104 weeks"]
    assert told("hcpc", lines, "mixture") == ["The time since 1 July has 1 kind of activity"]
    more = [*lines, line("2026-07-03", kind=HoursKind.TRAINING)]
    assert told("hcpc", more, "mixture") == ["The time since 1 July has 2 kinds of activity"]


def test_averages_and_years():
    lines = [line("2026-07-01", 90)]
    assert told("babcp", lines, "average") == [
        "2026 has 90 of 180 minutes for the months that are over"
    ]
    assert told("babcp", [*lines, away("2026-08-01")], "average") == [
        "2026 has 90 of 180 minutes for the months that are over; 1 of them was a break, and counts"
    ]
    begun = [line("2026-09-01", 90)]
    assert told("babcp", begun, "average") == ["No month of 2026 is over yet"]
    assert told("babcp", lines, "individual") == ["2026 has it"]
    groups = [group("2026-07-01", 90, 3, regular=True)]
    assert told("babcp", groups, "individual") == ["2026 has none yet"]
    assert told("psyba_general", lines, "peer") == [
        "The year to 30 November has 1.5 of 10 hours so far"
    ]


def test_gaps():
    lines = [line("2026-08-01"), line("2026-08-12"), line("2026-09-10")]
    assert told("bacp_student", lines, "fortnight") == ["29 days from 12 August to 10 September"]
    assert told("bacp_student", lines[:2], "fortnight") == ["39 days since 12 August"]
    lines = [line("2026-09-10"), line("2026-09-20")]
    assert told("bacp_student", lines, "fortnight") == ["Never more than 10 days between"]
    lines = [line("2026-06-24"), away("2026-07-01", "Illness"), away("2026-08-01", "Illness")]
    assert told("bacp_student", [*lines, line("2026-09-10")], "fortnight") == [
        "78 days from 24 June to 10 September, with a break: Illness"
    ]


def test_a_year_is_told_by_what_lacks_something():
    lines = [line(f"2026-0{month}-02", 90) for month in (1, 2, 3, 5, 6, 7, 8, 9)]
    stand = standing(rules("bacp"), lines, Following("bacp"), TODAY)
    shown, others = shown_periods(stand.standings[0].periods)
    assert [each.span.first.month for each in shown] == [9, 4]
    assert others == 7
    assert summary_line(stand) == "1 time that is over lacks something."
    whole = standing(rules("bacp"), lines[3:], Following("bacp"), TODAY)
    assert summary_line(whole) == "Everything asked for is there."
    begun = standing(rules("bacp"), lines[3:-1], Following("bacp"), TODAY)
    assert summary_line(begun).startswith("Nothing that is over lacks anything")


AUGUST = tuple(date(2026, 8, day) for day in (3, 10, 17, 18, 19, 24, 31))


@pytest.mark.parametrize(
    ("notice", "words"),
    [
        (
            Notice(NoticeKind.LATE, AUGUST[:1], "28"),
            "1 line was written more than 28 days after its day: 3 August.",
        ),
        (
            Notice(NoticeKind.LATE, AUGUST[:3], "7"),
            "3 lines were written more than 7 days after their day: "
            "3 August, 10 August, 17 August.",
        ),
        (
            Notice(NoticeKind.LACKS, (date(2025, 8, 3),), "impact"),
            "1 line does not say its impact on practice: 3 August 2025.",
        ),
        (
            Notice(NoticeKind.LACKS, AUGUST[:2], "impact"),
            "2 lines do not say its impact on practice: 3 August, 10 August.",
        ),
        (
            Notice(NoticeKind.LACKS, AUGUST, "person"),
            "7 lines do not say with whom it was: 1 earlier one, 10 August, 17 August, "
            "18 August, 19 August, 24 August, 31 August.",
        ),
        (
            Notice(NoticeKind.AHEAD, AUGUST[:1]),
            "1 line is of a day to come (3 August); it does not count yet.",
        ),
        (
            Notice(NoticeKind.UNCOUNTED, AUGUST[:2], "size"),
            "2 lines (3 August, 10 August) do not count: it is not noted how many were supervised.",
        ),
    ],
)
def test_what_to_look_at(notice, words):
    assert notice_line(notice, TODAY) == words


def test_every_reason_not_to_count_has_words():
    assert len({why_words(why) for why in Uncounted}) == len(Uncounted)


def test_lines():
    bacp = rules("bacp")
    session = group("2026-08-04", 120, 6)
    assert line_title(session) == "Supervision, group of 6, with D."
    assert line_time(session, counted(bacp, session)) == "120 min, 20 count"
    unknown = group("2026-08-04", 120, 0)
    assert line_time(unknown, counted(bacp, unknown)) == "120 min, not counted"
    assert line_sentence(unknown, counted(bacp, unknown), bacp, TODAY).endswith(
        "it is not noted how many were supervised."
    )
    given = replace(line("2026-08-04"), side=SupervisionSide.GIVEN)
    assert line_title(given) == "Supervision, one to one, given, with D."
    assert line_title(clients("2026-08-04", 3)) == "Client contact, with D."
    assert line_title(away("2026-08-04", "Illness")) == "Break without clients: Illness"
    assert line_time(away("2026-08-04"), None) == ""
    late = line("2026-08-04", logged="2026-09-04", subjects="")
    assert line_aside(late, bacp) == "Written 31 days later"
    assert line_aside(line("2026-08-04", subjects=""), bacp) == ""


def test_stretches_of_time_follow_the_year_of_the_body():
    first = (12, 1)
    assert stretch("all", TODAY, first) is None
    assert stretch("year", TODAY, first) == Span(date(2025, 12, 1), date(9999, 12, 31))
    assert stretch("before", TODAY, first) == Span(date(2024, 12, 1), date(2025, 11, 30))
    assert stretch("months", date(2026, 1, 5), first) == Span(date(2025, 11, 1), date(9999, 12, 31))
    named = {each: rules(each) for each in ("bacp", "hcpc")}
    assert names_of(named, ("hcpc", "gone")) == "HCPC"
