"""Backups, damage and erasing on the command line: JSON for scripts, progress for people."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from app import cli
from tests.app.cli.test_cli import Run, answers, journal, run
from tests.support.vaults import CHEAP, flip

__all__ = ["journal", "run"]


@pytest.fixture
def written(journal: Run, tmp_path: Path) -> Run:
    journal("add", "--pack", "quick_capture", "--answers", answers(tmp_path, stays="Kept."))
    return journal


def test_a_backup_is_tried_out(written: Run, tmp_path: Path) -> None:
    assert "No backup lies" in written("drill", status=1)
    (made,) = written("backup", str(tmp_path / "stick"))["written"]
    assert written("drill", made) == {
        "ok": True,
        "findings": [],
        "backup": made,
        "entries": 1,
        "now": 1,
        "same": 1,
        "newer": 0,
        "differing": 0,
    }
    flip(Path(made), 9000)
    assert written("drill", made, status=1)


def test_all_of_a_journal_is_checked_on_request(written: Run) -> None:
    assert written("check", "--full") == {"ok": True, "findings": []}


def test_what_can_be_read_is_read(written: Run, tmp_path: Path) -> None:
    damaged = tmp_path / "J.afterword"
    flip(damaged / "journal.db", 700)
    before = {p: p.read_bytes() for p in damaged.rglob("*") if p.is_file()}
    saved = str(tmp_path / "Saved.afterword")
    got = written("salvage", "--to", saved)
    assert (got["ok"], got["journal"], got["entries"], got["rows_lost"]) == (True, saved, 1, 0)
    assert {p: p.read_bytes() for p in damaged.rglob("*") if p.is_file()} == before
    assert written("--journal", saved, "list")["total"] == 1
    assert "already" in written("salvage", "--to", saved, status=1).lower()


def test_erasing_says_first_what_goes(written: Run, tmp_path: Path) -> None:
    written("backup", str(tmp_path / "stick"))
    second = ("--second", str(tmp_path / "stick"))
    said = written("erase", "--backups", *second, status=1)
    assert "1 backups in" in said
    assert "Nothing was touched" in said
    assert written("list")["total"] == 1
    erased = written("erase", "--backups", *second, "--sure")
    assert erased["remains"] == {"backups": 0, "beside": []}
    assert not (tmp_path / "J.afterword").exists()
    assert list((tmp_path / "stick").iterdir()) == []


def test_a_held_journal_is_not_erased(written: Run) -> None:
    written("hold", "on", "a letter")
    assert "hold" in written("erase", "--sure", status=1)
    assert written("list")["total"] == 1


def test_of_a_damaged_journal_it_is_said_that_no_hold_can_be_known(
    written: Run, tmp_path: Path
) -> None:
    database = tmp_path / "J.afterword" / "journal.db"
    database.write_bytes(bytes(database.stat().st_size))
    before = sorted(path.name for path in tmp_path.rglob("*"))
    said = written("erase", "--backups", "--sure", status=1)
    assert "whether a legal hold is on cannot be known" in said
    assert "Read what can be read" in said
    assert "delete its folder" in said
    assert sorted(path.name for path in tmp_path.rglob("*")) == before


def test_people_see_how_far_it_is(
    written: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = str(tmp_path / "J.afterword")
    assert cli.main(["--journal", place, "backup", str(tmp_path / "stick")], policy=CHEAP) == 0
    told = capsys.readouterr()
    assert "Backing up: 100 %" in told.err
    assert "Backup made" in told.out
    assert cli.main(["--journal", place, "check", "--json"], policy=CHEAP) == 0
    told = capsys.readouterr()
    assert told.err == ""
    values: dict[str, Any] = json.loads(told.out)
    assert values["ok"] is True


def test_older_files_are_told_of(written: Run, tmp_path: Path) -> None:
    place = tmp_path / "J.afterword"
    older = (place / "journal.db").read_bytes()
    written("add", "--pack", "quick_capture", "--answers", answers(tmp_path, stays="Later."))
    (place / "journal.db").write_bytes(older)
    checked = written("check")
    assert checked["ok"] is True
    assert checked["missing"] > 0


def test_a_restored_journal_is_no_older_one(written: Run, tmp_path: Path) -> None:
    (made,) = written("backup", str(tmp_path / "stick"))["written"]
    written("add", "--pack", "quick_capture", "--answers", answers(tmp_path, stays="Later."))
    written("erase", "--backups", "--sure")
    written("restore", made, "--to", str(tmp_path / "J.afterword"))
    assert "missing" not in written("check")


@pytest.mark.parametrize(
    "words",
    [
        ("drill", "{}"),
        ("restore", "{}", "--to", "Again.afterword"),
        ("list", "--passphrase-file", "{}"),
        ("add", "--pack", "quick_capture", "--answers", "{}"),
        ("packs", "import", "{}"),
        ("packs", "lint", "{}"),
        ("hours", "check", "{}"),
    ],
)
def test_a_file_that_is_not_there_is_not_the_drives_fault(
    written: Run, tmp_path: Path, words: tuple[str, ...]
) -> None:
    absent = tmp_path / "absent"
    said = written(*[each.format(absent) for each in words], status=1)
    assert said.strip() == f"There is no file there: {absent}"
    said = written(*[each.format(tmp_path) for each in words], status=1)
    assert said.strip() == f"A folder is there, not a file: {tmp_path}"


def test_a_file_in_the_place_of_a_folder_is_named(written: Run, tmp_path: Path) -> None:
    (made,) = written("backup", str(tmp_path / "stick"))["written"]
    file = tmp_path / "a file"
    file.write_bytes(b"left as it is")
    inside = str(file / "J.afterword")
    for words in (
        ("backup", str(file)),
        ("backup", inside),
        ("restore", made, "--to", inside),
        ("create", "--journal", inside),
    ):
        assert f"A file is there, not a folder: {file}" in written(*words, status=1)
    assert file.read_bytes() == b"left as it is"
