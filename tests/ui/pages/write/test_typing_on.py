"""Typing on where the keyboard came to choices: no word is lost, nothing is chosen unseen."""

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.pages.write.desk import CTRL, SHIFT, K

PACK = "after_session"


def type_on(desk, words):
    for letter in words:
        desk.type(letter)


@pytest.mark.parametrize("page", [False, True])
def test_words_typed_at_a_choice_go_on_in_the_text_below_it(desk, page):
    desk.open(packs=[PACK])
    desk.next()
    if page:
        desk.press(K.Key_O, CTRL | SHIFT)
    desk.answer("feelings").editor.focus_first()
    type_on(desk, "My own voice, 3 times.")
    assert desk.answer("power_words").editor.value() == "My own voice, 3 times."
    assert desk.answer("feelings").editor.value() is None
    assert desk.answer("power_words").isAncestorOf(desk.focus())
    desk.next()
    assert desk.saved_value("power_words") == "My own voice, 3 times."


def test_words_go_on_after_those_that_are_there(desk):
    desk.open(packs=[PACK])
    desk.next()
    desk.answer("power_words").editor.set_value("One. ")
    desk.answer("position").editor.focus_first()
    type_on(desk, "Two.")
    assert desk.answer("power_words").editor.value() == "One. Two."


def test_digits_and_spaces_still_choose(desk):
    desk.open(packs=[PACK])
    desk.next()
    desk.answer("feelings").editor.focus_first()
    desk.press(K.Key_3)
    desk.press(K.Key_Right)
    desk.press(K.Key_Space)
    assert sorted(desk.answer("feelings").editor.value().values()) == [1, 3]
    assert desk.answer("power_words").editor.value() is None


def test_a_sentence_chooses_nothing_where_no_text_is_asked(desk):
    desk.open(packs=["quick_capture"])
    while not desk.page.findChildren(QWidget, "question.quick_capture.feelings"):
        desk.next()
    feelings = desk.answer("feelings", "quick_capture").editor
    feelings.focus_first()
    type_on(desk, "My own 2 words")
    assert feelings.value() is None
    desk.bot.wait(450)
    desk.press(K.Key_Space)
    assert list(feelings.value().values()) == [1]


def test_shift_tab_goes_back_to_the_choice_before(desk):
    desk.open(packs=[PACK])
    desk.next()
    scale = desk.focus()
    desk.answer("feelings").editor.focus_first()
    desk.press(K.Key_Tab, SHIFT)
    assert desk.answer("position").editor.isAncestorOf(desk.focus())
    assert desk.focus() is scale


def test_what_was_done_is_said_above_the_foot_of_the_page(desk):
    desk.open(packs=[PACK])
    desk.shell.offer_undo("Saved", lambda: None)
    bar = desk.shell.undo_bar
    foot = desk.find("page_foot")
    assert foot.isVisible()
    assert bar.geometry().bottom() < foot.mapTo(desk.shell, foot.rect().topLeft()).y()
