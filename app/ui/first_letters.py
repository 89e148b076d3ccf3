"""Finding things by the first letters of their words."""

from __future__ import annotations

from collections.abc import Sequence


def letters(text: str) -> list[str]:
    """The words of a text, without signs and without regard to case."""
    return "".join(each if each.isalnum() else " " for each in text.casefold()).split()


def begin_words(words: str, wanted: Sequence[str]) -> bool:
    """Whether each of the beginnings is that of a word."""
    found = letters(words)
    return all(any(word.startswith(each) for word in found) for each in wanted)
