"""From your past: what comes, why, and that it keeps still while someone is at it."""

from datetime import datetime

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QFrame, QWidget

from tests.ui.pages.write.desk import CTRL, K


@pytest.fixture
def past(desk):
    """Two reflections about a clock and about rain."""
    one = desk.journal.write(
        "The clock ran out and I gave her advice to take home.",
        held_at=datetime(2025, 6, 2, 9, 0),
        code="M7",
    )
    two = desk.journal.write(
        "Rain all morning, and nobody came.", held_at=datetime(2025, 9, 18, 9, 0), code="R2"
    )
    QCursor.setPos(desk.window.mapToGlobal(QPoint(600, 400)))
    return one, two


def hits(desk):
    panel = desk.find("recall_panel")
    return [
        each.objectName().removeprefix("hit.")
        for each in panel.findChildren(QFrame)
        if each.objectName().startswith("hit.") and each.isVisible()
    ]


def looked(desk):
    return desk.runner.names.count("write.recall")


def test_it_looks_again_when_typing_pauses(desk, past):
    desk.open(packs=[])
    first = looked(desk)
    desk.type("the clock and advice again")
    assert looked(desk) == first
    desk.bot.waitUntil(lambda: looked(desk) > first, timeout=10_000)
    desk.bot.waitUntil(lambda: bool(hits(desk)))
    assert hits(desk)[0] == past[0].id


def test_it_says_why_and_shows_the_code_and_the_day(desk, past):
    desk.open(packs=[])
    desk.type("the clock ran out, so much advice")
    desk.page._presenter.look_back()
    card = desk.find(f"hit.{past[0].id}")
    assert card.findChild(QWidget, "reason").text().startswith("Both: ")
    texts = [label.text() for label in card.findChildren(QWidget) if hasattr(label, "text")]
    assert any("M7" in text for text in texts)
    assert "2 June" in texts


def test_nothing_changes_while_the_keyboard_is_inside(desk, past):
    desk.open(packs=[])
    desk.type("the clock ran out, so much advice")
    desk.page._presenter.look_back()
    desk.bot.waitUntil(lambda: bool(hits(desk)))
    before = hits(desk)
    desk.press(K.Key_J, CTRL)
    assert desk.find("recall_panel").isAncestorOf(desk.focus())
    form = desk.page._presenter.form
    form.set_value(("free", "text"), "rain all morning")
    count = looked(desk)
    desk.page._presenter.look_back()
    assert (looked(desk), hits(desk)) == (count, before)
    desk.press(K.Key_J, CTRL)
    assert desk.answer("text", "free").editor.has_keyboard()


def test_nothing_changes_while_the_pointer_is_inside(desk, past):
    desk.open(packs=[])
    desk.type("the clock ran out, so much advice")
    desk.page._presenter.look_back()
    desk.bot.waitUntil(lambda: bool(hits(desk)))
    before = hits(desk)
    panel = desk.find("recall_panel")
    QCursor.setPos(panel.mapToGlobal(panel.rect().center()))
    desk.bot.waitUntil(panel.underMouse, timeout=10_000)
    desk.type(" and rain all morning")
    count = looked(desk)
    desk.bot.wait(1800)
    assert (looked(desk), hits(desk)) == (count, before)


def test_read_beside_shows_the_whole_and_is_not_replaced(desk, past):
    desk.open(packs=[])
    desk.type("the clock ran out, so much advice")
    desk.page._presenter.look_back()
    desk.find(f"hit.{past[0].id}").findChild(QWidget, "read_beside").click()
    text = desk.find("beside_text")
    assert text.isVisible()
    assert "take home" in text.toPlainText()
    desk.answer("text", "free").editor.focus_first()
    desk.type(" rain")
    desk.page._presenter.look_back()
    assert text.isVisible()
    desk.press(K.Key_J, CTRL)
    desk.press(K.Key_Escape)
    assert not text.isVisible()


def test_a_link_goes_with_the_entry_and_can_be_taken_away(desk, past):
    desk.open(packs=[])
    desk.type("the clock ran out, so much advice")
    desk.page._presenter.look_back()
    link = desk.find(f"hit.{past[0].id}").findChild(QWidget, "link")
    link.click()
    assert link.text() == "Linked. Take the link away"
    link.click()
    assert link.text() == "Link to this"
    link.click()
    desk.find("done").click()
    entries = [desk.journal.timeline.entry(one.id) for one in past]
    assert past[0].id in desk.entry().links
    assert len(entries) == 2


def test_an_empty_journal_says_so_and_the_panel_can_be_closed(desk):
    desk.open(packs=[])
    panel = desk.find("recall_panel")
    texts = [
        label.text()
        for label in panel.findChildren(QWidget)
        if hasattr(label, "text") and label.isVisible()
    ]
    assert "Nothing like this in your journal yet." in texts
    assert "Looks again when you pause. It never leaves this computer." in texts
    desk.find("close_panel").click()
    assert not panel.isVisible()
    count = looked(desk)
    desk.type("words")
    desk.bot.wait(1700)
    assert looked(desk) == count
    desk.press(K.Key_J, CTRL)
    assert panel.isVisible()


def test_hits_come_one_after_another_and_those_that_stay_are_kept(desk):
    for number in range(6):
        desk.journal.write(
            f"The clock ran out, advice {number}.", held_at=datetime(2025, 6, 2 + number, 9, 0)
        )
    desk.open(packs=[])
    desk.type("the clock ran out, so much advice")
    desk.page._presenter.look_back()
    panel = desk.find("recall_panel")
    assert len(panel._hits) == 1
    desk.bot.waitUntil(lambda: len(hits(desk)) == 6)
    before = list(panel._hits)
    desk.page._presenter.look_back()
    desk.bot.wait(50)
    assert panel._hits == before
