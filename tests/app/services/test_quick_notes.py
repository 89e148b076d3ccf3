"""Notes written while the journal was locked, and what becomes of them."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.domain.clock import FixedClock
from app.services.session import Journals, Unlocked
from models.records.entries import FREE, FREE_TEXT, AnswerKey
from models.records.faults import DiskFull, InboxFull
from models.records.ids import DraftId, new_id
from models.store import Store
from models.vault import files
from tests.support.vaults import CHEAP, PASSPHRASE

EVENING = datetime(2026, 3, 2, 22, 40, 5)
MORNING = datetime(2026, 3, 3, 8, 0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "My journal.afterword"


@pytest.fixture
def journals() -> Journals:
    return Journals(FixedClock(MORNING), CHEAP)


@pytest.fixture
def made(journals, folder):
    return journals.create(folder, PASSPHRASE)


@pytest.fixture
def unlocked(journals, made):
    opened = journals.open(made.key)
    yield opened
    opened.vault.close()


def kept(journals, folder, text, at=EVENING) -> DraftId:
    note_id = DraftId(new_id())
    journals.keep_note(folder, note_id, text, at)
    return note_id


def drafts(unlocked: Unlocked) -> list[str]:
    return [card.opening for card in unlocked.writing.drafts()]


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "inbox").iterdir())


def test_a_note_is_a_draft_of_the_time_it_was_written(journals, folder, unlocked):
    note_id = kept(journals, folder, "K4 was late again.\n\nSo was I.")
    brought = journals.bring_notes_home(unlocked)
    assert (brought.notes, brought.unreadable) == (1, 0)
    draft = unlocked.writing.draft(note_id)
    assert draft.header.held_at == EVENING
    assert draft.changed_at == EVENING
    assert draft.packs == ()
    assert draft.answers[AnswerKey(FREE, FREE_TEXT)].value == "K4 was late again.\n\nSo was I."
    assert files_in(folder) == []


def test_it_ends_as_an_entry_of_that_day(journals, folder, unlocked):
    note_id = kept(journals, folder, "K4 was late again.")
    journals.bring_notes_home(unlocked)
    entry, _ = unlocked.writing.finish(unlocked.writing.draft(note_id))
    assert entry.header.held_at == EVENING
    assert journals.bring_notes_home(unlocked).notes == 0
    assert drafts(unlocked) == []


def test_what_is_typed_further_is_the_same_note_and_emptied_it_is_none(journals, folder, unlocked):
    note_id = kept(journals, folder, "K4")
    journals.keep_note(folder, note_id, "K4 was late", EVENING)
    assert len(files_in(folder)) == 1
    journals.keep_note(folder, note_id, " \n", EVENING)
    assert files_in(folder) == []
    assert journals.bring_notes_home(unlocked).notes == 0


def test_several_notes_are_several_drafts(journals, folder, unlocked):
    for hour, words in enumerate(("One.", "Two.", "Three.")):
        kept(journals, folder, words, EVENING + timedelta(hours=hour))
    assert journals.bring_notes_home(unlocked).notes == 3
    assert drafts(unlocked) == ["Three.", "Two.", "One."]


def test_a_note_whose_file_cannot_be_taken_away_becomes_one_draft(
    journals, folder, unlocked, monkeypatch
):
    note_id = kept(journals, folder, "Once.")
    with monkeypatch.context() as stuck:
        stuck.setattr(Path, "unlink", refuse)
        assert journals.bring_notes_home(unlocked).notes == 1
        assert len(files_in(folder)) == 1
    unlocked.writing.finish(unlocked.writing.draft(note_id))
    assert journals.bring_notes_home(unlocked).notes == 0
    assert drafts(unlocked) == []
    assert files_in(folder) == []


def test_a_journal_that_takes_no_draft_leaves_the_note_where_it_is(
    journals, folder, unlocked, monkeypatch
):
    kept(journals, folder, "Still here.")
    with monkeypatch.context() as full:
        full.setattr(Store, "write", full_disk)
        with pytest.raises(DiskFull):
            journals.bring_notes_home(unlocked)
    assert len(files_in(folder)) == 1
    assert journals.bring_notes_home(unlocked).notes == 1


def test_a_note_that_cannot_be_opened_stays_and_is_told_once(journals, folder, unlocked):
    path = folder / "inbox" / f"{kept(journals, folder, 'Broken.')}.note"
    path.write_bytes(path.read_bytes()[:-1])
    kept(journals, folder, "Whole.")
    told = [journals.bring_notes_home(unlocked) for _ in range(2)]
    assert [(each.notes, each.unreadable) for each in told] == [(1, 1), (0, 0)]
    assert files_in(folder) == [path.name]
    path.unlink()
    assert journals.bring_notes_home(unlocked).unreadable == 0


def test_a_note_never_takes_the_place_of_a_draft(journals, folder, unlocked):
    draft = unlocked.writing.begin(())
    unlocked.writing.save_draft(draft)
    journals.keep_note(folder, draft.id, "Not over it.", EVENING)
    journals.bring_notes_home(unlocked)
    assert unlocked.writing.draft(draft.id).answers == {}


def test_there_is_room_for_so_many_and_again_after_the_unlock(journals, folder, unlocked):
    for _ in range(200):
        kept(journals, folder, "x")
    with pytest.raises(InboxFull):
        kept(journals, folder, "One too many.")
    assert journals.bring_notes_home(unlocked).notes == 200
    kept(journals, folder, "Room again.")


def test_a_disk_without_room_says_so_and_keeps_what_was_kept(
    journals, folder, unlocked, monkeypatch
):
    note_id = kept(journals, folder, "First half")
    with monkeypatch.context() as full:
        full.setattr(files.os, "fsync", full_drive)
        with pytest.raises(DiskFull):
            journals.keep_note(folder, note_id, "First half and second", EVENING)
    journals.bring_notes_home(unlocked)
    assert drafts(unlocked) == ["First half"]


def test_what_a_kill_left_unfinished_is_swept_away(journals, folder, unlocked):
    (folder / "inbox" / ".note.1234.new").write_bytes(b"half a note, sealed")
    journals.bring_notes_home(unlocked)
    assert files_in(folder) == []


def refuse(_path, missing_ok=False):
    raise PermissionError(13, "no")


def full_disk(_store):
    raise DiskFull("journal")


def full_drive(_descriptor):
    raise OSError(28, "full")
