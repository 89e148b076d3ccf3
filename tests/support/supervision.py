"""A desk for supervision: the real window, shell and pages over a real encrypted journal."""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QListWidget, QWidget

from app.domain.clock import FixedClock
from app.ui.context import PageContext
from app.ui.navigation import PageSpec
from app.ui.pages.in_session.page import InSessionPage
from app.ui.pages.supervision.page import SupervisionPage
from models.records.entries import Bring, Entry
from models.records.supervision import SessionPlan
from tests.support.rooms import ALT, CTRL, SHIFT, Room, build, empty

__all__ = [
    "ALT",
    "CTRL",
    "KEY",
    "NOW",
    "SHIFT",
    "TUESDAY",
    "Desk",
    "every_word",
    "said_by",
    "supervision_desk",
]

NOW = datetime(2025, 11, 14, 9, 0)
TUESDAY = datetime(2025, 11, 18, 10, 0)
KEY = Qt.Key


class Desk(Room):
    """The pages for supervision and in session."""

    @property
    def clock(self) -> FixedClock:
        return self.journal.clock

    def open(self, page_id: str = "supervision", **args: Any) -> None:
        self.shell.show_page(page_id, **args)
        QApplication.processEvents()

    def focus(self) -> QWidget:
        widget = super().focus()
        assert widget is not None
        return widget

    def press(self, key: Any, modifiers: Any = Qt.KeyboardModifier.NoModifier) -> None:
        super().press(key, modifiers)
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

    def seen(self) -> str:
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


def _pages(context: PageContext) -> Iterable[PageSpec]:
    yield from empty("today", "journal", "write")
    yield PageSpec(
        "supervision", "Supervision", "messages-square", lambda: SupervisionPage(context)
    )
    yield PageSpec(
        "in_session",
        "In session",
        "users",
        lambda: InSessionPage(context),
        nav=False,
        full_window=True,
    )


def supervision_desk(themes: Any, bot: Any, folder: Path) -> AbstractContextManager[Desk]:
    """A window of 1440 x 868 in front, nothing opened yet."""
    return build(Desk, themes, bot, folder, NOW, _pages)
