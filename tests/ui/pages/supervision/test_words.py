"""Why something is proposed, and what an item of the agenda says of itself."""

from datetime import date, datetime

import pytest

from app.ui.pages.supervision.words import item_source, proposal_question, reasons_said
from models.records.entries import EntryCard
from models.records.ids import EntryId, ItemId, RepairId, SessionId
from models.records.queries import Reason, ReasonKind
from models.records.repairs import Stage, Standing
from models.records.supervision import AgendaItem, ItemState, Proposal
from prompts.catalogue import Catalogue

TODAY = date(2025, 11, 13)
WORDS = Catalogue.shipped().vocabularies


def slip(stage: Stage, standing: Standing, day: date) -> Reason:
    return Reason(ReasonKind.OPEN_SLIP, words=(stage.value, standing.value), day=day)


def item(question: str, title: str, **more) -> AgendaItem:
    held_at = datetime(2025, 10, 17, 12, 5)
    card = EntryCard(id=EntryId("e"), held_at=held_at, title=title, code="J5")
    return AgendaItem(
        ItemId("i"), SessionId("s"), question, 10, 1, ItemState.PLANNED, (card,), **more
    )


@pytest.mark.parametrize(
    ("stage", "standing", "day", "said"),
    [
        (Stage.OWNED, Standing.UP, 13, "Something slipped today. So far: Owned."),
        (Stage.OWNED, Standing.DOWN, 12, "Something slipped yesterday. So far: Named for myself."),
        (
            Stage.PLANNED,
            Standing.DOWN,
            1,
            "Something slipped 12 days ago. So far: Safety and route.",
        ),
        (Stage.PLANNED, Standing.UNSAID, 1, "Something slipped 12 days ago. So far: Planned."),
    ],
)
def test_an_open_slip_says_since_when_and_how_far(stage, standing, day, said):
    reason = slip(stage, standing, date(2025, 11, day))
    assert reasons_said((reason,), WORDS, TODAY) == said


def test_nobody_is_asked_to_mend_what_came_from_above():
    asked = [
        proposal_question(
            Proposal("k", "D. was in a hurry.", "", (slip(Stage.NOTICED, standing, TODAY),)), WORDS
        )
        for standing in (Standing.UP, Standing.DOWN)
    ]
    assert asked == [
        "D. was in a hurry: how do I mend it?",
        "D. was in a hurry: what do I need now?",
    ]


def test_an_item_does_not_say_its_question_twice():
    same = item("I was wrong about the word.", "I was wrong about the word.")
    assert item_source(same, WORDS, TODAY) == ("book-open", "J5, 17 October")
    other = item("How do I mend it?", "I was wrong.", repair_id=RepairId("r"))
    assert item_source(other, WORDS, TODAY) == ("spool", "I was wrong, J5, 17 October")
