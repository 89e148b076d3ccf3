"""Then and now, pairs, what was kept, cue cards and key points."""

import re
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.ui.documents.typeset import typeset
from app.ui.pages.patterns.found import group_pairs
from app.ui.pages.patterns.sheets import digest_sheet, group_sheet
from app.ui.paper import pdf
from models.records.faults import DiskFull
from models.records.follow_ups import FollowUpKind, FollowUpState
from models.records.ids import EntryId
from tests.ui.pages.patterns.conftest import NOW, Patterned

K = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
A_YEAR = timedelta(days=365)


def _three(desk: Patterned, held_at: datetime, meaning: str, **more: object) -> EntryId:
    answers = {"meaning": meaning, "soften": f"Soften: {meaning}"}
    return desk.write(packs=("three_questions",), answers=answers, held_at=held_at, **more)


def _pages(data: bytes) -> int:
    """How many pages a PDF has, by its page tree; it ends as a whole file does."""
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")
    (count,) = re.findall(rb"/Count (\d+)", data)
    assert len(re.findall(rb"/Type /Page\b", data)) == int(count)
    return int(count)


# ------------------------------------------------------------- then and now


def test_three_questions_a_year_apart_stand_side_by_side(desk: Patterned):
    then = _three(desk, NOW - A_YEAR, "What others have")
    between = _three(desk, NOW - timedelta(days=100), "Something of mine")
    now = _three(desk, NOW - timedelta(days=1), "It is in the room")
    desk.open("then_and_now")
    assert desk.find("question").currentText() == (
        "Three questions: What does power between people mean to you today? (3 answers)"
    )
    assert desk.find("then.day").text() == "Wednesday 13 November 2024"
    assert desk.find("then.text").toPlainText() == "What others have"
    assert desk.find("now.day").text() == "Wednesday 12 November 2025"
    assert desk.find("now.text").toPlainText() == "It is in the room"
    desk.go_to("now.earlier")
    desk.press(K.Key_Return)
    assert desk.find("now.text").toPlainText() == "Something of mine"
    desk.go_to("now.open")
    desk.press(K.Key_Return)
    desk.go_to("then.open")
    desk.press(K.Key_Return)
    assert desk.shown == [("journal", {"entry_id": each}) for each in (between, then)]
    desk.go_to("now.later")
    desk.press(K.Key_Return)
    assert not desk.find("now.later").isEnabled()
    assert desk.focus() is desk.find("now.earlier")
    assert now in desk.entries


def test_another_question_is_chosen_by_the_keyboard(desk: Patterned):
    _three(desk, NOW - A_YEAR, "then")
    _three(desk, NOW, "now", private=("soften",))
    desk.open("then_and_now")
    desk.go_to("question")
    desk.press(K.Key_Down)
    assert desk.find("then.text").toPlainText() == "Soften: then"
    assert desk.find("now.asked").text().startswith("Which power may people think you have")


def test_a_question_answered_once_is_not_offered(desk: Patterned):
    _three(desk, NOW, "only once")
    desk.open("then_and_now")
    assert not desk.sees("question")
    assert desk.sees("nothing_twice")


def test_two_walks_stand_side_by_side(desk: Patterned):
    answers = {
        "up_feelings": {"responsible": 2},
        "down_feelings": {"small": 1},
        "up_words": "I pointed at things",
    }
    walked = desk.write(packs=("walking_together",), answers=answers)
    desk.open("then_and_now")
    desk.bot.waitUntil(lambda: desk.sees("walk.open"))
    labels = [
        each.text() for each in desk.find("walks").findChildren(QWidget) if hasattr(each, "text")
    ]
    at = labels.index("Responsible (some)")
    assert labels[at + 1] == "Small (a little)"
    assert labels[labels.index("I pointed at things") + 1] == "–"
    desk.go_to("walk.open")
    desk.press(K.Key_Return)
    assert desk.shown == [("journal", {"entry_id": walked})]


