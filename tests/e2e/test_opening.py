"""Getting in: for the first time, with the wrong words, with the sheet, with a damaged file."""

import stat
import time
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

import pytest
from PySide6.QtCore import Qt

from app.domain.clock import FixedClock
from app.jobs.protocol import Job, Kind
from app.services.session import Unlocked
from app.ui.faces import State
from models.records.entries import FREE, FREE_TEXT, AnswerKey, DraftAnswer
from tests.support.app import PASSPHRASE, App, app
from tests.support.vaults import CHEAP, flip

__all__ = ["app"]


def test_someone_new_makes_a_journal_and_is_in_it(app: App):
    app.start()
    app.type("new.passphrase", PASSPHRASE)
    app.key(Qt.Key.Key_Return)
    app.type("new.again", PASSPHRASE)
    app.press("first_run.continue")
    groups = [app.says(f"recovery.group{number}") for number in range(1, 9)]
    asked = [number for number in range(1, 9) if app.find(f"first_run.group{number}")]
    for number in asked:
        app.type(f"first_run.group{number}", groups[number - 1].lower())
    assert app.says("recovery.group1") == "••••"
    app.press("first_run.continue")
    app.settle()
    app.press("first_run.continue")
    app.see("shell")
    app.settle()
    assert app.state is State.OPEN
    folder = app.paths.new_journal
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert not app.parts.settings.now.recovery_later


def test_the_next_start_asks_for_the_passphrase_and_opens_it(app: App):
    app.make_journal()
    app.start()
    assert app.says("lock.journal") == "My journal"
    app.unlock()
    assert app.state is State.OPEN


def test_a_wrong_passphrase_says_so_and_the_right_one_still_opens(app: App):
    app.make_journal()
    app.start()
    for wrong in ("not this one", "nor this"):
        app.type("lock.passphrase", wrong)
        app.key(Qt.Key.Key_Return)
        assert app.says("lock.notice.what") == "That passphrase did not open this journal."
    assert app.window.focusWidget().objectName() == "lock.passphrase"
    app.unlock()


def test_pressing_unlock_with_nothing_typed_says_what_is_missing(app: App):
    app.make_journal()
    app.start()
    app.press("lock.unlock")
    assert app.says("lock.notice.what") == "Type your passphrase first."


def test_the_recovery_sheet_opens_it_and_a_new_passphrase_is_chosen(app: App):
    made = app.make_journal()
    app.start()
    app.press("lock.switch")
    app.type("lock.code", made.recovery_code.lower().replace(" ", "-"))
    app.press("lock.unlock")
    app.type("new.passphrase", "another five words to keep")
    app.type("new.again", "another five words to keep")
    app.press("settings.change")
    app.see("settings.section.security")
    app.settle()
    app.lock()
    app.unlock("another five words to keep")


def test_a_mistyped_recovery_code_names_the_group(app: App):
    made = app.make_journal()
    app.start()
    app.press("lock.switch")
    code = list(made.recovery_code)
    code[11] = "A" if code[11] != "A" else "B"
    app.type("lock.code", "".join(code))
    app.press("lock.unlock")
    assert app.says("lock.notice.what") == "Group 3 does not fit. Look at it again."


@pytest.mark.parametrize("name", ["journal.db", "envelope.json"])
def test_a_damaged_file_is_told_apart_and_nothing_is_changed(app: App, name):
    app.make_journal()
    folder = app.paths.new_journal
    flip(folder / name, 40)
    if name == "envelope.json":
        flip(folder / "envelope.json.bak", 40)
    before = {path.name: path.read_bytes() for path in folder.glob("*.*")}
    app.start()
    app.type("lock.passphrase", PASSPHRASE)
    app.key(Qt.Key.Key_Return)
    assert app.says("cannot_open.title") == "Part of this journal cannot be read"
    app.settle()
    assert {path.name: path.read_bytes() for path in folder.glob("*.*")} == before


def test_a_second_window_says_that_the_journal_is_in_use(app: App, qtbot, tmp_path):
    app.make_journal()
    app.start()
    app.unlock()
    second = App(qtbot, tmp_path / "home")
    try:
        second.start()
        second.type("lock.passphrase", PASSPHRASE)
        second.key(Qt.Key.Key_Return)
        assert second.says("cannot_open.title") == "This journal is already open"
    finally:
        second.forget()


