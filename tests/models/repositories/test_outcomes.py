"""What came of an entry in supervision, shown on the entry."""

from datetime import date, datetime

from sqlalchemy import insert, update

from models.records.entries import Entry
from models.tables import ActionRow, AgendaItemRow, AgendaSourceRow, PersonRow, SessionRow
from tests.support.journal import Journal

HELD = datetime(2025, 11, 21, 15)


def brought(journal: Journal, entry: Entry, state: str, outcome: str) -> None:
    """Rows of a session in which an entry was on the agenda."""
    with journal.store.write() as unit:
        run = unit.connection.execute
        run(insert(PersonRow), {"id": 1, "uid": "p", "name": "Ana", "role": "", "made_at": HELD})
        session = {"id": 1, "uid": "s", "person_id": 1, "held_at": HELD, "minutes": 60}
        session |= {"format": "", "state": "finished", "need": "", "made_at": HELD}
        run(insert(SessionRow), session)
        item = {"id": 1, "uid": "i", "session_id": 1, "place": 0, "question": "What now?"}
        item |= {"minutes": 10, "state": state, "proposal": "", "reasons": [], "outcome": outcome}
        run(insert(AgendaItemRow), item | {"made_at": HELD})
        source = {"item_id": 1, "entry_id": unit.entries.row_id(entry.id), "entry_uid": entry.id}
        run(insert(AgendaSourceRow), source | {"place": 0, "excerpt": {}, "added_at": HELD})
        for place, text in enumerate(("Call the team", "Write a letter to her")):
            action = {"uid": text, "item_id": 1, "place": place, "text": text, "done": place == 0}
            run(insert(ActionRow), action | {"due": date(2025, 12, 1), "made_at": HELD})


def test_an_outcome_stands_on_the_entry_it_came_from(journal: Journal):
    entry = journal.write("Words.")
    brought(journal, entry, "discussed", "Slow down.")

    (outcome,) = journal.timeline.entry(entry.id).outcomes

    assert (outcome.person, outcome.question, outcome.outcome) == ("Ana", "What now?", "Slow down.")
    assert outcome.held_at == HELD
    assert outcome.actions == (("Call the team", True), ("Write a letter to her", False))


def test_share_safe_what_repeats_a_private_answer_is_left_out(journal: Journal):
    entry = journal.write(
        packs=("after_session",),
        answers={"still_with_you": "Open.", "power_words": "Write a letter to her"},
        private=("power_words",),
    )
    brought(journal, entry, "discussed", "She said: write a letter to her. Soon.")

    (outcome,) = journal.timeline.entry(entry.id, share_safe=True).outcomes

    assert outcome.outcome == ""
    assert outcome.question == "What now?"
    assert outcome.actions == (("Call the team", True),)


def test_what_was_not_talked_about_has_no_outcome(journal: Journal):
    entry = journal.write("Words.")
    brought(journal, entry, "carried", "")

    assert journal.timeline.entry(entry.id).outcomes == ()


def test_what_was_brought_stays_when_its_entry_is_gone(journal: Journal):
    entry = journal.write("Words.")
    brought(journal, entry, "discussed", "Slow down.")
    journal.writing.delete([entry.id])
    journal.writing.empty_bin()

    with journal.store.read() as unit:
        row = unit.connection.execute(AgendaSourceRow.__table__.select()).one()
    assert (row.entry_id, row.entry_uid) == (None, entry.id)


def test_what_came_of_an_action_stands_with_it_and_share_safe_without_what_is_private(
    journal: Journal,
):
    entry = journal.write(
        packs=("after_session",),
        answers={"still_with_you": "Open.", "power_words": "Write a letter to her"},
        private=("power_words",),
    )
    brought(journal, entry, "discussed", "Slow down.")
    with journal.store.write() as unit:
        effect = {"effect": "I did write a letter to her"}
        statement = update(ActionRow).where(ActionRow.uid == "Call the team")
        unit.connection.execute(statement.values(result="They laughed.", details=effect))
        aftermath = {"take": "A letter", "view": 1}
        unit.connection.execute(update(AgendaItemRow).values(aftermath=aftermath))

    (outcome,) = journal.timeline.entry(entry.id).outcomes
    (shared,) = journal.timeline.entry(entry.id, share_safe=True).outcomes

    called = outcome.promised[0]
    assert (called.result, called.effect) == ("They laughed.", "I did write a letter to her")
    assert (outcome.take, outcome.view) == ("A letter", 1)
    assert [(each.result, each.effect) for each in shared.promised] == [("They laughed.", "")]
