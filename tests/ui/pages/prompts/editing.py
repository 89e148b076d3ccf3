"""The hands with which the tests go about the editor."""

from PySide6.QtCore import Qt

from prompts.schema import Pack
from tests.ui.pages.prompts.reading_room import K, ReadingRoom


def pack(room: ReadingRoom) -> Pack:
    return room.page._editor.pack


def outline(room: ReadingRoom) -> list[str]:
    return room.rows("outline")


def stand_on(room: ReadingRoom, words: str) -> None:
    """Goes to a line of the outline, and waits until its form and the trial show it."""
    room.find("outline").setFocus(Qt.FocusReason.TabFocusReason)
    room.press(K.Key_Home)
    for _ in range(len(outline(room))):
        if room.find("outline").currentIndex().data() == words:
            room.wait(lambda: not room.page._editor._settle.isActive())
            room.wait(lambda: not room.find("trial")._later.isActive())
            return
        room.press(K.Key_Down)
    raise AssertionError(words)


def troubles(room: ReadingRoom) -> list[str]:
    room.wait(lambda: not room.page._editor._look_timer.isActive())
    return room.rows("troubles")


def saved(room: ReadingRoom, title: str) -> Pack:
    return next(each.pack for each in room.library.shelf() if each.pack.title == title)
