"""Reflections are read for recall by meaning: after Today, beside everything, through lock and kill."""

import json
import subprocess
import sys
import threading
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QObject, Qt

from app.domain.clock import SystemClock
from app.encoding.encoder import Encoder
from app.services.session import Journals, Secret
from app.ui.faces import State
from models.records.meaning import ReadState
from models.vault.check import Depth
from tests.support.app import App, beats_well
from tests.support.process import PASSPHRASE, Program
from tests.support.reflections import journal_with, prose
from tests.support.vaults import CHEAP

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
MANY = 300


class Watched(Encoder):
    """The real one, which tells when it is at work."""

    def __init__(self) -> None:
        super().__init__()
        self.events: list[str] = []
        self.texts: list[str] = []
        self.has_encoded = threading.Event()

    def load(self) -> None:
        self.events.append("load")
        super().load()

    def encode(self, text, passages):
        self.events.append("encode")
        self.texts.append(text)
        self.has_encoded.set()
        return super().encode(text, passages)


@pytest.fixture
def encoder():
    return Watched()


@pytest.fixture
def app(qtbot, qapp, tmp_path, encoder):
    made = App(qtbot, tmp_path / "home", encoder=encoder)
    yield made
    made.forget()


def with_reflections(app: App, texts) -> None:
    journal_with(app.parts.journals, app.make_journal().key, texts)
    app.start()


def state_of(app: App) -> ReadState:
    return app.on_worker(lambda unlocked: unlocked.meaning.state())


def is_all_read(app: App, count: int) -> bool:
    return state_of(app) == ReadState(count, count)


def is_reading(app: App) -> bool:
    return "meaning.run" in app.parts.runner.under_way()


def closed_state(app: App) -> tuple[ReadState, list]:
    """What the locked journal holds, and what is wrong with it."""
    key = app.parts.journals.derive(app.paths.new_journal, PASSPHRASE, Secret.PASSPHRASE)
    unlocked = app.parts.journals.open(key)
    try:
        return unlocked.meaning.state(), unlocked.vault.check(Depth.FULL)
    finally:
        app.parts.journals.close(unlocked)


# ---------------------------------------------------------------- when it begins


class Painting(QObject):
    """Notes when the page of that name is painted."""

    def __init__(self, name: str, events: list[str]) -> None:
        super().__init__()
        self._name, self._events = name, events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and watched.objectName() == self._name:
            self._events.append("paint")
        return False


def test_the_model_is_loaded_only_once_today_is_painted(app, encoder, qapp, qtbot):
    with_reflections(app, ["One afternoon."])
    painting = Painting("page.today", encoder.events)
    qapp.installEventFilter(painting)
    try:
        app.unlock()
        qtbot.waitUntil(lambda: "encode" in encoder.events)
    finally:
        qapp.removeEventFilter(painting)
    assert encoder.events.index("paint") < encoder.events.index("load")
    qtbot.waitUntil(lambda: is_all_read(app, 1))


READING = """
import json, sys
from PySide6.QtWidgets import QApplication
from pathlib import Path
app = QApplication([])
from app import bootstrap
from app.paths import Paths
from app.ui import rooms
parts = bootstrap.build(app, Paths.below(Path(sys.argv[1])))
parts.journals.preload()
for _name in rooms.preload():
    pass
heavy = {"numpy", "onnxruntime", "tokenizers"}
print(json.dumps(sorted(heavy & set(sys.modules))))
parts.runner.stop()
"""


def test_nothing_of_the_model_is_read_before_an_unlock(tmp_path):
    told = subprocess.run(
        [sys.executable, "-c", READING, str(tmp_path)], capture_output=True, timeout=60
    )
    assert told.returncode == 0, told.stderr.decode()
    assert json.loads(told.stdout) == []


# ---------------------------------------------------------------- beside everything


def test_a_reflection_is_saved_while_others_are_still_read(app, qtbot):
    with_reflections(app, [prose(60, number) for number in range(MANY)])
    app.unlock()
    qtbot.waitUntil(lambda: state_of(app).read > 0)
    assert state_of(app).read < MANY
    app.heartbeat.start()
    app.go_to("write", packs=[])
    app.type_into(app.see_editor(), "He raised his voice and I went quiet.")
    app.key(K.Key_Return, CTRL)
    app.settle()
    app.heartbeat.stop()
    there = app.on_worker(lambda unlocked: (unlocked.timeline.count(), unlocked.meaning.state()))
    assert there[0] == MANY + 1
    assert there[1].read < there[1].all == MANY + 1
    assert beats_well(app.heartbeat), app.heartbeat.longest_ms
    qtbot.waitUntil(lambda: is_all_read(app, MANY + 1), timeout=60_000)


def test_reading_stops_for_whoever_types_and_goes_on_after(app, qtbot, encoder):
    with_reflections(app, [prose(60, number) for number in range(MANY)])
    app.unlock()
    qtbot.waitUntil(lambda: state_of(app).read > 1)
    app.go_to("write", packs=[])
    editor = app.see_editor()

    def has_stopped() -> bool:
        app.type_into(editor, "a")
        return not is_reading(app)

    qtbot.waitUntil(has_stopped)
    assert state_of(app).read < MANY
    qtbot.waitUntil(lambda: is_all_read(app, MANY), timeout=60_000)


# ---------------------------------------------------------------- lock, kill


