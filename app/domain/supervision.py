"""What to bring to supervision, and why: the proposals, worked out from what was written.

The rules rest on reflections, repairs and earlier sessions. Each gives a reason that can be shown;
several reasons for one thing make one proposal.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from app.domain.candidates import (
    Begun,
    Carried,
    Goal,
    Material,
    OpenRepair,
    Promised,
    ToAsk,
    Worked,
    Written,
)
from app.domain.caseload import Found, of_relations
from models.records.entries import Bring
from models.records.ids import EntryId, FollowUpId
from models.records.queries import Reason, ReasonKind
from models.records.supervision import Proposal

COMES_BACK: Final = 3
"""A trigger that stands in this many recent reflections is worth talking about."""

RECENT: Final = timedelta(weeks=8)
"""How far back "recent" reaches for triggers, strong feelings, later notes and good work."""

SLOW: Final = timedelta(weeks=2)
"""A repair that was tried is left alone for so long after it was noticed."""

SETTLING: Final = timedelta(weeks=4)
"""So long a goal may wait after it was agreed before one is reminded of it."""

A_LOT: Final = 3
"""The intensity of a feeling that was marked as a lot."""

HARD_TO_SAY: Final = frozenset({"ashamed", "humiliated", "hateful", "dread", "aroused_attracted"})
"""Feelings that tend to stay unsaid in supervision; proposed when marked at all."""

MOST: Final = 12
"""Proposals shown at once: more would be a second inbox."""

_FOLLOW_UP: Final = "follow_up:"

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

_ONE_S_OWN: Final = frozenset({ReasonKind.STRONG, ReasonKind.CHECK})
"""Reasons that are for nobody else's eyes."""

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
    codes: frozenset[str] = frozenset()
    keys: frozenset[str] = frozenset()


NOTHING_PLANNED: Final = Agenda()


def since(today: date, span: timedelta) -> date:
    """The day so long ago, or the first of all days."""
    return today - min(span, today - date.min)


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
    return (
        *_carried(material.carried),
        *_of_entries(today, material.written, repairs),
        *_repairs_alone(today, material.repairs, {entry.id for entry in material.written}),
        *_triggers(today, material.written),
        *_promised(material.promised),
        *_to_ask(material.to_ask),
        *of_relations(today, material.relations, material.held, codes_on_agenda),
        *_goals(today, material.goals),
        *_worked(today, material.worked),
        *_begun(material.begun),
    )


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


def _is_private(reasons: Iterable[Reason]) -> bool:
    return any(reason.kind in _ONE_S_OWN for reason in reasons)


def _all_there(proposal: Proposal, on_agenda: frozenset[EntryId]) -> bool:
    return proposal.key.startswith("entry:") and on_agenda.issuperset(proposal.entry_ids)


def _strength(proposal: Proposal) -> int:
    return sum(_WEIGHT.get(reason.kind, 0) for reason in proposal.reasons)


def _of_entries(
    today: date, written: Sequence[Written], repairs: Mapping[EntryId | None, OpenRepair]
) -> Iterable[Found]:
    for entry in written:
        repair = repairs.get(entry.id)
        if repair is not None and not _is_due(today, repair):
            repair = None
        reasons = tuple(_reasons(today, entry, repair))
        if not reasons:
            continue
        yield (
            Proposal(
                key=f"entry:{entry.id}",
                title=entry.title,
                question=entry.bring_question,
                reasons=reasons,
                entry_ids=(entry.id,),
                repair_id=repair.id if repair else None,
                private=entry.private
                or _is_private(reasons)
                or (repair is not None and repair.private)
                or (entry.note is not None and entry.note.private),
            ),
            entry.day,
        )


def _reasons(today: date, entry: Written, repair: OpenRepair | None) -> Iterable[Reason]:
    """Why it might be brought; of what was talked about only what is new since.

    A mark outlives a session only when it was set again: finishing a session settles it.
    """
    is_marked = entry.bring in (Bring.YES, Bring.NOW)
    is_new = entry.brought is None or is_marked or repair is not None
    is_recent = timedelta() <= today - entry.day <= RECENT
    if is_marked:
        yield Reason(ReasonKind.MARKED, day=entry.day)
    elif entry.bring is Bring.MAYBE and is_new:
        yield Reason(ReasonKind.WAITING, day=entry.day)
    if entry.passed_by and entry.bring is not Bring.NO and is_new:
        yield Reason(ReasonKind.PASSED_BY, count=entry.passed_by)
    if repair is not None:
        yield _repair_reason(repair)
    if entry.is_unsure and is_new:
        yield Reason(ReasonKind.CHECK, day=entry.day)
    if is_recent and is_new:
        strong = tuple(
            word
            for word, intensity in entry.feelings.items()
            if intensity >= A_LOT or word in HARD_TO_SAY
        )
        if strong:
            yield Reason(ReasonKind.STRONG, words=strong)
    yield from _changed(today, entry)
    if entry.is_warm and is_recent and is_new:
        yield Reason(ReasonKind.WORTH_SHARING, ("warmth",), day=entry.day)


def _changed(today: date, entry: Written) -> Iterable[Reason]:
    """A note of a later day; it counts also where the reflection was talked about before it."""
    note = entry.note
    if note is None or not timedelta() <= today - note.day <= RECENT or note.day <= entry.day:
        return
    if entry.brought is None or note.day > entry.brought:
        words = (note.verdict,) if note.verdict else ()
        yield Reason(ReasonKind.CHANGED_VIEW, words, day=note.day)


