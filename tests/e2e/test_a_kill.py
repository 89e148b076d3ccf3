"""A power cut in the middle: the journal opens, and what was typed is offered again."""

import json
import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QListView

from app.domain.clock import SystemClock
from app.services.session import Journals, Secret, Unlocked
from models.records.entries import FREE, FREE_TEXT, AnswerKey
from models.records.queries import Filter
from models.vault.check import Depth
from tests.support.app import App
from tests.support.process import PASSPHRASE, Program
from tests.support.vaults import CHEAP

ROUNDS = 3
LOST_AT_MOST_S = 1.0
ENTRIES = 1_500


def folder_in(home: Path) -> Path:
    return home / "Documents" / "My journal.afterword"


@contextmanager
def journal_in(home: Path) -> Iterator[Unlocked]:
    """The journal, opened without a window."""
    journals = Journals(SystemClock(), CHEAP)
    key = journals.derive(folder_in(home), PASSPHRASE, Secret.PASSPHRASE)
    unlocked = journals.open(key)
    try:
        yield unlocked
    finally:
        journals.close(unlocked)


@contextmanager
def begun(home: Path, **more) -> Iterator[Program]:
    program = Program(home, **more)
    try:
        yield program
    finally:
        program.end()


@pytest.fixture
def dice() -> random.Random:
    """Moments that are others in each run; a failure names its seed."""
    seed = random.SystemRandom().randrange(1_000_000)
    print("seed", seed)
    return random.Random(seed)


def words_of(unlocked: Unlocked) -> set[str]:
    """Every word in any draft."""
    found: set[str] = set()
    for card in unlocked.writing.drafts():
        answer = unlocked.writing.draft(card.id).answers[AnswerKey(FREE, FREE_TEXT)]
        found |= set(answer.value.split())
    return found


def type_until_killed(program: Program, round: str, seconds: float) -> set[str]:
    """Writes into a page of its own; the words that must have been kept."""
    program.just_write()
    program.ask("keep_typing", round=round)
    program.listen(seconds)
    killed_at = program.kill()
    assert program.typed
    return {typed.word for typed in program.typed if typed.at < killed_at - LOST_AT_MOST_S}


def test_every_kill_while_writing_leaves_a_draft_that_lacks_a_second_at_most(
    home, tmp_path, qtbot, dice
):
    owed: list[set[str]] = []
    for number in range(ROUNDS):
        with begun(home) as program:
            if number == 0:
                program.first_run()
            else:
                program.unlock()
            owed.append(type_until_killed(program, f"r{number}", dice.uniform(1.3, 2.8)))
    with journal_in(home) as unlocked:
        kept = words_of(unlocked)
        assert unlocked.vault.check(Depth.FULL) == []
    for number, words in enumerate(owed):
        assert words - kept == set(), f"round {number}"
    again = App(qtbot, tmp_path / "again")
    try:
        again.parts.settings.change(journal=str(folder_in(home)))
        again.start()
        again.unlock()
        offered = again.see("drafts", QListView)
        assert isinstance(offered, QListView)
        model = offered.model()
        first = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
        for number, words in enumerate(owed):
            if words:
                assert [line for line in first if f"r{number}w0001" in line] != [], first
    finally:
        again.forget()


@pytest.mark.parametrize("moment", ["at once", "a little later", "when it is locked"])
def test_a_kill_while_it_locks_loses_no_word_that_was_saved(home, moment, dice):
    with begun(home) as program:
        program.first_run()
        program.just_write()
        program.type("Twelve minutes were left. ")
        program.listen(1.2)
        program.type("And I let her go on.")
        if moment == "when it is locked":
            program.lock()
        else:
            program.key("Ctrl+L")
            program.listen(0 if moment == "at once" else dice.uniform(0.01, 0.1))
        program.kill()
    with journal_in(home) as unlocked:
        kept = words_of(unlocked)
        assert unlocked.vault.check(Depth.FULL) == []
    assert "Twelve" in kept
    if moment == "when it is locked":
        assert "on." in kept


# ---------------------------------------------------------------- cue cards, prompt sets


def at_the_cue_cards(program: Program) -> None:
    program.ask("show", page="patterns", tab="key_points")
    program.see("new_cue")
    program.settle()
    program.focus("new_cue")


def test_a_kill_while_a_cue_card_is_typed_costs_a_second_at_most(home, dice):
    with begun(home) as program:
        program.first_run()
        at_the_cue_cards(program)
        program.ask("keep_typing", round="c")
        program.listen(dice.uniform(1.6, 2.8))
        killed_at = program.kill()
        owed = {typed.word for typed in program.typed if typed.at < killed_at - LOST_AT_MOST_S}
        assert owed
    with journal_in(home) as unlocked:
        assert owed - set(unlocked.follow_ups.begun_cues()[""].split()) == set()
        assert unlocked.follow_ups.cues() == ()
        assert unlocked.vault.check(Depth.FULL) == []
    with begun(home) as program:
        program.unlock()
        at_the_cue_cards(program)
        assert owed - set(program.says("new_cue").split()) == set()


