"""The log of hours on a real journal: lines, rules, what sessions write into it, and undo."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from app.domain.hours_standing import Following
from app.services.faults import NoSuchHours, NoSuchRules, NothingToUndo, RulesRefused
from app.services.hours import HoursLog
from app.services.hours_of_sessions import log_session
from app.services.retention import Retention
from app.services.supervision import Supervision
from models.records.changes import Thing
from models.records.faults import UnderLegalHold
from models.records.hours import HoursKind, HoursLine, HoursNotes
from models.records.ids import HoursId, SessionId
from models.records.supervision import SessionKind, SessionPlan, SessionState, SupervisionSide
from tests.app.domain.hours_made import away, group, line

WORD = "heron"
HELD = datetime(2026, 8, 4, 10, 0)


@pytest.fixture
def log(journal):
    journal.clock.set(datetime(2026, 9, 20, 9, 0))
    return HoursLog(journal.store, journal.clock, journal.writing.history)


@pytest.fixture
def supervision(journal, log):
    return Supervision(journal.store, journal.catalogue, journal.clock, journal.writing.history)


def held(journal, supervision, state=SessionState.FINISHED, **plan):
    """A session of that state, logged."""
    given = {"minutes": 60, "format": "video", **plan}
    session, _ = supervision.plan(SessionPlan("D.", HELD, **given))
    with journal.store.write() as unit:
        stored = replace(unit.supervision.session(session.id), state=state)
        unit.supervision.put_session(stored)
        log_session(unit, stored)
    return session


def test_a_line_is_added_changed_removed_and_each_is_taken_back(log):
    added, changes = log.add(line("2026-08-04", 50))
    assert changes.added == {(Thing.HOURS, added.id)}
    assert log.lines() == (added,)
    assert added.logged_at == datetime(2026, 9, 20, 9, 0)
    changed, changes = log.change(replace(added, minutes=60))
    assert log.line(added.id) == changed
    log.history.undo(changes.undo)
    assert log.line(added.id) == added
    log.history.redo(changes.undo)
    changes = log.remove(added.id)
    assert log.lines() == ()
    log.history.undo(changes.undo)
    assert log.lines() == (changed,)


def test_what_was_changed_since_is_not_taken_back(log):
    added, _ = log.add(line("2026-08-04", 50))
    _, first = log.change(replace(added, minutes=60))
    log.change(replace(added, minutes=70))
    with pytest.raises(NothingToUndo):
        log.history.undo(first.undo)


def test_nothing_changes_where_nothing_is_changed(log):
    added, _ = log.add(line("2026-08-04"))
    same, changes = log.change(added)
    assert (same, changes.undo) == (added, "")


def test_everything_of_a_line_is_kept(log):
    notes = HoursNotes(
        subjects="Endings",
        learned="To wait",
        impact="I ask first",
        goal="Endings",
        note="Certificate 4",
        reason="",
        signed_by="D.",
        signed_on=date(2026, 8, 5),
        regular=True,
        by_hand=True,
        fields=("case=3",),
    )
    wanted = HoursLine(
        HoursId(""),
        date(2026, 8, 4),
        HoursKind.SUPERVISION,
        90,
        SupervisionSide.GIVEN,
        SessionKind.GROUP,
        "video",
        4,
        "D.",
        "North",
        None,
        notes,
    )
    added, _ = log.add(wanted)
    assert log.lines() == (replace(wanted, id=added.id, logged_at=added.logged_at),)


def test_lines_are_read_by_their_days(log):
    days = ("2026-06-01", "2026-07-01", "2026-08-01")
    for day in reversed(days):
        log.add(line(day))
    assert [str(each.day) for each in log.lines()] == list(days)
    found = log.lines(date(2026, 7, 1), date(2026, 7, 31))
    assert [str(each.day) for each in found] == ["2026-07-01"]


def test_a_finished_session_is_a_line_without_a_word_of_its_agenda(journal, log, supervision):
    session, _ = supervision.plan(
        SessionPlan("D.", HELD, 90, "video", SessionKind.GROUP, group_size=3)
    )
    supervision.add_item(session.id, f"What about the {WORD}?")
    supervision.set_need(session.id, f"To talk of the {WORD}")
    with journal.store.write() as unit:
        stored = replace(unit.supervision.session(session.id), state=SessionState.FINISHED)
        unit.supervision.put_session(stored)
        log_session(unit, stored)
        rows = unit.connection.exec_driver_sql("SELECT * FROM hours_line").fetchall()
    (found,) = log.lines()
    assert (found.day, found.minutes, found.kind) == (HELD.date(), 90, HoursKind.SUPERVISION)
    assert (found.format, found.group_size) == (SessionKind.GROUP, 3)
    assert (found.person, found.mode, found.session_id) == ("D.", "video", session.id)
    assert WORD not in str(rows)


def test_the_line_is_seen_only_while_the_session_is_finished(journal, log, supervision):
    session = held(journal, supervision, SessionState.HELD)
    assert log.lines() == ()
    with journal.store.write() as unit:
        stored = unit.supervision.session(session.id)
        unit.supervision.put_session(replace(stored, state=SessionState.FINISHED))
    assert len(log.lines()) == 1


def test_a_session_logged_again_brings_its_line_up_to_date(journal, log, supervision):
    session = held(journal, supervision)
    log.note_impact(session.id, "I ask before I tell")
    with journal.store.write() as unit:
        stored = unit.supervision.session(session.id)
        log_session(unit, replace(stored, minutes=50))
    (found,) = log.lines()
    assert (found.minutes, found.notes.impact) == (50, "I ask before I tell")


def test_a_line_changed_by_hand_is_no_longer_its_sessions(journal, log, supervision):
    session = held(journal, supervision)
    log.change(replace(log.lines()[0], minutes=75))
    with journal.store.write() as unit:
        log_session(unit, unit.supervision.session(session.id))
    assert [each.minutes for each in log.lines()] == [75]


def test_a_session_one_gave_counts_for_nobody_who_supervises(journal, log, supervision):
    held(journal, supervision, side=SupervisionSide.GIVEN)
    (found,) = log.lines()
    assert found.side is SupervisionSide.GIVEN
    stand = log.standing("bacp")
    assert stand.standings[0].periods[-1].counted == 0


def test_sessions_of_before_the_log_get_their_lines(journal, log, supervision):
    for day in (1, 8):
        session, _ = supervision.plan(SessionPlan("D.", HELD.replace(day=day), 50))
        journal.clock.set(HELD.replace(day=day))
        supervision.start(session.id)
        supervision.finish(session.id)
    with journal.store.write() as unit:
        unit.connection.exec_driver_sql("DELETE FROM hours_line")
    assert (log.unlogged(), log.lines()) == (2, ())
    changes = log.log_earlier()
    assert [each.day.day for each in log.lines()] == [1, 8]
    assert log.unlogged() == 0
    assert not log.log_earlier().undo
    log.history.undo(changes.undo)
    assert log.unlogged() == 2


def test_impact_is_noted_only_in_a_line_that_is_there(log):
    with pytest.raises(NoSuchHours):
        log.note_impact(SessionId("none"), "More patience")


def test_a_session_that_goes_leaves_its_line(journal, log, supervision):
    session = held(journal, supervision)
    with journal.store.write() as unit:
        unit.connection.exec_driver_sql(
            "DELETE FROM supervision_session WHERE uid = ?", (session.id,)
        )
    (found,) = log.lines()
    assert found.session_id is None
    assert found.minutes == 60


def test_what_is_not_there_is_said(log):
    with pytest.raises(NoSuchHours):
        log.line(HoursId("none"))
    with pytest.raises(NoSuchHours):
        log.change(line("2026-08-04"))
    with pytest.raises(NoSuchHours):
        log.remove(HoursId("none"))


def test_under_a_legal_hold_no_line_is_removed(journal, log):
    added, _ = log.add(line("2026-08-04"))
    Retention(journal.store, journal.clock, journal.writing).set_hold("A complaint")
    with pytest.raises(UnderLegalHold):
        log.remove(added.id)
    assert log.lines() == (added,)


def test_one_follows_bodies_and_undoes_it(log):
    assert log.followed() == ()
    changes = log.follow(["bacp", "hcpc"])
    assert log.followed() == ("bacp", "hcpc")
    since = Following("babcp", date(2026, 1, 1), 60)
    log.follow(["bacp", since])
    assert log.following() == (Following("bacp"), since)
    log.follow(["babcp"])
    assert log.following() == (since,)
    with pytest.raises(NothingToUndo):
        log.history.undo(changes.undo)
    with pytest.raises(NoSuchRules):
        log.follow(["nobody"])


def test_standing_reads_the_log(log):
    log.add(line("2026-08-04", 60))
    log.add(group("2026-08-18", 90, 3))
    log.add(away("2026-07-01", "No clients"))
    log.follow([Following("bacp", date(2026, 7, 1))])
    told = log.standing("bacp").standings[0].periods
    assert [(each.counted, each.is_short, each.is_break) for each in told] == [
        (0, True, False),
        (105, False, False),
        (0, False, True),
    ]
    assert log.standing("bacp", date(2026, 7, 31)).today == date(2026, 7, 31)
    with pytest.raises(NoSuchRules):
        log.standing("nobody")


def test_rules_of_ones_own_are_made_from_a_bodys_and_kept_in_the_journal(log):
    text = log.own_from("bacp").replace("minutes = 90", "minutes = 120")
    assert "checked_on" not in text
    rules, changes = log.keep_own(text)
    assert rules.id == "own_bacp"
    assert log.rules()[-1] == rules
    assert log.text_of("own_bacp") == text == log.own_from("own_bacp")
    log.add(line("2026-08-04", 90))
    log.follow(["own_bacp"])
    assert log.standing("own_bacp").standings[0].periods[-1].missing == 30
    dropped = log.drop_own("own_bacp")
    assert log.followed() == ()
    log.history.undo(dropped.undo)
    assert log.followed() == ("own_bacp",)
    assert changes.undo


def test_rules_that_cannot_be_used_are_refused_with_every_problem(log):
    text = log.own_from("hcpc").replace('measure = "mixture"', 'measure = "mix"')
    with pytest.raises(RulesRefused) as refused:
        log.keep_own(text)
    assert [each.line for each in refused.value.problems] != []
    assert all(each.id != "own_hcpc" for each in log.rules())
    with pytest.raises(NoSuchRules):
        log.drop_own("bacp")
    with pytest.raises(NoSuchRules):
        log.text_of("nobody")


def test_a_year_of_lines_is_counted_at_once(log):
    first = date(2025, 9, 1)
    for number in range(30):
        log.add(line((first + timedelta(days=number * 12)).isoformat(), 45))
    told = log.standing("bacp")
    assert sum(each.counted for each in told.standings[0].periods) == 30 * 45


def test_a_line_does_not_come_back_where_its_session_has_another_one(journal, log, supervision):
    session = held(journal, supervision)
    (first,) = log.lines()
    removed = log.remove(first.id)
    log.log_earlier()
    (second,) = log.lines()
    with pytest.raises(NothingToUndo):
        log.history.undo(removed.undo)
    assert log.lines() == (second,)
    assert second.session_id == session.id


def test_lines_of_earlier_sessions_are_not_written_again_where_there_are_some(
    journal, log, supervision
):
    held(journal, supervision)
    log.remove(log.lines()[0].id)
    earlier = log.log_earlier()
    log.history.undo(earlier.undo)
    log.log_earlier()
    with pytest.raises(NothingToUndo):
        log.history.redo(earlier.undo)
    assert len(log.lines()) == 1