def test_how_often_each_eye_was_written_in(desk: Patterned):
    first = desk.write(packs=("seven_eyes",), answers={"eye_1": "She", "eye_2": "I"})
    second = desk.write(packs=("seven_eyes",), answers={"eye_1": "He"})
    desk.open("then_and_now")
    model = desk.find("eyes").model
    assert [model.mark(row).cells[1] for row in range(7)] == ["2", "1", "0", "0", "0", "0", "0"]
    desk.go_to("eyes.plot")
    desk.press(K.Key_Home)
    assert set(desk.behind()) == {first, second}


# ------------------------------------------------------------- continuum


@pytest.fixture
def placed(desk: Patterned) -> list[EntryId]:
    """Two placings between two ends, the second with a private one after it."""

    def place(days: int, at: int, stress: int | None = None, **more: object) -> EntryId:
        mark = {"at": at} | ({} if stress is None else {"stress": stress})
        places = {"speak": mark, "own:say it today|let it rest": {"at": 1}}
        return desk.write(
            packs=("continuum",),
            answers={"places": places},
            held_at=NOW - timedelta(days=days),
            **more,
        )

    return [place(200, 3, 5), place(20, -2), place(10, 4, private=("places",))]


def test_each_pair_shows_its_marks_over_time(desk: Patterned, placed):
    desk.open("continuum")
    model = desk.find("pair.0").model
    rows = [model.mark(row) for row in range(model.rowCount())]
    assert [mark.cells for mark in rows] == [
        ("27 April", "3", "5"),
        ("24 October", "−2", ""),
        ("3 November", "4", ""),
    ]
    assert [mark.entries for mark in rows] == [(each,) for each in placed]
    assert desk.find("pair.1").plot.accessibleName().startswith("Say it today, or let it rest")
    desk.go_to("pair.0.plot")
    desk.press(K.Key_Down, K.Key_Return)
    assert desk.shown == [("journal", {"entry_id": placed[1]})]


def test_the_sheet_for_a_group_is_empty_unless_asked_otherwise(desk: Patterned, placed, tmp_path):
    desk.open("continuum")
    desk.go_to("group_sheet")
    desk.press(K.Key_Return)
    page = desk.find("preview.page")
    assert "speak up" in page.accessibleName()
    assert "say it today" not in page.accessibleName()
    assert "●" not in page.accessibleName()
    assert desk.find("preview.note").text().startswith("Every pair that comes with Afterword,")
    assert not desk.find("preview.marks").isChecked()
    assert not desk.find("preview.own_pairs").isChecked()
    desk.go_to("preview.marks")
    desk.press(K.Key_Space)
    assert desk.find("preview.note").text().startswith("Your own marks are on it:")
    assert page.accessibleName().count("●") == 2  # the legend and the pair that is marked
    desk.go_to("preview.own_pairs")
    desk.press(K.Key_Space)
    assert "say it today" in page.accessibleName()
    assert page.accessibleName().count("●") == 3
    words = desk.find("preview.note").text()
    assert words.startswith("Your own pairs and your own marks are on it:")
    assert "The file is in clear: whoever has it can read it." in words
    out = tmp_path / "sheet.pdf"
    desk.dialogs.will_answer(out)
    desk.go_to("preview.save")
    desk.press(K.Key_Return)
    assert _pages(out.read_bytes()) >= 1
    assert not desk.sees("preview.page")


def test_the_newest_mark_that_is_not_private_is_on_the_sheet(desk: Patterned, placed, themes):
    pairs = group_pairs(desk.patterns, desk.journal.catalogue).shipped
    assert [pair.low for pair in pairs][:2] == ["anger leaves me steady", "quick to help"]
    (speak,) = [pair for pair in pairs if pair.key == "speak"]
    assert [mark.at for mark in speak.marks] == [3, -2]
    made = typeset(group_sheet((speak,), with_marks=True), themes)
    lines = made.toPlainText().split("\n")
    scale = [str(value).replace("-", "−") for value in range(-5, 6)]
    end = lines.index("hold back")
    assert lines[end + 1 : end + 12].index("●") == 3  # at minus two
    assert lines[end + 12 : end + 23] == scale


