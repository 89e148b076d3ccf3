""" "Not this one": a past reflection stays away from what is being written, until it is undone."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from app.ui.context import PageContext
from app.ui.pages.write.presenter import WritePresenter
from app.ui.pages.write.recall_panel import RecallPanel
from app.ui.work import Work
from models.records.changes import Changes
from models.records.ids import EntryId
from models.records.queries import Found


class Dismissing(QObject):
    """Takes it from the panel at once, and keeps that in the journal."""

    def __init__(self, context: PageContext, presenter: WritePresenter, panel: RecallPanel) -> None:
        super().__init__(panel)
        self._context = context
        self._presenter = presenter
        self._panel = panel
        self._work = Work(context, self)
        panel.dismissed.connect(self._on_dismissed)

    def _about(self) -> str:
        """What it stays away from: the reflection that is edited, or the draft that becomes one."""
        form = self._presenter.form
        if form is None:
            return ""
        draft = form.snapshot()
        return draft.entry_id or draft.id

    def _on_dismissed(self, entry_id: EntryId) -> None:
        about = self._about()
        if not about:
            return
        self._panel.take_away(entry_id)
        work = partial(self._context.recall.dismiss, about, entry_id)
        done = partial(self._on_kept, about, entry_id)
        failed = partial(self._on_not_kept, about, entry_id)
        self._work.write("write.dismiss", work, done, failed=failed)

    def _on_kept(self, about: str, entry_id: EntryId, changes: Changes) -> None:
        self._work.publish(changes)
        back = partial(self._on_undone, about, entry_id)
        forth = partial(self._on_redone, about, entry_id)
        said = self.tr("Not this one")
        self._work.offer_undo(said, "write.dismiss", changes.undo, back, forth)

    def _on_not_kept(self, about: str, entry_id: EntryId, error: Exception) -> None:
        self._bring_back(about, entry_id)
        self._context.say(error)

    def _on_undone(self, about: str, entry_id: EntryId, changes: Changes) -> None:
        self._work.publish(changes)
        self._bring_back(about, entry_id)

    def _on_redone(self, about: str, entry_id: EntryId, changes: Changes) -> None:
        self._work.publish(changes)
        if about == self._about():
            self._panel.take_away(entry_id)

    def _bring_back(self, about: str, entry_id: EntryId) -> None:
        form = self._presenter.form
        if form is None or about != self._about() or self._panel.bring_back(entry_id):
            return
        self._presenter.collect()
        work = partial(self._context.recall.for_draft, form.snapshot())
        self._work.read("write.recall_undone", work, self._on_found)

    def _on_found(self, found: Found) -> None:
        self._panel.show_found(found, self._context.clock.today(), asked_for=True)
