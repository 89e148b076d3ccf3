"""Reads and changes codes. No widgets."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.ui.context import PageContext
from app.ui.dialogs import Answer, Question
from app.ui.work import Work
from models.records.changes import Changes, Thing
from models.records.keeping import CodeCard, RetentionClass


class CodesPresenter(QObject):
    """The codes of the journal.

    Signals:
        shown: all of them, with their use.
        made: a code that was drawn just now.
    """

    shown = Signal(object)
    made = Signal(str)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._work = Work(context, self, failed=self._on_fault)
        self._is_stale = True
        self._is_shown = False
        context.bus.changed.connect(self._on_changes)

    def set_shown(self, shown: bool) -> None:
        """Reads only while someone looks: counts take a while in a large journal."""
        self._is_shown = shown
        if shown and self._is_stale:
            self._ask()

    def create(self, kind: str) -> None:
        """Has a code drawn."""
        work = partial(self._context.codes.create, kind)
        self._work.write("settings.code.create", work, self._on_made)

    def set_kind(self, card: CodeCard, kind: str) -> None:
        """Says what it stands for."""
        work = partial(self._context.codes.set_kind, card.code, kind)
        self._change(work, self.tr("What the code stands for is changed"))

    def end(self, card: CodeCard, on: date | None) -> None:
        """Notes the day the work ended, or that it goes on."""
        work = partial(self._context.codes.end, card.code, on)
        said = self.tr("The end is noted") if on else self.tr("The work goes on")
        self._change(work, said)

    def archive(self, card: CodeCard, archived: bool) -> None:
        """Offers a code no longer, or again."""
        codes = self._context.codes
        work = partial(codes.archive if archived else codes.unarchive, card.code)
        said = self.tr("The code is archived") if archived else self.tr("The code is offered again")
        self._change(work, said)

    def set_class(self, card: CodeCard, retention: RetentionClass) -> None:
        """Says how long what carries it is kept."""
        work = partial(self._context.retention.set_class, card.code, retention)
        self._change(work, self.tr("How long it is kept is changed"))

    def set_review(self, card: CodeCard, on: date | None) -> None:
        """Sets the day on which what carries it is looked at."""
        work = partial(self._context.retention.set_review, card.code, on)
        self._change(work, self.tr("The day to look at it is changed"))

    def merge(self, card: CodeCard, into: str) -> None:
        """Gives everything that carries a code another, once that is said yes to.

        Until the lock it can be undone; after it nobody can tell any more whose was whose.
        """
        one = self.tr(
            "One reflection, and what belongs to it, will carry {into} in place of {code}."
        )
        many = self.tr(
            "{n} reflections, and what belongs to them, will carry {into} in place of {code}."
        )
        words = one if card.count == 1 else many
        after = self.tr("It can be undone until you lock; after that the two cannot be told apart.")
        self._context.dialogs.ask(
            Question(
                title=self.tr("Make {code} part of {into}?").format(code=card.code, into=into),
                text=f"{words.format(n=card.count, into=into, code=card.code)} {after}",
                act=self.tr("Make them one"),
                safe=self.tr("Keep both"),
            ),
            partial(self._on_merge_answered, card, into),
        )

    def _on_merge_answered(self, card: CodeCard, into: str, answer: Answer) -> None:
        if answer.is_act:
            work = partial(self._context.codes.merge, card.code, into)
            self._change(work, self.tr("The two codes are one"))

    def _ask(self) -> None:
        self._is_stale = False
        self._work.read("settings.codes", self._context.codes.cards, self.shown.emit)

    def _change(self, work: Callable[[], Changes], said: str) -> None:
        self._work.write("settings.code", work, partial(self._on_changed, said))

    def _on_made(self, result: tuple[str, Changes]) -> None:
        code, changes = result
        self._on_changed(self.tr("A code is drawn"), changes)
        self.made.emit(code)

    def _on_changed(self, said: str, changes: Changes) -> None:
        self._work.publish(changes)
        self._work.offer_undo(said, "settings.code", changes.undo, self._work.publish)

    def _on_changes(self, changes: Changes, _origin: object) -> None:
        if not changes.touches(Thing.CODE, Thing.ENTRY):
            return
        self._is_stale = True
        if self._is_shown:
            self._ask()

    def _on_fault(self, error: Exception) -> None:
        """What is shown may not be what is kept."""
        self._is_stale = True
        if self._is_shown:
            self._ask()
        self._context.say(error)
