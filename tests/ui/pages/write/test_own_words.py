"""Words of one's own: added, kept, told as they were written, offered again."""

from PySide6.QtWidgets import QAbstractButton

from app.ui.pages.journal.filters import FilterModel
from models.records.entries import AnswerKey
from models.records.queries import Filter
from tests.ui.pages.write.desk import K

PACK = "after_session"
FEELINGS, TRIGGERS = AnswerKey(PACK, "feelings"), AnswerKey(PACK, "triggers")


def button(block, name):
    named = [b for b in block.findChildren(QAbstractButton) if b.accessibleName() == name]
    return next(b for b in named if b.isVisible())


def add(desk, block, opener, word):
    button(block, opener).setFocus()
    desk.press(K.Key_Return)
    desk.type(word)
    desk.press(K.Key_Return)


def test_own_words_are_kept_told_and_offered_again(desk):
    desk.open(packs=[PACK])
    desk.press(K.Key_F8)
    desk.next()
    add(desk, desk.answer("feelings"), "More feelings, Down-power", "churned up")
    desk.press(K.Key_2)
    while desk.page._stage.block(TRIGGERS) is None:
        desk.next()
    add(desk, desk.answer("triggers"), "What set it off? More…", "a slammed door")
    desk.find("done").click()
    entry = desk.entry()
    said = {answer.key: answer for answer in entry.answers}
    assert said[FEELINGS].value == {"own:churned up": 2}
    assert said[FEELINGS].text.casefold() == "churned up (some)"
    assert said[TRIGGERS].value == ["own:a slammed door"]
    assert said[TRIGGERS].text == "a slammed door"

    desk.shell.show_page("write", packs=[PACK])
    desk.bot.waitUntil(lambda: desk.focus() is not None)
    desk.next()
    block = desk.answer("feelings")
    button(block, "More feelings, Either").setFocus()
    desk.press(K.Key_Return)
    assert button(block, "churned up, Either").isVisible()


def test_a_word_added_in_one_way_of_writing_is_offered_in_the_other(desk):
    desk.open(packs=[PACK])
    desk.next()
    add(desk, desk.answer("feelings"), "More feelings, Either", "churned up")
    desk.press(K.Key_0)
    assert desk.page._stage.block(FEELINGS).editor.value() is None
    desk.find("mode").changed.emit("page")
    block = desk.answer("feelings")
    button(block, "More feelings, Either").setFocus()
    desk.press(K.Key_Return)
    assert button(block, "churned up, Either").isVisible()


def test_the_journal_counts_own_words_by_the_words_themselves(desk):
    desk.journal.write(packs=(PACK,), answers={"feelings": {"own:churned up": 2}})
    model = FilterModel(desk.journal.catalogue)
    model.show_facets(desk.journal.timeline.facets(Filter()), Filter())
    rows = [
        model.item(group).child(row).text()
        for group in range(model.rowCount())
        for row in range(model.item(group).rowCount())
    ]
    assert any(text.startswith("churned up") for text in rows)
    assert not any("own:" in text.casefold() for text in rows)