def test_a_lock_while_a_long_reflection_is_encoded_covers_at_once_and_unlocking_goes_on(
    app, qtbot, encoder
):
    with_reflections(app, [prose(6_000, 1)])
    app.unlock()
    qtbot.waitUntil(encoder.has_encoded.is_set)
    assert is_reading(app)
    with qtbot.waitSignal(app.faces.locked):
        app.key(K.Key_L, CTRL)
        assert app.state is State.LOCKING
        assert app.find("shell") is None
        assert app.find("lock.passphrase") is not None
    before = encoder.events.count("encode")
    assert closed_state(app) == (ReadState(0, 1), [])
    assert encoder.events.count("encode") == before
    app.unlock()
    qtbot.waitUntil(lambda: is_all_read(app, 1), timeout=60_000)
    # The lock came before the middle of it.
    assert encoder.events.count("encode") > 2 * before


def test_a_lock_between_two_reflections_goes_on_where_it_was(app, qtbot, encoder):
    with_reflections(app, [prose(60, number) for number in range(MANY)])
    app.unlock()
    qtbot.waitUntil(lambda: state_of(app).read > 2)
    app.lock()
    state, wrong = closed_state(app)
    assert 2 < state.read < state.all == MANY
    assert wrong == []
    before, encoder.texts = encoder.texts, []
    app.unlock()
    qtbot.waitUntil(lambda: is_all_read(app, MANY), timeout=60_000)
    # One that was being read when it was locked begins anew.
    done = set(list(dict.fromkeys(before))[: state.read])
    assert not done & set(encoder.texts)
    assert len(done | set(encoder.texts)) == MANY


def test_a_kill_while_it_reads_leaves_a_sound_journal_that_is_read_on(home):
    folder = home / "Documents" / "My journal.afterword"
    journals = Journals(SystemClock(), CHEAP, encoder=Encoder())
    made = journals.create(folder, PASSPHRASE)
    journal_with(journals, made.key, [prose(120, number) for number in range(MANY)])

    def looked_into() -> ReadState:
        unlocked = journals.open(journals.derive(folder, PASSPHRASE, Secret.PASSPHRASE))
        try:
            assert unlocked.vault.check(Depth.FULL) == []
            return unlocked.meaning.state()
        finally:
            journals.close(unlocked)

    def begun() -> Program:
        program = Program(home)
        program.unlock()
        program.ask("show", page="settings", section="recall")
        program.see("settings.recall_so_far")
        return program

    program = begun()
    try:
        program.wait(lambda: _read(program) > 3, "some of it read")
    finally:
        program.kill()
    at_kill = looked_into()
    assert 3 <= at_kill.read < at_kill.all == MANY
    program = begun()
    try:
        seen = _read(program)
        while seen < MANY:
            program.wait(partial(_is_beyond, program, seen), "more of it read")
            seen = _read(program)
    finally:
        program.end()
    assert looked_into() == ReadState(MANY, MANY)


def _is_beyond(program: Program, seen: int) -> bool:
    return _read(program) > seen


def _read(program: Program) -> int:
    """How many the window says are read; 0 where it says nothing yet."""
    words = program.says("settings.recall_so_far")
    if words == f"All {MANY} reflections are read.":
        return MANY
    numbers = [int(part) for part in words.split() if part.isdigit()]
    return numbers[0] if numbers else 0


# ---------------------------------------------------------------- no network


FENCED = """
import ctypes, platform, struct, sys
numbers = {"x86_64": (41, 42, 53), "aarch64": (198, 203, 199)}[platform.machine()]
lines = [(0x20, 0, 0, 0)]  # the number of the call
for at, number in enumerate(numbers):
    lines.append((0x15, len(numbers) - at, 0, number))
lines += [(0x06, 0, 0, 0x7FFF0000), (0x06, 0, 0, 0x80000000)]  # let it through, or end the process
code = b"".join(struct.pack("HBBI", *line) for line in lines)
kept = ctypes.create_string_buffer(code, len(code))
class Program(ctypes.Structure):
    _fields_ = [("count", ctypes.c_ushort), ("filter", ctypes.c_void_p)]
system = ctypes.CDLL(None, use_errno=True)
system.prctl(38, 1, 0, 0, 0)
program = Program(len(lines), ctypes.cast(kept, ctypes.c_void_p))
if system.prctl(22, 2, ctypes.byref(program), 0, 0) != 0:
    sys.exit(77)
"""
ENCODING = """
from app.encoding.encoder import Encoder
encoder = Encoder()
encoder.load()
text = "I felt small when he raised his voice. " * 40
found = encoder.encode(text, encoder.passages(text))
print(len(found), len(encoder.query(text)))
"""
A_SOCKET = "import socket; socket.socket()"
_NO_FENCE = 77


def fenced(code: str) -> subprocess.CompletedProcess[str]:
    """What comes of code in a process that the system ends at the first socket."""
    done = subprocess.run(
        [sys.executable, "-c", FENCED + code], capture_output=True, text=True, timeout=60
    )
    if done.returncode == _NO_FENCE:
        pytest.skip("the system forbids no calls here")
    return done


@pytest.mark.skipif(sys.platform != "linux", reason="Linux alone can forbid a call")
def test_loading_and_encoding_open_no_socket():
    assert fenced(A_SOCKET).returncode < 0
    done = fenced(ENCODING)
    assert done.returncode == 0, done.stderr
    passages, asked = map(int, done.stdout.split())
    assert passages > 1
    assert asked > 1
