"""The page in little room, and with more to show than fits: nothing is cut, nothing is lost."""

from datetime import datetime, timedelta
from math import ceil

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QScrollArea, QWidget

from app.ui.widgets import paint
from app.ui.widgets.figures.figure import Figure
from models.records.follow_ups import FollowUpKind
from models.records.positions import Placing, Position
from tests.support.cut_off import cut_off
from tests.ui.pages.patterns.conftest import NOW, Patterned

K = Qt.Key
PARTS = ("overview", "triggers", "then_and_now", "continuum", "kept", "key_points", "relationship")
CARD = "Sit back when I lean in, and count to five before I say a word"


@pytest.fixture
def written(desk: Patterned) -> None:
    """Enough that every part has something to show."""
    for days in range(6):
        desk.write(
            packs=("after_session",),
            answers={"still_with_you": "She wept", "feelings": {"impatient": 2},
                     "triggers": ["the_clock"]},
            placing=Placing(Position.UP),
            held_at=NOW - timedelta(days=days),
            code="K4",
        )  # fmt: skip
    for days in (400, 3):
        desk.write(
            packs=("three_questions",),
            answers={"power": "Power is in the room before I am."},
            held_at=NOW - timedelta(days=days),
        )
    desk.follow_ups.add_cue(CARD)


def _area(desk: Patterned) -> QScrollArea:
    area = desk.page.findChild(QScrollArea, "patterns.area")
    assert area is not None
    return area


def _in_sight(desk: Patterned, widget: QWidget) -> bool:
    viewport = _area(desk).viewport()
    top = widget.mapTo(viewport, QPoint(0, 0)).y()
    return top >= 0 and top + widget.height() <= viewport.height()


# ------------------------------------------------------------- little room


@pytest.mark.parametrize("scale", [150, 200])
@pytest.mark.parametrize("part", PARTS)
def test_nothing_is_cut_in_a_small_window_with_large_letters(
    desk: Patterned, themes, written, part: str, scale: int
):
    themes.set_text_scale(scale)
    desk.open(part, (800, 560))

    def cut() -> list[str]:
        return [each for each in cut_off(desk.page) if each]

    desk.bot.waitUntil(lambda: cut() == [], timeout=10_000)
    head = desk.page.findChild(QWidget, "part_list")
    assert head is not None
    assert _area(desk).isAncestorOf(head)


def test_the_parts_of_the_head_lie_below_each_other(desk: Patterned, themes, written):
    themes.set_text_scale(200)
    desk.open("overview", (800, 560))
    shown = [desk.find(name) for name in ("time", "patterns_line", "part_list", "power")]
    page = desk.page

    def ends() -> list[int]:
        tops = [widget.mapTo(page, QPoint(0, 0)).y() for widget in shown]
        return [
            below - (top + widget.height())
            for widget, top, below in zip(shown, tops, tops[1:], strict=False)
        ]

    desk.bot.waitUntil(lambda: min(ends()) >= 0, timeout=10_000)


def test_the_head_stays_where_there_is_room_and_keeps_the_keyboard(
    desk: Patterned, themes, written
):
    desk.open("overview")
    time = desk.go_to("time")
    assert not _area(desk).isAncestorOf(time)
    themes.set_text_scale(200)
    desk.bot.waitUntil(lambda: _area(desk).isAncestorOf(time), timeout=10_000)
    assert desk.focus() is time
    themes.set_text_scale(100)
    desk.bot.waitUntil(lambda: not _area(desk).isAncestorOf(time), timeout=10_000)
    assert desk.focus() is time


@pytest.mark.parametrize(
    ("size", "scale", "row"),
    [((1440, 900), 100, "parts"), ((800, 560), 100, "part_list"), ((1024, 640), 150, "part_list")],
)
def test_the_row_of_parts_stays_in_place(
    desk: Patterned, themes, written, size: tuple[int, int], scale: int, row: str
):
    themes.set_text_scale(scale)
    desk.open("overview", size)
    parts = desk.find(row)
    desk.wait(lambda: desk.sees("patterns_line"))

    def is_laid_out() -> bool:
        return parts.mapTo(desk.page, QPoint(0, 0)).y() > desk.find("patterns_line").y()

    desk.wait(is_laid_out)
    top = parts.mapTo(desk.page, QPoint(0, 0)).y()
    for part in PARTS:
        desk.open(part, size)
        desk.wait(lambda: parts.mapTo(desk.page, QPoint(0, 0)).y() == top)


