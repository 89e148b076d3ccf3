import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from app.ui.clipboard import ClipboardGuard


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
