"""A relationship: each mark opens its reflection, by figure and by table, whatever there is of it."""

from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QTableView

from app.services.repairs import Repairs
from app.ui.widgets.figures.figure import Figure
from models.records.ids import EntryId
from models.records.repairs import Stage
from models.records.supervision import SessionPlan
from tests.bench.journal import COURSE_CODE, COURSE_LENGTH, fill_course
from tests.support.cut_off import cut_off
from tests.ui.pages.patterns.conftest import NOW, Patterned

K = Qt.Key
FIGURES = ("hostility", "respect", "repairs", "untried", "loops", "seen", "course")


def write(desk: Patterned, days_ago: int, pack: str = "long_hostile", **more) -> EntryId:
    answers = more.pop("answers", {"now": f"Words of {days_ago}"})
    given = {"code": "K4", "kind": "contact", **more}
    held_at = NOW - timedelta(days=days_ago)
    return desk.write(packs=(pack,), answers=answers, held_at=held_at, **given)


@pytest.fixture
def written(desk: Patterned) -> dict[str, EntryId]:
    """A year with K4, and a loop that M2 knew."""
    loop = {"which": "demand_withdraw", "my_end": "first", "step_out": "Wait until he speaks"}
    rated = {"hostility_mine": 5, "hostility_theirs": 8, "recognised": 3, "position": {"at": "up"}}
    eased = {"hostility_theirs": 4, "recognised": 6, "warmth": "The form, together"}
    first = {"stirred": "A wall", "early": True, "first_impression": "He wants me gone."}
    moved = {"position": {"at": "moved", "from": "up", "to": "down"}}
    moved["course"] = {"start": {"place": "up"}, "middle": {"place": "both"}}
    return {
        "first": write(desk, 300, "got_into_me", answers=first, private=("first_impression",)),
        "rated": write(desk, 250, answers={"now": "Sharp", **rated}),
        "slip": write(
            desk, 240, "something_slipped", answers={"what": "I threatened", "kinds": ["threat"]}
        ),
        "loop": write(desk, 177, "loop", answers={"about": "The letter", **loop}),
        "warm": write(desk, 170, answers={"now": "Softer", **eased}),
        "moved": write(desk, 14, "power_in_motion", answers=moved),
        "there": write(desk, 90, "loop", code="M2", answers=loop),
    }


def cells(desk: Patterned, name: str) -> list[tuple[str, ...]]:
    model = desk.find(f"relationship.{name}").model
    return [model.mark(row).cells for row in range(model.rowCount())]


def test_it_opens_with_a_code_and_says_what_can_be_counted(desk: Patterned, written):
    desk.shell.show_page("patterns", tab="relationship", code="K4")
    assert desk.find("relationship.facts").text() == (
        "6 reflections since 17 January. 6 contacts. The last one two weeks ago, on 30 October. "
        "The longest gap was about five months, up to 30 October."
    )
    assert desk.find("relationship.first_impression").text() == "He wants me gone."
    assert all(desk.sees(f"relationship.{name}") for name in FIGURES)


def test_without_a_name_it_is_whoever_was_met_last(desk: Patterned, written):
    write(desk, 3, code="B2")
    desk.open("relationship")
    assert desk.find("relationship.who").currentText() == "B2, 1 reflection"


def test_the_course_tells_each_contact_its_gap_and_what_stands_out(desk: Patterned, written):
    desk.shell.show_page("patterns", tab="relationship", code="K4")
    course = cells(desk, "course")
    assert [row[0] for row in course] == [
        "30 October", "27 May", "20 May", "18 March", "8 March", "17 January",
    ]  # fmt: skip
    assert [row[1] for row in course] == [
        "after about five months (156 days)",
        "after seven days",
        "after nine weeks (63 days)",
        "after ten days",
        "after seven weeks (50 days)",
        "",
    ]
    assert course[0][2] == "Up-power, then Both at once"
    assert course[1][4] == (
        "Warmth: The form, together; Turning point: Theirs, as I saw it 8, then 4, Recognised 3, "
        "then 6, a moment of warmth; Theirs, as I saw it 4, Recognised 6"
    )
    assert course[2][4] == "Loop: one keeps asking, the other draws back"
    assert course[3][4] == "Something slipped"
    assert course[5][4] == "First impression: He wants me gone."


def test_slips_loops_and_turns_seen_before_are_listed(desk: Patterned, written):
    desk.shell.show_page("patterns", tab="relationship", code="K4")
    assert cells(desk, "repairs") == [("18 March", "I threatened", "Noticed, without a try")]
    assert cells(desk, "untried") == [("18 March", "I threatened", "")]
    shape = "One keeps asking, the other draws back"
    assert cells(desk, "loops") == [("20 May", shape, "once, you were the first once")]
    out = "A way out: Wait until he speaks"
    turned = "What turned it, after seven days: Theirs, as I saw it 8, then 4"
    assert cells(desk, "seen") == [
        ("20 May", shape, f"{out}; {turned}"),
        ("15 August", f"{shape} (with M2)", out),
    ]


