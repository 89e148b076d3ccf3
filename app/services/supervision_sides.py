"""Sessions one has and sessions one gives: what goes from one session to another stays on its side."""

from dataclasses import replace
from datetime import date

from app.services.agreements import in_force
from models.records.supervision import SupervisionSide
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


def agreed(unit: UnitOfWork, session: StoredSession, day: date) -> StoredSession:
    """The session under the agreement that holds with that person on a day."""
    agreement_id = in_force(unit, session.person, session.side, day)
    return replace(session, details=replace(session.details, agreement_id=agreement_id))
