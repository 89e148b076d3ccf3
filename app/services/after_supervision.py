"""What follows a session: what shifted, what stayed unsaid, what was promised."""

from app.domain.clock import Clock
from app.services.undo import UndoHistory
from models.store import Store
from prompts.catalogue import Catalogue


class AfterSupervision:
    """See the module. Each method is one transaction."""

    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        clock: Clock,
        history: UndoHistory | None = None,
    ) -> None:
        self._store = store
        self._catalogue = catalogue
        self._clock = clock
        self.history = history or UndoHistory(store)
