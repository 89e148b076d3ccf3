"""Choosing a set: what is in use leads, everything is a few letters away."""

from PySide6.QtWidgets import QLabel

from tests.ui.pages.write.desk import K


def rows(desk):
    return [row.objectName().removeprefix("set.") for row in desk.find("choose_set").rows()]


def headings(desk):
    sheet = desk.find("choose_set")
    return [label.text() for label in sheet.findChildren(QLabel) if label.isVisible()]


def test_sets_in_use_lead_by_moment_and_the_rest_stand_below(desk):
    shelf = desk.context.library.shelf()
    desk.open(choose=True)
    found = rows(desk)
    on = [each.pack.id for each in shelf if each.is_on]
    assert len(found) == len(shelf) + 1
    assert set(found[: len(on)]) == set(on)
    assert found[len(on)] == "free"
    assert found[0] == "after_session"
    assert "Straight after" in headings(desk)
    assert "All sets" in headings(desk)
    name = desk.find("set.after_session").accessibleName()
    assert name.startswith("After a session. ")
    assert name.endswith("About 5 minutes, 6 questions")


def test_a_set_switched_on_moves_up(desk):
    assert "walking_together" not in [
        each.pack.id for each in desk.context.library.shelf() if each.is_on
    ]
    desk.context.library.set_on("walking_together", True)
    desk.open(choose=True)
    found = rows(desk)
    assert found.index("walking_together") < found.index("free")


def test_typing_finds_a_set_by_its_first_letters_and_enter_opens_it(desk):
    desk.open(choose=True)
    assert desk.focus() is desk.find("set.after_session")
    desk.type("w")
    desk.type("alk tog")
    assert desk.focus() is desk.find("choose_set.search")
    assert rows(desk) == ["walking_together"]
    assert "Straight after" not in headings(desk)
    desk.press(K.Key_Return)
    assert desk.page._form.snapshot().packs == ("walking_together",)


def test_nothing_found_is_said_and_the_arrows_go_on(desk):
    desk.open(choose=True)
    desk.type("zzzz")
    assert rows(desk) == []
    assert desk.find("choose_set.none").isVisible()
    desk.find("choose_set.search").clear()
    desk.press(K.Key_Down)
    assert desk.focus() is desk.find("set.after_session")
    desk.press(K.Key_Up)
    assert desk.focus() is desk.find("choose_set.search")


def test_just_writing_is_reached_by_arrows(desk):
    desk.open(choose=True)
    for _ in rows(desk)[: rows(desk).index("free")]:
        desk.press(K.Key_Down)
    desk.press(K.Key_Return)
    desk.type("just words")
    assert desk.answer("text", "free").editor.value() == "just words"
