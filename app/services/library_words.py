"""The words a person added, hid, renamed or took away; kept in the journal alone."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from app.services.faults import NoSuchWord, NothingToUndo, NoWord, WordIsThere, WordTooLong
from app.services.undo import UndoHistory
from models import hold
from models.records.changes import Changes, Thing
from models.store import Store, UnitOfWork
from prompts.catalogue import Catalogue
from prompts.words import NAMES, OWN, Vocabularies, Vocabulary, Word, fold, own_word, readable

LONGEST_WORD = 60


@dataclass(frozen=True, slots=True)
class WordLine:
    """A word of a vocabulary as the journal has it.

    `group` is empty for a word that was typed while writing. `shipped_text` is what it is called
    without the person's change; for own words, what it was called when it was added. `uses` counts
    the reflections that hold it.
    """

    id: str = field(repr=False)
    text: str = field(repr=False)
    group: str
    is_own: bool
    is_hidden: bool
    shipped_text: str = field(repr=False)
    uses: int


@dataclass(frozen=True, slots=True)
class OwnList:
    """What a person changed about one vocabulary.

    `gone` are own words that were taken away: not offered nor listed, but entries hold them still.
    """

    added: tuple[Word, ...] = field(default=(), repr=False)
    hidden: frozenset[str] = field(default=frozenset(), repr=False)
    renamed: Mapping[str, str] = field(default_factory=dict, repr=False)
    gone: frozenset[str] = field(default=frozenset(), repr=False)

    @classmethod
    def of(cls, values: object) -> OwnList:
        """What a setting says; what is not as it was written is passed over."""
        told = values if isinstance(values, Mapping) else {}
        added = {word.id: word for each in _listed(told, "added") if (word := _word(each))}
        renamed = told.get("renamed")
        names = renamed if isinstance(renamed, Mapping) else {}
        return cls(
            tuple(added.values()),
            _ids(told, "hidden"),
            {str(key): text for key, text in names.items() if isinstance(text, str) and text},
            _ids(told, "gone"),
        )

    @classmethod
    def kept(cls, unit: UnitOfWork, name: str) -> OwnList:
        """What the journal keeps about the vocabulary of that name."""
        return cls.of(unit.settings.get(key_of(name)))

    def plain(self) -> dict[str, Any]:
        """As a setting."""
        return {
            "added": [
                {"id": word.id, "text": word.text, "group": word.group} for word in self.added
            ],
            "hidden": sorted(self.hidden),
            "renamed": dict(self.renamed),
            "gone": sorted(self.gone),
        }

    def over(self, shipped: Vocabulary) -> Vocabulary:
        """The vocabulary with these changes."""
        groups = {group.id for group in shipped.groups}
        added = tuple(
            word if word.group in groups else replace(word, group="") for word in self.added
        )
        return shipped.with_own(added, self.hidden | self.gone, self.renamed)

    def with_others(self, other: OwnList) -> OwnList:
        """These and those of another journal; where they differ, these stand."""
        known = {word.id for word in self.added} | self.gone
        own = {word.id for word in self.added}
        return OwnList(
            (*self.added, *(word for word in other.added if word.id not in known)),
            self.hidden | {each for each in other.hidden if each not in own},
            {**other.renamed, **self.renamed},
            self.gone | {each for each in other.gone if each not in own},
        )


class WordLists:
    """Reads and changes own words. Each change is one transaction with an undo token.

    Args:
        after: takes the journal's words into the catalogue once they are on the disk.
    """

    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        history: UndoHistory,
        after: Callable[[], object],
    ) -> None:
        self._store = store
        self._catalogue = catalogue
        self._history = history
        self._after = after

    @property
    def _shipped(self) -> Vocabularies:
        return self._catalogue.shipped_vocabularies

    def words(self, name: str) -> tuple[WordLine, ...]:
        """Every word of a vocabulary in the order it is offered, own ones behind their group."""
        with self._store.read() as unit:
            return self._lines(unit, name)

    def names(self) -> tuple[tuple[str, str], ...]:
        """Each renamed word: what it was called, and what it is called now."""
        with self._store.read() as unit:
            lists = {name: OwnList.kept(unit, name) for name in NAMES}
        found: dict[tuple[str, str], None] = {}
        for name, kept in lists.items():
            for word_id, text in kept.renamed.items():
                found[self._shipped.get(name).label(word_id), text] = None
            for word in kept.added:
                found[readable(word.id), word.text] = None
        return tuple((old, new) for old, new in found if fold(old) != fold(new))

    def add(self, name: str, text: str, group: str = "") -> tuple[str, Changes]:
        """Adds a word, or brings back one that was taken away or hidden.

        Returns:
            Its id, and what changed.

        Raises:
            NoWord: There is no word in it.
            WordTooLong: It has more than 60 letters.
            WordIsThere: The vocabulary offers it already.
        """
        tidied = tidy(text)
        groups = {each.id for each in self._shipped.get(name).groups}
        if group not in groups:
            group = ""
        with self._store.read() as unit:
            kept = OwnList.kept(unit, name)
            lines = self._lines(unit, name)
        same = next((line for line in lines if fold(line.text) == fold(tidied)), None)
        if same is not None and not same.is_hidden:
            raise WordIsThere(name)
        if same is not None:
            return same.id, self._change(name, replace(kept, hidden=kept.hidden - {same.id}))
        word_id = _free_id(tidied, kept)
        word = Word(word_id, tidied, group)
        others = tuple(each for each in kept.added if each.id != word_id)
        added = replace(kept, added=(*others, word), gone=kept.gone - {word_id})
        return word_id, self._change(name, added)

    def hide(self, name: str, word_id: str, hidden: bool) -> Changes:
        """Takes a word out of the pickers, or back into them; entries read as before.

        Raises:
            NoSuchWord: The vocabulary has no such word.
        """
        kept = self._with(name, word_id)[0]
        changed = kept.hidden | {word_id} if hidden else kept.hidden - {word_id}
        return self._change(name, replace(kept, hidden=changed))

    def rename(self, name: str, word_id: str, text: str) -> Changes:
        """Calls a word something else; it stays the same word in every entry.

        An empty text gives it its first name back.

        Raises:
            NoSuchWord: The vocabulary has no such word.
            WordTooLong: It has more than 60 letters.
            WordIsThere: Another word is called so.
        """
        kept, lines = self._with(name, word_id)
        line = next(each for each in lines if each.id == word_id)
        tidied = tidy(text) if text.strip() else line.shipped_text
        if any(fold(each.text) == fold(tidied) and each.id != word_id for each in lines):
            raise WordIsThere(name)
        if line.is_own:
            word = Word(word_id, tidied, line.group)
            is_added = any(each.id == word_id for each in kept.added)
            if is_added:
                added = tuple(word if each.id == word_id else each for each in kept.added)
            else:
                added = (*kept.added, word)
            return self._change(name, replace(kept, added=added))
        renamed = {key: value for key, value in kept.renamed.items() if key != word_id}
        if tidied != line.shipped_text:
            renamed[word_id] = tidied
        return self._change(name, replace(kept, renamed=renamed))

    def remove(self, name: str, word_id: str) -> Changes:
        """Takes an own word away; entries that hold it keep it under the name it has now.

        Raises:
            NoSuchWord: It is not an own word of this vocabulary.
        """
        kept, lines = self._with(name, word_id)
        line = next(each for each in lines if each.id == word_id)
        if not line.is_own:
            raise NoSuchWord(name)
        hidden = kept.hidden - {word_id}
        if line.uses:
            gone = kept.gone | {word_id}
            return self._change(name, replace(kept, hidden=hidden, gone=gone))
        added = tuple(each for each in kept.added if each.id != word_id)
        return self._change(name, replace(kept, added=added, hidden=hidden))

    def _lines(self, unit: UnitOfWork, name: str) -> tuple[WordLine, ...]:
        shipped = self._shipped.get(name)
        kept = OwnList.kept(unit, name)
        uses = unit.own_packs.word_uses(name)
        added = {word.id: word for word in kept.added}
        for word_id in uses:
            if word_id.startswith(OWN) and word_id not in added:
                added[word_id] = Word(word_id, readable(word_id), "")
        groups = {group.id for group in shipped.groups}
        own = [word for word in added.values() if word.id not in kept.gone]
        ordered: list[Word] = []
        for group in shipped.groups:
            ordered += shipped.words(group.id)
            ordered += [word for word in own if word.group == group.id]
        ordered += [word for word in own if word.group not in groups]
        return tuple(
            WordLine(
                word.id,
                word.text if word.id in added else kept.renamed.get(word.id, word.text),
                word.group if word.group in groups else "",
                word.id in added,
                word.id in kept.hidden,
                readable(word.id) if word.id in added else word.text,
                uses.get(word.id, 0),
            )
            for word in ordered
        )

    def _with(self, name: str, word_id: str) -> tuple[OwnList, tuple[WordLine, ...]]:
        with self._store.read() as unit:
            kept = OwnList.kept(unit, name)
            lines = self._lines(unit, name)
        if not any(line.id == word_id for line in lines):
            raise NoSuchWord(name)
        return kept, lines

    def _change(self, name: str, after: OwnList) -> Changes:
        with self._store.write() as unit:
            before = OwnList.kept(unit, name)
            changes = _put(unit, name, after)
        self._after()
        if before == after:
            return Changes()
        token = self._history.remember(
            back=lambda unit: _swap(unit, name, after, before),
            forth=lambda unit: _swap(unit, name, before, after),
            after=self._after,
        )
        return replace(changes, undo=token)


def key_of(name: str) -> str:
    """Under which setting the journal keeps the own words of a vocabulary."""
    return f"words:{name}"


def tidy(text: str) -> str:
    """A word as it is kept: on one line, without signs that cannot be seen.

    Raises:
        NoWord: Nothing is left.
        WordTooLong: It has more than 60 letters.
    """
    shown = (
        " " if char.isspace() else char
        for char in text
        if char.isspace() or unicodedata.category(char) not in ("Cc", "Cs", "Cf")
    )
    tidied = " ".join("".join(shown).split())
    if not tidied:
        raise NoWord()
    if len(tidied) > LONGEST_WORD:
        raise WordTooLong()
    return tidied


def _put(unit: UnitOfWork, name: str, kept: OwnList) -> Changes:
    before = OwnList.kept(unit, name)
    left = {word.id for word in kept.added}
    if kept.gone - before.gone or any(word.id not in left for word in before.added):
        hold.refuse(unit.connection)
    unit.settings.put(key_of(name), kept.plain())
    # The name of the vocabulary, not the word: ids of changes may be logged.
    return Changes(altered=frozenset({(Thing.WORD, name)}))


def _swap(unit: UnitOfWork, name: str, since: OwnList, wanted: OwnList) -> Changes:
    if OwnList.kept(unit, name) != since:
        raise NothingToUndo()
    return _put(unit, name, wanted)


def _free_id(text: str, kept: OwnList) -> str:
    """The id of a new word; another one where that word goes by a new name since."""
    renamed = {word.id for word in kept.added if fold(word.text) != fold(readable(word.id))}
    word_id, number = own_word(text), 2
    while word_id in renamed:
        word_id, number = own_word(f"{text} {number}"), number + 1
    return word_id


def _word(told: object) -> Word | None:
    if not isinstance(told, Mapping):
        return None
    word_id, text, group = (told.get(key) for key in ("id", "text", "group"))
    if not isinstance(word_id, str) or not word_id.startswith(OWN):
        return None
    if not isinstance(text, str) or not text.strip():
        return None
    return Word(word_id, text, group if isinstance(group, str) else "")


def _listed(told: Mapping[Any, Any], key: str) -> Collection[Any]:
    found = told.get(key)
    return found if isinstance(found, list | tuple) else ()


def _ids(told: Mapping[Any, Any], key: str) -> frozenset[str]:
    return frozenset(each for each in _listed(told, key) if isinstance(each, str))
