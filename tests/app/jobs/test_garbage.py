"""Whatever is nobody's ends on the thread of the window, wherever the objects were made."""

import gc
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from app.jobs.garbage import GarbageCollector
from app.jobs.protocol import Job, Kind
from app.jobs.runner import JobRunner


class Loop:
    """Holds itself, and tells on which thread it ends."""

    def __init__(self, ends):
        self.itself = self
        self._ends = ends

    def __del__(self):
        self._ends.append(threading.get_ident())


class Group(QWidget):
    """A page that its own parts hold, as a page's parts do; nothing else holds it."""

    def __init__(self, ends):
        super().__init__()
        self._loop = Loop(ends)
        self._loop.page = self
        layout = QVBoxLayout(self)
        self.parts = [QLabel("", self) for _ in range(5)]
        for part in self.parts:
            part.page = self
            layout.addWidget(part)


class Hand:
    """A clock moved by hand."""

    def __init__(self):
        self.seconds = 1000.0

    def __call__(self):
        return self.seconds


def make_much():
    """Makes more objects than any generation waits for, many times over."""
    kept = []
    for _ in range(300_000):
        kept = [kept[-1] if kept else None, []]
    return len([[] for _ in range(50_000)])


@pytest.fixture
def runner(qtbot):
    made = JobRunner()
    yield made
    made.stop()


@pytest.fixture
def collector(qtbot):
    return GarbageCollector()


@pytest.fixture
def pythons_own():
    """Python's own collector, with nothing of a window about for it to end."""
    gc.collect()
    gc.enable()
    yield
    gc.disable()


def work_beside(qtbot, runner):
    """Has both the vault worker and the pool make objects."""
    done = []
    for kind in (Kind.READ, Kind.PURE, Kind.PURE):
        runner.submit(Job("much", kind, make_much, done.append))
    qtbot.waitUntil(lambda: len(done) == 3)


def test_widgets_end_on_the_thread_of_the_window(qtbot, runner, collector):
    gc.collect()
    ends = []
    for _ in range(3):
        Group(ends)
    kept = []

    def is_over():
        kept.extend([] for _ in range(5000))
        return len(ends) == 3

    work_beside(qtbot, runner)
    qtbot.waitUntil(is_over)
    assert set(ends) == {threading.get_ident()}


def test_pythons_own_collector_would_end_things_beside_the_window(qtbot, runner, pythons_own):
    ends = []
    for _ in range(20):
        Loop(ends)
    done = []
    runner.submit(Job("much", Kind.PURE, make_much, done.append))
    qtbot.waitUntil(lambda: done != [])
    assert set(ends) - {threading.get_ident()}


def test_no_test_runs_with_pythons_own_collector():
    assert not gc.isenabled()


def test_what_is_garbage_does_not_pile_up(qtbot, collector):
    ends, made = [], 0

    def make_some():
        nonlocal made
        for _ in range(500):
            Loop(ends)
        made += 500
        return made >= 40_000

    qtbot.waitUntil(make_some)
    qtbot.waitUntil(lambda: len(ends) > made - 1000)
    assert collector.longest_ms > 0


@pytest.fixture
def generations():
    """Which generations were looked through."""
    seen = []

    def note(phase, about):
        if phase == "stop":
            seen.append(about["generation"])

    gc.callbacks.append(note)
    yield seen
    gc.callbacks.remove(note)


def make_all_due():
    """Makes more objects than a look through everything waits for."""
    return [[] for _ in range(110_000)]


def test_nothing_is_looked_through_before_it_is_due(qtbot, collector, generations):
    gc.collect()
    generations.clear()
    collector.look()
    assert generations == []


@pytest.fixture
def hand():
    return Hand()


@pytest.fixture
def typed(qtbot, hand):
    """A collector beside a field that was typed into this moment."""
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    qtbot.waitUntil(field.isActiveWindow)
    gc.collect()
    made = GarbageCollector(field, hand)
    qtbot.keyClick(field.windowHandle(), Qt.Key.Key_A)
    return made


def test_the_look_through_everything_waits_for_a_pause_in_the_typing(typed, hand, generations):
    kept = make_all_due()
    typed.look()
    assert generations == [1]
    hand.seconds += 5
    kept += make_all_due()
    typed.look()
    assert generations == [1, 2]
    assert kept


def test_it_does_not_wait_for_ever(typed, generations):
    kept = []
    for _ in range(5):
        kept += make_all_due()
        typed.look()
    assert generations == [1, 1, 1, 1, 2]
    assert kept
