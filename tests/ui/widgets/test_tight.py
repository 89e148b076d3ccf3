"""A window that is small for its letters: what gives way, and what stays whole."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.recovery_sheet import RecoverySheet
from app.ui.theme import ThemeHolder
from app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from app.ui.widgets.choices import CheckBox
from app.ui.widgets.fields import LineEdit
from app.ui.widgets.flow import Flow
from app.ui.widgets.footed import Footed
from app.ui.widgets.label import Label
from app.ui.widgets.reflow import is_tight

SMALLEST = (800, 560)


@pytest.mark.parametrize(
    ("size", "scale", "tight"),
    [
        (SMALLEST, 100, False),
        (SMALLEST, 150, False),
        (SMALLEST, 200, True),
        ((1440, 900), 200, False),
        ((1440, 560), 200, True),
    ],
)
def test_a_window_is_tight_by_its_letters(qtbot: QtBot, size, scale, tight):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(*size)
    assert is_tight(window, scale / 100) is tight


def test_a_button_with_its_icon_alone_keeps_its_name(qtbot: QtBot, themes: ThemeHolder):
    button = PrimaryButton(themes, "New reflection", icon="plus")
    qtbot.addWidget(button)
    with_words = button.sizeHint().width()
    button.set_icon_alone(True)
    assert button.sizeHint().width() == button.sizeHint().height() < with_words
    assert (button.accessibleName(), button.toolTip()) == ("New reflection", "New reflection")
    button.set_words("New note")
    assert button.toolTip() == "New note"
    button.set_icon_alone(False)
    assert button.toolTip() == ""


def test_long_words_of_a_check_box_go_on_below(qtbot: QtBot, themes: ThemeHolder):
    box = CheckBox(themes, "Lock when the computer sleeps or its screen locks", wrap=True)
    qtbot.addWidget(box)
    one_line = box.heightForWidth(box.sizeHint().width())
    assert one_line == box.sizeHint().height()
    assert box.heightForWidth(box.sizeHint().width() // 2) > one_line


def test_the_last_stands_at_the_end_of_the_one_line(qtbot: QtBot, themes: ThemeHolder):
    row = Flow(themes, gap=10)
    row.flow.set_spread(True)
    words, button = Label(themes, "Last changed today"), SecondaryButton(themes, "Change")
    row.add(words)
    row.add(button)
    qtbot.addWidget(row)
    row.resize(600, 40)
    row.show()
    qtbot.waitUntil(lambda: button.geometry().right() == row.rect().right())
    row.resize(words.sizeHint().width() + 20, 100)
    qtbot.waitUntil(lambda: button.x() == 0 and button.y() > words.y())


@pytest.fixture
def footed(qtbot: QtBot, themes: ThemeHolder) -> tuple[Footed, QWidget, SecondaryButton, Label]:
    """A page over a foot, in a window as small as windows get."""
    body, foot = QWidget(), QWidget()
    QVBoxLayout(body).addWidget(QLabel("What is read"))
    button, words = SecondaryButton(themes, "Back"), Label(themes, "In Documents")
    column = QVBoxLayout(foot)
    column.addWidget(button)
    column.addWidget(words)
    page = Footed(themes, body, foot)
    page.resize(*SMALLEST)
    qtbot.addWidget(page)
    page.show()
    return page, foot, button, words


def test_a_foot_scrolls_along_in_a_tight_window(
    qtbot: QtBot, themes: ThemeHolder, footed: tuple[Footed, QWidget, SecondaryButton, Label]
):
    page, foot, _button, _words = footed
    inner = page.area.widget()
    assert inner is not None
    assert foot.isVisible()
    assert not inner.isAncestorOf(foot)
    themes.set_text_scale(200)
    assert foot.isVisible()
    assert inner.isAncestorOf(foot)
    themes.set_text_scale(100)
    assert foot.isVisible()
    assert not inner.isAncestorOf(foot)


def test_a_foot_that_moves_keeps_focus_and_letters(
    qtbot: QtBot, themes: ThemeHolder, footed: tuple[Footed, QWidget, SecondaryButton, Label]
):
    page, _foot, button, words = footed
    page.activateWindow()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(button.hasFocus)
    at_first = words.font().pointSizeF()
    themes.set_text_scale(200)
    assert button.hasFocus()
    assert words.font().pointSizeF() == 2 * at_first


def test_a_field_with_a_notice_keeps_its_letters(qtbot: QtBot, themes: ThemeHolder):
    field = LineEdit(themes, "Recovery code")
    qtbot.addWidget(field)
    field.show()
    at_first = field.font().pointSizeF()
    themes.set_text_scale(200)
    field.set_notice(True)
    assert field.font().pointSizeF() == 2 * at_first


@pytest.mark.parametrize(("width", "columns"), [(460, 4), (360, 2)])
def test_the_groups_of_a_sheet_have_room(qtbot: QtBot, themes: ThemeHolder, width, columns):
    groups = ["WWWW"] * 8
    sheet = RecoverySheet(themes, "My journal", groups, date(2025, 11, 13))
    qtbot.addWidget(sheet)
    sheet.resize(width, 600)
    sheet.show()

    def lefts() -> set[int]:
        labels = sheet.findChildren(Label)
        shown = [label for label in labels if label.objectName().startswith("recovery.group")]
        return {label.mapTo(sheet, label.rect().topLeft()).x() for label in shown}

    qtbot.waitUntil(lambda: len(lefts()) == columns)


@pytest.mark.parametrize("scale", [100, 125, 150, 175, 200])
@pytest.mark.parametrize("words", ["Easier to tell letters apart", "Last changed 13 November"])
def test_words_that_may_wrap_do_not_where_they_have_the_room_they_ask_for(
    qtbot: QtBot, themes: ThemeHolder, scale, words
):
    themes.set_text_scale(scale)
    box, label = CheckBox(themes, words, wrap=True), Label(themes, words, wrap=True)
    for widget in (box, label):
        qtbot.addWidget(widget)
    assert box.heightForWidth(box.sizeHint().width()) == box.heightForWidth(2000)
    assert label.heightForWidth(label.sizeHint().width()) == label.heightForWidth(2000)
