"""What was kept for supervision: proposed, brought, dealt with; key points of the hour."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.ui.dialogs import Answer
from models.records.follow_ups import DueRule, FollowUpKind, FollowUpState
from tests.support.supervision import KEY, TUESDAY, Desk, supervision_desk
from tests.ui.conftest import the_themes, themes

__all__ = ["the_themes", "themes"]

ASK = "Do I have to tell the team?"


@pytest.fixture
def desk(themes, qtbot, tmp_path: Path) -> Iterator[Desk]:
    with supervision_desk(themes, qtbot, tmp_path) as opened:
        yield opened


def to_ask(desk: Desk, text: str = ASK, **more):
    service = desk.context.follow_ups
    rule = DueRule.NEXT_SUPERVISION
    return service.add(FollowUpKind.CONSULT, text, rule=rule, **more)[0]


def state(desk: Desk, follow_up_id):
    found = {each.id: each for each in desk.context.follow_ups.all()}
    return found[follow_up_id]


def test_what_i_wanted_to_ask_is_proposed_with_its_reason_and_i_bring_it(desk: Desk):
    to_ask(desk)
    desk.plan()
    desk.open()
    assert [label.text() for label in desk.all("reason")] == [
        "You wanted to ask, since 14 November."
    ]
    desk.find("add_proposal").setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(KEY.Key_Return)
    session = desk.supervision.next_session()
    assert [item.question for item in session.items] == [ASK]
    assert desk.all("suggestion") == []


def test_private_things_are_not_proposed_for_an_agenda_others_see(desk: Desk):
    to_ask(desk, private=True)
    desk.plan()
    desk.open()
    assert desk.all("suggestion") == []
    assert ASK not in desk.words()


def test_not_this_time_and_back(desk: Desk):
    to_ask(desk)
    desk.plan()
    desk.open()
    desk.click("not_this_time")
    assert desk.all("suggestion") == []
    desk.act("undo")
    assert len(desk.all("suggestion")) == 1


def test_what_was_talked_about_is_dealt_with_until_that_is_undone(desk: Desk):
    asked = to_ask(desk)
    desk.plan()
    desk.open()
    desk.click("add_proposal")
    session = desk.supervision.next_session()
    desk.supervision.start(session.id)
    desk.supervision.set_outcome(session.items[0].id, "Yes, and first tell her.")
    _, changes = desk.supervision.finish(session.id)
    assert state(desk, asked.id).state is FollowUpState.DONE
    assert state(desk, asked.id).result == "Yes, and first tell her."
    desk.supervision.history.undo(changes.undo)
    assert state(desk, asked.id).state is FollowUpState.OPEN


def test_what_was_not_come_to_waits_for_the_next_session_once(desk: Desk):
    asked = to_ask(desk)
    desk.plan()
    desk.open()
    desk.click("add_proposal")
    session = desk.supervision.next_session()
    desk.supervision.start(session.id)
    desk.supervision.finish(session.id)
    assert state(desk, asked.id).state is FollowUpState.OPEN
    later = desk.plan(held_at=TUESDAY + timedelta(weeks=2))
    keys = [proposal.key for proposal in desk.supervision.proposals(later.id)]
    assert keys == [f"item:{session.items[0].id}"]
    proposal = desk.supervision.proposals(later.id)[0]
    item, _ = desk.supervision.add_item(later.id, proposal.question, proposal=proposal)
    desk.supervision.set_outcome(item.id, "Now it is clear")
    desk.supervision.finish(later.id)
    assert state(desk, asked.id).state is FollowUpState.DONE


def test_the_sets_for_before_and_after_are_one_press_away(desk: Desk):
    desk.plan()
    desk.open()
    assert desk.find("write_before").text() == "Write: Before supervision"
    desk.click("write_before")
    assert desk.shell.current_page_id() == "write"
    session = desk.supervision.next_session()
    desk.supervision.start(session.id)
    desk.supervision.finish(session.id)
    desk.open("supervision", session_id=session.id)
    assert desk.find("write_after").text() == "Write: How it was"
    desk.click("write_after")
    assert desk.shell.current_page_id() == "write"


def test_three_key_points_are_saved_as_typed_and_read_among_the_past(desk: Desk):
    session = desk.plan()
    desk.supervision.add_item(session.id, "How do I stop?")
    desk.clock.set(TUESDAY)
    desk.supervision.start(session.id)
    desk.open("in_session", session_id=session.id)
    desk.act("next_item")
    desk.find("key_point.0").setFocus(Qt.FocusReason.TabFocusReason)
    desk.type("Say it at ten to")
    desk.wait(lambda: desk.context.follow_ups.session_points(session.id) == ("Say it at ten to",))
    desk.find("key_point.1").setFocus(Qt.FocusReason.TabFocusReason)
    desk.type("Ask her")
    desk.click("finish_back")
    desk.act("next_item")
    assert desk.find("key_point.0").text() == "Say it at ten to"
    assert desk.find("key_point.1").text() == "Ask her"
    desk.dialogs.will_answer(Answer(True))
    desk.click("finish_now")
    assert desk.shell.current_page_id() == "supervision"
    assert [label.text() for label in desk.all("past_point")] == ["Say it at ten to", "Ask her"]
    points = desk.context.follow_ups.key_points()
    assert [each.points for each in points] == [("Say it at ten to", "Ask her")]
