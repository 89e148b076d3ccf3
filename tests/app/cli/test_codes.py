"""Codes, the review, the report and the legal hold on the command line."""

from __future__ import annotations

import json
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app import cli
from app.cli.commands import COMMANDS
from tests.support.vaults import CHEAP, PASSPHRASE

Run = Callable[..., Any]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command on a new journal with `--json`; gives what it printed."""
    monkeypatch.setenv("AFTERWORD_PASSPHRASE", PASSPHRASE)

    def carry_out(*words: str, status: int = 0) -> Any:
        journal = str(tmp_path / "J.afterword")
        ended = cli.main(["--journal", journal, *words, "--json"], policy=CHEAP)
        told = capsys.readouterr()
        assert ended == status, told.err
        return told.err if told.err else json.loads(told.out)

    carry_out("create")
    return carry_out


def _add(run: Run, folder: Path, text: str, code: str) -> Any:
    file = folder / "answers.json"
    file.write_text(json.dumps({"still_with_you": text}), encoding="utf-8")
    words = ("add", "--pack", "after_session", "--answers", str(file))
    return run(*words, *(("--code", code) if code else ()))


def _code(told: Any) -> str:
    (made,) = told["codes"]
    return str(made["code"])


def test_codes_are_made_ended_archived_and_merged(run: Run, tmp_path: Path) -> None:
    one = _code(run("codes", "new", "--kind", "couple"))
    into = _code(run("codes", "new"))
    _add(run, tmp_path, "We were late.", one)
    assert run("codes", "end", one, "--on", "2025-10-01")["codes"][0]["ended"] == "2025-10-01"
    assert run("codes", "archive", one)["codes"][0]["archived"] is True
    assert run("codes", "offer", one)["codes"][0]["archived"] is False
    merged = run("codes", "merge", one, into)["codes"]
    assert [(each["code"], each["reflections"]) for each in merged] == [(into, 1)]
    told = {each["code"]: each for each in run("codes")["codes"]}
    assert told[one]["kind"] == "couple"
    assert told[one]["merged_into"] == into
    assert "not in the journal" in run("codes", "archive", "Z99", status=1)


def test_a_report_is_written_for_the_owner_alone_and_never_over_a_file(
    run: Run, tmp_path: Path
) -> None:
    code = _code(run("codes", "new"))
    _add(run, tmp_path, "I talked over them.", code)
    _add(run, tmp_path, "Somebody else.", "")
    out = tmp_path / "report.md"
    told = run("report", "--code", code, str(out))
    assert told == {"written": [str(out)], "entries": 1, "left_in": 0}
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    text = out.read_text(encoding="utf-8")
    assert "I talked over them." in text
    assert "Somebody else." not in text
    assert "already there" in run("report", "--code", code, str(out), status=1)
    assert "not in the journal" in run("report", "--code", "Z99", str(out), status=1)


def test_the_review_lists_what_is_due_with_its_reason(run: Run, tmp_path: Path) -> None:
    code = _code(run("codes", "new"))
    _add(run, tmp_path, "The last hour.", code)
    assert run("review") == {"total": 0, "reviews": []}
    run("codes", "end", code, "--on", "2020-10-01")
    told = run("review")
    assert told["total"] == 1
    assert told["reviews"][0]["of"] == "code"
    assert told["reviews"][0]["reason"] == "ended"
    assert told["reviews"][0]["due"] == "2021-01-01"


def test_a_hold_is_set_shown_and_lifted(run: Run) -> None:
    assert run("hold") == {"hold": None, "past": []}
    told = run("hold", "on", "A", "letter", "came.")
    assert told["hold"]["why"] == "A letter came."
    assert run("hold")["hold"] == told["hold"]
    second = run("hold", "on", "A second one.")
    assert second["hold"]["why"] == "A second one."
    assert [each["why"] for each in second["past"]] == ["A letter came."]
    lifted = run("hold", "off")
    assert lifted["hold"] is None
    assert lifted["past"][0]["until"] is not None


def test_earlier_holds_are_listed_in_words(
    run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("hold", "on", "A letter came.")
    run("hold", "on", "A second one.")
    journal = str(tmp_path / "J.afterword")
    assert cli.main(["--journal", journal, "hold"], policy=CHEAP) == 0
    on, nothing, earlier = capsys.readouterr().out.splitlines()
    assert on.endswith(": A second one.")
    assert nothing == "Nothing is deleted."
    assert earlier.startswith("Earlier, ")
    assert earlier.endswith(": A letter came.")


def test_no_command_loses_anything_under_a_hold(run: Run, tmp_path: Path) -> None:
    """Every command there is, on a journal under a hold; all that was there is there after it."""
    code = _code(run("codes", "new"))
    other = _code(run("codes", "new"))
    entry = _add(run, tmp_path, "I talked over them.", code)
    logged = run("hours", "add", "--day", "2025-03-01", "--minutes", "50")
    run("hold", "on", "Asked for.")
    lines = tmp_path / "more.jsonl"
    lines.write_text(json.dumps({"date": "2025-03-01T10:00", "text": "More."}) + "\n")
    pack = tmp_path / "pack.toml"
    tried = {
        "create": (1,),
        "import": (0, str(lines)),
        "add": (0, "--pack", "after_session", "--answers", str(tmp_path / "answers.json")),
        "list": (0,),
        "show": (0, entry["id"]),
        "delete": (1, entry["id"]),
        "search": (0, "talked"),
        "recall": (0, "talked"),
        "agenda": (0, "--propose"),
        "hours": (1, "remove", logged["id"]),
        "documents": (0, "ledger", str(tmp_path / "left.md")),
        "repairs": (0,),
        "codes": (1, "merge", other, code),
        "report": (0, "--code", code, str(tmp_path / "report.md")),
        "review": (0,),
        "hold": (0,),
        "export": (0, "--format", "json", str(tmp_path / "all.json")),
        "backup": (0, str(tmp_path / "backups")),
        "restore": (1, str(pack), "--to", str(tmp_path / "J.afterword")),
        "check": (0,),
        "drill": (0,),
        "salvage": (0, "--to", str(tmp_path / "Saved.afterword")),
        "erase": (1, "--backups", "--sure"),
        "packs": (0, "export", "after_session", str(pack)),
        "tour": None,  # works on a journal of its own
    }
    assert set(tried) == set(COMMANDS)
    for name, words in tried.items():
        if words is not None:
            run(name, *words[1:], status=words[0])
            assert run("show", entry["id"])["answers"] == entry["answers"]
            assert run("hold")["hold"] is not None
    assert run("list")["total"] == 3