def test_how_strong_it_was_is_read_in_full(desk: Patterned, monkeypatch):
    for days in range(6):
        desk.write(
            packs=("after_session",),
            answers={"feelings": {"impatient": 1 + days % 3}, "triggers": ["the_clock"]},
            held_at=NOW - timedelta(days=days),
            code="K4",
        )
    desk.open("triggers")
    plot = desk.find("register.plot")
    lines: list[tuple[str, float, float]] = []
    draw = paint.line_of_text

    def drawn(painter, rect, text, font, *more) -> None:
        lines.append((text, rect.width(), paint.text_width(font, text)))
        draw(painter, rect, text, font, *more)

    monkeypatch.setattr(paint, "line_of_text", drawn)

    def cut_at(width: int) -> list[str]:
        lines.clear()
        picture = QPixmap(width, max(1, ceil(plot.tall(width))))
        painter = QPainter(picture)
        plot.draw(painter, width, QRectF(picture.rect()))
        painter.end()
        assert any(text.endswith("(strongest feeling)") for text, _, _ in lines)
        return [text for text, has, needs in lines if needs > has + 0.5]

    for width in (280, plot.width(), 459, 460, 620, 900):
        assert cut_at(width) == []


def test_what_the_keyboard_comes_to_comes_into_view(desk: Patterned, themes, written):
    themes.set_text_scale(150)
    desk.open("overview", (800, 560))
    switch = desk.find("wrote.as_table")
    desk.bot.waitUntil(lambda: not _in_sight(desk, switch), timeout=10_000)
    switch.setFocus(Qt.FocusReason.TabFocusReason)
    desk.bot.waitUntil(lambda: _in_sight(desk, switch), timeout=10_000)
    head = desk.find("part_list")
    head.setFocus(Qt.FocusReason.TabFocusReason)
    desk.bot.waitUntil(lambda: _in_sight(desk, head), timeout=10_000)


def test_arrows_bring_the_mark_into_view(desk: Patterned, themes, written):
    words = [word.id for word in desk.journal.catalogue.vocabularies.feelings.words()[:7]]
    desk.write(packs=("after_session",), answers={"feelings": dict.fromkeys(words, 2)})
    themes.set_text_scale(200)
    desk.open("overview", (800, 560))
    viewport, bar = _area(desk).viewport(), _area(desk).verticalScrollBar()
    desk.bot.waitUntil(lambda: bar.maximum() > 2 * viewport.height(), timeout=10_000)
    plot = desk.go_to("feelings.plot")

    def in_sight() -> bool:
        row = [mark.mark.key for mark in plot._items].index(plot.current().key)
        rect = plot.rects()[row]
        top = plot.mapTo(viewport, rect.topLeft().toPoint()).y()
        return top >= 0 and top + rect.height() <= viewport.height() + 1

    for key in (K.Key_End, K.Key_Home):
        desk.press(key)
        desk.bot.waitUntil(in_sight, timeout=10_000)


# ------------------------------------------------------------- one part at a time


def test_a_part_is_made_when_it_is_chosen(desk: Patterned, written):
    desk.open("kept")
    assert desk.page.findChildren(Figure) == []
    desk.shell.show_page("patterns", tab="overview")
    names = {figure.objectName() for figure in desk.page.findChildren(Figure)}
    assert names == {"power", "feelings", "set_off", "wrote"}


def test_tab_goes_from_the_head_through_the_part_to_what_is_beside_it(desk: Patterned, written):
    desk.open("kept")
    desk.shell.show_page("patterns", tab="overview")
    desk.go_to("person")
    passed = []
    while desk.focus().objectName() != "behind.entries" and len(passed) < 40:
        desk.press(K.Key_Tab)
        passed.append(desk.focus().objectName())
    plots = [name for name in passed if name.endswith(".plot")]
    assert plots == ["power.plot", "feelings.plot", "set_off.plot", "wrote.plot"]
    assert passed[-1] == "behind.entries"


