"""A second folder for backups that comes and goes."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from models.records.faults import Cancelled
from models.records.vault import SecondState
from models.vault import backup, container, vault
from tests.support.vaults import CHEAP, NOW, add_code, flip


def made(journal: vault.OpenVault, days: int) -> list[Path]:
    found = []
    for day in range(days):
        add_code(journal, f"K-{day}")
        found.append(journal.backup_now(NOW + timedelta(days=day), policy=CHEAP).path)
    return found


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def test_none_is_set(journal: vault.OpenVault) -> None:
    found = journal.second(None)
    assert (found.state, found.last, found.behind) == (SecondState.NOT_SET, None, 0)


def test_it_is_caught_up_each_copy_read_back(journal: vault.OpenVault, stick: Path) -> None:
    paths = made(journal, 3)
    before = journal.second(stick)
    assert (before.state, before.last, before.behind) == (SecondState.THERE, None, 3)

    told: list[tuple[int, int]] = []
    after = journal.catch_up(stick, progress=lambda done, of: told.append((done, of)))
    assert (after.state, after.last, after.behind) == (
        SecondState.THERE,
        NOW + timedelta(days=2),
        0,
    )
    assert sorted(path.name for path in stick.iterdir()) == [path.name for path in paths]
    for path in paths:
        assert (stick / path.name).read_bytes() == path.read_bytes()
    whole = sum(path.stat().st_size for path in paths)
    assert told == sorted(told)
    assert told[-1] == (whole, whole)


def test_away_it_says_so_and_catches_up_when_it_is_back(
    journal: vault.OpenVault, stick: Path
) -> None:
    made(journal, 1)
    journal.catch_up(stick)
    elsewhere = stick.rename(stick.with_name("out"))
    journal.backup_now(NOW + timedelta(days=9), policy=CHEAP)
    away = journal.catch_up(stick)
    assert (away.state, away.last, away.behind) == (SecondState.AWAY, None, 2)
    assert not stick.exists(), "a stick that is out is not made up"
    elsewhere.rename(stick)
    assert journal.second(stick).behind == 1
    back = journal.catch_up(stick)
    assert (back.state, back.last, back.behind) == (SecondState.THERE, NOW + timedelta(days=9), 0)


def test_it_has_its_own_rotation_and_nothing_else_there_is_touched(
    journal: vault.OpenVault, stick: Path
) -> None:
    mine = stick / "holiday.jpg"
    mine.write_bytes(b"beach")
    leftover = stick / f".2026-03-02T180205Z-0005{backup.SUFFIX}.0a1b2c3d.new"
    leftover.write_bytes(b"cut off")
    not_ours = stick / ".thesis.0a1b2c3d.new"
    not_ours.write_bytes(b"hers")
    made(journal, 3)
    for day in range(30):
        journal.backup_now(NOW + timedelta(days=40 + day), policy=CHEAP)
        journal.catch_up(stick)
    own = {path.name for path in (journal.folder / "backups").iterdir()}
    there = {path.name for path in stick.iterdir()} - {mine.name, not_ours.name}
    assert there == own
    assert mine.read_bytes() == b"beach"
    assert not leftover.exists()


def test_stopped_it_leaves_whole_copies_only(journal: vault.OpenVault, stick: Path) -> None:
    made(journal, 2)
    asked = iter(range(100))
    with pytest.raises(Cancelled):
        journal.catch_up(stick, is_cancelled=lambda: next(asked) >= 1)
    for path in stick.iterdir():
        container.read_contents(path)


def test_a_backup_that_has_rotted_is_not_passed_on(journal: vault.OpenVault, stick: Path) -> None:
    rotten, sound = made(journal, 2)
    flip(rotten, rotten.stat().st_size // 2)
    found = journal.catch_up(stick)
    assert [path.name for path in stick.iterdir()] == [sound.name]
    assert found.behind == 1


def test_a_folder_without_room_is_full(
    journal: vault.OpenVault, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(journal, 1)
    usage = shutil.disk_usage(stick)._replace(free=1000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage)
    assert journal.second(stick).state is SecondState.FULL


def test_those_of_another_journal_do_not_count(
    journal: vault.OpenVault, stick: Path, tmp_path: Path
) -> None:
    other = tmp_path / "Other.afterword"
    key = vault.create(other, "other words", now=NOW, policy=CHEAP).data_key
    theirs = backup.make(other, stick, key, now=NOW, bounds=CHEAP.bounds)
    made(journal, 1)
    assert journal.second(stick).last is None
    assert journal.catch_up(stick).behind == 0
    assert theirs.path.exists()
