"""Whether what came of it is saved: said in the rail, and in a bar where it could not be."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from app.ui import i18n
from app.ui.context import PageContext
from app.ui.faults import words_for
from app.ui.pages.in_session.item_view import ItemView
from app.ui.pages.in_session.presenter import InSessionPresenter
from app.ui.pages.in_session.rail import Rail
from app.ui.widgets.bars import SaveBar
from models.records.faults import Fault


class SavedState(QObject):
    """Follows what is saved while the session goes on."""

    def __init__(
        self,
        context: PageContext,
        presenter: InSessionPresenter,
        rail: Rail,
        view: ItemView,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._typed = presenter.typed
        self._rail = rail
        self._view = view
        self.bar = SaveBar(context.theme)
        self._typed.saved.connect(self._on_saved)
        self._typed.not_saved.connect(self._on_not_saved)
        self.bar.try_again.connect(self._typed.flush)
        self.bar.save_copy.connect(self._copy_outcome)

    def say(self) -> None:
        """Saves what is typed and says when."""
        self._view.keep_typed()
        when = self._typed.last_saved or self._context.clock.now()
        words = self.tr("Saved at {time}").format(time=i18n.clock_time(when))
        self._context.tell(words)

    def _on_saved(self, when: datetime) -> None:
        self.bar.hide()
        self._rail.show_saved(when)

    def _on_not_saved(self, fault: Fault, since: datetime | None) -> None:
        moment = since or self._context.clock.now()
        was_saved = self.bar.isHidden()
        self.bar.show_unsaved(i18n.clock_time(moment), words_for(fault).what)
        if was_saved:
            self._context.announce(self.bar.accessibleName(), assertive=True)

    def _copy_outcome(self) -> None:
        QApplication.clipboard().setText(self._view.work.outcome.text())
        self._context.tell(self.tr("What came of it is on the clipboard."))