def test_the_lines_are_drawn(desk: Patterned, placed, themes):
    from app.ui.paper import picture

    pairs = group_pairs(desk.patterns, desk.journal.catalogue).shipped
    image = picture(typeset(group_sheet(pairs[:1], with_marks=False), themes))
    middle = image.width() // 2
    dark = [y for y in range(image.height()) if image.pixelColor(middle + 9, y).lightness() < 90]
    assert dark, "no line goes across the page"
    widest = max(
        sum(image.pixelColor(x, y).lightness() < 90 for x in range(0, image.width(), 4))
        for y in dark
    )
    assert widest > image.width() / 4 * 0.6


def test_without_ones_own_marks_the_sheet_has_none_on_any_page(desk: Patterned, placed, themes):
    pairs = group_pairs(desk.patterns, desk.journal.catalogue).shipped
    both = group_pairs(desk.patterns, desk.journal.catalogue)
    made = typeset(group_sheet((*pairs, *both.own), with_marks=False), themes)
    assert "●" not in made.toPlainText()
    assert _pages(pdf(made)) == made.pageCount()


# ------------------------------------------------------------- kept


def _assume(desk: Patterned, what: str, days: int = 0, **more: object) -> EntryId:
    answers = {
        "still_with_you": "Words",
        "position": {"at": "both"},
        "closer": True,
        "assumed": [{"what": what, **more}],
    }
    return desk.write(
        packs=("after_session",),
        answers=answers,
        held_at=NOW - timedelta(days=days),
        code="T3",
    )


def _rows(desk: Patterned) -> list[str]:
    model = desk.find("kept.list").model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_what_was_written_three_times_is_said_as_a_fact(desk: Patterned):
    for days in (30, 20, 10):
        _assume(desk, "He does not want to be here" + ("." if days == 20 else ""), days)
    _assume(desk, "He is bored")
    desk.open("kept")
    model = desk.find("kept.list").model()
    said = [
        model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount())
    ]
    assert sorted(said) == [
        "He does not want to be here. Assumption. Written three times, last 13 November. T3."
        " Before the next contact.",
        "He is bored. Assumption. Written 13 November. T3. Before the next contact.",
    ]


def test_what_was_written_three_times_opens_each_of_them_and_is_answered_once(desk: Patterned):
    written = [_assume(desk, "He does not want to be here") for _ in range(3)]
    desk.open("kept")
    opened = []
    for name in ("kept.entry", "kept.version.0.open", "kept.version.1.open"):
        desk.go_to(name)
        desk.press(K.Key_Return)
        opened.append(desk.shown[-1][1]["entry_id"])
    assert set(opened) == set(written)
    desk.go_to("kept.result")
    desk.type("He works nights")
    desk.go_to("kept.done")
    desk.press(K.Key_Return)
    assert {(each.state, each.result) for each in desk.follow_ups.all()} == {
        (FollowUpState.DONE, "He works nights")
    }
    desk.shell._undo_last()
    assert [each.state for each in desk.follow_ups.all()] == [FollowUpState.OPEN] * 3
    desk.shell._redo_last()
    assert [each.state for each in desk.follow_ups.all()] == [FollowUpState.DONE] * 3


