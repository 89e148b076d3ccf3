"""What was promised for the next contact is asked about while one writes of it."""

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from models.records.follow_ups import DueRule, FollowUpKind, FollowUpState
from models.records.repairs import Stage
from models.records.supervision import SessionPlan
from tests.support.cut_off import cut_off
from tests.ui.pages.write.desk import CTRL, SHIFT, K

WAIT = "Wait for the silence"


def promise(desk, text=WAIT, kind=FollowUpKind.PRACTICE, *, rule=DueRule.NEXT_CONTACT, **more):
    more = {"code": "K4", **more}
    return desk.context.follow_ups.add(kind, text, rule=rule, **more)[0]


def kept(desk):
    return {each.id: each for each in desk.context.follow_ups.all()}


def name_code(desk, code="K4"):
    desk.page._presenter.change_header(code=code)


def write_of(desk, code="K4"):
    """A new reflection about somebody, the keyboard in it."""
    desk.open(packs=["after_session"])
    name_code(desk, code)


def go_to(desk, name):
    desk.find(name).setFocus(Qt.FocusReason.TabFocusReason)


def is_asked(desk):
    return desk.find("promised").isVisible()


def test_naming_who_it_was_with_asks_what_one_promised(desk):
    desk.journal.clock.set(datetime(2025, 11, 3, 17, 0))
    promise(desk)
    desk.journal.clock.set(datetime(2025, 11, 12, 14, 32))
    desk.open(packs=["after_session"])
    assert not is_asked(desk)
    before = desk.focus()
    name_code(desk)
    assert is_asked(desk)
    assert desk.find("promised.text").text() == f"You said you would: “{WAIT}”"
    assert desk.find("promised.facts").text() == "3 November"
    assert desk.focus() is before
    name_code(desk, "K5")
    assert not is_asked(desk)
    name_code(desk, "")
    assert not is_asked(desk)


def test_it_says_from_which_reflection_and_leads_there(desk):
    entry = desk.journal.write("I talked over her.", code="K4", held_at=datetime(2025, 11, 3, 17))
    promise(desk, entry_id=entry.id)
    write_of(desk)
    assert desk.find("promised.facts").text() == "Today  ·  I talked over her."
    desk.find("promised.read").click()
    assert desk.shown[-1] == ("journal", {"entry_id": entry.id})


def test_what_is_due_by_now_is_asked_and_what_is_due_later_is_not(desk):
    today = desk.journal.clock.today()
    promise(desk, "Ring them", rule=DueRule.DATE, due=today - timedelta(days=1))
    promise(desk, "Write to them", rule=DueRule.DATE, due=today + timedelta(days=1))
    promise(desk, "Ask D.", FollowUpKind.CONSULT, rule=DueRule.NEXT_SUPERVISION)
    write_of(desk)
    assert [each.text for each in desk.page._promised.promises()] == ["Ring them"]
    assert desk.find("promised.facts").text() == "Today  ·  was due yesterday"


@pytest.mark.parametrize(
    ("key", "button", "state"),
    [
        (K.Key_1, "promised.done", FollowUpState.DONE),
        (K.Key_2, "promised.not_yet", FollowUpState.OPEN),
        (K.Key_3, "promised.no_longer_fits", FollowUpState.DROPPED),
    ],
)
@pytest.mark.parametrize("by_key", [True, False])
def test_one_key_or_click_notes_what_came_of_it_and_is_undone(desk, key, button, state, by_key):
    made = promise(desk)
    write_of(desk)
    go_to(desk, "promised.done" if by_key else button)
    desk.press(key if by_key else K.Key_Space)
    assert kept(desk)[made.id].state is state
    assert not is_asked(desk)
    assert desk.page.isAncestorOf(desk.focus())
    # In an editor Ctrl+Z is about its words.
    go_to(desk, "done")
    desk.press(K.Key_Z, CTRL)
    assert kept(desk)[made.id].state is FollowUpState.OPEN
    assert is_asked(desk)
    desk.press(K.Key_Z, CTRL | SHIFT)
    assert kept(desk)[made.id].state is state
    assert not is_asked(desk)


def test_a_line_in_words_goes_with_it(desk):
    made = promise(desk)
    write_of(desk)
    go_to(desk, "promised.in_words")
    desk.press(K.Key_Space)
    assert desk.focus() is desk.find("promised.words")
    desk.type("For 3 breaths, twice")
    assert kept(desk)[made.id].state is FollowUpState.OPEN
    desk.press(K.Key_Return)
    assert desk.focus() is desk.find("promised.done")
    desk.press(K.Key_Space)
    assert kept(desk)[made.id].state is FollowUpState.DONE
    assert kept(desk)[made.id].result == "For 3 breaths, twice"


