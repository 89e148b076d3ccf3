"""The library of packs and vocabularies that a program offers."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

from prompts.header import Header
from prompts.phrases import Phrases
from prompts.pseudo import PSEUDO
from prompts.schema import Option, Pack, Question, Step
from prompts.shelf import ENGLISH, Shelf, languages_in
from prompts.words import Vocabularies

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


class Catalogue:
    """Packs and vocabularies of one folder, each read when it is first wanted.

    What somebody made their own lies over it: their packs stand after the others, their
    words take the place of the vocabularies. Both can be replaced at any time, while
    another thread reads.

    Args:
        folder: Holds ``packs/<pack id>/pack.toml`` and ``vocabularies/<name>.toml``, and side
            files in other languages.
        pack_ids: The packs it offers, in the order they are listed.
        language: The language of the texts, where there is a side file in it.
    """

    def __init__(
        self, folder: Traversable, pack_ids: tuple[str, ...], language: str = ENGLISH
    ) -> None:
        self._folder = folder
        self._pack_ids = pack_ids
        self._shelf = Shelf(folder, language)
        self._own: Mapping[str, Pack] = {}
        self._earlier: Mapping[str, tuple[Pack, ...]] = {}
        self._words: Vocabularies | None = None

    @classmethod
    def shipped(cls, language: str = ENGLISH) -> "Catalogue":
        """The library that comes with the program."""
        folder = files("prompts")
        return cls(folder, pack_ids_in(folder), language)

    @property
    def language(self) -> str:
        """The language of the texts."""
        return self._shelf.language

    def languages(self) -> tuple[str, ...]:
        """The languages that at least one pack is there in, the original one first."""
        return languages_in(self._folder, self._pack_ids)

    def speaks(self, language: str) -> bool:
        """Whether packs can be shown in a language; the made-up one is never listed."""
        return language == PSEUDO or language in self.languages()

    def set_language(self, language: str) -> None:
        """Show the texts in another language; words made somebody's own go with ``set_words``.

        Its files are read first: another thread sees the one language or the other, and never waits
        for files.
        """
        shelf = Shelf(self._folder, language)
        for pack_id in self._pack_ids:
            shelf.pack(pack_id)
        shelf.vocabularies  # noqa: B018 (read once, kept)
        self._shelf = shelf

    def set_own(
        self, packs: Mapping[str, Pack], earlier: Mapping[str, tuple[Pack, ...]] | None = None
    ) -> None:
        """The packs somebody made themselves, in the order they are listed.

        Args:
            packs: As they are now, by id.
            earlier: As some of them were before, latest last; see ``asked_before``.
        """
        self._own, self._earlier = dict(packs), dict(earlier or {})

    def asked_before(self, pack_id: str, question_id: str) -> tuple[Step, Question] | None:
        """A question that a pack no longer asks, with its step, where it is still known."""
        for pack in reversed(self._earlier.get(pack_id, ())):
            with suppress(KeyError):
                return pack.step_of(question_id), pack.question(question_id)
        return None

    def set_words(self, vocabularies: Vocabularies | None) -> None:
        """The vocabularies as somebody made them their own; None for those of the folder."""
        self._words = vocabularies

    def ids(self) -> tuple[str, ...]:
        """The ids of the packs, in the order they are listed."""
        return (*self._pack_ids, *(each for each in self._own if each not in self._pack_ids))

    def packs(self) -> tuple[Pack, ...]:
        """Every pack, in the order they are listed."""
        own = self._own
        shipped = tuple(self._shelf.pack(pack_id) for pack_id in self._pack_ids)
        return (*shipped, *(pack for key, pack in own.items() if key not in self._pack_ids))

    def get(self, pack_id: str) -> Pack:
        """The pack of that id.

        Raises:
            KeyError: The library has no such pack; ``in`` asks without raising.
            FileError: The pack's file cannot be used.
        """
        return self._shelf.pack(pack_id) if pack_id in self._pack_ids else self._own[pack_id]

    def door(self, name: str) -> Pack:
        """The pack behind that door on Today.

        Raises:
            KeyError: No pack stands behind it.
        """
        for pack_id in self.ids():
            pack = self.get(pack_id)
            if pack.door == name:
                return pack
        raise KeyError(name)

    @property
    def vocabularies(self) -> Vocabularies:
        """All vocabularies, as somebody made them their own."""
        return self._words or self.shipped_vocabularies

    @property
    def shipped_vocabularies(self) -> Vocabularies:
        """All vocabularies as the folder has them."""
        return self._shelf.vocabularies

    @property
    def phrases(self) -> Phrases:
        """The fixed words, in the language of the packs."""
        return self._shelf.vocabularies.phrases

    @property
    def header(self) -> Header:
        """The choices of the common header, in the language of the packs."""
        return self.phrases.header

    @property
    def moments(self) -> tuple[Option, ...]:
        """The moments a set can be meant for, in the language of the packs."""
        return self.phrases.moments

    def __contains__(self, pack_id: object) -> bool:
        return pack_id in self._pack_ids or pack_id in self._own

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
