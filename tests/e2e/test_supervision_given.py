"""The supervisor's side in the user's words: planned, held, finished, reflected on, kept apart."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget

from app.ui.context import PageContext
from app.ui.dialogs import Answer
from app.ui.navigation import PageSpec
from app.ui.pages.in_session.page import InSessionPage
from app.ui.pages.supervision.page import SupervisionPage
from app.ui.pages.today.page import TodayPage
from app.ui.pages.write.page import WritePage
from models.records.hours import HoursKind
from models.records.queries import Filter
from models.records.supervision import (
    Role,
    SessionKind,
    SessionPlan,
    SessionState,
    SupervisionSide,
)
from tests.support.rooms import build, empty
from tests.support.supervision import KEY, NOW, TUESDAY, Desk
from tests.ui.conftest import the_themes, themes

__all__ = ["the_themes", "themes"]

HAD, GIVEN = SupervisionSide.HAD, SupervisionSide.GIVEN
WEDNESDAY = TUESDAY + timedelta(days=1)


def pages(context: PageContext) -> Iterable[PageSpec]:
    yield PageSpec("today", "Today", "sun", lambda: TodayPage(context))
    yield PageSpec(
        "supervision", "Supervision", "messages-square", lambda: SupervisionPage(context)
    )
    yield PageSpec(
        "in_session",
        "In session",
        "users",
        lambda: InSessionPage(context),
        nav=False,
        full_window=True,
    )
    yield PageSpec("write", "Write", "sun", lambda: WritePage(context), nav=False, full_window=True)
    yield from empty("journal", "repairs", "patterns", "prompts", "settings")


@pytest.fixture
def desk(themes, qtbot, tmp_path: Path) -> Iterator[Desk]:
    with build(Desk, themes, qtbot, tmp_path, NOW, pages) as opened:
        yield opened


def tab_to(desk: Desk, name: str) -> QWidget:
    """Goes there with Tab alone."""
    wanted = desk.find(name)
    for _ in range(60):
        now = desk.focus()
        if now is wanted or wanted.isAncestorOf(now):
            return now
        desk.press(KEY.Key_Tab)
    raise AssertionError(f"Tab does not come to {name}")


def type_in(desk: Desk, name: str, words: str) -> None:
    field = tab_to(desk, name)
    assert isinstance(field, QLineEdit)
    field.selectAll()
    desk.type(words)


def choose(desk: Desk, name: str, value: str) -> None:
    """Chooses from a list by its keys."""
    box = desk.find(name)
    tab_to(desk, name)
    while box.currentData() != value:
        desk.press(KEY.Key_Down)
        box.activated.emit(box.currentIndex())


def plan_by_keyboard(desk: Desk) -> None:
    """A group of three that one supervises, on Wednesday."""
    desk.open()
    desk.wait(lambda: desk.is_shown("plan_person"))
    given = desk.find("segment.given")
    given.setFocus()
    desk.press(KEY.Key_Space)
    assert desk.find("plan_person").accessibleName() == "Whom you supervise"
    tab_to(desk, "plan_known")
    desk.press(KEY.Key_Space)
    assert desk.find("plan_person").text() == "Sam"
    type_in(desk, "plan_day", "2025-11-19")
    type_in(desk, "plan_time", "10:00")
    choose(desk, "plan_kind", SessionKind.GROUP.value)
    size = desk.find("plan_group_size")
    tab_to(desk, "plan_group_size")
    size.lineEdit().selectAll()
    desk.type("3")
    tab_to(desk, "plan_act")
    desk.press(KEY.Key_Space)
    desk.wait(lambda: desk.supervision.next_session() is not None)


def test_a_session_given_is_planned_held_finished_and_reflected_on(desk: Desk):
    sam = desk.context.agreements.add_person("Sam", Role.SUPERVISEE)[0]
    agreement = desk.context.agreements.begin(sam.id, GIVEN, date(2025, 1, 6))[0]
    desk.context.agreements.sign(agreement.id, date(2025, 1, 6))
    mine = desk.marked("Something of my own work.")

    # Planned: by keyboard, under the agreement that holds.
    plan_by_keyboard(desk)
    session = desk.supervision.next_session()
    assert session is not None
    assert session.plan == SessionPlan(
        "Sam", WEDNESDAY, 60, kind=SessionKind.GROUP, side=GIVEN, group_size=3
    )
    assert session.details.agreement_id == agreement.id
    desk.wait(lambda: desk.is_shown("session_line"))
    assert desk.find("session_line").text() == "You supervise Sam, group of 3, 60 minutes"
    # What I marked for my own supervision is not for theirs.
    assert mine.title not in desk.seen()
    assert desk.supervision.proposals(session.id) == ()

    # Held and finished.
    for question in ("How do I stop on time?", "What is it with the room?"):
        desk.supervision.add_item(session.id, question, minutes=30)
    desk.open()
    desk.wait(lambda: len(desk.all("question")) == 2)
    desk.clock.set(WEDNESDAY)
    desk.click("start_session")
    desk.wait(lambda: desk.shell.current_page_id() == "in_session")
    desk.type("They had been waiting to be asked.")
    desk.clock.advance(timedelta(minutes=60))
    desk.click("finish_session")
    desk.dialogs.will_answer(Answer(True))
    desk.click("finish_now")
    desk.wait(lambda: desk.supervision.session(session.id).state is SessionState.FINISHED)
    assert desk.supervision.session(session.id).items[0].outcome == (
        "They had been waiting to be asked."
    )
    desk.wait(lambda: desk.shell.current_page_id() == "supervision")
    desk.wait(lambda: desk.is_shown("past_list"))
    assert desk.find("past_list").item(0).text() == "Wednesday 19 November, 10:00"
    (card,) = desk.supervision.sessions()
    assert card.side is GIVEN

    # Reflected on: Today offers the page of a supervisor.
    desk.open("today")
    desk.wait(lambda: desk.is_shown("after_session.after"))
    assert "Supervision you gave Sam" in desk.find("after_session.title").text()
    tab_to(desk, "after_session.after")
    desk.press(KEY.Key_Space)
    desk.wait(lambda: desk.shell.current_page_id() == "write")
    desk.wait(lambda: bool(desk.journal.writing.drafts()))
    (draft,) = desk.journal.writing.drafts()
    assert draft.packs == ("supervisors_page",)
    desk.wait(lambda: "How may it have been for them?" in desk.seen())
    desk.wait(lambda: isinstance(QApplication.focusWidget(), QTextEdit))
    desk.type("Rushed, perhaps.")
    desk.click("done")
    desk.wait(lambda: desk.journal.writing.drafts() == ())
    cards = desk.journal.timeline.page(Filter(), None, 10).cards
    (written,) = (each for each in cards if each.packs == ("As a supervisor",))
    reflected = desk.context.after_supervision.of(session.id).reflected
    assert [each.card.id for each in reflected if each.card] == [written.id]

    # Its hours are in the log, apart from those one had.
    (line,) = desk.context.hours.lines()
    assert (line.kind, line.side, line.minutes) == (HoursKind.SUPERVISION, GIVEN, 60)
    assert (line.format, line.group_size, line.person) == (SessionKind.GROUP, 3, "Sam")
    own = desk.plan(held_at=WEDNESDAY + timedelta(hours=5), minutes=50)
    desk.supervision.start(own.id)
    desk.supervision.finish(own.id)
    assert {each.side for each in desk.context.hours.lines()} == {HAD, GIVEN}
    desk.context.hours.follow(["bacp"])
    month = desk.context.hours.standing("bacp").standings[0].periods[0]
    assert (month.counted, month.wanted) == (50, 90)


def test_what_somebody_brought_goes_to_the_next_session_with_them_only(desk: Desk):
    session = desk.supervision.plan(SessionPlan("Sam", TUESDAY, 60, side=GIVEN))[0]
    desk.supervision.add_item(session.id, "Their question")
    item = desk.supervision.add_item(session.id, "Their other question")[0]
    desk.supervision.add_action(item.id, "Read the note on endings")
    own = desk.plan(held_at=TUESDAY + timedelta(days=2))
    other = desk.supervision.plan(SessionPlan("Kit", TUESDAY + timedelta(days=3), 60, side=GIVEN))[
        0
    ]
    desk.supervision.start(session.id)
    desk.supervision.finish(session.id)
    assert desk.supervision.session(own.id).items == ()
    assert desk.supervision.session(other.id).items == ()
    for session_id in (own.id, other.id):
        asked = {each.question for each in desk.supervision.proposals(session_id)}
        assert asked.isdisjoint({"Their question", "Their other question"})
    again = desk.supervision.plan(SessionPlan("Sam", TUESDAY + timedelta(days=7), 60, side=GIVEN))[
        0
    ]
    proposed = desk.supervision.proposals(again.id)
    titles = {each.question or each.title for each in proposed}
    assert "Their question" in titles
    assert any("Read the note on endings" in each.title for each in proposed)


def test_of_several_sessions_to_come_one_is_chosen_and_prepared(desk: Desk):
    desk.plan()
    desk.open()
    desk.wait(lambda: desk.is_shown("plan_another"))
    assert not desk.is_shown("sessions_to_come")
    desk.click("plan_another")
    assert desk.find("plan_act").text() == "Plan the session"
    desk.click("segment.given")
    type_in(desk, "plan_person", "Sam")
    type_in(desk, "plan_day", "2025-11-19")
    tab_to(desk, "plan_act")
    desk.press(KEY.Key_Space)
    desk.wait(lambda: desk.is_shown("sessions_to_come"))
    assert desk.find("session_title").text() == "Wednesday 19 November, 10:00"
    several = desk.find("sessions_to_come")
    assert [several.itemText(at) for at in range(several.count())] == [
        "Tuesday 18 November, 10:00, with D.",
        "Wednesday 19 November, 10:00, you supervise Sam",
    ]
    tab_to(desk, "sessions_to_come")
    desk.press(KEY.Key_Up)
    several.activated.emit(several.currentIndex())
    desk.wait(lambda: desk.find("session_title").text() == "Tuesday 18 November, 10:00")
    assert desk.find("session_line").text().startswith("With D.")


def test_planning_another_can_be_left_and_is_there_again_after_it_was_half_typed(desk: Desk):
    session = desk.plan()
    desk.open()
    desk.wait(lambda: desk.is_shown("plan_another"))
    desk.click("plan_another")
    desk.click("segment.given")
    type_in(desk, "plan_person", "Sa")
    desk.wait(lambda: desk.supervision.begun_plan().get("person") == "Sa")
    desk.page.hand_over()
    assert desk.supervision.begun_plan()["side"] == "given"
    desk.click("plan_back")
    desk.wait(lambda: desk.is_shown("plan_another"))
    assert desk.supervision.begun_plan() == {}
    assert [card.id for card in desk.supervision.sessions()] == [session.id]


def test_an_agreement_that_is_due_is_told_on_today_and_leads_to_it(desk: Desk):
    sam = desk.context.agreements.add_person("Sam", Role.SUPERVISEE)[0]
    made = desk.context.agreements.begin(sam.id, GIVEN, date(2025, 1, 6))[0]
    desk.context.agreements.sign(made.id, date(2025, 1, 6))
    desk.context.agreements.set_review(made.id, date(2025, 11, 3))
    desk.open("today")
    desk.wait(lambda: desk.is_shown("agreement_review.words"))
    assert desk.find("agreement_review.words").text() == (
        "The agreement with Sam, whom you supervise, was to be reviewed 3 November."
    )
    desk.click("agreement_review.later")
    desk.wait(lambda: not desk.is_shown("agreement_review.words"))
    assert desk.context.agreements.agreement(made.id).review_due == date(2025, 12, 14)
    desk.undo()
    desk.wait(lambda: desk.is_shown("agreement_review.open"))
    tab_to(desk, "agreement_review.open")
    desk.press(KEY.Key_Space)
    desk.wait(lambda: desk.shell.current_page_id() == "supervision")
    desk.wait(lambda: desk.is_shown("agreement.status"))
    assert desk.find("agreements.who").text() == "Sam"
    assert "review due since 3 November" in desk.find("agreement.status").text()
