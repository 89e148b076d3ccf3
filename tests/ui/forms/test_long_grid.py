"""A long grid is laid out once for what happens, not once for each of its parts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.forms import grid
from tests.ui.pages.write.desk import Desk, desk

__all__ = ["desk"]


def test_adding_a_row_asks_each_mark_for_its_size_a_few_times(desk: Desk, monkeypatch):
    desk.open(packs=["room_we_sit_in"])
    desk.context.actions.trigger("more_questions")
    while not (found := desk.page.findChildren(grid.GridEditor)):
        desk.next()
    editor = found[0]
    marks = editor.findChildren(grid.Mark)
    assert len(marks) > 50
    asked = []
    size_hint = grid.Mark.sizeHint

    def counted(mark):
        asked.append(mark)
        return size_hint(mark)

    monkeypatch.setattr(grid.Mark, "sizeHint", counted)
    own = editor.findChild(QWidget, "own_row")
    own.setFocus(Qt.FocusReason.TabFocusReason)
    desk.type("The way I sit")
    QApplication.sendPostedEvents()
    asked.clear()
    desk.press(Qt.Key.Key_Return)
    QApplication.sendPostedEvents()
    QApplication.processEvents()
    assert desk.focus().accessibleName().startswith("The way I sit")
    assert len(asked) < 60 * len(marks), len(asked) / len(marks)
