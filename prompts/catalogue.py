"""The library of packs and vocabularies that a program offers."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable

from prompts import header
from prompts.loader import load
from prompts.schema import Option, Pack
from prompts.vocabulary_loader import load_vocabulary
from prompts.words import NAMES, Vocabularies

SHIPPED = ("after_session", "something_slipped", "quick_capture")
"""The packs that come with the program, in the order they are listed."""


@dataclass(frozen=True)
class Header:
    """The choices of the common header."""

    entry_kinds: tuple[Option, ...] = header.ENTRY_KINDS
    my_roles: tuple[Option, ...] = header.MY_ROLES
    other_roles: tuple[Option, ...] = header.OTHER_ROLES
    contact_formats: tuple[Option, ...] = header.CONTACT_FORMATS
    voluntariness: tuple[Option, ...] = header.VOLUNTARINESS
    preload_sources: tuple[Option, ...] = header.PRELOAD_SOURCES
    privacy_classes: tuple[Option, ...] = header.PRIVACY_CLASSES


class Catalogue:
    """Packs and vocabularies of one folder, each read when it is first wanted.

    Args:
        folder: Holds ``packs/<pack id>/pack.toml`` and ``vocabularies/<name>.toml``.
        pack_ids: The packs it offers, in the order they are listed.
    """

    def __init__(self, folder: Traversable, pack_ids: tuple[str, ...]) -> None:
        self._folder = folder
        self._pack_ids = pack_ids
        self._read: dict[str, Pack] = {}
        self.header = Header()

    @classmethod
    def shipped(cls) -> "Catalogue":
        """The library that comes with the program."""
        return cls(files("prompts"), SHIPPED)

    def ids(self) -> tuple[str, ...]:
        """The ids of the packs, in the order they are listed."""
        return self._pack_ids

    def packs(self) -> tuple[Pack, ...]:
        """Every pack, in the order they are listed."""
        return tuple(self.get(pack_id) for pack_id in self._pack_ids)

    def get(self, pack_id: str) -> Pack:
        """The pack of that id.

        Raises:
            KeyError: The library has no such pack; ``in`` asks without raising.
            FileError: The pack's file cannot be used.
        """
        if pack_id not in self._pack_ids:
            raise KeyError(pack_id)
        if pack_id not in self._read:
            file = self._folder / "packs" / pack_id / "pack.toml"
            self._read[pack_id] = load(file.read_bytes())
        return self._read[pack_id]

    def door(self, name: str) -> Pack:
        """The pack behind that door on Today.

        Raises:
            KeyError: No pack stands behind it.
        """
        for pack in self.packs():
            if pack.door == name:
                return pack
        raise KeyError(name)

    @cached_property
    def vocabularies(self) -> Vocabularies:
        """All vocabularies."""
        folder = self._folder / "vocabularies"
        return Vocabularies(
            load_vocabulary((folder / f"{name}.toml").read_bytes()) for name in NAMES
        )

    def __contains__(self, pack_id: object) -> bool:
        return pack_id in self._pack_ids

    def __iter__(self) -> Iterator[Pack]:
        return iter(self.packs())
