"""Words people added to the lists, to be offered again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from prompts.kinds import Kind

KINDS = (Kind.FEELINGS, Kind.BODY, Kind.TRIGGERS, Kind.URGES, Kind.HELPED, Kind.THOUGHTS)


class OwnWords(QObject):
    """Ids of own words by kind of question; `changed` carries the kind of which there are others."""

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: dict[Kind, tuple[str, ...]] = {}

    def of(self, kind: Kind) -> tuple[str, ...]:
        """The words of a kind, those used most leading, those added now at the end."""
        return self._words.get(kind, ())

    def take(self, words: Mapping[Kind, Sequence[str]]) -> None:
        """Takes what the journal holds."""
        for kind, found in words.items():
            self._set(kind, (*found, *self.of(kind)))

    def add(self, kind: Kind, word_id: str) -> None:
        """Takes a word that was added just now."""
        self._set(kind, (*self.of(kind), word_id))

    def _set(self, kind: Kind, words: Sequence[str]) -> None:
        fresh = tuple(dict.fromkeys(words))
        if fresh != self.of(kind):
            self._words[kind] = fresh
            self.changed.emit(kind)
