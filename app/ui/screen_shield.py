"""Keeps the window out of pictures, recordings and shared screens, where the system can do that."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from importlib import import_module
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

_SEEN = 0x00
_BLACK = 0x01  # before Windows 10 2004 a window can only be blacked out
_NOT_THERE = 0x11
_SHARED_BY_NOBODY = 0
_SHARED_READ_ONLY = 1

Hide = Callable[[int, bool], bool]
"""Hides the window of that handle from pictures, or shows it; tells whether it was done."""


def of_this_system() -> Hide | None:
    """What hides a window here; None where the system has nothing of the kind."""
    if sys.platform == "win32":
        return hide_on_windows
    if sys.platform == "darwin":
        return hide_on_macos
    return None


def hide_on_windows(handle: int, hidden: bool, user: Any = None) -> bool:
    """Asks Windows. Without `user`, user32 of the system."""
    user = user if user is not None else _user32()
    window = ctypes.c_void_p(handle)
    wanted = (_NOT_THERE, _BLACK) if hidden else (_SEEN,)
    return any(user.SetWindowDisplayAffinity(window, ctypes.c_ulong(each)) for each in wanted)


def hide_on_macos(handle: int, hidden: bool, bridge: Any = None) -> bool:
    """Asks macOS. Without `bridge`, the one to its own library, where it is installed."""
    if bridge is None:
        try:
            bridge = import_module("objc")
        except ImportError:
            return False
    window = bridge.objc_object(c_void_p=handle).window()
    if window is None:
        return False
    window.setSharingType_(_SHARED_BY_NOBODY if hidden else _SHARED_READ_ONLY)
    return True


class ScreenShield(QObject):
    """Hides one window for as long as that is wanted; also once it has another handle."""

    def __init__(self, window: QWidget, hide: Hide | None) -> None:
        super().__init__(window)
        self._window = window
        self._hide = hide
        self._is_wanted = False
        self._is_on: bool | None = None
        window.installEventFilter(self)

    @property
    def is_possible(self) -> bool:
        """Whether this system has something of the kind."""
        return self._hide is not None

    def set_wanted(self, wanted: bool) -> None:
        """Hides the window from now on, or lets it be seen."""
        self._is_wanted = wanted
        self._apply()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.WinIdChange, QEvent.Type.Show):
            self._is_on = None
            self._apply()
        return False

    def _apply(self) -> None:
        # A window that was never shown has no handle yet, and asking for one would make it.
        if self._hide is None or not self._window.testAttribute(
            Qt.WidgetAttribute.WA_WState_Created
        ):
            return
        if self._is_on is None and not self._is_wanted:
            return
        if self._is_on is not self._is_wanted:
            done = self._hide(int(self._window.winId()), self._is_wanted)
            self._is_on = self._is_wanted if done else None


def _user32() -> Any:
    return ctypes.WinDLL("user32")  # type: ignore[attr-defined]
