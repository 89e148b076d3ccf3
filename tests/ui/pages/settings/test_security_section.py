"""Security in the settings: what it says of the journal, and what its switches do."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from app.jobs.inactivity import Inactivity
from tests.support.app import App
from tests.support.app import app as app


@pytest.fixture
def opened(app: App) -> App:
    app.make_journal()
    app.start()
    app.unlock()
    return app


def lock_for_idleness(app: App, qtbot) -> str:
    """Nobody stirred for as long as is allowed; what the lock screen says then."""
    watch = app.faces.findChild(Inactivity)
    with qtbot.waitSignal(app.faces.locked):
        watch.idle.emit()
    return app.says("lock.reason")


def test_it_says_where_the_journal_lies_and_how_large_it_is(opened, qtbot):
    opened.go_to("settings", section="security")

    def is_said() -> bool:
        said = opened.says("settings.place")
        return said.startswith("My journal.afterword, in Documents. ") and said.endswith("B.")

    qtbot.waitUntil(is_said)


def test_a_session_may_stay_open_longer_and_other_pages_do_not(opened, qtbot):
    opened.go_to("settings", section="security")
    opened.press("settings.stay_unlocked_in_session")
    opened.settle()
    assert "stay_unlocked_in_session = true" in opened.paths.settings.read_text()
    assert lock_for_idleness(opened, qtbot) == "Locked after 5 minutes."
    opened.unlock()
    opened.go_to("in_session")
    assert lock_for_idleness(opened, qtbot) == "Locked after 90 minutes."


def test_without_the_switch_a_session_locks_as_everything_does(opened, qtbot):
    opened.go_to("in_session")
    assert lock_for_idleness(opened, qtbot) == "Locked after 5 minutes."


def test_names_are_pointed_out_while_writing_only_where_that_is_wanted(opened, qtbot):
    opened.go_to("write", packs=[])
    opened.type_into(opened.see_editor(), "Call her on 07700 900123 tomorrow. ")
    opened.see("write.identifier")
    opened.go_to("settings", section="security")
    opened.press("settings.point_out_identifiers")
    opened.go_to("write")
    qtbot.waitUntil(lambda: opened.find("write.identifier") is None)
    opened.type_into(opened.see_editor(), "Or on 07700 900456. ")
    opened.settle()
    assert opened.find("write.identifier") is None
    opened.go_to("settings", section="security")
    opened.press("settings.point_out_identifiers")
    opened.go_to("write")
    opened.see("write.identifier")


def test_how_it_is_encrypted_is_told_in_words_and_one_comes_back(opened):
    opened.go_to("settings", section="security")
    opened.press("settings.how_encrypted")
    section = opened.see("settings.section.encryption")
    said = " ".join(label.text() for label in section.findChildren(QLabel))
    for promise in ("Argon2id", "SQLCipher", "recovery sheet", "no code that uses a network"):
        assert promise in said
    assert "In clear" in said or "in clear" in said, "what it does not do is told as well"
    assert opened.window.focusWidget().objectName() == "settings.encryption_back"
    opened.key(Qt.Key.Key_Space)
    assert opened.window.focusWidget().objectName() == "settings.how_encrypted"


def test_every_control_of_backups_and_security_has_a_name_and_room_to_press(opened):
    for section in ("security", "backups"):
        opened.go_to("settings", section=section)
        opened.settle()
        shown = opened.see(f"settings.section.{section}").findChildren(QAbstractButton)
        for button in [each for each in shown if each.isVisible()]:
            assert button.accessibleName(), button.objectName()
            assert min(button.width(), button.height()) >= 24, button.objectName()
