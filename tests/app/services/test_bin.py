"""What rests in the bin goes for good after its days, and its words with it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.support.journal import NOON, Journal, journal

__all__ = ["journal"]

WORD = b"zyxmark"


def index_holds(journal: Journal, word: bytes) -> bool:
    with journal.store.read() as unit:
        blocks = unit.connection.exec_driver_sql("SELECT block FROM entry_index_data").scalars()
        return any(word in block for block in blocks)


def binned(journal: Journal) -> None:
    entry = journal.write("Zyxmark stays here")
    for number in range(5):
        journal.write(f"other words {number}")
    journal.writing.delete([entry.id])


def test_a_purge_takes_what_is_older_than_its_days(journal: Journal) -> None:
    binned(journal)
    journal.clock.set(NOON + timedelta(days=29))
    assert not journal.writing.purge_bin().removed
    journal.clock.set(NOON + timedelta(days=31))
    assert len(journal.writing.purge_bin().removed) == 1
    assert journal.writing.bin() == ()
    assert not index_holds(journal, WORD)


def test_nothing_is_purged_while_the_clock_is_behind_what_was_written(journal: Journal) -> None:
    binned(journal)
    journal.clock.set(NOON + timedelta(days=40))
    journal.write("written later")
    journal.clock.set(NOON + timedelta(days=35))
    assert not journal.writing.purge_bin().removed
    assert len(journal.writing.bin()) == 1


@pytest.mark.parametrize("times", [1, 2])
def test_an_emptied_bin_leaves_no_word_in_the_index(journal: Journal, times: int) -> None:
    for _ in range(times):
        binned(journal)
        assert index_holds(journal, WORD)
        journal.writing.empty_bin()
        assert not index_holds(journal, WORD)