def test_an_assumption_is_checked_and_that_is_undone(desk: Patterned):
    entry = _assume(desk, "He is bored", basis="He yawned")
    desk.open("kept")
    desk.go_to("kept.list")
    desk.press(K.Key_Return)
    assert desk.find("kept.basis").text() == "It rests on: He yawned"
    assert desk.focus() is desk.find("kept.result")
    desk.type("He works nights")
    desk.go_to("kept.done")
    assert desk.focus().text() == "Checked"
    desk.press(K.Key_Return)
    (answered,) = desk.follow_ups.all()
    assert (answered.state, answered.result) == (FollowUpState.DONE, "He works nights")
    assert not desk.sees("kept.list")
    desk.shell._undo_last()
    (again,) = desk.follow_ups.all()
    assert (again.state, again.result) == (FollowUpState.OPEN, "He works nights")
    assert _rows(desk) == ["He is bored"]
    desk.go_to("kept.entry")
    desk.press(K.Key_Return)
    assert desk.shown == [("journal", {"entry_id": entry})]


def test_it_is_put_off_let_go_and_opened_again(desk: Patterned):
    made, _ = desk.follow_ups.add(FollowUpKind.LEARNING, "Read about shame")
    desk.open("kept")
    desk.go_to("kept.defer")
    desk.press(K.Key_Return)
    assert desk.follow_ups.all()[0].due is None
    desk.type("in a week")
    desk.press(K.Key_Tab)
    desk.go_to("kept.defer")
    desk.press(K.Key_Return)
    assert desk.follow_ups.all()[0].due == date(2025, 11, 20)
    desk.go_to("kept.drop")
    desk.press(K.Key_Return)
    assert desk.follow_ups.all()[0].state is FollowUpState.DROPPED
    assert not desk.sees("kept.list")
    desk.go_to("segment.answered")
    desk.press(K.Key_Space)
    assert _rows(desk) == ["Read about shame"]
    desk.go_to("kept.reopen")
    desk.press(K.Key_Return)
    assert desk.follow_ups.all()[0].state is FollowUpState.OPEN
    assert desk.follow_ups.all()[0].id == made.id


def test_what_is_answered_comes_again_on_a_day(desk: Patterned):
    desk.follow_ups.add(FollowUpKind.JUDGEMENT, "She is lazy")
    desk.open("kept")
    desk.go_to("kept.list")
    desk.press(K.Key_Return)
    field = desk.find("kept.again_on").first_focus()
    field.setFocus()
    desk.type("2025-12-01")
    desk.press(K.Key_Tab)
    desk.go_to("kept.done")
    desk.press(K.Key_Return)
    assert {(each.state, each.due) for each in desk.follow_ups.all()} == {
        (FollowUpState.DONE, None),
        (FollowUpState.OPEN, date(2025, 12, 1)),
    }


def test_kinds_and_people_narrow_the_list(desk: Patterned):
    _assume(desk, "He is bored")
    desk.follow_ups.add(FollowUpKind.LEARNING, "Read about shame")
    desk.open("kept")
    assert set(_rows(desk)) == {"He is bored", "Read about shame"}
    desk.go_to("person")
    desk.press(K.Key_Down)
    assert _rows(desk) == ["He is bored"]
    desk.press(K.Key_Up)
    desk.go_to("kept.kind")
    desk.press(K.Key_End)
    assert _rows(desk) == ["Read about shame"]


def test_a_half_typed_answer_stays_with_each_of_what_is_kept(desk: Patterned):
    _assume(desk, "He is bored")
    _assume(desk, "She is tired")
    desk.open("kept")
    desk.go_to("kept.list")
    desk.press(K.Key_Return)
    first = desk.find("kept.text").text()
    desk.type("Not at all")
    desk.go_to("kept.list")
    desk.press(K.Key_Down)
    assert desk.find("kept.result").text() == ""
    desk.press(K.Key_Up)
    assert desk.find("kept.result").text() == "Not at all"
    desk.shell.show_page("today")
    assert {(each.text, each.state, each.result) for each in desk.follow_ups.all()} == {
        (first, FollowUpState.OPEN, "Not at all"),
        (({"He is bored", "She is tired"} - {first}).pop(), FollowUpState.OPEN, ""),
    }
    desk.open("kept")
    assert desk.find("kept.result").text() == "Not at all"
    assert not desk.sees("kept.came_of_it")


