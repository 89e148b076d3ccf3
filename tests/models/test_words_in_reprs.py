"""What a person wrote, or calls somebody, is in no repr: those end in logs and in tracebacks."""

from datetime import datetime
from typing import Any

import pytest

from app.domain.candidates import Carried
from app.domain.supervision import Agenda
from app.services.agenda_steps import Aside
from app.ui.pages.patterns.found import Asked, FoundTriggers
from app.ui.pages.patterns.found_kept import FoundKept, Kept
from models.records.entries import Answer, AnswerKey, PackUse
from models.records.follow_ups import FollowUp, FollowUpKind
from models.records.ids import EntryId, FollowUpId, ItemId, SessionId
from models.records.meaning import (
    SentenceSpan,
    StoredPassage,
    StoredVector,
    Written,
)
from models.records.patterns import EarlierAnswer
from models.records.supervision import Proposal, PutAside

WORD = "heron"
NOW = datetime(2025, 11, 13)
KEY = AnswerKey("own_1", "q_1")
FOLLOW_UP = FollowUp(FollowUpId("f"), FollowUpKind.LEARNING, WORD, NOW, NOW, code=WORD)
KEPT = Kept("f", "learning", WORD, NOW, code=WORD, follow_ups=(FOLLOW_UP,))


@pytest.mark.parametrize(
    "record",
    [
        EarlierAnswer(EntryId("e"), KEY, NOW, WORD, WORD, WORD, WORD, 1),
        Answer(KEY, "long", WORD, WORD, WORD),
        PackUse("own_1", 1, WORD),
        Asked(KEY, WORD, WORD, 2),
        FOLLOW_UP,
        KEPT,
        FoundKept((KEPT,), (WORD,)),
        FoundTriggers(1, 1, (WORD,)),
        # A learning goal is its own key.
        PutAside(Proposal(f"goal:{WORD}", WORD, WORD, ()), WORD),
        Aside(SessionId("s"), f"goal:{WORD}", reason=WORD),
        Agenda(codes=frozenset({WORD}), keys=frozenset({f"goal:{WORD}"})),
        Written(WORD, WORD),
        # Vectors are made of words.
        SentenceSpan(0, 1, WORD.encode()),
        StoredPassage(1, 1, False, 0, 1, WORD.encode(), (SentenceSpan(0, 1, WORD.encode()),)),
        StoredVector(1, False, WORD.encode()),
        Carried(ItemId("i"), WORD, NOW.date(), behind=frozenset({f"goal:{WORD}"})),
    ],
    ids=lambda record: type(record).__name__,
)
def test_no_words_of_a_person_are_in_a_repr(record: Any) -> None:
    assert WORD not in repr(record)
