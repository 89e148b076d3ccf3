"""A desk to write at: the real window, shell and page over a real encrypted journal."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from app.ui.context import PageContext
from app.ui.navigation import PageSpec
from app.ui.pages.write.page import WritePage
from models.records.entries import AnswerKey, Draft, Entry
from models.records.queries import Filter
from tests.support.rooms import CTRL, SHIFT, K, Room, build, empty

__all__ = ["CTRL", "SHIFT", "Desk", "K", "desk"]

NOW = datetime(2025, 11, 12, 14, 32)


class Desk(Room):
    """The page for writing."""

    @property
    def page(self) -> WritePage:
        page = self.shell.page("write")
        assert isinstance(page, WritePage)
        return page

    def open(self, **args: Any) -> None:
        self.shell.show_page("write", **args)
        if not args.get("choose"):
            self.bot.waitUntil(lambda: self.focus() is not None)

    def next(self) -> None:
        self.press(K.Key_Return, CTRL)

    def answer(self, question: str, pack: str = "after_session") -> Any:
        """The block of a question that is on the screen."""
        blocks = self.page.findChildren(QWidget, f"question.{pack}.{question}")
        return next(block for block in blocks if block.isVisible())

    def steps(self) -> list[str]:
        return self.rows("steps")

    def draft(self) -> Draft:
        """What is on disk, not what is on the screen."""
        (card,) = self.journal.writing.drafts()
        return self.journal.writing.draft(card.id)

    def saved_value(self, question: str, pack: str = "after_session") -> Any:
        answer = self.draft().answers.get(AnswerKey(pack, question))
        return answer.value if answer is not None else None

    def entry(self) -> Entry:
        """The newest entry."""
        (card, *_) = self.journal.timeline.page(Filter(), None, 5).cards
        return self.journal.timeline.entry(card.id)

    def wait_saved(self) -> None:
        self.bot.waitUntil(lambda: bool(self.find("save_state").text()), timeout=10_000)


def _pages(context: PageContext) -> Iterable[PageSpec]:
    yield from empty("today", "journal", "prompts", "repairs", "patterns")
    yield PageSpec(
        "write",
        "Write",
        "pencil-line",
        lambda: WritePage(context),
        nav=False,
        full_window=True,
    )


@pytest.fixture
def desk(themes, qtbot, tmp_path: Path) -> Iterator[Desk]:
    """A window of 1440 x 868 in front, nothing opened yet."""
    with build(Desk, themes, qtbot, tmp_path, NOW, _pages) as built:
        yield built