def test_a_first_impression_is_read_only(desk: Patterned):
    answers = {"stirred": "Him", "early": True, "first_impression": "Hard and bored"}
    entry = desk.write(packs=("got_into_me",), answers=answers, code="T3")
    desk.open("kept")
    assert _rows(desk) == ["Hard and bored"]
    assert "T3" in desk.find("kept.facts").text()
    assert not desk.sees("kept.result")
    assert not desk.sees("kept.reopen")
    desk.go_to("kept.list")
    desk.press(K.Key_Return)
    assert desk.focus() is desk.find("kept.entry")
    desk.press(K.Key_Return)
    assert desk.shown == [("journal", {"entry_id": entry})]


def test_where_one_stands_keeps_its_versions(desk: Patterned):
    for days, words in ((300, "Outside"), (10, "Inside, and at ease")):
        desk.write(
            packs=("room_we_sit_in",),
            answers={"where_i_stand": words},
            held_at=NOW - timedelta(days=days),
        )
    desk.open("kept")
    assert _rows(desk) == ["Inside, and at ease"]
    desk.go_to("kept.kind")
    at = [desk.find("kept.kind").itemText(row) for row in range(desk.find("kept.kind").count())]
    for _ in range(at.index("Where I stand")):
        desk.press(K.Key_Down)
    assert _rows(desk) == ["Inside, and at ease"]
    desk.bot.waitUntil(lambda: desk.sees("kept.version.0"))
    assert desk.find("kept.version.0").text() == "Outside"


def test_in_a_narrow_window_one_goes_to_it_and_back(desk: Patterned):
    _assume(desk, "He is bored")
    desk.open("kept", size=(800, 560))
    assert not desk.sees("kept.result")
    desk.go_to("kept.list")
    desk.press(K.Key_Return)
    assert desk.sees("kept.result")
    assert not desk.sees("kept.list")
    desk.go_to("kept.back")
    desk.press(K.Key_Return)
    assert desk.focus() is desk.find("kept.list")


# ------------------------------------------------------------- cue cards and key points


def _cues(desk: Patterned) -> list[tuple[str, int | None]]:
    return [(cue.text, cue.place) for cue in desk.follow_ups.cues()]


def _card(desk: Patterned, text: str) -> QWidget:
    (cue,) = [cue for cue in desk.follow_ups.cues() if cue.text == text]
    desk.bot.waitUntil(lambda: desk.sees(f"cue.{cue.id}"))
    return desk.find(f"cue.{cue.id}")


def test_cards_are_added_chosen_and_ordered_by_the_keyboard(desk: Patterned):
    desk.open("key_points")
    for words in ("Breathe", "Ask", "Wait", "Sit back"):
        desk.go_to("new_cue")
        desk.type(words)
        desk.press(K.Key_Return)
    for words in ("Breathe", "Ask", "Wait"):
        toggle = _card(desk, words).findChild(QWidget, "cue.toggle")
        toggle.setFocus()
        desk.press(K.Key_Return)
    assert [cue.text for cue in desk.follow_ups.three()] == ["Breathe", "Ask", "Wait"]
    toggle = _card(desk, "Sit back").findChild(QWidget, "cue.toggle")
    toggle.setFocus()
    desk.press(K.Key_Return)
    assert len(desk.follow_ups.three()) == 3
    _card(desk, "Wait").setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(K.Key_Up, with_=ALT)
    assert [cue.text for cue in desk.follow_ups.three()] == ["Breathe", "Wait", "Ask"]
    desk.bot.waitUntil(_card(desk, "Wait").hasFocus)
    desk.shell._undo_last()
    assert [cue.text for cue in desk.follow_ups.three()] == ["Breathe", "Ask", "Wait"]
    toggle = _card(desk, "Ask").findChild(QAbstractButton, "cue.toggle")
    assert toggle.accessibleName() == "Stop reminding me: Ask"
    toggle.setFocus()
    desk.press(K.Key_Return)
    assert [cue.text for cue in desk.follow_ups.three()] == ["Breathe", "Wait"]
    assert desk.shell.undo_bar.words() == "No longer a reminder"
    toggle = _card(desk, "Ask").findChild(QAbstractButton, "cue.toggle")
    assert toggle.text() == "Make it a reminder"


