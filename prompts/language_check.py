"""A look at one's own words: which of them may say more than was meant.

An offer, never a verdict. The words and what to say instead are data
(``prompts/language/<language>.toml``); looking takes time in proportion to the text.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

from prompts.reading import FileError, Report, Table, parse, read_bytes
from prompts.schema import Source
from prompts.source_loader import source_in

_MAX_CLASSES: Final = 40
_MAX_WORDS: Final = 200
_LONGEST: Final = 80

_TOKEN: Final = re.compile(r"[\w\u0300-\u036f]+(?:['’][\w\u0300-\u036f]+)*")
_BETWEEN: Final = re.compile(r"[ \t\u00a0\u202f\-\u2010\u2011]{1,3}|[ \t]?\r?\n[ \t]?")
_SENTENCE_END: Final = re.compile(r"[.!?\n]")


@dataclass(frozen=True)
class Found:
    """A place worth a second look.

    Attributes:
        start: Where it begins, counted in characters of the text (not in bytes, and not in
            the UTF-16 units that some editors count in).
        why: What the word may do.
        instead: A plainer way.
    """

    start: int
    length: int
    class_id: str
    why: str
    instead: str


@dataclass(frozen=True)
class WordClass:
    """A class of words.

    Attributes:
        for_them: Looked for only in words that are meant for the other.
        opening: Looked for only in the first sentence.
    """

    id: str
    title: str
    why: str
    for_them: bool
    opening: bool


@dataclass
class _Node:
    """What may follow a word; ``hits`` are what ends here, None where it is not meant at all."""

    after: dict[str, "_Node"] = field(default_factory=dict)
    hits: list[tuple[WordClass, str] | None] = field(default_factory=list)


class LanguageCheck:
    """The words of one language."""

    def __init__(
        self,
        classes: tuple[WordClass, ...],
        phrases: Iterable[tuple[str, WordClass | None, str]],
        sources: tuple[Source, ...] = (),
    ) -> None:
        self.classes = classes
        self.sources = sources
        self._root = _Node()
        for phrase, word_class, instead in phrases:
            node = self._root
            for word in _words_of(phrase):
                node = node.after.setdefault(word, _Node())
            node.hits.append((word_class, instead) if word_class else None)

    def look(self, text: str, *, for_them: bool = False) -> tuple[Found, ...]:
        """The places worth a second look, in the order of the text; they do not overlap.

        Args:
            text: One's own words.
            for_them: Whether they are meant to be said to the other.
        """
        tokens = [(_folded(found.group()), *found.span()) for found in _TOKEN.finditer(text)]
        opening = _opening_end(text, tokens[0][1]) if tokens else 0
        result: list[Found] = []
        at = 0
        while at < len(tokens):
            start = tokens[at][1]
            hit, past = self._longest(text, tokens, at, for_them, start < opening)
            if hit:
                word_class, instead = hit
                length = tokens[past - 1][2] - start
                result.append(Found(start, length, word_class.id, word_class.why, instead))
            at = max(past, at + 1)
        return tuple(result)

    def _longest(
        self,
        text: str,
        tokens: list[tuple[str, int, int]],
        at: int,
        for_them: bool,
        is_opening: bool,
    ) -> tuple[tuple[WordClass, str] | None, int]:
        """The longest phrase that begins at this token, and the token after it."""
        best: tuple[WordClass, str] | None = None
        past = at
        node = self._root.after.get(tokens[at][0])
        end = at
        while node is not None:
            for hit in node.hits:
                if hit is None or _applies(hit[0], for_them, is_opening):
                    best, past = hit, end + 1
                    break
            end += 1
            if end >= len(tokens) or not _BETWEEN.fullmatch(
                text, tokens[end - 1][2], tokens[end][1]
            ):
                break
            node = node.after.get(tokens[end][0])
        return best, past


def look(text: str, for_them: bool = False) -> tuple[Found, ...]:
    """The places of an English text that are worth a second look."""
    return shipped_check().look(text, for_them=for_them)


@cache
def shipped_check(language: str = "en") -> LanguageCheck:
    """The words that come with the program.

    Raises:
        OSError: There are none in that language.
    """
    return load_check((files("prompts") / "language" / f"{language}.toml").read_bytes())


def load_check(source: Path | bytes) -> LanguageCheck:
    """The words of a file.

    Raises:
        OSError: The file cannot be read.
        FileError: It is not a file of words; holds every problem found.
    """
    raw, lines = parse(read_bytes(source))
    report = Report(lines)
    table = Table(raw, (), "", report)
    table.text("language", 20, "the words do not name their language")
    sources = tuple(source_in(each) for each in table.tables("sources", _MAX_CLASSES))
    classes: list[WordClass] = []
    phrases: list[tuple[str, WordClass | None, str]] = []
    for each in table.tables("fine", 10):
        phrases += [(say, None, "") for say in each.texts("say", _MAX_WORDS, _LONGEST)]
        each.finish()
    for each in table.tables("classes", _MAX_CLASSES):
        word_class = _class(each)
        classes.append(word_class)
        phrases += _phrases(each, word_class)
        each.finish()
    table.finish()
    if problems := report.problems():
        raise FileError(problems)
    return LanguageCheck(tuple(classes), phrases, sources)


def _class(table: Table) -> WordClass:
    return WordClass(
        id=table.id(what="a class of words"),
        title=table.text("title", 60, "a class of words has no title"),
        why=table.text("why", 300, "a class of words does not say why"),
        for_them=table.flag("for_them"),
        opening=table.flag("opening"),
    )


def _phrases(table: Table, word_class: WordClass) -> list[tuple[str, WordClass, str]]:
    phrases: list[tuple[str, WordClass, str]] = []
    for each in table.tables("words", _MAX_WORDS):
        instead = each.text("instead", 200, "words have no plainer way (“instead”)")
        phrases += [(say, word_class, instead) for say in each.texts("say", _MAX_WORDS, _LONGEST)]
        each.finish()
    return phrases


def _applies(word_class: WordClass, for_them: bool, is_opening: bool) -> bool:
    return (for_them or not word_class.for_them) and (is_opening or not word_class.opening)


def _folded(token: str) -> str:
    return token.casefold().replace("’", "'")


def _words_of(phrase: str) -> list[str]:
    return [_folded(found.group()) for found in _TOKEN.finditer(phrase)]


def _opening_end(text: str, first_word: int) -> int:
    found = _SENTENCE_END.search(text, first_word)
    return found.start() if found else len(text)
