"""What shows over many reflections: triggers, buttons, feelings, earlier answers, pairs of ends."""

from datetime import date, datetime

from app.domain.clock import Clock
from models.records.entries import AnswerKey
from models.records.ids import EntryId
from models.records.patterns import (
    ButtonPath,
    Counted,
    EarlierAnswer,
    FeltBefore,
    PairHistory,
    TriggerLine,
)
from models.store import Store
from prompts.catalogue import Catalogue


class Patterns:
    """Reads only. Share-safe, private answers and entries of the private class leave no trace."""

    def __init__(self, store: Store, catalogue: Catalogue, clock: Clock) -> None:
        self._store = store
        self._catalogue = catalogue
        self._clock = clock

    def triggers(
        self, since: date | None = None, code: str = "", *, share_safe: bool = False
    ) -> tuple[TriggerLine, ...]:
        """Triggers, most frequent first."""
        return ()

    def button_map(
        self, since: date | None = None, *, share_safe: bool = False
    ) -> tuple[ButtonPath, ...]:
        """From what they did to what was done, most frequent first."""
        return ()

    def felt(
        self, word_id: str, *, without: EntryId | None = None, share_safe: bool = False
    ) -> FeltBefore:
        """How often a feeling was named in the last 20 reflections that name any."""
        return FeltBefore(word_id, self._catalogue.vocabularies.feelings.label(word_id), 0, 0)

    def then_and_now(
        self,
        key: AnswerKey,
        *,
        before: datetime | None = None,
        limit: int = 10,
        without: EntryId | None = None,
        share_safe: bool = False,
    ) -> tuple[EarlierAnswer, ...]:
        """Earlier answers to the same question, newest first."""
        return ()

    def continuum(self, *, share_safe: bool = False) -> tuple[PairHistory, ...]:
        """Every pair of ends with its marks."""
        return ()

    def first_impressions(
        self, code: str, *, share_safe: bool = False
    ) -> tuple[EarlierAnswer, ...]:
        """First impressions written under a code, newest first."""
        return ()

    def written_in(self, pack_id: str, *, share_safe: bool = False) -> tuple[Counted, ...]:
        """How often each question of a set was answered, in the order of the form."""
        return ()
