"""Importing on screen: counted first, done when asked, stopped and taken back whole."""

import time

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

from app.ui.pages.transfer.presenter import TransferPresenter
from app.ui.pages.transfer.task import SHOWN_AFTER_MS
from models.records.changes import Thing
from models.records.faults import DiskFull
from tests.ui.pages.transfer.counter import Counter, diary

MANY = 600


def test_files_are_counted_before_anything_is_written(counter: Counter, tmp_path):
    counter.choose(diary(tmp_path, extra='not json\n{"text": "No day."}'))
    assert counter.says("import.said") == "3 reflections to add, 0 already here, 2 left out"
    assert counter.problems() == (
        "diary.jsonl, line 4: It is not JSON.\ndiary.jsonl, line 5: It has no date."
    )
    assert counter.find("import.run").text() == "Import 3 reflections"
    assert counter.titles() == []


def test_importing_adds_them_tells_every_screen_and_offers_to_undo(counter: Counter, tmp_path):
    counter.choose(diary(tmp_path))
    counter.press("import.run")
    assert counter.titles() == ["Day 0.", "Day 1.", "Day 2."]
    assert counter.says("import.said") == "3 reflections added."
    assert [change.touches(Thing.ENTRY) for change in counter.changes] == [True]
    words, undo, redo = counter.offers[0]
    assert words == "3 reflections added"
    undo()
    assert counter.titles() == []
    assert counter.says("import.said") == ""
    redo()
    assert len(counter.titles()) == 3
    assert len(counter.changes) == 3


def test_what_is_here_already_is_not_offered_again(counter: Counter, tmp_path):
    file = diary(tmp_path)
    counter.choose(file)
    counter.press("import.run")
    counter.choose(file)
    assert counter.says("import.said") == "0 reflections to add, 3 already here, 0 left out"
    assert counter.says("import.notice.what") == "There is nothing to add."
    assert not counter.sees("import.run")


def test_a_folder_of_markdown_can_be_chosen(counter: Counter, tmp_path):
    notes = tmp_path / "notes"
    notes.mkdir()
    (notes / "2024-05-06.md").write_text("# The rota\n\nWho spoke.\n")
    (notes / "undated.md").write_text("No day.\n")
    counter.will_answer(notes)
    counter.press("import.folder")
    assert counter.says("import.said") == "1 reflection to add, 0 already here, 1 left out"
    assert counter.problems() == "undated.md: It has no date."


def test_choosing_nothing_changes_nothing(counter: Counter):
    counter.choose()
    counter.will_answer(None)
    counter.press("import.folder")
    assert counter.runner.names == []


def test_leaving_it_forgets_what_was_counted(counter: Counter, tmp_path):
    counter.choose(diary(tmp_path, extra="not json"))
    counter.press("import.leave")
    assert counter.says("import.said") == ""
    assert not counter.sees("import.run")
    assert counter.problems() == ""
    assert QApplication.focusWidget() is counter.find("import.files")


def test_only_work_that_takes_a_moment_shows_how_far_it_is(counter: Counter, tmp_path, qtbot):
    counter.runner.hold()
    began = time.perf_counter()
    counter.find("import.files").setFocus()
    counter.choose(diary(tmp_path))
    assert not counter.sees("import.progress")
    qtbot.waitUntil(lambda: counter.sees("import.progress"), timeout=10_000)
    assert (time.perf_counter() - began) * 1000 >= SHOWN_AFTER_MS - 20
    assert QApplication.focusWidget() is counter.find("import.cancel")
    assert counter.says("import.so_far") == "Getting ready"
    counter.runner.release()
    assert not counter.sees("import.progress")
    assert QApplication.focusWidget() is counter.find("import.run")


def test_cancelling_takes_back_what_came_in(counter: Counter, tmp_path):
    counter.journal.write("Mine.")
    counter.choose(diary(tmp_path, MANY))
    presenter = counter.page.findChild(TransferPresenter)
    presenter.importing.connect(lambda _progress: counter.find("import.cancel").click())
    counter.press("import.run")
    assert counter.titles() == ["Mine."]
    assert counter.says("import.said") == "Stopped. Nothing was added."
    assert counter.offers == []


def test_a_full_disk_is_said_and_the_files_can_be_imported_again(counter: Counter, tmp_path):
    counter.journal.write("Mine.")
    file = diary(tmp_path)
    counter.choose(file)

    def full() -> None:
        raise DiskFull

    counter.back_up.append(full)
    counter.press("import.run")
    assert counter.says("import.notice.what").startswith("The disk is full.")
    assert counter.titles() == ["Mine."]
    counter.back_up.clear()
    counter.choose(file)
    counter.press("import.run")
    assert len(counter.titles()) == 4


def test_files_can_be_dropped_on_the_page(counter: Counter, tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(diary(tmp_path)))])
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(20, 20), Qt.DropAction.CopyAction, data, buttons, none)
    QApplication.sendEvent(counter.page, enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(20, 20), Qt.DropAction.CopyAction, data, buttons, none)
    QApplication.sendEvent(counter.page, drop)
    assert counter.says("import.said").startswith("3 reflections to add")


def test_an_address_dropped_is_not_taken(counter: Counter):
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/diary.jsonl")])
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(20, 20), Qt.DropAction.CopyAction, data, buttons, none)
    QApplication.sendEvent(counter.page, enter)
    assert not enter.isAccepted()


def test_more_files_have_to_wait_while_an_import_runs(counter: Counter, tmp_path):
    counter.choose(diary(tmp_path))
    counter.runner.hold()
    counter.press("import.run")
    counter.choose(diary(tmp_path, 5, name="second.jsonl"))
    assert counter.said == ["An import is under way. Choose again when it is done."]
    counter.runner.release()
    assert len(counter.titles()) == 3


def test_the_names_of_files_are_shown_as_they_are(counter: Counter, tmp_path):
    counter.choose(diary(tmp_path, 0, "not json", name="a &amp; b.jsonl"))
    assert counter.problems() == "a &amp; b.jsonl, line 1: It is not JSON."


def test_the_journal_and_the_settings_are_a_press_away(counter: Counter, tmp_path):
    counter.choose(diary(tmp_path))
    counter.press("import.run")
    counter.press("import.see")
    counter.press("transfer.settings")
    assert counter.shown == ["journal", "settings"]


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_every_control_has_a_name_and_room_to_press(counter: Counter, themes, tmp_path, scale):
    themes.set_text_scale(scale)
    counter.page.resize(800, 560)
    counter.choose(diary(tmp_path, extra="not json"))
    counter.bot.wait(20)
    buttons = [each for each in counter.page.findChildren(QAbstractButton) if each.isVisible()]
    assert len(buttons) >= 7
    for button in buttons:
        assert button.accessibleName(), button.objectName()
        assert min(button.width(), button.height()) >= 24, button.objectName()
        right = button.mapTo(counter.page, QPoint(button.width(), 0)).x()
        assert right <= counter.page.width(), button.objectName()
    assert counter.find("import.problems").accessibleName()


def test_the_keyboard_alone_reaches_everything_in_order(counter: Counter, tmp_path):
    counter.choose(diary(tmp_path, extra="not json"))
    counter.find("transfer.settings").setFocus(Qt.FocusReason.TabFocusReason)
    reached = []
    while (now := QApplication.focusWidget().objectName()) not in reached:
        reached.append(now)
        counter.bot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert reached == [
        "transfer.settings",
        "import.files",
        "import.folder",
        "import.run",
        "import.leave",
        "import.problems",
        "segment.markdown",
        "export.run",
        "left.whole",
    ]
