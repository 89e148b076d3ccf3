"""What was promised with somebody is asked for alike, and each answer goes where it was promised."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

import pytest

from app.services.after_supervision import AfterSupervision
from app.services.follow_ups import FollowUps
from app.services.promises import CAME, Origin, Promise, Promises
from app.services.repairs import Repairs
from app.services.supervision import Supervision
from models.records.changes import Thing
from models.records.entries import Entry, Privacy
from models.records.follow_ups import DueRule, FollowUpKind, FollowUpState
from models.records.repairs import Side
from models.records.supervision import Owner, SessionPlan
from tests.support.journal import NOON, Journal

SITTING = "draft-1"
ACT = "Tell the team about the rota"


@dataclass
class Work:
    """An entry about K4 that was brought to supervision, and the services."""

    journal: Journal
    entry: Entry
    follow_ups: FollowUps
    supervision: Supervision
    repairs: Repairs
    promises: Promises

    def act(self, text: str = ACT, due: date | None = None, *entries: Entry):
        """Something promised in a session that is over."""
        plan = SessionPlan("D.", self.journal.clock.now(), 60)
        session, _ = self.supervision.plan(plan)
        sources = [each.id for each in entries or (self.entry,)]
        item, _ = self.supervision.add_item(session.id, "What now?", entry_ids=sources)
        self.supervision.start(session.id)
        action, _ = self.supervision.add_action(item.id, text, due)
        self.supervision.finish(session.id)
        return action

    def action(self, action):
        """The action as it stands now."""
        found = [
            each
            for card in self.supervision.sessions()
            for item in self.supervision.session(card.id).items
            for each in item.actions
            if each.id == action.id
        ]
        return found[0]

    def repair(self, entry: Entry | None = None):
        """A repair that is for the next contact."""
        card = self.repairs.begin((entry or self.entry).id)[0].card
        self.repairs.set_due(card.id, DueRule.NEXT_CONTACT)
        return self.repairs.get(card.id).card

    def open(self, code: str = "K4", **more) -> list[Promise]:
        return list(self.promises.before_contact(code, SITTING, **more))

    def undo(self, changes) -> None:
        self.journal.writing.history.undo(changes.undo)


@pytest.fixture
def work(journal: Journal) -> Work:
    history = journal.writing.history
    store, clock, catalogue = journal.store, journal.clock, journal.catalogue
    follow_ups = FollowUps(store, clock, history)
    supervision = Supervision(store, catalogue, clock, history)
    repairs = Repairs(store, clock, catalogue, history)
    return Work(
        journal,
        journal.write("I talked over her.", code="K4", held_at=NOON - timedelta(days=9)),
        follow_ups,
        supervision,
        repairs,
        Promises(follow_ups, supervision, repairs, journal.timeline),
    )


def test_all_three_are_found_by_the_code_and_by_no_other(work: Work):
    work.follow_ups.add(
        FollowUpKind.PRACTICE, "Wait", rule=DueRule.NEXT_CONTACT, entry_id=work.entry.id
    )
    action = work.act(due=date(2025, 12, 1))
    repair = work.repair()
    found = work.open()
    assert [each.origin for each in found] == [Origin.FOLLOW_UP, Origin.ACTION, Origin.REPAIR]
    assert [each.text for each in found] == ["Wait", ACT, "I talked over her."]
    assert [each.title for each in found] == ["I talked over her."] * 3
    assert (found[1].id, found[1].due) == (action.id, date(2025, 12, 1))
    assert (found[2].id, found[2].stage) == (repair.id, repair.stage)
    assert work.open("K5") == work.open("") == []


def test_what_is_promised_in_a_session_that_is_not_over_is_not_asked_about(work: Work):
    session, _ = work.supervision.plan(SessionPlan("D.", NOON, 60))
    item, _ = work.supervision.add_item(session.id, "What now?", entry_ids=[work.entry.id])
    work.supervision.start(session.id)
    work.supervision.add_action(item.id, ACT)
    assert work.open() == []


def test_an_action_that_is_done_or_about_another_is_not_asked_about(work: Work):
    done = work.act()
    work.supervision.set_action_done(done.id, True)
    other = work.journal.write("Somebody else", code="R2")
    work.act("Ring R2", None, other)
    assert work.open() == []
    assert [each.text for each in work.open("R2")] == ["Ring R2"]


def test_the_own_promises_of_an_entry_and_later_ones_are_left_out(work: Work):
    work.act()
    assert work.open(without=work.entry.id) == []
    assert work.open(until=NOON.date() - timedelta(days=1)) == []
    assert len(work.open(until=NOON.date())) == 1


def test_a_title_of_the_private_class_is_not_told(work: Work):
    hidden = work.journal.write("Never to be read", code="K9", privacy=Privacy.PRIVATE)
    work.act("Ring K9", None, hidden)
    (found,) = work.open("K9")
    assert found.title == ""


def test_an_action_that_repeats_private_words_is_private(work: Work):
    made = work.journal.write("The secret word is marrow.", private=("text",), code="K7")
    work.act("The secret word is marrow.", None, made)
    (found,) = work.open("K7")
    assert found.private


@pytest.mark.parametrize("state", [FollowUpState.DONE, FollowUpState.DROPPED])
def test_the_result_of_an_action_goes_to_the_action(work: Work, state: FollowUpState):
    action = work.act()
    (promise,) = work.open()
    changes = work.promises.answer(promise, state, "They took it well")
    assert changes.touches(Thing.ACTION)
    kept = work.action(action)
    assert (kept.done, kept.result) == (state is FollowUpState.DONE, "They took it well")
    assert kept.details.dropped is (state is FollowUpState.DROPPED)
    assert work.open() == []
    work.undo(changes)
    assert (work.action(action).done, work.action(action).result) == (False, "")
    assert [each.id for each in work.open()] == [action.id]


def test_an_action_not_done_yet_keeps_its_words_and_comes_back(work: Work):
    action = work.act()
    (promise,) = work.open()
    work.promises.begin_answer(promise, "Half")
    assert work.open()[0].result == "Half"
    work.promises.answer(promise, FollowUpState.OPEN, "No room for it")
    (again,) = work.open()
    assert (again.id, again.result) == (action.id, "No room for it")


def test_what_was_done_is_looked_at_again_on_its_day(work: Work):
    action = work.act()
    day = NOON.date()
    work.promises.answer(work.open()[0], FollowUpState.DONE, "They took it well")
    after = AfterSupervision(work.journal.store, work.journal.catalogue, work.journal.clock)
    after.change_action(action.id, next_check=day)
    assert work.promises.actions_due(day - timedelta(days=1)) == ()
    (promise,) = work.promises.actions_due(day)
    assert (promise.is_done, promise.due, promise.result) == (True, day, "They took it well")
    work.promises.put_off(promise, day + timedelta(days=7))
    assert work.promises.actions_due(day) == ()
    work.promises.put_off(promise, day)
    changes = work.promises.answer(promise, FollowUpState.DONE, "It lasts")
    assert work.promises.actions_due(day) == ()
    assert (work.action(action).done, work.action(action).result) == (True, "It lasts")
    work.undo(changes)
    assert len(work.promises.actions_due(day)) == 1


def test_it_is_told_who_promised_an_action(work: Work):
    action = work.act()
    after = AfterSupervision(work.journal.store, work.journal.catalogue, work.journal.clock)
    after.change_action(action.id, owner=Owner.SUPERVISOR)
    assert [each.owner for each in work.open()] == [Owner.SUPERVISOR]


def test_the_result_of_a_follow_up_goes_to_the_follow_up(work: Work):
    made, _ = work.follow_ups.add(
        FollowUpKind.PRACTICE, "Wait", rule=DueRule.NEXT_CONTACT, code="K4"
    )
    (promise,) = work.open()
    changes = work.promises.answer(promise, FollowUpState.DONE, "It was long")
    (kept,) = work.follow_ups.all()
    assert (kept.id, kept.state, kept.result) == (made.id, FollowUpState.DONE, "It was long")
    work.undo(changes)
    assert [each.id for each in work.open()] == [made.id]


def came(work: Work, repair_id):
    return work.repairs.get(repair_id).stands(*CAME)


def test_the_result_of_a_repair_goes_to_its_follow_up(work: Work):
    repair = work.repair()
    (promise,) = work.open()
    changes = work.promises.answer(promise, FollowUpState.DONE, "She nodded, and went on")
    assert came(work, repair.id).text == "She nodded, and went on"
    assert work.repairs.get(repair.id).card.rule is DueRule.NONE
    work.undo(changes)
    assert came(work, repair.id) is None
    assert work.repairs.get(repair.id).card.rule is DueRule.NEXT_CONTACT


def test_a_repair_not_yet_seen_to_comes_before_the_next_contact(work: Work):
    repair = work.repair()
    work.repairs.set_due(repair.id, DueRule.DATE, NOON.date())
    (promise,) = work.open()
    changes = work.promises.answer(promise, FollowUpState.OPEN, "")
    card = work.repairs.get(repair.id).card
    assert (card.rule, card.due) == (DueRule.NEXT_CONTACT, None)
    work.undo(changes)
    assert work.repairs.get(repair.id).card.due == NOON.date()


def test_a_repair_that_no_longer_fits_is_parked_with_why_and_undone_at_once(work: Work):
    repair = work.repair()
    (promise,) = work.open()
    changes = work.promises.answer(promise, FollowUpState.DROPPED, "She has moved away")
    assert work.repairs.get(repair.id).card.side is Side.PARKED
    assert work.open() == []
    work.undo(changes)
    assert work.repairs.get(repair.id).card.side is Side.NONE
    work.journal.writing.history.redo(changes.undo)
    assert work.repairs.get(repair.id).card.side is Side.PARKED


def test_what_is_half_typed_of_a_repair_and_its_answer_are_one(work: Work):
    repair = work.repair()
    (promise,) = work.open()
    work.promises.begin_answer(promise, "She")
    work.promises.begin_answer(promise, "She nodded")
    work.promises.answer(promise, FollowUpState.DONE, "She nodded, and went on")
    written = [m for m in work.repairs.get(repair.id).moves if m.name == CAME[0]]
    assert [move.value for move in written] == ["She nodded, and went on"]


def test_answers_of_different_sittings_are_both_kept(work: Work):
    repair = work.repair()
    for number, said in enumerate(("She nodded", "She laughed")):
        work.journal.clock.set(datetime(2025, 11, 21 + number, 9, 0))
        (promise,) = work.open()
        again = replace(promise, sitting=f"draft-{number}")
        work.promises.answer(again, FollowUpState.OPEN, said)
    moves = work.repairs.get(repair.id).moves
    assert [m.value for m in moves if m.name == CAME[0]] == ["She nodded", "She laughed"]
    assert came(work, repair.id).text == "She laughed"


def test_a_private_repair_keeps_its_answer_private(work: Work):
    made = work.journal.write(
        packs=("something_slipped",),
        answers={"what": "I lied to her", "position": {"at": "up"}},
        private=("what", "position"),
        code="K8",
    )
    work.repair(made)
    (promise,) = work.open("K8")
    assert promise.private
    work.promises.answer(promise, FollowUpState.DONE, "I told her")
    (card,) = work.repairs.of_entry(made.id)
    assert came(work, card.id).private


def test_what_came_of_an_action_is_not_shown_where_it_repeats_private_words(work: Work):
    made = work.journal.write("The secret word is marrow.", private=("text",), code="K7")
    action = work.act("Ask about it", None, made)
    (promise,) = work.open("K7")
    work.promises.answer(promise, FollowUpState.DONE, "The secret word is marrow.")
    (card,) = work.supervision.sessions()
    (item,) = work.supervision.session(card.id, share_safe=True).items
    assert [each.result for each in item.actions] == [""]
    assert work.action(action).result == "The secret word is marrow."


def a_plan(work: Work) -> Entry:
    """A slip with K4, and a plan with its next step in a line."""
    made = work.journal.write(
        packs=("something_slipped",),
        answers={"what": "I talked over her", "position": {"at": "up"}},
        code="K4",
    )
    (card,) = work.repairs.of_entry(made.id)
    plan = work.journal.write(
        packs=("repair_plan",),
        answers={"position": {"at": "up"}, "fit": "direct", "in_a_line": "Say it at the start"},
        code="K4",
    )
    work.repairs.link(card.id, plan.id)
    work.repairs.set_due(card.id, DueRule.NEXT_CONTACT)
    return made


def test_a_repair_with_a_next_step_is_asked_about_once_in_the_words_of_that(work: Work):
    made = a_plan(work)
    (promise,) = work.open()
    assert (promise.origin, promise.text) == (Origin.REPAIR, "Say it at the start")
    (card,) = work.repairs.of_entry(made.id)
    changes = work.promises.answer(promise, FollowUpState.DONE, "She nodded")
    assert came(work, card.id).text == "She nodded"
    (step,) = work.follow_ups.all((FollowUpKind.REPAIR,))
    assert (step.state, step.result) == (FollowUpState.DONE, "She nodded")
    assert work.open() == []
    work.undo(changes)
    assert came(work, card.id) is None
    assert work.follow_ups.all((FollowUpKind.REPAIR,))[0].state is FollowUpState.OPEN
    assert len(work.open()) == 1


def test_a_next_step_not_taken_yet_comes_before_the_next_contact(work: Work):
    a_plan(work)
    (promise,) = work.open()
    work.promises.answer(promise, FollowUpState.OPEN, "No time")
    (again,) = work.open()
    assert again.id == promise.id


def test_an_action_keeps_private_what_any_of_its_reflections_does(work: Work):
    plain = work.journal.write("A walk by the canal", code="K7")
    first = work.journal.write("The secret word is marrow.", private=("text",))
    second = work.journal.write("I could not bear to look at her.", privacy=Privacy.PRIVATE)
    told = work.act("Ring in the morning", None, plain, first, second)
    kept = work.act("Say: the secret word is marrow", None, plain, first)
    other = work.act("I could not bear to look at her", None, plain, second)
    private = {each.id: each.private for each in work.open("K7")}
    assert private == {told.id: False, kept.id: True, other.id: True}
