"""A second start for the journal that is shown here brings this window to the front."""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.services.one_window import OneWindow
from models.records.faults import Fault, JournalInUse

if TYPE_CHECKING:
    from app.ui.faces import Faces
    from app.ui.main_window import MainWindow
    from app.ui.parts import Parts

TOKEN = "XDG_ACTIVATION_TOKEN"
_AGAIN_MS = 2_000
_ACTIVE_MS = 500
_log = logging.getLogger("afterword.window")


def screen_of(environment: Mapping[str, str] = os.environ) -> str:
    """The screen a process shows its windows on, as far as its system has more than one."""
    on_unix = environment.get("WAYLAND_DISPLAY") or environment.get("DISPLAY", "")
    return f"{on_unix} {environment.get('SESSIONNAME', '')}"


class FirstWindow(QObject):
    """Holds what says that this window shows its journal, and watches for who asks.

    What is read and written lies beside the log and is as small: no job is made of it.

    Args:
        held: what the start has taken already.
    """

    def __init__(self, parts: Parts, faces: Faces, held: OneWindow | None) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._faces = faces
        self._held = held
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look)
        # Whoever is shown second becomes the first once that is gone.
        self._again = QTimer(self, interval=_AGAIN_MS, singleShot=True)
        self._again.timeout.connect(self._follow)
        self._settling = QTimer(self, interval=_ACTIVE_MS, singleShot=True)
        self._settling.timeout.connect(self._alert)
        faces.shown.connect(self._follow)
        faces.finished.connect(self._let_go)
        if held is not None:
            self._watch(held)
        self._follow()

    def _follow(self) -> None:
        """Holds the journal that is in front, and no other."""
        journal = self._faces.folder
        if self._held is not None and self._held.journal == journal:
            return
        self._let_go()
        if journal is None:
            return
        try:
            self._held = OneWindow.take(self._parts.paths.state, journal)
        except JournalInUse:
            self._again.start()
        except Fault as fault:
            _log.warning("a second start will not find this window: %s", fault.code)
        else:
            self._watch(self._held)

    def _watch(self, held: OneWindow) -> None:
        self._watcher.addPath(str(held.folder))
        self._look()

    def _let_go(self) -> None:
        self._again.stop()
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        if self._held is not None:
            self._held.release()
            self._held = None

    def _look(self) -> None:
        # A window that is about to go answers nobody, or both starts would be gone.
        if self._held is None or self._faces.is_quitting:
            return
        token = self._held.asked(screen_of())
        if token is not None:
            _log.info("a second start was led here")
            come_to_front(self._parts.window, token)
            self._settling.start()

    def _alert(self) -> None:
        """Where the window system keeps windows where they are, the task bar says so."""
        if not self._parts.window.isActiveWindow():
            QApplication.alert(self._parts.window)


def come_to_front(window: MainWindow, token: str) -> None:
    """As far as the window system lets it. What the window shows stays as it is.

    Args:
        token: what lets it on Wayland, handed on by the process that was started; Qt takes it
            from the environment.
    """
    if token and QGuiApplication.platformName().startswith("wayland"):
        os.environ[TOKEN] = token
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
