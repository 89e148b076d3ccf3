"""A session in the whole application: locked in the middle, gone on with, searched from the palette."""

from dataclasses import replace
from datetime import datetime
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextEdit, QWidget

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


def test_the_palette_finds_nothing_private_while_share_safe_is_on(app: App, session):
    app.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    field = app.window.focusWidget()
    assert field is not None
    app._qtbot.keyClicks(field, "looked away")
    app._qtbot.wait(400)
    app.settle()
    palette = app._shell().palette_sheet
    views = palette.findChildren(QWidget)
    said = []
    for view in views:
        model = getattr(view, "model", None)
        if callable(model) and model() is not None:
            rows = model()
            said += [str(rows.index(row, 0).data()) for row in range(rows.rowCount())]
    said = "\n".join(said)
    assert "in March" in said
    assert HIDDEN not in said
