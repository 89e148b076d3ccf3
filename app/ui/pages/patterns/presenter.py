"""What the page asks and does. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.ui.context import PageContext
from app.ui.half_answers import HalfAnswers
from app.ui.kept_words import draft_of
from app.ui.pages.patterns import found, found_kept, found_overview, relationship_found
from app.ui.pages.patterns.found import Period
from app.ui.pages.patterns.found_overview import Bringable
from app.ui.pages.patterns.words import reflections
from app.ui.widgets.figures.marks import Mark
from app.ui.work import Work
from models.records.changes import Changes, Thing
from models.records.entries import AnswerKey
from models.records.faults import Fault
from models.records.follow_ups import DueRule, FollowUp, FollowUpState
from models.records.ids import CueId, EntryId, FollowUpId
from models.records.relationships import Who

OVERVIEW, TRIGGERS, RELATIONSHIP, THEN, CONTINUUM, KEPT, POINTS = (
    "overview", "triggers", "relationship", "then_and_now", "continuum", "kept", "key_points",
)  # fmt: skip
_SHOWN = (
    Thing.ENTRY, Thing.FOLLOW_UP, Thing.CUE, Thing.SESSION, Thing.PACK, Thing.WORD,
)  # fmt: skip
_OF_A_RELATIONSHIP = (Thing.REPAIR, Thing.ITEM, Thing.CODE)
_BEHIND = 500


class PatternsPresenter(QObject):
    """Reads the part that is in front, and writes what is answered there.

    Signals:
        cue_not_kept: the words of a new card that are in no journal.
    """

    overview_found = Signal(object)
    triggers_found = Signal(object)
    relationship_found = Signal(object)
    then_found = Signal(object)
    answers_found = Signal(object, object)
    pairs_found = Signal(object)
    kept_found = Signal(object)
    cards_found = Signal(object)
    behind_found = Signal(object)
    group_pairs_found = Signal(object)
    digest_found = Signal(object)
    cue_not_kept = Signal(str)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._work = Work(context, self)
        self.part = OVERVIEW
        self.period = Period()
        self.whom = Who()
        self._is_shown = False
        self._has_handed_over = False
        self.answers = HalfAnswers[FollowUp](context, self)
        context.bus.changed.connect(self._on_changes)

    # Coming and going

    def show(self) -> None:
        """The page is in front: what it shows is read."""
        self._is_shown = True
        self.answers.come()
        self.refresh()

    def hide(self) -> None:
        """Another page is in front."""
        self._is_shown = False
        self.answers.flush()

    def hand_over(self) -> None:
        """Keeps what is typed; what the journal does not take from now on becomes a draft."""
        self._has_handed_over = True
        self.answers.hand_over()

    def refresh(self) -> None:
        """Reads the part in front again."""
        {
            OVERVIEW: self._ask_overview,
            TRIGGERS: self._ask_triggers,
            RELATIONSHIP: self._ask_relationship,
            THEN: self._ask_then,
            CONTINUUM: self._ask_pairs,
            KEPT: self._ask_kept,
            POINTS: self._ask_cards,
        }[self.part]()

    # Reading

    def ask_answers(self, key: AnswerKey) -> None:
        """Asks for all answers to a question."""
        work = partial(found.answers, self._context.patterns, key)
        self._work.read("patterns.answers", work, partial(self.answers_found.emit, key))

    def ask_behind(self, entries: tuple[EntryId, ...]) -> None:
        """Asks for the cards of reflections."""
        work = partial(self._context.timeline.cards, entries[:_BEHIND])
        self._work.read("patterns.behind", work, self.behind_found.emit)

    def ask_group_pairs(self) -> None:
        """Asks for what a group sheet shows; nothing private."""
        work = partial(found.group_pairs, self._context.patterns, self._context.catalogue)
        self._work.read("patterns.group", work, self.group_pairs_found.emit)

    def ask_digest(self, since: date | None) -> None:
        """Asks for the key points that may be on paper; nothing private."""
        work = partial(self._context.follow_ups.key_points, since, share_safe=True)
        self._work.read("patterns.digest", work, self.digest_found.emit)

    def _ask_overview(self) -> None:
        context = self._context
        work = partial(found_overview.overview, context.patterns, context.timeline, self.period)
        self._work.read("patterns.overview", work, self.overview_found.emit)

    def _ask_triggers(self) -> None:
        context = self._context
        work = partial(
            found.triggers,
            context.patterns,
            context.timeline,
            context.follow_ups,
            context.catalogue,
            self.period,
        )
        self._work.read("patterns.triggers", work, self.triggers_found.emit)

    def _ask_relationship(self) -> None:
        context, whom = self._context, self.whom
        work = partial(
            relationship_found.relationship,
            context.relationships,
            context.catalogue,
            whom.code,
            whom.person or "",
            context.clock.today(),
        )
        self._work.read("patterns.relationship", work, self.relationship_found.emit)

    def _ask_then(self) -> None:
        context = self._context
        work = partial(found.then, context.patterns, context.catalogue)
        self._work.read("patterns.then", work, self.then_found.emit)

    def _ask_pairs(self) -> None:
        work = partial(found.continuum, self._context.patterns)
        self._work.read("patterns.continuum", work, self.pairs_found.emit)

    def _ask_kept(self) -> None:
        context = self._context
        work = partial(
            found_kept.kept,
            context.patterns,
            context.timeline,
            context.follow_ups,
            context.catalogue,
        )
        self._work.read("patterns.kept", work, self.kept_found.emit)

    def _ask_cards(self) -> None:
        work = partial(found.cards, self._context.follow_ups, self.period.since)
        self._work.read("patterns.cards", work, self.cards_found.emit)

    # Kept things

    def answer(
        self,
        which: Sequence[FollowUp],
        state: FollowUpState,
        result: str,
        again_on: date | None,
        said: str,
    ) -> None:
        """Says what came of something that was kept once or more; it comes back once."""
        answer = self._context.follow_ups.answer
        days = [again_on, *(None for _ in which[1:])]
        steps = [
            partial(answer, each.id, state, result, day)
            for each, day in zip(which, days, strict=True)
        ]
        for each in which:
            self.answers.forget(each)
        self._work.write(
            "patterns.answer",
            partial(_all, steps),
            partial(self._on_written, said),
            failed=partial(self._on_not_answered, which[0], result),
            unheard=partial(self.answers.keep, which[0], result),
        )

    def _on_not_answered(self, follow_up: FollowUp, result: str, error: Exception) -> None:
        self.answers.not_answered(follow_up, result, error)
        self._context.say(error)

    def defer(self, which: Sequence[FollowUpId], to: date, said: str) -> None:
        """Has something come back on another day."""
        change = self._context.follow_ups.change
        steps = [partial(change, each, rule=DueRule.DATE, due=to) for each in which]
        self._write("patterns.defer", *steps, said=said)

    # Supervision

    def bring(self, mark: Mark) -> None:
        """Puts a pattern on the agenda of the next session, as far as it is openly told."""
        context = self._context
        work = partial(
            found_overview.bringable,
            context.patterns,
            context.supervision,
            mark.entries,
            mark.words,
        )
        self._work.read("patterns.bringable", work, partial(self._on_bringable, mark))

    def _on_bringable(self, mark: Mark, told: Bringable) -> None:
        if told.session is None:
            self._context.tell(self.tr("Plan a supervision session first, on its page."))
        elif not told.entries:
            self._context.tell(self.tr("All of it is private, so nothing of it was brought."))
        else:
            question = self.tr("{pattern}: {n}").format(
                pattern=mark.title, n=reflections(len(told.entries))
            )
            supervision = self._context.supervision
            work = partial(supervision.add_item, told.session.id, question, entry_ids=told.entries)
            self._write("patterns.bring", work, said=self.tr("Brought to supervision"))

    # Cue cards

    def add_cue(self, text: str, entry_id: EntryId | None = None) -> None:
        """Writes a cue card."""
        work = partial(self._context.follow_ups.add_cue, text, entry_id)
        done = partial(self._on_written, self.tr("Cue card made"))
        self._write_cue("patterns.add_cue", work, done, text)

    def _write_cue(
        self, name: str, work: Callable[[], Any], done: Callable[[Any], None], text: str
    ) -> None:
        failed = partial(self._on_cue_not_kept, text)
        unheard = partial(self._keep_cue, text)
        self._work.write(name, partial(_all, (work,)), done, failed=failed, unheard=unheard)

    def _on_cue_not_kept(self, text: str, error: Exception) -> None:
        if self._has_handed_over and isinstance(error, Fault):
            self._keep_cue(text, error)
            return
        self.cue_not_kept.emit(text)
        self._context.say(error)

    def _keep_cue(self, text: str, error: Exception) -> None:
        """The page is gone with the lock: the words on the card must not be."""
        if self._context.keep is not None:
            self._context.keep(draft_of(text, self._context.clock.now()), error)

    def change_cue(self, cue: CueId, text: str) -> None:
        """Words a cue card otherwise."""
        work = partial(self._context.follow_ups.change_cue, cue, text)
        done = partial(self._on_written, self.tr("Cue card changed"))
        self._write_cue("patterns.change_cue", work, done, text)

    def begin_cue(self, cue: str, text: str) -> None:
        """Keeps what is half typed for a card, by its id; for a new one without."""
        work = partial(self._context.follow_ups.begin_cue, text, CueId(cue) if cue else None)
        self._work.write("patterns.begin_cue", work, _nothing, failed=self._on_not_begun)

    def _on_not_begun(self, error: Exception) -> None:
        """The words are still in their field: they are a card at last, or kept another way."""
        if not isinstance(error, Fault):
            raise error

    def remove_cue(self, cue: CueId) -> None:
        """Takes a cue card away."""
        work = partial(self._context.follow_ups.remove_cue, cue)
        self._write("patterns.remove_cue", work, said=self.tr("Cue card removed"))

    def set_three(self, cues: list[CueId], said: str) -> None:
        """Chooses and orders the reminders."""
        work = partial(self._context.follow_ups.set_three, cues)
        self._write("patterns.set_three", work, said=said)

    # Inner workings

    def _write(self, name: str, *steps: Callable[[], Any], said: str) -> None:
        self._work.write(name, partial(_all, steps), partial(self._on_written, said))

    def _on_written(self, said: str, made: list[Changes]) -> None:
        self._on_altered(made)
        done = self._context.history.joined(made)
        self._work.offer_undo(said, "patterns", done.undo, self._on_one_altered)

    def _on_one_altered(self, changes: Changes) -> None:
        self._on_altered([changes])

    def _on_altered(self, made: list[Changes]) -> None:
        for changes in made:
            self._work.publish(changes)
        if self._is_shown:
            self.refresh()

    def _on_changes(self, changes: Changes, origin: object) -> None:
        also = _OF_A_RELATIONSHIP if self.part == RELATIONSHIP else ()
        if origin is not self and self._is_shown and changes.touches(*_SHOWN, *also):
            self.refresh()


def _nothing(_result: object) -> None:
    """Nobody is told that what is half typed is kept."""


def _all(steps: Sequence[Callable[[], Any]]) -> list[Changes]:
    """Does one after the other; each answers with its changes, or with what it made and these."""
    results = [step() for step in steps]
    return [result if isinstance(result, Changes) else result[1] for result in results]
