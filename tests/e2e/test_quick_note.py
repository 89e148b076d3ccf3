"""A thought while the journal is locked: taken down, sealed, and a draft after the unlock."""

import sys
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QTextEdit

from app import bootstrap
from app.domain.clock import FixedClock
from app.services.session import Journals
from app.ui.after_lock import AfterLock, LockReason
from app.ui.at_lock import AtLock
from models.records.entries import FREE, FREE_TEXT, AnswerKey
from models.records.faults import DiskFull
from tests.e2e.test_locking import everything_said
from tests.support.app import App, app
from tests.support.process import Program

__all__ = ["app"]

CTRL = Qt.KeyboardModifier.ControlModifier
EVENING = datetime(2026, 3, 2, 22, 40, 5)
MARKER = "kestrelmarker"


@pytest.fixture
def locked(app: App) -> App:
    app.make_journal()
    app.start()
    return app


def begin(app: App) -> QTextEdit:
    """Ctrl+N on the lock screen."""
    app.key(Qt.Key.Key_N, CTRL)
    words = app.see("lock.note_words", QTextEdit)
    assert isinstance(words, QTextEdit)
    app._qtbot.waitUntil(words.hasFocus, timeout=10_000)
    return words


def inbox(app: App) -> list[Path]:
    return list((app.paths.new_journal / "inbox").iterdir())


def drafts(app: App) -> list[str]:
    def ask(unlocked):
        cards = unlocked.writing.drafts()
        whole = [unlocked.writing.draft(card.id) for card in cards]
        return [draft.answers[AnswerKey(FREE, FREE_TEXT)].value for draft in whole]

    return list(app.on_worker(ask))


def spoken(app: App) -> str:
    return " ".join(label.text() for label in app.window.findChildren(QLabel) if label.isVisible())


def test_a_note_taken_while_locked_is_in_the_drafts_after_the_unlock(locked: App, qtbot):
    words = begin(locked)
    qtbot.keyClicks(words, "K4 was late again.")
    locked.press("lock.note_keep")
    locked.see("lock.passphrase")
    assert locked.says("lock.reason") == "Kept, and sealed. After you unlock it is in your drafts."
    locked.unlock()
    qtbot.waitUntil(lambda: "1 quick note is in your drafts." in spoken(locked), timeout=10_000)
    assert drafts(locked) == ["K4 was late again."]
    assert inbox(locked) == []


def test_two_notes_are_two_drafts_of_the_time_they_were_written(
    qtbot, qapp: QApplication, tmp_path: Path
):
    clock = FixedClock(EVENING)
    app = App(qtbot, tmp_path / "home", clock=clock)
    try:
        app.make_journal()
        app.start()
        for text in ("One.", "Two."):
            qtbot.keyClicks(begin(app), text)
            app.key(Qt.Key.Key_Escape)
            app.see("lock.passphrase")
        clock.set(datetime(2026, 3, 4, 8, 0))
        app.unlock()
        qtbot.waitUntil(lambda: "2 quick notes are in your drafts." in spoken(app), timeout=10_000)

        def held(unlocked):
            return [
                unlocked.writing.draft(card.id).header.held_at for card in unlocked.writing.drafts()
            ]

        assert app.on_worker(held) == [EVENING, EVENING]
        assert sorted(drafts(app)) == ["One.", "Two."]
    finally:
        app.forget()


def test_what_is_typed_is_sealed_without_any_key_for_it(locked: App, qtbot):
    qtbot.keyClicks(begin(locked), f"She said {MARKER}.")
    qtbot.waitUntil(lambda: inbox(locked) != [], timeout=10_000)
    (path,) = inbox(locked)
    assert MARKER.encode() not in path.read_bytes()
    assert sys.platform == "win32" or path.stat().st_mode & 0o777 == 0o600


def test_once_kept_it_is_nowhere_to_be_read(locked: App, qtbot):
    words = begin(locked)
    qtbot.keyClicks(words, f"She said {MARKER}.")
    words.selectAll()
    words.copy()
    words.moveCursor(words.textCursor().MoveOperation.End)
    locked.press("lock.note_keep")
    locked.see("lock.passphrase")
    assert [place for place, text in everything_said(locked.window) if MARKER in text] == []
    again = begin(locked)
    assert again.toPlainText() == ""
    assert not again.document().isUndoAvailable()
    files = [path for path in locked.paths.config.parent.rglob("*") if path.is_file()]
    assert [path.name for path in files if MARKER.encode() in path.read_bytes()] == []
    QGuiApplication.clipboard().clear()


def test_words_taken_back_leave_nothing_behind(locked: App, qtbot):
    words = begin(locked)
    qtbot.keyClicks(words, "No.")
    qtbot.waitUntil(lambda: inbox(locked) != [], timeout=10_000)
    words.selectAll()
    qtbot.keyClick(words, Qt.Key.Key_Delete)
    locked.key(Qt.Key.Key_Escape)
    locked.see("lock.passphrase")
    assert inbox(locked) == []
    locked.unlock()
    assert drafts(locked) == []


def test_the_note_of_a_locked_screen_goes_when_the_computer_locks(locked: App, qtbot):
    qtbot.keyClicks(begin(locked), "Half a thou")
    locked.faces.lock(LockReason.SYSTEM)
    locked.see("lock.passphrase")
    locked.unlock()
    assert drafts(locked) == ["Half a thou"]


