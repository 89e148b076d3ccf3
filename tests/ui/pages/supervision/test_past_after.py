"""A session that is over: what was written about it, how it was, what became of its items."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.ui.pages.supervision.words import past_line
from app.ui.theme import Type
from app.ui.widgets.paint import text_width
from models.records.entries import AnswerKey, DraftAnswer, Privacy
from models.records.supervision import Aftermath, SessionEntryKind, SessionPlan, SupervisionSide
from tests.support.supervision import KEY, NOW, Desk, supervision_desk
from tests.ui.conftest import the_themes, themes

__all__ = ["the_themes", "themes"]

SECRET = "marmalade lighthouse"


@pytest.fixture
def desk(themes, qtbot, tmp_path: Path) -> Iterator[Desk]:
    with supervision_desk(themes, qtbot, tmp_path) as opened:
        yield opened


def held(desk: Desk, when: datetime = datetime(2025, 11, 12, 10), *questions: str):
    """A session that was held and finished; what it did not come to is carried."""
    desk.clock.set(when)
    session, _ = desk.supervision.plan(SessionPlan("D.", when, 60, "video"))
    for proposal in desk.supervision.proposals(session.id):
        if proposal.item_id:
            desk.supervision.add_item(session.id, proposal.question, proposal=proposal)
    for question in questions:
        desk.supervision.add_item(session.id, question)
    desk.supervision.start(session.id)
    desk.clock.set(when + timedelta(hours=1))
    desk.supervision.finish(session.id)
    desk.clock.set(NOW)
    return session


def shown(desk: Desk, session) -> None:
    desk.open("supervision", session_id=session.id)
    desk.wait(lambda: desk.is_shown("about_session"))


def details(desk: Desk, session):
    return desk.supervision.session(session.id).details


def write_about(desk: Desk, session, kind: SessionEntryKind, question: str, words: str):
    draft_id, _ = desk.context.after_supervision.begin(session.id, kind)
    draft = desk.journal.writing.draft(draft_id)
    key = AnswerKey(draft.packs[0], question)
    private = kind is SessionEntryKind.UNSAID
    answered = replace(draft, answers={key: DraftAnswer(words, private)})
    return desk.journal.writing.finish(answered)[0]


def test_what_may_be_written_about_it_is_one_press_away(desk: Desk):
    session = held(desk)
    shown(desk, session)
    desk.click("write_unsaid")
    page, args = desk.shown[-1]
    draft = desk.journal.writing.draft(args["draft_id"])
    assert (page, draft.session_id) == ("write", session.id)
    assert draft.header.privacy is Privacy.PRIVATE


def test_what_was_written_is_read_from_there(desk: Desk):
    session = held(desk)
    entry = write_about(desk, session, SessionEntryKind.AFTER, "shifted", "I rush the end")
    shown(desk, session)
    desk.wait(lambda: desk.is_shown("past_reflection"))
    assert desk.find("past_reflection").text() == "How it was: “I rush the end”"
    assert not desk.is_shown("write_after")
    desk.click("past_reflection")
    assert desk.shown[-1] == ("journal", {"entry_id": entry.id})


def test_of_what_was_not_said_no_word_stands_there(desk: Desk):
    session = held(desk)
    write_about(desk, session, SessionEntryKind.UNSAID, "in_words", SECRET)
    shown(desk, session)
    desk.wait(lambda: desk.is_shown("past_reflection"))
    assert desk.find("past_reflection").text() == "What I did not say"
    assert SECRET not in desk.words()


def test_a_carried_item_keeps_its_age_in_words(desk: Desk):
    held(desk, datetime(2025, 9, 16, 10), "How do I end?")
    held(desk, datetime(2025, 10, 21, 10))
    last = held(desk)
    shown(desk, last)
    assert desk.find("past_state").text() == "Carried to the next session"
    assert desk.find("past_age").text() == ("Carried 3 times, first on the agenda 16 September")


def test_what_was_taken_and_doubted_stands_with_the_item(desk: Desk):
    session = held(desk, datetime(2025, 11, 12, 10), "How do I end?")
    with desk.journal.store.write() as unit:
        (item,) = unit.supervision.agenda(session.id)
        told = Aftermath(take="Name it early", doubt="Whether he wants to", view=1)
        unit.supervision.put_item(replace(item, outcome="Early", aftermath=told))
    shown(desk, session)
    assert [each.text() for each in desk.all("past_aftermath")] == [
        "What I take: Name it early",
        "What I doubt: Whether he wants to",
    ]
    assert desk.find("past_view").text() == "My view grew wider"


def test_how_it_was_is_kept_and_undone(desk: Desk):
    session = held(desk)
    shown(desk, session)
    desk.click("about_session")
    desk.find("about.safety").setFocus(Qt.FocusReason.OtherFocusReason)
    desk.type("4")
    desk.wait(lambda: details(desk, session).safety == 4)
    desk.find("about.rating.2").setFocus(Qt.FocusReason.OtherFocusReason)
    desk.type("7")
    desk.wait(lambda: details(desk, session).ratings == (-1, 7, -1))
    desk.undo()
    assert details(desk, session).ratings == ()
    desk.wait(lambda: desk.find("about.rating.2").place() is None)
    assert desk.find("about.safety").place() == 4


def test_who_signed_is_kept_as_it_is_typed_and_through_a_lock(desk: Desk):
    session = held(desk)
    shown(desk, session)
    desk.click("about_session")
    desk.find("about.signed_by").setFocus(Qt.FocusReason.OtherFocusReason)
    desk.type("D. Example")
    desk.page.hand_over()
    assert details(desk, session).signed_by == "D. Example"


def test_another_session_shows_its_own(desk: Desk):
    one = held(desk, datetime(2025, 10, 21, 10))
    other = held(desk)
    desk.context.after_supervision.change_session(one.id, safety=3, signed_on=date(2025, 10, 21))
    shown(desk, one)
    desk.click("about_session")
    assert desk.find("about.safety").place() == 3
    desk.open("supervision", session_id=other.id)
    desk.wait(lambda: not desk.is_shown("about.safety"))
    desk.click("about_session")
    assert desk.find("about.safety").place() is None


def test_an_action_leads_to_what_came_of_it(desk: Desk):
    when = datetime(2025, 11, 12, 10)
    desk.clock.set(when)
    session, _ = desk.supervision.plan(SessionPlan("D.", when, 60))
    item, _ = desk.supervision.add_item(session.id, "How do I end?")
    action, _ = desk.supervision.add_action(item.id, "Name the date")
    desk.supervision.start(session.id)
    desk.supervision.finish(session.id)
    shown(desk, session)
    desk.click("past_action_more")
    assert desk.shown[-1] == ("supervision", {"part": "actions", "action_id": action.id})
    assert desk.find("action.text").text() == "Name the date"


def test_a_session_asked_for_is_shown_though_another_was_read_before(desk: Desk):
    before = held(desk, datetime(2025, 10, 21, 10), "What was it for?")
    shown(desk, before)
    desk.wait(lambda: "What was it for?" in desk.words())
    desk.open("today")
    last = held(desk, datetime(2025, 11, 12, 10), "How do I end?")
    desk.open("supervision", session_id=last.id)
    chosen = desk.find("past_list")
    desk.wait(lambda: chosen.count() == 2 and "How do I end?" in desk.words())
    desk.wait(lambda: chosen.currentItem() is not None and "12 Nov" in chosen.currentItem().text())


def test_how_long_it_really_was_is_mended_and_the_log_follows(desk: Desk):
    session = held(desk)
    shown(desk, session)
    minutes = desk.find("held.minutes")
    assert minutes.value() == 60
    minutes.setFocus(Qt.FocusReason.TabFocusReason)
    desk.type("75")
    desk.wait(lambda: logged(desk).minutes == 75)
    desk.wait(lambda: "75 min" in desk.words())
    leave_the_field(desk)
    desk.undo()
    desk.wait(lambda: desk.find("held.minutes").value() == 60)
    desk.wait(lambda: logged(desk).minutes == 60)
    assert desk.supervision.session(session.id).plan.minutes == 60


def test_the_day_it_really_was_is_mended_and_the_log_follows(desk: Desk):
    session = held(desk)
    shown(desk, session)
    type_day(desk, "10 November 2025")
    desk.wait(lambda: logged(desk).day == date(2025, 11, 10))
    assert desk.supervision.session(session.id).plan.held_at == datetime(2025, 11, 10, 10)
    leave_the_field(desk)
    desk.undo()
    desk.wait(lambda: desk.find("held.day").value() == date(2025, 11, 12))
    assert logged(desk).day == date(2025, 11, 12)


def test_a_session_that_is_over_is_of_no_day_to_come(desk: Desk):
    session = held(desk)
    shown(desk, session)
    type_day(desk, "tomorrow")
    assert "not after today" in desk.find("held.problem").text()
    assert desk.find("held.day").value() == date(2025, 11, 12)
    type_day(desk, "10 November 2025")
    desk.wait(lambda: logged(desk).day == date(2025, 11, 10))
    assert not desk.is_shown("held.problem")


def test_minutes_typed_just_before_a_lock_are_kept(desk: Desk):
    session = held(desk)
    shown(desk, session)
    desk.find("held.minutes").setFocus(Qt.FocusReason.TabFocusReason)
    desk.type("50")
    desk.page.hand_over()
    desk.wait(lambda: desk.supervision.session(session.id).plan.minutes == 50)


def logged(desk: Desk):
    (line,) = desk.context.hours.lines()
    return line


def type_day(desk: Desk, words: str) -> None:
    field = desk.find("held.day").first_focus()
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    field.selectAll()
    desk.type(words)
    desk.press(KEY.Key_Return)


def leave_the_field(desk: Desk) -> None:
    """In a field Ctrl+Z takes back letters, elsewhere what was done."""
    desk.find("about_session").setFocus(Qt.FocusReason.OtherFocusReason)


@pytest.mark.parametrize("size", [(1440, 868), (1280, 720)])
def test_the_list_has_room_for_what_was_done(desk: Desk, themes, size):
    desk.window.resize(*size)
    desk.clock.set(datetime(2025, 11, 12, 10))
    plan = SessionPlan("L.", desk.clock.now(), 60, "video", side=SupervisionSide.GIVEN)
    session, _ = desk.supervision.plan(plan)
    item, _ = desk.supervision.add_item(session.id, "How?")
    desk.supervision.start(session.id)
    desk.supervision.add_action(item.id, "Read it")
    desk.supervision.finish(session.id)
    desk.clock.set(NOW)
    shown(desk, session)
    (card,) = desk.supervision.sessions()
    needed = text_width(themes.font(Type.SMALL), past_line(card)) + themes.px(36)
    desk.wait(lambda: desk.find("past_list").viewport().width() >= needed)
