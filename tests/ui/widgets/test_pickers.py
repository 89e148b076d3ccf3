import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.ui.widgets.chips import Chip, ChipFlow, FeelingChip
from app.ui.widgets.feelings_picker import FeelingGroup, FeelingsPicker
from app.ui.widgets.fields import ComboBox, LineEdit
from app.ui.widgets.position_picker import PositionPicker
from app.ui.widgets.word_picker import WordClass, WordPicker

GROUPS = [
    FeelingGroup(
        "up",
        "Up-power",
        tuple((w, w) for w in ("responsible", "protective", "impatient", "smug", "weighty")),
        ("responsible", "protective", "impatient"),
    ),
    FeelingGroup("down", "Down-power", (("exposed", "exposed"), ("small", "small")), ("exposed",)),
    FeelingGroup("either", "Either", (("tired", "tired"), ("sad", "sad")), ("tired", "sad")),
]
TRIGGERS = [
    WordClass("t1", "What they did", (("silence", "silence"), ("tears", "tears"))),
    WordClass("t5", "Frame", (("clock", "the clock"), ("fee", "the fee"))),
]


@pytest.fixture
def show(qtbot):
    """Puts a widget into a window of its own and shows it."""

    kept = []

    def put(widget: QWidget, width: int = 680) -> QWidget:
        window = QWidget()
        kept.append(window)
        QVBoxLayout(window).addWidget(widget)
        window.resize(width, 500)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return widget

    return put


def chip(picker: QWidget, word: str) -> FeelingChip:
    found = picker.findChild(FeelingChip, f"feeling.{word}")
    assert isinstance(found, FeelingChip)
    return found


def choice(picker: PositionPicker, name: str) -> QWidget:
    return next(w for w in picker.findChildren(QWidget) if w.accessibleName() == name)


def press(qtbot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


# Position


def test_a_place_is_chosen_by_a_press_and_let_go_by_another(themes, show, qtbot):
    picker = show(PositionPicker(themes))
    with qtbot.waitSignal(picker.changed):
        press(qtbot, choice(picker, "Both at once"))
    assert picker.value() == {"at": "both"}
    assert picker.summary() == "Both at once"
    with qtbot.waitSignal(picker.changed):
        press(qtbot, choice(picker, "Both at once"))
    assert picker.value() == {}


def test_arrows_home_and_end_move_the_choice(themes, show, qtbot):
    picker = show(PositionPicker(themes))
    picker.set_value({"at": "upish"})
    picker.first_focus().setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert picker.value() == {"at": "both"}
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_End)
    assert picker.value() == {"at": "down"}
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Home)
    assert picker.value() == {"at": "up"}
    qtbot.keyClick(QApplication.focusWidget(), "0")
    assert picker.value() == {}


def test_it_moved_asks_from_where_to_where(themes, show, qtbot):
    picker = show(PositionPicker(themes))
    begin, end = picker.findChildren(ComboBox)
    assert not begin.isVisible()
    press(qtbot, choice(picker, "It moved during the session"))
    assert begin.isVisible()
    assert picker.value() == {"at": "moved"}
    qtbot.keyClick(begin, Qt.Key.Key_Down)
    qtbot.keyClick(end, Qt.Key.Key_End)
    assert picker.value() == {"at": "moved", "from": "up", "to": "down"}
    press(qtbot, choice(picker, "Not sure yet"))
    assert picker.value() == {"at": "unsure"}
    assert not begin.isVisible()


@pytest.mark.parametrize(
    "value", [{}, {"at": "down"}, {"at": "moved", "from": "upish", "to": "both"}, {"at": "unsure"}]
)
def test_an_answer_is_shown_as_it_was_given_and_silently(themes, show, qtbot, value):
    picker = show(PositionPicker(themes))
    with qtbot.assertNotEmitted(picker.changed):
        picker.set_value(value)
    assert picker.value() == value


def test_an_answer_survives_a_change_of_text_size(themes, show):
    picker = show(PositionPicker(themes))
    picker.set_value({"at": "moved", "from": "up", "to": "down"})
    themes.set_text_scale(150)
    assert picker.value() == {"at": "moved", "from": "up", "to": "down"}


# Feelings


