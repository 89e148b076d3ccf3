"""Writing after a session, by keyboard alone, into a real encrypted journal."""

import pytest

from models.records.entries import AnswerKey, Bring
from models.records.positions import Position
from tests.ui.conftest import the_themes, themes
from tests.ui.pages.write.desk import CTRL, SHIFT, K, desk

__all__ = ["desk", "the_themes", "themes"]


def test_a_whole_set_from_the_first_word_to_the_journal(desk):
    desk.open(packs=["after_session"])
    desk.type("K4 asked me straight out.")
    desk.next()
    desk.press(K.Key_Right)
    desk.press(K.Key_Right)
    desk.press(K.Key_Space)
    desk.press(K.Key_Tab)
    assert "When did it move?" in desk.steps()
    desk.answer("feelings").editor.focus_first()
    desk.press(K.Key_3)
    desk.press(K.Key_Right)
    desk.press(K.Key_Space)
    desk.answer("power_words").editor.focus_first()
    desk.type("Responsible, first.")
    for _ in range(len(desk.steps()) - 1):
        desk.next()
    assert desk.journal.writing.drafts() == ()
    entry = desk.entry()
    said = {answer.key.question: answer.value for answer in entry.answers}
    assert said["still_with_you"] == "K4 asked me straight out."
    assert said["position"] == {"at": "both"}
    assert said["feelings"] == {"responsible": 3, "protective": 1}
    assert said["power_words"] == "Responsible, first."
    assert entry.header.placing.at is Position.BOTH
    assert desk.shown == [("today", {})]


@pytest.mark.parametrize(
    ("rights", "place", "branch"),
    [
        (0, "up", "How may it have been for them?"),
        (1, "upish", "How may it have been for them?"),
        (2, "both", "When did it move?"),
        (3, "downish", "What did you need?"),
        (4, "down", "What did you need?"),
    ],
)
def test_each_position_opens_its_own_question_at_once(desk, rights, place, branch):
    desk.open(packs=["after_session"])
    desk.next()
    before = len(desk.steps())
    for _ in range(rights):
        desk.press(K.Key_Right)
    desk.press(K.Key_Space)
    assert desk.steps()[2] == branch
    assert len(desk.steps()) == before + 1
    desk.press(K.Key_0)
    assert len(desk.steps()) == before


def test_changing_ones_mind_keeps_what_the_other_branch_holds(desk):
    desk.open(packs=["after_session"])
    desk.next()
    desk.press(K.Key_Space)
    desk.next()
    desk.type("She may have felt hurried.")
    desk.press(K.Key_Return, CTRL | SHIFT)
    desk.press(K.Key_End)
    assert "How may it have been for them?" not in desk.steps()
    desk.press(K.Key_Home)
    desk.next()
    assert desk.answer("their_view").editor.value() == "She may have felt hurried."


def test_undo_after_done_brings_the_draft_back(desk):
    desk.open(packs=[])
    desk.type("just words")
    desk.press(K.Key_Return, CTRL)
    entry = desk.entry()
    assert desk.shell.current_page_id() == "today"
    desk.bot.keyClick(desk.window, K.Key_Z, CTRL)
    assert desk.shell.current_page_id() == "write"
    assert desk.answer("text", "free").editor.value() == "just words"
    assert desk.saved_value("text", "free") == "just words"
    assert desk.journal.timeline.count() == 0
    assert entry.title == "just words"


def test_a_finished_entry_is_edited_and_keeps_what_stood_there(desk):
    entry = desk.journal.write("it stood here", code="K4", bring=Bring.YES, bring_question="Why?")
    desk.open(entry_id=entry.id)
    assert desk.find("bring_question").text() == "Why?"
    assert desk.find("code").text() == "With K4"
    desk.press(K.Key_End, CTRL)
    desk.type(" and more")
    desk.press(K.Key_Return, CTRL)
    assert desk.entry().answers[0].value == "it stood here and more"
    assert desk.journal.timeline.revisions(entry.id)[0].answers[0].value == "it stood here"
    assert desk.shown == [("journal", {"entry_id": entry.id})]


def test_private_goes_with_the_answer_into_the_entry(desk):
    desk.open(packs=["after_session"])
    desk.type("nobody else")
    desk.press(K.Key_P, CTRL | SHIFT)
    desk.next()
    desk.press(K.Key_Space)
    desk.find("done").click()
    answers = {answer.key.question: answer for answer in desk.entry().answers}
    assert answers["still_with_you"].private
    assert not answers["position"].private
    safe = desk.journal.timeline.entry(desk.entry().id, share_safe=True)
    assert [answer.key.question for answer in safe.answers] == ["position"]


def test_all_on_a_page_and_one_at_a_time_hold_the_same(desk):
    desk.open(packs=["after_session"])
    desk.type("first")
    desk.next()
    desk.press(K.Key_Space)
    desk.press(K.Key_O, CTRL | SHIFT)
    assert desk.find("all_on_a_page").isVisible()
    desk.answer("power_words").editor.focus_first()
    desk.type("on the page")
    desk.press(K.Key_O, CTRL | SHIFT)
    assert desk.find("one_at_a_time").isVisible()
    assert desk.answer("power_words").editor.value() == "on the page"
    assert desk.answer("position").editor.value() == {"at": "up"}
    desk.find("done").click()
    said = {answer.key: answer.value for answer in desk.entry().answers}
    assert said == {
        AnswerKey("after_session", "still_with_you"): "first",
        AnswerKey("after_session", "position"): {"at": "up"},
        AnswerKey("after_session", "power_words"): "on the page",
    }


def test_a_second_set_is_added_to_plain_words(desk):
    desk.open(packs=[])
    desk.type("only words so far")
    desk.page._overlays.open_add()
    sheet = desk.find("choose_set")
    assert sheet.isVisible()
    desk.bot.keyClick(desk.focus(), K.Key_Return)
    assert desk.steps()[:2] == ["Your words", "What is still with you?"]
    desk.type("and an answer")
    desk.find("done").click()
    said = {answer.key: answer.value for answer in desk.entry().answers}
    assert said[AnswerKey("free", "text")] == "only words so far"
    assert said[AnswerKey("after_session", "still_with_you")] == "and an answer"


def test_done_with_nothing_written_says_so_and_goes_back_to_writing(desk):
    desk.open(packs=[])
    desk.find("done").click()
    assert desk.journal.timeline.count() == 0
    assert desk.shell.current_page_id() == "write"
    assert desk.focus().accessibleName() == "Your words"


def test_the_question_to_bring_is_kept_with_the_mark(desk):
    desk.open(packs=[])
    desk.type("something")
    desk.press(K.Key_B, CTRL | SHIFT)
    assert desk.focus() is desk.find("bring_question")
    desk.type("What was I protecting?")
    desk.find("done").click()
    assert desk.entry().bring is Bring.YES
    assert desk.entry().bring_question == "What was I protecting?"
