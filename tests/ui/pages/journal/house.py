"""The house around Today and Journal: real window, shell and pages over a real encrypted journal."""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from app.ui.context import PageContext
from app.ui.navigation import Page, PageSpec
from app.ui.pages.journal.page import JournalPage
from app.ui.pages.today.page import TodayPage
from tests.support.rooms import CTRL, SHIFT, K, Room, build, empty

__all__ = ["CTRL", "NOW", "SHIFT", "House", "K", "build_house", "house"]

NOW = datetime(2025, 11, 13, 14, 32)


class House(Room):
    """Both pages, by their ids."""

    def open(self, page_id: str, **args: Any) -> Page:
        self.shell.show_page(page_id, **args)
        return self.shell.page(page_id)

    def rows(self, name: str = "entries") -> list[str]:
        return super().rows(name)

    def sentences(self, name: str = "entries") -> list[str]:
        return super().sentences(name)


def _pages(context: PageContext) -> Iterable[PageSpec]:
    yield PageSpec("today", "Today", "sun", lambda: TodayPage(context))
    yield PageSpec("journal", "Journal", "book-open", lambda: JournalPage(context), ruled=True)
    yield from empty("supervision", "write", "repairs", "patterns", "in_session")


def build_house(
    themes: Any, qtbot: Any, folder: Path, runner: Any = None
) -> AbstractContextManager[House]:
    return build(House, themes, qtbot, folder, NOW, _pages, runner=runner, may_fail=True)


@pytest.fixture
def house(themes, qtbot, tmp_path: Path) -> Iterator[House]:
    """A window of 1440 x 868 in front on 13 November 2025, nothing opened yet."""
    with build_house(themes, qtbot, tmp_path) as built:
        yield built
