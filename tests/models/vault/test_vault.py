"""Making, opening, closing; the six ways in which opening can fail."""

import os
import shutil
import stat
import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError, ProgrammingError
from sqlcipher3 import dbapi2

from models.records.faults import (
    Cancelled,
    DamagedJournal,
    DiskFull,
    EmptyPassphrase,
    JournalExists,
    JournalInUse,
    NameTooLong,
    NotAJournal,
    NotReadable,
    NotWritable,
    WrongPassphrase,
    WrongRecoveryCode,
)
from models.records.vault import FindingKind
from models.store import Store
from models.vault import engine, envelope, exchange, vault
from models.vault.envelope import SlotKind
from models.vault.keys import Purpose
from tests.support.vaults import (
    CHEAP,
    NOW,
    PASSPHRASE,
    add_code,
    codes,
    elsewhere,
    flip,
    key_of,
    opened,
)

MARKER = "Zaunkönig-Marmelade-7731"


def every_file(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_what_was_written_is_there_after_closing_and_opening(
    created: vault.Created, folder: Path
) -> None:
    journal = opened(folder)
    add_code(journal, "K-17")
    journal.close()
    again = opened(folder)
    assert codes(again) == ["K-17"]
    assert again.findings == []
    again.close()
    assert sorted(path.name for path in folder.iterdir()) == [
        "backups",
        "envelope.json",
        "envelope.json.bak",
        "inbox",
        "journal.db",
        "lock",
    ]


def test_the_recovery_code_opens_it_too(created: vault.Created, folder: Path) -> None:
    key = key_of(folder, created.recovery_code, SlotKind.RECOVERY)
    vault.OpenVault.open(folder, key, now=NOW, policy=CHEAP).close()
    assert created.recovery_code not in repr(created)


def test_nothing_in_clear_and_nothing_for_others(folder: Path) -> None:
    before = os.umask(0)
    try:
        made = vault.create(folder, PASSPHRASE, now=NOW, policy=CHEAP)
        journal = opened(folder)
        for number in range(200):
            add_code(journal, f"{MARKER} {number}")
        journal.backup_now(NOW, policy=CHEAP)
        add_code(journal, f"{MARKER} in the log")
        paths = [folder, *folder.rglob("*")]
        assert "journal.db-wal" in {path.name for path in paths}
        for path in paths:
            wanted = 0o700 if path.is_dir() else 0o600
            assert stat.S_IMODE(path.stat().st_mode) == wanted, path.name
        for path in every_file(folder):
            data = path.read_bytes()
            for secret in (MARKER, PASSPHRASE, made.recovery_code, "SQLite format", "CREATE TABLE"):
                assert secret.encode() not in data, path.name
            assert MARKER.encode("utf-16-le") not in data
        journal.close()
    finally:
        os.umask(before)


# ---------------------------------------------------------------- six different ways to fail


def test_a_wrong_passphrase(created: vault.Created, folder: Path) -> None:
    with pytest.raises(WrongPassphrase):
        opened(folder, "four wooden spoons, two whistles")


def test_a_damaged_database_is_never_a_wrong_passphrase(
    created: vault.Created, folder: Path
) -> None:
    path = folder / "journal.db"
    whole = path.read_bytes()
    for harm in (b"", whole[:100], whole[:4096], whole[:-4096], bytes(4096) + whole[4096:]):
        path.write_bytes(harm)
        with pytest.raises(DamagedJournal) as caught:
            opened(folder)
        assert caught.value.what == "database"
        assert path.read_bytes() == harm, "a damaged journal is never written to"
    path.unlink()
    with pytest.raises(DamagedJournal):
        opened(folder)
    assert not path.exists()
    path.write_bytes(whole)
    opened(folder).close()


def test_a_database_of_another_journal_is_damage(
    created: vault.Created, folder: Path, tmp_path: Path
) -> None:
    vault.create(tmp_path / "other", PASSPHRASE, now=NOW, policy=CHEAP)
    shutil.copy(tmp_path / "other" / "journal.db", folder / "journal.db")
    with pytest.raises(DamagedJournal):
        opened(folder)


def test_a_journal_in_use_by_this_process(journal: vault.OpenVault, folder: Path) -> None:
    with pytest.raises(JournalInUse) as caught:
        opened(folder)
    assert caught.value.pid == os.getpid()
    add_code(journal, "still open")
    journal.close()
    opened(folder).close()


def test_a_journal_in_use_by_another_process_until_it_is_killed(
    created: vault.Created, folder: Path
) -> None:
    other = elsewhere(
        "import sys; from pathlib import Path; from tests.support.vaults import opened\n"
        "journal = opened(Path(sys.argv[1])); print('open', flush=True); sys.stdin.read()",
        str(folder),
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "open\n"
    with pytest.raises(JournalInUse) as caught:
        opened(folder)
    assert caught.value.pid == other.pid
    assert caught.value.host == "", "it is no other computer"
    other.kill()
    other.communicate()
    assert str(other.pid) in (folder / "lock").read_text()
    opened(folder).close()


def test_a_folder_that_may_not_be_written(created: vault.Created, folder: Path) -> None:
    # The superuser may write anywhere, so the child gives that right up first.
    script = """
import ctypes, os, sys
from pathlib import Path
from models.records.faults import Fault
from models.vault import exchange, vault
from tests.support.vaults import CHEAP, NOW, key_of

folder = Path(sys.argv[1])
key = key_of(folder)
if os.geteuid() == 0:
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    none_at_all = (ctypes.c_uint32 * 6)()
    assert ctypes.CDLL(None).capset(header, none_at_all) == 0
for attempt in (
    lambda: vault.OpenVault.open(folder, key, now=NOW, policy=CHEAP),
    lambda: vault.create(folder.parent / "new", "p", now=NOW, policy=CHEAP),
    lambda: exchange.change_passphrase(folder, key, "new", now=NOW, policy=CHEAP),
):
    try:
        attempt()
    except Fault as fault:
        print(fault.code)
    else:
        print("it could")
"""
    folder.chmod(0o500)
    folder.parent.chmod(0o500)
    try:
        child = elsewhere(script, str(folder))
        said, complaints = child.communicate()
    finally:
        folder.parent.chmod(0o700)
        folder.chmod(0o700)
    assert said.split() == ["vault.not_writable"] * 3, complaints
    opened(folder).close()


def test_a_full_disk_keeps_what_was_saved(journal: vault.OpenVault, folder: Path) -> None:
    add_code(journal, "before")
    with journal.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    store = Store(journal.engine, lambda: NOW)
    rows = [{"code": f"{MARKER} {number} {'x' * 3000}"} for number in range(1000)]
    with pytest.raises(DiskFull) as caught, store.write() as unit:
        unit.connection.execute(
            text(
                "INSERT INTO code (code, kind, made_at, archived) VALUES (:code, 'client', 'x', 0)"
            ),
            rows,
        )
    assert MARKER not in str(caught.value)
    assert codes(journal) == ["before"]
    with journal.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    add_code(journal, "there is room again")
    assert codes(journal) == ["before", "there is room again"]


def test_a_file_that_may_not_grow_is_a_full_disk(created: vault.Created, folder: Path) -> None:
    script = """
import resource, sys
from pathlib import Path
from models.records.faults import Fault
from models.vault import vault
from tests.support.vaults import CHEAP, NOW, opened

folder = Path(sys.argv[1])
journal = opened(folder)
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
for attempt in (
    lambda: journal.backup_now(NOW, policy=CHEAP),
    lambda: vault.create(folder.parent / "new", "p", now=NOW, policy=CHEAP),
):
    try:
        attempt()
    except Fault as fault:
        print(fault.code)
journal.close()
"""
    said, complaints = elsewhere(script, str(folder)).communicate()
    assert set(said.split()) <= {"vault.disk_full", "vault.not_readable"}, complaints
    assert len(said.split()) == 2, complaints
    assert sorted(path.name for path in folder.parent.iterdir()) == [folder.name]
    assert list((folder / "backups").iterdir()) == []
    opened(folder).close()


def test_nothing_is_called_saved_when_the_folder_was_removed(
    journal: vault.OpenVault, folder: Path
) -> None:
    add_code(journal, "before")
    away = folder.with_name("away")
    folder.rename(away)
    with pytest.raises(NotReadable):
        add_code(journal, "into nowhere")
    away.rename(folder)
    assert codes(journal) == ["before"]
    add_code(journal, "the drive is back")
    assert codes(journal) == ["before", "the drive is back"]


# ---------------------------------------------------------------- making


def test_nothing_is_ever_overwritten(created: vault.Created, folder: Path) -> None:
    before = {path: path.read_bytes() for path in every_file(folder)}
    with pytest.raises(JournalExists):
        vault.create(folder, "another", now=NOW, policy=CHEAP)
    assert {path: path.read_bytes() for path in every_file(folder)} == before
    file = folder.parent / "file"
    file.write_text("x")
    with pytest.raises(JournalExists):
        vault.create(file, "another", now=NOW, policy=CHEAP)


def test_an_empty_folder_may_become_a_journal(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir(mode=0o755)
    vault.create(tmp_path / "empty", PASSPHRASE, now=NOW, policy=CHEAP)
    opened(tmp_path / "empty").close()
    assert stat.S_IMODE((tmp_path / "empty").stat().st_mode) == 0o700


def test_a_creation_that_fails_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(EmptyPassphrase):
        vault.create(tmp_path / "new", "", now=NOW, policy=CHEAP)
    assert list(tmp_path.iterdir()) == []


def test_opening_nothing_makes_nothing(tmp_path: Path, created: vault.Created) -> None:
    with pytest.raises(NotAJournal):
        vault.OpenVault.open(tmp_path / "none", created.data_key, now=NOW, policy=CHEAP)
    assert not (tmp_path / "none").exists()


# ---------------------------------------------------------------- while it is open


def test_the_connection_is_set_up_to_lose_and_leak_nothing(journal: vault.OpenVault) -> None:
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "temp_store": 2,
        "secure_delete": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
    }
    with journal.engine.connect() as connection:
        for pragma, value in wanted.items():
            assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one() == value, pragma


def test_what_was_written_does_not_stand_in_error_messages(journal: vault.OpenVault) -> None:
    with pytest.raises(OperationalError) as caught, journal.engine.connect() as connection:
        connection.execute(text("INSERT INTO nowhere VALUES (:words)"), {"words": MARKER})
    assert MARKER not in str(caught.value)


def test_another_thread_may_not_touch_the_connection(journal: vault.OpenVault) -> None:
    seen: list[Exception] = []
    codes(journal)

    def touch() -> None:
        try:
            codes(journal)
        except ProgrammingError as error:
            seen.append(error)

    thread = threading.Thread(target=touch)
    thread.start()
    thread.join()
    assert "thread" in str(seen[0])


def test_check_and_backup_run_beside_the_writer(journal: vault.OpenVault) -> None:
    results: list[object] = []

    def beside() -> None:
        results.append(journal.check())
        results.append(journal.backup_now(NOW, policy=CHEAP).entries)

    thread = threading.Thread(target=beside)
    thread.start()
    for number in range(100):
        add_code(journal, f"code {number}")
    thread.join()
    assert results == [[], 0]
    assert len(codes(journal)) == 100


def test_bringing_the_log_home_waits_for_no_reader(journal: vault.OpenVault, folder: Path) -> None:
    add_code(journal, "one")
    reader = engine.connect(folder / "journal.db", journal.derived(Purpose.DATABASE))
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM code").fetchall()
    add_code(journal, "two")
    assert not journal.checkpoint()
    reader.execute("ROLLBACK")
    assert journal.checkpoint()
    assert (folder / "journal.db-wal").stat().st_size == 0
    reader.close()


def test_closing_empties_the_log_and_wipes_the_key(created: vault.Created, folder: Path) -> None:
    key = key_of(folder)
    journal = vault.OpenVault.open(folder, key, now=NOW, policy=CHEAP)
    add_code(journal, "one")
    journal.checkpoint()
    assert (folder / "journal.db-wal").stat().st_size == 0
    add_code(journal, "two")
    journal.close()
    assert not (folder / "journal.db-wal").exists()
    assert not any(key.reveal())
    with pytest.raises(Cancelled):
        journal.check()


def test_a_fallback_to_an_unencrypted_driver_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    import sqlite3

    monkeypatch.setattr(engine.dbapi2, "connect", sqlite3.connect)
    with pytest.raises(engine.UnsafeDriver):
        engine.start_gate()


def test_an_old_sqlite_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dbapi2, "sqlite_version", "3.51.2")
    with pytest.raises(engine.UnsafeDriver):
        engine.start_gate()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no core dumps of this kind")
def test_no_core_dump_after_start() -> None:
    script = (
        "import resource\nfrom models.vault.hardening import forbid_core_dumps\n"
        "forbid_core_dumps(); print(resource.getrlimit(resource.RLIMIT_CORE)[0])\n"
        "import sys, ctypes\n"
        "if sys.platform == 'linux': print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"
    )
    said, _ = elsewhere(script).communicate()
    assert set(said.split()) == {"0"}


# ---------------------------------------------------------------- secrets


def test_a_changed_passphrase_replaces_the_old_one(created: vault.Created, folder: Path) -> None:
    before = (folder / "journal.db").read_bytes()
    exchange.change_passphrase(folder, key_of(folder), "a new one", now=NOW, policy=CHEAP)
    opened(folder, "a new one").close()
    with pytest.raises(WrongPassphrase):
        key_of(folder)
    key_of(folder, created.recovery_code, SlotKind.RECOVERY)
    assert (folder / "journal.db").read_bytes() == before
    assert (folder / envelope.SPARE).read_bytes() == (folder / envelope.FILE).read_bytes()


def test_a_new_sheet_stops_the_old_one(created: vault.Created, folder: Path) -> None:
    exchange.recovery_checked(folder, key_of(folder), now=NOW, policy=CHEAP)
    assert envelope.read(folder, CHEAP.bounds).header.recovery_checked == NOW
    code = exchange.replace_recovery(folder, key_of(folder), now=NOW, policy=CHEAP)
    read = envelope.read(folder, CHEAP.bounds)
    assert read.header.recovery_checked is None
    envelope.check_recovery_code(read, code)
    with pytest.raises(WrongRecoveryCode):
        envelope.check_recovery_code(read, created.recovery_code)
    opened(folder).close()


@pytest.mark.parametrize("steps", range(9))
def test_killed_while_the_passphrase_changes_one_of_the_two_opens(
    created: vault.Created, folder: Path, steps: int
) -> None:
    # The child ends, as by kill -9, before its n-th change to a name in the folder.
    script = """
import os, sys
from pathlib import Path
from models.vault import exchange, files
from tests.support.vaults import CHEAP, NOW, key_of

left = int(sys.argv[2])
key = key_of(Path(sys.argv[1]))

def stop(event, _arguments):
    global left
    if event in ("os.rename", "os.remove", "open") and str(_arguments[0]).find("envelope") >= 0:
        left -= 1
        if left < 0:
            os.kill(os.getpid(), 9)

sys.addaudithook(stop)
exchange.change_passphrase(Path(sys.argv[1]), key, "a new one", now=NOW, policy=CHEAP)
"""
    child = elsewhere(script, str(folder), str(steps))
    _, complaints = child.communicate()
    assert child.returncode == (-9 if steps < 8 else 0), complaints
    try:
        journal = opened(folder)
    except WrongPassphrase:
        journal = opened(folder, "a new one")
    journal.close()
    assert (folder / envelope.SPARE).read_bytes() == (folder / envelope.FILE).read_bytes()
    assert [path.name for path in folder.glob(".*")] == []


def test_a_damaged_envelope_is_mended_from_its_spare(created: vault.Created, folder: Path) -> None:
    flip(folder / envelope.FILE, 200)
    journal = opened(folder)
    assert [finding.kind for finding in journal.findings] == [FindingKind.ENVELOPE]
    journal.close()
    assert envelope.read_file(folder / envelope.FILE, CHEAP.bounds)


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is a device of Linux")
def test_translated_names_the_fault_behind_an_error_of_the_file_system() -> None:
    from models.errors import translated

    full = Path("/dev/full")  # a device of Linux that has room for nothing
    with pytest.raises(DiskFull), translated():
        full.write_bytes(b"x")
    with pytest.raises(NotWritable), translated():
        raise PermissionError(13, "no")


@pytest.mark.parametrize("depth", [3, 20, 30])
def test_a_path_too_long_is_called_so_and_leaves_no_folder(tmp_path: Path, depth: int) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    folder = kept.joinpath(*["n" * 200] * depth, "J.afterword")
    with pytest.raises(NameTooLong):
        vault.create(folder, PASSPHRASE, now=NOW, policy=CHEAP)
    assert list(kept.iterdir()) == []
    near = kept / "new" / "J.afterword"
    vault.create(near, PASSPHRASE, now=NOW, policy=CHEAP)
    assert near.is_dir()
