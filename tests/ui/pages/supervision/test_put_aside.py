"""Not this time: why, in a word or a line, and the way back, in a real window."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from models.records.supervision import AsideReason
from tests.support.supervision import CTRL, KEY, TUESDAY, Desk, supervision_desk

FIRST = "I ran over."
SECOND = "Two women, one of us on a salary."


@pytest.fixture
def desk(themes, qtbot, tmp_path: Path) -> Iterator[Desk]:
    with supervision_desk(themes, qtbot, tmp_path) as opened:
        for words in (FIRST, SECOND):
            opened.marked(words, held_at=opened.clock.now())
        opened.plan()
        opened.open()
        yield opened


def titles(desk: Desk) -> list[str]:
    return [row.title.text() for row in desk.all("suggestion")]


def aside(desk: Desk) -> list[tuple[str, str]]:
    """What the journal holds of it."""
    session = desk.supervision.next_session()
    return [(each.proposal.title, each.reason) for each in desk.supervision.put_aside(session.id)]


def leave(desk: Desk, title: str) -> None:
    row = next(each for each in desk.all("suggestion") if each.title.text() == title)
    row.leave.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(KEY.Key_Space)
    desk.wait(lambda: title not in titles(desk))


def test_it_is_left_at_once_and_nobody_has_to_say_why(desk: Desk):
    leave(desk, FIRST)
    assert aside(desk) == [(FIRST, "")]
    assert desk.find("why_asked").text().startswith(f"Left for this time: {FIRST}")
    assert desk.focus().objectName() == "add_proposal"
    assert titles(desk) == [SECOND]


@pytest.mark.parametrize("reason", AsideReason)
def test_a_word_says_why(desk: Desk, reason: AsideReason):
    leave(desk, FIRST)
    desk.click(f"why.{reason.value}")
    assert aside(desk) == [(FIRST, reason.value)]
    assert desk.all("why") == []
    assert desk.focus().objectName() == "add_proposal"


def test_it_is_asked_where_the_row_stood(desk: Desk):
    first, second = titles(desk)
    leave(desk, second)

    def top(name: str) -> int:
        return desk.find(name).mapTo(desk.page, QPoint(0, 0)).y()

    desk.wait(lambda: top("why") > top("suggestion"))
    assert titles(desk) == [first]
    desk.click("why_close")
    assert desk.all("why") == []
    assert aside(desk) == [(second, "")]


def test_a_line_says_why_and_is_kept_as_it_is_typed(desk: Desk):
    leave(desk, FIRST)
    desk.find("why_line").setFocus(Qt.FocusReason.TabFocusReason)
    desk.type("It belongs to the team.")
    desk.wait(lambda: aside(desk) == [(FIRST, "It belongs to the team.")])
    assert desk.find("why_line").text() == "It belongs to the team."
    desk.press(KEY.Key_Return)
    assert desk.all("why") == []


def test_a_line_that_is_typed_is_kept_when_the_page_is_left_or_locked(desk: Desk):
    leave(desk, FIRST)
    desk.find("why_line").setFocus(Qt.FocusReason.TabFocusReason)
    desk.type("Too much")
    desk.page.hand_over()
    assert aside(desk) == [(FIRST, "Too much")]


def test_undo_takes_back_the_reason_and_then_all_of_it(desk: Desk):
    leave(desk, FIRST)
    desk.click("why.too_raw")
    desk.press(KEY.Key_Z, CTRL)
    desk.wait(lambda: aside(desk) == [(FIRST, "")])
    desk.press(KEY.Key_Z, CTRL)
    desk.wait(lambda: len(titles(desk)) == 2)
    assert aside(desk) == []
    assert desk.all("left_for_this_time") == []


def test_undo_asks_no_more_why(desk: Desk):
    leave(desk, FIRST)
    desk.act("undo")
    desk.wait(lambda: len(titles(desk)) == 2)
    assert desk.all("why") == []


def test_what_was_left_is_listed_with_why_and_offered_again(desk: Desk):
    assert desk.all("left_for_this_time") == []
    for words in (FIRST, SECOND):
        leave(desk, words)
    desk.click("why.not_mine")
    assert desk.find("left_for_this_time").text() == "Left for this time: 2"
    assert desk.all("aside_row") == []
    desk.find("left_for_this_time").setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(KEY.Key_Space)
    rows = {row.title: row for row in desk.all("aside_row")}
    assert rows[SECOND].say.text() == "Not mine to bring"
    assert rows[FIRST].say.text() == "Say why"
    rows[FIRST].again.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(KEY.Key_Space)
    desk.wait(lambda: titles(desk) == [FIRST])
    assert aside(desk) == [(SECOND, "not_mine")]
    assert desk.shell.undo_bar.words() == f"Offered again: {FIRST}"
    desk.act("undo")
    desk.wait(lambda: titles(desk) == [])


def test_the_reason_can_be_said_and_changed_later(desk: Desk):
    leave(desk, FIRST)
    desk.click("why_close")
    desk.click("left_for_this_time")
    desk.click("say_why")
    assert desk.focus().objectName() == "why.not_mine"
    desk.press(KEY.Key_Space)
    desk.wait(lambda: desk.find("say_why").text() == "Not mine to bring")
    assert desk.focus().objectName() == "say_why"
    desk.press(KEY.Key_Space)
    desk.find("why_line").setFocus(Qt.FocusReason.TabFocusReason)
    desk.type("The manager decides")
    desk.wait(lambda: aside(desk) == [(FIRST, "The manager decides")])
    desk.wait(lambda: desk.find("say_why").text() == "The manager decides")
    assert desk.find("why_line").text() == "The manager decides"
    desk.press(KEY.Key_Escape)
    assert desk.all("why") == []


def test_tab_comes_by_everything_in_order(desk: Desk):
    leave(desk, titles(desk)[0])
    desk.click("left_for_this_time")
    desk.find("why_close").setFocus(Qt.FocusReason.TabFocusReason)
    passed = []
    while desk.focus().objectName() != "offer_again" and len(passed) < 20:
        passed.append(desk.focus().objectName())
        desk.press(KEY.Key_Tab)
    assert passed == [
        "why_close",
        "why.not_mine",
        "why.talked_about",
        "why.too_raw",
        "why_line",
        "add_proposal",
        "not_this_time",
        "add_something_else",
        "write_before",
        "left_for_this_time",
        "say_why",
    ]


def test_what_is_private_says_so(desk: Desk):
    desk.journal.write(
        packs=("after_session",),
        answers={"still_with_you": "She looked away.", "feelings": {"ashamed": 2}},
    )
    desk.open()
    desk.wait(lambda: len(titles(desk)) == 3)
    rows = {row.title.text(): row for row in desk.all("suggestion")}
    marks = {title: bool(row.findChildren(QWidget, "for_me_alone")) for title, row in rows.items()}
    assert marks == {FIRST: False, SECOND: False, "She looked away.": True}
    assert "Only you see this reason" in rows["She looked away."].add.accessibleName()
    assert "Private" not in rows["She looked away."].add.accessibleName()


def test_nothing_of_it_stays_when_another_session_is_next(desk: Desk):
    leave(desk, FIRST)
    session = desk.supervision.next_session()
    desk.supervision.start(session.id)
    desk.supervision.finish(session.id)
    desk.plan()
    desk.open()
    desk.wait(lambda: len(titles(desk)) == 2)
    assert desk.all("why") == []
    assert desk.all("left_for_this_time") == []


def test_every_control_has_a_name(desk: Desk):
    leave(desk, FIRST)
    desk.click("left_for_this_time")
    desk.click("say_why")
    names = [
        each.accessibleName()
        for name in ("why_close", "why.too_raw", "why_line", "say_why", "offer_again")
        for each in desk.all(name)
    ]
    assert len(names) == 8
    assert all(FIRST in name for name in names)


def test_it_says_why_it_was_put_aside_when_it_comes_up_again(desk: Desk):
    leave(desk, FIRST)
    desk.find("why_line").setFocus(Qt.FocusReason.TabFocusReason)
    desk.type("Waiting for the complaint to close")
    desk.press(KEY.Key_Return)
    desk.wait(lambda: aside(desk) == [(FIRST, "Waiting for the complaint to close")])
    first = desk.supervision.next_session()
    desk.supervision.start(first.id)
    desk.supervision.finish(first.id)
    desk.plan(held_at=TUESDAY + timedelta(days=14))
    desk.open("today")
    desk.open()
    desk.wait(lambda: bool(desk.all("left_before")))
    (line,) = (each.text() for each in desk.all("left_before"))
    assert line.startswith("Put aside for the session on ")
    assert line.endswith(": Waiting for the complaint to close")


def test_a_reason_is_there_again_when_offering_again_is_taken_back(desk: Desk):
    leave(desk, FIRST)
    desk.click("why_close")
    desk.click("left_for_this_time")
    desk.click("say_why")
    desk.find("why_line").setFocus(Qt.FocusReason.TabFocusReason)
    desk.type("Waiting")
    desk.find("offer_again").click()
    desk.wait(lambda: FIRST in titles(desk))
    desk.undo()
    desk.wait(lambda: FIRST not in titles(desk))
    assert aside(desk) == [(FIRST, "Waiting")]
