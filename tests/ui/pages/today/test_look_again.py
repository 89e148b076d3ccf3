"""What comes back on Today, the doors a person chose, and the reminders."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from models.records.changes import Changes, Thing
from models.records.entries import Privacy
from models.records.follow_ups import DueRule, FollowUpKind, FollowUpState
from models.records.supervision import SessionPlan
from tests.support.own_packs import handover
from tests.ui.pages.journal.entries import after_session, at
from tests.ui.pages.journal.house import NOW, K

TODAY = NOW.date()
MARCH = datetime(2025, 3, 3, 17, 0)


def make(house, kind: FollowUpKind, text: str, when: datetime = MARCH, **more):
    house.journal.clock.set(when)
    made, _ = house.follow_ups.add(kind, text, **more)
    house.journal.clock.set(NOW)
    return made


def assumption(house, **more):
    return make(house, FollowUpKind.ASSUMPTION, "He does not want help", **more)


def kept(house):
    return {each.id: each for each in house.follow_ups.all()}


def texts(house, name: str) -> list[str]:
    rows = house.page._again.rows()
    return [getattr(row, name).text() for row in rows]


def choose(house, words: str) -> None:
    for menu in house.page.findChildren(QMenu):
        for action in menu.actions():
            if action.text() == words:
                action.trigger()
                menu.close()
                return
    raise AssertionError(words)


def test_what_is_due_is_asked_with_when_it_was_written_and_was_due(house):
    assumption(house, due=date(2025, 11, 11), code="K4")
    make(house, FollowUpKind.LEARNING, "Later", due=TODAY + timedelta(days=1))
    house.open("today")
    assert texts(house, "title") == ["Was it so? “He does not want help”"]
    assert texts(house, "when") == ["You wrote this on 3 March  ·  K4  ·  was due Tuesday"]
    assert house.page._again.rows()[0].when.property("ink") != "notice"
    assert not house.is_shown("nothing")


def test_nothing_is_shown_when_nothing_is_due(house):
    make(house, FollowUpKind.LEARNING, "Later", due=TODAY + timedelta(days=1))
    house.open("today")
    assert not house.page._again_part.isVisible()
    assert house.is_shown("nothing")


def test_what_should_not_wait_stands_first(house):
    assumption(house, due=date(2025, 11, 1))
    make(house, FollowUpKind.CONSULT, "Do I tell the team?", rule=DueRule.NOW)
    house.open("today")
    assert texts(house, "title")[0] == "To ask someone: “Do I tell the team?”"


def test_answering_by_keyboard_keeps_what_came_of_it_and_is_undone(house):
    made = assumption(house, due=TODAY)
    house.open("today")
    house.find("follow_up.answer").setFocus(Qt.FocusReason.TabFocusReason)
    house.press(K.Key_Return)
    assert house.focus().accessibleName() == "What came of it"
    house.type("He asked for the number")
    house.press(K.Key_Return)
    assert kept(house)[made.id].state is FollowUpState.DONE
    assert kept(house)[made.id].result == "He asked for the number"
    assert not house.page._again_part.isVisible()
    house.undo()
    assert kept(house)[made.id].state is FollowUpState.OPEN
    assert texts(house, "title") == ["Was it so? “He does not want help”"]
    house.click("follow_up.answer")
    assert house.find("follow_up.result").text() == "He asked for the number"


def test_an_answer_with_a_day_comes_back_that_day(house):
    assumption(house, due=TODAY)
    house.open("today")
    house.click("follow_up.answer")
    house.find("follow_up.again").set_value(date(2025, 12, 24))
    house.click("follow_up.keep")
    opened = [each for each in kept(house).values() if each.state is FollowUpState.OPEN]
    assert [each.due for each in opened] == [date(2025, 12, 24)]


def test_an_answer_kept_twice_comes_back_once(house):
    assumption(house, due=TODAY)
    house.open("today")
    house.click("follow_up.answer")
    house.find("follow_up.again").set_value(date(2025, 12, 24))
    keep = house.find("follow_up.keep")
    keep.click()
    keep.click()
    house.bot.waitUntil(lambda: not house.page._again_part.isVisible())
    opened = [each for each in kept(house).values() if each.state is FollowUpState.OPEN]
    assert [each.due for each in opened] == [date(2025, 12, 24)]
    house.undo()
    assert [each.state for each in kept(house).values()] == [FollowUpState.OPEN]


def test_it_can_come_back_later_or_on_a_day(house):
    made = assumption(house, due=TODAY)
    house.open("today")
    house.click("follow_up.later")
    choose(house, "In a week")
    assert kept(house)[made.id].due == TODAY + timedelta(days=7)
    house.undo()
    assert kept(house)[made.id].due == TODAY
    house.click("follow_up.later")
    choose(house, "On a day…")
    house.find("follow_up.day").set_value(date(2026, 1, 5))
    house.click("follow_up.bring_back")
    assert kept(house)[made.id].due == date(2026, 1, 5)


def test_a_question_for_someone_can_wait_for_supervision(house):
    made = make(house, FollowUpKind.CONSULT, "Do I tell the team?", rule=DueRule.NOW)
    house.open("today")
    house.click("follow_up.later")
    choose(house, "At the next supervision")
    assert kept(house)[made.id].rule is DueRule.NEXT_SUPERVISION
    assert texts(house, "title") == []
    assert house.find("look_again.next.0").text() == "1 thing for the next supervision"
    house.click("look_again.next.0")
    assert texts(house, "title") == ["To ask someone: “Do I tell the team?”"]
    house.click("look_again.next.0")
    assert texts(house, "title") == []


def test_a_double_click_lets_one_thing_go_and_not_the_next(house):
    assumption(house, due=TODAY)
    make(house, FollowUpKind.LEARNING, "Read about silence", due=TODAY)
    house.open("today")
    house.bot.waitUntil(lambda: len(texts(house, "title")) == 2)
    first, second = house.page._again.rows()
    house.bot.mouseClick(first.go, Qt.MouseButton.LeftButton)
    house.bot.waitUntil(lambda: house.page._again.rows() == [second])
    house.bot.mouseClick(second.go, Qt.MouseButton.LeftButton)
    house.bot.mouseDClick(second.go, Qt.MouseButton.LeftButton)
    assert [each.state for each in kept(house).values()].count(FollowUpState.OPEN) == 1
    house.bot.wait(QApplication.doubleClickInterval() + 20)
    house.bot.mouseClick(second.go, Qt.MouseButton.LeftButton)
    assert [each.state for each in kept(house).values()].count(FollowUpState.OPEN) == 0


def test_one_let_go_stays_away_until_it_is_undone(house):
    made = assumption(house, due=TODAY)
    house.open("today")
    house.click("follow_up.let_go")
    assert kept(house)[made.id].state is FollowUpState.DROPPED
    assert not house.page._again_part.isVisible()
    house.undo()
    assert house.page._again_part.isVisible()


def test_it_opens_the_reflection_it_comes_from(house):
    entry = after_session(house.journal, "He would not look at me", at(2025, 11, 6))
    assumption(house, due=TODAY, entry_id=entry.id)
    house.open("today")
    house.click("follow_up.read")
    assert house.shown == [("journal", {"entry_id": entry.id})]


def test_private_words_are_shown_only_once_they_are_asked_for(house):
    assumption(house, due=TODAY, private=True, code="K4")
    page = house.open("today")
    heard = [w.accessibleName() for w in page._again.findChildren(object) if hasattr(w, "text")]
    assert "help" not in " ".join([*heard, *texts(house, "title"), *texts(house, "when")])
    assert texts(house, "title") == ["Something you keep private"]
    assert "K4" not in texts(house, "when")[0]
    house.click("follow_up.answer")
    shown = [w.text() for w in page._again.rows()[0].findChildren(object) if hasattr(w, "text")]
    assert "He does not want help" in [words() if callable(words) else words for words in shown]


def test_a_few_are_shown_and_the_others_on_asking(house):
    for number in range(5):
        make(house, FollowUpKind.LEARNING, f"Thing {number}", due=date(2025, 11, 1 + number))
    house.open("today")
    assert len(texts(house, "title")) == 3
    house.click("look_again.more")
    assert len(texts(house, "title")) == 5
    assert house.focus() is house.page._again.rows()[3].answer


def test_up_and_down_go_from_row_to_row(house):
    for number in range(2):
        make(house, FollowUpKind.LEARNING, f"Thing {number}", due=date(2025, 11, 1 + number))
    house.open("today")
    rows = house.page._again.rows()
    rows[0].later.setFocus(Qt.FocusReason.TabFocusReason)
    house.press(K.Key_Down)
    assert house.focus() is rows[1].later
    house.press(K.Key_Up)
    assert house.focus() is rows[0].later


def test_the_keyboard_stays_in_the_list_when_a_row_goes(house):
    for number in range(2):
        make(house, FollowUpKind.LEARNING, f"Thing {number}", due=date(2025, 11, 1 + number))
    house.open("today")
    house.page._again.rows()[0].go.setFocus(Qt.FocusReason.TabFocusReason)
    house.press(K.Key_Return)
    assert house.focus() is house.page._again.rows()[0].answer


def test_words_being_typed_outlive_another_look(house):
    assumption(house, due=TODAY)
    house.open("today")
    house.click("follow_up.answer")
    house.type("He asked")
    other = make(house, FollowUpKind.LEARNING, "Read about it", due=TODAY)
    house.bus.publish(Changes(added=frozenset({(Thing.FOLLOW_UP, other.id)})), None)
    assert len(texts(house, "title")) == 2
    assert house.find("follow_up.result").text() == "He asked"
    assert house.focus() is house.find("follow_up.result")


def test_what_is_for_the_next_contact_waits_under_its_code(house):
    assumption(house, rule=DueRule.NEXT_CONTACT, code="K4")
    house.open("today")
    assert texts(house, "title") == []
    assert house.find("look_again.next.0").text() == "1 thing for the next time with K4"
    house.click("look_again.next.0")
    assert texts(house, "title") == ["Was it so? “He does not want help”"]
    assumption(house, rule=DueRule.NEXT_CONTACT, code="K4")
    house.open("journal")
    house.open("today")
    assert house.find("look_again.next.0").text() == "2 things for the next time with K4"


# The doors


def test_the_doors_are_the_sets_a_person_pinned(house):
    house.library.save(handover())
    house.library.unpin("something_slipped")
    house.library.pin("own_handover")
    house.open("today")
    names = [door.objectName() for door in house.page._doors.doors]
    assert names == ["door.after_session", "door.before_supervision", "door.own_handover"]
    door = house.find("door.own_handover")
    assert door.accessibleName() == (
        "Handover. What I pass on, and what I keep. About 3 minutes, one question."
    )
    house.click("door.own_handover")
    assert house.shown == [("write", {"packs": ["own_handover"]})]


def test_a_pin_set_elsewhere_shows_at_once(house):
    house.open("today")
    changes = house.library.unpin("something_slipped")
    house.bus.publish(changes, None)
    assert not house.is_shown("door.something_slipped")
    changes = house.library.unpin("after_session")
    house.bus.publish(changes, None)
    changes = house.library.unpin("before_supervision")
    house.bus.publish(changes, None)
    assert not house.page._doors.isVisible()
    assert house.page.first_focus().isVisible()


# Reminders


def test_three_reminders_open_in_place(house):
    first, _ = house.follow_ups.add_cue("Stop at ten to")
    second, _ = house.follow_ups.add_cue("Ask before telling")
    hidden, _ = house.follow_ups.add_cue("My mother's voice", private=True)
    house.follow_ups.set_three([second.id, first.id, hidden.id])
    house.open("today")
    assert not house.is_shown("reminder.0")
    house.click("reminders.show")
    assert house.find("reminder.0").text() == "Ask before telling"
    assert house.find("reminder.1").text() == "Stop at ten to"
    assert not house.is_shown("reminder.2")


def test_no_reminders_no_line(house):
    house.open("today")
    assert not house.is_shown("reminders.show")


# First impressions


def impression(house, text: str = "He sits as if he owned the room.", **more):
    return house.journal.write(
        packs=("got_into_me",),
        answers={"early": True, "first_impression": text},
        held_at=NOW - timedelta(weeks=9),
        code="K4",
        **more,
    )


def test_an_old_first_impression_is_worth_rereading(house):
    impression(house)
    after_session(house.journal, "He laughed today", at(2025, 11, 6), code="K4")
    house.open("today")
    assert house.find("reread.why").text() == (
        "Why this one: your first impression of K4, 9 weeks ago."
    )
    assert house.find("reread.quote").text() == "“He sits as if he owned the room.”"


def test_a_first_impression_can_be_let_rest_for_good(house):
    impression(house)
    after_session(house.journal, "He laughed today", at(2025, 11, 6), code="K4")
    house.open("today")
    house.click("reread.rest")
    assert not house.is_shown("reread.rest")
    house.open("journal")
    house.open("today")
    assert not house.is_shown("reread.rest")
    house.undo()
    assert house.is_shown("reread.rest")


def test_a_first_impression_waits_for_eight_weeks_and_another_reflection(house):
    impression(house)
    house.open("today")
    assert not house.is_shown("reread.rest")
    house.journal.clock.set(NOW - timedelta(weeks=2))
    after_session(house.journal, "He laughed today", at(2025, 10, 29), code="K4")
    house.open("journal")
    house.open("today")
    assert not house.is_shown("reread.rest")
    house.journal.clock.set(NOW)
    house.open("journal")
    house.open("today")
    assert house.is_shown("reread.rest")


def words_of_the_card(house) -> str:
    names = ("reread.quote", "reread.why")
    heard = house.find("reread.read").accessibleName()
    return " ".join([*(house.find(name).text() for name in names), heard])


def test_a_private_first_impression_is_asked_about_and_opened_without_a_word_here(house):
    made = impression(house, private=("first_impression",))
    after_session(house.journal, "He laughed today", at(2025, 11, 6), code="K4")
    house.open("today")
    asked = "You wrote a first impression of K4 on 11 September. Look at it again?"
    assert house.find("reread.quote").text() == asked
    assert house.find("reread.read").accessibleName() == f"Read it. {asked}"
    assert "owned the room" not in words_of_the_card(house)
    house.click("reread.read")
    assert house.shown[-1] == ("journal", {"entry_id": made.id})
    house.bot.waitUntil(lambda: "owned the room" in house.find("entry_text").toPlainText())


def test_one_in_a_private_reflection_does_not_say_of_whom(house):
    impression(house, privacy=Privacy.PRIVATE)
    after_session(house.journal, "He laughed today", at(2025, 11, 6), code="K4")
    house.open("today")
    asked = "You wrote a first impression on 11 September. Look at it again?"
    assert house.find("reread.quote").text() == asked
    assert "K4" not in words_of_the_card(house)
    house.click("reread.rest")
    assert not house.is_shown("reread.rest")
    house.undo()
    assert house.find("reread.quote").text() == asked


def test_a_half_typed_answer_is_kept_when_one_goes_elsewhere_and_goes_on(house):
    made = assumption(house, due=TODAY)
    house.open("today")
    house.click("follow_up.answer")
    house.type("He asked for")
    house.open("journal")
    assert (kept(house)[made.id].state, kept(house)[made.id].result) == (
        FollowUpState.OPEN,
        "He asked for",
    )
    house.follow_ups.begin_answer(made.id, "He asked for it")
    house.open("today")
    assert house.find("follow_up.result").text() == "He asked for it"
    house.find("follow_up.result").setFocus()
    house.press(K.Key_End)
    house.type(" twice")
    house.press(K.Key_Return)
    assert (kept(house)[made.id].state, kept(house)[made.id].result) == (
        FollowUpState.DONE,
        "He asked for it twice",
    )


def test_a_half_typed_answer_is_kept_while_it_is_typed_and_the_keyboard_stays(house):
    made = assumption(house, due=TODAY)
    house.open("today")
    house.click("follow_up.answer")
    field = house.focus()
    house.type("He asked")
    house.bot.waitUntil(lambda: kept(house)[made.id].result == "He asked", timeout=10_000)
    house.page._presenter.look()
    assert house.focus() is field
    assert field.text() == "He asked"
    house.type(" again")
    house.click("follow_up.let_go")
    assert (kept(house)[made.id].state, kept(house)[made.id].result) == (
        FollowUpState.DROPPED,
        "He asked again",
    )


def promised(house, text="Ask her how it was", due=TODAY - timedelta(days=2), code="K4"):
    entry = after_session(house.journal, "I talked over her", at(2025, 11, 3), code=code)
    session, _ = house.supervision.plan(SessionPlan("D.", at(2025, 11, 5), 60))
    item, _ = house.supervision.add_item(session.id, "What now?", entry_ids=[entry.id])
    house.supervision.start(session.id)
    house.supervision.add_action(item.id, text, due)
    house.supervision.finish(session.id)
    return entry, session


def action_of(house, session):
    (item,) = house.supervision.session(session.id).items
    (action,) = item.actions
    return action


def test_what_was_promised_in_supervision_comes_back_on_its_day(house):
    entry, session = promised(house)
    house.open("today")
    assert texts(house, "title") == ["You said you would: “Ask her how it was”"]
    assert texts(house, "when") == ["In supervision, today  ·  K4  ·  was due Tuesday"]
    house.click("follow_up.answer")
    assert not house.is_shown("follow_up.again")
    house.type("It had stung")
    house.press(K.Key_Return)
    assert (action_of(house, session).done, action_of(house, session).result) == (
        True,
        "It had stung",
    )
    assert texts(house, "title") == []
    house.undo()
    assert not action_of(house, session).done
    house.click("follow_up.read")
    assert house.shown[-1] == ("journal", {"entry_id": entry.id})


def test_a_promise_can_wait_or_be_let_go(house):
    _, session = promised(house)
    house.open("today")
    house.click("follow_up.later")
    choose(house, "In a week")
    assert action_of(house, session).due == TODAY + timedelta(days=7)
    assert texts(house, "title") == []
    house.undo()
    assert action_of(house, session).due == TODAY - timedelta(days=2)
    house.click("follow_up.let_go")
    dropped = action_of(house, session)
    assert (dropped.done, dropped.details.dropped) == (False, True)
    assert dropped.result == "It no longer fits"
    assert texts(house, "title") == []


def test_a_promise_of_a_later_day_or_of_none_waits(house):
    promised(house, due=TODAY + timedelta(days=1))
    promised(house, due=None)
    house.open("today")
    assert texts(house, "title") == []


def test_what_is_half_typed_of_a_promise_is_kept_through_a_lock(house):
    _, session = promised(house)
    house.open("today")
    house.click("follow_up.answer")
    house.type("It had")
    house.page.hand_over()
    assert action_of(house, session).result == "It had"
    assert not action_of(house, session).done
