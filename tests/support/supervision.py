"""A desk for supervision: the real window, shell and pages over a real encrypted journal."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QListWidget, QWidget
from shiboken6 import isValid

from app.domain.clock import FixedClock
from app.jobs.bus import ChangeBus
from app.services.follow_ups import FollowUps
from app.services.recall import Recall
from app.services.supervision import Supervision
from app.ui.actions import ActionRegistry, standard_actions
from app.ui.context import PageContext
from app.ui.main_window import MainWindow
from app.ui.navigation import Page, PageSpec
from app.ui.pages.in_session.page import InSessionPage
from app.ui.pages.supervision.page import SupervisionPage
from app.ui.shell import Shell
from models.records.entries import Bring, Entry
from models.records.supervision import SessionPlan
from tests.support.dialogs import ScriptedDialogs
from tests.support.journal import Journal, open_journal
from tests.support.runner import InlineRunner

NOW = datetime(2025, 11, 14, 9, 0)
TUESDAY = datetime(2025, 11, 18, 10, 0)
KEY = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@dataclass
class Desk:
    """Keys go to whatever has the keyboard, as a person's would."""

    journal: Journal
    supervision: Supervision
    runner: InlineRunner
    dialogs: ScriptedDialogs
    window: MainWindow
    shell: Shell
    context: PageContext
    bot: Any
    said: list[str]

    @property
    def clock(self) -> FixedClock:
        return self.journal.clock

    def open(self, page_id: str = "supervision", **args: Any) -> None:
        self.shell.show_page(page_id, **args)
        QApplication.processEvents()

    @property
    def page(self) -> Page:
        return self.shell.page(self.shell.current_page_id())

    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def type(self, words: str) -> None:
        self.bot.keyClicks(self.focus(), words)

    def press(self, key: Qt.Key, modifiers: Any = Qt.KeyboardModifier.NoModifier) -> None:
        self.bot.keyClick(self.focus(), key, modifiers)
        QApplication.processEvents()

    def act(self, action_id: str) -> None:
        """Presses the shortcut of an action of the registry."""
        self.shell.refresh_handlers()
        action = self.context.actions.action(action_id)
        assert isinstance(action, QAction)
        action.trigger()
        QApplication.processEvents()

    def all(self, name: str) -> list[Any]:
        return [w for w in self.page.findChildren(QWidget, name) if w.isVisible()]

    def find(self, name: str) -> Any:
        found = self.all(name)
        assert found, f"{name} is not on the screen"
        return found[0]

    def click(self, name: str) -> None:
        self.find(name).click()
        QApplication.processEvents()

    def words(self) -> str:
        """Everything the page holds in words, shown or hidden: labels, fields, names, tips."""
        return "\n".join(every_word(self.page))

    def words_but(self, name: str) -> str:
        """The same without one widget, such as the field that was typed into."""
        return "\n".join(
            word
            for widget in _with_children(self.page)
            if widget.objectName() != name
            for word in said_by(widget)
        )

    def shown(self) -> str:
        """Everything that can be seen."""
        return "\n".join(
            word
            for widget in _with_children(self.page)
            if widget.isVisible()
            for word in said_by(widget)
        )

    def plan(self, **more: Any) -> Any:
        plan = SessionPlan("D.", more.pop("held_at", TUESDAY), more.pop("minutes", 60), "video")
        return self.supervision.plan(plan)[0]

    def marked(self, text: str, question: str = "", **more: Any) -> Entry:
        """A reflection that is to be brought."""
        return self.journal.write(
            packs=("after_session",),
            answers={"still_with_you": text, **more.pop("answers", {})},
            bring=Bring.YES,
            bring_question=question,
            held_at=more.pop("held_at", self.clock.now() - timedelta(days=1)),
            **more,
        )


def every_word(root: QWidget) -> list[str]:
    """All texts of a widget and everything in it, accessible names included."""
    return [word for widget in _with_children(root) for word in said_by(widget)]


def _with_children(root: QWidget) -> list[QWidget]:
    return [root, *root.findChildren(QWidget)]


def said_by(widget: QWidget) -> list[str]:
    """The texts of one widget."""
    said = [
        widget.accessibleName(),
        widget.accessibleDescription(),
        widget.toolTip(),
        widget.statusTip(),
        widget.objectName(),
    ]
    for name in ("text", "toPlainText", "placeholderText"):
        method = getattr(widget, name, None)
        if callable(method):
            try:
                value = method()
            except TypeError:
                continue
            said.append(value if isinstance(value, str) else "")
    if isinstance(widget, QListWidget):
        said += [widget.item(row).text() for row in range(widget.count())]
    return [word for word in said if word]


@contextmanager
def supervision_desk(themes: Any, bot: Any, folder: Path) -> Iterator[Desk]:
    """A window of 1440 x 868 in front, nothing opened yet."""
    QLocale.setDefault(QLocale("en_GB"))
    actions = ActionRegistry()
    for spec in standard_actions():
        actions.add(spec)
    window = MainWindow(themes, actions)
    bot.addWidget(window, before_close_func=lambda w: w.close_for_good())
    shell = Shell(themes, actions)
    said: list[str] = []

    def say(error: Exception) -> None:
        raise error

    def announce(text: str, assertive: bool = False) -> None:
        said.append(text)
        shell.announce(text, assertive)

    with open_journal(folder) as journal:
        journal.clock.set(NOW)
        runner, dialogs = InlineRunner(), ScriptedDialogs()
        history = journal.writing.history
        service = Supervision(journal.store, journal.catalogue, journal.clock, history)
        follow_ups = FollowUps(journal.store, journal.clock, history)
        services = SimpleNamespace(
            writing=journal.writing,
            timeline=journal.timeline,
            recall=Recall(journal.store, journal.catalogue),
            supervision=service,
            follow_ups=follow_ups,
        )
        context = PageContext(
            runner=runner,
            bus=ChangeBus(),
            theme=themes,
            actions=actions,
            dialogs=dialogs,
            clock=journal.clock,
            catalogue=journal.catalogue,
            navigate=SimpleNamespace(show=shell.show_page, back=shell.back),
            undo=SimpleNamespace(offer=shell.offer_undo),
            settings=SimpleNamespace(),
            say=say,
            tell=shell.say,
            announce=announce,
            lock=lambda: None,
            journals=SimpleNamespace(),
            services=services,
        )
        for page_id in ("today", "journal", "write"):
            shell.add_page(PageSpec(page_id, page_id.title(), "sun", Page))
        shell.add_page(
            PageSpec(
                "supervision",
                "Supervision",
                "messages-square",
                lambda: SupervisionPage(context),
            )
        )
        shell.add_page(
            PageSpec(
                "in_session",
                "In session",
                "users",
                lambda: InSessionPage(context),
                nav=False,
                full_window=True,
            )
        )
        window.show_face(shell)
        window.resize(1440, 868)
        window.show()
        window.activateWindow()
        bot.waitUntil(window.isActiveWindow)
        desk = Desk(journal, service, runner, dialogs, window, shell, context, bot, said)
        yield desk
        dialogs.finish()
        window.hide()
        if isValid(shell):
            shell.close_down()
