"""Waiting for a window that does not go by the clock on the wall."""

import time
from collections.abc import Callable
from typing import Any

from pytestqt.exceptions import TimeoutError
from pytestqt.qtbot import QtBot

_TURN_MS = 10
_PATIENCE_MS = 20_000
"""How long is waited where a test does not say; a busy machine needs more than one would think."""


class PatientBot(QtBot):
    """Waits by turns of the event loop, at least as long as asked.

    A machine that was paused, or whose clock was set, has waited on the wall only: nothing had
    the time to happen. So what is waited for gets its turns as well as its milliseconds.
    """

    def waitUntil(
        self, callback: Callable[[], bool | None], *, timeout: int = _PATIENCE_MS
    ) -> None:
        """As in pytest-qt: until true, or until nothing is raised."""
        __tracebackhide__ = True
        until = time.monotonic() + timeout / 1000
        turns = timeout // _TURN_MS
        while True:
            missed = None
            try:
                result = callback()
            except AssertionError as error:
                missed = error
            else:
                if result not in (None, True, False):
                    raise ValueError(f"waitUntil() must be told None, True or False: {result!r}")
                if result is not False:
                    return
            if turns <= 0 and time.monotonic() > until:
                raise TimeoutError(f"waitUntil timed out in {timeout} milliseconds") from missed
            turns -= 1
            self.wait(_TURN_MS)

    wait_until = waitUntil

    def waitSignal(self, signal: Any, *, timeout: int = _PATIENCE_MS, **more: Any) -> Any:
        """As in pytest-qt."""
        return super().waitSignal(signal, timeout=timeout, **more)

    def waitSignals(self, signals: Any, *, timeout: int = _PATIENCE_MS, **more: Any) -> Any:
        """As in pytest-qt."""
        return super().waitSignals(signals, timeout=timeout, **more)

    def waitExposed(self, widget: Any, *, timeout: int = _PATIENCE_MS) -> Any:
        """As in pytest-qt."""
        return super().waitExposed(widget, timeout=timeout)

    def waitActive(self, widget: Any, *, timeout: int = _PATIENCE_MS) -> Any:
        """As in pytest-qt."""
        return super().waitActive(widget, timeout=timeout)
