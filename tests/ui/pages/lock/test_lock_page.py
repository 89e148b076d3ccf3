import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QMainWindow,
    QWidget,
)

from app.ui import fonts
from app.ui.pages.lock.page import FORGET_MS, LockPage
from app.ui.theme import ThemeHolder
from app.ui.words_sheet import Passage, WordsSheet
from models.records.notes import MOST_CHARACTERS


@pytest.fixture
def themes(qapp):
    assert isinstance(qapp, QApplication)
    fonts.load()
    made = ThemeHolder(qapp, "light")
    yield made
    made.deleteLater()


@pytest.fixture
def page(qtbot, themes):
    made = LockPage(themes, "My journal", fill_menu=lambda menu: menu.addAction("About"))
    qtbot.addWidget(made)
    made.resize(1440, 868)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def field(page):
    return page.findChild(QLineEdit, "lock.passphrase")


def notice(page):
    return " ".join(
        page.findChild(QLabel, f"lock.notice.{part}").text() for part in ("what", "then")
    ).strip()


def button(page, name):
    return page.findChild(QAbstractButton, name)


def test_while_it_opens_the_button_says_so_and_a_second_press_does_nothing(qtbot, page):
    given = []
    page.passphrase_given.connect(given.append)
    qtbot.keyClicks(field(page), "four words")
    qtbot.keyClick(field(page), Qt.Key.Key_Return)
    qtbot.keyClick(field(page), Qt.Key.Key_Return)
    qtbot.mouseClick(button(page, "lock.unlock"), Qt.MouseButton.LeftButton)
    assert given == ["four words"]
    assert button(page, "lock.unlock").text() == "Opening…"
    assert button(page, "lock.unlock").isDown()


def test_wrong_words_are_selected_to_be_typed_over(qtbot, page):
    qtbot.keyClicks(field(page), "wrong")
    qtbot.keyClick(field(page), Qt.Key.Key_Return)
    page.show_wrong("That did not open it.", "Try again.")
    assert field(page).selectedText() != ""
    assert field(page).property("notice") is True
    qtbot.keyClicks(field(page), "r")
    assert field(page).text() == "r"
    assert field(page).property("notice") is False
    assert notice(page) == ""


@pytest.mark.parametrize(
    ("typed", "modifier", "says"),
    [
        ("A", Qt.KeyboardModifier.NoModifier, "Caps Lock is on."),
        ("a", Qt.KeyboardModifier.ShiftModifier, "Caps Lock is on."),
        ("a", Qt.KeyboardModifier.NoModifier, "Caps Lock is off."),
        ("A", Qt.KeyboardModifier.ShiftModifier, "Caps Lock is off."),
        ("7", Qt.KeyboardModifier.NoModifier, ""),
    ],
)
def test_caps_lock_is_named_only_when_a_letter_showed_it(qtbot, page, typed, modifier, says):
    key = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_A, modifier, typed)
    QApplication.sendEvent(field(page), key)
    page.show_wrong("That did not open it.", "Try again.")
    assert notice(page) == f"That did not open it. Try again. {says}".strip()


def test_the_recovery_sheet_takes_the_place_of_the_passphrase_and_back(qtbot, page):
    given = []
    page.code_given.connect(given.append)
    qtbot.keyClicks(field(page), "forgotten")
    qtbot.mouseClick(button(page, "lock.switch"), Qt.MouseButton.LeftButton)
    code = page.findChild(QLineEdit, "lock.code")
    assert code.isVisible()
    assert not field(page).isVisible()
    qtbot.keyClicks(code, "QW7M 3KXD")
    qtbot.keyClick(code, Qt.Key.Key_Return)
    assert given == ["QW7M 3KXD"]
    page.set_opening(False)
    qtbot.mouseClick(button(page, "lock.switch"), Qt.MouseButton.LeftButton)
    assert field(page).text() == ""


def test_every_control_has_a_name(page):
    for control in (*page.findChildren(QLineEdit), *page.findChildren(QAbstractButton)):
        assert control.accessibleName(), control.objectName()


def test_the_tab_key_goes_from_the_field_to_unlock_and_on(qtbot, page):
    page.focus_first()
    order = []
    for _ in range(7):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        order.append(page.focusWidget().objectName() or page.focusWidget().accessibleName())
    assert order == [
        "Show passphrase", "lock.unlock", "lock.switch", "lock.other", "lock.note", "lock.new",
        "lock.menu",
    ]  # fmt: skip