def test_a_kill_while_cue_cards_are_made_loses_none_that_was_shown(home, dice):
    with begun(home) as program:
        program.first_run()
        at_the_cue_cards(program)
        for number in range(3):
            program.type(f"Card {number}")
            program.key("Return")
            program.settle()
            program.focus("new_cue")
        program.type("Card 3")
        program.key("Return")
        program.listen(dice.uniform(0, 0.03))
        program.kill()
    with journal_in(home) as unlocked:
        cards = {cue.text for cue in unlocked.follow_ups.cues()}
        assert {"Card 0", "Card 1", "Card 2"} <= cards <= {f"Card {n}" for n in range(4)}
        # The last one is made, or half typed, or not there yet: but never twice.
        half = unlocked.follow_ups.begun_cues()
        assert half in ({}, {"": "Card 3"})
        assert not ("Card 3" in cards and half)
        assert unlocked.vault.check(Depth.FULL) == []


def at_a_new_set(program: Program) -> None:
    program.ask("show", page="prompts")
    program.press("new_set")
    program.see("outline")
    program.settle()
    program.focus("edit.title")


def test_a_kill_while_a_prompt_set_is_written_costs_a_second_at_most(home, dice):
    with begun(home) as program:
        program.first_run()
        at_a_new_set(program)
        program.ask("keep_typing", round="s")
        program.listen(dice.uniform(1.6, 2.4))
        killed_at = program.kill()
        owed = {typed.word for typed in program.typed if typed.at < killed_at - LOST_AT_MOST_S}
        assert owed
    with journal_in(home) as unlocked:
        kept = json.loads(unlocked.library.editing())
        assert len(kept) == 1
        assert owed - set(json.dumps(kept).replace('"', " ").split()) == set()
        assert [each for each in unlocked.library.shelf() if each.is_own] == []
        assert unlocked.vault.check(Depth.FULL) == []


def test_a_kill_while_a_prompt_set_is_saved_leaves_it_whole(home, dice):
    with begun(home) as program:
        program.first_run()
        at_a_new_set(program)
        program.type("After the ward round")
        program.listen(LOST_AT_MOST_S)
        program.settle()
        program.press("editor.done")
        program.listen(dice.uniform(0, 0.03))
        program.kill()
    with journal_in(home) as unlocked:
        own = [each.pack.title for each in unlocked.library.shelf() if each.is_own]
        half = json.loads(unlocked.library.editing() or "{}")
        assert own in ([], ["After the ward round"])
        assert own or "After the ward round" in json.dumps(half)
        assert unlocked.vault.check(Depth.FULL) == []


def diary(path: Path) -> Path:
    with path.open("w", encoding="utf-8") as lines:
        for number in range(ENTRIES):
            text = f"Entry number {number}. " + "I let it run and told myself it was fine. " * 6
            day = f"{1900 + number // 300:04}-{number // 25 % 12 + 1:02}-{number % 25 + 1:02}"
            lines.write(json.dumps({"date": day, "text": text}) + "\n")
    return path


def test_a_kill_while_importing_leaves_a_sound_journal_that_takes_the_rest(home, tmp_path, dice):
    source = diary(tmp_path / "diary.jsonl")
    with begun(home, answers=[source]) as program:
        program.first_run()
        program.ask("show", page="transfer")
        program.press("import.files")
        program.press("import.run")
        log = folder_in(home) / "journal.db-wal"
        much = log.stat().st_size + dice.randrange(50_000, 400_000)
        program.wait(lambda: log.stat().st_size > much, "some of it")
        program.kill()
    with journal_in(home) as unlocked:
        there = unlocked.timeline.count()
        assert there < ENTRIES
        assert unlocked.vault.check(Depth.FULL) == []
        *_, report = _through(unlocked.importing.run([source]))
        assert (report.imported, report.duplicates) == (ENTRIES - there, there)
        assert unlocked.timeline.count() == ENTRIES
        assert unlocked.vault.check(Depth.FULL) == []
        for card in unlocked.timeline.page(Filter(), None, 20).cards:
            assert unlocked.recall.search(f'"{card.title.rstrip(".")}"', limit=5).hits


def _through(work):
    """Each step of long work, and what it returns."""
    while True:
        try:
            yield next(work)
        except StopIteration as end:
            yield end.value
            return
