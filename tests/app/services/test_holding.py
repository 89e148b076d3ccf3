"""A session while it is held: its time, what is parked or left out, what is kept beside the outcome."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from app.services.faults import AnotherIsHeld, NoSuchItem, NothingToUndo
from app.services.holding import Standing, Told
from app.services.supervision import Supervision
from models.records.queries import ReasonKind
from models.records.supervision import (
    ActionDetails,
    ActionKind,
    Framing,
    ItemState,
    Owner,
    SessionKind,
    SessionPlan,
    SessionState,
)
from tests.support.journal import Journal

TUESDAY = datetime(2025, 10, 21, 10, 0)
PLAN = SessionPlan("D.", TUESDAY, 60, "video")
PLAN_HOUR = TUESDAY.time()


@pytest.fixture
def supervision(journal: Journal) -> Supervision:
    journal.clock.set(TUESDAY - timedelta(days=1))
    return Supervision(journal.store, journal.catalogue, journal.clock)


def held(supervision: Supervision, journal: Journal, *questions: str, plan: SessionPlan = PLAN):
    """A session that is held from its hour on, with the ids of these items."""
    session = supervision.plan(plan)[0]
    ids = [supervision.add_item(session.id, question)[0].id for question in questions]
    journal.clock.set(plan.held_at)
    supervision.start(session.id)
    return session.id, ids


def item(supervision: Supervision, session_id, item_id):
    items = supervision.session(session_id).items
    return next(each for each in items if each.id == item_id)


# ----------------------------------------------------------------- time


def test_the_time_goes_on_and_is_given_to_what_is_talked_about(supervision, journal):
    session_id, (one, two) = held(supervision, journal, "one", "two")
    holding = supervision.holding
    assert holding.standing(session_id) == Standing(hour=PLAN_HOUR)
    holding.come_to(session_id, one)
    journal.clock.advance(timedelta(minutes=7))
    holding.come_to(session_id, two)
    journal.clock.advance(timedelta(minutes=12, seconds=40))
    assert holding.standing(session_id) == Standing(
        timedelta(minutes=19, seconds=40), False, two, PLAN_HOUR
    )
    holding.come_to(session_id, one)
    journal.clock.advance(timedelta(minutes=3))
    supervision.finish(session_id)
    used = {
        each.question: each.aftermath.minutes_used for each in supervision.session(session_id).items
    }
    assert used == {"one": 10, "two": 13}


def test_coming_to_the_same_item_again_counts_it_once(supervision, journal):
    session_id, (one,) = held(supervision, journal, "one")
    supervision.holding.come_to(session_id, one)
    journal.clock.advance(timedelta(minutes=5))
    supervision.holding.come_to(session_id, one)
    journal.clock.advance(timedelta(minutes=5))
    supervision.finish(session_id)
    assert item(supervision, session_id, one).aftermath.minutes_used == 10


def test_halted_it_stands_still_for_the_session_and_for_the_item(supervision, journal):
    session_id, (one, two) = held(supervision, journal, "one", "two")
    holding = supervision.holding
    holding.come_to(session_id, one)
    journal.clock.advance(timedelta(minutes=10))
    holding.halt(session_id, True)
    holding.halt(session_id, True)
    journal.clock.advance(timedelta(minutes=20))
    assert holding.standing(session_id) == Standing(timedelta(minutes=10), True, one, PLAN_HOUR)
    holding.come_to(session_id, two)
    journal.clock.advance(timedelta(minutes=1))
    holding.halt(session_id, False)
    holding.halt(session_id, False)
    journal.clock.advance(timedelta(minutes=4))
    assert holding.standing(session_id) == Standing(timedelta(minutes=14), False, two, PLAN_HOUR)
    supervision.finish(session_id)
    assert item(supervision, session_id, one).aftermath.minutes_used == 10
    assert item(supervision, session_id, two).aftermath.minutes_used == 4


def test_a_session_finished_while_it_stands_still_is_not_halted_when_it_is_taken_back(
    supervision, journal
):
    session_id, (one,) = held(supervision, journal, "one")
    supervision.holding.come_to(session_id, one)
    journal.clock.advance(timedelta(minutes=10))
    supervision.holding.halt(session_id, True)
    changes = supervision.finish(session_id)[1]
    assert item(supervision, session_id, one).aftermath.minutes_used == 10
    supervision.history.undo(changes.undo)
    assert supervision.session(session_id).state is SessionState.HELD
    assert supervision.holding.standing(session_id).is_halted
    assert item(supervision, session_id, one).aftermath.seconds_used == 0


def test_a_session_left_open_over_night_did_not_last_so_long(supervision, journal):
    session_id, (one,) = held(supervision, journal, "one")
    supervision.holding.come_to(session_id, one)
    journal.clock.advance(timedelta(hours=14))
    assert supervision.holding.standing(session_id).gone == timedelta(hours=2)
    supervision.finish(session_id)
    assert item(supervision, session_id, one).aftermath.minutes_used == 120


def test_a_clock_set_back_takes_no_time_away(supervision, journal):
    session_id, (one, two) = held(supervision, journal, "one", "two")
    supervision.holding.come_to(session_id, one)
    journal.clock.advance(timedelta(minutes=9))
    supervision.holding.come_to(session_id, two)
    journal.clock.set(TUESDAY - timedelta(hours=5))
    assert supervision.holding.standing(session_id).gone == timedelta()
    supervision.holding.come_to(session_id, one)
    supervision.finish(session_id)
    assert item(supervision, session_id, one).aftermath.seconds_used == 9 * 60
    assert item(supervision, session_id, two).aftermath.seconds_used == 0


def test_a_session_that_is_not_held_is_nowhere(supervision, journal):
    session = supervision.plan(PLAN)[0]
    one = supervision.add_item(session.id, "one")[0].id
    supervision.holding.come_to(session.id, one)
    assert supervision.holding.standing(session.id).item_id is None


def test_an_item_that_was_taken_off_is_not_come_back_to(supervision, journal):
    session_id, (one, two) = held(supervision, journal, "one", "two")
    supervision.holding.come_to(session_id, one)
    supervision.remove_item(one)
    assert supervision.holding.standing(session_id).item_id is None
    supervision.holding.come_to(session_id, two)
    with pytest.raises(NoSuchItem):
        supervision.holding.come_to(session_id, one)
    assert supervision.holding.standing(session_id).item_id == two


# ----------------------------------------------------------------- parked, left out


def test_what_is_parked_stays_on_the_agenda_and_is_carried_on_with_its_age(supervision, journal):
    session_id, (one, two) = held(supervision, journal, "one", "two")
    changes = supervision.holding.park(two)
    assert item(supervision, session_id, two).state is ItemState.PARKED
    assert supervision.sessions()[0].items == 2
    supervision.history.undo(changes.undo)
    assert item(supervision, session_id, two).state is ItemState.PLANNED
    supervision.history.redo(changes.undo)
    supervision.set_outcome(two, "Not today, I am too tired.")
    supervision.visit(one)
    supervision.finish(session_id)
    assert item(supervision, session_id, two).state is ItemState.CARRIED

    later = supervision.plan(SessionPlan("D.", TUESDAY + timedelta(days=28), 60))[0]
    (carried,) = (each for each in supervision.proposals(later.id) if each.item_id)
    assert carried.question == "two"
    days = [each.day for each in carried.reasons if each.kind is ReasonKind.CARRIED]
    assert days == [date(2025, 10, 21)]


def test_what_is_parked_and_then_talked_about_is_settled(supervision, journal):
    session_id, (one,) = held(supervision, journal, "one")
    supervision.holding.park(one)
    supervision.visit(one)
    supervision.finish(session_id)
    assert item(supervision, session_id, one).state is ItemState.DISCUSSED


def test_taken_up_it_waits_its_turn_again(supervision, journal):
    session_id, (one, two) = held(supervision, journal, "one", "two")
    supervision.holding.park(one)
    supervision.holding.leave_out(two, " not mine to bring ")
    assert item(supervision, session_id, two).aftermath.dropped_why == "not mine to bring"
    for each in (one, two):
        supervision.holding.take_up(each)
        assert item(supervision, session_id, each).state is ItemState.PLANNED
    assert item(supervision, session_id, two).aftermath.dropped_why == ""


def test_what_is_left_out_is_neither_carried_nor_settled(supervision, journal):
    session_id, (one, two) = held(supervision, journal, "one", "two")
    supervision.holding.leave_out(one, "Solved itself")
    supervision.finish(session_id, carry=(one,), left_out={two: "Too raw"})
    ended = {each.question: each for each in supervision.session(session_id).items}
    assert {name: each.state for name, each in ended.items()} == {
        "one": ItemState.DROPPED,
        "two": ItemState.DROPPED,
    }
    whys = [ended[name].aftermath.dropped_why for name in ("one", "two")]
    assert whys == ["Solved itself", "Too raw"]
    later = supervision.plan(SessionPlan("D.", TUESDAY + timedelta(days=28), 60))[0]
    assert [each for each in supervision.proposals(later.id) if each.item_id] == []


def test_finishing_with_the_next_day_plans_it_and_carries_on_to_it(supervision, journal):
    plan = SessionPlan("D.", TUESDAY, 90, "video", SessionKind.GROUP, group_size=4)
    session_id, (one, _) = held(supervision, journal, "one", "two", plan=plan)
    supervision.visit(one)
    assert supervision.next_after(session_id) is None
    next_at = TUESDAY + timedelta(days=28)
    changes = supervision.finish(session_id, next_at=next_at)[1]
    later = supervision.next_session()
    assert later.plan == SessionPlan("D.", next_at, 90, "video", SessionKind.GROUP, group_size=4)
    assert [each.question for each in later.items] == ["two"]
    assert later.items[0].carried_from == date(2025, 10, 21)

    supervision.history.undo(changes.undo)
    assert [each.id for each in supervision.sessions()] == [session_id]
    assert supervision.next_session().state is SessionState.HELD
    supervision.history.redo(changes.undo)
    assert [each.question for each in supervision.next_session().items] == ["two"]


def test_what_is_carried_keeps_how_it_is_asked_and_not_what_was_said_of_it(supervision, journal):
    session_id, (one,) = held(supervision, journal, "one")
    supervision.holding.set_brought_by(one, " Ama ")
    supervision.holding.set_willing(one, True)
    supervision.holding.tell(one, Told.TAKE, "Slower")
    supervision.holding.park(one)
    supervision.finish(session_id, next_at=TUESDAY + timedelta(days=28))
    (carried,) = supervision.next_session().items
    assert carried.framing == Framing(by="Ama", willing=True)
    assert carried.aftermath.take == ""
    assert item(supervision, session_id, one).aftermath.take == "Slower"


def test_a_finished_session_has_its_line_of_hours_and_no_word_of_the_agenda(supervision, journal):
    session_id, _ = held(supervision, journal, "zanzibar")
    supervision.finish(session_id)
    with journal.store.read() as unit:
        line = unit.hours.of_session(session_id)
    assert (line.day, line.minutes, line.person) == (date(2025, 10, 21), 60, "D.")
    assert "zanzibar" not in repr([getattr(line, name) for name in line.__slots__])


# ----------------------------------------------------------------- what came of it


def test_everything_told_of_an_item_is_kept(supervision, journal):
    session_id, (one,) = held(supervision, journal, "one")
    for what in Told:
        supervision.holding.tell(one, what, f"{what} words ")
    supervision.holding.set_view(one, -2)
    kept = item(supervision, session_id, one).aftermath
    assert {what: getattr(kept, what) for what in Told} == {what: f"{what} words " for what in Told}
    assert kept.view == -2
    supervision.holding.set_view(one, None)
    assert item(supervision, session_id, one).aftermath.view is None
    with pytest.raises(ValueError, match="view"):
        supervision.holding.set_view(one, 3)


def test_an_action_has_an_owner_and_what_it_is_for(supervision, journal):
    session_id, (one,) = held(supervision, journal, "one")
    details = ActionDetails(ActionKind.REPAIR, Owner.BOTH)
    supervision.add_action(one, "Write to her", date(2025, 10, 30), details)
    supervision.add_action(one, "Read the note")
    first, second = item(supervision, session_id, one).actions
    assert (first.details, first.due) == (details, date(2025, 10, 30))
    assert second.details == ActionDetails()


# ----------------------------------------------------------------- half typed


def test_what_is_half_typed_is_kept_until_the_session_is_over(supervision, journal):
    session_id, _ = held(supervision, journal, "one")
    supervision.holding.begin(session_id, {"thought": "It began ear", "action": " "})
    assert supervision.holding.begun(session_id) == {"thought": "It began ear"}
    other = supervision.plan(SessionPlan("E.", TUESDAY + timedelta(days=1), 60))[0]
    assert supervision.holding.begun(other.id) == {}
    supervision.holding.begin(session_id, {"thought": ""})
    assert supervision.holding.begun(session_id) == {}
    supervision.holding.begin(session_id, {"item": "And th"})
    supervision.finish(session_id)
    assert supervision.holding.begun(session_id) == {}


def test_what_was_half_typed_is_not_there_twice(supervision, journal):
    session_id, (one,) = held(supervision, journal, "one")
    typed = {"action": "Write to her ", "thought": "And the money?", "why": "one"}
    supervision.holding.begin(session_id, typed)
    supervision.add_action(one, "Write to her")
    supervision.add_item(session_id, "And the money?")
    assert supervision.holding.begun(session_id) == {"why": "one"}


# ----------------------------------------------------------------- one at a time


def test_no_session_begins_while_another_is_held(supervision, journal):
    first, _ = held(supervision, journal, "one")
    second = supervision.plan(replace(PLAN, person="E."))[0]
    with pytest.raises(AnotherIsHeld):
        supervision.start(second.id)
    assert supervision.session(second.id).state is SessionState.PLANNED
    supervision.start(first)
    supervision.finish(first)
    supervision.start(second.id)
    assert supervision.next_session().id == second.id


def test_a_session_is_not_taken_up_again_while_another_is_held(supervision, journal):
    first, (one,) = held(supervision, journal, "one")
    supervision.visit(one)
    _, finished = supervision.finish(first)
    second = supervision.plan(replace(PLAN, person="E."))[0]
    supervision.start(second.id)
    with pytest.raises(NothingToUndo):
        supervision.history.undo(finished.undo)
    assert supervision.session(first).state is SessionState.FINISHED
    supervision.finish(second.id)
    supervision.history.undo(finished.undo)
    assert supervision.session(first).state is SessionState.HELD


@pytest.mark.parametrize("outcome", ["{}", "She asked.\n\n{}", "She asked.\n\n{}\n"])
def test_a_thought_that_was_noted_is_half_typed_no_more_in_the_same_write(
    supervision, journal, outcome
):
    session_id, (one,) = held(supervision, journal, "one")
    holding = supervision.holding
    holding.begin(session_id, {"thought": "It began earlier", "action": "Read it"})
    supervision.set_outcome(one, "She asked.")
    assert holding.begun(session_id) == {"thought": "It began earlier", "action": "Read it"}
    supervision.set_outcome(one, outcome.format("It began earlier"))
    assert holding.begun(session_id) == {"action": "Read it"}


def test_what_is_half_typed_since_outlives_doing_the_end_again(supervision, journal):
    first, (one,) = held(supervision, journal, "one")
    supervision.visit(one)
    _, finished = supervision.finish(first)
    supervision.history.undo(finished.undo)
    supervision.holding.begin(first, {"thought": "Ask about the door"})
    supervision.history.redo(finished.undo)
    assert supervision.holding.begun(first) == {"thought": "Ask about the door"}


def test_what_is_half_planned_since_outlives_planning_again(supervision):
    _, planned = supervision.plan(PLAN)
    supervision.history.undo(planned.undo)
    supervision.begin_plan({"person": "Ruth"})
    supervision.history.redo(planned.undo)
    assert supervision.begun_plan() == {"person": "Ruth"}
