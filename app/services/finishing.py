"""Finishing a draft within one transaction, and taking that back."""

from dataclasses import replace
from datetime import datetime

from app.domain.composing import NoticedSlip, entry_of, noticed_slip, says_the_same
from app.services.faults import NoSuchEntry, NothingToUndo, NothingWritten
from models.records.changes import Changes, Thing
from models.records.entries import Draft, Entry, SlipState
from models.records.ids import EntryId, RevisionId, SlipId, new_id
from models.repositories.slips import StoredSlip
from models.store import UnitOfWork
from prompts.catalogue import Catalogue

_SETTLED = (SlipState.CLOSED, SlipState.NOT_A_SLIP)


class Finishing:
    """One draft becoming an entry.

    A new entry takes the id of its draft: finished twice, it is the same entry.

    Attributes:
        entry_id: The entry that is made or edited.
        is_repeated: Nothing was changed: the draft had been finished already.
    """

    def __init__(self, unit: UnitOfWork, draft: Draft, catalogue: Catalogue) -> None:
        self._unit = unit
        self._draft = draft
        self._catalogue = catalogue
        self.entry_id = draft.entry_id or EntryId(draft.id)
        self.is_repeated = False
        self._before: Entry | None = None
        self._was_binned = False
        self._slip_before: StoredSlip | None = None
        self._slip_after: StoredSlip | None = None
        self._revision: RevisionId | None = None

    def carry_out(self) -> Changes:
        """Write the entry, its slip and a revision of what it replaces; remove the draft.

        Raises:
            NothingWritten: There is nothing in the draft.
        """
        unit = self._unit
        self._before = unit.entries.get(self.entry_id, binned=True)
        self._was_binned = self._before is not None and unit.entries.get(self.entry_id) is None
        entry = entry_of(self._draft, self._before, self._catalogue, self.entry_id, unit.now)
        if not entry.answers and not entry.bring_question.strip():
            raise NothingWritten(self._draft.id)
        had_draft = unit.drafts.remove(self._draft.id)
        draft_gone = frozenset({(Thing.DRAFT, str(self._draft.id))} if had_draft else ())
        if self._before and not self._was_binned and says_the_same(entry, self._before):
            self.is_repeated = not had_draft
            return Changes(removed=draft_gone)
        if self._before and not says_the_same(entry, self._before):
            self._revision = unit.entries.keep_revision(self._before, unit.now)
        unit.entries.put(entry)
        if entry.header.code:
            unit.codes.add(entry.header.code, "individual", unit.now)
        touched = {(Thing.ENTRY, str(self.entry_id)), *self._write_slip(entry)}
        self._slip_after = unit.slips.for_entry(self.entry_id)
        is_new = self._before is None or self._was_binned
        return Changes(
            added=frozenset(touched) if is_new else frozenset(),
            altered=frozenset() if is_new else frozenset(touched),
            removed=draft_gone,
        )

    def _write_slip(self, entry: Entry) -> set[tuple[Thing, str]]:
        told = noticed_slip(entry.answers, self._catalogue)
        before = self._unit.slips.for_entry(self.entry_id)
        self._slip_before = before
        told_before = self._before and noticed_slip(self._before.answers, self._catalogue)
        after = _slip_after(before, told, bool(told_before), self.entry_id, self._unit.now)
        if after is None or after == before:
            return set()
        self._unit.slips.put(after)
        return {(Thing.SLIP, str(after.id))}

    def take_back(self, unit: UnitOfWork, written: Entry) -> Changes:
        """Put the entry back as it stood; a new one is removed.

        Raises:
            NothingToUndo: The entry or its slip was changed since, or is gone.
        """
        entry = unit.entries.get(self.entry_id, binned=True)
        if entry is None or not says_the_same(entry, written):
            raise NothingToUndo(self.entry_id)
        slip = unit.slips.for_entry(self.entry_id)
        if slip != self._slip_after:
            raise NothingToUndo(self.entry_id)
        touched = frozenset(
            {(Thing.ENTRY, str(self.entry_id))} | ({(Thing.SLIP, str(slip.id))} if slip else set())
        )
        if self._before is None:
            unit.entries.erase((self.entry_id,))
            return Changes(removed=touched)
        unit.entries.put(self._before)
        if self._was_binned:
            unit.entries.move_to_bin((self.entry_id,), unit.now)
        if self._revision is not None:
            unit.entries.drop_revision(self._revision)
        if slip and self._slip_before is None:
            unit.slips.remove(slip.id)
        elif self._slip_before is not None:
            unit.slips.put(self._slip_before)
        return Changes(altered=touched)


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


def _slip_after(
    before: StoredSlip | None,
    told: NoticedSlip | None,
    was_told: bool,
    entry_id: EntryId,
    now: datetime,
) -> StoredSlip | None:
    """What becomes of the slip of an entry when its answers were written."""
    if told is None:
        if before is None or not was_told or before.state in _SETTLED:
            return before
        return replace(before, state=SlipState.NOT_A_SLIP, closed_at=now)
    owned_at = now if told.state is SlipState.OWNED else None
    if before is None:
        return StoredSlip(
            SlipId(new_id()), entry_id, told.state, now, told.private, owned_at=owned_at
        )
    before = replace(before, private=told.private)
    reopens = before.state is SlipState.NOT_A_SLIP and not was_told
    if before.state in _SETTLED and not reopens:
        return before
    return replace(
        before,
        state=told.state,
        owned_at=(before.owned_at or owned_at) if owned_at else None,
        closed_at=None,
    )
