"""What holds for every test: no real screen, no real home, nothing left behind."""

import os
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.support.garbage import pytest_collection_finish, pytest_runtest_logfinish
from tests.support.patience import PatientBot

__all__ = ["pytest_collection_finish", "pytest_runtest_logfinish"]

# Before anything imports Qt. AFTERWORD_TEST_SCREEN=1 shows the windows to a developer.
if os.environ.get("AFTERWORD_TEST_SCREEN") != "1":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
for _name in ("QT_STYLE_OVERRIDE", "QT_SCALE_FACTOR", "LANGUAGE"):
    os.environ.pop(_name, None)
os.environ["LC_ALL"] = "C.UTF-8"

settings.register_profile("developer", deadline=None)
settings.register_profile("gate", deadline=None, derandomize=True, database=None)
settings.load_profile("gate" if os.environ.get("CI") else "developer")

HOME_VARIABLES = {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
    "XDG_RUNTIME_DIR": ".run",
    "XDG_DOCUMENTS_DIR": "Documents",
}
"""Where programs look for the folders of a user, and what stands there under the home of a test."""


def _point_home_at(folder: Path) -> None:
    for name, place in HOME_VARIABLES.items():
        path = folder / place
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.chmod(0o700)
        os.environ[name] = str(path)
    os.environ.pop("AFTERWORD_PASSPHRASE", None)
    # A screen that is locked while tests run is not to lock their journals.
    for name in ("DBUS_SESSION_BUS_ADDRESS", "DBUS_SYSTEM_BUS_ADDRESS"):
        os.environ[name] = "disabled:"


# Set while this file is imported: modules that test files import may look for the home, too.
_session_home = tempfile.TemporaryDirectory(prefix="afterword-tests-")
_point_home_at(Path(_session_home.name))
# The programs that tests start read the code as compiled by the first of them.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def pytest_unconfigure() -> None:
    _session_home.cleanup()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder of this test alone."""
    folder = tmp_path / "home"
    for name in HOME_VARIABLES:
        monkeypatch.setenv(name, os.environ[name])
    _point_home_at(folder)
    return folder


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> PatientBot:
    """In place of pytest-qt's: it waits by turns, whatever the clock does."""
    return PatientBot(request)


def _lingering(before: set[threading.Thread]) -> list[str]:
    """Threads that are new and still run after a moment's grace, without those of the tools."""
    deadline = time.monotonic() + 2
    while True:
        found = [
            thread.name
            for thread in threading.enumerate()
            if thread not in before and not thread.daemon and thread.is_alive()
        ]
        if not found or time.monotonic() > deadline:
            return found
        time.sleep(0.01)


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    """Fails a test that leaves a thread running or a window open.

    Set up before every other fixture of the test, so it looks after all of them are gone.
    """
    threads = set(threading.enumerate())
    yield
    if left := _lingering(threads):
        pytest.fail(f"threads left running: {', '.join(left)}")
    if left := _visible_windows():
        pytest.fail(f"windows left open: {', '.join(left)}")


def _visible_windows() -> list[str]:
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    return [
        widget.objectName() or type(widget).__name__
        for widget in widgets.QApplication.topLevelWidgets()
        if widget.isVisible()
    ]
