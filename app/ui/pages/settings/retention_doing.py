"""Reads and changes how long things are kept, and the legal hold. No widgets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.domain.retention import months_after
from app.services.retention import Retention
from app.ui.context import PageContext
from app.ui.work import Work
from models.records.changes import Changes, Thing
from models.records.keeping import LegalHold, Policy, Queue, Review


@dataclass(frozen=True, slots=True)
class Kept:
    """All that the section shows."""

    policy: Policy
    queue: Queue
    hold: LegalHold | None
    past: tuple[LegalHold, ...]


class RetentionPresenter(QObject):
    """Policy, queue and hold.

    Signals:
        shown: all of it, anew.
        refused: why the hold was not set.
    """

    shown = Signal(object)
    refused = Signal(object)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._work = Work(context, self)
        self._is_stale = True
        self._is_shown = False
        context.bus.changed.connect(self._on_changes)

    def set_shown(self, shown: bool) -> None:
        """Reads only while someone looks."""
        self._is_shown = shown
        if shown and self._is_stale:
            self._ask()

    def set_policy(self, policy: Policy) -> None:
        """Says after how long things are looked at again."""
        work = partial(self._context.retention.set_policy, policy)
        self._change(work, self.tr("When to look again is changed"))

    def keep(self, review: Review, months: int) -> None:
        """Keeps something, and looks at it again some months from today."""
        until = months_after(self._context.clock.today(), months)
        work = partial(self._context.retention.keep, review, until)
        self._change(work, self.tr("It is kept"))

    def to_bin(self, review: Review) -> None:
        """Moves its reflections to the bin, or lets go of a copy."""
        said = self.tr("It is in the bin") if review.entries else self.tr("The copy is let go")
        self._change(partial(self._context.retention.to_bin, review), said)

    def set_hold(self, why: str) -> None:
        """Stops every deletion."""
        work = partial(self._context.retention.set_hold, why)
        said = self.tr("The legal hold is on")
        self._work.write(
            "settings.hold", work, partial(self._on_changed, said), failed=self.refused.emit
        )

    def lift_hold(self) -> None:
        """Allows deletions again."""
        self._change(self._context.retention.lift_hold, self.tr("The legal hold is lifted"))

    def _ask(self) -> None:
        self._is_stale = False
        work = partial(_read, self._context.retention)
        self._work.read("settings.retention", work, self.shown.emit)

    def _change(self, work: Callable[[], Changes], said: str) -> None:
        self._work.write("settings.retention", work, partial(self._on_changed, said))

    def _on_changed(self, said: str, changes: Changes) -> None:
        self._work.publish(changes)
        self._work.offer_undo(said, "settings.retention", changes.undo, self._work.publish)

    def _on_changes(self, changes: Changes, _origin: object) -> None:
        if not changes.touches(Thing.SETTING, Thing.CODE, Thing.ENTRY, Thing.ITEM, Thing.SESSION):
            return
        self._is_stale = True
        if self._is_shown:
            self._ask()


def _read(retention: Retention) -> Kept:
    return Kept(retention.policy(), retention.queue(), retention.hold(), retention.past_holds())
