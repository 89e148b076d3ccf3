"""What words of supervision said before: kept when they are changed, whoever changes them."""

from datetime import datetime, timedelta

import pytest

from app.services.earlier import KEPT, SITTING, Earlier
from app.services.follow_ups import FollowUps
from app.services.holding import Told
from app.services.retention import Retention
from app.services.supervision import Supervision
from models.records.faults import UnderLegalHold
from models.records.supervision import AgendaItem, Session, SessionPlan
from tests.support.journal import Journal

PLAN = SessionPlan("D.", datetime(2025, 11, 25, 10, 0), 60, "video")
FIRST = "We named the ending early, and he could stay with it."
SECOND = "We spoke of the fee."


@pytest.fixture
def supervision(journal: Journal) -> Supervision:
    return Supervision(journal.store, journal.catalogue, journal.clock, journal.writing.history)


@pytest.fixture
def session(supervision: Supervision) -> Session:
    made, _ = supervision.plan(PLAN)
    supervision.add_item(made.id, "How do I end on time?")
    return supervision.start(made.id)[0]


def item_of(session: Session) -> AgendaItem:
    return session.items[0]


def told(supervision: Supervision, session: Session, uid: str) -> list[tuple[str, str, str]]:
    found = supervision.earlier(session.id).get(uid, ())
    return [(each.name, each.text, each.then) for each in found]


def later(journal: Journal, by: timedelta = SITTING) -> datetime:
    journal.clock.set(journal.clock.now() + by)
    return journal.clock.now()


def hold(journal: Journal) -> None:
    Retention(journal.store, journal.clock, journal.writing).set_hold("letter of a court")


def test_an_outcome_that_is_worded_anew_later_keeps_what_it_said(journal, supervision, session):
    item = item_of(session)
    supervision.set_outcome(item.id, FIRST)
    when = later(journal)
    supervision.set_outcome(item.id, SECOND)
    assert supervision.earlier(session.id) == {
        item.id: (Earlier("outcome", when, FIRST, SECOND),),
    }


def test_typing_on_keeps_nothing_and_a_sitting_only_what_it_began_from(
    journal, supervision, session
):
    item = item_of(session)
    for length in range(8, len(FIRST) + 1, 9):
        supervision.set_outcome(item.id, FIRST[:length])
        later(journal, timedelta(seconds=1))
    supervision.set_outcome(item.id, FIRST)
    assert supervision.earlier(session.id) == {}
    later(journal)
    for words in (FIRST[:-5], FIRST[:-9], f"{FIRST[:-9]} for once"):
        supervision.set_outcome(item.id, words)
        later(journal, timedelta(seconds=2))
    assert told(supervision, session, item.id) == [("outcome", FIRST, f"{FIRST[:-9]} for once")]


def test_what_is_emptied_at_once_is_kept_whenever_it_was_written(supervision, session):
    item = item_of(session)
    supervision.set_outcome(item.id, FIRST)
    supervision.set_outcome(item.id, "")
    assert told(supervision, session, item.id) == [("outcome", FIRST, "")]


def test_under_a_hold_nothing_that_was_written_before_is_lost(journal, supervision, session):
    item = item_of(session)
    action, _ = supervision.add_action(item.id, "Say at ten to that we stop at ten to")
    supervision.set_need(session.id, "To be listened to")
    supervision.set_outcome(item.id, FIRST)
    supervision.holding.tell(item.id, Told.TAKE, "Name it early")
    later(journal)
    hold(journal)
    supervision.set_need(session.id, "Nothing")
    supervision.set_outcome(item.id, "")
    supervision.holding.tell(item.id, Told.TAKE, "")
    supervision.change_item(item.id, question="Something else")
    supervision.begin_action_answer(action.id, "I did not dare")
    later(journal)
    supervision.answer_action(action.id, True, "I did")
    assert told(supervision, session, session.id) == [("need", "To be listened to", "Nothing")]
    assert sorted(told(supervision, session, item.id)) == [
        ("aftermath.take", "Name it early", ""),
        ("outcome", FIRST, ""),
        ("question", "How do I end on time?", "Something else"),
    ]
    assert told(supervision, session, action.id) == [("result", "I did not dare", "I did")]


def test_key_points_that_are_taken_away_are_kept_with_the_session(journal, supervision, session):
    follow_ups = FollowUps(journal.store, journal.clock, journal.writing.history)
    follow_ups.set_session_points(session.id, ["Name it early", "Ask first"])
    later(journal)
    follow_ups.set_session_points(session.id, ["Ask first"])
    assert told(supervision, session, session.id) == [
        ("points", "Name it early\nAsk first", "Ask first")
    ]


def test_only_a_hold_keeps_more_than_fifty_states(journal, supervision, session):
    item = item_of(session)

    def change(times: int) -> None:
        for number in range(times):
            later(journal)
            supervision.set_outcome(item.id, f"{number} was what came of it")

    change(KEPT + 3)
    assert len(told(supervision, session, item.id)) == KEPT
    hold(journal)
    change(4)
    assert len(told(supervision, session, item.id)) == KEPT + 4


def test_what_is_taken_back_is_kept_too(journal, supervision, session):
    item = item_of(session)
    _, changes = supervision.change_item(item.id, question="What keeps me from ending?")
    later(journal)
    supervision.history.undo(changes.undo)
    assert supervision.session(session.id).items[0].question == "How do I end on time?"
    assert ("question", "What keeps me from ending?", "How do I end on time?") in told(
        supervision, session, item.id
    )


def test_it_goes_for_good_with_the_item_and_not_under_a_hold(journal, supervision, session):
    item = item_of(session)
    supervision.set_outcome(item.id, FIRST)
    later(journal)
    supervision.set_outcome(item.id, SECOND)
    removed = supervision.remove_item(item.id)
    supervision.history.undo(removed.undo)
    assert told(supervision, session, item.id) == [("outcome", FIRST, SECOND)]
    hold(journal)
    with pytest.raises(UnderLegalHold):
        supervision.remove_item(item.id)
    Retention(journal.store, journal.clock, journal.writing).lift_hold()
    supervision.remove_item(item.id)
    journal.writing.purge_bin()
    with journal.store.read() as unit:
        assert unit.settings.keys_under("earlier.") == ()
