""" "Keep private" pressed before there is anything to keep."""

from PySide6.QtCore import Qt

from models.records.entries import AnswerKey
from tests.ui.pages.write.desk import CTRL, SHIFT, K

PACK = "after_session"
LINES = "key_points"
STILL = AnswerKey(PACK, "still_with_you")


def is_private(desk, question):
    block = desk.answer(question)
    return block.extras.private.isChecked()


def private_answer(desk):
    return next(answer for answer in desk.entry().answers if answer.key == STILL)


def test_pressed_first_it_holds_for_what_is_typed_then(desk):
    desk.open(packs=[PACK])
    desk.press(K.Key_P, CTRL | SHIFT)
    desk.next()
    desk.press(K.Key_Return, CTRL | SHIFT)
    assert is_private(desk, "still_with_you")
    desk.press(K.Key_O, CTRL | SHIFT)
    assert is_private(desk, "still_with_you")
    desk.type("Only for me.")
    desk.press(K.Key_O, CTRL | SHIFT)
    assert desk.answer("still_with_you").editor.editor.is_private()
    desk.find("done").click()
    assert private_answer(desk).private


def test_it_comes_back_with_the_draft(desk):
    desk.open(packs=[PACK])
    desk.press(K.Key_P, CTRL | SHIFT)
    desk.next()
    desk.press(K.Key_Space)
    desk.shell.show_page("today")
    draft = desk.draft()
    assert draft.private == {STILL}
    desk.shell.show_page("write", packs=[])
    desk.open(draft_id=draft.id)
    desk.press(K.Key_Return, CTRL | SHIFT)
    assert is_private(desk, "still_with_you")
    desk.type("Only for me.")
    desk.find("done").click()
    assert private_answer(desk).private


def test_pressed_again_it_is_off_again(desk):
    desk.open(packs=[PACK])
    desk.press(K.Key_P, CTRL | SHIFT)
    desk.press(K.Key_P, CTRL | SHIFT)
    desk.type("For anyone.")
    desk.find("done").click()
    assert not private_answer(desk).private


def test_alone_it_leaves_no_draft(desk):
    desk.open(packs=[PACK])
    desk.press(K.Key_P, CTRL | SHIFT)
    desk.bot.wait(1100)
    desk.shell.show_page("today")
    assert desk.journal.writing.drafts() == ()


def test_alone_it_is_handed_over_at_a_lock(desk):
    desk.open(packs=[PACK])
    desk.press(K.Key_P, CTRL | SHIFT)
    draft = desk.page.hand_over()
    assert draft.private == {STILL}
    assert desk.page.resume_args() == {"draft_id": draft.id}


def test_lines_typed_with_tab_between_them_stay_apart_and_open(desk):
    said = {
        "point_1": "She paused first.",
        "point_2": "I filled the silence.",
        "point_3": "Wait a breath longer.",
    }
    desk.open(packs=[LINES])
    for number, words in enumerate(said.values()):
        if number:
            desk.press(K.Key_Tab)
        desk.type(words)
    desk.find("done").click()
    answers = desk.entry().answers
    assert {answer.key.question: answer.text for answer in answers} == said
    assert not any(answer.private for answer in answers)


def test_backtab_goes_to_the_line_before(desk):
    desk.open(packs=[LINES])
    desk.press(K.Key_Tab)
    assert desk.answer("point_2", LINES).editor.has_keyboard()
    desk.press(K.Key_Backtab)
    assert desk.answer("point_1", LINES).editor.has_keyboard()


def test_a_line_is_kept_private_by_its_key_and_by_the_mouse(desk):
    desk.open(packs=[LINES])
    desk.type("Mine")
    desk.press(K.Key_P, CTRL | SHIFT)
    private = desk.answer("point_1", LINES).extras.private
    assert private.isChecked()
    assert "Ctrl Shift P" in private.toolTip()
    assert "Ctrl Shift P" in private.accessibleDescription()
    desk.press(K.Key_Tab)
    desk.type("Open")
    second = desk.answer("point_2", LINES).extras.private
    desk.bot.mouseClick(second, Qt.MouseButton.LeftButton)
    desk.type(" no more")
    desk.find("done").click()
    found = {answer.key.question: (answer.text, answer.private) for answer in desk.entry().answers}
    assert found == {"point_1": ("Mine", True), "point_2": ("Open no more", True)}
