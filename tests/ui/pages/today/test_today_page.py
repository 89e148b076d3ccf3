"""The day's first screen, by keyboard, in a real journal."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.forms.state import FormState
from models.records.changes import Changes, Thing
from models.records.follow_ups import DueRule
from models.records.repairs import Stage
from models.records.supervision import SessionPlan
from tests.ui.pages.journal.entries import after_session, an_autumn, at
from tests.ui.pages.journal.house import CTRL, NOW, SHIFT, K


def draft(house, words: str, when: datetime, step: str = "", packs=("after_session",)) -> str:
    answers = {"still_with_you": words} if packs and words else {}
    made = house.journal.draft("" if packs else words, packs=packs, answers=answers)
    house.journal.clock.set(when)
    house.journal.writing.save_draft(replace(made, step=step))
    house.journal.clock.set(NOW)
    return made.id


def menu_entry(house, words: str) -> None:
    for menu in house.page.findChildren(QMenu):
        for action in menu.actions():
            if action.text() == words:
                action.trigger()
                menu.close()
                return
    raise AssertionError(words)


def open_menu(house, name: str) -> None:
    view = house.find(name)
    view.customContextMenuRequested.emit(view.visualRect(view.model().index(0, 0)).center())


def test_a_first_day_shows_the_doors_and_that_nothing_waits(house):
    house.open("today")
    assert house.find("day").text() == "Thursday 13 November"
    assert house.find("nothing").text() == "Nothing is waiting."
    assert house.is_shown("nothing")
    assert not any(house.is_shown(n) for n in ("drafts", "repairs", "prepare", "reread.read"))
    assert house.focus() is house.find("door.after_session")


def test_a_door_is_heard_as_a_sentence_with_minutes_and_questions(house):
    house.open("today")
    assert house.find("door.after_session").accessibleName() == (
        "After a session. What happened between you, and where was your power? "
        "About 5 minutes, 6 questions."
    )


def test_each_door_leads_where_it_says(house):
    house.open("today")
    house.press(K.Key_Return)
    house.open("today")
    house.press(K.Key_Tab)
    house.press(K.Key_Return)
    house.open("today")
    house.press(K.Key_Tab)
    house.press(K.Key_Tab)
    house.press(K.Key_Return)
    assert house.shown == [
        ("write", {"packs": ["after_session"]}),
        ("write", {"packs": ["something_slipped"]}),
        ("supervision", {}),
    ]


def test_quick_capture_and_just_writing_are_at_hand(house):
    house.open("today")
    house.click("quick")
    house.open("today")
    house.click("just_write")
    assert house.shown == [
        ("write", {"packs": ["quick_capture"]}),
        ("write", {"packs": []}),
    ]


def test_unfinished_drafts_say_their_words_how_far_and_when(house):
    draft(house, "The rota, and who spoke", NOW - timedelta(days=2), packs=())
    draft(house, "She asked me straight out", NOW - timedelta(minutes=20), "after_session/power")
    house.open("today")
    assert house.sentences("drafts") == [
        "She asked me straight out. After a session, question 2 of 6. 20 minutes ago.",
        "The rota, and who spoke. Just written. Tuesday.",
    ]


def test_a_draft_of_private_words_alone_is_not_called_empty(house):
    made = house.journal.draft(
        packs=("after_session",), answers={"still_with_you": "Kestrel"}, private=("still_with_you",)
    )
    house.journal.writing.save_draft(made)
    house.open("today")
    (row,) = house.sentences("drafts")
    assert row.startswith("Something you keep private. After a session")
    assert "Kestrel" not in row


def test_a_draft_without_words_is_called_begun(house):
    made = house.journal.draft(packs=("after_session",), answers={"position": {"at": "down"}})
    house.journal.writing.save_draft(made)
    house.open("today")
    (row,) = house.sentences("drafts")
    assert row.startswith("Begun, no words yet. After a session")


def test_questions_that_answers_add_are_counted(house):
    made = house.journal.draft(
        "", packs=("after_session",), answers={"position": {"at": "down"}, "power_words": "Small"}
    )
    house.journal.writing.save_draft(replace(made, step="after_session/power"))
    form = FormState(made, house.journal.catalogue.get)
    later = form.screens[3].id
    house.open("today")
    total = len(form.screens)
    assert total == 7
    assert f"After a session, question 2 of {total}." in house.sentences("drafts")[0]
    house.journal.writing.save_draft(replace(made, step=later))
    house.open("journal")
    house.open("today")
    assert f"After a session, question 4 of {total}." in house.sentences("drafts")[0]


def test_a_question_not_asked_any_more_is_named_without_a_number(house):
    draft(house, "She asked me", NOW, "after_session/thinking")
    pack = house.journal.catalogue.get("after_session")
    title = next(step.title for step in pack.steps if step.id == "thinking")
    house.open("today")
    assert house.sentences("drafts")[0].startswith(f"She asked me. After a session: {title}")


def test_enter_goes_on_with_a_draft(house):
    first = draft(house, "She asked me", NOW)
    house.open("today")
    house.find("drafts").setFocus(Qt.FocusReason.TabFocusReason)
    house.press(K.Key_Return)
    assert house.shown == [("write", {"draft_id": first})]


def test_a_draft_thrown_away_can_be_brought_back(house):
    draft(house, "She asked me", NOW)
    house.open("today")
    house.find("drafts").setFocus(Qt.FocusReason.TabFocusReason)
    house.press(K.Key_Delete)
    assert house.journal.writing.drafts() == ()
    assert not house.is_shown("drafts")
    house.undo()
    assert house.rows("drafts") == ["“She asked me”"]


def test_a_repair_under_way_shows_its_stage_and_what_is_next_and_opens(house):
    an_autumn(house.journal)
    (card,) = house.repairs.cards()
    house.open("today")
    assert house.sentences("repairs") == [
        "I ran eleven minutes over and called it kindness. "
        "Owned. Next: how could it be mended? Noticed today."
    ]
    house.find("repairs").setFocus(Qt.FocusReason.TabFocusReason)
    house.press(K.Key_Return)
    assert house.shown[-1] == ("repairs", {"repair_id": card.id})


def test_repairs_to_follow_up_lead_by_their_day_in_ordinary_words(house):
    entries = [after_session(house.journal, f"Slip {n}", at(2025, 11, n)) for n in range(1, 7)]
    made = [house.repairs.begin(entry.id)[0].card for entry in entries]
    today = NOW.date()
    house.repairs.set_due(made[0].id, DueRule.DATE, today + timedelta(days=7))
    house.repairs.set_due(made[1].id, DueRule.DATE, today - timedelta(days=2))
    house.repairs.set_due(made[2].id, DueRule.NEXT_SUPERVISION)
    house.repairs.go_to(made[1].id, Stage.TRIED)
    house.open("today")
    assert house.rows("repairs")[:3] == ["Slip 2", "Slip 1", "Slip 3"]
    heard = house.sentences("repairs")
    assert heard[0] == "Slip 2. Tried. Next: how was it received? Was due Tuesday."
    assert heard[1].endswith("Next: what is yours to own? 20 November.")
    assert heard[2].endswith("Next supervision.")
    assert len(heard) == 4
    assert house.find("repairs.all").text() == "All 6 open repairs"
    house.click("repairs.all")
    assert house.shown[-1] == ("repairs", {})


def test_whoever_had_less_power_is_not_asked_to_own_or_mend(house):
    house.journal.write(
        packs=("something_slipped",),
        answers={"what": "He shouted at me in front of them", "position": {"at": "down"}},
    )
    house.open("today")
    (heard,) = house.sentences("repairs")
    assert "Noticed. Next: name it for yourself" in heard


def test_what_slipped_without_words_is_not_called_by_its_set(house):
    entry = house.journal.write(
        packs=("quick_capture",), answers={"position": {"at": "up"}}, held_at=at(2025, 11, 12)
    )
    assert entry.title == house.journal.catalogue.get("quick_capture").title
    house.repairs.begin(entry.id)
    house.open("today")
    (title,) = house.rows("repairs")
    assert title.startswith("Something slipped, ")
    (heard,) = house.sentences("repairs")
    assert heard == f"{title}. Noticed. Next: what is yours to own?"


@pytest.mark.parametrize("at_end", ["down", "up"])
def test_of_what_was_only_noticed_that_is_said_once(house, at_end):
    house.journal.write(
        packs=("something_slipped",),
        answers={"what": "It went wrong in front of them", "position": {"at": at_end}},
    )
    house.open("today")
    (heard,) = house.sentences("repairs")
    assert heard.lower().count("noticed") == 1
    assert heard.endswith("Since today.")


def test_the_key_that_begins_a_repair_asks_what_slipped(house):
    house.open("today")
    house.press(K.Key_R, CTRL | SHIFT)
    assert house.shown[-1] == ("write", {"packs": ["something_slipped"]})


def test_of_a_repair_that_is_private_no_word_is_told(house):
    house.journal.write(
        packs=("something_slipped",),
        answers={"what": "I lied to her", "position": {"at": "up"}},
        private=("what", "position"),
    )
    house.open("today")
    (heard,) = house.sentences("repairs")
    assert heard.startswith("Something you keep private. Noticed.")
    assert house.rows("repairs") == ["Something you keep private"]


def test_a_repair_is_closed_as_none_from_its_menu_and_undone(house):
    an_autumn(house.journal)
    (card,) = house.repairs.cards()
    house.open("today")
    open_menu(house, "repairs")
    menu_entry(house, "Close it: it was not a slip after all")
    assert not house.is_shown("repairs")
    assert house.repairs.get(card.id).card.result == "no_slip"
    house.undo()
    assert house.is_shown("repairs")


def test_a_repair_comes_back_another_time_from_its_menu(house):
    an_autumn(house.journal)
    (card,) = house.repairs.cards()
    house.open("today")
    open_menu(house, "repairs")
    menu_entry(house, "In a week")
    assert house.repairs.get(card.id).card.due == NOW.date() + timedelta(days=7)
    house.undo()
    assert house.repairs.get(card.id).card.rule is DueRule.NONE


def test_the_next_supervision_is_shown_with_its_agenda(house):
    session, _ = house.supervision.plan(SessionPlan("D.", datetime(2025, 11, 18, 10, 0), 60))
    for question in ("Was that advice?", "How do I stop in time?"):
        house.supervision.add_item(session.id, question)
    house.open("today")
    assert house.find("session.when").text().startswith("Tuesday 18 November, 10:00")
    assert house.find("session.agenda").text() == "2 items on the agenda"
    assert "on Tuesday" in house.find("door.before_supervision").accessibleName()
    house.click("prepare")
    assert house.shown == [("supervision", {})]


def test_a_session_that_was_begun_is_gone_on_with(house):
    session, _ = house.supervision.plan(SessionPlan("D.", NOW, 60))
    house.supervision.start(session.id)
    house.open("today")
    assert house.find("session.agenda").text() == "Begun, not finished"
    assert house.find("prepare").text() == "Go on with the session"
    assert house.find("prepare").accessibleName().startswith("Go on with the session.")
    house.click("prepare")
    assert house.shown == [("in_session", {"session_id": session.id})]


def test_one_left_unfinished_days_ago_does_not_hide_the_next(house):
    old, _ = house.supervision.plan(SessionPlan("D.", NOW, 60))
    house.supervision.start(old.id)
    house.journal.clock.advance(timedelta(days=3))
    house.supervision.plan(SessionPlan("E.", datetime(2025, 11, 18, 10, 0), 60))
    house.open("today")
    assert house.find("session.when").text().startswith("Tuesday 18 November")
    assert house.find("prepare").text() == "Prepare"


def test_one_worth_rereading_says_why_and_another_one_can_be_had(house):
    an_autumn(house.journal)
    after_session(house.journal, "Before any of this", at(2024, 2, 1))
    house.open("today")
    assert house.find("reread.quote").text() == "“When D9 answered with a question, I was annoyed.”"
    assert house.find("reread.why").text() == "Why this one: a year ago this week."
    house.click("reread.another")
    assert house.find("reread.quote").text() == "“Before any of this”"
    house.click("reread.read")
    assert house.shown[-1][0] == "journal"


def test_what_is_let_rest_is_never_offered_again_unless_undone(house):
    an_autumn(house.journal)
    house.open("today")
    assert "annoyed" in house.find("reread.quote").text()
    house.find("reread.rest").setFocus(Qt.FocusReason.TabFocusReason)
    house.press(K.Key_Space)
    assert not house.is_shown("reread.rest")
    assert house.focus().isVisible()
    house.open("journal")
    house.open("today")
    assert not house.is_shown("reread.rest")
    house.undo()
    assert "annoyed" in house.find("reread.quote").text()


def test_tab_goes_doors_drafts_repairs_prepare_reread(house):
    an_autumn(house.journal)
    draft(house, "She asked me", NOW)
    house.supervision.plan(SessionPlan("D.", datetime(2025, 11, 18, 10, 0), 60))
    house.open("today")
    seen = [house.focus().objectName()]
    for _ in range(9):
        house.press(K.Key_Tab)
        seen.append(house.focus().objectName())
    assert seen[:9] == [
        "door.after_session",
        "door.something_slipped",
        "door.before_supervision",
        "quick",
        "just_write",
        "drafts",
        "repairs",
        "prepare",
        "reread.read",
    ]


def test_everything_that_can_be_pressed_has_a_name(house):
    an_autumn(house.journal)
    draft(house, "She asked me", NOW)
    house.supervision.plan(SessionPlan("D.", datetime(2025, 11, 18, 10, 0), 60))
    for page_id in ("today", "journal"):
        page = house.open(page_id)
        unnamed = [
            w.metaObject().className()
            for w in page.findChildren(QWidget)
            if w.isVisible()
            and w.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
            and not w.accessibleName()
        ]
        assert unnamed == []


def test_what_another_screen_writes_appears_while_today_is_in_front(house):
    house.open("today")
    first = draft(house, "Written elsewhere", NOW)
    house.bus.publish(Changes(added=frozenset({(Thing.DRAFT, first)})), None)
    assert house.rows("drafts") == ["“Written elsewhere”"]


def test_one_job_paints_the_page(house):
    an_autumn(house.journal)
    house.runner.names.clear()
    house.open("today")
    assert house.runner.names == ["today.look"]


def test_a_narrow_window_lays_the_doors_down_and_cuts_nothing(house):
    house.window.resize(800, 560)
    house.open("today")
    doors = [house.find(f"door.{n}") for n in ("after_session", "something_slipped")]
    house.bot.waitUntil(lambda: doors[0].height() > 0 and doors[1].y() > doors[0].y())
    assert all(d.height() >= d.heightForWidth(d.width()) for d in doors)
    assert doors[1].mapTo(house.window, QPoint(0, doors[1].height())).y() < 560
