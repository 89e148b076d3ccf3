"""Makes many widgets a few at a time, between events, so that nothing ever waits for all of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

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
