"""Linux: sleep, the login session and the screen savers are told on D-Bus.

That is a message bus of the same computer. Only a bus on a unix socket that is there already is
listened to: nothing is started, and no other kind of address is used.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

_SYSTEM_SOCKETS = ("/run/dbus/system_bus_socket", "/var/run/dbus/system_bus_socket")
_LOGIN = "org.freedesktop.login1"
_LOGIN_PATH = "/org/freedesktop/login1"
_SESSION = f"{_LOGIN}.Session"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_SCREEN_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
)

# Slots as Qt is to look for them; the 1 in front says that they are slots.
_TOLD = "1on_told(bool)"
_LOCK = "1on_lock()"
_CHANGED = "1on_changed(QString,QVariantMap,QStringList)"


class LinuxListener(QObject):
    """Hears the login service and the screen savers."""

    def __init__(self, told: Callable[[], None], environment: Mapping[str, str]) -> None:
        super().__init__()
        self._told = told
        self._environment = environment
        self._ways: list[tuple[QDBusConnection, str, str, str, str]] = []

    def listen(self) -> bool:
        """See `Listener`; without a bus there is nothing to hear."""
        system, session = has_system_bus(self._environment), has_session_bus(self._environment)
        if not (system or session):
            return False
        # Read here, because a lock screen does not wait for it.
        from PySide6.QtDBus import QDBusConnection

        if system:
            self._hear_login(QDBusConnection.systemBus())
        if session:
            bus = QDBusConnection.sessionBus()
            for name in _SCREEN_SAVERS:
                self._hear(bus, "", name, "ActiveChanged", _TOLD)
        return bool(self._ways)

    def close(self) -> None:
        """See `Listener`."""
        for bus, path, interface, name, slot in self._ways:
            bus.disconnect("", path, interface, name, self, slot)  # type: ignore[call-overload]
        self._ways.clear()

    def _hear_login(self, bus: QDBusConnection) -> None:
        self._hear(bus, _LOGIN_PATH, f"{_LOGIN}.Manager", "PrepareForSleep", _TOLD)
        self._hear(bus, _LOGIN_PATH, f"{_LOGIN}.Manager", "PrepareForShutdown", _TOLD)
        own = self._environment.get("XDG_SESSION_ID", "")
        if own:
            path = f"{_LOGIN_PATH}/session/{as_path_part(own)}"
            self._hear(bus, path, _SESSION, "Lock", _LOCK)
            self._hear(bus, path, _PROPERTIES, "PropertiesChanged", _CHANGED)

    def _hear(self, bus: QDBusConnection, path: str, interface: str, name: str, slot: str) -> None:
        # Whoever says it is believed: the worst that a false word does is a lock.
        # A text is what it takes, although its signature says bytes.
        if bus.isConnected() and bus.connect(  # type: ignore[call-overload]
            "", path, interface, name, self, slot
        ):
            self._ways.append((bus, path, interface, name, slot))

    @Slot(bool)
    def on_told(self, begins: bool) -> None:
        """Sleep, the end or the screen's lock begins, or it is over."""
        if begins:
            self._told()

    @Slot()
    def on_lock(self) -> None:
        """The login session is to be locked."""
        self._told()

    @Slot(str, "QVariantMap", "QStringList")
    def on_changed(self, interface: str, changed: dict[str, Any], _without: list[str]) -> None:
        """Something of the login session is otherwise: another user has the screen, or it is locked."""
        if interface == _SESSION and is_taken_away(changed):
            self._told()


def is_taken_away(changed: Mapping[str, Any]) -> bool:
    """Whether the session's own user is no longer the one at the screen."""
    return changed.get("Active") is False or changed.get("LockedHint") is True


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
