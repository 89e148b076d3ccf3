"""A session in the whole application: locked in the middle, gone on with, searched from the palette."""

from dataclasses import replace
from datetime import datetime
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QTextEdit

from models.records.entries import FREE, FREE_TEXT, AnswerKey, DraftAnswer, Privacy
from models.records.supervision import SessionPlan
from tests.support.app import App, app
from tests.support.supervision import every_word

__all__ = ["app"]

HIDDEN = "lisbon"


def write(text, privacy, unlocked):
    draft = unlocked.writing.begin(())
    answers = {AnswerKey(FREE, FREE_TEXT): DraftAnswer(text)}
    header = replace(draft.header, privacy=privacy)
    return unlocked.writing.finish(replace(draft, answers=answers, header=header))[0]


def hold(unlocked):
    session = unlocked.supervision.plan(SessionPlan("D.", datetime(2025, 11, 18, 10), 60))[0]
    unlocked.supervision.add_item(session.id, "What was I protecting?")
    return unlocked.supervision.start(session.id)[0]


@pytest.fixture
def session(app: App):
    app.make_journal()
    app.start()
    app.unlock()
    app.on_worker(partial(write, f"She looked away in {HIDDEN}", Privacy.PRIVATE))
    app.on_worker(partial(write, "She looked away in March", Privacy.MAY_BRING))
    session = app.on_worker(hold)
    app._shell().show_page("in_session", session_id=session.id)
    app.settle()
    return session


def outcome_of(session, unlocked):
    return unlocked.supervision.session(session.id).items[0].outcome


def test_a_lock_in_the_middle_brings_me_back_to_the_session_with_every_word(app: App, session):
    app.type_into(app.see_editor(), "She asked what I fear.")
    app.lock()
    assert "fear" not in "\n".join(every_word(app.window))
    app.unlock()
    app.see("item_title")
    assert app.says("item_title") == "What was I protecting?"
    editor = app.see_editor()
    assert isinstance(editor, QTextEdit)
    assert editor.toPlainText() == "She asked what I fear."
    assert app.on_worker(partial(outcome_of, session)) == "She asked what I fear."


def offered(app: App) -> str:
    """What the palette lists."""
    said = []
    for view in app._shell().palette_sheet.findChildren(QAbstractItemView):
        rows = view.model()
        if rows is not None:
            said += [str(rows.index(row, 0).data()) for row in range(rows.rowCount())]
    return "\n".join(said)


def test_the_palette_finds_nothing_private_while_share_safe_is_on(app: App, session):
    app.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    field = app.window.focusWidget()
    assert field is not None
    app._qtbot.keyClicks(field, "looked away")
    app._qtbot.waitUntil(lambda: "in March" in offered(app))
    assert HIDDEN not in offered(app)


def fields(app):
    day = app.see("plan_day").focusProxy()
    minutes = app.see("plan_minutes").value()
    return app.see("plan_person").text(), day.text(), app.see("plan_time").text(), minutes


def half_fill(app: App):
    app.see("plan_person").clear()
    app._qtbot.keyClicks(app.see("plan_person"), "Dor")
    app.see("plan_minutes").setValue(45)
    app.see("plan_time").clear()
    app._qtbot.keyClicks(app.see("plan_time"), "14:")
    day = app.see("plan_day").focusProxy()
    day.clear()
    day.setFocus()
    app._qtbot.keyClicks(day, "next thurs")


HALF = ("Dor", "next thurs", "14:", 45)


def test_a_session_half_planned_is_there_again_after_a_lock(app: App):
    app.make_journal()
    app.start()
    app.unlock()
    app.go_to("supervision")
    app.settle()
    half_fill(app)
    app.lock()
    app.unlock()
    app.see("plan_person")
    app._qtbot.waitUntil(lambda: fields(app) == HALF, timeout=20_000)
    app.go_to("today")
    app.go_to("supervision")
    app.settle()
    assert fields(app) == HALF
    app._qtbot.keyClicks(app.see("plan_person"), "a")
    app._qtbot.keyClicks(app.see("plan_time"), "30")
    day = app.see("plan_day").focusProxy()
    day.clear()
    app._qtbot.keyClicks(day, "2030-11-14")
    app._qtbot.keyClick(day, Qt.Key.Key_Return)
    app._qtbot.keyClick(app.see("plan_person"), Qt.Key.Key_Return)
    app.see("change_session")
    app.settle()
    plan = app.on_worker(lambda unlocked: unlocked.supervision.next_session()).plan
    assert (plan.person, plan.held_at, plan.minutes) == ("Dora", datetime(2030, 11, 14, 14, 30), 45)
    assert app.on_worker(lambda unlocked: unlocked.supervision.begun_plan()) == {}


def test_a_session_half_changed_is_there_again_until_it_is_left(app: App):
    app.make_journal()
    app.start()
    app.unlock()
    plan = SessionPlan("D.", datetime(2030, 11, 18, 10), 60)
    app.on_worker(lambda unlocked: unlocked.supervision.plan(plan))
    app.go_to("supervision")
    app.see("change_session")
    app.settle()
    app.press("change_session")
    half_fill(app)
    app.lock()
    app.unlock()
    app.see("plan_person")
    app._qtbot.waitUntil(lambda: fields(app) == HALF, timeout=20_000)
    app.press("plan_back")
    app.see("change_session")
    app.settle()
    assert app.on_worker(lambda unlocked: unlocked.supervision.begun_plan()) == {}
    app.press("change_session")
    app.see("plan_person")
    assert fields(app)[0] == "D."
    assert fields(app)[3] == 60
