"""Nothing typed is lost: saves at most a second behind, one at a time, the newest last."""

import os
import time
from datetime import datetime

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from app.jobs.protocol import Kind
from app.ui.dialogs import Answer
from models.records.faults import DiskFull
from tests.ui.pages.write.desk import CTRL, SHIFT, K


def saves(desk):
    return desk.runner.names.count("write.save_draft")


def test_what_is_typed_is_on_disk_within_a_second_or_so(desk):
    desk.open(packs=["after_session"])
    desk.type("K4 asked")
    assert desk.journal.writing.drafts() == ()
    desk.wait_saved()
    assert desk.saved_value("still_with_you") == "K4 asked"
    assert desk.find("save_state").text() == "Saved at 14:32,\nencrypted on this computer"


def test_someone_who_never_pauses_is_saved_all_the_same(desk):
    desk.open(packs=["after_session"])
    until = time.monotonic() + 2.6
    behind = 0
    while time.monotonic() < until:
        desk.type("x")
        desk.bot.wait(40)
        typed = len(desk.answer("still_with_you").editor.value())
        drafts = desk.journal.writing.drafts()
        kept = len(desk.saved_value("still_with_you") or "") if drafts else 0
        behind = max(behind, typed - kept)
    assert saves(desk) >= 2
    assert behind * 0.04 < 1.6


def test_leaving_a_step_or_the_page_saves_at_once(desk):
    desk.open(packs=["after_session"])
    desk.type("one")
    desk.next()
    assert desk.saved_value("still_with_you") == "one"
    assert desk.draft().step == "after_session/power"
    desk.press(K.Key_Space)
    desk.shell.show_page("journal")
    assert desk.saved_value("position") == {"at": "up"}


def test_losing_the_focus_saves_at_once(desk):
    desk.open(packs=["after_session"])
    desk.type("one")
    desk.find("done").setFocus()
    assert desk.saved_value("still_with_you") == "one"


def test_saves_never_overlap_and_the_newest_state_wins(desk):
    desk.open(packs=["after_session"])
    desk.runner.hold()
    desk.type("a")
    desk.find("done").setFocus()
    held = saves(desk)
    desk.answer("still_with_you").editor.focus_first()
    desk.type("b")
    desk.find("done").setFocus()
    desk.answer("still_with_you").editor.focus_first()
    desk.type("c")
    desk.find("done").setFocus()
    assert saves(desk) == held == 1
    desk.runner.release()
    assert saves(desk) == 2
    assert desk.saved_value("still_with_you") == "abc"


def test_nothing_typed_leaves_no_draft(desk):
    desk.open(packs=["after_session"])
    desk.next()
    desk.shell.show_page("today")
    assert desk.journal.writing.drafts() == ()


def test_taking_every_word_back_leaves_no_draft(desk):
    desk.open(packs=[])
    desk.type("a")
    desk.wait_saved()
    desk.press(K.Key_Backspace)
    desk.shell.show_page("today")
    assert desk.journal.writing.drafts() == ()


def test_a_draft_comes_back_with_step_caret_mode_and_privacy(desk):
    desk.open(packs=["after_session"])
    desk.type("one two")
    desk.press(K.Key_P, CTRL | SHIFT)
    desk.press(K.Key_Left)
    desk.press(K.Key_Left)
    desk.shell.show_page("today")
    draft = desk.draft()
    assert draft.caret == 5
    desk.shell.show_page("write", packs=[])
    desk.open(draft_id=draft.id)
    desk.type("!")
    block = desk.answer("still_with_you")
    assert block.editor.value() == "one t!wo"
    assert block.editor.editor.is_private()


def compose(area, words):
    QCoreApplication.sendEvent(area, QInputMethodEvent(words, []))


def test_a_lock_gets_the_newest_words(desk):
    desk.open(packs=["after_session"])
    desk.type("not yet saved")
    draft = desk.page.hand_over()
    assert {key.question: a.value for key, a in draft.answers.items()} == {
        "still_with_you": "not yet saved"
    }
    desk.bot.wait(1200)
    assert saves(desk) == 0


def test_a_lock_gets_words_that_an_input_method_still_composes(desk):
    desk.open(packs=["after_session"])
    desk.type("before ")
    compose(desk.focus(), "にほん")
    draft = desk.page.hand_over()
    (answer,) = draft.answers.values()
    assert answer.value == "before にほん"


def test_a_lock_right_after_a_save_has_nothing_to_hand_over(desk):
    desk.open(packs=["after_session"])
    desk.type("kept")
    desk.wait_saved()
    assert desk.page.hand_over() is None


@pytest.fixture
def full_disk(desk, monkeypatch):
    """Saving fails until the returned list is emptied."""
    works = desk.journal.writing.save_draft
    full = [True]

    def save(draft):
        if full:
            raise DiskFull("test")
        return works(draft)

    monkeypatch.setattr(desk.page._presenter.autosave, "_save", save)
    return full