def test_a_half_typed_line_is_kept_like_any_other(desk):
    made = promise(desk)
    write_of(desk)
    desk.find("promised.in_words").click()
    desk.type("Once")
    desk.bot.waitUntil(lambda: kept(desk)[made.id].result == "Once", timeout=10_000)
    assert desk.find("promised.words").text() == "Once"
    assert desk.focus() is desk.find("promised.words")
    desk.type(" or twice")
    desk.page.hand_over()
    assert kept(desk)[made.id].result == "Once or twice"
    assert kept(desk)[made.id].state is FollowUpState.OPEN


def test_words_of_an_answer_that_is_taken_back_stand_in_their_line(desk):
    made = promise(desk)
    write_of(desk)
    desk.find("promised.in_words").click()
    desk.type("For two breaths")
    desk.find("promised.done").click()
    assert kept(desk)[made.id].state is FollowUpState.DONE
    go_to(desk, "done")
    desk.press(K.Key_Z, CTRL)
    assert kept(desk)[made.id].state is FollowUpState.OPEN
    assert desk.find("promised.words").text() == "For two breaths"
    assert desk.find("promised.words").isVisible()


def test_what_is_half_typed_goes_on_from_where_another_page_left_it(desk):
    made = promise(desk)
    write_of(desk)
    desk.answer("still_with_you").editor.focus_first()
    desk.type("Still here")
    desk.find("promised.in_words").click()
    desk.type("Once")
    answers = desk.page._promised._answers
    desk.shell.show_page("today")
    desk.bot.waitUntil(lambda: made.id in answers._kept)
    assert kept(desk)[made.id].result == "Once"
    changes = desk.context.follow_ups.begin_answer(made.id, "Once, and then twice")
    desk.context.bus.publish(changes, None)
    desk.shell.show_page("write")
    words = desk.find("promised.words")
    desk.bot.waitUntil(lambda: words.text() == "Once, and then twice")
    desk.find("promised.done").click()
    assert kept(desk)[made.id].result == "Once, and then twice"


@pytest.mark.parametrize("key", [K.Key_1, K.Key_Return])
def test_a_key_held_down_answers_only_what_is_in_sight(desk, key):
    promise(desk)
    promise(desk, "Ask how the letter was taken")
    write_of(desk)
    go_to(desk, "promised.done")
    desk.press(key)
    for _ in range(3):
        again = QKeyEvent(
            QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", autorep=True
        )
        QApplication.sendEvent(desk.focus(), again)
    desk.bot.waitUntil(lambda: len(desk.page._promised.promises()) == 1)
    states = [each.state for each in kept(desk).values()]
    assert sorted(states) == sorted([FollowUpState.DONE, FollowUpState.OPEN])


def test_a_double_click_answers_only_what_is_in_sight(desk):
    promise(desk)
    promise(desk, "Ask how the letter was taken")
    write_of(desk)
    done, left = desk.find("promised.done"), Qt.MouseButton.LeftButton
    desk.bot.mouseClick(done, left)
    desk.bot.mouseDClick(done, left)
    desk.bot.mouseRelease(done, left)
    desk.bot.waitUntil(lambda: FollowUpState.DONE in [each.state for each in kept(desk).values()])
    assert len(desk.page._promised.promises()) == 1


def test_not_yet_leaves_it_for_the_next_contact_and_asks_no_more_today(desk):
    yesterday = desk.journal.clock.today() - timedelta(days=1)
    made = promise(desk, rule=DueRule.DATE, due=yesterday)
    write_of(desk)
    desk.find("promised.not_yet").click()
    after = kept(desk)[made.id]
    assert (after.state, after.rule, after.due) == (
        FollowUpState.OPEN,
        DueRule.NEXT_CONTACT,
        None,
    )
    name_code(desk, "")
    name_code(desk)
    assert not is_asked(desk)
    desk.answer("still_with_you").editor.focus_first()
    desk.type("Still here")
    desk.find("done").click()
    write_of(desk)
    assert is_asked(desk)


def test_several_are_asked_one_after_the_other(desk):
    promise(desk)
    promise(desk, "He does not want help", FollowUpKind.ASSUMPTION)
    write_of(desk)
    assert desk.find("promised.next").text() == "1 more"
    desk.find("promised.next").click()
    assert desk.find("promised.text").text() == (
        "You wanted to see whether it is so: “He does not want help”"
    )
    go_to(desk, "promised.done")
    desk.press(K.Key_1)
    assert desk.find("promised.text").text() == f"You said you would: “{WAIT}”"
    assert desk.focus() is desk.find("promised.done")
    assert not desk.find("promised.next").isVisible()


