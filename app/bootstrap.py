"""Builds the object graph and runs it: the one place that calls the constructors."""

from __future__ import annotations

import base64
import gc
import logging
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from types import FrameType, ModuleType, TracebackType
from typing import TYPE_CHECKING

from app import logs
from app.paths import Paths
from app.settings import Settings, SettingsFile

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.domain.clock import Clock
    from app.encoding.encoder import Encoder
    from app.services.one_window import OneWindow
    from app.ui.after_lock import AfterLock
    from app.ui.dialogs import Dialogs
    from app.ui.faces import Faces
    from app.ui.parts import Parts
    from models.vault.kdf import KdfPolicy

_AFTER_LOCK = "AFTERWORD_AFTER_LOCK"
_OVER = object()
TURN_SECONDS = 0.001  # how long the screen waits for its turn while the vault worker computes
_log = logging.getLogger("afterword")


def main(argv: list[str]) -> int:
    """Opens the window, or does what the command says. Returns the exit status."""
    from models.vault.hardening import forbid_core_dumps

    forbid_core_dumps()
    if len(argv) > 1:
        return int(_later("app.cli").main(argv[1:]))
    paths = Paths.of_user()
    if not _has_screen():
        return _tour_instead(paths)
    return _run_window(argv, paths)


def _run_window(argv: list[str], paths: Paths) -> int:
    from PySide6.QtWidgets import QApplication

    from app.ui.after_lock import AfterLock
    from app.ui.first_window import FirstWindow

    after = AfterLock.from_text(os.environ.pop(_AFTER_LOCK, ""))
    handler = logs.start(paths.log)
    logs.catch_strays()
    held, is_shown = _take_window(paths, may_ask=after is None)
    if is_shown:
        logs.stop(handler)
        return 0
    app = QApplication(argv[:1])
    parts = build(app, paths)
    if parts.settings.now.window:
        parts.window.set_place(base64.b64decode(parts.settings.now.window))
    if after is not None and after.window:
        parts.window.set_place(base64.b64decode(after.window))
    sys.setswitchinterval(TURN_SECONDS)
    faces = start(parts, after=after, replace_process=_replace_process, is_alone=True)
    FirstWindow(parts, faces, held)
    sys.excepthook = partial(_on_bug, parts)
    faces.finished.connect(app.quit)
    app.commitDataRequest.connect(faces.quit)
    _end_on_signals(app, faces)
    status = app.exec()
    is_quiet = parts.runner.stop()
    if not is_quiet:
        _log.warning("left while at work: %s", ", ".join(parts.runner.under_way()))
    logs.stop(handler)
    if not is_quiet:
        # A thread would go on among what is destroyed. The journal bears it: it survives a kill.
        os._exit(status)
    del faces
    return status


def _take_window(paths: Paths, *, may_ask: bool) -> tuple[OneWindow | None, bool]:
    """What says that this process shows its journal, or whether another does and was raised.

    Args:
        may_ask: a process that takes the place of another never ends for a third.
    """
    from app.services import one_window
    from app.ui.first_window import TOKEN, screen_of
    from models.records.faults import Fault, JournalInUse

    last = SettingsFile(paths.settings).load().journal
    journal = paths.first_journal(last)
    if not last and not journal.exists():
        return None, False
    try:
        return one_window.OneWindow.take(paths.state, journal), False
    except JournalInUse as fault:
        if not may_ask or one_window.is_elsewhere(fault):
            return None, False
    except Fault as fault:
        _log.warning("a second start will not find this window: %s", fault.code)
        return None, False
    is_raised = one_window.ask(paths.state, journal, screen_of(), os.environ.get(TOKEN, ""))
    _log.info("another window shows it, raised %s", is_raised)
    return None, is_raised


def build(
    app: QApplication,
    paths: Paths,
    *,
    policy: KdfPolicy | None = None,
    clock: Clock | None = None,
    dialogs: Dialogs | None = None,
    encoder: Encoder | None = None,
    language: str = "",
    direction: str = "",
) -> Parts:
    """Everything that lives as long as the program, and the window, not yet shown.

    What is not given is the real thing; language and direction are those of the system then.
    """
    from app.domain.clock import SystemClock
    from app.encoding.encoder import Encoder
    from app.jobs.garbage import GarbageCollector
    from app.jobs.protocol import Job, Kind
    from app.jobs.runner import JobRunner
    from app.jobs.system_lock import SystemLock
    from app.services.session import Journals
    from app.ui import fonts, i18n, screen_shield
    from app.ui.actions import ActionRegistry, standard_actions
    from app.ui.dialogs import QtDialogs
    from app.ui.main_window import MainWindow
    from app.ui.parts import Parts
    from app.ui.screen_shield import ScreenShield
    from app.ui.theme import ThemeHolder

    app.setApplicationName("Afterword")
    app.setQuitOnLastWindowClosed(False)
    garbage = GarbageCollector()  # before there is another thread
    runner = JobRunner(app)

    def save(write: Callable[[], None]) -> None:
        runner.submit(Job("settings.save", Kind.PURE, write, failed=not_saved))

    def not_saved(error: Exception) -> None:
        _say_settings_not_saved(shown, error)

    settings = Settings(SettingsFile(paths.settings), save)
    i18n.install(app, language, direction)
    fonts.load()
    now = settings.now
    themes = ThemeHolder(
        app,
        now.theme,
        now.text_scale,
        easier_letters=now.easier_letters,
        less_motion=now.less_motion,
    )
    actions = ActionRegistry()
    for spec in standard_actions():
        actions.add(spec)
    window = MainWindow(themes, actions)
    garbage.setParent(window)  # it is there for as long as the window, locked or not
    clock = clock or SystemClock()
    shown = dialogs or QtDialogs(themes, window, paths.documents)
    return Parts(
        window,
        themes,
        actions,
        settings,
        runner,
        Journals(clock, policy, paths.state, encoder or Encoder()),
        shown,
        clock,
        paths,
        SystemLock(window, handle=lambda: int(window.winId())),
        ScreenShield(window, screen_shield.of_this_system()),
    )


