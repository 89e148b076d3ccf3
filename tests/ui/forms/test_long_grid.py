"""A long grid is laid out once for what happens, not once for each of its parts."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.forms import grid
from tests.ui.pages.write.desk import Desk, desk

__all__ = ["desk"]


def test_adding_a_row_asks_each_mark_for_its_size_a_few_times(desk: Desk):
    desk.open(packs=["room_we_sit_in"])
    desk.context.actions.trigger("more_questions")
    while not (found := desk.page.findChildren(grid.GridEditor)):
        desk.next()
    editor = found[0]
    marks = editor.findChildren(grid.Mark)
    assert len(marks) > 50
    asked = 0
    # Watched from outside: Qt keeps the method it found, and one put there for a test would stay.
    size_hint = grid.Mark.sizeHint.__code__

    def watch(frame, event, _):
        nonlocal asked
        asked += event == "call" and frame.f_code is size_hint

    own = editor.findChild(QWidget, "own_row")
    own.setFocus(Qt.FocusReason.TabFocusReason)
    desk.type("The way I sit")
    QApplication.sendPostedEvents()
    sys.setprofile(watch)
    desk.press(Qt.Key.Key_Return)
    QApplication.sendPostedEvents()
    QApplication.processEvents()
    sys.setprofile(None)
    assert desk.focus().accessibleName().startswith("The way I sit")
    assert 0 < asked < 120 * len(marks)  # each for all the others would be 285 times
