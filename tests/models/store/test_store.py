"""Units of work: all or nothing, faults for the world's doing, no text in an exception."""

import threading
import traceback
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError, ProgrammingError

from app.services.codes import Codes
from models.records.faults import DamagedJournal, DiskFull, NotWritable
from models.store import Store
from models.tables import AnswerRow, EntryRow
from models.vault.engine import connect, make_engine
from tests.support.journal import KEY, Journal, open_journal

MARKER = "zebrafish-marker"


def test_what_raises_within_a_change_leaves_no_trace(journal: Journal):
    entry = journal.write("Kept.")

    def half_a_change() -> None:
        with journal.store.write() as unit:
            unit.entries.put(replace(entry, title="Half done"))
            unit.codes.add("A1", "individual", unit.now)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        half_a_change()

    assert journal.timeline.entry(entry.id) == entry
    assert Codes(journal.store).offered() == ()


def test_a_read_sees_one_state_and_may_not_be_nested_in_a_change(journal: Journal):
    journal.write("Kept.")
    with journal.store.read() as unit:
        assert unit.entries.count() == 1
        assert unit.connection.exec_driver_sql("SELECT count(*) FROM entry").scalar() == 1


def test_what_was_written_is_there_after_reopening(tmp_path: Path):
    with open_journal(tmp_path) as journal:
        entry = journal.write("Kept.")
    with open_journal(tmp_path) as journal:
        assert journal.timeline.entry(entry.id) == entry
    assert b"Kept." not in b"".join(path.read_bytes() for path in tmp_path.iterdir())


def test_an_exception_never_quotes_what_was_written(journal: Journal):
    row = {"entry_id": 999, "pack": MARKER, "text": MARKER, "question": MARKER, "heading": MARKER}
    row |= {"pack_version": 1, "seq": 0, "step": "", "kind": "long", "private": False}
    with pytest.raises(IntegrityError) as raised, journal.store.write() as unit:
        unit.connection.execute(insert(AnswerRow), {**row, "value_json": MARKER})

    told = "".join(traceback.format_exception(raised.value))
    assert "FOREIGN KEY" in told
    assert MARKER not in told


def test_a_source_is_imported_once(journal: Journal):
    entry, other = journal.write("One."), journal.write("Two.")
    with journal.store.write() as unit:
        unit.entries.put(replace(entry, source=f"jsonl:{MARKER}"))
        assert unit.entries.known_sources((f"jsonl:{MARKER}", "", "x")) == {f"jsonl:{MARKER}"}
    with pytest.raises(IntegrityError) as raised, journal.store.write() as unit:
        unit.entries.put(replace(other, source=f"jsonl:{MARKER}"))

    assert MARKER not in "".join(traceback.format_exception(raised.value))


def test_a_full_disk_is_a_fault_and_what_was_saved_stays(journal: Journal):
    entry = journal.write("Saved before.")
    with journal.store.read() as unit:
        pages = unit.connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        unit.connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")
    draft = journal.draft("Too much. " * 20_000)

    with pytest.raises(DiskFull):
        journal.writing.save_draft(draft)
    with pytest.raises(DiskFull):
        journal.writing.finish(draft)

    assert journal.timeline.entry(entry.id) == entry
    with journal.store.read() as unit:
        unit.connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    journal.writing.save_draft(draft)
    assert journal.writing.draft(draft.id).answers == draft.answers


def test_a_journal_that_may_not_be_written_says_so(journal: Journal):
    with journal.store.read() as unit:
        unit.connection.exec_driver_sql("PRAGMA query_only = ON")

    with pytest.raises(NotWritable):
        journal.write("Words.")


def test_damage_is_told_and_nothing_else_of_it(tmp_path: Path):
    with open_journal(tmp_path) as journal:
        for number in range(40):
            journal.write(f"{MARKER} {number} " * 200)
        with journal.store.read() as unit:
            sql = "SELECT rootpage FROM sqlite_master WHERE tbl_name = 'entry' AND rootpage > 0"
            roots = unit.connection.exec_driver_sql(sql).scalars().all()
    path = tmp_path / "journal.db"
    content = bytearray(path.read_bytes())
    for page in roots:
        content[4096 * (page - 1) + 100] ^= 1
    path.write_bytes(content)

    with (
        open_journal(tmp_path) as journal,
        pytest.raises(DamagedJournal) as raised,
        journal.store.read() as unit,
    ):
        unit.entries.every_id()

    assert MARKER not in "".join(traceback.format_exception(raised.value))


def test_another_thread_is_turned_away(journal: Journal):
    errors: list[BaseException] = []
    journal.timeline.count()

    def touch() -> None:
        try:
            journal.timeline.count()
        except ProgrammingError as error:
            errors.append(error)

    thread = threading.Thread(target=touch)
    thread.start()
    thread.join()

    assert len(errors) == 1


def test_one_time_for_all_that_a_change_writes(journal: Journal):
    journal.clock.set(datetime(2025, 1, 1, 10, 0, 0, 999_999))
    with journal.store.write() as unit:
        first = unit.now
        journal.clock.set(datetime(2025, 1, 1, 10, 0, 5))
        assert unit.now == first == datetime(2025, 1, 1, 10, 0)


def test_rows_of_an_erased_entry_are_zeroed_on_disk(journal: Journal):
    # Opened as the program does, not as a test that needs not survive a power cut.
    engine = make_engine(lambda: connect(journal.path, KEY))
    with Store(engine, journal.clock.now).read() as unit:
        assert unit.connection.exec_driver_sql("PRAGMA secure_delete").scalar() == 1
        assert unit.connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert unit.connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert unit.connection.execute(EntryRow.__table__.select()).all() == []
    engine.dispose()
