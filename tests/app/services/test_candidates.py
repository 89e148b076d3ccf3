"""What is proposed for supervision: one test for each rule, on a real encrypted journal."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from app.services.agreements import Agreements
from app.services.repairs import Repairs
from app.services.supervision import Supervision
from models.records.entries import Bring, Privacy
from models.records.queries import ReasonKind
from models.records.supervision import (
    AsideReason,
    Proposal,
    SessionPlan,
    SupervisionSide,
)
from prompts.conditions import visible_steps
from tests.support.journal import NOON, Journal

DAY = timedelta(days=1)
NEXT = NOON + 5 * DAY
SECRET = "zanzibar quagmire"


@pytest.fixture
def supervision(journal: Journal) -> Supervision:
    return Supervision(journal.store, journal.catalogue, journal.clock, journal.writing.history)


@pytest.fixture
def repairs(journal: Journal, supervision: Supervision) -> Repairs:
    return Repairs(journal.store, journal.clock, journal.catalogue, supervision.history)


@pytest.fixture
def agreements(journal: Journal, supervision: Supervision) -> Agreements:
    return Agreements(journal.store, journal.clock, supervision.history)


def plan(supervision: Supervision, when: datetime = NEXT, **more):
    return supervision.plan(SessionPlan("D.", when, 60, "video", **more))[0]


def held(journal: Journal, supervision: Supervision, when: datetime, *entry_ids, **more):
    """A session that was held at that time, in which those reflections were talked about."""
    now = journal.clock.now()
    journal.clock.set(when)
    session = plan(supervision, when, **more)
    supervision.start(session.id)
    for entry_id in entry_ids:
        item, _ = supervision.add_item(session.id, "What about this?", entry_ids=[entry_id])
        supervision.visit(item.id)
    supervision.finish(session.id, carry=())
    journal.clock.set(now)
    return session


def slipped(journal: Journal, days_ago: int = 1, **more):
    """A slip that was noticed, and written down, so long ago."""
    now = journal.clock.now()
    journal.clock.set(now - days_ago * DAY)
    entry = journal.write(
        packs=("something_slipped",),
        answers={"what": "I corrected the interpreter in front of J.", **more.pop("answers", {})},
        **more,
    )
    journal.clock.set(now)
    return entry


def reasons(found: tuple[Proposal, ...]) -> dict[str, list[ReasonKind]]:
    return {each.key: [reason.kind for reason in each.reasons] for each in found}


def only(found: tuple[Proposal, ...], kind: ReasonKind):
    """The proposal with that reason, and the reason; there is one."""
    ((proposal, reason),) = [(p, r) for p in found for r in p.reasons if r.kind is kind]
    return proposal, reason


def has(found: tuple[Proposal, ...], kind: ReasonKind) -> bool:
    return any(reason.kind is kind for each in found for reason in each.reasons)


# ----------------------------------------------------------------- marked, and waiting


def test_what_was_marked_says_so(journal: Journal, supervision: Supervision):
    for bring in (Bring.YES, Bring.NOW):
        journal.write("I ran over.", bring=bring)
    found = supervision.proposals(plan(supervision).id)
    assert [[r.kind for r in each.reasons] for each in found] == [[ReasonKind.MARKED]] * 2


def test_what_was_marked_and_not_brought_says_how_many_sessions_went_by(
    journal: Journal, supervision: Supervision
):
    journal.clock.set(NOON - 60 * DAY)
    entry = journal.write("I ran over.", bring=Bring.YES)
    maybe = journal.write("Perhaps this.", bring=Bring.MAYBE)
    for days in (40, 20):
        held(journal, supervision, NOON - days * DAY)
    held(journal, supervision, NOON - 10 * DAY, side=SupervisionSide.GIVEN)
    journal.clock.set(NOON)
    journal.write("Marked since.", bring=Bring.YES)
    found = supervision.proposals(plan(supervision).id)
    by_key = {each.key: each.reasons for each in found}
    assert [r.count for r in by_key[f"entry:{entry.id}"]] == [0, 2]
    assert by_key[f"entry:{entry.id}"][1].kind is ReasonKind.PASSED_BY
    assert reasons(found)[f"entry:{maybe.id}"] == [ReasonKind.WAITING, ReasonKind.PASSED_BY]
    assert sum(has((each,), ReasonKind.PASSED_BY) for each in found) == 2


def test_what_was_talked_about_waits_no_longer(journal: Journal, supervision: Supervision):
    journal.clock.set(NOON - 60 * DAY)
    entry = journal.write("I ran over.", bring=Bring.YES)
    held(journal, supervision, NOON - 40 * DAY, entry.id)
    held(journal, supervision, NOON - 20 * DAY)
    journal.clock.set(NOON)
    assert supervision.proposals(plan(supervision).id) == ()


# ----------------------------------------------------------------- repairs


def test_a_slip_without_a_try_is_not_yet_followed(journal: Journal, supervision: Supervision):
    entry = slipped(journal, days_ago=1)
    proposal, reason = only(supervision.proposals(plan(supervision).id), ReasonKind.OPEN_SLIP)
    assert proposal.repair_id == entry.repairs[0].id
    assert reason.day == entry.header.held_at.date()


def test_a_repair_that_was_tried_is_left_alone_until_it_takes_long(
    journal: Journal, supervision: Supervision, repairs: Repairs
):
    entry = slipped(journal, days_ago=3)
    (repair,) = entry.repairs
    session = plan(supervision)
    repairs.add_try(repair.id)
    assert not has(supervision.proposals(session.id), ReasonKind.OPEN_SLIP)
    journal.clock.set(NOON + 14 * DAY)
    assert has(supervision.proposals(session.id), ReasonKind.OPEN_SLIP)


# ----------------------------------------------------------------- what comes back, what is strong


def test_what_comes_back_says_how_often(journal: Journal, supervision: Supervision):
    for days in (1, 8, 15, 80):
        journal.write(
            packs=("after_session",),
            answers={"triggers": ["must_say_no"], "still_with_you": "I gave way."},
            held_at=NOON - days * DAY,
        )
    proposal, reason = only(supervision.proposals(plan(supervision).id), ReasonKind.SAME_TRIGGER)
    assert (proposal.key, reason.count) == ("trigger:must_say_no", 3)


@pytest.mark.parametrize(
    ("feelings", "kind"),
    [
        ({"impatient": 3}, ReasonKind.STRONG),
        ({"ashamed": 3}, ReasonKind.STRONG),
        ({"ashamed": 2}, ReasonKind.HARD_TO_SAY),
        ({"dread": 1}, ReasonKind.HARD_TO_SAY),
    ],
)
def test_strong_feelings_are_for_me_alone(
    journal: Journal, supervision: Supervision, feelings, kind
):
    journal.write(
        packs=("after_session",),
        answers={"feelings": feelings, "still_with_you": "She looked away."},
    )
    session = plan(supervision)
    proposal, reason = only(supervision.proposals(session.id), kind)
    assert reason.words == tuple(feelings)
    assert len(proposal.reasons) == 1
    assert not proposal.private
    assert supervision.proposals(session.id, share_safe=True) == ()


# ----------------------------------------------------------------- a relationship


def warmth(journal: Journal, value: int, days_ago: int, code: str = "M4", **more):
    return journal.write(
        packs=("power_in_motion",),
        answers={"warmth": value},
        held_at=NOON - days_ago * DAY,
        code=code,
        **more,
    )


def test_a_bond_that_goes_down_is_a_trend(journal: Journal, supervision: Supervision):
    told = [warmth(journal, value, days) for value, days in ((8, 20), (6, 13), (3, 6))]
    session = plan(supervision)
    proposal, reason = only(supervision.proposals(session.id), ReasonKind.TREND)
    assert (proposal.key, proposal.title) == ("code:M4", "M4")
    assert reason.words == ("M4", "warmth")
    assert (reason.count, reason.day) == (3, told[0].header.held_at.date())
    assert proposal.entry_ids == tuple(entry.id for entry in reversed(told))
    item, _ = supervision.add_item(session.id, "M4: what is changing?", proposal=proposal)
    assert not has(supervision.proposals(session.id), ReasonKind.TREND)
    assert {card.code for card in item.sources} == {"M4"}


@pytest.mark.parametrize("values", [(8, 6, 6), (3, 6, 8), (8, 3, 6), (8, 3)])
def test_a_bond_that_does_not_go_down_is_none(
    journal: Journal, supervision: Supervision, values: tuple[int, ...]
):
    for at, value in enumerate(values):
        warmth(journal, value, 20 - 5 * at)
    assert not has(supervision.proposals(plan(supervision).id), ReasonKind.TREND)


def test_hostility_that_grows_is_a_trend(journal: Journal, supervision: Supervision):
    for value, days in ((1, 20), (4, 13), (7, 6)):
        journal.write(
            packs=("long_hostile",),
            answers={_question(journal, "long_hostile", "scale:hostility_theirs"): value},
            held_at=NOON - days * DAY,
            code="R2",
        )
    _, reason = only(supervision.proposals(plan(supervision).id), ReasonKind.TREND)
    assert reason.words == ("R2", "hostility_theirs")


def _question(journal: Journal, pack: str, yields: str) -> str:
    return journal.catalogue.get(pack).yielding(yields)[0].id


def test_a_gap_after_regular_reflections_is_said(journal: Journal, supervision: Supervision):
    for days in (60, 53, 46, 39):
        journal.write("We met.", code="T7", held_at=NOON - days * DAY)
    for days in (60, 30, 2):
        journal.write("We met.", code="S1", held_at=NOON - days * DAY)
    proposal, reason = only(supervision.proposals(plan(supervision).id), ReasonKind.GAP)
    assert proposal.key == "code:T7"
    assert (reason.words, reason.count) == (("T7",), 5)
    assert reason.day == (NOON - 39 * DAY).date()


# ----------------------------------------------------------------- a boundary


def test_a_boundary_that_is_unsure_is_to_be_checked(journal: Journal, supervision: Supervision):
    for degree in ("unsure", "near"):
        journal.write(
            packs=("boundary_check",),
            answers={"what": f"I gave a lift, {degree}.", "degree": degree},
            held_at=NOON - 70 * DAY,
        )
    session = plan(supervision)
    proposal, _ = only(supervision.proposals(session.id), ReasonKind.CHECK)
    assert proposal.title == "I gave a lift, unsure."
    assert not proposal.private
    assert not has(supervision.proposals(session.id, share_safe=True), ReasonKind.CHECK)
    held(journal, supervision, NOON - DAY, *proposal.entry_ids)
    assert not has(supervision.proposals(session.id), ReasonKind.CHECK)


# ----------------------------------------------------------------- promised, carried


def test_what_was_promised_is_proposed_until_it_is_done(journal: Journal, supervision: Supervision):
    journal.clock.set(NOON - 20 * DAY)
    before = plan(supervision, NOON - 20 * DAY)
    item, _ = supervision.add_item(before.id, "How do I end on time?")
    action, _ = supervision.add_action(item.id, "Read the note on endings")
    supervision.finish(before.id)
    journal.clock.set(NOON)
    session = plan(supervision)
    proposal, reason = only(supervision.proposals(session.id), ReasonKind.ACTION_OPEN)
    assert proposal.title == "Read the note on endings"
    assert reason.day == (NOON - 20 * DAY).date()
    supervision.set_action_done(action.id, True)
    assert supervision.proposals(session.id) == ()


def test_what_was_carried_keeps_its_age(journal: Journal, supervision: Supervision):
    first = plan(supervision, NOON - 28 * DAY)
    item, _ = supervision.add_item(first.id, "Ask about the shared room")
    supervision.finish(first.id, carry=(item.id,))
    second = plan(supervision, NOON - 14 * DAY)
    (proposal,) = supervision.proposals(second.id)
    again, _ = supervision.add_item(second.id, proposal.question, proposal=proposal)
    supervision.finish(second.id, carry=(again.id,))
    carried, reason = only(supervision.proposals(plan(supervision).id), ReasonKind.CARRIED)
    assert (reason.count, reason.day, carried.code) == (2, (NOON - 28 * DAY).date(), "")


@pytest.mark.parametrize("privacy", Privacy)
def test_what_was_carried_says_about_whom_it_is(
    journal: Journal, supervision: Supervision, privacy: Privacy
):
    entry = journal.write("I ran over.", code="K4", privacy=privacy)
    first = plan(supervision, NOON - 14 * DAY)
    item, _ = supervision.add_item(first.id, "How do I stop?", entry_ids=[entry.id])
    supervision.finish(first.id, carry=(item.id,))
    session = plan(supervision)
    carried, _ = only(supervision.proposals(session.id), ReasonKind.CARRIED)
    assert carried.code == "K4"
    open_one, _ = only(supervision.proposals(session.id, share_safe=True), ReasonKind.CARRIED)
    assert open_one.code == ("" if privacy is Privacy.PRIVATE else "K4")


def test_what_was_carried_is_not_proposed_twice(journal: Journal, supervision: Supervision):
    entry = journal.write("I ran over.", bring=Bring.YES, held_at=NOON - 30 * DAY)
    first = plan(supervision, NOON - 14 * DAY)
    (marked,) = supervision.proposals(first.id)
    item, _ = supervision.add_item(first.id, "How do I stop?", proposal=marked)
    supervision.finish(first.id, carry=(item.id,))
    session = plan(supervision)
    (carried,) = supervision.proposals(session.id)
    assert carried.item_id == item.id
    assert [reason.kind for reason in carried.reasons][:2] == [
        ReasonKind.CARRIED,
        ReasonKind.MARKED,
    ]
    assert carried.entry_ids == (entry.id,)
    supervision.set_aside(session.id, carried.key)
    assert supervision.proposals(session.id) == ()


def test_what_somebody_brought_to_me_is_not_proposed_for_my_own(
    journal: Journal, supervision: Supervision
):
    given = plan(supervision, NOON - 14 * DAY, side=SupervisionSide.GIVEN)
    item, _ = supervision.add_item(given.id, "Their question")
    supervision.finish(given.id, carry=(item.id,))
    journal.write("Mine.", bring=Bring.YES)
    mine = supervision.proposals(plan(supervision).id)
    assert reasons(mine) == {mine[0].key: [ReasonKind.MARKED]}
    next_given = plan(supervision, NEXT, side=SupervisionSide.GIVEN)
    (theirs,) = supervision.proposals(next_given.id)
    assert theirs.question == "Their question"


# ----------------------------------------------------------------- caseload cover


def test_whoever_was_not_brought_for_ten_weeks_is_unseen(
    journal: Journal, supervision: Supervision
):
    brought = journal.write("Then.", code="K4", held_at=NOON - 100 * DAY)
    journal.write("Now.", code="K4", held_at=NOON - 3 * DAY)
    journal.write("Then.", code="N8", held_at=NOON - 90 * DAY)
    newest = journal.write("Now.", code="N8", held_at=NOON - 9 * DAY)
    held(journal, supervision, NOON - 84 * DAY, brought.id)
    held(journal, supervision, NOON - 7 * DAY)
    found = {each.key: each for each in supervision.proposals(plan(supervision).id)}
    known, unknown = found["code:K4"].reasons[-1], found["code:N8"].reasons[-1]
    assert known.kind is unknown.kind is ReasonKind.UNSEEN
    assert (known.words, known.count) == (("K4",), 12)
    assert (unknown.words, unknown.count) == (("N8", "never"), 12)
    assert found["code:N8"].entry_ids == (newest.id,)


def test_nobody_is_unseen_who_was_brought_or_is_met_no_more(
    journal: Journal, supervision: Supervision
):
    written = [
        journal.write("We met.", code=code, held_at=NOON - days * DAY)
        for code, last in (("K4", 3), ("N8", 80), ("E1", 3))
        for days in (120, last)
    ]
    with journal.store.write() as unit:
        unit.codes.add("E1", "individual", NOON)
        unit.codes.put(replace(unit.codes.get("E1"), archived=True))
    held(journal, supervision, NOON - 2 * DAY, written[1].id)
    assert not has(supervision.proposals(plan(supervision).id), ReasonKind.UNSEEN)


def test_without_any_session_nobody_is_unseen(journal: Journal, supervision: Supervision):
    for days in (120, 3):
        journal.write("We met.", code="K4", held_at=NOON - days * DAY)
    assert not has(supervision.proposals(plan(supervision).id), ReasonKind.UNSEEN)


# ----------------------------------------------------------------- a changed view


def read_again(journal: Journal, entry, still_true: str, **more):
    return journal.write(
        packs=("reading_again",),
        answers={"related": entry.id, "now": "I see it otherwise.", "still_true": still_true},
        **more,
    )


@pytest.mark.parametrize(("still_true", "words"), [("no", ("no",)), ("partly", ("partly",))])
def test_what_is_true_no_longer_is_a_changed_view(
    journal: Journal, supervision: Supervision, still_true: str, words
):
    old = journal.write("She does not want to work.", held_at=NOON - 200 * DAY)
    read_again(journal, old, still_true)
    proposal, reason = only(supervision.proposals(plan(supervision).id), ReasonKind.CHANGED_VIEW)
    assert proposal.entry_ids == (old.id,)
    assert (reason.words, reason.day) == (words, NOON.date())


def test_what_is_still_true_is_no_changed_view(journal: Journal, supervision: Supervision):
    old = journal.write("She does not want to work.", held_at=NOON - 200 * DAY)
    read_again(journal, old, "yes")
    assert not has(supervision.proposals(plan(supervision).id), ReasonKind.CHANGED_VIEW)


def test_a_view_that_changed_after_it_was_talked_about_is_new(
    journal: Journal, supervision: Supervision
):
    old = journal.write("She does not want to work.", held_at=NOON - 200 * DAY)
    held(journal, supervision, NOON - 20 * DAY, old.id)
    session = plan(supervision)
    assert supervision.proposals(session.id) == ()
    read_again(journal, old, "no")
    assert has(supervision.proposals(session.id), ReasonKind.CHANGED_VIEW)


def test_a_private_change_of_view_is_for_me_alone(journal: Journal, supervision: Supervision):
    old = journal.write("She does not want to work.", held_at=NOON - 200 * DAY, bring=Bring.YES)
    read_again(journal, old, "no", private=("now", "still_true"))
    session = plan(supervision)
    assert has(supervision.proposals(session.id), ReasonKind.CHANGED_VIEW)
    (shown,) = supervision.proposals(session.id, share_safe=True)
    assert [reason.kind for reason in shown.reasons] == [ReasonKind.MARKED]


# ----------------------------------------------------------------- learning goals


@pytest.fixture
def agreed(journal: Journal, agreements: Agreements):
    person, _ = agreements.add_person("D.")
    day = (NOON - 60 * DAY).date()
    begun, _ = agreements.begin(person.id, SupervisionSide.HAD, day)
    agreements.keep_words(begun.id, goals=("Name power sooner", "End sessions on time"))
    agreements.sign(begun.id, day)
    return begun


def test_a_goal_that_nothing_was_written_about_is_untouched(
    journal: Journal, supervision: Supervision, agreed
):
    journal.write("I said: there is power between us, and it is mine to name.", held_at=NOON - DAY)
    proposal, _ = only(supervision.proposals(plan(supervision).id), ReasonKind.GOAL)
    assert proposal.title == "End sessions on time"


def test_a_goal_is_touched_when_it_was_talked_about_also_after_it_was_carried(
    journal: Journal, supervision: Supervision, agreed
):
    first = plan(supervision, NOON - 21 * DAY)
    goals = {each.title: each for each in supervision.proposals(first.id)}
    carry = [
        supervision.add_item(first.id, title, proposal=each)[0].id for title, each in goals.items()
    ]
    assert supervision.proposals(first.id) == ()
    supervision.finish(first.id, carry=carry)
    second = plan(supervision, NOON - 7 * DAY)
    waiting = {each.title: each for each in supervision.proposals(second.id)}
    assert [r.kind for r in waiting["Name power sooner"].reasons] == [
        ReasonKind.CARRIED,
        ReasonKind.GOAL,
    ]
    item, _ = supervision.add_item(second.id, "Name it", proposal=waiting["Name power sooner"])
    supervision.visit(item.id)
    supervision.finish(second.id, carry=())
    (left,) = supervision.proposals(plan(supervision).id)
    assert left.title == "End sessions on time"


# ----------------------------------------------------------------- good work, and drafts


def test_a_repair_that_worked_is_worth_sharing(
    journal: Journal, supervision: Supervision, repairs: Repairs
):
    (repair,) = slipped(journal, days_ago=20).repairs
    repairs.close(repair.id, "repaired", "We talked.")
    session = plan(supervision)
    proposal, reason = only(supervision.proposals(session.id), ReasonKind.WORTH_SHARING)
    assert (proposal.repair_id, reason.words) == (repair.id, ("repair",))
    item, _ = supervision.add_item(session.id, "What went well?", proposal=proposal)
    supervision.visit(item.id)
    supervision.finish(session.id)
    later = plan(supervision, NEXT + 14 * DAY)
    assert not has(supervision.proposals(later.id), ReasonKind.WORTH_SHARING)


def test_warmth_is_worth_sharing(journal: Journal, supervision: Supervision):
    warm = warmth(journal, 9, days_ago=4)
    warmth(journal, 5, days_ago=3)
    proposal, reason = only(supervision.proposals(plan(supervision).id), ReasonKind.WORTH_SHARING)
    assert (proposal.entry_ids, reason.words) == ((warm.id,), ("warmth",))


def test_good_work_is_among_many_other_things(journal: Journal, supervision: Supervision):
    for number in range(15):
        journal.write(f"Number {number}.", bring=Bring.YES, held_at=NOON - number * DAY)
    warmth(journal, 9, days_ago=4)
    found = supervision.proposals(plan(supervision).id)
    assert len(found) == 12
    assert has(found[-1:], ReasonKind.WORTH_SHARING)


def nearly_done(journal: Journal, words: str, *, private: tuple[str, ...] = (), **more):
    draft = journal.draft(
        packs=("after_session",), answers={"still_with_you": words}, private=private, **more
    )
    steps = visible_steps(journal.catalogue.get("after_session"), {"still_with_you": words})
    journal.writing.save_draft(replace(draft, step=f"after_session/{steps[-1].id}"))
    return draft


def test_a_draft_that_is_nearly_done_is_proposed(journal: Journal, supervision: Supervision):
    draft = nearly_done(journal, "The meeting about the rota.")
    begun = journal.draft(packs=("after_session",), answers={"still_with_you": "Only begun."})
    first = journal.catalogue.get("after_session").steps[0].id
    journal.writing.save_draft(replace(begun, step=f"after_session/{first}"))
    proposal, reason = only(supervision.proposals(plan(supervision).id), ReasonKind.DRAFT)
    assert (proposal.key, proposal.title) == (f"draft:{draft.id}", "The meeting about the rota.")
    assert reason.day == NOON.date()


# ----------------------------------------------------------------- nothing private is named


def test_share_safe_nothing_private_is_named(
    journal: Journal, supervision: Supervision, repairs: Repairs
):
    """Every way a private word could come in has one, and none of them comes through."""
    secret = {"bring": Bring.YES, "bring_question": f"What about {SECRET}?"}
    private = {"privacy": Privacy.PRIVATE}
    journal.write(f"All of it is {SECRET}.", **secret, **private)
    journal.write(SECRET, private=("text",), **secret)
    journal.write(
        packs=("after_session",),
        answers={"still_with_you": f"The {SECRET} of it", "feelings": {"ashamed": 3}},
        private=("still_with_you", "feelings"),
        bring=Bring.MAYBE,
        bring_question=SECRET,
    )
    for days in (60, 53, 46, 39, 1):
        journal.write(SECRET, code="Q9", held_at=NOON - days * DAY, **private)
    for value, days in ((8, 20), (6, 13), (3, 6)):
        warmth(journal, value, days, code="Q9", privacy=Privacy.PRIVATE)
    slipped(journal, days_ago=20, answers={"what": SECRET}, private=("what",))
    slipped(journal, days_ago=20, answers={"what": SECRET}, **private)
    (worked,) = slipped(journal, days_ago=20, answers={"what": SECRET}, **private).repairs
    repairs.close(worked.id, "repaired", "We talked.")
    journal.write(
        packs=("boundary_check",),
        answers={"what": SECRET, "degree": "unsure"},
        private=("what", "degree"),
    )
    old = journal.write("An open one.", held_at=NOON - 200 * DAY)
    read_again(journal, old, "no", private=("now", "still_true"))
    nearly_done(journal, SECRET, private=("still_with_you",))
    nearly_done(journal, SECRET, **private)
    before = plan(supervision, NOON - 7 * DAY)
    hidden = journal.write(SECRET, **private)
    asked, _ = supervision.add_item(before.id, f"Why {SECRET}?", entry_ids=[hidden.id])
    waits, _ = supervision.add_item(before.id, SECRET, entry_ids=[hidden.id])
    supervision.add_action(asked.id, SECRET)
    supervision.visit(asked.id)
    supervision.finish(before.id, carry=(waits.id,))
    journal.write("Open words.", bring=Bring.YES)
    session = plan(supervision)

    mine = supervision.proposals(session.id)
    shown = supervision.proposals(session.id, share_safe=True)

    assert SECRET in everything(mine)
    assert any(each.private for each in mine)
    assert "Open words." in [each.title for each in shown]
    told = everything(shown)
    for word in (*SECRET.split(), "Q9", "ashamed"):
        assert word not in told
    assert not any(each.private or each.repair_id for each in shown)


def everything(found: tuple[Proposal, ...]) -> str:
    return "\n".join(
        f"{each.key} {each.title} {each.question} {[r.words for r in each.reasons]}"
        for each in found
    )


def test_no_proposal_is_written_out_in_its_repr(journal: Journal, supervision: Supervision):
    journal.write(SECRET, bring=Bring.YES, bring_question=SECRET)
    (found,) = supervision.proposals(plan(supervision).id)
    assert SECRET not in repr(found)


# ----------------------------------------------------------------- not this time


def test_what_was_set_aside_is_kept_with_why_and_offered_again(
    journal: Journal, supervision: Supervision
):
    journal.write("I ran over.", bring=Bring.YES)
    session = plan(supervision)
    (proposal,) = supervision.proposals(session.id)

    left = supervision.set_aside(session.id, proposal.key)
    (aside,) = supervision.put_aside(session.id)
    assert (aside.proposal, aside.reason) == (proposal, "")

    why = supervision.set_aside(session.id, proposal.key, AsideReason.TOO_RAW)
    assert supervision.put_aside(session.id)[0].reason == "too_raw"
    supervision.history.undo(why.undo)
    assert supervision.put_aside(session.id)[0].reason == ""

    supervision.say_why(session.id, proposal.key, "  It belongs to the team.  ")
    assert supervision.put_aside(session.id)[0].reason == "It belongs to the team."

    again = supervision.offer_again(session.id, proposal.key)
    assert supervision.put_aside(session.id) == ()
    assert supervision.proposals(session.id) == (proposal,)
    supervision.history.undo(again.undo)
    assert supervision.proposals(session.id) == ()
    assert supervision.put_aside(session.id)[0].reason == "It belongs to the team."
    supervision.history.undo(left.undo)
    assert supervision.proposals(session.id) == (proposal,)


def test_what_is_offered_again_has_no_reason_that_comes_late(
    journal: Journal, supervision: Supervision
):
    journal.write("I ran over.", bring=Bring.YES)
    session = plan(supervision)
    (proposal,) = supervision.proposals(session.id)
    supervision.set_aside(session.id, proposal.key)
    supervision.offer_again(session.id, proposal.key)
    supervision.say_why(session.id, proposal.key, "Too late")
    assert supervision.proposals(session.id) == (proposal,)


def test_what_was_set_aside_says_why_when_it_comes_up_again(
    journal: Journal, supervision: Supervision
):
    journal.write("I ran over.", bring=Bring.YES)
    first = plan(supervision)
    (proposal,) = supervision.proposals(first.id)
    supervision.set_aside(first.id, proposal.key)
    second = plan(supervision, NEXT + 14 * DAY)
    assert supervision.proposals(second.id)[0].aside_why == ""

    supervision.say_why(first.id, proposal.key, f"Waiting for {SECRET}")
    (again,) = supervision.proposals(second.id)
    assert (again.aside_on, again.aside_why) == (NEXT.date(), f"Waiting for {SECRET}")
    assert SECRET not in repr(again)
    (open_one,) = supervision.proposals(second.id, share_safe=True)
    assert (open_one.aside_on, open_one.aside_why) == (None, "")

    supervision.set_aside(second.id, proposal.key, AsideReason.TOO_RAW)
    third = plan(supervision, NEXT + 28 * DAY)
    (later,) = supervision.proposals(third.id)
    assert (later.aside_on, later.aside_why) == ((NEXT + 14 * DAY).date(), "too_raw")
    (back,) = supervision.put_aside(first.id)
    assert back.proposal.aside_on is None


# ----------------------------------------------------------------- clocks and emptiness


def test_an_empty_journal_proposes_nothing(supervision: Supervision):
    assert supervision.proposals(None) == ()
    session = plan(supervision)
    assert supervision.proposals(session.id) == ()
    assert supervision.proposals(session.id, share_safe=True) == ()
    assert supervision.put_aside(session.id) == ()


@pytest.mark.parametrize(
    "now", [datetime(1, 1, 1), datetime(1999, 1, 1), datetime(9999, 12, 31, 23, 59)]
)
def test_a_clock_that_jumps_breaks_no_rule(
    journal: Journal, supervision: Supervision, repairs: Repairs, agreed, now: datetime
):
    for days in (120, 20, 13, 6):
        journal.write("We met.", code="K4", held_at=NOON - days * DAY, bring=Bring.YES)
    for value, days in ((8, 20), (6, 13), (3, 6)):
        warmth(journal, value, days)
    old = journal.write("Then.", held_at=NOON - 200 * DAY)
    read_again(journal, old, "no")
    slipped(journal)
    (worked,) = slipped(journal, days_ago=9).repairs
    repairs.close(worked.id, "mostly", "We talked.")
    nearly_done(journal, "A draft.")
    held(journal, supervision, NOON - 5 * DAY)
    session = plan(supervision)
    journal.clock.set(now)
    found = supervision.proposals(session.id)
    assert has(found, ReasonKind.MARKED)
    assert has(found, ReasonKind.OPEN_SLIP)
    assert all(reason.count >= 0 for each in found for reason in each.reasons)
    assert supervision.proposals(session.id, share_safe=True)


def test_reflections_on_days_to_come_are_no_trend_and_no_gap(
    journal: Journal, supervision: Supervision
):
    for value, days in ((8, -10), (6, -20), (3, -30)):
        warmth(journal, value, days)
    found = supervision.proposals(plan(supervision).id)
    assert not has(found, ReasonKind.TREND)
    assert not has(found, ReasonKind.UNSEEN)
    assert not has(found, ReasonKind.WORTH_SHARING)
