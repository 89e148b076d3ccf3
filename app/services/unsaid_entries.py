"""What was written as unsaid when its class could still be chosen."""

from __future__ import annotations

from contextlib import suppress

from app.domain.unsaid import UNSAID
from app.services.writing import Writing
from models.records.faults import Fault
from models.store import Store


def close_off(store: Store, writing: Writing) -> None:
    """Have every reflection on what stays unsaid be of the private class.

    It is an edit like any other: all that rests on the entry follows, and the state before is kept.
    A journal that cannot be written opens all the same.
    """
    with store.read() as unit:
        if not unit.entries.open_with(UNSAID, binned=True):
            return
    with suppress(Fault):
        with store.write() as unit:
            unit.entries.close_off_binned(UNSAID)
            left = unit.entries.open_with(UNSAID)
        for entry_id in left:
            writing.finish(writing.begin((), entry_id=entry_id))
