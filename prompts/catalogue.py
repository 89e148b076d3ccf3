"""The library of packs and vocabularies that a program offers."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

from prompts import header
from prompts.loader import load
from prompts.schema import Option, Pack
from prompts.vocabulary_loader import load_vocabulary
from prompts.words import NAMES, Vocabularies

ORDER: Final = (
    "after_session",
    "quick_capture",
    "notice_and_choose",
    "something_slipped",
    "body_check",
    "key_points",
    "scarf_on",
    "scarf_off",
    "button",
    "under_over",
    "up_power",
    "down_power",
    "power_in_motion",
    "repair_plan",
    "repair_tried",
    "rupture",
    "got_into_me",
    "with_not_against",
    "after_the_heat",
    "loop",
    "long_hostile",
    "powerless",
    "fear_and_shame",
    "boundary_check",
    "incident_or_reflection",
    "power_of_the_pen",
    "room_we_sit_in",
    "cultural_rupture",
    "answerable",
    "power_map",
    "continuum",
    "three_questions",
    "what_i_carry",
    "monthly_review",
    "before_supervision",
    "in_the_room",
    "bridge_and_review",
    "seven_eyes",
    "feedback",
    "the_unsaid",
    "supervision_relationship",
    "supervisors_page",
    "team_and_meetings",
    "their_chair",
    "one_moment",
    "walking_together",
    "reading_again",
    "ending",
    "what_so_what",
    "six_steps",
    "look_in_look_out",
    "from_discomfort",
    "try_it",
    "return_attend",
)
"""The order in which packs are listed, the everyday ones first; others follow by their id."""


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
        folder = files("prompts")
        return cls(folder, pack_ids_in(folder))

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


def pack_ids_in(folder: Traversable) -> tuple[str, ...]:
    """The ids of the packs of a library's folder, in the order they are listed."""
    found = {
        each.name
        for each in (folder / "packs").iterdir()
        if each.is_dir() and (each / "pack.toml").is_file()
    }
    listed = [pack_id for pack_id in ORDER if pack_id in found]
    return (*listed, *sorted(found.difference(listed)))
