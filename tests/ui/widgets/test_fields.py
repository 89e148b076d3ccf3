from datetime import date

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QLineEdit,
    QScrollArea,
    QSlider,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import delete

from app.ui.theme import Type
from app.ui.widgets.buttons import IconButton, PrimaryButton, SecondaryButton
from app.ui.widgets.date_edit import DateEdit, parse_date
from app.ui.widgets.fields import ComboBox, PassphraseEdit, SpinBox
from app.ui.widgets.focus import FocusRing
from app.ui.widgets.label import Label
from app.ui.widgets.segmented import Segmented
from app.ui.widgets.sliders import BipolarSlider, ScaleSlider

TODAY = date(2025, 11, 13)


@pytest.fixture
def window(qtbot, themes):
    made = QWidget()
    made.resize(600, 400)
    QVBoxLayout(made)
    FocusRing(made, themes)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def put(window: QWidget, *widgets: QWidget) -> None:
    for widget in widgets:
        window.layout().addWidget(widget)
        widget.show()


# The wheel


def turn_wheel(widget: QWidget) -> None:
    """Turns it down over a widget; Qt hands on what one does not take to what holds it."""
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    turned = QPoint(0, -120)
    at: QWidget | None = widget
    while at is not None:
        over = QPointF(at.rect().center())
        event = QWheelEvent(
            over, at.mapToGlobal(over), QPoint(), turned, *none, Qt.ScrollPhase.NoScrollPhase, False
        )
        QApplication.sendEvent(at, event)
        at = None if event.isAccepted() else at.parentWidget()


def test_the_wheel_moves_the_page_and_never_an_answer(themes, window, qtbot):
    page, area = QWidget(), QScrollArea()
    column = QVBoxLayout(page)
    scale, ends = ScaleSlider(themes, "How sure"), BipolarSlider(themes, "How close")
    combo, number = ComboBox(themes, "Who"), SpinBox(themes, "Minutes")
    combo.addItems(["A client", "A colleague", "Someone else"])
    for field in (scale, ends, combo, number):
        column.addWidget(field)
    page.setMinimumHeight(3000)
    area.setWidgetResizable(True)
    area.setWidget(page)
    put(window, area)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    scale.set_value(5)
    number.setValue(20)
    tracks = [*scale.findChildren(QSlider), *ends.findChildren(QSlider)]
    for field in (*tracks, combo, number):
        for focused in (False, True):
            (field if focused else area).setFocus()
            bar = area.verticalScrollBar()
            bar.setValue(0)
            turn_wheel(field)
            assert bar.value() > 0, (field, focused)
    assert (scale.value(), ends.value()) == (5, None)
    assert [track.value() for track in tracks] == [5, 0]
    assert (combo.currentIndex(), number.value()) == (0, 20)


# Sliders


@pytest.mark.parametrize("kind", [ScaleSlider, BipolarSlider])
def test_an_untouched_scale_is_not_an_answer(themes, window, kind):
    scale = kind(themes, "Safety", "None", "Full")
    put(window, scale)
    assert scale.value() is None
    assert "Not answered" in scale.first_focus().accessibleName()


def test_the_first_arrow_answers_the_middle_and_the_next_moves(themes, window, qtbot):
    scale = BipolarSlider(themes, "Nearness", "Near", "Far")
    put(window, scale)
    track = scale.first_focus()
    qtbot.keyClick(track, Qt.Key.Key_Right)
    assert scale.value() == 0
    qtbot.keyClick(track, Qt.Key.Key_Left)
    assert scale.value() == -1
    qtbot.keyClick(track, Qt.Key.Key_End)
    assert scale.value() == 5
    qtbot.keyClick(track, Qt.Key.Key_Right)
    assert scale.value() == 5


def test_an_answer_can_be_cleared(themes, window, qtbot):
    scale = ScaleSlider(themes, "Safety", "None", "Full")
    put(window, scale)
    qtbot.keyClick(scale.first_focus(), "7")
    assert scale.value() == 7
    with qtbot.waitSignal(scale.changed):
        qtbot.keyClick(scale.first_focus(), Qt.Key.Key_Delete)
    assert scale.value() is None


def test_a_press_on_the_line_answers_where_it_falls(themes, window, qtbot):
    scale = ScaleSlider(themes, "Safety", "None", "Full")
    put(window, scale)
    qtbot.waitUntil(lambda: scale.first_focus().width() > 200)
    track = scale.first_focus()
    middle = track.rect().center()
    qtbot.mouseClick(track, Qt.MouseButton.LeftButton, pos=middle)
    assert scale.value() == 5


def test_showing_an_answer_tells_nobody(themes, window, qtbot):
    scale = ScaleSlider(themes, "Safety", "None", "Full")
    put(window, scale)
    with qtbot.assertNotEmitted(scale.changed):
        scale.set_value(0)
    assert scale.value() == 0


