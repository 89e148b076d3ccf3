"""The command line does what the window does, says what it did, and ends with the right status."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from app import cli
from app.cli import say
from models.records.entries import EntryCard
from models.records.ids import EntryId
from models.records.queries import Found, Hit, Reason, ReasonKind, Span
from prompts.catalogue import Catalogue
from tests.support.vaults import CHEAP, PASSPHRASE

Run = Callable[..., Any]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command on the journal of the test with `--json`; gives what it printed."""
    monkeypatch.setenv("AFTERWORD_PASSPHRASE", PASSPHRASE)

    def carry_out(*words: str, status: int = 0) -> Any:
        journal = str(tmp_path / "J.afterword")
        ended = cli.main(["--journal", journal, *words, "--json"], policy=CHEAP)
        told = capsys.readouterr()
        assert ended == status, told.err
        return told.err if told.err else json.loads(told.out)

    return carry_out


@pytest.fixture
def journal(run: Run) -> Run:
    run("create")
    return run


def answers(folder: Path, **given: Any) -> str:
    file = folder / "answers.json"
    file.write_text(json.dumps(given), encoding="utf-8")
    return str(file)


def test_what_is_deleted_rests_in_the_bin(journal: Run, tmp_path: Path) -> None:
    file = answers(tmp_path, still_with_you="I cut him off.", slipped="yes")
    added = journal("add", "--pack", "after_session", "--answers", file)
    (repair,) = journal("repairs")["repairs"]
    assert journal("delete", repair["id"]) == {"binned": repair["id"]}
    assert journal("repairs")["total"] == 0
    assert journal("delete", added["id"]) == {"binned": added["id"]}
    assert journal("list")["total"] == 0
    assert "not there" in journal("delete", added["id"], status=1)


def test_a_journal_at_too_long_a_path_leaves_no_folders(run: Run, tmp_path: Path) -> None:
    before = list(tmp_path.iterdir())
    place = tmp_path.joinpath(*["n" * 200] * 18, "J.afterword")
    assert "longer than the drive allows" in run("--journal", str(place), "create", status=1)
    assert list(tmp_path.iterdir()) == before


def test_create_gives_the_recovery_code_once(run: Run, tmp_path: Path) -> None:
    made = run("create")
    assert len(made["recovery_code"].replace("-", "").replace(" ", "")) == 32
    assert (Path(made["journal"]) / "journal.db").is_file()
    assert "already" in run("create", status=1).lower()


def test_a_guided_entry_is_added_listed_shown_and_found(journal: Run, tmp_path: Path) -> None:
    file = answers(
        tmp_path,
        still_with_you="I gave advice at the very end.",
        position={"at": "upish"},
        feelings={"impatient": 2},
        not_said={"value": "I was cross", "private": True},
    )
    added = journal("add", "--pack", "after_session", "--answers", file, "--code", "K4")
    assert added["position"] == "upish"

    listed = journal("list", "--position", "upish", "--code", "K4", "--feeling", "impatient")
    assert listed["total"] == 1
    assert listed["entries"][0]["id"] == added["id"]
    assert journal("list", "--position", "down")["total"] == 0

    shown = journal("show", added["id"])
    first = shown["answers"][0]
    assert (first["question"], first["text"]) == (
        "What is still with you?",
        "I gave advice at the very end.",
    )
    found = journal("search", "advice")
    assert found["total"] == 1
    assert "advice" in found["hits"][0]["snippet"]
    assert found["hits"][0]["reasons"]


def test_what_was_found_is_printed_with_its_reason_and_no_empty_lines() -> None:
    card = EntryCard(EntryId("one"), datetime(2025, 6, 2, 9, 0), "The staff meeting")
    quoted = (Span("I was "), Span("powerless", found=True), Span("."))
    near = Reason(ReasonKind.NEAR_WORDS, ("powerless",), 1)
    shared = Reason(ReasonKind.WORDS, ("meeting",), 1)
    found = Found((Hit(card, quoted, 1.0, (near, shared)), Hit(card)), 2)
    line = "one  2025-06-02  The staff meeting"
    quotation = "    I was [powerless]."
    assert say.sought(found).split("\n") == [
        *(line, quotation, "    Words: meeting. Similar words: powerless", ""),
        *(line, "", "2 found"),
    ]
    assert say.recalled(found, Catalogue.shipped()).split("\n") == [
        *(line, quotation, "    Both: meeting. Similar words: powerless", ""),
        *(line, "", "2 found"),
    ]


def test_recall_brings_up_another_entry_with_its_reason(journal: Run, tmp_path: Path) -> None:
    for day in ("2025-01-05", "2025-02-05"):
        file = answers(tmp_path, still_with_you=f"Advice again {day}", feelings={"impatient": 3})
        entry = journal("add", "--pack", "after_session", "--answers", file, "--date", day)
    hits = journal("recall", "--entry", entry["id"])["hits"]
    assert [hit["date"][:10] for hit in hits] == ["2025-01-05"]
    assert "feelings" in {reason["kind"] for reason in hits[0]["reasons"]}
    assert journal("recall", "giving advice")["hits"]


def test_agenda_proposes_what_was_marked(journal: Run, tmp_path: Path) -> None:
    file = answers(tmp_path, stays="Ran over again.", bring="yes")
    entry = journal("add", "--pack", "quick_capture", "--answers", file)
    (proposal,) = journal("agenda", "--propose")["proposals"]
    assert proposal["entries"] == [entry["id"]]
    assert proposal["reasons"][0]["kind"] == "marked"
    assert journal("agenda")["session"] is None


