"""Backups as a person keeps them: made, copied to a second folder, tried out, gone back to."""

import contextlib
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from app.domain.clock import SystemClock
from app.services.session import Journals
from app.ui.dialogs import Answer
from app.ui.faces import State
from models.records.entries import FREE, FREE_TEXT, AnswerKey, DraftAnswer
from models.records.queries import Filter
from tests.support.app import PASSPHRASE, App
from tests.support.dialogs import ScriptedDialogs
from tests.support.process import Program
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
    """Finishes a reflection with these words."""

    def act(unlocked):
        draft = unlocked.writing.begin([])
        answers = {AnswerKey(FREE, FREE_TEXT): DraftAnswer(words)}
        unlocked.writing.finish(replace(draft, answers=answers))
        return True

    app.on_worker(act)


def titles(app: App) -> list[str]:
    page = app.on_worker(lambda unlocked: unlocked.timeline.page(Filter(), None, 100))
    return sorted(card.title for card in page.cards)


def at_backups(app: App) -> None:
    app.go_to("settings", section="backups")
    app.see("settings.section.backups")
    app.settle()


def back_up(app: App, qtbot) -> None:
    """Presses the button, and waits until what was made is in the list."""
    before = said_at_foot(app)
    app.press("settings.back_up")
    qtbot.waitUntil(lambda: said_at_foot(app) != before)
    app.settle()


def said_at_foot(app: App) -> str:
    bar = app.find("undo_bar")
    return "" if bar is None else " ".join(each.text() for each in bar.findChildren(QLabel))


def of(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob(BACKUPS))


def rows(app: App) -> list[str]:
    model = app.see("settings.backups").model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [model.index(at, 0).data(role) for at in range(model.rowCount())]


def wait_for(qtbot, app: App, name: str, words: str) -> None:
    def is_said() -> bool:
        label = app.find(name, QLabel)
        return isinstance(label, QLabel) and words in label.text()

    qtbot.waitUntil(is_said)


# ---------------------------------------------------------------- made by hand


def test_one_is_made_by_hand_read_back_and_listed(app, qtbot):
    write(app, "The first hour.")
    at_backups(app)
    back_up(app, qtbot)
    assert "A backup is made and read back: Today at" in said_at_foot(app)
    assert len(of(app.paths.new_journal / "backups")) == len(rows(app)) >= 1
    assert rows(app)[0].startswith("Today at")
    assert "1 reflection," in rows(app)[0]
    assert "The last was made today at" in app.says("settings.backups_said")


def test_it_is_all_done_with_the_keyboard(app, qtbot):
    at_backups(app)
    app.see("settings.back_up").setFocus(Qt.FocusReason.TabFocusReason)
    reached = []
    for _ in range(12):
        focus = QApplication.focusWidget()
        reached.append(focus.objectName())
        assert focus.accessibleName(), focus.objectName()
        app.key(Qt.Key.Key_Tab)
    wanted = ["settings.back_up", "settings.second_choose", "settings.check"]
    assert [name for name in reached if name in wanted][:3] == wanted
    app.see("settings.back_up").setFocus(Qt.FocusReason.TabFocusReason)
    app.key(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "A backup is made" in said_at_foot(app))


def test_a_lock_in_the_middle_of_a_backup_leaves_no_half_of_one(app, qtbot):
    for number in range(40):
        write(app, f"{number}: " + "a long hour, told at length. " * 2_000)
    at_backups(app)
    app.press("settings.back_up")
    app.lock()
    app.settle()
    folder = app.paths.new_journal / "backups"
    assert [path.name for path in folder.iterdir() if not path.match(BACKUPS)] == []
    app.unlock()
    assert len(titles(app)) == 40
    at_backups(app)
    back_up(app, qtbot)
    assert "40 reflections" in rows(app)[0]


def test_a_backup_that_is_stopped_leaves_nothing_of_itself(app, qtbot):
    for number in range(40):
        write(app, f"{number}: " + "a long hour, told at length. " * 2_000)
    at_backups(app)
    folder = app.paths.new_journal / "backups"
    before = of(folder)
    app.press("settings.back_up")
    # The way to stop it shows after a moment; a quick drive is done by then.
    qtbot.waitUntil(lambda: app.find("settings.backups.cancel") is not None or of(folder) != before)
    stop = app.find("settings.backups.cancel", QAbstractButton)
    if stop is not None:
        stop.click()
    app.settle()
    assert [path.name for path in folder.iterdir() if not path.match(BACKUPS)] == []
    assert app.find("settings.backups.cancel") is None


def test_the_whole_journal_is_looked_through_and_said_to_be_sound(app, qtbot):
    at_backups(app)
    app.press("settings.check")
    wait_for(qtbot, app, "settings.checked_said", "nothing is wrong")


# ---------------------------------------------------------------- the second folder


