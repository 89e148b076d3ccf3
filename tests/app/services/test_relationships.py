"""One relationship over time, out of a real encrypted journal."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, event

from app.services.relationships import Relationships
from app.services.repairs import Repairs
from app.services.supervision import Supervision
from models.records.entries import Entry, Privacy
from models.records.ids import EntryId, PersonId
from models.records.positions import Position
from models.records.relationships import SignKind, StepKind
from models.records.supervision import SessionPlan
from tests.support.journal import NOON, Journal

HOSTILE, LOOP, SLIPPED = "long_hostile", "loop", "something_slipped"


@pytest.fixture
def relationships(journal: Journal) -> Relationships:
    return Relationships(journal.store, journal.catalogue)


@pytest.fixture
def supervision(journal: Journal) -> Supervision:
    return Supervision(journal.store, journal.catalogue, journal.clock, journal.writing.history)


@pytest.fixture
def repairs(journal: Journal) -> Repairs:
    return Repairs(journal.store, journal.clock, journal.catalogue, journal.writing.history)


def write(journal: Journal, days_ago: int, pack: str = HOSTILE, **more: Any) -> Entry:
    answers = more.pop("answers", {"now": f"Now, {days_ago}"})
    given = {"code": "K4", "kind": "contact", **more}
    held_at = NOON - timedelta(days=days_ago)
    return journal.write(packs=(pack,), answers=answers, held_at=held_at, **given)


def held(
    supervision: Supervision,
    journal: Journal,
    days_ago: int,
    outcomes: dict[str, tuple[EntryId, ...]],
    person: str = "Ada",
) -> None:
    """A session with an item an outcome, about these reflections."""
    journal.clock.set(NOON - timedelta(days=days_ago))
    session, _ = supervision.plan(SessionPlan(person, journal.clock.now(), 60))
    for outcome, entries in outcomes.items():
        item, _ = supervision.add_item(session.id, "How?", entry_ids=entries)
        supervision.start(session.id)
        supervision.set_outcome(item.id, outcome)
    supervision.start(session.id)
    supervision.finish(session.id)
    journal.clock.set(NOON)


@contextmanager
def counted(engine: Engine) -> Iterator[list[str]]:
    """The statements that are made meanwhile."""
    made: list[str] = []

    def note(_c: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        made.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield made
    finally:
        event.remove(engine, "before_cursor_execute", note)


# ------------------------------------------------------------- with a code


def test_a_course_is_what_was_written_under_a_code(journal, relationships):
    old = write(
        journal, 63, answers={"now": "Sharp", "hostility_theirs": 8, "position": {"at": "up"}}
    )
    write(journal, 30, code="M2")
    new = write(journal, 0, answers={"now": "Softer", "hostility_theirs": 3, "warmth": "Tea"})
    course = relationships.course("K4")
    assert [step.entries for step in course.steps] == [(old.id,), (new.id,)]
    assert course.steps[0].strip == (None, Position.UP, None)
    assert course.steps[1].gap is not None
    assert course.steps[1].gap.days == 63
    kinds = [sign.kind for sign in course.steps[1].signs]
    assert kinds == [SignKind.WARMTH, SignKind.TURN, SignKind.TURN]
    assert [(line.key, len(line.points)) for line in course.lines] == [("hostility_theirs", 2)]
    assert (course.reflections, course.contacts) == (2, 2)


def test_codes_and_supervisors_can_be_chosen_the_one_met_last_first(
    journal, relationships, supervision
):
    write(journal, 9, code="M2")
    write(journal, 3)
    write(journal, 20)
    held(supervision, journal, 5, {})
    known = relationships.known()
    assert [(each.who.code, each.who.name, each.count) for each in known] == [
        ("K4", "", 2),
        ("M2", "", 1),
        ("", "Ada", 1),
    ]


def test_an_unknown_code_and_an_unknown_supervisor_are_empty(relationships):
    assert relationships.course("Z1").steps == ()
    assert relationships.course("").steps == ()
    assert relationships.course_with(PersonId("nobody")).steps == ()
    assert relationships.known() == ()


def test_the_bin_counts_nowhere(journal, relationships):
    entry = write(journal, 3, SLIPPED, answers={"what": "I threatened", "kinds": ["threat"]})
    write(journal, 1)
    assert len(relationships.course("K4").repairs) == 1
    journal.writing.delete([entry.id])
    course = relationships.course("K4")
    assert [len(course.steps), course.repairs, course.untried] == [1, (), ()]


def test_slips_show_until_a_try_is_told(journal, relationships, repairs):
    first = write(journal, 9, SLIPPED, answers={"what": "I threatened", "kinds": ["threat"]})
    write(journal, 5, SLIPPED, answers={"what": "I lectured", "kinds": ["lecturing"]})
    course = relationships.course("K4")
    assert [each.title for each in course.untried] == ["I threatened", "I lectured"]
    assert [s.kind for s in course.steps[0].signs] == [SignKind.SLIP]
    (repair,) = [each for each in course.repairs if each.card.entry_id == first.id]
    repairs.add_try(repair.card.id)
    course = relationships.course("K4")
    assert [each.title for each in course.untried] == ["I lectured"]
    (step,) = [each for each in course.steps if each.kind is StepKind.REPAIR]
    assert (step.signs[0].kind, step.entries) == (SignKind.TRIED, (first.id,))
    repairs.close(repair.card.id, "indirect", "She moved away")
    repairs.reopen(repair.card.id)
    kinds = [s.signs[0].kind for s in relationships.course("K4").steps if s.kind is StepKind.REPAIR]
    assert kinds == [SignKind.TRIED, SignKind.CLOSED, SignKind.REOPENED]


def test_loops_of_others_tell_what_turned_them(journal, relationships):
    loop = {"which": "demand_withdraw", "step_out": "Wait for her"}
    there = write(journal, 90, LOOP, code="M2", answers=loop)
    warm = write(journal, 80, code="M2", answers={"now": "Better", "warmth": "She laughed"})
    write(journal, 70, LOOP, code="B3", answers={"which": "rescue_reject", "step_out": "Leave"})
    here = write(journal, 2, LOOP, answers={"which": "demand_withdraw"})
    course = relationships.course("K4")
    assert [each.entry_id for each in course.loops] == [here.id]
    (seen,) = course.seen_before
    assert (seen.loop.entry_id, seen.loop.code, seen.is_here) == (there.id, "M2", False)
    assert seen.turn is not None
    assert seen.turn.entry_id == warm.id


def test_what_came_of_it_in_supervision_stands_on_its_day(journal, relationships, supervision):
    entry = write(journal, 9)
    other = write(journal, 8, code="M2")
    held(supervision, journal, 5, {"Say it first": (entry.id, other.id), "Rest": (other.id,)})
    course = relationships.course("K4")
    assert [(each.text, each.person, each.entries) for each in course.outcomes] == [
        ("Say it first", "Ada", (entry.id,))
    ]
    assert course.steps[-1].kind is StepKind.OUTCOME


# ------------------------------------------------------------- with a supervisor


def test_a_course_with_a_supervisor(journal, relationships, supervision):
    entry = write(journal, 100)
    held(supervision, journal, 60, {"Ask her": (entry.id,)})
    held(supervision, journal, 32, {"Breathe": ()})
    held(supervision, journal, 20, {"Other": ()}, person="Bea")
    rated = {"how": {"bond": {"now": 7}}, "different": "More time"}
    on_it = write(
        journal, 31, "supervision_relationship", code="", kind="supervision", answers=rated
    )
    write(journal, 10, "supervision_relationship", code="", kind="supervision", answers=rated)
    ada = next(each.who for each in relationships.known() if each.who.name == "Ada")
    assert ada.person is not None
    course = relationships.course_with(ada.person)
    assert course.who == ada
    assert [(step.kind, step.is_contact) for step in course.steps] == [
        (StepKind.SESSION, True),
        (StepKind.SESSION, True),
        (StepKind.REFLECTION, False),
    ]
    assert course.steps[0].entries == (entry.id,)
    assert course.steps[2].entries == (on_it.id,)
    assert [sign.text for step in course.steps[:2] for sign in step.signs] == ["Ask her", "Breathe"]
    assert [(line.key, line.points[0].value) for line in course.lines] == [("how.bond", 7)]


# ------------------------------------------------------------- share-safe


def words_of(thing: object) -> str:
    """Every word in it, those that are kept out of `repr` too."""
    if isinstance(thing, str):
        return thing
    if isinstance(thing, tuple | list):
        return " ".join(map(words_of, thing))
    if isinstance(thing, dict):
        return " ".join(map(words_of, (*thing, *thing.values())))
    slots = getattr(thing, "__slots__", ())
    return " ".join(words_of(getattr(thing, name)) for name in slots)


def test_share_safe_nothing_private_leaves_a_trace(journal, relationships, supervision):
    secret = "Zanzibar"
    write(
        journal,
        90,
        "got_into_me",
        answers={"stirred": "Cold", "early": True, "first_impression": f"First {secret}"},
        private=("first_impression",),
    )
    hostile = {"now": "Sharp", "hostility_mine": 9, "hostility_theirs": 2, "warmth": f"W {secret}"}
    shared = write(journal, 50, answers=hostile, private=("hostility_mine", "warmth"))
    closed = write(
        journal, 40, LOOP, answers={"which": "demand_withdraw", "step_out": f"Out {secret}"},
        privacy=Privacy.PRIVATE,
    )  # fmt: skip
    write(journal, 30, LOOP, code="M2", answers={"which": "demand_withdraw", "step_out": "Open"})
    slip = {"what": f"Slip {secret}", "kinds": ["threat"]}
    write(journal, 20, SLIPPED, answers=slip, private=("what", "kinds"))
    told = {f"About {secret} and the tea": (closed.id,), "Wait for him": (shared.id,)}
    held(supervision, journal, 5, told)
    assert secret in words_of(relationships.course("K4"))
    course = relationships.course("K4", share_safe=True)
    assert secret not in words_of(course)
    assert course.first_impression is None
    assert closed.id not in words_of(course)
    assert [(line.key, [p.value for p in line.points]) for line in course.lines] == [
        ("hostility_theirs", [2])
    ]
    assert [each.text for each in course.outcomes] == ["Wait for him"]
    assert (course.loops, course.seen_before, course.repairs) == ((), (), ())
    ada = next(each.who.person for each in relationships.known() if each.who.name == "Ada")
    assert ada is not None
    assert secret in words_of(relationships.course_with(ada))
    assert secret not in words_of(relationships.course_with(ada, share_safe=True))


def test_a_private_place_is_not_shown_share_safe(journal, relationships):
    write(journal, 3, answers={"now": "N", "position": {"at": "down"}}, private=("position",))
    assert relationships.course("K4").steps[0].strip[1] is Position.DOWN
    assert relationships.course("K4", share_safe=True).steps[0].strip == (None, None, None)


# ------------------------------------------------------------- as much as there is


def test_more_of_it_takes_no_more_statements(journal, relationships, supervision):
    def some(begin: int) -> None:
        for day in range(begin, begin + 3):
            entry = write(journal, day, LOOP, answers={"which": "demand_withdraw"})
            write(journal, day, SLIPPED, answers={"what": "Slip", "kinds": ["threat"]})
            held(supervision, journal, day, {f"Outcome {day}": (entry.id,)})

    some(10)
    counts = []
    for _ in range(2):
        with counted(journal.engine) as made:
            relationships.course("K4")
            relationships.course("K4", share_safe=True)
        counts.append(len(made))
        some(40)
    assert counts[0] == counts[1]


@pytest.mark.parametrize("year", [1, 9999])
def test_the_ends_of_time_can_be_read(journal, relationships, year):
    journal.write("Words", held_at=datetime(year, 12, 31, 23, 59), code="K4")
    journal.write("Words", held_at=datetime(year, 1, 1), code="K4")
    course = relationships.course("K4")
    assert course.longest is not None
    assert course.longest[0].days == 364
