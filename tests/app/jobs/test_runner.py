import threading
import time
from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import QObject

from app.jobs.protocol import Job, Kind
from app.jobs.runner import JobRunner


@pytest.fixture
def errors():
    return []


@pytest.fixture
def runner(qtbot, errors):
    made = JobRunner(on_error=errors.append)
    yield made
    made.stop()


class Gate:
    """Holds the vault worker until it is opened, so that what is queued behind it can be arranged."""

    def __init__(self, runner):
        self._open = threading.Event()
        self._entered = threading.Event()
        runner.submit(Job("gate", Kind.READ, self._wait))
        assert self._entered.wait(5)

    def _wait(self):
        self._entered.set()
        self._open.wait(5)

    def open(self):
        self._open.set()


def test_the_result_comes_home_on_the_ui_thread(qtbot, runner):
    seen = []
    work_thread = []

    def work():
        work_thread.append(threading.get_ident())
        return 42

    runner.submit(
        Job("answer", Kind.READ, work, lambda value: seen.append((value, threading.get_ident())))
    )
    qtbot.waitUntil(lambda: seen != [])
    assert seen == [(42, threading.get_ident())]
    assert work_thread != [threading.get_ident()]


def test_all_vault_work_runs_on_one_thread_and_pure_work_beside_it(qtbot, runner):
    where = {}
    gate = Gate(runner)
    for kind in Kind:
        runner.submit(
            Job(
                kind.name, kind, threading.get_ident, lambda ident, k=kind: where.update({k: ident})
            )
        )
    qtbot.waitUntil(lambda: Kind.PURE in where)
    assert len(where) == 1
    gate.open()
    qtbot.waitUntil(lambda: len(where) == 4)
    vault = {where[kind] for kind in (Kind.READ, Kind.WRITE, Kind.BACKGROUND)}
    assert len(vault) == 1
    assert where[Kind.PURE] not in vault


def test_reads_go_before_saves_and_saves_before_background_work(qtbot, runner):
    order = []
    gate = Gate(runner)
    for name, kind in [
        ("index", Kind.BACKGROUND),
        ("list", Kind.READ),
        ("save", Kind.WRITE),
        ("count", Kind.READ),
    ]:
        runner.submit(Job(name, kind, lambda n=name: order.append(n)))
    gate.open()
    qtbot.waitUntil(runner.is_idle)
    assert order == ["list", "save", "count", "index"]


def test_a_save_does_not_starve_behind_reads_that_keep_coming(qtbot, runner):
    order = []
    gate = Gate(runner)
    runner.submit(Job("save", Kind.WRITE, lambda: order.append("save")))
    for _ in range(50):
        runner.submit(Job("read", Kind.READ, lambda: order.append("read")))
    gate.open()
    qtbot.waitUntil(runner.is_idle)
    assert order[0] == "save"


def test_reads_are_not_held_up_by_many_waiting_saves(qtbot, runner):
    order = []
    gate = Gate(runner)
    for _ in range(5):
        runner.submit(Job("save", Kind.WRITE, lambda: order.append("save")))
    runner.submit(Job("read", Kind.READ, lambda: order.append("read")))
    gate.open()
    qtbot.waitUntil(runner.is_idle)
    assert order[:2] == ["save", "read"]


def test_a_newer_read_of_the_same_key_silences_the_older(qtbot, runner):
    ran, told = [], []
    gate = Gate(runner)
    for text in "abc":
        runner.submit(
            Job("recall", Kind.READ, lambda t=text: ran.append(t) or t, told.append, key="recall")
        )
    gate.open()
    qtbot.waitUntil(runner.is_idle)
    assert told == ["c"]
    assert ran == ["c"]


def test_a_silenced_save_still_happens_and_still_says_that_it_failed(qtbot, runner):
    saved, failed = [], []
    gate = Gate(runner)

    def save(text):
        saved.append(text)
        raise OSError(text)

    for text in "ab":
        runner.submit(
            Job("save", Kind.WRITE, lambda t=text: save(t), failed=failed.append, key="draft")
        )
    gate.open()
    qtbot.waitUntil(runner.is_idle)
    assert saved == ["a", "b"]
    assert [str(error) for error in failed] == ["a", "b"]


def test_nothing_is_called_once_the_context_is_gone(qtbot, runner):
    told = []
    context = QObject()
    gate = Gate(runner)
    runner.submit(Job("read", Kind.READ, lambda: 1, told.append, told.append, context=context))
    context.deleteLater()
    with qtbot.waitSignal(context.destroyed):
        pass
    gate.open()
    qtbot.waitUntil(runner.is_idle)
    assert told == []