def test_a_second_folder_has_every_backup_and_opens_with_the_passphrase_alone(
    app, qtbot, dialogs, tmp_path
):
    stick = tmp_path / "Blue stick"
    stick.mkdir()
    at_backups(app)
    assert "There is none yet." in app.says("settings.second_said")
    back_up(app, qtbot)
    dialogs.will_answer(stick)
    app.press("settings.second_choose")
    wait_for(qtbot, app, "settings.second_said", "Every backup is in it.")
    copies = sorted(stick.rglob(BACKUPS))
    assert [path.name for path in copies] == of(app.paths.new_journal / "backups")
    assert all(path.stat().st_mode & 0o077 == 0 for path in copies)


def test_the_second_folder_goes_away_and_is_caught_up_when_it_is_back(
    app, qtbot, dialogs, tmp_path
):
    stick = tmp_path / "Blue stick"
    stick.mkdir()
    at_backups(app)
    back_up(app, qtbot)
    dialogs.will_answer(stick)
    app.press("settings.second_choose")
    wait_for(qtbot, app, "settings.second_said", "Every backup is in it.")
    pulled = stick.rename(tmp_path / "in a drawer")
    write(app, "Written while it was away.")
    back_up(app, qtbot)
    wait_for(qtbot, app, "settings.second_said", "“Blue stick” is not connected now.")
    assert not stick.exists(), "nothing is put where a drive belongs"
    pulled.rename(stick)
    app.go_to("today")
    at_backups(app)
    wait_for(qtbot, app, "settings.second_said", "Every backup is in it.")
    newest = of(app.paths.new_journal / "backups")[-1]
    assert newest in [path.name for path in stick.rglob(BACKUPS)]


def test_a_second_folder_inside_the_journal_is_no_second_one(app, dialogs):
    at_backups(app)
    dialogs.will_answer(app.paths.new_journal / "backups")
    app.press("settings.second_choose")
    assert app.says("settings.second_notice.what") == "That folder is inside the journal itself."
    assert app.parts.settings.now.second_folder == ""


def test_copying_is_given_up_and_taken_up_again_by_undo(app, qtbot, dialogs, tmp_path):
    stick = tmp_path / "Blue stick"
    stick.mkdir()
    at_backups(app)
    dialogs.will_answer(stick)
    app.press("settings.second_choose")
    wait_for(qtbot, app, "settings.second_said", "“Blue stick” is there.")
    app.press("settings.second_stop")
    wait_for(qtbot, app, "settings.second_said", "There is none yet.")
    app.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait_for(qtbot, app, "settings.second_said", "“Blue stick” is there.")


def may_mount() -> bool:
    """Whether a small disk of its own can be had for a process."""
    if sys.platform != "linux" or shutil.which("unshare") is None:
        return False
    tried = ["unshare", "-rm", "mount", "-t", "tmpfs", "none", "/tmp"]
    return subprocess.run(tried, capture_output=True).returncode == 0


@contextlib.contextmanager
def begun(home: Path, **more) -> Iterator[Program]:
    program = Program(home, **more)
    try:
        yield program
    finally:
        program.end()


if may_mount():

    def test_a_full_second_folder_is_told_and_the_journal_goes_on(home):
        stick = home / "Stick"
        stick.mkdir()
        (home / "Documents").mkdir(exist_ok=True)
        folder = home / "Documents" / "My journal.afterword"
        Journals(SystemClock(), CHEAP).create(folder, PASSPHRASE)
        mount = 'mount -t tmpfs -o size=100k,mode=700 none "$0" && exec "$@"'
        before = ["unshare", "-rm", "sh", "-c", mount, str(stick)]
        with begun(home, before=before, answers=[stick]) as program:
            program.unlock()
            program.ask("show", page="settings", section="backups")
            program.press("settings.back_up")
            program.wait(lambda: "The last was made" in program.says("settings.backups_said"))
            program.press("settings.second_choose")
            program.wait(lambda: "“Stick” is full." in program.says("settings.second_said"), "full")
            assert "Make some room there" in program.says("settings.second_said")
            seen = Path(f"/proc/{program.pid}/root{stick}")
            assert [path for path in seen.rglob("*") if path.is_file()] == []
            program.just_write()
            program.type("still here")
            program.wait(lambda: program.says("save_state") != "", "a save")
        assert of(folder / "backups") != []


# ---------------------------------------------------------------- tried out


