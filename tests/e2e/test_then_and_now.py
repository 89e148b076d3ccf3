"""What time does to a reflection: three questions a year apart, a set left and continued later."""

from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QListView, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.clock import FixedClock
from app.services.session import Unlocked
from models.records.entries import AnswerKey, Draft
from tests.support.app import App
from tests.support.years import (
    CTRL,
    FIRST_DAY,
    block,
    clock,
    finish,
    go_on,
    later,
    opened,
    said,
    stand_beside,
    texts,
    type_at,
)

__all__ = ["clock", "opened"]

K = Qt.Key
A_YEAR_LATER = datetime(2025, 11, 21, 17, 0)

THEN = {
    "meaning": "Who may say no.",
    "soften": "My keys. I could sit lower.",
    "held_over": "When I wrote the report.",
}
NOW = {
    "meaning": "Who decides what is talked about.",
    "soften": "My speed. I could wait.",
    "held_over": "When I ended early.",
}


def only_draft(unlocked: Unlocked) -> Draft:
    (card,) = unlocked.writing.drafts()
    return unlocked.writing.draft(card.id)


def test_three_questions_answered_a_year_apart_stand_side_by_side(
    opened: App, qtbot: QtBot, clock: FixedClock
) -> None:
    opened.go_to("write", packs=["three_questions"])
    for question, words in THEN.items():
        type_at(opened, qtbot, question, "three_questions", words)
        assert not block(opened, question, "three_questions").shows_earlier
        go_on(opened)
    then = finish(opened)
    assert said(then) == THEN

    later(opened, clock, A_YEAR_LATER)
    opened.go_to("write", packs=["three_questions"])
    for question, words in NOW.items():
        asked = block(opened, question, "three_questions")
        qtbot.waitUntil(lambda asked=asked: asked.shows_earlier)
        view = next(each for each in asked.findChildren(QWidget, "earlier") if each.isVisible())
        assert texts(view, "earlier.text") == [THEN[question]]
        day = view.findChild(QWidget, "earlier.day")
        assert day.text() == "Friday 22 November 2024"
        qtbot.waitUntil(lambda asked=asked, view=view: stand_beside(view, asked.editor))
        type_at(opened, qtbot, question, "three_questions", words)
        go_on(opened)
    assert said(finish(opened)) == NOW
    assert opened.on_worker(lambda it: it.timeline.entry(then.id)) == then

    opened.go_to("patterns", tab="then_and_now")
    opened.settle()
    same = opened.see("same_question")
    questions = opened.see("question", QComboBox)
    assert isinstance(questions, QComboBox)
    qtbot.waitUntil(lambda: questions.count() == len(THEN))
    shown = set()
    for number in range(questions.count()):
        questions.setFocus(Qt.FocusReason.TabFocusReason)
        opened.key(K.Key_Home)
        for _ in range(number):
            opened.key(K.Key_Down)
        opened.settle()
        shown.add((*texts(same, "then.text"), *texts(same, "now.text")))
        left, right = opened.see("then.text"), opened.see("now.text")
        qtbot.waitUntil(lambda left=left, right=right: stand_beside(left, right))
    assert shown == {(THEN[question], NOW[question]) for question in THEN}


def test_a_set_left_and_continued_days_later_on_another_path(
    opened: App, qtbot: QtBot, clock: FixedClock
) -> None:
    opened.go_to("write", packs=["after_session"])
    type_at(opened, qtbot, "still_with_you", "after_session", "He asked for my number.")
    go_on(opened)
    block(opened, "position", "after_session").editor.focus_first()
    opened.key(K.Key_Space)
    go_on(opened)
    type_at(opened, qtbot, "their_view", "after_session", "I was the one who could say")
    later(opened, clock, FIRST_DAY + timedelta(days=5))
    left = opened.on_worker(only_draft)
    assert left.answers[AnswerKey("after_session", "their_view")].value.endswith("could say")
    opened.go_to("today")
    opened.settle()
    drafts = opened.see("drafts", QListView)
    assert isinstance(drafts, QListView)
    qtbot.waitUntil(lambda: drafts.model().rowCount() == 1)
    drafts.setFocus(Qt.FocusReason.TabFocusReason)
    assert "He asked for my number." in drafts.currentIndex().data()
    opened.key(K.Key_Return)
    opened.settle()
    editor = block(opened, "their_view", "after_session").editor
    qtbot.waitUntil(editor.has_keyboard)
    focus = opened.window.focusWidget()
    assert isinstance(focus, QTextEdit)
    qtbot.keyClicks(focus, ", and they could not.")
    assert editor.value() == "I was the one who could say, and they could not."

    # A second thought: it was down-power. What was written on the other path stays, unseen.
    opened.key(K.Key_Return, CTRL | Qt.KeyboardModifier.ShiftModifier)
    block(opened, "position", "after_session").editor.focus_first()
    opened.key(K.Key_End)
    opened.settle()
    assert opened.find("question.after_session.their_view") is None
    later(opened, clock, FIRST_DAY + timedelta(days=5, minutes=3))
    kept = opened.on_worker(only_draft).answers
    assert kept[AnswerKey("after_session", "their_view")].value.endswith("they could not.")
    assert kept[AnswerKey("after_session", "position")].value == {"at": "down"}

    entry = finish(opened)
    assert said(entry) == {
        "still_with_you": "He asked for my number.",
        "position": {"at": "down"},
    }
    assert entry.header.held_at == FIRST_DAY
    assert entry.created_at == clock.now()
    assert opened.on_worker(lambda it: it.writing.drafts()) == ()