def _is_due(today: date, repair: OpenRepair) -> bool:
    """It waits for supervision, was not tried yet, or is under way for long.

    One that was noticed on a day to come (the clock was set back) is under way for long enough.
    """
    is_young = timedelta() <= today - repair.noticed < SLOW
    return repair.is_wanted or repair.tries == 0 or not is_young


def _repairs_alone(
    today: date, repairs: Iterable[OpenRepair], known: set[EntryId]
) -> Iterable[Found]:
    for repair in repairs:
        if repair.entry_id not in known and _is_due(today, repair):
            entry_id = repair.entry_id
            yield (
                Proposal(
                    key=f"entry:{entry_id}" if entry_id else f"repair:{repair.id}",
                    title=repair.title,
                    question="",
                    reasons=(_repair_reason(repair),),
                    entry_ids=(entry_id,) if entry_id else (),
                    repair_id=repair.id,
                    private=repair.private,
                ),
                repair.noticed,
            )


def _repair_reason(repair: OpenRepair) -> Reason:
    words = (repair.stage.value, repair.standing.value)
    return Reason(ReasonKind.OPEN_SLIP, words=words, day=repair.noticed)


def _triggers(today: date, written: Sequence[Written]) -> Iterable[Found]:
    recent = [entry for entry in written if timedelta() <= today - entry.day <= RECENT]
    standing: dict[str, list[Written]] = {}
    for entry in recent:
        for trigger in dict.fromkeys(entry.triggers):
            standing.setdefault(trigger, []).append(entry)
    for trigger, entries in standing.items():
        if len(entries) >= COMES_BACK:
            newest = max(entries, key=lambda entry: entry.day)
            reason = Reason(
                ReasonKind.SAME_TRIGGER, words=(trigger,), count=len(entries), day=newest.day
            )
            yield (
                Proposal(
                    key=f"trigger:{trigger}",
                    title="",
                    question="",
                    reasons=(reason,),
                    entry_ids=tuple(entry.id for entry in entries),
                ),
                newest.day,
            )


def _carried(carried: Iterable[Carried]) -> Iterable[Found]:
    for item in carried:
        yield (
            Proposal(
                key=f"item:{item.id}",
                title=item.question,
                question=item.question,
                reasons=(Reason(ReasonKind.CARRIED, count=item.times, day=item.since),),
                entry_ids=item.entry_ids,
                repair_id=item.repair_id,
                item_id=item.id,
            ),
            item.since,
        )


def _promised(promised: Iterable[Promised]) -> Iterable[Found]:
    for action in promised:
        yield (
            Proposal(
                key=f"action:{action.id}",
                title=action.text,
                question="",
                reasons=(Reason(ReasonKind.ACTION_OPEN, day=action.promised),),
                entry_ids=action.entry_ids,
                repair_id=action.repair_id,
            ),
            action.promised,
        )


def follow_up_key(follow_up_id: FollowUpId) -> str:
    """The key of the proposal that a follow-up makes."""
    return f"{_FOLLOW_UP}{follow_up_id}"


def follow_up_of(key: str) -> FollowUpId | None:
    """The follow-up that a proposal was made of, if it was."""
    return FollowUpId(key.removeprefix(_FOLLOW_UP)) if key.startswith(_FOLLOW_UP) else None


def _to_ask(to_ask: Iterable[ToAsk]) -> Iterable[Found]:
    for each in to_ask:
        yield (
            Proposal(
                key=follow_up_key(each.id),
                title=each.text,
                question=each.text,
                reasons=(Reason(ReasonKind.TO_ASK, day=each.written),),
                entry_ids=each.entry_ids,
            ),
            each.written,
        )


def goal_key(goal: str) -> str:
    """The key of what is proposed for a learning goal."""
    return f"goal:{' '.join(goal.casefold().split())}"


def _goals(today: date, goals: Iterable[Goal]) -> Iterable[Found]:
    for key, goal in {goal_key(each.text): each for each in goals}.items():
        if not goal.is_touched and today - goal.since >= SETTLING:
            reason = Reason(ReasonKind.GOAL, day=goal.since)
            yield Proposal(key, title=goal.text, question="", reasons=(reason,)), goal.since


def _worked(today: date, worked: Iterable[Worked]) -> Iterable[Found]:
    for repair in worked:
        if timedelta() <= today - repair.closed <= RECENT:
            yield (
                Proposal(
                    key=f"repair:{repair.id}",
                    title=repair.title,
                    question="",
                    reasons=(Reason(ReasonKind.WORTH_SHARING, ("repair",), day=repair.closed),),
                    entry_ids=(repair.entry_id,) if repair.entry_id else (),
                    repair_id=repair.id,
                    private=repair.private,
                ),
                repair.closed,
            )


def _begun(begun: Iterable[Begun]) -> Iterable[Found]:
    for draft in begun:
        yield (
            Proposal(
                key=f"draft:{draft.id}",
                title=draft.opening,
                question="",
                reasons=(Reason(ReasonKind.DRAFT, day=draft.changed),),
                private=draft.private,
            ),
            draft.changed,
        )
