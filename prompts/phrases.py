"""The few fixed words that stand beside those of a pack and of the vocabularies.

Those of answers are part of an answer's text, those of the common header and of the moments are
chosen beside one: they all go with the language of the packs.
``phrases/<language>.toml`` holds them in other languages, under the keys of ``phrase_texts``.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from prompts.header import ENGLISH_HEADER, Header
from prompts.kinds import INTENSITY_WORDS, PLACE_WORDS
from prompts.moments import MOMENTS
from prompts.schema import Ends, Option

NAME: Final = "phrases"
"""What a side file of these words says it translates."""

_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_SAYINGS: Final = (
    "yes",
    "no",
    "of_most",
    "in_the_middle",
    "towards",
    "under_stress",
    "the_left",
    "the_right",
    "day",
    "moved_from",
    "moved_to",
    "earlier_reflection",
)
_CHOICES: Final = (
    "entry_kinds",
    "my_roles",
    "other_roles",
    "contact_formats",
    "voluntariness",
    "preload_sources",
    "privacy_classes",
)


@dataclass(frozen=True)
class Phrases:
    """The fixed words of one language; what stands in braces is filled in."""

    places: Mapping[str, str] = field(
        default_factory=lambda: {str(place): words for place, words in PLACE_WORDS.items()}
    )
    intensities: Mapping[int, str] = field(default_factory=lambda: dict(INTENSITY_WORDS))
    months: tuple[str, ...] = _MONTHS
    yes: str = "Yes"
    no: str = "No"
    of_most: str = "{value} of {most}"
    in_the_middle: str = "in the middle"
    towards: str = "{value} of {most} towards {end}"
    under_stress: str = "under stress {told}"
    the_left: str = "the left"
    the_right: str = "the right"
    day: str = "{day} {month} {year}"
    moved_from: str = "from {place}"
    moved_to: str = "to {place}"
    earlier_reflection: str = "An earlier reflection"
    header: Header = ENGLISH_HEADER
    moments: tuple[Option, ...] = MOMENTS

    def yes_or_no(self, said: bool) -> str:
        """Yes, or no."""
        return self.yes if said else self.no


ENGLISH_PHRASES: Final = Phrases()


def phrase_texts(phrases: Phrases) -> dict[str, str]:
    """Every text by its key, as ``prompts.texts`` has them for packs."""
    found: dict[str, str] = {}

    def note(key: str, text: str) -> str:
        found[key] = text
        return text

    changed_phrases(phrases, note)
    return found


def changed_phrases(phrases: Phrases, change: Callable[[str, str], str]) -> Phrases:
    """The fixed words with every text put through ``change``, which also gets its key."""
    sayings = {name: change(name, getattr(phrases, name)) for name in _SAYINGS}
    return replace(
        phrases,
        places={key: change(f"places.{key}", text) for key, text in phrases.places.items()},
        intensities={
            key: change(f"intensities.{key}", text) for key, text in phrases.intensities.items()
        },
        months=tuple(
            change(f"months.{number}", text) for number, text in enumerate(phrases.months, start=1)
        ),
        header=_header(phrases.header, change),
        moments=_options(phrases.moments, "moments", change),
        **sayings,
    )


def _header(header: Header, change: Callable[[str, str], str]) -> Header:
    choices = {name: _options(getattr(header, name), f"header.{name}", change) for name in _CHOICES}
    return replace(
        header,
        preload_ends=_ends(header.preload_ends, "header.preload_ends", change),
        certainty_ends=_ends(header.certainty_ends, "header.certainty_ends", change),
        **choices,
    )


def _options(
    options: tuple[Option, ...], key: str, change: Callable[[str, str], str]
) -> tuple[Option, ...]:
    def put(option: Option) -> Option:
        told = f"{key}_help.{option.id}"
        return replace(
            option,
            text=change(f"{key}.{option.id}", option.text),
            help=change(told, option.help) if option.help else "",
        )

    return tuple(map(put, options))


def _ends(ends: Ends, key: str, change: Callable[[str, str], str]) -> Ends:
    return Ends(change(f"{key}.low", ends.low), change(f"{key}.high", ends.high))
