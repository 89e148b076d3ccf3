"""The review queue over a real journal: proposed with a reason, kept, binned, taken back."""

from datetime import date, datetime, timedelta

import pytest

from app.services.codes import Codes
from app.services.faults import NothingToUndo
from app.services.retention import Retention
from app.services.supervision import Supervision
from models.records.keeping import Policy, RetentionClass, ReviewOf, ReviewReason
from models.records.supervision import SessionPlan

OLD = datetime(2022, 5, 1, 10)


@pytest.fixture
def codes(journal):
    return Codes(journal.store, journal.writing.history)


@pytest.fixture
def retention(journal):
    return Retention(journal.store, journal.clock, journal.writing)


def _undo(journal, changes):
    assert changes.undo
    return journal.writing.history.undo(changes.undo)


def test_nothing_is_due_in_a_young_journal(journal, codes, retention):
    code, _ = codes.create()
    journal.write("A morning.", code=code)
    journal.write("An evening.")
    assert retention.queue().total == 0


def test_an_ended_code_is_kept_until_another_day(journal, codes, retention):
    code, _ = codes.create()
    journal.write("A morning.", code=code)
    codes.end(code, date(2025, 6, 1))
    (review,) = retention.queue().reviews
    assert (review.of, review.id, review.reason) == (ReviewOf.CODE, code, ReviewReason.ENDED)
    changes = retention.keep(review, date(2026, 6, 1))
    assert retention.queue().total == 0
    assert codes.get(code).stored.review_on == date(2026, 6, 1)
    _undo(journal, changes)
    assert retention.queue().reviews == (review,)
    retention.keep(review, date(2026, 6, 1))
    journal.clock.set(datetime(2026, 6, 1, 9))
    assert retention.queue().total == 1


def test_all_of_a_code_goes_to_the_bin_and_comes_back(journal, codes, retention):
    code, _ = codes.create()
    written = [journal.write(f"Day {day}", code=code) for day in range(3)]
    other = journal.write("Something else.")
    codes.end(code, date(2025, 6, 1))
    (review,) = retention.queue().reviews
    changes = retention.to_bin(review)
    assert {card.id for card in journal.writing.bin()} == {entry.id for entry in written}
    assert journal.timeline.count() == 1
    assert journal.timeline.entry(other.id)
    assert retention.queue().total == 0
    _undo(journal, changes)
    assert journal.timeline.count() == 4


def test_an_old_reflection_is_kept_until_another_day(journal, retention):
    entry = journal.write("Long ago.", held_at=OLD)
    (review,) = retention.queue().reviews
    assert (review.of, review.id, review.title) == (ReviewOf.ENTRY, entry.id, entry.title)
    changes = retention.keep(review, date(2026, 1, 1))
    assert retention.queue().total == 0
    _undo(journal, changes)
    assert retention.queue().total == 1
    retention.to_bin(review)
    assert retention.queue().total == 0
    assert [card.id for card in journal.writing.bin()] == [entry.id]


def test_of_many_only_some_are_listed_and_all_are_counted(journal, retention):
    for day in range(6):
        journal.write(f"Day {day}", held_at=OLD + timedelta(days=day))
    queue = retention.queue(limit=4)
    assert (len(queue.reviews), queue.total) == (4, 6)
    assert [each.due for each in queue.reviews] == sorted(each.due for each in queue.reviews)


def test_a_copy_that_was_brought_is_let_go_and_comes_back(journal, retention):
    supervision = Supervision(
        journal.store, journal.catalogue, journal.clock, journal.writing.history
    )
    entry = journal.write("I talked over them.")
    session, _ = supervision.plan(SessionPlan("Mara", journal.clock.now(), 60))
    supervision.add_item(session.id, "What did I miss?", entry_ids=[entry.id])
    supervision.start(session.id)
    item = supervision.session(session.id).items[0]
    supervision.set_outcome(item.id, "Wait.")
    supervision.finish(session.id)
    assert retention.queue().total == 0
    journal.clock.advance(timedelta(days=95))
    (review,) = retention.queue().reviews
    assert (review.of, review.title) == (ReviewOf.EXCERPT, "What did I miss?")
    changes = retention.to_bin(review)
    assert retention.queue().total == 0
    assert journal.timeline.entry(entry.id).outcomes[0].outcome == "Wait."
    _undo(journal, changes)
    assert retention.queue().reviews == (review,)


def test_the_policy_is_set_and_taken_back(journal, retention):
    journal.write("Long ago.", held_at=OLD)
    changes = retention.set_policy(Policy(journal=0, ended=-4, brought=3, log=9999))
    assert retention.policy() == Policy(journal=0, ended=0, brought=3, log=600)
    assert retention.queue().total == 0
    _undo(journal, changes)
    assert retention.policy() == Policy()
    assert retention.queue().total == 1


def test_a_class_and_a_day_are_set_and_taken_back(journal, codes, retention):
    code, _ = codes.create()
    journal.write("A morning.", code=code)
    codes.end(code, date(2025, 6, 1))
    longer = retention.set_class(code, RetentionClass.LONG)
    assert retention.queue().total == 0
    day = retention.set_review(code, journal.clock.today())
    assert retention.queue().total == 1
    with pytest.raises(NothingToUndo):
        _undo(journal, longer)
    _undo(journal, day)
    _undo(journal, longer)
    assert codes.get(code).stored.retention is RetentionClass.STANDARD
    assert retention.set_class(code, RetentionClass.STANDARD).undo == ""


def test_settings_that_cannot_be_read_fall_back(journal, retention):
    with journal.store.write() as unit:
        unit.settings.put("retention", {"journal": "soon", "other": 3, "log": 12})
        unit.settings.put("review_put_off", {"entry:x": "never"})
    assert retention.policy() == Policy(log=12)
    assert retention.queue().total == 0
