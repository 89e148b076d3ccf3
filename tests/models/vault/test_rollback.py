"""Older whole files put in the place of newer ones are noticed, and nothing else is taken for it."""

import os
import shutil
import signal
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from models.records.faults import NotReadable
from models.records.search import Term
from models.records.vault import Rollback
from models.repositories import marks
from models.repositories.search_terms import Expression
from models.store import Store
from models.vault import backup, vault
from models.vault.counter import FOLDER, Memory
from models.vault.engine import connect
from models.vault.envelope import DATABASE
from models.vault.keys import Purpose
from tests.support.vaults import CHEAP, NOW, add_code, codes, elsewhere, flip, key_of

WRITTEN = datetime(2026, 3, 2, 18, 2, 5)


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


class Desk:
    """A journal that is opened again and again on one computer."""

    def __init__(self, folder: Path, state: Path) -> None:
        self.folder = folder
        self.state = state
        self.now = WRITTEN

    def opened(self, state: Path | None = None) -> vault.OpenVault:
        return vault.OpenVault.open(
            self.folder,
            key_of(self.folder),
            now=NOW,
            policy=CHEAP,
            clock=lambda: self.now,
            state=state or self.state,
        )

    def write(self, *written: str, state: Path | None = None) -> Rollback | None:
        """Opens it, writes, closes; gives what was noticed at the opening."""
        journal = self.opened(state)
        try:
            for code in written:
                add_code(journal, code)
            return journal.rollback
        finally:
            journal.close()

    def copied(self, to: Path) -> Path:
        return Path(shutil.copytree(self.folder, to))

    def put_back(self, copy: Path) -> None:
        shutil.rmtree(self.folder)
        shutil.copytree(copy, self.folder)


@pytest.fixture
def desk(created: vault.Created, folder: Path, state: Path) -> Desk:
    return Desk(folder, state)


def test_an_older_whole_copy_put_back_is_noticed_until_it_is_accepted(
    desk: Desk, tmp_path: Path
) -> None:
    assert desk.write("K-1") is None
    older = desk.copied(tmp_path / "older")
    desk.now += timedelta(days=1)
    assert desk.write("K-2", "K-3") is None
    last_here, desk.now = desk.now, desk.now + timedelta(days=1)

    desk.put_back(older)
    assert desk.write("K-4", "K-5", "K-6") == Rollback(2, last_here)
    assert desk.write("K-7") == Rollback(2, last_here), "written on with, they are missing still"

    journal = desk.opened()
    journal.accept_rollback()
    assert journal.rollback is None
    journal.close()
    assert desk.write() is None
    again = desk.opened()
    assert codes(again) == ["K-1", "K-4", "K-5", "K-6", "K-7"]
    again.close()


def test_once_the_newer_files_are_back_nothing_is_missing(desk: Desk, tmp_path: Path) -> None:
    desk.write("K-1")
    older = desk.copied(tmp_path / "older")
    desk.write("K-2", "K-3")
    newer = desk.copied(tmp_path / "newer")
    desk.put_back(older)
    assert desk.write() == Rollback(2, WRITTEN)
    desk.put_back(newer)
    assert desk.write() is None
    assert desk.write() is None


def test_put_back_twice_it_counts_what_is_missing_in_all(desk: Desk, tmp_path: Path) -> None:
    desk.write("K-1")
    older = desk.copied(tmp_path / "older")
    desk.write("K-2", "K-3")
    desk.put_back(older)
    desk.write("K-4")
    desk.put_back(older)
    assert desk.write() == Rollback(3, WRITTEN)


KILLED = """
import sys
from datetime import datetime
from pathlib import Path
from models.vault import vault
from tests.support.vaults import CHEAP, NOW, add_code, key_of
folder, state = Path(sys.argv[1]), Path(sys.argv[2])
journal = vault.OpenVault.open(folder, key_of(folder), now=NOW, policy=CHEAP, state=state)
assert journal.rollback is None
for number in range(10_000):
    add_code(journal, f"{sys.argv[3]}-{number}")
    print(number, flush=True)
"""


def test_killed_in_the_middle_of_writing_is_no_rollback(desk: Desk) -> None:
    for turn in range(3):
        running = elsewhere(KILLED, str(desk.folder), str(desk.state), f"K{turn}")
        assert running.stdout is not None
        for _ in range(5 + turn):
            assert running.stdout.readline()
        running.kill()
        running.communicate()
        assert running.returncode == -signal.SIGKILL
    assert desk.write() is None


def test_a_second_computer_is_none(desk: Desk, tmp_path: Path) -> None:
    desk.write("K-1", "K-2")
    assert desk.write("K-3", "K-4", state=tmp_path / "other") is None
    assert desk.write("K-5") is None
    assert desk.write(state=tmp_path / "other") is None


def test_a_clock_that_is_set_back_is_none(desk: Desk) -> None:
    desk.write("K-1")
    desk.now = datetime(1660, 1, 1)
    assert desk.write("K-2") is None
    desk.now = datetime(9999, 12, 31)
    assert desk.write("K-3") is None


def test_a_copy_at_another_place_is_none(desk: Desk, tmp_path: Path) -> None:
    desk.write("K-1")
    copy = desk.copied(tmp_path / "Copy.afterword")
    desk.write("K-2")
    assert Desk(copy, desk.state).write("K-9") is None
    assert desk.write() is None


def _gone(path: Path) -> None:
    path.unlink()


def _torn(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:300])


def _flipped(path: Path) -> None:
    for at in (40, 300):
        flip(path, at)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize("harm", [_gone, _torn, _flipped, _empty])
