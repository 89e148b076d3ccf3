"""A journal that cannot be opened, or is not the newest: told, read, restored, carried over."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.services.session import Key, Secret
from app.ui.dialogs import Answer
from models.records.entries import FREE, FREE_TEXT, AnswerKey, DraftAnswer
from models.records.queries import Filter
from tests.support.app import PASSPHRASE, App
from tests.support.dialogs import ScriptedDialogs
from tests.support.vaults import flip

_PAGE = 4096
NEW = "another five words to keep"


@pytest.fixture
def dialogs() -> Iterator[ScriptedDialogs]:
    made = ScriptedDialogs()
    yield made
    made.finish()


@pytest.fixture
def app(qtbot, qapp, tmp_path, dialogs) -> Iterator[App]:
    made = App(qtbot, tmp_path / "home", dialogs=dialogs)
    made.code = made.make_journal().recovery_code
    yield made
    made.forget()


def fill(app: App, *words: str, backup: bool = False) -> None:
    """Writes reflections into the closed journal, as earlier days did."""
    key: Key = app.parts.journals.derive(app.paths.new_journal, PASSPHRASE, Secret.PASSPHRASE)
    unlocked = app.parts.journals.open(key)
    try:
        for each in words:
            draft = unlocked.writing.begin([])
            answers = {AnswerKey(FREE, FREE_TEXT): DraftAnswer(each)}
            unlocked.writing.finish(replace(draft, answers=answers))
        if backup:
            unlocked.safekeeping.backup_now()
    finally:
        app.parts.journals.close(unlocked)


def damage(app: App, *, first: int = 30, pages: int = 6) -> None:
    """Overwrites some pages in the middle of the file, as a bad drive does."""
    database = app.paths.new_journal / "journal.db"
    data = bytearray(database.read_bytes())
    for page in range(first, first + pages):
        data[page * _PAGE : page * _PAGE + 512] = bytes(512)
    database.write_bytes(data)


def damage_start(app: App) -> None:
    """Nothing opens when the first page does not."""
    flip(app.paths.new_journal / "journal.db", 40)


def damage_envelope(app: App) -> None:
    for name in ("envelope.json", "envelope.json.bak"):
        flip(app.paths.new_journal / name, 40)


def try_to_unlock(app: App, passphrase: str = PASSPHRASE) -> None:
    app.type("lock.passphrase", passphrase)
    app.key(Qt.Key.Key_Return)


def titles(app: App) -> list[str]:
    page = app.on_worker(lambda unlocked: unlocked.timeline.page(Filter(), None, 100))
    return sorted(card.title for card in page.cards)


def wait_for(qtbot, app: App, name: str, words: str) -> None:
    def is_said() -> bool:
        label = app.find(name, QLabel)
        return isinstance(label, QLabel) and words in label.text()

    qtbot.waitUntil(is_said)


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


# ---------------------------------------------------------------- restored


def test_yesterdays_backup_is_offered_and_what_is_newer_is_carried_over(app, qtbot):
    fill(app, "In the backup.", backup=True)
    fill(app, "Written after it.")
    damage_start(app)
    damaged = files_of(app.paths.new_journal)
    app.start()
    try_to_unlock(app)
    app.see("cannot_open.backup1")
    assert app.says("cannot_open.title") == "Part of this journal cannot be read"
    assert "as far as it can still be read, it is carried over" in app.says("cannot_open.after")
    assert app.window.focusWidget().objectName() == "cannot_open.go"
    app.press("cannot_open.go")
    wait_for(qtbot, app, "cannot_open.title", "The backup is in place")
    app.settle()
    said = app.says("cannot_open.text")
    assert "newer than the backup" in said
    app.press("cannot_open.go")
    app.unlock()
    assert "In the backup." in titles(app)
    (aside,) = [each for each in app.paths.documents.iterdir() if "(put aside" in each.name]
    assert files_of(aside)["journal.db"] == damaged["journal.db"]


def test_damage_that_still_opens_is_told_and_newer_entries_come_over(app, qtbot, dialogs):
    fill(app, "In the backup.", backup=True)
    fill(app, *(f"Newer {number}. " + "Told at length. " * 200 for number in range(12)))
    damage(app, first=60, pages=2)
    app.start()
    app.unlock()
    wait_for(qtbot, app, "damage.words", "Part of this journal is damaged.")
    app.press("damage.backups")
    app.see("settings.section.backups")
    dialogs.will_answer(Answer(True, PASSPHRASE))
    app.press("settings.restore")
    wait_for(qtbot, app, "going_back.title", "The backup is in place")
    app.press("going_back.carry")
    wait_for(qtbot, app, "going_back.text", "newer than the backup")
    app.press("going_back.unlock")
    app.unlock()
    assert "In the backup." in titles(app)
    assert any(title.startswith("Newer") for title in titles(app))
    app.settle()
    assert app.find("damage") is None


def test_a_backup_in_the_second_folder_is_found_when_none_is_beside(app, qtbot, tmp_path):
    fill(app, "Kept on a stick.", backup=True)
    stick = tmp_path / "Blue stick"
    stick.mkdir()
    app.parts.settings.change(second_folder=str(stick))
    for path in (app.paths.new_journal / "backups").iterdir():
        path.rename(stick / path.name)
    damage_start(app)
    app.start()
    try_to_unlock(app)
    app.see("cannot_open.backup1")
    shown = app.see("page.cannot_open").findChildren(QLabel)
    assert "In Blue stick" in [label.text() for label in shown if label.isVisible()]
    app.press("cannot_open.go")
    wait_for(qtbot, app, "cannot_open.title", "The backup is in place")
    app.settle()
    app.press("cannot_open.go")
    app.unlock()
    assert titles(app) == ["Kept on a stick."]


def test_quitting_while_the_backups_are_read_leaves_nothing_behind(app):
    fill(app, "Here.", backup=True)
    damage_start(app)
    app.start()
    try_to_unlock(app)
    app.see("page.cannot_open")
    app.close()
    app.parts.runner.stop()  # as at the end of the program, which waits for it
    assert not [each for each in app.paths.documents.iterdir() if "drill" in each.name]


# ---------------------------------------------------------------- another backup


def test_a_backup_from_elsewhere_is_read_and_offered_first(app, qtbot, dialogs, tmp_path):
    fill(app, "Kept on a stick.", backup=True)
    (kept,) = (app.paths.new_journal / "backups").iterdir()
    stick = tmp_path / "Blue stick"
    stick.mkdir()
    moved = kept.rename(stick / "copy of my journal.afterword-backup")
    damage_start(app)
    app.start()
    try_to_unlock(app)
    wait_for(qtbot, app, "cannot_open.after", "There is no backup beside it that can be read.")
    dialogs.will_answer([moved])
    app.press("cannot_open.another")
    app.see("cannot_open.backup1")
    app.see("cannot_open.read")
    app.press("cannot_open.go")
    wait_for(qtbot, app, "cannot_open.title", "The backup is in place")
    app.settle()
    app.press("cannot_open.go")
    app.unlock()
    assert titles(app) == ["Kept on a stick."]
    assert moved.exists()


def test_a_backup_of_another_journal_is_told_apart(app, qtbot, dialogs, tmp_path):
    other = tmp_path / "other" / "Other.afterword"
    made = app.parts.journals.create(other, NEW)
    unlocked = app.parts.journals.open(made.key)
    backup = unlocked.safekeeping.backup_now()
    app.parts.journals.close(unlocked)
    damage_start(app)
    app.start()
    try_to_unlock(app)
    wait_for(qtbot, app, "cannot_open.after", "There is no backup beside it")
    dialogs.will_answer([backup.path])
    app.press("cannot_open.another")
    assert app.says("cannot_open.notice.what") == "That is a backup of another journal."
    text = tmp_path / "no backup.afterword-backup"
    text.write_text("nothing of the kind")
    dialogs.will_answer([text])
    app.press("cannot_open.another")
    wait_for(qtbot, app, "cannot_open.notice.what", "That backup cannot be read.")


# ---------------------------------------------------------------- the envelope


@pytest.mark.parametrize("secret", ["passphrase", "recovery code"])
def test_a_damaged_envelope_is_made_good_from_a_backup_and_nothing_is_lost(app, qtbot, secret):
    fill(app, "In the backup.", backup=True)
    fill(app, "Written after it.")
    damage_envelope(app)
    app.start()
    try_to_unlock(app)
    assert "what you wrote may well be whole" in app.says("cannot_open.text")
    assert app.window.focusWidget().objectName() == "cannot_open.secret"
    app.press("cannot_open.go")
    assert app.says("cannot_open.notice.what") == "Type a passphrase first."
    app.type("cannot_open.secret", "not this one")
    app.key(Qt.Key.Key_Return)
    assert app.says("cannot_open.notice.what") == "That opens no backup of this journal."
    app.type("cannot_open.secret", PASSPHRASE if secret == "passphrase" else app.code)
    app.key(Qt.Key.Key_Return)
    app.see("cannot_open.backup1")
    app.press("cannot_open.go")
    wait_for(qtbot, app, "cannot_open.text", "One reflection was newer than the backup")
    app.settle()
    app.press("cannot_open.go")
    app.unlock()
    assert titles(app) == ["In the backup.", "Written after it."]


def test_without_any_backup_a_damaged_envelope_says_what_is_left_to_do(app):
    damage_envelope(app)
    app.start()
    try_to_unlock(app)
    app.type("cannot_open.secret", PASSPHRASE)
    app.key(Qt.Key.Key_Return)
    said = app.says("cannot_open.notice.what")
    assert said == "There is no backup beside this journal that can be read."


def test_without_any_backup_none_is_spoken_of_as_a_way(app, qtbot):
    fill(app, "Kept nowhere else.")
    damage_start(app)
    app.start()
    try_to_unlock(app)
    wait_for(qtbot, app, "cannot_open.after", "There is no backup beside it that can be read.")
    assert "open a backup" not in app.says("cannot_open.text")


# ---------------------------------------------------------------- what can be read


def test_what_can_be_read_opens_as_a_journal_of_its_own(app, qtbot):
    fill(app, *(f"Hour {number}. " + "Told at length. " * 200 for number in range(30)))
    damage(app, first=40, pages=3)
    damage_start(app)
    damaged = files_of(app.paths.new_journal)
    app.start()
    try_to_unlock(app)
    wait_for(qtbot, app, "cannot_open.after", "There is no backup beside it")
    assert app.see("cannot_open.go").text() == "Read what can be read"
    assert app.find("cannot_open.read") is None, "said once"
    app.press("cannot_open.go")
    wait_for(qtbot, app, "cannot_open.title", "What could be read is a journal of its own")
    said = app.says("cannot_open.text")
    assert "reflections could be read." in said
    assert "The damaged one was not changed." in said
    app.press("cannot_open.go")
    assert "(what could be read" in app.says("lock.journal")
    app.unlock()
    found = titles(app)
    assert found
    assert all(title.startswith("Hour") for title in found)
    assert files_of(app.paths.new_journal) == damaged


def test_who_will_not_wait_for_the_backups_reads_what_can_be_read_at_once(app, qtbot):
    fill(app, "In the backup.", backup=True)
    damage_start(app)
    app.start()
    try_to_unlock(app)
    app.press("cannot_open.read")
    wait_for(qtbot, app, "cannot_open.title", "What could be read is a journal of its own")
    assert app.find("cannot_open.notice.what") is None


def test_reading_what_can_be_read_is_done_by_keyboard_and_can_be_left(app, qtbot):
    fill(app, *(f"Hour {number}. " + "Told at length. " * 400 for number in range(60)))
    damage_start(app)
    before = sorted(path.name for path in app.paths.documents.iterdir())
    app.start()
    try_to_unlock(app)
    wait_for(qtbot, app, "cannot_open.after", "There is no backup beside it")
    assert app.window.focusWidget() is app.see("cannot_open.go")
    app.key(Qt.Key.Key_Space)
    app.press("cannot_open.again")
    app.see("lock.passphrase")
    app.settle()
    after = sorted(path.name for path in app.paths.documents.iterdir())
    finished = [name for name in after if name not in before]
    assert all("(what could be read" in name for name in finished)
    assert not [name for name in finished if not name.endswith(".afterword")]


# ---------------------------------------------------------------- older files put back


def test_older_files_put_back_are_noticed_and_can_be_accepted(app, qtbot):
    fill(app, "The first.")
    folder = app.paths.new_journal
    older = folder.parent.parent / "older.db"
    shutil.copy2(folder / "journal.db", older)
    fill(app, "The second.", "The third.")
    shutil.copy2(older, folder / "journal.db")
    app.start()
    app.unlock()
    said = app.says("rollback.words")
    assert said.startswith("This journal holds less than this computer has seen.")
    assert "An older copy may have been put in its place." in said
    app.press("rollback.backups")
    app.see("settings.section.backups")
    assert app.find("rollback") is not None
    app.press("rollback.accept")
    qtbot.waitUntil(lambda: app.find("rollback") is None)
    app.settle()
    app.lock()
    app.unlock()
    app.settle()
    assert app.find("rollback") is None


def test_a_backup_of_older_files_pushes_out_none_of_the_newer(app, qtbot):
    fill(app, "The first.")
    folder = app.paths.new_journal
    older = folder.parent.parent / "older.db"
    shutil.copy2(folder / "journal.db", older)
    fill(app, "The second.", "The third.", backup=True)
    (newest,) = (folder / "backups").iterdir()
    shutil.copy2(older, folder / "journal.db")
    app.start()
    app.unlock()
    app.press("rollback.backups")
    app.see("settings.section.backups")
    app.settle()
    app.press("settings.back_up")
    qtbot.waitUntil(lambda: len(list((folder / "backups").glob("*.afterword-backup"))) == 2)
    app.settle()
    assert newest.exists()


def test_a_journal_that_is_the_newest_says_nothing_of_it(app):
    fill(app, "The first.")
    app.start()
    app.unlock()
    app.lock()
    app.unlock()
    assert app.find("rollback") is None
