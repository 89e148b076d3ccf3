"""What one chooses before a document leaves: what goes in, and what is done about each mark."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from app.domain.identifier_marks import IdentifierKind, Mark
from app.services.documents.document import Document, own_texts, reworded, sections, without

_AROUND = 32


@dataclass(frozen=True, slots=True)
class MarkedWords:
    """Words that could tell who somebody is, how often they are there, and what is around them."""

    words: str = field(repr=False)
    kind: IdentifierKind
    times: int
    before: str = field(repr=False)
    after: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Choosing:
    """A document with what was chosen about it.

    `out` are the keys of sections left out; `left` the words left in; `instead` what stands in
    place of others.
    """

    document: Document = field(repr=False)
    out: frozenset[str] = frozenset()
    left: frozenset[str] = field(default=frozenset(), repr=False)
    instead: Mapping[str, str] = field(default_factory=dict, repr=False)

    @staticmethod
    def of(document: Document, before: Choosing | None = None) -> Choosing:
        """The choices to begin with; those made before stand where the section is still there."""
        keys = {section.key for _, section in sections(document)}
        begun = {section.key for _, section in sections(document) if not section.chosen}
        if before is None:
            return Choosing(document, frozenset(begun))
        known = {section.key for _, section in sections(before.document)}
        out = (before.out & keys) | (begun - known)
        return replace(before, document=document, out=frozenset(out))

    def with_section(self, key: str, *, wanted: bool) -> Choosing:
        """The same with a section in it, or without."""
        return replace(self, out=self.out - {key} if wanted else self.out | {key})

    def leaving(self, words: str) -> Choosing:
        """The same with marked words left in as they are."""
        return replace(self, left=self.left | {words}, instead=_without(self.instead, words))

    def putting(self, words: str, other: str) -> Choosing:
        """The same with other words in place of marked ones, wherever they stand."""
        return replace(self, left=self.left - {words}, instead={**self.instead, words: other})

    def asking(self, words: str) -> Choosing:
        """The same with nothing settled about these words."""
        return replace(self, left=self.left - {words}, instead=_without(self.instead, words))

    def answered_as(self, before: Choosing) -> Choosing:
        """The same with what was said about marks before; what goes in is chosen anew."""
        return replace(self, left=before.left, instead=before.instead)

    def unworded(self) -> Document:
        """What goes in, as it was written."""
        return without(self.document, self.out)

    def made(self) -> Document:
        """Exactly what leaves."""
        if not self.instead:
            return self.unworded()
        longest_first = sorted(self.instead, key=len, reverse=True)
        wanted = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
        return reworded(
            self.unworded(), lambda text: wanted.sub(lambda found: self.instead[found[0]], text)
        )

    def waiting(self, marked: Sequence[MarkedWords]) -> tuple[MarkedWords, ...]:
        """What nothing was said about yet."""
        return tuple(each for each in marked if each.words not in self.left | set(self.instead))

    def left_in(self, marked: Sequence[MarkedWords]) -> int:
        """How many marked places leave as they are."""
        return sum(each.times for each in marked if each.words in self.left)


def marked_words(document: Document, marks: Sequence[Sequence[Mark]]) -> tuple[MarkedWords, ...]:
    """The marks of a document's own texts, each of the same words once, in the order of reading.

    Names that the document says by itself are not among them.
    """
    found: dict[str, MarkedWords] = {}
    for text, those in zip(own_texts(document), marks, strict=True):
        for mark in those:
            words = mark.of(text)
            if _is_said_anyway(mark.kind, words, document.names):
                continue
            known = found.get(words)
            if known is not None:
                found[words] = replace(known, times=known.times + 1)
                continue
            before, after = _before(text[: mark.start]), _after(text[mark.end :])
            found[words] = MarkedWords(words, mark.kind, 1, before, after)
    return tuple(found.values())


def _is_said_anyway(kind: IdentifierKind, words: str, names: Sequence[str]) -> bool:
    """Whether it is a person's name, or a part of it, that the document says by itself."""
    if kind is not IdentifierKind.PERSON:
        return False
    said = re.findall(r"\w+", words.removesuffix("'s").removesuffix("’s").casefold())
    return any(set(said) <= set(re.findall(r"\w+", name.casefold())) for name in names)


def _before(text: str) -> str:
    """The last words of a text; one that would be cut is left out."""
    if len(text) <= _AROUND:
        return text
    _cut, gap, kept = text[-_AROUND - 1 :].partition(" ")
    return f"… {kept}" if gap else "…"


def _after(text: str) -> str:
    """The first words of a text; one that would be cut is left out."""
    if len(text) <= _AROUND:
        return text
    kept, gap, _cut = text[: _AROUND + 1].rpartition(" ")
    return f"{kept} …" if gap else "…"


def _without(instead: Mapping[str, str], words: str) -> dict[str, str]:
    return {each: other for each, other in instead.items() if each != words}
