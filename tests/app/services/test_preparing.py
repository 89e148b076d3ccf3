"""Preparing: sheets and passages of an agenda, in a real encrypted journal."""

from dataclasses import astuple, replace
from datetime import datetime, timedelta

import pytest

from app.services.faults import NothingToBring, NotItsSource, PassageIsPrivate
from app.services.preparing import Prepared, Preparing
from app.services.supervision import Supervision
from models.records.entries import AnswerKey, Bring, Privacy
from models.records.ids import EntryId
from models.records.queries import Reason, ReasonKind
from models.records.supervision import Framing, Proposal, SessionPlan
from tests.support.journal import Journal

TUESDAY = datetime(2025, 11, 25, 10, 0)
SAID = "She asked for ten more minutes. I gave them, and called it kindness."
KEPT = "I was afraid she would leave if I stopped on time."


@pytest.fixture
def supervision(journal: Journal) -> Supervision:
    history = journal.writing.history
    return Supervision(journal.store, journal.catalogue, journal.clock, history)


@pytest.fixture
def preparing(journal: Journal) -> Preparing:
    return Preparing(journal.store, journal.clock, journal.writing.history)


@pytest.fixture
def item(journal: Journal, supervision: Supervision):
    entry = journal.write(
        packs=("after_session",),
        answers={"still_with_you": SAID, "carry": KEPT},
        private=("carry",),
    )
    session, _ = supervision.plan(SessionPlan("D.", TUESDAY, 60))
    return supervision.add_item(session.id, "How do I stop?", entry_ids=[entry.id])[0]


def now(supervision: Supervision, item):
    (found,) = (each for each in supervision.session(item.session_id).items if each.id == item.id)
    return found


def passage(supervision: Supervision, item, *, share_safe: bool = False):
    items = supervision.session(item.session_id, share_safe=share_safe).items
    (found,) = (each for each in items if each.id == item.id)
    return found.passages[0][1] if found.passages else None


# ----------------------------------------------------------------- framing


def test_a_sheet_is_kept_and_taken_back_to_where_it_was_opened(preparing, supervision, item):
    before = Prepared(item.question, item.minutes, item.framing)
    preparing.begin_framing(item.id, Framing(kind="skill"), question="How do I s", minutes=20)
    assert now(supervision, item).question == "How do I s"
    wanted = Framing(kind="skill", help=("role_play",), tried="Saying it at the start.")
    told, changes = preparing.frame(
        item.id, wanted, question="How do I say stop?", minutes=20, before=before
    )
    assert (told.framing, told.question, told.minutes) == (wanted, "How do I say stop?", 20)

    preparing.history.undo(changes.undo)
    back = now(supervision, item)
    assert (back.framing, back.question, back.minutes) == (Framing(), "How do I stop?", 10)
    preparing.history.redo(changes.undo)
    assert now(supervision, item).framing == wanted


def test_a_sheet_that_is_as_it_was_leaves_nothing_to_take_back(preparing, item):
    _, changes = preparing.frame(item.id, item.framing, question=item.question)
    assert changes.undo == ""


def test_what_is_half_typed_never_empties_the_question(preparing, supervision, item):
    preparing.begin_framing(item.id, Framing(), question="  ")
    assert now(supervision, item).question == "How do I stop?"
    with pytest.raises(NothingToBring):
        preparing.frame(item.id, Framing(), question=" ")


def test_nobody_else_sees_what_is_feared(preparing, supervision, item):
    own = Framing(tried="I said it.", feared="That I am soft.", doubt=("shame",), safety=3)
    preparing.frame(item.id, replace(own, place="down"))
    shown = supervision.session(item.session_id, share_safe=True).items[0].framing
    assert shown == Framing(tried="I said it.")


# ----------------------------------------------------------------- passages


def test_i_choose_among_what_is_open(preparing, item):
    (source,) = preparing.passages(item.id)
    assert [text for _, text in source.answers] == [SAID]
    assert source.is_kept
    assert source.passage.text == ""


def test_a_passage_waits_until_it_was_looked_through(preparing, supervision, item):
    entry_id = item.sources[0].id
    preparing.choose(item.id, entry_id, SAID)
    assert preparing.clear_to_bring(item.session_id) == (item.id,)
    preparing.passed(item.id, entry_id)
    assert preparing.clear_to_bring(item.session_id) == ()
    assert passage(supervision, item, share_safe=True).text == SAID

    changes = preparing.choose(item.id, entry_id, "I gave them, and called it kindness.")
    assert preparing.clear_to_bring(item.session_id) == (item.id,)
    preparing.history.undo(changes.undo)
    assert passage(supervision, item).text == SAID
    assert preparing.clear_to_bring(item.session_id) == ()


