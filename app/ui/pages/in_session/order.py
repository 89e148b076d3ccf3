"""Which item comes next: the agenda as it stands, then what was parked."""

from __future__ import annotations

from collections.abc import Sequence

from models.records.ids import ItemId
from models.records.supervision import AgendaItem, ItemState

_ASIDE = (ItemState.PARKED, ItemState.DROPPED)


def next_item(items: Sequence[AgendaItem], now: ItemId | None) -> AgendaItem | None:
    """The item after the one that is talked about; None where the session can be finished.

    What is parked comes again once nothing else waits its turn.
    """
    at = next((place for place, item in enumerate(items) if item.id == now), -1)
    current = items[at] if at >= 0 else None
    later = [item for item in items[at + 1 :] if item.state not in _ASIDE]
    if any(item.state is ItemState.PLANNED for item in later):
        return later[0]
    parked = [item for item in items if item.state is ItemState.PARKED and item.id != now]
    if current is not None and current.state is ItemState.PARKED:
        # Come back to at the end: the parked ones after it, and then it is over.
        waiting = [item for item in items[:at] if item.state is ItemState.PLANNED]
        after = [item for item in parked if item.place > current.place]
        return next(iter([*waiting, *after]), None)
    return next(iter([*parked, *later]), None)
