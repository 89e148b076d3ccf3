"""Words people added to the lists, to be offered again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from prompts.kinds import Kind

KINDS = (Kind.FEELINGS, Kind.BODY, Kind.TRIGGERS, Kind.URGES, Kind.HELPED, Kind.THOUGHTS)


@dataclass(frozen=True, slots=True)
class OwnOf:
    """The own words of a kind that the journal holds.

    `loose` are those that are offered and stand in no group, those used most leading; `known` are
    all of them, also those that are hidden.
    """

    loose: tuple[str, ...] = field(default=(), repr=False)
    known: frozenset[str] = field(default=frozenset(), repr=False)


class OwnWords(QObject):
    """Ids of own words by kind of question.

    Signals:
        changed: the kind of which there are others, or which are called otherwise.
    """

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._held: dict[Kind, OwnOf] = {}
        self._typed: dict[Kind, tuple[str, ...]] = {}

    def of(self, kind: Kind) -> tuple[str, ...]:
        """The words of a kind that stand in no group, those added just now at the end."""
        held = self._held.get(kind, OwnOf())
        return tuple(dict.fromkeys((*held.loose, *self._typed.get(kind, ()))))

    def take(self, words: Mapping[Kind, OwnOf]) -> None:
        """Takes what the journal holds; whatever it knows is offered as it says."""
        for kind, held in words.items():
            self._held[kind] = held
            typed = self._typed.get(kind, ())
            self._typed[kind] = tuple(word for word in typed if word not in held.known)
            self.changed.emit(kind)

    def add(self, kind: Kind, word_id: str) -> None:
        """Takes a word that was added just now."""
        self._typed[kind] = tuple(dict.fromkeys((*self._typed.get(kind, ()), word_id)))
        self.changed.emit(kind)
