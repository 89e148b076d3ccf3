"""The library by keyboard, in a real journal."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.ui.dialogs import Answer
from prompts.catalogue import Catalogue
from prompts.dumping import dump
from prompts.grammar import parse
from tests.ui.pages.prompts.reading_room import ALT, CTRL, K, ReadingRoom, build_room


def on(room: ReadingRoom) -> dict[str, bool]:
    return {each.pack.id: each.is_on for each in room.library.shelf()}


def doors(room: ReadingRoom) -> list[str]:
    return [pack.id for pack in room.library.doors()]


def own(room: ReadingRoom, title: str = "My own walk", **fields) -> str:
    pack = replace(room.library.copy_of("quick_capture"), title=title, **fields)
    return room.library.save(pack)[0].id


def go_to(room: ReadingRoom, title: str) -> None:
    """Goes down the list until a set is current."""
    room.find("sets").setFocus(Qt.FocusReason.TabFocusReason)
    room.press(K.Key_Home)
    for _ in range(len(room.rows())):
        if room.find("sets").shelved().pack.title == title:
            return
        room.press(K.Key_Down)
    raise AssertionError(title)


def test_every_set_is_listed_and_the_first_is_shown(room):
    room.open()
    assert set(room.rows()) == {pack.title for pack in Catalogue.shipped().packs()}
    assert room.focus() is room.find("sets")
    first = room.find("sets").shelved().pack
    assert first.title in room.read()
    assert first.steps[0].title in room.read()


def test_moments_and_words_follow_the_language_of_the_sets_at_once(room):
    room.open()
    moment = room.find("filter.moment")
    room.choose("filter.moment", "monthly")
    rows = len(room.rows())
    assert moment.currentText() == "Once a month"
    room.page._context.bus.publish(room.library.set_language("de"), room)
    room.wait(lambda: moment.currentText() == "Einmal im Monat")
    assert moment.itemText(0) == "Any moment"
    assert len(room.rows()) == rows


def test_the_preview_tells_branches_in_the_words_of_the_sets(room):
    steps = list(room.library.copy_of("quick_capture").steps)
    steps[-1] = replace(steps[-1], when=parse("position = upish"))
    mine = own(room, steps=tuple(steps))
    room.open(pack_id=mine)
    assert "If you were more up" in room.read()
    room.page._context.bus.publish(room.library.set_language("de"), room)
    room.wait(lambda: "If you were eher oben" in room.read())


def test_a_row_is_heard_as_one_sentence(room):
    room.open()
    total = len(room.rows())
    said = room.sentences()[0]
    assert said.startswith("After a session. What happened between you, and where was your power?")
    assert "6 questions. Pinned: first door. Ticked. " in said
    assert said.endswith(f"1 of {total}.")


def test_space_ticks_and_it_can_be_undone(room):
    room.open()
    go_to(room, "Quick capture")
    assert on(room)["quick_capture"]
    room.press(K.Key_Space)
    assert not on(room)["quick_capture"]
    assert "Not ticked" in room.sentences()[room.rows().index("Quick capture")]
    room.undo()
    assert on(room)["quick_capture"]
    room.press(K.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert not on(room)["quick_capture"]


def test_pressing_the_box_ticks_and_pressing_the_row_shows(room):
    room.open()
    view = room.find("sets")
    row = view.visualRect(view.rows.index_of("quick_capture"))
    box = view.delegate.check_rect(row.toRectF()).center().toPoint()
    room.bot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert not on(room)["quick_capture"]
    room.bot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert not on(room)["quick_capture"]
    assert room.read().startswith("Quick capture")


def test_enter_writes_with_the_set(room):
    room.open()
    go_to(room, "Something slipped")
    room.press(K.Key_Return)
    assert room.shown == [("write", {"packs": ["something_slipped"], "back": "prompts"})]


def test_three_doors_at_most_and_in_an_order_of_ones_own(room):
    room.open()
    before = doors(room)
    assert len(before) == 3
    go_to(room, "Quick capture")
    room.click("preview.pin")
    assert doors(room) == before
    room.press(K.Key_Escape)
    go_to(room, "After a session")
    room.click("preview.pin")
    assert doors(room) == before[1:]
    go_to(room, "Quick capture")
    room.click("preview.pin")
    assert doors(room) == [*before[1:], "quick_capture"]
    assert room.find("preview.pin").text() == "Pinned: third door"
    room.click("preview.more")
    room.menu("Make it the first door")
    assert doors(room) == ["quick_capture", *before[1:]]
    room.undo()
    assert doors(room) == [*before[1:], "quick_capture"]


def test_a_fourth_set_is_offered_the_place_of_each_set_on_today(room):
    room.open()
    before = doors(room)
    go_to(room, "Quick capture")
    room.click("preview.pin")
    assert room.find("swap.words").text() == (
        "Today has its three sets. Which one should this one replace?"
    )
    names = [room.find(f"swap.{each}").accessibleName() for each in before]
    assert names == [
        "Put it in place of “After a session”",
        "Put it in place of “Something slipped”",
        "Put it in place of “Before supervision”",
    ]
    assert room.focus() is room.find("swap.after_session")
    room.press(K.Key_Tab)
    room.press(K.Key_Space)
    assert doors(room) == [before[0], "quick_capture", before[2]]
    assert room.faults == []
    room.wait(lambda: not room.is_shown("swap"))
    assert room.find("preview.pin").text() == "Pinned: second door"
    room.undo()
    assert doors(room) == before
    room.redo()
    assert doors(room) == [before[0], "quick_capture", before[2]]


def test_the_offer_of_a_place_on_today_can_be_left(room):
    room.open()
    before = doors(room)
    go_to(room, "Quick capture")
    room.click("preview.pin")
    room.press(K.Key_Escape)
    assert not room.is_shown("swap")
    assert room.focus() is room.find("preview.pin")
    room.click("preview.pin")
    go_to(room, "Something slipped")
    assert not room.is_shown("swap")
    go_to(room, "Quick capture")
    room.click("preview.pin")
    room.click("swap.leave")
    assert not room.is_shown("swap")
    assert doors(room) == before


def test_the_offer_goes_once_there_is_room_on_today(room):
    room.open()
    go_to(room, "Quick capture")
    room.click("preview.pin")
    room.library.unpin("after_session")
    room.page._presenter.refresh()
    room.wait(lambda: not room.is_shown("swap"))


def test_a_menu_of_the_list_offers_a_place_on_today_where_room_lacks(room):
    room.window.resize(820, 600)
    room.open()
    go_to(room, "Quick capture")
    view = room.find("sets")
    view.customContextMenuRequested.emit(view.visualRect(view.currentIndex()).center())
    room.menu("Pin to Today")
    room.wait(lambda: room.is_shown("swap"))
    room.press(K.Key_Space)
    assert doors(room)[0] == "quick_capture"


def test_search_finds_words_of_titles_and_questions(room):
    room.open()
    room.press(K.Key_F, CTRL)
    assert room.focus() is room.find("find_set")
    room.type("still with you")
    room.press(K.Key_Return)
    assert "After a session" in room.rows()
    assert len(room.rows()) < len(room.library.shelf())
    room.fill("find_set", "nothing is called so")
    room.press(K.Key_Return)
    assert room.is_shown("no_set")
    room.click("show_all_sets")
    assert len(room.rows()) == len(room.library.shelf())


def test_a_set_whose_title_fits_leads(room):
    room.open()
    room.fill("find_set", "less power")
    room.press(K.Key_Return)
    assert room.rows()[0] == "When I had less power"


def test_what_fits_best_is_the_one_a_key_acts_on(room):
    room.open(pack="after_session")
    room.press(K.Key_F, CTRL)
    room.type("less power")
    room.wait(lambda: room.find("sets").shelved().pack.title == "When I had less power")
    assert room.find("sets").currentIndex().row() == 0
    room.fill("find_set", "after a session")
    room.press(K.Key_Return)
    assert room.find("sets").shelved().pack.id == "after_session"


def test_filters_by_moment_and_by_minutes(room):
    room.open()
    room.choose("filter.minutes", 2)
    short = [each.pack.title for each in room.library.shelf() if each.pack.minutes <= 2]
    assert room.rows() == short
    room.choose("filter.minutes", 0)
    room.choose("filter.moment", "before_supervision")
    meant = [e.pack.title for e in room.library.shelf() if "before_supervision" in e.pack.moments]
    assert meant
    assert room.rows() == meant


def test_the_preview_tells_branches_use_and_sources(room):
    room.journal.write("", packs=("after_session",), answers={"still_with_you": "So much"})
    room.open(pack_id="after_session")
    said = room.read()
    assert "If you were up-power or more up:\nHow may it have been for them?" in said
    assert "You have used it once, today." in said
    pack = room.journal.catalogue.get("after_session")
    assert pack.purpose in said
    if any(source.checked == "not_checked" for source in pack.sources):
        assert "ot checked" in said


def test_a_set_that_comes_with_the_program_stays(room):
    room.open()
    count = len(room.rows())
    room.press(K.Key_Delete)
    assert len(room.rows()) == count
    room.click("preview.more")
    lines = room.menu_lines()
    assert "Copy and edit" in lines
    assert not {"Remove", "Edit"} & set(lines)


def test_an_own_set_is_removed_and_brought_back(room):
    own(room)
    room.open()
    go_to(room, "My own walk")
    assert "Yours" in room.sentences()[room.rows().index("My own walk")]
    room.press(K.Key_Delete)
    assert "My own walk" not in room.rows()
    room.undo()
    assert "My own walk" in room.rows()


def test_export_and_import_bring_the_same_set(room, tmp_path: Path):
    pack_id = own(room, purpose="For the way home.")
    path = tmp_path / "walk.toml"
    room.open(pack_id=pack_id)
    room.dialogs.will_answer(path)
    room.click("preview.more")
    room.menu("Export…")
    room.library.remove(pack_id)
    room.dialogs.will_answer([path])
    room.click("import_set")
    assert room.is_shown("import_pane")
    assert "My own walk" not in [each.pack.title for each in room.library.shelf()]
    room.click("import.add")
    assert room.find("sets").shelved().pack.purpose == "For the way home."
    room.undo()
    assert "My own walk" not in [each.pack.title for each in room.library.shelf()]


def test_a_name_in_an_own_set_is_said_before_it_leaves(room, tmp_path: Path):
    pack_id = own(room, purpose="As Mrs Thornbury on 020 7946 0958 wanted it.")
    path = tmp_path / "walk.toml"
    room.open(pack_id=pack_id)
    room.dialogs.will_answer(Answer(False))
    room.click("preview.more")
    room.menu("Export…")
    room.wait(lambda: len(room.dialogs.asked) == 1)
    assert "could tell who somebody is" in room.dialogs.asked[0]
    assert not path.exists()
    room.dialogs.will_answer(Answer(True))
    room.dialogs.will_answer(path)
    room.click("preview.more")
    room.menu("Export…")
    room.wait(path.exists)
    room.wait(lambda: bool(room.context.ledger.lines()))
    (line,) = room.context.ledger.lines()
    assert line.sha256 == sha256(path.read_bytes()).hexdigest()
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_file_that_is_no_set_tells_everything_by_place(room, tmp_path: Path):
    path = tmp_path / "odd.toml"
    broken = dump(room.journal.catalogue.get("after_session"))
    broken = broken.replace('kind = "long"', 'kind = "wide"').replace("minutes = 5", "minutes = 0")
    path.write_text(broken, encoding="utf-8")
    room.open()
    before = room.rows()
    room.dialogs.will_answer([path])
    room.click("import_set")
    said = room.find("import.reading").accessibleDescription()
    assert "This file is not a prompt set. Nothing was imported." in said
    lines = [line for line in said.split("\n") if line.startswith("Line ")]
    assert len(lines) >= 2
    assert any("“wide” is not a kind" in line and "questions 1" in line for line in lines)
    assert not room.is_shown("import.add")
    room.click("import.leave")
    assert room.rows() == before


def test_a_file_that_asks_for_a_name_is_warned_about_and_can_be_added(room, tmp_path: Path):
    pack = replace(room.journal.catalogue.get("quick_capture"), id="own_named", title="Named")
    step = replace(pack.steps[0], title="What is the name of your client?")
    path = tmp_path / "named.toml"
    path.write_text(dump(replace(pack, steps=(step, *pack.steps[1:]))), encoding="utf-8")
    room.open()
    room.dialogs.will_answer([path])
    room.click("import_set")
    assert room.is_shown("import.warnings")
    assert "a name" in room.find("import.reading").accessibleDescription()
    room.click("import.add")
    assert "Named" in room.rows()


def test_where_room_lacks_the_preview_comes_after_the_list(room):
    room.window.resize(820, 600)
    room.open()
    assert room.is_shown("sets")
    assert not room.is_shown("preview.reading")
    room.press(K.Key_Return)
    assert room.focus() is room.find("preview.reading")
    assert not room.is_shown("sets")
    room.click("preview.back")
    assert room.focus() is room.find("sets")
    room.press(K.Key_Return)
    room.press(K.Key_Escape)
    assert room.focus() is room.find("sets")
    assert room.shown == []


def test_back_leads_from_the_preview_to_the_list_where_room_lacks(room):
    room.shell.show_page("today")
    room.window.resize(820, 600)
    room.open()
    room.press(K.Key_Return)
    room.wait(lambda: room.focus() is room.find("preview.reading"))
    room.press(K.Key_Left, ALT)
    room.wait(lambda: room.focus() is room.find("sets"))
    assert not room.is_shown("preview.reading")
    assert room.shell.current_page_id() == "prompts"
    room.press(K.Key_Left, ALT)
    room.wait(lambda: room.shell.current_page_id() == "today")


def test_back_leaves_the_page_where_list_and_preview_stand_side_by_side(room):
    room.shell.show_page("today")
    room.window.resize(820, 600)
    room.open(pack_id="quick_capture")
    room.wait(lambda: room.is_shown("preview.reading"))
    room.window.resize(1440, 868)
    room.wait(lambda: room.is_shown("sets"))
    room.press(K.Key_Left, ALT)
    room.wait(lambda: room.shell.current_page_id() == "today")


def test_back_leaves_a_file_from_elsewhere_where_room_lacks(room, tmp_path: Path):
    path = tmp_path / "broken.toml"
    path.write_text('id = "x"\n', encoding="utf-8")
    room.window.resize(820, 600)
    room.open()
    room.dialogs.will_answer([path])
    room.click("import_set")
    room.wait(lambda: room.focus() is room.find("import.reading"))
    room.press(K.Key_Left, ALT)
    room.wait(lambda: room.focus() is room.find("import_set"))
    assert room.is_shown("sets")


def test_a_set_that_is_asked_for_is_shown_at_once_where_room_lacks(room):
    room.window.resize(820, 600)
    room.open(pack_id="quick_capture")
    room.wait(lambda: room.is_shown("preview.reading"))
    assert room.read().startswith("Quick capture")
    assert room.focus() is room.find("preview.reading")


def test_nothing_is_left_of_it_when_the_theme_changes_after_a_lock(themes, qtbot, tmp_path: Path):
    with build_room(themes, qtbot, tmp_path) as room:
        room.open()
        room.open(edit="quick_capture")
    gone = room.shell
    room.window.show_face(QWidget())
    qtbot.waitUntil(lambda: not isValid(gone))
    themes.set_text_scale(120)
    themes.set_text_scale(100)
