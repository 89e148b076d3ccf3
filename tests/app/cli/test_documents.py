"""Documents on the command line: looked through first, written, noted, read back."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from app import cli
from tests.support.documents import docx_words, pdf_words
from tests.support.vaults import CHEAP, PASSPHRASE

Run = Callable[..., Any]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command on a new journal; gives its values, or what it said when it refused."""
    monkeypatch.setenv("AFTERWORD_PASSPHRASE", PASSPHRASE)

    def carry_out(*words: str, status: int = 0) -> Any:
        asked = ["--journal", str(tmp_path / "J.afterword"), *words, "--json"]
        ended = cli.main(asked, policy=CHEAP)
        told = capsys.readouterr()
        assert ended == status, told.err
        return told.err if status else json.loads(told.out)

    carry_out("create")
    return carry_out


def test_the_list_of_what_left_leaves_in_each_form(run: Run, tmp_path: Path, qapp: object) -> None:
    assert run("documents") == {"total": 0, "exports": []}
    read = {"pdf": pdf_words, "docx": docx_words, "md": lambda data: data.decode()}
    before: list[str] = []
    for form, words_of in read.items():
        target = tmp_path / f"list.{form}"
        told = run("documents", "ledger", str(target))
        assert told["sha256"] == sha256(target.read_bytes()).hexdigest()
        words = words_of(target.read_bytes()).replace(" ", "")
        assert all(each in words for each in before)
        before.append(told["sha256"])
    listed = run("documents")["exports"]
    assert [each["form"] for each in listed] == ["md", "docx", "pdf"]


def test_what_could_tell_who_somebody_is_stops_it(run: Run, tmp_path: Path) -> None:
    # The name of a file is a person's own words too.
    run("packs", "export", "after_session", str(tmp_path / "Write to anna.koch@example.org.toml"))
    target = tmp_path / "list.md"
    said = run("documents", "ledger", str(target), status=1)
    assert "anna.koch@example.org" in said
    assert not target.exists()
    run("documents", "ledger", str(target), "--leave-in")
    assert "anna.koch@example.org" in target.read_text().replace("\\", "")
    (last, *_) = run("documents")["exports"]
    assert last["left_in"] >= 1


def test_what_is_not_there_is_said(run: Run, tmp_path: Path) -> None:
    out = str(tmp_path / "out.md")
    assert "No session is planned" in run("documents", "sheet", out, status=1)
    assert "No session has been held" in run("documents", "record", out, status=1)
    assert "no agreement" in run("documents", "agreement", out, status=1)
    assert "--format" in run("documents", "year", str(tmp_path / "out"), status=1)
    assert "Name the file" in run("documents", "year", status=1)
    run("documents", "year", out)
    assert "None were held." in Path(out).read_text()
    run("documents", "actions", out)
    assert "Nothing was promised." in Path(out).read_text()
