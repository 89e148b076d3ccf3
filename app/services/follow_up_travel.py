"""Follow-ups and cue cards that came with an import: taken out again, and put back."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from app.services.follow_up_steps import Kept, current, entry_of, name_of, write
from models.records.changes import Changes, Thing
from models.records.ids import EntryId
from models.store import UnitOfWork

Name = tuple[Thing, str]


@dataclass(frozen=True, slots=True)
class Brought:
    """Those that do not go to the bin with an entry of the same import."""

    kept: tuple[Kept, ...] = field(default=(), repr=False)

    @classmethod
    def of(
        cls, unit: UnitOfWork, brought: Collection[Name], without: Collection[EntryId]
    ) -> Brought:
        """What is kept under those names, but for what belongs to the entries of the import."""
        found = (current(unit, name) for name in sorted(brought))
        return cls(tuple(each for each in found if each and entry_of(each) not in without))

    def __bool__(self) -> bool:
        return bool(self.kept)

    def back(self, unit: UnitOfWork) -> Changes:
        """Takes them out again; what was changed since stays."""
        gone = [each for each in self.kept if current(unit, name_of(each)) == each]
        for each in gone:
            write(unit, name_of(each), None)
        return Changes(removed=frozenset(name_of(each) for each in gone))

    def forth(self, unit: UnitOfWork) -> Changes:
        """Puts back what is not there."""
        fresh = [
            each
            for each in self.kept
            if current(unit, name_of(each)) is None and _has_entry(unit, each)
        ]
        for each in fresh:
            write(unit, name_of(each), each)
        return Changes(added=frozenset(name_of(each) for each in fresh))


def names(unit: UnitOfWork) -> frozenset[Name]:
    """The names of all follow-ups and cue cards there are."""
    return frozenset(
        (
            *((Thing.FOLLOW_UP, uid) for uid in unit.follow_ups.every_id()),
            *((Thing.CUE, uid) for uid in unit.follow_ups.every_cue_id()),
        )
    )


def _has_entry(unit: UnitOfWork, kept: Kept) -> bool:
    entry_id = entry_of(kept)
    return entry_id is None or unit.entries.row_id(entry_id) is not None
