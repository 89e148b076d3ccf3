"""Backups: verified when made, found, restored, tried out, let go."""

import random
import shutil
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.migrations import HEAD
from models.records.faults import (
    Cancelled,
    DamagedJournal,
    JournalExists,
    JournalInUse,
    JournalTooNew,
    WrongPassphrase,
)
from models.records.vault import Backup
from models.vault import backup, container, envelope, exchange, vault
from models.vault.backup import SUFFIX, expendable
from models.vault.envelope import SlotKind
from tests.support.vaults import CHEAP, NOW, PASSPHRASE, add_code, codes, flip, key_of, opened


@pytest.fixture
def made(journal: vault.OpenVault) -> Backup:
    for number in range(50):
        add_code(journal, f"code {number}")
    return journal.backup_now(NOW, policy=CHEAP)


def test_a_backup_is_one_private_file_named_by_date_and_revision(made: Backup) -> None:
    assert made.path.name == f"2026-03-02T180205Z-{HEAD}.afterword-backup"
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
    assert [path.name for path in made.path.parent.iterdir()] == [made.path.name]


def test_a_restored_backup_opens_with_what_was_saved(
    journal: vault.OpenVault, made: Backup, tmp_path: Path
) -> None:
    add_code(journal, "after the backup")
    place = tmp_path / "elsewhere" / "restored.afterword"
    backup.restore(made.path, place, key_of(journal.folder), CHEAP.bounds)
    restored = opened(place)
    assert codes(restored) == [f"code {number}" for number in range(50)]
    assert restored.journal_id == journal.journal_id
    restored.close()
    for path in place.rglob("*"):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600)


def test_a_backup_keeps_the_passphrase_of_its_day(
    journal: vault.OpenVault, made: Backup, tmp_path: Path
) -> None:
    key = key_of(journal.folder)
    exchange.change_passphrase(journal.folder, key, "a new one", now=NOW, policy=CHEAP)
    backup.restore(made.path, tmp_path / "r", bounds=CHEAP.bounds)
    key_of(tmp_path / "r", PASSPHRASE)
    with pytest.raises(WrongPassphrase):
        key_of(tmp_path / "r", "a new one")


def test_the_envelope_in_a_backup_opens_when_the_journals_own_is_lost(
    journal: vault.OpenVault, made: Backup
) -> None:
    read = backup.envelope_in(made.path, CHEAP.bounds)
    key = envelope.derive_data_key(read, PASSPHRASE, SlotKind.PASSPHRASE)
    assert [found.entries for found in backup.found_in(made.path.parent, key)] == [0]


def test_nothing_is_overwritten_by_a_restore(journal: vault.OpenVault, made: Backup) -> None:
    with pytest.raises(JournalExists):
        backup.restore(made.path, journal.folder, bounds=CHEAP.bounds)


def test_what_the_header_tells_needs_the_key(journal: vault.OpenVault, made: Backup) -> None:
    assert [found.entries for found in backup.found_in(made.path.parent)] == [None]
    assert [found.entries for found in journal.backups()] == [0]
    assert set(container.read_header(made.path)) == {"journal", "made", "revision", "sealed"}


def test_every_changed_byte_of_a_backup_is_noticed(made: Backup, tmp_path: Path) -> None:
    whole = made.path.read_bytes()
    copy = tmp_path / "copy"
    dice = random.Random(7731)
    places = [*range(0, 1800, 37), *(dice.randrange(len(whole)) for _ in range(60))]
    for at in places:
        copy.write_bytes(whole)
        flip(copy, at, dice.randrange(8))
        with pytest.raises((DamagedJournal, JournalTooNew)):
            backup.restore(copy, tmp_path / "restored", bounds=CHEAP.bounds)
    for length in (0, 5, 30, 1000, len(whole) - 1):
        copy.write_bytes(whole[:length])
        with pytest.raises(DamagedJournal):
            container.read_contents(copy)
    copy.write_bytes(whole + b"x")
    with pytest.raises(DamagedJournal):
        container.read_contents(copy)
    assert not (tmp_path / "restored").exists()


@given(st.binary(max_size=200))
def test_hostile_backups_are_refused(data: bytes) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "hostile"
        for start in (b"", b"AFTERWORD BACKUP 1\n", b"AFTERWORD BACKUP 1\n" + b"\xff" * 16):
            path.write_bytes(start + data)
            with pytest.raises((DamagedJournal, JournalTooNew)):
                container.read_contents(path)


def test_a_damaged_journal_makes_no_backup(journal: vault.OpenVault) -> None:
    for number in range(200):
        add_code(journal, f"code {number} " + "wren " * 40)
    journal.checkpoint()
    for at in range(40 * 4096, (journal.folder / "journal.db").stat().st_size, 4096):
        flip(journal.folder / "journal.db", at + 9)
    with pytest.raises(DamagedJournal):
        journal.backup_now(NOW, policy=CHEAP)
    assert list((journal.folder / "backups").iterdir()) == []


def test_a_cancelled_backup_leaves_nothing(journal: vault.OpenVault) -> None:
    with pytest.raises(Cancelled):
        journal.backup_now(NOW, is_cancelled=lambda: True, policy=CHEAP)
    assert list((journal.folder / "backups").iterdir()) == []


