"""The library of another journal, as its export tells of it: taken in, and taken out again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import count
from typing import Any

from app.services.library_shelf import KEY, Choices
from app.services.library_words import OwnList, key_of
from models.records.changes import Changes, Thing
from models.records.library import OwnPack
from models.snapshots import check_number
from models.store import UnitOfWork
from prompts.dumping import dump
from prompts.loader import load
from prompts.reading import FileError
from prompts.schema import Pack
from prompts.words import NAMES

OWN_PREFIX = "own_"
"""How the id of every own set begins."""

LONGEST_ID = 48

_DAMAGED = (AttributeError, KeyError, TypeError, ValueError, OverflowError)


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of the library in an export.

    Attributes:
        rest: What else the export holds.
        left_out: How many sets could not be read.
    """

    rest: Mapping[str, Any] = field(repr=False)
    left_out: int
    _packs: tuple[OwnPack, ...] = field(repr=False)
    _words: Mapping[str, tuple[OwnList, OwnList]] = field(repr=False)
    _choices: tuple[Choices, Choices] | None = field(repr=False)

    def __bool__(self) -> bool:
        return bool(self._packs or self._words or self._choices)

    def back(self, unit: UnitOfWork) -> Changes:
        """Takes it out again; what was changed since, or is being answered, stays."""
        gone = [
            own.id
            for own in self._packs
            if unit.own_packs.get(own.id) == own and not unit.own_packs.has_draft(own.id)
        ]
        for pack_id in gone:
            unit.own_packs.remove(pack_id)
        altered = {(Thing.WORD, name) for name in self._put_words(unit, since=1, wanted=0)}
        if self._choices and Choices.kept(unit) == self._choices[1]:
            unit.settings.put(KEY, self._choices[0].plain())
        return Changes(
            altered=frozenset(altered), removed=frozenset((Thing.PACK, each) for each in gone)
        )

    def forth(self, unit: UnitOfWork) -> Changes:
        """Takes it in once more, where nothing stands in its place."""
        fresh = [own for own in self._packs if unit.own_packs.get(own.id) is None]
        for own in fresh:
            unit.own_packs.put(own)
        altered = {(Thing.WORD, name) for name in self._put_words(unit, since=0, wanted=1)}
        if self._choices and Choices.kept(unit) == self._choices[0]:
            unit.settings.put(KEY, self._choices[1].plain())
        return Changes(
            added=frozenset((Thing.PACK, own.id) for own in fresh), altered=frozenset(altered)
        )

    def _put_words(self, unit: UnitOfWork, *, since: int, wanted: int) -> Iterator[str]:
        for name, states in self._words.items():
            if OwnList.kept(unit, name) == states[since]:
                unit.settings.put(key_of(name), states[wanted].plain())
                yield name


def take_in(unit: UnitOfWork, rest: Mapping[str, Any]) -> Taken:
    """Adds the sets, words and choices of an export to those that are there.

    Where the two differ, what is there stands. A set that is another one under the same id gets a
    new id.
    """
    packs, left_out = _packs(unit, rest.get("own_packs", ()))
    told: dict[str, Any] = {}
    others: list[Any] = []
    settings = rest.get("settings", ())
    ours = {KEY, *(key_of(name) for name in NAMES)}
    for record in settings if isinstance(settings, list | tuple) else ():
        if isinstance(record, Mapping) and record.get("key") in ours:
            told[record["key"]] = record.get("value")
        else:
            others.append(record)
    return Taken(
        {**rest, "settings": others, "own_packs": ()},
        left_out,
        tuple(packs),
        dict(_words(unit, told)),
        _choices(unit, told),
    )


def numbered(stem: str) -> Iterator[str]:
    """An id, then others like it, each short enough."""
    yield stem[:LONGEST_ID]
    for number in count(2):
        yield f"{stem[: LONGEST_ID - len(f'_{number}')]}_{number}"


def _packs(unit: UnitOfWork, records: object) -> tuple[list[OwnPack], int]:
    taken: list[OwnPack] = []
    if not isinstance(records, list | tuple):
        return taken, 1
    left_out = 0
    for record in records:
        try:
            own, pack = _read(record)
        except (*_DAMAGED, FileError):
            left_out += 1
            continue
        there = unit.own_packs.get(own.id)
        if there is not None and there.made_at == own.made_at:
            continue
        if there is not None:
            own = _elsewhere(unit, own, pack)
        unit.own_packs.put(own)
        taken.append(own)
    return taken, left_out


def _read(record: Mapping[str, Any]) -> tuple[OwnPack, Pack]:
    pack = load(record["toml"].encode())
    own = OwnPack(
        record["uid"],
        record["version"],
        record["toml"],
        _moment(record["made_at"]),
        _moment(record["changed_at"]),
    )
    check_number(own.version)
    if pack.id != own.id or pack.version != own.version or not own.id.startswith(OWN_PREFIX):
        raise ValueError("the set is not the one it says it is")
    return own, pack


def _moment(told: str) -> datetime:
    moment = datetime.fromisoformat(told)
    if moment.tzinfo is not None:
        raise ValueError("a time has a zone")
    return moment.replace(microsecond=0)


def _elsewhere(unit: UnitOfWork, own: OwnPack, pack: Pack) -> OwnPack:
    fresh = next(each for each in numbered(own.id) if unit.own_packs.get(each) is None)
    return replace(own, id=fresh, toml=dump(replace(pack, id=fresh)))


def _words(
    unit: UnitOfWork, told: Mapping[str, Any]
) -> Iterator[tuple[str, tuple[OwnList, OwnList]]]:
    for name in NAMES:
        if key_of(name) not in told:
            continue
        before = OwnList.kept(unit, name)
        after = before.with_others(OwnList.of(told[key_of(name)]))
        if after != before:
            unit.settings.put(key_of(name), after.plain())
            yield name, (before, after)


def _choices(unit: UnitOfWork, told: Mapping[str, Any]) -> tuple[Choices, Choices] | None:
    before = Choices.kept(unit)
    after = before.with_others(Choices.of(told.get(KEY)))
    if after == before:
        return None
    unit.settings.put(KEY, after.plain())
    return before, after
