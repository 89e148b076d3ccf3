"""A look at one's own words: offered, listed, swapped, left; the right places in any script."""

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel

from app.ui.pages.write.parts.own_text import in_units, replacements
from tests.ui.pages.write.desk import CTRL, SHIFT, K


def look(desk):
    desk.press(K.Key_L, CTRL | SHIFT)
    return desk.find("word_list")


def marked(block):
    return [mark.cursor.selectedText() for mark in block.editor.editor.area.extraSelections()]


def swaps(panel):
    return [each.text() for each in panel.findChildren(object, "word.swap") if each.isVisible()]


def said(panel):
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


@pytest.fixture
def claimed(desk):
    desk.open(packs=["after_session"])
    desk.type("She claimed it was late. She insists.")
    return desk


def test_words_are_marked_and_listed_when_it_is_asked_for(claimed):
    block = claimed.answer("still_with_you")
    assert marked(block) == []
    panel = look(claimed)
    assert marked(block) == ["claimed", "insists"]
    assert "2 places to look at" in said(panel)
    assert "Instead of “claimed”: “says”, “said”, or their own words" in said(panel)
    assert claimed.focus().accessibleName() == "Put “says” for “claimed”"


def test_a_swap_is_one_step_of_undo(claimed):
    block = claimed.answer("still_with_you")
    panel = look(claimed)
    claimed.press(K.Key_Tab)
    assert claimed.focus().text() == "Put “said”"
    claimed.press(K.Key_Space)
    assert block.editor.value() == "She said it was late. She insists."
    assert marked(block) == ["insists"]
    assert panel.isAncestorOf(claimed.focus())
    block.editor.focus_first()
    claimed.press(K.Key_Z, CTRL)
    assert block.editor.value() == "She claimed it was late. She insists."
    claimed.bot.waitUntil(lambda: marked(block) == ["claimed", "insists"])


def test_what_is_left_stays_left_while_the_entry_is_open(claimed):
    block = claimed.answer("still_with_you")
    panel = look(claimed)
    panel.findChild(object, "word.keep").click()
    assert marked(block) == ["insists"]
    block.editor.focus_first()
    claimed.press(K.Key_End, CTRL)
    claimed.type(" He claimed it too.")
    claimed.bot.wait(500)
    assert marked(block) == ["insists"]


def test_nothing_is_looked_at_while_typing_and_putting_it_away_unmarks(claimed):
    block = claimed.answer("still_with_you")
    before = [name for name in claimed.runner.names if name.startswith("write.words")]
    assert before == []
    panel = look(claimed)
    panel.findChild(object, "word_list.close").click()
    assert marked(block) == []
    assert block.editor.has_keyboard()


def test_f7_goes_from_mark_to_mark(claimed):
    block = claimed.answer("still_with_you")
    look(claimed)
    block.editor.focus_first()
    claimed.press(K.Key_Home, CTRL)
    cursor = block.editor.editor.area.textCursor
    claimed.press(K.Key_F7)
    assert cursor().selectedText() == "claimed"
    claimed.press(K.Key_F7)
    assert cursor().selectedText() == "insists"
    claimed.press(K.Key_F7)
    assert cursor().selectedText() == "claimed"


@pytest.mark.parametrize("before", ["😀👩‍👩‍👧 ", "שלום היא ", "𝒜𝓃𝓎\n\n- "])
def test_places_are_right_after_signs_that_count_twice(desk, before):
    desk.open(packs=["after_session"])
    block = desk.answer("still_with_you")
    area = block.editor.editor.area
    cursor = QTextCursor(area.document())
    cursor.insertText(f"{before}claimed 🙂 insists")
    panel = look(desk)
    assert marked(block) == ["claimed", "insists"]
    panel.findChild(object, "word.swap").click()
    assert block.editor.value() == f"{before}says 🙂 insists"


def test_words_for_them_are_offered_a_look_when_the_question_is_left(desk):
    desk.open(packs=["repair_plan"])
    while desk.page._stage.view.current_step().asked.step.id != "words":
        desk.next()
    desk.answer("words", "repair_plan").editor.focus_first()
    desk.type("I am sorry, but you were late.")
    assert not desk.find("suggestions").isVisible()
    step = desk.page._stage.current
    desk.next()
    assert desk.page._stage.current == step + 1
    assert desk.find("suggestion.text").text().startswith("In what you mean to say to them")
    desk.find("suggestion.open").click()
    assert desk.page._stage.current == step
    block = desk.answer("words", "repair_plan")
    assert marked(block)
    assert desk.find("word_list").isAncestorOf(desk.focus())


def offers_a_look(desk):
    return any(each.id.startswith("words:") for each in desk.find("suggestions").shown())


def test_a_look_that_was_declined_is_offered_again_only_for_other_words(desk):
    desk.open(packs=["repair_plan"])
    while desk.page._stage.view.current_step().asked.step.id != "words":
        desk.next()
    desk.answer("words", "repair_plan").editor.focus_first()
    desk.type("I am sorry if you felt hurt.")
    desk.next()
    assert offers_a_look(desk)
    desk.find("suggestion.leave").click()
    assert not offers_a_look(desk)
    desk.press(K.Key_Return, CTRL | SHIFT)
    desk.answer("words", "repair_plan").editor.focus_first()
    desk.next()
    assert not offers_a_look(desk)
    desk.press(K.Key_Return, CTRL | SHIFT)
    desk.answer("words", "repair_plan").editor.focus_first()
    desk.type(" But I was tired.")
    desk.next()
    assert offers_a_look(desk)


def test_the_step_about_words_has_a_button_of_its_own(desk):
    desk.open(packs=["power_of_the_pen"])
    while desk.page._stage.view.current_step().asked.step.id != "sentence":
        desk.next()
    desk.find("step_words.look").click()
    assert desk.page.findChild(object, "word_list") is None
    desk.answer("sentence", "power_of_the_pen").editor.focus_first()
    desk.type("Claimed to be ill.")
    desk.find("step_words.look").click()
    panel = desk.find("word_list")
    assert swaps(panel) == ["Put “Says”", "Put “Said”"]
    panel.findChild(object, "word.swap").click()
    assert desk.answer("sentence", "power_of_the_pen").editor.value() == "Says to be ill."


def test_a_hint_without_words_to_put_has_no_swap():
    assert replacements("say what you saw; the reason is a guess", "on purpose") == ()
    assert replacements("“I felt … when …”", "made me") == ()
    assert replacements("“says”, “said”", "Claims") == ("Says", "Said")


def test_spans_are_counted_as_qt_does():
    assert in_units("a😀b", [(0, 1), (1, 1), (2, 1)]) == [(0, 1), (1, 2), (3, 1)]
