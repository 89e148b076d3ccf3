"""The screens there are: the window full, or on the other one."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.actions import ActionRegistry
from app.ui.navigation import Handler


class Screens:
    """What a page can do with the window it is in. The other screen is offered where there is one."""

    def __init__(self, page: QWidget, actions: ActionRegistry) -> None:
        self._page = page
        self._actions = actions

    def handlers(self) -> Mapping[str, Handler]:
        """What can be done now, by action id."""
        return {"other_screen": self.to_other} if self._other() is not None else {}

    def open_menu(self, under: QWidget) -> None:
        """Lists what can be done below a button."""
        menu = QMenu(self._page)
        menu.setObjectName("view_ways")
        menu.addAction(self._actions.action("full_screen"))
        if self._other() is not None:
            # A screen may have come since the page was entered, when its key was not offered yet.
            menu.addAction(self._actions.action("other_screen").text(), self.to_other)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(under.mapToGlobal(QPoint(0, under.height())))

    def to_other(self) -> None:
        """Has the window on the other screen, full or maximised as it was."""
        window, screen = self._page.window(), self._other()
        if screen is None:
            return
        states = window.windowState()
        window.setWindowState(Qt.WindowState.WindowNoState)
        room = screen.availableGeometry()
        place = QRect(QPoint(), window.size().boundedTo(room.size()))
        place.moveCenter(room.center())
        window.setGeometry(place)
        window.setWindowState(states)

    def _other(self) -> QScreen | None:
        """The screen after the one the window is on; None where there is no other."""
        screens, now = QGuiApplication.screens(), self._page.window().screen()
        if len(screens) < 2 or now not in screens:
            return None
        return screens[(screens.index(now) + 1) % len(screens)]