def test_an_exception_goes_to_failed_and_without_it_to_the_handler(qtbot, runner, errors):
    failed = []

    def work():
        raise ValueError("no")

    runner.submit(Job("a", Kind.READ, work, failed=failed.append))
    runner.submit(Job("b", Kind.READ, work))
    qtbot.waitUntil(runner.is_idle)
    assert [type(error) for error in failed] == [ValueError]
    assert [type(error) for error in errors] == [ValueError]


def test_a_callback_that_raises_does_not_stop_what_follows(qtbot, runner, errors):
    told = []
    runner.submit(Job("a", Kind.READ, lambda: 1, lambda value: {}[value]))
    runner.submit(Job("b", Kind.READ, lambda: 2, told.append))
    qtbot.waitUntil(lambda: told == [2])
    assert [type(error) for error in errors] == [KeyError]


def test_long_work_lets_reads_through_and_tells_its_progress(qtbot, runner):
    order, progress, done = [], [], []

    def long():
        for step in range(20):
            order.append(step)
            time.sleep(0.01)
            yield step
        return "all"

    runner.submit(Job("import", Kind.BACKGROUND, long, done.append, progress=progress.append))
    qtbot.waitUntil(lambda: len(progress) > 2)
    runner.submit(Job("read", Kind.READ, lambda: order.append("read")))
    qtbot.waitUntil(lambda: done == ["all"])
    assert progress == list(range(20))
    assert 0 < order.index("read") < 20


def test_quiet_work_lets_other_long_work_go_first_and_is_waited_for_by_nobody(qtbot, runner):
    order, progress, done, moving = [], [], [], threading.Event()

    def index():
        while not moving.is_set():
            order.append("index")
            yield 0

    def export():
        for _ in range(10):
            order.append("export")
            yield 0

    quiet = Job("index", Kind.BACKGROUND, index, progress=progress.append, is_quiet=True)
    runner.submit(quiet)
    qtbot.waitUntil(lambda: progress != [])
    assert runner.is_idle()
    assert runner.under_way() == ["index"]
    runner.submit(Job("export", Kind.BACKGROUND, export, done.append))
    assert not runner.is_idle()
    qtbot.waitUntil(lambda: done != [])
    assert runner.is_idle()
    first = order.index("export")
    assert order[first : first + 10] == ["export"] * 10
    moving.set()
    qtbot.waitUntil(lambda: runner.under_way() == [])


def test_cancelled_long_work_cleans_up_and_says_so_once(qtbot, runner):
    cleaned, done, cancelled, progress = [], [], [], []

    def long():
        try:
            while True:
                time.sleep(0.005)
                yield 1
        finally:
            cleaned.append(True)

    runner.submit(
        Job(
            "import",
            Kind.WRITE,
            long,
            done.append,
            key="import",
            progress=progress.append,
            cancelled=lambda: cancelled.append(True),
        )
    )
    qtbot.waitUntil(lambda: len(progress) > 1)
    runner.cancel("import")
    qtbot.waitUntil(runner.is_idle)
    assert (cleaned, cancelled, done) == ([True], [True], [])


def test_long_work_that_fails_while_it_is_stopped_says_so_and_work_goes_on(qtbot, runner):
    said = []

    def slices():
        try:
            while True:
                yield
        finally:
            raise OSError("cannot be taken back")

    long = Job("long", Kind.BACKGROUND, slices, failed=said.append, key="long")
    runner.submit(replace(long, progress=lambda _step: runner.cancel("long")))
    qtbot.waitUntil(lambda: said != [])
    assert isinstance(said[0], OSError)
    runner.submit(Job("next", Kind.READ, lambda: 1, said.append))
    qtbot.waitUntil(lambda: said[1:] == [1])


def test_cancelled_work_that_fails_at_cleaning_up_says_that_it_failed(qtbot, runner):
    failed, progress = [], []

    def long():
        try:
            while True:
                time.sleep(0.005)
                yield 1
        finally:
            raise OSError("full")

    runner.submit(
        Job("i", Kind.WRITE, long, failed=failed.append, key="i", progress=progress.append)
    )
    qtbot.waitUntil(lambda: progress != [])
    runner.cancel("i")
    qtbot.waitUntil(runner.is_idle)
    assert [str(error) for error in failed] == ["full"]


def test_draining_drops_reads_keeps_saves_and_closes_last(qtbot, runner):
    order, told = [], []
    gate = Gate(runner)
    runner.submit(Job("read", Kind.READ, lambda: order.append("read"), told.append))
    runner.submit(Job("index", Kind.BACKGROUND, lambda: order.append("index"), told.append))
    runner.submit(
        Job("save", Kind.WRITE, lambda: order.append("save"), lambda _: told.append("saved"))
    )
    runner.drain(
        Job("close", Kind.WRITE, lambda: order.append("close"), lambda _: told.append("closed"))
    )
    runner.submit(Job("late read", Kind.READ, lambda: order.append("late")))
    gate.open()
    qtbot.waitUntil(lambda: "closed" in told)
    assert order == ["save", "close"]
    assert told == ["saved", "closed"]


