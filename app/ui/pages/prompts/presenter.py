"""What the library asks and does. No widgets."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.domain import pack_draft
from app.domain.identifier_marks import IdentifierKind
from app.domain.pack_troubles import Trouble, advice, troubles
from app.services import library_files
from app.services.faults import NoSuchPack
from app.services.guard import Looker
from app.services.library import Library, ShelfPack
from app.services.library_own import says_the_same
from app.ui.context import PageContext
from app.ui.kept_words import draft_of
from app.ui.pages.prompts.words import tr
from app.ui.work import Work
from models.records.changes import Changes, Thing
from prompts.schema import Pack

_TITLE = 120
"""As many letters as the title of a set may have."""

Shelf = tuple[ShelfPack, ...]


class PromptsPresenter(QObject):
    """Reads and changes the library for the page.

    Signals:
        shelf_known: every set there is.
        drafts_known: the sets whose editing was left, the last one first.
        file_read: the file's name and what was read in it.
        edit_ready: a set to edit.
        added: the id of a set that came from a file.
        saved: a set as it was kept.
        refused: the fault with which a set was not kept.
        not_kept: the id of a set being edited that is in no journal as it stands.
    """

    shelf_known = Signal(object)
    drafts_known = Signal(object)
    file_read = Signal(str, object)
    edit_ready = Signal(object)
    added = Signal(str)
    saved = Signal(object)
    refused = Signal(object)
    not_kept = Signal(str)

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._library = context.library
        self._work = Work(context, self, failed=self._on_fault)
        self._is_shown = False
        self._has_handed_over = False
        self._unkept: dict[str, Pack] = {}
        context.bus.changed.connect(self._on_changes)

    # Reading

    def show(self) -> None:
        """The page is in front: shows what there is now."""
        self._is_shown = True
        self.refresh()

    def hide(self) -> None:
        """Another page is in front; changes wait for the next showing."""
        self._is_shown = False

    def refresh(self) -> None:
        """Asks for the shelf again."""
        self._work.read("prompts.shelf", self._library.shelf, self.shelf_known.emit)

    def ask_drafts(self) -> None:
        """Asks which sets were being edited."""
        self._work.read("prompts.drafts", partial(_drafts, self._library), self.drafts_known.emit)

    def read_file(self, path: Path) -> None:
        """Reads a file that may be a set; nothing is kept yet."""
        work = partial(self._library.read_file, path)
        done = partial(self.file_read.emit, path.name)
        self._work.do_outside("prompts.read_file", work, done)

    # The shelf

    def tick(self, pack_id: str, on: bool) -> None:
        """Offers a set under New reflection, or not."""
        words = tr("Set ticked") if on else tr("Set not ticked any more")
        self._change("prompts.tick", partial(self._library.set_on, pack_id, on), words)

    def pin(self, pack_id: str, wanted: bool) -> None:
        """Puts a set on Today, or takes it off."""
        if wanted:
            work, words = partial(self._library.pin, pack_id), tr("Pinned to Today")
        else:
            work, words = partial(self._library.unpin, pack_id), tr("Taken off Today")
        self._change("prompts.pin", work, words)

    def swap_pin(self, pack_id: str, instead_of: str) -> None:
        """Puts a set on Today in the place of one that is there."""
        work = partial(self._library.swap_pin, pack_id, instead_of)
        self._change("prompts.swap_pin", work, tr("Pinned to Today in its place"))

    def move_pin(self, pack_id: str, place: int) -> None:
        """Gives a set on Today another place."""
        work = partial(self._library.move_pin, pack_id, place)
        self._change("prompts.move_pin", work, tr("Door moved"))

    def remove(self, pack_id: str) -> None:
        """Takes an own set away."""
        self._change("prompts.remove", partial(self._library.remove, pack_id), tr("Set removed"))

    def look_through(self, pack: Pack, done: Callable[[int], None]) -> None:
        """Counts the places in a set that could tell who somebody is; those of sources are not."""
        on_looker = partial(self._on_looker, pack, done)
        self._work.read("prompts.looker", self._context.guard.looker, on_looker)

    def _on_looker(self, pack: Pack, done: Callable[[int], None], looker: Looker) -> None:
        self._work.think("prompts.look", partial(_telling, looker, pack), done)

    def write_file(self, pack_id: str, path: Path) -> None:
        """Writes a set to a file."""
        said = tr("The set is in the file now, in clear. It is noted in your list.")
        done = partial(self._tell, said)
        work = partial(self._library.write_file, pack_id, path)
        self._work.write("prompts.write_file", work, done)

    def same_as(self, pack: Pack) -> str:
        """The id of the set of the library that asks the very same; "" where there is none."""
        known = self._context.catalogue.packs()
        return next((k.id for k in known if says_the_same(replace(pack, id=k.id), k)), "")

    def take_in(self, pack: Pack) -> None:
        """Adds a set that came from a file; one that is there already is only shown."""
        if same := self.same_as(pack):
            self._context.tell(tr("This set is in the library already."))
            self.added.emit(same)
            return
        self._work.write("prompts.take_in", partial(self._library.take_in, pack), self._on_taken)

    # Editing

    def ask_edit(self, pack_id: str, *, copy: bool) -> None:
        """Asks for a set to edit; of one that comes with the program a copy is edited."""
        if pack_id not in self._context.catalogue:
            self._on_fault(NoSuchPack(pack_id))
            return
        pack = self._context.catalogue.get(pack_id)
        if pack.is_own and not copy:
            self.edit_ready.emit(pack)
            return
        title = _fitted(tr("Copy of {title}"), pack.title)
        origin = tr("Made from “{title}”.").format(title=pack.title)
        work = partial(self._library.copy_of, pack_id, title=title, origin=origin)
        self._work.read("prompts.edit", work, self.edit_ready.emit)

    def ask_blank(self) -> None:
        """Asks for a set to begin with."""
        own = tr("My own.")
        work = partial(self._library.blank, source=own, origin=own)
        self._work.read("prompts.blank", work, self.edit_ready.emit)

    def keep(self, pack: Pack) -> None:
        """Keeps a set being edited as it stands."""
        self._unkept.pop(pack.id, None)
        self._work.write(
            "prompts.keep_editing",
            partial(_keep, self._library, pack.id, pack),
            _nothing,
            failed=partial(self._on_not_kept, pack),
            unheard=partial(self._keep_sealed, pack),
        )

    def keep_again(self) -> None:
        """Tries once more to keep what the journal did not take."""
        for pack in list(self._unkept.values()):
            self.keep(pack)

    def hand_over(self) -> None:
        """Nobody tries again from now on: what the journal does not take is kept another way."""
        self._has_handed_over = True

    def let_go(self, pack_id: str) -> None:
        """Keeps nothing more of a set being edited."""
        self._unkept.pop(pack_id, None)
        self._work.write("prompts.let_go", partial(_keep, self._library, pack_id, None), _nothing)

    def look_for_troubles(self, pack: Pack, told: Callable[[tuple[Trouble, ...]], None]) -> None:
        """Has everything told that is to be put right in a set."""
        self._work.think("prompts.troubles", partial(_looked_through, pack), told)

    def save(self, pack: Pack) -> None:
        """Keeps a set in the library."""
        work = partial(self._library.save, pack)
        self._work.write("prompts.save", work, self._on_saved, failed=self.refused.emit)

    # Inner workings

    def _on_saved(self, kept: tuple[Pack, Changes]) -> None:
        pack, changes = kept
        self.let_go(pack.id)
        self._offer(tr("Set saved"), changes)
        self.saved.emit(pack)

    def _on_not_kept(self, pack: Pack, error: Exception) -> None:
        if self._has_handed_over:
            self._keep_sealed(pack, error)
            return
        self._unkept[pack.id] = pack
        self.not_kept.emit(pack.id)
        self._on_fault(error)

    def _keep_sealed(self, pack: Pack, error: Exception) -> None:
        """The page is gone with the lock, and the journal did not take the set: a draft has it."""
        if self._context.keep is not None:
            words = tr("A prompt set that could not be saved: {title}").format(title=pack.title)
            text = f"{words}\n\n{library_files.dumped(pack)}"
            self._context.keep(draft_of(text, self._context.clock.now()), error)

    def _on_taken(self, kept: tuple[Pack, Changes]) -> None:
        pack, changes = kept
        self._offer(tr("Set added"), changes)
        self.added.emit(pack.id)

    def _change(self, name: str, work: Callable[[], Changes], words: str) -> None:
        self._work.write(name, work, partial(self._offer, words))

    def _offer(self, words: str, changes: Changes) -> None:
        self._on_altered(changes)
        self._work.offer_undo(words, "prompts", changes.undo, self._on_altered)

    def _on_altered(self, changes: Changes) -> None:
        self._work.publish(changes)
        self.refresh()

    def _on_changes(self, changes: Changes, origin: object) -> None:
        shown = changes.touches(Thing.PACK, Thing.ENTRY, Thing.WORD)
        if origin is not self and self._is_shown and shown:
            self.refresh()

    def _tell(self, words: str, _result: object) -> None:
        self._context.tell(words)

    def _on_fault(self, error: Exception) -> None:
        self._context.say(error)
        if isinstance(error, NoSuchPack):
            self.refresh()


def _fitted(words: str, title: str) -> str:
    """The words with a title in them, cut so that they can be a title themselves."""
    over = len(words.format(title=title)) - _TITLE
    if over > 0:
        title = f"{title[: -over - 1].rstrip()}…"
    return words.format(title=title)


def _drafts(library: Library) -> tuple[Pack, ...]:
    """The sets that were being edited, the last one first; what cannot be read is left out."""
    found: list[Pack] = []
    for text in reversed(list(_kept(library).values())):
        with suppress(pack_draft.NotADraftError):
            found.append(pack_draft.read(text))
    return tuple(found)


def _keep(library: Library, pack_id: str, pack: Pack | None) -> None:
    kept = _kept(library)
    kept.pop(pack_id, None)
    if pack is not None:
        kept[pack_id] = pack_draft.write(pack)
    library.keep_editing(json.dumps(kept, ensure_ascii=False) if kept else "")


def _kept(library: Library) -> dict[str, str]:
    text = library.editing()
    found = json.loads(text) if text else {}
    return {str(key): str(value) for key, value in found.items()}


def _looked_through(pack: Pack) -> tuple[Trouble, ...]:
    return (*troubles(pack), *advice(pack))


def _nothing(_result: object) -> None:
    """Keeping a set in the making is not told."""


def _telling(looker: Looker, pack: Pack) -> int:
    lines = library_files.dumped(pack).splitlines()
    return sum(
        mark.sure and mark.kind is not IdentifierKind.URL
        for marks in looker.look(lines)
        for mark in marks
    )
