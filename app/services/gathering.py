"""What the rules for proposals need, gathered from the journal."""

from collections.abc import Sequence
from datetime import date, timedelta

from app.domain import supervision as rules
from app.domain.follow_ups import for_supervision
from app.services.agenda_items import follow_up_behind, item_of, session_of
from models.records.ids import SessionId
from models.records.repairs import Side
from models.records.supervision import Proposal
from models.repositories.supervision import StoredItem
from models.store import UnitOfWork


def gathered(unit: UnitOfWork, session_id: SessionId | None, today: date) -> tuple[Proposal, ...]:
    """What might be brought to a session, or to the next one, strongest reasons first."""
    agenda = unit.supervision.agenda(session_id) if session_id else ()
    aside = frozenset(unit.supervision.aside(session_id)) if session_id else frozenset()
    repairs = tuple(
        rules.OpenRepair(
            each.id,
            each.entry_id,
            each.title,
            each.noticed_at.date(),
            each.stage,
            each.standing,
        )
        for each in unit.repairs.open()
        if each.side is not Side.PARKED
    )
    return rules.proposals(
        today,
        _written(unit, today, repairs),
        repairs,
        _carried(unit),
        _promised(unit),
        _to_ask(unit, today, (*agenda, *unit.supervision.carried())),
        on_agenda=frozenset(source.entry_id for item in agenda for source in item.sources),
        set_aside=aside | {item.proposal for item in agenda if item.proposal},
    )


def _written(
    unit: UnitOfWork, today: date, repairs: Sequence[rules.OpenRepair]
) -> tuple[rules.Written, ...]:
    since = today - min(rules.RECENT, timedelta(days=today.toordinal() - 1))
    noticed_in = [each.entry_id for each in repairs if each.entry_id]
    return tuple(
        rules.Written(
            id=entry.id,
            day=entry.held_at.date(),
            title=entry.title,
            bring=entry.bring,
            bring_question=entry.bring_question,
            triggers=entry.triggers,
            feelings=entry.feelings,
            brought=entry.brought,
        )
        for entry in unit.bringing.bringable(since, today, noticed_in)
    )


def _carried(unit: UnitOfWork) -> tuple[rules.Carried, ...]:
    found = []
    for item in unit.supervision.carried():
        session = session_of(unit, item.session_id)
        found.append(
            rules.Carried(
                id=item.id,
                question=item.question,
                since=item.carried_from or session.held_at.date(),
                entry_ids=tuple(source.entry_id for source in item.sources),
                repair_id=item.repair_id,
            )
        )
    return tuple(found)


def _promised(unit: UnitOfWork) -> tuple[rules.Promised, ...]:
    found = []
    for action in unit.supervision.open_actions():
        item = item_of(unit, action.item_id)
        found.append(
            rules.Promised(
                id=action.id,
                item_id=action.item_id,
                text=action.text,
                promised=action.made_at.date(),
                entry_ids=tuple(source.entry_id for source in item.sources),
            )
        )
    return tuple(found)


def _to_ask(unit: UnitOfWork, today: date, items: Sequence[StoredItem]) -> tuple[rules.ToAsk, ...]:
    """What was kept for supervision. Others see the agenda: nothing private is proposed for it."""
    brought = {follow_up_behind(unit, item) for item in items}
    return tuple(
        rules.ToAsk(
            id=each.id,
            text=each.text,
            written=each.made_at.date(),
            entry_ids=(each.entry_id,) if each.entry_id else (),
        )
        for each in for_supervision(unit.follow_ups.open(share_safe=True), today)
        if each.id not in brought
    )
