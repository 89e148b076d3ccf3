"""What is answered beside the list of what was kept, and how that is said."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Signal

from app.ui.context import PageContext
from app.ui.pages.patterns.kept import KeptPane
from app.ui.pages.patterns.presenter import PatternsPresenter
from app.ui.words import day_inside
from models.records.follow_ups import FollowUp, FollowUpState


class Answering(QObject):
    """Hands the answers of a pane on.

    Signals:
        done: something was answered or put off.
    """

    done = Signal()

    def __init__(
        self, context: PageContext, presenter: PatternsPresenter, pane: KeptPane, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._presenter = presenter
        pane.typed.connect(presenter.answers.touch)
        pane.told.connect(context.tell)
        pane.answered.connect(self._on_answered)
        pane.deferred.connect(self._on_deferred)

    def _on_answered(
        self,
        which: tuple[FollowUp, ...],
        state: FollowUpState,
        result: str,
        again_on: date | None,
    ) -> None:
        said = {
            FollowUpState.DONE: self.tr("Answered"),
            FollowUpState.DROPPED: self.tr("Let go"),
            FollowUpState.OPEN: self.tr("Open again"),
        }[state]
        if again_on is not None:
            day = day_inside(again_on, self._context.clock.today())
            said = self.tr("Answered, and back {day}").format(day=day)
        self._presenter.answer(which, state, result, again_on, said)
        self.done.emit()

    def _on_deferred(self, which: tuple[FollowUp, ...], to: date) -> None:
        day = day_inside(to, self._context.clock.today())
        said = self.tr("Put off, back {day}").format(day=day)
        self._presenter.defer([each.id for each in which], to, said)
        self.done.emit()
