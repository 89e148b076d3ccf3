"""Names to watch for: added, taken off, undone, on a real journal in a real window."""

import pytest
from PySide6.QtCore import Qt

from tests.support.app import App


@pytest.fixture
def watch(qtbot, qapp, tmp_path):
    app = App(qtbot, tmp_path / "home")
    app.make_journal()
    app.start()
    app.unlock()
    app.go_to("settings", section="watch")
    app.settle()
    yield app
    app.forget()


def shown(app):
    rows = app.see("settings.watched").rows
    return [rows.index(number, 0).data() for number in range(rows.rowCount())]


def kept(app):
    return app.on_worker(lambda u: u.guard.watched())


def add(app, words):
    app.type("settings.watch_word", words)
    app.key(Qt.Key.Key_Return)
    app.settle()


def test_it_begins_empty_and_says_so(watch):
    assert watch.see("settings.watch_none").isVisible()
    assert watch.find("settings.watched") is None or not watch.find("settings.watched").isVisible()


def test_words_are_added_one_or_several_at_once(watch):
    add(watch, "Zelda")
    add(watch, "red lion, Northfield")
    assert shown(watch) == ["Zelda", "red lion", "Northfield"]
    assert kept(watch) == ("Zelda", "red lion", "Northfield")
    assert watch.see("settings.watch_word").text() == ""


def test_nothing_to_watch_for_is_said_beside_the_field(watch):
    watch.press("settings.watch_add")
    watch.settle()
    assert "two letters" in watch.says("settings.watch_notice.what")
    assert watch.see("settings.watch_word").hasFocus()
    assert kept(watch) == ()


def test_a_word_is_taken_off_by_del_and_comes_back(watch):
    add(watch, "Zelda, red lion")
    view = watch.see("settings.watched")
    view.choose(view.rows.index(0))
    view.setFocus()
    watch.key(Qt.Key.Key_Delete)
    watch.settle()
    assert shown(watch) == ["red lion"]
    watch.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    watch.settle()
    assert shown(watch) == ["Zelda", "red lion"]
    assert kept(watch) == ("Zelda", "red lion")
