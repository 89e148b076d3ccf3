"""What a caseload, an agreement and what is begun have to say to the next supervision."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from itertools import combinations

from app.domain.agreements import current, goals_of
from app.domain.candidates import Begun, Goal, Relation, Told
from app.domain.caseload import HALF_A_YEAR, LINES, code_of, key_of
from app.domain.grounds import goal_key, since
from app.domain.query import StopWords, terms
from app.domain.relationship import names
from models.records.entries import Draft, Privacy
from models.records.supervision import Agreement, SupervisionSide
from models.repositories.search_terms import Expression
from models.store import UnitOfWork
from prompts.catalogue import Catalogue
from prompts.conditions import visible_steps
from resources import read_text

_MOST_TERMS = 6
_LEAST_STEPS = 3
_NEARLY = 2 / 3
"""Whoever is two thirds down the steps of a set is nearly done with it."""


def relations(
    unit: UnitOfWork, catalogue: Catalogue, today: date, *, share_safe: bool
) -> tuple[Relation, ...]:
    """The codes one works with, and what supervision wants to know of them."""
    begin = since(today, HALF_A_YEAR)
    brought = _brought(unit)
    lines = _lines(unit, catalogue, begin, share_safe)
    return tuple(
        Relation(
            code=each.code,
            first=each.first,
            last=each.last,
            recent=each.recent,
            recent_first=each.recent_first,
            brought=brought.get(each.code),
            lines=lines.get(each.code, {}),
            is_open=each.is_open,
        )
        for each in unit.caseload.uses(begin, today, share_safe=share_safe)
    )


def _brought(unit: UnitOfWork) -> dict[str, date]:
    """When each code was last talked about; one that became part of another counts for that."""
    found: dict[str, date] = {}
    proposed = unit.bringing.talked_about((key_of(""),))
    told = [*unit.caseload.brought().items()]
    told += [(code_of(key), day) for key, day in proposed.items()]
    for was, day in told:
        code = unit.codes.now_called(was)
        found[code] = max(day, found.get(code, day))
    return found


def _lines(
    unit: UnitOfWork, catalogue: Catalogue, begin: date, share_safe: bool
) -> dict[str, Mapping[str, tuple[Told, ...]]]:
    keys = {key: name for key, name in names(catalogue).items() if name in LINES}
    found: dict[str, dict[str, tuple[Told, ...]]] = {}
    for each in unit.caseload.values(keys.keys(), begin, share_safe=share_safe):
        told = Told(each.entry_id, each.day, each.value, each.private)
        line = found.setdefault(each.code, {})
        line[keys[each.key]] = (*line.get(keys[each.key], ()), told)
    return dict(found)


# ------------------------------------------------------------- goals


def goals(unit: UnitOfWork, today: date, person: str | None) -> tuple[Goal, ...]:
    """The learning goals that hold with that person, or with anybody."""
    agreed = _in_force(unit, today, person)
    if not agreed:
        return ()
    stop_words = StopWords.read(read_text("recall/stop-words-en.txt"))
    talked = unit.bringing.talked_about((goal_key(""),))
    found = []
    for agreement in agreed:
        for text in goals_of(agreement.terms):
            day = talked.get(goal_key(text))
            is_talked = day is not None and day >= agreement.starts
            is_touched = is_talked or _is_written(unit, text, agreement.starts, stop_words)
            found.append(Goal(text, agreement.starts, is_touched))
    return tuple(found)


def _in_force(unit: UnitOfWork, today: date, person: str | None) -> list[Agreement]:
    wanted = unit.agreements.person_named(person) if person is not None else None
    if person is not None and wanted is None:
        return []
    versions: dict[str, list[Agreement]] = {}
    for stored in unit.agreements.agreements(wanted.person.id if wanted else None):
        if stored.agreement.side is SupervisionSide.HAD:
            versions.setdefault(stored.agreement.person_id, []).append(stored.agreement)
    found = (current(each, today) for each in versions.values())
    return [each for each in found if each is not None]


def _is_written(unit: UnitOfWork, goal: str, begin: date, stop_words: StopWords) -> bool:
    """Whether a reflection since that day holds two of the telling words of a goal, or its only one."""
    telling = [Expression.of(term) for term in terms(goal, stop_words)[:_MOST_TERMS]]
    if not telling:
        return True
    several = [Expression.all(pair) for pair in combinations(telling, 2)] or telling
    return unit.bringing.is_said(Expression.any(several), datetime.combine(begin, time.min))


# ------------------------------------------------------------- what is begun


def begun(unit: UnitOfWork, catalogue: Catalogue, *, share_safe: bool) -> tuple[Begun, ...]:
    """New reflections that are nearly done."""
    found = []
    for card in unit.drafts.cards():
        if card.entry_id is not None:
            continue
        draft = unit.drafts.get(card.id)
        if draft is None or not _is_nearly_done(draft, catalogue):
            continue
        is_private = draft.header.privacy is Privacy.PRIVATE
        if share_safe and (is_private or not card.opening):
            continue
        found.append(Begun(card.id, card.opening, card.changed_at.date(), is_private))
    return tuple(found)


def _is_nearly_done(draft: Draft, catalogue: Catalogue) -> bool:
    steps: Sequence[str] = [
        f"{pack}/{step.id}"
        for pack in draft.packs
        if pack in catalogue
        for step in visible_steps(catalogue.get(pack), _answers(draft, pack))
    ]
    if len(steps) < _LEAST_STEPS or draft.step not in steps or not draft.answers:
        return False
    return (steps.index(draft.step) + 1) / len(steps) >= _NEARLY


def _answers(draft: Draft, pack: str) -> dict[str, object]:
    return {key.question: answer.value for key, answer in draft.answers.items() if key.pack == pack}
