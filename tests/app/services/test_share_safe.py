"""Nothing that was made private is shown beside somebody, whatever became of the entry since."""

from dataclasses import replace

import pytest

from app.services.faults import NothingToUndo
from app.services.holding import Told
from app.services.preparing import Preparing
from app.services.recall import Recall
from app.services.supervision import Supervision
from models.records.entries import FREE_TEXT, Bring, DraftAnswer, Privacy
from models.records.supervision import ActionDetails, SessionPlan
from tests.support.documents import documents_of
from tests.support.journal import NOON, Journal

PLAN = SessionPlan("Ruth", NOON, 60, "")
SECRET = "I am in love with him and cannot say it"
OPEN = "She looked away."


@pytest.fixture
def supervision(journal: Journal) -> Supervision:
    return Supervision(journal.store, journal.catalogue, journal.clock, journal.writing.history)


def brought(journal: Journal, supervision: Supervision):
    """An entry of two open answers, on an agenda."""
    entry = journal.write(
        packs=("after_session",),
        answers={"still_with_you": SECRET + ".", "trigger_words": OPEN},
        code="M3",
    )
    session, _ = supervision.plan(PLAN)
    item, changes = supervision.add_item(session.id, "What about this?", entry_ids=[entry.id])
    return entry, session, item, changes


def make_private(journal: Journal, entry, words: str | None = None):
    draft = journal.writing.begin((), entry_id=entry.id)
    answers = {
        key: DraftAnswer(words or answer.value, True) if "still" in key.question else answer
        for key, answer in draft.answers.items()
    }
    return journal.writing.finish(replace(draft, answers=answers))


def make_whole_private(journal: Journal, entry) -> None:
    draft = journal.writing.begin((), entry_id=entry.id)
    journal.writing.finish(replace(draft, header=replace(draft.header, privacy=Privacy.PRIVATE)))


def told(supervision: Supervision, session, *, share_safe: bool = True):
    """Everything the excerpts of a session say."""
    (item,) = supervision.session(session.id, share_safe=share_safe).items
    answers = [text for excerpt in item.excerpts for _, text in excerpt.answers]
    shown = [(card.title, card.snippet, card.code) for card in item.sources]
    return answers, str((shown, [excerpt.title for excerpt in item.excerpts]))


def kept_in_the_file(journal: Journal) -> str:
    with journal.store.read() as unit:
        rows = unit.connection.exec_driver_sql("SELECT excerpt FROM agenda_source").scalars()
        return str(list(rows))


# ----------------------------------------------------------------- excerpts


@pytest.mark.parametrize("words", [None, "Nothing to see in here at all"])
@pytest.mark.parametrize("erased", [False, True])
def test_an_answer_made_private_is_in_no_excerpt(
    journal: Journal, supervision: Supervision, words: str | None, erased: bool
):
    entry, session, _, _ = brought(journal, supervision)
    make_private(journal, entry, words)
    journal.writing.delete([entry.id])
    if erased:
        journal.writing.empty_bin()

    answers, shown = told(supervision, session)

    assert answers == [OPEN]
    assert "in love" not in shown
    assert "M3" in shown
    assert "in love" not in kept_in_the_file(journal)


@pytest.mark.parametrize("erased", [False, True])
def test_an_entry_made_private_as_a_whole_leaves_no_excerpt(
    journal: Journal, supervision: Supervision, erased: bool
):
    entry, session, _, _ = brought(journal, supervision)
    make_whole_private(journal, entry)
    journal.writing.delete([entry.id])
    if erased:
        journal.writing.empty_bin()

    assert told(supervision, session) == ([], "([], [])")
    assert "M3" not in kept_in_the_file(journal)


def test_an_undo_does_not_bring_back_what_was_made_private(
    journal: Journal, supervision: Supervision
):
    entry, session, item, _ = brought(journal, supervision)
    removed = supervision.remove_item(item.id)
    make_private(journal, entry)
    supervision.history.undo(removed.undo)
    journal.writing.delete([entry.id])

    assert told(supervision, session)[0] == [OPEN]
    assert "in love" not in kept_in_the_file(journal)


def test_a_place_made_private_is_in_no_excerpt(journal: Journal, supervision: Supervision):
    entry = journal.write(
        "Open words.", packs=("after_session",), answers={"position": {"at": "up"}}
    )
    session, _ = supervision.plan(PLAN)
    supervision.add_item(session.id, "What about this?", entry_ids=[entry.id])
    journal.writing.delete([entry.id])
    (open_item,) = supervision.session(session.id, share_safe=True).items
    assert [card.position for card in open_item.sources] == [entry.header.placing.at]
    journal.writing.restore(entry.id)

    draft = journal.writing.begin((), entry_id=entry.id)
    answers = {k: DraftAnswer(a.value, k.question == "position") for k, a in draft.answers.items()}
    journal.writing.finish(replace(draft, answers=answers))
    journal.writing.delete([entry.id])
    journal.writing.empty_bin()

    (item,) = supervision.session(session.id, share_safe=True).items
    assert [card.position for card in item.sources] == [None]


def test_an_excerpt_of_an_open_entry_is_kept_whole(journal: Journal, supervision: Supervision):
    entry, session, _, _ = brought(journal, supervision)
    journal.writing.delete([entry.id])
    journal.writing.empty_bin()

    assert sorted(told(supervision, session)[0]) == sorted([SECRET + ".", OPEN])


# ----------------------------------------------------------------- packs and titles


