"""When things come up to be looked at again."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.retention import months_after, reviews
from models.records.ids import EntryId, ItemId, SessionId
from models.records.keeping import (
    Aged,
    BroughtExcerpt,
    CodeCard,
    Policy,
    RetentionClass,
    ReviewOf,
    ReviewReason,
    StoredCode,
)

TODAY = date(2026, 3, 31)
POLICY = Policy()


def entry(name, held, code="", *, is_log=False):
    return Aged(EntryId(name), datetime.combine(held, datetime.min.time()), name, code, is_log)


def card(code="K4", **kept):
    return CodeCard(StoredCode(code, "individual", datetime(2020, 1, 1), **kept))


def found(codes=(), aged=(), brought=(), policy=POLICY, kept=None, today=TODAY):
    return reviews(codes, aged, brought, policy, kept or {}, today)


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2025, 11, 30), 3, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2025, 12, 31), 84, date(2032, 12, 31)),
        (date(2025, 3, 31), -1, date(2025, 2, 28)),
        (date(9999, 11, 5), 2, date.max),
    ],
)
def test_months_end_with_their_month(day, months, then):
    assert months_after(day, months) == then


@given(st.dates(min_value=date(2, 1, 1), max_value=date(9000, 1, 1)), st.integers(0, 600))
def test_months_go_forward_by_about_a_month_each(day, months):
    then = months_after(day, months)
    assert (then.year * 12 + then.month) - (day.year * 12 + day.month) == months
    assert then.day <= day.day


def test_what_ended_comes_up_some_months_later_with_all_it_has():
    ended = card(ended_on=date(2025, 12, 31))
    aged = [entry("a", date(2025, 11, 3), "K4"), entry("b", date(2025, 12, 30), "K4")]
    assert not found([ended], aged, today=date(2026, 3, 30))
    (review,) = found([ended], aged)
    assert (review.of, review.reason) == (ReviewOf.CODE, ReviewReason.ENDED)
    assert (review.since, review.due) == (date(2025, 12, 31), date(2026, 3, 31))
    assert review.entries == ("a", "b")


def test_what_was_archived_counts_from_its_last_use():
    aged = [entry("a", date(2025, 11, 3), "K4"), entry("b", date(2025, 12, 30), "K4")]
    (review,) = found([card(archived=True)], aged)
    assert (review.reason, review.since) == (ReviewReason.ARCHIVED, date(2025, 12, 30))


def test_work_that_goes_on_comes_up_by_its_age_and_only_what_is_old():
    aged = [entry("old", date(2023, 5, 1), "K4"), entry("new", date(2026, 3, 1), "K4")]
    (review,) = found([card()], aged)
    assert (review.reason, review.since) == (ReviewReason.OLD, date(2023, 5, 1))
    assert review.entries == ("old",)


def test_a_reflection_without_a_code_comes_up_by_itself():
    (review,) = found([], [entry("old", date(2023, 5, 1)), entry("new", date(2026, 3, 1))])
    assert (review.of, review.id, review.entries) == (ReviewOf.ENTRY, "old", ("old",))


def test_what_was_made_to_be_shown_stays_longer():
    log = entry("log", date(2023, 5, 1), is_log=True)
    assert not found([], [log])
    assert not found(
        [card(ended_on=date(2025, 1, 1))], [entry("x", log.held_at, "K4", is_log=True)]
    )
    assert found([], [log], today=date(2030, 5, 1))


@pytest.mark.parametrize(
    ("retention", "ended", "due"),
    [
        (RetentionClass.BRIEF, date(2025, 1, 1), date(2025, 4, 1)),
        (RetentionClass.STANDARD, date(2025, 1, 1), date(2025, 7, 1)),
        (RetentionClass.LONG, date(2018, 1, 1), date(2025, 1, 1)),
    ],
)
def test_a_class_says_how_long(retention, ended, due):
    one = card(ended_on=ended, retention=retention)
    (review,) = found([one], [entry("a", ended, "K4")], policy=Policy(ended=6))
    assert review.due == due


@pytest.mark.parametrize("retention", [RetentionClass.BY_HAND, RetentionClass.LONG])
def test_what_is_kept_long_does_not_come_up_by_age(retention):
    assert not found([card(retention=retention)], [entry("a", date(2001, 1, 1), "K4")])


def test_a_day_set_by_hand_counts_alone():
    one = card(ended_on=date(2020, 1, 1), review_on=date(2026, 4, 1))
    aged = [entry("a", date(2019, 1, 1), "K4")]
    assert not found([one], aged)
    (review,) = found([one], aged, today=date(2026, 4, 1))
    assert (review.reason, review.due) == (ReviewReason.ENDED, date(2026, 4, 1))
    (review,) = found([card(review_on=TODAY, retention=RetentionClass.BY_HAND)], aged)
    assert review.reason is ReviewReason.DAY


def test_what_was_brought_comes_up_after_the_supervision():
    held = datetime(2025, 12, 1, 15)
    brought = BroughtExcerpt(ItemId("i"), SessionId("s"), held, "What did I miss?")
    (review,) = found(brought=[brought])
    assert (review.of, review.reason) == (ReviewOf.EXCERPT, ReviewReason.BROUGHT)
    assert (review.title, review.entries) == ("What did I miss?", ())
    assert not found(brought=[brought], policy=Policy(brought=0))


def test_never_is_never():
    nothing = Policy(journal=0, ended=0, brought=0, log=0)
    aged = [entry("a", date(1660, 1, 1)), entry("b", date(1660, 1, 1), "K4")]
    assert not found([card(ended_on=date(1700, 1, 1))], aged, policy=nothing)


def test_what_was_put_off_waits_and_the_longest_due_leads():
    aged = [
        entry("a", date(2020, 1, 1)),
        entry("b", date(2021, 1, 1)),
        entry("c", date(2022, 1, 1)),
    ]
    kept = {"entry:a": TODAY + timedelta(days=1), "entry:b": TODAY}
    assert [each.id for each in found([], aged, kept=kept)] == ["b", "c"]
