"""What a write altered, told to every screen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Thing(StrEnum):
    """Kinds of things that screens listen for."""

    ENTRY = "entry"
    DRAFT = "draft"
    REPAIR = "repair"
    SESSION = "session"
    ITEM = "item"
    ACTION = "action"
    CODE = "code"
    SETTING = "setting"
    PACK = "pack"
    WORD = "word"
    FOLLOW_UP = "follow_up"
    CUE = "cue"
    PERSON = "person"
    AGREEMENT = "agreement"
    HOURS = "hours"
    EXPORT = "export"
    DISMISSAL = "dismissal"


@dataclass(frozen=True, slots=True)
class Changes:
    """Ids that were added, altered or removed, by kind, and the token that undoes it all.

    `undo` is empty where there is nothing to undo.
    """

    added: frozenset[tuple[Thing, str]] = frozenset()
    altered: frozenset[tuple[Thing, str]] = frozenset()
    removed: frozenset[tuple[Thing, str]] = frozenset()
    undo: str = ""

    def touches(self, *things: Thing) -> bool:
        """Whether anything of these kinds was added, altered or removed."""
        return any(thing in things for thing, _ in self.added | self.altered | self.removed)
