"""What was typed last: finished once, thrown away for good, kept when the disk is full."""

import sys
import time
from datetime import datetime
from functools import partial

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit

from app.jobs.protocol import Job, Kind
from app.services.follow_ups import FollowUps
from app.services.library import Library
from app.services.session import Secret
from app.services.supervision import Supervision
from app.services.writing import Writing
from app.ui.after_lock import LockReason
from app.ui.kept_words import draft_of
from app.ui.pages.journal.hindsight import HindsightBox
from models.records.faults import DiskFull
from models.records.follow_ups import DueRule, FollowUpKind
from models.records.queries import Filter
from models.records.supervision import SessionPlan
from models.vault import files
from prompts.loader import load
from tests.support.app import PASSPHRASE, App, app

__all__ = ["app"]


@pytest.fixture
def writing(app: App) -> App:
    app.make_journal()
    app.start()
    app.unlock()
    return at_a_blank_page(app)


def at_a_blank_page(app: App) -> App:
    app.go_to("write", packs=[])
    app.settle()
    return app


def write(app: App, words: str) -> None:
    app.type_into(app.see_editor(), words)


def drafts(app: App) -> list[str]:
    cards = app.on_worker(lambda unlocked: [card.opening for card in unlocked.writing.drafts()])
    return list(cards)


def entries(app: App) -> int:
    return len(app.on_worker(lambda unlocked: unlocked.timeline.page(Filter(), None, 5).cards))


def lock(app: App, qtbot) -> None:
    with qtbot.waitSignal(app.faces.locked, timeout=20_000):
        app.faces.lock(LockReason.BY_HAND)


def busy(app: App, seconds: float) -> None:
    app.parts.runner.submit(Job("test.busy", Kind.WRITE, partial(time.sleep, seconds)))


def fill_the_disk(monkeypatch) -> None:
    def full(self, *_args, **_named):
        raise DiskFull("journal")

    monkeypatch.setattr(Writing, "save_draft", full)


@pytest.mark.parametrize("seconds", [0.0, 0.3])
def test_done_and_a_lock_right_after_leave_one_entry_and_no_draft(writing: App, qtbot, seconds):
    write(writing, "Finished words.")
    busy(writing, seconds)
    writing.press("done")
    lock(writing, qtbot)
    writing.unlock()
    assert (entries(writing), drafts(writing)) == (1, [])


def test_done_that_fails_at_a_lock_leaves_the_draft(writing: App, qtbot, monkeypatch):
    def full(self, _draft):
        raise DiskFull("journal")

    monkeypatch.setattr(Writing, "finish", full)
    write(writing, "Finished words.")
    busy(writing, 0.3)
    writing.press("done")
    lock(writing, qtbot)
    writing.unlock()
    assert (entries(writing), drafts(writing)) == (0, ["Finished words."])


@pytest.mark.parametrize("in_flight", [False, True])
def test_what_is_thrown_away_before_its_first_save_stays_away(writing: App, in_flight):
    write(writing, "Not to be kept.")
    presenter = writing.see("shell").page("write")._presenter
    if in_flight:
        presenter.autosave.flush()
    presenter.discard()
    writing.settle()
    assert drafts(writing) == []
    writing.parts.actions.trigger("undo")
    writing.settle()
    assert drafts(writing) == ["Not to be kept."]


def test_a_passphrase_given_while_it_still_locks_opens_it(writing: App, qtbot):
    write(writing, "Words.")
    busy(writing, 0.6)
    writing.faces.lock(LockReason.BY_HAND)
    writing.unlock()
    assert drafts(writing) == ["Words."]


def test_words_kept_at_a_lock_outlive_an_unlock_on_a_disk_still_full(writing: App, qtbot):
    write(writing, "Precious words.")
    with pytest.MonkeyPatch.context() as full_disk:
        fill_the_disk(full_disk)
        lock(writing, qtbot)
        writing.unlock()
        assert drafts(writing) == []
    lock(writing, qtbot)
    writing.unlock()
    assert drafts(writing) == ["Precious words."]
    lock(writing, qtbot)
    writing.unlock()
    assert drafts(writing) == ["Precious words."]


def test_closing_on_a_full_disk_puts_the_words_aside_sealed(writing: App, qtbot):
    write(writing, "Precious words.")
    with pytest.MonkeyPatch.context() as full_disk:
        fill_the_disk(full_disk)
        writing.close()
    inbox = writing.paths.new_journal / "inbox"
    (aside,) = inbox.iterdir()
    assert b"Precious" not in aside.read_bytes()
    assert sys.platform == "win32" or aside.stat().st_mode & 0o777 == 0o600
    journals = writing.parts.journals
    unlocked = journals.open(
        journals.derive(writing.paths.new_journal, PASSPHRASE, Secret.PASSPHRASE)
    )
    try:
        journals.bring_home(unlocked, writing.paths.state)
        assert [card.opening for card in unlocked.writing.drafts()] == ["Precious words."]
        assert list(inbox.iterdir()) == []
    finally:
        journals.close(unlocked)


def test_closing_with_room_for_nothing_says_so_first(writing: App, qtbot, monkeypatch):
    def full(_path, _data):
        raise DiskFull("aside")

    monkeypatch.setattr(files, "write_private", full)
    write(writing, "Precious words.")
    with pytest.MonkeyPatch.context() as full_disk:
        fill_the_disk(full_disk)
        writing.window.close()
        qtbot.waitUntil(lambda: "no room" in spoken(writing), timeout=20_000)
        assert not writing._has_ended
    writing.unlock()
    assert drafts(writing) == ["Precious words."]


