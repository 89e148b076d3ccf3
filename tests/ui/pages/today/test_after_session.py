"""For two days after a session Today offers to write about it."""

from dataclasses import replace
from datetime import timedelta

from models.records.entries import AnswerKey, DraftAnswer, Privacy
from models.records.supervision import SessionEntryKind, SessionPlan
from tests.ui.pages.journal.house import NOW


def held(house, hours_ago: int = 20, person: str = "D."):
    """A session that was finished so many hours ago."""
    begun = NOW - timedelta(hours=hours_ago + 1)
    house.journal.clock.set(begun)
    session, _ = house.supervision.plan(SessionPlan(person, begun, 60, "room"))
    house.supervision.start(session.id)
    house.journal.clock.set(NOW - timedelta(hours=hours_ago))
    house.supervision.finish(session.id)
    house.journal.clock.set(NOW)
    return session


def begun(house):
    """The draft that writing was opened with."""
    page, args = house.shown[-1]
    assert page == "write"
    return house.journal.writing.draft(args["draft_id"])


def test_how_it_was_is_asked_the_day_after(house):
    session = held(house)
    house.open("today")
    assert house.find("after_session.title").text() == ("Supervision with D., yesterday, 17:32")
    house.click("after_session.after")
    draft = begun(house)
    assert (draft.packs, draft.session_id) == (("bridge_and_review",), session.id)


def test_what_was_not_said_is_private_before_a_word_is_written(house):
    held(house)
    house.open("today")
    house.click("after_session.unsaid")
    assert begun(house).header.privacy is Privacy.PRIVATE


def test_after_two_days_nothing_is_asked(house):
    held(house, hours_ago=48)
    house.open("today")
    assert not house.is_shown("after_session.after")
    assert house.is_shown("nothing")


def test_what_was_written_is_not_asked_again(house):
    session = held(house)
    service = house.context.after_supervision
    draft = house.journal.writing.draft(service.begin(session.id, SessionEntryKind.AFTER)[0])
    answers = {AnswerKey("bridge_and_review", "shifted"): DraftAnswer("It got wider")}
    house.journal.writing.finish(replace(draft, answers=answers))
    house.open("today")
    assert not house.is_shown("after_session.after")
    assert house.is_shown("after_session.unsaid")
    assert house.is_shown("after_session.feedback")


def test_what_was_begun_is_gone_on_with(house):
    session = held(house)
    draft_id, _ = house.context.after_supervision.begin(session.id, SessionEntryKind.FEEDBACK)
    house.open("today")
    assert house.find("after_session.feedback").text() == "Go on: Feedback"
    house.click("after_session.feedback")
    assert begun(house).id == draft_id


def test_not_this_time_is_undone(house):
    held(house)
    house.open("today")
    house.click("after_session.let_go")
    assert not house.is_shown("after_session.after")
    house.undo()
    assert house.is_shown("after_session.after")
