"""How what a person types becomes a search. Nothing typed is ever an error."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace

from models.records.search import Query, Term

LONGEST = 20_000
"""Characters of a text that are read as a search; the rest of a longer one adds nothing."""

_SHORTEST_BEGINNING = 3
_FEW_TERMS = 4
_LONG_SEARCH = 12
"""With more words it is a text that was pasted, in which quotation marks ask for nothing."""
_QUOTED = re.compile(r'"([^"]+)"|“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|「([^「」]+)」')
_HYPHEN = re.compile("[-‐‑]")
_OWNING = re.compile("['’]s?$", re.IGNORECASE)
_JOINERS = "'’-‐‑"


class StopWords:
    """Words that say nothing about what a text is about."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)

    @classmethod
    def read(cls, text: str) -> StopWords:
        """From a file with one word a line; lines that begin with `#` are comments."""
        return cls(line.strip() for line in text.splitlines() if line and not line.startswith("#"))

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and word.casefold().replace("’", "'") in self._words


def parse(text: str, stop_words: StopWords) -> Query:
    """Understand a search.

    In a search of a few words well-formed quotation marks ask for the words in this order;
    everything else are words, the names of operators included. Stop words count only where there is
    nothing else. The last word of a short search may still be being typed, so what begins with it is
    found too.
    """
    text = text[:LONGEST]
    if len(words(text)) > _LONG_SEARCH:
        return Query(tuple(terms(text, stop_words) or terms(text, StopWords(()))))
    quoted: list[Term] = []

    def take(found: re.Match[str]) -> str:
        inner = next(group for group in found.groups() if group is not None)
        if words(inner):
            quoted.append(Term(inner, quoted=True))
        return " "

    rest = _QUOTED.sub(take, text)
    typed = terms(rest, stop_words)
    if not typed and not quoted:
        typed = terms(rest, StopWords(()))
    if typed and len(typed) <= _FEW_TERMS and _may_go_on(rest, typed[-1]):
        typed[-1] = replace(typed[-1], prefix=True)
    return Query((*quoted, *typed))


def with_names(query: Query, names: Iterable[tuple[str, str]], stop_words: StopWords) -> Query:
    """The query that also seeks what a word of a list was called before, and is called now.

    Args:
        names: the two names of each renamed word, either way round.
        stop_words: words of a name that need not be typed, and are not sought.
    """
    typed = [term for term in query.terms if not term.quoted]
    added: dict[str, Term] = {}
    for one, other in names:
        for name, also in ((one, other), (other, one)):
            telling = terms(name, stop_words)
            if telling and all(_is_typed(term.text, typed) for term in telling):
                added |= {term.text.casefold(): term for term in terms(also, stop_words)}
    known = {term.text.casefold() for term in query.terms}
    more = tuple(term for key, term in added.items() if key not in known)
    return replace(query, terms=(*query.terms, *more)) if more else query


def _is_typed(word: str, typed: Iterable[Term]) -> bool:
    folded = word.casefold()
    return any(
        folded == term.text.casefold() or (term.prefix and folded.startswith(term.text.casefold()))
        for term in typed
    )


def terms(text: str, stop_words: StopWords) -> list[Term]:
    """The words of a text but for stop words, each once, with how often it stands there.

    They come in the order of their last appearance. A word with hyphens counts by its parts, and
    also as a whole when a part is a stop word (up-power).
    """
    counted: dict[str, Term] = {}
    for word in words(text):
        for piece in _telling_parts(word, stop_words):
            key = piece.casefold()
            before = counted.pop(key, None)
            counted[key] = replace(before, weight=before.weight + 1) if before else Term(piece)
    return list(counted.values())


def _telling_parts(word: str, stop_words: StopWords) -> list[str]:
    if word in stop_words:
        return []
    parts = [part for part in _HYPHEN.split(_OWNING.sub("", word)) if part]
    telling = [part for part in parts if part not in stop_words]
    return telling if len(telling) == len(parts) else [*telling, word]


def words(text: str) -> list[str]:
    """What stands between spaces and signs; apostrophes and hyphens inside a word belong to it."""
    found: list[str] = []
    current: list[str] = []
    for char in f"{text} ":
        if _is_part(char) or (current and char in _JOINERS):
            current.append(char)
        elif current:
            found.append("".join(current).rstrip(_JOINERS))
            current = []
    return found


def _is_part(char: str) -> bool:
    if char.isalnum():
        return True
    if char.isascii():
        return False
    category = unicodedata.category(char)
    return category[0] in "LNM" or category in ("So", "Co")


def _may_go_on(text: str, last: Term) -> bool:
    return len(last.text) >= _SHORTEST_BEGINNING and text.endswith(last.text)
