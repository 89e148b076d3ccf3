"""The command line lists repairs as the window does."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app import cli
from app.domain.clock import SystemClock
from app.services.session import Journals, Secret, Unlocked
from models.records.follow_ups import DueRule
from models.records.repairs import Side, Stage, Standing
from prompts.repair import stage_names, stages
from tests.support.vaults import CHEAP, PASSPHRASE

Run = Callable[..., Any]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A journal with three repairs: one open, one that is due, one closed."""
    monkeypatch.setenv("AFTERWORD_PASSPHRASE", PASSPHRASE)
    journals = Journals(SystemClock(), CHEAP)
    made = journals.create(tmp_path / "J.afterword", PASSPHRASE)
    unlocked = journals.open(made.key)
    _fill(unlocked)
    journals.close(unlocked)
    return tmp_path / "J.afterword"


def _fill(unlocked: Unlocked) -> None:
    repairs, today = unlocked.repairs, SystemClock().today()
    for title in ("Still open", "Due by now", "Over"):
        repairs.begin(None, title=title)
    still, due, over = (card.id for card in repairs.cards())
    repairs.set_due(still, DueRule.DATE, today + timedelta(days=5))
    repairs.go_to(due, Stage.PLANNED)
    repairs.put_aside(due, Side.FOR_SUPERVISION)
    repairs.set_due(due, DueRule.DATE, today - timedelta(days=1))
    repairs.close(over, "no_slip")


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def carry_out(*words: str, status: int = 0) -> str:
        ended = cli.main(["--journal", str(folder), "repairs", *words], policy=CHEAP)
        told = capsys.readouterr()
        assert ended == status, told.err
        return told.out if status == 0 else told.err

    return carry_out


def titles(told: str) -> list[str]:
    values = json.loads(told)
    assert values["total"] == len(values["repairs"])
    return [each["title"] for each in values["repairs"]]


def test_all_or_some_are_listed(run: Run) -> None:
    assert titles(run("--json")) == ["Still open", "Due by now", "Over"]
    assert titles(run("--open", "--json")) == ["Still open", "Due by now"]
    assert titles(run("--closed", "--json")) == ["Over"]
    assert titles(run("--due", "--json")) == ["Due by now"]


def test_values_and_words_say_how_far_it_is(run: Run) -> None:
    (due,) = json.loads(run("--due", "--json"))["repairs"]
    day = (SystemClock().today() - timedelta(days=1)).isoformat()
    assert (due["stage"], due["side"], due["rule"], due["due"]) == (
        "planned",
        "for_supervision",
        "date",
        day,
    )
    assert (due["days"], due["closed"], due["entry"]) == (0, None, None)
    (line,) = run("--due").splitlines()
    assert line.startswith(due["id"])
    assert "Due by now" in line
    assert "planned, held for supervision" in line
    assert f"look at it on {day}" in line


def test_only_one_kind_can_be_asked_for(run: Run) -> None:
    assert "not allowed with" in run("--open", "--closed", status=2)


def test_an_empty_list_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("AFTERWORD_PASSPHRASE", PASSPHRASE)
    empty = str(tmp_path / "E.afterword")
    assert cli.main(["--journal", empty, "create"], policy=CHEAP) == 0
    capsys.readouterr()
    for words, said in (
        ((), "No repair is in this journal."),
        (("--due",), "No repair asks for anything today."),
    ):
        assert cli.main(["--journal", empty, "repairs", *words], policy=CHEAP) == 0
        assert capsys.readouterr().out.strip() == said


def test_whoever_had_less_power_reads_other_names(
    folder: Path, run: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    journals = Journals(SystemClock(), CHEAP)
    unlocked = journals.open(journals.derive(folder, PASSPHRASE, Secret.PASSPHRASE))
    repairs = unlocked.repairs
    still, due = (card.id for card in repairs.cards() if card.is_open)
    repairs.go_to(still, Stage.FOLLOW_UP)
    repairs.set_standing(due, Standing.DOWN)
    names = stage_names(stages(), is_down=True)
    journals.close(unlocked)
    told = run()
    assert "[followed up" in told
    assert f"[{names[Stage.PLANNED].lower()}, " in told
    assert "[planned" not in told
