"""People one meets for supervision, and what was agreed with them, version by version."""

from app.domain.clock import Clock
from app.services.undo import UndoHistory
from models.store import Store


class Agreements:
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
