"""What Today asks and does: one look at the journal, then what is pressed. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.jobs.protocol import Job, Kind
from app.services.faults import NoSuchDraft
from app.services.supervision import Supervision
from app.services.timeline import Timeline
from app.services.writing import Writing
from app.ui.context import PageContext
from app.ui.forms.state import FormState
from models.records.changes import Changes, Thing
from models.records.entries import DraftCard, SlipCard
from models.records.faults import Fault
from models.records.ids import DraftId, EntryId, SlipId
from models.records.queries import Hit
from models.records.supervision import Session
from prompts.catalogue import Catalogue
from prompts.schema import Pack

_SHOWN = (Thing.ENTRY, Thing.DRAFT, Thing.SLIP, Thing.SESSION, Thing.ITEM)


@dataclass(frozen=True)
class Waiting:
    """Everything Today shows, read in one go."""

    drafts: tuple[DraftCard, ...] = field(repr=False)
    slips: tuple[SlipCard, ...] = field(repr=False)
    session: Session | None = field(repr=False)
    reread: Hit | None = field(repr=False)
    places: Mapping[DraftId, tuple[int, int]] = field(default_factory=dict)
    """Which of the questions asked a draft is at, counted from 1, and how many there are."""

    @property
    def is_nothing(self) -> bool:
        """Whether there is nothing but the doors to show."""
        return not (self.drafts or self.slips or self.session or self.reread)


class TodayPresenter(QObject):
    """Keeps which reflections were passed over for rereading until the lock."""

    looked = Signal(object)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._skipped: list[EntryId] = []
        self._is_in_front = False
        context.bus.changed.connect(self._on_changes)

    def come(self) -> None:
        """The page is in front."""
        self._is_in_front = True
        self.look()

    def go(self) -> None:
        """Another page is in front."""
        self._is_in_front = False

    def look(self) -> None:
        """Asks for everything the page shows."""
        context = self._context
        work = partial(
            _look,
            context.writing,
            context.timeline,
            context.supervision,
            context.catalogue,
            context.clock.today(),
            tuple(self._skipped),
        )
        self._submit("today.look", Kind.READ, work, self.looked.emit, key="today.look")

    def pass_over(self, entry_id: EntryId) -> None:
        """Asks for another one worth rereading."""
        self._skipped.append(entry_id)
        self.look()

    def discard(self, draft_id: DraftId) -> None:
        """Throws a draft away; it can be brought back."""
        work = partial(self._context.writing.discard_draft, draft_id)
        done = partial(self._on_done, self.tr("Draft thrown away"))
        self._submit("today.discard", Kind.WRITE, work, done)

    def close_slip(self, slip_id: SlipId, not_a_slip: bool) -> None:
        """Closes a slip."""
        work = partial(self._context.writing.close_slip, slip_id, not_a_slip)
        self._submit(
            "today.close_slip", Kind.WRITE, work, partial(self._on_done, self.tr("Slip closed"))
        )

    def _on_done(self, said: str, changes: Changes) -> None:
        self._publish(changes)
        if changes.undo:
            undo = partial(self._step, "today.undo", self._context.writing.undo, changes.undo)
            redo = partial(self._step, "today.redo", self._context.writing.redo, changes.undo)
            self._context.undo.offer(said, undo, redo)

    def _step(self, name: str, step: Callable[[str], Changes], token: str) -> None:
        self._submit(name, Kind.WRITE, partial(step, token), self._publish)

    def _publish(self, changes: Changes) -> None:
        self._context.bus.publish(changes, self)
        self.look()

    def _on_changes(self, changes: Changes, origin: object) -> None:
        # Coming to the front looks anyway.
        if origin is not self and self._is_in_front and changes.touches(*_SHOWN):
            self.look()

    def _submit(
        self,
        name: str,
        kind: Kind,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        *,
        key: str = "",
    ) -> None:
        self._context.runner.submit(
            Job(name, kind, work, done, self._on_fault, key=key, context=self)
        )

    def _on_fault(self, error: Exception) -> None:
        if not isinstance(error, Fault):
            raise error
        self._context.say(error)


def _look(
    writing: Writing,
    timeline: Timeline,
    supervision: Supervision,
    catalogue: Catalogue,
    today: date,
    skipped: Sequence[EntryId],
) -> Waiting:
    reread = timeline.worth_rereading(today, skipped)
    if reread is None and skipped:
        # All were passed over: begin again, rather than show nothing.
        reread = timeline.worth_rereading(today)
    drafts = writing.drafts()
    places = {card.id: _place_in(writing, catalogue, card) for card in drafts if card.packs}
    return Waiting(
        drafts,
        timeline.open_slips(),
        supervision.next_session(),
        reread,
        {draft_id: place for draft_id, place in places.items() if place is not None},
    )


def _place_in(writing: Writing, catalogue: Catalogue, card: DraftCard) -> tuple[int, int] | None:
    """Where a draft is among the questions that its answers ask; None when it is at none."""
    try:
        draft = writing.draft(card.id)
    except NoSuchDraft:
        # It was finished while Today looked.
        return None

    def pack(pack_id: str) -> Pack | None:
        return catalogue.get(pack_id) if pack_id in catalogue else None

    form = FormState(draft, pack)
    asked = [screen.id for screen in form.screens]
    return (asked.index(card.step) + 1, len(asked)) if card.step in asked else None
