"""Editing a set by keyboard, in a real journal."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from models.records.faults import DiskFull
from prompts.kinds import Kind
from prompts.schema import Ends
from tests.ui.pages.prompts.editing import outline, pack, saved, stand_on, troubles
from tests.ui.pages.prompts.reading_room import ALT, CTRL, SHIFT, K, ReadingRoom, build_room


@pytest.fixture
def new(room: ReadingRoom) -> ReadingRoom:
    """A blank set in the editor."""
    room.open()
    room.find("new_set").setFocus(Qt.FocusReason.TabFocusReason)
    room.press(K.Key_Return)
    return room


@pytest.fixture
def copy(room: ReadingRoom) -> ReadingRoom:
    """A copy of After a session in the editor."""
    room.open(edit="after_session")
    return room


def test_a_new_set_is_made_and_saved_by_keyboard(new):
    assert new.focus() is new.find("outline")
    new.press(K.Key_Return)
    assert new.focus() is new.find("edit.title")
    new.type("A walk")
    new.press(K.Key_Tab)
    new.type("What stayed on the way")
    stand_on(new, "Step without a title")
    new.press(K.Key_Return)
    new.type("What stayed?")
    assert outline(new)[:2] == ["About this set", "What stayed?"]
    new.click("editor.done")
    assert saved(new, "A walk").steps[0].title == "What stayed?"
    assert new.find("sets").shelved().pack.title == "A walk"
    assert new.library.editing() == ""


def test_what_comes_with_the_program_is_copied(copy):
    assert pack(copy).is_own
    assert pack(copy).title == "Copy of After a session"
    copy.fill("edit.title", "Mine")
    copy.click("editor.done")
    assert saved(copy, "Mine").id != "after_session"
    assert copy.journal.catalogue.get("after_session").title == "After a session"


def test_an_own_set_gets_a_new_version_and_the_old_answers_keep_theirs(room):
    own = room.library.save(replace(room.library.copy_of("quick_capture"), title="Mine"))[0]
    first = next(iter(own.questions())).id
    room.open(edit=own.id)
    stand_on(room, own.steps[0].title)
    room.fill("edit.title", "Asked otherwise")
    room.click("editor.done")
    again = saved(room, "Mine")
    assert (again.version, again.steps[0].title) == (own.version + 1, "Asked otherwise")
    assert next(iter(again.questions())).id == first


def test_a_set_with_something_missing_is_not_saved_and_the_keyboard_goes_there(new):
    new.click("editor.done")
    assert new.focus() is new.find("edit.title")
    assert "The set has no title." in " ".join(troubles(new))
    new.type("A walk")
    new.fill("edit.summary", "On the way")
    stand_on(new, "Step without a title")
    new.fill("edit.title", "What stayed?")
    new.wait(lambda: not new.is_shown("troubles"))
    new.click("editor.done")
    assert saved(new, "A walk")


def test_pressing_a_trouble_goes_to_its_place(new):
    new.fill("edit.title", "A walk")
    new.fill("edit.summary", "On the way")
    stand_on(new, "Step without a title")
    new.fill("edit.title", "What stayed?")
    stand_on(new, "Words, as many as you like")
    new.choose("edit.kind", Kind.ONE)
    new.fill("edit.options.0.text", "The light")
    new.find("outline").setFocus()
    new.press(K.Key_Home)
    said = troubles(new)
    assert len(said) == 1
    new.find("troubles").setFocus()
    new.press(K.Key_Down)
    new.press(K.Key_Return)
    assert new.focus() is new.find("edit.options.0.text")
    assert new.find("outline").currentIndex().data() == "One of several"


def test_alt_and_arrows_move_and_undo_takes_it_back(copy):
    before = outline(copy)
    stand_on(copy, "What did you feel?")
    copy.press(K.Key_Up, ALT)
    at = before.index("What did you feel?")
    assert outline(copy)[at - 1] == "What did you feel?"
    assert copy.find("outline").currentIndex().data() == "What did you feel?"
    copy.undo()
    assert outline(copy) == before
    copy.redo()
    assert outline(copy)[at - 1] == "What did you feel?"


def test_a_question_taken_away_comes_back_with_everything(copy):
    whole = pack(copy)
    stand_on(copy, "What did you feel?")
    copy.press(K.Key_Delete)
    assert "What did you feel?" not in outline(copy)
    assert copy.focus() is copy.find("outline")
    copy.undo()
    assert pack(copy) == whole


def test_conditions_on_a_question_that_is_gone_are_told_not_dropped(copy):
    conditions = [str(step.when) for step in pack(copy).steps]
    stand_on(copy, "Where your power was")
    copy.press(K.Key_Delete)
    assert [str(step.when) for step in pack(copy).steps] == conditions
    assert any("a question that is gone" in line for line in troubles(copy))


def test_typing_is_one_step_back_and_every_field_shows_it(copy):
    copy.fill("edit.title", "Otherwise")
    copy.fill("edit.summary", "In short")
    copy.undo()
    assert copy.find("edit.summary").text() == copy.journal.catalogue.get("after_session").summary
    assert copy.find("edit.title").text() == "Otherwise"
    copy.undo()
    assert copy.find("edit.title").text() == "Copy of After a session"
    copy.press(K.Key_Z, CTRL | SHIFT)
    assert copy.find("edit.title").text() == "Otherwise"


def test_kind_and_choices_are_set_by_hand(new):
    stand_on(new, "Words, as many as you like")
    new.choose("edit.kind", Kind.MANY)
    new.fill("edit.options.0.text", "The light")
    new.fill("edit.options.1.text", "The cold")
    new.find("edit.options.add").setFocus()
    new.press(K.Key_Return)
    assert new.focus() is new.find("edit.options.2.text")
    new.type("The dog")
    ids = [option.id for option in next(pack(new).questions()).options]
    new.press(K.Key_Up, ALT)
    assert new.focus() is new.find("edit.options.1.text")
    question = next(pack(new).questions())
    assert [option.text for option in question.options] == ["The light", "The dog", "The cold"]
    assert [option.id for option in question.options] == [ids[0], ids[2], ids[1]]
    new.click("edit.options.0.remove")
    assert [option.text for option in next(pack(new).questions()).options] == [
        "The dog",
        "The cold",
    ]
    new.choose("edit.kind", Kind.BIPOLAR)
    new.fill("edit.ends.low", "me")
    new.fill("edit.ends.high", "them")
    assert next(pack(new).questions()).ends == Ends("me", "them")


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_has_its_form_and_is_tried_or_told(new, kind):
    stand_on(new, "Words, as many as you like")
    if kind is not Kind.LONG:
        new.choose("edit.kind", kind)
    assert next(pack(new).questions()).kind is kind
    new.wait(lambda: not new.page._editor._look_timer.isActive())
    assert new.is_shown("trial")


def test_a_branch_is_set_by_choosing(copy):
    stand_on(copy, "What did your body know?")
    copy.find("edit.when.add").setFocus()
    copy.press(K.Key_Return)
    assert copy.focus() is copy.find("edit.when.0.question")
    copy.choose("edit.when.0.question", "position")
    copy.choose("edit.when.0.how", "one_of")
    copy.choose("edit.when.0.value0", "down")
    copy.choose("edit.when.0.value0", "\x00another")
    step = pack(copy).step_of("body")
    assert str(step.when).startswith("position in down, ")
    copy.choose("edit.when.0.how", "is_not")
    assert str(pack(copy).step_of("body").when) == "position != down"
    copy.click("edit.when.0.remove")
    assert pack(copy).step_of("body").when is None


def test_a_branch_is_written_as_text_and_half_of_it_is_kept(copy):
    stand_on(copy, "What did your body know?")
    copy.click("edit.when.as_text")
    assert copy.focus() is copy.find("edit.when.text")
    copy.type("not (position in up and ")
    assert any("cannot be read" in line for line in troubles(copy))
    copy.type("answered feelings)")
    assert str(pack(copy).step_of("body").when) == "not (position in up and answered feelings)"
    copy.wait(lambda: not copy.is_shown("troubles"))
    stand_on(copy, "About this set")
    stand_on(copy, "What did your body know?")
    assert copy.find("edit.when.text").text() == "not (position in up and answered feelings)"


def test_the_set_can_be_tried_with_its_branches(copy):
    stand_on(copy, "Where was your power in that moment?")
    before = copy.find("trial.where").text()
    picker = copy.find("trial").findChildren(type(copy.find("answer.position")))[0]
    picker.focus_first()
    copy.press(K.Key_Space)
    assert picker.value() == {"at": "up"}
    assert copy.find("trial.where").text() != before
    copy.click("trial.next")
    titles = [
        label.text() for label in copy.find("trial").findChildren(type(copy.find("trial.where")))
    ]
    assert "How may it have been for them?" in titles
    stand_on(copy, "What did you need, and could not get?")
    titles = [
        label.text() for label in copy.find("trial").findChildren(type(copy.find("trial.where")))
    ]
    assert any(text.endswith("more down, this step comes.") for text in titles)


def test_what_is_half_made_is_kept_when_another_page_comes(new):
    new.fill("edit.title", "Half a walk")
    new.shell.show_page("today")
    assert "Half a walk" in new.library.editing()
    new.open()
    assert new.find("edit.title").text() == "Half a walk"
    new.click("editor.back")
    assert new.find("left_off.words").text() == "You were editing “Half a walk”."
    new.click("left_off.go_on")
    assert pack(new).title == "Half a walk"
    assert "Half a walk" not in [each.pack.title for each in new.library.shelf()]


def test_typing_is_kept_within_a_second(new):
    new.fill("edit.title", "Half a walk")
    new.wait(lambda: "Half a walk" in new.library.editing())


def test_what_a_full_disk_did_not_take_is_kept_when_the_page_is_left(new, monkeypatch):
    def full():
        raise DiskFull("journal")

    monkeypatch.setattr(new.journal.store, "write", full)
    new.press(K.Key_Return)
    new.type("Seating plan")
    new.wait(lambda: new.faults != [])
    assert [type(fault) for fault in new.faults] == [DiskFull]
    assert pack(new).title == "Seating plan"
    assert new.library.editing() == ""
    new.faults.clear()
    monkeypatch.undo()
    new.shell.show_page("today")
    assert "Seating plan" in new.library.editing()


def test_what_is_typed_while_it_is_saved_goes_on_being_edited(new, monkeypatch):
    new.press(K.Key_Return)
    new.type("A walk")
    new.fill("edit.summary", "On the way")
    stand_on(new, "Step without a title")
    new.fill("edit.title", "What stayed?")
    new.wait(lambda: not new.is_shown("troubles"))
    save = new.library.save

    def slowly(asked):
        kept = save(asked)
        new.fill("edit.title", "What stayed? And what went?")
        return kept

    monkeypatch.setattr(new.library, "save", slowly)
    new.click("editor.done")
    monkeypatch.undo()
    assert new.is_shown("editor.done")
    assert saved(new, "A walk").steps[0].title == "What stayed?"
    assert pack(new).steps[0].title == "What stayed? And what went?"
    assert "And what went?" in new.library.editing()
    new.click("editor.done")
    assert saved(new, "A walk").steps[0].title == "What stayed? And what went?"
    assert new.library.editing() == ""


def test_it_is_there_again_after_a_lock(themes, qtbot, tmp_path):
    with build_room(themes, qtbot, tmp_path) as room:
        room.open(edit="after_session")
        room.fill("edit.title", "x")
        room.press(K.Key_Backspace)
        stand_on(room, "What did your body know?")
        room.click("edit.when.as_text")
        room.type("position in")
        args = room.page.resume_args()
    with build_room(themes, qtbot, tmp_path) as again:
        again.open(**args)
        assert pack(again).title == ""
        assert str(pack(again).step_of("body").when) == "position in"


def test_letting_go_can_be_undone(new):
    new.fill("edit.title", "Half a walk")
    new.click("editor.back")
    new.click("left_off.let_go")
    assert not new.is_shown("left_off")
    assert new.library.editing() == ""
    new.undo()
    assert new.find("left_off.words").text() == "You were editing “Half a walk”."


def test_two_half_made_sets_do_not_overwrite_each_other(copy):
    copy.fill("edit.title", "First")
    copy.click("editor.back")
    copy.open(edit="after_session")
    copy.fill("edit.title", "Second")
    copy.click("editor.back")
    assert "First" in copy.library.editing()
    assert "Second" in copy.library.editing()


def test_nothing_is_kept_of_what_was_only_looked_at(copy):
    stand_on(copy, "What did your body know?")
    copy.click("editor.back")
    assert copy.library.editing() == ""
    assert not copy.is_shown("left_off")


def test_asking_for_a_name_is_advised_against_and_can_still_be_saved(new):
    new.fill("edit.title", "A walk")
    new.fill("edit.summary", "On the way")
    stand_on(new, "Step without a title")
    new.fill("edit.title", "What is the name of your client?")
    assert any("name" in line for line in troubles(new))
    assert new.find("troubles.count").text() == "To think about"
    new.click("editor.done")
    assert saved(new, "A walk")


@pytest.mark.parametrize(("width", "height"), [(1000, 700), (820, 600)])
def test_where_room_lacks_one_part_comes_after_the_other(copy, width, height):
    copy.window.resize(width, height)
    copy.wait(lambda: copy.is_shown("outline") and not copy.is_shown("trial"))
    stand_on(copy, "What did your body know?")
    copy.press(K.Key_Return)
    assert copy.is_shown("edit.title")
    assert copy.focus() is copy.find("edit.title")
