"""In what letters a text is written."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_MOST = 400
"""Words that are looked at: enough to tell the language of any text."""


def words_of(text: str) -> list[str]:
    """The first words of a text."""
    found = []
    for word in _WORD.finditer(text):
        found.append(word[0])
        if len(found) == _MOST:
            break
    return found


def share_of_latin(text: str) -> float:
    """The share of Latin letters among the letters of its first words; 0 without any."""
    letters = [letter for word in words_of(text) for letter in word if letter.isalpha()]
    if not letters:
        return 0.0
    return sum(_is_latin(letter) for letter in letters) / len(letters)


def _is_latin(letter: str) -> bool:
    return letter.isascii() or unicodedata.name(letter, "").startswith("LATIN ")
