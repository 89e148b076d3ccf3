"""What was copied or selected: marked as secret, and gone after a while, at once, or from X11."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from app.ui.clipboard import ClipboardGuard, conceal_on_macos


@pytest.fixture
def owner(qapp):
    made = QObject()
    yield made
    QGuiApplication.clipboard().clear()


def test_what_was_copied_goes_after_a_while(qtbot, owner):
    guard = ClipboardGuard(owner, 30)
    guard.set_seconds(0)
    QGuiApplication.clipboard().setText("said in confidence")
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == "")


def test_what_was_copied_goes_at_once_at_a_lock(qtbot, owner):
    guard = ClipboardGuard(owner, 30)
    QGuiApplication.clipboard().setText("said in confidence")
    guard.clear()
    assert QGuiApplication.clipboard().text() == ""


def test_copied_text_is_marked_as_secret_for_clipboard_histories(qtbot, owner):
    guard = ClipboardGuard(owner, 30)
    QGuiApplication.clipboard().setText("said in confidence")
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "said in confidence"
    assert bytes(data.data("x-kde-passwordManagerHint").data()) == b"secret"
    guard.clear()


def test_on_macos_it_is_marked_as_the_histories_there_read_it():
    asked: list[tuple[object, ...]] = []

    class Board:
        def addTypes_owner_(self, types, owner):
            asked.append((tuple(types), owner))

        def setString_forType_(self, text, name):
            asked.append((text, name))
            return True

    concealed = "org.nspasteboard.ConcealedType"
    assert conceal_on_macos(Board())
    assert asked == [((concealed,), None), ("", concealed)]


SELECT = """
import sys
import time
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

app = QApplication(sys.argv)
field = QLineEdit("marzipan")
field.resize(300, 40)
field.show()
assert QTest.qWaitForWindowExposed(field)
clipboard = app.clipboard()
assert clipboard.supportsSelection()
given = []
clipboard.selectionChanged.connect(lambda: given.append(1))


def wait(until, seconds):
    end = time.monotonic() + seconds
    while not until() and time.monotonic() < end:
        app.processEvents()


def select():
    middle = field.height() // 2
    QTest.mousePress(field, Qt.MouseButton.LeftButton, pos=QPoint(6, middle))
    QTest.mouseMove(field, QPoint(280, middle))
    wait(lambda: bool(field.selectedText()), 10)
    QTest.mouseRelease(field, Qt.MouseButton.LeftButton, pos=QPoint(280, middle))
    wait(lambda: bool(given), 10)
    wait(lambda: not clipboard.text(QClipboard.Mode.Selection), float(sys.argv[1]))
    return clipboard.text(QClipboard.Mode.Selection), field.selectedText()


from app.ui.clipboard import ClipboardGuard

if sys.argv[2] == "guarded":
    guard = ClipboardGuard(app, 30)
print(*select(), sep="|")
"""


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="there is no X11 here")
@pytest.mark.parametrize(("guard", "left"), [("bare", "marzipan"), ("guarded", "")])
def test_what_is_selected_with_the_mouse_is_not_given_to_x11(guard: str, left: str):
    with x11() as display:
        told = subprocess.run(
            [sys.executable, "-c", SELECT, "10" if guard == "guarded" else "0.2", guard],
            env={**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
    assert told.returncode == 0, told.stderr
    assert told.stdout.strip() == f"{left}|marzipan"


@contextmanager
def x11() -> Iterator[str]:
    """A display of its own; its number comes from the server."""
    reads, writes = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writes), "-screen", "0", "640x480x24", "-nolisten", "tcp"],
        pass_fds=(writes,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writes)
    try:
        with os.fdopen(reads) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait(10)
