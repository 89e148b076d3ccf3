"""People one meets, and agreements version by version, on a real journal."""

from dataclasses import fields
from datetime import date, timedelta

import pytest

from app.domain.agreements import current, goals_of
from app.services.agreements import Agreements, in_force
from app.services.faults import (
    AgreementIsSigned,
    DraftIsThere,
    NoName,
    NoSuchAgreement,
    NoSuchPerson,
    NothingToUndo,
    PersonIsMet,
    PersonIsThere,
)
from app.services.supervision import Supervision
from models.records.changes import Changes, Thing
from models.records.ids import AgreementId, PersonId
from models.records.supervision import (
    PersonDetails,
    Role,
    SessionKind,
    SessionPlan,
    SupervisionSide,
    Terms,
)
from tests.support.journal import open_journal

HAD, GIVEN = SupervisionSide.HAD, SupervisionSide.GIVEN
TODAY = date(2025, 11, 20)
LATER = date(2026, 5, 20)


@pytest.fixture
def agreements(journal):
    return Agreements(journal.store, journal.clock, journal.writing.history)


@pytest.fixture
def supervision(journal):
    return Supervision(journal.store, journal.catalogue, journal.clock, journal.writing.history)


@pytest.fixture
def dorothy(agreements):
    return agreements.add_person("D.")[0]


def names(agreements):
    return [card.person.name for card in agreements.people()]


def signed(agreements, person, side=HAD, on=TODAY, **terms):
    made = agreements.begin(person.id, side)[0]
    agreements.keep_words(made.id, **terms)
    agreements.sign(made.id, on)
    return agreements.agreement(made.id)


# ------------------------------------------------------------- people


def test_everybody_is_listed_by_name_with_what_was_agreed(agreements):
    zoe, _ = agreements.add_person("Zoe", Role.SUPERVISEE)
    agreements.add_person("anna", Role.PEER)
    given = agreements.begin(zoe.id, GIVEN)[0]
    cards = agreements.people()
    assert [card.person.name for card in cards] == ["anna", "Zoe"]
    assert [card.agreements for card in cards] == [(), (given,)]


def test_a_person_keeps_every_field(agreements, dorothy):
    details = PersonDetails(
        qualification="Dip. Couns.",
        body="BACP",
        registration="123456",
        contact="by post",
        since=date(2023, 1, 9),
        until=LATER,
        notes="Works on Tuesdays.",
    )
    agreements.change_person(dorothy.id, name="Dorothy", role=Role.CONSULTANT, details=details)
    assert agreements.person(dorothy.id).details == details
    assert agreements.person(dorothy.id).role is Role.CONSULTANT
    assert names(agreements) == ["Dorothy"]


@pytest.mark.parametrize("name", ["", "   "])
def test_nobody_is_without_a_name(agreements, dorothy, name):
    with pytest.raises(NoName):
        agreements.add_person(name)
    with pytest.raises(NoName):
        agreements.change_person(dorothy.id, name=name)


def test_two_people_cannot_have_one_name(agreements, dorothy):
    other = agreements.add_person("E.")[0]
    with pytest.raises(PersonIsThere):
        agreements.add_person("D.")
    with pytest.raises(PersonIsThere):
        agreements.change_person(other.id, name="D.")
    with pytest.raises(PersonIsThere):
        agreements.keep_person(other.id, name="D.")
    assert names(agreements) == ["D.", "E."]


def test_a_name_that_is_being_emptied_is_not_taken(agreements, dorothy):
    assert agreements.keep_person(dorothy.id, name=" ") == Changes()
    assert agreements.person(dorothy.id).name == "D."


def test_whoever_one_meets_stays(agreements, supervision, journal):
    supervision.plan(SessionPlan("D.", journal.clock.now(), 60))
    (card,) = agreements.people()
    with pytest.raises(PersonIsMet):
        agreements.remove_person(card.person.id)


def test_whoever_one_agreed_something_with_stays(agreements, dorothy):
    agreements.begin(dorothy.id, HAD)
    with pytest.raises(PersonIsMet):
        agreements.remove_person(dorothy.id)


def test_somebody_removed_comes_back_as_they_were(agreements, dorothy):
    agreements.keep_person(dorothy.id, notes="Works on Tuesdays.")
    before = agreements.person(dorothy.id)
    changes = agreements.remove_person(dorothy.id)
    assert changes.removed == {(Thing.PERSON, dorothy.id)}
    assert names(agreements) == []
    agreements.history.undo(changes.undo)
    assert agreements.person(dorothy.id) == before


