""" "Keep private" pressed before there is anything to keep."""

from models.records.entries import AnswerKey
from tests.ui.pages.write.desk import CTRL, SHIFT, K

PACK = "after_session"
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
