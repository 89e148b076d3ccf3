"""Work beside the window for the parts of the page for writing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject

from app.jobs.protocol import Job, Kind
from app.ui.context import PageContext
from models.records.faults import Fault

T = TypeVar("T")


class Work:
    """Submits jobs whose answers go to `owner`, and to nobody once it is gone."""

    def __init__(self, context: PageContext, owner: QObject) -> None:
        self._context = context
        self._owner = owner

    def read(self, name: str, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Reads in the journal; a newer reading of the same name silences the older."""
        self._submit(name, Kind.READ, work, done, f"{name}.{id(self._owner)}")

    def write(self, name: str, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Changes something in the journal."""
        self._submit(name, Kind.WRITE, work, done, "")

    def think(self, name: str, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Works something out that needs no journal."""
        self._submit(name, Kind.PURE, work, done, f"{name}.{id(self._owner)}")

    def _submit(
        self, name: str, kind: Kind, work: Callable[[], T], done: Callable[[T], None], key: str
    ) -> None:
        failed = partial(_say, self._context)
        self._context.runner.submit(
            Job(name, kind, work, done, failed, key=key, context=self._owner)
        )


def _say(context: PageContext, error: Exception) -> None:
    if not isinstance(error, Fault):
        raise error
    context.say(error)
