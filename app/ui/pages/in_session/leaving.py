"""Leaving a session: while share-safe is on it is asked about, for other pages can be private."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject

from app.ui.context import PageContext
from app.ui.dialogs import Answer, Question
from app.ui.pages.in_session.finish_sheet import Ending
from app.ui.pages.in_session.presenter import InSessionPresenter
from models.records.supervision import AgendaItem, ItemState


class Leaving(QObject):
    """Asks, and then goes or ends the session."""

    def __init__(
        self, context: PageContext, presenter: InSessionPresenter, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._presenter = presenter

    def holds(self, go: Callable[[], None]) -> bool:
        """Whether it was asked first; the session goes on in any case."""
        if not self._presenter.share_safe or self._presenter.session is None:
            return False
        self._ask(
            self.tr("Private answers can be on other pages. The session goes on."),
            self.tr("Leave"),
            go,
        )
        return True

    def finish(self, ending: Ending, item: AgendaItem | None) -> None:
        """Ends the session, which leads to past ones; `item` is the one that is shown."""
        go = partial(self._finish, ending, item)
        if not self._presenter.share_safe:
            go()
            return
        self._ask(
            self.tr("Finishing leads to past sessions, where private answers can be."),
            self.tr("Finish and leave"),
            go,
        )

    def _ask(self, words: str, act: str, go: Callable[[], None]) -> None:
        question = Question(
            self.tr("Leave the share-safe view?"), words, act=act, safe=self.tr("Stay here")
        )
        self._context.dialogs.ask(question, partial(self._on_answer, go))

    def _on_answer(self, go: Callable[[], None], answer: Answer) -> None:
        if answer.is_act:
            go()

    def _finish(self, ending: Ending, item: AgendaItem | None) -> None:
        if item is not None and item.id not in ending.carry and item.state is ItemState.PLANNED:
            self._presenter.visit(item.id)
        next_at = None
        if ending.next_day is not None:
            next_at = datetime.combine(ending.next_day, self._presenter.standing.hour)
        self._presenter.finish(ending.carry, ending.left_out, next_at, ending.minutes)
