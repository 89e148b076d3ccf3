"""What speaks for bringing a thing to supervision: the rules, one by one, each with its reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from app.domain.candidates import (
    Begun,
    Carried,
    Goal,
    OpenRepair,
    Promised,
    ToAsk,
    Worked,
    Written,
)
from app.domain.caseload import Found
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

_FELT: Final = frozenset({ReasonKind.STRONG, ReasonKind.HARD_TO_SAY})

_FOLLOW_UP: Final = "follow_up:"


def since(today: date, span: timedelta) -> date:
    """The day so long ago, or the first of all days."""
    return today - min(span, today - date.min)


def _tells_private(entry: Written, reasons: Iterable[Reason]) -> bool:
    """Whether a feeling that is named stands in private answers alone."""
    felt = {word for each in reasons if each.kind in _FELT for word in each.words}
    return not felt.isdisjoint(entry.private_feelings)


def of_entries(
    today: date, written: Sequence[Written], repairs: Mapping[EntryId | None, OpenRepair]
) -> Iterable[Found]:
    """Reflections, each with all that speaks for it; of a repair with the one it was noticed in."""
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
                or _tells_private(entry, reasons)
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
        yield from _felt(entry)
    yield from _changed(today, entry)
    if entry.is_warm and is_recent and is_new:
        yield Reason(ReasonKind.WORTH_SHARING, ("warmth",), day=entry.day)


def _felt(entry: Written) -> Iterable[Reason]:
    """What was felt a lot, and what is hard to say however little of it there was."""
    strong = tuple(word for word, much in entry.feelings.items() if much >= A_LOT)
    unsaid = tuple(word for word in entry.feelings if word in HARD_TO_SAY and word not in strong)
    if strong:
        yield Reason(ReasonKind.STRONG, words=strong)
    if unsaid:
        yield Reason(ReasonKind.HARD_TO_SAY, words=unsaid)


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


def repairs_alone(
    today: date, repairs: Iterable[OpenRepair], known: set[EntryId]
) -> Iterable[Found]:
    """Repairs under way whose reflection is not among those known."""
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


def triggers(today: date, written: Sequence[Written]) -> Iterable[Found]:
    """Triggers that stand in several recent reflections."""
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


def carried(carried: Sequence[Carried]) -> Iterable[Found]:
    """What earlier sessions did not come to."""
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
                code=item.code,
            ),
            item.since,
        )


def promised(promised: Iterable[Promised]) -> Iterable[Found]:
    """Actions that are not done."""
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


def to_ask(to_ask: Iterable[ToAsk]) -> Iterable[Found]:
    """What one wanted to ask."""
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


def goals(today: date, goals: Iterable[Goal]) -> Iterable[Found]:
    """Goals that nothing was written about; one that was agreed twice is one."""
    for key, goal in {goal_key(each.text): each for each in goals}.items():
        if not goal.is_touched and today - goal.since >= SETTLING:
            reason = Reason(ReasonKind.GOAL, day=goal.since)
            yield Proposal(key, title=goal.text, question="", reasons=(reason,)), goal.since


def worked(today: date, worked: Iterable[Worked]) -> Iterable[Found]:
    """Repairs that worked lately."""
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


def begun(begun: Iterable[Begun]) -> Iterable[Found]:
    """Drafts that are nearly done."""
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
