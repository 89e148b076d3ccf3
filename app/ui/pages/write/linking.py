"""Links to other reflections, however they came: from the past beside, or from a question."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from app.ui.context import PageContext
from app.ui.forms.state import FormState
from app.ui.pages.write.linked_strip import Linked, LinkedStrip
from app.ui.pages.write.presenter import WritePresenter
from app.ui.pages.write.recall_panel import RecallPanel
from app.ui.pages.write.stage import Stage
from models.records.ids import EntryId


class Linking(QObject):
    """Keeps the strip and the panel at one with what the form says."""

    def __init__(
        self,
        context: PageContext,
        presenter: WritePresenter,
        strip: LinkedStrip,
        panel: RecallPanel,
        stage: Stage,
    ) -> None:
        super().__init__(strip)
        self._context = context
        self._presenter = presenter
        self._strip = strip
        self._panel = panel
        self._stage = stage
        self._asked: tuple[EntryId, ...] = ()
        self._shown: tuple[Linked, ...] = ()
        panel.link_toggled.connect(self._on_toggled)
        strip.removed.connect(self._on_removed)
        presenter.linked_known.connect(self._on_known)

    def refresh(self) -> None:
        """Shows what is linked now; costs nothing when that is what is shown."""
        form = self._presenter.form
        if form is None:
            return
        wanted = form.linked()
        self._panel.set_linked(wanted)
        if wanted != self._asked:
            self._asked = wanted
            self._presenter.ask_linked(wanted)

    def forget(self) -> None:
        """Lets go of what is shown."""
        self._asked = ()
        self._show(())

    def _on_toggled(self, entry_id: EntryId) -> None:
        form = self._presenter.form
        if form is None:
            return
        if entry_id in form.linked():
            self._take_away(form, entry_id)
        else:
            self._presenter.toggle_link(entry_id)
        self.refresh()

    def _on_removed(self, entry_id: EntryId) -> None:
        form = self._presenter.form
        if form is None:
            return
        place = self._strip.ids().index(entry_id)
        self._take_away(form, entry_id)
        self._show([each for each in self._shown if each[0] != entry_id])
        self.refresh()
        if not self._strip.focus_near(place):
            self._stage.focus_current()

    def _take_away(self, form: FormState, entry_id: EntryId) -> None:
        """The link made by hand, and that in an answer."""
        if entry_id in form.links:
            self._presenter.toggle_link(entry_id)
        for key in form.link_keys(entry_id):
            block = self._stage.block(key)
            if block is not None:
                block.editor.clear()
            else:
                self._presenter.take(key, None)

    def _on_known(self, linked: Sequence[Linked]) -> None:
        ids = tuple(entry_id for entry_id, _ in linked)
        # The keyboard may be on what is shown already.
        if ids == self._asked != self._strip.ids():
            self._show(linked)

    def _show(self, linked: Sequence[Linked]) -> None:
        self._shown = tuple(linked)
        self._strip.show_linked(linked, self._context.clock.today())
