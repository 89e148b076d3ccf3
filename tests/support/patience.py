"""Waiting for a window that does not go by the clock on the wall."""

import time
from collections.abc import Callable

from pytestqt.exceptions import TimeoutError
from pytestqt.qtbot import QtBot

_TURN_MS = 10


class PatientBot(QtBot):
    """Waits by turns of the event loop, at least as long as asked.

    A machine that was paused, or whose clock was set, has waited on the wall only: nothing had
    the time to happen. So what is waited for gets its turns as well as its milliseconds.
    """

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = 5000) -> None:
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
