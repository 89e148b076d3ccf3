"""Putting together what shows over many reflections. Entries come newest first and stay so."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import product

from models.records.entries import AnswerKey, JsonValue
from models.records.ids import EntryId
from models.records.patterns import (
    ButtonPath,
    Counted,
    Intensity,
    Mark,
    PairHistory,
    TriggerLine,
)
from prompts.schema import Question
from prompts.words import OWN, Vocabulary, readable

STRENGTHS = {1: 3, 2: 6, 3: 9}
"""A feeling that is there a little, some, or a lot, on the scale from 0 to 10."""

_ENDS = (-5, 5)

Label = Callable[[str], str]


@dataclass(slots=True)
class Seen:
    """What one entry tells of what set it off, each word once.

    `scale` is 0 to 10, `strength` 1 to 3.
    """

    entry_id: EntryId
    held_at: datetime
    triggers: list[str] = field(default_factory=list, repr=False)
    buttons: list[str] = field(default_factory=list, repr=False)
    early_signs: list[str] = field(default_factory=list, repr=False)
    urges: list[str] = field(default_factory=list, repr=False)
    helped: list[str] = field(default_factory=list, repr=False)
    acts: list[str] = field(default_factory=list, repr=False)
    scale: float | None = None
    strength: int = 0

    @property
    def intensity(self) -> float | None:
        """How strong it was, 0 to 10: as it was said, else as the strongest feeling was."""
        return STRENGTHS.get(self.strength) if self.scale is None else self.scale


@dataclass(frozen=True, slots=True)
class Labels:
    """How words read."""

    triggers: Vocabulary
    body: Vocabulary
    urges: Vocabulary
    helped: Vocabulary


def trigger_lines(seen: Iterable[Seen], labels: Labels) -> tuple[TriggerLine, ...]:
    """One line a trigger, most frequent first."""
    by_word: dict[str, list[Seen]] = defaultdict(list)
    for one in seen:
        for word in one.triggers:
            by_word[word].append(one)
    lines = [
        TriggerLine(
            word=word,
            label=labels.triggers.label(word),
            group=labels.triggers.group_of(word),
            entries=tuple(one.entry_id for one in those),
            last_on=those[0].held_at.date(),
            intensity=_over_time(those),
            early_signs=counted(
                ((one.entry_id, one.early_signs) for one in those), labels.body.label
            ),
            urges=counted(((one.entry_id, one.urges) for one in those), labels.urges.label),
            helped=counted(((one.entry_id, one.helped) for one in those), labels.helped.label),
        )
        for word, those in by_word.items()
    ]
    return tuple(sorted(lines, key=lambda line: (-line.count, line.label.casefold())))


def counted(held: Iterable[tuple[EntryId, Iterable[str]]], label: Label) -> tuple[Counted, ...]:
    """Words with the entries that hold them, each once an entry; most frequent first."""
    found: dict[str, list[EntryId]] = defaultdict(list)
    for entry_id, words in held:
        for word in words:
            found[word].append(entry_id)
    lines = [Counted(word, label(word), tuple(ids)) for word, ids in found.items()]
    return tuple(sorted(lines, key=lambda line: (-line.count, line.label.casefold())))


def button_paths(seen: Iterable[Seen], labels: Labels) -> tuple[ButtonPath, ...]:
    """Ways from what they did over the button to what was done, most frequent first.

    Where an entry names several of a kind, each may have led to each. An entry that names but one
    part of the way tells of none.
    """
    found: dict[tuple[str, str, str, str], list[EntryId]] = defaultdict(list)
    for one in seen:
        pressed = dict.fromkeys(one.buttons)
        did = [word for word in one.triggers if word not in pressed]
        parts = [did, list(pressed), one.urges, one.acts]
        if sum(bool(part) for part in parts) > 1:
            for path in product(*(part or [""] for part in parts)):
                found[path].append(one.entry_id)  # type: ignore[index]
    paths = [
        ButtonPath(
            behaviour,
            button,
            urge,
            act,
            tuple(ids),
            labels.triggers.label(behaviour) if behaviour else "",
            labels.triggers.label(button) if button else "",
            labels.urges.label(urge) if urge else "",
        )
        for (behaviour, button, urge, act), ids in found.items()
    ]
    return tuple(sorted(paths, key=lambda path: -len(path.entries)))


def pair_histories(
    placings: Iterable[tuple[EntryId, datetime, AnswerKey, JsonValue]],
    find: Callable[[AnswerKey], Question | None],
) -> tuple[PairHistory, ...]:
    """Every pair of ends with its marks; those first met first.

    Pairs are the same where their id and their ends are, whatever set asked for them.
    """
    found: dict[tuple[str, str, str], list[Mark]] = defaultdict(list)
    for entry_id, held_at, key, value in placings:
        ends = _ends_of(find(key))
        for pair, placed in value.items() if isinstance(value, Mapping) else ():
            mark = _mark(placed, held_at, entry_id)
            if mark is not None:
                found[pair, *_low_high(pair, ends)].append(mark)
    return tuple(
        PairHistory(key, low, high, tuple(marks)) for (key, low, high), marks in found.items()
    )


def _over_time(those: Sequence[Seen]) -> tuple[Intensity, ...]:
    return tuple(
        Intensity(_day(one), one.intensity, one.entry_id, one.scale is not None)
        for one in reversed(those)
        if one.intensity is not None
    )


def _day(one: Seen) -> date:
    return one.held_at.date()


def _ends_of(question: Question | None) -> Mapping[str, tuple[str, str]]:
    return {pair.id: (pair.low, pair.high) for pair in question.pairs} if question else {}


def _low_high(pair: str, ends: Mapping[str, tuple[str, str]]) -> tuple[str, str]:
    if pair in ends:
        return ends[pair]
    low, bar, high = pair.removeprefix(OWN).partition("|")
    return (low, high) if bar else (readable(pair), "")


def _mark(placed: object, held_at: datetime, entry_id: EntryId) -> Mark | None:
    at = _place(placed.get("at")) if isinstance(placed, Mapping) else None
    if at is None or not isinstance(placed, Mapping):
        return None
    return Mark(held_at, at, _place(placed.get("stress")), entry_id)


def _place(value: object) -> int | None:
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    low, high = _ENDS
    return value if low <= value <= high else None
