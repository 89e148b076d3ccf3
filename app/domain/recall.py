"""What makes a past reflection worth bringing up beside another, and which words of it to quote.

Shared words and a like meaning count most, then shared feelings and triggers (more when they are
rare in this journal and were strong both times), then the same code. The same position, and having
been written within two weeks, only add to another reason: too many entries share them to be one by
themselves. Recent entries come first among equals.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from math import log

from app.domain import weights
from models.records.entries import Entry
from models.records.positions import Position
from models.records.queries import Reason, ReasonKind, Span
from models.records.search import Likeness, Term

Pieces = Sequence[tuple[str, bool]]
"""A text in pieces, each with whether it is a found word."""

MOST_TELLING = 16
"""More words make recall slower, and hardly better."""
_MOST_COUNTED = 200
_TOO_COMMON, _FEW = 0.25, 40
_SHORTEST_WORD = 3
_SHORTEST_SAID = 4

_STRONGEST = 3
_OWN_WORDS = frozenset({"long", "short", "rows"})
_HIGHEST_TERM_SCORE = 2.2
"""bm25 with k1 = 1.2 gives no word more than this times its rarity."""
_FEW_WORDS = 5
"""In a text with no more telling words than these, one of them shared is a reason."""
_SAID = 3
"""How many shared words a reason names."""

_SENTENCE_SAID = 120
_LONGEST_SENTENCE = 240
QUOTE_LENGTH = 160
REMINDER_LENGTH = 96
"""Three lines beside what is being written: enough to know the reflection again."""
_LEAD = 60
_LEAD_SHARE = 0.375
"""At most this much of a quotation stands before the found word."""
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+|(?<=[。！？])\s*")
_NEVER_ALONE = (ReasonKind.POSITION, ReasonKind.SOON_AFTER, ReasonKind.SOON_BEFORE)
_NO_CLEAR_POSITION = frozenset({Position.UNSURE})


@dataclass(frozen=True, slots=True)
class Rarity:
    """How rare something is in a journal of `size` entries: 1 for once, towards 0 for everywhere."""

    size: int
    counts: Mapping[str, int] = field(default_factory=dict)

    def of(self, word: str) -> float:
        """The rarity of a word that stands in `counts[word]` entries."""
        size = max(self.size, 1)
        return log(1 + size / max(self.counts.get(word, 1), 1)) / log(1 + size)


@dataclass(frozen=True, slots=True)
class Past:
    """A past entry as it is compared: how like its words and its meaning are, 0 to 1 each.

    `otherwise` is how many words it has for the same thing as what is sought says otherwise.
    """

    entry: int
    held_at: datetime
    words: float = 0.0
    meaning: float = 0.0
    otherwise: int = 0
    feelings: Mapping[str, int] = field(default_factory=dict)
    triggers: frozenset[str] = frozenset()
    position: Position | None = None
    code: str = ""


@dataclass(frozen=True, slots=True)
class Recalled:
    """A past entry with its score and the reasons that do not rest on words."""

    past: Past
    score: float
    reasons: tuple[Reason, ...]


def likeness_of(entry: Entry) -> tuple[str, Likeness]:
    """What an entry says in its own words, and what else it can share with others."""
    feelings: dict[str, int] = {}
    triggers: dict[str, None] = {}
    for answer in entry.answers:
        if answer.kind == "feelings" and isinstance(answer.value, dict):
            for word, strength in answer.value.items():
                feelings[word] = max(strength if isinstance(strength, int) else 1, 1)
        elif answer.kind == "triggers" and isinstance(answer.value, list):
            triggers.update((word, None) for word in answer.value if isinstance(word, str))
    texts = [answer.text for answer in entry.answers if answer.kind in _OWN_WORDS]
    texts += [note.text for note in entry.hindsight]
    return "\n".join(texts), Likeness(
        feelings=tuple(feelings.items()),
        triggers=tuple(triggers),
        position=entry.header.placing.at if entry.header.placing else None,
        code=entry.header.code,
        held_at=entry.header.held_at,
    )


def share_of_meaning(cosine: float, trust: float) -> float:
    """How like two texts are in meaning, 0 to 1; less where the language is hardly understood."""
    share = (cosine - weights.STRANGE) / (weights.SAME - weights.STRANGE)
    return min(max(share, 0.0), 1.0) * min(max(trust, 0.0), 1.0)


def share_of_words(closeness: float, telling: Sequence[tuple[Term, float]]) -> float:
    """How like the words of two texts are, 0 to 1: a score of the index by the highest it can be.

    No real text comes near that; half of it is as like as reflections on one event are.
    """
    highest = _HIGHEST_TERM_SCORE * sum(weight for _, weight in telling)
    return min(1.0, 2 * max(closeness, 0.0) / highest) if highest else 0.0


def worth_counting(terms: Sequence[Term]) -> list[Term]:
    """The words to look up of a text that may be a book: repeated ones first, then the last."""
    telling = [term for term in terms if may_tell(term)]
    places = sorted(range(len(telling)), key=lambda place: (-telling[place].weight, -place))
    return [telling[place] for place in sorted(places[:_MOST_COUNTED])]


def may_tell(term: Term) -> bool:
    """Whether a word can say what a text is about: numbers and scraps of Latin words do not."""
    text = term.text
    return not text.isnumeric() and (len(text) >= _SHORTEST_WORD or not text.isascii())


def most_telling(
    terms: Sequence[Term], rows: Mapping[str, int], size: int
) -> tuple[tuple[Term, float], ...]:
    """The words that tell most about a text, with their weight: often here, seldom elsewhere.

    Args:
        rows: In how many rows of the index each term's text stands.
        size: How many rows there are.
    """
    weighed = []
    for place, term in enumerate(terms):
        count = rows.get(term.text, 0)
        if not count or count > max(_TOO_COMMON * size, _FEW):
            continue
        weight = (1 + log(term.weight)) * log(1 + size / count)
        weighed.append((-weight, place, term))
    return tuple((term, -weight) for weight, _, term in sorted(weighed)[:MOST_TELLING])


def rank(
    sought: Likeness, past: Sequence[Past], feelings: Rarity, triggers: Rarity
) -> tuple[Recalled, ...]:
    """Past entries that share something that counts, most alike first, then newest first."""
    newest = max((one.held_at for one in past), default=datetime.max)
    recalled = []
    for one in past:
        reasons = _reasons(sought, one, feelings, triggers)
        score = _score(sought, one, feelings, triggers)
        if score <= 0:
            continue
        age = (newest - one.held_at).days / weights.HALF_LIFE_DAYS
        recalled.append(Recalled(one, score * (1 + weights.RECENCY * 0.5**age), reasons))
    recalled.sort(key=lambda one: (round(-one.score, 6), _newest_first(one.past)))
    return tuple(recalled)


def _newest_first(past: Past) -> tuple[int, int, int]:
    held_at = past.held_at
    seconds = held_at.hour * 3600 + held_at.minute * 60 + held_at.second
    return (-held_at.toordinal(), -seconds, -past.entry)


def _score(sought: Likeness, past: Past, feelings: Rarity, triggers: Rarity) -> float:
    felt = sum(
        feelings.of(word) * (min(strength, past.feelings[word]) / _STRONGEST)
        for word, strength in sought.feelings
        if word in past.feelings
    )
    set_off = sum(triggers.of(word) for word in sought.triggers if word in past.triggers)
    score = (
        weights.WORDS * past.words
        + weights.MEANING * past.meaning
        + weights.SAID_OTHERWISE * min(past.otherwise / weights.MANY_OTHERWISE, 1.0)
        + weights.FEELINGS * min(felt, 1.0)
        + weights.TRIGGERS * min(set_off, 1.0)
        + weights.CODE * (bool(sought.code) and past.code == sought.code)
    )
    if not score:
        return score
    score += weights.POSITION * _same_position(sought, past)
    return score + weights.SOON * (_days_between(sought, past) is not None)


def _days_between(sought: Likeness, past: Past) -> int | None:
    """From what is sought to the past one, when that is little; negative when it was before."""
    if sought.held_at is None:
        return None
    days = (past.held_at.date() - sought.held_at.date()).days
    return days if 1 <= abs(days) <= weights.SOON_DAYS else None


def _same_position(sought: Likeness, past: Past) -> bool:
    return (
        sought.position is not None
        and sought.position == past.position
        and past.position not in _NO_CLEAR_POSITION
    )


def _reasons(
    sought: Likeness, past: Past, feelings: Rarity, triggers: Rarity
) -> tuple[Reason, ...]:
    reasons = []
    felt = [word for word, _ in sought.feelings if word in past.feelings]
    if felt:
        felt.sort(key=lambda word: (-feelings.of(word), word))
        reasons.append(Reason(ReasonKind.FEELINGS, tuple(felt), count=len(felt)))
    set_off = [word for word in sought.triggers if word in past.triggers]
    if set_off:
        set_off.sort(key=lambda word: (-triggers.of(word), word))
        reasons.append(Reason(ReasonKind.TRIGGERS, tuple(set_off), count=len(set_off)))
    if sought.code and past.code == sought.code:
        reasons.append(Reason(ReasonKind.CODE, (sought.code,)))
    if past.position is not None and _same_position(sought, past):
        reasons.append(Reason(ReasonKind.POSITION, (past.position.value,)))
    days = _days_between(sought, past)
    if days is not None:
        kind = ReasonKind.SOON_BEFORE if days < 0 else ReasonKind.SOON_AFTER
        reasons.append(Reason(kind, count=abs(days)))
    return tuple(reasons)


def may_be_said(word: str, colourless: Container[str]) -> bool:
    """Whether a shared word, named as a reason, says anything: “both: nine” does not."""
    return word not in colourless and (len(word) >= _SHORTEST_SAID or not word.isascii())


def with_words(recalled: Recalled, shared: Sequence[str], sought: Likeness) -> Recalled | None:
    """Add the shared words (most telling first) to the reasons; None when nothing is left to say.

    One shared word alone is a coincidence, unless the text has few that tell anything.
    """
    alone = all(reason.kind in _NEVER_ALONE for reason in recalled.reasons)
    alone = alone and recalled.past.meaning < weights.MEANT and recalled.past.otherwise < 2
    needed = 2 if len(sought.words) > _FEW_WORDS else 1
    if alone and len(shared) < needed:
        return None
    if not shared:
        return recalled
    reason = Reason(ReasonKind.WORDS, tuple(shared[:_SAID]), count=len(shared))
    return Recalled(recalled.past, recalled.score, (reason, *recalled.reasons))


def quote(texts: Sequence[Pieces], length: int = QUOTE_LENGTH) -> tuple[Span, ...]:
    """The stretch of the texts that holds most of the found words, about `length` characters.

    It begins with its sentence where that is near. Empty when nothing was found.
    """
    best: tuple[int, int, int] | None = None
    for place, pieces in enumerate(texts):
        at, richest = _richest(pieces, length)
        if richest and (best is None or richest > best[0]):
            best = (richest, place, at)
    if best is None:
        return ()
    return _cut(texts[best[1]], best[2], length)


def similar_meaning(sentence: str) -> Reason:
    """The reason that names the sentence that comes nearest in meaning."""
    said = " ".join(sentence.split())
    if len(said) > _SENTENCE_SAID:
        said = f"{said[:_SENTENCE_SAID].rsplit(' ', 1)[0].rstrip(',;:')}…"
    return Reason(ReasonKind.MEANING, (said,))


def quoted_sentence(before: str, sentence: str, after: str, length: int) -> tuple[Span, ...]:
    """A sentence told apart, with some of what stands around it, about `length` characters."""
    pieces = [(before, False), (sentence, True), (after, False)]
    return _cut(pieces, len(before), max(length, min(len(sentence), _LONGEST_SENTENCE)))


def found_words(texts: Sequence[Pieces]) -> tuple[str, ...]:
    """The found words as they were written, each once whatever its case, in order."""
    words: dict[str, str] = {}
    for pieces in texts:
        for text, found in pieces:
            if found:
                words.setdefault(text.casefold(), text)
    return tuple(words.values())


def _richest(pieces: Pieces, length: int) -> tuple[int, int]:
    """Where the best stretch begins, and how many different found words it holds."""
    found: list[tuple[int, int, str]] = []
    at = 0
    for text, is_found in pieces:
        if is_found:
            found.append((at, at + len(text), text.casefold()))
        at += len(text)
    best, begin = 0, 0
    for place, (start, _, _) in enumerate(found):
        within = set()
        for _, end, word in found[place : place + length]:
            if end > start + length - _lead(length):
                break
            within.add(word)
        if max(len(within), 1) > best:
            best, begin = max(len(within), 1), start
    return begin, best


def _cut(pieces: Pieces, anchor: int, length: int) -> tuple[Span, ...]:
    text = "".join(piece for piece, _ in pieces)
    begin = _beginning(text, anchor, _lead(length))
    end = _ending(text, begin, max(length, anchor - begin + 1))
    spans: list[Span] = [Span("… ")] if begin and not _begins_sentence(text, begin) else []
    at = 0
    for piece, found in pieces:
        kept = piece[max(begin - at, 0) : max(end - at, 0)]
        if kept:
            spans.append(Span(kept, found))
        at += len(piece)
    if end < len(text):
        spans.append(Span(" …" if text[end - 1] in ".!?" else "…"))
    return tuple(spans)


def _lead(length: int) -> int:
    return min(_LEAD, int(length * _LEAD_SHARE))


def _beginning(text: str, anchor: int, lead: int) -> int:
    start = max(0, anchor - lead)
    before = text[start:anchor]
    ends = [found.end() for found in _SENTENCE_END.finditer(before)]
    if ends:
        return start + ends[-1]
    if not start:
        return 0
    space = before.find(" ")
    return start + space + 1 if space >= 0 else start


def _begins_sentence(text: str, at: int) -> bool:
    return bool(re.search(r"[.!?…。！？][\"'”’)\]]*\s*$", text[max(0, at - 5) : at]))


def _ending(text: str, begin: int, length: int) -> int:
    end = begin + length
    if end >= len(text):
        return len(text)
    space = text.rfind(" ", begin + length // 2, end + 1)
    return space if space > 0 else end
