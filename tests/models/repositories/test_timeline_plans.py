"""How the database goes about lists: what takes long with many entries must not come back."""

import pytest
from sqlalchemy import event

from models.records.ids import EntryId
from models.records.positions import Position
from models.records.queries import Filter, PageKey
from tests.support.journal import Journal


def plans(journal: Journal, work) -> list[str]:
    """What `EXPLAIN QUERY PLAN` says of each statement that `work` runs."""
    ran: list[tuple[str, tuple]] = []

    def note(_connection, _cursor, statement, parameters, _context, _many) -> None:
        ran.append((statement, parameters))

    event.listen(journal.engine, "before_cursor_execute", note)
    work()
    event.remove(journal.engine, "before_cursor_execute", note)
    found = []
    with journal.store.read() as unit:
        driver = unit.connection.connection.driver_connection
        assert driver is not None
        for statement, parameters in ran:
            if statement.startswith("SELECT"):
                rows = driver.execute(f"EXPLAIN QUERY PLAN {statement}", parameters).fetchall()
                found += [row[3] for row in rows]
    return found


def test_a_page_follows_the_index_and_sorts_nothing(journal: Journal):
    for number in range(3):
        journal.write(f"Entry {number}.")
    after = PageKey("2026-01-01T00:00:00", EntryId("z"))

    steps = plans(journal, lambda: journal.timeline.page(Filter(), after, 2))

    assert any("USING INDEX ix_entry_timeline" in step for step in steps)
    assert not any("TEMP B-TREE FOR ORDER BY" in step for step in steps[:2])
    assert not any(step.startswith("SCAN entry") for step in steps)


@pytest.mark.parametrize(
    "filter",
    [
        Filter(),
        Filter(positions=(Position.UP,)),
        Filter(codes=("K4",)),
        Filter(feelings=("anxious", "calm"), triggers=("criticised",)),
        Filter(packs=("after_session",)),
        Filter(for_supervision=True, has_slip=True),
    ],
)
def test_counts_read_indexes_only(journal: Journal, filter: Filter):
    journal.write("Words.")

    steps = plans(journal, lambda: journal.timeline.facets(filter))

    reads = [
        step for step in steps if step.startswith(("SCAN", "SEARCH")) and " repair" not in step
    ]
    assert reads
    for step in reads:
        assert any(
            how in step for how in ("COVERING INDEX", "PRIMARY KEY", "INTEGER PRIMARY KEY")
        ), step
