"""The whole application in a test: a real window on a real journal, real threads, real keys.

Only key derivation is cheap. `app` is the fixture; list this module in `pytest_plugins` or import it.
"""

import faulthandler
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from datetime import time as time_of_day
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app import bootstrap
from app.domain.clock import Clock, FixedClock
from app.encoding.encoder import Encoder
from app.jobs.protocol import Job, Kind
from app.paths import Paths
from app.services.session import Journals, Key, Made, Unlocked
from app.ui import rooms
from app.ui.dialogs import Dialogs
from app.ui.faces import Faces, State
from app.ui.shell import Shell
from models.vault.keys import DataKey
from tests.support.turns import kept_off_seconds
from tests.support.vaults import CHEAP

PASSPHRASE = "copper lantern otter drizzle maple"
STANDS_STILL_MS = 500
"""Work on the thread of the window that belongs beside it; the 100 ms are for `make bench`."""
_WAIT_MS = 20_000


class Heartbeat(QObject):
    """Beats every 5 ms in the event loop and keeps the longest time between two beats.

    Time in which the thread could have run but the machine was busy with other programs is not the
    program's doing; it is left out where the system tells it (Linux).
    """

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._last = 0.0
        self._last_kept_off = 0.0
        self.longest_ms = 0.0

    def start(self) -> None:
        """Begins to measure, from nothing."""
        self._last = time.perf_counter()
        self._last_kept_off = kept_off_seconds()
        self.longest_ms = 0.0
        self._timer.start(5)

    def stop(self) -> None:
        """Ends measuring; what was measured stays."""
        self._timer.stop()

    def _beat(self) -> None:
        now, kept_off = time.perf_counter(), kept_off_seconds()
        own = now - self._last - (kept_off - self._last_kept_off)
        self.longest_ms = max(self.longest_ms, own * 1000)
        self._last, self._last_kept_off = now, kept_off


