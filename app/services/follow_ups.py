"""Follow-ups, cue cards and key points: what comes back."""

from collections.abc import Sequence
from datetime import date

from app.domain.clock import Clock
from app.services.undo import UndoHistory
from models.records.changes import Changes
from models.records.follow_ups import (
    Cue,
    DueRule,
    FollowUp,
    FollowUpKind,
    FollowUpState,
    KeyPoints,
)
from models.records.ids import CueId, EntryId, FollowUpId, SessionId, new_id
from models.store import Store


class FollowUps:
    """What is to come back. Each method is one transaction; what writes can be undone."""

    def __init__(self, store: Store, clock: Clock, history: UndoHistory | None = None) -> None:
        self._store = store
        self._clock = clock
        self.history = history or UndoHistory(store)

    def due(self, today: date, *, share_safe: bool = False) -> tuple[FollowUp, ...]:
        return ()

    def before_contact(self, code: str, *, share_safe: bool = False) -> tuple[FollowUp, ...]:
        return ()

    def before_supervision(self, *, share_safe: bool = False) -> tuple[FollowUp, ...]:
        return ()

    def all(
        self,
        kinds: Sequence[FollowUpKind] = (),
        state: FollowUpState | None = None,
        *,
        share_safe: bool = False,
    ) -> tuple[FollowUp, ...]:
        return ()

    def add(
        self,
        kind: FollowUpKind,
        text: str,
        *,
        basis: str = "",
        rule: DueRule = DueRule.NONE,
        due: date | None = None,
        code: str = "",
        entry_id: EntryId | None = None,
    ) -> tuple[FollowUp, Changes]:
        now = self._clock.now()
        return FollowUp(FollowUpId(new_id()), kind, text, now, now), Changes()

    def answer(
        self,
        follow_up_id: FollowUpId,
        state: FollowUpState,
        result: str = "",
        again_on: date | None = None,
    ) -> tuple[FollowUp | None, Changes]:
        return None, Changes()

    def change(
        self,
        follow_up_id: FollowUpId,
        *,
        text: str | None = None,
        basis: str | None = None,
        rule: DueRule | None = None,
        due: date | None = None,
        code: str | None = None,
    ) -> tuple[FollowUp | None, Changes]:
        return None, Changes()

    def remove(self, follow_up_id: FollowUpId) -> Changes:
        return Changes()

    def cues(self, *, share_safe: bool = False) -> tuple[Cue, ...]:
        return ()

    def three(self, *, share_safe: bool = False) -> tuple[Cue, ...]:
        return ()

    def add_cue(self, text: str, entry_id: EntryId | None = None) -> tuple[Cue, Changes]:
        return Cue(CueId(new_id()), text, self._clock.now()), Changes()

    def change_cue(self, cue_id: CueId, text: str) -> tuple[Cue | None, Changes]:
        return None, Changes()

    def set_three(self, cue_ids: Sequence[CueId]) -> Changes:
        return Changes()

    def remove_cue(self, cue_id: CueId) -> Changes:
        return Changes()

    def key_points(
        self, since: date | None = None, *, share_safe: bool = False
    ) -> tuple[KeyPoints, ...]:
        return ()

    def session_points(self, session_id: SessionId) -> tuple[str, ...]:
        return ()

    def set_session_points(self, session_id: SessionId, points: Sequence[str]) -> Changes:
        return Changes()
