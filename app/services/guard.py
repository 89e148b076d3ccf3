"""Looks for what could tell who a person is, with the words one wants watched."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from app.domain.clock import Clock
from app.domain.identifier_marks import Lexicon, Mark
from app.domain.identifiers import Finder
from app.services.faults import NothingToUndo, NoWord
from app.services.guard_left import left_key
from app.services.guard_words import read_lexicon
from app.services.undo import UndoHistory
from models.records.changes import Changes, Thing
from models.store import Store, UnitOfWork

WATCHED = "guard.watched"
"""The setting of the journal with the words to watch for."""

MOST_WATCHED = 500
LONGEST_WATCHED = 80


class _Finders:
    """Makes what finds, once for the same words, on whatever thread it is needed first."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._lexicon: Lexicon | None = None
        self._made: tuple[tuple[str, ...], frozenset[str], Finder] | None = None

    def of(self, watched: tuple[str, ...], codes: frozenset[str]) -> Finder:
        """What finds these words, no codes, and whatever the lexicon leads to."""
        with self._lock:
            if self._made is None or self._made[:2] != (watched, codes):
                if self._lexicon is None:
                    self._lexicon = read_lexicon()
                self._made = (watched, codes, Finder(self._lexicon, watched, codes))
            return self._made[2]


@dataclass(frozen=True, slots=True)
class Looker:
    """Looks through texts without the journal: what it needs of it was read before."""

    _finders: _Finders
    _watched: tuple[str, ...] = field(repr=False)
    _codes: frozenset[str] = field(repr=False)
    _entry_id: str
    _left: frozenset[str]

    def look(self, texts: Sequence[str]) -> tuple[tuple[Mark, ...], ...]:
        """The marks of each text, in its order, without what was left in the entry."""
        finder = self._finders.of(self._watched, self._codes)
        return tuple(
            tuple(mark for mark in finder.find(text) if not self._is_left(mark.of(text)))
            for text in texts
        )

    def _is_left(self, words: str) -> bool:
        return bool(self._left) and _digest(self._entry_id, words) in self._left


class IdentifierGuard:
    """Each method is one transaction; what is left in an entry is kept as digests, never as words."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        history: UndoHistory | None = None,
    ) -> None:
        self._store = store
        self._clock = clock
        self.history = history or UndoHistory(store)
        self._finders = _Finders()

    # ------------------------------------------------------------- the words to watch for

    def watched(self) -> tuple[str, ...]:
        """The words one wants watched, in the order they were added."""
        with self._store.read() as unit:
            return _words(unit.settings.get(WATCHED))

    def watch(self, words: Iterable[str]) -> Changes:
        """Watch for these words and no others; can be undone.

        White space is tidied, words that differ in case only count once, longer than 80 letters are
        cut, and no more than 500 are kept.
        """
        return self._change(lambda _before: tuple(words))

    def watch_for(self, words: Iterable[str]) -> Changes:
        """Watch for these words, too.

        Raises:
            NoWord: There is no word of at least two signs among them.
        """
        added = _tidied(words)
        if not added:
            raise NoWord()
        return self._change(lambda before: (*before, *added))

    def watch_no_more(self, word: str) -> Changes:
        """Watch for a word no more."""
        folded = word.casefold()
        return self._change(
            lambda before: tuple(each for each in before if each.casefold() != folded)
        )

    def _change(self, change: Callable[[tuple[str, ...]], tuple[str, ...]]) -> Changes:
        with self._store.write() as unit:
            before = _words(unit.settings.get(WATCHED))
            wanted = _tidied(change(before))
            if before == wanted:
                return Changes()
            changes = _put(unit, before, wanted)
        token = self.history.remember(
            back=lambda unit: _put(unit, wanted, before),
            forth=lambda unit: _put(unit, before, wanted),
        )
        return replace(changes, undo=token)

    # ------------------------------------------------------------- looking

    def look(self, texts: Sequence[str], *, entry_id: str = "") -> tuple[tuple[Mark, ...], ...]:
        """The marks of each text, in its order; a screen takes a `looker` to work beside the journal.

        Args:
            entry_id: what one chose to leave in that entry (or in its draft) is not marked.
        """
        return self.looker(entry_id).look(texts)

    def looker(self, entry_id: str = "") -> Looker:
        """What looks through texts as the journal wants it now, for work beside the journal."""
        with self._store.read() as unit:
            watched = _words(unit.settings.get(WATCHED))
            codes = unit.codes.every()
            left = _left(unit, entry_id)
        return Looker(self._finders, watched, codes, entry_id, left)

    def leave(self, entry_id: str, words: Iterable[str]) -> Changes:
        """Mark these words no more in that entry, or in its draft."""
        added = frozenset(_digest(entry_id, each) for each in words)
        with self._store.write() as unit:
            before = _left(unit, entry_id)
            if added <= before:
                return Changes()
            changes = _put_left(unit, entry_id, before | added)
        token = self.history.remember(
            back=lambda unit: _put_left(unit, entry_id, _left(unit, entry_id) - (added - before)),
            forth=lambda unit: _put_left(unit, entry_id, _left(unit, entry_id) | added),
        )
        return replace(changes, undo=token)


def _words(value: Any) -> tuple[str, ...]:
    listed = value if isinstance(value, list | tuple) else ()
    return tuple(each for each in listed if isinstance(each, str) and each)


def _tidied(words: Iterable[str]) -> tuple[str, ...]:
    kept: dict[str, str] = {}
    for each in words:
        tidy = " ".join(each.split())[:LONGEST_WATCHED].strip()
        if len(tidy) > 1:
            kept.setdefault(tidy.casefold(), tidy)
    return tuple(kept.values())[:MOST_WATCHED]


def _put(unit: UnitOfWork, since: tuple[str, ...], wanted: tuple[str, ...]) -> Changes:
    if _words(unit.settings.get(WATCHED)) != since:
        raise NothingToUndo()
    unit.settings.put(WATCHED, list(wanted))
    return Changes(altered=frozenset({(Thing.SETTING, WATCHED)}))


def _left(unit: UnitOfWork, entry_id: str) -> frozenset[str]:
    if not entry_id:
        return frozenset()
    return frozenset(_words(unit.settings.get(left_key(entry_id))))


def _put_left(unit: UnitOfWork, entry_id: str, digests: frozenset[str]) -> Changes:
    key = left_key(entry_id)
    unit.settings.put(key, sorted(digests))
    return Changes(altered=frozenset({(Thing.SETTING, key)}))


def _digest(entry_id: str, words: str) -> str:
    """Tells the words again, and cannot be read: a name left once must not outlive its entry."""
    plain = " ".join(words.casefold().split())
    key = entry_id.encode()[:64]
    return hashlib.blake2b(plain.encode(), digest_size=12, key=key).hexdigest()
