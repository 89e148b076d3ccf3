"""What to bring to supervision, and why: the proposals, worked out from what was written.

The rules rest on reflections, repairs and earlier sessions. Each gives a reason that can be shown;
several reasons for one thing make one proposal.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from models.records.entries import Bring
from models.records.ids import ActionId, EntryId, FollowUpId, ItemId, RepairId
from models.records.queries import Reason, ReasonKind
from models.records.repairs import Stage, Standing
from models.records.supervision import Proposal

COMES_BACK = 3
"""A trigger that stands in this many recent reflections is worth talking about."""

RECENT = timedelta(weeks=8)
"""How far back "recent" reaches for triggers and strong feelings."""

A_LOT = 3
"""The intensity of a feeling that was marked as a lot."""

HARD_TO_SAY = frozenset({"ashamed", "humiliated", "hateful", "dread", "aroused_attracted"})
"""Feelings that tend to stay unsaid in supervision; proposed when marked at all."""

MOST = 12
"""Proposals shown at once: more would be a second inbox."""

_FOLLOW_UP = "follow_up:"

_WEIGHT = {
    ReasonKind.MARKED: 8,
    ReasonKind.CARRIED: 7,
    ReasonKind.TO_ASK: 6,
    ReasonKind.OPEN_SLIP: 5,
    ReasonKind.SAME_TRIGGER: 4,
    ReasonKind.ACTION_OPEN: 3,
    ReasonKind.STRONG: 2,
    ReasonKind.WAITING: 1,
}


@dataclass(frozen=True, slots=True)
class Written:
    """What the rules need of one reflection. `brought` is the day it last was on an agenda."""

    id: EntryId
    day: date
    title: str = field(repr=False)
    bring: Bring = Bring.NO
    bring_question: str = field(default="", repr=False)
    triggers: tuple[str, ...] = ()
    feelings: Mapping[str, int] = field(default_factory=dict)
    brought: date | None = None


@dataclass(frozen=True, slots=True)
class OpenRepair:
    """A repair that is under way, with the reflection it was noticed in, if that is there."""

    id: RepairId
    entry_id: EntryId | None
    title: str = field(repr=False)
    noticed: date
    stage: Stage
    standing: Standing = Standing.UNSAID


@dataclass(frozen=True, slots=True)
class Carried:
    """An item that an earlier session did not come to. `since` is the day it was first planned for."""

    id: ItemId
    question: str = field(repr=False)
    since: date
    entry_ids: tuple[EntryId, ...] = ()
    repair_id: RepairId | None = None


@dataclass(frozen=True, slots=True)
class Promised:
    """An action of an earlier session that is not done."""

    id: ActionId
    item_id: ItemId
    text: str = field(repr=False)
    promised: date
    entry_ids: tuple[EntryId, ...] = ()


@dataclass(frozen=True, slots=True)
class ToAsk:
    """A follow-up that was kept for supervision."""

    id: FollowUpId
    text: str = field(repr=False)
    written: date
    entry_ids: tuple[EntryId, ...] = ()


def proposals(
    today: date,
    written: Sequence[Written],
    repairs: Iterable[OpenRepair],
    carried: Iterable[Carried],
    promised: Iterable[Promised],
    to_ask: Iterable[ToAsk] = (),
    *,
    on_agenda: frozenset[EntryId] = frozenset(),
    set_aside: frozenset[str] = frozenset(),
) -> tuple[Proposal, ...]:
    """Returns what might be brought, strongest reasons first, ties newest first, at most `MOST`.

    What stands on the agenda is left out, and so are the keys in `set_aside`: what was put aside for
    this session, or made into an item of it.
    """
    repairs = tuple(repairs)
    found = [
        *_carried(carried),
        *_of_entries(today, written, {each.entry_id: each for each in reversed(repairs)}),
        *_repairs_alone(repairs, {entry.id for entry in written}),
        *_triggers(today, written),
        *_promised(promised),
        *_to_ask(to_ask),
    ]
    kept = [
        (proposal, day)
        for proposal, day in found
        if proposal.key not in set_aside and not _all_there(proposal, on_agenda)
    ]
    kept.sort(key=lambda pair: (-_strength(pair[0]), -pair[1].toordinal(), pair[0].key))
    return tuple(proposal for proposal, _ in kept[:MOST])


def _all_there(proposal: Proposal, on_agenda: frozenset[EntryId]) -> bool:
    return proposal.key.startswith("entry:") and on_agenda.issuperset(proposal.entry_ids)


def _strength(proposal: Proposal) -> int:
    return sum(_WEIGHT.get(reason.kind, 0) for reason in proposal.reasons)


def _of_entries(
    today: date, written: Sequence[Written], repairs: Mapping[EntryId | None, OpenRepair]
) -> Iterable[tuple[Proposal, date]]:
    for entry in written:
        repair = repairs.get(entry.id)
        reasons = tuple(_reasons(today, entry, repair))
        if not reasons or (entry.brought and not _marked_since(entry) and repair is None):
            continue
        yield (
            Proposal(
                key=f"entry:{entry.id}",
                title=entry.title,
                question=entry.bring_question,
                reasons=reasons,
                entry_ids=(entry.id,),
                repair_id=repair.id if repair else None,
            ),
            entry.day,
        )


def _marked_since(entry: Written) -> bool:
    """A mark outlives a session only when it was set again: finishing a session settles it."""
    return entry.bring in (Bring.YES, Bring.NOW)


def _reasons(today: date, entry: Written, repair: OpenRepair | None) -> Iterable[Reason]:
    if entry.bring in (Bring.YES, Bring.NOW):
        yield Reason(ReasonKind.MARKED, day=entry.day)
    elif entry.bring is Bring.MAYBE:
        yield Reason(ReasonKind.WAITING, day=entry.day)
    if repair is not None:
        yield _repair_reason(repair)
    if timedelta() <= today - entry.day <= RECENT:
        strong = tuple(
            word
            for word, intensity in entry.feelings.items()
            if intensity >= A_LOT or word in HARD_TO_SAY
        )
        if strong:
            yield Reason(ReasonKind.STRONG, words=strong)


def _repairs_alone(
    repairs: Iterable[OpenRepair], known: set[EntryId]
) -> Iterable[tuple[Proposal, date]]:
    for repair in repairs:
        if repair.entry_id not in known:
            entry_id = repair.entry_id
            yield (
                Proposal(
                    key=f"entry:{entry_id}" if entry_id else f"repair:{repair.id}",
                    title=repair.title,
                    question="",
                    reasons=(_repair_reason(repair),),
                    entry_ids=(entry_id,) if entry_id else (),
                    repair_id=repair.id,
                ),
                repair.noticed,
            )


def _repair_reason(repair: OpenRepair) -> Reason:
    words = (repair.stage.value, repair.standing.value)
    return Reason(ReasonKind.OPEN_SLIP, words=words, day=repair.noticed)


def _triggers(today: date, written: Sequence[Written]) -> Iterable[tuple[Proposal, date]]:
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


def _carried(carried: Iterable[Carried]) -> Iterable[tuple[Proposal, date]]:
    for item in carried:
        yield (
            Proposal(
                key=f"item:{item.id}",
                title=item.question,
                question=item.question,
                reasons=(Reason(ReasonKind.CARRIED, day=item.since),),
                entry_ids=item.entry_ids,
                repair_id=item.repair_id,
                item_id=item.id,
            ),
            item.since,
        )


def _promised(promised: Iterable[Promised]) -> Iterable[tuple[Proposal, date]]:
    for action in promised:
        yield (
            Proposal(
                key=f"action:{action.id}",
                title=action.text,
                question="",
                reasons=(Reason(ReasonKind.ACTION_OPEN, day=action.promised),),
                entry_ids=action.entry_ids,
            ),
            action.promised,
        )


def follow_up_key(follow_up_id: FollowUpId) -> str:
    """The key of the proposal that a follow-up makes."""
    return f"{_FOLLOW_UP}{follow_up_id}"


def follow_up_of(key: str) -> FollowUpId | None:
    """The follow-up that a proposal was made of, if it was."""
    return FollowUpId(key.removeprefix(_FOLLOW_UP)) if key.startswith(_FOLLOW_UP) else None


def _to_ask(to_ask: Iterable[ToAsk]) -> Iterable[tuple[Proposal, date]]:
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
