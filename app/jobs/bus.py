"""Tells every screen what a write altered."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class ChangeBus(QObject):
    """One for an open journal.

    Signals:
        changed: what was altered, and the object that did it; a screen ignores its own echo.
    """

    changed = Signal(object, object)

    def publish(self, changes: object, origin: object | None = None) -> None:
        """Tells everyone at once, on the UI thread."""
        self.changed.emit(changes, origin)
