"""The code of the pages is read ahead: on the UI thread, in steps that hold up no key stroke."""

import json
import subprocess
import sys

import pytest

LONGEST_STEP_MS = 80
READING = """
import gc, importlib, json, sys, time
from PySide6.QtWidgets import QApplication
app = QApplication([])
import app.bootstrap, app.ui.faces, app.ui.main_window
from app.domain.clock import SystemClock
from app.services.session import Journals
from app.ui import rooms

gc.disable()  # as the program does
before = set(sys.modules)
Journals(SystemClock()).preload()
under = set(sys.modules) - before
steps, longest, began = 0, ("", 0.0), time.thread_time()
for name in rooms.preload():
    took, began = time.thread_time() - began, time.thread_time()
    steps, longest = steps + 1, max(longest, (name, took), key=lambda each: each[1])
read = set(sys.modules)
for page in rooms.ids():
    importlib.import_module(f"app.ui.pages.{page}.page")
print(json.dumps({
    "under": [name for name in under if name.startswith(("app.ui", "PySide6", "shiboken6"))],
    "late": sorted(set(sys.modules) - read),
    "steps": steps,
    "longest": longest,
}))
"""


@pytest.fixture(scope="module")
def reading() -> dict:
    """What a fresh process reads before an unlock, and how."""
    told = subprocess.run([sys.executable, "-c", READING], capture_output=True, timeout=60)
    assert told.returncode == 0, told.stderr.decode()
    return json.loads(told.stdout)


def test_nothing_of_qt_is_read_on_another_thread(reading):
    assert reading["under"] == []


def test_no_page_reads_code_once_it_is_wanted(reading):
    assert reading["late"] == []


def test_each_step_is_short(reading):
    assert reading["steps"] > 100
    name, seconds = reading["longest"]
    assert seconds * 1000 < LONGEST_STEP_MS, name
