"""The identifier guard over a real journal: watched words, what is left, every step back."""

import json
from datetime import timedelta

import pytest

from app.domain.identifier_marks import IdentifierKind as Kind
from app.services.codes import Codes
from app.services.faults import NothingToUndo
from app.services.guard import LONGEST_WATCHED, MOST_WATCHED, IdentifierGuard
from app.services.supervision import Supervision
from models.records.changes import Thing
from models.records.supervision import SessionPlan


@pytest.fixture
def guard(journal):
    return IdentifierGuard(journal.store, journal.clock, journal.writing.history)


def marked(guard, text, **more):
    (marks,) = guard.look((text,), **more)
    return [(mark.kind, mark.of(text)) for mark in marks]


def test_each_text_has_its_own_marks(guard):
    first, second, third = guard.look(("Mrs. Okonkwo rang.", "I waited.", "on 020 7946 0018"))
    assert [mark.kind for mark in first] == [Kind.PERSON]
    assert second == ()
    assert [mark.kind for mark in third] == [Kind.PHONE]


def test_watched_words_are_tidied_and_kept_in_order(guard):
    guard.watch(["  red   lion ", "Zelda", "RED LION", "", "x"])
    assert guard.watched() == ("red lion", "Zelda")
    assert marked(guard, "the Red Lion") == [(Kind.WATCHED, "Red Lion")]


def test_watching_is_undone_and_done_again(guard):
    guard.watch(["zelda"])
    changes = guard.watch(["zelda", "red lion"])
    assert changes.touches(Thing.SETTING)
    guard.history.undo(changes.undo)
    assert guard.watched() == ("zelda",)
    assert marked(guard, "the red lion") == []
    guard.history.redo(changes.undo)
    assert guard.watched() == ("zelda", "red lion")


def test_an_older_change_is_not_undone_over_a_newer_one(guard):
    older = guard.watch(["zelda"])
    guard.watch(["other"])
    with pytest.raises(NothingToUndo):
        guard.history.undo(older.undo)
    assert guard.watched() == ("other",)


def test_the_same_words_again_change_nothing(guard):
    guard.watch(["zelda"])
    assert not guard.watch(["zelda"]).undo


def test_too_many_or_too_long_words_are_cut(guard):
    guard.watch([f"word{n}" for n in range(MOST_WATCHED + 5)] + ["y" * 200])
    assert len(guard.watched()) == MOST_WATCHED
    guard.watch(["y" * 200])
    assert guard.watched() == ("y" * LONGEST_WATCHED,)


def test_a_code_of_the_journal_is_not_marked(guard, journal):
    code, _ = Codes(journal.store, journal.writing.history).create()
    assert marked(guard, f"Mr {code} said so") == []


def test_what_is_left_is_left_in_that_entry_alone(guard):
    changes = guard.leave("one", ["Keziah"])
    text = "Then Keziah rang Mr. Okonkwo."
    assert marked(guard, text, entry_id="one") == [(Kind.PERSON, "Okonkwo")]
    assert len(marked(guard, text, entry_id="two")) == 2
    assert len(marked(guard, text)) == 2
    guard.history.undo(changes.undo)
    assert len(marked(guard, text, entry_id="one")) == 2


def test_what_is_left_is_not_kept_in_words(guard, journal):
    guard.leave("one", ["Keziah"])
    with journal.store.read() as unit:
        rows = unit.connection.exec_driver_sql("SELECT key, value FROM setting").fetchall()
    assert any(row[0].startswith("guard.left") for row in rows)
    assert "keziah" not in json.dumps([list(map(str, row)) for row in rows]).lower()


def test_undoing_one_leave_keeps_the_others(guard):
    first = guard.leave("one", ["Keziah"])
    guard.leave("one", ["Okonkwo"])
    guard.history.undo(first.undo)
    text = "Then Keziah rang Mr. Okonkwo."
    assert marked(guard, text, entry_id="one") == [(Kind.PERSON, "Keziah")]


def left_keys(journal):
    with journal.store.read() as unit:
        found = unit.connection.exec_driver_sql("SELECT key FROM setting").scalars().all()
    return {key.removeprefix("guard.left.") for key in found if key.startswith("guard.left.")}


def test_what_was_left_goes_with_its_entry_for_good(guard, journal):
    stays, goes = journal.write("Keziah rang."), journal.write("Keziah rang again.")
    draft = journal.draft("Keziah, half typed")
    journal.writing.save_draft(draft)
    for uid in (stays.id, goes.id, draft.id, "an-item-that-is-gone"):
        guard.leave(uid, ["Keziah"])
    journal.writing.delete([goes.id])
    assert goes.id in left_keys(journal)
    journal.writing.empty_bin()
    assert left_keys(journal) == {stays.id, draft.id}


def test_what_was_left_goes_with_a_purge(guard, journal):
    goes = journal.write("Keziah rang.")
    guard.leave(goes.id, ["Keziah"])
    journal.writing.delete([goes.id])
    assert journal.writing.purge_bin().removed == frozenset()
    assert left_keys(journal) == {goes.id}
    journal.clock.advance(timedelta(days=31))
    journal.writing.purge_bin()
    assert left_keys(journal) == set()


def test_what_was_left_on_an_agenda_stays_with_its_item(guard, journal):
    supervision = Supervision(journal.store, journal.catalogue, journal.clock)
    session, _ = supervision.plan(SessionPlan("D.", journal.clock.now(), 60))
    item, _ = supervision.add_item(session.id, "Where do I stop?")
    guard.leave(item.id, ["Keziah"])
    journal.writing.empty_bin()
    assert left_keys(journal) == {item.id}
    supervision.remove_item(item.id)
    journal.writing.empty_bin()
    assert left_keys(journal) == set()