def test_not_now_folds_it_for_this_draft(desk):
    made = promise(desk)
    write_of(desk)
    go_to(desk, "promised.not_now")
    desk.press(K.Key_Space)
    assert not desk.find("promised.text").isVisible()
    fold = desk.find("promised.fold")
    assert fold.isVisible()
    assert fold.text() == "What you said you would do, with K4: 1"
    assert desk.page.isAncestorOf(desk.focus())
    name_code(desk, "K5")
    name_code(desk)
    assert not desk.find("promised.text").isVisible()
    assert kept(desk)[made.id] == made
    go_to(desk, "promised.fold")
    desk.press(K.Key_Space)
    assert desk.find("promised.text").isVisible()
    assert desk.focus() is desk.find("promised.done")
    desk.press(K.Key_Escape)
    assert not desk.find("promised.text").isVisible()


def test_what_is_private_is_not_told_until_it_is_asked_for(desk):
    promise(desk, private=True)
    write_of(desk)
    assert desk.find("promised.text").text() == "You said something you keep private."
    heard = [each.accessibleName() for each in desk.page._promised._buttons()]
    assert all(WAIT not in words for words in heard)
    desk.find("promised.show").click()
    assert WAIT in desk.find("promised.text").text()
    assert not desk.find("promised.show").isVisible()


def test_what_is_half_typed_of_something_private_is_not_shown_before_it(desk):
    made = promise(desk, private=True)
    desk.context.follow_ups.begin_answer(made.id, "I counted to ten")
    write_of(desk)
    assert is_asked(desk)
    assert not desk.find("promised.words").isVisible()
    desk.find("promised.show").click()
    assert desk.find("promised.words").isVisible()
    assert desk.find("promised.words").text() == "I counted to ten"
    desk.find("promised.not_yet").click()
    assert kept(desk)[made.id].result == "I counted to ten"


def test_a_finished_reflection_is_not_asked_about_what_it_promised_itself(desk):
    entry = desk.journal.write("I talked over her.", code="K4", held_at=datetime(2025, 11, 12, 9))
    promise(desk, entry_id=entry.id)
    desk.open(entry_id=entry.id)
    assert not is_asked(desk)


def test_one_changed_later_is_not_asked_about_what_was_promised_since(desk):
    entry = desk.journal.write("I talked over her.", code="K4", held_at=datetime(2025, 11, 3, 9))
    promise(desk)
    desk.open(entry_id=entry.id)
    assert not is_asked(desk)


def test_tab_reaches_all_of_it_and_everything_is_named(desk):
    promise(desk)
    write_of(desk)
    go_to(desk, "promised.done")
    seen = []
    for _ in range(5):
        seen.append(desk.focus().objectName())
        assert desk.focus().accessibleName().startswith("You said you would")
        desk.press(K.Key_Tab)
    assert seen == [
        "promised.done",
        "promised.not_yet",
        "promised.no_longer_fits",
        "promised.in_words",
        "promised.not_now",
    ]


def test_where_there_is_little_height_it_is_a_line(desk):
    promise(desk)
    desk.window.resize(1440, 560)
    write_of(desk)
    desk.bot.waitUntil(lambda: desk.find("promised.fold").isVisible())
    assert not desk.find("promised.text").isVisible()
    desk.window.resize(1440, 868)
    desk.bot.waitUntil(lambda: desk.find("promised.text").isVisible())


@pytest.mark.parametrize("scale", [100, 150, 200])
@pytest.mark.parametrize("private", [False, True])
def test_nothing_of_it_is_cut_in_the_smallest_window(desk, themes, scale, private):
    themes.set_text_scale(scale)
    desk.window.resize(800, 560)
    entry = desk.journal.write("I talked over her.", code="K4", held_at=datetime(2025, 11, 3, 17))
    promise(desk, entry_id=entry.id, private=private)
    promise(desk, "Ask how the letter was taken", private=private)
    write_of(desk)
    desk.bot.waitUntil(lambda: desk.find("promised.fold").isVisible())
    desk.bot.waitUntil(lambda: cut_off(desk.page._promised) == [])
    desk.find("promised.fold").click()
    desk.bot.waitUntil(lambda: desk.find("promised.done").isVisible())
    desk.bot.waitUntil(lambda: cut_off(desk.page._promised) == [])


