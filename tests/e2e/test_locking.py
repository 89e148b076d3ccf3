"""Going out: everything saved, everything gone from the screen, nothing asked."""

import gc
import weakref
from datetime import datetime

import pytest
from PySide6.QtCore import QMetaProperty, QObject, Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QTextEdit, QWidget

from app.jobs.inactivity import Inactivity
from app.services.session import Secret
from app.settings import SettingsFile
from app.ui.after_lock import LockReason
from app.ui.dialogs import QtDialogs, Question
from app.ui.faces import State
from app.ui.widgets.scrim import Scrim
from models.records.faults import DiskFull
from models.records.supervision import SessionPlan
from tests.support.app import PASSPHRASE, App, app, beats_well

__all__ = ["app"]

MARKER = "kestrelmarker"


def write(app: App, words: str) -> None:
    """Just write: Ctrl+N, and words."""
    app.key(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    app.settle()
    editor = app.see_editor()
    editor.setFocus()
    app.type_into(editor, words)


def drafts(app: App):
    return app.on_worker(lambda unlocked: unlocked.writing.drafts())


@pytest.fixture
def opened(app: App) -> App:
    app.make_journal()
    app.start()
    app.unlock()
    return app


def test_ctrl_l_saves_the_words_and_unlocking_returns_to_them(opened: App):
    write(opened, f"She said {MARKER}.")
    opened.lock()
    assert opened.says("lock.reason") == "Locked. Your draft is saved."
    opened.unlock()
    assert MARKER in opened.see_editor().toPlainText()


def test_the_window_keeps_the_keyboard_through_a_lock_and_locks_again(opened: App):
    for _ in range(3):
        assert opened.window.isActiveWindow()
        opened.lock()
        assert opened.window.isActiveWindow()
        opened.unlock()


def test_no_widget_is_nobodys(app: App):
    # It would end when Python looks for garbage, on whatever thread that is.
    before = QApplication.topLevelWidgets()
    app.make_journal()
    app.start()
    app.unlock()
    held = app.on_worker(
        lambda unlocked: unlocked.supervision.start(
            unlocked.supervision.plan(SessionPlan("D.", datetime(2025, 11, 18, 10), 60))[0].id
        )[0]
    )
    write(app, MARKER)
    for page in app.page_ids():
        app.go_to(page, **({"session_id": held.id} if page == "in_session" else {}))
        app.settle()
        tops = [top for top in QApplication.topLevelWidgets() if top.parentWidget() is None]
        assert [top for top in tops if top not in before] == [], page


def test_after_a_lock_the_words_are_nowhere(opened: App, qtbot):
    write(opened, f"She said {MARKER}.")
    for page in opened.page_ids():
        opened.parts.actions.trigger("back")
        opened.go_to(page)
        opened.settle()
    opened.go_to("write")
    editor = opened.see_editor()
    editor.selectAll()
    editor.copy()
    assert MARKER in QGuiApplication.clipboard().text()
    watched = weakref.ref(opened.see("shell"))
    opened.lock()

    def is_let_go() -> bool:
        gc.collect()
        return watched() is None

    # Work that had begun beside the window may end after it is gone.
    qtbot.waitUntil(is_let_go, timeout=10_000)
    assert MARKER not in QGuiApplication.clipboard().text()
    found = [place for place, text in everything_said(opened.window) if MARKER in text]
    assert found == []
    files = [path for path in opened.paths.config.parent.rglob("*") if path.is_file()]
    assert files
    assert [path.name for path in files if MARKER.encode() in path.read_bytes()] == []


def test_the_title_never_says_more_than_the_name(opened: App):
    write(opened, MARKER)
    assert opened.window.windowTitle() == "Afterword"
    opened.lock()
    assert opened.window.windowTitle() == "Afterword"


def test_closing_the_window_saves_the_words_and_asks_nothing(opened: App):
    write(opened, MARKER)
    opened.close()
    key = opened.parts.journals.derive(opened.paths.new_journal, PASSPHRASE, Secret.PASSPHRASE)
    unlocked = opened.parts.journals.open(key)
    try:
        assert [MARKER in card.opening for card in unlocked.writing.drafts()] == [True]
    finally:
        opened.parts.journals.close(unlocked)


def test_nobody_there_for_five_minutes_locks_it_and_says_so(opened: App, qtbot):
    write(opened, MARKER)
    watch = opened.faces.findChild(Inactivity)
    with qtbot.waitSignal(opened.faces.locked, timeout=15_000):
        watch.idle.emit()
    assert opened.says("lock.reason") == "Locked after 5 minutes. Your draft is saved."


def test_a_lock_while_it_opens_leaves_it_locked(app: App, qtbot):
    app.make_journal()
    app.start()
    app.type("lock.passphrase", PASSPHRASE)
    app.key(Qt.Key.Key_Return)
    app.faces.lock(LockReason.SYSTEM)
    app.settle()
    qtbot.wait(50)
    assert app.state is State.LOCKED
    assert app.find("shell") is None
    app.unlock()


def test_closing_while_it_opens_ends_with_nothing_left_open(app: App):
    made = app.make_journal()
    app.start()
    app.type("lock.passphrase", PASSPHRASE)
    app.key(Qt.Key.Key_Return)
    app.close()
    unlocked = app.parts.journals.open(made.key)
    app.parts.journals.close(unlocked)


def test_words_the_disk_does_not_take_are_kept_until_the_unlock(opened: App, monkeypatch):
    write(opened, MARKER)
    opened.settle()
    writing = opened.faces.unlocked.writing

    def full(draft):
        raise DiskFull

    monkeypatch.setattr(writing, "save_draft", full)
    opened.type_into(opened.see_editor(), " and more")
    opened.lock()
    assert "are kept, encrypted, until you unlock" in opened.says("lock.reason")
    opened.unlock()
    opened.settle()
    assert ["and more" in card.opening for card in drafts(opened)] == [True]


def test_the_screen_never_stands_still_while_it_locks(opened: App):
    write(opened, MARKER)
    opened.settle()
    opened.heartbeat.start()
    opened.lock()
    opened.heartbeat.stop()
    assert beats_well(opened.heartbeat), opened.heartbeat.longest_ms


# What can be done while it is locked


def menu_of(app: App) -> QMenu:
    (shown,) = (
        each for each in app.window.findChildren(QMenu, "lock.menu_ways") if each.isVisible()
    )
    return shown


def choose(app: App, words: str) -> None:
    """Takes a line out of the menu of the lock screen."""
    menu = menu_of(app)
    lines = [line for each in menu.actions() for line in each.menu().actions()]
    (line,) = (each for each in lines if each.isVisible() and each.text() == words)
    menu.close()
    line.trigger()


@pytest.fixture
def locked(app: App) -> App:
    app.make_journal()
    app.start()
    return app


def test_the_theme_is_changed_while_it_is_locked_and_stays(locked: App):
    locked.press("lock.menu")
    choose(locked, "Dark colours")
    assert locked.parts.themes.theme.dark
    locked.settle()
    assert SettingsFile(locked.paths.settings).load().theme == "dark"
    locked.unlock()
    assert locked.parts.themes.theme.dark


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("About Afterword", "Apache License 2.0"),
        ("Help with a locked journal", "Use my recovery sheet"),
        ("Backups, going back and erasing", "a backup keeps opening"),
        ("Keyboard shortcuts", "Lock now"),
    ],
)
def test_help_and_about_are_read_while_it_is_locked_and_left_by_escape(locked: App, line, says):
    locked.press("lock.menu")
    choose(locked, line)
    (sheet,) = (each for each in locked.window.findChildren(Scrim) if each.isVisible())
    assert any(says in label.text() for label in sheet.findChildren(QLabel))
    locked.key(Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    locked.unlock()


def test_the_menu_bar_of_a_locked_journal_offers_nothing_of_it(locked: App):
    offered = {spec.id for spec in locked.parts.actions.available()}
    assert offered == {
        "quick_note", "quit", "full_screen", "larger", "smaller", "normal_size", "menu",
        "theme_system", "theme_light", "theme_dark", "theme_contrast", "shortcuts", "help_locked",
        "help_keeping", "about",
    }  # fmt: skip
    locked.unlock()
    now = {spec.id for spec in locked.parts.actions.available()}
    assert not now & {"quick_note", "help_locked"}
    assert {"new", "about", "theme_dark"} <= now


def test_the_menu_is_reached_by_keys_alone(locked: App, qtbot):
    locked.key(Qt.Key.Key_F10)
    bar = locked.window.menuBar()
    qtbot.waitUntil(bar.isVisible, timeout=10_000)
    assert [each.text() for each in bar.actions() if each.isVisible()] == [
        "&Journal",
        "&View",
        "&Help",
    ]


# What lies over the pages


@pytest.mark.parametrize("what", ["question", "sheet", "message", "file", "menu"])
def test_nothing_that_lay_over_the_pages_is_left_after_a_lock(opened: App, qtbot, what):
    dialogs = QtDialogs(opened.parts.themes, opened.window)
    answers: list[object] = []
    if what == "question":
        question = Question(f"Delete {MARKER}?", MARKER, "Delete", "Keep", field="Why")
        dialogs.ask(question, answers.append)
    elif what == "message":
        dialogs.show_message("Said", MARKER)
    elif what == "sheet":
        opened.parts.actions.trigger("about")
    elif what == "file":
        dialogs.choose_files(f"Open {MARKER}", ["Text (*.txt)"], answers.append)
    else:
        opened.press("menu_button")
    lock = opened.faces.lock
    with qtbot.waitSignal(opened.faces.locked, timeout=20_000):
        lock(LockReason.SYSTEM)
    assert QApplication.activePopupWidget() is None
    assert [each for each in opened.window.findChildren(Scrim) if each.isVisible()] == []
    assert [place for place, text in everything_said(opened.window) if MARKER in text] == []
    assert answers == []
    opened.unlock()


# Composed, and not chosen yet


def compose(app: App, field: QWidget, text: str) -> None:
    app._qtbot.waitUntil(field.hasFocus, timeout=10_000)
    QApplication.sendEvent(field, QInputMethodEvent(text, []))


def test_what_an_input_method_composes_in_a_line_is_kept(opened: App, qtbot):
    opened.go_to("patterns", tab="key_points")
    opened.settle()
    line = opened.see("new_cue", QLineEdit)
    line.setFocus()
    qtbot.keyClicks(line, "Look ")
    compose(opened, line, "にほん")
    assert line.text() == "Look "
    opened.lock()
    opened.unlock()
    cards = opened.on_worker(lambda unlocked: unlocked.follow_ups.cues())
    assert [card.text for card in cards] == ["Look にほん"]


@pytest.mark.parametrize("reason", [LockReason.BY_HAND, LockReason.IDLE, LockReason.SYSTEM])
def test_what_an_input_method_composes_in_the_editor_is_kept(opened: App, qtbot, reason):
    write(opened, "She said ")
    editor = opened.see_editor()
    compose(opened, editor, "にほん")
    assert "に" not in editor.toPlainText()
    with qtbot.waitSignal(opened.faces.locked, timeout=20_000):
        opened.faces.lock(reason)
    opened.unlock()
    assert opened.see_editor().toPlainText() == "She said にほん"


def test_what_was_composed_and_given_up_is_not_kept(opened: App):
    write(opened, "She said ")
    editor = opened.see_editor()
    compose(opened, editor, "にほん")
    compose(opened, editor, "")
    opened.lock()
    opened.unlock()
    assert opened.see_editor().toPlainText() == "She said "


def everything_said(window: QWidget):
    """Every text a widget of the application holds, with where it was found."""
    widgets = set(QApplication.allWidgets()) | {window}
    for widget in widgets:
        yield from properties_of(widget)
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is not None:
            for part in QAccessible.Text:
                yield f"{type(widget).__name__} accessible", interface.text(part) or ""
        if isinstance(widget, QTextEdit):
            yield "document", widget.toPlainText()
        for child in widget.findChildren(QObject):
            if not isinstance(child, QWidget):
                yield from properties_of(child)


def properties_of(item: QObject):
    meta = item.metaObject()
    for index in range(meta.propertyCount()):
        what: QMetaProperty = meta.property(index)
        value = what.read(item)
        if isinstance(value, str):
            yield f"{type(item).__name__}.{what.name()}", value
    for raw in item.dynamicPropertyNames():
        name = bytes(raw.data()).decode()
        # Those of Qt's own are handles, and have no form in Python.
        if name.startswith("_") or not isinstance(item, QWidget):
            continue
        yield f"{type(item).__name__}.{name}", str(item.property(name))


def test_the_words_are_covered_before_the_pages_are_asked_for_them(opened: App, monkeypatch):
    """However long a page takes to hand over what is typed, nobody reads it meanwhile."""
    write(opened, MARKER)
    seen: list[QColor] = []
    page = opened.see("shell").page("write")
    hand_over = page.hand_over

    def looked_at():
        picture = opened.window.grab()
        middle = picture.rect().center()
        seen.extend(
            picture.toImage().pixelColor(x, y)
            for x in range(0, picture.width(), 40)
            for y in (4, middle.y(), picture.height() - 4)
        )
        return hand_over()

    monkeypatch.setattr(page, "hand_over", looked_at)
    opened.lock()
    assert {colour.name() for colour in seen} == {opened.parts.themes.color("surface").name()}
    assert opened.find("blank") is None
    opened.unlock()
    assert MARKER in opened.see_editor().toPlainText()
