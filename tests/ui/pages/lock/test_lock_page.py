import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit

from app.ui import fonts
from app.ui.pages.lock.page import LockPage
from app.ui.theme import ThemeHolder


@pytest.fixture
def themes(qapp):
    assert isinstance(qapp, QApplication)
    fonts.load()
    made = ThemeHolder(qapp, "light")
    yield made
    made.deleteLater()


@pytest.fixture
def page(qtbot, themes):
    made = LockPage(themes, "My journal")
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
    for _ in range(5):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        order.append(page.focusWidget().objectName() or page.focusWidget().accessibleName())
    assert order == ["Show passphrase", "lock.unlock", "lock.switch", "lock.other", "lock.new"]
