"""Searching prompt sets: those whose title fits come first."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from prompts.schema import Pack

Thing = TypeVar("Thing")


def found_in(things: Iterable[Thing], wanted: str, pack_of: Callable[[Thing], Pack]) -> list[Thing]:
    """The things whose set holds every word of a search, those with all in the title first.

    Else the order stays. A word is looked for in the title, the summary, what the set is for and
    its questions; the beginning of a word, or any part of it, will do.
    """
    words = wanted.casefold().split()
    found = [thing for thing in things if _holds(_all_of(pack_of(thing)), words)]
    if not words:
        return found
    return sorted(found, key=lambda thing: not _holds(pack_of(thing).title, words))


def _holds(text: str, words: list[str]) -> bool:
    inside = text.casefold()
    return all(word in inside for word in words)


def _all_of(pack: Pack) -> str:
    parts = [pack.title, pack.summary, pack.purpose, pack.use]
    for step in pack.steps:
        parts.append(step.title)
        parts += [question.text for question in step.questions]
    return "\n".join(parts)