def test_what_was_put_in_place_of_a_name_is_what_is_brought(preparing, supervision, item):
    entry_id = item.sources[0].id
    preparing.choose(item.id, entry_id, "Ann asked for ten more minutes.")
    preparing.passed(item.id, entry_id, "K. asked for ten more minutes.")
    kept = passage(supervision, item)
    assert kept.text == "K. asked for ten more minutes."
    assert kept.checked_at
    preparing.give(item.id, entry_id, "spoken")
    assert passage(supervision, item).given == "spoken"


def test_nothing_is_looked_through_where_nothing_is_chosen(preparing, item):
    with pytest.raises(NothingToBring):
        preparing.passed(item.id, item.sources[0].id)
    with pytest.raises(NotItsSource):
        preparing.choose(item.id, EntryId("another"), SAID)


def test_no_passage_is_made_of_private_words(preparing, item):
    with pytest.raises(PassageIsPrivate):
        preparing.choose(item.id, item.sources[0].id, f"Look: {KEPT}")


def test_a_passage_goes_once_its_answer_is_private(journal, preparing, supervision, item):
    entry_id = item.sources[0].id
    preparing.choose(item.id, entry_id, SAID)
    key = AnswerKey("after_session", "still_with_you")
    draft = journal.writing.begin((), entry_id=entry_id)
    answer = replace(draft.answers[key], private=True, value="In other words altogether.")
    journal.writing.finish(replace(draft, answers={**draft.answers, key: answer}))
    assert passage(supervision, item) is None
    assert passage(supervision, item, share_safe=True) is None


def test_a_passage_goes_once_its_reflection_is_private(journal, preparing, supervision, item):
    entry_id = item.sources[0].id
    preparing.choose(item.id, entry_id, SAID)
    draft = journal.writing.begin((), entry_id=entry_id)
    header = replace(draft.header, privacy=Privacy.PRIVATE)
    journal.writing.finish(replace(draft, header=header))
    assert passage(supervision, item) is None


def test_a_carried_item_keeps_its_sheet_and_its_passage(preparing, supervision, item):
    preparing.frame(item.id, Framing(kind="decide", help=("listen",)))
    preparing.choose(item.id, item.sources[0].id, SAID)
    later, _ = supervision.plan(SessionPlan("D.", TUESDAY.replace(day=27), 60))
    supervision.start(item.session_id)
    supervision.finish(item.session_id)
    (carried,) = supervision.session(later.id).items
    assert carried.framing.kind == "decide"
    assert carried.passages[0][1].text == SAID


# ----------------------------------------------------------------- written before


def written_before(journal: Journal, related: str = "", **answers):
    told = {
        "has": "stuck",
        "what": "I run over.",
        "question_kind": "skill",
        "question": "How could I say that we stop?",
        "help_wanted": ["listen", "role_play"],
        "minutes_wanted": 25,
        "eyes": ["eye_2", "eye_4"],
        "guess": "I fear her leaving.",
        "guess_checked": False,
        "feared": "That I am soft.",
        "doubt": {"shame": 2},
        "safety": 4,
        "position": "up",
        **({"related": related} if related else {}),
        **answers,
    }
    return journal.write(packs=("before_supervision",), answers=told, bring=Bring.YES)


def test_what_was_written_before_fills_in_the_sheet(journal, supervision):
    held = journal.write(packs=("after_session",), answers={"still_with_you": SAID})
    entry = written_before(journal, related=held.id)
    session, _ = supervision.plan(SessionPlan("D.", TUESDAY, 60))
    proposal = Proposal(
        f"entry:{entry.id}", "I run over.", "", (Reason(ReasonKind.MARKED),), (entry.id,)
    )
    item, _ = supervision.add_item(session.id, "I run over.", proposal=proposal)
    framing = item.framing
    assert item.question == "How could I say that we stop?"
    assert item.minutes == 25
    assert (framing.kind, framing.help) == ("skill", ("listen", "role_play"))
    assert (framing.eyes, framing.position, framing.safety) == ((2, 4), "up", 4)
    assert (framing.guess, framing.guess_checked) == ("I fear her leaving.", False)
    assert (framing.feared, framing.doubt) == ("That I am soft.", ("shame",))
    assert {card.id for card in item.sources} == {entry.id, held.id}


