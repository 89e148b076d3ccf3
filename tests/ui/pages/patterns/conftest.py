"""The page Patterns in a real window, over a real encrypted journal."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.ui.context import PageContext
from app.ui.navigation import PageSpec
from app.ui.pages.patterns.page import PatternsPage
from models.records.entries import Entry
from models.records.ids import EntryId
from tests.support.rooms import Room, build, empty

NOW = datetime(2025, 11, 13, 18, 2)
_SIZE = (1440, 900)


@dataclass
class Patterned(Room):
    """The page Patterns, and what was written for it."""

    entries: dict[EntryId, Entry] = field(default_factory=dict)

    @property
    def page(self) -> PatternsPage:
        page = self.shell.page("patterns")
        assert isinstance(page, PatternsPage)
        return page

    def write(self, *args: Any, **named: Any) -> EntryId:
        entry = self.journal.write(*args, **named)
        self.entries[entry.id] = entry
        return entry.id

    def open(self, tab: str = "triggers", size: tuple[int, int] = _SIZE) -> None:
        self.window.resize(*size)
        self.shell.show_page("patterns", tab=tab)

    def find(self, name: str) -> Any:
        """What of that name is on the screen."""
        self.bot.waitUntil(lambda: self.sees(name), timeout=10_000)
        found = self.page.findChildren(QWidget, name)
        return next(each for each in found if each.isVisible())

    def sees(self, name: str) -> bool:
        return self.is_shown(name)

    def go_to(self, name: str) -> Any:
        widget = self.find(name)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        return widget

    def press(self, *keys: Qt.Key, with_: Any = Qt.KeyboardModifier.NoModifier) -> None:
        """Presses keys one after the other; what they ask for is done after each, as by a thread."""
        for key in keys:
            assert self.focus() is not None, "nothing has the keyboard"
            self.runner.hold()
            self.bot.keyClick(self.focus(), key, with_)
            self.runner.release()

    def behind(self) -> list[EntryId]:
        """The reflections in the list behind the mark, as they stand."""
        model = self.find("behind.entries").model()
        return [model.card(model.index(row)).id for row in range(model.rowCount())]


def _pages(context: PageContext) -> Iterable[PageSpec]:
    yield from empty("today")
    yield PageSpec("patterns", "Patterns", "chart-spline", lambda: PatternsPage(context))


@pytest.fixture
def desk(themes, qtbot, tmp_path: Path) -> Iterator[Patterned]:
    """An empty journal, the window in front, the page not opened yet."""
    with build(Patterned, themes, qtbot, tmp_path, NOW, _pages, size=_SIZE, goes=False) as built:
        yield built
