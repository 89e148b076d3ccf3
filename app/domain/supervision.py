"""What to bring to supervision, and why: the proposals, worked out from what was written.

The rules rest on reflections, repairs and earlier sessions. Each gives a reason that can be shown;
several reasons for one thing make one proposal.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import Final

from app.domain import grounds
from app.domain.candidates import Carried, Material
from app.domain.caseload import Found, of_relations
from models.records.ids import EntryId
from models.records.queries import ReasonKind
from models.records.supervision import Proposal

MOST: Final = 12
"""Proposals shown at once: more would be a second inbox."""

_WEIGHT: Final = MappingProxyType(
    {
        ReasonKind.MARKED: 8,
        ReasonKind.CARRIED: 7,
        ReasonKind.TO_ASK: 6,
        ReasonKind.OPEN_SLIP: 5,
        ReasonKind.SAME_TRIGGER: 4,
        ReasonKind.CHECK: 4,
        ReasonKind.ACTION_OPEN: 3,
        ReasonKind.TREND: 3,
        ReasonKind.STRONG: 2,
        ReasonKind.HARD_TO_SAY: 2,
        ReasonKind.CHANGED_VIEW: 2,
        ReasonKind.UNSEEN: 2,
        ReasonKind.GAP: 2,
        ReasonKind.GOAL: 2,
        ReasonKind.DRAFT: 2,
        ReasonKind.PASSED_BY: 1,
        ReasonKind.WAITING: 1,
        ReasonKind.WORTH_SHARING: 1,
    }
)

_MOST_OF: Final = MappingProxyType(
    {
        ReasonKind.UNSEEN: 3,
        ReasonKind.GAP: 2,
        ReasonKind.GOAL: 2,
        ReasonKind.DRAFT: 2,
        ReasonKind.CHANGED_VIEW: 3,
        ReasonKind.WORTH_SHARING: 2,
    }
)
"""How many are shown that are proposed for this first of all: a large caseload crowds nobody out."""

_SHAREABLE: Final = frozenset(
    {
        ReasonKind.MARKED,
        ReasonKind.WAITING,
        ReasonKind.PASSED_BY,
        ReasonKind.CARRIED,
        ReasonKind.TO_ASK,
        ReasonKind.ACTION_OPEN,
        ReasonKind.UNSEEN,
        ReasonKind.GAP,
        ReasonKind.GOAL,
        ReasonKind.DRAFT,
        ReasonKind.WORTH_SHARING,
    }
)
"""Reasons that tell nothing of feelings, triggers, boundaries or slips."""


@dataclass(frozen=True, slots=True)
class Agenda:
    """What stands on the agenda, and what was put aside for this session, by key."""

    entry_ids: frozenset[EntryId] = frozenset()
    codes: frozenset[str] = field(default=frozenset(), repr=False)
    keys: frozenset[str] = field(default=frozenset(), repr=False)


NOTHING_PLANNED: Final = Agenda()


def proposals(
    today: date,
    material: Material,
    agenda: Agenda = NOTHING_PLANNED,
    *,
    share_safe: bool = False,
) -> tuple[Proposal, ...]:
    """Returns what might be brought, strongest reasons first, ties newest first, at most `MOST`.

    What stands on the agenda is left out, and so is what was put aside. Where there is good work to
    share, some of it is always among them. Share-safe, only the reasons that others may hear count.
    """
    found = [
        (proposal, day)
        for proposal, day in candidates(today, material, agenda.codes)
        if proposal.key not in agenda.keys and not _all_there(proposal, agenda.entry_ids)
    ]
    if share_safe:
        open_ones = ((shareable(proposal), day) for proposal, day in found)
        found = [(proposal, day) for proposal, day in open_ones if proposal is not None]
    kept = _varied(_in_order(found))
    shown = kept[:MOST]
    if not any(_is_good(each) for each in shown):
        good = [each for each in kept[MOST:] if _is_good(each)][:1]
        shown = [*shown[: MOST - len(good)], *good]
    return tuple(shown)


def candidates(
    today: date, material: Material, codes_on_agenda: frozenset[str] = frozenset()
) -> tuple[Found, ...]:
    """Everything that something speaks for, each with its day, in no order."""
    repairs = {each.entry_id: each for each in reversed(material.repairs)}
    found = (
        *grounds.of_entries(today, material.written, repairs),
        *grounds.repairs_alone(today, material.repairs, {entry.id for entry in material.written}),
        *grounds.triggers(today, material.written),
        *grounds.promised(material.promised),
        *grounds.to_ask(material.to_ask),
        *of_relations(today, material.relations, material.held, codes_on_agenda),
        *grounds.goals(today, material.goals),
        *grounds.worked(today, material.worked),
        *grounds.begun(material.begun),
    )
    return _with_carried(found, material.carried)


def _with_carried(found: Sequence[Found], carried: Sequence[Carried]) -> tuple[Found, ...]:
    """What was carried takes along the reasons of what it was made from: nothing is said twice."""
    by_key = {proposal.key: proposal for proposal, _ in found}
    taken: set[str] = set()
    kept: list[Found] = []
    for (proposal, day), item in zip(grounds.carried(carried), carried, strict=True):
        keys = {*item.behind, *(f"entry:{each}" for each in item.entry_ids)}
        more = [by_key[key] for key in sorted(keys & by_key.keys())]
        taken |= keys
        reasons = (*proposal.reasons, *(reason for each in more for reason in each.reasons))
        private = any(each.private for each in more)
        kept.append((replace(proposal, reasons=reasons, private=private), day))
    return (*kept, *(pair for pair in found if pair[0].key not in taken))


def shareable(proposal: Proposal) -> Proposal | None:
    """The proposal with the reasons that others may hear; None where there is none."""
    reasons = tuple(
        each
        for each in proposal.reasons
        if each.kind in _SHAREABLE
        and not (each.kind is ReasonKind.WORTH_SHARING and "repair" in each.words)
    )
    return replace(proposal, reasons=reasons, private=False) if reasons else None


def _in_order(found: Iterable[Found]) -> list[Proposal]:
    ordered = sorted(
        found, key=lambda pair: (-_strength(pair[0]), -pair[1].toordinal(), pair[0].key)
    )
    return [proposal for proposal, _ in ordered]


def _varied(ordered: Iterable[Proposal]) -> list[Proposal]:
    counted: dict[ReasonKind, int] = {}
    kept = []
    for each in ordered:
        kind = each.reasons[0].kind
        counted[kind] = counted.get(kind, 0) + 1
        if counted[kind] <= _MOST_OF.get(kind, MOST):
            kept.append(each)
    return kept


def _is_good(proposal: Proposal) -> bool:
    return any(reason.kind is ReasonKind.WORTH_SHARING for reason in proposal.reasons)


def _all_there(proposal: Proposal, on_agenda: frozenset[EntryId]) -> bool:
    return proposal.key.startswith("entry:") and on_agenda.issuperset(proposal.entry_ids)


def _strength(proposal: Proposal) -> int:
    return sum(_WEIGHT.get(reason.kind, 0) for reason in proposal.reasons)
