"""The files of a library in one language, each read when it is first wanted."""

from collections.abc import Iterable
from functools import cached_property
from importlib.resources.abc import Traversable
from typing import Final

from prompts.loader import load_shipped
from prompts.phrases import ENGLISH_PHRASES, Phrases, changed_phrases
from prompts.pseudo import PSEUDO, pseudo
from prompts.schema import Pack
from prompts.texts import changed, changed_vocabulary
from prompts.translations import read_side, translated, translated_phrases, translated_vocabulary
from prompts.vocabulary_loader import load_shipped_vocabulary
from prompts.words import NAMES, Vocabularies, Vocabulary

ENGLISH: Final = "en"
"""The language the packs themselves are written in."""


class Shelf:
    """Packs and vocabularies of one folder in one language; what has no side file is English."""

    def __init__(self, folder: Traversable, language: str) -> None:
        self._folder = folder
        self._read: dict[str, Pack] = {}
        self.language = language

    def pack(self, pack_id: str) -> Pack:
        """The pack in the folder of that name.

        Raises:
            FileError: Its file, or its side file, cannot be used.
        """
        if pack_id not in self._read:
            self._read[pack_id] = self._pack(pack_id)
        return self._read[pack_id]

    @cached_property
    def vocabularies(self) -> Vocabularies:
        """All vocabularies."""
        return Vocabularies((self._vocabulary(name) for name in NAMES), self._phrases())

    def _pack(self, pack_id: str) -> Pack:
        folder = self._folder / "packs" / pack_id
        pack = load_shipped((folder / "pack.toml").read_bytes())
        if self.language == PSEUDO:
            return changed(pack, lambda _, text: pseudo(text))
        side = folder / f"{self.language}.toml"
        return translated(pack, read_side(side.read_bytes())) if side.is_file() else pack

    def _phrases(self) -> Phrases:
        if self.language == PSEUDO:
            return changed_phrases(ENGLISH_PHRASES, lambda _, text: pseudo(text))
        side = self._folder / "phrases" / f"{self.language}.toml"
        if not side.is_file():
            return ENGLISH_PHRASES
        return translated_phrases(ENGLISH_PHRASES, read_side(side.read_bytes()))

    def _vocabulary(self, name: str) -> Vocabulary:
        folder = self._folder / "vocabularies"
        vocabulary = load_shipped_vocabulary((folder / f"{name}.toml").read_bytes())
        if self.language == PSEUDO:
            return changed_vocabulary(vocabulary, lambda _, text: pseudo(text))
        side = folder / self.language / f"{name}.toml"
        if not side.is_file():
            return vocabulary
        return translated_vocabulary(vocabulary, read_side(side.read_bytes()))


def languages_in(folder: Traversable, pack_ids: Iterable[str]) -> tuple[str, ...]:
    """The languages that at least one of the packs is there in, the original one first."""
    names = {
        file.name
        for pack_id in pack_ids
        for file in (folder / "packs" / pack_id).iterdir()
        if file.name.endswith(".toml") and file.name != "pack.toml"
    }
    return (ENGLISH, *sorted(name.removesuffix(".toml") for name in names))
