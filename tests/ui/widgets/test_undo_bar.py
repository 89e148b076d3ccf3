"""The bar that offers to undo keeps out of the way of what one is at."""

from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.ui.widgets import undo_bar
from app.ui.widgets.buttons import Button
from app.ui.widgets.undo_bar import UndoBar
from tests.support.cut_off import cut_off


@dataclass
class Room:
    """Two pages, and a bar below them."""

    host: QWidget
    pages: QStackedWidget
    bar: UndoBar
    bot: Any

    def button(self, x: int, y: int) -> QPushButton:
        made = QPushButton("Next", self.pages.widget(0))
        made.setGeometry(x, y, 120, 40)
        made.show()
        return made

    def offer(self, words: str = "Answered") -> None:
        """Offers, and waits until it can be seen."""
        self.bar.offer(words, lambda: None)
        self.bot.waitUntil(lambda: self.bar.isVisible() and not self.bar.visibleRegion().isEmpty())
        self.bar.repaint()

    def is_clear_of(self, widget: QWidget) -> bool:
        place = QRect(widget.mapTo(self.host, QPoint(0, 0)), widget.size())
        return not self.bar.geometry().intersects(place)


@pytest.fixture
def room(themes, qtbot) -> Room:
    host = QWidget()
    qtbot.addWidget(host)
    pages = QStackedWidget()
    pages.setObjectName("pages")
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(pages)
    for _ in range(2):
        pages.addWidget(QWidget())
    bar = UndoBar(themes, host)
    host.resize(1000, 700)
    host.show()
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    return Room(host, pages, bar, qtbot)


def below_in_the_middle(room: Room) -> bool:
    at = room.bar.geometry()
    return at.bottom() > 600 and abs(at.center().x() - 500) < 3


def test_it_stands_below_in_the_middle_where_nothing_is(room):
    room.button(20, 20).setFocus()
    room.offer()
    assert below_in_the_middle(room)


def test_it_stands_beside_what_has_the_keyboard_below(room):
    button = room.button(440, 640)
    button.setFocus()
    room.bot.waitUntil(button.hasFocus)
    room.offer()
    assert room.is_clear_of(button)
    assert room.bar.geometry().bottom() > 600


def test_it_goes_out_of_the_way_of_what_the_keyboard_comes_to(room):
    room.offer()
    assert below_in_the_middle(room)
    button = room.button(440, 640)
    button.setFocus()
    room.bot.waitUntil(lambda: room.is_clear_of(button))
    # It moves no more than it has to.
    before = room.bar.geometry()
    other = room.button(20, 20)
    other.setFocus()
    room.bot.waitUntil(other.hasFocus)
    room.bar._place()
    assert room.bar.geometry() == before


def test_it_goes_out_of_the_way_of_what_moves_beneath_it(room):
    button = room.button(440, 20)
    button.setFocus()
    room.bot.waitUntil(button.hasFocus)
    room.offer()
    button.move(440, 640)
    room.bot.waitUntil(lambda: room.is_clear_of(button))


def test_it_stands_above_where_all_of_the_bottom_is_in_use(room):
    wide = room.button(0, 600)
    wide.resize(1000, 100)
    wide.setFocus()
    room.bot.waitUntil(wide.hasFocus)
    room.offer()
    assert room.bar.geometry().top() < 100


def test_in_a_large_text_the_line_one_types_in_stays_in_sight(room):
    text = QTextEdit(room.pages.widget(0))
    text.resize(1000, 700)
    text.show()
    text.setFocus()
    room.bot.waitUntil(text.hasFocus)
    room.offer()
    assert below_in_the_middle(room)
    text.setPlainText("\n".join(str(number) for number in range(200)))
    text.moveCursor(text.textCursor().MoveOperation.End)
    room.bot.waitUntil(lambda: room.bar.geometry().top() < 100)


def test_under_the_hand_or_with_the_keyboard_it_stays(room):
    room.offer()
    before = room.bar.geometry()
    undo = next(b for b in room.bar.children() if getattr(b, "text", str)() == "Undo")
    undo.setFocus(Qt.FocusReason.TabFocusReason)
    room.bot.waitUntil(undo.hasFocus)
    room.bar._place()
    assert room.bar.geometry() == before


