"""A second look at words and moves that are meant for the other. An offer, never a hindrance.

Which words, why, and what to say instead is data of `prompts`. What is looked at here is where they
stand: what the other said is not one's own to mend, and a reason is no trouble once one has asked.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile

from models.records.entries import JsonValue
from prompts.language_check import Found, shipped_check
from prompts.repair import explaining_check


class Look(StrEnum):
    """Why a place is worth a second look."""

    COMFORT = "comfort"
    BUT = "but"
    IF_YOU_FELT = "if_you_felt"
    SORRY_YOU = "sorry_you"
    EXPLAIN_FIRST = "explain_first"
    CHANGE_FIRST = "change_first"


_LOOK_OF = {
    "comfort_me": Look.COMFORT,
    "but": Look.BUT,
    "if": Look.IF_YOU_FELT,
    "sorry_you": Look.SORRY_YOU,
    "explain_first": Look.EXPLAIN_FIRST,
    "change_first": Look.CHANGE_FIRST,
}

HEARING = ("validate", "ask")
"""The moves that hear the other; the others rest on them."""

_EXPLAINING = ("explain", "clear_up")
_CHANGING = ("change_task", "signal", "pattern")

_HEARS = re.compile(
    r"\bhow (?:was|is|did|does|has) (?:it|that|this)\b[^.!?\n]{0,120}\?"
    r"|\bhow (?:were|are) you\b[^.!?\n]{0,120}\?"
    r"|\bwhat (?:was|is) (?:it|that|this) like\b"
    r"|\bwhat (?:did|does) (?:it|that|this) do to you\b"
    r"|\b(?:i(?:'d| would)? (?:want|like)|i am here) to (?:hear|listen|understand)\b"
    r"|\bwould you tell me\b|\btell me how\b",
    re.IGNORECASE,
)
"""The other is asked how it was."""

_TOLD_BY_THEM = re.compile(
    r"\b(?:you|he|she|they)(?:'ve|'d| have| had)? (?:just )?"
    r"(?:said|say|told me|asked(?: me)?|wrote|called(?: it| me)?|answered|shouted|replied)"
    r"(?: that)?[ :,]{0,3}$",
    re.IGNORECASE,
)
_MARK = re.compile(r"[“”„«»\"\n]")
_CLOSES = {"“": "”", "„": "“”", "«": "»", '"': '"'}
_QUOTED_LINE = re.compile(r"^[ \t]{0,8}>[^\n]*$", re.MULTILINE)
_BEFORE_A_QUOTE = 40


@dataclass(frozen=True, slots=True)
class WordNote:
    """A place in the words, counted in characters; why, and a plainer way."""

    start: int
    length: int
    reason: Look
    why: str
    instead: str


def words_to_look_at(text: str) -> tuple[WordNote, ...]:
    """The places worth a second look before it is said, in the order of the text.

    What the other is quoted with is left out. They do not overlap.
    """
    theirs = _theirs(text)
    heard = _HEARS.search(text.replace("’", "'"))
    hearing = heard.start() if heard else len(text)
    notes = [
        *(
            _note(each)
            for each in explaining_check().look(text, for_them=True)
            if each.start < hearing
        ),
        *(
            _note(each)
            for each in shipped_check().look(text, for_them=True)
            if each.class_id in _LOOK_OF
        ),
    ]
    return _apart(notes, theirs)


def moves_to_look_at(moves: Sequence[str]) -> tuple[Look, ...]:
    """What is worth a second look in the order of moves.

    While something is torn, being heard comes before reasons, and both before change.
    """
    before = tuple(takewhile(lambda move: move not in HEARING, moves))
    first = [
        *([Look.CHANGE_FIRST] if any(move in _CHANGING for move in before) else []),
        *([Look.EXPLAIN_FIRST] if any(move in _EXPLAINING for move in before) else []),
    ]
    return tuple(first)


def move_ids(value: JsonValue) -> tuple[str, ...]:
    """The moves of a plan, in order, whether they were ticked or put into rows."""
    if not isinstance(value, list):
        return ()
    said = [row.get("move") if isinstance(row, dict) else row for row in value]
    return tuple(each for each in said if isinstance(each, str))


def _note(found: Found) -> WordNote:
    return WordNote(found.start, found.length, _LOOK_OF[found.class_id], found.why, found.instead)


def _theirs(text: str) -> list[tuple[int, int]]:
    """Where somebody else is quoted: after “you said” and the like, or in a quoted line."""
    spans = [found.span() for found in _QUOTED_LINE.finditer(text)]
    for start, end in _quoted(text):
        lead = text[max(0, start - _BEFORE_A_QUOTE) : start].replace("’", "'")
        if _TOLD_BY_THEM.search(lead):
            spans.append((start, end))
    return sorted(spans)


def _quoted(text: str) -> Iterator[tuple[int, int]]:
    """What stands in quotation marks, each within its line."""
    start, closes = -1, ""
    for found in _MARK.finditer(text):
        mark = found.group()
        if start >= 0 and mark in closes:
            yield start, found.end()
            start, closes = -1, ""
        elif mark == "\n":
            start, closes = -1, ""
        elif start < 0 and mark in _CLOSES:
            start, closes = found.start(), _CLOSES[mark]


def _apart(notes: Iterable[WordNote], theirs: Iterable[tuple[int, int]]) -> tuple[WordNote, ...]:
    """Without those in the words of others, and those that begin inside another note."""
    result: list[WordNote] = []
    spans = iter(theirs)
    span = next(spans, None)
    free_from = 0
    for note in sorted(notes, key=lambda each: each.start):
        while span is not None and span[0] <= note.start:
            free_from = max(free_from, span[1])
            span = next(spans, None)
        if note.start >= free_from:
            result.append(note)
            free_from = note.start + note.length
    return tuple(result)
