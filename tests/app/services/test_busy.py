"""Another program keeps the file to itself: waited for, and then told as what it is."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import Popen

import pytest
from sqlcipher3 import dbapi2

from app.domain.clock import SystemClock
from app.services.session import Journals, Secret, Unlocked
from app.ui.faults import words_for
from models.errors import from_driver_error
from models.records.faults import FileBusy, SaveFailed
from models.vault import engine
from tests.support.vaults import CHEAP, PASSPHRASE, elsewhere

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="SQLite locks files there in another way"
)

_HOLD = """
import fcntl, sys
path, at, count, header = sys.argv[1], *map(int, sys.argv[2:])
with open(path, "r+b") as file:
    fcntl.lockf(file, fcntl.LOCK_EX, count, at)
    file.write(bytes(header))
    file.flush()
    print("held", flush=True)
    sys.stdin.readline()
"""
_INDEX = ("journal.db-shm", 120, 8, 96)
"""The index of the log as it is while another process puts it in order after a crash."""
_DATABASE = ("journal.db", 0x40000000, 512, 0)


@pytest.fixture
def unlocked(tmp_path: Path) -> Iterator[Unlocked]:
    journals = Journals(SystemClock(), CHEAP)
    folder = tmp_path / "Journal.afterword"
    journals.create(folder, PASSPHRASE).key.wipe()
    opened = journals.open(journals.derive(folder, PASSPHRASE, Secret.PASSPHRASE))
    yield opened
    journals.close(opened)


@contextmanager
def held_by_another(
    folder: Path, place: tuple[str, int, int, int] = _INDEX
) -> Iterator["Popen[str]"]:
    name, *numbers = place
    holder = elsewhere(_HOLD, str(folder / name), *map(str, numbers))
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    try:
        yield holder
    finally:
        if holder.poll() is None:
            holder.communicate("\n")


def wait_only(unlocked: Unlocked, milliseconds: int) -> None:
    with unlocked.store.read() as unit:
        unit.connection.exec_driver_sql(f"PRAGMA busy_timeout = {milliseconds}")


def test_looking_for_something_is_told_as_reading_and_saving_as_saving(unlocked: Unlocked):
    draft = unlocked.writing.begin(())
    wait_only(unlocked, 50)

    with held_by_another(unlocked.folder):
        for look in (
            lambda: unlocked.recall.search("okapi"),
            lambda: unlocked.timeline.count(),
            lambda: unlocked.writing.drafts(),
        ):
            with pytest.raises(FileBusy) as met:
                look()
            assert "could not be read" in words_for(met.value).what
            assert "saved" not in str(words_for(met.value))
            assert "try again" in words_for(met.value).then
        with pytest.raises(SaveFailed) as failed:
            unlocked.writing.save_draft(draft)
        assert "could not be saved" in words_for(failed.value).what

    assert unlocked.timeline.count() == 0
    assert unlocked.recall.search("okapi").hits == ()


def test_a_read_waits_for_the_other_to_be_done(unlocked: Unlocked):
    with held_by_another(unlocked.folder) as holder:
        letting_go = threading.Timer(0.3, holder.communicate, ["\n"])
        letting_go.start()
        assert unlocked.timeline.count() == 0
        letting_go.join()


def test_a_journal_that_another_keeps_to_itself_does_not_open_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(engine, "_BUSY_SECONDS", 0.05)
    journals = Journals(SystemClock(), CHEAP)
    made = journals.create(tmp_path / "Journal.afterword", PASSPHRASE)

    with held_by_another(made.key.folder, _DATABASE), pytest.raises(FileBusy):
        journals.open(made.key)

    again = journals.derive(made.key.folder, PASSPHRASE, Secret.PASSPHRASE)
    journals.close(journals.open(again))


def test_giving_up_on_the_locks_of_the_log_is_the_same():
    """SQLite says so by itself after ten seconds, with another code."""
    error = dbapi2.OperationalError("locking protocol")
    error.sqlite_errorcode = 15

    assert isinstance(from_driver_error(error), FileBusy)
