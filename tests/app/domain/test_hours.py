"""What counts, by the worked examples of the bodies, with the minutes they state."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.hours import (
    Span,
    Uncounted,
    counted,
    days_late,
    field_values,
    fields_of,
    is_late,
    number_in,
    span_of,
    spans,
)
from models.records.hours import HoursKind
from models.records.supervision import SessionKind, SupervisionSide
from prompts.hours import FORMATS, KINDS, shipped_rules
from tests.app.domain.hours_made import away, group, line, rules

DAY = "2026-03-10"


@pytest.mark.parametrize(
    ("size", "minutes", "counts"),
    [(4, 120, 60), (6, 120, 20), (5, 120, 24), (3, 90, 45), (1, 60, 30), (2, 60, 30)],
)
def test_bacp_halves_a_small_group_and_divides_a_large_one(size, minutes, counts):
    assert counted(rules("bacp"), group(DAY, minutes, size)).minutes == counts
    assert counted(rules("bacp_student"), group(DAY, minutes, size)).minutes == counts


def test_bacp_counts_everybody_in_peer_supervision_but_not_for_students():
    peer = line(DAY, 120, SessionKind.PEER, 5)
    assert counted(rules("bacp"), peer).minutes == 24
    assert counted(rules("bacp_student"), peer).why is Uncounted.FORMAT


def test_bacp_counts_individual_sessions_in_full_whatever_size_is_noted():
    assert counted(rules("bacp"), line(DAY, 50)).minutes == 50
    assert counted(rules("bacp"), line(DAY, 50, size=9)).minutes == 50


@pytest.mark.parametrize(
    ("size", "minutes", "counts"), [(4, 120, 60), (3, 105, 70), (2, 90, 90), (1, 60, 60)]
)
def test_babcp_applicants_divide_by_size_and_double(size, minutes, counts):
    assert counted(rules("babcp_applicant"), group(DAY, minutes, size)).minutes == counts


def test_babcp_applicants_may_not_count_a_group_of_five():
    told = counted(rules("babcp_applicant"), group(DAY, 120, 5))
    assert (told.minutes, told.why) == (0, Uncounted.TOO_MANY)


def test_babcp_counts_a_group_of_six_in_full_if_all_come_regularly():
    babcp = rules("babcp")
    assert counted(babcp, group(DAY, 120, 6, regular=True)).minutes == 120
    assert counted(babcp, group(DAY, 120, 6)).why is Uncounted.IRREGULAR
    assert counted(babcp, group(DAY, 120, 7, regular=True)).why is Uncounted.TOO_MANY


def test_a_group_of_unknown_size_does_not_count_where_the_size_matters():
    told = counted(rules("bacp"), group(DAY, 120, 0))
    assert (told.minutes, told.why) == (0, Uncounted.SIZE)
    assert counted(rules("hcpc"), group(DAY, 120, 0)).minutes == 120


def test_two_are_supervised_in_a_triad():
    triad = line(DAY, 60, SessionKind.TRIADIC)
    assert counted(rules("bacp"), triad).minutes == 30
    assert counted(rules("babcp_applicant"), triad).minutes == 60


def test_supervision_one_gives_counts_nowhere():
    session = replace(line(DAY), side=SupervisionSide.GIVEN)
    for each in shipped_rules():
        assert counted(each, session).why is Uncounted.GIVEN


def test_other_time_counts_in_full_and_a_break_has_none():
    assert counted(rules("bacp"), line(DAY, 75, kind=HoursKind.TRAINING)).minutes == 75
    assert counted(rules("bacp"), away(DAY)).minutes == 0


def test_parts_of_minutes_add_up():
    parts = [counted(rules("bacp"), group(DAY, 100, 6)) for _ in range(6)]
    assert parts[0].whole == 16
    assert sum(each.minutes for each in parts) == 100


@given(
    body=st.sampled_from(sorted(each.id for each in shipped_rules())),
    minutes=st.integers(0, 600),
    size=st.integers(0, 40),
    format=st.sampled_from(list(SessionKind)),
    regular=st.booleans(),
)
def test_nothing_counts_for_more_than_it_was(body, minutes, size, format, regular):
    told = counted(rules(body), line(DAY, minutes, format, size, regular=regular))
    assert 0 <= told.minutes <= minutes
    assert isinstance(told.minutes, Fraction)
    assert told.why is None or told.minutes == 0


def test_the_rules_know_the_kinds_and_formats_of_the_log():
    assert {*KINDS, "break"} == {each.value for each in HoursKind}
    assert set(FORMATS) == {each.value for each in SessionKind}


def test_a_line_is_late_once_it_was_written_long_after():
    assert days_late(line(DAY, logged="2026-03-10")) == 0
    assert days_late(line(DAY, logged="2026-03-01")) == 0
    provisional = rules("psyba_provisional")
    assert not is_late(provisional, line(DAY, logged="2026-03-24"))
    assert is_late(provisional, line(DAY, logged="2026-03-25"))


def test_fields_of_one_body_keep_their_words():
    kept = fields_of([("case", " 3 "), ("close", ""), ("note", "a=b")])
    assert kept == ("case=3", "note=a=b")
    assert field_values(line(DAY, fields=kept).notes) == {"case": "3", "note": "a=b"}


def test_periods_begin_where_bodies_have_them_begin():
    day = date(2026, 11, 30)
    assert span_of("week", day) == Span(date(2026, 11, 30), date(2026, 12, 6))
    assert span_of("month", date(2026, 12, 31)).last == date(2026, 12, 31)
    assert span_of("quarter", day) == Span(date(2026, 10, 1), date(2026, 12, 31))
    assert span_of("year", day, (12, 1)) == Span(date(2025, 12, 1), day)
    assert span_of("year", date(2026, 12, 1), (12, 1)).first == date(2026, 12, 1)
    months = list(spans("month", date(2025, 12, 15), date(2026, 2, 1), (1, 1)))
    assert [each.first.month for each in months] == [12, 1, 2]
    assert months[0].last == date(2025, 12, 31)


@pytest.mark.parametrize("typed", ["9" * 5000, "9" * 40, "1234567890123"])
def test_a_number_that_cannot_be_meant_is_none(typed):
    assert number_in(line("2026-08-04", fields=(f"case={typed}",)), "case") == 0


@pytest.mark.parametrize("per", ["week", "month", "quarter", "year"])
@pytest.mark.parametrize("starts", [(1, 1), (12, 1)])
def test_the_last_days_of_all_are_in_a_period(per, starts):
    span = span_of(per, date.max, starts)
    assert date.max in span
    assert list(spans(per, date(9999, 12, 30), date.max, starts))[-1] == span


@pytest.mark.parametrize("per", ["week", "month", "quarter", "year"])
def test_the_first_days_of_all_are_in_a_period(per):
    assert date.min in span_of(per, date.min, (12, 1))
