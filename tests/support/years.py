"""A running Afterword through days and years: locked, time goes by, opened again."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from app.domain.clock import FixedClock
from app.services.session import Unlocked
from app.ui.forms.block import QuestionBlock
from models.records.entries import Entry
from models.records.queries import Filter
from tests.support.app import App

CTRL = Qt.KeyboardModifier.ControlModifier
FIRST_DAY = datetime(2024, 11, 22, 16, 10)


@pytest.fixture
def clock() -> FixedClock:
    """Stands at an afternoon in November 2024 until it is moved."""
    return FixedClock(FIRST_DAY)


@pytest.fixture
def opened(qtbot: QtBot, qapp: Any, tmp_path: Path, clock: FixedClock) -> Iterator[App]:
    """Afterword with a new journal open, by that clock."""
    app = App(qtbot, tmp_path / "home", clock=clock)
    try:
        app.make_journal()
        app.start()
        app.unlock()
        app.window.resize(1440, 868)
        yield app
    finally:
        app.forget()


def later(app: App, clock: FixedClock, now: datetime) -> None:
    """The journal is locked, time goes by, it is opened again."""
    app.lock()
    clock.set(now)
    app.unlock()
    # What a window manager does; a bare display has none, and keys need an active window.
    app.window.activateWindow()
    app.settle()


def block(app: App, question: str, pack: str) -> QuestionBlock:
    """A question on screen; waits for it."""
    found = app.see(f"question.{pack}.{question}")
    assert isinstance(found, QuestionBlock)
    return found


def type_at(app: App, qtbot: QtBot, question: str, pack: str, words: str) -> None:
    """Goes to a question and types."""
    block(app, question, pack).editor.focus_first()
    qtbot.keyClicks(app.window.focusWidget(), words)


def go_on(app: App) -> None:
    """Ctrl+Enter, and what it does."""
    app.key(Qt.Key.Key_Return, CTRL)
    app.settle()


def finish(app: App) -> Entry:
    """Done; the newest entry."""
    app.press("done")
    app.settle()
    return app.on_worker(newest)


def newest(unlocked: Unlocked) -> Entry:
    """The newest entry, asked on the worker."""
    card = unlocked.timeline.page(Filter(), None, 5).cards[0]
    return unlocked.timeline.entry(card.id)


def said(entry: Entry) -> dict[str, Any]:
    """What an entry holds, by question."""
    return {answer.key.question: answer.value for answer in entry.answers}


def texts(within: QWidget, name: str) -> list[str]:
    """The words of every reading view of that name on screen."""
    views = within.findChildren(QTextBrowser, name)
    return [view.toPlainText() for view in views if view.isVisible()]


def stand_beside(left: QWidget, right: QWidget) -> bool:
    """Whether one stands left of the other, beginning at the same height."""
    window = left.window()
    one, other = left.mapTo(window, QPoint(0, 0)), right.mapTo(window, QPoint(0, 0))
    return one.x() + left.width() <= other.x() and one.y() == other.y()
