"""Work beside the window: over a real encrypted journal, a real worker and the real bar of undo."""

import threading
from collections.abc import Iterator
from functools import partial
from types import SimpleNamespace
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QObject

from app.jobs.bus import ChangeBus
from app.jobs.protocol import Job, Kind
from app.jobs.runner import JobRunner
from app.services.faults import NoSuchEntry, NothingToUndo
from app.ui.undo import Undoable, UndoLedger
from app.ui.work import Work
from models.records.changes import Changes
from models.records.queries import Filter
from tests.support.journal import Journal, journal
from tests.support.runner import InlineRunner

__all__ = ["journal"]


class Office:
    """A worker that can be kept busy, and whoever asks it for something."""

    def __init__(self, journal: Journal, bot: Any) -> None:
        self.journal = journal
        self.said: list[Exception] = []
        self.bugs: list[BaseException] = []
        self.ledger = UndoLedger()
        self.told: list[str] = []
        self.bus = ChangeBus()
        self.runner = JobRunner(on_error=self.bugs.append)
        self.owner = QObject()
        self._bot = bot
        self.context: Any = SimpleNamespace(
            runner=self.runner,
            say=self._say,
            bus=self.bus,
            history=journal.writing.history,
            undo=SimpleNamespace(offer=self._offer),
        )
        self.work = Work(self.context, self.owner)

    def _say(self, error: Exception) -> None:
        if not isinstance(error, NoSuchEntry | NothingToUndo):
            raise error
        self.said.append(error)

    def _offer(self, said: str, undo: Any, redo: Any) -> None:
        self.told.append(said)
        self.ledger.add(Undoable(said, undo, redo))

    def keep_busy(self) -> threading.Event:
        """Holds the worker until the event is set."""
        entered, go_on = threading.Event(), threading.Event()

        def wait() -> None:
            entered.set()
            go_on.wait(10)

        self.runner.submit(Job("busy", Kind.READ, wait))
        assert entered.wait(10)
        return go_on

    def wait(self) -> None:
        self._bot.waitUntil(self.runner.is_idle, timeout=10_000)

    def entries(self) -> int:
        """How many reflections are in the journal."""
        return len(self.journal.timeline.page(Filter(), None, 10).cards)


@pytest.fixture
def office(qtbot, journal) -> Iterator[Office]:
    made = Office(journal, qtbot)
    yield made
    made.runner.stop()


@pytest.fixture
def front_office(office: Office) -> Office:
    """The same with the journal on this thread, where the test looks into it."""
    office.context.runner = InlineRunner()
    return office


def _refuse() -> None:
    raise NoSuchEntry


def _break() -> None:
    raise ZeroDivisionError


def test_a_fault_is_said(office: Office) -> None:
    office.work.read("test.read", _refuse, pytest.fail)
    office.wait()
    assert [type(error) for error in office.said] == [NoSuchEntry]


def test_whoever_wants_to_hear_a_fault_alone_hears_it(office: Office) -> None:
    heard: list[Exception] = []
    Work(office.context, office.owner, failed=heard.append).write("test.a", _refuse, pytest.fail)
    office.wait()
    office.work.write("test.b", _refuse, pytest.fail, failed=heard.append)
    office.wait()
    assert [type(error) for error in heard] == [NoSuchEntry, NoSuchEntry]
    assert office.said == []


def test_what_is_no_fault_is_a_bug(office: Office) -> None:
    office.work.write("test.write", _break, pytest.fail)
    office.wait()
    assert [type(error) for error in office.bugs] == [ZeroDivisionError]
    assert office.said == []


def test_an_owner_that_is_gone_gets_nothing(office: Office) -> None:
    heard: list[Any] = []
    unheard: list[Exception] = []
    go_on = office.keep_busy()
    office.work.read("test.read", lambda: 1, heard.append)
    office.work.write("test.write", lambda: 2, heard.append)
    office.work.write("test.lost", _refuse, heard.append, failed=heard.append)
    office.work.write("test.kept", _refuse, heard.append, unheard=unheard.append)
    shiboken6.delete(office.owner)
    go_on.set()
    office.wait()
    assert heard == []
    assert office.said == []
    assert [type(error) for error in unheard] == [NoSuchEntry]


def test_a_newer_reading_silences_the_older_of_the_same_owner(office: Office) -> None:
    heard: list[str] = []
    other = QObject()
    go_on = office.keep_busy()
    office.work.read("test.read", lambda: "older", heard.append)
    office.work.read("test.read", lambda: "newer", heard.append)
    office.work.read("test.other", lambda: "another name", heard.append)
    Work(office.context, other).read("test.read", lambda: "another owner", heard.append)
    go_on.set()
    office.wait()
    assert heard == ["newer", "another name", "another owner"]


def test_every_one_of_what_is_not_to_be_silenced_is_told(office: Office) -> None:
    heard: list[int] = []
    done: list[int] = []
    go_on = office.keep_busy()
    for number in (1, 2):
        office.work.read_each("test.read", lambda number=number: number, heard.append)
        office.work.write("test.write", lambda number=number: number + 10, heard.append)
        office.work.do_outside("test.file", partial(done.append, number), lambda _: None)
    go_on.set()
    office.wait()
    assert sorted(heard) == [1, 2, 11, 12]
    assert sorted(done) == [1, 2]


def test_a_newer_thought_silences_the_older(office: Office) -> None:
    heard: list[str] = []
    in_it, go_on = threading.Event(), threading.Event()

    def slow() -> str:
        in_it.set()
        go_on.wait(10)
        return "older"

    office.work.think("test.think", slow, heard.append)
    assert in_it.wait(10)
    office.work.think("test.think", lambda: "newer", heard.append)
    go_on.set()
    office.wait()
    assert heard == ["newer"]


def test_what_was_done_can_be_taken_back_and_done_again(front_office: Office) -> None:
    published: list[tuple[Changes, object]] = []
    front_office.bus.changed.connect(lambda changes, origin: published.append((changes, origin)))

    def write() -> Changes:
        writing = front_office.journal.writing
        return writing.finish(front_office.journal.draft("Fog."))[1]

    def done(changes: Changes) -> None:
        front_office.work.publish(changes)
        front_office.work.offer_undo("Saved", "test", changes.undo, front_office.work.publish)

    front_office.work.write("test.write", write, done)
    assert front_office.told == ["Saved"]
    assert front_office.entries() == 1
    front_office.ledger.undo()
    assert front_office.entries() == 0
    front_office.ledger.redo()
    assert front_office.entries() == 1
    assert [origin is front_office.owner for _, origin in published] == [True] * 3


def test_where_nothing_can_be_taken_back_nothing_is_offered(front_office: Office) -> None:
    front_office.work.offer_undo("Saved", "test", "", front_office.work.publish)
    assert front_office.told == []


def test_a_step_back_that_fails_is_said(front_office: Office) -> None:
    front_office.work.offer_undo("Saved", "test", "no such token", pytest.fail)
    front_office.ledger.undo()
    assert [type(error) for error in front_office.said] == [NothingToUndo]
