"""Marking a reflection for supervision, from the buttons above to the question below."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from app.ui.context import PageContext
from app.ui.pages.write.bring_bar import BringBar
from app.ui.pages.write.presenter import WritePresenter
from app.ui.pages.write.top_bar import TopBar
from models.records.entries import Bring
from models.records.supervision import Session


class Bringing(QObject):
    """Keeps the mark, its buttons and the field for the question at one."""

    def __init__(
        self, context: PageContext, presenter: WritePresenter, top: TopBar, bar: BringBar
    ) -> None:
        super().__init__(bar)
        self._context = context
        self._presenter = presenter
        self._top = top
        self._bar = bar
        top.bring_pressed.connect(self.toggle)
        bar.edited.connect(self._on_edited)
        presenter.session_known.connect(self._on_session)

    def begin(self) -> None:
        """Another draft is open."""
        form = self._presenter.form
        if form is not None:
            self._bar.field.setText(form.bring_question)
            self._show()

    def forget(self) -> None:
        """Lets go of the question."""
        self._bar.field.clear()
        self._top.show_bring(False)
        self._bar.hide()

    def toggle(self) -> None:
        """Marks the reflection for supervision, or not."""
        form = self._presenter.form
        if form is None:
            return
        wanted = form.bring is Bring.NO
        self._presenter.set_bring(wanted, form.bring_question)
        self._show()
        if wanted:
            self._bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show(self) -> None:
        form = self._presenter.form
        wanted = form is not None and form.bring is not Bring.NO
        self._top.show_bring(wanted)
        self._bar.setVisible(wanted)
        if wanted:
            self._presenter.ask_session()

    def _on_edited(self, text: str) -> None:
        self._presenter.set_bring(True, text)

    def _on_session(self, session: Session | None) -> None:
        form = self._presenter.form
        if form is not None:
            entry_id = form.snapshot().entry_id
            self._bar.show_session(session, entry_id, self._context.clock.today())
