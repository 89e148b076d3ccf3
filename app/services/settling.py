"""The end of a session: what was talked about is settled, the rest is carried on or dropped."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from app.services.agenda_items import follow_up_behind
from app.services.agenda_steps import AgendaStep, Answered, Mark
from models.records.changes import Thing
from models.records.entries import Bring
from models.records.follow_ups import FollowUpState
from models.records.ids import ItemId, SessionId
from models.records.supervision import ItemState
from models.repositories.supervision import StoredItem


def settled(
    step: AgendaStep,
    session_id: SessionId,
    carry: Collection[ItemId] | None,
    left_out: Mapping[ItemId, str],
) -> list[StoredItem]:
    """Settles what was talked about and drops what is left out; returns what is to be carried on.

    What is parked is carried on where nothing else is said, also with words noted beside it.
    """
    promised = {action.item_id for action in step.unit.supervision.actions(session_id)}
    waiting = []
    for item in step.unit.supervision.agenda(session_id):
        has_come_up = _has_come_up(item, item.id in promised)
        if item.state is ItemState.DROPPED:
            continue
        if item.id in carry if carry is not None else _waits(item, has_come_up):
            waiting.append(item)
        elif has_come_up:
            _settle(step, item)
        else:
            why = left_out.get(item.id, "").strip() or item.aftermath.dropped_why
            aftermath = replace(item.aftermath, dropped_why=why)
            step.put(replace(item, state=ItemState.DROPPED, aftermath=aftermath))
    return waiting


def _waits(item: StoredItem, has_come_up: bool) -> bool:
    return item.state is ItemState.PARKED or not has_come_up


def _has_come_up(item: StoredItem, has_actions: bool) -> bool:
    return item.state is ItemState.DISCUSSED or bool(item.outcome.strip()) or has_actions


def _settle(step: AgendaStep, item: StoredItem) -> None:
    step.put(replace(item, state=ItemState.DISCUSSED))
    _answer(step, item)
    for source in item.sources:
        entry = step.unit.entries.get(source.entry_id)
        if entry is None:
            continue
        if entry.bring is not Bring.NO:
            step.put(Mark(entry.id, Bring.NO, entry.bring_question))
        step.tell(Thing.ENTRY, entry.id)


def _answer(step: AgendaStep, item: StoredItem) -> None:
    """What was kept for supervision is dealt with, once it was talked about."""
    follow_up_id = follow_up_behind(step.unit, item)
    kept = step.unit.follow_ups.get(follow_up_id) if follow_up_id is not None else None
    if kept is not None and kept.follow_up.state is FollowUpState.OPEN:
        step.put(Answered(kept.follow_up.id, FollowUpState.DONE, item.outcome.strip()))
