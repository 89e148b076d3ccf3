"""What comes back: made of answers, changed by hand, taken back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.domain.clock import FixedClock
from app.services.faults import (
    NoSuchCue,
    NoSuchFollowUp,
    NoSuchSession,
    NothingToUndo,
    NothingWritten,
)
from app.services.follow_ups import FollowUps
from app.services.supervision import Supervision
from models.records.changes import Changes, Thing
from models.records.entries import AnswerKey, DraftAnswer, Entry, Privacy
from models.records.follow_ups import DueRule, FollowUpKind, FollowUpState
from models.records.ids import CueId, FollowUpId, SessionId
from models.records.queries import Filter
from models.records.supervision import SessionPlan
from tests.support.journal import NOON, Journal, open_journal
from tests.support.kept_pack import KEPT, shelve

TODAY = NOON.date()
ASSUMED = {"what": "He does not want to come", "basis": "He was late twice"}


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with open_journal(tmp_path, FixedClock(NOON)) as opened:
        shelve(opened.catalogue)
        yield opened


@pytest.fixture
def follow_ups(journal: Journal) -> FollowUps:
    return FollowUps(journal.store, journal.clock, journal.writing.history)


def write(journal: Journal, **answers: Any) -> Entry:
    return journal.write(packs=(KEPT,), answers=answers, code="K4")


def edit(journal: Journal, entry: Entry, **answers: Any) -> Entry:
    """Answer anew; None empties."""
    draft = journal.writing.begin((), entry_id=entry.id)
    given = {**draft.answers}
    for question, value in answers.items():
        key = AnswerKey(KEPT, question)
        given.pop(key, None)
        if value is not None:
            given[key] = DraftAnswer(value)
    return journal.writing.finish(replace(draft, answers=given))[0]


def make_private(journal: Journal, entry: Entry, *questions: str) -> None:
    draft = journal.writing.begin((), entry_id=entry.id)
    given = {
        key: DraftAnswer(answer.value, answer.private or key.question in questions)
        for key, answer in draft.answers.items()
    }
    journal.writing.finish(replace(draft, answers=given))


# ------------------------------------------------------------- made of answers


def test_each_row_is_a_follow_up_of_its_own(journal: Journal, follow_ups: FollowUps):
    entry = write(
        journal,
        assumptions=[
            ASSUMED,
            {"what": "She is angry", "checked": True, "outcome": "She was tired"},
            {"what": "They talk about me", "checked": True, "again_on": "2025-12-01"},
        ],
    )
    first, second, third = follow_ups.all()[::-1]
    assert [each.kind for each in (first, second, third)] == [FollowUpKind.ASSUMPTION] * 3
    assert (first.text, first.basis) == ("He does not want to come", "He was late twice")
    assert first.rule is DueRule.NEXT_CONTACT
    assert (first.entry_id, first.code, first.state) == (entry.id, "K4", FollowUpState.OPEN)
    assert (second.state, second.result) == (FollowUpState.DONE, "She was tired")
    assert (third.state, third.rule, third.due) == (
        FollowUpState.OPEN,
        DueRule.DATE,
        date(2025, 12, 1),
    )


def test_a_day_asked_for_elsewhere_is_when_it_comes_back(journal: Journal, follow_ups: FollowUps):
    write(journal, practise="Wait for the silence", by="2025-11-21")
    (made,) = follow_ups.all()
    assert (made.kind, made.rule, made.due) == (
        FollowUpKind.PRACTICE,
        DueRule.DATE,
        date(2025, 11, 21),
    )
    assert follow_ups.due(date(2025, 11, 20)) == ()
    assert follow_ups.due(date(2025, 11, 21)) == (made,)


@pytest.mark.parametrize(
    ("said", "rule"),
    [
        ("now", DueRule.NOW),
        ("before_next", DueRule.NEXT_CONTACT),
        ("next_supervision", DueRule.NEXT_SUPERVISION),
    ],
)
def test_asking_somebody_comes_back_when_it_was_meant_to(
    journal: Journal, follow_ups: FollowUps, said: str, rule: DueRule
):
    write(journal, said="I went too far.", ask=said)
    (made,) = follow_ups.all((FollowUpKind.CONSULT,))
    assert (made.text, made.rule) == ("I went too far.", rule)


def test_asking_nobody_makes_nothing(journal: Journal, follow_ups: FollowUps):
    write(journal, said="All well.", ask="no")
    assert follow_ups.all() == ()


def test_a_statement_asks_for_nothing_until_its_day(journal: Journal, follow_ups: FollowUps):
    write(journal, where_i_stand="White, paid, and from here.")
    assert follow_ups.due(TODAY) == ()
    (made,) = follow_ups.all((FollowUpKind.POSITIONALITY,))
    assert made.text == "White, paid, and from here."

    write(journal, where_i_stand="Still from here.", stand_again="2025-11-20")
    assert [each.text for each in follow_ups.due(TODAY)] == ["Still from here."]


def test_an_answer_tags_its_entry_and_takes_the_tag_back(journal: Journal):
    entry = write(journal, said="Together.", group=True)
    assert journal.timeline.entry(entry.id).header.tags == ("group",)
    assert journal.timeline.page(Filter(tags=("group",)), None, 5).cards[0].id == entry.id
    assert edit(journal, entry, group=False).header.tags == ()
    assert edit(journal, entry, group=True).header.tags == ("group",)


def test_a_private_yes_tags_nothing(journal: Journal):
    entry = journal.write(
        packs=(KEPT,), answers={"said": "Mine.", "group": True}, private=("group",), tags=("own",)
    )
    assert entry.header.tags == ("own",)


def test_buttons_are_found_as_triggers_are(journal: Journal):
    entry = write(journal, pressed=["competence"], eased=["slow_down"], ways=["own:Sideways"])
    found = journal.timeline.page(Filter(triggers=("competence",)), None, 5)
    assert [card.id for card in found.cards] == [entry.id]


# ------------------------------------------------------------- an edit


def test_an_edit_keeps_what_a_person_answered(journal: Journal, follow_ups: FollowUps):
    entry = write(journal, assumptions=[ASSUMED, {"what": "She is angry"}])
    _, angry = follow_ups.all()[::-1]
    follow_ups.answer(angry.id, FollowUpState.DONE, "She was not")

    edit(journal, entry, assumptions=[{"what": "She is angry"}, {"what": "He will be back"}])

    kept = {each.text: each for each in follow_ups.all()}
    assert set(kept) == {"She is angry", "He will be back"}
    assert kept["She is angry"].id == angry.id
    assert kept["She is angry"].state is FollowUpState.DONE
    assert kept["She is angry"].result == "She was not"
    assert kept["He will be back"].state is FollowUpState.OPEN


def test_what_was_answered_stays_when_its_row_goes(journal: Journal, follow_ups: FollowUps):
    entry = write(journal, assumptions=[ASSUMED])
    (made,) = follow_ups.all()
    follow_ups.answer(made.id, FollowUpState.DONE, "He came")
    edit(journal, entry, assumptions=None, said="Something else")
    assert [(each.id, each.result) for each in follow_ups.all()] == [(made.id, "He came")]

    edit(journal, entry, assumptions=[{"what": "Another thing"}])
    states = {each.text: each.state for each in follow_ups.all()}
    assert states == {
        ASSUMED["what"]: FollowUpState.DONE,
        "Another thing": FollowUpState.OPEN,
    }


def test_a_reworded_row_is_the_same_follow_up(journal: Journal, follow_ups: FollowUps):
    entry = write(journal, assumptions=[ASSUMED])
    (made,) = follow_ups.all()
    edit(journal, entry, assumptions=[{**ASSUMED, "what": "He may not want to come"}])
    (after,) = follow_ups.all()
    assert (after.id, after.text) == (made.id, "He may not want to come")


def test_words_changed_by_hand_stay(journal: Journal, follow_ups: FollowUps):
    entry = write(journal, practise="Wait")
    (made,) = follow_ups.all()
    follow_ups.change(made.id, text="Wait for three breaths", due=date(2025, 12, 24))
    edit(journal, entry, practise="Wait longer")
    (after,) = follow_ups.all()
    assert (after.id, after.text, after.due) == (
        made.id,
        "Wait for three breaths",
        date(2025, 12, 24),
    )


def test_an_edit_is_taken_back_with_what_it_made(journal: Journal, follow_ups: FollowUps):
    entry = write(journal, assumptions=[ASSUMED], card="Breathe")
    before = (follow_ups.all(), follow_ups.cues())
    draft = journal.writing.begin((), entry_id=entry.id)
    given = {AnswerKey(KEPT, "practise"): DraftAnswer("Wait")}
    _, changes = journal.writing.finish(replace(draft, answers=given))
    after = (follow_ups.all(), follow_ups.cues())
    assert [each.text for each in after[0]] == ["Wait"]
    assert after[1] == ()

    journal.writing.history.undo(changes.undo)
    assert (follow_ups.all(), follow_ups.cues()) == before
    journal.writing.history.redo(changes.undo)
    assert (follow_ups.all(), follow_ups.cues()) == after


def test_a_new_entry_undone_and_done_again_keeps_the_ids(journal: Journal, follow_ups: FollowUps):
    _, changes = journal.writing.finish(
        journal.draft(packs=(KEPT,), answers={"practise": "Wait", "card": "Breathe"})
    )
    made, cues = follow_ups.all(), follow_ups.cues()
    assert changes.touches(Thing.FOLLOW_UP, Thing.CUE)
    undone = journal.writing.history.undo(changes.undo)
    assert undone.touches(Thing.FOLLOW_UP, Thing.CUE)
    assert (follow_ups.all(), follow_ups.cues()) == ((), ())
    journal.writing.history.redo(changes.undo)
    assert (follow_ups.all(), follow_ups.cues()) == (made, cues)


def test_what_somebody_did_since_stands_in_the_way_of_an_undo(
    journal: Journal, follow_ups: FollowUps
):
    _, changes = journal.writing.finish(journal.draft(packs=(KEPT,), answers={"practise": "Wait"}))
    (made,) = follow_ups.all()
    _, answered = follow_ups.answer(made.id, FollowUpState.DONE, "Done")
    with pytest.raises(NothingToUndo):
        journal.writing.history.undo(changes.undo)
    journal.writing.history.undo(answered.undo)
    journal.writing.history.undo(changes.undo)
    assert follow_ups.all() == ()


def test_what_an_entry_says_that_the_library_lost_is_not_dropped(
    journal: Journal, follow_ups: FollowUps
):
    entry = write(journal, assumptions=[ASSUMED], card="Breathe")
    made, cues = follow_ups.all(), follow_ups.cues()
    journal.catalogue.set_own({})
    journal.writing.finish(
        replace(journal.writing.begin((), entry_id=entry.id), bring_question="What now?")
    )
    assert (follow_ups.all(), follow_ups.cues()) == (made, cues)


# ------------------------------------------------------------- locked


def test_a_first_impression_can_neither_be_changed_nor_emptied(journal: Journal):
    entry = write(journal, first="Shy, and somebody I would like.", said="Met.")
    for wanted in ("Not at all shy", "", None):
        after = edit(journal, entry, first=wanted, said=f"Now {wanted}")
        texts = {answer.key.question: answer.text for answer in after.answers}
        assert texts["first"] == "Shy, and somebody I would like."
        assert texts["said"] == f"Now {wanted}"


def test_it_stays_where_its_branch_is_left(journal: Journal):
    entry = write(journal, group=True, first_hidden="Loud.")
    after = edit(journal, entry, group=False, first_hidden=None)
    assert {a.key.question: a.value for a in after.answers} == {
        "group": False,
        "first_hidden": "Loud.",
    }


def test_it_stays_where_its_set_is_left_out(journal: Journal):
    entry = journal.write("Free", packs=(KEPT,), answers={"first": "Loud."})
    draft = journal.writing.begin((), entry_id=entry.id)
    free = {key: answer for key, answer in draft.answers.items() if key.pack != KEPT}
    after, _ = journal.writing.finish(replace(draft, packs=(), answers=free))
    assert [answer.text for answer in after.answers] == ["Free", "Loud."]


def test_it_may_be_made_private(journal: Journal):
    entry = write(journal, first="Loud.", said="Met.")
    make_private(journal, entry, "first")
    open_part = journal.timeline.entry(entry.id, share_safe=True)
    assert [answer.text for answer in open_part.answers] == ["Met."]


# ------------------------------------------------------------- half typed cards


def test_what_is_half_typed_for_a_card_is_kept_until_the_card_is_made(follow_ups: FollowUps):
    follow_ups.begin_cue("Breathe o")
    assert follow_ups.begun_cues() == {"": "Breathe o"}
    assert follow_ups.cues() == ()
    follow_ups.begin_cue("Breathe out")
    follow_ups.add_cue("Another card")
    assert follow_ups.begun_cues() == {"": "Breathe out"}
    follow_ups.add_cue("Breathe out")
    assert follow_ups.begun_cues() == {}


def test_other_words_for_a_card_are_kept_until_it_says_them(follow_ups: FollowUps):
    made, _ = follow_ups.add_cue("Breathe")
    other, _ = follow_ups.add_cue("Wait")
    follow_ups.begin_cue("Breathe o", made.id)
    follow_ups.begin_cue("Wait l", other.id)
    assert follow_ups.begun_cues() == {made.id: "Breathe o", other.id: "Wait l"}
    follow_ups.change_cue(made.id, "Breathe out")
    assert follow_ups.begun_cues() == {other.id: "Wait l"}
    follow_ups.remove_cue(other.id)
    assert follow_ups.begun_cues() == {}


def test_nothing_is_half_typed_where_a_card_says_so_already_or_is_gone(follow_ups: FollowUps):
    made, _ = follow_ups.add_cue("Breathe")
    follow_ups.begin_cue("Breathe o", made.id)
    follow_ups.begin_cue(" Breathe ", made.id)
    assert follow_ups.begun_cues() == {}
    follow_ups.begin_cue("Breathe o", CueId("nowhere"))
    follow_ups.begin_cue("  ")
    assert follow_ups.begun_cues() == {}


# ------------------------------------------------------------- not yet


def test_not_yet_waits_for_the_next_contact_and_is_taken_back(
    journal: Journal, follow_ups: FollowUps
):
    write(journal, practise="Wait", by="2025-11-01")
    (made,) = follow_ups.before_contact("K4")
    after, changes = follow_ups.not_yet(made.id, " Half of it ")
    assert (after.state, after.rule, after.due) == (FollowUpState.OPEN, DueRule.NEXT_CONTACT, None)
    assert after.result == "Half of it"
    assert follow_ups.due(TODAY) == ()
    assert follow_ups.before_contact("K4") == (after,)
    follow_ups.history.undo(changes.undo)
    assert follow_ups.before_contact("K4") == (made,)
    follow_ups.history.redo(changes.undo)
    assert follow_ups.before_contact("K4") == (after,)


def test_not_yet_leaves_what_is_about_nobody_to_its_day(journal: Journal, follow_ups: FollowUps):
    made, _ = follow_ups.add(FollowUpKind.LEARNING, "Read it", due=TODAY)
    after, _ = follow_ups.not_yet(made.id)
    assert (after.rule, after.due) == (DueRule.DATE, TODAY)
    with pytest.raises(NoSuchFollowUp):
        follow_ups.not_yet(FollowUpId("nowhere"))


def test_what_not_yet_repeats_of_a_private_answer_is_private(
    journal: Journal, follow_ups: FollowUps
):
    journal.write(
        packs=(KEPT,),
        answers={"practise": "Wait", "talk": "The silence in the room"},
        private=("talk",),
        code="K4",
    )
    (made,) = follow_ups.all((FollowUpKind.PRACTICE,))
    after, _ = follow_ups.not_yet(made.id, "The silence in the room")
    assert after.private


# ------------------------------------------------------------- the bin, privacy


def test_what_hangs_on_the_bin_is_not_shown(journal: Journal, follow_ups: FollowUps):
    entry = write(journal, practise="Wait", card="Breathe", talk="The silence")
    all_of_it = (follow_ups.all(), follow_ups.cues(), follow_ups.before_supervision())
    assert all(all_of_it)
    deleted = journal.writing.delete([entry.id])
    assert deleted.touches(Thing.FOLLOW_UP, Thing.CUE)
    assert follow_ups.all() == follow_ups.cues() == follow_ups.before_supervision() == ()
    with pytest.raises(NoSuchFollowUp):
        follow_ups.answer(all_of_it[0][0].id, FollowUpState.DONE)

    restored = journal.writing.restore(entry.id)
    assert restored.touches(Thing.FOLLOW_UP, Thing.CUE)
    assert (follow_ups.all(), follow_ups.cues(), follow_ups.before_supervision()) == all_of_it


def test_nothing_is_left_of_what_is_erased(journal: Journal, follow_ups: FollowUps):
    entry = write(journal, practise="Wait", card="Breathe")
    journal.writing.delete([entry.id])
    journal.writing.empty_bin()
    with journal.store.read() as unit:
        for table in ("follow_up", "cue"):
            counted = unit.connection.exec_driver_sql(f"SELECT count(*) FROM {table}")
            assert counted.scalar_one() == 0


def test_private_answers_make_private_follow_ups(journal: Journal, follow_ups: FollowUps):
    journal.write(
        packs=(KEPT,),
        answers={"practise": "Wait", "card": "Breathe", "talk": "The silence"},
        private=("practise", "card"),
    )
    assert {each.text: each.private for each in follow_ups.all()} == {
        "Wait": True,
        "The silence": False,
    }
    assert [each.text for each in follow_ups.all(share_safe=True)] == ["The silence"]
    assert follow_ups.due(TODAY, share_safe=True) == ()
    assert [cue.private for cue in follow_ups.cues()] == [True]
    assert follow_ups.cues(share_safe=True) == ()


def test_an_answer_made_private_hides_what_was_made_of_it(journal: Journal, follow_ups: FollowUps):
    entry = write(journal, practise="Wait", card="Breathe")
    (made,) = follow_ups.all()
    follow_ups.answer(made.id, FollowUpState.DONE, "Once", again_on=date(2025, 12, 1))
    assert len(follow_ups.all(share_safe=True)) == 2
    make_private(journal, entry, "practise", "card")
    assert len(follow_ups.all()) == 2
    assert follow_ups.all(share_safe=True) == ()
    assert follow_ups.cues(share_safe=True) == ()


def test_an_entry_of_the_private_class_hides_all_of_it(journal: Journal, follow_ups: FollowUps):
    journal.write(
        packs=(KEPT,), answers={"practise": "Wait", "card": "Breathe"}, privacy=Privacy.PRIVATE
    )
    assert [each.private for each in follow_ups.all()] == [True]
    assert follow_ups.all(share_safe=True) == ()
    assert follow_ups.cues(share_safe=True) == ()


def test_what_repeats_a_private_answer_is_private(journal: Journal, follow_ups: FollowUps):
    entry = journal.write(
        packs=(KEPT,),
        answers={"said": "I wanted him to be grateful to me.", "talk": "Thanks"},
        private=("said",),
    )
    made, _ = follow_ups.add(
        FollowUpKind.LEARNING, "Why I wanted him to be grateful", entry_id=entry.id
    )
    cue, _ = follow_ups.add_cue("I wanted him to be grateful to me", entry.id)
    assert made.private
    assert cue.private


# ------------------------------------------------------------- when


def test_in_order_of_the_day_then_now_then_none(journal: Journal, follow_ups: FollowUps):
    for text, rule, due in (
        ("some day", DueRule.NONE, None),
        ("now", DueRule.NOW, None),
        ("today", DueRule.DATE, TODAY),
        ("last week", DueRule.DATE, TODAY - timedelta(days=7)),
        ("tomorrow", DueRule.DATE, TODAY + timedelta(days=1)),
        ("next time", DueRule.NEXT_SUPERVISION, None),
    ):
        follow_ups.add(FollowUpKind.LEARNING, text, rule=rule, due=due)
    assert [each.text for each in follow_ups.due(TODAY)] == [
        "last week",
        "today",
        "now",
        "some day",
    ]


def test_a_clock_that_jumps_loses_nothing(journal: Journal, follow_ups: FollowUps):
    follow_ups.add(FollowUpKind.LEARNING, "Read it", rule=DueRule.DATE, due=TODAY)
    for day in (date(1, 1, 1), date(9999, 12, 31), date(2001, 2, 3), TODAY):
        journal.clock.set(datetime.combine(day, NOON.time()))
        is_due = [each.text for each in follow_ups.due(journal.clock.today())] == ["Read it"]
        assert is_due is (day >= TODAY)
        assert len(follow_ups.all()) == 1


def test_before_a_contact_comes_what_is_for_that_code(journal: Journal, follow_ups: FollowUps):
    follow_ups.add(FollowUpKind.PRACTICE, "Ask first", rule=DueRule.NEXT_CONTACT, code="K4")
    follow_ups.add(FollowUpKind.PRACTICE, "Due", rule=DueRule.DATE, due=TODAY, code="K4")
    follow_ups.add(
        FollowUpKind.PRACTICE, "Later", rule=DueRule.DATE, due=TODAY + timedelta(1), code="K4"
    )
    follow_ups.add(FollowUpKind.PRACTICE, "Other", rule=DueRule.NEXT_CONTACT, code="B2")
    follow_ups.add(FollowUpKind.PRACTICE, "Nobody's", rule=DueRule.NEXT_CONTACT)
    assert [each.text for each in follow_ups.before_contact("K4")] == ["Ask first", "Due"]
    assert follow_ups.before_contact("") == ()
    assert "Nobody's" in [each.text for each in follow_ups.due(TODAY)]


def test_before_supervision_comes_what_is_to_be_talked_about(
    journal: Journal, follow_ups: FollowUps
):
    write(journal, talk="The silence", practise="Wait")
    assert [each.text for each in follow_ups.before_supervision()] == ["The silence"]


# ------------------------------------------------------------- by hand


def test_what_comes_again_is_another_follow_up(journal: Journal, follow_ups: FollowUps):
    made, _ = follow_ups.add(FollowUpKind.JUDGEMENT, "She is cold", code="K4", basis="A look")
    answered, changes = follow_ups.answer(
        made.id, FollowUpState.DONE, " Not so sure ", again_on=date(2026, 2, 1)
    )
    assert (answered.state, answered.result) == (FollowUpState.DONE, "Not so sure")
    (again,) = follow_ups.all(state=FollowUpState.OPEN)
    assert (again.text, again.basis, again.code, again.due, again.result) == (
        "She is cold",
        "A look",
        "K4",
        date(2026, 2, 1),
        "",
    )
    journal.writing.history.undo(changes.undo)
    assert follow_ups.all() == (made,)
    journal.writing.history.redo(changes.undo)
    assert set(follow_ups.all()) == {answered, again}


def test_the_same_answer_twice_is_one(journal: Journal, follow_ups: FollowUps):
    made, _ = follow_ups.add(FollowUpKind.JUDGEMENT, "She is cold", code="K4")
    on = date(2026, 2, 1)
    answered, changes = follow_ups.answer(made.id, FollowUpState.DONE, "No", again_on=on)
    assert follow_ups.answer(made.id, FollowUpState.DONE, "No ", again_on=on) == (
        answered,
        Changes(),
    )
    assert len(follow_ups.all(state=FollowUpState.OPEN)) == 1
    follow_ups.history.undo(changes.undo)
    assert [each.id for each in follow_ups.all()] == [made.id]


def test_every_write_can_be_taken_back_and_done_again(journal: Journal, follow_ups: FollowUps):
    def state() -> Any:
        return follow_ups.all(), follow_ups.cues()

    entry = write(journal, practise="Wait", card="Breathe")
    (derived,), (card,) = state()
    made, _ = follow_ups.add(FollowUpKind.VALUES, "Kindness", entry_id=entry.id)
    cue, _ = follow_ups.add_cue("Slow down")
    for do in (
        lambda: follow_ups.add(FollowUpKind.LEARNING, "Read")[1],
        lambda: follow_ups.change(made.id, text="Plain kindness", rule=DueRule.NOW)[1],
        lambda: follow_ups.answer(derived.id, FollowUpState.DROPPED)[1],
        lambda: follow_ups.remove(made.id),
        lambda: follow_ups.remove(derived.id),
        lambda: follow_ups.add_cue("Ask")[1],
        lambda: follow_ups.change_cue(cue.id, "Slower")[1],
        lambda: follow_ups.set_three([cue.id, card.id]),
        lambda: follow_ups.remove_cue(cue.id),
        lambda: follow_ups.remove_cue(card.id),
    ):
        before = state()
        changes = do()
        after = state()
        assert after != before
        journal.writing.history.undo(changes.undo)
        assert state() == before
        journal.writing.history.redo(changes.undo)
        assert state() == after
        journal.writing.history.undo(changes.undo)


def test_nothing_is_added_without_words(follow_ups: FollowUps):
    with pytest.raises(NothingWritten):
        follow_ups.add(FollowUpKind.LEARNING, " \n")
    with pytest.raises(NothingWritten):
        follow_ups.add_cue(" ")
    assert (follow_ups.all(), follow_ups.cues()) == ((), ())


def test_what_is_not_there_is_refused(follow_ups: FollowUps):
    with pytest.raises(NoSuchFollowUp):
        follow_ups.change(FollowUpId("gone"), text="x")
    with pytest.raises(NoSuchCue):
        follow_ups.set_three([CueId("gone")])
    with pytest.raises(NoSuchSession):
        follow_ups.set_session_points(SessionId("gone"), ["x"])


def test_what_was_added_by_hand_is_private_once_the_answer_it_repeats_is(
    journal: Journal, follow_ups: FollowUps
):
    entry = write(journal, said="The door stood open all along.")
    asked, _ = follow_ups.add(
        FollowUpKind.TALKING_POINT, "The door stood open all along", entry_id=entry.id
    )
    cue, _ = follow_ups.add_cue("The door stood open all along", entry.id)
    other, _ = follow_ups.add(FollowUpKind.TALKING_POINT, "Ask about July", entry_id=entry.id)
    assert len(follow_ups.all(share_safe=True)) == 2
    draft = journal.writing.begin((), entry_id=entry.id)
    hidden = {key: replace(answer, private=True) for key, answer in draft.answers.items()}
    journal.writing.finish(replace(draft, answers=hidden))
    assert [each.id for each in follow_ups.all(share_safe=True)] == [other.id]
    assert follow_ups.cues(share_safe=True) == ()
    assert {each.id for each in follow_ups.all()} == {asked.id, other.id}
    assert [each.id for each in follow_ups.cues()] == [cue.id]


def test_what_is_worded_or_answered_with_private_words_is_private(
    journal: Journal, follow_ups: FollowUps
):
    entry = journal.write(
        packs=(KEPT,), answers={"said": "The door stood open all along."}, private=("said",)
    )
    said = "The door stood open all along"
    first, _ = follow_ups.add(FollowUpKind.TALKING_POINT, "One", entry_id=entry.id)
    second, _ = follow_ups.add(FollowUpKind.TALKING_POINT, "Two", entry_id=entry.id)
    cue, _ = follow_ups.add_cue("Three", entry.id)
    assert follow_ups.change(first.id, text=said)[0].private
    assert follow_ups.answer(second.id, FollowUpState.DONE, said)[0].private
    assert follow_ups.change_cue(cue.id, said)[0].private
    assert follow_ups.all(share_safe=True) == ()


# ------------------------------------------------------------- cue cards


def test_three_cards_are_the_reminders_in_their_order(journal: Journal, follow_ups: FollowUps):
    cues = [follow_ups.add_cue(text)[0] for text in ("One", "Two", "Three", "Four")]
    follow_ups.set_three([cues[2].id, cues[0].id, cues[1].id])
    assert [cue.text for cue in follow_ups.three()] == ["Three", "One", "Two"]
    follow_ups.set_three([cues[3].id])
    assert [cue.text for cue in follow_ups.three()] == ["Four"]
    with pytest.raises(ValueError, match="three"):
        follow_ups.set_three([cue.id for cue in cues])


def test_a_card_of_an_answer_follows_it_until_it_is_reworded(
    journal: Journal, follow_ups: FollowUps
):
    entry = write(journal, card="Breathe")
    edit(journal, entry, card="Breathe out")
    (cue,) = follow_ups.cues()
    assert cue.text == "Breathe out"
    follow_ups.change_cue(cue.id, "Out, slowly")
    edit(journal, entry, card="Breathe in")
    assert [each.text for each in follow_ups.cues()] == ["Out, slowly"]


def test_a_card_taken_away_stays_away_until_the_answer_says_another_thing(
    journal: Journal, follow_ups: FollowUps
):
    entry = write(journal, card="Breathe")
    follow_ups.remove_cue(follow_ups.cues()[0].id)
    edit(journal, entry, said="Something")
    assert follow_ups.cues() == ()
    edit(journal, entry, card="Ask")
    assert [cue.text for cue in follow_ups.cues()] == ["Ask"]


def test_a_reminder_of_the_bin_gives_up_its_place(journal: Journal, follow_ups: FollowUps):
    entry = write(journal, card="Breathe")
    follow_ups.set_three([follow_ups.cues()[0].id])
    journal.writing.delete([entry.id])
    other, _ = follow_ups.add_cue("Ask")
    follow_ups.set_three([other.id])
    journal.writing.restore(entry.id)
    assert [cue.text for cue in follow_ups.three()] == ["Ask"]


# ------------------------------------------------------------- key points


def test_key_points_of_entries_and_sessions_newest_first(journal: Journal, follow_ups: FollowUps):
    pack = journal.catalogue.get("key_points")
    first, second, *_ = [question.id for question in pack.questions()]
    entry = journal.write(
        packs=("key_points",),
        answers={first: "Wait", second: "Ask"},
        private=(second,),
        held_at=NOON - timedelta(days=1),
    )
    supervision = Supervision(journal.store, journal.catalogue, journal.clock)
    session, _ = supervision.plan(SessionPlan("Ada", NOON, 60))
    changes = follow_ups.set_session_points(session.id, ["Be slower", " ", "Be kind"])

    told = follow_ups.key_points()
    assert [(each.session_id, each.entry_id, each.points) for each in told] == [
        (session.id, None, ("Be slower", "Be kind")),
        (None, entry.id, ("Wait", "Ask")),
    ]
    assert [each.points for each in follow_ups.key_points(NOON.date())] == [
        ("Be slower", "Be kind")
    ]
    assert follow_ups.key_points(share_safe=True)[1].points == ("Wait",)

    assert changes.touches(Thing.SESSION)
    supervision.set_need(session.id, "To be heard")
    journal.writing.history.undo(changes.undo)
    assert follow_ups.session_points(session.id) == ()
    journal.writing.history.redo(changes.undo)
    assert follow_ups.session_points(session.id) == ("Be slower", "Be kind")


def test_what_is_begun_of_an_answer_stays_open_and_never_follows_the_answer(
    journal: Journal, follow_ups: FollowUps
):
    made, _ = follow_ups.add(FollowUpKind.LEARNING, "Read it", rule=DueRule.DATE, due=TODAY)
    changes = follow_ups.begin_answer(made.id, "Half of ")
    assert (changes.touches(Thing.FOLLOW_UP), changes.undo) == (True, "")
    (begun,) = follow_ups.due(TODAY)
    assert (begun.state, begun.result) == (FollowUpState.OPEN, "Half of")
    follow_ups.answer(made.id, FollowUpState.DONE, "All of it")
    assert follow_ups.begin_answer(made.id, "Half of it") == Changes()
    assert [each.result for each in follow_ups.all()] == ["All of it"]
