"""What has been written before a test begins."""

from datetime import datetime

from models.records.entries import Bring, Entry
from tests.support.journal import Journal

SESSION = "after_session"
SLIPPED = "something_slipped"


def at(year: int, month: int, day: int, hour: int = 17) -> datetime:
    return datetime(year, month, day, hour, 40)


def after_session(journal: Journal, words: str, held_at: datetime, **more) -> Entry:
    answers = {"still_with_you": words, **more.pop("answers", {})}
    return journal.write(packs=(SESSION,), answers=answers, held_at=held_at, **more)


def an_autumn(journal: Journal) -> dict[str, Entry]:
    """Five reflections of two months and one of a year ago, by a short name."""
    down = {"position": {"at": "downish"}, "feelings": {"tired": 3}}
    both = {"position": {"at": "both"}, "feelings": {"impatient": 2}}
    return {
        "annoyed": after_session(
            journal,
            "When D9 answered with a question, I was annoyed.",
            at(2024, 11, 14),
            code="D9",
            answers={"position": {"at": "downish"}},
        ),
        "cross": after_session(
            journal, "He asked if I was cross", at(2025, 10, 16), code="R2", answers=both
        ),
        "salary": after_session(
            journal, "Two women, one of us on a salary", at(2025, 10, 28), bring=Bring.YES
        ),
        "tired": after_session(
            journal, "She said I looked tired", at(2025, 11, 6), code="K4", answers=down
        ),
        "over": journal.write(
            packs=(SLIPPED,),
            answers={
                "what": "I ran eleven minutes over and called it kindness",
                "position": {"at": "upish"},
                "feelings": {"protective": 3, "guilty": 2},
                "impact": "He saw her in the corridor and apologised to *her*.",
                "my_part": "I will say at the start where we stop.",
            },
            private=("my_part",),
            held_at=at(2025, 11, 12),
            code="R2",
        ),
        "told": after_session(
            journal, "I told her what I would do", at(2025, 11, 13, 9), code="K4", answers=both
        ),
    }