def test_a_backup_is_due_only_when_something_was_written(
    journal: vault.OpenVault, folder: Path
) -> None:
    assert journal.is_backup_due()
    journal.backup_now(NOW, policy=CHEAP)
    assert not journal.is_backup_due()
    journal.close()
    again = opened(folder)
    assert not again.is_backup_due()
    add_code(again, "new")
    assert again.is_backup_due()
    again.checkpoint()
    assert again.is_backup_due()
    again.close()


def test_two_backups_in_one_second_are_both_kept(journal: vault.OpenVault, tmp_path: Path) -> None:
    first = journal.backup_now(NOW, target=tmp_path / "stick", policy=CHEAP)
    second = journal.backup_now(NOW, target=tmp_path / "stick", policy=CHEAP)
    assert first.path.name != second.path.name
    found = {each.path for each in backup.found_in(tmp_path / "stick")}
    assert found == {first.path, second.path}


def test_a_drill_passes_for_a_sound_backup_and_leaves_nothing(
    journal: vault.OpenVault, made: Backup
) -> None:
    before = sorted(path.name for path in journal.folder.iterdir())
    assert journal.drill(made.path, CHEAP) == []
    flip(made.path, 90_000)
    with pytest.raises(DamagedJournal):
        journal.drill(made.path, CHEAP)
    assert sorted(path.name for path in journal.folder.iterdir()) == before


def test_restoring_over_a_damaged_journal_keeps_it_and_the_backups(
    journal: vault.OpenVault, made: Backup
) -> None:
    folder = journal.folder
    key = key_of(folder)
    with pytest.raises(JournalInUse):
        backup.restore_over(made.path, folder, key, now=NOW, bounds=CHEAP.bounds)
    journal.close()
    (folder / "journal.db").write_bytes(b"not a database")
    aside = backup.restore_over(made.path, folder, key, now=NOW, bounds=CHEAP.bounds)
    assert aside.name == "My journal (put aside 2026-03-02T180205Z).afterword"
    assert (aside / "journal.db").read_bytes() == b"not a database"
    restored = opened(folder)
    assert len(codes(restored)) == 50
    assert [found.path for found in restored.backups()] == [made.path]
    restored.close()


def test_a_killed_backup_is_swept_away_at_the_next_opening(
    created: vault.Created, folder: Path
) -> None:
    left = folder / "backups" / ".2026-03-02T180205Z.abcd.new.db-wal"
    left.write_bytes(b"x")
    opened(folder).close()
    assert not left.exists()


def test_the_backup_just_made_stays_after_a_clock_was_years_ahead(
    journal: vault.OpenVault,
) -> None:
    for month in range(14):
        ahead = NOW + timedelta(days=400 + 31 * month)
        add_code(journal, f"ahead {month}")
        journal.backup_now(ahead, policy=CHEAP)
    add_code(journal, "on the right day again")
    made = [journal.backup_now(NOW + timedelta(days=day), policy=CHEAP) for day in range(3)]
    assert [each.path.exists() for each in made] == [False, False, True]
    assert made[-1].path in {found.path for found in journal.backups()}


def test_files_of_others_are_never_rotated_away(
    journal: vault.OpenVault, made: Backup, tmp_path: Path
) -> None:
    target = tmp_path / "stick"
    target.mkdir()
    shutil.copy(made.path, target / f"by hand{SUFFIX}")
    (target / f"notes{SUFFIX}").write_text("not a backup at all")
    for hours in range(4):
        journal.backup_now(NOW + timedelta(hours=hours), target=target, policy=CHEAP)
    assert sorted(path.name for path in target.iterdir()) == [
        *(f"2026-03-02T{hour}0205Z-{HEAD}.afterword-backup" for hour in (19, 20, 21)),
        f"by hand{SUFFIX}",
        f"notes{SUFFIX}",
    ]


# ---------------------------------------------------------------- rotation


def listed(*moments: datetime) -> list[Backup]:
    return [Backup(Path(f"{at}"), at, "0001", 0, 1) for at in moments]


def test_a_year_of_daily_backups_leaves_days_weeks_and_months() -> None:
    year = listed(*(NOW - timedelta(days=day) for day in range(400)))
    kept = set(year) - set(expendable(year))
    days_ago = sorted((NOW - found.made).days for found in kept)
    assert days_ago[:7] == [0, 1, 2, 3, 4, 5, 6]
    assert {8, 15} <= set(days_ago), "the last day of each week before"
    assert len({(found.made.year, found.made.month) for found in kept}) == 12
    assert len(kept) <= 7 + 4 + 12


def test_the_backup_before_a_migration_outlives_the_one_after_it() -> None:
    before = Backup(Path("before"), NOW, "0001", 0, 1)
    after = Backup(Path("after"), NOW + timedelta(hours=1), "0002", 0, 1)
    assert expendable([before, after]) == []


def test_what_was_whole_in_the_morning_outlives_two_backups_of_a_mistake() -> None:
    morning, *later = listed(*(NOW + timedelta(minutes=minute) for minute in (0, 5, 9)))
    assert expendable([morning, *later]) == []
    assert expendable([morning, *later, *listed(NOW + timedelta(minutes=12))]) == [morning]


@given(st.lists(st.datetimes(timezones=st.just(UTC)), max_size=40))
def test_the_newest_is_never_expendable(moments: list[datetime]) -> None:
    backups = listed(*moments)
    gone = expendable(backups)
    if backups:
        assert max(backups, key=lambda found: found.made) not in gone
        assert expendable([found for found in backups if found not in gone]) == []
