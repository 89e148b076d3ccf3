"""What every entry carries besides its answers: chosen in the language of the sets."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu

from tests.support.cut_off import cut_off


def open_about(desk):
    desk.find("more").click()
    (menu,) = desk.page.findChildren(QMenu)
    (action,) = (each for each in menu.actions() if each.text() == "About this reflection…")
    menu.close()
    action.trigger()
    return desk.find("about")


def words_of(panel):
    return [label.text() for label in panel.findChildren(QLabel)]


def test_a_choice_is_kept_by_its_id_whatever_it_is_called(desk):
    desk.context.library.set_language("de")
    desk.open(pack="after_session")
    panel = open_about(desk)
    kind = desk.find("kind")
    assert kind.currentText() == "Sitzung"
    meeting = kind.findText("Besprechung")
    kind.setCurrentIndex(meeting)
    kind.activated.emit(meeting)
    assert desk.page._form.header.kind == "meeting"
    privacy = desk.find("privacy")
    role = Qt.ItemDataRole.AccessibleTextRole
    assert privacy.itemData(0, role).startswith("Privat. Bleibt hier.")
    assert "0 geraten, 10 sicher" in words_of(panel)
    assert desk.find("preload").accessibleDescription() == "0 frei angekommen, 10 voll angekommen"


def test_without_questions_the_position_is_asked_in_that_language_too(desk):
    desk.context.library.set_language("de")
    desk.open()
    open_about(desk)
    place = desk.find("position")
    place.setCurrentIndex(place.findText("Eher unten"))
    place.activated.emit(place.currentIndex())
    assert desk.page._form.header.placing.at.value == "downish"


def test_in_english_the_choices_are_english_and_the_ends_are_told(desk):
    desk.open(pack="after_session")
    panel = open_about(desk)
    assert desk.find("kind").currentText() == "Session"
    assert "0 a guess, 10 sure" in words_of(panel)


@pytest.mark.parametrize("language", ["en", "de", "pseudo"])
def test_no_word_is_cut_off(desk, language):
    desk.context.library.set_language(language)
    desk.open()
    panel = open_about(desk)
    desk.bot.waitUntil(lambda: panel.isVisible() and panel.width() > 500)
    assert cut_off(panel) == []


def test_of_what_stays_unsaid_the_class_cannot_be_chosen(desk):
    desk.open(packs=["the_unsaid"])
    open_about(desk)
    privacy = desk.find("privacy")
    assert [privacy.itemData(at) for at in range(privacy.count())] == ["private"]
    assert privacy.currentData() == "private"
