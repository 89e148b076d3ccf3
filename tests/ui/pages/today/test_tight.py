"""Today in the smallest window, with letters up to twice their size."""

from datetime import date, datetime, timedelta
from functools import partial

import pytest
from PySide6.QtCore import Qt

from app.ui.theme import Type
from models.records.follow_ups import DueRule, FollowUpKind
from models.records.supervision import SessionPlan
from tests.support.cut_off import cut_off
from tests.ui.pages.journal.entries import after_session, an_autumn, at
from tests.ui.pages.journal.house import NOW, K

SIZES = pytest.mark.parametrize("scale", [150, 200])


def full_day(house, themes, scale: int) -> None:
    """Something of every kind waits; one is answered in place, the reminders are open."""
    themes.set_text_scale(scale)
    house.window.resize(800, 560)
    an_autumn(house.journal)
    after_session(house.journal, "He laughed today", at(2025, 11, 6), code="K4")
    house.journal.write(
        packs=("got_into_me",),
        answers={"early": True, "first_impression": "As if he owned the room."},
        private=("first_impression",),
        held_at=NOW - timedelta(weeks=9),
        code="K4",
    )
    house.journal.writing.save_draft(house.journal.draft("She asked me straight out"))
    ask = "He does not want any help from anyone, least of all from me"
    house.follow_ups.add(
        FollowUpKind.ASSUMPTION, ask, basis="He was late twice", due=date(2025, 11, 11), code="K4"
    )
    house.follow_ups.add(
        FollowUpKind.PRACTICE, "Wait for the silence", rule=DueRule.NEXT_CONTACT, code="K5"
    )
    cue, _ = house.follow_ups.add_cue("Count to five before I answer a question")
    house.follow_ups.set_three([cue.id])
    house.supervision.plan(SessionPlan("D.", datetime(2025, 11, 18, 10, 0), 60))
    house.open("today")
    house.bot.waitUntil(lambda: house.is_shown("reread.rest"))


@SIZES
def test_nothing_is_cut(house, themes, scale):
    full_day(house, themes, scale)
    house.bot.waitUntil(lambda: cut_off(house.page) == [])
    day = house.find("day")
    assert day.text() == "Thursday 13 November"
    house.find("reminders.show").click()
    house.find("follow_up.answer").click()
    house.bot.waitUntil(lambda: house.is_shown("follow_up.result"))
    house.bot.waitUntil(lambda: cut_off(house.page) == [])


def test_the_day_goes_on_in_another_line(house, themes):
    house.window.resize(800, 560)
    house.open("today")
    day = house.find("day")
    house.bot.waitUntil(lambda: day.height() > 0)
    in_one = day.height()
    themes.set_text_scale(200)
    house.bot.waitUntil(lambda: day.height() > 3 * in_one)


def is_whole(widget) -> bool:
    """Whether all of it is in sight."""
    return widget.visibleRegion().boundingRect() == widget.rect()


@SIZES
def test_all_of_it_is_reached_and_brought_in_sight_by_keyboard(house, themes, scale):
    full_day(house, themes, scale)
    house.bot.waitUntil(lambda: cut_off(house.page) == [])
    house.find("door.after_session").setFocus(Qt.FocusReason.TabFocusReason)
    wanted = ("follow_up.answer", "follow_up.read", "prepare", "reread.read", "reread.rest")
    left = {name for name in wanted if house.is_shown(name)}
    assert {"follow_up.answer", "prepare", "reread.read", "reread.rest"} <= left
    for _ in range(40):
        name = house.focus().objectName()
        if name in left:
            left.discard(name)
            house.bot.waitUntil(partial(is_whole, house.focus()))
        house.press(K.Key_Tab)
    assert left == set()


def test_a_repair_says_all_of_its_next_step_where_the_row_is_narrow(house, themes):
    entry = after_session(house.journal, "I corrected the interpreter", at(2025, 11, 5))
    card = house.repairs.begin(entry.id)[0].card
    house.repairs.set_due(card.id, DueRule.NEXT_SUPERVISION)
    house.open("today")
    rows = house.find("repairs")
    flat = rows.sizeHintForRow(0)
    themes.set_text_scale(200)
    house.window.resize(800, 560)
    house.bot.waitUntil(lambda: rows.sizeHintForRow(0) > 2 * flat)
    house.bot.waitUntil(lambda: rows.height() == rows.sizeHintForRow(0) + 2)
    themes.set_text_scale(100)
    house.window.resize(1440, 868)
    house.bot.waitUntil(lambda: rows.height() == flat + 2)


def test_a_long_title_goes_on_in_another_line_where_the_row_is_narrow(house, themes):
    themes.set_text_scale(200)
    house.window.resize(800, 560)
    for title in ("I was late", "I corrected the interpreter in front of her, and I was wrong"):
        entry = after_session(house.journal, title, at(2025, 11, 5))
        card = house.repairs.begin(entry.id, title=title)[0].card
        house.repairs.set_due(card.id, DueRule.NEXT_SUPERVISION)
    house.open("today")
    rows = house.find("repairs")
    house.bot.waitUntil(lambda: rows.model().rowCount() == 2)
    heights = sorted(rows.sizeHintForRow(row) for row in range(2))
    assert heights[1] == heights[0] + themes.pitch(Type.UI)