def test_a_card_is_worded_otherwise_and_removed(desk: Patterned):
    desk.follow_ups.add_cue("Breathe")
    desk.open("key_points")
    _card(desk, "Breathe").setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(K.Key_F2)
    desk.type("Breathe out")
    desk.press(K.Key_Return)
    assert _cues(desk) == [("Breathe out", None)]
    _card(desk, "Breathe out").setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(K.Key_Delete)
    assert _cues(desk) == []
    desk.shell._undo_last()
    assert _cues(desk) == [("Breathe out", None)]


def test_words_of_a_card_stay_where_they_were_typed_on_a_full_disk(
    desk: Patterned, monkeypatch: pytest.MonkeyPatch
):
    desk.follow_ups.add_cue("Breathe")
    desk.open("key_points")
    _fill_the_disk(desk, monkeypatch)
    desk.go_to("new_cue")
    desk.type("Wait")
    desk.press(K.Key_Return)
    assert desk.find("new_cue").text() == "Wait"
    _card(desk, "Breathe").setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(K.Key_F2)
    desk.type("Breathe out")
    desk.press(K.Key_Return)
    assert desk.find("cue.field").text() == "Breathe out"
    assert [type(fault) for fault in desk.faults] == [DiskFull, DiskFull]
    desk.faults.clear()
    monkeypatch.undo()
    desk.press(K.Key_Return)
    desk.go_to("new_cue")
    desk.press(K.Key_Return)
    assert desk.find("new_cue").text() == ""
    assert sorted(text for text, _place in _cues(desk)) == ["Breathe out", "Wait"]


def _fill_the_disk(desk: Patterned, monkeypatch: pytest.MonkeyPatch) -> None:
    def full() -> None:
        raise DiskFull("journal")

    monkeypatch.setattr(desk.journal.store, "write", full)


def test_nothing_is_added_without_words(desk: Patterned):
    desk.open("key_points")
    desk.go_to("add_cue")
    desk.press(K.Key_Return)
    assert desk.focus() is desk.find("new_cue")
    assert _cues(desk) == []


@pytest.fixture
def points(desk: Patterned) -> list[EntryId]:
    """Key points of two months; the newer ones are private."""

    def write(days: int, point: str, **more: object) -> EntryId:
        return desk.write(
            "Words",
            packs=("key_points",),
            answers={"point_1": point},
            held_at=NOW - timedelta(days=days),
            **more,
        )

    return [write(40, "Say it early"), write(2, "For me only", private=("point_1",))]


def test_key_points_stand_under_their_month_and_open_their_entry(desk: Patterned, points):
    desk.open("key_points")
    desk.bot.waitUntil(lambda: desk.sees("points.open"))
    texts = [
        each.text()
        for each in desk.find("key_points").findChildren(QWidget)
        if hasattr(each, "text")
    ]
    order = ["November 2025", "1. For me only", "October 2025", "1. Say it early"]
    assert [text for text in texts if text in order] == order
    desk.go_to("points.open")
    desk.press(K.Key_Return)
    assert desk.shown == [("journal", {"entry_id": points[1]})]


def test_the_digest_on_paper_holds_nothing_private(desk: Patterned, points, tmp_path: Path, themes):
    desk.open("key_points")
    desk.go_to("print_points")
    desk.press(K.Key_Return)
    words = desk.find("preview.page").accessibleName()
    assert "Say it early" in words
    assert "For me only" not in words
    assert not desk.sees("preview.marks")
    out = tmp_path / "points.pdf"
    desk.dialogs.will_answer(out)
    desk.go_to("preview.save")
    desk.press(K.Key_Return)
    assert _pages(out.read_bytes()) == 1
    many = desk.follow_ups.key_points() * 60
    assert typeset(digest_sheet(many), themes).pageCount() > 1


