"""A room with repairs: the real window, shell and page over a real encrypted journal."""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.context import PageContext
from app.ui.navigation import PageSpec
from app.ui.pages.repairs.page import RepairsPage
from models.records.entries import DraftAnswer
from models.records.ids import RepairId
from models.records.positions import Placing, Position
from models.records.repairs import Repair, Stage
from tests.support.rooms import CTRL, SHIFT, K, Room, build, empty

__all__ = ["CTRL", "NOW", "SHIFT", "House", "K", "build_house"]

NOW = datetime(2025, 11, 13, 9, 0)


class House(Room):
    """The page Repairs."""

    @property
    def page(self) -> RepairsPage:
        page = self.shell.page("repairs")
        assert isinstance(page, RepairsPage)
        return page

    def open(self, **args: Any) -> None:
        self.shell.show_page("repairs", **args)

    def slipped(self, title: str, *, days: int = 23, at: Position | None = Position.UP) -> RepairId:
        """A repair that was noticed so many days ago, told by a reflection."""
        clock, now = self.journal.clock, self.journal.clock.now()
        clock.set(now - timedelta(days=days))
        placing = Placing(at) if at is not None else None
        entry = self.journal.write(title, placing=placing)
        repair, _ = self.repairs.begin(entry.id, title=title)
        clock.set(now)
        return repair.card.id

    def tell(
        self, repair_id: RepairId, name: str, value: Any, *, number: int = 0, days: int = 0,
        private: bool = False, sitting: str = "",
    ) -> None:  # fmt: skip
        """Writes one field, so many days ago."""
        clock, now = self.journal.clock, self.journal.clock.now()
        clock.set(now - timedelta(days=days))
        answers = {(name, number): DraftAnswer(value, private)}
        self.repairs.write(repair_id, answers, sitting or f"{name} {number} {days}")
        clock.set(now)

    def get(self, repair_id: RepairId) -> Repair:
        return self.repairs.get(repair_id)

    def said(self, repair_id: RepairId, name: str, number: int = 0) -> Any:
        """What stands in a field in the journal."""
        field = self.get(repair_id).stands(name, number)
        return field.value if field is not None else None

    def answer(self, name: str) -> QWidget:
        """The widget that takes the answer to a question of the stage that is open."""
        found = [w for w in self.page.findChildren(QWidget, f"answer.{name}") if w.isVisible()]
        assert len(found) == 1, (name, found)
        return found[0]

    def open_stage(self, stage: Stage, number: int = 0) -> None:
        ending = f".{number}" if number > 1 else ""
        if not self.is_shown(f"form.{stage}"):
            self.click(f"stage.{stage}{ending}.name")
        self.wait(lambda: self.is_shown(f"form.{stage}"))

    def menu(self, words: str) -> None:
        """Takes a line of the menu behind the three dots."""
        self.click("repair.menu")
        (menu,) = [
            each for each in self.page.findChildren(QMenu, "repair.acts") if each.isVisible()
        ]
        lines = [*menu.actions(), *(a for each in menu.findChildren(QMenu) for a in each.actions())]
        (action,) = [each for each in lines if each.text() == words]
        action.trigger()
        menu.close()
        # Without a screen, nobody gives the window back what the menu took.
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow)

    def choose(self, name: str, value: Any) -> None:
        """Takes a value of a list that drops down, as a person does."""
        box = self.find(name)
        at = box.findData(value)
        assert at >= 0, value
        box.setCurrentIndex(at)
        box.activated.emit(at)

    def texts(self, name: str) -> list[str]:
        """What the labels of a name say."""
        found = self.page.findChildren(QWidget, name)
        return [widget.text() for widget in found if widget.isVisible()]

    def tab_to(self, name: str) -> None:
        """Goes there with Tab alone."""
        for _ in range(200):
            focus = self.focus()
            if focus is not None and focus.objectName() == name:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not come to {name}")


def _pages(context: PageContext) -> Iterable[PageSpec]:
    yield from empty("today", "journal", "write", "supervision")
    yield PageSpec("repairs", "Repairs", "spool", lambda: RepairsPage(context), ruled=True)


def build_house(themes: Any, bot: Any, folder: Path, **more: Any) -> AbstractContextManager[House]:
    """A window of 1440 x 868 in front, nothing opened yet."""
    return build(House, themes, bot, folder, NOW, _pages, **more)
