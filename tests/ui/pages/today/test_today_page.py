"""The day's first screen, by keyboard, in a real journal."""

from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.forms.state import FormState
from models.records.changes import Changes, Thing
from models.records.entries import SlipState
from models.records.supervision import SessionPlan
from tests.ui.pages.journal.entries import after_session, an_autumn, at
from tests.ui.pages.journal.house import NOW, K


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
    assert not any(house.is_shown(n) for n in ("drafts", "slips", "prepare", "reread.read"))
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


def test_a_slip_still_open_shows_its_stage_and_opens_its_reflection(house):
    written = an_autumn(house.journal)
    house.open("today")
    assert house.sentences("slips") == [
        "I ran eleven minutes over and called it kindness. "
        "Owned. Next: close it when it is dealt with. Noticed today."
    ]
    house.find("slips").setFocus(Qt.FocusReason.TabFocusReason)
    house.press(K.Key_Return)
    assert house.shown[-1] == ("journal", {"entry_id": written["over"].id})
    house.bot.waitUntil(lambda: house.find("reading.title").text() == written["over"].title)


def test_a_slip_is_closed_from_its_menu_and_undone(house):
    written = an_autumn(house.journal)
    house.open("today")
    open_menu(house, "slips")
    menu_entry(house, "Close it: it is dealt with")
    assert not house.is_shown("slips")
    assert house.journal.timeline.entry(written["over"].id).slip.state is SlipState.CLOSED
    house.undo()
    assert house.is_shown("slips")


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


def test_tab_goes_doors_drafts_slips_prepare_reread(house):
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
        "slips",
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
