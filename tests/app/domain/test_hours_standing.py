"""How one stands: months, averages, weeks, cases, gaps; by the examples the bodies give."""

from datetime import date, timedelta

from app.domain.hours_standing import Following, NoticeKind, standing
from models.records.hours import HoursKind
from models.records.supervision import SessionKind
from prompts.hours import load_rules
from tests.app.domain.hours_made import away, clients, group, line, rules

TODAY = date(2026, 9, 20)


def stand(body, lines, today=TODAY, **following):
    return standing(rules(body), lines, Following(body, **following), today)


def periods(told, ask):
    return next(each.periods for each in told.standings if each.ask.id == ask)


def months(told, ask="month"):
    return {f"{each.span.first:%Y-%m}": each for each in periods(told, ask)}


def test_bacp_a_month_with_one_hour_is_short_by_thirty_minutes():
    told = months(stand("bacp", [line("2026-08-04", 60), line("2026-09-01", 90)]))
    august = told["2026-08"]
    assert (august.counted, august.wanted, august.missing) == (60, 90, 30)
    assert august.is_short
    assert august.is_over
    assert not told["2026-09"].is_short
    assert not told["2026-09"].is_over


def test_bacp_an_hour_alone_and_ninety_minutes_in_a_group_of_three_are_enough():
    told = months(stand("bacp", [line("2026-08-04", 60), group("2026-08-18", 90, 3)]))
    assert (told["2026-08"].counted, told["2026-08"].is_short) == (105, False)


def test_bacp_never_averages_over_the_year():
    told = months(stand("bacp", [line("2026-07-01", 300), line("2026-09-01", 300)]))
    assert [told[each].is_short for each in ("2026-07", "2026-08", "2026-09")] == [0, 1, 0]


