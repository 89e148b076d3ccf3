"""Writing, as a person does it, in a real encrypted journal."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.clock import FixedClock
from app.services.faults import (
    NoSuchDraft,
    NoSuchEntry,
    NothingToUndo,
    NothingWritten,
)
from models.records.changes import Thing
from models.records.entries import (
    FREE,
    FREE_TEXT,
    AnswerKey,
    Bring,
    DraftAnswer,
    Privacy,
)
from models.records.ids import DraftId, EntryId
from models.records.positions import Placing, Position
from models.records.queries import Filter
from models.records.repairs import Stage
from tests.support.journal import Journal, open_journal

FREE_KEY = AnswerKey(FREE, FREE_TEXT)
SESSION = ("after_session",)


def answer(key: str, value, private: bool = False) -> dict[AnswerKey, DraftAnswer]:
    return {AnswerKey("after_session", key): DraftAnswer(value, private)}


def test_an_entry_reads_back_with_the_questions_as_they_were_asked(journal: Journal):
    entry = journal.write(
        packs=SESSION,
        answers={
            "feelings": {"ashamed": 3, "anxious": 1},
            "still_with_you": "She looked **away**. I went on talking.",
            "position": {"at": "moved", "from": "up", "to": "down"},
            "triggers": ["criticised"],
        },
        code="K4",
        tags=("first year", "group"),
        minutes=50,
    )

    assert [answer.key.question for answer in entry.answers] == [
        "still_with_you",
        "position",
        "feelings",
        "triggers",
    ]
    assert entry.answers[0].heading == "What is still with you?"
    assert entry.answers[2].heading == "What did you feel?"
    assert entry.answers[2].value == {"ashamed": 3, "anxious": 1}
    assert entry.answers[0].step == "after_session/still_with_you"
    assert entry.title == "She looked away."
    assert entry.header.placing == Placing(Position.MOVED, Position.UP, Position.DOWN)
    assert entry.header.tags == ("first year", "group")
    assert entry.packs[0].title == "After a session"
    assert journal.timeline.entry(entry.id) == entry


def test_free_writing_is_titled_by_its_first_sentence(journal: Journal):
    entry = journal.write("## What a day! And it went on\n\nfor hours")

    assert entry.title == "What a day!"
    assert [use.pack for use in entry.packs] == [FREE]
    assert entry.answers[0].text == "## What a day! And it went on\n\nfor hours"


def test_a_long_first_sentence_is_cut_between_words(journal: Journal):
    title = journal.write("and " * 60).title

    assert len(title) <= 90
    assert title.endswith("and…")


def test_a_title_is_never_taken_from_a_private_answer(journal: Journal):
    entry = journal.write(
        packs=SESSION,
        answers={"still_with_you": "marker one", "power_words": "what may be seen"},
        private=("still_with_you",),
    )
    hidden = journal.write(
        packs=SESSION, answers={"still_with_you": "marker two"}, private=("still_with_you",)
    )

    assert entry.title == "what may be seen"
    assert hidden.title == "", "the prompt set would tell of it where the entry is shown to others"
    own = {card.id: card.title for card in journal.timeline.page(Filter(), None, 5).cards}
    assert own[hidden.id] == "After a session"
    cards = journal.timeline.page(Filter(), None, 10).cards
    assert not any("marker" in card.title + card.snippet for card in cards)


def test_answers_to_questions_that_are_no_longer_asked_stay_out_of_the_entry(journal: Journal):
    draft = journal.draft(
        packs=SESSION,
        answers={"position": {"at": "down"}, "their_view": "from up", "not_met": "from down"},
    )
    journal.writing.save_draft(draft)

    entry, _ = journal.writing.finish(draft)

    assert [answer.key.question for answer in entry.answers] == ["position", "not_met"]


def test_a_draft_keeps_everything_that_was_typed(journal: Journal):
    draft = replace(
        journal.draft(
            packs=SESSION,
            answers={"position": {"at": "down"}, "their_view": "hidden now"},
            private=("their_view",),
            bring=Bring.YES,
            bring_question="What am I not seeing?",
            privacy=Privacy.PRIVATE,
        ),
        step="after_session/power",
        caret=7,
        page_mode=True,
        links=(EntryId("abc"),),
    )
    changes = journal.writing.save_draft(draft)

    assert journal.writing.draft(draft.id) == draft
    assert (Thing.DRAFT, draft.id) in changes.altered


def test_drafts_are_listed_newest_first_with_their_first_open_words(journal: Journal):
    first = journal.draft("An older thing. With more")
    journal.writing.save_draft(first)
    journal.clock.advance(timedelta(minutes=5))
    second = journal.draft(
        packs=SESSION,
        answers={"still_with_you": "secret", "power_words": "Shown"},
        private=("still_with_you",),
    )
    journal.writing.save_draft(second)

    cards = journal.writing.drafts()

    assert [card.id for card in cards] == [second.id, first.id]
    assert [card.opening for card in cards] == ["Shown", "An older thing."]


def test_a_finished_draft_is_gone_and_finished_twice_it_is_one_entry(journal: Journal):
    draft = journal.draft("once")
    journal.writing.save_draft(draft)

    entry, first = journal.writing.finish(draft)
    again, second = journal.writing.finish(draft)

    assert again == entry
    assert journal.timeline.count() == 1
    assert (Thing.DRAFT, draft.id) in first.removed
    assert not second.undo
    assert journal.timeline.revisions(entry.id) == ()
    with pytest.raises(NoSuchDraft):
        journal.writing.draft(draft.id)


def test_a_draft_with_nothing_in_it_is_kept(journal: Journal):
    draft = replace(
        journal.draft(packs=SESSION), answers=answer("still_with_you", "  \n") | answer("body", [])
    )
    journal.writing.save_draft(draft)

    with pytest.raises(NothingWritten):
        journal.writing.finish(draft)

    assert journal.writing.draft(draft.id).answers == draft.answers
    assert journal.timeline.count() == 0


def test_an_edit_keeps_the_state_before(journal: Journal):
    entry = journal.write("First words.", held_at=datetime(2024, 5, 1, 9))
    journal.clock.advance(timedelta(days=1))
    draft = journal.writing.begin((), entry_id=entry.id)

    edited, changes = journal.writing.finish(
        replace(draft, answers={FREE_KEY: DraftAnswer("Second words.")})
    )

    assert edited.id == entry.id
    assert edited.title == "Second words."
    assert edited.created_at == entry.created_at
    assert edited.changed_at == journal.clock.now()
    assert edited.header.held_at == datetime(2024, 5, 1, 9)
    assert edited.revisions == 1
    assert (Thing.ENTRY, entry.id) in changes.altered
    (revision,) = journal.timeline.revisions(entry.id)
    assert revision.title == "First words."
    assert revision.answers == entry.answers


def test_an_edit_that_changes_nothing_keeps_no_revision(journal: Journal):
    entry = journal.write("As it is.")

    same, _ = journal.writing.finish(journal.writing.begin((), entry_id=entry.id))

    assert same == entry


def test_a_second_prompt_set_can_be_added_to_an_entry(journal: Journal):
    entry = journal.write("Free words.")
    draft = journal.writing.begin(SESSION, entry_id=entry.id)

    both, _ = journal.writing.finish(
        replace(draft, answers={**draft.answers, **answer("still_with_you", "Guided.")})
    )

    assert {use.pack for use in both.packs} == {FREE, "after_session"}
    assert both.title == "Guided."


def test_answers_of_a_pack_that_is_gone_survive_an_edit(journal: Journal):
    entry = journal.write(packs=SESSION, answers={"still_with_you": "Kept.", "body": ["tight_jaw"]})
    with journal.store.write() as unit:
        unit.entries.put(
            replace(
                entry,
                packs=(replace(entry.packs[0], pack="retired", title="An old set"),),
                answers=tuple(
                    replace(a, key=AnswerKey("retired", a.key.question), heading="As asked")
                    for a in entry.answers
                ),
            )
        )
    draft = journal.writing.begin((), entry_id=entry.id)

    edited, _ = journal.writing.finish(
        replace(
            draft,
            answers={
                **draft.answers,
                AnswerKey("retired", "still_with_you"): DraftAnswer("Altered."),
            },
        )
    )

    assert [(a.heading, a.kind, a.value) for a in edited.answers] == [
        ("As asked", "long", "Altered."),
        ("As asked", "body", ["tight_jaw"]),
    ]
    assert edited.packs[0].title == "An old set"


def test_a_draft_whose_entry_went_to_the_bin_brings_it_back(journal: Journal):
    entry = journal.write("In the way.")
    draft = journal.writing.begin((), entry_id=entry.id)
    journal.writing.delete([entry.id])

    back, changes = journal.writing.finish(
        replace(draft, answers={FREE_KEY: DraftAnswer("Back again.")})
    )

    assert back.id == entry.id
    assert (Thing.ENTRY, entry.id) in changes.added
    assert journal.writing.bin() == ()


def test_a_draft_whose_entry_is_gone_for_good_makes_it_anew(journal: Journal):
    entry = journal.write("Soon gone.")
    draft = journal.writing.begin((), entry_id=entry.id)
    journal.writing.delete([entry.id])
    journal.writing.empty_bin()

    back, _ = journal.writing.finish(draft)

    assert back.id == entry.id
    assert back.answers[0].text == "Soon gone."


def test_a_title_that_came_with_an_import_survives_an_edit(journal: Journal):
    entry = journal.write("Body text.")
    with journal.store.write() as unit:
        unit.entries.put(replace(entry, title="A given title", source="jsonl:1"))
    draft = journal.writing.begin((), entry_id=entry.id)

    edited, _ = journal.writing.finish(
        replace(draft, answers={FREE_KEY: DraftAnswer("Other text.")})
    )

    assert edited.title == "A given title"
    assert edited.source == "jsonl:1"


# ---------------------------------------------------------------- repairs


def test_a_slip_is_noticed_and_then_owned(journal: Journal):
    entry = journal.write(
        packs=("something_slipped",), answers={"what": "I cut her off."}, code="K4"
    )
    (repair,) = journal.timeline.open_repairs()
    assert (repair.entry_id, repair.stage, repair.code) == (entry.id, Stage.NOTICED, "K4")

    owned = next(
        question.id
        for question in journal.catalogue.get("something_slipped").questions()
        if question.yields == "repair.owned.their_part"
    )
    draft = journal.writing.begin((), entry_id=entry.id)
    edited, _ = journal.writing.finish(
        replace(
            draft,
            answers={
                **draft.answers,
                AnswerKey("something_slipped", owned): DraftAnswer("Hers is hers."),
            },
        )
    )

    assert [(each.id, each.stage) for each in edited.repairs] == [(repair.id, Stage.OWNED)]


@pytest.mark.parametrize(("said", "is_slip"), [("no", False), ("maybe", True), ("yes", True)])
def test_saying_that_something_slipped_begins_a_repair(journal: Journal, said: str, is_slip: bool):
    entry = journal.write(packs=("quick_capture",), answers={"slipped": said})

    assert bool(entry.repairs) is is_slip
    assert len(journal.timeline.page(Filter(has_slip=True), None, 5).cards) == is_slip


def test_taking_back_that_something_slipped_settles_the_repair(journal: Journal):
    entry = journal.write(packs=SESSION, answers={"slipped": "yes", "put_down": "it"})
    draft = journal.writing.begin((), entry_id=entry.id)
    corrected = replace(draft, answers={**draft.answers, **answer("slipped", "no")})

    edited, changes = journal.writing.finish(corrected)

    assert edited.repairs == ()
    assert journal.timeline.open_repairs() == ()
    journal.writing.history.undo(changes.undo)
    assert [each.stage for each in journal.timeline.open_repairs()] == [Stage.NOTICED]


# ---------------------------------------------------------------- bringing, hindsight


def test_an_answer_marks_the_entry_to_bring(journal: Journal):
    entry = journal.write(packs=("quick_capture",), answers={"bring": "now"})
    assert entry.bring is Bring.NOW

    unmarked, _ = journal.writing.mark_for_supervision(entry.id, Bring.NO)
    same, _ = journal.writing.finish(journal.writing.begin((), entry_id=entry.id))

    assert unmarked.bring is Bring.NO
    assert same.bring is Bring.NO


def test_marking_can_be_undone(journal: Journal):
    entry = journal.write("Words.")
    marked, changes = journal.writing.mark_for_supervision(entry.id, Bring.YES, "What now?")
    assert (marked.bring, marked.bring_question) == (Bring.YES, "What now?")

    journal.writing.history.undo(changes.undo)

    assert journal.timeline.entry(entry.id) == entry


def test_hindsight_is_dated_and_changes_nothing_that_was_written(journal: Journal):
    entry = journal.write("Words.")
    journal.clock.advance(timedelta(days=30))
    noted, changes = journal.writing.add_hindsight(entry.id, "I see it now.", private=True)

    assert [(n.text, n.written_at, n.private) for n in noted.hindsight] == [
        ("I see it now.", journal.clock.now(), True)
    ]
    assert noted.answers == entry.answers
    journal.writing.history.undo(changes.undo)
    assert journal.timeline.entry(entry.id).hindsight == ()
    with pytest.raises(NothingWritten):
        journal.writing.add_hindsight(entry.id, "  ")


# ---------------------------------------------------------------- the bin and undo


def test_a_deleted_entry_is_nowhere_until_it_is_restored(journal: Journal):
    entry = journal.write(
        packs=SESSION,
        answers={"feelings": {"anxious": 2}, "triggers": ["criticised"], "slipped": "yes"},
        code="K4",
    )
    changes = journal.writing.delete([entry.id])

    facets = journal.timeline.facets(Filter())
    assert (facets.total, facets.feelings, facets.triggers, facets.codes) == (0, (), (), ())
    assert facets.packs == ()
    assert journal.timeline.page(Filter(), None, 5).cards == ()
    assert journal.timeline.open_repairs() == ()
    with pytest.raises(NoSuchEntry):
        journal.timeline.entry(entry.id)
    assert [card.id for card in journal.writing.bin()] == [entry.id]

    journal.writing.history.undo(changes.undo)

    assert journal.timeline.entry(entry.id) == entry
    assert journal.timeline.facets(Filter()).feelings[0].value == "anxious"


def test_restoring_can_be_undone_and_done_again(journal: Journal):
    entry = journal.write("Words.")
    journal.writing.delete([entry.id])
    token = journal.writing.restore(entry.id).undo

    journal.writing.history.undo(token)
    assert [card.id for card in journal.writing.bin()] == [entry.id]
    journal.writing.history.redo(token)
    assert journal.timeline.count() == 1
    with pytest.raises(NoSuchEntry):
        journal.writing.restore(entry.id)


def test_the_bin_is_emptied_of_what_lay_there_for_thirty_days(journal: Journal):
    old, new = journal.write("Old."), journal.write("New.")
    journal.writing.delete([old.id])
    journal.clock.advance(timedelta(days=29))
    journal.writing.delete([new.id])
    assert journal.writing.purge_bin().removed == frozenset()
    journal.clock.advance(timedelta(days=2))

    removed = journal.writing.purge_bin().removed

    assert removed == {(Thing.ENTRY, old.id)}
    assert [card.id for card in journal.writing.bin()] == [new.id]


def test_emptying_the_bin_leaves_no_row(journal: Journal):
    entry = journal.write(packs=SESSION, answers={"still_with_you": "x", "slipped": "yes"})
    journal.writing.add_hindsight(entry.id, "note")
    journal.writing.delete([entry.id])
    journal.writing.empty_bin()

    with journal.store.read() as unit:
        for table in (
            "entry",
            "answer",
            "hindsight",
            "repair",
            "entry_pack",
            "word",
            "entry_index",
        ):
            count = unit.connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar()
            assert count == 0, table


def test_undoing_finish_gives_the_draft_back(journal: Journal):
    draft = journal.draft(packs=SESSION, answers={"still_with_you": "Typed.", "slipped": "yes"})
    entry, changes = journal.writing.finish(draft)

    back = journal.writing.history.undo(changes.undo)

    assert journal.timeline.count() == 0
    assert journal.timeline.open_repairs() == ()
    assert journal.writing.draft(draft.id).answers == draft.answers
    assert (Thing.ENTRY, entry.id) in back.removed
    journal.writing.history.redo(changes.undo)
    assert journal.timeline.entry(entry.id).answers == entry.answers
    assert journal.writing.drafts() == ()
    journal.writing.history.undo(changes.undo)
    assert journal.timeline.count() == 0


def test_undoing_an_edit_puts_the_entry_back(journal: Journal):
    entry = journal.write("Before.")
    draft = journal.writing.begin((), entry_id=entry.id)
    _, changes = journal.writing.finish(replace(draft, answers={FREE_KEY: DraftAnswer("After.")}))

    journal.writing.history.undo(changes.undo)

    assert journal.timeline.entry(entry.id) == entry
    assert journal.timeline.revisions(entry.id) == ()


def test_finish_is_not_undone_under_something_written_since(journal: Journal):
    entry, changes = journal.writing.finish(journal.draft("Words."))
    journal.writing.add_hindsight(entry.id, "Since then.")

    with pytest.raises(NothingToUndo):
        journal.writing.history.undo(changes.undo)

    assert journal.timeline.entry(entry.id).hindsight[0].text == "Since then."


def test_discarding_a_draft_can_be_undone(journal: Journal):
    draft = journal.draft("Half a thought")
    journal.writing.save_draft(draft)
    token = journal.writing.discard_draft(draft.id).undo
    assert journal.writing.drafts() == ()

    journal.writing.history.undo(token)

    assert journal.writing.draft(draft.id).answers == draft.answers
    with pytest.raises(NothingToUndo):
        journal.writing.history.undo(token)


def test_only_the_last_fifty_steps_are_remembered(journal: Journal):
    entry = journal.write("Words.")
    tokens = [
        journal.writing.mark_for_supervision(entry.id, Bring.YES, str(turn))[1].undo
        for turn in range(51)
    ]

    with pytest.raises(NothingToUndo):
        journal.writing.history.undo(tokens[0])
    journal.writing.history.undo(tokens[-1])
    assert journal.timeline.entry(entry.id).bring_question == "49"


# ---------------------------------------------------------------- clocks, any text


@pytest.mark.parametrize("year", [1, 1660, 9999])
def test_any_year_is_kept_and_sorts(journal: Journal, year: int):
    held_at = datetime(year, 12, 31, 23, 59, 59)
    journal.write("Now.")
    entry = journal.write("Then.", held_at=held_at)

    assert journal.timeline.entry(entry.id).header.held_at == held_at
    order = [card.held_at.year for card in journal.timeline.page(Filter(), None, 5).cards]
    assert order == sorted(order, reverse=True)


def test_a_clock_that_goes_back_harms_nothing(tmp_path):
    clock = FixedClock(datetime(2025, 3, 30, 3, 30))
    with open_journal(tmp_path, clock) as journal:
        first = journal.write("First.")
        clock.set(datetime(2025, 3, 30, 2, 10))
        second = journal.write("Second.")
        edited, _ = journal.writing.finish(
            replace(
                journal.writing.begin((), entry_id=first.id),
                answers={FREE_KEY: DraftAnswer("First, again.")},
            )
        )
        ids = [card.id for card in journal.timeline.page(Filter(), None, 5).cards]
        assert ids == [first.id, second.id]
        assert edited.revisions == 1


NAUGHTY = [
    "a\0b then more",
    "\u202eright to left\u202c שלום مرحبا",
    "👩🏽‍⚕️ and 🏳️‍🌈",
    "e\u0301 is not é",
    "tab\tand\r\nline\u2028break",
    "'; DROP TABLE entry; --",
    "x" * 1_000_000,
]


@pytest.mark.parametrize("text", NAUGHTY, ids=range(len(NAUGHTY)))
def test_no_text_is_altered(journal: Journal, text: str):
    draft = journal.draft(text)
    journal.writing.save_draft(draft)
    assert journal.writing.draft(draft.id).answers[FREE_KEY].value == text

    entry, _ = journal.writing.finish(draft)

    answer = journal.timeline.entry(entry.id).answers[0]
    assert answer.value == text
    assert answer.text == text


def test_lone_surrogates_become_a_replacement_character_and_pairs_their_letter(journal: Journal):
    draft = journal.draft("lone \ud83d end, pair \ud83d\ude00", tags=("\udc00",))
    journal.writing.save_draft(draft)
    assert journal.writing.draft(draft.id).answers[FREE_KEY].value == "lone \ufffd end, pair 😀"

    entry, _ = journal.writing.finish(draft)

    assert entry.answers[0].text == "lone \ufffd end, pair 😀"
    assert entry.header.tags == ("\ufffd",)


@pytest.fixture(scope="module")
def shared_journal(tmp_path_factory: pytest.TempPathFactory):
    with open_journal(tmp_path_factory.mktemp("shared")) as opened:
        yield opened


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(min_size=1, max_size=400), note=st.text(max_size=60))
def test_whatever_is_typed_comes_back(shared_journal: Journal, text: str, note: str):
    draft = shared_journal.draft(text, bring_question=note or "?")
    shared_journal.writing.save_draft(draft)
    assert shared_journal.writing.draft(draft.id).answers[FREE_KEY].value == text

    if not text.strip():
        return
    entry, _ = shared_journal.writing.finish(draft)
    kept = shared_journal.timeline.entry(entry.id)
    assert kept.answers[0].value == text
    assert kept.bring_question == (note or "?")


def test_beginning_takes_the_kind_of_the_pack_and_the_time_of_the_clock(journal: Journal):
    draft = journal.writing.begin(("after_session", FREE))

    assert draft.packs == ("after_session",)
    assert draft.header.kind == "session"
    assert draft.header.held_at == journal.clock.now()
    assert journal.writing.drafts() == ()


def test_what_is_not_there_is_said(journal: Journal):
    with pytest.raises(NoSuchEntry):
        journal.writing.begin((), entry_id=EntryId("nothing"))
    with pytest.raises(NoSuchDraft):
        journal.writing.discard_draft(DraftId("nothing"))
