"""What many reflections show at a glance. Entries come oldest first and are told newest first."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from models.records.ids import EntryId
from models.records.patterns import Counted, FeelingLine, Held, SetOff
from models.records.positions import Placing, Position
from prompts.words import Vocabulary


def feeling_lines(
    felt: Iterable[tuple[EntryId, Sequence[str]]], feelings: Vocabulary
) -> tuple[FeelingLine, ...]:
    """One line a feeling, most frequent first."""
    tones = {group.id: group.tendency for group in feelings.groups}
    lines = [
        FeelingLine(word, feelings.label(word), tones.get(feelings.group_of(word), ""), entries)
        for word, entries in _by_word(felt).items()
    ]
    return tuple(sorted(lines, key=lambda line: (-line.count, line.label.casefold())))


def set_offs(
    named: Sequence[tuple[EntryId, Sequence[str], Sequence[str]]],
    triggers: Vocabulary,
    feelings: Vocabulary,
) -> tuple[SetOff, ...]:
    """The pairs of triggers and feelings of the same entries, most frequent first.

    Args:
        named: Entries that name some of each: triggers, then feelings.
        triggers: How triggers read.
        feelings: How feelings read.
    """
    found: dict[tuple[str, str], list[EntryId]] = defaultdict(list)
    for entry_id, set_off, felt in named:
        for trigger in set_off:
            for feeling in felt:
                found[trigger, feeling].append(entry_id)
    by_trigger = _by_word((entry_id, words) for entry_id, words, _ in named)
    by_feeling = _by_word((entry_id, words) for entry_id, _, words in named)
    of_triggers = {w: Counted(w, triggers.label(w), ids) for w, ids in by_trigger.items()}
    of_feelings = {w: Counted(w, feelings.label(w), ids) for w, ids in by_feeling.items()}
    pairs = [
        SetOff(of_triggers[trigger], of_feelings[feeling], tuple(reversed(entries)))
        for (trigger, feeling), entries in found.items()
    ]
    return tuple(
        sorted(
            pairs,
            key=lambda pair: (
                -len(pair.entries),
                pair.trigger.label.casefold(),
                pair.feeling.label.casefold(),
            ),
        )
    )


def switches(placed: Iterable[Held]) -> Mapping[date, tuple[Position, ...]]:
    """The days with more than one place of power, each with these in their order.

    A power that moved, and nobody said from where to where, is a switch of its own.
    """
    days: dict[date, list[Position]] = defaultdict(list)
    for each in placed:
        if each.placing is not None:
            places = days[each.held_at.date()]
            for place in _places(each.placing):
                if not places or places[-1] is not place:
                    places.append(place)
    return {
        day: tuple(places)
        for day, places in days.items()
        if len(places) > 1 or Position.MOVED in places
    }


def _places(placing: Placing) -> Iterator[Position]:
    if placing.at is Position.MOVED:
        told = [place for place in (placing.began, placing.ended) if place is not None]
        yield from told if len(told) > 1 else (Position.MOVED,)
    elif placing.at is not Position.UNSURE:
        yield placing.at


def _by_word(named: Iterable[tuple[EntryId, Sequence[str]]]) -> dict[str, tuple[EntryId, ...]]:
    found: dict[str, list[EntryId]] = defaultdict(list)
    for entry_id, words in named:
        for word in words:
            found[word].append(entry_id)
    return {word: tuple(reversed(entries)) for word, entries in found.items()}
