"""The overview: each mark opens its reflections, by figure and by table, and may be brought."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QTableView

from app.ui.widgets.figures.figure import Figure
from models.records.entries import Privacy
from models.records.ids import EntryId
from models.records.positions import Placing, Position
from models.records.supervision import SessionPlan
from tests.ui.pages.patterns.conftest import NOW, Patterned

K = Qt.Key
P = Position
FIGURES = ("power", "feelings", "set_off", "wrote")


def _felt(
    desk: Patterned,
    held_at: datetime,
    *felt: str,
    triggers: tuple[str, ...] = ("the_clock",),
    private: tuple[str, ...] = (),
    **header: object,
) -> EntryId:
    answers = {
        "still_with_you": "She wept",
        "feelings": dict.fromkeys(felt, 2),
        "triggers": list(triggers),
    }
    return desk.write(
        packs=("after_session",),
        answers={key: value for key, value in answers.items() if value},
        private=private,
        held_at=held_at,
        **header,
    )


@pytest.fixture
def written(desk: Patterned) -> list[EntryId]:
    """Six reflections, the oldest first; on the last day power switched."""
    morning = NOW.replace(hour=9)
    return [
        _felt(desk, NOW - timedelta(days=500), "impatient", code="M2"),
        _felt(desk, NOW - timedelta(days=40), "impatient", "tired", code="M2"),
        _felt(desk, NOW - timedelta(days=30), "impatient", triggers=("silence",), code="K4"),
        desk.write(
            "Words", held_at=morning - timedelta(days=2), placing=Placing(P.UNSURE), code="K4"
        ),
        desk.write("Above", held_at=morning, placing=Placing(P.UP), code="K4"),
        desk.write(
            "Moved",
            held_at=morning + timedelta(hours=2),
            placing=Placing(P.MOVED, P.UPISH, P.DOWN),
            code="K4",
        ),
    ]


def _cells(desk: Patterned, name: str) -> list[tuple[str, ...]]:
    model = desk.find(name).model
    return [model.mark(row).cells for row in range(model.rowCount())]


def test_it_is_what_the_page_opens_with_and_it_looks_at_a_year(desk: Patterned, written):
    desk.shell.show_page("patterns")
    assert desk.find("patterns_line").text() == (
        "5 reflections since 13 November 2024. Choose any mark to read what is behind it."
    )
    assert all(desk.sees(name) for name in FIGURES)


def test_under_five_reflections_nothing_is_drawn(desk: Patterned):
    for days in (1, 2):
        _felt(desk, NOW - timedelta(days=days), "impatient")
    desk.open("overview")
    assert desk.find("too_few").text() == "A pattern needs 5 reflections. You have 2."
    assert not any(desk.sees(name) for name in FIGURES)


def test_where_power_was_says_on_which_day_it_switched(desk: Patterned, written):
    desk.open("overview")
    assert _cells(desk, "power") == [
        ("11 November", "Not sure yet", "", "1"),
        ("13 November", "Up-power", "Up-power, then More up, then Down-power", "1"),
        (
            "13 November",
            "It moved, More up to Down-power",
            "Up-power, then More up, then Down-power",
            "1",
        ),
    ]
    said = desk.find("power").model.mark(1).sentence
    assert said == "13 November: Up-power. That day: Up-power, then More up, then Down-power"


def test_up_is_at_the_top_and_what_moved_reaches_from_start_to_end(desk: Patterned, written):
    for hour, place in enumerate((P.UPISH, P.BOTH, P.DOWNISH, P.DOWN), 14):
        desk.write("More", held_at=NOW.replace(hour=hour), placing=Placing(place))
    desk.open("overview")
    plot = desk.find("power.plot")
    by_place = {
        mark.cells[1]: rect
        for mark, rect in zip(
            [desk.find("power").model.mark(row) for row in range(7)], plot.rects(), strict=True
        )
    }
    order = ("Up-power", "More up", "Both at once", "More down", "Down-power", "Not sure yet")
    heights = [by_place[each].center().y() for each in order]
    assert heights == sorted(set(heights))
    moved = by_place["It moved, More up to Down-power"]
    assert moved.top() == by_place["More up"].top()
    assert moved.bottom() == by_place["Down-power"].bottom()
    lefts = [rect.left() for rect in plot.rects()]
    assert lefts == sorted(set(lefts))


def test_feelings_are_counted_and_what_sets_off_what_is_crossed(desk: Patterned, written):
    desk.open("overview")
    assert _cells(desk, "feelings") == [("Impatient", "2"), ("Tired", "1")]
    assert sorted(_cells(desk, "set_off")) == [
        ("Silence", "Impatient", "1"),
        ("The clock", "Impatient", "1"),
        ("The clock", "Tired", "1"),
    ]
    desk.go_to("time")
    desk.press(K.Key_End)
    assert _cells(desk, "feelings")[0] == ("Impatient", "3")
    desk.go_to("person")
    desk.press(K.Key_Down)
    assert desk.find("person").currentText() == "K4"
    assert _cells(desk, "feelings") == [("Impatient", "1")]


def test_more_feelings_than_have_room_are_a_press_away(desk: Patterned):
    words = [word.id for word in desk.journal.catalogue.vocabularies.feelings.words()[:9]]
    for days in range(5):
        _felt(desk, NOW - timedelta(days=days), *words)
    desk.open("overview")
    assert len(_cells(desk, "feelings")) == 7
    desk.go_to("feelings.all")
    assert desk.focus().text() == "Show all 9"
    desk.press(K.Key_Space)
    assert len(_cells(desk, "feelings")) == 9


def test_days_without_writing_are_blank(desk: Patterned, written):
    desk.open("overview")
    assert _cells(desk, "wrote") == [
        ("Saturday 4 October 2025", "1"),
        ("Tuesday 14 October 2025", "1"),
        ("Tuesday 11 November 2025", "1"),
        ("Thursday 13 November 2025", "2"),
    ]
    desk.go_to("time")
    desk.press(K.Key_End)
    assert [cells[0] for cells in _cells(desk, "wrote")] == [
        "July 2024",
        "October 2025",
        "November 2025",
    ]


def test_many_reflections_are_told_together_and_none_is_lost(desk: Patterned):
    entries = [
        desk.write(
            "Words",
            held_at=NOW - timedelta(days=at, hours=at % 7),
            placing=Placing(P.UP if at % 3 else P.DOWN),
        )
        for at in range(125)
    ]
    desk.open("overview")
    figure: Figure = desk.find("power")
    marks = [figure.model.mark(row) for row in range(figure.model.rowCount())]
    assert len(marks) < 50
    assert sorted(each for mark in marks for each in mark.entries) == sorted(entries)
    assert all(int(mark.cells[-1]) == len(mark.entries) for mark in marks)
    assert marks[0].cells[0].startswith("Week of ")


def test_every_mark_opens_what_it_counts_by_the_keyboard(desk: Patterned, written):
    desk.open("overview")
    seen = 0
    for name in FIGURES:
        figure: Figure = desk.find(name)
        desk.go_to(f"{name}.plot")
        for row in range(figure.model.rowCount()):
            mark = figure.model.mark(row)
            figure.plot.mark_current(mark.key)
            desk.press(K.Key_Space)
            assert set(desk.behind()) == set(mark.entries)
            assert int(mark.cells[-1]) == len(mark.entries)
            seen += 1
    assert seen == 12


def test_arrows_go_from_cell_to_cell(desk: Patterned, written):
    desk.open("overview")
    plot = desk.go_to("set_off.plot")
    desk.press(K.Key_Home)
    first = plot.current().cells
    desk.press(K.Key_Right)
    assert plot.current().cells[0] == first[0]
    assert plot.current().cells[1] != first[1]
    desk.press(K.Key_Left, K.Key_Down)
    assert plot.current().cells[0] != first[0]
    assert plot.current().cells[1] == first[1]


def test_each_figure_is_a_table_where_enter_opens(desk: Patterned, written):
    desk.open("overview")
    for name in FIGURES:
        desk.go_to(f"{name}.as_table")
        desk.press(K.Key_Space)
        table = desk.go_to(f"{name}.table")
        assert isinstance(table, QTableView)
        last = table.model().rowCount() - 1
        table.setCurrentIndex(table.model().index(last, 0))
        mark = desk.find(name).model.mark(last)
        desk.press(K.Key_Return)
        if len(mark.entries) == 1:
            assert desk.shown[-1] == ("journal", {"entry_id": mark.entries[0]})
        else:
            assert desk.focus() is desk.find("behind.entries")


def test_a_press_finds_the_cell_it_is_on(desk: Patterned, written):
    desk.open("overview")
    plot = desk.find("set_off.plot")
    at = plot.rects()[1].center()
    desk.bot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=QPoint(int(at.x()), int(at.y())))
    assert plot.marked() == desk.find("set_off").model.mark(1)


@pytest.mark.parametrize("size", [(1440, 900), (1060, 700), (800, 560)])
def test_marks_lie_within_the_figure_and_apart(desk: Patterned, written, size):
    desk.open("overview", size)
    for name in FIGURES:
        plot = desk.find(f"{name}.plot")
        rects = plot.rects()
        whole = plot.rect().adjusted(-1, -1, 1, 1)
        assert all(whole.contains(rect.toAlignedRect()) for rect in rects), name
        if name != "power":
            assert not any(
                one.intersects(other) for at, one in enumerate(rects) for other in rects[:at]
            )


# ------------------------------------------------------------- to supervision


def test_without_a_session_it_says_to_plan_one(desk: Patterned, written):
    desk.open("overview")
    desk.go_to("behind.bring")
    desk.press(K.Key_Return)
    assert desk.told == ["Plan a supervision session first, on its page."]


def test_a_pattern_comes_to_supervision_with_what_is_open_and_that_is_undone(
    desk: Patterned, written
):
    secret = _felt(desk, NOW - timedelta(days=3), "impatient", privacy=Privacy.PRIVATE)
    partly = _felt(desk, NOW - timedelta(days=4), "impatient", private=("feelings",))
    session, _ = desk.supervision.plan(SessionPlan("D.", NOW + timedelta(days=2), 60))
    desk.open("overview")
    plot = desk.go_to("set_off.plot")
    model = desk.find("set_off").model
    marks = [model.mark(row) for row in range(model.rowCount())]
    (mark,) = [each for each in marks if each.cells[:2] == ("The clock", "Impatient")]
    assert {secret, partly} < set(mark.entries)
    plot.mark_current(mark.key)
    desk.press(K.Key_Space)
    desk.go_to("behind.bring")
    desk.press(K.Key_Return)
    (item,) = desk.supervision.session(session.id).items
    assert item.question == "The clock, and impatient: 1 reflection"
    assert [card.id for card in item.sources] == [written[1]]
    desk.shell._undo_last()
    assert desk.supervision.session(session.id).items == ()
    desk.shell._redo_last()
    assert len(desk.supervision.session(session.id).items) == 1


def test_nothing_private_is_brought(desk: Patterned):
    for days in range(5):
        _felt(desk, NOW - timedelta(days=days), "impatient", privacy=Privacy.PRIVATE)
    session, _ = desk.supervision.plan(SessionPlan("D.", NOW + timedelta(days=2), 60))
    desk.open("overview")
    desk.go_to("behind.bring")
    desk.press(K.Key_Return)
    assert desk.told == ["All of it is private, so nothing of it was brought."]
    assert desk.supervision.session(session.id).items == ()


def test_a_single_reflection_is_no_pattern_to_bring(desk: Patterned, written):
    desk.open("overview")
    desk.go_to("power.plot")
    desk.press(K.Key_Home)
    assert desk.behind() == [written[3]]
    assert not desk.sees("behind.bring")
