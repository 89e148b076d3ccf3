"""What is linked stays in sight with a way to take it back."""

from datetime import datetime

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.services.recall import Recall
from app.ui.pages.write.presenter import WritePresenter
from models.records.entries import AnswerKey
from tests.ui.pages.write.desk import CTRL, SHIFT, K
from tests.ui.pages.write.test_page import texts

REMINDS = AnswerKey("after_session", "reminds")


@pytest.fixture
def past(desk):
    one = desk.journal.write("The clock ran out.", held_at=datetime(2025, 6, 2, 9, 0))
    two = desk.journal.write("Rain all morning.", held_at=datetime(2025, 9, 18, 9, 0))
    return one.id, two.id


def open_linked(desk, *ids):
    desk.open(packs=["after_session"])
    desk.type("words")
    for entry_id in ids:
        desk.find("recall_panel").link_toggled.emit(entry_id)


def test_links_are_in_sight_at_every_step_and_on_the_page(desk, past):
    open_linked(desk, *past)
    strip = desk.find("linked")
    assert [t for t in texts(strip) if t] == [
        "Linked to",
        "The clock ran out.",
        "2 June",
        "Rain all morning.",
        "18 September",
    ]
    desk.next()
    desk.press(K.Key_O, CTRL | SHIFT)
    assert strip.isVisible()


def test_links_come_back_with_the_draft(desk, past):
    open_linked(desk, past[0])
    desk.shell.show_page("today")
    draft = desk.draft()
    desk.shell.show_page("write", packs=[])
    assert not desk.find("linked").isVisible()
    desk.open(draft_id=draft.id)
    assert "The clock ran out." in texts(desk.find("linked"))


def test_a_link_is_taken_away_by_keyboard_and_the_next_has_it(desk, past):
    open_linked(desk, *past)
    desk.find(f"unlink.{past[0]}").setFocus()
    desk.press(K.Key_Space)
    assert desk.focus().objectName() == f"unlink.{past[1]}"
    assert desk.focus().accessibleName() == "Take the link away: Rain all morning., 18 September"
    assert "clock" not in desk.focus().toolTip()
    desk.press(K.Key_Space)
    assert not desk.find("linked").isVisible()
    assert desk.answer("still_with_you").editor.has_keyboard()
    desk.shell.show_page("today")
    assert desk.draft().links == ()


def test_a_link_chosen_in_a_question_stands_there_too_and_goes_from_both(desk, past):
    desk.open(packs=["after_session"])
    desk.type("words")
    desk.press(K.Key_F8)
    while desk.page._stage.block(REMINDS) is None:
        desk.next()
    block = desk.page._stage.block(REMINDS)
    block.editor.focus_first()
    desk.type("rain")
    desk.bot.waitUntil(lambda: block.editor._list.isVisible(), timeout=10_000)
    desk.press(K.Key_Return)
    desk.next()
    assert "Rain all morning." in texts(desk.find("linked"))
    desk.find(f"unlink.{past[1]}").click()
    assert not desk.find("linked").isVisible()
    assert block.editor.value() is None
    desk.shell.show_page("today")
    assert desk.saved_value("reminds") is None


def test_a_linked_reflection_in_the_bin_says_so_and_can_be_let_go(desk, past):
    open_linked(desk, past[0])
    desk.shell.show_page("today")
    draft = desk.draft()
    desk.journal.writing.delete((past[0],))
    desk.shell.show_page("write", packs=[])
    desk.open(draft_id=draft.id)
    strip = desk.find("linked")
    assert "A reflection that is not in the journal any more" in texts(strip)
    (button,) = [b for b in strip.findChildren(QAbstractButton) if b.isVisible()]
    button.click()
    assert desk.page._presenter.form.links == ()


def test_one_that_comes_from_others_is_linked_with_them_and_alone_leaves_nothing(desk, past):
    desk.open(packs=["after_session"], links=list(past))
    assert [t for t in texts(desk.find("linked")) if t][1::2] == [
        "The clock ran out.",
        "Rain all morning.",
    ]
    desk.shell.show_page("today")
    assert desk.journal.writing.drafts() == ()
    desk.open(packs=["after_session"], links=list(past))
    desk.type("words")
    desk.shell.show_page("today")
    assert desk.draft().links == past


def test_what_an_answer_links_is_shown_as_linked_beside(desk, past):
    desk.open(reread=past[0])
    panel = desk.find("recall_panel")
    desk.bot.waitUntil(lambda: "Linked. Take the link away" in button_words(panel))
    panel.link_toggled.emit(past[0])
    desk.bot.waitUntil(lambda: "Link to this" in button_words(panel))
    assert not desk.find("linked").isVisible()


def button_words(panel):
    return [each.text() for each in panel.findChildren(QAbstractButton) if each.isVisible()]


def test_what_came_while_someone_was_in_the_panel_comes_when_they_left(desk):
    desk.journal.write("The interpreter went quiet and I filled the pause.", code="M7")
    desk.open(packs=[])
    desk.type("The interpreter went quiet again, and again I filled the pause.")
    desk.shell.show_page("today")
    desk.open(draft_id=desk.draft().id)
    panel = desk.find("recall_panel")
    desk.bot.waitUntil(lambda: len(hits(panel)) == 1, timeout=10_000)
    panel.forget()
    close = next(each for each in panel.findChildren(QAbstractButton) if each.isVisible())
    close.setFocus()
    found = Recall(desk.journal.store, desk.journal.catalogue).for_text("interpreter quiet pause")
    desk.page.findChild(WritePresenter).recalled.emit(found)
    assert hits(panel) == []
    desk.press(K.Key_J, CTRL)
    desk.bot.waitUntil(lambda: len(hits(panel)) == 1, timeout=10_000)


def hits(panel):
    return [
        e for e in panel.findChildren(QWidget) if e.objectName()[:4] == "hit." and e.isVisible()
    ]
