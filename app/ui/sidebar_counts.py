"""The numbers beside the pages: what waits there, kept true while the journal is open."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.jobs.protocol import Job, Kind
from app.ui.chrome import Sidebar
from models.records.changes import Changes, Thing
from models.records.repairs import RepairCard

if TYPE_CHECKING:
    from app.ui.context import PageContext


class SidebarCounts(QObject):
    """Beside Supervision the items of the next agenda, beside Repairs what is due; none for none."""

    def __init__(self, context: PageContext, sidebar: Sidebar) -> None:
        super().__init__(sidebar)
        self._context = context
        self._sidebar = sidebar
        context.bus.changed.connect(self._on_changed)

    def count(self) -> None:
        """Counts, after whatever the page in front is waiting for."""
        self._context.runner.submit(
            Job(
                "sidebar.count",
                Kind.BACKGROUND,
                self._context.supervision.agenda_length,
                self._show,
                self._context.say,
                key="sidebar.count",
                context=self,
            )
        )

        self._count_repairs()

    def _count_repairs(self) -> None:
        today = self._context.clock.today()
        self._context.runner.submit(
            Job(
                "sidebar.repairs",
                Kind.BACKGROUND,
                partial(self._context.repairs.due, today),
                self._show_repairs,
                self._context.say,
                key="sidebar.repairs",
                context=self,
            )
        )

    def _on_changed(self, changes: Changes, _origin: object) -> None:
        if changes.touches(Thing.SESSION, Thing.ITEM):
            self.count()
        elif changes.touches(Thing.REPAIR, Thing.ENTRY):
            self._count_repairs()

    def _show(self, items: int) -> None:
        self._sidebar.set_count("supervision", items)

    def _show_repairs(self, due: tuple[RepairCard, ...]) -> None:
        self._sidebar.set_count("repairs", len(due))
