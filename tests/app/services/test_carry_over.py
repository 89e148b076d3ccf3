"""After a restore, what the damaged journal still holds comes over."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.clock import FixedClock
from app.services.exporting.exporter import ExportFormat
from app.services.session import Journals, Key, Secret, Unlocked
from models.records.entries import FREE, FREE_TEXT, AnswerKey, Draft, DraftAnswer, Entry
from models.records.queries import Filter
from models.records.vault import Carried
from models.vault.pages import PAGE_BYTES
from tests.support.journal import NOON
from tests.support.vaults import CHEAP, PASSPHRASE, flip

TEXT = AnswerKey(FREE, FREE_TEXT)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(NOON)


@pytest.fixture
def journals(clock: FixedClock, tmp_path: Path) -> Journals:
    return Journals(clock, CHEAP, tmp_path / "state")


@pytest.fixture
def folder(journals: Journals, tmp_path: Path) -> Path:
    place = tmp_path / "J.afterword"
    journals.create(place, PASSPHRASE)
    return place


def key(journals: Journals, folder: Path) -> Key:
    return journals.derive(folder, PASSPHRASE, Secret.PASSPHRASE)


def begun(unlocked: Unlocked, text: str) -> Draft:
    draft = unlocked.writing.begin(())
    return replace(draft, answers={TEXT: DraftAnswer(text, False)})


def written(unlocked: Unlocked, text: str) -> Entry:
    return unlocked.writing.finish(begun(unlocked, text))[0]


def texts(unlocked: Unlocked) -> set[str]:
    cards = unlocked.timeline.page(Filter(), None, 50).cards
    return {unlocked.timeline.entry(card.id).answers[0].text for card in cards}


def test_newer_reflections_drafts_and_notes_come_over_and_what_is_there_stays(
    journals: Journals, folder: Path, clock: FixedClock
) -> None:
    unlocked = journals.open(key(journals, folder))
    kept = written(unlocked, "As it was.")
    edited = written(unlocked, "The first words.")
    half = begun(unlocked, "Half")
    unlocked.writing.save_draft(half)
    made = unlocked.safekeeping.backup_now()

    clock.set(NOON.replace(day=21))
    written(unlocked, "After the backup.")
    again = unlocked.writing.begin((), entry_id=edited.id)
    unlocked.writing.finish(replace(again, answers={TEXT: DraftAnswer("The later words.", False)}))
    written_on = replace(half, answers={TEXT: DraftAnswer("Half, and more.", False)})
    unlocked.writing.save_draft(written_on)
    unlocked.repairs.begin(None, title="The door")
    journals.close(unlocked)
    (folder / "inbox" / "note.sealed").write_bytes(b"sealed while locked")

    flip(folder / "journal.db", 2 * PAGE_BYTES + 99)
    own = key(journals, folder)
    aside = journals.restore(own, made)
    before = {path.name: path.read_bytes() for path in aside.rglob("*") if path.is_file()}
    carried = journals.carry_over(own, aside)
    assert {p.name: p.read_bytes() for p in aside.rglob("*") if p.is_file()} == before

    unlocked = journals.open(key(journals, folder))
    assert unlocked.safekeeping.rollback() is None
    assert texts(unlocked) == {"As it was.", "The later words.", "After the backup."}
    (revision,) = unlocked.timeline.revisions(edited.id)
    assert "The first words." in str([answer.text for answer in revision.answers])
    assert unlocked.timeline.entry(kept.id).revisions == 0
    assert unlocked.writing.draft(half.id).answers[TEXT].value == "Half, and more."
    assert [card.title for card in unlocked.repairs.cards()] == ["The door"]
    assert (folder / "inbox" / "note.sealed").read_bytes() == b"sealed while locked"
    assert unlocked.safekeeping.check() == ()
    assert carried.entries == 2
    assert carried.other >= 3
    journals.close(unlocked)

    killed = folder.with_name(f".{folder.name}.0a1b2c3d.new")
    shutil.copytree(folder, killed)
    assert journals.carry_over(key(journals, folder), aside) == Carried(0, 0)
    assert not list(folder.parent.glob(".*"))


def test_a_backup_restored_and_then_written_in_is_no_rollback(
    journals: Journals, folder: Path
) -> None:
    unlocked = journals.open(key(journals, folder))
    made = unlocked.safekeeping.backup_now()
    for number in range(5):
        written(unlocked, f"Later {number}")
    journals.close(unlocked)
    own = key(journals, folder)
    journals.restore(own, made)
    unlocked = journals.open(own)
    assert unlocked.safekeeping.rollback() is None
    written(unlocked, "Here")
    journals.close(unlocked)
    unlocked = journals.open(key(journals, folder))
    assert unlocked.safekeeping.rollback() is None
    journals.close(unlocked)


def test_an_export_takes_no_count_of_saves_along(
    journals: Journals, folder: Path, tmp_path: Path
) -> None:
    unlocked = journals.open(key(journals, folder))
    written(unlocked, "One")
    target = tmp_path / "all.json"
    for _ in unlocked.exporting.run(target, ExportFormat.JSON):
        pass
    journals.close(unlocked)
    assert "journal_state" not in target.read_text()
    assert '"counter"' not in target.read_text()
