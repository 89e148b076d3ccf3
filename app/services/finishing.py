"""Finishing a draft within one transaction, and taking that back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.domain.composing import entry_of, says_the_same
from app.domain.follow_ups import Telling, reconciled, reconciled_cues, told_by
from app.services.faults import NoSuchEntry, NothingToUndo, NothingWritten
from app.services.finishing_repairs import EntryRepairs, TouchedRepairs
from app.services.hindsight import keep_notes
from app.services.repair_telling import refresh_all
from models.records.changes import Changes, Thing
from models.records.entries import Draft, Entry
from models.records.follow_ups import KeptCue, KeptFollowUp
from models.records.ids import EntryId, RevisionId, new_id
from models.records.supervision import SessionEntryKind
from models.repositories.digest import private_texts, rests_on
from models.store import UnitOfWork
from prompts.catalogue import Catalogue

_Things = set[tuple[Thing, str]]


@dataclass(frozen=True, slots=True)
class _ComingBack:
    """What is to come back from one entry."""

    follow_ups: tuple[KeptFollowUp, ...] = ()
    cues: tuple[KeptCue, ...] = ()

    @classmethod
    def of(cls, unit: UnitOfWork, entry_id: EntryId) -> "_ComingBack":
        return cls(
            unit.follow_ups.of_entry(entry_id),
            unit.follow_ups.cues_of_entry(entry_id),
        )

    def told(self) -> "_ComingBack":
        """Without what was added by hand."""
        return _ComingBack(
            tuple(each for each in self.follow_ups if each.key is not None),
            tuple(each for each in self.cues if each.key is not None),
        )

    def by_hand(self) -> "_ComingBack":
        """What was added by hand."""
        return _ComingBack(
            tuple(each for each in self.follow_ups if each.key is None),
            tuple(each for each in self.cues if each.key is None),
        )

    def hiding(self, private: Sequence[str]) -> "_ComingBack":
        """With all private that repeats what is, whoever worded it."""
        return _ComingBack(
            tuple(_hidden(each, private) for each in self.follow_ups),
            tuple(
                replace(each, cue=replace(each.cue, private=True))
                if rests_on(each.cue.text, private)
                else each
                for each in self.cues
            ),
        )

    def put(self, unit: UnitOfWork, before: "_ComingBack") -> _Things:
        """Write it where it differs from what was there before."""
        kept = {each.follow_up.id for each in self.follow_ups}
        kept_cues = {each.cue.id for each in self.cues}
        touched: _Things = set()
        for one in (each for each in self.follow_ups if each not in before.follow_ups):
            unit.follow_ups.put(one)
            touched.add((Thing.FOLLOW_UP, one.follow_up.id))
        for card in (each for each in self.cues if each not in before.cues):
            unit.follow_ups.put_cue(card)
            touched.add((Thing.CUE, card.cue.id))
        for gone in (each.follow_up.id for each in before.follow_ups):
            if gone not in kept:
                unit.follow_ups.remove(gone)
                touched.add((Thing.FOLLOW_UP, gone))
        for gone_cue in (each.cue.id for each in before.cues):
            if gone_cue not in kept_cues:
                unit.follow_ups.remove_cue(gone_cue)
                touched.add((Thing.CUE, gone_cue))
        return touched

    def things(self) -> _Things:
        return {
            *((Thing.FOLLOW_UP, str(each.follow_up.id)) for each in self.follow_ups),
            *((Thing.CUE, str(each.cue.id)) for each in self.cues),
        }


def _hidden(kept: KeptFollowUp, private: Sequence[str]) -> KeptFollowUp:
    one = kept.follow_up
    if any(rests_on(text, private) for text in (one.text, one.basis, one.result)):
        return replace(kept, follow_up=replace(one, private=True))
    return kept


def coming_back(unit: UnitOfWork, entry_id: EntryId) -> frozenset[tuple[Thing, str]]:
    """The follow-ups and cue cards of an entry, for those who show them."""
    return frozenset(_ComingBack.of(unit, entry_id).things())


class Finishing:
    """One draft becoming an entry.

    A new entry takes the id of its draft: finished twice, it is the same entry.

    Args:
        again: The same finishing, done and taken back before: what came of it then comes of it now.

    Attributes:
        entry_id: The entry that is made or edited.
        is_repeated: Nothing was changed: the draft had been finished already.
        came_back: The follow-ups and cue cards that its answers made.
        repairs: The repairs that it began or moved on.
    """

    def __init__(
        self,
        unit: UnitOfWork,
        draft: Draft,
        catalogue: Catalogue,
        again: "Finishing | None" = None,
    ) -> None:
        self._unit = unit
        self._again = again
        self._draft = draft
        self._catalogue = catalogue
        self.entry_id = draft.entry_id or EntryId(draft.id)
        self.is_repeated = False
        self._before: Entry | None = None
        self._was_binned = False
        self._revision: RevisionId | None = None
        self._about: frozenset[tuple[Thing, str]] = frozenset()
        self._came_back_before = _ComingBack()
        self._telling: Telling | None = None
        self.came_back: _ComingBack = _ComingBack()
        self.repairs = TouchedRepairs()

    def carry_out(self) -> Changes:
        """Write the entry, its repairs and a revision of what it replaces; remove the draft.

        Raises:
            NothingWritten: There is nothing in the draft.
        """
        unit = self._unit
        self._before = unit.entries.get(self.entry_id, binned=True)
        self._was_binned = self._before is not None and unit.entries.get(self.entry_id) is None
        entry = entry_of(self._draft, self._before, self._catalogue, self.entry_id, unit.now)
        if not entry.answers and not entry.bring_question.strip():
            raise NothingWritten(self._draft.id)
        had_draft = unit.drafts.remove(self._draft.id, words_kept=True)
        draft_gone = frozenset({(Thing.DRAFT, str(self._draft.id))} if had_draft else ())
        if self._before and not self._was_binned and says_the_same(entry, self._before):
            self.is_repeated = not had_draft
            return Changes(removed=draft_gone)
        if self._before and not says_the_same(entry, self._before):
            self._revision = unit.entries.keep_revision(self._before, unit.now)
        unit.entries.put(entry)
        self._about = self._about_session()
        noted = keep_notes(unit, self._before, entry) | self._about
        if entry.header.code:
            unit.codes.add(entry.header.code, "individual", unit.now)
        touched = {
            (Thing.ENTRY, str(self.entry_id)),
            *self._write_repairs(entry),
            *self._write_coming_back(entry),
        }
        is_new = self._before is None or self._was_binned
        return Changes(
            added=frozenset(touched) if is_new else frozenset(),
            altered=noted if is_new else frozenset(touched) | noted,
            removed=draft_gone,
        )

    def _about_session(self) -> frozenset[tuple[Thing, str]]:
        """Notes which supervision it was written about."""
        session_id = self._draft.session_id
        if session_id is None or self._before is not None:
            return frozenset()
        kind = SessionEntryKind(self._draft.session_kind)
        if not self._unit.session_entries.put(session_id, self.entry_id, kind):
            return frozenset()
        return frozenset({(Thing.SESSION, str(session_id))})

    def _write_repairs(self, entry: Entry) -> _Things:
        began = self._again.repairs.began() if self._again else None
        told = EntryRepairs(self._unit, self._catalogue, self._before, entry, began)
        self.repairs = told.write()
        return self.repairs.things()

    def _write_coming_back(self, entry: Entry) -> _Things:
        unit = self._unit
        before = _ComingBack.of(unit, self.entry_id)
        telling = told_by(entry, self._catalogue)
        touched = self._derived(telling, before).hiding(private_texts(entry)).put(unit, before)
        self._telling = telling
        self._came_back_before = before
        self.came_back = _ComingBack.of(unit, self.entry_id)
        return touched

    def _derived(self, telling: Telling, before: _ComingBack) -> _ComingBack:
        """What comes back from now on; done again, it is the same to the letter."""
        again = self._again
        if again and again._is_alike(telling, before):
            by_hand = before.by_hand()
            told = again.came_back.told()
            return _ComingBack((*told.follow_ups, *by_hand.follow_ups), (*told.cues, *by_hand.cues))
        now = self._unit.now
        return _ComingBack(
            reconciled(telling, before.follow_ups, self.entry_id, now, new_id),
            reconciled_cues(telling, before.cues, self.entry_id, now, new_id),
        )

    def _is_alike(self, telling: Telling, before: _ComingBack) -> bool:
        return self._telling == telling and self._came_back_before.told() == before.told()

    def _put_back(self, unit: UnitOfWork) -> _Things:
        now = _ComingBack.of(unit, self.entry_id)
        return self._came_back_before.told().put(unit, now.told())

    def take_back(self, unit: UnitOfWork, written: Entry) -> Changes:
        """Put the entry back as it stood; a new one is removed.

        Raises:
            NothingToUndo: The entry, a repair that it tells of, or what comes back from it was
                changed since, or it is gone.
        """
        entry = unit.entries.get(self.entry_id, binned=True)
        if entry is None or not says_the_same(entry, written):
            raise NothingToUndo(self.entry_id)
        self.repairs.must_stand(unit)
        came_back = _ComingBack.of(unit, self.entry_id)
        if came_back.told() != self.came_back.told():
            raise NothingToUndo(self.entry_id)
        telling = unit.telling.of((self.entry_id,))
        touched = {
            (Thing.ENTRY, str(self.entry_id)),
            *self.repairs.things(),
            *((Thing.REPAIR, str(each)) for each in telling),
        }
        changes = self._taken_back(unit, entry, came_back, touched)
        # It may tell of others by now than when it was finished.
        refresh_all(unit, telling, self._catalogue)
        return changes

    def _taken_back(
        self, unit: UnitOfWork, entry: Entry, came_back: _ComingBack, touched: _Things
    ) -> Changes:
        if self._before is None:
            if came_back != self.came_back:
                raise NothingToUndo(self.entry_id)
            noted = keep_notes(unit, entry, None)
            self.repairs.take_back(unit, self._catalogue)
            dismissed = unit.dismissals.drop_about(self.entry_id)
            unit.entries.erase((self.entry_id,))
            unit.dismissals.bring_back(self.entry_id, dismissed)  # for the draft of that id
            gone = frozenset(touched | came_back.things())
            return Changes(removed=gone, altered=noted | self._about)
        unit.entries.put(self._before)
        touched |= keep_notes(unit, entry, None if self._was_binned else self._before)
        touched |= self._put_back(unit)
        if self._was_binned:
            unit.entries.move_to_bin((self.entry_id,), unit.now)
        if self._revision is not None:
            unit.entries.drop_revision(self._revision)
        self.repairs.take_back(unit, self._catalogue)
        return Changes(altered=frozenset(touched))


def found(unit: UnitOfWork, entry_id: EntryId) -> Entry:
    """The whole entry.

    Raises:
        NoSuchEntry: It is not there, or in the bin.
    """
    entry = unit.entries.get(entry_id)
    if entry is None:
        raise NoSuchEntry(entry_id)
    return entry


def both(one: Changes, other: Changes) -> Changes:
    """Two changes as one."""
    return Changes(
        added=one.added | other.added,
        altered=one.altered | other.altered,
        removed=one.removed | other.removed,
    )