def test_nothing_of_it_stays_when_the_form_goes(desk):
    promise(desk, due=date(2025, 11, 1), rule=DueRule.DATE)
    write_of(desk)
    desk.page._forget()
    assert not is_asked(desk)
    assert desk.find("promised.text").text() == ""


def promise_in_supervision(desk, text="Tell the team"):
    entry = desk.journal.write("I talked over her.", code="K4", held_at=datetime(2025, 11, 3, 17))
    service = desk.context.supervision
    session, _ = service.plan(SessionPlan("D.", datetime(2025, 11, 5, 10), 60))
    item, _ = service.add_item(session.id, "What now?", entry_ids=[entry.id])
    service.start(session.id)
    service.add_action(item.id, text)
    service.finish(session.id)
    return session


def actions(desk, session):
    (item,) = desk.context.supervision.session(session.id).items
    return [(each.done, each.result) for each in item.actions]


def test_what_was_promised_in_supervision_is_asked_and_its_result_goes_there(desk):
    session = promise_in_supervision(desk)
    write_of(desk)
    assert desk.find("promised.text").text() == "You said you would: “Tell the team”"
    assert desk.find("promised.facts").text() == ("Today  ·  in supervision  ·  I talked over her.")
    desk.find("promised.in_words").click()
    desk.type("They laughed")
    desk.press(K.Key_Return)
    desk.press(K.Key_1)
    assert actions(desk, session) == [(True, "They laughed")]
    assert not is_asked(desk)
    go_to(desk, "done")
    desk.press(K.Key_Z, CTRL)
    assert actions(desk, session) == [(False, "They laughed")]
    assert is_asked(desk)
    assert desk.find("promised.words").text() == "They laughed"


def test_an_action_that_no_longer_fits_says_so(desk):
    session = promise_in_supervision(desk)
    write_of(desk)
    go_to(desk, "promised.done")
    desk.press(K.Key_3)
    assert actions(desk, session) == [(False, "It no longer fits")]
    assert not is_asked(desk)


def a_repair(desk, stage=Stage.PLANNED):
    entry = desk.journal.write("I talked over her.", code="K4", held_at=datetime(2025, 11, 3, 17))
    card = desk.context.repairs.begin(entry.id)[0].card
    desk.context.repairs.go_to(card.id, stage)
    desk.context.repairs.set_due(card.id, DueRule.NEXT_CONTACT)
    return card


@pytest.mark.parametrize(
    ("stage", "said"),
    [
        (Stage.NOTICED, "Something slipped, and is open: “I talked over her.”"),
        (Stage.PLANNED, "You said you would mend this: “I talked over her.”"),
        (Stage.TRIED, "You wanted to look at this repair again: “I talked over her.”"),
    ],
)
def test_a_repair_is_asked_about_as_far_as_it_has_come_and_leads_there(desk, stage, said):
    card = a_repair(desk, stage)
    write_of(desk)
    assert desk.find("promised.text").text() == said
    assert desk.find("promised.facts").text() == "Today"
    go_to(desk, "promised.read")
    desk.press(K.Key_Space)
    assert desk.shown[-1] == ("repairs", {"repair_id": card.id})


def test_a_repair_with_a_next_step_is_asked_about_in_its_words(desk):
    card = a_repair(desk)
    plan = desk.journal.write(
        packs=("repair_plan",),
        answers={"position": {"at": "up"}, "fit": "direct", "in_a_line": "Say it first"},
        code="K4",
    )
    desk.context.repairs.link(card.id, plan.id)
    write_of(desk)
    assert desk.find("promised.text").text() == "You said you would: “Say it first”"
    assert desk.find("promised.facts").text() == "Today  ·  I talked over her."
    assert len(desk.page._promised.promises()) == 1


def test_the_result_of_a_repair_goes_to_its_follow_up(desk):
    card = a_repair(desk)
    write_of(desk)
    desk.find("promised.in_words").click()
    desk.type("She nodded")
    desk.press(K.Key_Return)
    desk.press(K.Key_Space)
    repair = desk.context.repairs.get(card.id)
    assert repair.stands("follow_up.came").text == "She nodded"
    assert repair.card.rule is DueRule.NONE
    assert not is_asked(desk)


def test_a_promise_made_elsewhere_meanwhile_is_asked_about_at_once(desk):
    write_of(desk)
    assert not is_asked(desk)
    entry = desk.journal.write("I talked over her.", code="K4")
    card = desk.context.repairs.begin(entry.id)[0].card
    desk.bus.publish(desk.context.repairs.set_due(card.id, DueRule.NEXT_CONTACT))
    desk.bot.waitUntil(lambda: is_asked(desk))
