"""What Today asks and does: one look at the journal, then what is pressed. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.domain.repair import groups
from app.services.after_supervision import AfterSupervision, Afterwards
from app.services.agreements import Agreements, ReviewDue
from app.services.faults import NoSuchDraft
from app.services.follow_ups import FollowUps
from app.services.library import Library
from app.services.promises import Promise, Promises
from app.services.repairs import Repairs
from app.services.supervision import Supervision
from app.services.timeline import Timeline
from app.services.writing import Writing
from app.ui import i18n
from app.ui.context import PageContext
from app.ui.forms.state import FormState
from app.ui.half_answers import HalfAnswers
from app.ui.pages.today.wording import Due
from app.ui.work import Work
from models.records.changes import Changes, Thing
from models.records.entries import AnswerKey, DraftCard
from models.records.follow_ups import DueRule, FollowUp, FollowUpState
from models.records.ids import DraftId, EntryId, FollowUpId, RepairId, SessionId
from models.records.queries import Hit
from models.records.repairs import NO_SLIP, RepairCard
from models.records.supervision import Session, SessionEntryKind
from prompts.catalogue import Catalogue
from prompts.schema import Pack

AT_SUPERVISION = ""
"""Under which what is for the next supervision stands among the codes."""

_A_MONTH = timedelta(days=30)

_SHOWN = (
    Thing.ENTRY,
    Thing.DRAFT,
    Thing.REPAIR,
    Thing.SESSION,
    Thing.ITEM,
    Thing.ACTION,
    Thing.PACK,
    Thing.WORD,
    Thing.FOLLOW_UP,
    Thing.CUE,
    Thing.AGREEMENT,
    Thing.PERSON,
)


@dataclass(frozen=True)
class Waiting:
    """Everything Today shows, read in one go.

    `repairs` are those that are open, those to be followed up leading. `due` is what comes back
    today, `next_time` what is for the next contact, by code, and under "" for the next supervision;
    `reminders` is None where there is not even a cue card.
    """

    doors: tuple[Pack, ...]
    drafts: tuple[DraftCard, ...] = field(repr=False)
    repairs: tuple[RepairCard, ...] = field(repr=False)
    session: Session | None = field(repr=False)
    reread: Hit | None = field(repr=False)
    due: tuple[Due, ...] = field(default=(), repr=False)
    next_time: Mapping[str, tuple[FollowUp, ...]] = field(default_factory=dict, repr=False)
    reminders: tuple[str, ...] | None = field(default=None, repr=False)
    after: tuple[Afterwards, ...] = field(default=(), repr=False)
    reviews: tuple[ReviewDue, ...] = field(default=(), repr=False)
    places: Mapping[DraftId, tuple[int, int]] = field(default_factory=dict)
    """Which of the questions asked a draft is at, counted from 1, and how many there are."""

    @property
    def is_nothing(self) -> bool:
        """Whether there is nothing but the doors to show."""
        waits = self.drafts or self.after or self.repairs or self.due or self.next_time
        return not (waits or self.session or self.reviews or self.reread)


class TodayPresenter(QObject):
    """Keeps which reflections were passed over for rereading until the lock."""

    looked = Signal(object)
    after_begun = Signal(str)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._work = Work(context, self)
        self._skipped: list[EntryId] = []
        self._is_in_front = False
        self._promises = Promises(
            context.follow_ups, context.supervision, context.repairs, context.timeline
        )
        begin = partial(_begin, context.follow_ups, self._promises)
        self.answers = HalfAnswers[Due](context, self, begin)
        context.bus.changed.connect(self._on_changes)

    def come(self) -> None:
        """The page is in front."""
        self._is_in_front = True
        self.answers.come()
        self.look()

    def go(self) -> None:
        """Another page is in front."""
        self._is_in_front = False
        self.answers.flush()

    def look(self) -> None:
        """Asks for everything the page shows."""
        context = self._context
        work = partial(
            _look,
            context.writing,
            context.timeline,
            context.supervision,
            context.follow_ups,
            context.repairs,
            context.after_supervision,
            context.agreements,
            self._promises,
            context.library,
            context.catalogue,
            context.clock.now(),
            tuple(self._skipped),
        )
        self._work.read("today.look", work, self.looked.emit)

    def begin_after(self, session_id: SessionId, kind: SessionEntryKind) -> None:
        """Begins a reflection about a session, or goes on with it."""
        work = partial(self._context.after_supervision.begin, session_id, kind)
        self._work.write("today.begin_after", work, self._on_after_begun)

    def let_session_go(self, session_id: SessionId) -> None:
        """Offers nothing more to write about a session."""
        work = partial(self._context.after_supervision.let_go, session_id)
        said = self.tr("Nothing more is asked about that session here")
        self._work.write("today.let_session_go", work, partial(self._on_done, said))

    def put_off_review(self, due: ReviewDue) -> None:
        """Has an agreement come back for review in a month."""
        again = self._context.clock.today() + _A_MONTH
        work = partial(self._context.agreements.set_review, due.agreement_id, again)
        said = self.tr("It comes back {day}").format(day=self._day(again))
        self._work.write("today.put_off_review", work, partial(self._on_done, said))

    def _on_after_begun(self, result: tuple[DraftId, Changes]) -> None:
        draft_id, changes = result
        self._work.publish(changes)
        self.after_begun.emit(draft_id)

    def pass_over(self, entry_id: EntryId) -> None:
        """Asks for another one worth rereading."""
        self._skipped.append(entry_id)
        self.look()

    def let_rest(self, entry_id: EntryId) -> None:
        """Offers that reflection no more for rereading."""
        self._rest(entry_id, True, partial(self._on_resting, entry_id))

    def _on_resting(self, entry_id: EntryId, changes: Changes) -> None:
        self._publish(changes)
        undo = partial(self._rest, entry_id, False, self._publish)
        redo = partial(self._rest, entry_id, True, self._publish)
        self._context.undo.offer(self.tr("It will not be shown here again"), undo, redo)

    def _rest(self, entry_id: EntryId, resting: bool, done: Callable[[Changes], None]) -> None:
        work = partial(self._context.timeline.let_rest, entry_id, resting)
        self._work.write("today.let_rest", work, done)

    def answer(self, follow_up: Due, result: str, again_on: date | None) -> None:
        """Keeps what came of a follow-up."""
        said = self.tr("Answered")
        if again_on is not None:
            said = self.tr("Answered. It comes back {day}").format(day=self._day(again_on))
        self._change(follow_up, FollowUpState.DONE, said, result, again_on)

    def let_go(self, follow_up: Due) -> None:
        """Has a follow-up come back no more."""
        words = self.answers.words(follow_up)
        if isinstance(follow_up, Promise) and not words.strip():
            # An action has no other way to say so.
            words = self.tr("It no longer fits")
        self._change(follow_up, FollowUpState.DROPPED, self.tr("Let go"), words)

    def put_off(self, follow_up: Due, rule: DueRule, due: date | None) -> None:
        """Has a follow-up come back later."""
        said = self.tr("It comes back at the next supervision")
        if due is not None:
            said = self.tr("It comes back {day}").format(day=self._day(due))
        work = partial(_put_off, self._context.follow_ups, self._promises, follow_up, rule, due)
        self._work.write("today.put_off", work, partial(self._on_done, said))

    def _change(
        self,
        follow_up: Due,
        state: FollowUpState,
        said: str,
        result: str = "",
        again_on: date | None = None,
    ) -> None:
        follow_ups, promises = self._context.follow_ups, self._promises
        work = partial(_answer, follow_ups, promises, follow_up, state, result, again_on)
        self.answers.forget(follow_up)
        self._work.write(
            "today.answer",
            work,
            partial(self._on_done, said),
            failed=partial(self._on_not_answered, follow_up, result),
            unheard=partial(self.answers.keep, follow_up, result),
        )

    def _on_not_answered(self, follow_up: Due, result: str, error: Exception) -> None:
        self.answers.not_answered(follow_up, result, error)
        self._context.say(error)

    def _day(self, day: date) -> str:
        return i18n.short_day(day, self._context.clock.today())

    def discard(self, draft_id: DraftId) -> None:
        """Throws a draft away; it can be brought back."""
        work = partial(self._context.writing.discard_draft, draft_id)
        done = partial(self._on_done, self.tr("Draft thrown away"))
        self._work.write("today.discard", work, done)

    def close_as_no_slip(self, repair_id: RepairId) -> None:
        """Closes a repair: it was not a slip after all."""
        work = partial(self._context.repairs.close, repair_id, NO_SLIP)
        done = partial(self._on_done, self.tr("Closed: it was not a slip"))
        self._work.write("today.close_repair", work, done)

    def bring_back(self, repair_id: RepairId, rule: DueRule, due: date | None) -> None:
        """Has a repair come back another time."""
        said = self.tr("It comes back at the next supervision")
        if due is not None:
            said = self.tr("It comes back {day}").format(day=self._day(due))
        work = partial(self._context.repairs.set_due, repair_id, rule, due)
        self._work.write("today.repair_due", work, partial(self._on_done, said))

    def _on_done(self, said: str, changes: Changes) -> None:
        self._publish(changes)
        self._work.offer_undo(said, "today", changes.undo, self._publish)

    def _publish(self, changes: Changes) -> None:
        self._work.publish(changes)
        self.look()

    def _on_changes(self, changes: Changes, origin: object) -> None:
        # Coming to the front looks anyway.
        if origin is not self and self._is_in_front and changes.touches(*_SHOWN):
            self.look()


def _look(
    writing: Writing,
    timeline: Timeline,
    supervision: Supervision,
    follow_ups: FollowUps,
    repairs: Repairs,
    after_supervision: AfterSupervision,
    agreements: Agreements,
    promises: Promises,
    library: Library,
    catalogue: Catalogue,
    now: datetime,
    skipped: Sequence[EntryId],
) -> Waiting:
    today = now.date()
    impressions = _impressions(catalogue)
    reread = timeline.worth_rereading(today, skipped, impressions=impressions)
    if reread is None and skipped:
        # All were passed over: begin again, rather than show nothing.
        reread = timeline.worth_rereading(today, impressions=impressions)
    drafts = writing.drafts()
    places = {card.id: _place_in(writing, catalogue, card) for card in drafts if card.packs}
    due = follow_ups.due(today)
    cues = follow_ups.cues(share_safe=True)
    return Waiting(
        library.doors(),
        drafts,
        _open(repairs, today),
        supervision.next_session(),
        reread,
        # What should not wait stands first, whatever else has come.
        tuple(
            sorted(
                (*due, *promises.actions_due(today)),
                key=lambda each: each.rule is not DueRule.NOW,
            )
        ),
        _next_time(follow_ups),
        tuple(cue.text for cue in cues if cue.place is not None) if cues else None,
        after_supervision.waiting(now),
        agreements.reviews_due(today),
        {draft_id: place for draft_id, place in places.items() if place is not None},
    )


def _impressions(catalogue: Catalogue) -> frozenset[AnswerKey]:
    """The questions whose answers are first impressions."""
    return frozenset(
        AnswerKey(pack.id, question.id)
        for pack in catalogue.packs()
        for question in pack.questions()
        if question.yields == "first_impression"
    )


def _begin(follow_ups: FollowUps, promises: Promises, asked: Due, words: str) -> Changes:
    """Keeps what is half typed."""
    if isinstance(asked, Promise):
        return promises.begin_answer(asked, words)
    return follow_ups.begin_answer(asked.id, words)


def _answer(
    follow_ups: FollowUps,
    promises: Promises,
    asked: Due,
    state: FollowUpState,
    result: str,
    again_on: date | None,
) -> Changes:
    if isinstance(asked, Promise):
        return promises.answer(asked, state, result)
    return follow_ups.answer(asked.id, state, result, again_on=again_on)[1]


def _put_off(
    follow_ups: FollowUps, promises: Promises, asked: Due, rule: DueRule, due: date | None
) -> Changes:
    if isinstance(asked, Promise) and due is not None:
        return promises.put_off(asked, due)
    return follow_ups.change(FollowUpId(asked.id), rule=rule, due=due)[1]


def _open(repairs: Repairs, today: date) -> tuple[RepairCard, ...]:
    """Repairs under way: those to be followed up first, then the newest."""
    found = groups(repairs.cards(), today)
    return (*found.to_follow_up, *found.open_no_date)


def _next_time(follow_ups: FollowUps) -> dict[str, tuple[FollowUp, ...]]:
    """What is for the next supervision, then what is for the next contact with somebody, the code
    written about last leading.
    """
    opened = follow_ups.all(state=FollowUpState.OPEN)
    found: dict[str, tuple[FollowUp, ...]] = {}
    to_ask = tuple(each for each in opened if each.rule is DueRule.NEXT_SUPERVISION)
    if to_ask:
        found[AT_SUPERVISION] = to_ask
    for each in opened:
        if each.rule is DueRule.NEXT_CONTACT and each.code:
            found[each.code] = (*found.get(each.code, ()), each)
    return found


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
