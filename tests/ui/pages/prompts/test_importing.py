"""Files of all sorts, taken in by the keyboard alone."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from app.ui.faults import words_for
from prompts.dumping import dump
from prompts.schema import Pack
from tests.ui.pages.prompts.reading_room import K, ReadingRoom


def take(room: ReadingRoom, path: Path) -> None:
    """Import…, and the file."""
    room.dialogs.will_answer([path])
    room.find("import_set").setFocus()
    room.press(K.Key_Return)


def tab_to(room: ReadingRoom, name: str) -> None:
    for _ in range(20):
        if room.focus() is room.find(name):
            return
        room.press(K.Key_Tab)
    raise AssertionError(name)


def kept(folder: Path, pack: Pack) -> Path:
    path = folder / "set.toml"
    path.write_text(dump(pack), encoding="utf-8")
    return path


def titles(room: ReadingRoom) -> list[str]:
    return [each.pack.title for each in room.library.shelf()]


def said(room: ReadingRoom) -> str:
    return room.find("import.reading").accessibleDescription()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"# " + b"x" * 5_000_000, "That file is too large for a prompt set."),
        (None, "That is not a file."),
        (os.urandom(64) + b"\xff\xfe" * 2000, "That file is not text in UTF-8"),
    ],
    ids=["five megabytes", "a folder", "binary"],
)
def test_what_cannot_be_read_is_told_in_a_sentence(room, tmp_path, content, words):
    path = tmp_path / "odd.toml"
    if content is None:
        path.mkdir()
    else:
        path.write_bytes(content)
    room.open()
    before = titles(room)
    take(room, path)
    assert len(room.faults) == 1
    assert str(words_for(room.faults[0])).startswith(words)
    assert not room.is_shown("import_pane")
    assert titles(room) == before


@pytest.mark.parametrize("content", [b"", b"\n  \n", b"\xef\xbb\xbf\n"])
def test_an_empty_file_is_called_empty(room, tmp_path, content):
    path = tmp_path / "empty.toml"
    path.write_bytes(content)
    room.open()
    take(room, path)
    assert said(room).split("\n") == [
        "empty.toml",
        "This file is not a prompt set. Nothing was imported.",
        "The file is empty.",
    ]


def test_many_problems_are_all_listed_with_their_lines_and_can_be_copied(room, tmp_path):
    text = dump(room.journal.catalogue.get("after_session"))
    path = tmp_path / "many.toml"
    path.write_text(text.replace('"long"', '"wide"').replace('"short"', '"wide"'), "utf-8")
    room.window.resize(900, 620)
    room.open()
    take(room, path)
    lines = [line for line in said(room).split("\n") if line.startswith("Line ")]
    assert len(lines) >= 30
    assert f"{len(lines)} things to put right:" in said(room)
    bar = room.find("import.reading").verticalScrollBar()
    assert room.focus() is room.find("import.reading")
    room.press(K.Key_End)
    assert bar.value() == bar.maximum() > 0
    tab_to(room, "import.copy")
    room.press(K.Key_Return)
    assert QGuiApplication.clipboard().text().split("\n") == lines
    room.press(K.Key_Escape)
    assert not room.is_shown("import_pane")
    assert room.focus() is room.find("import_set")


def test_warnings_come_first_and_do_not_stand_in_the_way(room, tmp_path):
    pack = replace(room.journal.catalogue.get("quick_capture"), id="named", title="Named")
    asking = replace(pack.steps[0], title="What is the name of your client?")
    path = kept(tmp_path, replace(pack, steps=(asking, *pack.steps[1:])))
    room.open()
    take(room, path)
    assert "Before you add it" in said(room)
    tab_to(room, "import.add")
    room.press(K.Key_Return)
    assert room.find("sets").shelved().pack.title == "Named"
    assert room.focus() is room.find("sets")


def test_another_version_of_a_set_that_comes_with_the_program_stands_beside_it(room, tmp_path):
    pack = replace(room.journal.catalogue.get("quick_capture"), summary="Otherwise.")
    room.open()
    take(room, kept(tmp_path, pack))
    beside = room.find("import.beside").text()
    assert beside.endswith("this one is added beside it, as a set of your own.")
    assert room.announced[-1].endswith(beside)
    tab_to(room, "import.add")
    room.press(K.Key_Return)
    shown = room.find("sets").shelved()
    assert (shown.pack.summary, shown.is_own) == ("Otherwise.", True)
    assert room.journal.catalogue.get("quick_capture").summary != "Otherwise."


@pytest.mark.parametrize("pack_id", ["quick_capture", "walked"])
def test_the_same_file_twice_adds_one_set_at_most(room, tmp_path, pack_id):
    pack = replace(room.journal.catalogue.get("quick_capture"), id=pack_id)
    if pack_id == "walked":
        pack = replace(pack, title="Walked")
    path = kept(tmp_path, pack)
    room.open()
    for _ in range(2):
        take(room, path)
        tab_to(room, "import.add")
        room.press(K.Key_Return)
    assert titles(room).count(pack.title) == 1
    assert room.find("sets").shelved().pack.title == pack.title
    take(room, path)
    beside = room.find("import.beside").text()
    assert beside.startswith("This set is in the library already, and stays as it is.")
    assert room.announced[-1].endswith(beside)


def test_in_a_small_window_the_keyboard_stays_with_what_was_added(room, tmp_path):
    pack = replace(room.journal.catalogue.get("quick_capture"), id="walked", title="Walked")
    room.window.resize(800, 560)
    room.open()
    take(room, kept(tmp_path, pack))
    tab_to(room, "import.add")
    room.press(K.Key_Return)
    assert room.focus() is room.find("preview.reading")
    assert room.read().startswith("Walked")


def test_a_line_that_is_half_broken_is_told_plainly_with_what_to_do(room, tmp_path):
    path = tmp_path / "half.toml"
    path.write_text('id = "walk"\ntitle = "A walk\nminutes = 5\n', encoding="utf-8")
    room.open()
    take(room, path)
    assert said(room).split("\n") == [
        "half.toml",
        "This file is not a prompt set. Nothing was imported.",
        "Line 2: a quotation mark is opened and not closed; put the other one where the words end.",
    ]
