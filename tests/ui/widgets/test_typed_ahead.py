"""Letters typed at words to choose from lead to every word there is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.ui.forms.editor import EarlierFinder, EntryFinder, Supplies
from app.ui.forms.factory import make_editor
from app.ui.forms.own_words import OwnWords
from app.ui.widgets.chips import Chip
from prompts.catalogue import Catalogue
from prompts.kinds import VOCABULARY_OF, Kind
from prompts.schema import Question
from prompts.words import fold

KINDS = [Kind.FEELINGS, Kind.BODY, Kind.TRIGGERS, Kind.URGES, Kind.THOUGHTS, Kind.HELPED]
CATALOGUE = Catalogue.shipped()


@pytest.fixture
def picker_of(themes, qtbot):
    kept = []

    def make(kind, holder=CATALOGUE):
        finder = EntryFinder(lambda words, deliver: None, lambda entry, deliver: None)
        earlier = EarlierFinder(lambda key, deliver: None, lambda entry: None)
        supplies = Supplies(themes, holder, finder, earlier, lambda: None, OwnWords())
        editor = make_editor(Question("asked", kind, "What was it?"), supplies, "What was it?")
        window = QWidget()
        kept.append(window)
        QVBoxLayout(window).addWidget(editor)
        window.resize(900, 700)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        editor.focus_first()
        return editor

    return make


def type_(qtbot, text):
    for letter in text:
        qtbot.keyClick(QApplication.focusWidget(), letter)


def begin_again(qtbot):
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Home):
        qtbot.keyClick(QApplication.focusWidget(), key)


@pytest.mark.parametrize("kind", KINDS)
def test_every_word_is_reached_by_its_letters(picker_of, qtbot, kind):
    editor = picker_of(kind)
    words = CATALOGUE.vocabularies.get(VOCABULARY_OF[kind]).words()
    missed = []
    for word in words:
        letters = "".join(char for char in fold(word.text) if char.isalnum() and char.isascii())
        begin_again(qtbot)
        for at, letter in enumerate(letters, 1):
            qtbot.keyClick(QApplication.focusWidget(), letter)
            now = QApplication.focusWidget()
            if at >= 3 and isinstance(now, Chip) and now.word_id == word.id:
                break
        now = QApplication.focusWidget()
        if not isinstance(now, Chip) or now.word_id != word.id:
            missed.append(word.text)
    assert missed == []
    assert editor.value() is None


def test_three_letters_open_a_folded_list_and_a_digit_then_chooses(picker_of, qtbot):
    editor = picker_of(Kind.FEELINGS)
    folded = next(
        word for word in CATALOGUE.vocabularies.feelings.words("either") if not word.first
    )
    type_(qtbot, folded.text[:5].casefold())
    assert QApplication.focusWidget().word_id == folded.id
    qtbot.wait(450)
    type_(qtbot, "2")
    assert editor.value() == {folded.id: 2}


def test_a_space_right_after_letters_chooses_nothing(picker_of, qtbot):
    editor = picker_of(Kind.FEELINGS)
    type_(qtbot, "imp ")
    assert editor.value() is None
    qtbot.wait(450)
    type_(qtbot, " ")
    assert editor.value() == {"impatient": 1}


def test_the_field_of_an_open_list_finds_words_by_their_letters(picker_of, qtbot):
    editor = picker_of(Kind.TRIGGERS)
    qtbot.mouseClick(editor.findChild(QWidget, "word.more"), Qt.MouseButton.LeftButton)
    type_(qtbot, "mocked")
    shown = [chip.text() for chip in editor.findChildren(Chip) if chip.isVisible()]
    assert shown == ["Mocked my role or title"]
