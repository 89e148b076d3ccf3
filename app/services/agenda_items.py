"""Sessions, items and actions as they are stored: found, and made."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.grounds import follow_up_of
from app.services.agenda import source_of
from app.services.before_sheet import sheet_of
from app.services.faults import NoSuchAction, NoSuchItem, NoSuchSession
from models.records.ids import ActionId, EntryId, FollowUpId, ItemId, SessionId, new_id
from models.records.queries import Reason, ReasonKind
from models.records.supervision import ItemState, Proposal
from models.repositories.supervision import StoredAction, StoredItem, StoredSession
from models.store import UnitOfWork


def session_of(unit: UnitOfWork, session_id: SessionId) -> StoredSession:
    """The session of that id.

    Raises:
        NoSuchSession: There is none.
    """
    session = unit.supervision.session(session_id)
    if session is None:
        raise NoSuchSession(session_id)
    return session


def item_of(unit: UnitOfWork, item_id: ItemId) -> StoredItem:
    """The item of that id.

    Raises:
        NoSuchItem: There is none.
    """
    item = unit.supervision.item(item_id)
    if item is None:
        raise NoSuchItem(item_id)
    return item


def stored_action(unit: UnitOfWork, action_id: ActionId) -> StoredAction:
    """The action of that id.

    Raises:
        NoSuchAction: There is none.
    """
    action = unit.supervision.action(action_id)
    if action is None:
        raise NoSuchAction(action_id)
    return action


def with_sources(
    unit: UnitOfWork, item: StoredItem, proposal: Proposal | None, entry_ids: Sequence[EntryId]
) -> StoredItem:
    """The item with its reflections, and with what the proposal it was made from knows."""
    own = proposal.entry_ids if proposal is not None else ()
    sheet = sheet_of(unit, tuple(dict.fromkeys((*own, *entry_ids))))
    sources = tuple(source_of(unit, entry_id) for entry_id in sheet.entry_ids)
    if proposal is None or not proposal.item_id:
        item = sheet.filled_in(item, asked=proposal.question if proposal else item.question)
    if proposal is None:
        return replace(item, sources=sources)
    carried = unit.supervision.item(proposal.item_id) if proposal.item_id else None
    repair = unit.repairs.get(proposal.repair_id) if proposal.repair_id else None
    since = [r.day for r in proposal.reasons if r.kind is ReasonKind.CARRIED]
    return replace(
        item,
        sources=carried.sources if carried else sources,
        framing=carried.framing if carried else item.framing,
        repair_id=repair.id if repair else None,
        proposal=proposal.key,
        reasons=proposal.reasons,
        carried_from=since[0] if since else None,
        origin=proposal.item_id,
    )


def continued(
    unit: UnitOfWork, item: StoredItem, session: StoredSession, later: SessionId, place: int
) -> StoredItem:
    since = item.carried_from or session.held_at.date()
    return StoredItem(
        id=ItemId(new_id()),
        session_id=later,
        place=place,
        question=item.question,
        minutes=item.minutes,
        state=ItemState.PLANNED,
        made_at=unit.now,
        repair_id=item.repair_id,
        proposal=f"item:{item.id}",
        reasons=(Reason(ReasonKind.CARRIED, day=since),),
        carried_from=since,
        origin=item.id,
        sources=item.sources,
        framing=item.framing,
    )


def follow_up_behind(unit: UnitOfWork, item: StoredItem) -> FollowUpId | None:
    """The follow-up that an item was made of, also where an earlier session did not come to it."""
    now: StoredItem | None = item
    seen: set[ItemId] = set()
    while now is not None and now.id not in seen:
        follow_up_id = follow_up_of(now.proposal)
        if follow_up_id is not None:
            return follow_up_id
        seen.add(now.id)
        now = unit.supervision.item(now.origin) if now.origin else None
    return None