def test_a_trial_tells_on_one_page_what_the_backup_holds(app, qtbot, dialogs, tmp_path):
    write(app, "In the backup.")
    at_backups(app)
    back_up(app, qtbot)
    write(app, "After it.")
    dialogs.will_answer(Answer(True, PASSPHRASE))
    app.press("settings.try_backup")
    verdict = app.says("settings.trial_verdict")
    assert verdict.startswith("It opens with your passphrase, and all of it can be read.")
    assert "One reflection was written or changed after it was made." in verdict
    facts = [app.says(f"settings.trial_fact{at}") for at in range(3, 8)]
    assert facts == ["1", "2", "1", "1", "None"]
    target = tmp_path / "trial.pdf"
    dialogs.will_answer(target)
    app.press("settings.trial_save")
    qtbot.waitUntil(target.exists)
    app.settle()
    assert target.read_bytes().startswith(b"%PDF")
    dialogs.will_answer(True)
    app.press("settings.trial_print")
    assert "Sent to the printer." in said_at_foot(app)
    app.settle()
    printed, saved = app.on_worker(lambda unlocked: unlocked.ledger.lines())
    assert (printed.form, saved.form) == ("print", "pdf")
    assert saved.sha256 == sha256(target.read_bytes()).hexdigest()
    app.press("settings.trial_back")
    assert app.window.focusWidget().objectName() == "settings.backups"
    left = [path.name for path in app.paths.new_journal.parent.iterdir()]
    assert left == [app.paths.new_journal.name], "what was made for the trial is gone"


def test_a_trial_with_a_wrong_passphrase_says_so_and_changes_nothing(app, qtbot, dialogs):
    at_backups(app)
    back_up(app, qtbot)
    before = of(app.paths.new_journal / "backups")
    dialogs.will_answer(Answer(True, "another one altogether"))
    app.press("settings.try_backup")
    app.settle()
    assert dialogs.refused[0].startswith("That passphrase does not open it.")
    assert app.find("settings.trial_verdict") is None
    assert of(app.paths.new_journal / "backups") == before


def test_a_trial_of_a_damaged_backup_says_that_it_cannot_be_read(app, qtbot, dialogs):
    at_backups(app)
    back_up(app, qtbot)
    newest = app.paths.new_journal / "backups" / of(app.paths.new_journal / "backups")[-1]
    data = bytearray(newest.read_bytes())
    data[len(data) // 2] ^= 1
    newest.write_bytes(data)
    dialogs.will_answer(Answer(True, PASSPHRASE))
    app.press("settings.try_backup")
    assert app.says("settings.backups_notice.what") == "That backup cannot be read."


# ---------------------------------------------------------------- gone back to


def test_a_backup_of_the_list_takes_the_place_of_the_journal(app, qtbot, dialogs):
    write(app, "Before.")
    at_backups(app)
    back_up(app, qtbot)
    write(app, "Regretted.")
    dialogs.will_answer(Answer(True, PASSPHRASE))
    app.press("settings.restore")
    wait_for(qtbot, app, "going_back.title", "The backup is in place")
    assert app.state is State.LOCKED
    assert "is kept beside it, as “" in app.says("going_back.text")
    app.press("going_back.unlock")
    app.unlock()
    assert titles(app) == ["Before."]
    kept = [path for path in app.paths.new_journal.parent.iterdir() if "(" in path.name]
    assert len(kept) == 1


def test_what_is_newer_is_carried_over_where_that_is_asked_for(app, qtbot, dialogs):
    write(app, "Before.")
    at_backups(app)
    back_up(app, qtbot)
    write(app, "After.")
    dialogs.will_answer(Answer(True, PASSPHRASE))
    app.press("settings.restore")
    wait_for(qtbot, app, "going_back.title", "The backup is in place")
    app.press("going_back.carry")
    wait_for(qtbot, app, "going_back.text", "One reflection was newer than the backup")
    app.press("going_back.unlock")
    app.unlock()
    assert titles(app) == ["After.", "Before."]


def test_with_a_wrong_passphrase_the_journal_stays_open_and_as_it_is(app, qtbot, dialogs):
    write(app, "Before.")
    at_backups(app)
    back_up(app, qtbot)
    dialogs.will_answer(Answer(True, "another one altogether"))
    app.press("settings.restore")
    app.settle()
    assert dialogs.refused[0].startswith("That passphrase does not open it.")
    assert app.state is State.OPEN
    assert titles(app) == ["Before."]


def test_whoever_thinks_again_keeps_the_journal(app, qtbot, dialogs):
    at_backups(app)
    back_up(app, qtbot)
    dialogs.will_answer(Answer(False))
    app.press("settings.restore")
    assert app.state is State.OPEN
    assert app.find("settings.restore") is not None


def test_a_sample_offers_nothing_that_would_do_nothing(app, qtbot):
    app.lock()
    app.press("lock.sample")
    app.see("shell")
    app.settle()
    at_backups(app)
    assert app.find("settings.second_choose") is None
    app.press("settings.back_up")
    qtbot.waitUntil(lambda: app.find("settings.backups") is not None)
    assert app.find("settings.try_backup") is not None
    assert app.find("settings.restore") is None
