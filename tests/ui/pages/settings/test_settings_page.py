"""Settings on a real journal in a real window."""

import stat
import sys
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from app.services.session import Secret
from app.ui.dialogs import Answer
from app.ui.faces import State
from tests.support.app import PASSPHRASE, App
from tests.support.dialogs import ScriptedDialogs

NEW = "another five words to keep"


@pytest.fixture
def dialogs():
    made = ScriptedDialogs()
    yield made
    made.finish()


@pytest.fixture
def at_settings(qtbot, qapp, tmp_path, dialogs):
    app = App(qtbot, tmp_path / "home", dialogs=dialogs)
    app.code = app.make_journal(is_sheet_kept=False).recovery_code
    app.start()
    app.unlock()
    app.go_to("settings")
    app.settle()
    yield app
    app.forget()


def key_opens(app, secret, kind):
    app.parts.journals.derive(app.paths.new_journal, secret, kind).wipe()
    return True


def test_a_theme_shows_at_once_and_is_there_at_the_next_start(at_settings):
    at_settings.press("settings.appearance")
    box = at_settings.see("settings.theme")
    box.setCurrentIndex(box.findData("dark"))
    box.activated.emit(box.currentIndex())
    assert at_settings.parts.themes.theme.id == "dark"
    at_settings.settle()
    assert 'theme = "dark"' in at_settings.paths.settings.read_text()


def test_the_time_until_the_lock_is_kept(at_settings):
    box = at_settings.see("settings.lock_after")
    box.setFocus(Qt.FocusReason.TabFocusReason)
    at_settings.key(Qt.Key.Key_Down)
    assert at_settings.parts.settings.now.lock_after_minutes == 10


def test_a_new_passphrase_opens_the_journal_and_the_old_one_does_not(at_settings):
    at_settings.press("settings.change_passphrase")
    at_settings.type("settings.old_passphrase", PASSPHRASE)
    at_settings.type("new.passphrase", NEW)
    at_settings.type("new.again", NEW)
    at_settings.settle()
    at_settings.press("settings.change")
    at_settings.see("settings.section.security")
    at_settings.settle()
    assert key_opens(at_settings, NEW, Secret.PASSPHRASE)
    with pytest.raises(Exception, match="wrong_passphrase"):
        key_opens(at_settings, PASSPHRASE, Secret.PASSPHRASE)


def test_a_wrong_present_passphrase_changes_nothing(at_settings):
    at_settings.press("settings.change_passphrase")
    at_settings.type("settings.old_passphrase", "not this one")
    at_settings.type("new.passphrase", NEW)
    at_settings.type("new.again", NEW)
    at_settings.settle()
    at_settings.press("settings.change")
    said = at_settings.says("settings.old_notice.what")
    assert said == "That is not the present passphrase."
    assert key_opens(at_settings, PASSPHRASE, Secret.PASSPHRASE)


def test_the_sheet_is_checked_against_the_journal(at_settings, dialogs):
    dialogs._answers.append(Answer(True, at_settings.code))
    assert "Not checked yet" in at_settings.says("settings.sheet_date")
    at_settings.press("settings.check_sheet")
    at_settings.settle()
    assert "You last checked it on" in at_settings.says("settings.sheet_date")


def test_while_a_sheet_is_tried_or_made_the_button_says_so_and_takes_no_second_press(
    at_settings, dialogs, qtbot
):
    check, make = at_settings.see("settings.check_sheet"), at_settings.see("settings.new_sheet")
    dialogs.will_answer(Answer(True, "not a code"))
    at_settings.press("settings.check_sheet")
    assert check.text() == "Trying it…"
    qtbot.waitUntil(lambda: check.text() == "Check my sheet…")
    dialogs.will_answer(Answer(True, "not this one"))
    at_settings.press("settings.new_sheet")
    assert make.text() == make.accessibleName() == "Making it…"
    at_settings.press("settings.new_sheet")
    at_settings.press("settings.check_sheet")
    qtbot.waitUntil(lambda: make.text() == "Make a new sheet…")
    assert dialogs.asked == ["Check your recovery sheet", "Make a new recovery sheet?"]
    assert len(dialogs.refused) == 2
    assert key_opens(at_settings, at_settings.code, Secret.RECOVERY)


def test_it_is_said_that_older_backups_open_with_the_old_sheet(at_settings, dialogs):
    section = at_settings.see("settings.section.security")
    said = " ".join(label.text() for label in section.findChildren(QLabel))
    assert "Backups made until then still open with the old one." in said


def test_a_new_sheet_is_shown_once_and_stops_the_old_one(at_settings, dialogs):
    dialogs._answers.append(Answer(True, PASSPHRASE))
    at_settings.press("settings.new_sheet")
    groups = [at_settings.says(f"recovery.group{number}") for number in range(1, 9)]
    at_settings.press("settings.sheet_done")
    assert at_settings.find("recovery.group1") is None
    assert key_opens(at_settings, " ".join(groups), Secret.RECOVERY)
    with pytest.raises(Exception, match="wrong_recovery_code"):
        key_opens(at_settings, at_settings.code, Secret.RECOVERY)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes")
def test_a_sheet_saved_as_a_file_is_the_owners_alone_and_said_to_be_in_clear(
    at_settings, dialogs, tmp_path
):
    target = tmp_path / "sheet.pdf"
    target.touch(mode=0o644)
    dialogs.will_answer(Answer(True, PASSPHRASE))
    dialogs.will_answer(target)
    at_settings.press("settings.new_sheet")
    at_settings.press("settings.save_sheet")
    at_settings.settle()
    assert target.read_bytes().startswith(b"%PDF")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    bar = at_settings.see("undo_bar")
    said = " ".join(label.text() for label in bar.findChildren(QLabel))
    assert "Saved as sheet.pdf, in clear" in said


def test_the_lock_with_the_computer_is_offered_only_where_the_computer_tells(at_settings):
    assert not at_settings.parts.system_lock.is_heard
    assert at_settings.find("settings.lock_with_system") is None
    at_settings.parts.system_lock.locked.emit()
    assert at_settings.state is not State.OPEN


def test_minimising_locks_only_where_it_is_wanted(at_settings, qtbot):
    at_settings.window.showMinimized()
    qtbot.wait(20)
    assert at_settings.state is State.OPEN
    at_settings.window.showNormal()
    at_settings.press("settings.lock_on_minimise")
    with qtbot.waitSignal(at_settings.faces.locked):
        at_settings.window.showMinimized()
    at_settings.window.showNormal()


def test_the_language_of_the_prompt_sets_shows_at_once_and_is_taken_back(at_settings, qtbot):
    at_settings.press("settings.appearance")
    box = at_settings.see("settings.prompt_language")
    assert [box.itemText(at) for at in range(box.count())] == ["English", "Deutsch"]
    box.setCurrentIndex(box.findData("de"))
    box.activated.emit(box.currentIndex())
    at_settings.settle()
    at_settings.go_to("today")
    at_settings.settle()
    buttons = partial(at_settings.parts.window.findChildren, QAbstractButton)
    qtbot.waitUntil(
        lambda: any("Nach einer Sitzung" in each.accessibleName() for each in buttons())
    )
    at_settings.go_to("settings")
    at_settings.press("settings.appearance")
    at_settings.parts.actions.trigger("undo")
    shown = at_settings.see("settings.prompt_language")
    qtbot.waitUntil(lambda: shown.currentData() == "en")
