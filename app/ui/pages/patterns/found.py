"""What the page reads, put together off the UI thread: each function is the work of one job."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from app.services.follow_ups import FollowUps
from app.services.patterns import Patterns
from app.services.timeline import Timeline
from models.records.entries import AnswerKey
from models.records.follow_ups import Cue, KeyPoints
from models.records.ids import EntryId
from models.records.patterns import ButtonPath, Counted, EarlierAnswer, PairHistory, TriggerLine
from models.records.queries import Filter
from prompts.catalogue import Catalogue
from prompts.kinds import Kind

FEWEST = 5
"""With fewer reflections there is no pattern to see yet."""
TWICE = 2
WALKS, EYES, PAIRS = "walking_together", "seven_eyes", "continuum"
_MANY = 200


@dataclass(frozen=True, slots=True)
class Period:
    """Which reflections count: since a day, with one code; None and "" for all.

    `today` is when that is asked: days are said as seen from there.
    """

    since: date | None = None
    code: str = ""
    today: date = date.min


@dataclass(frozen=True, slots=True)
class NextTime:
    """What someone wrote would help next time."""

    text: str = field(repr=False)
    entry_id: EntryId


@dataclass(frozen=True, slots=True)
class FoundTriggers:
    """The register and the button map, and how many reflections they rest on."""

    total: int
    matching: int
    codes: tuple[str, ...] = field(repr=False)
    lines: tuple[TriggerLine, ...] = ()
    paths: tuple[ButtonPath, ...] = ()
    next_time: tuple[NextTime, ...] = field(default=(), repr=False)
    on_cards: frozenset[str] = field(default=frozenset(), repr=False)


def triggers(
    patterns: Patterns,
    timeline: Timeline,
    follow_ups: FollowUps,
    catalogue: Catalogue,
    period: Period,
) -> FoundTriggers:
    """The register of a time and a person."""
    codes = (period.code,) if period.code else ()
    facets = timeline.facets(Filter(since=period.since, codes=codes))
    total = timeline.count()
    people = tuple(each.value for each in timeline.facets(Filter()).codes)
    if total < FEWEST:
        return FoundTriggers(total, facets.matching, people)
    lines = patterns.triggers(period.since, period.code)
    counted = {entry for line in lines for entry in line.entries}
    paths = patterns.button_map(period.since)
    if period.code:
        paths = tuple(kept for path in paths if (kept := _only(path, counted)) is not None)
    return FoundTriggers(
        total,
        facets.matching,
        people,
        lines,
        paths,
        _next_time(patterns, catalogue),
        frozenset(cue.text for cue in follow_ups.cues()),
    )


def _only(path: ButtonPath, wanted: set[EntryId]) -> ButtonPath | None:
    """The way as far as those entries went it."""
    kept = tuple(entry for entry in path.entries if entry in wanted)
    if not kept:
        return None
    return ButtonPath(
        path.behaviour,
        path.button,
        path.urge,
        path.act,
        kept,
        path.behaviour_label,
        path.button_label,
        path.urge_label,
    )


def _next_time(patterns: Patterns, catalogue: Catalogue) -> tuple[NextTime, ...]:
    return tuple(
        NextTime(answer.text.strip(), answer.entry_id)
        for key in yielding(catalogue, "cue")
        for answer in patterns.then_and_now(key, limit=_MANY)
        if answer.text.strip()
    )


# ------------------------------------------------------------- then and now


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that was answered at least twice."""

    key: AnswerKey
    pack: str = field(repr=False)
    heading: str = field(repr=False)
    count: int