def test_a_private_answer_stays_out_of_the_open_part_of_the_sheet(journal, supervision):
    entry = written_before(journal)
    session, _ = supervision.plan(SessionPlan("D.", TUESDAY, 60))
    draft = journal.writing.begin((), entry_id=entry.id)
    key = AnswerKey("before_supervision", "guess")
    hidden = replace(draft.answers[key], private=True)
    journal.writing.finish(replace(draft, answers={**draft.answers, key: hidden}))
    item, _ = supervision.add_item(session.id, "My own words", entry_ids=[entry.id])
    assert item.question == "My own words"
    assert item.framing.guess == ""
    assert item.framing.feared == "That I am soft."


PLANTED = "Zanzibar lamplight"


@pytest.mark.parametrize("whole", [False, True])
def test_an_answer_that_becomes_private_leaves_the_sheet(journal, supervision, whole):
    said = {"guess": f"The {PLANTED} again.", "question": f"How do I live with the {PLANTED}?"}
    entry = written_before(journal, **said)
    session, _ = supervision.plan(SessionPlan("D.", TUESDAY, 60))
    proposal = Proposal(f"entry:{entry.id}", "", "", (Reason(ReasonKind.MARKED),), (entry.id,))
    item, _ = supervision.add_item(session.id, "I run over.", proposal=proposal)
    assert item.framing.guess == said["guess"]
    assert item.question == said["question"]

    draft = journal.writing.begin((), entry_id=entry.id)
    answers = dict(draft.answers)
    for name in said:
        key = AnswerKey("before_supervision", name)
        answers[key] = replace(answers[key], private=not whole, value="In other words altogether.")
    header = replace(draft.header, privacy=Privacy.PRIVATE) if whole else draft.header
    journal.writing.finish(replace(draft, header=header, answers=answers))

    own = now(supervision, item)
    assert own.framing.guess == ""
    assert own.question == said["question"]
    assert (own.framing.happened == "") is whole
    assert own.framing.feared == "That I am soft."
    (shown,) = supervision.session(session.id, share_safe=True).items
    assert shown.question == ""
    assert PLANTED not in str(astuple(shown))

    supervision.change_item(item.id, question="What now?")
    (shown,) = supervision.session(session.id, share_safe=True).items
    assert shown.question == "What now?"


def test_no_undo_brings_an_answer_back_that_became_private(journal, supervision):
    entry = written_before(journal, guess=f"The {PLANTED} again.")
    session, _ = supervision.plan(SessionPlan("D.", TUESDAY, 60))
    item, _ = supervision.add_item(session.id, "How?", entry_ids=[entry.id])
    removed = supervision.remove_item(item.id)
    draft = journal.writing.begin((), entry_id=entry.id)
    key = AnswerKey("before_supervision", "guess")
    hidden = replace(draft.answers[key], private=True, value="In other words altogether.")
    journal.writing.finish(replace(draft, answers={**draft.answers, key: hidden}))
    supervision.history.undo(removed.undo)
    assert PLANTED not in str(astuple(now(supervision, item)))


def test_a_question_that_became_private_is_carried_for_oneself_alone(journal, supervision):
    entry = written_before(journal, question=f"How do I live with the {PLANTED}?")
    session, _ = supervision.plan(SessionPlan("D.", TUESDAY, 60))
    proposal = Proposal(f"entry:{entry.id}", "", "", (Reason(ReasonKind.MARKED),), (entry.id,))
    item, _ = supervision.add_item(session.id, "I run over.", proposal=proposal)
    supervision.finish(session.id, carry=(item.id,))
    draft = journal.writing.begin((), entry_id=entry.id)
    key = AnswerKey("before_supervision", "question")
    hidden = replace(draft.answers[key], private=True, value="In other words altogether.")
    journal.writing.finish(replace(draft, answers={**draft.answers, key: hidden}))
    later, _ = supervision.plan(SessionPlan("D.", TUESDAY + timedelta(days=14), 60))
    items = [each.item_id for each in supervision.proposals(later.id)]
    assert item.id in items
    assert PLANTED not in str(
        [astuple(p) for p in supervision.proposals(later.id, share_safe=True)]
    )


# ----------------------------------------------------------------- no question


def test_another_use_of_the_time_is_kept_for_oneself(preparing, supervision, item):
    preparing.set_instead(item.session_id, ["no_time"], "load")
    details = supervision.session(item.session_id).details
    assert (details.behind, details.instead) == (("no_time",), "load")
    hidden = supervision.session(item.session_id, share_safe=True).details
    assert (hidden.behind, hidden.instead) == ((), "")
