"""A room with pages: the real window and shell over a real encrypted journal, jobs done at once."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any, TypeVar

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.jobs.bus import ChangeBus
from app.services.after_supervision import AfterSupervision
from app.services.agreements import Agreements
from app.services.code_report import CodeReport
from app.services.codes import Codes
from app.services.documents.documents import Documents
from app.services.follow_ups import FollowUps
from app.services.guard import IdentifierGuard
from app.services.hours import HoursLog
from app.services.ledger import ExportLedger
from app.services.library import Library
from app.services.patterns import Patterns
from app.services.preparing import Preparing
from app.services.recall import Recall
from app.services.relationships import Relationships
from app.services.repairs import Repairs
from app.services.retention import Retention
from app.services.supervision import Supervision
from app.settings import Settings, SettingsFile
from app.ui.actions import ActionRegistry, standard_actions
from app.ui.context import PageContext
from app.ui.main_window import MainWindow
from app.ui.navigation import Page, PageSpec
from app.ui.shell import Shell
from models.records.faults import Fault
from tests.support.dialogs import ScriptedDialogs
from tests.support.journal import Journal, open_journal
from tests.support.own_packs import library_of
from tests.support.runner import InlineRunner

K = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
WIDE = (1440, 868)


@dataclass
class Room:
    """Keys go to whatever has the keyboard, as a person's would.

    `shown` are the pages that were asked for, `told` the lines said at the bottom, `announced` what
    assistive technology spoke, `faults` those a person was told of.
    """

    journal: Journal
    runner: Any
    dialogs: ScriptedDialogs
    window: MainWindow
    shell: Shell
    context: PageContext
    bot: Any
    shown: list[tuple[str, dict[str, Any]]]
    told: list[str]
    announced: list[str]
    faults: list[Exception]

    @property
    def bus(self) -> ChangeBus:
        return self.context.bus

    @property
    def follow_ups(self) -> FollowUps:
        return self.context.follow_ups

    @property
    def library(self) -> Library:
        return self.context.library

    @property
    def patterns(self) -> Patterns:
        return self.context.patterns

    @property
    def repairs(self) -> Repairs:
        return self.context.repairs

    @property
    def supervision(self) -> Supervision:
        return self.context.supervision

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
        return next((widget for widget in found if widget.isVisible()), found[0])

    def is_shown(self, name: str) -> bool:
        return any(widget.isVisible() for widget in self.page.findChildren(QWidget, name))

    def click(self, name: str) -> None:
        self.wait(lambda: self.is_shown(name))
        widget = self.find(name)
        self.wait(lambda: self.is_reached(widget))
        self.bot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def is_reached(self, widget: QWidget) -> bool:
        """Whether it is laid out; it may have to be scrolled to."""
        return widget.isVisible() and widget.width() > 0

    def rows(self, name: str) -> list[str]:
        """What a list shows."""
        model = self.find(name).model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def sentences(self, name: str) -> list[str]:
        """What assistive technology hears of each row."""
        model = self.find(name).model()
        role = Qt.ItemDataRole.AccessibleTextRole
        return [model.index(row, 0).data(role) for row in range(model.rowCount())]

    def undo(self) -> None:
        self.press(K.Key_Z, CTRL)

    def redo(self) -> None:
        self.press(K.Key_Z, CTRL | SHIFT)

    def wait(self, until: Callable[[], bool]) -> None:
        self.bot.waitUntil(until, timeout=10_000)


R = TypeVar("R", bound=Room)


@contextmanager
def build(
    kind: type[R],
    themes: Any,
    bot: Any,
    folder: Path,
    now: datetime,
    pages: Callable[[PageContext], Iterable[PageSpec]],
    *,
    runner: Any = None,
    size: tuple[int, int] = WIDE,
    goes: bool = True,
    may_fail: bool = False,
    **services: Any,
) -> Iterator[R]:
    """A window in front at that time, nothing opened yet.

    Args:
        goes: whether asking for a page shows it, or only notes it.
        may_fail: whether faults may be left that the test did not look at.
        services: to put in place of the real ones.
    """
    QLocale.setDefault(QLocale("en_GB"))
    actions = ActionRegistry()
    for spec in standard_actions():
        actions.add(spec)
    window = MainWindow(themes, actions)
    bot.addWidget(window, before_close_func=lambda w: w.close_for_good())
    shell = Shell(themes, actions)
    shown: list[tuple[str, dict[str, Any]]] = []
    told: list[str] = []
    announced: list[str] = []
    faults: list[Exception] = []

    def show(page_id: str, **args: Any) -> None:
        shown.append((page_id, args))
        if goes:
            shell.show_page(page_id, **args)

    def say(error: Exception) -> None:
        if not isinstance(error, Fault):
            raise error
        faults.append(error)

    def tell(words: str) -> None:
        told.append(words)
        shell.say(words)

    def announce(words: str, assertive: bool = False) -> None:
        announced.append(words)
        shell.announce(words, assertive)

    with open_journal(folder) as journal:
        journal.clock.set(now)
        dialogs = ScriptedDialogs()
        context = PageContext(
            runner=runner or InlineRunner(),
            bus=ChangeBus(),
            theme=themes,
            actions=actions,
            dialogs=dialogs,
            clock=journal.clock,
            catalogue=journal.catalogue,
            navigate=SimpleNamespace(show=show, back=shell.back),
            undo=SimpleNamespace(offer=shell.offer_undo, note=shell.note_undo),
            settings=Settings(SettingsFile(folder / "settings.toml"), lambda write: write()),
            say=say,
            tell=tell,
            announce=announce,
            lock=lambda: None,
            journals=SimpleNamespace(),
            services=SimpleNamespace(**{**_services(journal), **services}),
        )
        for spec in pages(context):
            shell.add_page(spec)
        window.show_face(shell)
        window.resize(*size)
        window.show()
        window.activateWindow()
        bot.waitUntil(window.isActiveWindow)
        yield kind(
            journal,
            context.runner,
            dialogs,
            window,
            shell,
            context,
            bot,
            shown,
            told,
            announced,
            faults,
        )
        assert may_fail or faults == []
        dialogs.finish()
        window.hide()
        if isValid(shell):
            shell.close_down()


def empty(*page_ids: str) -> list[PageSpec]:
    """Pages that stand for those the test is not about."""
    return [PageSpec(page_id, page_id.title(), "users", Page) for page_id in page_ids]


def _services(journal: Journal) -> dict[str, Any]:
    """Those of an open journal, with one history of what can be taken back."""
    history = journal.writing.history
    store, catalogue, clock = journal.store, journal.catalogue, journal.clock
    guard = IdentifierGuard(store, clock, history)
    return {
        "writing": journal.writing,
        "timeline": journal.timeline,
        "recall": Recall(store, catalogue, history=history),
        "supervision": Supervision(store, catalogue, clock, history),
        "follow_ups": FollowUps(store, clock, history),
        "repairs": Repairs(store, clock, catalogue, history),
        "patterns": Patterns(store, catalogue, clock),
        "relationships": Relationships(store, catalogue),
        "codes": Codes(store, history),
        "retention": Retention(store, clock, journal.writing),
        "code_report": CodeReport(store, catalogue, clock),
        "agreements": Agreements(store, clock, history),
        "hours": HoursLog(store, clock, history),
        "preparing": Preparing(store, clock, history),
        "after_supervision": AfterSupervision(store, catalogue, clock, history),
        "documents": Documents(store, catalogue, clock, guard),
        "ledger": ExportLedger(store, clock),
        "guard": guard,
        "library": library_of(journal),
    }
