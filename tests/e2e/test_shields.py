"""What stands around an open journal: modes of files, titles of windows, what input methods hear."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QSpinBox, QTextEdit

from app.services.exporting.exporter import ExportFormat
from models.records.hours import ExportedThing
from tests.support.app import App, app

__all__ = ["app"]

CTRL = Qt.KeyboardModifier.ControlModifier
SENSITIVE = Qt.InputMethodHint.ImhSensitiveData


@pytest.fixture
def nothing_is_masked():
    """A user whose new files are for everybody."""
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.fixture
def opened(app: App) -> App:
    app.make_journal()
    app.start()
    app.unlock()
    return app


def carried_out(work):
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value


@pytest.mark.skipif(sys.platform == "win32", reason="modes say nothing on Windows")
def test_every_file_of_a_day_is_for_its_owner_alone(nothing_is_masked, app: App, tmp_path: Path):
    app.make_journal()
    app.start()
    app.unlock()
    app.key(Qt.Key.Key_N, CTRL)
    app.settle()
    app.type_into(app.see_editor(), "A walnut in the throat of it.")
    app.settle()
    out = app.paths.state.parent / "out"
    out.mkdir(mode=0o700)

    def leave(unlocked):
        unlocked.safekeeping.backup_now()
        unlocked.ledger.write(out / "page.md", b"words", ExportedThing.OTHER)
        unlocked.library.write_file("after_session", out / "set.toml")
        carried_out(unlocked.exporting.run(out / "all.json", ExportFormat.JSON))
        carried_out(unlocked.exporting.run(out / "all", ExportFormat.MARKDOWN))

    app.on_worker(leave)
    app.parts.settings.change(clipboard_seconds=60)
    app.settle()
    app.lock()
    home = app.paths.state.parent
    found = [path for path in home.rglob("*") if not path.is_symlink()]
    names = {path.name for path in found}
    assert {"journal.db", "envelope.json", "page.md", "set.toml", "all.json"} <= names
    ours = [path for path in found if path.is_file()]
    assert [path.name for path in ours if path.stat().st_mode & 0o077] == []


def test_no_window_is_called_anything_but_afterword(opened: App):
    titles = set()
    for page in opened.page_ids():
        opened.go_to(page)
        opened.settle()
        titles |= {
            each.windowTitle() for each in QApplication.topLevelWidgets() if each.isVisible()
        }
        titles |= {each.title() for each in QGuiApplication.topLevelWindows() if each.isVisible()}
    assert titles - {""} == {"Afterword"}


def test_input_methods_are_told_that_every_field_is_sensitive(opened: App):
    told = 0
    for page in opened.page_ids():
        opened.go_to(page)
        opened.settle()
        window = opened.window
        fields = [*window.findChildren(QTextEdit), *window.findChildren(QLineEdit)]
        for field in fields:
            if field.isReadOnly() or isinstance(field.parent(), (QSpinBox, QComboBox)):
                continue
            told += 1
            assert field.inputMethodHints() & SENSITIVE, (page, field.objectName(), type(field))
    assert told > 10


@pytest.mark.skipif(sys.platform != "linux", reason="read from what Linux says of a process")
def test_a_started_program_leaves_no_image_of_itself(tmp_path: Path):
    """Also when it was begun by a shell that allows one."""
    script = (
        "import os, resource, sys\n"
        "resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY,) * 2)\n"
        "from app import bootstrap\n"
        "bootstrap.main(['afterword', 'packs'])\n"
        "print('limit', resource.getrlimit(resource.RLIMIT_CORE)[0])\n"
        "import ctypes\n"
        "print('dumpable', ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert told.stdout.splitlines()[-2:] == ["limit 0", "dumpable 0"]
