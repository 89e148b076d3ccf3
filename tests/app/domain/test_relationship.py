"""One relationship over time, from what was told of it."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.relationship import (
    HOSTILITY,
    RESPECT,
    Material,
    course_of,
    gap_between,
    names,
    placed_with,
    strip_of,
)
from models.records.entries import AnswerKey
from models.records.ids import EntryId, PersonId, RepairId, SessionId
from models.records.positions import Placing, Position
from models.records.relationships import (
    Course,
    CourseRepair,
    Gap,
    Met,
    Outcome,
    Reflection,
    RepairChange,
    SignKind,
    StepKind,
    Told,
    TurnKind,
    Who,
)
from models.records.repairs import NO_SLIP, RepairCard, Side, Stage, Standing
from prompts.catalogue import Catalogue

DAY = datetime(2025, 3, 3, 10, 0)
P = Position
ADA, BEA = PersonId("ada"), PersonId("bea")


@pytest.fixture(scope="module")
def named() -> dict[AnswerKey, str]:
    return names(Catalogue.shipped())


def on(days: int) -> datetime:
    return DAY + timedelta(days=days)


def reflection(key: str, days: int, kind: str = "session", **more: Any) -> Reflection:
    return Reflection(EntryId(key), on(days), f"About {key}", kind, "K4", **more)


def told(key: str, days: int, where: str, value: Any, text: str = "", code: str = "K4") -> Told:
    pack, question = where.split(".")
    said = text or str(value)
    return Told(EntryId(key), on(days), code, AnswerKey(pack, question), value, said)


def card(key: str, entry: str | None = None, **more: Any) -> RepairCard:
    given = {
        "stage": Stage.NOTICED,
        "side": Side.NONE,
        "standing": Standing.UP,
        "noticed_at": DAY,
        "changed_at": DAY,
        **more,
    }
    entry_id = EntryId(entry) if entry else None
    return RepairCard(RepairId(key), f"Slip {key}", entry_id=entry_id, **given)


def course(
    reflections: Sequence[Reflection], answers: Sequence[Told], known: Any, **more: Any
) -> Course:
    return course_of(Material(Who(code="K4"), reflections, answers, **more), known)


# ------------------------------------------------------------- what feeds it


def test_every_figure_and_answer_it_looks_for_is_asked_by_a_set(named):
    asked = set(named.values())
    assert {*HOSTILITY, *RESPECT} <= asked
    assert {"loop.which", "loop.step_out", "warm_moment", "days_since", "taken_up", "how"} <= asked
    assert {"first_impression", "response", "tried", "course"} <= asked


# ------------------------------------------------------------- contacts and gaps


def test_gaps_lie_between_contacts_only(named):
    found = course(
        [reflection("a", 0), reflection("b", 20, "training"), reflection("c", 63)], [], named
    )
    assert [(step.is_contact, step.gap) for step in found.steps] == [
        (True, None),
        (False, None),
        (True, Gap(63)),
    ]
    assert (found.reflections, found.contacts) == (3, 2)
    assert found.longest == (Gap(63), on(63))
    assert found.last_contact == on(63)


def test_what_was_said_of_the_gap_counts_more_than_what_was_written(named):
    written = [reflection("a", 0, "contact"), reflection("b", 63, "contact")]
    found = course(written, [told("b", 63, "long_hostile.days_since", 9)], named)
    assert found.steps[1].gap == Gap(9, is_told=True)


def test_two_on_one_day_have_no_gap_and_one_alone_has_none(named):
    assert course([reflection("a", 0)], [], named).longest is None
    found = course([reflection("a", 0), reflection("b", 0)], [], named)
    assert [step.gap for step in found.steps] == [None, None]


def test_nothing_written_is_an_empty_course(named):
    assert course([], [], named) == Course(who=Who(code="K4"))


@pytest.mark.parametrize("years", [(1, 9999), (1, 1), (9999, 9999)])
def test_the_ends_of_time_are_told_as_well(named, years):
    first, last = (datetime(year, 12, 31, 23, 59) for year in years)
    written = [
        Reflection(EntryId("a"), first.replace(month=1, day=1), "A", "session"),
        Reflection(EntryId("b"), last, "B", "session"),
    ]
    found = course(written, [], named)
    assert found.steps[1].gap == gap_between(written[0].held_at, last)
    assert found.steps[1].gap.days == (last.date() - date(years[0], 1, 1)).days


# ------------------------------------------------------------- where power was


def test_the_strip_is_what_was_told_of_start_middle_and_end():
    grid = {"start": {"place": "up", "strength": 4}, "end": {"place": "down"}}
    answer = told("a", 0, "power_in_motion.course", grid)
    assert strip_of(Placing(P.MOVED, P.BOTH, P.UP), answer) == (P.UP, None, P.DOWN)
    assert strip_of(Placing(P.MOVED, P.BOTH, P.UP), None) == (P.BOTH, None, P.UP)
    assert strip_of(Placing(P.UPISH), None) == (None, P.UPISH, None)
    assert strip_of(None, None) == (None, None, None)
    odd = told("a", 0, "power_in_motion.course", {"start": {"place": "gone"}, "end": 7})
    assert strip_of(Placing(P.DOWN), odd) == (None, P.DOWN, None)


# ------------------------------------------------------------- lines and turning points


def rate(key: str, days: int, **figures: Any) -> list[Told]:
    return [told(key, days, f"long_hostile.{name}", value) for name, value in figures.items()]


def test_lines_hold_what_was_given_and_leave_out_what_is_no_figure(named):
    answers = [
        *rate("a", 0, hostility_mine=7, recognised=3),
        *rate("b", 9, hostility_mine=True, recognised=11),
        *rate("c", 20, hostility_mine=2),
    ]
    found = course([reflection(key, 0) for key in "abc"], answers, named)
    lines = {line.key: [point.value for point in line.points] for line in found.lines}
    assert lines == {"hostility_mine": [7, 2], "recognised": [3]}


def test_a_figure_that_moves_by_much_is_a_turning_point_with_its_reason(named):
    answers = [
        *rate("a", 0, hostility_theirs=8),
        *rate("b", 7, hostility_theirs=6),
        *rate("c", 14, hostility_theirs=3),
        *rate("d", 21, hostility_theirs=7),
    ]
    found = course([reflection(key, 0) for key in "abcd"], answers, named)
    assert [(t.entry_id, t.before, t.after, t.is_easing) for t in found.turns] == [
        ("c", 6, 3, True),
        ("d", 3, 7, False),
    ]


def test_a_moment_of_warmth_turns_when_it_is_the_first_for_long(named):
    days = {"a": 0, "b": 30, "c": 120}
    answers = [
        told(key, at, "long_hostile.warmth", f"Tea, {key}", f"Tea, {key}")
        for key, at in days.items()
    ]
    found = course([reflection(key, at) for key, at in days.items()], answers, named)
    assert [(turn.kind, turn.entry_id) for turn in found.turns] == [
        (TurnKind.WARMTH, "a"),
        (TurnKind.WARMTH, "c"),
    ]
    warm = [sign.text for s in found.steps for sign in s.signs if sign.kind is SignKind.WARMTH]
    assert warm == ["Tea, a", "Tea, b", "Tea, c"]


def loop(key: str, days: int, end: str = "", out: str = "", **more: Any) -> list[Told]:
    shape = more.pop("shape", "demand_withdraw")
    given = {"which": shape, "my_end": end, "step_out": out}
    return [
        told(key, days, f"loop.{name}", value, **more) for name, value in given.items() if value
    ]


def test_standing_at_the_other_end_of_a_loop_is_told(named):
    answers = [
        *loop("a", 0, "first"),
        *loop("b", 7, "we_swap"),
        *loop("c", 14, "first"),
        *loop("d", 21, "second"),
        *loop("e", 28, "first", shape="attack_defend"),
    ]
    found = course([reflection(key, 0) for key in "abcde"], answers, named)
    assert [(turn.kind, turn.entry_id) for turn in found.turns] == [(TurnKind.SWAPPED, "d")]


def test_turns_seen_before_are_what_eased_soon_after_the_same_loop(named):
    here = [*loop("a", 0, out="Wait"), *rate("b", 10, hostility_mine=8), *loop("d", 30)]
    here += rate("c", 20, hostility_mine=3)
    here.sort(key=lambda each: each.held_at)
    there = [
        *loop("x", 0, out="Make the tea", code="M2"),
        told("y", 5, "long_hostile.warmth", "She laughed", code="M2"),
        *loop("z", 9, out="Leave it", shape="rescue_reject", code="M2"),
        *loop("q", 40, code="B3"),
    ]
    written = [reflection(key, 0) for key in "abcd"]
    found = course(written, here, named, elsewhere=there).seen_before
    assert [(s.loop.entry_id, s.turn and s.turn.entry_id, s.is_here) for s in found] == [
        ("a", "c", True),
        ("x", "y", False),
    ]


def test_what_came_after_the_loop_came_again_did_not_turn_it(named):
    answers = [
        *loop("a", 0, out="One"),
        *loop("b", 10, out="Two"),
        told("c", 20, "long_hostile.warmth", "Tea"),
        *loop("d", 300, out="Three"),
    ]
    found = course([reflection(key, 0) for key in "abcd"], answers, named).seen_before
    assert {s.loop.step_out: s.turn and s.turn.entry_id for s in found} == {
        "One": None,
        "Two": "c",
        "Three": None,
    }


# ------------------------------------------------------------- slips and repairs


def test_slips_without_a_try_are_open_and_ask_nothing_of_the_harmed(named):
    repairs = [
        CourseRepair(card("open", "a"), (EntryId("a"),)),
        CourseRepair(card("tried", "a", tries=1), (EntryId("a"),)),
        CourseRepair(card("down", "a", standing=Standing.DOWN), (EntryId("a"),)),
        CourseRepair(card("closed", "a", closed_at=DAY), (EntryId("a"),)),
        CourseRepair(card("none", "a", closed_at=DAY, result=NO_SLIP), (EntryId("a"),)),
    ]
    found = course([reflection("a", 0)], [], named, repairs=repairs)
    assert [each.repair_id for each in found.untried] == ["open"]
    slips = [sign.repair_id for sign in found.steps[0].signs if sign.kind is SignKind.SLIP]
    assert slips == ["open", "tried", "down", "closed"]


def test_a_strain_is_listed_until_it_is_taken_up(named):
    written = [reflection("a", 0), reflection("b", 9)]
    first = told("a", 0, "rupture.tried_yet", "not_yet")
    assert [e.entry_id for e in course(written, [first], named).untried] == ["a"]
    later = told("b", 9, "rupture.tried_yet", "taken_up")
    assert course(written, [first, later], named).untried == ()


def test_changes_of_a_repair_keep_their_order_when_the_clock_jumps_back(named):
    changes = [
        RepairChange(RepairId("r"), on(30), 1, SignKind.TRIED),
        RepairChange(RepairId("r"), on(5), 2, SignKind.CLOSED),
        RepairChange(RepairId("gone"), on(5), 1, SignKind.CLOSED),
    ]
    repairs = [CourseRepair(card("r", "a"), (EntryId("a"),))]
    found = course([reflection("a", 0)], [], named, repairs=repairs, changes=changes)
    kinds = [step.signs[0].kind for step in found.steps if step.kind is StepKind.REPAIR]
    assert kinds == [SignKind.TRIED, SignKind.CLOSED]


@given(st.lists(st.integers(-400, 400), max_size=8))
def test_whatever_the_clock_said_every_change_is_told_in_its_order(days):
    changes = [
        RepairChange(RepairId("r"), on(day), seq, SignKind.TRIED) for seq, day in enumerate(days)
    ]
    repairs = [CourseRepair(card("r"))]
    found = course_of(Material(Who(code="K4"), [], [], repairs, changes), {})
    assert [step.key for step in found.steps] == [f"repair/r/{seq}" for seq in range(len(days))]
    assert [step.at for step in found.steps] == sorted(step.at for step in found.steps)


def test_an_outcome_stands_on_its_day_and_leads_to_its_reflection(named):
    outcome = Outcome(SessionId("s"), on(4), "Ada", "How?", "Say it", (EntryId("a"),))
    found = course([reflection("a", 0), reflection("b", 9)], [], named, outcomes=[outcome])
    assert [step.kind for step in found.steps] == [
        StepKind.REFLECTION,
        StepKind.OUTCOME,
        StepKind.REFLECTION,
    ]
    assert found.steps[1].entries == ("a",)
    assert found.steps[1].signs[0].text == "Say it"
    assert found.contacts == 2


# ------------------------------------------------------------- with a supervisor


def test_reflections_on_supervision_go_with_the_session_before_them():
    sessions = [Met(SessionId("1"), ADA, on(0)), Met(SessionId("2"), BEA, on(20))]
    written = [
        reflection("early", -5),
        reflection("a", 0),
        reflection("b", 20),
        reflection("c", 90),
    ]
    assert [each.id for each in placed_with(written, sessions, ADA)] == ["early", "a"]
    assert [each.id for each in placed_with(written, sessions, BEA)] == ["b", "c"]
    assert placed_with(written, [], ADA) == []


def test_with_a_supervisor_the_sessions_are_the_contacts(named):
    sessions = [Met(SessionId("1"), ADA, on(0)), Met(SessionId("2"), ADA, on(28))]
    grid = {"bond": {"now": 7}, "safe_base": {"now": 4}, "structure": {"now": 9}, "needs": 3}
    material = Material(
        Who(person=ADA, name="Ada"),
        [reflection("a", 30, "supervision")],
        [told("a", 30, "supervision_relationship.how", grid)],
        outcomes=[Outcome(SessionId("2"), on(28), "Ada", "How?", "Say it", (EntryId("z"),))],
        sessions=sessions,
    )
    found = course_of(material, named)
    assert [(step.kind, step.is_contact) for step in found.steps] == [
        (StepKind.SESSION, True),
        (StepKind.SESSION, True),
        (StepKind.REFLECTION, False),
    ]
    assert found.steps[1].gap == Gap(28)
    assert [sign.text for sign in found.steps[1].signs] == ["Say it"]
    assert [(line.key, line.points[0].value) for line in found.lines] == [
        ("how.bond", 7),
        ("how.safe_base", 4),
    ]
