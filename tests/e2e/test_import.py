"""A diary comes in through the real window: counted, taken in, found, taken back, stopped."""

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel

from app.ui.pages.transfer.presenter import TransferPresenter
from tests.support.app import App, beats_well
from tests.support.dialogs import ScriptedDialogs

CTRL = Qt.KeyboardModifier.ControlModifier
ENTRIES = 200
LONG_MS = 30_000
RARE = "a kestrel over the yard"


def diary(folder: Path, count: int = ENTRIES) -> Path:
    file = folder / "diary.jsonl"
    with file.open("w", encoding="utf-8") as out:
        for number in range(count):
            text = f"Up betimes and to the office, the {number} time. " + "Of the day. " * 60
            if number == 17:
                text += f"Then {RARE}."
            day = f"{1660 + number // 336}-{1 + number // 28 % 12:02}-{1 + number % 28:02}"
            out.write(json.dumps({"id": f"d-{number}", "date": day, "text": text}) + "\n")
    return file


@pytest.fixture
def dialogs() -> ScriptedDialogs:
    return ScriptedDialogs()


@pytest.fixture
def opened(qtbot, qapp, tmp_path: Path, dialogs: ScriptedDialogs) -> Iterator[App]:
    app = App(qtbot, tmp_path / "home", dialogs=dialogs)
    try:
        app.make_journal()
        app.start()
        app.unlock()
        yield app
    finally:
        app.forget()
    dialogs.finish()


def look(app: App, dialogs: ScriptedDialogs, file: Path) -> None:
    """To the page by its menu entry, and choose the file."""
    app.parts.actions.trigger("transfer")
    dialogs.will_answer([file])
    app.press("import.files")
    app.settle()


def count(app: App) -> int:
    return app.on_worker(lambda unlocked: unlocked.timeline.count())


def rows(app: App) -> list[str]:
    """The reflections that the journal's list shows, by title."""
    app.go_to("journal")
    app.settle()
    view = app.find("entries", QAbstractItemView)
    if view is None:
        app.see("empty.after_session")
        return []
    assert isinstance(view, QAbstractItemView)
    model = view.model()
    while model.canFetchMore(view.rootIndex()):
        model.fetchMore(view.rootIndex())
        app.settle()
    titles = [model.index(row, 0).data() for row in range(model.rowCount())]
    return [title for title in titles if title and title.startswith("Up betimes")]


def test_a_diary_comes_in_is_found_and_goes_out_again(opened: App, dialogs, tmp_path, qtbot):
    file = diary(tmp_path)
    opened.heartbeat.start()
    look(opened, dialogs, file)
    assert "200 reflections to add, 0 already here, 0 left out" in opened.says("import.said")
    assert count(opened) == 0
    opened.press("import.run")
    opened.settle()
    assert opened.says("import.said") == "200 reflections added."
    opened.heartbeat.stop()
    assert beats_well(opened.heartbeat), opened.heartbeat.longest_ms

    assert len(rows(opened)) == ENTRIES
    opened.key(Qt.Key.Key_K, CTRL)
    opened.type("palette.field", "kestrel yard")
    found = opened.see("palette.list", QAbstractItemView)
    qtbot.waitUntil(lambda: any("17 time" in words for words in texts(found)), timeout=20_000)
    opened.key(Qt.Key.Key_Escape)

    look(opened, dialogs, file)
    assert "0 reflections to add, 200 already here" in opened.says("import.said")
    assert opened.find("import.run") is None
    opened.key(Qt.Key.Key_Z, CTRL)
    opened.settle()
    assert count(opened) == 0
    assert rows(opened) == []


def texts(view: object) -> list[str]:
    assert isinstance(view, QAbstractItemView)
    model = view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_the_journal_in_front_shows_what_was_taken_back_and_brought_again(
    opened: App, dialogs, tmp_path
):
    look(opened, dialogs, diary(tmp_path, 5))
    opened.press("import.run")
    opened.settle()
    assert len(rows(opened)) == 5
    opened.key(Qt.Key.Key_Z, CTRL)
    opened.settle()
    assert rows(opened) == []
    opened.key(Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    opened.settle()
    assert len(rows(opened)) == 5


def test_a_lock_in_the_middle_takes_the_import_back(opened: App, dialogs, tmp_path, qtbot):
    look(opened, dialogs, diary(tmp_path, 3000))
    steps: list[object] = []
    presenter = opened.window.findChild(TransferPresenter)
    presenter.importing.connect(steps.append)
    opened.press("import.run")
    qtbot.waitUntil(lambda: len(steps) >= 3, timeout=20_000)
    began = time.perf_counter()
    opened.heartbeat.start()
    opened.lock()
    opened.heartbeat.stop()
    assert time.perf_counter() - began < 3
    assert beats_well(opened.heartbeat), opened.heartbeat.longest_ms
    opened.unlock()
    assert count(opened) == 0


def test_cancelling_in_the_middle_leaves_the_journal_as_it_was(
    opened: App, dialogs, tmp_path, qtbot
):
    look(opened, dialogs, diary(tmp_path, 3000))
    opened.press("import.run")
    opened.see("import.cancel")
    opened.heartbeat.start()
    opened.press("import.cancel")
    qtbot.waitUntil(lambda: opened.find("import.said", QLabel) is not None, timeout=LONG_MS)
    opened.settle()
    opened.heartbeat.stop()
    assert opened.says("import.said") == "Stopped. Nothing was added."
    assert beats_well(opened.heartbeat), opened.heartbeat.longest_ms
    assert count(opened) == 0


def test_writing_is_saved_while_an_import_runs(opened: App, dialogs, tmp_path, qtbot):
    look(opened, dialogs, diary(tmp_path, 3000))
    presenter = opened.window.findChild(TransferPresenter)
    opened.press("import.run")
    opened.key(Qt.Key.Key_N, CTRL)
    opened.type_into(opened.see_editor(), "Meanwhile, a thought.")
    while not opened.on_worker(lambda unlocked: unlocked.writing.drafts()):
        assert presenter.is_importing()
        qtbot.wait(50)
    assert 0 < count(opened) < 3000
    qtbot.waitUntil(opened.parts.runner.is_idle, timeout=LONG_MS)
    assert count(opened) == 3000


def test_a_backup_is_made_before_an_import_into_a_journal_with_reflections(
    opened: App, dialogs, tmp_path
):
    for name, entries in (("one", 2), ("two", 5)):
        folder = tmp_path / name
        folder.mkdir()
        look(opened, dialogs, diary(folder, entries))
        opened.press("import.run")
        opened.settle()
    newest, *_ = opened.on_worker(lambda unlocked: unlocked.vault.backups())
    assert newest.entries == 2
