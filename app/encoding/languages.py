"""What the words of a text tell of its language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from itertools import islice

import resources

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_MOST = 400
"""Words that are looked at: enough to tell the language of any text."""


def words_of(text: str) -> list[str]:
    """The first words of a text, without numbers and marks."""
    return [found[0].replace("’", "'") for found in islice(_WORD.finditer(text), _MOST)]


def share_of_latin(words: Sequence[str]) -> float:
    """The share of Latin letters among all letters."""
    letters = [letter for word in words for letter in word if letter.isalpha()]
    return sum(map(_is_latin, letters)) / len(letters) if letters else 0.0


def share_of_stop_words(words: Sequence[str]) -> float:
    """The share of words that hold English sentences together."""
    known = _stop_words()
    return sum(word.casefold() in known for word in words) / len(words) if words else 0.0


def _is_latin(letter: str) -> bool:
    return letter.isascii() or unicodedata.name(letter, "").startswith("LATIN ")


@cache
def _stop_words() -> frozenset[str]:
    lines = resources.read_text("recall/stop-words-en.txt").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))
