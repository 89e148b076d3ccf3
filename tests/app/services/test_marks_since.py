"""Marks and repairs that were settled since: neither an old draft nor an old undo brings them back."""

from dataclasses import replace

import pytest

from app.services.faults import NothingToUndo
from app.services.repairs import Repairs
from app.services.supervision import Supervision
from models.records.entries import Bring, DraftAnswer, Entry
from models.records.repairs import NO_SLIP
from models.records.supervision import SessionPlan
from tests.support.journal import NOON, Journal

QUESTION = "What now?"


def edited(journal: Journal, entry: Entry):
    """A draft that edits an entry, saved and read back."""
    draft = journal.writing.begin((), entry_id=entry.id)
    journal.writing.save_draft(draft)
    saved = journal.writing.draft(draft.id)
    answers = {key: DraftAnswer(f"{a.value} More.") for key, a in saved.answers.items()}
    return replace(saved, answers=answers)


def bring_and_settle(journal: Journal, entry: Entry) -> None:
    supervision = Supervision(journal.store, journal.catalogue, journal.clock)
    session, _ = supervision.plan(SessionPlan("Ruth", NOON, 60, ""))
    item, _ = supervision.add_item(session.id, QUESTION, entry_ids=[entry.id])
    supervision.start(session.id)
    supervision.visit(item.id)
    supervision.finish(session.id)
    assert journal.timeline.entry(entry.id).bring is Bring.NO


def test_a_draft_from_before_a_session_leaves_a_mark_settled(journal: Journal):
    entry = journal.write("Words.", bring=Bring.YES, bring_question=QUESTION)
    draft = edited(journal, entry)
    bring_and_settle(journal, entry)

    after, _ = journal.writing.finish(draft)

    assert after.answers[0].text == "Words. More."
    assert after.bring is Bring.NO


def test_a_draft_from_before_a_session_marks_again_where_it_says_so(journal: Journal):
    entry = journal.write("Words.", bring=Bring.YES, bring_question=QUESTION)
    draft = replace(edited(journal, entry), bring=Bring.NOW)
    bring_and_settle(journal, entry)

    assert journal.writing.finish(draft)[0].bring is Bring.NOW


def test_an_edit_takes_a_mark_away(journal: Journal):
    entry = journal.write("Words.", bring=Bring.YES, bring_question=QUESTION)
    draft = replace(edited(journal, entry), bring=Bring.NO)

    assert journal.writing.finish(draft)[0].bring is Bring.NO


def test_a_mark_given_while_a_draft_was_open_stays(journal: Journal):
    entry = journal.write("Words.")
    draft = edited(journal, entry)
    journal.writing.mark_for_supervision(entry.id, Bring.YES, QUESTION)

    after, _ = journal.writing.finish(draft)

    assert (after.bring, after.bring_question) == (Bring.YES, QUESTION)


def test_an_undo_leaves_a_newer_mark(journal: Journal):
    entry = journal.write("Words.")
    _, first = journal.writing.mark_for_supervision(entry.id, Bring.YES, "One")
    _, second = journal.writing.mark_for_supervision(entry.id, Bring.NOW, "Two")

    with pytest.raises(NothingToUndo):
        journal.writing.history.undo(first.undo)
    kept = journal.timeline.entry(entry.id)
    assert (kept.bring, kept.bring_question) == (Bring.NOW, "Two")

    journal.writing.history.undo(second.undo)
    assert journal.timeline.entry(entry.id).bring is Bring.YES
    journal.writing.history.redo(second.undo)
    assert journal.timeline.entry(entry.id).bring_question == "Two"


def test_an_undo_of_an_edit_leaves_a_repair_closed(journal: Journal):
    entry = journal.write(packs=("something_slipped",), answers={"what": "I let it run late."})
    _, changes = journal.writing.finish(edited(journal, entry))
    (repair,) = journal.timeline.open_repairs()
    repairs = Repairs(journal.store, journal.clock, journal.catalogue, journal.writing.history)
    closing = repairs.close(repair.id, NO_SLIP)

    with pytest.raises(NothingToUndo):
        journal.writing.history.undo(changes.undo)
    assert journal.timeline.open_repairs() == ()

    journal.writing.history.undo(closing.undo)
    journal.writing.history.undo(changes.undo)
    assert journal.timeline.entry(entry.id).answers == entry.answers
