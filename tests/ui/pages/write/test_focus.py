"""Where the keyboard goes: Tab, panes, steps, and back to where one was."""

import pytest
from PySide6.QtCore import Qt

from models.records.entries import AnswerKey
from tests.ui.pages.write.desk import CTRL, SHIFT, K

PACK = "after_session"


def key_of(widget):
    return widget.objectName() or widget.accessibleName()


def walk(desk, key, modifiers=Qt.KeyboardModifier.NoModifier):
    first = desk.focus()
    passed = []
    while True:
        passed.append(key_of(desk.focus()))
        desk.press(key, modifiers)
        if desk.focus() is first:
            return passed
        assert len(passed) < 100, passed


ORDER = [
    "back_to_today",
    "more",
    "code",
    "time",
    "steps",
    "less",
    "more_questions",
    "segment.one",
    "bring",
    "done",
    "Up-power",
    "keep_private",
    "feeling.responsible",
    "feeling.exposed",
    "feeling.tired",
    "keep_private",
    "Where was your power in that moment? In your own words",
    "format.bold",
    "format.italic",
    "format.list",
    "format.quote",
    "keep_private",
    "folded",
    "previous",
    "next",
    "close_panel",
]


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_tab_goes_as_one_reads(desk, direction):
    desk.window.setLayoutDirection(direction)
    desk.open(packs=[PACK])
    desk.next()
    desk.find("back_to_today").setFocus()
    assert walk(desk, K.Key_Tab) == ORDER


def test_tab_comes_to_what_was_opened_later(desk):
    desk.open(packs=[PACK])
    desk.next()
    desk.answer("feelings").editor.focus_first()
    desk.press(K.Key_End)
    desk.press(K.Key_Return)
    desk.type("no such")
    desk.press(K.Key_Tab)
    assert key_of(desk.focus()) == "word.add"
    desk.press(K.Key_Tab)
    assert key_of(desk.focus()) == "Fewer feelings, Up-power"
    desk.press(K.Key_Tab)
    assert key_of(desk.focus()) == "feeling.exposed"
    desk.press(K.Key_Tab, SHIFT)
    desk.press(K.Key_Tab, SHIFT)
    assert key_of(desk.focus()) == "word.add"


def test_tab_reaches_the_bar_that_offers_undo(desk):
    desk.open(packs=[])
    desk.shell.offer_undo("Saved", lambda: None)
    desk.find("close_panel").setFocus()
    desk.press(K.Key_Tab)
    assert desk.shell.undo_bar.isAncestorOf(desk.focus())
    desk.find("back_to_today").setFocus()
    desk.press(K.Key_Tab, SHIFT)
    assert desk.shell.undo_bar.isAncestorOf(desk.focus())


def test_tab_on_the_page_of_all_questions_keeps_what_it_comes_to_in_sight(desk):
    desk.open(packs=[PACK])
    desk.press(K.Key_O, CTRL | SHIFT)
    sheet = desk.find("all_on_a_page")
    desk.bot.waitUntil(lambda: sheet.is_made, timeout=10_000)
    while key_of(desk.focus()) != "close_panel":
        if sheet.isAncestorOf(desk.focus()):
            assert not desk.focus().visibleRegion().isEmpty()
        desk.press(K.Key_Tab)
    assert sheet.current == len(desk.steps()) - 1


def test_f6_goes_round_rail_question_and_past_and_back_to_where_one_was(desk):
    desk.open(packs=[PACK])
    desk.next()
    desk.answer("power_words").editor.focus_first()
    desk.type("words")
    desk.press(K.Key_Left)
    area = desk.focus()
    desk.press(K.Key_F6)
    assert desk.find("recall_panel").isAncestorOf(desk.focus())
    desk.press(K.Key_F6)
    assert key_of(desk.focus()) == "steps"
    desk.press(K.Key_F6)
    assert desk.focus() is area
    assert area.textCursor().position() == 4
    desk.press(K.Key_F6, SHIFT)
    assert key_of(desk.focus()) == "steps"


@pytest.mark.parametrize("page", [False, True])
def test_a_draft_opens_at_the_very_question_and_place(desk, page):
    desk.open(packs=[PACK])
    desk.next()
    if page:
        desk.press(K.Key_O, CTRL | SHIFT)
    desk.answer("power_words").editor.focus_first()
    desk.type("one ")
    desk.focus().insertPlainText("🙂")
    desk.type(" two")
    desk.press(K.Key_Left)
    desk.find("done").setFocus()
    desk.shell.show_page("today")
    draft = desk.draft()
    assert (draft.step, draft.question) == (f"{PACK}/power", "power_words")
    desk.shell.show_page("write", packs=[])
    desk.open(draft_id=draft.id)
    desk.type("!")
    assert desk.answer("power_words").editor.value() == "one 🙂 tw!o"


def test_a_draft_left_at_a_picker_opens_there(desk):
    desk.open(packs=[PACK])
    desk.next()
    desk.answer("feelings").editor.focus_first()
    desk.press(K.Key_2)
    desk.shell.show_page("today")
    draft = desk.draft()
    desk.shell.show_page("write", packs=[])
    desk.open(draft_id=draft.id)
    assert desk.answer("feelings").isAncestorOf(desk.focus())


def test_esc_never_takes_words(desk):
    desk.open(packs=[PACK])
    desk.type("words")
    for _ in range(3):
        desk.press(K.Key_Escape)
    assert desk.answer("still_with_you").editor.value() == "words"
    desk.press(K.Key_B, CTRL | SHIFT)
    desk.type("Why?")
    desk.press(K.Key_Escape)
    desk.find("done").click()
    assert desk.entry().bring_question == "Why?"
    said = {answer.key: answer.text for answer in desk.entry().answers}
    assert said[AnswerKey(PACK, "still_with_you")] == "words"


def test_private_and_bold_are_for_the_question_one_was_at(desk):
    desk.open(packs=[PACK])
    desk.next()
    desk.answer("feelings").editor.focus_first()
    desk.find("done").setFocus()
    desk.press(K.Key_P, CTRL | SHIFT)
    assert desk.answer("feelings").extras.private.isChecked()
    assert not desk.answer("power_words").extras.private.isChecked()
