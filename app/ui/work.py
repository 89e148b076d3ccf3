"""Work beside the window: handed to the runner, told to whoever asked, taken back on demand."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject

from app.jobs.protocol import Job, Kind
from app.ui.context import PageContext
from models.records.changes import Changes

T = TypeVar("T")

Failed = Callable[[Exception], None]


class Work:
    """Submits jobs whose answers go to `owner`, and to nobody once it is gone.

    Args:
        failed: hears what went wrong; without it the fault is said to the person.
    """

    def __init__(
        self, context: PageContext, owner: QObject, *, failed: Failed | None = None
    ) -> None:
        self._context = context
        self._owner = owner
        self._failed = failed or context.say

    def read(
        self,
        name: str,
        work: Callable[[], T],
        done: Callable[[T], None],
        *,
        failed: Failed | None = None,
    ) -> None:
        """Reads in the journal; a newer reading of the same name silences the older."""
        self._submit(name, Kind.READ, work, done, key=self._key(name), failed=failed)

    def read_each(self, name: str, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Reads in the journal; every reading is told."""
        self._submit(name, Kind.READ, work, done)

    def write(
        self,
        name: str,
        work: Callable[[], T],
        done: Callable[[T], None],
        *,
        failed: Failed | None = None,
        unheard: Failed | None = None,
    ) -> None:
        """Changes something in the journal.

        Args:
            unheard: hears what went wrong when the owner is gone.
        """
        self._submit(name, Kind.WRITE, work, done, failed=failed, unheard=unheard)

    def think(self, name: str, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Works something out that needs no journal; the newest of a name silences the older."""
        self._submit(name, Kind.PURE, work, done, key=self._key(name))

    def do_outside(self, name: str, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Does something that needs no journal, as with a file; each is done and told."""
        self._submit(name, Kind.PURE, work, done)

    def publish(self, changes: Changes) -> None:
        """Tells every screen what changed, and that it was the owner."""
        self._context.bus.publish(changes, self._owner)

    def offer_undo(
        self,
        said: str,
        name: str,
        token: str,
        undone: Callable[[Changes], None],
        redone: Callable[[Changes], None] | None = None,
        *,
        quietly: bool = False,
    ) -> None:
        """Says what was done and offers to take it back; nothing where there is no token.

        Args:
            redone: hears that it was done again; without it `undone` does.
            quietly: the Edit menu and Ctrl+Z offer it, without a bar: it is seen where it is done.
        """
        if not token:
            return
        history = self._context.history
        history.name(token)
        offers = self._context.undo
        (offers.note if quietly else offers.offer)(
            said,
            partial(self.write, f"{name}.undo", partial(history.undo, token), undone),
            partial(self.write, f"{name}.redo", partial(history.redo, token), redone or undone),
        )

    def _key(self, name: str) -> str:
        return f"{name}.{id(self._owner)}"

    def _submit(
        self,
        name: str,
        kind: Kind,
        work: Callable[[], T],
        done: Callable[[T], None],
        *,
        key: str = "",
        failed: Failed | None = None,
        unheard: Failed | None = None,
    ) -> None:
        failed = failed or self._failed
        self._context.runner.submit(
            Job(name, kind, work, done, failed, key=key, context=self._owner, unheard=unheard)
        )
