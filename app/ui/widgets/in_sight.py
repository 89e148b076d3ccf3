"""Keeps what has the keyboard in sight where a part of a page scrolls."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from app.ui.theme import ThemeHolder
from app.ui.widgets.focus import RING_ROOM

_SETTLES_MS = 500
"""How long a page may take to be laid out anew with other letters."""


class InSight(QObject):
    """What the keyboard comes to comes into view; with other letters it does so again.

    Of a list it is the row one is at, too.

    Qt does it for Tab alone, not for F6 or for a control that takes the keyboard by itself. Where
    the keyboard is elsewhere, other letters show the area from its top.
    """

    def __init__(self, themes: ThemeHolder, area: QScrollArea) -> None:
        super().__init__(area)
        self._themes = themes
        self._area = area
        self._factor = themes.factor
        self._settling = QTimer(self, singleShot=True, interval=_SETTLES_MS)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)
        themes.changed.connect(self._on_themes_changed)
        area.verticalScrollBar().rangeChanged.connect(self._on_range_changed)

    def _on_focus_changed(self, _old: QWidget | None, _now: QWidget | None) -> None:
        # What is pressed is in view already, and stays under the pointer.
        if QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self.show_focus()

    def _on_themes_changed(self) -> None:
        if self._themes.factor == self._factor:
            return
        self._factor = self._themes.factor
        self._settling.start()
        self._return()

    def _on_range_changed(self) -> None:
        if self._settling.isActive():
            self._return()

    def _return(self) -> None:
        if not self.show_focus():
            self._area.verticalScrollBar().setValue(0)

    def show_focus(self) -> bool:
        """Scrolls to what has the keyboard, and tells whether that is in the area."""
        if not isValid(self._area):
            # Qt tells of the focus once more while the window is being destroyed.
            return False
        now, inner = QApplication.focusWidget(), self._area.widget()
        if now is None or inner is None or not inner.isAncestorOf(now):
            return False
        room = self._themes.px(2 * RING_ROOM)
        self._area.ensureWidgetVisible(now, 0, room)
        if isinstance(now, QAbstractItemView) and now.currentIndex().isValid():
            row = now.visualRect(now.currentIndex())
            middle = now.viewport().mapTo(inner, row.center())
            self._area.ensureVisible(middle.x(), middle.y(), 0, row.height() // 2 + room)
        return True
