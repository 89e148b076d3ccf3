"""What is added while one writes, over the whole program: a grave cue, words, key points, a lock."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from models.records.follow_ups import DueRule, FollowUpKind
from models.records.queries import Filter
from tests.support.app import App, app

__all__ = ["app"]

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def opened(app: App) -> App:
    app.make_journal()
    app.start()
    app.unlock()
    return app


def tick(app: App, question: str, words: str) -> None:
    block = app.see(question)
    box = next(each for each in block.findChildren(QCheckBox) if each.text() == words)
    box.click()
    app.settle()


def newest(app: App):
    (card, *_) = app.on_worker(lambda it: it.timeline.page(Filter(), None, 5).cards)
    return app.on_worker(lambda it: it.timeline.entry(card.id))


def test_a_grave_cue_leads_to_a_colleague_and_loses_nothing(opened: App, qtbot):
    opened.go_to("write", packs=["boundary_check"])
    opened.see("question.boundary_check.areas")
    opened.key(Qt.Key.Key_F8)
    tick(opened, "question.boundary_check.cues", "Alcohol or drugs together")
    assert opened.find("stop_page") is None
    opened.key(Qt.Key.Key_Return, CTRL)
    opened.see("stop_page")
    opened.press("stop.ask.next_supervision")
    opened.see("stop.noted")
    opened.settle()
    (asked,) = opened.on_worker(lambda it: it.follow_ups.before_supervision())
    assert asked.kind is FollowUpKind.CONSULT
    assert asked.rule is DueRule.NEXT_SUPERVISION
    opened.key(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: opened.find("stop_page") is None)
    opened.lock()
    opened.unlock()
    drafts = opened.on_worker(lambda it: it.writing.drafts())
    assert len(drafts) == 1
    opened.go_to("write", draft_id=drafts[0].id)
    opened.settle()
    opened.see("step_title")
    opened.press("done")
    opened.settle()
    assert opened.find("stop_page") is None
    entry = newest(opened)
    assert [answer.key.question for answer in entry.answers] == ["cues"]


def test_words_are_looked_at_and_three_points_end_the_entry(opened: App, qtbot):
    opened.go_to("write", packs=[])
    opened.type_into(opened.see_editor(), "She claimed it was late.")
    opened.key(Qt.Key.Key_L, CTRL | SHIFT)
    opened.see("word_list")
    opened.settle()
    swap = opened.see("word.swap")
    assert swap is opened.window.focusWidget()
    opened.key(Qt.Key.Key_Space)
    editor = opened.see_editor()
    qtbot.waitUntil(lambda: editor.toPlainText() == "She says it was late.")
    opened.press("word_list.close")
    opened.press("key_points")
    qtbot.waitUntil(lambda: opened.find("question.key_points.point_1") is not None)
    qtbot.keyClicks(opened.window.focusWidget(), "Ask first.")
    opened.press("done")
    opened.settle()
    (points,) = opened.on_worker(lambda it: it.follow_ups.key_points())
    assert points.points == ("Ask first.",)
    texts = {answer.text for answer in newest(opened).answers}
    assert texts == {"She says it was late.", "Ask first."}


def test_reminders_are_seen_before_a_session(opened: App):
    made = [
        opened.on_worker(lambda it, t=t: it.follow_ups.add_cue(t))[0] for t in ("Wait.", "Ask.")
    ]
    opened.on_worker(lambda it: it.follow_ups.set_three([cue.id for cue in made]))
    opened.go_to("write", packs=["scarf_on"])
    opened.see("grounding")
    opened.key(Qt.Key.Key_Return, CTRL)
    card = opened.see("reminders", QWidget)
    opened.settle()
    assert card.accessibleName() == "My three reminders. Wait. Ask"
