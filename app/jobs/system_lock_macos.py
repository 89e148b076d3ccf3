"""macOS: sleep and the change of users are told by the workspace, the screen's lock to everybody."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

OF_THE_WORKSPACE = (
    "NSWorkspaceWillSleepNotification",
    "NSWorkspaceScreensDidSleepNotification",
    "NSWorkspaceSessionDidResignActiveNotification",
    "NSWorkspaceWillPowerOffNotification",
)
OF_EVERYBODY = ("com.apple.screenIsLocked",)


class MacListener:
    """Hears both centres.

    Args:
        workspace, everybody: the centres; those of the system where they are not given.
    """

    def __init__(
        self, told: Callable[[], None], workspace: Any = None, everybody: Any = None
    ) -> None:
        self._told = told
        self._workspace = workspace
        self._everybody = everybody
        self._heard: list[tuple[Any, Any]] = []

    def listen(self) -> bool:
        """See `Listener`; without the bridge to the system's own library nothing is heard."""
        if self._workspace is None or self._everybody is None:
            try:
                kit, foundation = import_module("AppKit"), import_module("Foundation")
            except ImportError:
                return False
            self._workspace = kit.NSWorkspace.sharedWorkspace().notificationCenter()
            self._everybody = foundation.NSDistributedNotificationCenter.defaultCenter()
        for centre, names in ((self._workspace, OF_THE_WORKSPACE), (self._everybody, OF_EVERYBODY)):
            for name in names:
                observer = centre.addObserverForName_object_queue_usingBlock_(
                    name, None, None, self._on_notice
                )
                self._heard.append((centre, observer))
        return True

    def close(self) -> None:
        """See `Listener`."""
        for centre, observer in self._heard:
            centre.removeObserver_(observer)
        self._heard.clear()

    def _on_notice(self, _notice: object) -> None:
        self._told()
