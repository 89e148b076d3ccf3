"""What is derived from an entry whenever it is written: lists and search never read its answers."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from models.plain import plain_words, shortened
from models.records.entries import Answer, Entry, JsonValue, Privacy
from models.search import IndexText
from models.types import json_text, wall_text

SNIPPET_LENGTH = 160

WORD_KINDS = {
    "feelings": "feeling",
    "triggers": "trigger",
    "body": "body",
    "urges": "urge",
    "helped": "helped",
    "thoughts": "thought",
}
"""Kinds of answer that hold words of a vocabulary, and the kind under which `word` lists them."""

_TEXT_KINDS = ("long", "short")
_TELLING_LENGTH = 12
_TELLING_RUN = 5
_MARKS = re.compile(r"[^\w\s]|_")
_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")
_STRENGTH = re.compile(r" \([^()]*\)(?=, |$)")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a vocabulary in an entry; `private` when only private answers hold it."""

    kind: str
    word: str
    intensity: int
    private: bool


@dataclass(frozen=True, slots=True)
class Digest:
    """What lists, facets and search need of one entry."""

    snippet: str = field(repr=False)
    position_private: bool
    words: tuple[Word, ...]
    index: IndexText = field(repr=False)
    content_hash: str


def digest(entry: Entry) -> Digest:
    """Derive everything that is kept beside the answers."""
    return Digest(
        snippet=_snippet(entry),
        position_private=_position_is_private(entry),
        words=_words(entry.answers),
        index=_index_text(entry),
        content_hash=content_hash(entry),
    )


def content_hash(entry: Entry) -> str:
    """Tells entries apart that were held at different times or say different things."""
    said = sorted((a.key.pack, a.key.question, json_text(a.value)) for a in entry.answers)
    return hashlib.sha256(json_text([wall_text(entry.header.held_at), said]).encode()).hexdigest()


def _snippet(entry: Entry) -> str:
    open_texts = [a.text for a in entry.answers if a.kind in _TEXT_KINDS and not a.private]
    open_texts.sort(key=lambda text: not text.strip())
    for text in open_texts:
        words = plain_words(text).removeprefix(entry.title).lstrip()
        if words:
            return shortened(words, SNIPPET_LENGTH)
    return ""


def _position_is_private(entry: Entry) -> bool:
    positions = [answer for answer in entry.answers if answer.kind == "position"]
    return bool(positions) and positions[0].private


def _words(answers: tuple[Answer, ...]) -> tuple[Word, ...]:
    found: dict[tuple[str, str], Word] = {}
    for answer in answers:
        kind = WORD_KINDS.get(answer.kind)
        if kind is None or not isinstance(answer.value, dict | list):
            continue
        for word in answer.value:
            if not isinstance(word, str):
                continue
            strength = answer.value[word] if isinstance(answer.value, dict) else 0
            intensity = strength if isinstance(strength, int) else 0
            before = found.get((kind, word))
            found[kind, word] = Word(
                kind,
                word,
                max(intensity, before.intensity if before else 0),
                answer.private and (before is None or before.private),
            )
    return tuple(found.values())


def _index_text(entry: Entry) -> IndexText:
    opened: list[str] = []
    private: list[str] = []
    words: list[str] = []
    for answer in entry.answers:
        if answer.private:
            private.append(answer.text)
        elif answer.kind in WORD_KINDS:
            words.append(_STRENGTH.sub("", answer.text))
        else:
            opened.append(answer.text)
    for note in entry.hindsight:
        (private if note.private else opened).append(note.text)
    hidden = rests_on(entry.bring_question, private_texts(entry))
    (private if hidden else opened).append(entry.bring_question)
    words += [*entry.header.tags, entry.header.code]
    if entry.header.privacy is Privacy.PRIVATE:
        return IndexText(private=_joined([entry.title, *opened, *private, *words]))
    return IndexText(entry.title, _joined(opened), _joined(private), _joined(words))


def private_texts(entry: Entry) -> tuple[str, ...]:
    """What was written in private: answers in words of one's own, and notes."""
    answers = [own_words(a.kind, a.text, a.value) for a in entry.answers if a.private]
    return (
        *(text for texts in answers for text in texts),
        *(note.text for note in entry.hindsight if note.private),
    )


def own_words(kind: str, text: str, value: JsonValue) -> tuple[str, ...]:
    """What an answer says in words of one's own; of a table, each cell too."""
    if kind in _TEXT_KINDS:
        return (text,)
    if kind == "rows" and isinstance(value, list):
        rows = value
    elif kind == "grid" and isinstance(value, dict):
        rows = list(value.values())
    else:
        return ()
    cells = (cell for row in rows if isinstance(row, dict) for cell in row.values())
    return (text, *(cell for cell in cells if isinstance(cell, str)))


def rests_on(text: str, sources: Iterable[str]) -> bool:
    """Whether a text repeats one of the sources, or some words of one in a row.

    Case, spacing and punctuation aside.
    """
    said = _folded(text)
    if not said:
        return False
    runs = _runs(text)
    return any(
        _repeats(said, _folded(source)) or not runs.isdisjoint(_runs(source)) for source in sources
    )


def _repeats(said: str, source: str) -> bool:
    if said == source:
        return True
    shorter, longer = sorted((said, source), key=len)
    return len(shorter) >= _TELLING_LENGTH and shorter in longer


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    words = _MARKS.sub(" ", _APOSTROPHE.sub("", text.casefold())).split()
    return frozenset(
        tuple(words[at : at + _TELLING_RUN]) for at in range(len(words) - _TELLING_RUN + 1)
    )


def _folded(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(".!?…")


def _joined(texts: list[str]) -> str:
    return "\n".join(text for text in texts if text)