@pytest.mark.parametrize(
    ("words", "undoes", "stays_ms", "stays"),
    [
        ("No entry is open.", False, 0, False),
        ("Answered", True, 0, True),
        ("This could not be kept. " * 8, False, 0, True),
        ("Locking in 30 seconds.", False, 60_000, True),
    ],
)
def test_a_short_line_goes_before_an_offer_does(
    room, monkeypatch, words: str, undoes: bool, stays_ms: int, stays: bool
):
    monkeypatch.setattr(undo_bar, "SAYS_MS", 50)
    monkeypatch.setattr(undo_bar, "STAYS_MS", 60_000)
    room.bar.offer(words, (lambda: None) if undoes else None, stays_ms=stays_ms)
    assert room.bar.isVisible()
    if stays:
        room.bot.wait(200)
    else:
        room.bot.waitUntil(lambda: not room.bar.isVisible())
    assert room.bar.isVisible() is stays


def test_it_does_not_go_to_another_page(room):
    room.offer()
    room.pages.setCurrentIndex(1)
    assert not room.bar.isVisible()
    assert room.bar.words() == ""


def test_what_leads_to_another_page_is_offered_there(room):
    room.bar.offer("Saved", lambda: None)
    room.pages.setCurrentIndex(1)
    assert room.bar.isVisible()
    room.bar.repaint()
    room.pages.setCurrentIndex(0)
    assert not room.bar.isVisible()


def test_what_is_only_said_is_said_to_its_end(room):
    room.bar.offer("Part of this journal is damaged.")
    room.bar.repaint()
    room.pages.setCurrentIndex(1)
    assert room.bar.words() == "Part of this journal is damaged."


def test_what_does_not_fit_in_a_line_goes_on_in_another(room, themes):
    themes.set_text_scale(200)
    room.offer("Moved")
    in_one = room.bar.height()
    room.offer(
        "A legal hold is on, so nothing is deleted. Everything is still here. Settings say why."
    )
    assert room.bar.height() > in_one
    assert room.host.rect().contains(room.bar.geometry())
    assert cut_off(room.host) == []


def test_the_keyboard_goes_back_to_where_it_was_before_undo(room: Room):
    here = room.button(40, 40)
    here.setFocus()
    room.bot.waitUntil(here.hasFocus)
    room.offer()
    undo = room.bar.findChildren(Button)[0]
    undo.setFocus()
    room.bot.waitUntil(undo.hasFocus)
    room.bot.keyClick(undo, Qt.Key.Key_Space)
    room.bot.waitUntil(lambda: not room.bar.isVisible())
    assert here.hasFocus()


def test_where_what_had_the_keyboard_is_gone_it_stays_on_the_page(room: Room):
    here, other = room.button(40, 40), room.button(40, 140)
    here.setFocus()
    room.bot.waitUntil(here.hasFocus)
    room.offer()
    undo = room.bar.findChildren(Button)[0]
    undo.setFocus()
    room.bot.waitUntil(undo.hasFocus)
    here.hide()
    room.bot.keyClick(undo, Qt.Key.Key_Space)
    room.bot.waitUntil(lambda: not room.bar.isVisible())
    assert other.hasFocus()


@pytest.mark.parametrize("scale", [100, 200])
def test_it_covers_no_button_that_can_be_pressed(room: Room, themes, scale: int):
    room.host.resize(800, 600)
    themes.set_text_scale(scale)
    below = [room.button(x, 540) for x in (20, 340, 660)]
    room.offer()
    room.bot.waitUntil(lambda: all(room.is_clear_of(each) for each in below))
    assert room.host.rect().contains(room.bar.geometry())


def test_where_every_place_is_in_use_the_pages_leave_room_until_it_goes(room: Room, themes):
    room.host.resize(800, 600)
    themes.set_text_scale(200)
    page = room.pages.widget(0)
    column = QVBoxLayout(page)
    wide = QPushButton("Next")
    wide.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    column.addWidget(wide)
    room.bot.waitUntil(lambda: wide.height() > 500)
    room.offer()
    room.bot.waitUntil(lambda: room.is_clear_of(wide))
    assert room.host.rect().contains(room.bar.geometry())
    themes.set_text_scale(100)
    room.bot.waitUntil(lambda: room.is_clear_of(wide) and room.bar.geometry().bottom() > 580)
    room.bar.dismiss()
    room.bot.waitUntil(lambda: wide.height() > 500)


def test_after_a_change_of_the_text_size_it_stands_where_it_belongs(room: Room, themes):
    room.host.resize(800, 600)
    room.offer("The session is taken off the list, and what was prepared for it")
    for scale in (200, 100, 150):
        themes.set_text_scale(scale)
        room.bot.waitUntil(lambda: room.bar.height() == room.bar._spots()[0].height())
        place = room.bar.geometry()
        assert place == room.bar._spots()[0]
        assert room.host.rect().contains(place)
        assert abs(place.center().x() - 400) < 3
        assert place.bottom() == 600 - 1 - themes.px(20)
        room.bot.waitUntil(lambda: cut_off(room.host) == [])