def test_printing_works_before_and_after_a_part_was_made(desk: Patterned, written):
    desk.open("overview")
    desk.page.handlers()["print"]()
    assert desk.told == ["“Between two ends” and key points have pages to print."]
    desk.shell.show_page("patterns", tab="continuum")
    desk.page.handlers()["print"]()
    desk.bot.waitUntil(lambda: desk.sees("preview"), timeout=10_000)


# ------------------------------------------------------------- more than fits


def test_many_reflections_behind_a_mark_come_a_hundred_at_a_time(desk: Patterned):
    every = {
        desk.write(
            packs=("after_session",),
            answers={"feelings": {"impatient": 2}, "triggers": ["the_clock"]},
            held_at=NOW - timedelta(minutes=at),
        )
        for at in range(130)
    }
    desk.open("overview")
    assert len(desk.behind()) == 100
    assert desk.find("behind.count").text() == "130 reflections"
    more = desk.go_to("behind.more")
    assert more.accessibleName() == "Show more: 100 of 130"
    desk.press(K.Key_Space)
    assert set(desk.behind()) == every
    assert not desk.sees("behind.more")
    assert desk.focus() is desk.find("behind.entries")


def test_what_is_kept_comes_a_hundred_at_a_time(desk: Patterned):
    for at in range(104):
        desk.follow_ups.add(FollowUpKind.LEARNING, f"Read the chapter {at} again")
    desk.open("kept")
    listed = desk.find("kept.list")
    assert listed.model().rowCount() == 100
    desk.go_to("kept.more")
    desk.press(K.Key_Space)
    assert listed.model().rowCount() == 104
    assert not desk.sees("kept.more")
    desk.go_to("segment.answered")
    desk.press(K.Key_Space)
    desk.go_to("segment.answered")
    desk.find("segment.open").click()
    assert listed.model().rowCount() == 100


def test_many_cards_come_in_portions(desk: Patterned):
    for at in range(15):
        desk.follow_ups.add_cue(f"Card {at}")
    desk.open("key_points")
    cards = desk.find("other_cues")

    def shown() -> int:
        found = cards.findChildren(QWidget, "cue.text")
        return sum(each.isVisible() for each in found)

    desk.bot.waitUntil(lambda: shown() == 8, timeout=10_000)
    desk.go_to("other_cues.more")
    desk.press(K.Key_Space)
    desk.bot.waitUntil(lambda: shown() == 15, timeout=10_000)


def test_the_newest_marks_of_a_pair_stand_first(desk: Patterned):
    for days in range(30):
        desk.write(
            packs=("continuum",),
            answers={"places": {"speak": {"at": 2}}},
            held_at=NOW - timedelta(days=days),
        )
    desk.open("continuum")
    figure: Figure = desk.find("pair.0")
    assert figure.model.rowCount() == 24
    assert figure.model.mark(23).cells[0] == "13 November"
    desk.go_to("pair.0.more")
    desk.press(K.Key_Space)
    assert figure.model.rowCount() == 30


def test_a_table_is_measured_when_it_is_shown(desk: Patterned):
    for days in range(40):
        desk.write("Words", held_at=datetime(2025, 11, 13, 9) - timedelta(days=days))
    desk.open("overview")
    desk.go_to("wrote.as_table")
    desk.press(K.Key_Space)
    table = desk.find("wrote.table")
    assert table.model().rowCount() == 40
    bar = table.verticalScrollBar()

    def is_at_the_last() -> bool:
        bar.setValue(bar.maximum())
        return table.rowAt(table.viewport().height() - 1) in (39, -1)

    desk.bot.waitUntil(is_at_the_last, timeout=10_000)
    assert table.height() < table.rowHeight(0) * 20


# ------------------------------------------------------------- right to left


def test_margins_turn_with_the_reading_direction(desk: Patterned, written):
    desk.open("overview")
    pane, close, title = (desk.find(f"behind.{name}") for name in ("entries", "close", "title"))
    pane = pane.parentWidget()

    def starts() -> tuple[int, int]:
        """How far from the left the first and from the right the last of the line stands."""
        line = sorted((close.geometry(), title.geometry()), key=lambda rect: rect.left())
        return line[0].left(), pane.width() - line[1].right() - 1

    at_left, at_right = starts()
    assert at_left != at_right
    pane.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    desk.bot.waitUntil(lambda: close.x() < title.x(), timeout=10_000)
    desk.bot.waitUntil(lambda: starts() == (at_right, at_left), timeout=10_000)
