"""Sessions one has and sessions one gives: what goes from one session to another stays on its side."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from app.services.agenda_items import session_of
from app.services.agreements import in_force
from models.records.ids import ItemId
from models.records.supervision import Proposal, SupervisionSide
from models.repositories.supervision import StoredSession
from models.store import UnitOfWork


def is_next_of(session: StoredSession, later: StoredSession) -> bool:
    """Whether what was not come to may go on to a later session.

    What one brings oneself goes to whomever one meets next. What somebody brought to one is theirs:
    it goes to the next session with them only.
    """
    if session.side is not later.side:
        return False
    return session.side is SupervisionSide.HAD or session.person == later.person


def on_this_side(
    unit: UnitOfWork, session: StoredSession | None, found: Sequence[Proposal]
) -> tuple[Proposal, ...]:
    """The proposals that are for a session; without one, for the next that one has oneself.

    One's own reflections, slips and triggers are for one's own supervision. A session that one gives
    is proposed what earlier ones with the same person left open.
    """
    is_given = session is not None and session.side is SupervisionSide.GIVEN
    return tuple(
        each for each in found if _belongs(unit, each.item_id, session if is_given else None)
    )


def agreed(unit: UnitOfWork, session: StoredSession, today: date) -> StoredSession:
    """The session under the agreement that holds with that person."""
    agreement_id = in_force(unit, session.person, session.side, today)
    return replace(session, details=replace(session.details, agreement_id=agreement_id))


def _belongs(unit: UnitOfWork, item_id: ItemId | None, given: StoredSession | None) -> bool:
    if item_id is None:
        return given is None
    item = unit.supervision.item(item_id)
    if item is None:
        return given is None
    of = session_of(unit, item.session_id)
    if given is None:
        return of.side is SupervisionSide.HAD
    return is_next_of(of, given)
