"""A sheet that is half filled in when the journal is locked, in the whole application."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt

from models.records.supervision import SessionPlan
from tests.support.app import App, app
from tests.support.supervision import every_word

__all__ = ["app"]


def agenda(unlocked):
    session = unlocked.supervision.plan(SessionPlan("D.", datetime(2099, 11, 18, 10), 60))[0]
    for words in ("What was I protecting?", "And mine?"):
        unlocked.supervision.add_item(session.id, words)


def second_item(unlocked):
    return unlocked.supervision.next_session().items[1]


@pytest.fixture
def sheet(app: App):
    app.make_journal()
    app.start()
    app.unlock()
    app.on_worker(agenda)
    item = app.on_worker(second_item)
    app._shell().show_page("supervision", item_id=item.id)
    app.settle()
    app.see("framing_more").click()
    app.settle()


def test_a_lock_in_the_middle_of_a_sheet_brings_me_back_to_it(app: App, sheet):
    app.type_into(app.see("framing_tried"), "I said so at the start.")
    app.lock()
    assert "at the start" not in "\n".join(every_word(app.window))
    app.unlock()
    assert app.see("framing_question").text() == "And mine?"
    assert app.see("framing_tried").text() == "I said so at the start."
    assert app.on_worker(second_item).framing.tried == "I said so at the start."


def test_going_to_another_page_keeps_what_is_half_typed(app: App, sheet):
    app.type_into(app.see("framing_tried"), "I said so.")
    app.key(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    app.settle()
    assert app.on_worker(second_item).framing.tried == "I said so."
