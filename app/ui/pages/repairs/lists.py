"""Every repair there is, by the place it is listed at."""

from __future__ import annotations

from dataclasses import dataclass

from models.records.ids import RepairId
from models.records.repairs import RepairCard

OPEN, CLOSED, WORKED, REMOVED = "open", "closed", "worked", "removed"


@dataclass(frozen=True)
class Lists:
    """Those outside the bin in the order they are shown in, and those in it."""

    cards: tuple[RepairCard, ...] = ()
    removed: tuple[RepairCard, ...] = ()

    def of(self, place: str) -> tuple[RepairCard, ...]:
        """What is listed at a place."""
        if place == REMOVED:
            return self.removed
        if place == WORKED:
            return tuple(card for card in self.cards if card.is_shown)
        return tuple(card for card in self.cards if card.is_open == (place == OPEN))

    def place_of(self, repair_id: RepairId | None) -> str:
        """Where a repair is listed; "" where it is not."""
        for place in (OPEN, CLOSED, REMOVED):
            if any(card.id == repair_id for card in self.of(place)):
                return place
        return ""