def start(
    parts: Parts,
    *,
    after: AfterLock | None = None,
    replace_process: Callable[[AfterLock], None] | None = None,
    is_alone: bool = False,
) -> Faces:
    """Shows the window with its first face, then reads the heavy code beside it.

    What lies under the pages is read on another thread, the pages bit by bit on this one: two
    threads that look for classes of Qt at one time can end the process.

    Args:
        is_alone: nothing else runs in this process: what was read is never looked through for
            garbage again, which would hold up a key stroke for 70 ms every now and then.
    """
    from PySide6.QtCore import QTimer

    from app.jobs.protocol import Job, Kind
    from app.ui.faces import Faces, State

    faces = Faces(parts, after=after, replace_process=replace_process)
    faces.start()
    parts.window.show()

    def may_freeze() -> bool:
        # What was written in a journal must end with its lock, and may be garbage by then.
        return is_alone and faces.state is not State.OPEN

    preload = Job(
        "preload",
        Kind.PURE,
        parts.journals.preload,
        lambda _nothing: _read_on(parts, _pages(may_freeze)),
    )
    QTimer.singleShot(0, partial(parts.runner.submit, preload))
    return faces


def _pages(may_freeze: Callable[[], bool]) -> Iterator[None]:
    """Reads the code of the pages, one short step after the other."""
    from app.ui import rooms

    if may_freeze():
        gc.freeze()
    count = 0
    for _name in rooms.preload():
        count += 1
        yield
    if may_freeze():
        gc.freeze()
    _log.debug("preloaded, modules %d", count)


def _read_on(parts: Parts, steps: Iterator[None]) -> None:
    """Takes the next step, and those after it whenever nothing else is to be done."""
    from PySide6.QtCore import QTimer

    if next(steps, _OVER) is not _OVER:
        QTimer.singleShot(0, parts.window, partial(_read_on, parts, steps))


def _say_settings_not_saved(dialogs: Dialogs, error: Exception) -> None:
    from PySide6.QtCore import QCoreApplication

    from models.records.faults import Fault

    if not isinstance(error, Fault):
        raise error

    def tr(text: str) -> str:
        return QCoreApplication.translate("Settings", text)

    dialogs.show_message(
        tr("Your settings could not be kept"),
        tr(
            "They hold until Afterword is closed. The disk may be full, or the folder of your "
            "settings may not be written. What you wrote is not touched by it."
        ),
    )


def _on_bug(
    parts: Parts, kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Our own mistake: noted, and said on a page that holds no words of anyone."""
    if issubclass(kind, KeyboardInterrupt):
        parts.window.close()
        return
    logs.log_crash(error.with_traceback(trace))
    from PySide6.QtCore import QCoreApplication

    def tr(text: str) -> str:
        return QCoreApplication.translate("Crash", text)

    parts.dialogs.show_message(
        tr("Something went wrong in Afterword"),
        tr("What you wrote is saved as you go. The report holds none of your words:")
        + f"\n\n{logs.report(error)}",
    )


def _end_on_signals(app: QApplication, faces: Faces) -> None:
    """A terminal's Ctrl+C or the end of the session closes as the window's button does."""
    if os.name != "posix":
        return
    from PySide6.QtCore import QSocketNotifier

    read_end, write_end = os.pipe()
    for end in (read_end, write_end):
        os.set_blocking(end, False)
    signal.set_wakeup_fd(write_end, warn_on_full_buffer=False)
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, _heard)
    notifier = QSocketNotifier(read_end, QSocketNotifier.Type.Read, app)

    def on_signal() -> None:
        os.read(read_end, 64)
        faces.quit()

    notifier.activated.connect(on_signal)


def _heard(_number: int, _frame: FrameType | None) -> None:
    """The wake-up descriptor tells Qt; Python only has to run this."""


def _replace_process(after: AfterLock) -> None:
    """Puts a fresh process in the place of this one: what was read leaves the memory with it."""
    os.environ[_AFTER_LOCK] = after.to_text()
    command = [sys.executable, *sys.orig_argv[1:]]
    try:
        if sys.platform == "win32":
            _begin_another(command, subprocess.Popen, os._exit)
        else:
            os.execv(sys.executable, command)
    except OSError as error:
        os.environ.pop(_AFTER_LOCK)
        _log.warning("process not replaced: %s", type(error).__name__)


def _begin_another(
    command: list[str], begin: Callable[[list[str]], object], leave: Callable[[int], object]
) -> None:
    """Windows lets no process take another's place: a second one begins, and this one is gone."""
    begin(command)
    # At once: what an orderly end would still do, the lock has done.
    leave(0)


def _has_screen() -> bool:
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _tour_instead(paths: Paths) -> int:
    folder = paths.pictures / "Afterword tour"
    print(  # noqa: T201 – there is no window to say it in
        f"There is no screen here, so the window cannot open. Pictures of every page go to {folder}"
    )
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _later("app.tour").run(folder, ("light",))
    return 0


def _later(name: str) -> ModuleType:
    """A module that itself starts the program through this one, read only when it is needed."""
    return import_module(name)
