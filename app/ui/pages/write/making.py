"""Makes and clears away many widgets a few at a time, so that nothing ever waits for all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer
from PySide6.QtWidgets import QWidget

_SLICE_MS = 8
"""How long one turn may take: half a frame is left for what a person does."""


class Maker(QObject):
    """Calls `make` until it says that nothing is left, in turns of a few milliseconds."""

    def __init__(self, make: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._make = make
        self._busy = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_turn)

    @property
    def is_idle(self) -> bool:
        """Whether all is made, and has found its place since."""
        return not self._busy

    def start(self) -> None:
        """Begins with the next turn of the event loop."""
        self._busy = True
        self._timer.start()

    def stop(self) -> None:
        """Makes nothing more."""
        self._busy = False
        self._timer.stop()

    def _on_turn(self) -> None:
        spent = QElapsedTimer()
        spent.start()
        # Idle only after a turn in which nothing was left: by then all is laid out.
        self._busy = self._make()
        while self._busy:
            self._timer.start()
            if spent.elapsed() >= _SLICE_MS:
                return
            if not self._make():
                return


class Clearance(QObject):
    """Deletes widgets that are out of sight, one in a turn."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left: list[QWidget] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_turn)

    def take(self, widgets: Iterable[QWidget]) -> None:
        """Deletes these soon; nobody else may know them any more."""
        self._left += widgets
        if self._left:
            self._timer.start()

    def finish(self) -> None:
        """Deletes what is left with the next turn of the event loop."""
        self._timer.stop()
        left, self._left = self._left, []
        for widget in left:
            widget.deleteLater()

    def _on_turn(self) -> None:
        self._left.pop().deleteLater()
        if not self._left:
            self._timer.stop()
