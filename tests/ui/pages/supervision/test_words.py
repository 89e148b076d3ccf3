"""Why something is proposed, and what an item of the agenda says of itself."""

from datetime import date, datetime
from pathlib import Path

import pytest

import resources
from app.domain.caseload import LINES
from app.ui.pages.supervision.words import (
    aside_reasons,
    aside_said,
    icon_of,
    item_source,
    proposal_question,
    proposal_reasons,
    proposal_title,
    reasons_said,
)
from models.records.entries import EntryCard
from models.records.ids import EntryId, ItemId, RepairId, SessionId
from models.records.queries import Reason, ReasonKind
from models.records.repairs import Stage, Standing
from models.records.supervision import AgendaItem, AsideReason, ItemState, Proposal
from prompts.catalogue import Catalogue

TODAY = date(2025, 11, 13)
WORDS = Catalogue.shipped().vocabularies
ICONS = Path(resources.__file__).parent / "icons"
OWN_REASONS = (
    ReasonKind.MARKED,
    ReasonKind.WAITING,
    ReasonKind.PASSED_BY,
    ReasonKind.CARRIED,
    ReasonKind.ACTION_OPEN,
    ReasonKind.TO_ASK,
    ReasonKind.TREND,
    ReasonKind.GAP,
    ReasonKind.UNSEEN,
    ReasonKind.CHECK,
    ReasonKind.CHANGED_VIEW,
    ReasonKind.GOAL,
    ReasonKind.WORTH_SHARING,
    ReasonKind.DRAFT,
)


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


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (
            Reason(ReasonKind.STRONG, ("ashamed", "impatient")),
            "Felt strongly: ashamed, impatient.",
        ),
        (Reason(ReasonKind.HARD_TO_SAY, ("ashamed",)), "Often hard to say aloud: ashamed."),
        (
            Reason(ReasonKind.PASSED_BY, count=1),
            "It has waited since, and one session has gone by.",
        ),
        (
            Reason(ReasonKind.PASSED_BY, count=3),
            "It has waited since, and 3 sessions have gone by.",
        ),
        (Reason(ReasonKind.CARRIED, count=1, day=TODAY), "Carried from 13 November."),
        (
            Reason(ReasonKind.CARRIED, count=2, day=date(2025, 10, 21)),
            "Carried twice, first from 21 October.",
        ),
        (
            Reason(ReasonKind.CARRIED, count=4, day=date(2025, 10, 21)),
            "Carried 4 times, first from 21 October.",
        ),
        (Reason(ReasonKind.UNSEEN, ("K4",), 10), "Not brought for 10 weeks."),
        (
            Reason(ReasonKind.UNSEEN, ("K4", "never"), 12),
            "Written about for 12 weeks, and not brought yet.",
        ),
        (
            Reason(ReasonKind.CHANGED_VIEW, ("no",), day=TODAY),
            "Read again on 13 November: no longer true.",
        ),
        (Reason(ReasonKind.CHANGED_VIEW, day=TODAY), "You noted something on it on 13 November."),
        (
            Reason(ReasonKind.WORTH_SHARING, ("repair",), day=TODAY),
            "Worth sharing: this repair worked, 13 November.",
        ),
        (
            Reason(ReasonKind.DRAFT, day=date(2025, 11, 11)),
            "A draft from Tuesday, nearly done.",
        ),
        (
            Reason(ReasonKind.TREND, ("K4", "warmth"), 3),
            "Less warmth each time, in the last 3 reflections.",
        ),
    ],
)
def test_reasons_are_plain_sentences(reason: Reason, said: str):
    assert reasons_said((reason,), WORDS, TODAY) == said


@pytest.mark.parametrize("kind", [*OWN_REASONS])
@pytest.mark.parametrize("line", ["", *LINES])
def test_every_reason_for_bringing_has_words_and_a_picture(kind: ReasonKind, line: str):
    words = ("K4", line or "warmth") if kind is ReasonKind.TREND else (line,)
    reason = Reason(kind, words, 3, TODAY)
    assert reasons_said((reason,), WORDS, TODAY).endswith(".")
    assert icon_of((reason,)) in {path.stem for path in ICONS.glob("*.svg")}
    proposal = Proposal("code:K4", "K4.", "", (reason,))
    asked = proposal_question(proposal, WORDS)
    assert asked.startswith("K4")
    assert "{" not in asked


@pytest.mark.parametrize(
    ("times", "code", "said"),
    [
        (1, "", "Carried once, first on the agenda 16 September."),
        (2, "J5", "Carried twice, first on the agenda 16 September, J5."),
        (3, "J.", "Carried 3 times, first on the agenda 16 September, J."),
    ],
)
def test_a_proposal_that_was_carried_says_its_age_and_its_code(times: int, code: str, said: str):
    reason = Reason(ReasonKind.CARRIED, count=times, day=date(2025, 9, 16))
    proposal = Proposal("item:i", "How do I stop?", "How do I stop?", (reason,), code=code)
    assert proposal_reasons(proposal, WORDS, TODAY) == said


def test_reasons_for_leaving_are_words_or_what_was_typed():
    assert aside_said(AsideReason.TOO_RAW.value) == "Too raw"
    assert aside_said("The team decides") == "The team decides"
    assert aside_said("") == ""
    assert set(aside_reasons()) == set(AsideReason)


def test_a_draft_of_private_words_is_called_by_none():
    draft = Proposal("draft:d", "", "", (Reason(ReasonKind.DRAFT, day=TODAY),))
    assert proposal_title(draft, WORDS) == "A draft whose words are private"


def test_a_carried_item_says_its_age_and_its_code():
    carried = item("How do I mend it?", "", carried_from=date(2025, 10, 17), times_carried=1)
    assert item_source(carried, WORDS, TODAY)[1] == "Carried from 17 October, 27 days, J5"
