"""The tests' own way to wait: by turns of the event loop."""

import time
from itertools import count

import pytest
from PySide6.QtCore import QTimer

LEAPS = count(step=3600)


def test_a_clock_that_jumps_ends_no_wait(qtbot, monkeypatch):
    monkeypatch.setattr(time, "monotonic", lambda: float(next(LEAPS)))
    came = []
    QTimer.singleShot(100, lambda: came.append(True))
    qtbot.waitUntil(lambda: came == [True], timeout=5000)


def test_what_never_comes_is_told(qtbot):
    with pytest.raises(qtbot.TimeoutError, match="50 milliseconds"):
        qtbot.waitUntil(lambda: False, timeout=50)


def test_what_was_asserted_is_the_cause(qtbot):
    def never():
        raise AssertionError("the page is empty")

    with pytest.raises(qtbot.TimeoutError) as told:
        qtbot.waitUntil(never, timeout=50)
    assert str(told.value.__cause__) == "the page is empty"
