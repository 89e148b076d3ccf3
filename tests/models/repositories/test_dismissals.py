"""What was put away beside an entry or a draft stays away, as long as both are there."""

from datetime import timedelta

import pytest

from models.records.ids import EntryId
from tests.support.journal import NOON, Journal


def away(journal: Journal, about: str) -> list[str]:
    with journal.store.read() as unit:
        rows = unit.dismissals.of(about)
        return sorted(uid for uid in unit.entries.every_id() if unit.entries.row_id(uid) in rows)


def put_away(journal: Journal, about: str, *others: EntryId) -> None:
    with journal.store.write() as unit:
        for other in others:
            assert unit.dismissals.add(about, other, unit.now)


def count(journal: Journal) -> int:
    with journal.store.read() as unit:
        found = unit.connection.exec_driver_sql("SELECT count(*) FROM dismissal")
        return int(found.scalar_one())


@pytest.fixture
def others(journal: Journal) -> list[EntryId]:
    return sorted(journal.write(f"Past {number}.").id for number in range(3))


def test_what_was_put_away_is_kept_by_what_it_was_put_away_from(
    journal: Journal, others: list[EntryId]
):
    put_away(journal, "one", others[0], others[1])
    put_away(journal, "two", others[1])
    assert away(journal, "one") == others[:2]
    assert away(journal, "two") == [others[1]]
    assert away(journal, "three") == []

    with journal.store.write() as unit:
        assert unit.dismissals.remove("one", others[1])
        assert not unit.dismissals.remove("one", others[1])
    assert away(journal, "one") == [others[0]]
    assert away(journal, "two") == [others[1]]


def test_put_away_twice_the_first_time_stands(journal: Journal, others: list[EntryId]):
    put_away(journal, "one", others[0])
    journal.clock.set(NOON + timedelta(days=1))
    put_away(journal, "one", others[0])
    with journal.store.write() as unit:
        assert unit.dismissals.drop_about("one") == ((others[0], NOON),)
        assert unit.dismissals.of("one") == frozenset()


def test_what_is_not_there_cannot_be_put_away(journal: Journal):
    with journal.store.write() as unit:
        assert not unit.dismissals.add("one", EntryId("nowhere"), unit.now)
        assert not unit.dismissals.remove("one", EntryId("nowhere"))


def test_it_stays_when_a_draft_becomes_an_entry_and_when_that_is_undone(
    journal: Journal, others: list[EntryId]
):
    draft = journal.draft("He raised his voice.")
    journal.writing.save_draft(draft)
    put_away(journal, draft.id, *others[:2])
    entry, changes = journal.writing.finish(draft)
    assert away(journal, entry.id) == others[:2]

    assert changes.undo is not None
    journal.writing.history.undo(changes.undo)
    assert away(journal, draft.id) == others[:2]
    journal.writing.history.redo(changes.undo)
    assert away(journal, entry.id) == others[:2]


def test_it_goes_with_a_draft_and_comes_back_with_it(journal: Journal, others: list[EntryId]):
    draft = journal.draft("He raised his voice.")
    journal.writing.save_draft(draft)
    put_away(journal, draft.id, others[2])
    changes = journal.writing.discard_draft(draft.id)
    assert count(journal) == 0

    assert changes.undo is not None
    journal.writing.history.undo(changes.undo)
    assert away(journal, draft.id) == [others[2]]
    journal.writing.history.redo(changes.undo)
    assert count(journal) == 0


def test_it_waits_in_the_bin_and_goes_for_good_with_either_side(
    journal: Journal, others: list[EntryId]
):
    put_away(journal, others[0], others[1])
    put_away(journal, others[2], others[0], others[1])
    journal.writing.delete([others[0]])
    assert count(journal) == 3
    journal.writing.restore(others[0])
    assert away(journal, others[2]) == others[:2]

    journal.writing.delete([others[0]])
    journal.writing.empty_bin()
    assert count(journal) == 1
    assert away(journal, others[2]) == [others[1]]
