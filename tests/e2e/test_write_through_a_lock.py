"""Writing in the whole application: real threads, a real lock, nothing lost, nothing held up."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextEdit

from models.records.entries import AnswerKey
from models.records.queries import Filter
from tests.support.app import app, beats_well

__all__ = ["app"]

CTRL = Qt.KeyboardModifier.ControlModifier


def begin(app, *packs):
    app.make_journal()
    app.start()
    app.unlock()
    app._shell().show_page("write", packs=list(packs))
    app.settle()
    return app.see_editor()


def drafts(app):
    def ask(services):
        return [services.writing.draft(card.id) for card in services.writing.drafts()]

    return app.on_worker(ask)


def test_a_lock_in_the_middle_of_a_word_loses_nothing(app):
    editor = begin(app, "after_session")
    app.type_into(editor, "K4 asked me straight ou")
    app.lock()
    app.unlock()
    (draft,) = drafts(app)
    assert draft.answers[AnswerKey("after_session", "still_with_you")].value == (
        "K4 asked me straight ou"
    )


def test_after_the_unlock_one_is_where_one_was(app):
    editor = begin(app, "after_session")
    app.type_into(editor, "first")
    app.key(Qt.Key.Key_Return, CTRL)
    app.key(Qt.Key.Key_Space)
    app.lock()
    app.unlock()
    app.see("step.after_session/power")
    (draft,) = drafts(app)
    assert draft.step == "after_session/power"


def test_after_the_unlock_the_caret_is_where_it_was(app):
    begin(app, "after_session")
    app.key(Qt.Key.Key_Return, CTRL)
    app.type_into(app.see_editor(), "ab")
    app.key(Qt.Key.Key_Left)
    app.lock()
    app.unlock()
    app._qtbot.waitUntil(lambda: isinstance(app.window.focusWidget(), QTextEdit), timeout=20_000)
    app._qtbot.keyClicks(app.window.focusWidget(), "x")
    assert app.window.focusWidget().toPlainText() == "axb"


def test_privacy_chosen_before_a_lock_holds_for_what_is_typed_after_it(app):
    begin(app, "after_session")
    app.key(Qt.Key.Key_P, CTRL | Qt.KeyboardModifier.ShiftModifier)
    app.lock()
    app.unlock()
    app.type_into(app.see_editor(), "Only for me.")
    app.press("done")
    app.settle()
    app.settle()
    cards = app.on_worker(lambda services: services.timeline.page(Filter(), None, 5).cards)
    entry = app.on_worker(lambda services: services.timeline.entry(cards[0].id))
    assert [(answer.text, answer.private) for answer in entry.answers] == [("Only for me.", True)]


def test_writing_to_the_end_with_real_threads(app):
    editor = begin(app, "after_session")
    app.type_into(editor, "One line of what stays.")
    app.press("done")
    app.settle()
    app.settle()
    cards = app.on_worker(lambda services: services.timeline.page(Filter(), None, 5).cards)
    assert len(cards) == 1
    assert drafts(app) == []


def test_writing_does_not_hold_up_the_window(app):
    editor = begin(app)
    app.type_into(editor, "warm ")
    app._qtbot.wait(1300)
    app.heartbeat.start()
    app.type_into(editor, "There were twelve minutes left and I wanted her to go home. " * 3)
    app._qtbot.wait(1300)
    app.heartbeat.stop()
    assert beats_well(app.heartbeat)
