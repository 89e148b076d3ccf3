"""The parts of supervision beside its sessions: each is made when it is first shown."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from importlib import import_module
from typing import Any, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.ui.context import PageContext
from app.ui.navigation import Page

PARTS: Final[Mapping[str, tuple[str, str]]] = {
    "actions": ("app.ui.pages.supervision.actions_part", "ActionsPart"),
    "agreements": ("app.ui.pages.supervision.agreements_part", "AgreementsPart"),
    "hours": ("app.ui.pages.supervision.hours_part", "HoursPart"),
}
"""Module and class of each part, a `SupervisionPart`."""


class SupervisionPart(Page):
    """A part below the heading of supervision; it has its own presenter, and its own foot."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def hand_over(self) -> None:
        """Everything typed is on its way to the journal, or kept sealed; at lock."""

    def resume_args(self) -> dict[str, str]:
        """What to give `enter` to be here again after a lock: ids only."""
        return {}


class Parts:
    """Makes the parts as they are wanted, and knows which one is in front."""

    def __init__(self, context: PageContext, stack: QStackedWidget) -> None:
        self._context = context
        self._stack = stack
        self._made: dict[str, SupervisionPart] = {}
        self.shown: SupervisionPart | None = None

    def show(self, name: str, **args: Any) -> SupervisionPart | None:
        """The part of that name, entered; None where it is none of these."""
        before = self.shown
        wanted = self._make(name) if name in PARTS else None
        if before is not None and before is not wanted:
            before.leave()
        self.shown = wanted
        if wanted is not None and (wanted is not before or args):
            wanted.enter(**args)
        return wanted

    def hand_over(self) -> None:
        """Everything typed in any of them is on its way."""
        for part in self._made.values():
            part.hand_over()

    def _make(self, name: str) -> SupervisionPart:
        if name not in self._made:
            module, kind = PARTS[name]
            part: SupervisionPart = getattr(import_module(module), kind)(self._context)
            self._made[name] = part
            self._stack.addWidget(part)
        return self._made[name]


def part_titles() -> dict[str, str]:
    """What the parts are called, in the order they are offered."""
    tr = partial(QCoreApplication.translate, "Supervision")
    return {"actions": tr("Actions"), "agreements": tr("Agreements"), "hours": tr("Hours")}