def test_whoever_was_added_and_met_since_is_not_taken_back(agreements, supervision, journal):
    changes = agreements.add_person("D.")[1]
    supervision.plan(SessionPlan("D.", journal.clock.now(), 60))
    with pytest.raises(NothingToUndo):
        agreements.history.undo(changes.undo)


def test_taking_a_role_back_leaves_what_was_typed_since(agreements, dorothy):
    changes = agreements.change_person(dorothy.id, role=Role.MANAGER)
    agreements.keep_person(dorothy.id, notes="Asked first.", name="Dorothy")
    agreements.history.undo(changes.undo)
    now = agreements.person(dorothy.id)
    assert (now.role, now.name, now.details.notes) == (Role.SUPERVISOR, "Dorothy", "Asked first.")


def test_sessions_follow_a_new_name(agreements, supervision, journal, dorothy):
    session = supervision.plan(SessionPlan("D.", journal.clock.now(), 60))[0]
    agreements.change_person(dorothy.id, name="Dorothy")
    assert supervision.session(session.id).plan.person == "Dorothy"
    assert names(agreements) == ["Dorothy"]


def test_only_those_one_still_meets_are_offered_for_a_side(agreements, dorothy):
    agreements.add_person("Sam", Role.SUPERVISEE)
    agreements.add_person("Kit", Role.PEER)
    assert agreements.names(HAD, TODAY) == ("D.", "Kit")
    assert agreements.names(GIVEN, TODAY) == ("Sam",)
    changes = agreements.end_person(dorothy.id, date(2025, 11, 19))
    assert agreements.names(HAD, TODAY) == ("Kit",)
    agreements.history.undo(changes.undo)
    assert agreements.names(HAD, TODAY) == ("D.", "Kit")


def test_a_half_typed_name_waits_until_somebody_is_added(agreements):
    agreements.begin_name("Dor")
    assert agreements.begun_name() == "Dor"
    agreements.add_person("Dorothy")
    assert agreements.begun_name() == ""


def test_nobody_of_that_id(agreements):
    gone = PersonId("0" * 32)
    for ask in (
        lambda: agreements.person(gone),
        lambda: agreements.keep_person(gone, notes="x"),
        lambda: agreements.remove_person(gone),
        lambda: agreements.begin(gone, HAD),
    ):
        with pytest.raises(NoSuchPerson):
            ask()


# ------------------------------------------------------------- versions

EVERYTHING = Terms(
    kinds=(SessionKind.INDIVIDUAL, SessionKind.GROUP),
    frequency="every fortnight",
    length="an hour",
    place="her room",
    fee="60",
    cancellation="a day before",
    purpose="to work well",
    goals=("endings", "silence"),
    methods="recordings",
    mine="to prepare",
    theirs="to be there",
    accountability="a report a year",
    confidentiality="kept",
    records="each their own",
    material="without names",
    between="by phone",
    emergencies="the duty line",
    feedback="both ways",
    conflict="say it first",
    power="we name it",
    journal="stays mine",
    ending="a last session",
    attachment="paper copy in the drawer",
)
EVERY_WORD = {each.name: getattr(EVERYTHING, each.name) for each in fields(EVERYTHING)}


def test_every_subject_is_kept_and_read_again(agreements, journal, dorothy, tmp_path):
    made = agreements.begin(dorothy.id, HAD)[0]
    agreements.keep_words(made.id, **EVERY_WORD)
    agreements.set_review(made.id, LATER)
    before = agreements.agreement(made.id)
    journal.engine.dispose()
    with open_journal(tmp_path) as again:
        assert Agreements(again.store, again.clock).agreement(made.id) == before
    assert before.terms == EVERYTHING
    assert (before.version, before.starts, before.signed_on) == (1, TODAY, None)


def test_a_new_version_begins_with_the_words_of_the_last_and_leaves_it(agreements, dorothy):
    first = signed(agreements, dorothy, purpose="to begin")
    second = agreements.begin(dorothy.id, HAD, LATER)[0]
    assert (second.version, second.starts, second.signed_on) == (2, LATER, None)
    assert second.terms == first.terms
    agreements.keep_words(second.id, purpose="to go on")
    assert agreements.agreement(first.id) == first
    assert [each.version for each in agreements.versions(dorothy.id, HAD)] == [2, 1]


