"""Letters typed at chips and radio buttons: they go on in the words of the same step."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QCheckBox, QRadioButton, QTextEdit, QWidget

from app.ui.forms.block import QuestionBlock
from app.ui.widgets.chips import MoreChip
from prompts.kinds import Kind

_PAUSE_MS = 400
_WORDS = frozenset({Kind.LONG, Kind.SHORT})
_OF_CHIPS = frozenset(" 0123")
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class TypingOn(QObject):
    """Takes the letters that no choice of a step has a use for.

    With a field for words in the step, the sentence goes on there. Without one, the spaces between
    the words of that sentence choose nothing.
    """

    def __init__(self, blocks: Callable[[], list[QuestionBlock]], parent: QObject) -> None:
        super().__init__(parent)
        self._blocks = blocks
        self._since = QElapsedTimer()

    def take(self, event: QKeyEvent) -> bool:
        """Takes a key that a choice left over; False when it is no letter, or not of a choice."""
        now = QApplication.focusWidget()
        if not isinstance(now, QCheckBox | QRadioButton | MoreChip) or not _is_letter(event):
            return False
        field = self._field_after(now)
        if field is None:
            self._since.start()
            # Asked first, and once however many letters come.
            now.removeEventFilter(self)
            now.installEventFilter(self)
            return True
        field.editor.focus_first()
        target = QApplication.focusWidget()
        if target is None or target is now:
            return False
        if isinstance(target, QTextEdit) and target.textCursor().position() == 0:
            target.moveCursor(QTextCursor.MoveOperation.End)
        again = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text())
        QCoreApplication.sendEvent(target, again)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.text() not in _OF_CHIPS or not event.text():
            return False
        if self._since.isValid() and self._since.elapsed() < _PAUSE_MS:
            self._since.start()
            return True
        watched.removeEventFilter(self)
        return False

    def _field_after(self, now: QWidget) -> QuestionBlock | None:
        """The nearest field for words below, else the nearest above."""
        blocks = self._blocks()
        at = next((i for i, block in enumerate(blocks) if block.editor.isAncestorOf(now)), None)
        if at is None:
            return None
        nearest = [*blocks[at + 1 :], *reversed(blocks[:at])]
        return next((block for block in nearest if block.question.kind in _WORDS), None)


def _is_letter(event: QKeyEvent) -> bool:
    text = event.text()
    if event.modifiers() & _COMMANDS or not text or not text.isprintable():
        return False
    return text not in _OF_CHIPS
