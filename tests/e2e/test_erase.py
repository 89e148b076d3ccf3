"""A journal that goes for good: what is told before, what is refused, what is left after."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.services.session import Secret
from app.ui.faces import State
from models.records.entries import FREE, FREE_TEXT, AnswerKey, DraftAnswer
from models.records.faults import Fault
from models.vault.backup import restore
from tests.support.app import PASSPHRASE, App
from tests.support.dialogs import ScriptedDialogs
from tests.support.vaults import CHEAP

BACKUPS = "*.afterword-backup"


@pytest.fixture
def dialogs() -> Iterator[ScriptedDialogs]:
    made = ScriptedDialogs()
    yield made
    made.finish()


@pytest.fixture
def app(qtbot, qapp, tmp_path, dialogs) -> Iterator[App]:
    made = App(qtbot, tmp_path / "home", dialogs=dialogs)
    made.make_journal()
    made.start()
    made.unlock()
    yield made
    made.forget()


def write(app: App, words: str) -> None:
    def act(unlocked):
        draft = unlocked.writing.begin([])
        answers = {AnswerKey(FREE, FREE_TEXT): DraftAnswer(words)}
        unlocked.writing.finish(replace(draft, answers=answers))
        return True

    app.on_worker(act)


def at_erase(app: App) -> None:
    app.go_to("settings", section="security")
    app.press("settings.erase")
    app.see("settings.section.erase")
    app.settle()


def erase(app: App, passphrase: str = PASSPHRASE) -> None:
    app.type("settings.erase_passphrase", passphrase)
    app.key(Qt.Key.Key_Return)


def wait_for(qtbot, app: App, name: str, words: str) -> None:
    def is_said() -> bool:
        label = app.find(name, QLabel)
        return isinstance(label, QLabel) and words in label.text()

    qtbot.waitUntil(is_said)


def test_it_says_before_what_goes_and_what_remains(app, qtbot):
    app.on_worker(lambda unlocked: unlocked.safekeeping.backup_now())
    at_erase(app)
    wait_for(qtbot, app, "settings.erase_goes", "One backup lies in its folder.")
    assert "What you exported, printed or brought" in app.says("settings.erase_stays")
    assert app.says("settings.erase_hold").startswith("None is on")
    assert app.window.focusWidget().objectName() == "settings.erase_passphrase"
    app.press("settings.erase_keep")
    assert app.window.focusWidget().objectName() == "settings.erase"
    assert app.state is State.OPEN


def test_nothing_goes_without_the_passphrase(app):
    at_erase(app)
    app.press("settings.erase_now")
    assert app.says("settings.erase_notice.what") == "Type a passphrase first."
    erase(app, "another one altogether")
    app.settle()
    said = app.says("settings.erase_notice.what")
    assert said == "That passphrase did not open this journal."
    assert app.says("settings.erase_notice.then") == "Nothing was erased."
    assert app.state is State.OPEN
    assert (app.paths.new_journal / "journal.db").exists()


def test_under_a_legal_hold_it_is_refused_in_words(app):
    app.on_worker(lambda unlocked: unlocked.retention.set_hold("A complaint, no stop"))
    at_erase(app)
    why, refused = app.says("settings.erase_hold").split("\n")
    assert why.endswith("A complaint, no stop")
    assert "the journal cannot be erased" in refused
    erase(app)
    assert "A legal hold is on" in app.says("settings.erase_notice.what")
    app.settle()
    assert app.state is State.OPEN
    assert (app.paths.new_journal / "journal.db").exists()


def test_it_goes_with_its_backups_and_a_new_one_can_be_made(app, qtbot, dialogs, tmp_path):
    stick = tmp_path / "Blue stick"
    stick.mkdir()
    write(app, "Nobody is to read this.")
    app.on_worker(lambda unlocked: unlocked.safekeeping.backup_now())
    app.go_to("settings", section="backups")
    dialogs.will_answer(stick)
    app.press("settings.second_choose")
    wait_for(qtbot, app, "settings.second_said", "Every backup is in it.")
    kept = tmp_path / "a copy of a backup"
    (own,) = (app.paths.new_journal / "backups").glob(BACKUPS)
    kept.write_bytes(own.read_bytes())
    at_erase(app)
    wait_for(qtbot, app, "settings.erase_second_said", "One lies in “Blue stick”.")
    erase(app)
    wait_for(qtbot, app, "erasing.title", "“My journal” is gone")
    assert app.find("erasing.where") is None, "no folder is named that is not there"
    assert not app.paths.new_journal.exists()
    assert list(stick.rglob(BACKUPS)) == []
    assert "Copies you made yourself" in app.says("erasing.text")
    app.settle()
    app.press("erasing.go")
    app.see("new.passphrase")
    # What somebody copied before still opens: that was said.
    folder = app.paths.documents / "From the copy.afterword"
    key = app.parts.journals.key_from_backup(folder, PASSPHRASE, kept)
    key.wipe()


def test_copies_beside_it_are_named_when_it_is_gone(app, qtbot):
    made = app.on_worker(lambda unlocked: unlocked.safekeeping.backup_now())
    copy = app.paths.documents / "My journal (put aside).afterword"
    key = app.parts.journals.key_from_backup(copy, PASSPHRASE, made.path)
    restore(made.path, copy, key.data_key, CHEAP.bounds)
    key.wipe()
    at_erase(app)
    wait_for(qtbot, app, "settings.erase_beside", copy.name)
    erase(app)
    wait_for(qtbot, app, "erasing.title", "“My journal” is gone")
    assert f"open with the same passphrase: “{copy.name}”" in app.says("erasing.text")
    assert copy.exists()


def test_the_backups_may_be_left_and_it_is_said_that_they_still_open(app, qtbot):
    write(app, "Kept in the backup.")
    app.on_worker(lambda unlocked: unlocked.safekeeping.backup_now())
    before = sorted(path.name for path in (app.paths.new_journal / "backups").glob(BACKUPS))
    at_erase(app)
    app.press("settings.erase_backups")
    erase(app)
    wait_for(qtbot, app, "erasing.title", "is gone")
    assert "Its backups were left where they are" in app.says("erasing.text")
    left = sorted(path.name for path in app.paths.documents.rglob(BACKUPS))
    assert left == before
    assert list(app.paths.documents.rglob("journal.db")) == []
    with pytest.raises(Fault):
        app.parts.journals.derive(app.paths.new_journal, PASSPHRASE, Secret.PASSPHRASE)


def test_a_sample_has_nothing_to_erase(app):
    app.lock()
    app.press("lock.sample")
    app.see("shell")
    app.settle()
    app.go_to("settings", section="security")
    app.see("settings.section.security")
    assert app.find("settings.erase") is None
