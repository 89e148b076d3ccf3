import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from app.domain.identifier_marks import Lexicon
from app.domain.identifiers import find
from app.ui.widgets.looked_through import LookedThrough

_WORDS = Lexicon(ordinary=frozenset("she rang and left a number then".split()))
_TEXT = "Then Keziah rang 🌧 and left a number: 020 7946 0018. Keziah rang."


@pytest.fixture
def looked(themes, qtbot):
    made = LookedThrough(
        themes,
        "What you chose",
        lambda text, done: done(find(text, lexicon=_WORDS)),
        code="K4",
    )
    qtbot.addWidget(made)
    made.resize(700, 400)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def part(looked, name):
    return looked.findChild(object, f"looked_through.{name}")


def test_a_text_without_marks_is_clear_at_once(looked, qtbot):
    with qtbot.waitSignal(looked.cleared):
        looked.show_text("She rang and left.")
    assert looked.is_clear()
    assert not part(looked, "notice").isVisible()


def test_a_code_stands_everywhere_in_the_place_of_a_name(looked, qtbot):
    looked.show_text(_TEXT)
    looked.focus_first()
    assert not looked.is_clear()
    with qtbot.waitSignal(looked.changed):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert looked.text() == "Then K4 rang 🌧 and left a number: 020 7946 0018. K4 rang."


def test_each_mark_is_put_right_or_left_until_it_is_clear(looked, qtbot):
    looked.show_text(_TEXT)
    qtbot.mouseClick(part(looked, "notice.leave"), Qt.MouseButton.LeftButton)
    assert not looked.is_clear()
    with qtbot.waitSignal(looked.cleared):
        qtbot.mouseClick(part(looked, "notice.use"), Qt.MouseButton.LeftButton)
    assert looked.is_clear()
    assert looked.left_in() == ("Keziah",)
    assert looked.text() == "Then Keziah rang 🌧 and left a number: a phone number. Keziah rang."


def test_f7_goes_through_the_marks_round_and_round(looked, qtbot):
    looked.show_text(_TEXT)
    looked.focus_first()
    seen = []
    for _ in range(len(looked.marks()) + 1):
        seen.append(looked.findChild(object, "looked_through.text").textCursor().selectedText())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F7)
    assert seen == ["Keziah", "020 7946 0018", "Keziah", "Keziah"]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert part(looked, "text").textCursor().selectedText() == "Keziah"


def test_using_nothing_asks_for_words_and_changes_nothing(looked, qtbot):
    looked.show_text(_TEXT)
    field = looked.findChild(QLineEdit, "looked_through.notice.instead")
    field.clear()
    with qtbot.assertNotEmitted(looked.changed):
        qtbot.mouseClick(part(looked, "notice.use"), Qt.MouseButton.LeftButton)
    assert looked.text() == _TEXT
    assert QApplication.focusWidget() is field


def test_another_text_begins_anew(looked):
    looked.show_text("Then Keziah rang.")
    part(looked, "notice.leave").click()
    assert looked.is_clear()
    looked.show_text("Then Keziah left.")
    assert not looked.is_clear()
    assert looked.left_in() == ()