def test_a_save_begun_by_a_save_that_came_home_is_waited_for_too(qtbot, runner):
    order = []
    gate = Gate(runner)

    def again(_):
        runner.submit(Job("newest words", Kind.WRITE, lambda: order.append("newest words")))

    runner.submit(Job("save", Kind.WRITE, lambda: order.append("save"), again))
    runner.drain(Job("close", Kind.WRITE, lambda: order.append("close")))
    gate.open()
    qtbot.waitUntil(runner.is_idle)
    assert order == ["save", "newest words", "close"]


def test_draining_ends_long_work_between_two_slices(qtbot, runner):
    ended, progress, closed = [], [], []

    def long():
        try:
            while True:
                time.sleep(0.005)
                yield 1
        finally:
            ended.append(True)

    runner.submit(Job("import", Kind.WRITE, long, progress=progress.append))
    qtbot.waitUntil(lambda: progress != [])
    runner.drain(Job("close", Kind.WRITE, lambda: None, closed.append))
    qtbot.waitUntil(lambda: closed != [])
    assert ended == [True]


def test_after_draining_the_runner_takes_jobs_again(qtbot, runner):
    told = []
    runner.drain(Job("close", Kind.WRITE, lambda: None, told.append))
    qtbot.waitUntil(lambda: told == [None])
    runner.submit(Job("open", Kind.READ, lambda: "open", told.append))
    qtbot.waitUntil(lambda: told == [None, "open"])


def test_stopping_finishes_the_saves_and_leaves_no_thread(qtbot):
    before = threading.active_count()
    runner = JobRunner()
    saved = []
    for number in range(20):
        runner.submit(Job("save", Kind.WRITE, lambda n=number: saved.append(n)))
        runner.submit(Job("read", Kind.READ, lambda: time.sleep(0.01)))
    runner.stop()
    assert saved == list(range(20))
    assert threading.active_count() == before


@pytest.mark.parametrize("kind", [Kind.PURE, Kind.WRITE])
def test_stopping_waits_no_longer_than_it_may_and_says_so(qtbot, kind):
    runner, over = JobRunner(), threading.Event()
    begun = threading.Event()
    runner.submit(Job("stuck", kind, lambda: (begun.set(), over.wait(60))))
    assert begun.wait(10)

    assert not runner.stop(patience=0.1)
    assert runner.under_way() == ["stuck"]

    over.set()
    assert runner.stop()


def test_the_log_holds_names_and_milliseconds_only(qtbot, runner, caplog):
    caplog.set_level("DEBUG", logger="afterword.jobs")

    def fail():
        raise ValueError("MARKER")

    runner.submit(Job("timeline.page", Kind.READ, lambda: "MARKER"))
    runner.submit(Job("write.save", Kind.WRITE, fail, failed=lambda error: None))
    qtbot.waitUntil(runner.is_idle)
    assert "timeline.page" in caplog.text
    assert "MARKER" not in caplog.text


def test_pure_work_given_while_draining_comes_after_the_close(qtbot, runner):
    order = []
    gate = Gate(runner)
    runner.drain(Job("close", Kind.WRITE, lambda: order.append("close")))
    runner.submit(Job("derive", Kind.PURE, lambda: order.append("derive")))
    assert not runner.is_idle()
    gate.open()
    qtbot.waitUntil(runner.is_idle)
    assert order == ["close", "derive"]


def test_a_read_given_while_draining_is_told_that_it_is_cancelled(qtbot, runner):
    told = []
    gate = Gate(runner)
    runner.drain(Job("close", Kind.WRITE, lambda: None))
    runner.submit(
        Job(
            "read", Kind.READ, lambda: None, told.append, cancelled=lambda: told.append("cancelled")
        )
    )
    gate.open()
    qtbot.waitUntil(runner.is_idle)
    assert told == ["cancelled"]


def test_a_failure_that_nobody_is_there_for_goes_to_unheard(qtbot, runner):
    told, page = [], QObject()

    def fail():
        raise ValueError("full")

    gate = Gate(runner)
    runner.submit(
        Job("note", Kind.WRITE, fail, failed=told.append, context=page, unheard=told.append)
    )
    shiboken6.delete(page)
    gate.open()
    qtbot.waitUntil(lambda: told != [])
    assert [type(error) for error in told] == [ValueError]
