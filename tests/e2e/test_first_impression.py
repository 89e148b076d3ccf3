"""A first impression is kept as it was first written, and shown again with the next one of the
same person."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from app.domain.clock import FixedClock
from app.ui.forms.locked import LockedEditor
from models.records.entries import Entry
from tests.support.app import App
from tests.support.years import (
    FIRST_DAY,
    block,
    clock,
    finish,
    go_on,
    later,
    opened,
    said,
    texts,
    type_at,
)

__all__ = ["clock", "opened"]

K = Qt.Key
SET = "got_into_me"
FIRST = "Cold, and a little proud."


def step(app: App) -> str:
    label = app.see("step_title", QLabel)
    assert isinstance(label, QLabel)
    return label.text()


def to_first_impressions(app: App) -> None:
    block(app, "stirred", SET)
    for _ in range(6):
        if step(app) == "Is this one of your first meetings?":
            return
        go_on(app)
    raise AssertionError(step(app))


def words_on(app: App) -> list[str]:
    return [label.text() for label in app.window.findChildren(QLabel)]


def choose_person(app: App, words: str) -> None:
    app.press("code")
    app.settle()
    menu = next(each for each in app.window.findChildren(QMenu) if each.isVisible())
    next(each for each in menu.actions() if each.text() == words).trigger()
    menu.close()
    app.settle()


@pytest.fixture
def met(opened: App, qtbot: QtBot) -> Entry:
    """A first meeting, written about by keyboard."""
    opened.go_to("write", packs=[SET])
    block(opened, "stirred", SET)
    choose_person(opened, "New code")
    to_first_impressions(opened)
    block(opened, "early", SET).editor.focus_first()
    opened.key(K.Key_Space)
    type_at(opened, qtbot, "first_impression", SET, FIRST)
    entry = finish(opened)
    assert said(entry) == {"early": True, "first_impression": FIRST}
    assert entry.header.code
    return entry


def test_tab_goes_from_yes_to_the_words(opened: App, qtbot: QtBot) -> None:
    opened.go_to("write", packs=[SET])
    block(opened, "stirred", SET)
    to_first_impressions(opened)
    asked = block(opened, "early", SET)
    asked.editor.focus_first()
    opened.key(K.Key_Space)
    words = block(opened, "first_impression", SET)
    opened.settle()
    chosen = opened.window.focusWidget()
    opened.key(K.Key_Tab)
    assert words.editor.isAncestorOf(opened.window.focusWidget())
    opened.key(K.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert opened.window.focusWidget() is chosen
    # What can be done with the answer is one step back.
    opened.key(K.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert opened.window.focusWidget() is asked.extras.private
    opened.key(K.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert opened.window.focusWidget() is asked.extras.clear_link


def test_it_cannot_be_changed_once_the_reflection_is_done(
    opened: App, qtbot: QtBot, clock: FixedClock, met: Entry
) -> None:
    later(opened, clock, FIRST_DAY + timedelta(days=3))
    opened.go_to("write", entry_id=met.id)
    to_first_impressions(opened)
    kept = block(opened, "first_impression", SET)
    assert isinstance(kept.editor, LockedEditor)
    assert texts(kept, "kept") == [FIRST]
    type_at(opened, qtbot, "first_impression", SET, "Not at all.")
    opened.key(K.Key_Delete)
    assert texts(kept, "kept") == [FIRST]
    # Nor by saying that it was no first meeting after all.
    block(opened, "early", SET).editor.focus_first()
    opened.key(K.Key_Right)
    opened.settle()
    type_at(opened, qtbot, "impression_now", SET, "They were afraid.")
    after = finish(opened)
    assert after.id == met.id
    assert said(after) == {
        "early": False,
        "first_impression": FIRST,
        "impression_now": "They were afraid.",
    }


def test_it_is_shown_with_the_next_one_of_the_same_person(
    opened: App, qtbot: QtBot, clock: FixedClock, met: Entry
) -> None:
    later(opened, clock, FIRST_DAY + timedelta(days=20))
    opened.go_to("write", packs=[SET])
    block(opened, "stirred", SET)
    to_first_impressions(opened)
    assert opened.find("first_impression") is None
    choose_person(opened, f"With {met.header.code}")
    part = opened.see("first_impression")
    waiting = opened.see("first_impression.waiting", QLabel)
    assert isinstance(waiting, QLabel)
    assert met.header.code in waiting.text()
    assert texts(part, "first_impression.text") == []

    block(opened, "early", SET).editor.focus_first()
    opened.key(K.Key_Space)
    type_at(opened, qtbot, "first_impression", SET, "Shy, I think now.")
    assert texts(part, "first_impression.text") == []
    opened.see("back_to_today").setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: texts(part, "first_impression.text") == [FIRST])
    assert said(finish(opened))["first_impression"] == "Shy, I think now."
    assert said(opened.on_worker(lambda it: it.timeline.entry(met.id)))["first_impression"] == FIRST


def test_it_comes_back_on_today_without_a_word_and_is_read_where_it_stands(
    opened: App, qtbot: QtBot, clock: FixedClock, met: Entry
) -> None:
    later(opened, clock, FIRST_DAY + timedelta(days=20))
    opened.go_to("write", packs=[])
    opened.see_editor()
    choose_person(opened, f"With {met.header.code}")
    opened.type_into(opened.see_editor(), "They laughed today.")
    finish(opened)
    later(opened, clock, FIRST_DAY + timedelta(days=56))
    opened.go_to("today")
    quote = opened.see("reread.quote", QLabel)
    assert isinstance(quote, QLabel)
    assert met.header.code in quote.text()
    assert quote.text().endswith("Look at it again?")
    # It was kept private without being asked to: nothing on Today repeats it.
    shown = opened.window.findChildren(QWidget)
    for words in (*(each.accessibleName() for each in shown), *words_on(opened)):
        assert "proud" not in words
    opened.press("reread.read")
    opened.settle()
    read = opened.see("entry_text", QTextBrowser)
    assert isinstance(read, QTextBrowser)
    qtbot.waitUntil(lambda: FIRST in read.toPlainText())