def test_the_note_takes_the_place_of_the_passphrase_which_is_forgotten(qtbot, page):
    qtbot.keyClicks(field(page), "four wo")
    page.open_note()
    assert field(page).text() == ""
    assert not field(page).isVisible()
    assert page.focusWidget().objectName() == "lock.note_words"
    order = []
    for _ in range(2):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        order.append(page.focusWidget().objectName())
    assert order == ["lock.note_keep", "lock.note_back"]
    page.close_note()
    assert page.focusWidget() is field(page)


@pytest.mark.parametrize("how", ["escape", "ctrl_enter", "button", "back"])
def test_every_way_out_of_the_note_keeps_it(qtbot, page, how):
    wanted = []
    page.note_made.connect(
        lambda note: note.keep_wanted.connect(lambda: wanted.append(note.text()))
    )
    page.open_note()
    words = page.focusWidget()
    qtbot.keyClicks(words, "K4")
    if how == "escape":
        qtbot.keyClick(words, Qt.Key.Key_Escape)
    elif how == "ctrl_enter":
        qtbot.keyClick(words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    else:
        name = "lock.note_keep" if how == "button" else "lock.note_back"
        qtbot.mouseClick(button(page, name), Qt.MouseButton.LeftButton)
    assert wanted == ["K4"]


def test_keep_it_with_nothing_written_says_so_and_stays(qtbot, page):
    wanted = []
    page.note_made.connect(lambda note: note.keep_wanted.connect(lambda: wanted.append(True)))
    page.open_note()
    qtbot.mouseClick(button(page, "lock.note_keep"), Qt.MouseButton.LeftButton)
    assert wanted == []
    said = page.findChild(QLabel, "lock.note_notice.what")
    assert said.text() == "Write something first, or go back to unlocking."
    assert page.focusWidget().objectName() == "lock.note_words"


def test_a_note_takes_no_more_than_there_is_room_for_and_says_so(qtbot, page):
    page.open_note()
    words = page.focusWidget()
    QGuiApplication.clipboard().setText("x" * (MOST_CHARACTERS + 5))
    words.paste()
    assert len(words.toPlainText()) == MOST_CHARACTERS
    assert "20000 characters" in page.findChild(QLabel, "lock.note_notice.what").text()


@pytest.fixture
def hasty(qtbot, themes):
    """A page that waits for hardly a moment, in a window that can be left."""
    window = QMainWindow()
    qtbot.addWidget(window)
    made = LockPage(themes, "My journal", forget_ms=1, parent=window)
    window.setCentralWidget(made)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=10_000)
    made.focus_first()
    yield made
    window.close()


def look_away(qtbot):
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow, timeout=10_000)


def minimise(page):
    page.window().showMinimized()


def cover(page):
    WordsSheet(page._themes, page.window(), "About", [Passage("Words.")]).open_sheet()


@pytest.mark.parametrize("how", ["another_window", "minimised", "covered"])
def test_what_is_typed_is_cleared_once_nobody_sees_it(qtbot, hasty, how):
    qtbot.keyClicks(field(hasty), "four words")
    assert field(hasty).text() == "four words"
    with qtbot.waitSignal(hasty.out_of_sight, timeout=10_000):
        if how == "another_window":
            look_away(qtbot)
        elif how == "minimised":
            minimise(hasty)
        else:
            cover(hasty)
    assert field(hasty).text() == ""
    assert not field(hasty).isUndoAvailable()
    assert notice(hasty).startswith("What was typed here was cleared")


def test_half_a_minute_is_what_it_waits_and_a_look_ends_it(qtbot, page):
    qtbot.waitUntil(page.isActiveWindow, timeout=10_000)
    assert FORGET_MS == 30_000
    qtbot.keyClicks(field(page), "four words")
    assert not page.sight.is_counting
    look_away(qtbot)
    assert page.sight.is_counting
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow, timeout=10_000)
    assert not page.sight.is_counting
    assert field(page).text() == "four words"


def test_words_on_their_way_to_open_it_are_left_until_it_is_known(qtbot, hasty):
    qtbot.keyClicks(field(hasty), "four words")
    qtbot.keyClick(field(hasty), Qt.Key.Key_Return)
    with qtbot.waitSignal(hasty.sight.long, timeout=10_000):
        look_away(qtbot)
    assert field(hasty).text() == "four words"
    with qtbot.waitSignal(hasty.out_of_sight, timeout=10_000):
        hasty.show_wrong("That did not open it.", "")
    assert field(hasty).text() == ""