def test_a_memory_that_is_lost_or_broken_says_nothing(
    desk: Desk, harm: Callable[[Path], None]
) -> None:
    desk.write("K-1", "K-2", "K-3")
    (memory,) = (desk.state / FOLDER).iterdir()
    harm(memory)
    assert desk.write("K-4") is None
    assert desk.write() is None


def test_a_memory_torn_in_its_last_write_still_knows_the_one_before(
    desk: Desk, tmp_path: Path
) -> None:
    desk.write("K-1")
    older = desk.copied(tmp_path / "older")
    desk.write("K-2", "K-3", "K-4")
    (memory,) = (desk.state / FOLDER).iterdir()
    whole = memory.read_bytes()
    found = []
    for at in (40, 300):
        memory.write_bytes(whole)
        flip(memory, at)
        desk.put_back(older)
        found.append(desk.write())
    assert {each.missing for each in found if each} <= {2, 3}
    assert all(found)


def test_a_state_folder_that_cannot_be_written_keeps_nobody_out(desk: Desk, state: Path) -> None:
    state.write_bytes(b"a file where a folder should be")
    assert desk.write("K-1") is None
    assert desk.write("K-2") is None


def test_the_memory_tells_neither_journal_nor_place_and_is_for_its_owner(desk: Desk) -> None:
    desk.write("K-1")
    (memory,) = (desk.state / FOLDER).iterdir()
    journal_id = key_of(desk.folder).journal_id
    assert journal_id not in memory.name
    for word in (journal_id, desk.folder.name, "2026", "K-1"):
        assert word.encode() not in memory.read_bytes()
    if os.name == "posix":
        assert memory.stat().st_mode & 0o777 == 0o600
        assert memory.parent.stat().st_mode & 0o777 == 0o700


def test_what_is_undone_or_only_read_is_not_counted(desk: Desk) -> None:
    journal = desk.opened()
    memory = Memory(desk.state, desk.folder, key_of(desk.folder))
    assert memory.seen is not None
    before = memory.seen.counter
    codes(journal)
    database = desk.folder / "journal.db"
    hidden = database.rename(database.with_name("hidden"))
    with pytest.raises(NotReadable):
        add_code(journal, "K-1")
    hidden.rename(database)
    with pytest.raises(IntegrityError):
        _add_twice(journal, "K-1")
    codes(journal)
    add_code(journal, "K-2")
    journal.close()
    after = Memory(desk.state, desk.folder, key_of(desk.folder)).seen
    assert after is not None
    assert after.counter == before + 1


def _add_twice(journal: vault.OpenVault, code: str) -> None:
    add = text("INSERT INTO code (code, kind, made_at, archived) VALUES (:code, '', '', 0)")
    with Store(journal.engine, lambda: NOW).write() as unit:
        for _ in range(2):
            unit.connection.execute(add, {"code": code})


def test_words_marked_while_reading_are_not_counted_nor_wait_for_who_writes(desk: Desk) -> None:
    journal = desk.opened()
    store = Store(journal.engine, lambda: NOW)
    add_code(journal, "A1")
    before = journal._counter()
    other = connect(desk.folder / DATABASE, journal.derived(Purpose.DATABASE))
    try:
        other.execute("BEGIN IMMEDIATE")
        with store.read() as unit:
            pieces = marks.marked(unit.connection, {1: ["His voice"]}, Expression.of(Term("voice")))
        assert pieces[1]
        assert journal._counter() == before
    finally:
        other.close()
        journal.close()


def test_what_is_made_of_what_was_saved_is_no_save(desk: Desk) -> None:
    """A backup from before the reflections were read for their meaning lacks nothing."""
    journal = desk.opened()
    add_code(journal, "A1")
    before = journal._counter()
    with Store(journal.engine, lambda: NOW).derive() as unit:
        unit.connection.execute(text("UPDATE code SET archived = 1"))
    assert journal._counter() == before
    add_code(journal, "A2")
    assert journal._counter() == before + 1
    journal.close()
    assert desk.write() is None


def test_what_is_derived_is_refused_too_when_the_file_is_gone(desk: Desk) -> None:
    journal = desk.opened()
    add_code(journal, "A1")
    (desk.folder / DATABASE).rename(desk.folder / "elsewhere.db")
    with pytest.raises(NotReadable), Store(journal.engine, lambda: NOW).derive() as unit:
        unit.connection.execute(text("UPDATE code SET archived = 1"))
    (desk.folder / "elsewhere.db").rename(desk.folder / DATABASE)
    journal.close()


def test_a_flipped_bit_in_a_hot_log_that_makes_saves_vanish_is_noticed(
    desk: Desk, tmp_path: Path
) -> None:
    journal = desk.opened()
    for number in range(6):
        add_code(journal, f"K-{number}")
    crashed = desk.copied(tmp_path / "crashed")
    journal.close()

    desk.put_back(crashed)
    log = desk.folder / "journal.db-wal"
    flip(log, log.stat().st_size // 2)
    journal = desk.opened()
    kept = codes(journal)
    noticed = journal.rollback
    findings = journal.check()
    journal.close()
    assert len(kept) < 6
    assert findings == [], "nothing else would tell"
    assert noticed is not None
    assert noticed.missing == 6 - len(kept)


def test_a_restored_backup_is_none(desk: Desk, state: Path) -> None:
    journal = desk.opened()
    add_code(journal, "K-1")
    made = journal.backup_now(NOW, policy=CHEAP)
    add_code(journal, "K-2")
    journal.close()
    key = key_of(desk.folder)
    backup.restore_over(made.path, desk.folder, key, now=NOW, bounds=CHEAP.bounds)
    Memory(state, desk.folder, key).forget()
    assert desk.write("K-3") is None
