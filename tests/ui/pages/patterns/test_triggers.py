"""Triggers: each number opens exactly the reflections it counts."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.ui.pages.patterns.triggers import CueRow
from app.ui.widgets.figures.figure import Figure
from models.records.ids import EntryId
from tests.ui.pages.patterns.conftest import NOW, Patterned

K = Qt.Key


def _button(
    desk: Patterned,
    days: int,
    *,
    did: str = "asked_again",
    pressed: str = "being_needed",
    intensity: int = 6,
    **more: object,
) -> EntryId:
    answers = {
        "did": "She asked again",
        "triggers": [did],
        "button": [pressed],
        "intensity": intensity,
        "early_sign": ["fast_heart"],
        "urges": ["fix"],
        "act": "I made a list",
        "helped": ["ask"],
    } | more.pop("answers", {})  # type: ignore[operator]
    return desk.write(
        packs=("button",), answers=answers, held_at=NOW - timedelta(days=days), **more
    )


@pytest.fixture
def written(desk: Patterned) -> list[EntryId]:
    """Six reflections, the oldest first; the third one pressed another button."""
    return [
        _button(desk, 60, intensity=8, code="K4"),
        _button(desk, 50, answers={"urges": ["rescue"]}, code="K4"),
        _button(desk, 40, did="silence", pressed="competence", code="M2"),
        _button(desk, 30, answers={"next_time": "Sit back when I lean in"}, code="K4"),
        _button(desk, 20, answers={"act": "I waited", "helped": ["breath_or_pause"]}, code="M2"),
        desk.write("Only words", held_at=NOW - timedelta(days=10)),
    ]


def _marks(desk: Patterned, figure: str) -> dict[tuple[str, ...], tuple[EntryId, ...]]:
    """The marks of a figure as the table has them."""
    model = desk.find(figure).model
    found = [model.mark(row) for row in range(model.rowCount())]
    return {mark.cells: mark.entries for mark in found}


def test_under_five_reflections_there_is_no_pattern_yet(desk: Patterned):
    for days in (1, 2, 3):
        _button(desk, days)
    desk.open()
    said = desk.find("too_few").text()
    assert said == "A pattern needs 5 reflections. You have 3."
    assert not desk.sees("register")
    assert not desk.sees("button_map")


def test_the_register_counts_and_says_what_went_with_it(desk: Patterned, written):
    desk.open()
    cells = {row[0]: row[1:] for row in _marks(desk, "register")}
    assert cells["Asked again and again"] == (
        "4",
        "8 to 6",
        "Fast heart 4",
        "Fix 3, Rescue 1",
        "Asking 3, A breath, a pause 1",
        "24 October",
    )
    assert cells["Silence"][:2] == ("1", "6")


def test_every_number_opens_exactly_what_it_counts(desk: Patterned, written):
    desk.open()
    checked = 0
    for name in ("register", "course", "beside", "button_map"):
        figure: Figure = desk.find(name)
        desk.go_to(f"{name}.plot")
        for row in range(figure.model.rowCount()):
            mark = figure.model.mark(row)
            figure.plot.mark_current(mark.key)
            desk.press(K.Key_Space)
            assert desk.behind() == sorted(
                mark.entries, key=lambda each: desk.entries[each].header.held_at, reverse=True
            )
            last = mark.cells[1] if name == "register" else mark.cells[-1]
            if name != "course":
                assert int(last) == len(desk.behind())
            checked += 1
    assert checked >= 12


def test_arrows_choose_and_enter_opens(desk: Patterned, written):
    desk.open()
    register = desk.go_to("register.plot")
    desk.press(K.Key_Home)
    assert register.current().title == "Asked again and again"
    assert desk.find("behind.title").text() == "Asked again and again"
    assert desk.find("behind.count").text() == "4 reflections"
    desk.press(K.Key_Return)
    assert desk.focus() is desk.find("behind.entries")
    desk.press(K.Key_Down, K.Key_Return)
    assert desk.shown == [("journal", {"entry_id": written[3]})]


def test_one_reflection_behind_a_mark_opens_at_once(desk: Patterned, written):
    desk.open()
    register = desk.go_to("register.plot")
    desk.press(K.Key_End)
    title = register.current().title
    assert title in ("Competence", "Silence")
    desk.press(K.Key_Return)
    assert desk.shown == [("journal", {"entry_id": written[2]})]


def test_the_detail_follows_the_register(desk: Patterned, written):
    desk.open()
    desk.go_to("register.plot")
    desk.press(K.Key_Home)
    course = list(_marks(desk, "course").items())
    assert [cells[1] for cells, _ in course] == ["8", "6", "6", "6"]
    assert [entries for _, entries in course] == [
        (written[0],),
        (written[1],),
        (written[3],),
        (written[4],),
    ]
    desk.press(K.Key_End)
    assert list(_marks(desk, "course").values()) == [(written[2],)]


def test_ways_from_what_they_did_to_what_was_done(desk: Patterned, written):
    desk.open()
    ways = _marks(desk, "button_map")
    way = ("Asked again and again", "Being needed", "Fix", "I made a list", "2")
    assert set(ways[way]) == {written[0], written[3]}
    assert ways["Silence", "Competence", "Fix", "I made a list", "1"] == (written[2],)


def test_the_table_is_the_same_and_opens_the_same(desk: Patterned, written):
    desk.open()
    desk.go_to("register.as_table")
    desk.press(K.Key_Space)
    assert not desk.sees("register.plot")
    table = desk.go_to("register.table")
    assert table.model().headerData(0, Qt.Orientation.Horizontal) == "Trigger"
    desk.press(K.Key_Up, K.Key_Up, K.Key_Up)
    assert table.model().index(0, 0).data() == "Asked again and again"
    desk.press(K.Key_Return)
    assert len(desk.behind()) == 4
    assert desk.focus() is desk.find("behind.entries")


def test_a_time_and_a_person_narrow_all_figures(desk: Patterned, written):
    desk.open()
    desk.go_to("person")
    desk.press(K.Key_Down, K.Key_Down)
    assert desk.find("person").currentText() == "M2"
    assert {row[0]: row[1] for row in _marks(desk, "register")} == {
        "Asked again and again": "1",
        "Being needed": "1",
        "Silence": "1",
        "Competence": "1",
    }
    assert set().union(*_marks(desk, "button_map").values()) == {written[2], written[4]}
    assert desk.find("patterns_line").text().startswith("2 reflections since 13 November 2024.")
    desk.go_to("person")
    desk.press(K.Key_Home)
    desk.journal.clock.set(NOW + timedelta(days=50))
    desk.go_to("time")
    assert desk.find("time").currentText() == "Last year"
    desk.press(K.Key_Up)
    assert desk.find("time").currentText() == "Last 12 weeks"
    assert {entry for entries in _marks(desk, "register").values() for entry in entries} == {
        written[3],
        written[4],
    }


def test_a_cue_card_is_made_of_what_helped_and_taken_back(desk: Patterned, written):
    desk.open()
    desk.go_to("register.plot")
    desk.press(K.Key_Home)
    desk.bot.waitUntil(lambda: desk.sees("make_cue"))
    buttons = desk.page.findChildren(QWidget, "make_cue")
    names = [each.accessibleName() for each in buttons]
    assert names == ["Make a cue card: Asking", "Make a cue card: A breath, a pause"]
    buttons[0].setFocus()
    desk.press(K.Key_Return)
    assert {cue.text for cue in desk.follow_ups.cues()} == {"Asking", "Sit back when I lean in"}
    desk.bot.waitUntil(lambda: desk.sees("make_cue"))
    left = desk.find("make_cue")
    desk.bot.waitUntil(left.hasFocus)
    assert left.accessibleName() == "Make a cue card: A breath, a pause"
    desk.shell._undo_last()
    assert {cue.text for cue in desk.follow_ups.cues()} == {"Sit back when I lean in"}


def test_what_would_help_next_time_is_offered_once_its_card_is_gone(desk: Patterned, written):
    (cue,) = desk.follow_ups.cues()
    desk.follow_ups.remove_cue(cue.id)
    desk.open()
    desk.go_to("register.plot")
    desk.press(K.Key_Home)
    desk.bot.waitUntil(lambda: desk.sees("make_cue"))
    buttons = desk.page.findChildren(QWidget, "make_cue")
    (wanted,) = [each for each in buttons if "Sit back" in each.accessibleName()]
    wanted.setFocus()
    desk.press(K.Key_Return)
    (made,) = desk.follow_ups.cues()
    assert (made.text, made.entry_id) == ("Sit back when I lean in", written[3])


def test_in_a_narrow_window_the_list_comes_after_the_figures_with_a_way_back(
    desk: Patterned, written
):
    desk.open(size=(800, 560))
    assert not desk.sees("behind.entries")
    plot = desk.go_to("register.plot")
    desk.press(K.Key_Home)
    assert not desk.sees("behind.entries")
    desk.press(K.Key_Return)
    assert not desk.sees("register.plot")
    assert desk.focus() is desk.find("behind.entries")
    desk.press(K.Key_Escape)
    assert not desk.sees("behind.entries")
    assert desk.focus() is plot


def test_panes_and_what_a_mark_is_called(desk: Patterned, written):
    desk.open()
    desk.go_to("register.plot")
    desk.press(K.Key_Home)
    said = desk.find("register.plot").accessibleName()
    assert said == "What sets you off. Asked again and again, 4 reflections, strength 8 to 6"
    names = [pane.objectName() for pane in desk.page.panes()]
    assert names == ["segment.triggers", "register.plot", "behind.entries"]


def test_what_changes_elsewhere_comes_up(desk: Patterned, written):
    desk.open()
    later = _button(desk, 1)
    _, changes = desk.journal.writing.finish(desk.journal.draft("Another"))
    desk.page._context.bus.publish(changes)
    counts = {row[0]: row[1] for row in _marks(desk, "register")}
    assert counts["Asked again and again"] == "5"
    assert later in next(iter(_marks(desk, "register").values()))


def test_nothing_is_read_while_the_page_is_not_in_front(desk: Patterned, written):
    desk.open()
    desk.shell.show_page("today")
    before = len(desk.runner.names)
    _, changes = desk.journal.writing.finish(desk.journal.draft("Another"))
    desk.page._context.bus.publish(changes)
    assert len(desk.runner.names) == before


def test_a_slow_journal_says_that_it_is_read(desk: Patterned, written, qtbot):
    desk.runner.hold()
    desk.open()
    waiting = desk.page.findChild(QWidget, "patterns.waiting")
    assert waiting is not None
    assert not waiting.isVisible()
    qtbot.waitUntil(waiting.isVisible, timeout=10_000)
    desk.runner.release()
    assert not waiting.isVisible()


def test_dates_are_those_of_the_reflections(desk: Patterned):
    for day in range(1, 6):
        _button(desk, 0, answers={"intensity": day})
    desk.open()
    desk.go_to("register.plot")
    desk.press(K.Key_Home)
    days = {cells[0] for cells in _marks(desk, "course")}
    assert days == {"13 November"}


# ------------------------------------------------------------- very many


def test_strengths_of_years_are_told_by_month_and_none_is_lost(desk: Patterned):
    every = [_button(desk, days, intensity=3 if days % 2 else 8) for days in range(0, 14 * 30, 6)]
    desk.open()
    desk.go_to("time")
    desk.press(K.Key_End)
    figure: Figure = desk.find("course")
    marks = [figure.model.mark(row) for row in range(figure.model.rowCount())]
    assert 12 <= len(marks) <= 16
    assert sorted(entry for mark in marks for entry in mark.entries) == sorted(every)
    told = next(mark for mark in marks if mark.cells[0] == "October 2025")
    assert told.cells[1] == f"8, {len(told.entries)} reflections"
    assert told.sentence == f"October 2025, strength 8, {len(told.entries)} reflections"


def test_a_mark_for_several_says_how_far_they_reach(desk: Patterned):
    for days in range(0, 65):
        _button(desk, days, intensity=2 + days % 5)
    desk.open()
    figure: Figure = desk.find("course")
    mark = figure.model.mark(1)
    assert mark.cells[0].startswith("Week of ")
    assert mark.cells[1] == "2 to 6, 7 reflections"
    desk.go_to("course.plot")
    desk.press(K.Key_Home, K.Key_Right)
    assert len(desk.behind()) == 7


def test_what_helped_is_offered_in_portions(desk: Patterned):
    for at in range(12):
        _button(desk, at, answers={"next_time": f"Count to {at + 10}"})
    desk.open()
    rows = desk.find("cue_suggestions")

    def offered() -> int:
        return sum(each.isVisible() for each in rows.findChildren(CueRow))

    desk.bot.waitUntil(lambda: offered() == 8, timeout=10_000)
    more = desk.go_to("cue_suggestions.more")
    assert more.accessibleName() == "Show more: 8 of 13"
    desk.press(K.Key_Space)
    desk.bot.waitUntil(lambda: offered() == 13, timeout=10_000)
