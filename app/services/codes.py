"""Codes: generated references for people, groups and relationships, never names."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from app.services.faults import CannotMerge, NoSuchCode, NothingToUndo
from app.services.undo import UndoHistory
from models import hold
from models.records.changes import Changes, Thing
from models.records.ids import EntryId
from models.records.keeping import CodeCard, CodeKind, Recoded, StoredCode
from models.store import Store, UnitOfWork

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Without I and O, which read like digits."""


class Codes:
    """The codes of the journal. Each method is one transaction; what writes can be undone."""

    def __init__(self, store: Store, history: UndoHistory | None = None) -> None:
        self._store = store
        self.history = history or UndoHistory(store)

    # ------------------------------------------------------------- reading

    def cards(self) -> tuple[CodeCard, ...]:
        """All codes: those offered first, then archived ones, then those merged into another.

        Each group is ordered by use, the last used first.
        """
        with self._store.read() as unit:
            cards = unit.codes.cards()
        return tuple(sorted(cards, key=_group))

    def get(self, code: str) -> CodeCard:
        """A code with its use.

        Raises:
            NoSuchCode: It is not in the journal.
        """
        found = next((each for each in self.cards() if each.code == code), None)
        if found is None:
            raise NoSuchCode()
        return found

    def offered(self) -> tuple[str, ...]:
        """Codes for a new reflection, most recently used first; archived ones are not among them."""
        with self._store.read() as unit:
            return unit.codes.by_use()

    # ------------------------------------------------------------- one code

    def create(self, kind: str = CodeKind.INDIVIDUAL.value) -> tuple[str, Changes]:
        """Draw an unused code: a letter and a digit, with more digits once those are used up."""
        with self._store.write() as unit:
            made = StoredCode(_drawn(unit.codes.every()), kind, unit.now)
            changes = _put(unit, None, made)
        return made.code, self._remembered(changes, None, made)

    def set_kind(self, code: str, kind: str) -> Changes:
        """Say what a code stands for.

        Raises:
            NoSuchCode: It is not in the journal.
        """
        return self._change(code, kind=kind)

    def end(self, code: str, on: date | None) -> Changes:
        """Note the day the work ended, or that it goes on (None).

        Raises:
            NoSuchCode: It is not in the journal.
        """
        return self._change(code, ended_on=on)

    def archive(self, code: str) -> Changes:
        """Offer a code no longer; all that carries it is found as before.

        Raises:
            NoSuchCode: It is not in the journal.
        """
        return self._change(code, archived=True)

    def unarchive(self, code: str) -> Changes:
        """Offer a code again.

        Raises:
            NoSuchCode: It is not in the journal.
        """
        return self._change(code, archived=False)

    def change(self, code: str, **values: object) -> Changes:
        """Change what is kept of a code, by the names of `StoredCode`.

        Raises:
            NoSuchCode: It is not in the journal.
        """
        return self._change(code, **values)

    def _change(self, code: str, **values: object) -> Changes:
        with self._store.write() as unit:
            before = stored(unit, code)
            after = replace(before, **values)  # type: ignore[arg-type]
            if after == before:
                return Changes()
            changes = _put(unit, before, after)
        return self._remembered(changes, before, after)

    def _remembered(
        self, changes: Changes, before: StoredCode | None, after: StoredCode
    ) -> Changes:
        token = self.history.remember(
            back=lambda unit: _put(unit, after, before),
            forth=lambda unit: _put(unit, before, after),
        )
        return replace(changes, undo=token)

    # ------------------------------------------------------------- two codes

    def merge(self, one: str, into: str) -> Changes:
        """Give everything that carries one code another: two were drawn for the same.

        The first one stays known as a part of the other. Undone, each has just what it had.

        Raises:
            NoSuchCode: One of them is not in the journal.
            CannotMerge: They are the same, or one is part of another already.
            UnderLegalHold: Everything keeps the code it had.
        """
        with self._store.write() as unit:
            hold.refuse(unit.connection)
            part, whole = stored(unit, one), stored(unit, into)
            if one == into or part.merged_into or whole.merged_into:
                raise CannotMerge()
            carried = unit.codes.carrying(one)
            merged = replace(part, merged_into=into)
            changes = _merge(unit, part, merged, carried)
        token = self.history.remember(
            back=lambda unit: _merge(unit, merged, part, carried),
            forth=lambda unit: _merge(unit, part, merged, carried),
        )
        return replace(changes, undo=token)


def stored(unit: UnitOfWork, code: str) -> StoredCode:
    """What is kept of a code.

    Raises:
        NoSuchCode: It is not in the journal.
    """
    found = unit.codes.get(code)
    if found is None:
        raise NoSuchCode()
    return found


def _put(unit: UnitOfWork, since: StoredCode | None, wanted: StoredCode | None) -> Changes:
    """Keep a code as it is to be, where it still is as it was.

    Raises:
        NothingToUndo: It was changed since, or something carries a code that is to go.
    """
    code = (wanted or since or StoredCode("", "", unit.now)).code
    if unit.codes.get(code) != since:
        raise NothingToUndo()
    touched = frozenset({(Thing.CODE, code)})
    if wanted is None:
        if unit.codes.has_use(code):
            raise NothingToUndo()
        unit.codes.remove(code)
        return Changes(removed=touched)
    unit.codes.put(wanted)
    return Changes(altered=touched) if since else Changes(added=touched)


def _merge(unit: UnitOfWork, since: StoredCode, wanted: StoredCode, carried: Recoded) -> Changes:
    """Put one code in place of the other on what is named, or back; what has a third one keeps it.

    Raises:
        NothingToUndo: The code itself was changed since.
    """
    came, goes = since.merged_into or since.code, wanted.merged_into or wanted.code
    if unit.codes.get(since.code) != since:
        raise NothingToUndo()
    left = _both(carried, unit.codes.carrying(came))
    for entry_id in left.entries:
        entry = unit.entries.get(EntryId(entry_id))
        if entry is not None:
            unit.entries.put(replace(entry, header=replace(entry.header, code=goes)))
    unit.codes.recode(left, goes)
    unit.codes.put(wanted)
    return Changes(
        altered=frozenset(
            {
                (Thing.CODE, since.code),
                (Thing.CODE, came),
                (Thing.CODE, goes),
                *((Thing.ENTRY, each) for each in left.entries),
                *((Thing.FOLLOW_UP, each) for each in left.follow_ups),
                *((Thing.REPAIR, each) for each in left.repairs),
                *((Thing.DRAFT, each) for each in left.drafts),
            }
        )
    )


def _both(one: Recoded, other: Recoded) -> Recoded:
    """What is in both."""

    def of(these: Sequence[str], those: Sequence[str]) -> tuple[str, ...]:
        there = set(those)
        return tuple(each for each in these if each in there)

    return Recoded(
        of(one.entries, other.entries),
        of(one.follow_ups, other.follow_ups),
        of(one.repairs, other.repairs),
        of(one.drafts, other.drafts),
    )


def _group(card: CodeCard) -> int:
    return 2 if card.stored.merged_into else 1 if card.stored.archived else 0


def _drawn(taken: frozenset[str]) -> str:
    """An unused code, one as likely as the other: nothing about a person can be read from it."""
    digits = 1
    while True:
        free = [
            code
            for letter in _LETTERS
            for number in range(10**digits)
            if (code := f"{letter}{number:0{digits}}") not in taken
        ]
        if free:
            return secrets.choice(free)
        digits += 1
