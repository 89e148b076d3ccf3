"""The whole application in a process of its own, for programs that are no tests of pytest."""

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtWidgets import QApplication
from pytestqt.qt_compat import qt_api

from app import bootstrap
from tests.support.app import App
from tests.support.patience import PatientBot


class Bot(PatientBot):
    """The hands and the patience of the tests, where there is no test."""

    def __init__(self) -> None:
        qt_api.set_qt_api("pyside6")  # type: ignore[no-untyped-call]
        config = SimpleNamespace(getini=lambda _name: "true")
        super().__init__(SimpleNamespace(config=config))  # type: ignore[arg-type]


@contextlib.contextmanager
def a_window(home: Path, **more: Any) -> Iterator[tuple[App, Bot]]:
    """Afterword below `home`, not started yet; ended afterwards. `more` is as for `App`."""
    instance = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(instance, QApplication)
    sys.setswitchinterval(bootstrap.TURN_SECONDS)
    bot = Bot()
    app = App(bot, home, **more)
    try:
        yield app, bot
    finally:
        app.forget()
