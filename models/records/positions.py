"""Where someone's power was, as stored."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Position(StrEnum):
    """The seven answers to "where was your power", from up-power to not noticed yet."""

    UP = "up"
    UPISH = "upish"
    BOTH = "both"
    DOWNISH = "downish"
    DOWN = "down"
    MOVED = "moved"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Placing:
    """A position, and for one that moved where it began and ended."""

    at: Position
    began: Position | None = None
    ended: Position | None = None
