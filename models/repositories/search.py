"""Finding entries by what was written in them."""

from collections.abc import Iterable

from sqlalchemy.orm import Session

from models import search
from models.search import IndexText


class SearchRepository:
    """The full-text index of a unit of work."""

    def __init__(self, session: Session) -> None:
        self._connection = session.connection()

    def put(self, entry_rowid: int, text: IndexText) -> None:
        """Index an entry under its row id, in place of what was indexed for it before."""
        search.put(self._connection, entry_rowid, text)

    def add(self, entries: Iterable[tuple[int, IndexText]]) -> None:
        """Index entries that are not in the index yet; quicker than `put` for many."""
        search.add(self._connection, entries)

    def drop(self, entry_rowid: int) -> None:
        """Take an entry out of the index; nothing happens when it is not in it."""
        search.drop(self._connection, entry_rowid)
