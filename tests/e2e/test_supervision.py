"""Supervision in the user's words: prepared, held, finished; by keyboard, in a real window."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from app.ui.dialogs import Answer
from app.ui.widgets.focus import FocusRing
from models.records.entries import Bring, Privacy
from models.records.faults import DiskFull
from models.records.supervision import ItemState, SessionState
from tests.support.supervision import ALT, CTRL, KEY, SHIFT, TUESDAY, Desk, supervision_desk
from tests.ui.conftest import the_themes, themes

__all__ = ["the_themes", "themes"]

SECRET = "zanzibar"
HIDDEN = "whole entry about lisbon"


@pytest.fixture
def desk(themes, qtbot, tmp_path: Path) -> Iterator[Desk]:
    with supervision_desk(themes, qtbot, tmp_path) as opened:
        yield opened


def questions(desk: Desk) -> list[str]:
    session = desk.supervision.next_session()
    assert session is not None
    return [item.question for item in session.items]


def begin(desk: Desk, *names: str):
    """A session that is held, with these items."""
    session = desk.plan()
    for name in names:
        desk.supervision.add_item(session.id, name)
    desk.clock.set(TUESDAY)
    desk.supervision.start(session.id)
    desk.open("in_session", session_id=session.id)
    return session


def search(desk: Desk, words: str) -> None:
    if not desk.all("find_field") or desk.focus() is not desk.find("find_field"):
        desk.act("find_reflections")
    desk.find("find_field").clear()
    desk.type(words)
    # What is done is done at once as soon as the pause after the last letter is over.
    desk.wait(lambda: not desk.page._presenter._pause.isActive())


# ----------------------------------------------------------------- preparing


@pytest.mark.parametrize("name", ["add_something_else", "need"])
def test_the_ring_is_whole_around_what_stands_at_the_edge(desk: Desk, name: str):
    desk.plan()
    desk.open()
    desk.find(name).setFocus(Qt.FocusReason.TabFocusReason)
    (ring,) = (each for each in desk.window.findChildren(FocusRing) if each.isVisible())
    desk.wait(lambda: ring.visibleRegion().boundingRect() == ring.rect())


def test_larger_letters_leave_me_at_what_i_am_typing(desk: Desk, themes):
    session = desk.plan()
    for name in ("Whose boundary is this?", "And mine?"):
        desk.supervision.add_item(session.id, name)
    desk.open()
    desk.all("question")[0].setFocus()
    desk.type("Say: ")
    themes.set_text_scale(125)
    desk.type("now, ")
    desk.bot.waitUntil(lambda: questions(desk)[0] == "Say: now, Whose boundary is this?")
    assert desk.focus() is desk.all("question")[0]
    assert desk.all("question")[0].text() == questions(desk)[0]

    minutes = desk.all("minutes")[1]
    minutes.setFocus()
    desk.press(KEY.Key_Up)
    set_to = minutes.value()
    themes.set_text_scale(100)
    desk.bot.waitUntil(lambda: desk.supervision.next_session().items[1].minutes == set_to)
    assert desk.focus() is minutes


@pytest.mark.parametrize("scale", [100, 150])
def test_a_tick_in_a_past_session_keeps_the_keyboard(desk: Desk, themes, scale: int):
    session = desk.plan()
    item, _ = desk.supervision.add_item(session.id, "Whose boundary is this?")
    desk.clock.set(TUESDAY)
    desk.supervision.start(session.id)
    for words in ("Ask her", "Ask him"):
        desk.supervision.add_action(item.id, words)
    desk.supervision.finish(session.id)
    desk.window.resize(800, 560)
    themes.set_text_scale(scale)
    desk.open("supervision", session_id=session.id)
    desk.bot.waitUntil(lambda: len(desk.all("past_action")) == 2)
    first = desk.all("past_action")[1]
    first.setFocus()
    desk.press(KEY.Key_Space)
    desk.bot.waitUntil(lambda: desk.all("past_action")[1:] not in ([], [first]))
    again = desk.all("past_action")[1]
    assert again.isChecked()
    assert desk.focus() is again
    themes.set_choice("dark")
    desk.bot.waitUntil(lambda: desk.all("past_action")[1:] not in ([], [again]))
    assert desk.focus() is desk.all("past_action")[1]


def test_i_say_when_we_next_meet(desk: Desk):
    desk.open()
    assert desk.focus() is desk.find("plan_person")
    desk.click("plan_act")
    assert desk.find("plan_problem").text()

    desk.type("D.")
    desk.click("plan_act")
    assert "which day" in desk.find("plan_problem").text()
    desk.type("18 November 2025")
    desk.press(KEY.Key_Tab)
    desk.find("plan_time").setText("late")
    desk.click("plan_act")
    assert "not a time" in desk.find("plan_problem").text()
    desk.find("plan_time").setText("10:00")
    desk.find("plan_format").setCurrentIndex(1)
    desk.click("plan_act")

    assert desk.find("session_title").text() == "Tuesday 18 November, 10:00"
    assert desk.find("session_line").text() == "With D., by video, 60 minutes"
    session = desk.supervision.next_session()
    assert session is not None
    assert session.plan.held_at == TUESDAY


def test_i_change_the_hour_and_can_call_it_off(desk: Desk):
    desk.plan()
    desk.open()
    desk.click("change_session")
    assert desk.find("plan_person").text() == "D."
    desk.find("plan_time").setText("11:30")
    desk.click("plan_act")
    assert desk.find("session_title").text() == "Tuesday 18 November, 11:30"
    desk.click("change_session")
    desk.click("plan_off")
    assert desk.supervision.next_session() is None
    desk.act("undo")
    assert desk.find("session_title").text() == "Tuesday 18 November, 11:30"


def test_what_i_flagged_is_offered_with_its_reason_and_i_add_it(desk: Desk):
    desk.marked("I ran eleven minutes over.", "How do I say at ten to that we stop?")
    desk.marked("Two women, one of us on a salary.")
    desk.plan()
    desk.open()
    reasons = [label.text() for label in desk.all("reason")]
    assert reasons == ["You flagged it on 13 November."] * 2

    for _ in range(2):
        desk.find("add_proposal").setFocus(Qt.FocusReason.TabFocusReason)
        desk.press(KEY.Key_Return)

    assert set(questions(desk)) == {
        "How do I say at ten to that we stop?",
        "Two women, one of us on a salary.",
    }
    assert desk.all("add_proposal") == []


def test_what_is_seen_at_once_is_taken_back_by_ctrl_z_and_the_menu_names_it(desk: Desk):
    session = desk.plan()
    desk.supervision.add_item(session.id, "How do I end on time?")
    desk.open()
    presenter = desk.page._presenter
    desk.wait(lambda: presenter.session_id == session.id)
    presenter.plan(replace(session.plan, held_at=TUESDAY + timedelta(days=7)))
    undo = desk.context.actions.action("undo")
    desk.wait(lambda: undo.text() == "Undo: Session changed")
    presenter.add_own("What keeps me from ending?")
    desk.wait(lambda: undo.text() == "Undo: Question added")
    assert questions(desk) == ["How do I end on time?", "What keeps me from ending?"]
    assert not desk.shell.undo_bar.isVisible()
    desk.act("undo")
    desk.wait(lambda: questions(desk) == ["How do I end on time?"])
    desk.act("undo")
    desk.wait(lambda: desk.supervision.session(session.id).plan.held_at == TUESDAY)


def test_on_a_screen_that_others_look_at_the_menu_does_not_say_what_was_done(desk: Desk):
    begin(desk, "How do I end on time?")
    presenter = desk.page._presenter
    desk.wait(lambda: presenter.session is not None)
    presenter.add_item("What keeps me from ending?")
    desk.wait(lambda: len(questions(desk)) == 2)
    assert desk.context.actions.action("undo").text() == "Undo"
    desk.act("undo")
    desk.wait(lambda: questions(desk) == ["How do I end on time?"])


def test_not_this_time_takes_it_away_until_i_undo(desk: Desk):
    desk.marked("I ran over.")
    desk.plan()
    desk.open()
    desk.click("not_this_time")
    assert desk.all("suggestion") == []
    desk.act("undo")
    assert len(desk.all("suggestion")) == 1


def test_i_order_the_agenda_by_keyboard_and_hear_where_it_is(desk: Desk):
    session = desk.plan()
    for name in ("one", "two", "three", "How do I say at ten to that we will stop at ten to?"):
        desk.supervision.add_item(session.id, name)
    desk.open()
    desk.all("grip")[3].setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(3):
        desk.press(KEY.Key_Up, ALT)
    assert questions(desk)[0].startswith("How do I say")
    assert desk.shell.undo_bar.words() == "How do I say at ten to…, now 1 of 4"
    assert desk.focus().accessibleName().startswith("Item 1 of 4")
    desk.press(KEY.Key_Up, ALT)
    assert questions(desk)[1:] == ["one", "two", "three"]

    field = next(field for field in desk.all("question") if field.text() == "one")
    field.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(KEY.Key_Down, ALT)
    assert questions(desk)[1:] == ["two", "one", "three"]
    for _ in range(4):
        desk.act("undo")
    assert questions(desk)[:3] == ["one", "two", "three"]


def test_i_drag_an_item_to_another_place(desk: Desk):
    session = desk.plan()
    for name in ("one", "two", "three"):
        desk.supervision.add_item(session.id, name)
    desk.open()
    grips = desk.all("grip")
    below = grips[0].mapFromGlobal(grips[2].mapToGlobal(QPoint(5, 40)))
    QTest.mousePress(grips[0], Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    QTest.mouseMove(grips[0], below)
    QTest.mouseRelease(grips[0], Qt.MouseButton.LeftButton, pos=below)
    QApplication.processEvents()
    assert questions(desk) == ["two", "three", "one"]


def test_question_minutes_and_need_are_kept_as_i_type(desk: Desk):
    session = desk.plan()
    desk.supervision.add_item(session.id, "The clock")
    desk.open()
    field = desk.find("question")
    field.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(KEY.Key_End)
    desk.type(" and me")
    desk.find("minutes").setFocus(Qt.FocusReason.TabFocusReason)
    assert questions(desk) == ["The clock and me"]
    for _ in range(12):
        desk.press(KEY.Key_Up)
    desk.wait(lambda: desk.supervision.session(session.id).items[0].minutes == 70)
    desk.wait(lambda: desk.find("planned").text() == "of 60 minutes planned")
    assert "left for whatever" not in desk.seen()

    desk.find("need").setFocus(Qt.FocusReason.TabFocusReason)
    desk.type("To be asked before I am told.")
    said = "To be asked before I am told."
    desk.wait(lambda: desk.supervision.session(session.id).need == said)


def test_what_i_type_last_is_kept_when_i_leave_at_once(desk: Desk):
    session = desk.plan()
    desk.open()
    desk.find("need").setFocus(Qt.FocusReason.TabFocusReason)
    desk.type("Time to think")
    desk.open("today")
    assert desk.supervision.session(session.id).need == "Time to think"


def test_a_question_is_never_left_empty(desk: Desk):
    session = desk.plan()
    desk.supervision.add_item(session.id, "The clock")
    desk.open()
    field = desk.find("question")
    field.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(KEY.Key_A, CTRL)
    desk.press(KEY.Key_Delete)
    desk.find("need").setFocus(Qt.FocusReason.TabFocusReason)
    assert field.text() == "The clock"
    assert questions(desk) == ["The clock"]


def test_i_add_a_question_of_my_own_and_take_it_off_again(desk: Desk):
    desk.plan()
    desk.open()
    desk.click("add_something_else")
    desk.type("The shared room")
    desk.press(KEY.Key_Return)
    assert questions(desk) == ["The shared room"]
    desk.find("grip").setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(KEY.Key_Delete)
    assert questions(desk) == []
    desk.act("undo")
    assert questions(desk) == ["The shared room"]


# ----------------------------------------------------------------- in session


def test_i_prepare_and_hold_a_supervision(desk: Desk):
    entry = desk.marked("I told her what I would do.", "What was I protecting?", code="K4")
    desk.plan()
    desk.open()
    desk.click("add_proposal")
    desk.click("add_something_else")
    desk.type("The shared room")
    desk.press(KEY.Key_Return)
    desk.clock.set(TUESDAY + timedelta(minutes=2))
    desk.click("start_session")

    assert desk.shell.current_page_id() == "in_session"
    assert desk.find("item_title").text() == "What was I protecting?"
    assert "I told her what I would do." in desk.seen()
    assert desk.find("time_left").text() == "60 minutes left"
    assert desk.find("began").text() == "Started 10:02 with D."
    desk.type("She asked what I fear.")
    desk.act("add_action")
    desk.type("Name the hurry aloud")
    desk.press(KEY.Key_Return)
    desk.press(KEY.Key_Return, CTRL)
    assert desk.find("item_title").text() == "The shared room"

    desk.click("finish_session")
    carry = {box.text(): box.isChecked() for box in desk.all("carry")}
    assert carry == {"What was I protecting?": False, "The shared room": False}
    assert [label.text() for label in desk.all("open_action")] == ["Name the hurry aloud, no date"]
    desk.all("carry")[1].setChecked(True)
    desk.dialogs.will_answer(Answer(True))
    desk.click("finish_now")

    assert desk.shell.current_page_id() == "supervision"
    (outcome,) = desk.journal.timeline.entry(entry.id).outcomes
    assert outcome.outcome == "She asked what I fear."
    assert outcome.actions == (("Name the hurry aloud", False),)
    assert desk.journal.timeline.entry(entry.id).bring is Bring.NO
    assert [label.text() for label in desk.all("past_outcome")] == ["She asked what I fear."]

    second = desk.plan(held_at=TUESDAY + timedelta(days=14))
    carried = [p for p in desk.supervision.proposals(second.id) if p.item_id]
    assert [p.question for p in carried] == ["The shared room"]


def test_actions_are_ticked_and_taken_away(desk: Desk):
    session = begin(desk, "Endings")
    item = desk.supervision.session(session.id).items[0]
    desk.supervision.add_action(item.id, "Read the note", date(2025, 11, 27))
    desk.open("in_session", session_id=session.id)
    desk.find("action_done").setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(KEY.Key_Space)
    assert desk.supervision.session(session.id).items[0].actions[0].done
    desk.click("remove_action")
    assert desk.supervision.session(session.id).items[0].actions == ()
    desk.act("undo")
    assert desk.supervision.session(session.id).items[0].actions[0].done


def test_an_action_half_typed_is_kept_when_i_go_on(desk: Desk):
    session = begin(desk, "one", "two")
    desk.act("add_action")
    desk.type("Half typed")
    desk.act("next_item")
    assert desk.supervision.session(session.id).items[0].actions[0].text == "Half typed"


def test_the_session_goes_on_after_i_leave_it(desk: Desk):
    session = begin(desk, "one")
    desk.type("Half a sentence")
    desk.dialogs.will_answer(Answer(True))
    desk.click("leave_session")
    assert desk.shell.current_page_id() == "supervision"
    assert desk.find("start_session").text() == "Go on with the session"
    assert desk.supervision.session(session.id).items[0].outcome == "Half a sentence"
    desk.click("start_session")
    assert desk.find("outcome").text() == "Half a sentence"
    assert desk.supervision.session(session.id).state is SessionState.HELD


@pytest.mark.parametrize("way", ["journal", "today", "new", "back", "transfer"])
def test_no_key_leads_from_the_share_safe_view_to_another_page_unasked(desk: Desk, way: str):
    desk.open("supervision")
    begin(desk, "one")
    desk.dialogs.will_answer(Answer(False))
    desk.shell.back() if way == "back" else desk.shell.show_page(_PAGE_OF.get(way, way))
    assert desk.shell.current_page_id() == "in_session"
    assert desk.dialogs.asked == ["Leave the share-safe view?"]


_PAGE_OF = {"new": "write"}


def test_with_share_safe_off_another_page_comes_unasked(desk: Desk):
    begin(desk, "one")
    desk.act("share_safe")
    desk.click("share_safe.show")
    desk.shell.show_page("supervision")
    assert desk.shell.current_page_id() == "supervision"


def test_what_is_typed_is_on_disk_by_itself(desk: Desk):
    session = begin(desk, "one")
    desk.type("Hers, not mine")
    desk.wait(lambda: desk.supervision.session(session.id).items[0].outcome == "Hers, not mine")
    desk.wait(lambda: desk.find("save_state").text() == "Saved at 10:00")


def test_a_lock_in_the_middle_keeps_every_word(desk: Desk):
    session = begin(desk, "one")
    desk.type("The last word")
    desk.shell.close_down()
    assert desk.supervision.session(session.id).items[0].outcome == "The last word"


def test_the_time_is_told_in_whole_minutes_and_stands_still_when_paused(desk: Desk):
    begin(desk, "one")
    desk.clock.advance(timedelta(minutes=24, seconds=10))
    desk.page._countdown.look()
    assert desk.find("time_left").text() == "36 minutes left"
    desk.act("pause_timer")
    desk.clock.advance(timedelta(minutes=10))
    desk.page._countdown.look()
    assert desk.find("time_left").text() == "Paused, 36 minutes left"
    desk.act("pause_timer")
    desk.clock.advance(timedelta(minutes=35))
    desk.page._countdown.look()
    assert desk.find("time_left").text() == "1 minute left"
    desk.clock.advance(timedelta(hours=3))
    desk.page._countdown.look()
    assert desk.find("time_left").text() == "Time is up"
    # Set back, the clock takes nothing away that was gone before the last pause.
    desk.clock.set(datetime(1999, 1, 1))
    desk.page._countdown.look()
    assert desk.find("time_left").text() == "36 minutes left"
    desk.click("hide_time")
    assert "minutes left" not in desk.seen()


def test_i_add_an_item_while_we_talk(desk: Desk):
    session = begin(desk)
    assert "Nothing is on the agenda yet" in desk.find("item_title").text()
    desk.click("add_item")
    desk.type("What came up just now")
    desk.press(KEY.Key_Return)
    assert desk.find("item_title").text() == "What came up just now"
    desk.type("It was shame.")
    desk.dialogs.will_answer(Answer(True))
    desk.click("leave_session")
    assert desk.supervision.session(session.id).items[0].outcome == "It was shame."


# ----------------------------------------------------------------- finding


def test_i_find_the_past_while_we_talk_without_losing_the_item(desk: Desk):
    for day in (1, 2, 3):
        desk.journal.write(f"Giving advice, on day {day}.", held_at=datetime(2025, 9, day, 9))
    session = begin(desk, "The hurry")
    desk.type("Still here")
    search(desk, "giving advice")
    assert desk.find("find_count").text() == "3 found"
    assert desk.find("item_title").text() == "The hurry"

    desk.press(KEY.Key_Down)
    desk.press(KEY.Key_Return)
    assert desk.find("item_title").text().startswith("Giving advice, on day")
    assert desk.find("outcome").text() == "Still here"
    desk.find("find_field").setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(KEY.Key_Return, SHIFT)
    item = desk.supervision.session(session.id).items[0]
    assert len(item.sources) == 1
    desk.click("back_to_item")
    assert desk.find("item_title").text() == "The hurry"
    assert "Giving advice, on day" in "".join(view.toPlainText() for view in desk.all("share_text"))
    desk.act("find_reflections")
    desk.act("find_reflections")
    assert desk.find("outcome").isAncestorOf(desk.focus())


def test_nothing_found_is_said_kindly(desk: Desk):
    begin(desk, "one")
    search(desk, "nothinglikethis")
    assert desk.find("find_count").text() == "No reflections like that. Try another word."


# ----------------------------------------------------------------- share-safe


def private_things(desk: Desk):
    entry = desk.journal.write(
        packs=("after_session",),
        answers={
            "still_with_you": "She looked away, and I went on.",
            "trigger_words": f"The {SECRET} feeling again",
            "position": {"at": "down"},
            "feelings": {"ashamed": 3},
        },
        private=("trigger_words", "position", "feelings"),
        bring=Bring.YES,
        held_at=datetime(2025, 11, 10, 9),
    )
    other = desk.journal.write(f"{HIDDEN}, she looked away", privacy=Privacy.PRIVATE)
    session = desk.plan()
    desk.supervision.set_need(session.id, f"Nothing on {SECRET}")
    desk.supervision.add_item(session.id, "Her look", entry_ids=(entry.id, other.id))
    desk.supervision.add_item(session.id, f"The {SECRET} feeling again", entry_ids=(entry.id,))
    desk.clock.set(TUESDAY)
    return session


def test_share_safe_shows_nothing_private(desk: Desk):
    session = private_things(desk)
    desk.supervision.start(session.id)
    desk.open("in_session", session_id=session.id)
    assert "She looked away, and I went on." in desk.words()
    for sought in (SECRET, "lisbon", "looked away", "ashamed"):
        search(desk, sought)
        said = desk.words_but("find_field")
        for word in (SECRET, "lisbon", "Ashamed", "Down-power", "Strong"):
            assert word not in said, word
    desk.act("next_item")
    assert SECRET not in desk.words()
    assert desk.find("item_title").text() == "She looked away, and I went on."
    desk.act("previous_item")


def test_private_answers_come_only_after_i_say_so_and_go_at_once(desk: Desk):
    session = private_things(desk)
    desk.supervision.start(session.id)
    desk.open("in_session", session_id=session.id)
    desk.act("share_safe")
    assert desk.focus() is desk.find("share_safe.keep")
    desk.press(KEY.Key_Return)
    assert SECRET not in desk.words()

    desk.act("share_safe")
    desk.click("share_safe.show")
    assert f"The {SECRET} feeling again" in desk.words()
    assert "Ashamed" in desk.words()
    search(desk, "lisbon")
    assert desk.find("find_count").text() == "1 found"

    desk.runner.hold()
    desk.act("share_safe")
    said = desk.words_but("find_field")
    desk.runner.release()
    assert SECRET not in said
    assert "lisbon" not in said
    said = desk.words_but("find_field")
    assert SECRET not in said
    assert "lisbon" not in said
    assert "Share-safe on. Private answers are not on this screen." in desk.announced


def test_share_safe_is_on_again_whenever_a_session_is_opened(desk: Desk):
    session = private_things(desk)
    desk.supervision.start(session.id)
    desk.open("in_session", session_id=session.id)
    desk.act("share_safe")
    desk.click("share_safe.show")
    desk.open("today")
    desk.open("in_session", session_id=session.id)
    assert desk.page.is_share_safe
    assert SECRET not in desk.words()


def test_a_reflection_that_was_deleted_still_reads_as_it_was_brought(desk: Desk):
    entry = desk.marked("She looked away.")
    session = desk.plan()
    desk.supervision.add_item(session.id, "Her look", entry_ids=(entry.id,))
    desk.journal.writing.delete((entry.id,))
    desk.journal.writing.empty_bin()
    desk.supervision.start(session.id)
    desk.open("in_session", session_id=session.id)
    assert "She looked away." in "".join(view.toPlainText() for view in desk.all("share_text"))


# ----------------------------------------------------------------- room, names


@pytest.mark.parametrize(
    ("size", "scale"), [((800, 560), 100), ((1024, 640), 150), ((1440, 868), 100)]
)
def test_everything_has_a_name_and_can_be_reached(desk: Desk, themes, size, scale):
    desk.marked("I ran over.", "How do I stop?")
    session = begin(desk, "one", "two")
    themes.set_text_scale(scale)
    desk.window.resize(*size)
    desk.dialogs.will_answer(Answer(True))
    for page_id in ("in_session", "supervision"):
        desk.open(page_id)
        for widget in desk.page.findChildren(QWidget):
            takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if widget.isVisible() and takes and widget.focusProxy() is None:
                name = widget.accessibleName() or getattr(widget, "text", str)()
                assert name, (page_id, type(widget).__name__, widget.objectName())
    assert desk.supervision.session(session.id).items[0].state is ItemState.PLANNED


def by_tab(desk: Desk, first: QWidget, last: QWidget) -> list[QWidget]:
    """Where Tab leads from one control to another."""
    first.setFocus(Qt.FocusReason.TabFocusReason)
    passed = [first]
    while passed[-1] is not last and len(passed) < 60:
        desk.press(KEY.Key_Tab)
        passed.append(desk.focus())
    return passed


def bring(desk: Desk) -> None:
    """Two things that are proposed, two on the agenda."""
    session = desk.plan()
    for words in ("I ran over.", "I was late."):
        desk.marked(words, "How do I stop?")
    for name in ("Whose boundary is this?", "And mine?"):
        desk.supervision.add_item(session.id, name)
    desk.open()


@pytest.mark.parametrize("size", [(1440, 868), (800, 560)])
def test_tab_goes_through_the_proposals_and_the_agenda_as_one_reads(desk: Desk, themes, size):
    desk.window.resize(*size)
    bring(desk)
    desk.click("add_something_else")
    desk.type("And this?")
    desk.press(KEY.Key_Return)
    desk.press(KEY.Key_Escape)
    desk.bot.waitUntil(lambda: len(desk.all("grip")) == 3)
    made = desk.all("add_proposal")
    themes.set_choice("dark")
    desk.bot.waitUntil(lambda: made[0] not in desk.all("add_proposal"))
    passed = by_tab(desk, desk.find("change_session"), desk.find("start_session"))
    names = [widget.objectName() for widget in passed]
    proposals = ["add_proposal", "not_this_time"] * 2
    proposals += ["add_something_else", "write_before"]
    row = ["grip", "question", "prepare_item", "minutes", "remove_item"]
    agenda = [*row * 3, "no_question", "need"]
    wanted = [*proposals, *agenda] if size[0] > 900 else [*agenda, *proposals]
    begins = names.index(wanted[0])
    assert names[begins:] == [*wanted, "one_page_pdf", "start_session"]
    rows = [widget.parentWidget() for widget in passed if widget.objectName() == "grip"]
    assert rows == sorted(desk.all("agenda_row"), key=lambda row: row.y())


def is_in_sight(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


@pytest.mark.parametrize("name", ["add_proposal", "grip", "need"])
def test_what_f6_comes_to_is_in_sight(desk: Desk, name: str):
    desk.window.resize(800, 560)
    bring(desk)
    desk.bot.waitUntil(lambda: any(not is_in_sight(each) for each in desk.all("add_proposal")))
    steps = 0
    while desk.focus().objectName() != name and steps < 12:
        desk.press(KEY.Key_F6)
        steps += 1
    desk.bot.waitUntil(lambda: is_in_sight(desk.focus()))
    assert desk.focus().objectName() == name


@pytest.mark.parametrize("name", ["grip", "start_session"])
def test_large_letters_and_back_leave_the_page_where_the_keyboard_is(desk: Desk, themes, name: str):
    desk.window.resize(800, 560)
    bring(desk)
    first = desk.find(name)
    areas = desk.page.findChildren(QScrollArea)
    (area,) = (each for each in areas if each.isAncestorOf(desk.find("need")))
    bar, viewport = area.verticalScrollBar(), area.viewport()
    themes.set_text_scale(200)
    first.setFocus(Qt.FocusReason.ShortcutFocusReason)
    desk.bot.waitUntil(lambda: bar.maximum() > viewport.height())
    large = bar.maximum()
    bar.setValue(large)
    themes.set_text_scale(100)
    desk.bot.waitUntil(lambda: 0 < bar.maximum() < large and is_in_sight(first))
    if name == "start_session":
        desk.bot.waitUntil(lambda: bar.value() == 0)


def test_in_a_small_window_search_and_agenda_are_drawers(desk: Desk):
    begin(desk, "one", "two")
    desk.window.resize(800, 560)
    QApplication.processEvents()
    assert desk.all("find_field") == []
    desk.act("find_reflections")
    assert desk.focus() is desk.find("find_field")
    desk.press(KEY.Key_Escape)
    assert desk.all("find_field") == []
    desk.click("open_agenda")
    desk.all("rail_item")[1].click()
    QApplication.processEvents()
    assert desk.find("item_title").text() == "two"
    assert desk.all("rail_item") == []


# ----------------------------------------------------------------- on paper


def test_the_page_to_hand_over_holds_nothing_private_and_is_mine_alone(desk: Desk, tmp_path: Path):
    private_things(desk)
    desk.clock.set(datetime(2025, 11, 14, 9))
    desk.open()
    target = tmp_path / "agenda.pdf"
    desk.dialogs._answers.append(target)
    desk.click("one_page_pdf")
    page = desk.find("preview.page").accessibleName()
    assert "1. Her look" in page
    for word in (SECRET, "lisbon", "shame"):
        assert word not in page
    assert "in clear" in desk.seen()
    assert not target.exists()
    desk.click("preview.save")
    assert target.read_bytes().startswith(b"%PDF")
    assert target.stat().st_mode & 0o777 == 0o600
    assert desk.all("preview") == []


def test_words_that_the_journal_does_not_take_stay_and_go_on_as_a_draft(desk: Desk, monkeypatch):
    session = begin(desk, "one")
    keep = desk.supervision.set_outcome

    def full(item_id, text):
        raise DiskFull("ENOSPC")

    monkeypatch.setattr(desk.supervision, "set_outcome", full)
    desk.type("Not to be lost")
    desk.act("save")
    assert "Your words are still here." in desk.seen()
    draft = desk.page.hand_over()
    assert [answer.value for answer in draft.answers.values()] == ["Not to be lost"]

    monkeypatch.setattr(desk.supervision, "set_outcome", keep)
    desk.type(", ever")
    desk.act("save")
    assert desk.supervision.session(session.id).items[0].outcome == "Not to be lost, ever"
    assert desk.page.hand_over() is None
    assert "Your words are still here." not in desk.seen()
