"""Choosing a set: what is in use leads, everything is a few letters away."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QWidget

from app.domain.pack_search import found_in
from tests.ui.pages.write.desk import CTRL, SHIFT, K


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


def test_the_moments_speak_the_language_of_the_sets(desk):
    desk.context.library.set_language("de")
    desk.open(choose=True)
    assert "Gleich danach" in headings(desk)
    assert "Straight after" not in headings(desk)


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
    assert rows(desk)[0] == "walking_together"
    assert "Straight after" not in headings(desk)
    desk.press(K.Key_Return)
    assert desk.page._form.snapshot().packs == ("walking_together",)


def test_it_finds_what_the_library_finds_with_titles_first(desk):
    desk.open(choose=True)
    before = rows(desk)
    desk.type("l")
    desk.type("ess power")
    assert desk.find(f"set.{rows(desk)[0]}").text() == "When I had less power"
    shelf = desk.context.library.shelf()
    assert rows(desk) == [each.pack.id for each in found_in(shelf, "less power", lambda s: s.pack)]
    desk.find("choose_set.search").setText("still with you")
    assert "after_session" in rows(desk)
    desk.find("choose_set.search").clear()
    assert rows(desk) == before


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


def holds(desk, word):
    """What of the page holds a word: labels, fields, documents, names and lists."""
    found = []
    for widget in [desk.page, *desk.page.findChildren(QWidget)]:
        said = [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        for read in ("text", "toPlainText", "placeholderText"):
            if hasattr(widget, read):
                said.append(getattr(widget, read)())
        model = widget.model() if isinstance(widget, QAbstractItemView) else None
        if model is not None:
            at = model.index(0, 0)
            said += [str(each.data(role)) for each in _rows_of(model, at) for role in range(300)]
        if any(word in words for words in said):
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


def _rows_of(model, first):
    return [first.siblingAtRow(row) for row in range(model.rowCount())]


def write_the_word(desk):
    desk.open(packs=["after_session"])
    desk.page._presenter.change_header(code="KESTREL")
    desk.type("The kestrel came back.")
    desk.press(K.Key_B, CTRL | SHIFT)
    desk.type("Why the kestrel?")
    desk.page._answering.collect()
    assert holds(desk, "kestrel")
    assert holds(desk, "KESTREL")


def nothing_is_behind(desk):
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert holds(desk, "kestrel") == []
    assert holds(desk, "KESTREL") == []
    assert not desk.find("rail").isVisible()
    assert not desk.find("one_at_a_time").isVisible()


def test_esc_at_a_set_leaves_and_searches_nothing(desk):
    desk.shell.show_page("today")
    desk.open(choose=True)
    assert desk.focus() is desk.find("set.after_session")
    desk.press(K.Key_Escape)
    assert desk.shell.current_page_id() == "today"


def test_after_done_nothing_of_the_reflection_is_behind_the_sets(desk):
    write_the_word(desk)
    desk.find("done").click()
    desk.open(choose=True)
    nothing_is_behind(desk)
    desk.find("set.key_points").click()
    assert desk.find("rail").isVisible()
    assert desk.find("one_at_a_time").isVisible()


def test_a_draft_that_was_left_is_not_behind_the_sets_and_is_kept(desk):
    write_the_word(desk)
    desk.shell.show_page("today")
    desk.open(choose=True)
    nothing_is_behind(desk)
    desk.press(K.Key_Escape)
    assert desk.shell.current_page_id() == "today"
    draft = desk.draft()
    assert draft.bring_question == "Why the kestrel?"
    desk.open(draft_id=draft.id)
    assert desk.answer("still_with_you").editor.value() == "The kestrel came back."
    assert desk.find("bring_question").text() == "Why the kestrel?"


def test_over_what_one_writes_the_sets_leave_it_as_it_is(desk):
    desk.open(packs=["after_session"])
    desk.type("Half a sentence")
    desk.open(choose=True)
    desk.press(K.Key_Escape)
    assert desk.find("rail").isVisible()
    assert desk.answer("still_with_you").editor.value() == "Half a sentence"
