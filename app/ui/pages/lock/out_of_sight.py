"""Notices that nobody can see a page: another window is in front, it is minimised or covered."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.ui.widgets.scrim import Scrim

_TELLING = frozenset(
    {
        QEvent.Type.WindowActivate,
        QEvent.Type.WindowDeactivate,
        QEvent.Type.Show,
        QEvent.Type.Hide,
    }
)


class OutOfSight(QObject):
    """Watches one page, which is its parent.

    Signals:
        long: it was out of sight for so long without a break.
    """

    long = Signal()

    def __init__(self, page: QWidget, wait_ms: int) -> None:
        super().__init__(page)
        self._page = page
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(wait_ms)
        self._timer.timeout.connect(self.long)
        page.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self.look)  # as when a sheet opens over it

    @property
    def is_counting(self) -> bool:
        """Whether the page is out of sight now, and not yet for long."""
        return self._timer.isActive()

    def look(self, *_focus: object) -> None:
        """Begins to count where the page is out of sight, and stops where it is not."""
        if not isValid(self._page) or self._is_in_sight():
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TELLING:
            self.look()
        return False

    def _is_in_sight(self) -> bool:
        window = self._page.window()
        if not self._page.isVisible() or not window.isActiveWindow() or window.isMinimized():
            return False
        over = window.findChildren(Scrim, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return not any(each.isVisible() for each in over)