# Dates


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2025-11-13", date(2025, 11, 13)),
        ("13 November 2025", date(2025, 11, 13)),
        ("1 Jan 1660", date(1660, 1, 1)),
        ("31.12.9999", date(9999, 12, 31)),
        ("today", TODAY),
        ("In a week", date(2025, 11, 20)),
        ("soon", None),
        ("13.11.25", None),
        ("2025-02-30", None),
    ],
)
def test_dates_are_read_as_people_write_them(qapp, typed, meant):
    assert parse_date(typed, TODAY) == meant


def test_a_date_is_typed_and_told_once(themes, window, qtbot):
    field = DateEdit(themes, "When", TODAY)
    put(window, field)
    with qtbot.waitSignal(field.changed):
        qtbot.keyClicks(field.first_focus(), "1660-01-01")
        qtbot.keyClick(field.first_focus(), Qt.Key.Key_Return)
    assert field.value() == date(1660, 1, 1)
    assert field.first_focus().text() == "Thursday 1 January 1660"
    with qtbot.assertNotEmitted(field.changed):
        qtbot.keyClick(field.first_focus(), Qt.Key.Key_Return)


def test_what_is_no_date_is_said_beside_the_field_and_changes_nothing(themes, window, qtbot):
    field = DateEdit(themes, "When", TODAY)
    put(window, field)
    field.set_value(TODAY)
    field.first_focus().clear()
    with qtbot.assertNotEmitted(field.changed):
        qtbot.keyClicks(field.first_focus(), "whenever")
        qtbot.keyClick(field.first_focus(), Qt.Key.Key_Return)
    assert field.value() == TODAY
    shown = [label.text() for label in field.findChildren(Label) if label.isVisible()]
    assert any("not a date" in text for text in shown)


def test_what_was_said_of_a_wrong_date_goes_as_soon_as_it_is_right(themes, window, qtbot):
    field = DateEdit(themes, "When", TODAY)
    put(window, field)
    line = field.first_focus()
    qtbot.keyClicks(line, "tomorow")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert any("not a date" in text for text in said_below(field))
    for _ in "ow":
        qtbot.keyClick(line, Qt.Key.Key_Backspace)
    assert any("not a date" in text for text in said_below(field))
    qtbot.keyClicks(line, "row")
    assert said_below(field) == []


def said_below(field: DateEdit) -> list[str]:
    return [label.text() for label in field.findChildren(Label) if label.isVisible()]


def test_an_emptied_field_is_no_date(themes, window, qtbot):
    field = DateEdit(themes, "When", TODAY)
    put(window, field)
    field.set_value(TODAY)
    field.first_focus().clear()
    with qtbot.waitSignal(field.changed):
        qtbot.keyClick(field.first_focus(), Qt.Key.Key_Return)
    assert field.value() is None


def test_arrows_move_by_days_and_stop_at_the_last(themes, window, qtbot):
    field = DateEdit(themes, "When", TODAY)
    put(window, field)
    field.set_value(date(9999, 12, 30))
    for _ in range(3):
        qtbot.keyClick(field.first_focus(), Qt.Key.Key_Up)
    assert field.value() == date(9999, 12, 31)


# Passphrase, buttons, ring


def test_a_passphrase_is_hidden_until_shown_and_forgotten(themes, window, qtbot):
    field = PassphraseEdit(themes, "Passphrase")
    put(window, field)
    qtbot.keyClicks(field, "otter")
    assert field.echoMode() == QLineEdit.EchoMode.Password
    assert "otter" not in field.displayText()
    (eye,) = field.findChildren(IconButton)
    qtbot.mouseClick(eye, Qt.MouseButton.LeftButton)
    assert field.displayText() == "otter"
    assert eye.accessibleName() == "Hide passphrase"
    assert field.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData
    field.forget()
    assert field.text() == ""
    assert field.echoMode() == QLineEdit.EchoMode.Password


def test_return_presses_the_button_that_has_the_focus(themes, window, qtbot):
    button = PrimaryButton(themes, "Unlock")
    put(window, button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)


def test_the_ring_follows_the_keyboard_and_not_the_pointer(themes, window, qtbot):
    first, second = SecondaryButton(themes, "Back"), SecondaryButton(themes, "Next")
    put(window, first, second)
    ring = window.findChild(FocusRing)
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert not ring.isVisible()
    first.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is second
    assert ring.isVisible()
    assert ring.geometry() == second.geometry().adjusted(-4, -4, 4, 4)
    window.resize(500, 300)
    qtbot.waitUntil(lambda: ring.geometry() == second.geometry().adjusted(-4, -4, 4, 4))
    second.hide()
    assert not ring.isVisible() or ring.geometry().center() == first.geometry().center()


