"""The house around Today and Journal: real window, shell and pages over a real encrypted journal."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
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
from app.services.library import Library
from app.services.recall import Recall
from app.services.supervision import Supervision
from app.settings import Settings, SettingsFile
from app.ui.actions import ActionRegistry, standard_actions
from app.ui.context import PageContext
from app.ui.main_window import MainWindow
from app.ui.navigation import Page, PageSpec
from app.ui.pages.journal.page import JournalPage
from app.ui.pages.today.page import TodayPage
from app.ui.shell import Shell
from tests.support.dialogs import ScriptedDialogs
from tests.support.journal import Journal, open_journal
from tests.support.own_packs import library_of
from tests.support.runner import InlineRunner

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NOW = datetime(2025, 11, 13, 14, 32)


class LaterDialogs(ScriptedDialogs):
    """Takes its answers when a test comes to them."""

    def will_answer(self, answer: Any) -> None:
        self._answers.append(answer)


@dataclass
class House:
    """Keys go to whatever has the keyboard, as a person's would."""

    journal: Journal
    supervision: Supervision
    follow_ups: FollowUps
    library: Library
    runner: Any
    dialogs: LaterDialogs
    window: MainWindow
    shell: Shell
    bus: ChangeBus
    bot: Any
    shown: list[tuple[str, dict[str, Any]]]
    faults: list[Exception]

    def open(self, page_id: str, **args: Any) -> Page:
        self.shell.show_page(page_id, **args)
        return self.shell.page(page_id)

    @property
    def page(self) -> Page:
        return self.shell.page(self.shell.current_page_id())

    def focus(self) -> QWidget | None:
        return QApplication.focusWidget()

    def press(self, key: Any, modifiers: Any = Qt.KeyboardModifier.NoModifier) -> None:
        self.bot.keyClick(self.focus() or self.window, key, modifiers)

    def type(self, words: str) -> None:
        self.bot.keyClicks(self.focus(), words)

    def find(self, name: str) -> Any:
        """The widget of that name, the visible one where a former one is still on its way out."""
        found = self.page.findChildren(QWidget, name)
        assert found, name
        return next((w for w in found if w.isVisible()), found[0])

    def click(self, name: str) -> None:
        target = self.find(name)
        self.bot.waitUntil(lambda: target.isVisible() and target.width() > 0)
        self.bot.mouseClick(target, Qt.MouseButton.LeftButton)

    def is_shown(self, name: str) -> bool:
        return any(w.isVisible() for w in self.page.findChildren(QWidget, name))

    def rows(self, name: str = "entries") -> list[str]:
        """What a list shows, months included."""
        model = self.find(name).model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def sentences(self, name: str = "entries") -> list[str]:
        """What assistive technology hears of each row."""
        model = self.find(name).model()
        role = Qt.ItemDataRole.AccessibleTextRole
        return [model.index(row, 0).data(role) for row in range(model.rowCount())]

    def undo(self) -> None:
        self.press(K.Key_Z, CTRL)


@contextmanager
def build_house(themes, qtbot, folder: Path, runner: Any = None) -> Iterator[House]:
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
        runner, dialogs, bus = runner or InlineRunner(), LaterDialogs(), ChangeBus()
        supervision = Supervision(
            journal.store, journal.catalogue, journal.clock, journal.writing.history
        )
        history = journal.writing.history
        follow_ups = FollowUps(journal.store, journal.clock, history)
        library = library_of(journal)
        context = PageContext(
            runner=runner,
            bus=bus,
            theme=themes,
            actions=actions,
            dialogs=dialogs,
            clock=journal.clock,
            catalogue=journal.catalogue,
            navigate=SimpleNamespace(show=show, back=shell.back),
            undo=SimpleNamespace(offer=shell.offer_undo),
            settings=Settings(SettingsFile(folder / "settings.toml"), lambda write: write()),
            say=faults.append,
            tell=shell.say,
            announce=shell.announce,
            lock=lambda: None,
            journals=SimpleNamespace(),
            services=SimpleNamespace(
                writing=journal.writing,
                timeline=journal.timeline,
                recall=Recall(journal.store, journal.catalogue),
                supervision=supervision,
                library=library,
                follow_ups=follow_ups,
            ),
        )
        shell.add_page(PageSpec("today", "Today", "sun", lambda: TodayPage(context)))
        shell.add_page(
            PageSpec("journal", "Journal", "book-open", lambda: JournalPage(context), ruled=True)
        )
        for page_id in ("supervision", "write"):
            shell.add_page(PageSpec(page_id, page_id.title(), "users", Page))
        window.show_face(shell)
        window.resize(1440, 868)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        yield House(
            journal,
            supervision,
            follow_ups,
            library,
            runner,
            dialogs,
            window,
            shell,
            bus,
            qtbot,
            shown,
            faults,
        )
        dialogs.finish()
        window.hide()
        if isValid(shell):
            shell.close_down()


@pytest.fixture
def house(themes, qtbot, tmp_path: Path) -> Iterator[House]:
    """A window of 1440 x 868 in front on 13 November 2025, nothing opened yet."""
    with build_house(themes, qtbot, tmp_path) as built:
        yield built