def test_a_backup_takes_the_place_of_a_damaged_journal_which_is_kept(app: App):
    made = app.make_journal()
    folder = app.paths.new_journal
    unlocked = app.parts.journals.open(made.key)
    unlocked.vault.backup_now(app.parts.clock.now(), policy=CHEAP)
    app.parts.journals.close(unlocked)
    flip(folder / "journal.db", 40)
    damaged = (folder / "journal.db").read_bytes()
    app.start()
    app.type("lock.passphrase", PASSPHRASE)
    app.key(Qt.Key.Key_Return)
    app.see("cannot_open.backup1")
    app.press("cannot_open.go")
    app.settle()
    assert app.says("cannot_open.title") == "The backup is in place"
    app.press("cannot_open.go")
    app.unlock()
    (aside,) = [path for path in folder.parent.iterdir() if "(put aside" in path.name]
    assert (aside / "journal.db").read_bytes() == damaged


def test_a_backup_is_made_after_the_unlock_without_being_asked(app: App, qtbot):
    folder = app.paths.new_journal / "backups"
    app.make_journal()
    app.start()
    app.unlock()
    qtbot.waitUntil(lambda: list(folder.glob("*.afterword-backup")) != [])
    app.settle()
    backups = list(folder.iterdir())
    assert len(backups) == 1
    app.lock()
    app.unlock()
    qtbot.wait(2000)  # it is looked after a moment after the unlock
    app.settle()
    assert list(folder.iterdir()) == backups


def test_what_lay_in_the_bin_for_a_month_is_gone_after_an_unlock(qtbot, tmp_path):
    clock = FixedClock(datetime(2025, 11, 13, 18, 2))
    app = App(qtbot, tmp_path / "home", clock=clock)

    def write_and_bin(unlocked: Unlocked) -> str:
        draft = unlocked.writing.begin(())
        answers = {AnswerKey(FREE, FREE_TEXT): DraftAnswer("For the bin.")}
        entry = unlocked.writing.finish(replace(draft, answers=answers))[0]
        unlocked.writing.delete([entry.id])
        return entry.id

    def in_the_bin() -> list[str]:
        return app.on_worker(lambda unlocked: [card.id for card in unlocked.writing.bin()])

    try:
        app.make_journal()
        app.start()
        app.unlock()
        entry_id = app.on_worker(write_and_bin)
        app.lock()
        clock.advance(timedelta(days=31))
        app.unlock()
        assert in_the_bin() == [entry_id]
        qtbot.waitUntil(lambda: in_the_bin() == [], timeout=20_000)
    finally:
        app.forget()


def test_the_sample_journal_can_be_tried_and_leaves_nothing(qtbot, tmp_path):
    app = App(qtbot, tmp_path / "home", clock=FixedClock(datetime(2025, 11, 13, 18, 2)))
    try:
        app.make_journal()
        app.start()
        app.press("lock.sample")
        app.see("shell")
        app.settle()
        assert app.on_worker(lambda unlocked: unlocked.timeline.count()) > 20
        app.lock()
        app.settle()
        assert app.says("lock.journal") == "My journal"
        assert not list(app.paths.state.rglob("*.afterword"))
        app.unlock()
        assert app.on_worker(lambda unlocked: unlocked.timeline.count()) == 0
    finally:
        app.forget()


def test_no_other_journal_is_opened_while_one_is_being_made(app: App):
    app.start()
    app.type("new.passphrase", PASSPHRASE)
    app.key(Qt.Key.Key_Return)
    app.type("new.again", PASSPHRASE)
    asked: list[bool] = []
    page = app.faces._first_run
    page.other_wanted.disconnect()
    page.other_wanted.connect(lambda: asked.append(True))
    app.parts.runner.submit(Job("test.busy", Kind.WRITE, partial(time.sleep, 0.3)))
    app.press("first_run.continue")
    page._passphrase.aside_wanted.emit()
    assert asked == []
    app.see("recovery.group1")
