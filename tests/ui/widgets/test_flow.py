"""Things side by side that go on below, whatever becomes of what stood in their place before."""

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app.ui.theme import ThemeHolder
from app.ui.widgets.flow import Flow

MANY = 100


@pytest.fixture
def flow(qtbot: QtBot, themes: ThemeHolder) -> Flow:
    made = Flow(themes)
    qtbot.addWidget(made)
    made.resize(300, 200)
    return made


def left_layout() -> QWidget:
    """A page whose row was filled before it was placed, and whose buttons have gone since."""
    page = QWidget()
    row = QHBoxLayout()
    buttons = [QPushButton() for _ in range(MANY)]
    for button in buttons:
        row.addWidget(button)
    QVBoxLayout(page).addLayout(row)
    for button in buttons:
        button.setParent(None)
    return page


def test_it_holds_what_it_was_given_when_other_pages_go(flow: Flow):
    parts = [QPushButton("word") for _ in range(3 * MANY)]
    page = left_layout()
    for part in parts:
        flow.add(part)
    delete(page)
    shown = [item.widget() for at in range(flow.flow.count()) if (item := flow.flow.itemAt(at))]
    assert shown == parts
    flow.show()
    assert flow.heightForWidth(300) > parts[0].sizeHint().height()
    parts[0].setParent(None)
    assert flow.flow.count() == len(parts) - 1


def test_what_is_deleted_or_moved_leaves_its_place(flow: Flow, themes: ThemeHolder):
    before = Flow(themes)
    parts = [QLabel("one"), QLabel("two"), QLabel("three")]
    for part in parts:
        before.add(part)
    flow.add(parts[0])
    delete(parts[1])
    assert before.flow.count() == 1
    assert parts[0].parent() is flow
    delete(before)
    kept = flow.flow.itemAt(0)
    assert kept is not None
    assert kept.widget() is parts[0]


def test_it_makes_room_for_what_grows_or_is_hidden(flow: Flow):
    one, other = QLabel("one"), QLabel("two")
    flow.add(one)
    flow.add(other)
    flow.show()
    small = flow.sizeHint()
    other.setText("two, and a good deal more than that")
    assert flow.sizeHint().width() > small.width()
    other.hide()
    assert flow.sizeHint().width() < small.width()
    one.setMinimumHeight(90)
    assert flow.sizeHint().height() == flow.heightForWidth(300) == 90
