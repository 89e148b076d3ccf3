"""The library and the editor in the smallest window, with letters twice their size."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from tests.support.cut_off import cut_off
from tests.ui.pages.prompts.reading_room import CTRL, SHIFT, K, ReadingRoom


def small(room: ReadingRoom, themes, scale: int) -> None:
    themes.set_text_scale(scale)
    room.window.resize(800, 560)
    room.open()
    room.wait(lambda: room.focus() is room.find("sets"))


def seen(room: ReadingRoom, name: str) -> bool:
    """Whether the whole of it is in sight."""
    widget = room.find(name)
    return widget.isVisible() and widget.visibleRegion().boundingRect() == widget.rect()


def tab_to(room: ReadingRoom, name: str, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    for _ in range(30):
        if room.focus() is room.find(name):
            return
        room.press(K.Key_Tab, modifiers)
    raise AssertionError(name)


def edit_a_copy(room: ReadingRoom) -> None:
    room.press(K.Key_Return)
    room.wait(lambda: room.focus() is room.find("preview.reading"))
    tab_to(room, "preview.copy")
    room.press(K.Key_Space)
    room.wait(lambda: room.is_shown("outline"))


@pytest.mark.parametrize("scale", [150, 200])
def test_nothing_is_cut_or_squeezed(room, themes, scale):
    small(room, themes, scale)
    room.wait(lambda: cut_off(room.page) == [])
    room.press(K.Key_Return)
    room.wait(lambda: room.is_shown("preview.reading"))
    room.wait(lambda: cut_off(room.page) == [])
    tab_to(room, "preview.copy")
    room.press(K.Key_Space)
    room.wait(lambda: room.is_shown("outline"))
    room.wait(lambda: cut_off(room.page) == [])
    room.press(K.Key_Return)
    room.wait(lambda: not room.is_shown("outline"))
    room.wait(lambda: cut_off(room.page) == [])


def test_it_opens_at_its_head_and_makes_way_for_the_first_key(room, themes):
    small(room, themes, 200)
    view = room.find("sets")
    for _ in range(2):
        room.wait(lambda: seen(room, "import_set"))
        # Not only before everything is in its place.
        room.bot.wait(150)
        assert seen(room, "import_set")
        assert room.focus() is view
        room.press(K.Key_Down)
        room.wait(lambda: not seen(room, "import_set"))
        row = view.visualRect(view.currentIndex())
        room.wait(lambda row=row: view.viewport().visibleRegion().boundingRect().contains(row))
        room.shell.show_page("today")
        room.shell.show_page("prompts")


@pytest.mark.parametrize("scale", [150, 200])
def test_every_part_of_the_head_is_reached_and_seen_by_keyboard(room, themes, scale):
    small(room, themes, scale)
    for name in ("filter.minutes", "filter.moment", "find_set", "new_set", "import_set"):
        tab_to(room, name, SHIFT)
        room.wait(lambda name=name: seen(room, name))
    tab_to(room, "sets")
    room.press(K.Key_Down)
    room.wait(lambda: room.find("sets").visibleRegion().boundingRect().height() > 360)
    room.press(K.Key_F, CTRL)
    room.wait(lambda: room.focus() is room.find("find_set") and seen(room, "find_set"))


def test_the_search_and_the_filters_lie_apart(room, themes):
    small(room, themes, 200)
    names = ("import_set", "new_set", "find_set", "filter.moment", "filter.minutes")

    def lie_apart() -> bool:
        places = [_place(room.find(name), room) for name in names]
        return not any(one.intersects(other) for one, other in combinations(places, 2))

    room.wait(lie_apart)


def test_the_current_row_is_in_sight_wherever_the_arrows_go(room, themes):
    small(room, themes, 200)
    view = room.find("sets")
    for key in (K.Key_Down, K.Key_End, K.Key_Up, K.Key_Home, K.Key_PageDown):
        room.press(key)
        row = view.visualRect(view.currentIndex())
        room.wait(lambda row=row: view.viewport().visibleRegion().boundingRect().contains(row))


def test_the_wheel_moves_the_head_away_before_the_rows(room, themes):
    small(room, themes, 200)
    room.press(K.Key_F, CTRL)
    room.wait(lambda: seen(room, "find_set"))
    view, search = room.find("sets"), room.find("find_set")

    def turn(by: int) -> None:
        at = QPointF(view.viewport().rect().topLeft() + QPoint(50, 10))
        event = QWheelEvent(
            at,
            QPointF(view.viewport().mapToGlobal(at.toPoint())),
            QPoint(),
            QPoint(0, by),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), event)

    for _ in range(40):
        if search.visibleRegion().isEmpty():
            break
        assert view.verticalScrollBar().value() == 0
        turn(-120)
    assert search.visibleRegion().isEmpty()
    for _ in range(10):
        turn(-120)
    assert view.verticalScrollBar().value() > 0


def test_a_press_of_the_mouse_moves_nothing(room, themes):
    small(room, themes, 150)
    view = room.find("sets")
    room.find("new_set").setFocus(Qt.FocusReason.TabFocusReason)
    room.wait(lambda: seen(room, "new_set") and not view.visibleRegion().isEmpty())
    row = view.visualRect(view.model().index(0, 0))
    before = _place(view, room).topLeft(), row
    title = room.rows()[0]
    box = view.delegate.check_rect(QRectF(view.visualRect(view.model().index(0, 0))))
    room.bot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    room.wait(lambda: not any(e.is_on for e in room.library.shelf() if e.pack.title == title))
    # What offers to undo it may take its room from the foot of the list.
    row = view.visualRect(view.model().index(0, 0))
    assert (_place(view, room).topLeft(), row) == before


@pytest.mark.parametrize("scale", [150, 200])
def test_the_preview_reads_on_and_ends_with_what_can_be_done(room, themes, scale):
    small(room, themes, scale)
    room.press(K.Key_Return)
    room.wait(lambda: room.focus() is room.find("preview.reading"))
    words = room.find("preview.reading").viewport()
    room.wait(lambda: words.visibleRegion().boundingRect().height() > 360)
    for name in ("preview.copy", "preview.pin", "preview.more", "preview.write"):
        tab_to(room, name)
        room.wait(lambda name=name: seen(room, name))
    room.window.resize(1440, 868)
    themes.set_text_scale(100)
    room.wait(lambda: seen(room, "preview.write") and room.focus() is room.find("preview.write"))


@pytest.mark.parametrize("scale", [150, 200])
def test_the_editor_has_a_line_for_its_name_and_everything_in_reach(room, themes, scale):
    small(room, themes, scale)
    edit_a_copy(room)
    name, back, done = (room.find(each) for each in ("editor.name", "editor.back", "editor.done"))
    room.wait(lambda: name.mapTo(room.page, QPoint()).y() >= _foot(back, room))
    assert name.mapTo(room.page, QPoint()).y() >= _foot(done, room)
    for each in ("editor.add_question", "editor.double", "editor.down", "editor.remove"):
        tab_to(room, each)
        room.wait(lambda each=each: seen(room, each))
    for each in ("editor.done", "editor.back"):
        tab_to(room, each, SHIFT)
        room.wait(lambda each=each: seen(room, each))


def test_a_wide_window_keeps_the_name_between_the_buttons(room):
    room.open()
    room.click("preview.copy")
    name, back = room.find("editor.name"), room.find("editor.back")
    room.wait(lambda: room.is_shown("editor.name"))
    assert name.mapTo(room.page, QPoint()).y() < _foot(back, room)


def _place(widget, room: ReadingRoom) -> QRect:
    return QRect(widget.mapTo(room.page, QPoint()), widget.size())


def _foot(widget, room: ReadingRoom) -> int:
    return _place(widget, room).bottom() + 1
