"""A new recovery sheet, shown once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.paths import journal_name
from app.ui.context import PageContext
from app.ui.pages.settings.rows import Section, inset
from app.ui.recovery_sheet import RecoverySheet, SheetKeeper, sheet_document
from app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label

_WIDTH = 460


class NewSheet(Section):
    """Print it, save it or copy it by hand; `done` when it is kept."""

    done = Signal()

    def __init__(self, context: PageContext, code: str) -> None:
        super().__init__(context.theme, "sheet")
        self._context = context
        self._groups = tuple(code.split())
        self.set_title(self.tr("Your new recovery sheet"))
        self._keeper = SheetKeeper(context.runner, context.dialogs, self, context.tell, context.say)
        self._print = SecondaryButton(context.theme, self.tr("Print…"), icon="printer")
        self._print.setObjectName("settings.print_sheet")
        self._save = SecondaryButton(context.theme, self.tr("Save as PDF…"), icon="file-down")
        self._save.setObjectName("settings.save_sheet")
        self._done = PrimaryButton(context.theme, self.tr("I have it"))
        self._done.setObjectName("settings.sheet_done")
        self._lay_out()
        self._print.clicked.connect(self._print_it)
        self._save.clicked.connect(self._save_it)
        self._done.clicked.connect(self.done)

    def focus_first(self) -> None:
        """Puts the focus on what to do first."""
        self._print.setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self) -> None:
        px, themes = self._context.theme.px, self._context.theme
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        words = self.tr(
            "The old sheet no longer works. This one is shown only now: print it or copy it by "
            "hand, then try it with “Check my sheet…”."
        )
        column.addWidget(Label(themes, words, color="text2", wrap=True))
        today = self._context.clock.today()
        name = journal_name(self._context.services.folder)
        column.addWidget(RecoverySheet(themes, name, self._groups, today))
        ways = Flow(themes, gap=10)
        ways.flow.set_spread(True)
        for button in (self._print, self._save, self._done):
            ways.add(button)
        row = inset(ways)
        row.setContentsMargins(4, 4, 4, 4)
        column.addLayout(row)
        self.add_body(body, _WIDTH)

    def _document(self) -> QTextDocument:
        name = journal_name(self._context.services.folder)
        return sheet_document(name, self._groups, self._context.clock.today())

    def _print_it(self) -> None:
        self._keeper.print_sheet(self._document())

    def _save_it(self) -> None:
        self._keeper.save_pdf(self._document())