def test_a_signed_version_stays_as_it_is(agreements, dorothy):
    first = signed(agreements, dorothy, purpose="to begin")
    with pytest.raises(AgreementIsSigned):
        agreements.keep_words(first.id, purpose="else")
    with pytest.raises(AgreementIsSigned):
        agreements.set_start(first.id, LATER)
    with pytest.raises(AgreementIsSigned):
        agreements.throw_away(first.id)
    assert agreements.agreement(first.id) == first


def test_its_days_are_still_set(agreements, dorothy):
    first = signed(agreements, dorothy)
    agreements.set_review(first.id, LATER)
    agreements.end(first.id, LATER)
    now = agreements.agreement(first.id)
    assert (now.review_due, now.ends) == (LATER, LATER)


def test_one_version_is_written_at_a_time(agreements, dorothy):
    agreements.begin(dorothy.id, HAD)
    with pytest.raises(DraftIsThere):
        agreements.begin(dorothy.id, HAD)
    assert agreements.begin(dorothy.id, GIVEN)[0].version == 1


def test_a_signature_stays_once_a_later_version_was_begun(agreements, dorothy):
    first = signed(agreements, dorothy)
    agreements.begin(dorothy.id, HAD)
    with pytest.raises(DraftIsThere):
        agreements.sign(first.id, None)


def test_a_signature_is_taken_back_where_nothing_stands_on_it(agreements, dorothy):
    made = agreements.begin(dorothy.id, HAD)[0]
    changes = agreements.sign(made.id, TODAY)
    agreements.history.undo(changes.undo)
    agreements.keep_words(made.id, purpose="after all")
    assert agreements.agreement(made.id).terms.purpose == "after all"


def test_not_once_a_later_version_was_begun(agreements, dorothy):
    made = agreements.begin(dorothy.id, HAD)[0]
    changes = agreements.sign(made.id, TODAY)
    agreements.begin(dorothy.id, HAD)
    with pytest.raises(NothingToUndo):
        agreements.history.undo(changes.undo)
    assert agreements.agreement(made.id).signed_on == TODAY


def test_words_are_not_taken_back_from_a_version_signed_since(agreements, dorothy):
    made = agreements.begin(dorothy.id, HAD)[0]
    changes = agreements.change_words(made.id, power="We name it.")
    agreements.sign(made.id, TODAY)
    with pytest.raises(NothingToUndo):
        agreements.history.undo(changes.undo)
    assert agreements.agreement(made.id).terms.power == "We name it."


def test_a_draft_thrown_away_comes_back(agreements, dorothy):
    made = agreements.begin(dorothy.id, HAD)[0]
    agreements.keep_words(made.id, **EVERY_WORD)
    before = agreements.agreement(made.id)
    changes = agreements.throw_away(made.id)
    assert agreements.versions(dorothy.id, HAD) == ()
    agreements.history.undo(changes.undo)
    assert agreements.agreement(made.id) == before
    agreements.history.redo(changes.undo)
    with pytest.raises(NoSuchAgreement):
        agreements.agreement(made.id)


def test_it_does_not_where_another_was_begun(agreements, dorothy):
    made = agreements.begin(dorothy.id, HAD)[0]
    changes = agreements.throw_away(made.id)
    other = agreements.begin(dorothy.id, HAD)[0]
    with pytest.raises(NothingToUndo):
        agreements.history.undo(changes.undo)
    assert agreements.versions(dorothy.id, HAD) == (other,)


def test_a_version_begun_and_written_in_is_not_taken_back(agreements, dorothy):
    made, changes = agreements.begin(dorothy.id, HAD)
    agreements.keep_words(made.id, purpose="mine")
    with pytest.raises(NothingToUndo):
        agreements.history.undo(changes.undo)
    assert agreements.agreement(made.id).terms.purpose == "mine"


def test_no_version_of_that_id(agreements):
    gone = AgreementId("0" * 32)
    for ask in (
        lambda: agreements.agreement(gone),
        lambda: agreements.keep_words(gone, power="x"),
        lambda: agreements.sign(gone, TODAY),
        lambda: agreements.end(gone, TODAY),
        lambda: agreements.throw_away(gone),
    ):
        with pytest.raises(NoSuchAgreement):
            ask()


# ------------------------------------------------------------- what follows from it


