"""The log of hours on the command line."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from app import cli
from tests.support.vaults import CHEAP, PASSPHRASE

Run = Callable[..., Any]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command on a new journal; gives what it printed, or its values with `--json`."""
    monkeypatch.setenv("AFTERWORD_PASSPHRASE", PASSPHRASE)

    def carry_out(*words: str, status: int = 0, plain: bool = False) -> Any:
        journal = str(tmp_path / "J.afterword")
        asked = ["--journal", journal, *words, *(() if plain else ("--json",))]
        ended = cli.main(asked, policy=CHEAP)
        told = capsys.readouterr()
        assert ended == status, told.err
        return told.err or (told.out if plain else json.loads(told.out))

    carry_out("create")
    return carry_out


def _last_month() -> date:
    return date.today().replace(day=1) - timedelta(days=10)


def _add(run: Run, *words: str) -> Any:
    return run("hours", "add", "--day", _last_month().isoformat(), *words)


def test_lines_are_added_listed_counted_and_taken_out(run: Run) -> None:
    made = _add(run, "--minutes", "90", "--format", "group", "--size", "3", "--about", "Endings")
    run("hours", "follow", "bacp")
    told = run("hours")
    (line,) = told["lines"]
    assert (line["id"], line["minutes"], line["counted"]) == (made["id"], 90, 45)
    assert line["about"] == "Endings"
    assert "group of 3" in run("hours", plain=True)
    assert run("hours", "--body", "babcp_applicant")["lines"][0]["counted"] == 60
    assert run("hours", "--from", date.today().isoformat())["total"] == 0
    assert run("hours", "remove", made["id"]) == {"removed": made["id"]}
    assert run("hours")["total"] == 0
    assert "not in the log" in run("hours", "remove", made["id"], status=1)


def test_standing_is_told_in_words_and_in_figures(run: Run) -> None:
    _add(run, "--minutes", "60")
    assert "follow no rules" in run("hours", "standing", status=1)
    (stand,) = run("hours", "standing", "bacp")["standings"]
    short = next(
        each
        for each in stand["asks"][0]["periods"]
        if each["first"][:7] == f"{_last_month():%Y-%m}"
    )
    assert (short["counted"], short["wanted"], short["missing"]) == (60, 90, 30)
    words = run("hours", "standing", "bacp", plain=True)
    assert "has 60 of 90 minutes." in words
    assert "Check with your body" in words
    assert "not there" in run("hours", "standing", "nobody", status=1)


def test_a_break_needs_its_reason_and_a_line_its_minutes(run: Run) -> None:
    assert "reason" in run("hours", "add", "--day", "2026-01-05", "--kind", "break", status=1)
    assert "--minutes" in run("hours", "add", "--day", "2026-01-05", status=1)
    run(
        "hours",
        "add",
        "--day",
        "2026-01-05",
        "--to",
        "2026-03-01",
        "--kind",
        "break",
        "--about",
        "Parental leave",
    )
    assert [each["day"] for each in run("hours")["lines"]] == [
        "2026-01-05",
        "2026-02-01",
        "2026-03-01",
    ]


def test_bodies_say_when_and_where_they_were_checked(run: Run) -> None:
    run("hours", "follow", "hcpc")
    found = {each["id"]: each for each in run("hours", "bodies")["bodies"]}
    assert found["hcpc"]["followed"]
    assert not found["bacp"]["followed"]
    assert all(each["checked_on"] and each["sources"] for each in found.values())


def test_sheets_are_written_and_noted(run: Run, tmp_path: Path) -> None:
    _add(run, "--minutes", "60", "--about", "=cmd")
    run("hours", "follow", "bacp")
    out = tmp_path / "out.csv"
    assert run("hours", "export", str(out))["lines"] == 1
    with out.open(encoding="utf-8-sig", newline="") as file:
        head, first, total = csv.reader(file)
    assert first[head.index("Issues brought, in general")] == "'=cmd"
    assert total[head.index("Minutes that count")] == "60"
    book = tmp_path / "out.xlsx"
    run("hours", "export", str(book), "--body", "hcpc")
    assert openpyxl.load_workbook(book).active.cell(1, 2).value == "Activity"
    assert ".csv or .xlsx" in run("hours", "export", str(tmp_path / "out.pdf"), status=1)


def test_own_rules_are_checked_without_a_journal(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text('id = "own_work"\nname = "Work"\nmood = 1\n', encoding="utf-8")
    told = run("hours", "check", str(file), status=1, plain=True)
    assert "Line 3: “mood” is not known here." in told


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_no_name_leaves_with_the_log_unless_that_was_said(
    run: Run, tmp_path: Path, form: str
) -> None:
    _add(run, "--minutes", "60", "--about", "Margaret Thornbury, 020 7946 0958")
    out = tmp_path / f"log.{form}"
    refused = run("hours", "export", str(out), status=1)
    assert "Margaret Thornbury" in refused
    assert not out.exists()
    run("hours", "export", str(out), "--put", "Margaret Thornbury", "my client", "--leave-in")
    told = _words(out)
    assert "my client, 020 7946 0958" in told
    assert "Margaret" not in told
    (line,) = run("documents")["exports"]
    assert line["left_in"] == 1
    assert line["sha256"] == sha256(out.read_bytes()).hexdigest()
    assert out.stat().st_mode & 0o777 == 0o600


def _words(file: Path) -> str:
    if file.suffix == ".csv":
        return file.read_text(encoding="utf-8-sig")
    sheet = openpyxl.load_workbook(file).active
    return "\n".join(str(cell) for row in sheet.iter_rows(values_only=True) for cell in row)
