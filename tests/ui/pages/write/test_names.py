"""What is heard at each control, in every step of every prompt set."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QScrollArea, QWidget

from models.records.positions import Position
from prompts.catalogue import Catalogue
from tests.ui.pages.write.desk import CTRL, SHIFT, K

PACKS = [pack.id for pack in Catalogue.shipped().packs()]


def ways(pack):
    """A set that asks by position is walked three times, any other once."""
    conditions = [each.when for each in (*pack.steps, *pack.questions()) if each.when]
    by_position = any("position" in condition.questions() for condition in conditions)
    places = (Position.UP, Position.BOTH, Position.DOWN) if by_position else (Position.BOTH,)
    return [(pack.id, place.value) for place in places]


WAYS = [way for pack in Catalogue.shipped().packs() for way in ways(pack)]


def can_have_keyboard(widget):
    stops = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None
    return widget.isVisible() and stops and not isinstance(widget, QScrollArea)


def heard(desk):
    """Name and role as assistive technology is told them."""
    found = []
    for widget in desk.page.findChildren(QWidget):
        if can_have_keyboard(widget):
            told = QAccessible.queryAccessibleInterface(widget)
            found.append((told.text(QAccessible.Text.Name), told.role(), widget))
    return found


def walk(desk, position):
    """Every step, the power question answered so that its branch is asked."""
    while True:
        yield from heard(desk)
        if desk.page._stage.current >= len(desk.steps()) - 1:
            return
        step = desk.page._stage.view.current_step()
        for block in step.blocks():
            if block.question.id == "position" and block.editor.value() is None:
                block.editor.set_value({"at": position})
                block.editor.changed.emit()
        desk.next()


@pytest.mark.parametrize(("pack", "position"), WAYS)
def test_every_control_of_every_step_has_a_name_that_tells(desk, pack, position):
    desk.journal.write("The clock ran out.", code="M7")
    desk.open(packs=[pack])
    desk.press(K.Key_F8)
    desk.find("more").setFocus()
    said = list(walk(desk, position))
    assert len(said) > 10
    for name, _, widget in said:
        assert name.strip(), (type(widget).__name__, widget.objectName())
        assert not name.endswith(("?:", ":", ","))
        assert "?:" not in name
        assert "own:" not in name


@pytest.mark.parametrize("pack", PACKS)
def test_fields_for_words_are_told_apart_on_the_page_of_all_questions(desk, pack):
    desk.open(packs=[pack])
    if len(desk.steps()) > 1:
        desk.press(K.Key_O, CTRL | SHIFT)
        sheet = desk.find("all_on_a_page")
        desk.bot.waitUntil(lambda: sheet.is_made, timeout=20_000)
    fields = [name for name, role, _ in heard(desk) if role == QAccessible.Role.EditableText]
    assert len(fields) == len(set(fields))


def names(desk):
    return [name for name, _, _ in heard(desk)]


def test_the_names_say_what_the_eye_sees(desk):
    desk.journal.write("The clock ran out.", code="M7")
    desk.open(packs=["after_session"])
    desk.next()
    desk.press(K.Key_Space)
    desk.answer("feelings").editor.focus_first()
    desk.press(K.Key_2)
    wanted = {
        "Back to Today",
        "Who it was with: No code",
        "When it was: Today, 14:32",
        "Both at once",
        "Responsible, Up-power, some",
        "Where was your power in that moment? In your own words",
        "What did you feel? Keep private",
    }
    assert wanted <= set(names(desk))
    # The other words of the step offer it where someone is at them.
    of_the_words = "Where was your power in that moment? In your own words: Keep private"
    assert of_the_words not in names(desk)
    radio = next(told for told in heard(desk) if told[0] == "Up-power")
    assert radio[1] is QAccessible.Role.RadioButton
    assert radio[2].isChecked()
    desk.window.resize(800, 560)
    desk.bot.waitUntil(lambda: desk.find("step_menu").isVisible())
    assert "Question 2 of 7" in names(desk)
