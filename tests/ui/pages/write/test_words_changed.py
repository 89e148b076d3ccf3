"""Words hidden, renamed and added in the settings while a draft is open."""

import pytest
from PySide6.QtWidgets import QApplication

from app.ui.widgets.chips import Chip
from tests.ui.pages.write.desk import K

PACK = "after_session"


@pytest.fixture
def writing(desk):
    desk.open(packs=[PACK])
    desk.next()
    return desk


def shown(desk, question="feelings"):
    chips = desk.answer(question).findChildren(Chip)
    return [chip.text() for chip in chips if not chip.isHidden() and chip.isVisible()]


def change(desk, work):
    """As the settings do it: in the journal, then told on the bus."""
    result = work(desk.context.library)
    desk.context.bus.publish(result[1] if isinstance(result, tuple) else result, None)


def open_all(desk, group):
    block = desk.answer("feelings")
    more = next(
        each
        for each in block.findChildren(type(block.editor.picker._rows[0]._more))
        if each.accessibleName() == f"More feelings, {group}"
    )
    more.click()


def test_a_hidden_word_leaves_and_one_that_was_chosen_stays(writing):
    chosen, other = shown(writing)[:2]
    ids = {chip.text(): chip.word_id for chip in writing.answer("feelings").findChildren(Chip)}
    writing.answer("feelings").editor.focus_first()
    writing.press(K.Key_2)
    for text in (chosen, other):
        change(writing, lambda lib, word=ids[text]: lib.hide_word("feelings", word, True))
    assert chosen in shown(writing)
    assert other not in shown(writing)
    assert writing.answer("feelings").editor.value() == {ids[chosen]: 2}
    change(writing, lambda lib: lib.hide_word("feelings", ids[other], False))
    assert other in shown(writing)


def test_a_renamed_word_shows_its_new_name_and_is_found_by_it(writing):
    change(writing, lambda lib: lib.rename_word("feelings", "impatient", "Itching to go"))
    assert "Itching to go" in shown(writing)
    assert "Impatient" not in shown(writing)
    writing.answer("feelings").editor.focus_first()
    for letter in "itch":
        writing.type(letter)
    assert QApplication.focusWidget().text() == "Itching to go"


def test_an_added_word_stands_in_its_group_and_removed_it_is_gone(writing):
    open_all(writing, "Down-power")
    added = []

    def add(library):
        added.append(library.add_word("feelings", "hollowed out", "down"))
        return added[0]

    change(writing, add)
    assert "hollowed out" in shown(writing)
    chips = writing.answer("feelings").findChildren(Chip)
    (chip,) = [each for each in chips if each.text() == "hollowed out" and each.isVisible()]
    assert chip.accessibleName() == "hollowed out, Down-power"
    change(writing, lambda lib: lib.remove_word("feelings", added[0][0]))
    assert "hollowed out" not in shown(writing)


def test_a_word_typed_while_writing_is_listed_among_the_words(writing):
    open_all(writing, "Either")
    for letter in "churned up":
        writing.type(letter)
    writing.press(K.Key_Return)
    writing.find("done").click()
    lines = writing.context.library.words("feelings")
    (line,) = [each for each in lines if each.text == "churned up"]
    assert (line.is_own, line.uses) == (True, 1)


def test_typing_the_name_of_a_hidden_word_means_that_word(writing):
    change(writing, lambda lib: lib.hide_word("feelings", "impatient", True))
    open_all(writing, "Up-power")
    for letter in "impatient":
        writing.type(letter)
    writing.press(K.Key_Return)
    assert writing.answer("feelings").editor.value() == {"impatient": 1}


def test_a_sentence_that_begins_like_a_word_loses_no_letter(writing):
    writing.answer("feelings").editor.focus_first()
    for letter in "Stopped listening at 3.":
        writing.type(letter)
    assert writing.answer("power_words").editor.value() == "Stopped listening at 3."
    assert writing.answer("feelings").editor.value() is None
