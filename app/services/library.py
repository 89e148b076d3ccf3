"""The prompt library of a journal: shipped sets, own sets, what is on, what stands on Today."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from app.domain.clock import Clock
from app.services import library_files
from app.services.faults import (
    NoSuchPack,
    NothingToUndo,
    PackInDraft,
    PackRefused,
    TooManyPins,
)
from app.services.ledger import note_file
from app.services.library_files import Reading
from app.services.library_live import LANGUAGE, LiveLibrary
from app.services.library_own import free_id, neutral_id, put, put_back, says_the_same
from app.services.library_shelf import KEY, MOST_PINS, Choices
from app.services.library_travel import OWN_PREFIX
from app.services.library_words import WordLine, WordLists
from app.services.undo import UndoHistory
from models.records.changes import Changes, Thing
from models.records.hours import ExportedThing
from models.records.library import OwnPack, PackUses
from models.store import Store, UnitOfWork
from prompts.catalogue import Catalogue
from prompts.kinds import Kind
from prompts.loader import lint
from prompts.reading import Problem
from prompts.schema import Pack, Question, Step

_EDITING = "editing_pack"


@dataclass(frozen=True, slots=True)
class ShelfPack:
    """A prompt set on the shelf.

    `pin` is its place on Today, from 0; None where it is not there. `uses` and `last_used` count
    the reflections outside the bin that answered it.
    """

    pack: Pack
    is_own: bool
    is_on: bool
    pin: int | None
    uses: int
    last_used: datetime | None


class Library:
    """Reads and changes the library. Each change is one transaction with an undo token.

    The catalogue shows a change as soon as it is on the disk, also when it is undone or done again.
    """

    def __init__(
        self, store: Store, catalogue: Catalogue, clock: Clock, history: UndoHistory
    ) -> None:
        self._store = store
        self._catalogue = catalogue
        self._clock = clock
        self._history = history
        self._live = LiveLibrary(store, catalogue)
        self._words = WordLists(store, catalogue, history, self.load)

    def load(self) -> None:
        """Takes over into the catalogue what the journal says; at unlock and after an import."""
        self._live.load()

    # ------------------------------------------------------------- the shelf

    def shelf(self) -> tuple[ShelfPack, ...]:
        """Every set: those on Today first, then own ones, then in the order they are listed."""
        with self._store.read() as unit:
            choices = Choices.kept(unit)
            uses = unit.own_packs.uses()
        return self._shelved(choices, uses)

    def enabled(self) -> tuple[Pack, ...]:
        """The sets that New reflection lists, in the order of the shelf."""
        return tuple(each.pack for each in self._uncounted() if each.is_on)

    def doors(self) -> tuple[Pack, ...]:
        """The sets that stand on Today, in their order."""
        return tuple(each.pack for each in self._uncounted() if each.pin is not None)

    def last_used(self) -> str:
        """The id of the set finished last that can be answered again; "" where there is none."""
        with self._store.read() as unit:
            last = unit.own_packs.last_used()
        return last if last in self._catalogue else ""

    def _uncounted(self) -> tuple[ShelfPack, ...]:
        """The shelf without its counts, which take a while in a large journal."""
        with self._store.read() as unit:
            choices = Choices.kept(unit)
        return self._shelved(choices, {})

    def _shelved(self, choices: Choices, uses: Mapping[str, PackUses]) -> tuple[ShelfPack, ...]:
        pins = choices.pinned(self._catalogue.ids())
        found = [
            _on_shelf(pack, choices, pins, uses.get(pack.id, PackUses()))
            for pack in self._catalogue.packs()
        ]
        found.sort(key=lambda each: (MOST_PINS if each.pin is None else each.pin, not each.is_own))
        return tuple(found)

    def set_on(self, pack_id: str, on: bool) -> Changes:
        """Lists a set under New reflection, or not; what is not listed leaves Today too.

        Raises:
            NoSuchPack: The library has no such set.
        """
        choices = self._choices_with(pack_id)
        pins = choices.pinned(self._catalogue.ids())
        switched = choices.switched(pack_id, on=on)
        if not on and pack_id in pins:
            switched = replace(switched, pins=tuple(each for each in pins if each != pack_id))
        return self._choose(pack_id, choices, switched)

    def pin(self, pack_id: str) -> Changes:
        """Puts a set on Today, behind the others there, and lists it.

        Raises:
            NoSuchPack: The library has no such set.
            TooManyPins: Three are there already.
        """
        choices = self._choices_with(pack_id)
        pins = choices.pinned(self._catalogue.ids())
        if pack_id in pins:
            return Changes()
        if len(pins) >= MOST_PINS:
            raise TooManyPins()
        pinned = replace(choices.switched(pack_id, on=True), pins=(*pins, pack_id))
        return self._choose(pack_id, choices, pinned)

    def swap_pin(self, pack_id: str, instead_of: str) -> Changes:
        """Puts a set on Today in the place of one that is there, and lists it.

        The other one is listed as it was.

        Raises:
            NoSuchPack: The library has no such set, or the other one is not on Today.
        """
        choices = self._choices_with(pack_id)
        pins = choices.pinned(self._catalogue.ids())
        if pack_id in pins:
            return Changes()
        if instead_of not in pins:
            raise NoSuchPack(instead_of)
        swapped = tuple(pack_id if each == instead_of else each for each in pins)
        return self._choose(
            pack_id, choices, replace(choices.switched(pack_id, on=True), pins=swapped)
        )

    def unpin(self, pack_id: str) -> Changes:
        """Takes a set off Today.

        Raises:
            NoSuchPack: It is not on Today.
        """
        choices = self._choices_with(pack_id)
        pins = choices.pinned(self._catalogue.ids())
        if pack_id not in pins:
            raise NoSuchPack(pack_id)
        left = tuple(each for each in pins if each != pack_id)
        return self._choose(pack_id, choices, replace(choices, pins=left))

    def move_pin(self, pack_id: str, place: int) -> Changes:
        """Moves a set on Today to another place, from 0.

        Raises:
            NoSuchPack: It is not on Today.
        """
        choices = self._choices_with(pack_id)
        pins = choices.pinned(self._catalogue.ids())
        if pack_id not in pins:
            raise NoSuchPack(pack_id)
        moved = [each for each in pins if each != pack_id]
        moved.insert(max(0, min(place, len(moved))), pack_id)
        return self._choose(pack_id, choices, replace(choices, pins=tuple(moved)))

    # ------------------------------------------------------------- own sets

    def copy_of(self, pack_id: str, *, title: str = "", origin: str = "") -> Pack:
        """A copy to edit, not kept until it is saved.

        Args:
            title: what the copy is called; "Copy of …" where it is not given.
            origin: where it says it comes from; as the set it is of where it is not given.

        Raises:
            NoSuchPack: The library has no such set.
        """
        pack = self._pack(pack_id)
        with self._store.read() as unit:
            fresh = free_id(unit, self._catalogue, pack_id)
        return replace(
            pack,
            id=fresh,
            version=1,
            title=title or f"Copy of {pack.title}",
            origin=origin or pack.origin,
            dated=self._clock.today().isoformat(),
            door="",
        )

    def blank(self, *, title: str = "", source: str = "My own.", origin: str = "My own.") -> Pack:
        """An empty set with one question to begin with, not kept until it is saved."""
        with self._store.read() as unit:
            fresh = free_id(unit, self._catalogue, "set")
        return Pack(
            id=fresh,
            version=1,
            title=title,
            summary="",
            minutes=5,
            source=source,
            origin=origin,
            dated=self._clock.today().isoformat(),
            steps=(Step("step_1", "", (Question("question_1", Kind.LONG),)),),
        )

    def problems(self, pack: Pack) -> tuple[Problem, ...]:
        """What keeps a set from being saved, by place; pure work, on any thread."""
        found = tuple(lint(library_files.dumped(pack).encode()))
        if pack.id.startswith(OWN_PREFIX):
            return found
        return (Problem("", None, f"the id of an own set begins with “{OWN_PREFIX}”"), *found)

    def save(self, pack: Pack) -> tuple[Pack, Changes]:
        """Keeps an own set, with the next version number when it changed.

        Entries keep the questions as they were asked; drafts go on with the answers they have.

        Raises:
            PackRefused: It cannot be used; holds every problem by place.
        """
        pack = replace(pack, door="")
        problems = self.problems(replace(pack, version=max(pack.version, 1)))
        if problems:
            raise PackRefused(problems)
        with self._store.write() as unit:
            before = unit.own_packs.get(pack.id)
            was = self._live.pack(before) if before else None
            if was is not None and says_the_same(was, pack):
                return was, Changes()
            last = max(unit.own_packs.last_version(pack.id), before.version if before else 0)
            pack = replace(pack, version=last + 1, dated=self._clock.today().isoformat())
            after = OwnPack(
                pack.id,
                pack.version,
                library_files.dumped(pack),
                before.made_at if before else unit.now,
                unit.now,
            )
            changes = put(unit, pack.id, after)
        return pack, self._undoable(changes, pack.id, before, after)

    def remove(self, pack_id: str) -> Changes:
        """Takes an own set out of the library; entries keep their questions.

        Raises:
            NoSuchPack: It is not an own set.
            PackInDraft: A draft still asks it.
        """
        with self._store.write() as unit:
            before = unit.own_packs.get(pack_id)
            if before is None:
                raise NoSuchPack(pack_id)
            if unit.own_packs.has_draft(pack_id):
                raise PackInDraft(pack_id)
            changes = put(unit, pack_id, None)
        return self._undoable(changes, pack_id, before, None)

    def editing(self) -> str:
        """The sets being edited as they were kept last, a JSON object; "" where none is."""
        with self._store.read() as unit:
            kept = unit.settings.get(_EDITING, "")
        try:
            return kept if isinstance(json.loads(kept), dict) else ""
        except (TypeError, ValueError, RecursionError):
            return ""

    def keep_editing(self, text: str) -> None:
        """Keeps the sets being edited, right or wrong, until they are done; "" lets go of them."""
        with self._store.write() as unit:
            unit.settings.put(_EDITING, text)

    # ------------------------------------------------------------- files

    def read_file(self, path: Path) -> Reading:
        """Reads a prompt set file; touches nothing. Pure work, on any thread.

        Raises:
            NotAFile, PackFileTooLarge, PackFileNotText, PackFileUnreadable: It is no such file.
        """
        return library_files.read(path)

    def take_in(self, pack: Pack) -> tuple[Pack, Changes]:
        """Keeps a set from a file as an own one, under an id that says nothing of it.

        The same set a second time adds nothing.

        Raises:
            PackRefused: It cannot be used; holds every problem by place.
        """
        with self._store.read() as unit:
            for known in map(self._live.pack, unit.own_packs.every()):
                if known is not None and says_the_same(known, replace(pack, id=known.id)):
                    return known, Changes()
            fresh = neutral_id(unit, self._catalogue, pack.id)
        return self.save(replace(pack, id=fresh))

    def write_file(self, pack_id: str, path: Path) -> None:
        """Writes a set, shipped or own, as a file in place of what is there.

        Only the questions go out: no answers, no own words, no counts.

        Raises:
            NoSuchPack: The library has no such set.
            DiskFull, NotWritable, NotAFile: The place cannot be written.
        """
        pack = self._pack(pack_id)
        with self._store.write() as unit:
            data = library_files.dumped(pack).encode()
            note_file(unit, path, data, ExportedThing.PROMPTS)
            library_files.write(pack, path)

    # ------------------------------------------------------------- language

    def languages(self) -> tuple[str, ...]:
        """The languages that shipped sets are there in."""
        return self._catalogue.languages()

    def set_language(self, language: str) -> Changes:
        """Shows shipped sets and words in another language; entries keep the words they have.

        Raises:
            KeyError: There is nothing in that language.
        """
        if not self._catalogue.speaks(language):
            raise KeyError(language)
        before = self._catalogue.language
        if before == language:
            return Changes()
        with self._store.write() as unit:
            changes = _speak(unit, language)
        self.load()
        token = self._history.remember(
            back=lambda unit: _speak(unit, before),
            forth=lambda unit: _speak(unit, language),
            after=self.load,
        )
        return replace(changes, undo=token)

    # ------------------------------------------------------------- words

    def words(self, name: str) -> tuple[WordLine, ...]:
        """Every word of a vocabulary, hidden ones too, in the order it is offered."""
        return self._words.words(name)

    def renamed_words(self) -> tuple[tuple[str, str], ...]:
        """Each renamed word: what it was called, and what it is called now."""
        return self._words.names()

    def add_word(self, name: str, text: str, group: str = "") -> tuple[str, Changes]:
        """Adds a word, or brings it back; see `WordLists.add`."""
        return self._words.add(name, text, group)

    def hide_word(self, name: str, word_id: str, hidden: bool) -> Changes:
        """Takes a word out of the pickers, or back into them; see `WordLists.hide`."""
        return self._words.hide(name, word_id, hidden)

    def rename_word(self, name: str, word_id: str, text: str) -> Changes:
        """Calls a word something else; see `WordLists.rename`."""
        return self._words.rename(name, word_id, text)

    def remove_word(self, name: str, word_id: str) -> Changes:
        """Takes an own word away; see `WordLists.remove`."""
        return self._words.remove(name, word_id)

    # ------------------------------------------------------------- inner workings

    def _pack(self, pack_id: str) -> Pack:
        if pack_id not in self._catalogue:
            raise NoSuchPack(pack_id)
        return self._catalogue.get(pack_id)

    def _choices_with(self, pack_id: str) -> Choices:
        self._pack(pack_id)
        with self._store.read() as unit:
            return Choices.kept(unit)

    def _choose(self, pack_id: str, before: Choices, after: Choices) -> Changes:
        if before == after:
            return Changes()
        with self._store.write() as unit:
            changes = _swap(unit, pack_id, before, after)
        token = self._history.remember(
            back=lambda unit: _swap(unit, pack_id, after, before),
            forth=lambda unit: _swap(unit, pack_id, before, after),
        )
        return replace(changes, undo=token)

    def _undoable(
        self, changes: Changes, pack_id: str, before: OwnPack | None, after: OwnPack | None
    ) -> Changes:
        self.load()
        token = self._history.remember(
            back=lambda unit: put_back(unit, pack_id, after, before),
            forth=lambda unit: put_back(unit, pack_id, before, after),
            after=self.load,
        )
        return replace(changes, undo=token)


def _on_shelf(pack: Pack, choices: Choices, pins: tuple[str, ...], uses: PackUses) -> ShelfPack:
    is_own = pack.id.startswith(OWN_PREFIX)
    pin = pins.index(pack.id) if pack.id in pins else None
    is_on = pin is not None or choices.is_on(pack.id, is_own=is_own)
    return ShelfPack(pack, is_own, is_on, pin, uses.entries, uses.last)


def _swap(unit: UnitOfWork, pack_id: str, since: Choices, wanted: Choices) -> Changes:
    now = Choices.kept(unit).moved(pack_id, since, wanted)
    if now is None:
        raise NothingToUndo(pack_id)
    unit.settings.put(KEY, now.plain())
    return Changes(altered=frozenset({(Thing.PACK, pack_id)}))


def _speak(unit: UnitOfWork, language: str) -> Changes:
    unit.settings.put(LANGUAGE, language)
    return Changes(
        altered=frozenset({(Thing.SETTING, LANGUAGE), (Thing.PACK, ""), (Thing.WORD, "")})
    )
