"""Other words for the same thing, in the field's language: "small" also finds "powerless"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

_MOST = 12
_MOST_OF_GROUP = 6

Stem = tuple[str, ...]
"""The words of a phrase as the index knows them, inflected forms of one word being the same."""


@dataclass(frozen=True, slots=True)
class Group:
    """Phrases for much the same thing; the leading ones are sought, all of them lead to those."""

    sought: tuple[str, ...]
    leading: tuple[str, ...]


def read(text: str) -> tuple[Group, ...]:
    """From a file with a group a line, as resources/recall/near-words-en.txt tells."""
    groups = []
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            sought, _, only_leading = line.partition("<")
            phrases = _phrases(sought)
            groups.append(Group(phrases, (*phrases, *_phrases(only_leading))))
    return tuple(groups)


def _phrases(part: str) -> tuple[str, ...]:
    return tuple(phrase.strip() for phrase in part.split(",") if phrase.strip())


class NearWords:
    """The groups with their stems.

    Args:
        stems: gives the stem of each phrase.
    """

    def __init__(
        self, groups: Iterable[Group], stems: Callable[[Sequence[str]], Sequence[Stem]]
    ) -> None:
        self._groups = tuple(groups)
        phrases = list(dict.fromkeys(each for group in self._groups for each in group.leading))
        self._stems = dict(zip(phrases, stems(phrases), strict=True))

    def of(self, asked: Stem) -> tuple[str, ...]:
        """Phrases near to what was asked, which do not stand in it; at most a dozen."""
        found: dict[str, None] = {}
        for group in self._groups:
            if any(self._stands_in(phrase, asked) for phrase in group.leading):
                others = [each for each in group.sought if not self._stands_in(each, asked)]
                found.update(dict.fromkeys(others[:_MOST_OF_GROUP]))
        return tuple(found)[:_MOST]

    def _stands_in(self, phrase: str, asked: Stem) -> bool:
        stem = self._stems[phrase]
        return bool(stem) and set(stem) <= set(asked)
