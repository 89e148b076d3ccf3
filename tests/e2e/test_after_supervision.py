"""After supervision, in the user's words: within two days, from Today, in the whole application."""

from datetime import datetime, timedelta

import pytest

from app.services.session import Unlocked
from models.records.entries import Privacy
from models.records.ids import SessionId
from models.records.queries import Filter
from models.records.supervision import SessionPlan
from tests.support.app import App, app
from tests.support.supervision import every_word

__all__ = ["app"]

SECRET = "marmalade lighthouse"


def hold(unlocked: Unlocked) -> SessionId:
    """A session that was finished just now, with one item and one action."""
    when = datetime.now().replace(microsecond=0) - timedelta(hours=1)
    session, _ = unlocked.supervision.plan(SessionPlan("D.", when, 50, "room"))
    item, _ = unlocked.supervision.add_item(session.id, "How do I end?")
    unlocked.supervision.start(session.id)
    unlocked.supervision.set_outcome(item.id, "Name it early")
    unlocked.supervision.add_action(item.id, "Name the date")
    unlocked.supervision.finish(session.id)
    return session.id


@pytest.fixture
def at_today(app: App) -> App:
    """Today, an hour after a session."""
    app.make_journal()
    app.start()
    app.unlock()
    app.held = app.on_worker(hold)  # type: ignore[attr-defined]
    app.go_to("today")
    app.settle()
    return app


def write_and_finish(app: App, words: str) -> None:
    app.type_into(app.see_editor(), words)
    app.settle()
    finish(app)


def finish(app: App) -> None:
    app.press("done")
    app.see("day")
    app.settle()


def said(app: App) -> str:
    return "\n".join(every_word(app.window))


def test_how_it_was_is_asked_on_today_and_stands_with_the_session(at_today: App):
    at_today.press("after_session.after")
    write_and_finish(at_today, "I rush the end")
    at_today.see("after_session.unsaid")
    assert at_today.find("after_session.after") is None
    at_today.go_to("supervision", session_id=at_today.held)
    at_today.settle()
    assert at_today.says("session_title") == "Past sessions"
    link = at_today.see("past_reflection")
    assert link.text() == "How it was: “I rush the end”"


def test_what_was_not_said_is_private_from_its_first_key_and_through_a_lock(at_today: App):
    at_today.press("after_session.unsaid")
    at_today.type_into(at_today.see_editor(), SECRET)
    at_today.lock()
    at_today.unlock()
    at_today.see_editor()
    at_today.settle()
    (draft,) = at_today.on_worker(
        lambda own: [own.writing.draft(card.id) for card in own.writing.drafts()]
    )
    assert draft.header.privacy is Privacy.PRIVATE
    assert draft.session_id == at_today.held
    assert any(SECRET in str(answer.value) for answer in draft.answers.values())
    finish(at_today)
    at_today.see("after_session.after")
    assert at_today.find("after_session.unsaid") is None
    assert SECRET not in said(at_today)
    at_today.go_to("supervision", session_id=at_today.held)
    at_today.settle()
    assert at_today.see("past_reflection").text() == "What I did not say"
    assert SECRET not in said(at_today)

    def shared(own: Unlocked) -> tuple[object, ...]:
        after = own.after_supervision.of(at_today.held, share_safe=True)
        found = own.recall.search("marmalade", Filter(), share_safe=True)
        held = own.patterns.overview(share_safe=True).held
        page = own.timeline.page(Filter(), None, 50, share_safe=True)
        return after.reflected, found.hits, held, page.cards

    assert at_today.on_worker(shared) == ((), (), (), ())


def test_what_came_of_an_action_is_told_among_the_actions(at_today: App):
    at_today.go_to("supervision", part="actions")
    at_today.settle()
    at_today.type("action.result", "He was relieved")
    at_today.lock()
    at_today.unlock()
    (line,) = at_today.on_worker(lambda own: own.after_supervision.actions())
    assert line.action.result == "He was relieved"
