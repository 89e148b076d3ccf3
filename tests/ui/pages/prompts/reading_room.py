"""A room with the library: the real window, shell and page over a real encrypted journal."""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.context import PageContext
from app.ui.navigation import PageSpec
from app.ui.pages.prompts.page import PromptsPage
from tests.support.rooms import ALT, CTRL, SHIFT, K, Room, build, empty

__all__ = ["ALT", "CTRL", "NOW", "SHIFT", "K", "ReadingRoom", "build_room", "room"]

NOW = datetime(2025, 11, 13, 14, 32)


class ReadingRoom(Room):
    """The page Prompts."""

    @property
    def page(self) -> PromptsPage:
        page = self.shell.page("prompts")
        assert isinstance(page, PromptsPage)
        return page

    def open(self, **args: Any) -> None:
        self.shell.show_page("prompts", **args)

    def find(self, name: str) -> Any:
        if name.startswith("edit."):
            # A form is made in turns.
            self.wait(lambda: self.page._editor._form().is_whole)
        return super().find(name)

    def fill(self, name: str, words: str) -> None:
        """Puts the keyboard into a field of the editor and types."""
        self.find(name).setFocus(Qt.FocusReason.TabFocusReason)
        self.press(K.Key_A, CTRL)
        self.type(words)

    def rows(self, name: str = "sets") -> list[str]:
        return super().rows(name)

    def sentences(self, name: str = "sets") -> list[str]:
        return super().sentences(name)

    def is_reached(self, widget: QWidget) -> bool:
        """Whether a click on its middle would come to it: nothing is over it."""
        hit = self.window.childAt(widget.mapTo(self.window, widget.rect().center()))
        return hit is widget or (hit is not None and widget.isAncestorOf(hit))

    def choose(self, name: str, value: Any) -> None:
        """Takes a value of a list that drops down, as a person does."""
        box = self.find(name)
        at = box.findData(value)
        assert at >= 0, value
        box.setCurrentIndex(at)
        box.activated.emit(at)

    def menu(self, words: str) -> None:
        """Takes a line of the menu that is open."""
        for menu in self.page.findChildren(QMenu):
            for action in menu.actions():
                if action.text() == words:
                    menu.close()
                    action.trigger()
                    return
        raise AssertionError(words)

    def menu_lines(self) -> list[str]:
        found = [menu for menu in self.page.findChildren(QMenu) if menu.isVisible()]
        lines = [action.text() for menu in found for action in menu.actions() if action.text()]
        for menu in found:
            menu.close()
        return lines

    def read(self) -> str:
        """What the preview says."""
        return self.find("preview.reading").accessibleDescription()


def _pages(context: PageContext) -> Iterable[PageSpec]:
    yield PageSpec("prompts", "Prompts", "library", lambda: PromptsPage(context), ruled=True)
    yield from empty("today", "write")


def build_room(
    themes: Any, qtbot: Any, folder: Path, runner: Any = None
) -> AbstractContextManager[ReadingRoom]:
    return build(ReadingRoom, themes, qtbot, folder, NOW, _pages, runner=runner, may_fail=True)


@pytest.fixture
def room(themes, qtbot, tmp_path: Path) -> Iterator[ReadingRoom]:
    """A window of 1440 x 868 in front on 13 November 2025, nothing opened yet."""
    with build_room(themes, qtbot, tmp_path) as built:
        yield built