def test_print_goes_to_the_part_in_front(desk: Patterned, points):
    desk.open("key_points")
    desk.page.handlers()["print"]()
    assert desk.sees("preview.page")
    desk.dialogs.will_answer(True)
    desk.go_to("preview.print")
    desk.press(K.Key_Return)
    assert not desk.sees("preview.page")
    assert desk.dialogs.asked == ["print"]


def test_it_comes_back_to_the_same_part_after_a_lock(desk: Patterned):
    desk.open("kept")
    assert desk.page.resume_args() == {"tab": "kept"}


def test_words_for_a_card_are_kept_when_one_goes_elsewhere(desk: Patterned):
    desk.follow_ups.add_cue("Wait")
    desk.open("key_points")
    desk.go_to("cue.edit")
    desk.press(K.Key_Return)
    desk.find("cue.field").setText("Wait and breathe")
    desk.go_to("new_cue")
    desk.type("Look up")
    desk.shell.show_page("today")
    assert {text for text, _ in _cues(desk)} == {"Wait and breathe", "Look up"}
    desk.open("key_points")
    assert not desk.sees("cue.field")
    assert desk.find("new_cue").text() == ""


def test_words_of_a_card_outlast_another_card_that_is_made(desk: Patterned):
    desk.follow_ups.add_cue("Wait")
    desk.open("key_points")
    desk.go_to("cue.edit")
    desk.press(K.Key_Return)
    desk.type("Wait and")
    desk.go_to("new_cue")
    desk.type("Look up")
    desk.press(K.Key_Return)
    assert desk.find("cue.field").text() == "Wait and"
    assert {text for text, _ in _cues(desk)} == {"Wait", "Look up"}


def test_what_is_typed_for_a_card_is_kept_within_a_second(desk: Patterned):
    made, _ = desk.follow_ups.add_cue("Wait")
    desk.open("key_points")
    desk.go_to("new_cue")
    desk.type("Look u")
    desk.bot.waitUntil(lambda: desk.follow_ups.begun_cues() == {"": "Look u"}, timeout=10_000)
    _card(desk, "Wait").setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(K.Key_F2)
    desk.type("Wait and")
    both = {"": "Look u", made.id: "Wait and"}
    desk.bot.waitUntil(lambda: desk.follow_ups.begun_cues() == both, timeout=10_000)
    assert _cues(desk) == [("Wait", None)]
    desk.press(K.Key_Escape)
    desk.bot.waitUntil(lambda: desk.follow_ups.begun_cues() == {"": "Look u"}, timeout=10_000)
    desk.go_to("new_cue")
    desk.press(K.Key_End)
    desk.type("p")
    desk.press(K.Key_Return)
    assert desk.follow_ups.begun_cues() == {}
    assert {text for text, _ in _cues(desk)} == {"Wait", "Look up"}
    assert desk.find("new_cue").text() == ""


def test_what_was_half_typed_when_the_program_ended_stands_in_its_field(desk: Patterned):
    made, _ = desk.follow_ups.add_cue("Wait")
    desk.follow_ups.begin_cue("Look u")
    desk.follow_ups.begin_cue("Wait and", made.id)
    desk.open("key_points")
    desk.bot.waitUntil(lambda: desk.sees("cue.field"))
    assert desk.find("new_cue").text() == "Look u"
    assert desk.find("cue.field").text() == "Wait and"
    desk.go_to("cue.field")
    desk.press(K.Key_Return)
    assert {text for text, _ in _cues(desk)} == {"Wait and"}
    assert desk.follow_ups.begun_cues() == {"": "Look u"}
