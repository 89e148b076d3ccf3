"""What is only selected stays here; what is copied goes out as plain text."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QTextEdit

if TYPE_CHECKING:
    _Text = QTextEdit
else:
    # A class of Python cannot have two widgets for parents: to Qt this one is none.
    _Text = object


class KeepsSelection(_Text):
    """For a text that can be selected with the mouse; stands before the Qt class.

    Qt asks for what is selected whenever the mouse has been at it, for the system's selection
    clipboard: then it gets nothing.
    """

    _is_clicking = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._is_clicking = True
        super().mousePressEvent(event)
        self._is_clicking = False

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._is_clicking = True
        super().mouseReleaseEvent(event)
        self._is_clicking = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._is_clicking = True
        super().mouseDoubleClickEvent(event)
        self._is_clicking = False

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        if not self._is_clicking:
            data.setText(self.textCursor().selection().toPlainText())
        return data
