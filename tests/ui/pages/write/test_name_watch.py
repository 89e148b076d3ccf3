"""What could tell who somebody is, while one writes: underlined, swapped everywhere, or left."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from app.ui.pages.write.parts.name_watch import NameWatch
from app.ui.widgets.buttons import Button
from app.ui.widgets.fields import LineEdit
from models.records.entries import AnswerKey, DraftAnswer
from tests.ui.pages.write.desk import CTRL, SHIFT, K

WAIT = 10_000


def marked(block):
    return [mark.cursor.selectedText() for mark in block.editor.editor.area.extraSelections()]


def notice(desk):
    return next(
        (each for each in desk.page.findChildren(object, "write.identifier") if each.isVisible()),
        None,
    )


def undo(desk):
    bar = desk.shell.undo_bar
    button = next(each for each in bar.findChildren(Button) if each.text() == "Undo")
    desk.bot.mouseClick(button, Qt.MouseButton.LeftButton)


def wait_marked(desk, block, *words):
    desk.bot.waitUntil(lambda: marked(block) == list(words), timeout=WAIT)


@pytest.fixture
def written(desk):
    desk.open(packs=["after_session"])
    return desk


def test_a_name_is_underlined_once_the_caret_has_left_it(written):
    block = written.answer("still_with_you")
    written.type("I spoke to Keziah")
    desk_watch = written.page.findChild(NameWatch)
    desk_watch.look()
    assert marked(block) == []
    written.type(" about it.")
    wait_marked(written, block, "Keziah")
    assert written.focus() is block.editor.editor.area


def test_what_is_only_likely_is_not_talked_about_until_f7(written):
    block = written.answer("still_with_you")
    written.type("I spoke to Keziah about it.")
    wait_marked(written, block, "Keziah")
    assert notice(written) is None
    written.press(K.Key_F7)
    assert block.editor.editor.area.textCursor().selectedText() == "Keziah"
    assert "This could be a name." in notice(written).said()


def test_what_is_sure_is_said_below_the_question_and_typing_goes_on(written):
    block = written.answer("still_with_you")
    written.type("Ring me on 020 7946 0018 then.")
    written.bot.waitUntil(lambda: notice(written) is not None, timeout=WAIT)
    assert "This looks like a phone number." in notice(written).said()
    written.type(" Soon.")
    assert block.editor.value() == "Ring me on 020 7946 0018 then. Soon."


def test_one_key_puts_a_code_in_its_place_everywhere_in_the_entry(desk):
    writing = desk.journal.writing
    draft = writing.begin(("after_session",))
    keys = [AnswerKey("after_session", each) for each in ("still_with_you", "power_words")]
    texts = ("I spoke to Keziah. Keziah's mother left.", "I felt small beside Keziah.")
    answers = {key: DraftAnswer(text) for key, text in zip(keys, texts, strict=True)}
    header = replace(draft.header, code="K4")
    writing.save_draft(replace(draft, answers=answers, header=header))
    desk.open(draft_id=draft.id)
    block = desk.answer("still_with_you")
    wait_marked(desk, block, "Keziah", "Keziah")
    desk.press(K.Key_F7)
    desk.press(K.Key_F7, CTRL)
    assert block.editor.value() == "I spoke to K4. K4's mother left."
    assert marked(block) == []
    assert notice(desk) is None
    desk.bot.waitUntil(
        lambda: desk.saved_value("power_words") == "I felt small beside K4.", timeout=WAIT
    )
    assert desk.saved_value("still_with_you") == "I spoke to K4. K4's mother left."
    undo(desk)
    desk.bot.waitUntil(lambda: desk.saved_value("power_words") == texts[1], timeout=WAIT)
    assert block.editor.value() == texts[0]


def test_without_a_code_a_general_word_stands_there_and_the_bar_takes_it_back(written):
    written.type("I spoke to Keziah about it.")
    block = written.answer("still_with_you")
    wait_marked(written, block, "Keziah")
    written.press(K.Key_F7)
    written.press(K.Key_F7, CTRL)
    assert block.editor.value() == "I spoke to someone about it."
    assert written.shell.undo_bar.words() == "Put in its place in this entry"
    undo(written)
    assert block.editor.value() == "I spoke to Keziah about it."
    wait_marked(written, block, "Keziah")


def test_taking_a_swap_back_never_costs_what_was_written_since(written):
    written.type("I spoke to Keziah about it.")
    block = written.answer("still_with_you")
    wait_marked(written, block, "Keziah")
    written.press(K.Key_F7)
    written.press(K.Key_F7, CTRL)
    block.editor.focus_first()
    written.press(K.Key_End, CTRL)
    written.press(K.Key_Return)
    written.type("More.")
    undo(written)
    assert block.editor.value() == "I spoke to someone about it.\nMore."


def test_leave_it_is_remembered_for_the_entry(written):
    written.type("I spoke to Keziah about Priyanka.")
    block = written.answer("still_with_you")
    wait_marked(written, block, "Keziah", "Priyanka")
    written.press(K.Key_F7)
    written.press(K.Key_F7, CTRL | SHIFT)
    wait_marked(written, block, "Priyanka")
    block.editor.focus_first()
    written.press(K.Key_End, CTRL)
    written.type(" Then Keziah left.")
    written.wait_saved()
    written.bot.waitUntil(
        lambda: "left" in (written.saved_value("still_with_you") or ""), timeout=WAIT
    )
    wait_marked(written, block, "Priyanka")
    draft_id = written.draft().id
    (again,) = written.context.guard.look(("Then Keziah left.",), entry_id=draft_id)
    assert again == ()


def test_f7_goes_round_and_shift_f7_back(written):
    written.type("I spoke to Keziah about Priyanka and that was it.")
    block = written.answer("still_with_you")
    wait_marked(written, block, "Keziah", "Priyanka")
    area = block.editor.editor.area
    seen = []
    for _ in range(3):
        written.press(K.Key_F7)
        seen.append(area.textCursor().selectedText())
    assert seen == ["Keziah", "Priyanka", "Keziah"]
    written.press(K.Key_F7, SHIFT)
    assert area.textCursor().selectedText() == "Priyanka"


def test_words_to_watch_for_are_marked_at_once_when_they_are_added(written):
    written.type("We met at the red lion again.")
    block = written.answer("still_with_you")
    written.bus.publish(written.context.guard.watch(["red lion"]), None)
    wait_marked(written, block, "red lion")


def test_a_name_in_a_field_of_one_line_has_the_edge_of_a_notice(desk):
    desk.open(packs=["key_points"])
    line = desk.focus()
    assert isinstance(line, LineEdit)
    desk.type("Keziah was there")
    desk.bot.waitUntil(lambda: bool(line.property("notice")), timeout=WAIT)
    desk.press(K.Key_F7)
    assert line.selectedText() == "Keziah"
    desk.press(K.Key_F7, CTRL)
    assert line.text() == "someone was there"
    desk.bot.waitUntil(lambda: not line.property("notice"), timeout=WAIT)
    desk.wait_saved()
    (answer,) = desk.draft().answers.values()
    assert answer.value == "someone was there"
