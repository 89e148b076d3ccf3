"""The words people choose from: on a real journal in a real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from tests.support.app import App
from tests.support.app import app as app

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def words(app: App) -> App:
    app.make_journal()
    app.start()
    app.unlock()
    app.go_to("settings", section="words")
    app.settle()
    return app


def view(app):
    return app.see("settings.words")


def shown(app):
    return [line.text for line in view(app).rows.lines()]


def spoken(app, text):
    rows = view(app).rows
    said = [
        rows.data(rows.index(at), Qt.ItemDataRole.AccessibleTextRole)
        for at in range(rows.rowCount())
    ]
    return next(each for each in said if each.split(",")[0] == text)


def stand_on(app, word_id):
    assert view(app).select(word_id)
    view(app).setFocus(Qt.FocusReason.TabFocusReason)


def choose(app, name):
    box = app.see("settings.words_for")
    box.setCurrentIndex(box.findData(name))
    box.activated.emit(box.currentIndex())
    app.settle()


def feelings(app):
    return app.on_worker(lambda unlocked: unlocked.catalogue.vocabularies.feelings)


def test_every_vocabulary_shows_all_its_words_in_groups(words):
    for vocabulary in words.on_worker(lambda u: tuple(u.catalogue.shipped_vocabularies)):
        choose(words, vocabulary.name)
        assert shown(words) == [
            word.text for group in vocabulary.groups for word in vocabulary.words(group.id)
        ]
    choose(words, "feelings")
    heads = [view(words).rows.index(0).data(), spoken(words, "Impatient")]
    assert heads == ["Up-power", "Impatient, Up-power, not used yet"]


def test_the_first_letters_of_any_part_find_a_word(words):
    choose(words, "body")
    words.type("settings.find_word", "he fa")
    assert "Fast heart" in shown(words)
    assert all("Heart" in text or "heart" in text for text in shown(words))
    words.type("settings.find_word", "qqq")
    assert words.says("settings.no_word") == "No such word in this list."
    words.key(Qt.Key.Key_Escape)
    assert len(shown(words)) > 20


def test_renamed_in_place_it_says_what_it_was_and_undo_brings_that_back(words):
    stand_on(words, "impatient")
    words.key(Qt.Key.Key_F2)
    field = words.see("settings.word.name")
    assert isinstance(field, QLineEdit)
    assert field.text() == "Impatient"
    field.selectAll()
    for letter in "Itching":
        words._qtbot.keyClick(field, letter)
    words._qtbot.keyClick(field, Qt.Key.Key_Return)
    words._qtbot.waitUntil(lambda: "Itching" in shown(words))
    assert spoken(words, "Itching") == "Itching, Up-power, not used yet, was Impatient"
    assert feelings(words).label("impatient") == "Itching"
    words.key(Qt.Key.Key_Z, CTRL)
    words.settle()
    assert spoken(words, "Impatient") == "Impatient, Up-power, not used yet"
    assert feelings(words).label("impatient") == "Impatient"
    words.key(Qt.Key.Key_Z, CTRL | SHIFT)
    words.settle()
    assert feelings(words).label("impatient") == "Itching"
    words.press("settings.first_name")
    words.settle()
    assert feelings(words).label("impatient") == "Impatient"


def test_del_hides_a_word_that_can_be_shown_again(words):
    stand_on(words, "impatient")
    words.key(Qt.Key.Key_Delete)
    words.settle()
    assert spoken(words, "Impatient").endswith(", hidden")
    assert "impatient" not in [word.id for word in feelings(words).words()]
    words.see("settings.show_word").setFocus(Qt.FocusReason.TabFocusReason)
    words.key(Qt.Key.Key_Return)
    words.settle()
    assert "impatient" in [word.id for word in feelings(words).words()]
    assert QApplication.focusWidget() is view(words)


def test_a_word_is_added_to_its_group_and_removed_where_no_reflection_has_it(words):
    group = words.see("settings.word_group")
    group.setCurrentIndex(group.findData("down"))
    words.type("settings.new_word", "hollowed out")
    words.key(Qt.Key.Key_Return)
    words.settle()
    assert spoken(words, "hollowed out") == "hollowed out, Down-power, your own, not used yet"
    assert view(words).line().text == "hollowed out"
    assert [w.text for w in feelings(words).words("down")][-1] == "hollowed out"
    words.press("settings.remove_word")
    words.settle()
    assert "hollowed out" not in shown(words)
    said = [label.text() for label in words.see("undo_bar").findChildren(QLabel)]
    assert "The word is removed" in said
    words.key(Qt.Key.Key_Z, CTRL)
    words.settle()
    assert "hollowed out" in shown(words)


def test_a_word_that_is_there_is_not_added_twice_and_the_reason_is_said(words):
    words.type("settings.new_word", "IMPATIENT")
    words.press("settings.add_word")
    words.settle()
    assert words.says("settings.word_notice.what") == "That word is in the list already."
    assert QApplication.focusWidget() is words.see("settings.new_word")
    words.type("settings.new_word", " ")
    words.press("settings.add_word")
    words.settle()
    assert words.says("settings.word_notice.what") == "There is no word yet."


def test_the_palette_leads_to_the_words(words):
    words.go_to("today")
    words.key(Qt.Key.Key_K, CTRL)
    words._qtbot.keyClicks(QApplication.focusWidget(), "Words you choose")
    words.key(Qt.Key.Key_Return)
    words.see("settings.words")