def test_the_ring_lets_go_of_what_is_gone(themes, window, qtbot):
    gone, left = SecondaryButton(themes, "Back"), SecondaryButton(themes, "Next")
    put(window, gone, left)
    ring = window.findChild(FocusRing)
    gone.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.isVisible()
    delete(gone)
    window.resize(500, 300)
    left.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: ring.geometry() == left.geometry().adjusted(-4, -4, 4, 4))


def test_a_view_is_chosen_by_arrow(themes, window, qtbot):
    views = Segmented(themes, "View", {"one": "One at a time", "all": "All on a page"})
    put(window, views)
    with qtbot.waitSignal(views.changed) as told:
        qtbot.mouseClick(views.findChild(QWidget, "segment.all"), Qt.MouseButton.LeftButton)
    assert told.args == ["all"]
    assert views.value() == "all"


def test_a_label_shows_markup_as_it_was_written(themes, window):
    label = Label(themes, "<img src='file:///etc/passwd'> <b>x</b>")
    put(window, label)
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_folding_label_is_taller_where_it_is_narrow(themes, window):
    label = Label(themes, "It opens your journal on this computer. " * 3, wrap=True)
    put(window, label)
    assert label.heightForWidth(200) > label.heightForWidth(600)
    assert label.heightForWidth(600) % themes.pitch(Type.UI) == 0


@pytest.mark.parametrize("language", ["en_GB", "de_CH", "ru_RU", "pt_PT", "vi_VN"])
@pytest.mark.parametrize("scale", [100, 150, 200])
def test_the_calendar_shows_its_weekdays_whole(themes, qtbot, language, scale):
    QLocale.setDefault(QLocale(language))
    try:
        field = DateEdit(themes, "When", TODAY)
        qtbot.addWidget(field)
        field.show()
        themes.set_text_scale(scale)
        field.findChild(IconButton).click()
        calendar = field.findChild(QCalendarWidget)
        table = calendar.findChild(QTableView)
        font = themes.font(Type.SMALL)
        for day in range(1, 8):
            name = QLocale().dayName(day, QLocale.FormatType.ShortFormat)
            assert QFontMetricsF(font).horizontalAdvance(name) < table.columnWidth(day - 1)
        assert calendar.font().pixelSize() == font.pixelSize()
        calendar.window().hide()
    finally:
        QLocale.setDefault(QLocale("en_GB"))


def test_the_calendar_follows_the_theme_and_names_its_arrows(themes, qtbot):
    field = DateEdit(themes, "When", TODAY)
    qtbot.addWidget(field)
    field.show()
    field.findChild(IconButton).click()
    before = field.findChild(QCalendarWidget)
    names = {b.accessibleName() for b in before.findChildren(QToolButton) if b.isVisible()}
    assert {"The month before", "The next month"} <= names
    themes.set_choice("dark")
    field.findChild(IconButton).click()
    after = field.findChildren(QCalendarWidget)[-1]
    assert after is not before
    assert after.headerTextFormat().background().color() == themes.color("paper")
    assert not before.isVisible()
    after.window().hide()


def test_a_number_that_is_typed_is_told_as_it_stands(themes, qtbot):
    box, told = SpinBox(themes, "Minutes", largest=240, suffix=" min"), []
    qtbot.addWidget(box)
    box.setValue(60)
    box.edited.connect(told.append)
    with qtbot.waitExposed(box):
        box.show()
    box.selectAll()
    qtbot.keyClicks(box, "75")
    box.setValue(30)
    assert told == [7, 75]


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_a_number_shows_whole_beside_its_arrows_in_both_directions(themes, qtbot, direction):
    box = SpinBox(themes, "Minutes", largest=240, suffix=" min", compact=True)
    qtbot.addWidget(box)
    box.setLayoutDirection(direction)
    box.setValue(120)
    box.resize(box.sizeHint())
    with qtbot.waitExposed(box):
        box.show()
    line = box.lineEdit()
    margins = line.textMargins()
    wide = line.fontMetrics().horizontalAdvance(line.text())
    assert wide <= line.width() - margins.left() - margins.right()
    rtl = direction == Qt.LayoutDirection.RightToLeft
    arrows = line.x() if rtl else box.width() - line.x() - line.width()
    assert arrows >= 24


# Days of the week


@pytest.mark.parametrize(
    ("typed", "last", "following"),
    [
        ("friday", date(2025, 11, 7), date(2025, 11, 14)),
        ("Wednesday", date(2025, 11, 12), date(2025, 11, 19)),
        ("thursday", date(2025, 11, 13), date(2025, 11, 20)),
    ],
)
def test_a_day_of_the_week_is_the_last_or_the_next(typed, last, following):
    assert parse_date(typed, TODAY, ahead=False) == last
    assert parse_date(typed, TODAY, ahead=True) == following
    assert parse_date(typed, TODAY) is None
