"""A look at one's own words: offered, listed, swapped, left; the right places in any script."""

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel

from app.ui.pages.write.parts.own_text import in_units, look_at_each, replacements
from prompts import language_check
from prompts.kinds import Kind
from prompts.schema import Column, Option, Pack, Question, Step
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


def of_fields(*questions):
    steps = (Step("all", "All", questions),)
    return Pack("own_fields", 1, "Fields", "To look at.", 5, "-", "-", "2026-01-01", steps)


SAID = Column("said", "What was said", Kind.SHORT)
ROWS = Question(
    "rows", Kind.ROWS, "One line each", columns=(SAID, Column("times", "Times", Kind.NUMBER))
)
GRID = Question(
    "grid",
    Kind.GRID,
    "And of these?",
    options=(Option("home", "At home"), Option("ward", "On the ward")),
    columns=(Column("share", "Share", Kind.SCALE), SAID),
)


def opened_at(desk, question):
    desk.journal.catalogue.set_own({"own_fields": of_fields(ROWS, GRID)})
    desk.open(packs=["own_fields"])
    return desk.answer(question, "own_fields")


def edged(block):
    return [line.accessibleName() for line in block.editor.lines() if line.property("notice")]


def test_every_row_is_looked_at_and_the_field_is_marked_and_gone_to(desk):
    block = opened_at(desk, "rows")
    block.editor.set_value([{"said": "He came 😀 late"}, {"times": 3, "said": "She claimed it"}])
    block.editor.changed.emit()
    block.editor.focus_first()
    panel = look(desk)
    assert edged(block) == ["Row 2, What was said"]
    assert "Row 2, What was said" in said(panel)
    panel.findChild(object, "word.show").click()
    assert desk.focus().accessibleName() == "Row 2, What was said"
    assert desk.focus().selectedText() == "claimed"
    panel.findChild(object, "word.swap").click()
    assert block.editor.value()[1] == {"times": 3, "said": "She says it"}
    assert edged(block) == []


def test_f7_goes_from_field_to_field_of_a_grid(desk):
    block = opened_at(desk, "grid")
    block.editor.set_value({"home": {"said": "It 🙂 was claimed"}, "ward": {"said": "She insists"}})
    block.editor.focus_first()
    desk.press(K.Key_F7)
    assert edged(block) == ["At home, What was said", "On the ward, What was said"]
    block.editor.focus_first()
    for where, words in (
        ("At home", "claimed"),
        ("On the ward", "insists"),
        ("At home", "claimed"),
    ):
        desk.press(K.Key_F7)
        assert desk.focus().accessibleName() == f"{where}, What was said"
        assert desk.focus().selectedText() == words
    desk.find("word_list").findChild(object, "word_list.close").click()
    assert edged(block) == []


def test_no_words_are_found_across_two_fields():
    assert len(language_check.look("He provoked\nme\nShe claimed")) == 2
    found = look_at_each(language_check.look, "He provoked\nme\nShe claimed", False)
    assert [(each.start, each.length) for each in found] == [(19, 7)]


def test_rows_without_words_have_nothing_to_look_at(desk):
    block = opened_at(desk, "rows")
    block.editor.set_value([{"times": 3}])
    block.editor.focus_first()
    desk.press(K.Key_F7)
    assert desk.page.findChild(object, "word_list") is None
