"""A slow machine, for a run of the tests: what would come at once comes a while later.

`make test ARGS="-p tests.support.late_timers tests/ui"` finds tests that trust a timer of no
time to have fired, which holds on a fast machine only. Not loaded otherwise.
"""

from typing import Any

from PySide6.QtCore import QTimer

_LATE_MS = 45

_start = QTimer.start
_single_shot = QTimer.singleShot


def _start_late(timer: QTimer, *args: Any) -> None:
    # A signal that is connected to start() may bring words of its own.
    if args and isinstance(args[0], int):
        _start(timer, max(args[0], _LATE_MS))
    elif timer.isSingleShot() and timer.interval() < _LATE_MS:
        _start(timer, _LATE_MS)
    else:
        _start(timer)


def _single_shot_late(ms: Any, *args: Any) -> None:
    _single_shot(max(ms, _LATE_MS), *args)


def pytest_configure() -> None:
    QTimer.start = _start_late  # type: ignore[method-assign]
    QTimer.singleShot = staticmethod(_single_shot_late)  # type: ignore[method-assign]
