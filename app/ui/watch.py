"""What locks a journal by itself, and what is kept from others around the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from app.jobs.inactivity import Inactivity
from app.ui.after_lock import LockReason
from app.ui.clipboard import ClipboardGuard

if TYPE_CHECKING:
    from app.settings import Values
    from app.ui.desk import Desk
    from app.ui.parts import Parts

_LISTEN_MS = 200  # the first face is painted by then
_SESSION_PAGE = "in_session"
_SESSION_MINUTES = 90
"""How long it may stay open in a supervision session, where that is wanted."""


class Watch(QObject):
    """Watches the person, the computer and the window, as the settings say.

    Signals:
        lock_wanted: for that `LockReason`.
    """

    lock_wanted = Signal(object)

    def __init__(self, parts: Parts, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._desk: Desk | None = None
        self._clipboard = ClipboardGuard(self, parts.settings.now.clipboard_seconds)
        self._inactivity = Inactivity(self)
        self._inactivity.idle.connect(partial(self.lock_wanted.emit, LockReason.IDLE))
        self._inactivity.warned.connect(self._on_warned)
        self._inactivity.stirred.connect(self._on_stirred)
        parts.system_lock.locked.connect(self._on_system_lock)
        QTimer.singleShot(_LISTEN_MS, parts.system_lock, parts.system_lock.listen)
        parts.settings.on_change(self._on_settings)
        parts.window.installEventFilter(self)
        self._shield()

    def begin(self, desk: Desk) -> None:
        """A journal is open."""
        self._desk = desk
        desk.shell.page_shown.connect(self._on_page_shown)
        self._on_page_shown("")

    def end_idle(self) -> int:
        """It is being locked; gives after how many minutes it would have been for idleness."""
        self._inactivity.stop()
        minutes = self._idle_minutes()
        self._desk = None
        return minutes

    def quiet_seconds(self) -> float:
        """How long nobody has typed or moved the mouse."""
        return self._inactivity.quiet_seconds()

    def cover(self) -> None:
        """Another face is in front."""
        self._shield()

    def clear_clipboard(self) -> None:
        """Takes what was copied from the journal off the clipboard."""
        self._clipboard.clear()

    def close(self) -> None:
        """Before the window is gone."""
        self._parts.window.removeEventFilter(self)
        self._parts.system_lock.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowStateChange and self._parts.window.isMinimized():
            if self._parts.settings.now.lock_on_minimise:
                self.lock_wanted.emit(LockReason.MINIMISED)
        return False

    def _on_system_lock(self) -> None:
        if self._parts.settings.now.lock_with_system:
            self.lock_wanted.emit(LockReason.SYSTEM)

    def _on_warned(self, seconds: int) -> None:
        if self._desk is not None:
            self._desk.warn(seconds)

    def _on_stirred(self) -> None:
        if self._desk is not None:
            self._desk.unwarn()

    def _on_settings(self, values: Values) -> None:
        self._clipboard.set_seconds(values.clipboard_seconds)
        self._shield()
        if self._desk is not None:
            self._inactivity.start(self._idle_minutes())

    def _on_page_shown(self, _page_id: str) -> None:
        self._shield()
        if self._desk is not None:
            self._inactivity.start(self._idle_minutes())

    def _is_in_session(self) -> bool:
        return self._desk is not None and self._desk.shell.current_page_id() == _SESSION_PAGE

    def _idle_minutes(self) -> int:
        """After how long nobody stirring locks: later in a session, where that is wanted."""
        now = self._parts.settings.now
        if now.stay_unlocked_in_session and self._is_in_session():
            return max(now.lock_after_minutes, _SESSION_MINUTES)
        return now.lock_after_minutes

    def _shield(self) -> None:
        """In a session the person shares the window on purpose; the share-safe view serves there."""
        wanted = self._parts.settings.now.hide_from_capture
        self._parts.shield.set_wanted(wanted and not self._is_in_session())
