"""Which window a second start is led to."""

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from app.paths import Paths
from app.services.one_window import OneWindow
from app.ui.first_window import FirstWindow, screen_of


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ({"DISPLAY": ":0"}, {"DISPLAY": ":1"}, False),
        ({"DISPLAY": ":0"}, {"DISPLAY": "localhost:10.0"}, False),
        ({"WAYLAND_DISPLAY": "wayland-0"}, {"WAYLAND_DISPLAY": "wayland-1"}, False),
        ({"SESSIONNAME": "Console"}, {"SESSIONNAME": "RDP-Tcp#3"}, False),
        ({"DISPLAY": ":0", "TERM": "xterm"}, {"DISPLAY": ":0"}, True),
        ({}, {}, True),
    ],
)
def test_windows_of_two_screens_are_told_apart(one, other, is_same):
    assert (screen_of(one) == screen_of(other)) is is_same


class Standing(QObject):
    """Where a program stands."""

    shown = Signal(str)
    finished = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self.is_quitting = False


class Around:
    def __init__(self, window: QMainWindow, paths: Paths) -> None:
        self.window = window
        self.paths = paths


def test_a_window_that_is_about_to_go_answers_nobody(qtbot, tmp_path):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    journal = tmp_path / "My journal.afterword"
    faces: Any = Standing(journal)
    paths = Paths.below(tmp_path)
    around: Any = Around(window, paths)
    held = OneWindow.take(paths.state, journal)
    first = FirstWindow(around, faces, held)

    def ask(name: str) -> Path:
        fresh = held.folder / f"{name}.new"
        fresh.write_text(json.dumps({"screen": screen_of(), "token": ""}), "ascii")
        return fresh.rename(held.folder / f"{name}.ask")

    faces.is_quitting = True
    before = ask("1")
    window.showMinimized()
    with qtbot.waitSignal(first._watcher.directoryChanged, timeout=10_000):
        ask("2")
    assert before.exists()
    assert window.isMinimized()
    faces.is_quitting = False
    ask("3")
    qtbot.waitUntil(lambda: not before.exists() and not window.isMinimized(), timeout=10_000)
    faces.finished.emit()
    OneWindow.take(paths.state, journal).release()
