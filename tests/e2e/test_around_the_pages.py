"""What stands around the pages: the count beside Supervision, the line about the sheet."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from app.ui.widgets.nav_item import NavItem
from app.ui.widgets.segmented import Segmented
from models.records.supervision import SessionPlan
from tests.support.app import PASSPHRASE, App, app

__all__ = ["app"]


@pytest.fixture
def opened(app: App) -> App:
    app.make_journal()
    app.start()
    app.unlock()
    return app


def beside_supervision(app: App) -> str:
    item = app.see("nav.supervision", NavItem)
    return item.accessibleName()


def plan_with(app: App, *questions: str) -> None:
    def work(unlocked):
        held_at = app.parts.clock.now() + timedelta(days=3)
        session, _ = unlocked.supervision.plan(SessionPlan("D.", held_at, 60, "video"))
        for question in questions:
            unlocked.supervision.add_item(session.id, question)
        return session

    app.on_worker(work)


def test_the_sidebar_counts_the_agenda_of_the_next_session(opened: App):
    assert beside_supervision(opened) == "Supervision"
    plan_with(opened, "one", "two")
    opened.lock()
    opened.unlock()
    assert beside_supervision(opened) == "Supervision, 2"


def test_the_count_follows_what_is_done_and_undone(opened: App, qtbot):
    plan_with(opened)
    opened.lock()
    opened.unlock()
    assert beside_supervision(opened) == "Supervision"
    opened.press("nav.supervision")
    opened.settle()
    opened.press("add_something_else")
    opened.type("own_question", "How do I end on time?")
    opened.key(Qt.Key.Key_Return)
    opened.settle()
    qtbot.waitUntil(lambda: beside_supervision(opened) == "Supervision, 1")
    opened.press("remove_item")
    opened.settle()
    qtbot.waitUntil(lambda: beside_supervision(opened) == "Supervision")
    opened.parts.actions.trigger("undo")
    opened.settle()
    qtbot.waitUntil(lambda: beside_supervision(opened) == "Supervision, 1")


def put_the_sheet_off(app: App) -> None:
    app.start()
    app.type("new.passphrase", PASSPHRASE)
    app.key(Qt.Key.Key_Return)
    app.type("new.again", PASSPHRASE)
    app.press("first_run.continue")
    app.see("recovery.group1")
    app.press("first_run.aside")
    app.settle()
    app.press("first_run.continue")
    app.see("shell")
    app.settle()


def test_a_sheet_put_off_is_one_line_on_today_until_it_is_made(app: App, qtbot):
    put_the_sheet_off(app)
    app.see("sheet_line")
    app.press("sheet_line.settings")
    assert app.window.focusWidget() is app.see("settings.new_sheet")
    app.press("settings.new_sheet")
    question = app.see("question")
    assert app.window.focusWidget() in question.findChildren(QLineEdit)
    qtbot.keyClicks(app.window.focusWidget(), PASSPHRASE)
    app.key(Qt.Key.Key_Return)
    app.see("recovery.group1")
    app.press("nav.today")
    app.settle()
    assert app.find("sheet_line") is None


def test_a_journal_whose_code_nobody_saw_says_so_at_the_first_unlock(app: App):
    app.parts.journals.create(app.paths.new_journal, PASSPHRASE)
    app.start()
    app.unlock()
    app.see("sheet_line")


def test_a_sheet_that_was_kept_is_not_mentioned(opened: App):
    assert opened.find("page.today") is not None
    assert opened.find("sheet_line") is None


@pytest.mark.parametrize("by", ["new", "new_choose", "palette"])
def test_what_is_begun_on_a_page_leads_back_to_it(opened: App, by: str):
    ctrl, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    opened.go_to("patterns", tab="then_and_now")
    opened.settle()
    if by == "palette":
        opened.key(Qt.Key.Key_K, ctrl)
        opened.type("palette.field", "Write with: After a session")
        opened.key(Qt.Key.Key_Return)
    elif by == "new":
        opened.key(Qt.Key.Key_N, ctrl)
    else:
        opened.key(Qt.Key.Key_N, ctrl | shift)
        opened.see("choose_set")
        opened.key(Qt.Key.Key_Return)
    way_back = opened.see("back_to_today", QAbstractButton)
    opened.settle()
    assert way_back.text() == "Patterns"
    opened.key(Qt.Key.Key_W, ctrl)
    parts = opened.see("parts", Segmented)
    assert parts.value() == "then_and_now"


@pytest.mark.parametrize(
    ("typed", "page", "shown"),
    [
        ("rubbish", "page.journal", "bin_pane"),
        ("just write", "page.write", "keep_private"),
        ("theme", "page.settings", "settings.theme"),
        ("past sess", "page.supervision", "past_list"),
    ],
)
def test_places_inside_pages_are_found_by_any_word_for_them(opened: App, typed, page, shown):
    opened.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    opened.type("palette.field", typed)
    opened.key(Qt.Key.Key_Return)
    opened.see(page)
    opened.see(shown)
