"""Keeps the catalogue of an open journal as that journal says: own sets, own words."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import suppress

from app.services.library_words import OwnList
from models.records.library import OwnPack
from models.store import Store, UnitOfWork
from prompts.catalogue import Catalogue
from prompts.loader import load
from prompts.reading import FileError
from prompts.schema import Pack
from prompts.words import NAMES, Vocabularies

LANGUAGE = "prompt_language"
"""Under which setting the journal keeps the language of the shipped sets."""

_EARLIER = "earlier_packs"
_EARLIER_KEPT = 10

_log = logging.getLogger("afterword.library")


class LiveLibrary:
    """Fills the catalogue at unlock and after each change. Lives on the vault worker."""

    def __init__(self, store: Store, catalogue: Catalogue) -> None:
        self._store = store
        self._catalogue = catalogue
        self._read: dict[str, tuple[str, Pack]] = {}

    def load(self) -> None:
        """Takes over what the journal says now."""
        with self._store.read() as unit:
            packs = unit.own_packs.every()
            lists = {name: OwnList.kept(unit, name) for name in NAMES}
            earlier = earlier_of(unit)
            language = unit.settings.get(LANGUAGE)
        if language != self._catalogue.language and self._catalogue.speaks(language):
            self._catalogue.set_language(language)
        shipped = self._catalogue.shipped_vocabularies
        self._catalogue.set_own(
            self._packs(packs),
            {pack_id: tuple(_read_all(texts)) for pack_id, texts in earlier.items()},
        )
        self._catalogue.set_words(
            Vocabularies((lists[name].over(shipped.get(name)) for name in NAMES), shipped.phrases)
        )

    def pack(self, own: OwnPack) -> Pack | None:
        """The set that is kept so; None when it cannot be read any more."""
        known = self._read.get(own.id)
        if known is not None and known[0] == own.toml:
            return known[1]
        try:
            pack = load(own.toml.encode())
        except FileError as error:
            _log.error("own set not readable, problems %d", len(error.problems))
            return None
        self._read[own.id] = (own.toml, pack)
        return pack

    def _packs(self, kept: tuple[OwnPack, ...]) -> dict[str, Pack]:
        read = {own.id: self.pack(own) for own in kept}
        return {pack_id: pack for pack_id, pack in read.items() if pack is not None}


def keep_earlier(unit: UnitOfWork, was: OwnPack) -> None:
    """Keeps a set as it was before a change while a draft may answer what it asked."""
    earlier = earlier_of(unit)
    before = earlier.pop(was.id, [])
    if unit.own_packs.has_draft(was.id):
        texts = [*(text for text in before if text != was.toml), was.toml]
        earlier[was.id] = texts[-_EARLIER_KEPT:]
    elif not before:
        return
    unit.settings.put(_EARLIER, earlier)


def earlier_of(unit: UnitOfWork) -> dict[str, list[str]]:
    """The texts of sets as they were before a change, by id, latest last."""
    told = unit.settings.get(_EARLIER)
    if not isinstance(told, dict):
        return {}
    return {
        pack_id: [text for text in texts if isinstance(text, str)]
        for pack_id, texts in told.items()
        if isinstance(texts, list)
    }


def _read_all(texts: Iterable[str]) -> Iterator[Pack]:
    for text in texts:
        with suppress(FileError):
            yield load(text.encode())