def test_bacp_an_hour_every_three_weeks_and_two_every_six_fail_by_themselves():
    first = date(2026, 1, 5)
    for weeks, minutes in ((3, 60), (6, 120)):
        days = [first + timedelta(weeks=weeks * number) for number in range(36 // weeks)]
        told = months(stand("bacp", [line(day.isoformat(), minutes) for day in days]))
        assert any(each.is_short for each in told.values())


def test_a_month_without_clients_is_a_break_with_its_reason():
    lines = [line("2026-07-01", 90), away("2026-08-01", "Parental leave"), line("2026-09-02", 90)]
    august = months(stand("bacp", lines))["2026-08"]
    assert august.is_break
    assert not august.is_short
    assert august.missing == 0
    assert august.reason == "Parental leave"


def test_a_month_with_clients_is_no_break_whatever_is_noted():
    lines = [line("2026-07-01", 90), away("2026-08-20", "Holiday"), clients("2026-08-03", 12)]
    august = months(stand("bacp", lines))["2026-08"]
    assert (august.is_break, august.missing) == (False, 90)


def test_in_a_month_without_client_work_nothing_is_missing():
    lines = [clients("2026-06-03", 12), line("2026-06-04", 60), line("2026-08-04", 30)]
    lines += [clients("2026-09-01", 2)]
    told = months(stand("bacp", lines))
    assert [(told[each].is_idle, told[each].missing) for each in sorted(told)] == [
        (False, 30),
        (True, 0),
        (True, 0),
        (False, 90),
    ]
    assert not any(each.is_idle for each in months(stand("bacp", lines[1:3])).values())


def test_periods_come_newest_first_and_begin_where_one_began_to_follow():
    lines = [line("2026-06-01"), line("2026-09-01")]
    assert list(months(stand("bacp", lines))) == ["2026-09", "2026-08", "2026-07", "2026-06"]
    later = stand("bacp", lines, since=date(2026, 8, 1))
    assert list(months(later)) == ["2026-09", "2026-08"]
    assert list(months(stand("bacp", []))) == ["2026-09"]


def test_students_need_an_hour_for_every_eight_with_clients():
    lines = [clients("2026-08-03", 20), line("2026-08-04", 120), clients("2026-07-03", 4)]
    told = months(stand("bacp_student", lines))
    assert (told["2026-08"].counted, told["2026-08"].wanted) == (120, 150)
    assert told["2026-08"].missing == 30
    assert told["2026-07"].wanted == 90


def test_students_may_wait_no_more_than_two_weeks():
    days = ("2026-09-01", "2026-09-15")
    told = periods(stand("bacp_student", [line(day) for day in days]), "fortnight")
    assert [(each.counted, each.is_short) for each in told] == [(14, False)]
    days = ("2026-08-10", "2026-08-25", "2026-09-08")
    (gap,) = periods(stand("bacp_student", [line(day) for day in days]), "fortnight")
    assert (gap.counted, gap.wanted, gap.is_short, gap.is_over) == (15, 14, True, True)
    assert (gap.span.first, gap.span.last) == (date(2026, 8, 10), date(2026, 8, 25))


def test_a_break_explains_its_months_and_no_day_beside_them():
    days = [line("2026-06-24"), away("2026-07-01"), line("2026-08-10"), line("2026-08-20")]
    told = periods(stand("bacp_student", days, date(2026, 8, 31)), "fortnight")
    assert [(each.counted, each.is_break, each.is_short) for each in told] == [(47, True, False)]
    days[0] = line("2026-06-10")
    told = periods(stand("bacp_student", days, date(2026, 8, 31)), "fortnight")
    assert [(each.counted, each.is_break, each.is_short) for each in told] == [(61, False, True)]


def test_a_wait_until_today_is_not_over():
    (gap,) = periods(stand("bacp_student", [line("2026-09-01")]), "fortnight")
    assert gap.is_short
    assert not gap.is_over
    assert gap.counted == 19


def test_babcp_averages_the_months_that_are_over_and_a_break_lowers_nothing():
    lines = [line("2026-06-02", 180), line("2026-07-07", 60), away("2026-08-01")]
    (year,) = periods(stand("babcp", lines), "average")
    assert (year.counted, year.wanted, year.missing, year.breaks) == (240, 270, 30, 1)
    lines[1] = line("2026-07-07", 90)
    (year,) = periods(stand("babcp", lines), "average")
    assert (year.counted, year.wanted, year.is_short) == (270, 270, False)
    (year,) = periods(stand("babcp", lines[:1]), "average")
    assert (year.counted, year.wanted, year.missing) == (180, 270, 90)


def test_babcp_does_not_average_with_what_the_present_month_has():
    lines = [line("2026-07-02", 90), line("2026-08-04", 60), line("2026-09-01", 300)]
    (year,) = periods(stand("babcp", lines), "average")
    assert (year.counted, year.wanted, year.missing) == (150, 180, 30)
    (year,) = periods(stand("babcp", lines[2:]), "average")
    assert (year.counted, year.wanted, year.is_short) == (0, 0, False)


def test_babcp_takes_only_one_to_one_for_individual_supervision():
    observed = line("2026-08-04", 90, SessionKind.LIVE)
    told = stand("babcp", [observed])
    assert not periods(told, "average")[0].is_short
    assert periods(told, "individual")[0].is_short


def test_babcp_asks_less_of_part_time_work_but_never_below_45_minutes():
    lines = [line("2026-08-03", 45), line("2026-09-01", 10)]
    wanted = {
        share: periods(stand("babcp", lines, share=share), "average")[0].wanted
        for share in (100, 60, 50, 20)
    }
    assert wanted == {100: 90, 60: 54, 50: 45, 20: 45}


def test_babcp_group_supervision_alone_is_not_enough():
    groups = [group(f"2026-0{month}-02", 120, 6, regular=True) for month in range(1, 9)]
    told = stand("babcp", groups)
    assert not periods(told, "average")[0].is_short
    assert periods(told, "individual")[0].is_short
    told = stand("babcp", [*groups, line("2026-08-20", 30)])
    assert not periods(told, "individual")[0].is_short


def test_babcp_applicants_need_forty_hours_and_five_for_each_of_eight_cases():
    cases = [line("2026-05-01", 300, fields=(f"case={number}",)) for number in range(1, 9)]
    told = stand("babcp_applicant", cases)
    assert (periods(told, "total")[0].counted, periods(told, "total")[0].missing) == (2400, 0)
    assert periods(told, "cases")[0].counted == 8
    short = stand("babcp_applicant", [*cases[:7], line("2026-05-01", 290, fields=("case=8",))])
    (found,) = periods(short, "cases")
    assert (found.counted, found.missing) == (7, 1)
    assert found.parts[-1] == (8, 290)
    assert periods(short, "total")[0].missing == 10


def test_babcp_applicants_need_live_or_close_supervision():
    told = stand("babcp_applicant", [line("2026-05-01")])
    assert periods(told, "live")[0].is_short
    for each in (
        line("2026-05-01", 60, SessionKind.LIVE),
        line("2026-05-01", 60, fields=("close=yes",)),
    ):
        assert not periods(stand("babcp_applicant", [each]), "live")[0].is_short


def test_california_counts_weeks_and_holds_back_what_is_not_direct_counselling():
    first = date(2024, 1, 1)
    weeks = [first + timedelta(weeks=number) for number in range(104)]
    lines = [
        line(day.isoformat(), 60) if number < 52 else group(day.isoformat(), 120, 8)
        for number, day in enumerate(weeks)
    ]
    lines += [line("2026-01-05", 150_000, kind=HoursKind.RELATED), clients("2026-01-06", 1750)]
    told = stand("california_bbs", lines)
    assert periods(told, "weeks")[0].counted == 104
    assert periods(told, "individual_weeks")[0].counted == 52
    assert not periods(told, "individual_weeks")[0].is_short
    (total,) = periods(told, "total")
    assert (total.counted, total.wanted, total.is_short) == (180_000, 180_000, False)
    assert not periods(told, "direct")[0].is_short
    told = stand("california_bbs", lines[1:])
    assert periods(told, "weeks")[0].missing == 1
    assert periods(told, "individual_weeks")[0].missing == 1


def test_psyba_counts_thirty_hours_from_december_ten_of_them_with_peers():
    lines = [
        line("2025-12-01", 20 * 60, kind=HoursKind.TRAINING),
        line("2026-11-30", 10 * 60, kind=HoursKind.PEER_CONSULTATION),
        line("2025-11-30", 600, kind=HoursKind.TRAINING),
    ]
    told = stand("psyba_general", lines, date(2026, 11, 30))
    year, before = periods(told, "year")
    assert (year.counted, year.wanted, year.is_short) == (1800, 1800, False)
    assert (year.span.first, year.span.last) == (date(2025, 12, 1), date(2026, 11, 30))
    assert (before.counted, before.is_over) == (600, True)
    assert periods(told, "peer")[0].counted == 600


def test_psyba_provisional_wants_an_hour_for_every_seventeen():
    lines = [clients("2026-05-01", 500), line("2026-05-02", 60_000, kind=HoursKind.RELATED)]
    lines += [
        line("2026-05-03", 80 * 60),
        line("2026-05-04", 60 * 60, kind=HoursKind.TRAINING),
    ]
    told = stand("psyba_provisional", lines)
    for ask in ("practice", "contact", "supervision", "development"):
        assert not periods(told, ask)[0].is_short, ask
    (ratio,) = periods(told, "ratio")
    # 1,500 hours of practice by 17 are 88 hours, 14 minutes and a bit.
    assert (ratio.counted, ratio.wanted, ratio.is_short) == (4800, 5295, True)


def test_hcpc_wants_gaps_of_three_months_explained_and_a_mixture():
    lines = [line("2026-01-05"), line("2026-06-05"), line("2026-09-01")]
    told = stand("hcpc", lines)
    (gap,) = periods(told, "gaps")
    assert gap.is_short
    assert gap.counted == 151
    assert periods(told, "mixture")[0].is_short
    told = stand("hcpc", [*lines, away("2026-03-01", "Illness")])
    (gap,) = periods(told, "gaps")
    assert gap.is_break
    assert not gap.is_short
    assert gap.reason == "Illness"
    course = line("2026-02-01", kind=HoursKind.TRAINING)
    assert not periods(stand("hcpc", [*lines, course]), "mixture")[0].is_short


def test_what_is_to_come_does_not_count_yet():
    told = stand("bacp", [line("2026-09-01", 30), line("2026-09-25", 60)])
    assert months(told)["2026-09"].counted == 30
    assert [(each.kind, each.count) for each in told.notices if each.kind is NoticeKind.AHEAD] == [
        (NoticeKind.AHEAD, 1)
    ]


def test_what_to_look_at_is_named_with_how_many_lines_it_is():
    lines = [
        group("2026-09-01", 60, 0, impact="Slower"),
        line("2026-07-01", 60, logged="2026-08-15"),
        line("2026-09-02", 60, impact="Asked first"),
        away("2026-08-01"),
    ]
    told = {(each.kind, each.of): each.count for each in stand("bacp", lines).notices}
    assert told == {
        (NoticeKind.UNCOUNTED, "size"): 1,
        (NoticeKind.LATE, "28"): 1,
        (NoticeKind.LACKS, "impact"): 1,
    }


def test_own_rules_can_hold_a_limit():
    own = load_rules(
        b"""
id = "own_work"
name = "Work"
[[counts]]
formats = ["individual"]
share = "whole"
[[asks]]
id = "most"
text = "No more than 10 hours of training a year"
measure = "most"
per = "year"
kinds = ["training"]
minutes = 600
""",
        own=True,
    )
    lines = [line("2026-05-01", 660, kind=HoursKind.TRAINING)]
    told = standing(own, lines, Following("own_work"), TODAY)
    (year,) = told.standings[0].periods
    assert (year.counted, year.wanted, year.is_short, year.missing) == (660, 600, True, 0)
