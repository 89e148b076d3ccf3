"""A session in the user's words, with all that can happen in an hour; then the month after it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu

from app.ui.dialogs import Answer
from models.records.queries import ReasonKind
from models.records.supervision import (
    ActionDetails,
    ActionKind,
    ItemState,
    Owner,
    SessionKind,
    SessionPlan,
    SessionState,
    SupervisionSide,
)
from tests.support.supervision import CTRL, KEY, SHIFT, TUESDAY, Desk, supervision_desk
from tests.ui.conftest import the_themes, themes

__all__ = ["the_themes", "themes"]

FOUR = ("Her choice, or my wish?", "Stopping at ten to", "Hurrying from what?", "The shared room")


@pytest.fixture
def desk(themes, qtbot, tmp_path: Path) -> Iterator[Desk]:
    with supervision_desk(themes, qtbot, tmp_path) as opened:
        yield opened


def begin(desk: Desk, *questions: str, **more):
    """A session that is held since its hour began, with these items."""
    plan = SessionPlan("D.", TUESDAY, 60, "video", **more)
    session = desk.supervision.plan(plan)[0]
    for question in questions:
        desk.supervision.add_item(session.id, question, minutes=15)
    desk.clock.set(TUESDAY)
    desk.supervision.start(session.id)
    desk.open("in_session", session_id=session.id)
    return session


def items(desk: Desk, session):
    return {each.question: each for each in desk.supervision.session(session.id).items}


def now(desk: Desk) -> str:
    return desk.find("item_title").text()


def rail(desk: Desk) -> list[str]:
    return [row.accessibleName() for row in desk.all("rail_item")]


def choose(desk: Desk, button: str, menu: str, words: str) -> None:
    """Presses a button and takes a line out of its menu."""
    desk.click(button)
    (shown,) = (each for each in desk.page.findChildren(QMenu, menu) if each.isVisible())
    (line,) = (each for each in shown.actions() if each.text() == words)
    shown.close()
    line.trigger()


# ----------------------------------------------------------------- an hour and the next month


def test_four_items_one_parked_one_carried_two_actions_and_the_month_after(desk: Desk):
    session = begin(desk, *FOUR)
    assert now(desk) == FOUR[0]
    desk.type("She asked what I fear.")
    desk.clock.advance(timedelta(minutes=18))
    desk.press(KEY.Key_M, CTRL | SHIFT)
    desk.type("Name the hurry aloud")
    desk.press(KEY.Key_Return)
    desk.press(KEY.Key_Return, CTRL)

    assert now(desk) == FOUR[1]
    desk.press(KEY.Key_D, CTRL | SHIFT)
    assert now(desk) == FOUR[2]
    assert "Parked" in rail(desk)[1]
    desk.clock.advance(timedelta(minutes=12))
    desk.press(KEY.Key_M, CTRL | SHIFT)
    desk.type("Read the note again")
    choose(desk, "action_owner", "owner_menu", "We do it together")
    choose(desk, "action_kind", "kind_menu", "To learn")
    choose(desk, "action_by", "due_menu", "In a week")
    desk.press(KEY.Key_Return)
    desk.press(KEY.Key_Return, CTRL)

    assert now(desk) == FOUR[3]
    assert desk.find("next_words").text() == f"Parked: {FOUR[1]}"
    desk.clock.advance(timedelta(minutes=4))
    desk.click("rail_item")
    assert now(desk) == FOUR[0]
    desk.all("rail_item")[3].click()
    desk.click("finish_session")
    carried = {box.text(): box.isChecked() for box in desk.all("carry")}
    assert carried == {FOUR[0]: False, FOUR[1]: True, FOUR[2]: False, FOUR[3]: False}
    desk.all("carry")[3].setChecked(True)
    assert [label.text() for label in desk.all("open_action")] == [
        "Name the hurry aloud, no date",
        "Read the note again, by 25 November",
    ]
    desk.find("key_point.0").setFocus()
    desk.type("Slower is kinder")
    desk.dialogs.will_answer(Answer(True))
    desk.click("finish_now")

    ended = items(desk, session)
    assert {name: each.state for name, each in ended.items()} == {
        FOUR[0]: ItemState.DISCUSSED,
        FOUR[1]: ItemState.CARRIED,
        FOUR[2]: ItemState.DISCUSSED,
        FOUR[3]: ItemState.CARRIED,
    }
    assert [ended[name].aftermath.minutes_used for name in FOUR] == [18, 0, 12, 4]
    (together,) = ended[FOUR[2]].actions
    assert together.details == ActionDetails(ActionKind.LEARNING, Owner.BOTH)
    assert together.due == date(2025, 11, 25)
    assert desk.follow_ups.session_points(session.id)[0] == "Slower is kinder"

    desk.clock.set(datetime(2025, 12, 10, 9))
    later = desk.plan(held_at=datetime(2025, 12, 16, 10))
    offered = [each for each in desk.supervision.proposals(later.id) if each.item_id]
    carried_on = {
        each.question: [r.day for r in each.reasons if r.kind is ReasonKind.CARRIED]
        for each in offered
        if any(r.kind is ReasonKind.CARRIED for r in each.reasons)
    }
    assert carried_on == {FOUR[1]: [date(2025, 11, 18)], FOUR[3]: [date(2025, 11, 18)]}
    desk.open("supervision")
    desk.click("segment.next")
    reasons = [label.text() for label in desk.all("reason")]
    assert reasons.count("Carried once, first on the agenda 18 November.") == 2


def test_what_is_parked_comes_again_at_the_end(desk: Desk):
    session = begin(desk, *FOUR[:3])
    desk.act("park_item")
    assert now(desk) == FOUR[1]
    for _ in range(2):
        desk.act("next_item")
    assert now(desk) == FOUR[0]
    desk.type("There was time for it after all.")
    desk.act("next_item")
    desk.dialogs.will_answer(Answer(True))
    desk.click("finish_now")
    states = {each.state for each in items(desk, session).values()}
    assert states == {ItemState.DISCUSSED}


def test_parking_can_be_undone_and_taken_up_again(desk: Desk):
    session = begin(desk, *FOUR[:2])
    desk.click("park_item")
    assert now(desk) == FOUR[1]
    desk.act("undo")
    assert items(desk, session)[FOUR[0]].state is ItemState.PLANNED
    desk.act("park_item")
    assert items(desk, session)[FOUR[1]].state is ItemState.PARKED
    assert now(desk) == FOUR[1]
    assert desk.find("park_item").text() == "Take it up"
    desk.click("park_item")
    assert items(desk, session)[FOUR[1]].state is ItemState.PLANNED
    assert now(desk) == FOUR[1]


def test_the_only_item_parked_stays_on_the_screen(desk: Desk):
    begin(desk, "one")
    desk.type("Not now")
    desk.act("park_item")
    assert now(desk) == "one"
    assert desk.find("outcome").text() == "Not now"
    desk.click("finish_session")
    assert [box.isChecked() for box in desk.all("carry")] == [True]


def test_i_leave_an_item_out_and_say_why(desk: Desk):
    session = begin(desk, *FOUR[:2])
    desk.act("more_on_item")
    desk.find("more.dropped_why").setFocus()
    desk.type("Not mine to bring")
    desk.click("more.leave_out")
    assert now(desk) == FOUR[1]
    assert "Left out" in rail(desk)[0]
    dropped = items(desk, session)[FOUR[0]]
    assert (dropped.state, dropped.aftermath.dropped_why) == (
        ItemState.DROPPED,
        "Not mine to bring",
    )
    desk.act("undo")
    assert items(desk, session)[FOUR[0]].state is ItemState.PLANNED


def test_i_say_at_the_end_why_something_is_left_out_and_when_we_meet_next(desk: Desk):
    session = begin(desk, *FOUR[:3])
    desk.click("finish_session")
    boxes = {box.text(): box for box in desk.all("carry")}
    assert desk.all("left_out_why") == []
    boxes[FOUR[1]].setChecked(False)
    desk.find("left_out_why").setFocus()
    desk.type("It solved itself")
    day = desk.find("next_day")
    day.setFocus()
    desk.type("some day")
    desk.click("finish_now")
    assert desk.supervision.session(session.id).state is SessionState.HELD
    assert "not a date" in desk.seen()
    desk.press(KEY.Key_A, CTRL)
    desk.type("2025-11-03")
    desk.click("finish_now")
    assert desk.find("finish_problem").text().startswith("That day is over")
    desk.press(KEY.Key_A, CTRL)
    desk.type("2025-12-16")
    desk.dialogs.will_answer(Answer(True))
    desk.click("finish_now")
    ended = items(desk, session)
    assert ended[FOUR[1]].aftermath.dropped_why == "It solved itself"
    later = desk.supervision.next_session()
    assert later.plan.held_at == datetime(2025, 12, 16, 10)
    assert [each.question for each in later.items] == [FOUR[2]]


def test_the_next_one_is_at_the_planned_hour_though_this_one_was_begun_early(desk: Desk):
    desk.plan(held_at=datetime(2025, 11, 19, 10))
    desk.clock.set(datetime(2025, 11, 18, 7, 25))
    session = desk.supervision.next_session()
    desk.supervision.start(session.id)
    desk.open("in_session", session_id=session.id)
    desk.click("finish_session")
    desk.find("next_day").setFocus()
    desk.type("2025-12-16")
    desk.dialogs.will_answer(Answer(True))
    desk.click("finish_now")
    assert desk.supervision.session(session.id).plan.held_at == datetime(2025, 11, 18, 7, 25)
    assert desk.supervision.next_session().plan.held_at == datetime(2025, 12, 16, 10)


def test_a_session_that_is_planned_is_named_at_the_end(desk: Desk):
    desk.supervision.plan(SessionPlan("D.", datetime(2025, 12, 16, 10), 60))
    begin(desk, "one")
    desk.click("finish_session")
    assert desk.find("next_session").text() == "It is planned: Tuesday 16 December 2025, 10:00."
    assert desk.all("next_day") == []


# ----------------------------------------------------------------- a new thought


def test_a_thought_is_noted_without_leaving_where_i_am(desk: Desk):
    session = begin(desk, *FOUR[:2])
    desk.type("First.")
    desk.press(KEY.Key_T, CTRL | SHIFT)
    desk.type("It began earlier")
    desk.press(KEY.Key_Return)
    assert desk.find("outcome").isAncestorOf(desk.focus())
    assert desk.find("outcome").text() == "First.\n\nIt began earlier"
    desk.type(" today")
    assert desk.find("outcome").text() == "First.\n\nIt began earlier today"
    desk.act("save")
    assert items(desk, session)[FOUR[0]].outcome == "First.\n\nIt began earlier today"


def test_a_thought_becomes_an_item_without_leaving_where_i_am(desk: Desk):
    session = begin(desk, *FOUR[:2])
    desk.act("add_action")
    desk.press(KEY.Key_T, CTRL | SHIFT)
    desk.press(KEY.Key_Return)
    assert desk.focus() is desk.find("thought")
    desk.type("And the money?")
    desk.press(KEY.Key_Return, SHIFT)
    assert desk.focus() is desk.find("new_action")
    assert now(desk) == FOUR[0]
    assert list(items(desk, session)) == [*FOUR[:2], "And the money?"]
    desk.act("undo")
    assert list(items(desk, session)) == list(FOUR[:2])


def test_a_thought_put_away_is_there_again(desk: Desk):
    begin(desk, "one")
    desk.click("new_thought")
    desk.type("Half a th")
    desk.press(KEY.Key_Escape)
    assert desk.all("thought") == []
    desk.act("new_thought")
    assert desk.find("thought").text() == "Half a th"
    desk.type("ought")
    assert desk.find("thought").text() == "Half a thought"


# ----------------------------------------------------------------- more on an item


def test_more_is_folded_away_and_kept_as_it_is_typed(desk: Desk):
    session = begin(desk, "one", "two")
    assert desk.all("more.take") == []
    desk.press(KEY.Key_F8)
    assert desk.focus() is desk.find("more.take")
    for name in ("take", "leave", "doubt", "decision", "ethics", "risk", "gist", "client_view"):
        desk.find(f"more.{name}").setFocus()
        desk.type(f"{name}!")
    view = desk.find("more.view")
    view.setFocus()
    desk.press(KEY.Key_End)
    desk.bot.waitUntil(lambda: items(desk, session)["one"].aftermath.view == 2, timeout=10_000)

    def kept():
        return items(desk, session)["one"].aftermath

    desk.bot.waitUntil(lambda: kept().client_view == "client_view!", timeout=10_000)
    assert (kept().take, kept().leave, kept().doubt) == ("take!", "leave!", "doubt!")
    assert (kept().decision, kept().ethics, kept().risk) == ("decision!", "ethics!", "risk!")
    assert kept().gist == "gist!"
    desk.press(KEY.Key_F8)
    assert desk.find("outcome").isAncestorOf(desk.focus())
    assert desk.find("more_on_item").text() == "More (9 noted)"
    desk.act("next_item")
    assert desk.find("more_on_item").text() == "More"
    desk.press(KEY.Key_F8)
    assert desk.find("more.take").text() == ""


# ----------------------------------------------------------------- passages


def test_the_passage_i_chose_is_shown_and_i_say_how_it_went_over(desk: Desk):
    entry = desk.marked("She looked away. I said her sister was right.", "Her look")
    session = desk.plan()
    item = desk.supervision.add_item(session.id, "Her look", entry_ids=(entry.id,))[0]
    desk.context.preparing.choose(item.id, entry.id, "She looked away.")
    desk.clock.set(TUESDAY)
    desk.supervision.start(session.id)
    desk.open("in_session", session_id=session.id)
    shown = "".join(view.toPlainText() for view in desk.all("share_text"))
    assert shown.strip() == "She looked away."
    assert desk.all("not_looked_through") != []
    assert desk.find("given_label").text() == "How it went over"
    desk.click("segment.shown")
    ((_, passage),) = desk.supervision.session(session.id).items[0].passages
    assert passage.given == "shown"
    desk.context.preparing.passed(item.id, entry.id)
    desk.open("in_session", session_id=session.id)
    assert desk.all("not_looked_through") == []


def test_a_passage_is_shown_to_others_without_a_title_made_of_other_words(desk: Desk):
    first = desk.marked("Ann Miller rang. She looked away.", "Her look")
    other = desk.marked("I ran over.")
    session = desk.plan()
    item = desk.supervision.add_item(session.id, "Her look", entry_ids=(first.id, other.id))[0]
    desk.context.preparing.choose(item.id, first.id, "She looked away.")
    desk.clock.set(TUESDAY)
    desk.supervision.start(session.id)
    desk.open("in_session", session_id=session.id)
    assert "She looked away." in desk.seen()
    assert "I ran over." in desk.seen()
    assert "Miller" not in desk.words()


# ----------------------------------------------------------------- a group


def test_a_group_session_says_who_brings_what(desk: Desk):
    session = begin(desk, *FOUR[:2], kind=SessionKind.GROUP, group_size=4)
    desk.act("more_on_item")
    desk.find("more.by").setFocus()
    desk.type("Ama")
    desk.find("more.willing").click()
    desk.bot.waitUntil(lambda: items(desk, session)[FOUR[0]].framing.by == "Ama", timeout=10_000)
    assert items(desk, session)[FOUR[0]].framing.willing is True
    desk.act("more_on_item")
    desk.act("next_item")
    desk.act("previous_item")
    assert desk.find("item_line").text() == "Ama brings it  ·  Willing to share it"
    assert "Ama" in rail(desk)[0]
    assert "Ama" not in rail(desk)[1]
    desk.click("finish_session")
    desk.dialogs.will_answer(Answer(True))
    desk.click("finish_now")
    assert desk.supervision.session(session.id).plan.kind is SessionKind.GROUP


def test_alone_with_the_supervisor_nobody_is_asked_who_brings_it(desk: Desk):
    begin(desk, "one")
    desk.act("more_on_item")
    assert desk.all("more.by") == []


# ----------------------------------------------------------------- time and place


def test_i_come_back_to_the_item_i_left_and_the_time_went_on(desk: Desk):
    begin(desk, *FOUR)
    for _ in range(2):
        desk.act("next_item")
    desk.clock.advance(timedelta(minutes=20))
    desk.dialogs.will_answer(Answer(True))
    desk.click("leave_session")
    desk.clock.advance(timedelta(minutes=5))
    desk.open("in_session")
    assert now(desk) == FOUR[2]
    assert desk.find("time_left").text() == "35 minutes left"


def test_a_pause_is_kept_while_i_am_elsewhere(desk: Desk):
    begin(desk, "one")
    desk.clock.advance(timedelta(minutes=20))
    desk.act("pause_timer")
    desk.dialogs.will_answer(Answer(True))
    desk.click("leave_session")
    desk.clock.advance(timedelta(minutes=15))
    desk.open("in_session")
    assert desk.find("time_left").text() == "Paused, 40 minutes left"
    desk.act("pause_timer")
    desk.clock.advance(timedelta(minutes=1))
    desk.page._countdown.look()
    assert desk.find("time_left").text() == "39 minutes left"


@pytest.mark.parametrize(
    ("size", "scale"), [((800, 560), 100), ((1024, 640), 150), ((1024, 640), 200)]
)
def test_all_of_it_fits_a_small_window_with_large_letters(desk: Desk, themes, size, scale):
    begin(desk, *FOUR, kind=SessionKind.GROUP, group_size=4)
    themes.set_text_scale(scale)
    desk.window.resize(*size)
    desk.act("more_on_item")
    desk.act("new_thought")
    reading = desk.find("reading")
    desk.bot.waitUntil(lambda: reading.verticalScrollBar().maximum() > 0, timeout=10_000)
    assert reading.widget().width() <= reading.viewport().width()
    for name in ("previous_item", "park_item", "next_item", "thought", "thought.close"):
        widget = desk.find(name)
        assert widget.visibleRegion().boundingRect() == widget.rect(), name
    assert desk.window.width() == size[0]


@pytest.mark.parametrize("scale", [150, 200])
def test_what_i_type_into_comes_into_view(desk: Desk, themes, scale):
    begin(desk, "What was I protecting: her choice, or my wish to be useful to her?")
    themes.set_text_scale(scale)
    desk.window.resize(1024, 640)
    desk.bot.waitUntil(lambda: desk.all("open_agenda") != [], timeout=10_000)
    desk.act("add_action")
    field = desk.find("new_action")
    desk.bot.waitUntil(lambda: field.visibleRegion().boundingRect() == field.rect(), timeout=10_000)
    desk.find("reading").verticalScrollBar().setValue(0)
    desk.find("outcome_text").setFocus()
    desk.type("x")
    text = desk.find("outcome_text")
    desk.bot.waitUntil(
        lambda: text.visibleRegion().contains(text.cursorRect().center()), timeout=10_000
    )


def test_as_a_supervisor_the_other_one_is_the_supervisee(desk: Desk):
    session = begin(desk, "one", side=SupervisionSide.GIVEN)
    desk.act("add_action")
    desk.type("Read the code")
    choose(desk, "action_owner", "owner_menu", "The supervisee does it")
    desk.press(KEY.Key_Return)
    assert items(desk, session)["one"].actions[0].details.owner is Owner.SUPERVISOR
    desk.bot.waitUntil(lambda: "supervisee, no date" in desk.seen(), timeout=10_000)
    desk.act("more_on_item")
    assert desk.find("more.gist").accessibleName() == "What I said, in short"


def test_nothing_private_comes_with_what_is_told_of_an_item(desk: Desk):
    session = begin(desk, *FOUR[:2])
    (first, _) = desk.supervision.session(session.id).items
    framing = replace(first.framing, feared="zanzibar", place="lisbon", by="Ama")
    desk.context.preparing.begin_framing(first.id, framing)
    desk.open("in_session", session_id=session.id)
    desk.act("more_on_item")
    desk.act("next_item")
    assert "zanzibar" not in desk.words()
    assert "lisbon" not in desk.words()


def test_what_was_prepared_is_below_the_question(desk: Desk):
    session = begin(desk, *FOUR[:2])
    (first, _) = desk.supervision.session(session.id).items
    framing = replace(
        first.framing, kind="decide", help=("listen",), tried="I waited", feared="zanzibar"
    )
    desk.context.preparing.begin_framing(first.id, framing)
    desk.open("in_session", session_id=session.id)
    desk.bot.waitUntil(lambda: desk.all("item_prepared") != [], timeout=10_000)
    assert desk.find("item_prepared").text() == "To decide. Listen\nTried: I waited"
    desk.act("next_item")
    desk.bot.waitUntil(lambda: desk.all("item_prepared") == [], timeout=10_000)


# ----------------------------------------------------------------- the end, and the next one


def find_one(desk: Desk) -> None:
    desk.find("find_field").setFocus()
    desk.type("quince")
    desk.bot.waitUntil(lambda: desk.find("find_results").count() == 1, timeout=10_000)
    desk.press(KEY.Key_Return)
    desk.bot.waitUntil(lambda: desk.all("back_to_item") != [], timeout=10_000)


def shows_nothing_found(desk: Desk) -> bool:
    panel = desk.find("find_panel")
    return (panel.field.text(), panel.list.count(), desk.all("back_to_item")) == ("", 0, [])


def test_what_i_found_in_one_session_is_not_there_in_the_next(desk: Desk):
    desk.marked("The quince tree in her garden.", "The garden")
    begin(desk, "one")
    find_one(desk)
    desk.click("finish_session")
    desk.dialogs.will_answer(Answer(True))
    desk.click("finish_now")
    following = desk.supervision.plan(SessionPlan("E.", TUESDAY + timedelta(hours=2), 60))[0]
    desk.supervision.add_item(following.id, "another")
    desk.supervision.start(following.id)
    desk.open("in_session", session_id=following.id)
    desk.bot.waitUntil(lambda: now(desk) == "another", timeout=10_000)
    assert shows_nothing_found(desk)
    assert "quince" not in desk.words()


def test_what_i_found_is_gone_when_i_leave_and_come_back(desk: Desk):
    desk.marked("The quince tree in her garden.", "The garden")
    session = begin(desk, "one")
    find_one(desk)
    desk.dialogs.will_answer(Answer(True))
    desk.click("leave_session")
    desk.open("in_session", session_id=session.id)
    desk.bot.waitUntil(lambda: now(desk) == "one", timeout=10_000)
    assert shows_nothing_found(desk)


def test_finishing_asks_before_it_leaves_the_share_safe_view(desk: Desk):
    session = begin(desk, "one")
    desk.click("finish_session")
    desk.dialogs.will_answer(Answer(False))
    desk.click("finish_now")
    assert desk.dialogs.asked == ["Leave the share-safe view?"]
    assert desk.shell.current_page_id() == "in_session"
    assert desk.supervision.session(session.id).state is SessionState.HELD
    desk.dialogs.will_answer(Answer(True))
    desk.click("finish_now")
    assert desk.shell.current_page_id() == "supervision"
    assert desk.supervision.session(session.id).state is SessionState.FINISHED


@pytest.mark.parametrize(("gone", "offered"), [(0, 60), (22, 20), (40, 60)])
def test_how_long_it_was_is_asked_at_the_end(desk: Desk, gone: int, offered: int):
    session = begin(desk, "one")
    desk.clock.advance(timedelta(minutes=gone))
    desk.click("finish_session")
    length = desk.find("how_long")
    assert length.value() == offered
    length.setFocus()
    desk.press(KEY.Key_Up)
    desk.dialogs.will_answer(Answer(True))
    desk.click("finish_now")
    assert desk.supervision.session(session.id).plan.minutes == offered + 5


def test_full_screen_and_back_leave_everything_where_it_is(desk: Desk):
    begin(desk, *FOUR)
    desk.act("next_item")
    desk.type("Still here")
    desk.act("full_screen")
    desk.bot.waitUntil(desk.window.isFullScreen, timeout=10_000)
    assert now(desk) == FOUR[1]
    assert desk.find("outcome").text() == "Still here"
    desk.type(", and here")
    desk.act("full_screen")
    desk.bot.waitUntil(lambda: not desk.window.isFullScreen(), timeout=10_000)
    assert desk.find("outcome").text() == "Still here, and here"


def test_with_one_screen_no_other_is_offered(desk: Desk):
    begin(desk, "one")
    desk.shell.refresh_handlers()
    assert not desk.context.actions.action("other_screen").isVisible()
    desk.click("view_menu")
    (menu,) = (each for each in desk.page.findChildren(QMenu, "view_ways") if each.isVisible())
    assert [each.objectName() for each in menu.actions()] == ["action.full_screen"]
    menu.close()
