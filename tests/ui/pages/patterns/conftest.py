"""The page Patterns in a real window, over a real encrypted journal."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.jobs.bus import ChangeBus
from app.services.follow_ups import FollowUps
from app.services.patterns import Patterns
from app.services.supervision import Supervision
from app.ui.actions import ActionRegistry, standard_actions
from app.ui.context import PageContext
from app.ui.main_window import MainWindow
from app.ui.navigation import Page, PageSpec
from app.ui.pages.patterns.page import PatternsPage
from app.ui.shell import Shell
from models.records.entries import Entry
from models.records.ids import EntryId
from tests.support.dialogs import ScriptedDialogs
from tests.support.journal import Journal, open_journal
from tests.support.runner import InlineRunner

NOW = datetime(2025, 11, 13, 18, 2)


@dataclass
class Patterned:
    """Keys go to whatever has the keyboard, as a person's would."""

    journal: Journal
    follow_ups: FollowUps
    patterns: Patterns
    supervision: Supervision
    runner: InlineRunner
    dialogs: ScriptedDialogs
    window: MainWindow
    shell: Shell
    bot: Any
    shown: list[tuple[str, dict[str, Any]]]
    faults: list[Exception]
    told: list[str]
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

    def open(self, tab: str = "triggers", size: tuple[int, int] = (1440, 900)) -> None:
        self.window.resize(*size)
        self.shell.show_page("patterns", tab=tab)

    def find(self, name: str) -> Any:
        """What of that name is on the screen."""
        self.bot.waitUntil(lambda: self.sees(name), timeout=1000)
        found = self.page.findChildren(QWidget, name)
        return next(each for each in found if each.isVisible())

    def sees(self, name: str) -> bool:
        return any(each.isVisible() for each in self.page.findChildren(QWidget, name))

    def focus(self) -> QWidget | None:
        return QApplication.focusWidget()

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

    def type(self, words: str) -> None:
        self.bot.keyClicks(self.focus(), words)

    def behind(self) -> list[EntryId]:
        """The reflections in the list behind the mark, as they stand."""
        model = self.find("behind.entries").model()
        return [model.card(model.index(row)).id for row in range(model.rowCount())]


@pytest.fixture
def desk(themes, qtbot, tmp_path: Path) -> Iterator[Patterned]:
    """An empty journal, the window in front, the page not opened yet."""
    QLocale.setDefault(QLocale("en_GB"))
    actions = ActionRegistry()
    for spec in standard_actions():
        actions.add(spec)
    window = MainWindow(themes, actions)
    qtbot.addWidget(window, before_close_func=lambda w: w.close_for_good())
    shell = Shell(themes, actions)
    shown: list[tuple[str, dict[str, Any]]] = []
    faults: list[Exception] = []
    told: list[str] = []

    def show(page_id: str, **args: Any) -> None:
        shown.append((page_id, args))

    def say(error: Exception) -> None:
        raise error

    with open_journal(tmp_path) as journal:
        journal.clock.set(NOW)
        history = journal.writing.history
        follow_ups = FollowUps(journal.store, journal.clock, history)
        supervision = Supervision(journal.store, journal.catalogue, journal.clock, history)
        patterns = Patterns(journal.store, journal.catalogue, journal.clock)
        runner, dialogs = InlineRunner(), ScriptedDialogs()
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
            tell=told.append,
            announce=shell.announce,
            lock=lambda: None,
            journals=SimpleNamespace(),
            services=SimpleNamespace(
                writing=journal.writing,
                timeline=journal.timeline,
                follow_ups=follow_ups,
                patterns=patterns,
                supervision=supervision,
            ),
        )
        shell.add_page(PageSpec("today", "Today", "sun", Page))
        shell.add_page(
            PageSpec("patterns", "Patterns", "chart-spline", lambda: PatternsPage(context))
        )
        window.show_face(shell)
        window.resize(1440, 900)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        yield Patterned(
            journal,
            follow_ups,
            patterns,
            supervision,
            runner,
            dialogs,
            window,
            shell,
            qtbot,
            shown,
            faults,
            told,
        )
        assert faults == []
        dialogs.finish()
        window.hide()
        if isValid(shell):
            shell.close_down()