def test_a_wholly_private_slip_leaves_no_trace(journal: Journal, supervision: Supervision):
    entry = journal.write(packs=("something_slipped",), answers={"what": SECRET}, private=("what",))
    pack = journal.catalogue.get("something_slipped").title
    session, _ = supervision.plan(PLAN)
    supervision.add_item(session.id, "Q", entry_ids=[entry.id])

    (card,) = supervision.session(session.id, share_safe=True).items[0].sources
    (own,) = supervision.session(session.id).items[0].sources

    assert (card.title, card.packs, card.has_slip) == ("", (), False)
    assert journal.timeline.entry(entry.id, share_safe=True).title == ""
    recall = Recall(journal.store, journal.catalogue)
    assert recall.search("slipped", share_safe=True).hits == ()
    assert (own.title, own.packs) == (pack, (pack,))


def test_the_title_comes_from_the_first_pack_that_is_open(journal: Journal):
    draft = journal.draft(packs=("something_slipped",), answers={"what": SECRET}, private=("what",))
    feeling = journal.draft(packs=("after_session",), answers={"position": {"at": "up"}})
    both = replace(
        draft,
        packs=("something_slipped", "after_session"),
        answers={**draft.answers, **feeling.answers},
    )

    entry, _ = journal.writing.finish(both)

    assert entry.title == journal.catalogue.get("after_session").title


# ----------------------------------------------------------------- questions, outcomes, actions


def test_a_question_that_quotes_a_part_is_not_shown(journal: Journal, supervision: Supervision):
    question = "“I am in love with him” – what now?"
    entry = journal.write(
        SECRET + ". It began in May.",
        private=(FREE_TEXT,),
        bring=Bring.YES,
        bring_question=question,
    )
    session, _ = supervision.plan(PLAN)
    (proposal,) = supervision.proposals(session.id)
    supervision.add_item(session.id, question, proposal=proposal)

    assert supervision.session(session.id, share_safe=True).items[0].question == ""
    assert supervision.session(session.id).items[0].question == question
    assert journal.timeline.entry(entry.id, share_safe=True).bring_question == ""


def test_a_cell_of_a_private_table_is_private(journal: Journal, supervision: Supervision):
    entry = journal.write(
        OPEN,
        packs=("after_session",),
        answers={
            "closer": "yes",
            "position": {"at": "up"},
            "decisions": [{"decision": "Stroked his hand"}],
        },
        private=("decisions",),
    )
    session, _ = supervision.plan(PLAN)
    supervision.add_item(session.id, "Why: stroked his hand?", entry_ids=[entry.id])

    assert supervision.session(session.id, share_safe=True).items[0].question == ""


def test_outcomes_and_actions_repeat_nothing_private_once_the_session_is_over(
    journal: Journal, supervision: Supervision
):
    entry = journal.write(f"{SECRET}.", private=(FREE_TEXT,))
    session, _ = supervision.plan(PLAN)
    item, _ = supervision.add_item(session.id, "Q", entry_ids=[entry.id])
    supervision.start(session.id)
    supervision.set_outcome(item.id, SECRET)
    supervision.add_action(item.id, f"Tell: {SECRET}")
    kept, _ = supervision.add_action(item.id, "Ring on Monday")

    held = supervision.session(session.id, share_safe=True).items[0]
    assert held.outcome == SECRET, "what is being written must not be written over"
    supervision.finish(session.id)

    over = supervision.session(session.id, share_safe=True).items[0]
    assert (over.outcome, over.actions) == ("", (kept,))
    assert len(supervision.session(session.id).items[0].actions) == 2


def test_what_an_action_did_to_the_work_repeats_nothing_private(journal, supervision):
    entry, session, item, _ = brought(journal, supervision)
    make_private(journal, entry)
    action, _ = supervision.add_action(
        item.id, "Say it aloud", details=ActionDetails(effect=f"I know now: {SECRET}")
    )
    papers = documents_of(journal)
    supervision.start(session.id)
    for told in (
        papers.sheet(session.id),
        supervision.session(session.id, share_safe=True),
    ):
        assert SECRET not in str(told.items[0].actions[0].details.effect)
    (listed,) = papers.actions()
    assert listed.action.id == action.id
    assert listed.action.details.effect == ""


def test_what_is_feared_is_in_nothing_that_came_of_it(journal, supervision):
    _, session, item, _ = brought(journal, supervision)
    preparing = Preparing(journal.store, journal.clock, journal.writing.history)
    feared = "That she finds me a fraud after all these years"
    preparing.frame(item.id, replace(item.framing, feared=feared, why_now=feared))
    supervision.start(session.id)
    supervision.set_outcome(item.id, f"I said it. {feared}.")
    supervision.holding.tell(item.id, Told.TAKE, feared)
    supervision.add_action(item.id, f"Look at this again: {feared}")
    supervision.finish(session.id)
    papers = documents_of(journal)
    for told in (
        supervision.session(session.id, share_safe=True),
        papers.record(session.id).session,
    ):
        (shown,) = told.items
        assert (shown.outcome, shown.aftermath.take, shown.framing.why_now) == ("", "", "")
        assert shown.actions == ()
    assert supervision.session(session.id).items[0].aftermath.take == feared


def test_what_went_for_good_comes_back_by_no_undo(journal, supervision):
    entry, session, item, _ = brought(journal, supervision)
    removed = supervision.remove_item(item.id)
    make_private(journal, entry)
    journal.writing.delete([entry.id])
    journal.writing.empty_bin()
    with pytest.raises(NothingToUndo):
        supervision.history.undo(removed.undo)
    assert SECRET not in kept_in_the_file(journal)
    assert supervision.session(session.id).items == ()
