"""Names of people: after a title, among known given names, or capitals where the language has none.

A text in which nouns are capitalised (German) is told by its small words; there only titles, known
given names and pairs with one count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from app.domain import identifier_cues as cues
from app.domain.identifier_marks import IdentifierKind, Lexicon, Mark

_TOKEN: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ENDS: Final = '.!?:;\n\r\t>*#•–—-"“”„«»([…'
_LONGEST_RUN = 8
_SHORTEST_STRANGE = 3
_ALSO_WORDS: Final = ("will", "may", "mark", "hope", "grant", "grace", "faith", "joy", "patience")
_SAYING: Final = ("said", "says", "told", "asked", "came", "rang", "phoned", "felt")


@dataclass(slots=True)
class _Word:
    text: str
    low: str
    start: int
    end: int
    is_capital: bool
    opens: bool
    """Whether a sentence begins with it."""


def marks(text: str, lexicon: Lexicon) -> Iterator[Mark]:
    """The names of people in a text, each run of words once."""
    words = _words(text)
    if not any(word.is_capital and word.text != "I" for word in words):
        yield from _without_capitals(words, lexicon)
        return
    german = _is_german(words)
    seen = _seen_inside(words, lexicon)
    at = 0
    while at < len(words):
        if not words[at].is_capital:
            at += 1
            continue
        end = _run(text, words, at)
        yield from _in_run(text, words, at, end, _Known(lexicon, german, seen))
        at = end


def _without_capitals(words: Sequence[_Word], lexicon: Lexicon) -> Iterator[Mark]:
    """Where somebody writes all in small letters, a given name that is no other word is one."""
    for word in words:
        if word.low in lexicon.given and word.low not in lexicon.ordinary and len(word.low) > 3:
            yield Mark(word.start, word.end, IdentifierKind.PERSON, False)


@dataclass(frozen=True, slots=True)
class _Known:
    lexicon: Lexicon
    is_german: bool
    seen: frozenset[str]
    """Capitalised words inside sentences that are no words of the language."""

    def is_given(self, word: _Word) -> bool:
        given = self.lexicon.given
        if word.low in cues.ROLES:
            return False
        return word.low in given or (
            "-" in word.low and any(p in given for p in word.low.split("-"))
        )

    def is_ordinary(self, word: _Word) -> bool:
        low = word.low
        if low in self.lexicon.ordinary or low in cues.ROLES or low.endswith(cues.SHORTENED):
            return True
        return "-" in low and all(part in self.lexicon.ordinary for part in low.split("-"))

    def is_general(self, word: _Word) -> bool:
        return word.low in self.lexicon.general

    def is_shouted(self, word: _Word) -> bool:
        return len(word.text) > 1 and word.text.isupper()


def _words(text: str) -> list[_Word]:
    found: list[_Word] = []
    before: _Word | None = None
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        word = match[0]
        low = word.lower()
        if "’" in low:
            low = low.replace("’", "'")
        if low.endswith("'s"):
            word, low, end = word[:-2], low[:-2], end - 2
        capital = word[:1] != low[:1]
        before = _Word(word, low, start, end, capital, capital and _opens(text, start, before))
        found.append(before)
    return found


def _opens(text: str, start: int, before: _Word | None) -> bool:
    place = start - 1
    while place >= 0 and text[place] in " '‘’(":
        place -= 1
        if start - place > 4:
            break
    if place < 0:
        return True
    if text[place] == "." and before is not None and place == before.end:
        # The full stop of a title or an initial ends no sentence.
        return before.low not in cues.TITLES and not (len(before.text) == 1 and before.is_capital)
    return text[place] in _ENDS or (
        text[place].isdigit() and text[place + 1 : start] in (". ", ") ")
    )


def _is_german(words: Sequence[_Word]) -> bool:
    if not words:
        return False
    small = sum(word.low in cues.OF_GERMAN for word in words)
    return small * 8 > len(words) and small > 1


def _seen_inside(words: Sequence[_Word], lexicon: Lexicon) -> frozenset[str]:
    return frozenset(
        word.low
        for word in words
        if word.is_capital and not word.opens and word.low not in lexicon.ordinary
    )


def _run(text: str, words: Sequence[_Word], at: int) -> int:
    """Where the run of capitalised words that begins there ends."""
    end = at + 1
    while end < len(words) and end - at < _LONGEST_RUN:
        gap = text[words[end - 1].end : words[end].start]
        word = words[end]
        initial = len(words[end - 1].text) <= 4 and gap in (". ", ".")
        is_title = words[end - 1].low in cues.TITLES and gap in (" ", ". ", ".")
        if gap != " " and not is_title and not (initial and len(words[end - 1].text) == 1):
            break
        if word.is_capital and not (word.opens and not initial and not is_title):
            end += 1
            continue
        # A small word ("van", "de la") holds two parts of a name together.
        far = end
        while (
            far < len(words)
            and far - end < 2
            and words[far].low in cues.SMALL
            and not words[far].is_capital
        ):
            far += 1
        if far == end or far >= len(words) or not words[far].is_capital:
            break
        if any(
            text[words[each].end : words[each + 1].start] != " " for each in range(end - 1, far)
        ):
            break
        end = far + 1
    return end


def _in_run(text: str, words: Sequence[_Word], at: int, end: int, known: _Known) -> Iterator[Mark]:
    if at and words[at - 1].low in cues.SAINTS:
        return
    first = at
    titled = False
    while first < end and _leads(words, first, end, known):
        titled = words[first].low in cues.TITLES and first + 1 < end
        first += 1
    last = end
    while last > first and _trails(words, last - 1, first, known):
        last -= 1
    if first >= last:
        return
    before = words[at - 1] if at else None
    sure = _verdict(text, words, first, last, known, titled, before)
    if sure is not None:
        yield Mark(words[first].start, words[last - 1].end, IdentifierKind.PERSON, sure)


def _leads(words: Sequence[_Word], at: int, end: int, known: _Known) -> bool:
    """Whether a word before the name is not part of it: a title, "The", "When", "German"."""
    word = words[at]
    if word.low in cues.TITLES or word.low in cues.ROLES:
        return True
    if known.is_general(word) or (known.is_shouted(word) and not known.is_given(word)):
        return True
    if len(word.text) == 1:
        return word.text == "I" or (word.opens and word.text == "A")
    if word.opens or at == 0:
        return known.is_ordinary(word) and not known.is_given(word)
    return False


def _trails(words: Sequence[_Word], at: int, first: int, known: _Known) -> bool:
    """Whether the last word of a run is not part of a name: "French", "NHS", "I"."""
    word = words[at]
    if known.is_general(word) or word.text == "I":
        return True
    return at > first and known.is_shouted(word) and not known.is_given(word)


def _verdict(
    text: str,
    words: Sequence[_Word],
    first: int,
    last: int,
    known: _Known,
    titled: bool,
    before: _Word | None,
) -> bool | None:
    """Whether a run is a name: True surely, False probably, None not at all."""
    if titled and len(words[last - 1].text) > 1:
        return True
    run = [word for word in words[first:last] if word.is_capital]
    long = [word for word in run if len(word.text) > 1]
    if not long or run[-1].low in cues.OF_PLACES or run[0].low in cues.SAINTS:
        return None
    if len(run) == 1:
        return _alone(text, words, first, known)
    given = [word for word in long if known.is_given(word)]
    strange = [word for word in long if not known.is_ordinary(word)]
    if given and (known.is_given(run[0]) or (strange and not known.is_german)):
        return True
    if known.is_german or not strange:
        return None
    if len(run[0].text) == 1 or run[-1].low in known.lexicon.surnames:
        return True
    return None if before is not None and before.low in cues.PLACED_PAIR else False


def _alone(text: str, words: Sequence[_Word], at: int, known: _Known) -> bool | None:
    """The same for one capitalised word alone."""
    word = words[at]
    given, strange = known.is_given(word), not known.is_ordinary(word)
    if not given and (not strange or len(word.text) < _SHORTEST_STRANGE):
        return None
    if at and _is_called(words, at, words[at - 1]):
        return True
    if at and known.is_general(words[at - 1]) and not strange:
        return None
    if word.opens:
        return _opening(text, words, at, known, given, strange)
    if given and not known.is_german:
        return strange
    if given:
        return True if strange else None
    if known.is_german or _is_placed(words, at):
        return None
    return False


def _opening(
    text: str, words: Sequence[_Word], at: int, known: _Known, given: bool, strange: bool
) -> bool | None:
    """The same where a sentence begins with it, which gives any word its capital."""
    word = words[at]
    after = words[at + 1] if at + 1 < len(words) else None
    acts = (
        _has_own(text, word)
        or text[word.end : word.end + 2] in (": ", ":\n")
        or (
            after is not None
            and after.low in cues.BEFORE_DOING
            and text[word.end : after.start] == " "
        )
    )
    if given and strange:
        return False
    if given:
        return False if acts and not _may_be_verb(word, after) else None
    if known.is_german:
        return None
    return False if acts or word.low in known.seen else None


def _is_placed(words: Sequence[_Word], at: int) -> bool:
    if not at or words[at - 1].low not in cues.PLACED:
        return False
    # "to" leads to a place, but not after a word of speaking or giving.
    return not (
        words[at - 1].low in ("to", "of") and at > 1 and words[at - 2].low in cues.TO_SOMEONE
    )


def _may_be_verb(word: _Word, after: _Word | None) -> bool:
    return word.low in _ALSO_WORDS and (after is None or after.low not in _SAYING)


def _is_called(words: Sequence[_Word], at: int, before: _Word) -> bool:
    if before.low in cues.CALLED:
        return True
    further = words[at - 2] if at > 1 else None
    return before.low in ("is", "was", "ist") and further is not None and further.low == "name"


def _has_own(text: str, word: _Word) -> bool:
    return text[word.end : word.end + 2] in ("'s", "’s")
