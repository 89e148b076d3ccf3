"""Notices that the computer goes to sleep or locks its screen, where its system says so.

On Linux both are told on D-Bus, a message bus of the same computer. Only a bus on a unix socket that
is there already is listened to: nothing is started, and no other kind of address is used.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

_SYSTEM_SOCKETS = ("/run/dbus/system_bus_socket", "/var/run/dbus/system_bus_socket")
_LOGIN = "org.freedesktop.login1"
_LOGIN_PATH = "/org/freedesktop/login1"
_SCREEN_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")


class SystemLock(QObject):
    """Hears the system until the program ends.

    Signals:
        locked: the screen is locked now, or the computer is about to sleep.
    """

    locked = Signal()

    def __init__(
        self, parent: QObject | None = None, environment: Mapping[str, str] = os.environ
    ) -> None:
        super().__init__(parent)
        self._environment = environment
        self._is_heard = False

    @property
    def is_heard(self) -> bool:
        """Whether there is a system that would say so."""
        return self._is_heard

    def listen(self) -> None:
        """Begins to hear; where there is no bus nothing happens, ever."""
        if sys.platform != "linux" or self._is_heard:
            return
        system, session = has_system_bus(self._environment), has_session_bus(self._environment)
        if not (system or session):
            return
        # Read here, because a lock screen does not wait for it.
        from PySide6.QtDBus import QDBusConnection

        heard = []
        if system:
            bus = QDBusConnection.systemBus()
            heard.append(self._hear(bus, _LOGIN_PATH, f"{_LOGIN}.Manager", "PrepareForSleep"))
            own = self._environment.get("XDG_SESSION_ID", "")
            if own:
                path = f"{_LOGIN_PATH}/session/{as_path_part(own)}"
                heard.append(self._hear(bus, path, f"{_LOGIN}.Session", "Lock"))
        if session:
            bus = QDBusConnection.sessionBus()
            heard += [self._hear(bus, "", name, "ActiveChanged") for name in _SCREEN_SAVERS]
        self._is_heard = any(heard)

    def _hear(self, bus: QDBusConnection, path: str, interface: str, name: str) -> bool:
        slot = "1on_lock()" if name == "Lock" else "1on_told(bool)"
        # Whoever says it is believed: the worst that a false word does is a lock.
        # A text is what it takes, although its signature says bytes.
        connected: bool = bus.isConnected() and bus.connect(  # type: ignore[call-overload]
            "", path, interface, name, self, slot
        )
        return connected

    @Slot(bool)
    def on_told(self, begins: bool) -> None:
        """Sleep or the screen's lock begins, or ends."""
        if begins:
            self.locked.emit()

    @Slot()
    def on_lock(self) -> None:
        """The login session is to be locked."""
        self.locked.emit()


def has_system_bus(environment: Mapping[str, str]) -> bool:
    """Whether there is a system bus on a unix socket."""
    address = environment.get("DBUS_SYSTEM_BUS_ADDRESS")
    if address is not None:
        return _is_unix(address)
    return any(Path(socket).exists() for socket in _SYSTEM_SOCKETS)


def has_session_bus(environment: Mapping[str, str]) -> bool:
    """Whether there is a bus of the login session on a unix socket."""
    address = environment.get("DBUS_SESSION_BUS_ADDRESS")
    if address is not None:
        return _is_unix(address)
    folder = environment.get("XDG_RUNTIME_DIR", "")
    return bool(folder) and (Path(folder) / "bus").exists()


def as_path_part(text: str) -> str:
    """The text as the login service writes it in the path of an object."""
    return "".join(
        char
        if char.isascii() and (char.isalpha() or (char.isdigit() and at > 0))
        else "".join(f"_{byte:02x}" for byte in char.encode())
        for at, char in enumerate(text)
    )


def _is_unix(address: str) -> bool:
    parts = [part for part in address.split(";") if part]
    return bool(parts) and all(part.startswith("unix:") for part in parts)
