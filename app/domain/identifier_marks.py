"""What marks in a text are made of: where something stands that could tell who a person is."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class IdentifierKind(StrEnum):
    """What a marked piece of text looks like."""

    WATCHED = "watched"
    """A word one asked to be watched for."""
    PERSON = "person"
    PHONE = "phone"
    EMAIL = "email"
    URL = "url"
    ADDRESS = "address"
    POSTCODE = "postcode"
    BIRTH = "birth"
    """A date of birth."""
    DATE = "date"
    """A day with its year."""
    NUMBER = "number"
    """A number that stands for one person: health, insurance, tax, account, licence."""
    WORKPLACE = "workplace"
    """A hospital, school, practice or firm by its name."""


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A piece of a text from `start` up to `end`, in characters.

    `sure` where a check digit, a title, a label or the form itself speaks for it.
    """

    start: int
    end: int
    kind: IdentifierKind
    sure: bool

    def of(self, text: str) -> str:
        """The marked words."""
        return text[self.start : self.end]

    def meets(self, other: Mark) -> bool:
        """Whether both have a character in common."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words the finder knows, all in lower case.

    `ordinary` are words of the language, `given` given names, `general` proper names that point at
    nobody (days, months, countries, languages, schools of therapy), `surnames` common ones.
    """

    ordinary: frozenset[str] = field(default=frozenset(), repr=False)
    given: frozenset[str] = field(default=frozenset(), repr=False)
    general: frozenset[str] = field(default=frozenset(), repr=False)
    surnames: frozenset[str] = field(default=frozenset(), repr=False)
