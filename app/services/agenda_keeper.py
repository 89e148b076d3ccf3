"""Changes of supervision: done in one transaction each, and remembered to be taken back."""

from collections.abc import Callable
from dataclasses import replace

from app.services.agenda import action_of, agenda_item
from app.services.agenda_items import item_of, stored_action
from app.services.agenda_steps import AgendaStep, AgendaWork
from app.services.undo import UndoHistory
from models.records.changes import Changes
from models.records.ids import ActionId, ItemId
from models.records.supervision import Action, AgendaItem
from models.store import Store, UnitOfWork


class AgendaKeeper:
    """Does what a piece of work says, and reads back what came of it."""

    def __init__(self, store: Store, history: UndoHistory | None = None) -> None:
        self.store = store
        self.history = history or UndoHistory(store)

    def keep(self, work: AgendaWork) -> Changes:
        """Do something that needs no undoing."""
        with self.store.write() as unit:
            step = AgendaStep(unit)
            work(step)
            return step.changes()

    def do(
        self, work: AgendaWork, settle: Callable[[UnitOfWork], None] = lambda _unit: None
    ) -> Changes:
        """Do something that can be taken back; `settle` brings up to date what hangs on it then."""
        done: list[AgendaStep] = []

        def forth(unit: UnitOfWork) -> Changes:
            done.append(AgendaStep(unit))
            work(done[-1])
            return done[-1].changes()

        with self.store.write() as unit:
            changes = forth(unit)
        if changes == Changes():
            return changes

        def back(unit: UnitOfWork) -> Changes:
            taken = done[-1].take_back(unit)
            settle(unit)
            return taken

        return replace(changes, undo=self.history.remember(back, forth))

    def item(self, item_id: ItemId) -> AgendaItem:
        """The item as it is now.

        Raises:
            NoSuchItem: There is none.
        """
        with self.store.read() as unit:
            item = item_of(unit, item_id)
            agenda = [other.id for other in unit.supervision.agenda(item.session_id)]
            actions = tuple(
                action_of(action)
                for action in unit.supervision.actions(item.session_id)
                if action.item_id == item_id
            )
            return agenda_item(unit, item, agenda.index(item_id), actions)

    def action(self, action_id: ActionId) -> Action:
        """The action as it is now.

        Raises:
            NoSuchAction: There is none.
        """
        with self.store.read() as unit:
            return action_of(stored_action(unit, action_id))