def test_what_an_input_method_composes_is_kept_with_it(locked: App, qtbot):
    words = begin(locked)
    qtbot.keyClicks(words, "K4 ")
    QApplication.sendEvent(words, QInputMethodEvent("にほん", []))
    assert words.toPlainText() == "K4 "
    locked.faces.lock(LockReason.SYSTEM)
    locked.see("lock.passphrase")
    locked.unlock()
    assert drafts(locked) == ["K4 にほん"]


def test_closing_in_the_middle_of_a_note_keeps_it(locked: App, qtbot):
    qtbot.keyClicks(begin(locked), "Half a thou")
    locked.close()
    assert len(inbox(locked)) == 1


def test_a_note_begun_while_it_still_locks_is_kept(locked: App, qtbot):
    locked.unlock()
    locked.key(Qt.Key.Key_L, CTRL)
    qtbot.keyClicks(begin(locked), "At once.")
    locked.close()
    assert len(inbox(locked)) == 1


def test_on_a_full_disk_the_words_stay_and_closing_says_so_first(locked: App, qtbot, monkeypatch):
    def full(*_args):
        raise DiskFull("inbox")

    words = begin(locked)
    with monkeypatch.context() as filled:
        filled.setattr(Journals, "keep_note", full)
        qtbot.keyClicks(words, "Precious.")
        locked.press("lock.note_keep")
        qtbot.waitUntil(lambda: "The disk is full." in spoken(locked), timeout=10_000)
        locked.settle()
        assert words.isVisible()
        locked.window.close()
        locked.settle()
        assert not locked._has_ended
        assert words.toPlainText() == "Precious."
    locked.press("lock.note_keep")
    locked.see("lock.passphrase")
    locked.unlock()
    assert drafts(locked) == ["Precious."]


def test_on_a_full_disk_closing_a_second_time_ends(locked: App, qtbot, monkeypatch):
    def full(*_args):
        raise DiskFull("inbox")

    monkeypatch.setattr(Journals, "keep_note", full)
    qtbot.keyClicks(begin(locked), "Precious.")
    locked.window.close()
    qtbot.waitUntil(lambda: "The disk is full." in spoken(locked), timeout=10_000)
    locked.settle()
    locked.close()
    assert locked._has_ended


def test_a_broken_note_is_told_and_harms_nothing(locked: App, qtbot):
    qtbot.keyClicks(begin(locked), "Whole.")
    locked.press("lock.note_keep")
    locked.see("lock.passphrase")
    (path,) = inbox(locked)
    path.with_name("00000000000000.note").write_bytes(path.read_bytes())
    locked.unlock()
    said = "1 quick note is in your drafts. 1 quick note cannot be opened"
    qtbot.waitUntil(lambda: said in spoken(locked), timeout=10_000)
    assert drafts(locked) == ["Whole."]


@pytest.mark.skipif(sys.platform == "win32", reason="no process takes another's place there")
def test_the_process_that_saw_a_note_makes_room_for_a_fresh_one(home: Path):
    program = Program(home)
    try:
        program.first_run()
        program.lock()
        program.key("Ctrl+N")
        program.see("lock.note_words")
        program.type(f"She said {MARKER}.")
        program.pid = 0
        program.press("lock.note_keep")
        program.wait_begun()
        assert program.says("lock.reason").endswith(
            "Your note is kept, and sealed. After you unlock it is in your drafts."
        )
        program.unlock()
        program.close()
    finally:
        program.end()
    kept = [path for path in home.rglob("*") if path.is_file()]
    assert [path.name for path in kept if MARKER.encode() in path.read_bytes()] == []


def start_with(app: App, **more) -> list[AfterLock]:
    """Opens the window; gives what a fresh process would be told."""
    told: list[AfterLock] = []
    app.faces = bootstrap.start(app.parts, replace_process=told.append, **more)
    app.faces.finished.connect(app._on_finished)
    app._qtbot.waitExposed(app.window)
    app.window.activateWindow()
    app._qtbot.waitUntil(app.window.isActiveWindow, timeout=10_000)
    app.settle()
    return told


def test_a_note_begun_at_once_is_sealed_before_the_fresh_process_takes_over(app: App, qtbot):
    app.make_journal()
    told = start_with(app)
    app.unlock()
    app.key(Qt.Key.Key_L, CTRL)
    qtbot.keyClicks(begin(app), "Begun before.")
    qtbot.waitUntil(lambda: told != [], timeout=10_000)
    (after,) = told
    assert after.is_noting
    assert AfterLock.from_text(after.to_text()) == after
    assert len(inbox(app)) == 1


def test_the_fresh_process_goes_on_with_the_note(app: App, qtbot):
    app.make_journal()
    start_with(app, after=AfterLock(LockReason.BY_HAND, is_noting=True))
    words = app.see("lock.note_words")
    qtbot.waitUntil(words.hasFocus, timeout=10_000)
    assert app.says("lock.reason") == "Locked. What you wrote in the note is kept. Go on here."
    qtbot.keyClicks(words, "Gone on.")
    app.key(Qt.Key.Key_Escape)
    app.unlock()
    assert drafts(app) == ["Gone on."]


def test_a_passphrase_begun_after_a_note_is_not_cut_off(app: App, qtbot):
    app.make_journal()
    told = start_with(app)
    qtbot.keyClicks(begin(app), "One.")
    app.press("lock.note_keep")
    field = app.see("lock.passphrase")
    qtbot.keyClicks(field, "copper")
    at_lock = app.window.findChild(AtLock)
    at_lock._quiet.timeout.emit()
    assert told == []
    field.clear()
    at_lock._quiet.timeout.emit()
    assert [(each.reason, each.has_note, each.is_noting) for each in told] == [
        (LockReason.NONE, True, False)
    ]
