"""The prompt library on the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app import cli
from prompts.catalogue import Catalogue
from prompts.loader import load
from tests.support.own_packs import HANDOVER
from tests.support.vaults import CHEAP, PASSPHRASE

Run = Callable[..., Any]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command with `--json`; gives what it printed, or what it said was wrong."""
    monkeypatch.setenv("AFTERWORD_PASSPHRASE", PASSPHRASE)

    def carry_out(*words: str, status: int = 0) -> Any:
        ended = cli.main([*words, "--json"], policy=CHEAP)
        told = capsys.readouterr()
        assert ended == status, told.err
        return told.err if told.err else json.loads(told.out)

    return carry_out


@pytest.fixture
def journal(run: Run, tmp_path: Path) -> str:
    path = str(tmp_path / "J.afterword")
    run("create", "--journal", path)
    return path


@pytest.fixture
def file(tmp_path: Path) -> str:
    path = tmp_path / "handover.toml"
    path.write_text(HANDOVER, encoding="utf-8")
    return str(path)


def test_the_library_is_listed_without_a_journal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AFTERWORD_PASSPHRASE")
    packs = run("packs")["packs"]
    assert [pack["id"] for pack in packs] == list(Catalogue.shipped().ids())
    assert all(pack["questions"] and pack["source"] and not pack["own"] for pack in packs)


def test_the_library_is_listed_in_another_language(run: Run, journal: str, tmp_path: Path) -> None:
    def titles(*words: str) -> dict[str, str]:
        return {pack["id"]: pack["title"] for pack in run(*words)["packs"]}

    assert titles("packs", "--language", "de")["button"] == "Ein wunder Punkt"
    assert titles("packs", "--journal", journal)["button"] == "A button was pressed"
    titles("packs", "--journal", journal, "--language", "de")
    assert titles("packs", "--journal", journal)["button"] == "Ein wunder Punkt"
    assert "en, de" in run("packs", "--language", "xx", status=1)
    out = tmp_path / "punkt.toml"
    run("packs", "--language", "de", "export", "button", str(out))
    assert load(out).title == "Ein wunder Punkt"


def test_a_set_is_taken_in_listed_answered_and_written_out(
    run: Run, journal: str, file: str, tmp_path: Path
) -> None:
    taken = run("packs", "import", file, "--journal", journal)
    own = taken["id"]
    assert (taken["added"], taken["warnings"]) == (True, [])
    assert run("--journal", journal, "packs", "import", file)["added"] is False
    listed = run("packs", "--journal", journal)["packs"]
    assert [pack["id"] for pack in listed if pack["own"]] == [own]
    assert own not in {pack["id"] for pack in run("packs")["packs"]}

    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps({"words": "Late again."}), encoding="utf-8")
    run("add", "--pack", own, "--answers", str(answers), "--journal", journal)
    out = tmp_path / "out.toml"
    run("packs", "export", own, str(out), "--journal", journal)
    assert load(out).title == "Handover"
    assert "Late again" not in out.read_text(encoding="utf-8")


def test_a_shipped_set_is_written_out_without_a_journal(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out.toml"
    assert run("packs", "export", "quick_capture", str(out)) == {"written": [str(out)]}
    assert load(out) == Catalogue.shipped().get("quick_capture")
    assert "own_handover" in run("packs", "export", "own_handover", str(out), status=1)


def test_warnings_are_told_and_do_not_fail(run: Run, tmp_path: Path) -> None:
    asks = tmp_path / "asks.toml"
    asks.write_text(
        HANDOVER.replace("What did I pass on?", "What is the client's full name?"),
        encoding="utf-8",
    )
    looked = run("packs", "lint", str(asks))
    assert looked["ok"] is True
    assert len(looked["warnings"]) == 1
    assert looked["warnings"][0]["line"]


def test_a_set_with_problems_is_not_taken_in(run: Run, journal: str, tmp_path: Path) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_text('id = "x"\nnonsense = 1\n', encoding="utf-8")
    said = run("packs", "import", str(bad), "--journal", journal, status=1)
    assert "nonsense" in said
    assert "title" in said
    assert "folder" not in run("packs", "import", str(tmp_path / "gone"), status=1)
    assert not any(pack["own"] for pack in run("packs", "--journal", journal)["packs"])


@pytest.mark.parametrize("action", ["lint", "export", "import"])
def test_help_says_what_an_action_does(action: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["packs", "--help"]) == 0
    assert action in capsys.readouterr().out
    assert cli.main(["packs", action, "--help"]) == 0
    assert "usage" in capsys.readouterr().out
    assert cli.main(["packs", action]) == 2
