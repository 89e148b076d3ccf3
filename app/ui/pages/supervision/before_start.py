"""What a session shows when it begins, looked through before it does."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.services.guard import IdentifierGuard, Looker
from app.services.preparing import Preparing, Unready
from models.records.ids import ItemId, SessionId


@dataclass(frozen=True, slots=True)
class Shown:
    """What was read of an agenda; the rest needs no journal."""

    passages: tuple[ItemId, ...]
    wholes: tuple[tuple[ItemId, str, Looker], ...] = field(repr=False)

    def looked_through(self) -> Unready:
        """What is not ready to be shown."""
        marked = [
            item_id
            for item_id, text, looker in self.wholes
            if any(mark.sure for mark in looker.look((text,))[0])
        ]
        return Unready(self.passages, tuple(marked))


def shown(preparing: Preparing, guard: IdentifierGuard, session_id: SessionId) -> Shown:
    """What is shown of the agenda of a session."""
    wholes = [
        (item_id, text, guard.looker(item_id))
        for item_id, text in preparing.shown_whole(session_id)
    ]
    return Shown(preparing.clear_to_bring(session_id), tuple(wholes))