def test_a_try_takes_a_slip_off_the_list(desk: Patterned, written):
    journal = desk.journal
    repairs = Repairs(journal.store, journal.clock, journal.catalogue, journal.writing.history)
    repair = repairs.cards()[0]
    repairs.add_try(repair.id)
    repairs.go_to(repair.id, Stage.TRIED)
    desk.shell.show_page("patterns", tab="relationship", code="K4")
    assert cells(desk, "repairs") == [("18 March", "I threatened", "Tried once")]
    assert not desk.sees("relationship.untried")
    assert cells(desk, "course")[0][3:] == ("I threatened", "A repair was tried")


@pytest.mark.parametrize("as_table", [False, True])
def test_each_mark_of_the_course_opens_its_reflection_by_key(desk: Patterned, written, as_table):
    desk.shell.show_page("patterns", tab="relationship", code="K4")
    if as_table:
        desk.find("relationship.course.as_table").click()
    figure = desk.find("relationship.course")
    wanted = [written[key] for key in ("moved", "warm", "loop", "slip", "rated", "first")]
    figure.focus_target().setFocus(Qt.FocusReason.TabFocusReason)
    if as_table:
        table = desk.find("relationship.course.table")
        assert isinstance(table, QTableView)
        table.setCurrentIndex(table.model().index(0, 0))
    opened = []
    for _ in wanted:
        desk.press(K.Key_Return)
        opened.append(desk.shown[-1])
        desk.press(K.Key_Down)
    assert opened == [("journal", {"entry_id": entry_id}) for entry_id in wanted]


def test_a_mark_is_pressed_where_it_is_drawn(desk: Patterned, written):
    desk.shell.show_page("patterns", tab="relationship", code="K4")
    plot = desk.find("relationship.hostility.plot")
    spots = [rect.center().toPoint() for rect in plot.rects()]
    assert spots[0].x() < spots[1].x()
    desk.bot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=spots[1])
    assert desk.behind() == [written["warm"]]
    desk.bot.waitUntil(lambda: plot.rects()[1].center().toPoint() != spots[1])
    first = plot.rects()[0].center().toPoint()
    desk.bot.mouseDClick(plot, Qt.MouseButton.LeftButton, pos=first)
    assert desk.shown[-1] == ("journal", {"entry_id": written["rated"]})


def test_a_loop_is_recorded_with_the_code(desk: Patterned, written):
    desk.shell.show_page("patterns", tab="relationship", code="K4")
    desk.go_to("relationship.record")
    desk.press(K.Key_Return)
    asked = {"packs": ["loop"], "code": "K4", "back": "patterns"}
    assert desk.shown[-1] == ("write", asked)


def test_someone_else_is_chosen_and_comes_back_after_a_lock(desk: Patterned, written):
    desk.shell.show_page("patterns", tab="relationship", code="K4")
    desk.go_to("relationship.who")
    desk.press(K.Key_Down)
    assert desk.find("relationship.who").currentText() == "M2, 1 reflection"
    assert [row[0] for row in cells(desk, "course")] == ["15 August"]
    assert desk.page.resume_args() == {"tab": "relationship", "code": "M2", "person": ""}


def test_with_a_supervisor_a_session_opens_from_its_mark(desk: Patterned):
    session, _ = desk.supervision.plan(SessionPlan("Ada", NOW - timedelta(days=3), 60))
    item, _ = desk.supervision.add_item(session.id, "How?")
    desk.supervision.start(session.id)
    desk.supervision.set_outcome(item.id, "Say it first")
    desk.supervision.finish(session.id)
    desk.open("relationship")
    assert desk.find("relationship.who").currentText() == "Ada, supervision, 1 session"
    assert not desk.sees("relationship.record")
    assert cells(desk, "course")[0][3:] == ("Supervision", "From supervision: Say it first")
    desk.find("relationship.course").focus_target().setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(K.Key_Return)
    assert desk.shown[-1] == ("supervision", {"session_id": session.id})


def test_a_journal_without_codes_says_what_would_be_here(desk: Patterned):
    desk.write("Words", held_at=NOW)
    desk.open("relationship")
    assert desk.find("relationship.facts").text().startswith("Nothing has a code yet.")
    assert not any(desk.sees(f"relationship.{name}") for name in FIGURES)
    assert desk.page.first_focus() is not None


def test_a_code_that_nothing_has_is_said_to_have_nothing(desk: Patterned, written):
    desk.shell.show_page("patterns", tab="relationship", code="Z1")
    assert desk.find("relationship.facts").text() == "Nothing is written with Z1."
    assert not any(desk.sees(f"relationship.{name}") for name in FIGURES)


def test_one_reflection_without_any_figure_is_a_course_of_one(desk: Patterned):
    desk.write("Words", held_at=NOW, code="K4")
    desk.open("relationship")
    assert cells(desk, "course") == [("13 November", "", "", "Words", "")]
    assert [name for name in FIGURES if desk.sees(f"relationship.{name}")] == ["course"]


