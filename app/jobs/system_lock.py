"""Notices that the computer sleeps, locks its screen or is given to another user.

Every system says so in a way of its own; behind `Listener` each is one module, read on that system
only.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from app.jobs.system_lock_linux import LinuxListener


class Listener(Protocol):
    """Hears one system. Given what to call when the journal is to be locked."""

    def listen(self) -> bool:
        """Begins to hear; tells whether there is a system that would say so."""

    def close(self) -> None:
        """Hears no more."""


Told = Callable[[], None]
MakeListener = Callable[[Told], Listener]


class SystemLock(QObject):
    """Hears the system until the program ends.

    Args:
        handle: gives the window's handle, which Windows tells its sessions to.
        make: makes what hears, in place of what this system has.

    Signals:
        locked: the screen is locked now, the computer is about to sleep, or another user has it.
    """

    locked = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        environment: Mapping[str, str] = os.environ,
        *,
        handle: Callable[[], int] | None = None,
        make: MakeListener | None = None,
    ) -> None:
        super().__init__(parent)
        self._environment = environment
        self._handle = handle
        self._make = make or self._of_this_system
        self._listener: Listener | None = None
        self._is_heard = False

    @property
    def is_heard(self) -> bool:
        """Whether there is a system that would say so."""
        return self._is_heard

    def listen(self) -> None:
        """Begins to hear; where nothing would be said nothing happens, ever."""
        if self._is_heard:
            return
        self._listener = self._make(self.locked.emit)
        self._is_heard = self._listener.listen()

    def close(self) -> None:
        """Hears no more; before the window is gone."""
        if self._listener is not None:
            self._listener.close()
        self._listener, self._is_heard = None, False

    def _of_this_system(self, told: Told) -> Listener:
        if sys.platform == "win32":
            from app.jobs.system_lock_windows import WindowsListener

            return WindowsListener(told, self._handle)
        if sys.platform == "darwin":
            from app.jobs.system_lock_macos import MacListener

            return MacListener(told)
        return LinuxListener(told, self._environment)