def test_a_failed_save_says_so_keeps_the_words_and_tries_again(desk, full_disk):
    desk.open(packs=["after_session"])
    desk.type("one")
    bar = desk.find("save_bar")
    desk.bot.waitUntil(bar.isVisible, timeout=10_000)
    assert bar.accessibleName().startswith("Not saved since 14:32. Your words are still here.")
    desk.type(" two")
    full_disk.clear()
    buttons = [b for b in bar.children() if getattr(b, "text", str)() == "Try again"]
    buttons[0].click()
    assert not bar.isVisible()
    assert desk.saved_value("still_with_you") == "one two"


def test_the_bar_stays_while_saving_keeps_failing(desk, full_disk):
    desk.open(packs=["after_session"])
    desk.type("one")
    bar = desk.find("save_bar")
    desk.bot.waitUntil(bar.isVisible, timeout=10_000)
    desk.type(" two")
    desk.bot.wait(1300)
    assert bar.isVisible()
    assert desk.answer("still_with_you").editor.value() == "one two"
    assert desk.page.hand_over() is not None


def test_a_copy_in_clear_is_written_for_its_owner_only_after_a_word_of_warning(
    desk, full_disk, tmp_path
):
    desk.open(packs=["after_session"])
    desk.type("one")
    bar = desk.find("save_bar")
    desk.bot.waitUntil(bar.isVisible, timeout=10_000)
    copy = tmp_path / "copy.txt"
    desk.dialogs._answers += [Answer(True), copy]
    bar.save_copy.emit()
    assert copy.read_text("utf-8").splitlines()[:2] == ["What is still with you?", "one"]
    if os.name == "posix":
        assert copy.stat().st_mode & 0o777 == 0o600
    assert desk.dialogs.asked[0] == "Save a copy outside the journal?"


def test_a_copy_that_was_declined_writes_nothing(desk, full_disk):
    desk.open(packs=["after_session"])
    desk.type("one")
    bar = desk.find("save_bar")
    desk.bot.waitUntil(bar.isVisible, timeout=10_000)
    desk.dialogs._answers += [Answer(False)]
    bar.save_copy.emit()
    assert len(desk.dialogs.asked) == 1


def test_a_very_long_text_is_saved_whole(desk):
    desk.open(packs=[])
    long = "Responsible, first. There were twelve minutes left.\n\n" * 10_000
    editor = desk.answer("text", "free").editor
    editor.set_value(long)
    editor.changed.emit()
    desk.wait_saved()
    assert desk.saved_value("text", "free") == long


def test_ctrl_s_says_when_it_was_saved(desk):
    desk.open(packs=["after_session"])
    desk.type("one")
    desk.wait_saved()
    desk.press(K.Key_S, CTRL)
    assert "Already saved, 14:32" in spoken(desk)


def spoken(desk):
    return [label.text() for label in desk.shell.undo_bar.children() if hasattr(label, "text")]


def test_ctrl_w_closes_the_entry_and_keeps_the_draft(desk):
    desk.open(packs=["after_session"])
    desk.type("one")
    desk.press(K.Key_W, CTRL)
    assert desk.shell.current_page_id() == "today"
    assert desk.saved_value("still_with_you") == "one"


def test_a_page_that_dies_with_the_keyboard_in_it_is_quiet(desk):
    desk.open(packs=["after_session"])
    desk.type("one")
    desk.shell.close_down()
    desk.shell.hide()
    desk.shell.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert desk.saved_value("still_with_you") == "one"


def test_a_read_is_never_what_a_save_waits_for(desk):
    desk.open(packs=["after_session"])
    jobs = []
    submit = desk.runner.submit
    desk.runner.submit = lambda job: (jobs.append(job), submit(job))
    desk.type("one")
    desk.find("done").setFocus()
    (save,) = [job for job in jobs if job.name == "write.save_draft"]
    assert save.kind is Kind.WRITE
    assert save.key == ""
    assert datetime.min < desk.draft().changed_at


def test_a_draft_left_while_its_save_failed_is_tried_again_beside_the_next(desk, full_disk):
    desk.open(packs=[])
    desk.type("left behind")
    desk.shell.show_page("today")
    desk.shell.show_page("write", packs=["after_session"])
    full_disk.clear()
    desk.bot.waitUntil(lambda: len(desk.journal.writing.drafts()) == 1, timeout=10_000)
    assert desk.saved_value("text", "free") == "left behind"
    assert not desk.page._presenter.is_stored


def test_a_late_save_of_the_draft_before_does_not_count_for_the_new_one(desk):
    desk.open(packs=[])
    desk.runner.hold()
    desk.type("one")
    desk.shell.show_page("today")
    desk.shell.show_page("write", packs=["after_session"])
    desk.runner.release()
    assert desk.saved_value("text", "free") == "one"
    assert desk.find("save_state").text() == ""
    assert not desk.page._presenter.is_stored


def test_done_pressed_twice_makes_one_entry(desk):
    desk.open(packs=[])
    desk.type("once")
    desk.runner.hold()
    desk.find("done").click()
    desk.find("done").click()
    desk.runner.release()
    assert desk.journal.timeline.count() == 1
    assert desk.shown == [("today", {})]
