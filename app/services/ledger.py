"""The list of what left the journal; it only grows."""

from app.domain.clock import Clock
from models.store import Store


class ExportLedger:
    """See the module. Each method is one transaction."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
    ) -> None:
        self._store = store
        self._clock = clock
