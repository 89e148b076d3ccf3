"""Finds what could tell who a person is: names, numbers, addresses, dates of birth.

It looks at a text alone, without a network and without remembering anything. It is a help to the
eye and no proof: what it does not mark may still tell who somebody is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Final

from app.domain import identifier_days, identifier_numbers, identifier_persons, identifier_places
from app.domain.identifier_marks import IdentifierKind, Lexicon, Mark

_RANK: Final = {
    kind: at
    for at, kind in enumerate(
        (
            IdentifierKind.EMAIL,
            IdentifierKind.URL,
            IdentifierKind.WATCHED,
            IdentifierKind.ADDRESS,
            IdentifierKind.BIRTH,
            IdentifierKind.DATE,
            IdentifierKind.NUMBER,
            IdentifierKind.PHONE,
            IdentifierKind.POSTCODE,
            IdentifierKind.WORKPLACE,
            IdentifierKind.PERSON,
        )
    )
}
_LEAST_WATCHED = 2
_PARTS: Final = re.compile(r"\w+")


class Finder:
    """Finds identifiers in any number of texts with the same words to watch for.

    Args:
        watch: words one wants watched; several words in one may stand apart by any white space.
        known_codes: generated codes, never marked.
    """

    def __init__(
        self, lexicon: Lexicon, watch: Iterable[str] = (), known_codes: Iterable[str] = ()
    ) -> None:
        self._lexicon = lexicon
        self._watched = _pattern(watch)
        self._codes = frozenset(code.casefold() for code in known_codes)

    def find(self, text: str) -> tuple[Mark, ...]:
        """The marks in the order of the text; no two of them overlap."""
        found = [
            *self._watch(text),
            *identifier_numbers.marks(text),
            *identifier_days.marks(text),
            *identifier_places.marks(text),
            *identifier_persons.marks(text, self._lexicon),
        ]
        kept = (mark for mark in found if mark.of(text).casefold() not in self._codes)
        return _apart(kept)

    def _watch(self, text: str) -> list[Mark]:
        if self._watched is None:
            return []
        return [
            Mark(*found.span(), IdentifierKind.WATCHED, True)
            for found in self._watched.finditer(text)
        ]


def find(
    text: str,
    *,
    watch: Sequence[str] = (),
    known_codes: Sequence[str] = (),
    lexicon: Lexicon | None = None,
) -> tuple[Mark, ...]:
    """The marks of one text; see `Finder`."""
    return Finder(lexicon or Lexicon(), watch, known_codes).find(text)


def _pattern(watch: Iterable[str]) -> re.Pattern[str] | None:
    """Any of the words as a whole, in whatever case."""
    wanted = []
    for each in sorted({" ".join(word.split()) for word in watch}, key=len, reverse=True):
        if len(each) >= _LEAST_WATCHED and _PARTS.search(each):
            wanted.append(r"\s{1,3}".join(re.escape(part) for part in each.split(" ")))
    if not wanted:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(wanted)})(?!\w)", re.IGNORECASE)


def _apart(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Of marks that meet, the one that says more: by kind, then the surer, then the longer."""
    ranked = sorted(marks, key=lambda mark: (mark.start, -(mark.end - mark.start)))
    kept: list[Mark] = []
    group: list[Mark] = []
    reach = -1
    for mark in ranked:
        if mark.start >= reach and group:
            kept += _best(group)
            group = []
        group.append(mark)
        reach = max(reach, mark.end)
    kept += _best(group)
    return tuple(kept)


def _best(group: Sequence[Mark]) -> list[Mark]:
    chosen: list[Mark] = []
    for mark in sorted(group, key=_worth):
        at = bisect_left(chosen, mark)
        beside = chosen[max(0, at - 1) : at + 1]
        if not any(mark.meets(other) for other in beside):
            chosen.insert(at, mark)
    return chosen


def _worth(mark: Mark) -> tuple[int, bool, int, int]:
    return _RANK[mark.kind], not mark.sure, mark.start - mark.end, mark.start


def put_in_place(text: str, marked: str, words: str) -> str:
    """The text with `words` wherever the marked words stand as a whole, in the same case."""
    before = r"(?<!\w)" if _is_of_words(marked[:1]) else ""
    after = r"(?!\w)" if _is_of_words(marked[-1:]) else ""
    return re.sub(f"{before}{re.escape(marked)}{after}", lambda _found: words, text)


def _is_of_words(sign: str) -> bool:
    return _PARTS.fullmatch(sign) is not None
