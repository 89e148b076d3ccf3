"""What there is to write after a session, and for how long it is offered."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from app.domain.unsaid import UNSAID
from models.records.supervision import SessionEntryKind, SupervisionSide

WITHIN: Final = timedelta(hours=48)
"""For how long after a session Today offers to write about it."""

SETS: Final[Mapping[SupervisionSide, Mapping[SessionEntryKind, str]]] = {
    SupervisionSide.HAD: {
        SessionEntryKind.AFTER: "bridge_and_review",
        SessionEntryKind.UNSAID: UNSAID,
        SessionEntryKind.FEEDBACK: "feedback",
    },
    SupervisionSide.GIVEN: {
        SessionEntryKind.AFTER: "supervisors_page",
        SessionEntryKind.FEEDBACK: "feedback",
    },
}
"""The set that each kind of reflection about a session is written with, in the order offered."""


def is_fresh(finished_at: datetime | None, now: datetime) -> bool:
    """Whether a session ended so lately that Today offers to write about it."""
    return finished_at is not None and timedelta(0) <= now - finished_at < WITHIN
