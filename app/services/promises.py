"""What was promised with somebody, wherever it was: follow-ups, supervision's actions, repairs."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from app.services.follow_ups import FollowUps
from app.services.promised_actions import PromisedAction
from app.services.repairs import Repairs
from app.services.supervision import Supervision
from app.services.timeline import Timeline
from models.records.changes import Changes
from models.records.entries import DraftAnswer
from models.records.follow_ups import DueRule, FollowUp, FollowUpKind, FollowUpState
from models.records.ids import ActionId, EntryId, FollowUpId, RepairId
from models.records.repairs import RepairCard, Side, Stage
from models.records.supervision import Owner

CAME = ("follow_up.came", 0)
"""Where a repair keeps what came of it."""


class Origin(StrEnum):
    """Where something was promised, and where the answer goes."""

    FOLLOW_UP = "follow_up"
    ACTION = "action"
    REPAIR = "repair"


@dataclass(frozen=True, slots=True)
class Promise:
    """Something open with somebody.

    `kind` is told of a follow-up, `stage` of a repair. A repair of which a next step was noted, as a
    follow-up, is asked about in the words of that: `steps` are those follow-ups. `title` is that of the reflection it is from,
    if that may be told. `result` is what is half typed of what came of it. `sitting` is where it is
    asked: a repair keeps one answer of each. `owner` is told of an action, and whether it is done and
    was to be looked at again (`is_done`).
    """

    origin: Origin
    id: str
    text: str = field(repr=False)
    made_at: datetime
    entry_id: EntryId | None = None
    title: str = field(default="", repr=False)
    rule: DueRule = DueRule.NONE
    due: date | None = None
    result: str = field(default="", repr=False)
    private: bool = False
    code: str = field(default="", repr=False)
    kind: FollowUpKind | None = None
    stage: Stage | None = None
    steps: tuple[FollowUpId, ...] = ()
    sitting: str = ""
    owner: Owner = Owner.ME
    is_done: bool = False


class Promises:
    """Finds what is open with a code, and takes the answers to where each was promised."""

    def __init__(
        self, follow_ups: FollowUps, supervision: Supervision, repairs: Repairs, timeline: Timeline
    ) -> None:
        self._follow_ups = follow_ups
        self._supervision = supervision
        self._repairs = repairs
        self._timeline = timeline

    def before_contact(
        self,
        code: str,
        sitting: str,
        *,
        without: EntryId | None = None,
        until: date | None = None,
    ) -> tuple[Promise, ...]:
        """What is open with that code: follow-ups, then actions, then repairs.

        Args:
            code: The person.
            sitting: Names where it is asked.
            without: A reflection whose own promises are not asked about.
            until: Leaves out what was promised after that day.
        """
        if not code:
            return ()
        follow_ups = self._follow_ups.before_contact(code)
        repairs = [
            self._with_steps(each, follow_ups) for each in self._repairs.before_contact(code)
        ]
        steps = {step for each in repairs for step in each.steps}
        found = [
            *(_of_follow_up(each) for each in follow_ups if each.id not in steps),
            *(_of_action(each) for each in self._supervision.promised_with(code)),
            *repairs,
        ]
        kept = [
            each
            for each in found
            if (without is None or each.entry_id != without)
            and (until is None or each.made_at.date() <= until)
        ]
        sources = dict.fromkeys(each.entry_id for each in kept if each.entry_id is not None)
        # The title of a reflection of the private class is not told while one writes another.
        cards = self._timeline.cards(tuple(sources), share_safe=True)
        titles: dict[EntryId | None, str] = {card.id: card.title for card in cards}
        return tuple(
            replace(each, title=titles.get(each.entry_id, ""), sitting=sitting) for each in kept
        )

    def actions_due(self, today: date) -> tuple[Promise, ...]:
        """What was promised in supervision, and its day has come."""
        return tuple(_of_action(each) for each in self._supervision.promised_by(today))

    def put_off(self, promise: Promise, due: date) -> Changes:
        """Have an action come back on a day, also one that is done.

        Raises:
            NoSuchAction: It is not there.
        """
        return self._supervision.set_action_due(ActionId(promise.id), due)[1]

    def begin_answer(self, promise: Promise, result: str) -> Changes:
        """Keep what is half typed of what came of it; it stays open, nothing is to undo.

        Raises:
            NoSuchFollowUp, NoSuchAction, NoSuchRepair: It is not there.
        """
        if promise.origin is Origin.FOLLOW_UP:
            return self._follow_ups.begin_answer(FollowUpId(promise.id), result)
        if promise.origin is Origin.ACTION:
            return self._supervision.begin_action_answer(ActionId(promise.id), result)
        return self._write(promise, result) if result.strip() else Changes()

    def answer(self, promise: Promise, state: FollowUpState, result: str) -> Changes:
        """Say what came of it: done, not yet (it stays open), or that it no longer fits.

        Raises:
            NoSuchFollowUp, NoSuchAction, NoSuchRepair: It is not there.
        """
        if promise.origin is Origin.FOLLOW_UP:
            follow_up_id = FollowUpId(promise.id)
            if state is FollowUpState.OPEN:
                return self._follow_ups.not_yet(follow_up_id, result)[1]
            return self._follow_ups.answer(follow_up_id, state, result)[1]
        if promise.origin is Origin.ACTION:
            return self._answer_action(promise, state, result)
        return self._answer_repair(promise, state, result)

    def _answer_action(self, promise: Promise, state: FollowUpState, result: str) -> Changes:
        """What no longer fits is dropped; what was done stays done."""
        dropped = state is FollowUpState.DROPPED and not promise.is_done
        done = promise.is_done or state is FollowUpState.DONE
        answer = self._supervision.answer_action
        return answer(ActionId(promise.id), done, result, dropped=dropped)[1]

    def _with_steps(self, card: RepairCard, follow_ups: Sequence[FollowUp]) -> Promise:
        promise = _of_repair(card)
        told_in = {entry.id for entry in self._repairs.get(card.id).entries}
        steps = [
            each
            for each in follow_ups
            if each.kind is FollowUpKind.REPAIR and each.entry_id in told_in
        ]
        if not steps:
            return promise
        return replace(
            promise,
            text=" · ".join(each.text for each in steps),
            private=promise.private or any(each.private for each in steps),
            kind=FollowUpKind.REPAIR,
            steps=tuple(each.id for each in steps),
        )

    def _answer_repair(self, promise: Promise, state: FollowUpState, result: str) -> Changes:
        repair_id = RepairId(promise.id)
        done = [self._write(promise, result)] if result.strip() else []
        if state is FollowUpState.OPEN:
            done.append(self._repairs.set_due(repair_id, DueRule.NEXT_CONTACT))
        else:
            done.append(self._repairs.set_due(repair_id, DueRule.NONE))
        for step in promise.steps:
            done.append(self._answer_step(step, state, result))
        if state is FollowUpState.DROPPED:
            done.append(self._repairs.put_aside(repair_id, Side.PARKED, result.strip()))
        return self._repairs.history.joined(done)

    def _answer_step(self, step: FollowUpId, state: FollowUpState, result: str) -> Changes:
        if state is FollowUpState.OPEN:
            return self._follow_ups.not_yet(step, result)[1]
        return self._follow_ups.answer(step, state, result)[1]

    def _write(self, promise: Promise, result: str) -> Changes:
        answer = DraftAnswer(result.strip(), promise.private)
        return self._repairs.write(RepairId(promise.id), {CAME: answer}, promise.sitting)


def _of_follow_up(each: FollowUp) -> Promise:
    return Promise(
        Origin.FOLLOW_UP,
        each.id,
        each.text,
        each.made_at,
        each.entry_id,
        rule=each.rule,
        due=each.due,
        result=each.result,
        private=each.private,
        code=each.code,
        kind=each.kind,
    )


def _of_action(each: PromisedAction) -> Promise:
    details = each.action.details
    due = details.next_check if each.action.done else each.action.due
    return Promise(
        Origin.ACTION,
        each.action.id,
        each.action.text,
        each.promised_at,
        each.entry_id,
        rule=DueRule.DATE if due else DueRule.NEXT_CONTACT,
        due=due,
        result=each.action.result,
        private=each.private,
        code=each.code,
        owner=details.owner,
        is_done=each.action.done,
    )


def _of_repair(each: RepairCard) -> Promise:
    return Promise(
        Origin.REPAIR,
        each.id,
        each.title,
        each.noticed_at,
        each.entry_id,
        rule=each.rule,
        due=each.due,
        private=each.private,
        code=each.code,
        stage=each.stage,
    )
