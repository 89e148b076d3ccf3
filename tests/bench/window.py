"""The window's part, run as a process of its own: `python -m tests.bench.window FOLDER ROOT STARTED`.

It builds the program as `main.py` does, types the passphrase, and prints what it measured as JSON.
STARTED is the monotonic time just before the process was started.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

STARTED = float(sys.argv[3]) if len(sys.argv) > 3 else time.monotonic()

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import (  # noqa: E402
    QAbstractItemView,
    QApplication,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from app import bootstrap  # noqa: E402
from app.jobs.protocol import Job, Kind  # noqa: E402
from app.paths import Paths  # noqa: E402
from tests.support.turns import kept_off_seconds  # noqa: E402

if TYPE_CHECKING:
    from app.ui.faces import Faces
    from app.ui.parts import Parts
    from models.records.supervision import Session

_PATIENCE_S = 20
_SETTLED_MS = 1500
_SCROLLS, _KEYS = 60, 120
_BETWEEN_KEYS_MS = 25
_BEAT_MS = 2


class FirstPaint(QObject):
    """Notes when the page of that name was first painted."""

    def __init__(self, app: QApplication, name: str) -> None:
        super().__init__(app)
        self._app, self._name = app, name
        self.at: float | None = None
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and watched.objectName() == self._name:
            self._app.removeEventFilter(self)
            QTimer.singleShot(0, self._note)
        return False

    def _note(self) -> None:
        self.at = time.monotonic()


class Heartbeat(QObject):
    """The longest gap between two beats of the event loop, without the other programs' turns."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.begin()
        timer = QTimer(self, interval=_BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(self._beat)
        timer.start()

    def begin(self) -> None:
        """Measure from here, from nothing."""
        self.longest_ms = 0.0
        self._last = _own_time()

    def _beat(self) -> None:
        now = _own_time()
        self.longest_ms = max(self.longest_ms, (now - self._last) * 1000 - _BEAT_MS)
        self._last = now


def _own_time() -> float:
    return time.monotonic() - kept_off_seconds()


def wait(milliseconds: int) -> None:
    """Let the program run for so long; `QTest.qWait` would sleep 10 ms between looks at it."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_for(condition: Callable[[], object]) -> bool:
    """Let the program run until the condition holds, or patience ends."""
    until = time.monotonic() + _PATIENCE_S
    while not condition():
        if time.monotonic() > until:
            return False
        wait(2)
    return True


def main(folder: Path, root: Path) -> dict[str, float]:
    """Everything that can be measured with the pages there are."""
    from models.vault.kdf import KdfBounds, KdfParameters, KdfPolicy

    cheap = KdfPolicy(KdfParameters(64, 1, 1), KdfBounds(least_memory_kib=64))
    app = QApplication(sys.argv[:1])
    painted = FirstPaint(app, "page.lock")
    parts = bootstrap.build(app, Paths.below(root), policy=cheap)
    parts.settings.change(journal=str(folder))
    sys.setswitchinterval(bootstrap.TURN_SECONDS)
    faces = bootstrap.start(parts, is_alone=True)
    measured: dict[str, float] = {}
    if wait_for(lambda: painted.at) and painted.at:
        measured["start_ms"] = (painted.at - STARTED) * 1000
    wait(_SETTLED_MS)
    from tests.bench.machine import proportional_memory_mb
    from tests.support.vaults import PASSPHRASE

    derived: list[float] = []
    derive = parts.journals.derive

    def derive_and_note(*args: object) -> object:
        try:
            return derive(*args)  # type: ignore[arg-type]
        finally:
            derived.append(time.monotonic())

    parts.journals.derive = derive_and_note  # type: ignore[method-assign,assignment]
    today = FirstPaint(app, "page.today")
    beat = Heartbeat(app)
    window = parts.window
    field = window.findChild(QWidget, "lock.passphrase")
    QTest.keyClicks(field, PASSPHRASE)
    beat.begin()
    QTest.keyClick(field, Qt.Key.Key_Return)
    if wait_for(lambda: today.at) and today.at:
        measured["today_ms"] = (today.at - derived[-1]) * 1000
    wait(_SETTLED_MS)
    measured["gap_unlock_ms"] = beat.longest_ms
    measured["memory_mb"] = proportional_memory_mb()
    measured |= journal_page(app, window)
    measured |= typing(app, window)
    measured |= gaps(beat, window, parts, faces)
    measured |= relationship(beat, window)
    measured |= forms(beat, window, parts, faces)
    beat.begin()
    faces.quit()
    wait_for(lambda: not window.isVisible())
    measured["gap_lock_ms"] = beat.longest_ms
    parts.runner.stop()
    return measured


def journal_page(app: QApplication, window: QWidget) -> dict[str, float]:
    """Opening the Journal until its list is filled, then page after page of it."""
    begun = time.monotonic()
    if not go_to(window, "nav.journal", "page.journal"):
        return {}
    page = window.findChild(QWidget, "page.journal")

    def filled() -> QAbstractItemView | None:
        views = page.findChildren(QAbstractItemView)
        return next((v for v in views if v.isVisible() and _rows(v) > _A_LIST), None)

    if not wait_for(filled):
        return {}
    view = filled()
    assert view is not None
    view.viewport().repaint()
    measured = {"journal_ms": (time.monotonic() - begun) * 1000}
    wait(_SETTLED_MS)
    bar = view.verticalScrollBar()
    beat = Heartbeat(app)
    for _ in range(_SCROLLS):
        bar.setValue(bar.value() + bar.pageStep())
        wait(_BETWEEN_KEYS_MS)
    measured["scroll_block_ms"] = beat.longest_ms
    measured["scrolled_rows"] = _rows(view)
    beat.deleteLater()
    return measured


_A_LIST = 20
_LARGEST_SET = "after_session"
"""Of the sets that come with the program."""

_LONG_TEXT = ("There were *twelve* minutes left, and I wanted her to go home. " * 8 + "\n\n") * 400
"""Some 200 kB."""


def _rows(view: QAbstractItemView) -> int:
    model = view.model()
    return model.rowCount() if model else 0


def typing(app: QApplication, window: QWidget) -> dict[str, float]:
    """Writing freely at a furious pace, with autosave and recall at work."""
    if not go_to(window, "new_button", "page.write"):
        return {}

    def editor() -> QWidget | None:
        page = window.findChild(QWidget, "page.write")
        editors = page.findChildren(QTextEdit) + page.findChildren(QPlainTextEdit) if page else []
        return next((e for e in editors if e.isVisible() and not e.isReadOnly()), None)

    if not wait_for(editor):
        return {}
    field = editor()
    assert field is not None
    field.setFocus()
    wait(_SETTLED_MS)
    beat = Heartbeat(app)
    slowest = 0.0
    for number in range(_KEYS):
        begun = time.monotonic()
        QTest.keyClick(field, "silence and advice "[number % 19])
        slowest = max(slowest, (time.monotonic() - begun) * 1000)
        wait(_BETWEEN_KEYS_MS)
    wait(2 * _SETTLED_MS)
    longest = beat.longest_ms
    _fill(field, _LONG_TEXT)
    wait(2 * _SETTLED_MS)
    beat.begin()
    for number in range(_KEYS // 4):
        QTest.keyClick(field, "silence and advice "[number % 19])
        wait(_BETWEEN_KEYS_MS)
    measured = {
        "key_ms": slowest,
        "typing_block_ms": longest,
        "typing_long_block_ms": beat.longest_ms,
    }
    beat.deleteLater()
    return measured


def _fill(field: QWidget, words: str) -> None:
    """A text of some length around the caret."""
    assert isinstance(field, QTextEdit | QPlainTextEdit)
    cursor = field.textCursor()
    cursor.insertText(words)
    field.setTextCursor(cursor)


def gaps(beat: Heartbeat, window: QWidget, parts: Parts, faces: Faces) -> dict[str, float]:
    """The longest gap of the event loop in what a person does all day."""
    from app.ui.shell import Shell

    shell = window.findChild(Shell, "shell")
    session = _planned_session(parts, faces)
    themes, show, act = parts.themes, shell.show_page, parts.actions.action
    steps: dict[str, Callable[[], None]] = {
        "write": partial(show, "write", packs=["after_session"]),
        "today": partial(show, "today"),
        "journal": partial(show, "journal"),
        "supervision": partial(show, "supervision"),
        "patterns": partial(show, "patterns"),
        "prompts": partial(show, "prompts"),
        "copy": partial(show, "prompts", edit=_LARGEST_SET),
        "settings": partial(show, "settings"),
        "transfer": partial(show, "transfer"),
        "palette": act("search").trigger,
        "theme": partial(themes.set_choice, "dark"),
        "text": partial(themes.set_text_scale, 125),
        "in_session": partial(show, "in_session", session_id=session),
    }
    measured = {}
    for name, step in steps.items():
        wait(_SETTLED_MS // 5)
        beat.begin()
        step()
        wait(_SETTLED_MS // 2)
        measured[f"gap_{name}_ms"] = beat.longest_ms
    return measured


def relationship(beat: Heartbeat, window: QWidget) -> dict[str, float]:
    """A course of 400 reflections with one code: opened, scrolled to its end, gone through by key."""
    from app.ui.shell import Shell
    from app.ui.widgets.figures.figure import Figure
    from tests.bench.journal import COURSE_CODE, COURSE_LENGTH

    shell = window.findChild(Shell, "shell")
    assert shell is not None
    wait(_SETTLED_MS)
    beat.begin()
    begun = time.monotonic()
    shell.show_page("patterns", tab="relationship", code=COURSE_CODE)

    def shown() -> Figure | None:
        found = shell.findChild(Figure, "relationship.course")
        is_all = found is not None and found.model.rowCount() >= COURSE_LENGTH
        return found if is_all and found is not None and found.isVisible() else None

    if not wait_for(shown):
        return {}
    figure = shown()
    assert figure is not None
    figure.window().repaint()
    measured = {"course_ms": (time.monotonic() - begun) * 1000}
    wait(_SETTLED_MS)
    measured["course_block_ms"] = beat.longest_ms
    area = shell.findChild(QScrollArea, "patterns.area")
    assert isinstance(area, QScrollArea)
    bar = area.verticalScrollBar()
    beat.begin()
    while bar.value() < bar.maximum():
        bar.setValue(bar.value() + bar.pageStep() // 2)
        wait(_BETWEEN_KEYS_MS)
    measured["course_scroll_ms"] = beat.longest_ms
    figure.plot.setFocus()
    wait(_SETTLED_MS)
    beat.begin()
    for _ in range(_SCROLLS):
        QTest.keyClick(figure.plot, Qt.Key.Key_Down)
        wait(_BETWEEN_KEYS_MS)
    measured["course_keys_ms"] = beat.longest_ms
    return measured


def forms(beat: Heartbeat, window: QWidget, parts: Parts, faces: Faces) -> dict[str, float]:
    """A set of thirty questions, opened and scrolled."""
    from app.ui.shell import Shell
    from tests.bench.forms import PACK, FormBench

    shell = window.findChild(Shell, "shell")
    assert faces.unlocked is not None
    assert shell is not None
    catalogue = faces.unlocked.catalogue
    bench = FormBench(
        window,
        beat,
        set_pack=lambda pack: catalogue.set_own({PACK: pack}),
        show=partial(shell.show_page, "write", packs=[PACK]),
        leave=partial(shell.show_page, "today"),
        toggle=parts.actions.action("writing_mode").trigger,
        wait=wait,
        wait_for=wait_for,
    )
    return bench.measure()


def _planned_session(parts: Parts, faces: Faces) -> str:
    assert faces.unlocked is not None
    ask = faces.unlocked.supervision.next_session
    answers: list[Session] = []
    parts.runner.submit(Job("bench.session", Kind.READ, ask, answers.append))
    wait_for(lambda: answers)
    return answers[0].id


def go_to(window: QWidget, button: str, page: str) -> bool:
    """Press a button and wait for its page."""
    pressed = window.findChild(QWidget, button)
    if pressed is None:
        return False
    QTest.mouseClick(pressed, Qt.MouseButton.LeftButton)
    return wait_for(lambda: getattr(window.findChild(QWidget, page), "isVisible", bool)())


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), Path(sys.argv[2]))))
