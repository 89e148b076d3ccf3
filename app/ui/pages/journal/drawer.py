"""Holds the filters over the page where there is no room beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.ui.theme import ThemeHolder
from app.ui.widgets.scrim import Scrim


class _Panel(QFrame):
    def __init__(self, themes: ThemeHolder, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._themes.color("surface"))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        edge = 0 if rtl else self.width() - 1
        painter.fillRect(edge, 0, 1, self.height(), self._themes.color("control"))


class Drawer(Scrim):
    """Borrows a pane of `host` while it is open, at the leading edge; Esc or a press beside shuts."""

    def __init__(self, themes: ThemeHolder, host: QWidget) -> None:
        super().__init__(themes, host)
        self.setObjectName("drawer")
        self._panel = _Panel(themes, self)
        self._column = QVBoxLayout(self._panel)
        self._column.setContentsMargins(0, 0, 1, 0)
        self._held: QWidget | None = None
        self._width = 0
        self.left.connect(self.shut)

    def open_with(self, pane: QWidget, focus: QWidget, width: int) -> None:
        """Shows the pane; the keyboard goes to `focus`."""
        self._held = pane
        self._width = width
        self._column.addWidget(pane)
        pane.show()
        self.open()
        self._place()
        focus.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def shut(self) -> None:
        """Gives the pane back, hidden, and the keyboard to where it was."""
        if self._held is None:
            return
        held, self._held = self._held, None
        self._column.removeWidget(held)
        held.setParent(self._host)
        held.hide()
        self.close_and_return()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        wide = min(self._themes.px(self._width), self.width())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._panel.setGeometry(self.width() - wide if rtl else 0, 0, wide, self.height())
