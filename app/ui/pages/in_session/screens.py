"""The screens there are: a window moved to another one, full as it was."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


def other_screen(window: QWidget) -> QScreen | None:
    """The screen after the one the window is on; None where there is no other."""
    screens = QGuiApplication.screens()
    if len(screens) < 2 or window.screen() not in screens:
        return None
    return screens[(screens.index(window.screen()) + 1) % len(screens)]


def move_to(window: QWidget, screen: QScreen) -> None:
    """Has the window on that screen, as large as it can be there, full or maximised as it was."""
    states = window.windowState()
    window.setWindowState(Qt.WindowState.WindowNoState)
    room = screen.availableGeometry()
    place = QRect(QPoint(), window.size().boundedTo(room.size()))
    place.moveCenter(room.center())
    window.setGeometry(place)
    window.setWindowState(states)
