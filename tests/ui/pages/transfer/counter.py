"""Import and export on screen over a real encrypted journal, jobs done at once."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel, QWidget

from app.jobs.bus import ChangeBus
from app.services.exporting.exporter import Exporting
from app.services.guard import IdentifierGuard
from app.services.importing.importer import Importing
from app.services.ledger import ExportLedger
from app.ui.context import PageContext
from app.ui.pages.transfer.page import TransferPage
from models.records.changes import Changes
from tests.support.dialogs import Scripted, ScriptedDialogs
from tests.support.journal import Journal, journal
from tests.support.runner import InlineRunner

__all__ = ["journal"]


@dataclass
class Counter:
    """The page as its user meets it, and what it told the rest of the window."""

    page: TransferPage
    journal: Journal
    runner: InlineRunner
    dialogs: ScriptedDialogs
    bot: Any
    back_up: list[Callable[[], object]] = field(default_factory=list)
    changes: list[Changes] = field(default_factory=list)
    offers: list[tuple[str, Callable[[], None], Callable[[], None]]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)

    def find(self, name: str, kind: type[QWidget] = QWidget) -> Any:
        found = self.page.findChild(kind, name)
        assert found is not None, name
        return found

    def sees(self, name: str) -> bool:
        return bool(self.find(name).isVisible())

    def press(self, name: str) -> None:
        self.bot.mouseClick(self.find(name), Qt.MouseButton.LeftButton)

    def says(self, name: str) -> str:
        label = self.find(name, QLabel)
        return str(label.text()) if label.isVisible() else ""

    def problems(self) -> str:
        return str(self.find("import.problems").toPlainText())

    def choose(self, *files: Path) -> None:
        """Chooses files to look through."""
        self.will_answer(list(files))
        self.press("import.files")

    def will_answer(self, answer: Scripted) -> None:
        self.dialogs.will_answer(answer)

    def titles(self) -> list[str]:
        with self.journal.store.read() as unit:
            found = [unit.entries.get(each) for each in unit.entries.every_id()]
        return [entry.title for entry in found if entry is not None]


def diary(folder: Path, count: int = 3, extra: str = "", name: str = "diary.jsonl") -> Path:
    """A diary of that many days; lines of `extra` follow."""
    file = folder / name
    lines = [
        json.dumps({"date": f"{1660 + day // 28}-01-{1 + day % 28:02}", "text": f"Day {day}."})
        for day in range(count)
    ]
    file.write_text("\n".join([*lines, extra]) + "\n", encoding="utf-8")
    return file


@pytest.fixture
def counter(themes, qtbot, journal: Journal) -> Iterator[Counter]:
    """The page in a window of its own, nothing chosen yet."""
    QLocale.setDefault(QLocale("en_GB"))
    runner, dialogs, bus = InlineRunner(), ScriptedDialogs(), ChangeBus()
    back_up: list[Callable[[], object]] = []
    shown: list[str] = []
    offers: list[Any] = []
    said: list[str] = []
    context = PageContext(
        runner=runner,
        bus=bus,
        theme=themes,
        actions=SimpleNamespace(),
        dialogs=dialogs,
        clock=journal.clock,
        catalogue=journal.catalogue,
        navigate=SimpleNamespace(show=lambda page_id, **args: shown.append(page_id)),
        undo=SimpleNamespace(offer=lambda *offer: offers.append(offer)),
        settings=SimpleNamespace(),
        say=lambda error: said.append(str(error)),
        tell=said.append,
        announce=lambda words, assertive=False: None,
        lock=lambda: None,
        journals=SimpleNamespace(),
        services=SimpleNamespace(
            writing=journal.writing,
            importing=Importing(
                journal.store,
                journal.clock,
                journal.writing.history,
                journal.catalogue,
                back_up=lambda: [make() for make in back_up],
            ),
            exporting=Exporting(journal.store),
            ledger=ExportLedger(journal.store, journal.clock),
            guard=IdentifierGuard(journal.store, journal.clock, journal.writing.history),
        ),
    )
    page = TransferPage(context)
    qtbot.addWidget(page)
    page.resize(1000, 800)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    made = Counter(page, journal, runner, dialogs, qtbot, back_up, [], offers, said, shown)
    bus.changed.connect(lambda changes, _origin: made.changes.append(changes))
    yield made
    dialogs.finish()
