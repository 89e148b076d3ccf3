"""A room with the library: the real window, shell and page over a real encrypted journal."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from shiboken6 import isValid

from app.jobs.bus import ChangeBus
from app.services.library import Library
from app.ui.actions import ActionRegistry, standard_actions
from app.ui.context import PageContext
from app.ui.main_window import MainWindow
from app.ui.navigation import Page, PageSpec
from app.ui.pages.prompts.page import PromptsPage
from app.ui.shell import Shell
from tests.support.dialogs import ScriptedDialogs
from tests.support.journal import Journal, open_journal
from tests.support.runner import InlineRunner

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NOW = datetime(2025, 11, 13, 14, 32)


@dataclass
class ReadingRoom:
    """Keys go to whatever has the keyboard, as a person's would."""

    journal: Journal
    library: Library
    runner: InlineRunner
    dialogs: ScriptedDialogs
    window: MainWindow
    shell: Shell
    bot: Any
    shown: list[tuple[str, dict[str, Any]]]
    faults: list[Exception]

    @property
    def page(self) -> PromptsPage:
        page = self.shell.page("prompts")
        assert isinstance(page, PromptsPage)
        return page

    def open(self, **args: Any) -> None:
        self.shell.show_page("prompts", **args)

    def focus(self) -> QWidget | None:
        return QApplication.focusWidget()

    def press(self, key: Any, modifiers: Any = Qt.KeyboardModifier.NoModifier) -> None:
        self.bot.keyClick(self.focus() or self.window, key, modifiers)

    def type(self, words: str) -> None:
        self.bot.keyClicks(self.focus(), words)

    def fill(self, name: str, words: str) -> None:
        """Puts the keyboard into a field of the editor and types."""
        self.find(name).setFocus(Qt.FocusReason.TabFocusReason)
        self.press(K.Key_A, CTRL)
        self.type(words)

    def find(self, name: str) -> Any:
        """What of that name is on screen; else one that is not."""
        found = self.page.findChildren(QWidget, name)
        assert found, name
        return next((widget for widget in found if widget.isVisible()), found[0])

    def is_shown(self, name: str) -> bool:
        return any(widget.isVisible() for widget in self.page.findChildren(QWidget, name))

    def click(self, name: str) -> None:
        assert self.is_shown(name), name
        widget = self.find(name)
        self.bot.waitUntil(lambda: self._is_reached(widget))
        self.bot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def _is_reached(self, widget: QWidget) -> bool:
        """Whether a click on its middle would come to it: it is laid out, nothing is over it."""
        hit = self.window.childAt(widget.mapTo(self.window, widget.rect().center()))
        return hit is widget or (hit is not None and widget.isAncestorOf(hit))

    def rows(self, name: str = "sets") -> list[str]:
        model = self.find(name).model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def sentences(self, name: str = "sets") -> list[str]:
        model = self.find(name).model()
        role = Qt.ItemDataRole.AccessibleTextRole
        return [model.index(row, 0).data(role) for row in range(model.rowCount())]

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

    def undo(self) -> None:
        self.press(K.Key_Z, CTRL)

    def redo(self) -> None:
        self.press(K.Key_Z, CTRL | SHIFT)

    def read(self) -> str:
        """What the preview says."""
        return self.find("preview.reading").accessibleDescription()

    def wait(self, until: Any) -> None:
        self.bot.waitUntil(until, timeout=4000)


@contextmanager
def build_room(themes, qtbot, folder: Path, runner: Any = None) -> Iterator[ReadingRoom]:
    QLocale.setDefault(QLocale("en_GB"))
    actions = ActionRegistry()
    for spec in standard_actions():
        actions.add(spec)
    window = MainWindow(themes, actions)
    qtbot.addWidget(window, before_close_func=lambda w: w.close_for_good())
    shell = Shell(themes, actions)
    shown: list[tuple[str, dict[str, Any]]] = []
    faults: list[Exception] = []

    def show(page_id: str, **args: Any) -> None:
        shown.append((page_id, args))
        shell.show_page(page_id, **args)

    with open_journal(folder) as journal:
        journal.clock.set(NOW)
        runner, dialogs = runner or InlineRunner(), ScriptedDialogs()
        library = Library(journal.store, journal.catalogue, journal.clock, journal.writing.history)
        library.load()
        context = PageContext(
            runner=runner,
            bus=ChangeBus(),
            theme=themes,
            actions=actions,
            dialogs=dialogs,
            clock=journal.clock,
            catalogue=journal.catalogue,
            navigate=SimpleNamespace(show=show, back=shell.back),
            undo=SimpleNamespace(offer=shell.offer_undo),
            settings=SimpleNamespace(),
            say=faults.append,
            tell=shell.say,
            announce=shell.announce,
            lock=lambda: None,
            journals=SimpleNamespace(),
            services=SimpleNamespace(
                writing=journal.writing, timeline=journal.timeline, library=library
            ),
        )
        spec = PageSpec("prompts", "Prompts", "library", lambda: PromptsPage(context), ruled=True)
        shell.add_page(spec)
        for page_id in ("today", "write"):
            shell.add_page(PageSpec(page_id, page_id.title(), "users", Page))
        window.show_face(shell)
        window.resize(1440, 868)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        yield ReadingRoom(journal, library, runner, dialogs, window, shell, qtbot, shown, faults)
        dialogs.finish()
        window.hide()
        if isValid(shell):
            shell.close_down()


@pytest.fixture
def room(themes, qtbot, tmp_path: Path) -> Iterator[ReadingRoom]:
    """A window of 1440 x 868 in front on 13 November 2025, nothing opened yet."""
    with build_room(themes, qtbot, tmp_path) as built:
        yield built