def test_each_press_goes_a_little_some_a_lot_off(themes, show, qtbot):
    picker = show(FeelingsPicker(themes, GROUPS))
    seen = []
    for _ in range(4):
        press(qtbot, chip(picker, "impatient"))
        seen.append(picker.value())
    assert seen == [{"impatient": 1}, {"impatient": 2}, {"impatient": 3}, {}]


def test_number_keys_set_the_intensity_and_zero_clears(themes, show, qtbot):
    picker = show(FeelingsPicker(themes, GROUPS))
    target = chip(picker, "protective")
    for key in "3":
        qtbot.keyClick(target, key)
    assert picker.value() == {"protective": 3}
    assert target.accessibleName() == "Protective, Up-power, a lot"
    qtbot.keyClick(target, "1")
    assert picker.value() == {"protective": 1}
    qtbot.keyClick(target, "0")
    assert picker.value() == {}
    assert target.accessibleName() == "Protective, Up-power"


def test_a_row_of_chips_is_one_stop_and_arrows_move_inside(themes, show, qtbot):
    picker = show(FeelingsPicker(themes, GROUPS))
    picker.first_focus().setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert QApplication.focusWidget() is chip(picker, "protective")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_End)
    assert QApplication.focusWidget().accessibleName() == "More feelings, Up-power"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is chip(picker, "exposed")


def test_more_opens_every_word_in_place_with_a_search(themes, show, qtbot):
    picker = show(FeelingsPicker(themes, GROUPS))
    assert picker.findChild(FeelingChip, "feeling.smug") is None
    press(qtbot, choice(picker, "More feelings, Up-power"))
    assert chip(picker, "smug").isVisible()
    search = QApplication.focusWidget()
    assert isinstance(search, LineEdit)
    qtbot.keyClicks(search, "wei")
    assert chip(picker, "weighty").isVisible()
    assert not chip(picker, "smug").isVisible()
    press(qtbot, chip(picker, "weighty"))
    press(qtbot, choice(picker, "Fewer feelings, Up-power"))
    assert chip(picker, "weighty").isVisible()
    assert not chip(picker, "smug").isVisible()
    assert picker.value() == {"weighty": 1}


def test_a_retired_word_stays_visible_and_in_the_answer(themes, show):
    picker = show(FeelingsPicker(themes, GROUPS))
    picker.set_value({"tired": 2, "long_gone": 1})
    assert chip(picker, "long_gone").isVisible()
    assert chip(picker, "long_gone").text() == "Long gone"
    assert picker.value() == {"tired": 2, "long_gone": 1}


def test_compact_shows_the_chosen_words_and_a_way_to_change(themes, show, qtbot):
    picker = show(FeelingsPicker(themes, GROUPS))
    picker.set_value({"responsible": 3, "exposed": 1})
    picker.set_compact(True)
    shown = [c.text() for c in picker.findChildren(FeelingChip) if c.isVisible()]
    assert shown == ["Responsible", "Exposed"]
    assert picker.summary() == "Responsible, Exposed"
    press(qtbot, choice(picker, "Change the feelings"))
    assert chip(picker, "protective").isVisible()


# Words


def test_words_are_chosen_in_the_order_of_the_vocabulary(themes, show, qtbot):
    picker = show(WordPicker(themes, "Triggers", TRIGGERS, ["clock", "silence"]))
    for word in ("clock", "silence"):
        press(qtbot, picker.findChild(QWidget, f"word.{word}"))
    assert picker.value() == ["silence", "clock"]
    assert picker.summary() == "Silence, The clock"
    press(qtbot, picker.findChild(QWidget, "word.clock"))
    assert picker.value() == ["silence"]


def test_more_words_stand_under_their_class_and_can_be_searched(themes, show, qtbot):
    picker = show(WordPicker(themes, "Triggers", TRIGGERS, ["clock"]))
    assert picker.findChild(QWidget, "word.tears") is None
    press(qtbot, picker.findChild(QWidget, "word.more"))
    qtbot.keyClicks(QApplication.focusWidget(), "frame")
    assert picker.findChild(QWidget, "word.fee").isVisible()
    assert not picker.findChild(QWidget, "word.tears").isVisible()


# Words of one's own


def add_chip(picker):
    return next(c for c in picker.findChildren(QWidget, "word.add") if c.isVisible())


