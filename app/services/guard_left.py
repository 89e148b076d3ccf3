"""What one chose to leave in an entry or on an agenda: for as long as that is there."""

from __future__ import annotations

from models.records.ids import DraftId, EntryId, ItemId
from models.store import UnitOfWork

_LEFT = "guard.left."


def left_key(uid: str) -> str:
    """The setting of the journal that tells what was left in something."""
    return f"{_LEFT}{uid}"


def forget_left(unit: UnitOfWork) -> None:
    """Forget what was left in entries, drafts and items that are gone for good.

    Raises:
        UnderLegalHold: Nothing may be deleted.
    """
    kept = {key: key.removeprefix(_LEFT) for key in unit.settings.keys_under(_LEFT)}
    gone = [key for key, uid in kept.items() if not _is_there(unit, uid)]
    if gone:
        unit.settings.forget(gone)


def _is_there(unit: UnitOfWork, uid: str) -> bool:
    """An entry in the bin is there still."""
    return (
        unit.entries.row_id(EntryId(uid)) is not None
        or unit.drafts.get(DraftId(uid)) is not None
        or unit.supervision.item(ItemId(uid)) is not None
    )
