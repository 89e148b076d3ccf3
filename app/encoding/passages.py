"""Where a text is cut: into sentences, and into passages that the model can read at once."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter

MOST_PIECES = 126
"""Of a passage. Measured on four sets of questions: better than 254, and cheaper."""
_SHARED = 30
"""About as many pieces are shared by two passages, so that what belongs together meets in one."""
_MOST_SHARED = 45
_LEAST = 48
"""A last passage with fewer pieces says too little by itself and begins further back."""

Stretch = tuple[int, int]
"""From a character to the one before another."""

_BREAK = re.compile(
    r"""(?P<mark>[.!?…]+)["'”’»)\]]*(?=\s)     # an end, what closes after it, and a space
      | [。！？｡؟۔।]["'”’»)\]」』]*             # an end that needs no space
      | \n                                      # a line, an item of a list""",
    re.VERBOSE,
)
_SHORTENED = frozenset("mr mrs ms dr prof st sr jr vs e.g i.e cf approx".split())
_LAST_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*$")
_NEXT = re.compile(r"[^\S\n]*(\S)")
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a text that fits the model, with the sentences in it: at least one, in order."""

    start: int
    end: int
    sentences: tuple[Stretch, ...]


def sentences(text: str) -> list[Stretch]:
    """The sentences of a text, without the space around them; each has a letter.

    What has no letter, such as the number of an item or a smile, goes with what follows in its
    line, else with what came before in it; a line without letters is no sentence.
    """
    found: list[Stretch] = []
    waiting: Stretch | None = None
    for start, end in _between_breaks(text):
        if waiting is not None and "\n" not in text[waiting[1] : start]:
            start = waiting[0]
        elif waiting is not None:
            _close(found, waiting, text)
        waiting = None
        if _LETTER.search(text, start, end):
            found.append((start, end))
        else:
            waiting = (start, end)
    if waiting is not None:
        _close(found, waiting, text)
    return found


def _close(found: list[Stretch], waiting: Stretch, text: str) -> None:
    """Let the last sentence end with what stands behind it in its line."""
    if found and "\n" not in text[found[-1][1] : waiting[0]]:
        found[-1] = (found[-1][0], waiting[1])


def _between_breaks(text: str) -> list[Stretch]:
    found = []
    start = 0
    for at in _BREAK.finditer(text):
        if not _is_within_a_sentence(text, at):
            found.append((start, at.end()))
            start = at.end()
    found.append((start, len(text)))
    return [bare for each in found if (bare := _without_space(text, each)) is not None]


def _is_within_a_sentence(text: str, at: re.Match[str]) -> bool:
    """Whether a full stop only shortens a word, or a sentence goes on in small letters."""
    mark = at["mark"]
    if mark is None:
        return False
    after = _NEXT.match(text, at.end())
    if after and after[1].islower():
        return True
    if mark != ".":
        return False
    before = _LAST_WORD.search(text, max(0, at.start() - 12), at.start())
    if before is None:
        return False
    word = before[0]
    return word.casefold() in _SHORTENED or (len(word) == 1 and word.isupper() and word != "I")


def _without_space(text: str, stretch: Stretch) -> Stretch | None:
    part = text[slice(*stretch)]
    bare = part.strip()
    if not bare:
        return None
    start = stretch[0] + part.index(bare)
    return start, start + len(bare)


def cut(text: str, pieces: Sequence[Stretch]) -> tuple[Passage, ...]:
    """Cut a text into passages.

    Args:
        text: All of it.
        pieces: Where its word pieces stand, in order.
    """
    units = [part for each in sentences(text) for part in _parts(each, pieces)]
    return tuple(
        Passage(chosen[0].start, chosen[-1].end, tuple((each.start, each.end) for each in chosen))
        for chosen in _together(units)
    )


@dataclass(frozen=True, slots=True)
class _Unit:
    """A sentence, or as much of a long one as the model can read."""

    start: int
    end: int
    pieces: int


def _parts(sentence: Stretch, pieces: Sequence[Stretch]) -> list[_Unit]:
    """A sentence in one part, or a long one in several, cut between words where there are any."""
    first = _first_at(pieces, sentence[0])
    last = _first_at(pieces, sentence[1])
    found: list[_Unit] = []
    start = sentence[0]
    while last - first > MOST_PIECES:
        cut_at = first + MOST_PIECES
        while cut_at > first + 1 and pieces[cut_at - 1][1] == pieces[cut_at][0]:
            cut_at -= 1
        if cut_at == first + 1:  # no space in all of it: a script without any, or no word
            cut_at = first + MOST_PIECES
        found.append(_Unit(start, pieces[cut_at - 1][1], cut_at - first))
        start, first = pieces[cut_at][0], cut_at
    if last > first:
        found.append(_Unit(start, sentence[1], last - first))
    return found


def _first_at(pieces: Sequence[Stretch], place: int) -> int:
    """The number of the first piece that begins at a place or after it."""
    return bisect_left(pieces, place, key=itemgetter(0))


def _together(units: Sequence[_Unit]) -> list[Sequence[_Unit]]:
    """Units in passages: as many as fit, the next one beginning a little before the end."""
    found: list[Sequence[_Unit]] = []
    first = 0
    while first < len(units):
        end = _as_far_as_fits(units, first)
        if end == len(units):
            first = _further_back(units, first, found)
        found.append(units[first:end])
        if end == len(units):
            break
        first = _next_first(units, first, end)
    return found


def _as_far_as_fits(units: Sequence[_Unit], first: int) -> int:
    room = MOST_PIECES - units[first].pieces
    end = first + 1
    while end < len(units) and units[end].pieces <= room:
        room -= units[end].pieces
        end += 1
    return end


def _next_first(units: Sequence[_Unit], first: int, end: int) -> int:
    """Where the next passage begins: some sentences before the end of this one, never before it."""
    shared = 0
    following = units[end].pieces
    while end - 1 > first and shared < _SHARED:
        more = units[end - 1].pieces
        if shared + more > _MOST_SHARED or shared + more + following > MOST_PIECES:
            break
        shared += more
        end -= 1
    return end


def _further_back(units: Sequence[_Unit], first: int, before: Sequence[Sequence[_Unit]]) -> int:
    """Where a last passage begins that would be too short by itself."""
    size = sum(unit.pieces for unit in units[first:])
    least = first - len(before[-1]) if before else 0
    while (
        before
        and size < _LEAST
        and first > max(least, 0)
        and size + units[first - 1].pieces <= MOST_PIECES
    ):
        first -= 1
        size += units[first].pieces
    return first
