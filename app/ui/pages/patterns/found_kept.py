"""What was kept, the same words on one line: follow-ups, first impressions, where one stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from app.services.follow_ups import FollowUps
from app.services.patterns import Patterns
from app.services.timeline import Timeline
from app.ui.pages.patterns.found import yielding
from models.records.follow_ups import FollowUp, FollowUpKind, FollowUpState
from models.records.ids import EntryId
from models.records.patterns import EarlierAnswer
from models.records.queries import Filter
from prompts.catalogue import Catalogue

_IMPRESSION, _STATEMENT = "first_impression", "positionality"
_MANY = 200

_Words = tuple[FollowUpKind, str]


@dataclass(frozen=True, slots=True)
class Writing:
    """One time it was written; `result` is what came of it then."""

    at: datetime
    text: str = field(repr=False)
    entry_id: EntryId | None
    code: str = field(default="", repr=False)
    result: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Kept:
    """A line of what was kept: follow-ups of the same words, a first impression, or a statement.

    `follow_ups` are answered together, the newest leading. `times` says how often the words were
    written, of whomever; `earlier` are the other times, or the earlier wordings of a statement, the
    newest first.
    """

    id: str
    kind: str
    text: str = field(repr=False)
    at: datetime
    code: str = field(default="", repr=False)
    entry_id: EntryId | None = None
    follow_ups: tuple[FollowUp, ...] = ()
    private: bool = False
    times: int = 1
    earlier: tuple[Writing, ...] = field(default=(), repr=False)

    @property
    def follow_up(self) -> FollowUp | None:
        """The newest of them."""
        return self.follow_ups[0] if self.follow_ups else None

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer."""
        return self.follow_up is not None and self.follow_up.state is FollowUpState.OPEN


@dataclass(frozen=True, slots=True)
class FoundKept:
    """All that was kept, the newest first."""

    kept: tuple[Kept, ...] = field(repr=False)
    codes: tuple[str, ...] = field(repr=False)


def kept(
    patterns: Patterns, timeline: Timeline, follow_ups: FollowUps, catalogue: Catalogue
) -> FoundKept:
    """What was kept."""
    codes = tuple(each.value for each in timeline.facets(Filter()).codes)
    every = sorted(follow_ups.all(), key=lambda each: each.made_at, reverse=True)
    said = [
        answers
        for key in yielding(catalogue, _STATEMENT)
        if (answers := patterns.then_and_now(key, limit=_MANY))
    ]
    statements = [_of_statement(answers, every) for answers in said]
    shown = {follow_up.id for line in statements for follow_up in line.follow_ups}
    stated = {answer.entry_id for answers in said for answer in answers}
    rest = [
        each
        for each in every
        if each.id not in shown
        and not (each.kind is FollowUpKind.POSITIONALITY and each.entry_id in stated)
    ]
    found = [*statements, *_of_follow_ups(rest)]
    for code in codes:
        found += [_of_impression(each, code) for each in patterns.first_impressions(code)]
    return FoundKept(tuple(sorted(found, key=lambda each: each.at, reverse=True)), codes)


def _of_follow_ups(every: Iterable[FollowUp]) -> list[Kept]:
    """A line for those that say the same of the same person and were answered the same."""
    written: dict[_Words, dict[object, FollowUp]] = defaultdict(dict)
    lines: dict[tuple[object, ...], list[FollowUp]] = defaultdict(list)
    for each in every:
        # What only came back again was not written anew.
        written[_words(each)].setdefault(each.entry_id or each.id, each)
        result = "" if each.state is FollowUpState.OPEN else each.result
        lines[(*_words(each), each.code, each.state, result)].append(each)
    return [_line(those, list(written[_words(those[0])].values())) for those in lines.values()]


def _line(those: list[FollowUp], written: list[FollowUp]) -> Kept:
    newest = those[0]
    by_entry: dict[object, FollowUp] = {}
    for each in those:
        by_entry.setdefault(each.entry_id or each.id, each)
    others = [each for each in written if each.entry_id != newest.entry_id or not each.entry_id]
    return Kept(
        id=str(newest.id),
        kind=newest.kind.value,
        text=newest.text,
        at=newest.made_at,
        code=newest.code,
        entry_id=newest.entry_id,
        follow_ups=tuple(by_entry.values()),
        private=any(each.private for each in those),
        times=len(written),
        earlier=tuple(_writing(each) for each in others if each.id != newest.id),
    )


def _words(follow_up: FollowUp) -> _Words:
    """The same words of the same kind, whatever their case and full stop."""
    return follow_up.kind, " ".join(follow_up.text.casefold().split()).rstrip(".!?…")


def _writing(each: FollowUp) -> Writing:
    return Writing(each.made_at, each.text, each.entry_id, each.code, each.result)


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


def _of_statement(said: tuple[EarlierAnswer, ...], every: Iterable[FollowUp]) -> Kept:
    """The newest wording with those before it, and the day it is to be looked at again."""
    now, *before = said
    own = [each for each in every if each.kind is FollowUpKind.POSITIONALITY]
    came = {each.entry_id: each.result for each in reversed(own) if each.result}
    waiting = [
        each
        for each in own
        if each.state is FollowUpState.OPEN and each.entry_id in {one.entry_id for one in said}
    ]
    answered = [each for each in own if each.entry_id == now.entry_id]
    return Kept(
        id=f"{now.key.pack}/{now.key.question}",
        kind="statement",
        text=now.text,
        at=now.held_at,
        entry_id=now.entry_id,
        follow_ups=tuple(waiting or answered[:1]),
        private=now.private,
        earlier=tuple(
            Writing(each.held_at, each.text, each.entry_id, result=came.get(each.entry_id, ""))
            for each in before
        ),
    )
