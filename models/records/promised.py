"""What was promised, with where it was promised."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from models.records.ids import SessionId
from models.records.supervision import Action, SupervisionSide


@dataclass(frozen=True, slots=True)
class ActionLine:
    """An action with the session it was promised in.

    `is_logged` tells whether that session has a line in the log of hours.
    """

    action: Action
    made_at: datetime
    session_id: SessionId
    held_at: datetime
    person: str = field(repr=False)
    question: str = field(repr=False)
    side: SupervisionSide = SupervisionSide.HAD
    done_at: datetime | None = None
    is_logged: bool = False
