"""Long work beside the window: told, stopped, and ended with whoever wanted it."""

import threading

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete

from app.jobs.runner import JobRunner
from app.ui.long_work import LongWork
from models.records.faults import Cancelled, DiskFull


@pytest.fixture
def runner(qapp):
    made = JobRunner()
    yield made
    made.stop()


@pytest.fixture
def work(runner):
    owner = QObject()
    yield LongWork(runner, owner)
    delete(owner)


def until_stopped(begun, ended):
    def act(progress, is_cancelled):
        progress(1, 4)
        begun.set()
        while not is_cancelled():
            pass
        ended.set()
        raise Cancelled

    return act


def test_how_far_it_is_comes_home_and_then_the_result(work, qtbot):
    results, go_on = [], threading.Event()

    def act(progress, _is_cancelled):
        progress(3, 4)
        go_on.wait(10)
        return "made"

    with qtbot.waitSignal(work.moved) as told:
        assert work.begin("test.work", act, results.append, pytest.fail)
    assert told.args == [3, 4]
    assert work.is_busy
    go_on.set()
    qtbot.waitUntil(lambda: results == ["made"])
    assert not work.is_busy


def test_a_second_piece_does_not_begin_while_one_is_under_way(work, qtbot):
    begun, ended, stopped = threading.Event(), threading.Event(), []
    act = until_stopped(begun, ended)
    assert work.begin("test.work", act, pytest.fail, pytest.fail, stopped=lambda: stopped.append(1))
    assert not work.begin("test.other", act, pytest.fail, pytest.fail)
    work.stop()
    qtbot.waitUntil(lambda: stopped == [1])
    assert ended.is_set()


def test_what_goes_wrong_is_told_after_the_end(work, qtbot):
    said = []
    work.ended.connect(lambda: said.append("ended"))

    def act(_progress, _is_cancelled):
        raise DiskFull

    work.begin("test.work", act, pytest.fail, said.append)
    qtbot.waitUntil(lambda: len(said) == 2)
    assert said[0] == "ended"
    assert isinstance(said[1], DiskFull)


def test_work_ends_when_nobody_is_there_to_hear_of_it(runner, qtbot):
    owner = QObject()
    work = LongWork(runner, owner)
    begun, ended = threading.Event(), threading.Event()
    work.begin("test.work", until_stopped(begun, ended), pytest.fail, pytest.fail)
    qtbot.waitUntil(begun.is_set)
    delete(owner)
    qtbot.waitUntil(ended.is_set)
    qtbot.waitUntil(runner.is_idle)
