"""What changed between two states of a text, word by word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from enum import StrEnum

_WORDS = re.compile(r"\s+|[^\s]+")
_MOST_WORDS = 3_000
"""Words compared one by one; longer stretches are shown as replaced as a whole."""


class Change(StrEnum):
    """What became of a stretch of text."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of text and what became of it."""

    change: Change
    text: str = field(repr=False)


def differences(before: str, after: str) -> tuple[Stretch, ...]:
    """The text with what was added and removed, in reading order; compared by lines, then words."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    found: list[Stretch] = []
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Stretch(Change.SAME, "".join(old[i:j])))
        else:
            found += _by_words("".join(old[i:j]), "".join(new[k:m]))
    return _joined(found)


def _by_words(before: str, after: str) -> list[Stretch]:
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    if not old or not new or len(old) + len(new) > _MOST_WORDS:
        return [Stretch(Change.REMOVED, before), Stretch(Change.ADDED, after)]
    found: list[Stretch] = []
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Stretch(Change.SAME, "".join(old[i:j])))
        else:
            found.append(Stretch(Change.REMOVED, "".join(old[i:j])))
            found.append(Stretch(Change.ADDED, "".join(new[k:m])))
    return found


def _joined(stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    joined: list[Stretch] = []
    for each in stretches:
        if not each.text:
            continue
        if joined and joined[-1].change is each.change:
            joined[-1] = Stretch(each.change, joined[-1].text + each.text)
        else:
            joined.append(each)
    return tuple(joined)
