"""Windows: the session and the power are told as messages to the window."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from ctypes import wintypes
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication

WM_POWERBROADCAST = 0x0218
WM_WTSSESSION_CHANGE = 0x02B1
PBT_APMSUSPEND = 0x4
WTS_CONSOLE_DISCONNECT = 0x2
WTS_REMOTE_DISCONNECT = 0x4
WTS_SESSION_LOGOFF = 0x6
WTS_SESSION_LOCK = 0x7
_NOTIFY_FOR_THIS_SESSION = 0
_LOCKING = frozenset(
    {
        (WM_POWERBROADCAST, PBT_APMSUSPEND),
        (WM_WTSSESSION_CHANGE, WTS_CONSOLE_DISCONNECT),
        (WM_WTSSESSION_CHANGE, WTS_REMOTE_DISCONNECT),
        (WM_WTSSESSION_CHANGE, WTS_SESSION_LOGOFF),
        (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK),
    }
)


def is_locking(message: int, parameter: int) -> bool:
    """Whether that message says that the user is gone: locked, switched, logged off, asleep."""
    return (message, parameter) in _LOCKING


class WindowsListener(QAbstractNativeEventFilter):
    """Sees each message before Qt does, and takes none.

    Args:
        handle: gives the window that the session's changes are told to.
        sessions: wtsapi32; that of the system where it is not given.
    """

    def __init__(
        self,
        told: Callable[[], None],
        handle: Callable[[], int] | None,
        sessions: Any = None,
    ) -> None:
        super().__init__()
        self._told = told
        self._window = handle() if handle is not None else 0
        self._sessions = sessions if sessions is not None else _of_the_system()
        self._is_told_sessions = False

    def listen(self) -> bool:
        """See `Listener`."""
        app = QCoreApplication.instance()
        assert app is not None
        app.installNativeEventFilter(self)
        register = self._sessions.WTSRegisterSessionNotification
        window = ctypes.c_void_p(self._window)
        self._is_told_sessions = bool(register(window, _NOTIFY_FOR_THIS_SESSION))
        return self._is_told_sessions

    def close(self) -> None:
        """See `Listener`."""
        app = QCoreApplication.instance()
        if app is not None:
            app.removeNativeEventFilter(self)
        if self._is_told_sessions:
            self._sessions.WTSUnRegisterSessionNotification(ctypes.c_void_p(self._window))
            self._is_told_sessions = False

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, address: int
    ) -> tuple[bool, int]:
        message = wintypes.MSG.from_address(int(address))
        if is_locking(message.message, message.wParam):
            self._told()
        return False, 0


def _of_the_system() -> Any:
    return ctypes.WinDLL("wtsapi32")  # type: ignore[attr-defined]