def test_what_is_due_for_review_is_told_longest_due_first(agreements, dorothy):
    sam = agreements.add_person("Sam", Role.SUPERVISEE)[0]
    had = signed(agreements, dorothy)
    given = signed(agreements, sam, GIVEN)
    agreements.set_review(had.id, date(2025, 11, 20))
    agreements.set_review(given.id, date(2025, 11, 3))
    found = agreements.reviews_due(TODAY)
    assert [(each.person, each.side, each.due) for each in found] == [
        ("Sam", GIVEN, date(2025, 11, 3)),
        ("D.", HAD, date(2025, 11, 20)),
    ]
    assert agreements.reviews_due(date(2025, 11, 2)) == ()


def test_nothing_is_due_of_what_ended_or_was_agreed_anew(agreements, dorothy):
    first = signed(agreements, dorothy)
    agreements.set_review(first.id, date(2025, 11, 3))
    second = agreements.begin(dorothy.id, HAD)[0]
    assert [each.agreement_id for each in agreements.reviews_due(TODAY)] == [first.id]
    agreements.sign(second.id, TODAY)
    assert agreements.reviews_due(TODAY) == ()
    agreements.set_review(second.id, date(2025, 11, 10))
    agreements.end(second.id, date(2025, 11, 12))
    assert agreements.reviews_due(TODAY) == ()


def test_goals_are_those_of_the_version_that_holds(agreements, dorothy):
    def goals():
        now = current(agreements.versions(dorothy.id, HAD), TODAY)
        return goals_of(now.terms) if now is not None else ()

    assert goals() == ()
    signed(agreements, dorothy, goals=("Endings ", " ", "Silence"))
    draft = agreements.begin(dorothy.id, HAD)[0]
    agreements.keep_words(draft.id, goals=("Money",))
    assert goals() == ("Endings", "Silence")
    agreements.sign(draft.id, TODAY)
    assert goals() == ("Money",)


def test_a_session_names_the_version_that_held_when_it_was_planned(
    agreements, supervision, journal, dorothy
):
    held_at = journal.clock.now()
    before = supervision.plan(SessionPlan("D.", held_at, 60))[0]
    first = signed(agreements, dorothy)
    after = supervision.plan(SessionPlan("D.", held_at, 60))[0]
    given = supervision.plan(SessionPlan("D.", held_at, 60, side=GIVEN))[0]
    assert before.details.agreement_id is None
    assert after.details.agreement_id == first.id
    assert given.details.agreement_id is None
    with journal.store.read() as unit:
        assert in_force(unit, "D.", HAD, TODAY) == first.id


def test_a_session_is_held_under_the_version_in_force_when_it_begins(
    agreements, supervision, journal, dorothy
):
    signed(agreements, dorothy)
    session = supervision.plan(SessionPlan("D.", journal.clock.now() + timedelta(days=2), 60))[0]
    second = signed(agreements, dorothy)
    held = supervision.start(session.id)[0]
    assert held.details.agreement_id == second.id
    third = signed(agreements, dorothy)
    assert supervision.start(session.id)[0].details.agreement_id == second.id
    assert supervision.finish(session.id)[0].details.agreement_id == second.id
    assert third.version == 3


def test_a_session_is_not_held_under_what_begins_later(agreements, supervision, journal, dorothy):
    made = agreements.begin(dorothy.id, HAD, LATER)[0]
    agreements.sign(made.id, TODAY)
    session = supervision.plan(SessionPlan("D.", journal.clock.now(), 60))[0]
    assert supervision.start(session.id)[0].details.agreement_id is None


@pytest.mark.parametrize("is_over", [False, True])
def test_a_signature_stays_once_a_session_was_held_under_it(
    agreements, supervision, dorothy, journal, is_over
):
    made = agreements.begin(dorothy.id, HAD)[0]
    changes = agreements.sign(made.id, TODAY)
    session, _ = supervision.plan(SessionPlan("D.", journal.clock.now(), 60))
    supervision.start(session.id)
    if is_over:
        supervision.finish(session.id)
    with pytest.raises(AgreementIsSigned):
        agreements.sign(made.id, None)
    with pytest.raises(NothingToUndo):
        agreements.history.undo(changes.undo)
    assert agreements.agreement(made.id).signed_on == TODAY
    agreements.sign(made.id, LATER)
    assert agreements.agreement(made.id).signed_on == LATER


def test_a_session_that_is_only_planned_stands_on_no_signature(
    agreements, supervision, dorothy, journal
):
    made = agreements.begin(dorothy.id, HAD)[0]
    agreements.sign(made.id, TODAY)
    supervision.plan(SessionPlan("D.", journal.clock.now(), 60))
    agreements.sign(made.id, None)
    assert agreements.agreement(made.id).signed_on is None
