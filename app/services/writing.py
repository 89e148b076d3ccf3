"""Writing: drafts, entries, the bin, and taking things back."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

from app.domain.clock import Clock
from app.domain.composing import draft_answers, opening_of
from app.domain.unsaid import held_privately
from app.services.earlier import forget_earlier
from app.services.faults import (
    NoSuchDraft,
    NoSuchEntry,
    NothingToUndo,
    NothingWritten,
)
from app.services.finishing import Finishing, both, coming_back, found
from app.services.finishing_repairs import repairs_of
from app.services.guard_left import forget_left
from app.services.hindsight import keep_notes_of
from app.services.repair_telling import erase_binned, repairs_hanging_on, retell
from app.services.undo import UndoHistory
from models import hold, search
from models.records.changes import Changes, Thing
from models.records.entries import (
    FREE,
    Bring,
    Draft,
    DraftCard,
    Entry,
    EntryCard,
    Header,
    Hindsight,
)
from models.records.ids import DraftId, EntryId, HindsightId, new_id
from models.store import Store, UnitOfWork
from prompts.catalogue import Catalogue

BIN_DAYS = 30

_OnEntries = Callable[[UnitOfWork, Sequence[EntryId]], Changes]


class Writing:
    """All that is written into the journal, but for supervision and imports."""

    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        clock: Clock,
        history: UndoHistory | None = None,
    ) -> None:
        self._store = store
        self._catalogue = catalogue
        self._clock = clock
        self.history = history or UndoHistory(store)
        self._finished: set[DraftId] = set()

    # ------------------------------------------------------------- drafts

    def begin(
        self,
        packs: Sequence[str],
        *,
        header: Header | None = None,
        entry_id: EntryId | None = None,
    ) -> Draft:
        """A new draft, kept only once it is saved; with `entry_id` one that edits this entry.

        Writing without a prompt set has no packs. An edit holds the entry's packs and then `packs`.

        Raises:
            NoSuchEntry: The entry to edit is not there.
        """
        now = self._clock.now()
        guided = tuple(dict.fromkeys(pack for pack in packs if pack != FREE))
        if entry_id is None:
            return held_privately(
                Draft(
                    id=DraftId(new_id()),
                    header=header or self._new_header(guided),
                    packs=guided,
                    changed_at=now,
                )
            )
        with self._store.read() as unit:
            entry = found(unit, entry_id)
        answered = tuple(use.pack for use in entry.packs if use.pack != FREE)
        return Draft(
            id=DraftId(new_id()),
            header=header or entry.header,
            packs=tuple(dict.fromkeys((*answered, *guided))),
            answers=draft_answers(entry),
            bring=entry.bring,
            bring_at_begin=entry.bring,
            bring_question=entry.bring_question,
            links=entry.links,
            entry_id=entry.id,
            changed_at=now,
        )

    def _new_header(self, packs: tuple[str, ...]) -> Header:
        header = Header(held_at=self._clock.now())
        for pack_id in packs:
            if pack_id in self._catalogue and self._catalogue.get(pack_id).entry_kind:
                return replace(header, kind=self._catalogue.get(pack_id).entry_kind)
        return header

    def save_draft(self, draft: Draft) -> Changes:
        """Keep everything typed; it is on disk when this returns.

        A save that comes after the end of its draft changes nothing: the words are in the entry.
        """
        if draft.id in self._finished:
            return Changes()
        draft = replace(held_privately(draft), changed_at=self._clock.now())
        opening = opening_of(draft, self._catalogue)
        with self._store.write() as unit:
            unit.drafts.put(draft, opening)
        return Changes(altered=frozenset({(Thing.DRAFT, draft.id)}))

    def drafts(self) -> tuple[DraftCard, ...]:
        """All drafts, last changed first."""
        with self._store.read() as unit:
            return unit.drafts.cards()

    def draft(self, draft_id: DraftId) -> Draft:
        """The draft as it was last saved.

        Raises:
            NoSuchDraft: It was finished or discarded.
        """
        with self._store.read() as unit:
            draft = unit.drafts.get(draft_id)
        if draft is None:
            raise NoSuchDraft(draft_id)
        return draft

    def discard_draft(self, draft_id: DraftId) -> Changes:
        """Forget a draft.

        Raises:
            NoSuchDraft: It was finished or discarded.
            UnderLegalHold: There are words in it, and none may be deleted.
        """
        with self._store.write() as unit:
            draft = unit.drafts.get(draft_id)
            if draft is None:
                raise NoSuchDraft(draft_id)
            is_blank = not draft.answers and not draft.bring_question.strip()
            dismissed = unit.dismissals.drop_about(draft_id)
            changes = _drop_draft(unit, draft_id, is_blank)

        def back(unit: UnitOfWork) -> Changes:
            unit.dismissals.bring_back(draft_id, dismissed)
            return self._bring_back(unit, draft)

        def forth(unit: UnitOfWork) -> Changes:
            unit.dismissals.drop_about(draft_id)
            return _drop_draft(unit, draft_id, is_blank)

        return replace(changes, undo=self.history.remember(back, forth))

    def _bring_back(self, unit: UnitOfWork, draft: Draft) -> Changes:
        unit.drafts.put(draft, opening_of(draft, self._catalogue))
        return Changes(added=frozenset({(Thing.DRAFT, draft.id)}))

    # ------------------------------------------------------------- entries

    def finish(self, draft: Draft) -> tuple[Entry, Changes]:
        """Make the draft an entry, or put its edit in place; the draft is then gone.

        An edit keeps the state before as a revision. The same draft finished twice makes one entry.
        A draft that edits an entry which is gone makes it anew; from the bin it comes back.

        Raises:
            NothingWritten: There is nothing in it; a saved draft stays as it is.
        """
        with self._store.write() as unit:
            draft = held_privately(_coded_now(unit, draft))
            finishing = Finishing(unit, draft, self._catalogue)
            changes = finishing.carry_out()
            entry = found(unit, finishing.entry_id)
        self._finished.add(draft.id)
        if finishing.is_repeated:
            return entry, changes
        done = [finishing]

        def back(unit: UnitOfWork) -> Changes:
            self._finished.discard(draft.id)
            taken = done[-1].take_back(unit, entry)
            returned = self._bring_back(unit, replace(draft, changed_at=unit.now))
            return both(taken, returned)

        def forth(unit: UnitOfWork) -> Changes:
            done.append(Finishing(unit, draft, self._catalogue, again=done[-1]))
            return done[-1].carry_out()

        return entry, replace(changes, undo=self.history.remember(back, forth))

    def add_hindsight(
        self, entry_id: EntryId, text: str, private: bool = False
    ) -> tuple[Entry, Changes]:
        """Add a dated note to an entry; what was written stays.

        Raises:
            NothingWritten: The note is empty.
            NoSuchEntry: The entry is not there.
        """
        if not text.strip():
            raise NothingWritten()
        with self._store.write() as unit:
            entry = found(unit, entry_id)
            note = Hindsight(HindsightId(new_id()), unit.now, text, private)
            changes = _add_note(unit, entry_id, note)
            entry = found(unit, entry_id)
        token = self.history.remember(
            back=lambda unit: _remove_note(unit, entry_id, note.id),
            forth=lambda unit: _add_note(unit, entry_id, note),
        )
        return entry, replace(changes, undo=token)

    def mark_for_supervision(
        self, entry_id: EntryId, bring: Bring, question: str = ""
    ) -> tuple[Entry, Changes]:
        """Mark an entry to bring, with the question to bring, or take the mark away.

        Raises:
            NoSuchEntry: The entry is not there.
        """
        with self._store.write() as unit:
            before = found(unit, entry_id)
            changes = _mark(unit, entry_id, bring, question)
            marked = found(unit, entry_id)
        token = self.history.remember(
            back=lambda unit: _mark_again(unit, marked, before),
            forth=lambda unit: _mark_again(unit, before, marked),
        )
        return marked, replace(changes, undo=token)

    # ------------------------------------------------------------- the bin

    def delete(self, entry_ids: Sequence[EntryId]) -> Changes:
        """Move entries to the bin, where they rest for 30 days."""
        with self._store.write() as unit:
            changes = self._to_bin(unit, entry_ids)
        return self._undoable(
            changes,
            entry_ids,
            back=self._from_bin,
            forth=self._to_bin,
        )

    def restore(self, entry_id: EntryId) -> Changes:
        """Bring an entry back from the bin.

        Raises:
            NoSuchEntry: It is not in the bin.
        """
        with self._store.write() as unit:
            changes = self._from_bin(unit, (entry_id,))
        if not changes.added:
            raise NoSuchEntry(entry_id)
        return self._undoable(changes, (entry_id,), back=self._to_bin, forth=self._from_bin)

    def _to_bin(self, unit: UnitOfWork, entry_ids: Sequence[EntryId]) -> Changes:
        changes = _to_bin(unit, entry_ids)
        retell(unit, entry_ids, self._catalogue)
        return changes

    def _from_bin(self, unit: UnitOfWork, entry_ids: Sequence[EntryId]) -> Changes:
        changes = _from_bin(unit, entry_ids)
        retell(unit, entry_ids, self._catalogue)
        return changes

    def _undoable(
        self,
        changes: Changes,
        entry_ids: Sequence[EntryId],
        *,
        back: _OnEntries,
        forth: _OnEntries,
    ) -> Changes:
        touched = {(thing, uid) for thing, uid in changes.added | changes.removed}
        taken = tuple(each for each in entry_ids if (Thing.ENTRY, each) in touched)
        if not taken:
            return changes
        token = self.history.remember(
            back=lambda unit: back(unit, taken), forth=lambda unit: forth(unit, taken)
        )
        return replace(changes, undo=token)

    def bin(self) -> tuple[EntryCard, ...]:
        """Entries in the bin, last deleted first."""
        with self._store.read() as unit:
            return unit.timeline.cards(unit.entries.binned(), binned=True)

    def empty_bin(self) -> Changes:
        """Remove what is in the bin for good, repairs too. This cannot be undone, nor what was before.

        Raises:
            UnderLegalHold: Nothing may be deleted.
        """
        with self._store.write() as unit:
            gone = unit.entries.binned()
            repairs = erase_binned(unit) | repairs_hanging_on(unit, gone)
            _erase(unit, gone)
            forget_left(unit)
            forget_earlier(unit)
        if gone or repairs:
            self.history.forget()
        return Changes(removed=frozenset((Thing.ENTRY, each) for each in gone) | repairs)

    def purge_bin(self) -> Changes:
        """Remove for good what has been in the bin for more than 30 days; called after unlock.

        Nothing goes while the clock is behind what was written last: it cannot be right. Nor does
        anything under a legal hold.
        """
        with self._store.write() as unit:
            if hold.stands(unit.connection) is not None:
                return Changes()
            last = unit.entries.last_changed()
            if last is not None and unit.now < last:
                return Changes()
            before = unit.now - timedelta(days=BIN_DAYS)
            gone = unit.entries.binned(before=before)
            repairs = erase_binned(unit, before) | repairs_hanging_on(unit, gone)
            _erase(unit, gone)
            forget_left(unit)
            forget_earlier(unit)
        return Changes(removed=frozenset((Thing.ENTRY, each) for each in gone) | repairs)


def _drop_draft(unit: UnitOfWork, draft_id: DraftId, is_blank: bool) -> Changes:
    unit.drafts.remove(draft_id, words_kept=is_blank)
    return Changes(removed=frozenset({(Thing.DRAFT, draft_id)}))


def _coded_now(unit: UnitOfWork, draft: Draft) -> Draft:
    """The draft with the code that its own became part of meanwhile."""
    code = unit.codes.now_called(draft.header.code)
    return replace(draft, header=replace(draft.header, code=code))


def _add_note(unit: UnitOfWork, entry_id: EntryId, note: Hindsight) -> Changes:
    entry = found(unit, entry_id)
    unit.entries.put(replace(entry, hindsight=(*entry.hindsight, note)))
    return Changes(altered=frozenset({(Thing.ENTRY, entry_id)}))


def _remove_note(unit: UnitOfWork, entry_id: EntryId, note_id: HindsightId) -> Changes:
    hold.refuse(unit.connection)
    entry = found(unit, entry_id)
    left = tuple(note for note in entry.hindsight if note.id != note_id)
    unit.entries.put(replace(entry, hindsight=left))
    return Changes(altered=frozenset({(Thing.ENTRY, entry_id)}))


def _mark(unit: UnitOfWork, entry_id: EntryId, bring: Bring, question: str) -> Changes:
    entry = found(unit, entry_id)
    unit.entries.put(replace(entry, bring=bring, bring_question=question))
    return Changes(altered=frozenset({(Thing.ENTRY, entry_id)}))


def _mark_again(unit: UnitOfWork, since: Entry, wanted: Entry) -> Changes:
    """Mark an entry as in `wanted`, where it is still marked as in `since`.

    Raises:
        NothingToUndo: It was marked anew.
    """
    now = found(unit, since.id)
    if (now.bring, now.bring_question) != (since.bring, since.bring_question):
        raise NothingToUndo(since.id)
    return _mark(unit, since.id, wanted.bring, wanted.bring_question)


def _to_bin(unit: UnitOfWork, entry_ids: Sequence[EntryId]) -> Changes:
    taken = unit.entries.move_to_bin(entry_ids, unit.now)
    return Changes(
        removed=frozenset((Thing.ENTRY, each) for each in taken) | _parts_of(unit, taken),
        altered=keep_notes_of(unit, taken, is_there=False),
    )


def _from_bin(unit: UnitOfWork, entry_ids: Sequence[EntryId]) -> Changes:
    restored = unit.entries.restore(entry_ids)
    return Changes(
        added=frozenset((Thing.ENTRY, each) for each in restored) | _parts_of(unit, restored),
        altered=keep_notes_of(unit, restored, is_there=True),
    )


def _erase(unit: UnitOfWork, entry_ids: Sequence[EntryId]) -> None:
    if entry_ids:
        unit.entries.erase(entry_ids)
        search.forget_dropped(unit.connection)


def _parts_of(unit: UnitOfWork, entry_ids: Sequence[EntryId]) -> frozenset[tuple[Thing, str]]:
    """What is shown, or not, together with entries: their repairs, follow-ups and cue cards."""
    parts = repairs_of(unit, entry_ids)
    for entry_id in entry_ids:
        parts |= coming_back(unit, entry_id)
    return parts
