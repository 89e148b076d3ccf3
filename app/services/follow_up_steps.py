"""Steps that write follow-ups and cue cards, and take that back."""

from collections.abc import Iterable
from dataclasses import replace

from app.services.faults import NothingToUndo
from models.records.changes import Changes, Thing
from models.records.follow_ups import Cue, FollowUp, KeptCue, KeptFollowUp
from models.records.ids import CueId, EntryId, FollowUpId
from models.store import UnitOfWork

Kept = KeptFollowUp | KeptCue
Step = tuple[Kept | None, Kept | None]
"""A follow-up or a cue card before and after; None where it is not there."""

_Names = set[tuple[Thing, str]]


def take(unit: UnitOfWork, steps: Iterable[Step]) -> Changes:
    """Write each as it is to be, where it still is as it was.

    Raises:
        NothingToUndo: One was changed since, or the entry it belongs to is gone.
    """
    added: _Names = set()
    altered: _Names = set()
    removed: _Names = set()
    for before, after in steps:
        name = name_of(before or after)
        if current(unit, name) != before:
            raise NothingToUndo(name[1])
        write(unit, name, after)
        (altered if before and after else added if after else removed).add(name)
    return Changes(frozenset(added), frozenset(altered), frozenset(removed))


def name_of(kept: Kept | None) -> tuple[Thing, str]:
    """What it is, and its id."""
    if isinstance(kept, KeptFollowUp):
        return Thing.FOLLOW_UP, kept.follow_up.id
    if isinstance(kept, KeptCue):
        return Thing.CUE, kept.cue.id
    raise ValueError("a step between nothing and nothing")


def entry_of(kept: Kept) -> EntryId | None:
    """The entry it belongs to."""
    return (kept.follow_up if isinstance(kept, KeptFollowUp) else kept.cue).entry_id


def current(unit: UnitOfWork, name: tuple[Thing, str]) -> Kept | None:
    """As it is kept now; None where it is not there."""
    thing, uid = name
    if thing is Thing.FOLLOW_UP:
        return unit.follow_ups.get(FollowUpId(uid))
    return unit.follow_ups.cue(CueId(uid))


def write(unit: UnitOfWork, name: tuple[Thing, str], after: Kept | None) -> None:
    """Write it, or forget it.

    Raises:
        NothingToUndo: The entry it belongs to is gone.
    """
    if after is None:
        if name[0] is Thing.FOLLOW_UP:
            unit.follow_ups.remove(FollowUpId(name[1]))
        else:
            unit.follow_ups.remove_cue(CueId(name[1]))
        return
    entry_id = entry_of(after)
    if entry_id is not None and unit.entries.row_id(entry_id) is None:
        raise NothingToUndo(name[1])
    if isinstance(after, KeptFollowUp):
        unit.follow_ups.put(after)
    else:
        unit.follow_ups.put_cue(after)


def changed(kept: KeptFollowUp, new: FollowUp, unit: UnitOfWork) -> Step:
    """A follow-up as a person has it from now on."""
    return kept, replace(kept, follow_up=replace(new, changed_at=unit.now), touched=True)


def changed_cue(kept: KeptCue, new: Cue) -> Step:
    """A cue card as a person has it from now on."""
    return kept, replace(kept, cue=new, touched=True)
