"""The smallest window at the largest letters: nothing is cut, and writing has the room."""

import pytest
from PySide6.QtWidgets import QWidget

from tests.support.cut_off import cut_off
from tests.ui.pages.write.desk import CTRL, SHIFT, Desk, K


@pytest.fixture
def tight(desk: Desk, themes) -> Desk:
    """At the step that asks for a position and for words, at 800 x 560 and 200 %."""
    desk.window.resize(800, 560)
    themes.set_text_scale(200)
    desk.open(packs=["after_session"])
    desk.next()
    desk.press(K.Key_Space)
    return desk


def test_no_button_and_no_word_is_cut(tight: Desk):
    tight.bot.waitUntil(lambda: cut_off(tight.page) == [])
    tight.press(K.Key_O, CTRL | SHIFT)
    tight.bot.waitUntil(lambda: cut_off(tight.page) == [])


def test_the_way_to_the_past_is_an_icon_that_does_the_same(tight: Desk, themes):
    icon = tight.find("past_icon")
    assert (icon.isVisible(), tight.find("past").isVisible()) == (True, False)
    assert icon.accessibleName() == tight.find("past").text()
    icon.setFocus()
    themes.set_text_scale(100)
    tight.bot.waitUntil(lambda: tight.find("past").hasFocus())
    assert not icon.isVisible()
    themes.set_text_scale(200)
    tight.bot.waitUntil(icon.hasFocus)
    icon.click()
    assert tight.find("recall_panel").isVisible()


def test_writing_gets_the_room(tight: Desk):
    words = tight.answer("power_words")
    words.editor.focus_first()
    position = tight.page.findChild(QWidget, "question.after_session.position")
    tight.bot.waitUntil(lambda: not position.isVisible())
    area = words.editor.editor.area
    tight.bot.waitUntil(lambda: area.visibleRegion().boundingRect().height() >= 150)
    head, foot = tight.find("step_menu").parentWidget(), tight.find("next").parentWidget()
    assert head.height() + foot.height() < 0.35 * tight.window.height()


def test_a_wider_window_has_its_words_again(tight: Desk):
    tight.window.resize(1600, 1000)
    tight.bot.waitUntil(lambda: tight.find("past").isVisible())
    assert not tight.find("past_icon").isVisible()


@pytest.mark.parametrize("made_first", [True, False])
def test_the_step_one_is_at_stays_in_sight_on_the_page(desk: Desk, themes, made_first):
    desk.open(packs=["after_session"])
    desk.type("The meeting about the summer, and who spoke in it. " * 6)
    desk.next()
    desk.press(K.Key_O, CTRL | SHIFT)
    sheet = desk.find("all_on_a_page")
    if made_first:
        desk.bot.waitUntil(lambda: sheet.is_made)
    desk.window.resize(800, 560)
    themes.set_text_scale(200)
    desk.bot.waitUntil(lambda: sheet.is_made)
    title = sheet.current_step().findChild(QWidget, "step_title")

    def is_in_the_upper_half() -> bool:
        above = title.mapTo(sheet.viewport(), title.rect().topLeft()).y()
        return 0 <= above < sheet.viewport().height() / 2

    desk.bot.waitUntil(is_in_the_upper_half)
