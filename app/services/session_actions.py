"""What was promised in supervision: added, done, answered."""

from dataclasses import replace
from datetime import date

from app.services.agenda_items import item_of, stored_action
from app.services.agenda_keeper import AgendaKeeper
from app.services.agenda_steps import AgendaStep, tell_sources
from app.services.faults import NothingToBring
from app.services.holding import became
from app.services.promised_actions import PromisedAction, actions_due, actions_with
from models.records.changes import Changes
from models.records.ids import ActionId, ItemId, new_id
from models.records.supervision import Action, ActionDetails
from models.repositories.supervision import StoredAction


class SessionActions:
    """The part of supervision that is about actions. Each method is one transaction."""

    def __init__(self, keeper: AgendaKeeper) -> None:
        self._keeper = keeper

    def add_action(
        self,
        item_id: ItemId,
        text: str,
        due: date | None = None,
        details: ActionDetails | None = None,
    ) -> tuple[Action, Changes]:
        """Add what was promised.

        Raises:
            NoSuchItem: The item is not on the agenda any more.
            NothingToBring: There are no words.
        """
        if not text.strip():
            raise NothingToBring(item_id)
        action_id = ActionId(new_id())

        def work(step: AgendaStep) -> None:
            item = item_of(step.unit, item_id)
            before = step.unit.supervision.actions(item.session_id)
            place = max((other.place for other in before), default=-1) + 1
            now = step.unit.now
            promised = StoredAction(action_id, item_id, place, text.strip(), now, due)
            step.put(replace(promised, details=details or ActionDetails()))
            became(step.unit, text.strip())
            tell_sources(step, item)

        changes = self._keeper.do(work)
        return self._keeper.action(action_id), changes

    def set_action_done(self, action_id: ActionId, done: bool) -> tuple[Action, Changes]:
        """Tick an action, or take the tick away.

        Raises:
            NoSuchAction: The action is not there any more.
        """

        def work(step: AgendaStep) -> None:
            action = stored_action(step.unit, action_id)
            if action.done is not done:
                step.put(replace(action, done=done, done_at=step.unit.now if done else None))
                tell_sources(step, item_of(step.unit, action.item_id))

        changes = self._keeper.do(work)
        return self._keeper.action(action_id), changes

    def promised_with(self, code: str) -> tuple[PromisedAction, ...]:
        """What was promised in sessions that are over, is not done, and concerns that code."""
        with self._keeper.store.read() as unit:
            return actions_with(unit, code) if code else ()

    def promised_by(self, today: date) -> tuple[PromisedAction, ...]:
        """The same, of whomever, where the day has come."""
        with self._keeper.store.read() as unit:
            return actions_due(unit, today)

    def set_action_due(self, action_id: ActionId, due: date | None) -> tuple[Action, Changes]:
        """Say by when an action is to be done; for one that is done, when it is looked at again.

        Raises:
            NoSuchAction: The action is not there any more.
        """

        def work(step: AgendaStep) -> None:
            action = stored_action(step.unit, action_id)
            later = replace(action, due=due)
            if action.done:
                later = replace(action, details=replace(action.details, next_check=due))
            if later != action:
                step.put(later)
                tell_sources(step, item_of(step.unit, action.item_id))

        changes = self._keeper.do(work)
        return self._keeper.action(action_id), changes

    def begin_action_answer(self, action_id: ActionId, result: str) -> Changes:
        """Keep what is half typed of what came of an action.

        One that is done stays as it is, unless it is to be looked at again.

        Raises:
            NoSuchAction: The action is not there any more.
        """

        def work(step: AgendaStep) -> None:
            action = stored_action(step.unit, action_id)
            is_asked = not action.done or action.details.next_check is not None
            if is_asked and action.result != result.strip():
                step.put(replace(action, result=result.strip()))

        return self._keeper.keep(work)

    def answer_action(
        self, action_id: ActionId, done: bool, result: str, *, dropped: bool = False
    ) -> tuple[Action, Changes]:
        """Say what came of an action; where it is not done it stays open with that, or is dropped.

        One that was done is looked at no more.

        Raises:
            NoSuchAction: The action is not there any more.
        """

        def work(step: AgendaStep) -> None:
            action = stored_action(step.unit, action_id)
            done_at = (action.done_at or step.unit.now) if done else None
            details = replace(action.details, dropped=dropped)
            if action.done and done:
                details = replace(details, next_check=None)
            answered = replace(action, done=done, done_at=done_at, details=details)
            step.put(replace(answered, result=result.strip()))
            tell_sources(step, item_of(step.unit, action.item_id))

        changes = self._keeper.do(work)
        return self._keeper.action(action_id), changes

    def remove_action(self, action_id: ActionId) -> Changes:
        """Forget an action.

        Raises:
            NoSuchAction: The action is not there any more.
        """

        def work(step: AgendaStep) -> None:
            action = stored_action(step.unit, action_id)
            step.remove(action)
            tell_sources(step, item_of(step.unit, action.item_id))

        return self._keeper.do(work)
