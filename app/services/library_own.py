"""One own prompt set in one transaction: kept, put back, given an id of its own."""

from __future__ import annotations

import re
from dataclasses import replace
from secrets import token_hex

from app.services.faults import NothingToUndo
from app.services.library_live import keep_earlier
from app.services.library_travel import OWN_PREFIX, numbered
from models.records.changes import Changes, Thing
from models.records.library import OwnPack
from models.store import UnitOfWork
from prompts.catalogue import Catalogue
from prompts.schema import Pack

_NEUTRAL = re.compile(rf"{OWN_PREFIX}[0-9a-f]{{12}}")


def neutral_id(unit: UnitOfWork, catalogue: Catalogue, told: str) -> str:
    """An id for a set from a file that says nothing: names of fields and of places are made of it.

    One that says nothing already is kept where it is free.
    """
    wanted = told if _NEUTRAL.fullmatch(told) else f"{OWN_PREFIX}{token_hex(6)}"
    while free_id(unit, catalogue, wanted) != wanted:
        wanted = f"{OWN_PREFIX}{token_hex(6)}"
    return wanted


def free_id(unit: UnitOfWork, catalogue: Catalogue, wanted: str) -> str:
    """An id that no set, entry or draft uses, like the one wanted."""
    stem = wanted if wanted.startswith(OWN_PREFIX) else f"{OWN_PREFIX}{wanted}"
    packs = unit.own_packs
    return next(
        each
        for each in numbered(stem)
        if not (
            each in catalogue
            or packs.get(each)
            or packs.last_version(each)
            or packs.has_draft(each)
        )
    )


def says_the_same(one: Pack, other: Pack) -> bool:
    """Whether two sets ask the same, whatever their versions."""
    return replace(one, version=1, dated="", door="") == replace(
        other, version=1, dated="", door=""
    )


def put(unit: UnitOfWork, pack_id: str, pack: OwnPack | None) -> Changes:
    """Keeps a set in place of what is there, or none."""
    was = unit.own_packs.get(pack_id)
    touched = frozenset({(Thing.PACK, pack_id)})
    if pack is None:
        unit.own_packs.remove(pack_id)
        return Changes(removed=touched)
    if was is not None:
        keep_earlier(unit, was)
    unit.own_packs.put(pack)
    return Changes(altered=touched) if was else Changes(added=touched)


def put_back(
    unit: UnitOfWork, pack_id: str, since: OwnPack | None, wanted: OwnPack | None
) -> Changes:
    """Puts a set back as it was, where it is still as this change left it.

    Raises:
        NothingToUndo: It was changed since, or a draft asks what would go.
    """
    if unit.own_packs.get(pack_id) != since:
        raise NothingToUndo(pack_id)
    if wanted is None and unit.own_packs.has_draft(pack_id):
        raise NothingToUndo(pack_id)
    return put(unit, pack_id, wanted)