def test_the_ends_of_time_are_drawn(desk: Patterned):
    for year in (1, 2025, 9999):
        rated = {"now": "Words", "hostility_mine": 5}
        desk.write(
            packs=("long_hostile",), answers=rated, held_at=datetime(year, 1, 1, 8), code="K4"
        )
    desk.open("relationship")
    assert [row[0] for row in cells(desk, "course")] == [
        "1 January 9999", "1 January", "1 January 0001",
    ]  # fmt: skip
    desk.find("relationship.hostility.plot").grab()
    desk.find("relationship.course.plot").grab()
    assert "ago" not in desk.find("relationship.facts").text()


@pytest.mark.parametrize("way", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_oldest_rating_stands_where_reading_begins(desk: Patterned, written, way):
    QApplication.setLayoutDirection(way)
    try:
        desk.shell.show_page("patterns", tab="relationship", code="K4")
        plot = desk.find("relationship.hostility.plot")
        first, last = (rect.center().x() for rect in plot.rects())
        assert (first < last) is (way is Qt.LayoutDirection.LeftToRight)
        desk.find("relationship.course.plot").grab()
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize(("size", "scale"), [((800, 560), 200), ((1024, 640), 150)])
def test_nothing_is_cut_off_in_a_small_window_with_large_letters(
    desk: Patterned, written, themes, size, scale
):
    themes.set_text_scale(scale)
    desk.window.resize(*size)
    desk.shell.show_page("patterns", tab="relationship", code="K4")
    figure = desk.find("relationship.course")
    area = desk.find("patterns.area")
    assert isinstance(area, QScrollArea)
    desk.bot.waitUntil(lambda: figure.plot.height() > 0)
    assert figure.width() <= area.viewport().width()
    desk.bot.waitUntil(lambda: cut_off(desk.window) == [], timeout=10_000)
    plot = figure.plot
    assert all(rect.width() <= plot.width() for rect in plot.rects())


def test_400_reflections_are_all_there_and_only_those_in_sight_are_drawn(desk: Patterned):
    fill_course(desk.journal.store)
    desk.shell.show_page("patterns", tab="relationship", code=COURSE_CODE)
    figure = desk.find("relationship.course")
    assert isinstance(figure, Figure)
    assert figure.model.rowCount() == COURSE_LENGTH
    plot = figure.plot
    assert plot.height() > 10_000
    rects = plot.rects()
    assert all(above.bottom() <= below.top() for above, below in pairwise(rects))
    figure.focus_target().setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(K.Key_End)
    area = desk.find("patterns.area")
    top = plot.mapTo(area.viewport(), QPoint(0, int(rects[-1].top()))).y()
    assert 0 <= top < area.viewport().height()
    desk.press(K.Key_Return)
    (wanted,) = figure.model.mark(COURSE_LENGTH - 1).entries
    assert desk.shown[-1] == ("journal", {"entry_id": wanted})


def test_many_ratings_are_told_together_and_none_is_lost(desk: Patterned):
    fill_course(desk.journal.store)
    desk.shell.show_page("patterns", tab="relationship", code=COURSE_CODE)
    model = desk.find("relationship.hostility").model
    marks = [model.mark(row) for row in range(model.rowCount())]
    assert len(marks) <= 60
    told = [entry for mark in marks for entry in mark.entries]
    assert len(told) == len(set(told)) == COURSE_LENGTH // 2


def test_the_language_of_the_day_is_that_of_the_locale(desk: Patterned, written):
    QLocale.setDefault(QLocale("de_DE"))
    desk.shell.show_page("patterns", tab="relationship", code="K4")
    assert cells(desk, "course")[0][0] == "30 Oktober"


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "The last one on 13 November."),
        (1, "The last one yesterday, on 12 November."),
        (9, "The last one nine days ago, on 4 November."),
        (13, "The last one 13 days ago, on 31 October."),
        (70, "The last one ten weeks ago, on 4 September."),
        (200, "The last one about seven months ago, on 27 April."),
        (800, "The last one about two years ago, on 5 September 2023."),
        (-5, "The last one on 18 November."),
    ],
)
def test_the_last_contact_is_told_as_people_say_it(desk: Patterned, days, said):
    write(desk, days)
    desk.open("relationship")
    assert said in desk.find("relationship.facts").text()


def test_what_shows_nothing_takes_no_room_from_what_stands_beside_it(desk: Patterned):
    entry = write(desk, 5, "something_slipped", answers={"what": "I threatened"})
    repairs = Repairs(
        desk.journal.store, desk.journal.clock, desk.journal.catalogue, desk.journal.writing.history
    )
    repairs.go_to(repairs.of_entry(entry)[0].id, Stage.TRIED)
    repairs.add_try(repairs.of_entry(entry)[0].id)
    desk.shell.show_page("patterns", tab="relationship", code="K4")
    course, listed = desk.find("relationship.course"), desk.find("relationship.repairs")
    assert not desk.sees("relationship.untried")
    desk.bot.waitUntil(lambda: listed.width() == course.width())


def test_a_try_that_turned_something_is_told_once(desk: Patterned):
    answers = {"did": "I said it", "response": "opened"}
    write(desk, 5, "repair_tried", answers=answers)
    desk.shell.show_page("patterns", tab="relationship", code="K4")
    said = "Turning point: a try, and what came back: they opened up"
    assert [row[4] for row in cells(desk, "course")] == [said]
