"""Our own mistake, as it is said: versions and places in the code, and nothing of what was written."""

import logging
import sys
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from app import bootstrap
from app.ui.dialogs import QuestionSheet
from tests.support.app import App, app
from tests.support.cut_off import cut_off

__all__ = ["app"]

WORDS = "walnut in the throat"


class OddError(Exception):
    """With words of a person in it."""


def deep(words: str, left: int) -> None:
    if left:
        deep(words, left - 1)
        return
    try:
        {}[words]
    except KeyError as error:
        raise OddError(f"cannot write {words!r}") from error


@pytest.fixture
def broken(app: App, caplog: pytest.LogCaptureFixture) -> App:
    app.make_journal()
    app.start()
    app.unlock()
    hook = partial(bootstrap._on_bug, app.parts)
    with caplog.at_level(logging.ERROR, "afterword"):
        try:
            deep(WORDS, 40)
        except OddError:
            hook(*sys.exc_info())
    return app


def sheet_of(app: App) -> QuestionSheet:
    found = [each for each in app.window.findChildren(QuestionSheet) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def test_it_says_versions_and_places_and_no_word_of_anybody(broken: App, caplog):
    sheet = sheet_of(broken)
    told = "\n".join(
        [sheet.accessibleName(), *(each.text() for each in sheet.findChildren(QLabel))]
    )
    for expected in ("Something went wrong in Afterword", "Python 3", "OddError", "KeyError"):
        assert expected in told
    assert "test_crash_page.py" in told
    noted = "\n".join(each.getMessage() for each in caplog.get_records("setup"))
    for text in (told, noted):
        assert "OddError" in text
        assert WORDS not in text
        assert "walnut" not in text


def test_an_error_that_comes_again_and_again_is_said_once(broken: App):
    for _ in range(20):
        bootstrap._on_bug(broken.parts, OddError, OddError(WORDS), None)
    sheet_of(broken)


def test_however_long_it_is_it_can_be_closed_by_the_keyboard(broken: App, qtbot):
    sheet = sheet_of(broken)
    qtbot.waitUntil(lambda: cut_off(broken.window) == [], timeout=10_000)
    area = sheet.findChild(QScrollArea)
    assert area.verticalScrollBar().maximum() > 0
    area.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(area.hasFocus, timeout=10_000)
    broken.key(Qt.Key.Key_End)
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() > 0, timeout=10_000)
    close = sheet.findChild(QWidget, "question.safe")
    assert broken.window.rect().contains(close.mapTo(broken.window, close.rect().bottomRight()))
    close.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(close.hasFocus, timeout=10_000)
    broken.key(Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: not any(e.isVisible() for e in broken.window.findChildren(QuestionSheet)),
        timeout=10_000,
    )
