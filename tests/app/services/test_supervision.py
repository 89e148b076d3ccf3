"""Supervision as it goes: planned, prepared, held, finished; in a real encrypted journal."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from app.domain.clock import FixedClock
from app.services.faults import NoSuchEntry, NoSuchItem, NothingToBring, NothingToUndo
from app.services.repairs import Repairs
from app.services.supervision import Supervision
from models.records.changes import Thing
from models.records.entries import Bring, Privacy
from models.records.queries import ReasonKind
from models.records.repairs import NO_SLIP
from models.records.supervision import ItemState, SessionPlan, SessionState
from tests.support.journal import NOON, Journal, open_journal

SESSION = ("after_session",)
TUESDAY = datetime(2025, 11, 25, 10, 0)
PLAN = SessionPlan("D.", TUESDAY, 60, "video")
SECRET = "zanzibar"


@pytest.fixture
def supervision(journal: Journal) -> Supervision:
    return Supervision(journal.store, journal.catalogue, journal.clock)


def questions(session) -> list[str]:
    return [item.question for item in session.items]


def marked(journal: Journal, text: str = "I ran over again, and called it kindness.", **more):
    return journal.write(
        packs=SESSION,
        answers={"still_with_you": text},
        bring=Bring.YES,
        bring_question="How do I say at ten to that we stop at ten to?",
        **more,
    )


def plan_later(supervision: Supervision, days: int = 14):
    return supervision.plan(SessionPlan("D.", TUESDAY + timedelta(days=days), 60, "video"))[0]


# ----------------------------------------------------------------- planning


def test_the_agenda_of_the_next_session_is_counted(supervision: Supervision):
    assert supervision.agenda_length() == 0
    session, _ = supervision.plan(PLAN)
    later = plan_later(supervision)
    assert supervision.agenda_length() == 0
    item, _ = supervision.add_item(session.id, "one")
    supervision.add_item(session.id, "two")
    supervision.add_item(later.id, "three")
    assert supervision.agenda_length() == 2
    supervision.remove_item(item.id)
    assert supervision.agenda_length() == 1
    supervision.cancel(session.id)
    # What a cancelled session leaves is carried to the next one.
    assert supervision.agenda_length() == 2


def test_a_session_is_planned_changed_and_found(supervision: Supervision):
    assert supervision.next_session() is None

    session, changes = supervision.plan(PLAN)
    assert changes.added == {(Thing.SESSION, session.id)}
    assert supervision.next_session() == session
    assert session.plan == PLAN

    moved = SessionPlan("D.", TUESDAY + timedelta(hours=1), 90, "in_person")
    supervision.replan(session.id, moved)
    assert supervision.session(session.id).plan == moved
    assert supervision.people() == ("D.",)


def test_planning_and_changing_can_be_taken_back(supervision: Supervision):
    session, planned = supervision.plan(PLAN)
    _, changed = supervision.replan(session.id, SessionPlan("E.", TUESDAY, 30))
    supervision.history.undo(changed.undo)
    assert supervision.session(session.id).plan == PLAN
    supervision.history.undo(planned.undo)
    assert supervision.next_session() is None
    supervision.history.redo(planned.undo)
    assert supervision.next_session() is not None


def test_of_two_planned_sessions_the_sooner_is_next(supervision: Supervision):
    later = plan_later(supervision)
    sooner, _ = supervision.plan(PLAN)
    assert supervision.next_session() == sooner
    supervision.cancel(sooner.id)
    assert supervision.next_session().id == later.id


def test_a_session_that_was_not_held_stays_next_until_another_is_planned(
    journal: Journal, supervision: Supervision
):
    session, _ = supervision.plan(PLAN)
    journal.clock.set(TUESDAY + timedelta(days=3))
    assert supervision.next_session() == session
    later = plan_later(supervision)
    assert supervision.next_session() == later


def test_a_clock_that_jumped_back_hides_nothing(journal: Journal, supervision: Supervision):
    marked(journal)
    session, _ = supervision.plan(PLAN)
    journal.clock.set(datetime(1999, 1, 1))
    assert supervision.next_session() == session
    assert [p.reasons[0].kind for p in supervision.proposals(session.id)] == [ReasonKind.MARKED]
    journal.clock.set(datetime(1, 1, 1))
    assert supervision.proposals(session.id)
    journal.clock.set(datetime(9999, 12, 31, 23, 59))
    assert supervision.proposals(session.id)


# ----------------------------------------------------------------- proposals


def test_what_was_marked_is_proposed_with_its_question(journal: Journal, supervision: Supervision):
    entry = marked(journal)
    journal.write("Nothing to bring here.")
    session, _ = supervision.plan(PLAN)

    (proposal,) = supervision.proposals(session.id)

    assert proposal.entry_ids == (entry.id,)
    assert proposal.question == "How do I say at ten to that we stop at ten to?"
    assert [reason.kind for reason in proposal.reasons] == [ReasonKind.MARKED]


def test_a_trigger_that_stands_in_three_reflections_is_proposed(
    journal: Journal, supervision: Supervision
):
    for day in (1, 8, 15):
        journal.write(
            packs=SESSION,
            answers={"triggers": ["must_say_no"], "still_with_you": f"On day {day} I gave way."},
            held_at=datetime(2025, 11, day, 9),
        )
    session, _ = supervision.plan(PLAN)

    (proposal,) = supervision.proposals(session.id)

    assert proposal.key == "trigger:must_say_no"
    assert proposal.reasons[0].count == 3
    assert len(proposal.entry_ids) == 3


def test_a_slip_is_proposed_however_long_ago_it_was_noticed(
    journal: Journal, supervision: Supervision
):
    entry = journal.write(
        packs=("something_slipped",),
        answers={"what": "I corrected the interpreter in front of J."},
        held_at=NOON - timedelta(days=300),
    )
    (repair,) = entry.repairs
    session, _ = supervision.plan(PLAN)

    (proposal,) = supervision.proposals(session.id)
    assert proposal.repair_id == repair.id
    assert ReasonKind.OPEN_SLIP in {reason.kind for reason in proposal.reasons}

    Repairs(journal.store, journal.clock, journal.catalogue).close(repair.id, NO_SLIP)
    assert supervision.proposals(session.id) == ()


def test_what_was_put_aside_stays_away_from_this_session_only(
    journal: Journal, supervision: Supervision
):
    marked(journal)
    session, _ = supervision.plan(PLAN)
    later = plan_later(supervision)
    (proposal,) = supervision.proposals(session.id)

    changes = supervision.set_aside(session.id, proposal.key)
    assert supervision.proposals(session.id) == ()
    assert supervision.proposals(later.id) == (proposal,)

    supervision.history.undo(changes.undo)
    assert supervision.proposals(session.id) == (proposal,)


def test_what_rests_in_the_bin_is_not_proposed(journal: Journal, supervision: Supervision):
    entry = marked(journal)
    session, _ = supervision.plan(PLAN)
    journal.writing.delete((entry.id,))
    assert supervision.proposals(session.id) == ()


# ----------------------------------------------------------------- the agenda


def test_a_proposal_becomes_an_item_and_is_proposed_no_more(
    journal: Journal, supervision: Supervision
):
    entry = marked(journal)
    session, _ = supervision.plan(PLAN)
    (proposal,) = supervision.proposals(session.id)

    item, changes = supervision.add_item(
        session.id, proposal.question, proposal=proposal, minutes=20
    )

    assert (Thing.ITEM, item.id) in changes.added
    assert [source.id for source in item.sources] == [entry.id]
    assert supervision.session(session.id).items == (item,)
    assert supervision.proposals(session.id) == ()

    supervision.history.undo(changes.undo)
    assert supervision.session(session.id).items == ()
    assert supervision.proposals(session.id) == (proposal,)


def test_a_question_of_ones_own_needs_words(supervision: Supervision):
    session, _ = supervision.plan(PLAN)
    with pytest.raises(NothingToBring):
        supervision.add_item(session.id, "  ")
    item, _ = supervision.add_item(session.id, " The shared room ", minutes=5)
    assert (item.question, item.minutes, item.sources) == ("The shared room", 5, ())


def test_items_are_moved_changed_and_removed_and_all_of_it_taken_back(supervision: Supervision):
    session, _ = supervision.plan(PLAN)
    for name in ("one", "two", "three", "four"):
        supervision.add_item(session.id, name)
    one, two, _three, four = supervision.session(session.id).items

    moved = supervision.move_item(four.id, 0)
    assert questions(supervision.session(session.id)) == ["four", "one", "two", "three"]
    far = supervision.move_item(one.id, 99)
    assert questions(supervision.session(session.id)) == ["four", "two", "three", "one"]
    removed = supervision.remove_item(two.id)
    assert questions(supervision.session(session.id)) == ["four", "three", "one"]
    _, changed = supervision.change_item(four.id, question="Four?", minutes=25)

    supervision.history.undo(changed.undo)
    supervision.history.undo(removed.undo)
    supervision.history.undo(far.undo)
    supervision.history.undo(moved.undo)
    assert supervision.session(session.id).items[3].minutes == 10
    assert questions(supervision.session(session.id)) == ["one", "two", "three", "four"]


def test_undoing_a_move_keeps_what_was_written_since(supervision: Supervision):
    session, _ = supervision.plan(PLAN)
    supervision.add_item(session.id, "one")
    two, _ = supervision.add_item(session.id, "two")
    moved = supervision.move_item(two.id, 0)
    supervision.set_outcome(two.id, "We laughed about it.")
    supervision.history.undo(moved.undo)
    items = supervision.session(session.id).items
    assert [item.question for item in items] == ["one", "two"]
    assert items[1].outcome == "We laughed about it."


def test_an_item_that_was_removed_comes_back_with_its_actions(
    journal: Journal, supervision: Supervision
):
    entry = marked(journal)
    session, _ = supervision.plan(PLAN)
    item, _ = supervision.add_item(session.id, "one", entry_ids=(entry.id,))
    supervision.add_action(item.id, "Read the note on endings", date(2025, 12, 1))
    before = supervision.session(session.id)

    removed = supervision.remove_item(item.id)
    with pytest.raises(NoSuchItem):
        supervision.set_outcome(item.id, "Too late")
    supervision.history.undo(removed.undo)

    assert supervision.session(session.id) == before


def test_adding_is_not_taken_back_under_what_was_written_on_it(supervision: Supervision):
    session, _ = supervision.plan(PLAN)
    item, added = supervision.add_item(session.id, "one")
    supervision.set_outcome(item.id, "Much came of it.")
    with pytest.raises(NothingToUndo):
        supervision.history.undo(added.undo)
    assert supervision.session(session.id).items[0].outcome == "Much came of it."


# ----------------------------------------------------------------- in session


def test_outcomes_and_actions_show_on_the_reflection_they_came_from(
    journal: Journal, supervision: Supervision
):
    entry = marked(journal)
    session, _ = supervision.plan(PLAN)
    item, _ = supervision.add_item(session.id, "The clock", entry_ids=(entry.id,))
    supervision.start(session.id)
    supervision.set_outcome(item.id, "D. asked what I imagine happens if I stop.")
    action, _ = supervision.add_action(item.id, "Name the hurry aloud, once", date(2025, 11, 27))
    assert journal.timeline.entry(entry.id).outcomes == ()

    finished, changes = supervision.finish(session.id)

    (outcome,) = journal.timeline.entry(entry.id).outcomes
    assert finished.state is SessionState.FINISHED
    assert outcome.outcome == "D. asked what I imagine happens if I stop."
    assert outcome.actions == (("Name the hurry aloud, once", False),)
    assert (Thing.ENTRY, entry.id) in changes.altered
    assert journal.timeline.entry(entry.id).bring is Bring.NO

    supervision.set_action_done(action.id, True)
    assert journal.timeline.entry(entry.id).outcomes[0].actions[0][1] is True


def test_what_was_not_come_to_is_proposed_next_time_with_its_age(
    journal: Journal, supervision: Supervision
):
    entry = marked(journal)
    session, _ = supervision.plan(PLAN)
    supervision.add_item(session.id, "Talked about")
    left, _ = supervision.add_item(session.id, "Left over", entry_ids=(entry.id,), minutes=15)
    journal.clock.set(TUESDAY)
    supervision.start(session.id)
    supervision.set_outcome(supervision.session(session.id).items[0].id, "Good.")
    finished, _ = supervision.finish(session.id)
    assert [item.state for item in finished.items] == [ItemState.DISCUSSED, ItemState.CARRIED]
    assert journal.timeline.entry(entry.id).bring is Bring.YES

    journal.clock.set(TUESDAY + timedelta(days=1))
    second = plan_later(supervision)
    proposal = next(p for p in supervision.proposals(second.id) if p.item_id == left.id)
    assert proposal.question == "Left over"
    assert proposal.reasons[0].day == TUESDAY.date()
    item, _ = supervision.add_item(second.id, proposal.question, proposal=proposal)
    assert item.carried_from == TUESDAY.date()
    assert [source.id for source in item.sources] == [entry.id]

    supervision.start(second.id)
    supervision.finish(second.id)
    third = plan_later(supervision, 28)
    again = [p for p in supervision.proposals(third.id) if p.question == "Left over"]
    assert [p.reasons[0].day for p in again] == [TUESDAY.date()]


def test_what_was_not_come_to_goes_straight_on_the_agenda_that_is_planned(
    journal: Journal, supervision: Supervision
):
    session, _ = supervision.plan(PLAN)
    second = plan_later(supervision)
    supervision.add_item(second.id, "There already")
    supervision.add_item(session.id, "Left over", minutes=15)
    journal.clock.set(TUESDAY)
    supervision.start(session.id)
    _, changes = supervision.finish(session.id)

    items = supervision.session(second.id).items
    assert [item.question for item in items] == ["There already", "Left over"]
    assert items[1].carried_from == TUESDAY.date()
    assert items[1].minutes == 15
    assert not supervision.proposals(second.id)

    supervision.history.undo(changes.undo)
    assert questions(supervision.session(second.id)) == ["There already"]
    assert supervision.session(session.id).state is SessionState.HELD
    assert supervision.session(session.id).items[0].state is ItemState.PLANNED


def test_one_chooses_at_the_end_what_goes_on(supervision: Supervision):
    session, _ = supervision.plan(PLAN)
    talked, _ = supervision.add_item(session.id, "Talked about, and wanted again")
    dropped, _ = supervision.add_item(session.id, "No longer needed")
    supervision.start(session.id)
    supervision.set_outcome(talked.id, "Half way.")
    finished, _ = supervision.finish(session.id, carry=(talked.id,))
    assert [item.state for item in finished.items] == [ItemState.CARRIED, ItemState.DROPPED]
    second = plan_later(supervision)
    assert [p.item_id for p in supervision.proposals(second.id)] == [talked.id]
    assert dropped.id not in {p.item_id for p in supervision.proposals(second.id)}


def test_an_item_that_was_visited_counts_as_talked_about(supervision: Supervision):
    session, _ = supervision.plan(PLAN)
    item, _ = supervision.add_item(session.id, "Said, not written down")
    supervision.start(session.id)
    supervision.visit(item.id)
    finished, _ = supervision.finish(session.id)
    assert finished.items[0].state is ItemState.DISCUSSED


def test_a_promise_that_is_not_kept_yet_is_proposed(journal: Journal, supervision: Supervision):
    session, _ = supervision.plan(PLAN)
    item, _ = supervision.add_item(session.id, "Endings")
    supervision.start(session.id)
    action, _ = supervision.add_action(item.id, "Read the note on endings")
    supervision.finish(session.id)
    second = plan_later(supervision)

    (proposal,) = supervision.proposals(second.id)
    assert proposal.title == "Read the note on endings"
    assert proposal.reasons[0].kind is ReasonKind.ACTION_OPEN
    supervision.add_item(second.id, proposal.title, proposal=proposal)
    assert supervision.proposals(second.id) == ()

    third = plan_later(supervision, 28)
    supervision.set_action_done(action.id, True)
    assert supervision.proposals(third.id) == ()
    card = next(card for card in supervision.sessions() if card.id == session.id)
    assert (card.actions, card.actions_done) == (1, 1)


def test_actions_are_removed_and_taken_back(supervision: Supervision):
    session, _ = supervision.plan(PLAN)
    item, _ = supervision.add_item(session.id, "one")
    first, _ = supervision.add_action(item.id, "first")
    supervision.add_action(item.id, "second", date(2025, 12, 1))
    removed = supervision.remove_action(first.id)
    assert [a.text for a in supervision.session(session.id).items[0].actions] == ["second"]
    supervision.history.undo(removed.undo)
    assert [a.text for a in supervision.session(session.id).items[0].actions] == [
        "first",
        "second",
    ]


def test_cancelling_keeps_the_agenda_for_the_next_session(supervision: Supervision):
    session, _ = supervision.plan(PLAN)
    supervision.add_item(session.id, "Still wanted")
    changes = supervision.cancel(session.id)
    second = plan_later(supervision)
    assert [p.question for p in supervision.proposals(second.id)] == ["Still wanted"]
    supervision.history.undo(changes.undo)
    assert supervision.session(session.id).state is SessionState.PLANNED
    assert questions(supervision.session(session.id)) == ["Still wanted"]


def test_a_session_goes_on_where_it_was_after_a_crash(tmp_path):
    clock = FixedClock(NOON)
    with open_journal(tmp_path, clock) as journal:
        supervision = Supervision(journal.store, journal.catalogue, clock)
        session, _ = supervision.plan(PLAN)
        item, _ = supervision.add_item(session.id, "one")
        clock.set(TUESDAY)
        supervision.start(session.id)
        supervision.set_outcome(item.id, "Half a sen")
    clock.advance(timedelta(minutes=10))
    with open_journal(tmp_path, clock) as journal:
        supervision = Supervision(journal.store, journal.catalogue, clock)
        found = supervision.next_session()
        assert found is not None
        assert (found.state, found.started_at) == (SessionState.HELD, TUESDAY)
        assert found.items[0].outcome == "Half a sen"
        again, changes = supervision.start(found.id)
        assert again.started_at == TUESDAY
        assert not changes.altered


# ----------------------------------------------------------------- what is private, what is gone


def test_an_item_keeps_what_its_reflection_openly_said(journal: Journal, supervision: Supervision):
    entry = journal.write(
        packs=SESSION,
        answers={"still_with_you": "She looked away.", "trigger_words": SECRET},
        private=("trigger_words",),
    )
    session, _ = supervision.plan(PLAN)
    item, _ = supervision.add_item(session.id, "Her look", entry_ids=(entry.id,))
    assert item.excerpts == ()

    journal.writing.delete((entry.id,))
    with pytest.raises(NoSuchEntry):
        journal.timeline.entry(entry.id)
    for share_safe in (False, True):
        kept = supervision.session(session.id, share_safe=share_safe).items[0]
        assert kept.sources[0].title == entry.title
        assert SECRET not in str([excerpt.answers for excerpt in kept.excerpts])

    journal.writing.empty_bin()
    kept = supervision.session(session.id).items[0]
    assert [excerpt.title for excerpt in kept.excerpts] == [entry.title]
    assert kept.excerpts[0].answers[0][1] == "She looked away."
    with journal.store.read() as unit:
        stored = unit.connection.exec_driver_sql("SELECT excerpt FROM agenda_source").scalars()
        assert SECRET not in "".join(stored)


def test_an_excerpt_goes_private_with_its_reflection(journal: Journal, supervision: Supervision):
    entry = journal.write(f"The {SECRET} was open once.")
    session, _ = supervision.plan(PLAN)
    supervision.add_item(session.id, "Then", entry_ids=(entry.id,))
    draft = journal.writing.begin((), entry_id=entry.id)
    journal.writing.finish(replace(draft, header=replace(draft.header, privacy=Privacy.PRIVATE)))
    journal.writing.delete((entry.id,))
    item = supervision.session(session.id, share_safe=True).items[0]
    assert (item.sources, item.excerpts) == ((), ())


def test_share_safe_holds_nothing_private(journal: Journal, supervision: Supervision):
    hidden = journal.write(f"About {SECRET} and my shame.", privacy=Privacy.PRIVATE)
    open_one = journal.write(
        packs=SESSION,
        answers={
            "still_with_you": "She looked away.",
            "trigger_words": f"The {SECRET} feeling again",
            "feelings": {"ashamed": 3},
        },
        private=("trigger_words", "feelings"),
        bring=Bring.YES,
    )
    session, _ = supervision.plan(PLAN)
    supervision.set_need(session.id, f"Not to be asked about {SECRET}")
    strong = next(p for p in supervision.proposals(session.id) if open_one.id in p.entry_ids)
    assert ReasonKind.STRONG in {reason.kind for reason in strong.reasons}
    supervision.add_item(session.id, f"The {SECRET} feeling again", proposal=strong)
    supervision.add_item(session.id, "Something else", entry_ids=(hidden.id,))

    whole = supervision.session(session.id)
    assert whole.need
    assert len(whole.items[1].sources) == 1
    safe = supervision.session(session.id, share_safe=True)

    said = [safe.need, *(item.question for item in safe.items)]
    for item in safe.items:
        assert item.reasons == ()
        for card in item.sources:
            said += [card.title, card.snippet, *card.feelings, *card.triggers]
    assert SECRET not in " ".join(said)
    assert "ashamed" not in said
    assert safe.items[1].sources == ()
    assert safe.items[0].question == ""


def test_what_was_on_an_agenda_that_is_gone_does_not_come_back(journal, supervision):
    session, planned = supervision.plan(SessionPlan("D.", datetime(2025, 12, 2, 10), 60))
    item, _ = supervision.add_item(session.id, "Where do I stop?")
    removed = supervision.remove_item(item.id)
    supervision.history.undo(planned.undo)
    with pytest.raises(NothingToUndo):
        supervision.history.undo(removed.undo)
    assert supervision.sessions() == ()


def test_an_action_does_not_come_back_where_its_item_is_gone(journal, supervision):
    session, _ = supervision.plan(SessionPlan("D.", datetime(2025, 12, 2, 10), 60))
    item, added = supervision.add_item(session.id, "Where do I stop?")
    action, _ = supervision.add_action(item.id, "Stop at ten to")
    removed = supervision.remove_action(action.id)
    supervision.history.undo(added.undo)
    with pytest.raises(NothingToUndo):
        supervision.history.undo(removed.undo)
    assert supervision.session(session.id).items == ()
