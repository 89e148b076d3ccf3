"""Keeps texts that are typed in place: each at most a second behind, and at once when asked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

WAIT_MS = 800  # the rest of the second that a kill may cost is for the save itself


class LateSave(QObject):
    """Hands over what stands in a field, by the key of what it belongs to.

    Args:
        save: takes the key and the text; it must have handed over the work when it returns, so that
            a lock right after it loses nothing.
    """

    def __init__(self, save: Callable[[str, str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._save = save
        self._waiting: dict[str, str] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self.flush)

    @property
    def is_dirty(self) -> bool:
        """Whether something typed was not handed over yet."""
        return bool(self._waiting)

    def waits_for(self, key: str) -> bool:
        """Whether what belongs to that key was typed in and not handed over yet."""
        return key in self._waiting

    def waiting(self, beginning: str) -> list[str]:
        """The rest of those keys that begin so and were not handed over yet."""
        return [key.removeprefix(beginning) for key in self._waiting if key.startswith(beginning)]

    def touch(self, key: str, text: str) -> None:
        """Takes what belongs to `key` now; the field may be gone when its time has come."""
        self._waiting[key] = text
        if not self._timer.isActive():
            self._timer.start()

    def flush(self) -> None:
        """Hands over everything now."""
        self._timer.stop()
        waiting, self._waiting = self._waiting, {}
        for key, text in waiting.items():
            self._save(key, text)

    def forget(self, key: str) -> None:
        """Keeps nothing for that key: what it belongs to is gone."""
        self._waiting.pop(key, None)
