"""A desk to write at: the real window, shell and page over a real encrypted journal."""

from collections.abc import Iterator
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
from app.services.patterns import Patterns
from app.services.recall import Recall
from app.ui.actions import ActionRegistry, standard_actions
from app.ui.context import PageContext
from app.ui.main_window import MainWindow
from app.ui.navigation import Page, PageSpec
from app.ui.pages.write.page import WritePage
from app.ui.shell import Shell
from models.records.entries import AnswerKey, Draft, Entry
from tests.support.dialogs import ScriptedDialogs
from tests.support.journal import Journal, open_journal
from tests.support.runner import InlineRunner

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
K = Qt.Key


class NoSupervision:
    """There is no session to come."""

    def next_session(self) -> None:
        return None


@dataclass
class Desk:
    """Keys go to whatever has the keyboard, as a person's would."""

    journal: Journal
    runner: InlineRunner
    dialogs: ScriptedDialogs
    window: MainWindow
    shell: Shell
    bot: Any
    shown: list[tuple[str, dict[str, Any]]]
    context: PageContext

    @property
    def page(self) -> WritePage:
        page = self.shell.page("write")
        assert isinstance(page, WritePage)
        return page

    def open(self, **args: Any) -> None:
        self.shell.show_page("write", **args)
        if not args.get("choose"):
            self.bot.waitUntil(lambda: self.focus() is not None)

    def focus(self) -> QWidget | None:
        return QApplication.focusWidget()

    def type(self, words: str) -> None:
        self.bot.keyClicks(self.focus(), words)

    def press(self, key: Qt.Key, modifiers: Any = Qt.KeyboardModifier.NoModifier) -> None:
        self.bot.keyClick(self.focus(), key, modifiers)

    def next(self) -> None:
        self.press(K.Key_Return, CTRL)

    def find(self, name: str) -> Any:
        found = self.page.findChild(QWidget, name)
        assert found is not None, name
        return found

    def answer(self, question: str, pack: str = "after_session") -> Any:
        """The block of a question that is on the screen."""
        blocks = self.page.findChildren(QWidget, f"question.{pack}.{question}")
        return next(block for block in blocks if block.isVisible())

    def steps(self) -> list[str]:
        model = self.find("steps").model()
        return [model.index(row).data() for row in range(model.rowCount())]

    def draft(self) -> Draft:
        """What is on disk, not what is on the screen."""
        (card,) = self.journal.writing.drafts()
        return self.journal.writing.draft(card.id)

    def saved_value(self, question: str, pack: str = "after_session") -> Any:
        answer = self.draft().answers.get(AnswerKey(pack, question))
        return answer.value if answer is not None else None

    def entry(self) -> Entry:
        """The newest entry."""
        from models.records.queries import Filter

        (card, *_) = self.journal.timeline.page(Filter(), None, 5).cards
        return self.journal.timeline.entry(card.id)

    def wait_saved(self) -> None:
        self.bot.waitUntil(lambda: bool(self.find("save_state").text()), timeout=3000)


@pytest.fixture
def desk(themes, qtbot, tmp_path: Path) -> Iterator[Desk]:
    """A window of 1440 x 868 in front, nothing opened yet."""
    QLocale.setDefault(QLocale("en_GB"))
    actions = ActionRegistry()
    for spec in standard_actions():
        actions.add(spec)
    window = MainWindow(themes, actions)
    qtbot.addWidget(window, before_close_func=lambda w: w.close_for_good())
    shell = Shell(themes, actions)
    shown: list[tuple[str, dict[str, Any]]] = []

    def show(page_id: str, **args: Any) -> None:
        shown.append((page_id, args))
        shell.show_page(page_id, **args)

    def say(error: Exception) -> None:
        raise error

    with open_journal(tmp_path) as journal:
        journal.clock.set(datetime(2025, 11, 12, 14, 32))
        runner, dialogs = InlineRunner(), ScriptedDialogs()
        history = journal.writing.history
        services = SimpleNamespace(
            writing=journal.writing,
            timeline=journal.timeline,
            recall=Recall(journal.store, journal.catalogue),
            supervision=NoSupervision(),
            patterns=Patterns(journal.store, journal.catalogue, journal.clock),
            follow_ups=FollowUps(journal.store, journal.clock, history),
            library=Library(journal.store, journal.catalogue, journal.clock, history),
        )
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
            say=say,
            tell=shell.say,
            announce=shell.announce,
            lock=lambda: None,
            journals=SimpleNamespace(),
            services=services,
        )
        for page_id in ("today", "journal", "prompts"):
            shell.add_page(PageSpec(page_id, page_id.title(), "sun", Page))
        shell.add_page(
            PageSpec(
                "write",
                "Write",
                "pencil-line",
                lambda: WritePage(context),
                nav=False,
                full_window=True,
            )
        )
        window.show_face(shell)
        window.resize(1440, 868)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        yield Desk(journal, runner, dialogs, window, shell, qtbot, shown, context)
        dialogs.finish()
        window.hide()
        if isValid(shell):
            shell.close_down()