class App:
    """Afterword as its user meets it: what is seen is found by object name and pressed."""

    def __init__(
        self,
        qtbot: QtBot,
        root: Path,
        *,
        clock: Clock | None = None,
        dialogs: Dialogs | None = None,
        encoder: Encoder | None = None,
    ) -> None:
        instance = QApplication.instance()
        assert isinstance(instance, QApplication)
        self._app = instance
        self._qtbot = qtbot
        self.paths = Paths.below(root)
        self.parts = bootstrap.build(
            instance,
            self.paths,
            policy=CHEAP,
            clock=clock,
            dialogs=dialogs,
            encoder=encoder or _encoder(),
        )
        self.window = self.parts.window
        self.heartbeat = Heartbeat()
        self.faces: Faces | None = None
        self._has_ended = False

    # Before the start

    def make_journal(self, passphrase: str = PASSPHRASE, *, is_sheet_kept: bool = True) -> Made:
        """A journal where the first start looks for one."""
        made = _copy_of(*_first(passphrase, self.parts.clock.now().date()), self.paths.new_journal)
        if is_sheet_kept:
            self.parts.journals.note_sheet_checked(made.key)
        return made

    def start(self) -> None:
        """Opens the window."""
        self.faces = bootstrap.start(self.parts)
        self.faces.finished.connect(self._on_finished)
        self._qtbot.waitExposed(self.window)
        # What a window manager does; a bare display has none, and keys need an active window.
        self.window.activateWindow()
        self._qtbot.waitUntil(self.window.isActiveWindow, timeout=_WAIT_MS)
        self.settle()

    # What a person does

    def see(self, name: str, kind: type[QWidget] = QWidget) -> QWidget:
        """What of that name is on screen; waits for it."""
        self._qtbot.waitUntil(lambda: self.find(name, kind) is not None, timeout=_WAIT_MS)
        found = self.find(name, kind)
        assert found is not None
        return found

    def find(self, name: str, kind: type[QWidget] = QWidget) -> QWidget | None:
        """What of that name is on screen now."""
        for widget in self.window.findChildren(kind, name):
            if widget.isVisible():
                return widget
        return None

    def press(self, name: str) -> None:
        """Presses it with the mouse."""
        self._qtbot.mouseClick(self.see(name), Qt.MouseButton.LeftButton)

    def type(self, name: str, text: str) -> None:
        """Puts the focus there and types in place of what it holds."""
        field = self.see(name)
        field.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(field, QLineEdit):
            field.selectAll()
        self._qtbot.keyClicks(field, text)

    def key(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Presses a key where the focus is."""
        self._qtbot.keyClick(self.window.focusWidget() or self.window, key, modifier)

    def unlock(self, passphrase: str = PASSPHRASE) -> None:
        """Types the passphrase and waits for the open journal."""
        self.type("lock.passphrase", passphrase)
        self.key(Qt.Key.Key_Return)
        self.see("shell")
        self.settle()

    def lock(self) -> None:
        """Ctrl+L, and waits until all is closed."""
        assert self.faces is not None
        with self._qtbot.waitSignal(self.faces.locked, timeout=_WAIT_MS):
            self.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)

    def close(self) -> None:
        """Closes the window by its button, and waits for the end."""
        if not self._has_ended:
            self.window.close()
            self._qtbot.waitUntil(lambda: self._has_ended, timeout=_WAIT_MS)

    def settle(self) -> None:
        """Waits until every job has come home."""
        try:
            self._qtbot.waitUntil(self.parts.runner.is_idle, timeout=_WAIT_MS)
        except self._qtbot.TimeoutError:
            faulthandler.dump_traceback(
                sys.__stderr__, all_threads=True
            )  # what the job is at; shown by pytest
            pytest.fail(f"jobs did not come home: {', '.join(self.parts.runner.under_way())}")

    def says(self, name: str) -> str:
        """The words of a label on screen."""
        label = self.see(name, QLabel)
        assert isinstance(label, QLabel)
        return label.text()

    def see_editor(self) -> QTextEdit:
        """The editor to write in, the last on screen."""
        self._qtbot.waitUntil(lambda: self._editors() != [], timeout=_WAIT_MS)
        return self._editors()[-1]

    def type_into(self, editor: QTextEdit, words: str) -> None:
        """Types at the end of what is written there."""
        editor.setFocus(Qt.FocusReason.TabFocusReason)
        editor.moveCursor(QTextCursor.MoveOperation.End)
        self._qtbot.keyClicks(editor, words)

    def page_ids(self) -> list[str]:
        """The pages of an open journal, in the order of the sidebar."""
        return rooms.ids()

    def go_to(self, page_id: str, **arguments: Any) -> None:
        """Shows a page as its way in the sidebar does; says yes to leaving the share-safe view."""
        self._shell().show_page(page_id, **arguments)
        leave = self.find("question.act", QAbstractButton)
        if isinstance(leave, QAbstractButton):
            leave.click()

    def on_worker(self, ask: Callable[[Unlocked], Any]) -> Any:
        """What a service answers, asked where it lives."""
        assert self.faces is not None
        assert self.faces.unlocked is not None
        answers: list[Any] = []
        work = partial(ask, self.faces.unlocked)
        self.parts.runner.submit(Job("test.ask", Kind.READ, work, answers.append))
        self._qtbot.waitUntil(lambda: answers != [], timeout=_WAIT_MS)
        return answers[0]

    def _editors(self) -> list[QTextEdit]:
        return [
            editor
            for editor in self.window.findChildren(QTextEdit)
            if editor.isVisible() and not editor.isReadOnly()
        ]

    def _shell(self) -> Shell:
        shell = self.see("shell")
        assert isinstance(shell, Shell)
        return shell

    @property
    def state(self) -> State:
        assert self.faces is not None
        return self.faces.state

    def forget(self) -> None:
        """Ends everything, however the test ended."""
        self.heartbeat.stop()
        if self.faces is not None:
            self.close()
        self.parts.runner.stop()
        self.window.close_for_good()
        QGuiApplication.clipboard().clear()
        for gone in (self.window, self.parts.runner, self.parts.themes, self.parts.actions):
            gone.deleteLater()
        for gone in (self.window, self.parts.runner, self.parts.themes, self.parts.actions):
            QApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete)

    def _on_finished(self) -> None:
        self._has_ended = True


@cache
def _encoder() -> Encoder:
    """The model, read once for all tests of a run."""
    return Encoder()


@cache
def _first(passphrase: str, day: date) -> tuple[TemporaryDirectory[str], Made]:
    """A journal as the program makes it: once a day for each passphrase."""
    place = TemporaryDirectory()
    clock = FixedClock(datetime.combine(day, time_of_day.min))
    return place, Journals(clock, CHEAP).create(Path(place.name) / "first.afterword", passphrase)


def _copy_of(_place: TemporaryDirectory[str], made: Made, folder: Path) -> Made:
    folder.parent.mkdir(parents=True, exist_ok=True)
    shutil.copytree(made.key.folder, folder)
    key = made.key.data_key
    return replace(made, key=Key(folder, DataKey(key.journal_id, key.reveal())))


@pytest.fixture
def app(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[App]:
    """Afterword on folders of this test alone, not started yet."""
    made = App(qtbot, tmp_path / "home")
    yield made
    made.forget()


def beats_well(heartbeat: Heartbeat) -> bool:
    """Whether nothing was done on the thread of the window that belongs beside it."""
    return heartbeat.longest_ms <= STANDS_STILL_MS
