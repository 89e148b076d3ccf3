"""Keeping and the legal hold in the settings: on a real journal in a real window."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QListView

from models.records.entries import FREE, FREE_TEXT, AnswerKey, DraftAnswer
from models.records.keeping import Policy
from tests.support.app import App
from tests.support.app import app as app

CTRL = Qt.KeyboardModifier.ControlModifier
LONG_AGO = datetime(2020, 5, 1, 10)


@pytest.fixture
def keeping(app: App) -> App:
    app.make_journal()
    app.start()
    app.unlock()
    return app


def write(app, text, **header):
    def act(unlocked):
        draft = unlocked.writing.begin([])
        answers = {AnswerKey(FREE, FREE_TEXT): DraftAnswer(text)}
        header_now = replace(draft.header, **header)
        return unlocked.writing.finish(replace(draft, header=header_now, answers=answers))[0]

    return app.on_worker(act)


def view(app):
    return app.see("settings.reviews")


def rows(app):
    model = view(app).rows
    return [
        model.data(model.index(at), Qt.ItemDataRole.AccessibleTextRole)
        for at in range(model.rowCount())
    ]


def queue(app):
    return app.on_worker(lambda u: u.retention.queue())


def undo(app):
    app.key(Qt.Key.Key_Z, CTRL)
    app.settle()


def look(app):
    app.go_to("settings", section="keeping")
    app.settle()


def test_a_young_journal_has_nothing_to_look_at(keeping):
    look(keeping)
    assert keeping.says("settings.reviews_said").startswith("Nothing has reached its time.")
    assert keeping.find("settings.reviews") is None
    assert keeping.find("settings.keep_longer") is None


def test_what_is_due_says_why_and_is_kept_or_binned_and_taken_back(keeping):
    entry = write(keeping, "Long ago.", held_at=LONG_AGO)
    code = keeping.on_worker(lambda u: u.codes.create()[0])
    write(keeping, "With them.", code=code)
    keeping.on_worker(lambda u: u.codes.end(code, date(2021, 1, 2)))
    look(keeping)
    assert rows(keeping) == [
        f"{code}, 1 reflection, ended 2 January 2021",
        "Long ago., from 1 May 2020",
    ]
    view(keeping).select(f"entry:{entry.id}")
    keeping.press("settings.keep_longer")
    keeping.settle()
    assert [row.split(",")[0] for row in rows(keeping)] == [code]
    undo(keeping)
    assert len(rows(keeping)) == 2
    view(keeping).select(f"code:{code}")
    keeping.press("settings.review_bin")
    keeping.settle()
    assert rows(keeping) == ["Long ago., from 1 May 2020"]
    assert view(keeping).hasFocus()
    assert len(keeping.on_worker(lambda u: u.writing.bin())) == 1
    undo(keeping)
    assert len(rows(keeping)) == 2


def test_a_reflection_of_the_queue_is_read_before_anything_is_decided(keeping):
    write(keeping, "Long ago.", held_at=LONG_AGO)
    look(keeping)
    keeping.press("settings.review_open")
    keeping.settle()
    assert keeping.find("settings.reviews") is None


def test_periods_apply_at_once_and_are_taken_back(keeping):
    write(keeping, "Long ago.", held_at=LONG_AGO)
    look(keeping)
    box = keeping.see("settings.keep_journal", QComboBox)
    box.setCurrentIndex(box.findData(0))
    box.activated.emit(box.currentIndex())
    keeping.settle()
    assert keeping.on_worker(lambda u: u.retention.policy()) == Policy(journal=0)
    assert queue(keeping).total == 0
    assert keeping.find("settings.reviews") is None
    undo(keeping)
    assert queue(keeping).total == 1
    assert keeping.see("settings.keep_journal", QComboBox).currentData() == 24


def test_the_hold_asks_for_its_reason_and_says_since_when(keeping):
    look(keeping)
    keeping.press("settings.set_hold")
    keeping.settle()
    assert keeping.says("settings.hold_notice.what") == "A legal hold needs its reason."
    assert QApplication.focusWidget() is keeping.see("settings.hold_why")
    keeping.type("settings.hold_why", "The college wrote.")
    keeping.key(Qt.Key.Key_Return)
    keeping.settle()
    said = keeping.says("settings.hold")
    assert said.startswith("On since ")
    assert said.endswith(": The college wrote.")
    assert keeping.find("settings.hold_why") is None
    assert keeping.says("settings.hold_about").startswith("While it is on, nothing")
    keeping.press("settings.lift_hold")
    keeping.settle()
    assert keeping.says("settings.hold") == "No legal hold is on."
    assert keeping.says("settings.past_holds").endswith(": The college wrote.")
    assert keeping.see("settings.hold_why", QLineEdit).text() == ""


def test_under_a_hold_the_bin_is_refused_in_one_sentence(keeping):
    write(keeping, "Long ago.", held_at=LONG_AGO)
    look(keeping)
    keeping.type("settings.hold_why", "The college wrote.")
    keeping.press("settings.set_hold")
    keeping.settle()
    assert keeping.says("settings.reviews_said") == (
        "Nothing is deleted while the legal hold is on. This can wait."
    )
    keeping.press("settings.review_bin")
    keeping.settle()
    assert rows(keeping) == ["Long ago., from 1 May 2020"]
    assert "A legal hold is on, so nothing is deleted." in keeping.see("undo_bar").words()


def test_every_control_has_a_name_and_fits_at_twice_the_size(keeping):
    write(keeping, "Long ago.", held_at=LONG_AGO)
    look(keeping)
    keeping.parts.themes.set_text_scale(200)
    keeping.settle()
    section = keeping.see("settings.section.retention")
    for name in (
        "settings.hold_why",
        "settings.set_hold",
        "settings.keep_journal",
        "settings.keep_ended",
        "settings.keep_brought",
        "settings.keep_log",
        "settings.reviews",
        "settings.keep_months",
        "settings.keep_longer",
        "settings.review_bin",
        "settings.review_open",
    ):
        widget = keeping.see(name)
        assert widget.accessibleName() or widget.text(), name
        left = widget.mapTo(section.viewport(), widget.rect().topLeft()).x()
        assert left >= 0, name
        assert left + widget.width() <= section.viewport().width(), name
        assert widget.height() >= 24, name


def test_an_empty_queue_takes_no_more_room_than_its_words(keeping, qtbot):
    look(keeping)
    section = keeping.see("settings.section.retention")
    said = keeping.see("settings.reviews_said")
    title = next(each for each in section.findChildren(QLabel) if each.text() == "To look at")

    def is_close() -> bool:
        gap = said.mapTo(section, said.rect().topLeft()) - title.mapTo(
            section, title.rect().topLeft()
        )
        return 0 < gap.y() < 3 * title.fontMetrics().height()

    qtbot.waitUntil(is_close, timeout=10_000)


def test_the_palette_names_keeping_and_the_hold_once(keeping, qtbot):
    keeping.key(Qt.Key.Key_K, CTRL)
    qtbot.keyClicks(keeping.see("palette.field"), "legal hold")
    lines = keeping.see("palette.list", QListView).model()

    def found() -> list[str]:
        return [lines.index(at, 0).data() or "" for at in range(lines.rowCount())]

    qtbot.waitUntil(lambda: any("legal hold" in each for each in found()), timeout=10_000)
    assert sum("legal hold" in each for each in found()) == 1
    keeping.see("palette.field").setText("retention")
    qtbot.waitUntil(lambda: any("legal hold" in each for each in found()), timeout=10_000)