def test_import_says_what_it_would_do_and_does_it_once(journal: Run, tmp_path: Path) -> None:
    diary = tmp_path / "diary.jsonl"
    diary.write_text('{"date": "1660-01-01", "text": "Up betimes."}\nnonsense\n')
    dry = journal("import", str(diary), "--dry-run")
    assert (dry["imported"], dry["skipped"]) == (1, 1)
    assert dry["problems"][0]["where"] == "diary.jsonl:2"
    assert journal("list")["total"] == 0
    assert journal("import", str(diary))["imported"] == 1
    assert journal("import", str(diary))["duplicates"] == 1
    assert journal("list", "--to", "1660-12-31")["total"] == 1


@pytest.mark.parametrize("form", ["json", "markdown"])
def test_an_export_makes_the_same_journal_again(journal: Run, tmp_path: Path, form: str) -> None:
    journal("add", "--pack", "quick_capture", "--answers", answers(tmp_path, stays="It stays."))
    out = tmp_path / "out"
    assert journal("export", "--format", form, str(out))["entries"] == 1
    other = ["--journal", str(tmp_path / "Other.afterword")]
    journal(*other, "create")
    assert journal(*other, "import", str(out))["imported"] == 1
    before, after = journal("list")["entries"], journal(*other, "list")["entries"]
    assert before == after


def test_check_finds_no_damage_in_a_sound_journal_and_names_it_in_a_harmed_one(
    journal: Run, tmp_path: Path
) -> None:
    assert journal("check") == {"ok": True, "findings": []}
    database = tmp_path / "J.afterword" / "journal.db"
    data = bytearray(database.read_bytes())
    data[-2000] ^= 1
    database.write_bytes(data)
    found = journal("check", status=1)
    assert found["ok"] is False
    assert found["findings"]


def test_a_backup_restores_to_another_place(journal: Run, tmp_path: Path) -> None:
    journal("add", "--pack", "quick_capture", "--answers", answers(tmp_path, stays="Kept."))
    (made,) = journal("backup", str(tmp_path / "stick"))["written"]
    restored = str(tmp_path / "Again.afterword")
    journal("restore", made, "--to", restored)
    assert journal("--journal", restored, "list")["total"] == 1


def test_pack_files_are_linted(run: Run, tmp_path: Path) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_text('id = "x"\nnonsense = 1\n')
    shipped = str(Path(__file__).parents[3] / "prompts/packs/quick_capture/pack.toml")
    assert run("packs", "lint", shipped)["ok"] is True
    assert len(run("packs", "lint", shipped, str(bad), status=1)["problems"]) > 1


def test_a_wrong_passphrase_is_refused_kindly(
    journal: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AFTERWORD_PASSPHRASE", "something else")
    assert "did not open this journal" in journal("list", status=1)


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        (["check"], "vault.wrong_passphrase"),
        (["list"], "vault.wrong_passphrase"),
        (["--journal", "nowhere.afterword", "list"], "vault.not_a_journal"),
        (["erase"], "refused"),
    ],
)
def test_a_refusal_is_json_for_those_who_asked_for_it(
    journal: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: list[str],
    fault: str,
) -> None:
    if fault != "refused":
        monkeypatch.setenv("AFTERWORD_PASSPHRASE", "something else")
    place = ["--journal", str(tmp_path / "J.afterword")]
    assert cli.main([*place, "--json", *words], policy=CHEAP) == 1
    told = capsys.readouterr()
    said = json.loads(told.out)
    assert (said["ok"], said["fault"]) == (False, fault)
    assert said["words"] == told.err.strip() != ""
    assert cli.main([*place, *words], policy=CHEAP) == 1
    plain = capsys.readouterr()
    assert (plain.out, plain.err) == ("", told.err)


def test_the_passphrase_may_come_from_a_file(
    journal: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("AFTERWORD_PASSPHRASE")
    file = tmp_path / "passphrase"
    file.write_text(PASSPHRASE + "\nmore\n", encoding="utf-8")
    assert journal("list", "--passphrase-file", str(file))["total"] == 0
    assert "passphrase" in journal("list", status=1)


@pytest.mark.parametrize(
    "given",
    [
        {"no_such_question": 1},
        {"presence": 11},
        {"feelings": {"no_such_feeling": 1}},
        {"bring": "perhaps"},
    ],
)
def test_answers_that_do_not_fit_are_named_and_nothing_is_written(
    journal: Run, tmp_path: Path, given: dict[str, Any]
) -> None:
    file = answers(tmp_path, stays="Written.", **given)
    said = journal("add", "--pack", "quick_capture", "--answers", file, status=1)
    assert next(iter(given)) in said
    assert journal("list")["total"] == 0


@pytest.mark.parametrize(
    "words",
    [
        ["show", "nothing"],
        ["import", "no such file"],
        ["export", "--format", "json", "."],
        ["add", "--pack", "none", "--answers", "x.json"],
        ["recall"],
        ["add", "--pack", "quick_capture", "--answers", "no such file"],
    ],
)
def test_what_is_refused_is_one_kind_sentence(journal: Run, words: list[str]) -> None:
    journal(*words, status=1)


def test_wrong_usage_ends_with_two(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["list", "--limit", "0"]) == 2
    assert cli.main(["frobnicate"]) == 2
    assert cli.main([]) == 2
    assert cli.main(["--help"]) == 0
    assert "usage" in capsys.readouterr().out


def test_a_journal_that_is_not_there_is_named(run: Run) -> None:
    assert run("list", status=1)
