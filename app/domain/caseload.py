"""What a caseload asks for in supervision: who was not brought, what goes down, where a gap is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from app.domain.candidates import Relation, Told
from models.records.ids import EntryId
from models.records.queries import Reason, ReasonKind
from models.records.supervision import Proposal

COVER: Final = timedelta(weeks=10)
"""After so long without being brought, whoever is still met is proposed."""

HALF_A_YEAR: Final = timedelta(weeks=26)
"""How far back a relationship is looked at."""

LATELY: Final = timedelta(weeks=8)
"""A trend that ended earlier than this tells nothing of now."""

SHORTEST_GAP: Final = timedelta(weeks=3)
_OFTEN: Final = 3
_TIMES_AS_LONG: Final = 2
"""A gap is twice as long as the usual time between two reflections, at least."""

_IN_A_ROW: Final = 3
_LEAST_CHANGE: Final = 2
LINES: Final = MappingProxyType(
    {
        "warmth": False,
        "recognised": False,
        "respected": False,
        "give_and_take": False,
        "hostility_mine": True,
        "hostility_theirs": True,
    }
)
"""The lines of a relationship that are looked at, and whether more of it is worse."""

_CODE: Final = "code:"

Found = tuple[Proposal, date]


def key_of(code: str) -> str:
    """The key of what is proposed for a code."""
    return f"{_CODE}{code}"


def code_of(key: str) -> str:
    """The code that a proposal is about by its key; "" where it is about none."""
    return key.removeprefix(_CODE) if key.startswith(_CODE) else ""


def of_relations(
    today: date, relations: Iterable[Relation], held: Collection[date], on_agenda: Collection[str]
) -> Iterator[Found]:
    """One proposal for each code that something speaks for, but for those on the agenda."""
    for each in relations:
        if each.code in on_agenda:
            continue
        reasons: list[Reason] = []
        entries: tuple[EntryId, ...] = ()
        private = not each.is_open
        for line, told in _worse(today, each):
            reasons.append(Reason(ReasonKind.TREND, (each.code, line), len(told), told[0].day))
            entries = tuple(dict.fromkeys((*entries, *(one.entry_id for one in reversed(told)))))
            private = private or any(one.private for one in told)
        reasons += _gap(today, each)
        reasons += _unseen(today, each, held)
        if reasons:
            yield (
                Proposal(
                    key=key_of(each.code),
                    title=each.code,
                    question="",
                    reasons=tuple(reasons),
                    entry_ids=entries,
                    private=private,
                ),
                each.last,
            )


def _worse(today: date, relation: Relation) -> Iterator[tuple[str, Sequence[Told]]]:
    """Lines whose last values went the same way, one by one, and were not talked about since."""
    for line, is_worse_up in LINES.items():
        told = [one for one in relation.lines.get(line, ()) if one.day <= today]
        last = sorted(told, key=lambda one: (one.day, one.entry_id))[-_IN_A_ROW:]
        if len(last) < _IN_A_ROW or today - last[-1].day > LATELY:
            continue
        if relation.brought is not None and relation.brought >= last[-1].day:
            continue
        values = [one.value if is_worse_up else -one.value for one in last]
        rises = all(a < b for a, b in pairwise(values))
        if rises and values[-1] - values[0] >= _LEAST_CHANGE:
            yield line, last


def _gap(today: date, relation: Relation) -> Iterator[Reason]:
    """Where one wrote of somebody regularly, and then no more."""
    first, last = relation.recent_first, relation.last
    if first is None or relation.recent < _OFTEN or last <= first:
        return
    since = today - last
    usual = (last - first) / (relation.recent - 1)
    if relation.brought is not None and relation.brought > last:
        return
    if SHORTEST_GAP <= since <= HALF_A_YEAR and since > _TIMES_AS_LONG * usual:
        yield Reason(ReasonKind.GAP, (relation.code,), since.days // 7, last)


def _unseen(today: date, relation: Relation, held: Collection[date]) -> Iterator[Reason]:
    """Whoever is met still, and was not brought to any of the sessions of late."""
    begins = relation.brought or relation.first
    since = today - begins
    is_met = timedelta() <= today - relation.last <= COVER
    is_had = any(timedelta() <= today - day <= COVER for day in held)
    if since >= COVER and is_met and is_had:
        known = (relation.code,) if relation.brought else (relation.code, "never")
        yield Reason(ReasonKind.UNSEEN, known, since.days // 7, begins)
