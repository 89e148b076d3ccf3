"""How an item is called whose question is not shown, in a session and on the page to hand over."""

from dataclasses import replace
from datetime import datetime

from app.ui.documents.session_papers import session_sheet
from app.ui.documents.typeset import typeset
from app.ui.pages.in_session.words import asked
from app.ui.theme import ThemeHolder
from models.records.entries import EntryCard
from models.records.ids import EntryId, ItemId, SessionId
from models.records.supervision import AgendaItem, ItemState, Session, SessionPlan, SessionState

DAY = datetime(2025, 11, 25, 10, 0)
UNTITLED = EntryCard(EntryId("a"), DAY, "")
TITLED = EntryCard(EntryId("b"), DAY, "She looked *away*.")
SECOND = AgendaItem(ItemId("i"), SessionId("s"), "", 20, 1, ItemState.PLANNED)


def test_an_item_is_called_by_its_question_its_reflection_or_its_number(qapp):
    assert asked(replace(SECOND, question="Her look", sources=(TITLED,))) == "Her look"
    assert asked(replace(SECOND, sources=(UNTITLED, TITLED))) == "She looked away."
    assert asked(replace(SECOND, sources=(UNTITLED,))) == "Item 2"
    assert asked(SECOND) == "Item 2"


def test_the_page_to_hand_over_does_not_hint_at_a_question_left_out(qapp):
    first = replace(SECOND, place=0, sources=(TITLED,))
    plan = SessionPlan("D.", DAY, 60, "video")
    session = Session(SessionId("s"), plan, SessionState.PLANNED, items=(first, SECOND))

    lines = typeset(session_sheet(session), ThemeHolder(qapp)).toPlainText().split("\n")

    at = lines.index("1. She looked away.")
    assert "20 minutes" in lines[at + 1]
    numbered = next(line for line in lines if line.startswith("2."))
    assert numbered.strip() == "2."
    assert lines[lines.index(numbered) + 1] == "20 minutes"
