"""Names of people: after a title, among known given names, or capitals where the language has none.

A text in which nouns are capitalised (German) is told by its small words; there only titles, known
given names and pairs with one count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from app.domain.identifier_marks import IdentifierKind, Lexicon, Mark

_TOKEN: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_TITLES: Final = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr father sister brother "
    "captain capt colonel col major sergeant nurse doctor judge madam madame monsieur mme mlle m "
    "herr herrn frau fräulein señor señora signor signora pastor rabbi imam aunt auntie uncle "
    "tante onkel schwester pfarrer".split()
)
_WEAK_TITLES: Final = frozenset(
    "m father sister brother nurse doctor judge lord lady major fr col pastor schwester".split()
)
"""Words that are a title only right before a capital."""
_SMALL: Final = frozenset(
    "van de der den von zu la le el al bin ibn ben da di du dos del della ter ten af av y e".split()
)
_PLACED: Final = frozenset(
    "in at near from into around outside through via towards aus bei".split()
)
_BY: Final = frozenset(
    "said says told asked replied phoned rang called texted emailed cried laughed came went felt "
    "feels thinks thought wants wanted was is has had will would did does talked spoke left sat "
    "looked seemed seems smiled nodded died lives works arrived missed cancelled agreed refused "
    "and who whose 's sagte hat war ist kam".split()
)
_OF_GERMAN: Final = frozenset("und der die das nicht ist ich sie mit ein eine auch auf".split())
_CALLED: Final = frozenset(
    "name named called hi hello dear hallo liebe lieber heißt namens".split()
)
_ENDS: Final = '.!?:;\n\r\t>*#•–—-"“”„«»([…'
_LONGEST_RUN = 8


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


@dataclass(frozen=True, slots=True)
class _Known:
    lexicon: Lexicon
    is_german: bool
    seen: frozenset[str]
    """Capitalised words inside sentences that are no words of the language."""

    def is_given(self, word: _Word) -> bool:
        return any(part in self.lexicon.given for part in word.low.split("-"))

    def is_ordinary(self, word: _Word) -> bool:
        low = word.low
        return low in self.lexicon.ordinary or all(
            part in self.lexicon.ordinary for part in low.split("-")
        )

    def is_general(self, word: _Word) -> bool:
        return word.low in self.lexicon.general

    def is_shouted(self, word: _Word) -> bool:
        return len(word.text) > 1 and word.text.isupper()


def _words(text: str) -> list[_Word]:
    found: list[_Word] = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        word = match[0]
        for tail in ("'s", "’s"):
            if word.endswith(tail):
                word, end = word[:-2], end - 2
        opens = _opens(text, start, found[-1] if found else None)
        found.append(
            _Word(word, word.lower().replace("’", "'"), start, end, word[:1].isupper(), opens)
        )
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
        return before.low not in _TITLES and not (len(before.text) == 1 and before.is_capital)
    return text[place] in _ENDS or (
        text[place].isdigit() and text[place + 1 : start] in (". ", ") ")
    )


def _is_german(words: Sequence[_Word]) -> bool:
    if not words:
        return False
    small = sum(word.low in _OF_GERMAN for word in words)
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
        is_title = words[end - 1].low in _TITLES and gap in (" ", ". ", ".")
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
            and words[far].low in _SMALL
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
    first = at
    titled = False
    while first < end and _leads(words, first, end, known):
        titled = words[first].low in _TITLES and (first + 1 < end)
        first += 1
    last = end
    while last > first and (
        known.is_general(words[last - 1]) or _is_word(words, last - 1, first, known)
    ):
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
    if word.low in _TITLES:
        return at + 1 < end or word.low not in _WEAK_TITLES
    if known.is_general(word) or (known.is_shouted(word) and not known.is_given(word)):
        return True
    if len(word.text) == 1:
        return word.text == "I" or (word.opens and word.text == "A")
    if word.opens or at == 0:
        return known.is_ordinary(word) and not (known.is_given(word) and at + 1 < end)
    return False


def _is_word(words: Sequence[_Word], at: int, first: int, known: _Known) -> bool:
    """Whether the last word of a run is one of the language that no name goes with."""
    return at > first and known.is_shouted(words[at]) and not known.is_given(words[at])


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
    if titled:
        return True
    run = [word for word in words[first:last] if word.is_capital]
    long = [word for word in run if len(word.text) > 1]
    if not long:
        return None
    given = [word for word in long if known.is_given(word)]
    strange = [word for word in long if not known.is_ordinary(word)]
    called = before is not None and _is_called(words, first, before)
    if len(run) > 1:
        if given and (not known.is_german or known.is_given(run[0])):
            return True
        if len(run[0].text) == 1 and strange:
            return True
        if known.is_german:
            return None
        surname = run[-1].low in known.lexicon.surnames
        if not strange:
            return None
        placed = before is not None and before.low in _PLACED
        return None if placed and not surname else False
    return _alone(text, words, first, known, called, bool(given), bool(strange))


def _alone(
    text: str,
    words: Sequence[_Word],
    at: int,
    known: _Known,
    called: bool,
    given: bool,
    strange: bool,
) -> bool | None:
    word = words[at]
    before = words[at - 1] if at else None
    if called and (given or strange):
        return True
    if word.opens:
        after = words[at + 1] if at + 1 < len(words) else None
        acts = _has_own(text, word) or (
            after is not None and after.low in _BY and text[word.end : after.start] == " "
        )
        if given:
            return False if strange or (acts and not _may_be_verb(word, after)) else None
        if known.is_german or not strange:
            return None
        return False if acts or word.low in known.seen else None
    if given and (strange or not known.is_german):
        return strange
    if known.is_german or not strange:
        return None
    if before is not None and before.low in _PLACED:
        return None
    return False


def _may_be_verb(word: _Word, after: _Word | None) -> bool:
    return word.low in ("will", "may", "mark", "hope", "grant") and (
        after is None
        or after.low not in ("said", "says", "told", "was", "is", "has", "had", "came")
    )


def _is_called(words: Sequence[_Word], at: int, before: _Word) -> bool:
    if before.low in _CALLED:
        return True
    further = words[at - 2] if at > 1 else None
    return before.low in ("is", "was", "ist") and further is not None and further.low == "name"


def _has_own(text: str, word: _Word) -> bool:
    return text[word.end : word.end + 2] in ("'s", "’s")
