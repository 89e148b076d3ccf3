"""Locks at random moments while words are typed: nothing is asked, nothing waited for or lost.

A real window on a real journal (100,000 reflections in the full run). Each lock comes at a random
moment, with letters that an input method still holds, a question open, a menu open, the journal
at work on something long, or while it is read for meaning; by key, by the computer's lock, by idleness. After unlocking, the words
must be there to the letter. Some locks are those of a whole process, which makes room for a fresh
one.
"""

import random
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QTextEdit, QWidget
from pytestqt.exceptions import TimeoutError as NeverError

from app.domain.clock import SystemClock
from app.jobs.protocol import Job, Kind
from app.services.session import Journals, Unlocked
from app.ui.after_lock import LockReason
from app.ui.dialogs import Question
from models.records.meaning import ReadState
from prompts.catalogue import Catalogue
from tests.bench.journal import fill
from tests.support.app import App
from tests.support.process import PASSPHRASE, EndedError, Program
from tests.support.turns import kept_off_seconds
from tests.support.vaults import CHEAP
from tests.trust import day, faulty
from tests.trust.apart import BrokenOffError, a_home, call_apart
from tests.trust.report import Outcome, Stopwatch, main
from tests.trust.window import Bot, a_window

SHORT, FULL = 16, 1000
COVER_MS, GONE_MS = 50, 1000
_MARGIN = 10
"""How much more a busy machine may take before it counts as broken."""
_ONE_PROCESS_IN = 16
_ONE_READING_IN = 8
"""So many locks come while a reflection is read for meaning, beside those that happen to."""
_PATIENCE_S, _IN_HARM_S = 20.0, 4.0
"""How long for a fresh process, and for words; a fault that is known to be there needs no more."""
_A_DRAFT = 25
"""Locks in one draft; then another is begun."""
_A_LONG_READ_S = 2.0
_READING = "trust.reading"
_READ_ANEW = 200
_LARGE, _SMALL = 100_000, 300
_FULL_SIZE_FROM = 500
_SECONDS_A_LOCK, _SECONDS_TO_BEGIN = 12, 180
_LETTERS = "abcdefgh ijklm nopq rstu vwxyz"


def a_large_journal(folder: Path, entries: int) -> None:
    """Made where the first start looks for a journal."""
    journals = Journals(SystemClock(), CHEAP)
    made = journals.create(folder, PASSPHRASE)
    journals.note_sheet_checked(made.key)
    unlocked = journals.open(made.key)
    try:
        fill(unlocked.store, Catalogue.shipped(), entries)
    finally:
        journals.close(unlocked)