def test_a_feeling_that_is_not_there_can_be_added_to_either(themes, show, qtbot):
    picker = show(FeelingsPicker(themes, GROUPS))
    press(qtbot, choice(picker, "More feelings, Up-power"))
    qtbot.keyClicks(QApplication.focusWidget(), " churned  up")
    assert add_chip(picker).text() == "Add “churned up”"
    with qtbot.waitSignals([picker.changed, picker.word_added]):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert picker.value() == {"own:churned up": 1}
    added = QApplication.focusWidget()
    assert added.text() == "churned up"
    assert added.accessibleName() == "churned up, Either, a little"
    assert "churned" not in added.objectName()
    qtbot.keyClick(added, "3")
    assert picker.value() == {"own:churned up": 3}
    assert picker.summary() == "churned up"


@pytest.mark.parametrize("typed", ["tired", "  TIRED ", "Exposed", "own before"])
def test_a_word_that_is_there_already_is_not_offered_again(themes, show, qtbot, typed):
    picker = show(FeelingsPicker(themes, GROUPS))
    picker.set_own(["own:own before"])
    press(qtbot, choice(picker, "More feelings, Either"))
    qtbot.keyClicks(QApplication.focusWidget(), typed)
    assert not any(c.isVisible() for c in picker.findChildren(QWidget, "word.add"))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert picker.value() == {}


def test_own_words_of_before_are_offered_and_keep_their_intensity_when_narrow(themes, show, qtbot):
    picker = show(FeelingsPicker(themes, GROUPS))
    picker.set_own(["own:churned up"])
    press(qtbot, choice(picker, "More feelings, Either"))
    press(qtbot, choice(picker, "churned up, Either"))
    picker.set_compact(True)
    summary = [c for c in picker.findChildren(FeelingChip) if c.isVisible()]
    assert [c.text() for c in summary] == ["churned up"]
    press(qtbot, summary[0])
    assert picker.value() == {"own:churned up": 2}
    picker.set_compact(False)
    shown = [c.accessibleName() for c in picker.findChildren(FeelingChip) if c.isVisible()]
    assert "churned up, Either, some" in shown


def test_a_word_of_ones_own_joins_a_list_and_stands_under_its_heading(themes, show, qtbot):
    picker = show(WordPicker(themes, "Triggers", TRIGGERS, ["clock"]))
    picker.set_own(["own:Mondays"])
    press(qtbot, picker.findChild(QWidget, "word.more"))
    qtbot.keyClicks(QApplication.focusWidget(), "a slammed door")
    press(qtbot, add_chip(picker))
    assert picker.value() == ["own:a slammed door"]
    assert QApplication.focusWidget().text() == "a slammed door"
    assert QApplication.focusWidget().isChecked()
    press(qtbot, choice(picker, "Mondays"))
    assert picker.value() == ["own:a slammed door", "own:Mondays"]
    press(qtbot, picker.findChild(QWidget, "word.more"))
    assert picker.summary() == "a slammed door, Mondays"
    shown = [c.text() for c in picker.findChildren(Chip) if c.isVisible() and c.isChecked()]
    assert shown == ["a slammed door", "Mondays"]


def test_right_to_left_the_left_arrow_goes_on(themes, show, qtbot):
    picker = FeelingsPicker(themes, GROUPS)
    picker.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    show(picker)
    picker.first_focus().setFocus()
    assert chip(picker, "protective").x() < chip(picker, "responsible").x()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert QApplication.focusWidget() is chip(picker, "protective")


def test_up_and_down_go_to_the_row_above_and_below(themes, qtbot, show):
    flow = ChipFlow(themes)
    chips = [Chip(themes, word, word) for word in ("aaaaaa", "bbbbbb", "cccccc", "dddddd")]
    for each in chips:
        flow.add(each)
    show(flow, 200)
    rows = sorted({each.y() for each in chips})
    above = [each for each in chips if each.y() == rows[0]]
    below = [each for each in chips if each.y() == rows[1]]
    assert len(above) > 1
    above[1].setFocus()
    qtbot.keyClick(above[1], Qt.Key.Key_Down)
    assert QApplication.focusWidget() is below[min(1, len(below) - 1)]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert QApplication.focusWidget() in above
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert QApplication.focusWidget() in above
