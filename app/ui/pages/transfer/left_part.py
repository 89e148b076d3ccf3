"""What left the journal: the latest of it, and the way to the whole list."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui import i18n
from app.ui.context import PageContext
from app.ui.documents.handing_over import HandOver, Leaving
from app.ui.documents.ledger_list import form, ledger_document, size, thing
from app.ui.theme import Type
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label
from app.ui.work import Work
from models.records.changes import Changes, Thing
from models.records.hours import ExportedThing, ExportLine

_LATEST = 5


class LeftPart(QWidget):
    """Nothing in it can be changed or taken out.

    Args:
        host: what the whole list is shown over.
    """

    def __init__(self, context: PageContext, host: QWidget) -> None:
        super().__init__(host)
        self._context = context
        self._work = Work(context, self)
        self._lines: tuple[ExportLine, ...] = ()
        themes = context.theme
        about = self.tr(
            "Each file that was written and each page that was printed is noted here: what, when, "
            "and the hash by which the file can be told. The list only grows."
        )
        self._rows = QVBoxLayout()
        self._rows.setSpacing(themes.px(4))
        self.whole = SecondaryButton(themes, self.tr("The whole list…"), icon="list")
        self.whole.setObjectName("left.whole")
        ways = Flow(themes)
        ways.add(self.whole)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(themes.px(10))
        column.addWidget(Label(themes, about, wrap=True))
        column.addLayout(self._rows)
        column.addWidget(ways)
        self._out = HandOver(context, host)
        self.whole.clicked.connect(self._show_whole)
        context.bus.changed.connect(self._on_changes)

    def refresh(self) -> None:
        """Reads the list anew."""
        self._work.read("transfer.left", self._context.ledger.lines, self._on_lines)

    def _on_lines(self, lines: tuple[ExportLine, ...]) -> None:
        self._lines = lines
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        themes = self._context.theme
        for line in lines[:_LATEST]:
            row = Label(themes, self._said(line), Type.SMALL, color="text2", wrap=True)
            row.setObjectName("left.row")
            self._rows.addWidget(row)
        if not lines:
            nothing = Label(themes, self.tr("Nothing has left it."), color="text2", wrap=True)
            nothing.setObjectName("left.nothing")
            self._rows.addWidget(nothing)

    def _said(self, line: ExportLine) -> str:
        today = self._context.clock.today()
        told = [
            i18n.near_moment(line.made_at, today),
            thing(line.what),
            form(line.form),
            line.name,
            size(line.size),
        ]
        return "  ·  ".join(part for part in told if part)

    def _show_whole(self) -> None:
        document = ledger_document(self._lines)
        note = self.tr("Only what stands here leaves: nothing of the journal is in the list.")
        self._out.show(
            Leaving(
                ExportedThing.OTHER,
                self.tr("What left the journal"),
                lambda _extras: document,
                note=lambda _extras: note,
            )
        )

    def _on_changes(self, changes: Changes, _origin: object) -> None:
        if changes.touches(Thing.EXPORT) and self.isVisible():
            self.refresh()
