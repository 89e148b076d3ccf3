"""The fields of the editor: without an undo of their own, because that is for the whole set."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.fields import ComboBox, LineEdit
from app.ui.widgets.plain_text import PlainText


def _is_undo_key(event: QEvent) -> bool:
    """Whether a key takes back or does again; in the editor that is for the whole set."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    key = QKeySequence.StandardKey
    return event.matches(key.Undo) or event.matches(key.Redo) or _is_shift_z(event)


def _is_shift_z(event: QKeyEvent) -> bool:
    wanted = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    return event.key() == Qt.Key.Key_Z and event.modifiers() == wanted


class TextField(LineEdit):
    """One line of a set; `row_moved` matters where lines stand in rows."""

    row_moved = Signal(int)

    def show_text(self, words: str) -> None:
        """Shows words from their beginning."""
        self.setText(words)
        self.setCursorPosition(0)

    def event(self, event: QEvent) -> bool:
        if _is_undo_key(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.row_moved.emit(steps[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)


class LongField(PlainText):
    """Several lines of a set."""

    def __init__(self, themes: ThemeHolder, name: str, *, lines: int = 2) -> None:
        super().__init__(themes, name, Type.UI)
        self.setUndoRedoEnabled(False)
        self.set_grows(True)
        self.set_fewest_lines(lines)

    def event(self, event: QEvent) -> bool:
        if _is_undo_key(event):
            event.ignore()
            return False
        return super().event(event)


def combo(
    themes: ThemeHolder, name: str, options: Mapping[Any, str], value: Any, *, compact: bool = False
) -> ComboBox:
    """A list of values in words; a value that is not among them is added at the end."""
    box = ComboBox(themes, name, compact=compact)
    for each, words in options.items():
        box.addItem(words, each)
    if box.findData(value) < 0:
        box.addItem(str(value), value)
    box.setCurrentIndex(box.findData(value))
    return box
