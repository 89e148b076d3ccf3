"""Every part of a set in the editor, what comes after it, and how quick it is."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from prompts.dumping import dump
from prompts.kinds import Kind
from prompts.loader import lint
from prompts.schema import Question, Step
from tests.ui.pages.prompts.editing import outline, pack, saved, stand_on, troubles
from tests.ui.pages.prompts.reading_room import K, ReadingRoom


@pytest.fixture
def copy(room: ReadingRoom) -> ReadingRoom:
    """A copy of a set in the editor that has sources and an offer with a branch."""
    room.open(edit="under_over")
    return room


def own(room: ReadingRoom, title: str, **fields: object) -> str:
    made = replace(room.library.copy_of("quick_capture"), title=title, **fields)
    return room.library.save(made)[0].id


def test_the_address_of_a_source_is_edited(copy):
    copy.fill("edit.sources.0.address", "https://example.org/a")
    copy.fill("edit.origin", "Made at home.")
    copy.click("editor.done")
    kept = saved(copy, pack(copy).title)
    assert kept.sources[0].address == "https://example.org/a"
    assert kept.origin == "Made at home."


def test_an_offer_gets_its_branch_like_a_question(copy):
    at = len(pack(copy).offers)
    copy.find("edit.offers.add").setFocus(Qt.FocusReason.TabFocusReason)
    copy.press(K.Key_Return)
    copy.choose(f"edit.offers.{at}.pack", "button")
    copy.fill(f"edit.offers.{at}.text", "There was a button in it.")
    copy.find(f"edit.offers.{at}.stop").setFocus(Qt.FocusReason.TabFocusReason)
    copy.press(K.Key_Space)
    copy.find(f"edit.offers.{at}.when.add").setFocus(Qt.FocusReason.TabFocusReason)
    copy.press(K.Key_Return)
    assert copy.focus() is copy.find(f"edit.offers.{at}.when.0.question")
    copy.choose(f"edit.offers.{at}.when.0.question", "next_step")
    copy.click("editor.done")
    offer = saved(copy, pack(copy).title).offers[at]
    assert (offer.pack, offer.stop, str(offer.when)) == ("button", True, "answered next_step")


def test_what_is_wrong_with_the_branch_of_an_offer_is_told_once_and_gone_to(copy):
    stand_on(copy, "About this set")
    copy.find("edit.offers.0.when.as_text").setFocus(Qt.FocusReason.TabFocusReason)
    copy.press(K.Key_Return)
    assert copy.focus() is copy.find("edit.offers.0.when.text")
    copy.fill("edit.offers.0.when.text", "answered")
    said = [line for line in troubles(copy) if "branch" in line or "when" in line]
    assert len(said) == 1
    copy.find("outline").setFocus(Qt.FocusReason.TabFocusReason)
    copy.press(K.Key_Down)
    copy.find("troubles").setFocus(Qt.FocusReason.TabFocusReason)
    copy.press(K.Key_Home)
    copy.press(K.Key_Return)
    assert copy.focus() is copy.find("edit.offers.0.when.text")


def test_choices_get_words_of_help(room):
    room.open(edit="after_session")
    stand_on(room, "Where your power was")
    room.choose("edit.kind", Kind.ONE)
    room.fill("edit.options.0.text", "Here")
    room.find("edit.options.helped").setFocus(Qt.FocusReason.TabFocusReason)
    room.press(K.Key_Return)
    assert room.focus() is room.find("edit.options.0.help")
    room.type("Where you stood.")
    option = pack(room).question("position").options[0]
    assert (option.text, option.help) == ("Here", "Where you stood.")


def test_branch_of_none_of_several_is_chosen(room):
    room.open(edit="under_over")
    stand_on(room, "What did it do to them?")
    assert room.find("edit.when.0.how").currentData() == "none_of"
    room.choose("edit.when.0.value1", "\x00away")
    step = next(step for step in pack(room).steps if step.id == "effect")
    assert str(step.when) == "not position in down"


def test_copy_change_and_write_in_a_row(room):
    room.open(pack_id="quick_capture")
    room.click("preview.copy")
    room.fill("edit.title", "Quick and mine")
    room.click("editor.done")
    kept = saved(room, "Quick and mine")
    assert room.read().startswith("Quick and mine")
    room.click("preview.write")
    assert room.shown == [("write", {"packs": [kept.id], "back": "prompts"})]


def test_after_done_the_set_is_selected_though_a_filter_hides_it(room):
    room.open()
    room.fill("find_set", "quick capture")
    room.press(K.Key_Return)
    assert room.rows() == ["Quick capture"]
    room.click("preview.copy")
    room.fill("edit.title", "Evening walk")
    room.choose("edit.entry_kind", "")
    stand_on(room, pack(room).steps[0].title)
    room.click("editor.done")
    assert room.find("sets").shelved().pack.title == "Evening walk"
    assert room.focus() is room.find("sets")


def test_a_copy_of_a_long_title_can_be_saved_at_once(room):
    made = own(room, "Long " * 23 + "title")
    assert len(saved(room, "Long " * 23 + "title").title) == 120
    room.open(pack_id=made)
    room.click("preview.copy")
    room.wait(lambda: not room.page._editor._look_timer.isActive())
    assert lint(dump(pack(room)).encode()) == []
    room.click("editor.done")
    title = room.find("sets").shelved().pack.title
    assert (title[:12], title[-1], len(title)) == ("Copy of Long", "…", 120)


def test_removing_while_a_search_stands_leaves_the_search(room):
    own(room, "Walk one")
    own(room, "Walk two")
    room.open()
    room.fill("find_set", "walk")
    room.press(K.Key_Return)
    found = room.rows()
    at = found.index("Walk one")
    for _ in range(at):
        room.press(K.Key_Down)
    room.press(K.Key_Delete)
    assert room.rows() == [title for title in found if title != "Walk one"]
    assert room.find("find_set").text() == "walk"
    assert room.find("sets").currentIndex().isValid()
    room.undo()
    assert sorted(room.rows()) == sorted(found)


def test_the_last_of_a_search_removed_says_so_and_comes_back(room):
    own(room, "Only walkabout")
    room.open()
    room.fill("find_set", "walkabout")
    room.press(K.Key_Return)
    room.press(K.Key_Delete)
    assert room.is_shown("no_set")
    assert room.find("sets").shelved() is None
    assert not room.is_shown("preview.write")
    room.undo()
    assert room.rows() == ["Only walkabout"]
    assert room.is_shown("preview.write")


def test_undo_after_leaving_changes_no_set_that_is_out_of_sight(room):
    room.open(edit="quick_capture")
    room.fill("edit.title", "Half a walk")
    room.click("editor.back")
    before = room.library.editing()
    room.undo()
    assert room.library.editing() == before
    assert pack(room).title == "Half a walk"
    room.click("left_off.go_on")
    assert room.find("edit.title").text() == "Half a walk"


def test_undo_in_the_editor_takes_nothing_back_in_the_library(room):
    room.open()
    room.find("sets").setFocus(Qt.FocusReason.TabFocusReason)
    room.press(K.Key_Space)
    ticked = [each.is_on for each in room.library.shelf()]
    room.click("preview.copy")
    room.undo()
    assert [each.is_on for each in room.library.shelf()] == ticked


def test_undo_after_done_takes_the_set_out_and_not_its_last_words(room):
    room.open(edit="quick_capture")
    room.fill("edit.title", "Half a walk")
    room.click("editor.done")
    assert "Half a walk" in room.rows()
    room.undo()
    assert "Half a walk" not in room.rows()
    room.redo()
    assert saved(room, "Half a walk").title == "Half a walk"


def test_a_set_of_thirty_questions_is_edited(room):
    steps = tuple(
        Step(f"s{n}", f"Screen {n}", tuple(_asked(n, m) for m in range(3))) for n in range(10)
    )
    made = own(room, "Thirty", steps=steps, offers=())
    room.open(edit=made)
    assert len(outline(room)) == 41
    stand_on(room, "Question 4.1")
    room.find("edit.text").setFocus(Qt.FocusReason.TabFocusReason)
    room.type("abcdefghij")
    assert pack(room).question("q4_1").text.endswith("abcdefghij")
    room.find("outline").setFocus(Qt.FocusReason.TabFocusReason)
    room.press(K.Key_Up, Qt.KeyboardModifier.AltModifier)
    asked = [question.id for question in pack(room).questions()]
    assert asked.index("q4_1") == asked.index("q4_0") - 1


def _asked(step: int, number: int) -> Question:
    kinds = (Kind.LONG, Kind.SCALE, Kind.FEELINGS)
    return Question(f"q{step}_{number}", kinds[number], f"Question {step}.{number}")