class Cover(QObject):
    """Notes when the page that covers everything was last painted, on the clock of the thread."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.at = 0.0
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and watched.objectName() == "page.lock":
            self.at = _own_time()
        return False


def _shows_words(window: QWidget) -> bool:
    return window.isVisible() and not isinstance(window, QMainWindow)


def _own_time() -> float:
    """Without the time in which other programs had the processor."""
    return time.perf_counter() - kept_off_seconds()


class Typist:
    """Types, is interrupted, and looks whether everything is there afterwards."""

    def __init__(self, app: App, bot: Bot, draw: random.Random, patience: float) -> None:
        self._app, self._bot, self._draw = app, bot, draw
        self._patience_ms = int(patience * 1000)
        instance = QApplication.instance()
        assert isinstance(instance, QApplication)
        self._cover = Cover(instance)
        self.cover_ms: list[float] = []
        self.gone_ms: list[float] = []
        self.with_preedit = 0
        self.while_reading = 0
        self.failures: list[str] = []
        self._words = ""

    def begin(self) -> None:
        """An empty page to write on."""
        self._app.go_to("write", packs=[])
        self._bot.waitUntil(lambda: self._app.see_editor().toPlainText() == "")
        self._words = ""

    def unlock(self) -> None:
        """Waits for the pages only: a large journal is looked through beside for long."""
        self._app.type("lock.passphrase", PASSPHRASE)
        self._app.key(Qt.Key.Key_Return)
        self._app.see("shell")

    def one_lock(self, number: int) -> None:
        """A burst of words, a lock in the middle, and the look after it."""
        self._type_for_a_while()
        held = self._compose() if self._draw.random() < 0.5 else ""
        trouble, way = self._draw.choice(_TROUBLES), self._draw.choice(_WAYS)
        if number % _ONE_READING_IN == 1:
            trouble = a_reading
        if trouble in (a_menu, a_file_dialog) and way is by_key:
            way = by_system  # the keys are theirs while they are open
        name = f"lock {number} ({trouble.__name__}, {way.__name__}{', composing' if held else ''})"
        with trouble(self._app):
            self._lock(name, way)
        # What a window manager does when a menu is gone; a bare display has none.
        self._app.window.activateWindow()
        self._bot.waitUntil(self._app.window.isActiveWindow)
        self.unlock()
        self._words += held
        try:
            self._bot.waitUntil(lambda: self._there() == self._words, timeout=self._patience_ms)
        except NeverError:
            there = len(self._there())
            self.failures.append(f"{name}: {there} letters are there of {len(self._words)}")
            self.begin()

    def _there(self) -> str:
        """What the editor holds that one returns to; nothing where there is none."""
        editors = [
            editor
            for editor in self._app.window.findChildren(QTextEdit)
            if editor.isVisible() and not editor.isReadOnly()
        ]
        return editors[-1].toPlainText() if editors else ""

    def _type_for_a_while(self) -> None:
        editor = self._app.see_editor()
        QTest.keyClick(editor, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        until = time.monotonic() + self._draw.choice((0.0, 0.05, 0.3, 0.9, 1.3))
        while True:
            letters = "".join(self._draw.choices(_LETTERS, k=self._draw.randint(1, 9)))
            QTest.keyClicks(editor, letters)
            self._words += letters
            if time.monotonic() > until:
                return
            self._bot.wait(self._draw.randint(0, 60))

    def _compose(self) -> str:
        """Letters that an input method shows and has not let go of."""
        letters = "".join(self._draw.choices("かきくけこさしすせそ", k=4))
        QApplication.sendEvent(self._focus(), QInputMethodEvent(letters, []))
        self.with_preedit += 1
        return letters

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self._app.see_editor()

    def _lock(self, name: str, way: Callable[[App], None]) -> None:
        faces = self._app.faces
        assert faces is not None
        self.while_reading += bool(
            {_READING, "meaning.run"} & {*self._app.parts.runner.under_way()}
        )
        self._cover.at = 0.0
        gone = list[float]()
        faces.locked.connect(note := lambda: gone.append(_own_time()))
        began = _own_time()
        way(self._app)
        covered_at_once = self._cover.at
        if beside := [each for each in QApplication.topLevelWidgets() if _shows_words(each)]:
            what = ", ".join(type(each).__name__ for each in beside)
            self.failures.append(f"{name}: over the cover there is still {what}")
        if not covered_at_once:
            self.failures.append(f"{name}: nothing covered the words when the key had been heard")
        try:
            patience = int(GONE_MS * (_MARGIN if covered_at_once else 1))
            self._bot.waitUntil(lambda: bool(gone), timeout=patience)
        except NeverError:
            under_way = ", ".join(self._app.parts.runner.under_way())
            self.failures.append(
                f"{name}: not locked in {patience} ms (keyboard at"
                f" {type(QApplication.focusWidget()).__name__}, state {faces.state.name}, jobs {under_way})"
            )
            raise
        finally:
            faces.locked.disconnect(note)
        self.cover_ms.append(((covered_at_once or gone[0]) - began) * 1000)
        self.gone_ms.append((gone[0] - began) * 1000)
        if self._app.find("shell") is not None:
            self.failures.append(f"{name}: pages are still on screen")
        for editor in self._app.window.findChildren(QTextEdit):
            if self._words and self._words in editor.toPlainText():
                self.failures.append(f"{name}: words are still in a field")


# ---------------------------------------------------------------- ways to lock


def by_key(app: App) -> None:
    app.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


def by_system(app: App) -> None:
    app.parts.system_lock.locked.emit()


def by_idleness(app: App) -> None:
    assert app.faces is not None
    app.faces.lock(LockReason.IDLE)


_WAYS = (by_key, by_key, by_system, by_idleness)

# ---------------------------------------------------------------- what is in the way


@contextmanager
def nothing(_app: App) -> Iterator[None]:
    yield


@contextmanager
def a_menu(app: App) -> Iterator[None]:
    """Open over the words, with the keyboard and the mouse its own."""
    shell = app.see("shell")
    menu = QMenu(shell)
    menu.addAction("One thing")
    menu.popup(shell.mapToGlobal(shell.rect().center()))
    yield


@contextmanager
def a_question(app: App) -> Iterator[None]:
    """Something is asked, and never answered."""
    question = Question("Leave it?", "What you typed is kept.", "Leave it", "Stay", "Why")
    app.parts.dialogs.ask(question, _never)
    yield


@contextmanager
def a_file_dialog(app: App) -> Iterator[None]:
    app.parts.dialogs.choose_folder("Where to", None, _never)
    yield


def _never(answer: object) -> None:
    raise AssertionError(f"answered by a lock: {answer}")


@contextmanager
def the_palette(app: App) -> Iterator[None]:
    app.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    yield


@contextmanager
def a_long_read(app: App) -> Iterator[None]:
    """The only thread with the journal is at a question that takes its time, in slices."""
    app.parts.runner.submit(Job("trust.long_read", Kind.READ, _slices))
    yield


def _slices() -> Iterator[None]:
    until = time.monotonic() + _A_LONG_READ_S
    while time.monotonic() < until:
        time.sleep(0.03)
        yield


@contextmanager
def a_reading(app: App) -> Iterator[None]:
    """Reflections are read for meaning, and the model is at one of them."""
    assert app.faces is not None
    unlocked = app.faces.unlocked
    assert unlocked is not None
    begun = list[ReadState]()
    app.parts.runner.submit(
        Job(
            _READING,
            Kind.BACKGROUND,
            partial(_read_anew, unlocked),
            failed=lambda _cancelled: None,
            progress=begun.append,
        )
    )
    app._qtbot.waitUntil(lambda: begun != [], timeout=int(_PATIENCE_S * 1000))
    yield


def _read_anew(unlocked: Unlocked) -> Iterator[ReadState]:
    """With something to read, however much was read before."""
    unlocked.meaning.load()
    with unlocked.store.write() as unit:
        unit.meaning.forget(_READ_ANEW)
    yield from unlocked.meaning.run()


@contextmanager
def a_backup(app: App) -> Iterator[None]:
    """A whole copy is made beside."""
    assert app.faces is not None
    unlocked = app.faces.unlocked
    assert unlocked is not None
    work = Job(
        "trust.backup",
        Kind.PURE,
        lambda: unlocked.vault.backup_now(datetime.now().astimezone(), policy=CHEAP),
        failed=lambda _cancelled: None,
    )
    app.parts.runner.submit(work)
    yield


_TROUBLES = (
    nothing, nothing, nothing, a_menu, a_question, a_file_dialog, the_palette, a_long_read, a_backup,
    a_reading,
)  # fmt: skip

# ---------------------------------------------------------------- in a process of its own


def lock_often(count: int, seed: int, home: str, entries: int, patience: float) -> dict[str, Any]:
    """So many locks of one window; what was measured and what went wrong."""
    with a_window(Path(home)) as (app, bot):
        a_large_journal(app.paths.new_journal, entries)
        app.start()
        typist = Typist(app, bot, random.Random(seed), patience)
        typist.unlock()
        try:
            for number in range(count):
                if number % _A_DRAFT == 0:
                    typist.begin()
                typist.one_lock(number)
        except NeverError:
            if not typist.failures:
                raise
        return {
            "cover": typist.cover_ms,
            "gone": typist.gone_ms,
            "preedit": typist.with_preedit,
            "reading": typist.while_reading,
            "failures": typist.failures,
        }


def _lock_processes(count: int, draw: random.Random, home: Path, harm: str) -> dict[str, Any]:
    """Locks after which a fresh process is there, and every word it was told of."""
    failures, took = list[str](), list[float]()
    with day.begun(home, {"QT_QPA_PLATFORM": "offscreen"}, (), faulty.under(harm)) as program:
        program.first_run()
        for number in range(count):
            program.just_write()
            program.ask("keep_typing", round=f"r{number}")
            program.listen(draw.uniform(0.05, 1.8))
            program.ask("stop_typing")
            began = time.monotonic()
            if not _fresh_after_lock(program, _IN_HARM_S if harm else _PATIENCE_S):
                return {"fresh": took, "failures": [f"fresh process {number}: none came"]}
            took.append((time.monotonic() - began) * 1000)
            program.unlock()
            program.wait(lambda: bool(program.ask("write_in")), "the editor")
            failures += _missing(program, home, number)
            program.typed.clear()
            program.ask("show", page="today")
    return {"fresh": took, "failures": failures}


def _fresh_after_lock(program: Program, patience: float) -> bool:
    """Whether a process that has read nothing takes over, and asks for the passphrase."""
    until = time.monotonic() + patience
    program.pid = 0
    program.key("Ctrl+L")
    while not program.pid and time.monotonic() < until:
        program.listen(0.02)
    if program.pid:
        program.see("lock.passphrase")
    return bool(program.pid)


def _missing(program: Program, home: Path, number: int) -> list[str]:
    """Words that the process told of having typed and that no draft holds."""
    said = program.ask("fields_say")
    lost = [each.word for each in program.typed if each.word not in said]
    return [f"fresh process {number}: {len(lost)} words are lost, {lost[0]}…"] if lost else []


def run(count: int, seed: int, room: Path, harm: str = "") -> Outcome:
    """So many locks of one window, and some of a whole process beside."""
    watch = Stopwatch()
    entries = _LARGE if count >= _FULL_SIZE_FROM else _SMALL
    failures, measured, fresh = list[str](), dict[str, Any](), list[float]()
    processes = -(-count // _ONE_PROCESS_IN)
    count -= processes
    if count:
        with a_home(room / "home") as home:
            patience = _SECONDS_TO_BEGIN + count * _SECONDS_A_LOCK + entries / 100
            orders = {"count": count, "seed": seed, "home": str(home / "w"), "entries": entries}
            orders["patience"] = _IN_HARM_S if harm else _PATIENCE_S
            try:
                measured = call_apart(
                    "tests.trust.lock:lock_often", orders, harm=harm, patience=patience
                )
                failures += measured["failures"]
            except BrokenOffError as error:
                failures.append(str(error))
    cover, gone = measured.get("cover", []), measured.get("gone", [])
    failures += _too_late("covered", cover, COVER_MS) + _too_late("gone", gone, GONE_MS)
    if not failures:
        with a_home(room / "other") as home:
            try:
                told = _lock_processes(processes, random.Random(seed), home, harm)
                fresh, more = told["fresh"], told["failures"]
                failures += more
            except EndedError as error:
                failures.append(str(error))
    return Outcome(
        "lock",
        len(gone) + len(fresh),
        watch.seconds,
        _figures(entries, measured, fresh, failures),
        tuple(failures),
    )


def _too_late(what: str, took: list[float], promised: int) -> list[str]:
    late = [each for each in took if each > promised * _MARGIN]
    return [f"{what} only after {each:.0f} ms" for each in late]


def _figures(
    entries: int, measured: dict[str, Any], fresh: list[float], failures: list[str]
) -> dict[str, int | float | str]:
    cover, gone = measured.get("cover", []), measured.get("gone", [])
    figures: dict[str, int | float | str] = {
        "reflections in the journal": entries,
        "with an input method composing": measured.get("preedit", 0),
        "while it was read for meaning": measured.get("reading", 0),
    }
    for name, took, promised in (
        ("key to cover (ms)", cover, COVER_MS),
        ("key to data gone (ms)", gone, GONE_MS),
        ("key to a fresh process that asks for the passphrase (ms)", fresh, 0),
    ):
        if took:
            figures[f"{name}, half of them"] = statistics.median(took)
            figures[f"{name}, longest"] = max(took)
        if took and promised:
            figures[f"{name}, above {promised}"] = sum(each > promised for each in took)
    figures["fresh processes"] = len(fresh)
    figures["drafts not whole"] = sum("letters are there" in each or "lost" in each
                                      for each in failures)  # fmt: skip
    return figures


if __name__ == "__main__":
    main(run)