@dataclass(frozen=True, slots=True)
class Walk:
    """The two walks of one reflection: what was asked, of the first and of the second."""

    entry_id: EntryId
    held_at: datetime
    rows: tuple[tuple[str, str, str], ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class FoundThen:
    """What can be set side by side."""

    asked: tuple[Asked, ...]
    walks: tuple[Walk, ...]
    eyes: tuple[Counted, ...]


def then(patterns: Patterns, catalogue: Catalogue) -> FoundThen:
    """The questions answered twice, the walks, the eyes."""
    return FoundThen(
        _asked(patterns, catalogue),
        _walks(patterns, catalogue),
        _eyes(patterns, catalogue),
    )


def _asked(patterns: Patterns, catalogue: Catalogue) -> tuple[Asked, ...]:
    found = []
    for pack in catalogue.packs():
        written = patterns.written_in(pack.id)
        for question, counted in zip(pack.questions(), written, strict=True):
            if counted.count >= TWICE:
                key = AnswerKey(pack.id, question.id)
                asked = Asked(key, pack.title, counted.label, counted.count)
                is_told = question.kind in (Kind.LONG, Kind.SHORT)
                found.append((not question.then_and_now, not is_told, asked))
    # What is meant to be read again leads; the sort keeps the order of the library.
    return tuple(asked for *_, asked in sorted(found, key=lambda each: each[:2]))


def _walks(patterns: Patterns, catalogue: Catalogue) -> tuple[Walk, ...]:
    if WALKS not in catalogue:
        return ()
    pack = catalogue.get(WALKS)
    beside = [pair for step in pack.steps for pair in step.beside]
    asked = {question.id: pack.heading_of(question.id) for question in pack.questions()}
    told: dict[tuple[datetime, EntryId], dict[str, str]] = defaultdict(dict)
    for answer in patterns.answers_in(WALKS):
        told[answer.held_at, answer.entry_id][answer.key.question] = answer.text
    return tuple(
        _walk(*when, said, beside, asked) for when, said in sorted(told.items(), key=_when)
    )


def _when(told: tuple[tuple[datetime, EntryId], object]) -> tuple[datetime, EntryId]:
    return told[0]


def _walk(
    held_at: datetime,
    entry_id: EntryId,
    said: Mapping[str, str],
    beside: list[tuple[str, str]],
    asked: Mapping[str, str],
) -> Walk:
    rows = ((asked[up], said.get(up, ""), said.get(down, "")) for up, down in beside)
    return Walk(entry_id, held_at, tuple(row for row in rows if row[1] or row[2]))


def _eyes(patterns: Patterns, catalogue: Catalogue) -> tuple[Counted, ...]:
    found = patterns.written_in(EYES) if EYES in catalogue else ()
    return tuple(counted for counted in found if counted.word.startswith("eye_"))


def answers(patterns: Patterns, key: AnswerKey) -> tuple[EarlierAnswer, ...]:
    """All answers to a question, the oldest first."""
    return patterns.then_and_now(key, limit=_MANY)[::-1]


# ------------------------------------------------------------- continuum


def continuum(patterns: Patterns) -> tuple[PairHistory, ...]:
    """Every pair with its marks."""
    return patterns.continuum()


@dataclass(frozen=True, slots=True)
class GroupPairs:
    """Pairs for a group: those that come with Afterword, and those someone typed."""

    shipped: tuple[PairHistory, ...]
    own: tuple[PairHistory, ...]


def group_pairs(patterns: Patterns, catalogue: Catalogue) -> GroupPairs:
    """All pairs for a group; nothing private is marked."""
    marked = {(pair.key, pair.low, pair.high): pair for pair in patterns.continuum(share_safe=True)}
    pack = catalogue.get(PAIRS)
    asked = [
        PairHistory(pair.id, pair.low, pair.high, ())
        for question in pack.questions()
        for pair in question.pairs
    ]
    shipped = [marked.pop((pair.key, pair.low, pair.high), pair) for pair in asked]
    return GroupPairs(tuple(shipped), tuple(marked.values()))


# ------------------------------------------------------------- cards and points


@dataclass(frozen=True, slots=True)
class FoundCards:
    """Cue cards, key points since a day, and what is half typed for cards, by their ids."""

    cues: tuple[Cue, ...]
    points: tuple[KeyPoints, ...]
    begun: Mapping[str, str] = field(default_factory=dict, repr=False)


def cards(follow_ups: FollowUps, since: date | None) -> FoundCards:
    """Cue cards and key points."""
    cues, points = follow_ups.cues(), follow_ups.key_points(since)
    return FoundCards(cues, points, follow_ups.begun_cues())


def yielding(catalogue: Catalogue, what: str) -> list[AnswerKey]:
    """The questions whose answers feed that."""
    return [
        AnswerKey(pack.id, question.id)
        for pack in catalogue.packs()
        for question in pack.questions()
        if question.yields == what
    ]
