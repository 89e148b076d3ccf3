"""What the page reads, put together off the UI thread: each function is the work of one job."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime

from app.services.follow_ups import FollowUps
from app.services.patterns import Patterns
from app.services.timeline import Timeline
from models.records.entries import AnswerKey, Entry
from models.records.follow_ups import Cue, FollowUp, FollowUpKind, FollowUpState, KeyPoints
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
_IMPRESSION, _STATEMENT = "first_impression", "positionality"


@dataclass(frozen=True, slots=True)
class Period:
    """Which reflections count: since a day, with one code; None and "" for all."""

    since: date | None = None
    code: str = ""


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
    codes: tuple[str, ...]
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
        for key in _yielding(catalogue, "cue")
        for answer in patterns.then_and_now(key, limit=_MANY)
        if answer.text.strip()
    )


# ------------------------------------------------------------- then and now


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that was answered at least twice."""

    key: AnswerKey
    pack: str
    heading: str
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


def then(patterns: Patterns, timeline: Timeline, catalogue: Catalogue) -> FoundThen:
    """The questions answered twice, the walks, the eyes."""
    return FoundThen(
        _asked(patterns, catalogue),
        _walks(patterns, timeline, catalogue),
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


def _walks(patterns: Patterns, timeline: Timeline, catalogue: Catalogue) -> tuple[Walk, ...]:
    if WALKS not in catalogue:
        return ()
    pack = catalogue.get(WALKS)
    beside = [pair for step in pack.steps for pair in step.beside]
    asked = {question.id: pack.heading_of(question.id) for question in pack.questions()}
    entries = {entry: None for counted in patterns.written_in(WALKS) for entry in counted.entries}
    walks = [_walk(timeline.entry(entry), beside, asked) for entry in entries]
    return tuple(sorted(walks, key=lambda walk: walk.held_at))


def _walk(entry: Entry, beside: list[tuple[str, str]], asked: dict[str, str]) -> Walk:
    said = {a.key.question: a.text for a in entry.answers if a.key.pack == WALKS}
    rows = ((asked[up], said.get(up, ""), said.get(down, "")) for up, down in beside)
    return Walk(entry.id, entry.header.held_at, tuple(row for row in rows if row[1] or row[2]))


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


def group_pairs(patterns: Patterns, catalogue: Catalogue) -> tuple[PairHistory, ...]:
    """All pairs for a group: those of the set first, then one's own; nothing private marked."""
    marked = {(pair.key, pair.low, pair.high): pair for pair in patterns.continuum(share_safe=True)}
    pack = catalogue.get(PAIRS)
    asked = [
        PairHistory(pair.id, pair.low, pair.high, ())
        for question in pack.questions()
        for pair in question.pairs
    ]
    shipped = [marked.pop((pair.key, pair.low, pair.high), pair) for pair in asked]
    return (*shipped, *marked.values())


# ------------------------------------------------------------- kept


@dataclass(frozen=True, slots=True)
class Kept:
    """Something that was kept: a follow-up, a first impression, or a statement of where one stands.

    `times` says in how many of them the same words stand; `versions` are the earlier wordings of a
    statement, the newest first.
    """

    id: str
    kind: str
    text: str = field(repr=False)
    at: datetime
    code: str = ""
    entry_id: EntryId | None = None
    follow_up: FollowUp | None = None
    private: bool = False
    times: int = 1
    versions: tuple[EarlierAnswer, ...] = field(default=(), repr=False)

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer."""
        return self.follow_up is not None and self.follow_up.state is FollowUpState.OPEN


@dataclass(frozen=True, slots=True)
class FoundKept:
    """All that was kept, the newest first."""

    kept: tuple[Kept, ...]
    codes: tuple[str, ...]


def kept(
    patterns: Patterns, timeline: Timeline, follow_ups: FollowUps, catalogue: Catalogue
) -> FoundKept:
    """What was kept."""
    codes = tuple(each.value for each in timeline.facets(Filter()).codes)
    every = follow_ups.all()
    times = Counter(_same(each) for each in _once(every))
    found = [_of_follow_up(each, times[_same(each)]) for each in every]
    for code in codes:
        found += [_of_impression(each, code) for each in patterns.first_impressions(code)]
    found += _statements(patterns, catalogue)
    return FoundKept(tuple(sorted(found, key=lambda each: each.at, reverse=True)), codes)


def _same(follow_up: FollowUp) -> tuple[FollowUpKind, str]:
    """The same words of the same kind, whatever their case and full stop."""
    return follow_up.kind, " ".join(follow_up.text.casefold().split()).rstrip(".!?…")


def _once(every: tuple[FollowUp, ...]) -> list[FollowUp]:
    """Each time it was written: what only came back again is not written anew."""
    seen: dict[object, FollowUp] = {}
    for each in every:
        seen.setdefault((_same(each), each.entry_id or each.id), each)
    return list(seen.values())


def _of_follow_up(each: FollowUp, times: int) -> Kept:
    return Kept(
        id=str(each.id),
        kind=each.kind.value,
        text=each.text,
        at=each.made_at,
        code=each.code,
        entry_id=each.entry_id,
        follow_up=each,
        private=each.private,
        times=times,
    )


def _of_impression(each: EarlierAnswer, code: str) -> Kept:
    return Kept(
        id=f"{each.entry_id}/{each.key.question}",
        kind=_IMPRESSION,
        text=each.text,
        at=each.held_at,
        code=code,
        entry_id=each.entry_id,
        private=each.private,
    )


def _statements(patterns: Patterns, catalogue: Catalogue) -> list[Kept]:
    """The newest statement of each question that asks for one, with the versions before it."""
    found = []
    for key in _yielding(catalogue, _STATEMENT):
        said = patterns.then_and_now(key, limit=_MANY)
        if said:
            now, *before = said
            found.append(
                Kept(
                    id=f"{key.pack}/{key.question}",
                    kind="statement",
                    text=now.text,
                    at=now.held_at,
                    entry_id=now.entry_id,
                    private=now.private,
                    versions=tuple(before),
                )
            )
    return found


def _yielding(catalogue: Catalogue, what: str) -> list[AnswerKey]:
    return [
        AnswerKey(pack.id, question.id)
        for pack in catalogue.packs()
        for question in pack.questions()
        if question.yields == what
    ]


# ------------------------------------------------------------- cards and points


@dataclass(frozen=True, slots=True)
class FoundCards:
    """Cue cards, and key points since a day."""

    cues: tuple[Cue, ...]
    points: tuple[KeyPoints, ...]


def cards(follow_ups: FollowUps, since: date | None) -> FoundCards:
    """Cue cards and key points."""
    return FoundCards(follow_ups.cues(), follow_ups.key_points(since))
