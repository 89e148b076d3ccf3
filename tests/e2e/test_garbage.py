"""Garbage of the whole program ends while its window runs, locked or open, on its thread only."""

import threading
import weakref

from tests.support.app import App, app

__all__ = ["app"]

MOST = 40_000
"""So much may wait for the next look; twice as much is made."""


class Loop:
    """Holds itself, as a closed page and its parts hold each other."""

    def __init__(self):
        self.itself = self


class Losses:
    """Garbage that is made without end, and where it ends."""

    def __init__(self):
        self.most = 0
        self.where = set()
        self._living = {}

    def make(self, number):
        for _ in range(number):
            loop = Loop()
            self._living[id(loop)] = weakref.ref(loop, self._end_of(id(loop)))
        self.most = max(self.most, len(self._living))

    def _end_of(self, key):
        def ended(_gone):
            self._living.pop(key, None)
            self.where.add(threading.get_ident())

        return ended

    @property
    def left(self):
        return len(self._living)


def lose_much(qtbot):
    losses, made = Losses(), 0

    def make():
        nonlocal made
        losses.make(500)
        made += 500
        return made >= 2 * MOST

    qtbot.waitUntil(make)
    qtbot.waitUntil(lambda: losses.make(50) or losses.left < 2_000)
    assert losses.most < MOST
    assert losses.where == {threading.get_ident()}


def test_memory_does_not_grow_open_or_locked(app: App, qtbot):
    app.make_journal()
    app.start()
    app.unlock()
    lose_much(qtbot)
    app.lock()
    lose_much(qtbot)
