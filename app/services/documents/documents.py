"""What may be handed over: put together, looked through, and written."""

from app.domain.clock import Clock
from models.store import Store
from prompts.catalogue import Catalogue


class Documents:
    """See the module. Each method is one transaction."""

    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        clock: Clock,
    ) -> None:
        self._store = store
        self._catalogue = catalogue
        self._clock = clock
