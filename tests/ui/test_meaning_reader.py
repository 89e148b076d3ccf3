"""Reading for recall by meaning gives way and goes on: a real journal, model and worker, no window."""

from functools import partial

import pytest
from PySide6.QtCore import QObject

from app.domain.clock import SystemClock
from app.encoding.encoder import Encoder
from app.jobs.bus import ChangeBus
from app.jobs.protocol import Job, Kind
from app.jobs.runner import JobRunner
from app.services.session import Journals, Secret
from app.ui.meaning_reader import MeaningReader
from models.records.changes import Changes, Thing
from models.records.faults import DiskFull
from models.records.meaning import ReadState
from models.records.queries import ReasonKind
from tests.support.process import PASSPHRASE
from tests.support.reflections import journal_with, prose, write_all
from tests.support.vaults import CHEAP

MANY = 40
WRITTEN = Changes(added=frozenset({(Thing.ENTRY, "1")}))
TYPED = Changes(altered=frozenset({(Thing.DRAFT, "1")}))


class Desk:
    """What a journal is read at. `quiet` is for how many seconds nobody has typed."""

    def __init__(self, qtbot, folder, count):
        self.qtbot, self.errors = qtbot, []
        self.runner = JobRunner(on_error=self.errors.append)
        self.journals = Journals(SystemClock(), CHEAP, encoder=Encoder())
        made = self.journals.create(folder / "My journal.afterword", PASSPHRASE)
        journal_with(self.journals, made.key, [prose(40, number) for number in range(count)])
        self._folder = made.key.folder
        self.quiet = 10.0
        self._open()

    def _open(self):
        key = self.journals.derive(self._folder, PASSPHRASE, Secret.PASSPHRASE)
        self.unlocked = self.on_worker(partial(self.journals.open, key))
        self.bus, self._owner = ChangeBus(), QObject()
        self.reader = MeaningReader(
            self.runner, self.unlocked.meaning, self.bus, lambda: self.quiet, parent=self._owner
        )

    def open_again(self):
        """Through a lock."""
        self._lock()
        self._open()

    def _lock(self):
        self.reader.stop()
        self.runner.drain(Job("close", Kind.WRITE, partial(self.journals.close, self.unlocked)))
        self.qtbot.waitUntil(self.is_at_rest)

    def on_worker(self, work):
        answers = []
        self.runner.submit(Job("test.ask", Kind.WRITE, work, answers.append))
        self.qtbot.waitUntil(lambda: answers != [])
        return answers[0]

    def state(self) -> ReadState:
        return self.on_worker(self.unlocked.meaning.state)

    def is_at_rest(self) -> bool:
        return self.runner.under_way() == []

    def close(self):
        self._lock()
        self.runner.stop()
        assert self.errors == []


@pytest.fixture
def desk(qtbot, tmp_path):
    made = Desk(qtbot, tmp_path, MANY)
    yield made
    made.close()


def test_it_waits_for_whoever_types_and_goes_on_after(desk, qtbot):
    desk.quiet = 0.0
    desk.reader.begin()
    qtbot.waitUntil(lambda: desk.state().read > 0 and desk.is_at_rest())
    so_far = desk.state().read
    assert so_far < MANY
    assert desk.reader.state == ReadState(so_far, MANY)
    with qtbot.waitSignal(desk.reader.ended):
        desk.quiet = 10.0
    assert desk.reader.state == desk.state() == ReadState(MANY, MANY)


def test_what_was_read_before_the_unlock_is_found_although_someone_types(desk, qtbot):
    with qtbot.waitSignal(desk.reader.ended):
        desk.reader.begin()
    desk.open_again()
    desk.quiet = 0.0
    with qtbot.waitSignal(desk.reader.ended):
        desk.reader.begin()
    found = desk.on_worker(partial(desk.unlocked.recall.for_text, prose(40, 1)))
    assert any(r.kind is ReasonKind.MEANING for hit in found.hits for r in hit.reasons)


def test_a_draft_has_nothing_read_and_a_reflection_has(desk, qtbot):
    with qtbot.waitSignal(desk.reader.ended):
        desk.reader.begin()
    desk.bus.publish(TYPED)
    assert desk.is_at_rest()
    desk.on_worker(partial(write_all, desk.unlocked, ["He raised his voice."]))
    with qtbot.waitSignal(desk.reader.ended):
        desk.bus.publish(WRITTEN)
    assert desk.state() == ReadState(MANY + 1, MANY + 1)


def test_what_is_written_while_it_reads_is_read_too(desk, qtbot):
    desk.reader.begin()
    qtbot.waitUntil(lambda: desk.state().read > 0)
    desk.on_worker(partial(write_all, desk.unlocked, ["He raised his voice."]))
    desk.bus.publish(WRITTEN)
    qtbot.waitUntil(lambda: desk.reader.state == ReadState(MANY + 1, MANY + 1))
    assert desk.state() == ReadState(MANY + 1, MANY + 1)


def test_stopped_it_begins_nothing_more(desk, qtbot):
    with qtbot.waitSignal(desk.reader.ended):
        desk.reader.begin()
    desk.reader.stop()
    desk.bus.publish(WRITTEN)
    desk.bus.publish(Changes(altered=frozenset({(Thing.SETTING, "any")})))
    assert desk.is_at_rest()


def test_what_keeps_it_from_going_on_is_told_and_forgotten_when_it_goes_on(
    desk, qtbot, monkeypatch
):
    def full():
        raise DiskFull
        yield

    with monkeypatch.context() as patched:
        patched.setattr(desk.unlocked.meaning, "run", full)
        desk.reader.begin()
        qtbot.waitUntil(lambda: isinstance(desk.reader.fault, DiskFull))
        assert desk.reader.is_on
    with qtbot.waitSignal(desk.reader.ended):
        desk.bus.publish(WRITTEN)
    assert desk.reader.fault is None
    assert desk.state() == ReadState(MANY, MANY)


def test_switched_off_while_it_reads_it_ends_and_deletes(desk, qtbot):
    desk.reader.begin()
    qtbot.waitUntil(lambda: desk.state().read > 0)
    changes = desk.on_worker(partial(desk.unlocked.meaning.switch, False))
    with qtbot.waitSignal(desk.reader.ended):
        desk.bus.publish(changes)
    assert desk.state() == desk.reader.state == ReadState(0, MANY)
    assert desk.reader.is_on is False
