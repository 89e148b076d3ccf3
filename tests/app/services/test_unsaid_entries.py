"""What was written as unsaid before its class was fixed is of the private class, too."""

from dataclasses import replace

from app.services.supervision import Supervision
from app.services.unsaid_entries import close_off
from models.records.entries import Entry, Privacy
from models.records.queries import Filter
from models.records.supervision import SessionPlan
from tests.support.journal import NOON, Journal

WORDS = "That I was bored with him for weeks"


def of_before(journal: Journal) -> Entry:
    """One that a version kept which let its class be chosen."""
    entry = journal.write(packs=("the_unsaid",), answers={"in_words": WORDS})
    with journal.store.write() as unit:
        header = replace(entry.header, privacy=Privacy.MAY_BRING)
        unit.entries.put(replace(entry, header=header))
    return journal.timeline.entry(entry.id)


def test_what_was_unsaid_is_private_once_the_journal_is_open(journal: Journal):
    entry = of_before(journal)
    other = journal.write("A walk by the canal")
    supervision = Supervision(journal.store, journal.catalogue, journal.clock)
    session, _ = supervision.plan(SessionPlan("D.", NOON, 60))
    supervision.add_item(session.id, "What do I hold back?", entry_ids=[entry.id])
    assert len(journal.timeline.page(Filter(), None, 9, share_safe=True).cards) == 2
    close_off(journal.store, journal.writing)
    now = journal.timeline.entry(entry.id)
    assert now.header.privacy is Privacy.PRIVATE
    assert [answer.text for answer in now.answers] == [answer.text for answer in entry.answers]
    assert now.revisions == entry.revisions + 1
    assert journal.timeline.entry(other.id) == other
    (shown,) = journal.timeline.page(Filter(), None, 9, share_safe=True).cards
    assert shown.id == other.id
    with journal.store.read() as unit:
        kept = unit.connection.exec_driver_sql("SELECT excerpt FROM agenda_source").scalars().all()
    assert WORDS not in str(kept)


def test_nothing_is_written_where_there_is_nothing_to_close_off(journal: Journal):
    entry = of_before(journal)
    close_off(journal.store, journal.writing)
    once = journal.timeline.entry(entry.id)
    close_off(journal.store, journal.writing)
    assert journal.timeline.entry(entry.id) == once


def test_from_the_bin_it_comes_back_private(journal: Journal):
    entry = of_before(journal)
    journal.writing.delete([entry.id])
    close_off(journal.store, journal.writing)
    assert [card.id for card in journal.writing.bin()] == [entry.id]
    journal.writing.restore(entry.id)
    assert journal.timeline.entry(entry.id).header.privacy is Privacy.PRIVATE
