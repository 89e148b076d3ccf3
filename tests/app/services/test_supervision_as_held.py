"""What a session was, whatever was planned: its day, its length, and whether it goes on."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from app.services.faults import AnotherIsHeld
from app.services.hours import HoursLog
from app.services.supervision import Supervision
from models.records.changes import Thing
from models.records.supervision import SessionPlan, SessionState

TOMORROW = datetime(2025, 11, 25, 10, 0)
BEGUN = datetime(2025, 11, 24, 6, 25, 40)
PLAN = SessionPlan("D.", TOMORROW, 60, "video")


@pytest.fixture
def supervision(journal):
    journal.clock.set(BEGUN)
    return Supervision(journal.store, journal.catalogue, journal.clock, journal.writing.history)


@pytest.fixture
def log(journal):
    return HoursLog(journal.store, journal.clock, journal.writing.history)


def begun(supervision, plan=PLAN):
    session, _ = supervision.plan(plan)
    return supervision.start(session.id)[0]


def figures(log):
    return [(each.day, each.minutes) for each in log.lines()]


def test_begun_on_another_day_it_is_held_then(supervision, log):
    session = begun(supervision)
    assert session.plan.held_at == datetime(2025, 11, 24, 6, 25)
    supervision.finish(session.id, minutes=45)
    assert supervision.sessions()[0].held_at == datetime(2025, 11, 24, 6, 25)
    assert figures(log) == [(BEGUN.date(), 45)]


def test_begun_on_its_day_it_keeps_the_hour_that_was_planned(journal, supervision):
    journal.clock.set(TOMORROW + timedelta(minutes=4))
    assert begun(supervision).plan.held_at == TOMORROW


def test_undoing_the_end_brings_the_planned_minutes_back(supervision, log):
    session = begun(supervision)
    finished, changes = supervision.finish(
        session.id, minutes=45, next_at=TOMORROW + timedelta(days=14)
    )
    assert finished.plan.minutes == 45
    # The next one is planned as this one was.
    assert supervision.next_session().plan.minutes == 60
    supervision.history.undo(changes.undo)
    again = supervision.session(session.id)
    assert (again.state, again.plan.minutes) == (SessionState.HELD, 60)
    assert figures(log) == []
    supervision.finish(session.id)
    assert figures(log) == [(BEGUN.date(), 60)]


def test_a_day_and_a_length_are_corrected_and_the_log_follows_there_and_back(supervision, log):
    session = begun(supervision)
    supervision.finish(session.id)
    real = datetime(2025, 11, 21, 15, 0)
    after, changes = supervision.correct(session.id, held_at=real, minutes=50)
    assert (after.plan.held_at, after.plan.minutes) == (real, 50)
    assert (Thing.HOURS, session.id) in changes.altered
    assert figures(log) == [(real.date(), 50)]
    supervision.history.undo(changes.undo)
    assert figures(log) == [(BEGUN.date(), 60)]
    supervision.history.redo(changes.undo)
    assert figures(log) == [(real.date(), 50)]
    assert not supervision.correct(session.id, minutes=50)[1].undo


def test_a_line_changed_by_hand_or_taken_out_is_left_alone(supervision, log):
    session = begun(supervision)
    supervision.finish(session.id)
    (line,) = log.lines()
    log.remove(line.id)
    supervision.correct(session.id, minutes=30)
    assert figures(log) == []
    log.log_earlier()
    (line,) = log.lines()
    log.change(replace(line, minutes=55))
    supervision.correct(session.id, minutes=20)
    assert figures(log) == [(BEGUN.date(), 55)]


def test_one_left_unfinished_for_more_than_a_day_is_next_no_longer(journal, supervision):
    old = begun(supervision)
    supervision.add_item(old.id, "one")
    journal.clock.advance(timedelta(hours=24))
    assert supervision.next_session().id == old.id
    journal.clock.advance(timedelta(minutes=1))
    assert (supervision.next_session(), supervision.agenda_length()) == (None, 0)
    later, _ = supervision.plan(SessionPlan("D.", TOMORROW + timedelta(days=7), 60))
    assert supervision.next_session().id == later.id
    assert {card.state for card in supervision.sessions() if card.id == old.id} == {
        SessionState.HELD
    }


def test_one_left_unfinished_is_in_nobodys_way(journal, supervision):
    old = begun(supervision)
    other, _ = supervision.plan(SessionPlan("E.", TOMORROW, 60))
    with pytest.raises(AnotherIsHeld):
        supervision.start(other.id)
    journal.clock.set(TOMORROW + timedelta(days=1))
    supervision.start(other.id)
    _, changes = supervision.finish(other.id)
    supervision.history.undo(changes.undo)
    assert supervision.next_session().id == other.id
    assert supervision.finish(old.id)[0].state is SessionState.FINISHED
