"""A wrong passphrase or code: the question stays, and says at its field what was wrong."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from app.services.session import Secret
from app.ui.faces import State
from tests.support.app import PASSPHRASE, App


@pytest.fixture
def opened(qtbot, qapp, tmp_path):
    app = App(qtbot, tmp_path / "home")
    app.code = app.make_journal().recovery_code
    app.start()
    app.unlock()
    yield app
    app.forget()


def at(app: App, section: str) -> None:
    app.go_to("settings", section=section)
    app.settle()


def field(app: App) -> QLineEdit:
    (found,) = app.see("question").findChildren(QLineEdit)
    return found


def answer(app: App, qtbot, words: str) -> None:
    field(app).clear()
    qtbot.keyClicks(field(app), words)
    qtbot.keyClick(field(app), Qt.Key.Key_Return)


def refused(app: App, qtbot) -> str:
    """What is said at the field, once it is said."""

    def is_said() -> bool:
        label = app.find("question.notice.what", QLabel)
        return label is not None and bool(label.text())

    qtbot.waitUntil(is_said, timeout=20_000)
    return app.says("question.notice.what")


def gone(app: App, qtbot) -> None:
    qtbot.waitUntil(lambda: app.find("question") is None, timeout=20_000)
    app.settle()


def test_a_wrong_word_for_a_new_sheet_is_said_where_it_was_typed(opened, qtbot):
    at(opened, "security")
    opened.press("settings.new_sheet")
    for _ in range(2):
        answer(opened, qtbot, "not this one")
        assert refused(opened, qtbot) == "That is not the passphrase."
        assert opened.says("question.notice.then").endswith("the old sheet still works.")
        assert field(opened).text() == ""
        assert opened.window.focusWidget() is field(opened)
        assert opened.find("undo_bar") is None, "nothing is said over the page"
    heading = opened.see("question").findChildren(QLabel)[0]
    notice = opened.see("question.notice.what")
    below = heading.mapTo(opened.window, heading.rect().bottomLeft())
    assert notice.mapTo(opened.window, notice.rect().topLeft()).y() > below.y()
    qtbot.keyClicks(field(opened), "a")
    assert opened.find("question.notice.what") is None, "it is typed anew"
    answer(opened, qtbot, PASSPHRASE)
    gone(opened, qtbot)
    opened.see("recovery.group1")


def test_whoever_keeps_the_old_sheet_after_all_keeps_it(opened, qtbot):
    at(opened, "security")
    opened.press("settings.new_sheet")
    answer(opened, qtbot, PASSPHRASE)
    opened.press("question.safe")
    gone(opened, qtbot)
    assert opened.find("recovery.group1") is None
    folder = opened.paths.new_journal
    opened.parts.journals.derive(folder, opened.code, Secret.RECOVERY).wipe()


def test_a_code_not_copied_well_stays_to_be_compared_with_the_paper(opened, qtbot):
    at(opened, "security")
    opened.press("settings.check_sheet")
    answer(opened, qtbot, "ABCD EFGH")
    assert refused(opened, qtbot).startswith("The code has 32 letters and numbers.")
    assert field(opened).text() == "ABCD EFGH"
    assert opened.window.focusWidget() is field(opened)
    answer(opened, qtbot, opened.code)
    gone(opened, qtbot)
    assert "You last checked it on" in opened.says("settings.sheet_date")


@pytest.mark.parametrize("way", ["settings.try_backup", "settings.restore"])
def test_a_backup_asks_again_after_a_wrong_passphrase(opened, qtbot, way):
    opened.on_worker(lambda unlocked: unlocked.safekeeping.backup_now())
    at(opened, "backups")
    opened.press(way)
    answer(opened, qtbot, "another one altogether")
    assert refused(opened, qtbot) == "That passphrase does not open it."
    assert field(opened).text() == ""
    assert opened.window.focusWidget() is field(opened)
    assert opened.state is State.OPEN
    if way == "settings.try_backup":
        answer(opened, qtbot, PASSPHRASE)
        opened.see("settings.trial_verdict")
    else:
        opened.press("question.safe")
    gone(opened, qtbot)
    assert opened.state is State.OPEN


def test_nothing_typed_is_said_at_the_field_too(opened, qtbot):
    at(opened, "security")
    opened.press("settings.new_sheet")
    opened.press("question.act")
    assert opened.says("question.notice.what") == "Type it here first."
    assert opened.window.focusWidget() is field(opened)
