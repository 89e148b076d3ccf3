"""The log of hours, apart from the journal, and what the rules of bodies make of it."""

from app.domain.clock import Clock
from app.services.undo import UndoHistory
from models.store import Store


class HoursLog:
    """See the module. Each method is one transaction."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        history: UndoHistory | None = None,
    ) -> None:
        self._store = store
        self._clock = clock
        self.history = history or UndoHistory(store)