def test_closing_a_second_time_ends_without_them(writing: App, qtbot, monkeypatch):
    def full(_path, _data):
        raise DiskFull("aside")

    monkeypatch.setattr(files, "write_private", full)
    fill_the_disk(monkeypatch)
    write(writing, "Precious words.")
    writing.window.close()
    qtbot.waitUntil(lambda: "no room" in spoken(writing), timeout=20_000)
    writing.close()
    assert writing._has_ended


def test_a_kept_draft_never_covers_what_was_written_later(writing: App):
    write(writing, "First words.")
    writing.settle()
    journals = writing.parts.journals

    def later(unlocked):
        draft = unlocked.writing.begin(())
        unlocked.writing.save_draft(draft)
        sealed = journals.seal(unlocked, draft)
        time.sleep(1.1)  # moments are kept to the second
        unlocked.writing.save_draft(draft)
        journals.unseal(unlocked, sealed)
        return draft.id, [card.id for card in unlocked.writing.drafts()]

    draft_id, ids = writing.on_worker(later)
    assert draft_id in ids
    assert len(ids) >= 2


def spoken(app: App) -> str:
    return " ".join(label.text() for label in app.window.findChildren(QLabel) if label.isVisible())


def test_a_note_in_hindsight_on_a_full_disk_is_a_draft_after_the_unlock(
    writing: App, qtbot, monkeypatch
):
    def reflection(unlocked):
        draft = draft_of("An entry.", datetime(2026, 3, 2, 10, 0))
        return unlocked.writing.finish(draft)[0].id

    def full(self, *_args, **_named):
        raise DiskFull("journal")

    entry_id = writing.on_worker(reflection)
    monkeypatch.setattr(Writing, "add_hindsight", full)
    writing.go_to("journal", entry_id=entry_id)
    writing.settle()
    box = writing.see("shell").page("journal").findChild(HindsightBox)
    box.unfold(entry_id)
    write(writing, "Seen later.")
    lock(writing, qtbot)
    writing.unlock()
    assert drafts(writing) == ["Seen later."]


def test_what_came_of_an_item_on_a_full_disk_is_a_draft_after_the_unlock(
    writing: App, qtbot, monkeypatch
):
    def session(unlocked):
        made, _ = unlocked.supervision.plan(SessionPlan("R", datetime.now(), 60, ""))
        unlocked.supervision.add_item(made.id, "What next?")
        unlocked.supervision.start(made.id)
        return made.id

    def full(self, *_args, **_named):
        raise DiskFull("journal")

    session_id = writing.on_worker(session)
    monkeypatch.setattr(Supervision, "set_outcome", full)
    writing.go_to("in_session", session_id=session_id)
    writing.settle()
    page = writing.see("shell").page("in_session")
    qtbot.waitUntil(page._view.work.outcome.area.isVisible, timeout=20_000)
    writing.type_into(page._view.work.outcome.area, "What we agreed.")
    lock(writing, qtbot)
    writing.unlock()
    assert drafts(writing) == ["What we agreed."]


@pytest.mark.parametrize("in_front", [True, False])
def test_a_set_being_edited_on_a_full_disk_is_a_draft_after_the_unlock(
    writing: App, qtbot, monkeypatch, in_front
):
    def full(self, *_args, **_named):
        raise DiskFull("journal")

    monkeypatch.setattr(Library, "keep_editing", full)
    writing.go_to("prompts", edit="quick_capture")
    writing.settle()
    title = writing.see("edit.title", QLineEdit)
    title.setFocus()
    title.selectAll()
    qtbot.keyClicks(title, "Seating plan")
    if not in_front:
        writing.go_to("today")
        writing.settle()
    lock(writing, qtbot)
    writing.unlock()
    (opening,) = drafts(writing)
    assert opening.startswith("A prompt set that could not be saved: Seating plan")

    def words(unlocked):
        (card,) = unlocked.writing.drafts()
        (answer,) = unlocked.writing.draft(card.id).answers.values()
        return answer.value

    _, _, file = writing.on_worker(words).partition("\n\n")
    assert load(file.encode()).title == "Seating plan"


@pytest.mark.parametrize("is_full", [True, False])
def test_a_half_typed_answer_is_there_after_a_lock_or_a_draft(
    writing: App, qtbot, monkeypatch, is_full
):
    def full(self, *_args, **_named):
        raise DiskFull("journal")

    def follow_up(unlocked):
        return unlocked.follow_ups.add(FollowUpKind.LEARNING, "Read it", rule=DueRule.NOW)

    writing.on_worker(follow_up)
    writing.go_to("today")
    writing.settle()
    writing.press("follow_up.answer")
    if is_full:
        monkeypatch.setattr(FollowUps, "begin_answer", full)
    qtbot.keyClicks(writing.see("follow_up.result"), "Half of")
    lock(writing, qtbot)
    writing.unlock()
    results = [each.result for each in writing.on_worker(lambda u: u.follow_ups.all())]
    assert (results, drafts(writing)) == (([""], ["Half of"]) if is_full else (["Half of"], []))


def test_words_for_a_card_on_a_full_disk_are_a_draft_after_the_unlock(
    writing: App, qtbot, monkeypatch
):
    def full(self, *_args, **_named):
        raise DiskFull("journal")

    monkeypatch.setattr(FollowUps, "add_cue", full)
    writing.go_to("patterns", tab="key_points")
    writing.settle()
    qtbot.keyClicks(writing.see("new_cue"), "Look up")
    lock(writing, qtbot)
    writing.unlock()
    assert drafts(writing) == ["Look up"]
