"""Reading an older entry again leaves a dated note on it, in a real encrypted journal."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from app.domain.rereading import ABOUT_IT, LINK, READING_AGAIN
from app.services.recall import Recall
from models.records.changes import Thing
from models.records.entries import AnswerKey, DraftAnswer, Entry, Privacy
from tests.support.journal import NOON, Journal

OLD = datetime(2024, 3, 4, 17, 0)
THEN = "I thought he was lazy."
NOW_I_SEE = "He was afraid of me."


@pytest.fixture
def older(journal: Journal) -> Entry:
    journal.clock.set(OLD)
    made = journal.write(THEN, held_at=OLD, code="K4")
    journal.clock.set(NOON)
    return made


def read_again(journal: Journal, older: Entry | None, **more) -> Entry:
    answers = {"now": NOW_I_SEE, **more.pop("answers", {})}
    if older is not None:
        answers["related"] = older.id
    return journal.write(packs=(READING_AGAIN,), answers=answers, **more)


def notes(journal: Journal, entry: Entry, **more) -> list[tuple[str, bool]]:
    return [(n.text, n.private) for n in journal.timeline.entry(entry.id, **more).hindsight]


def test_the_set_asks_what_the_note_is_made_of(journal: Journal):
    pack = journal.catalogue.get(READING_AGAIN)
    asked = {question.id for question in pack.questions()}
    assert {LINK.question, *ABOUT_IT} <= asked


def test_the_older_entry_gets_a_dated_note_and_keeps_every_word(journal: Journal, older: Entry):
    made = read_again(journal, older, answers={"still_true": "no", "rewrite": "He waited."})
    read = journal.timeline.entry(older.id)
    assert read.answers == older.answers
    assert read.changed_at == older.changed_at
    (note,) = read.hindsight
    assert note.written_at == made.created_at == NOON
    assert note.text == (
        f"{NOW_I_SEE}\n\nIs it still true? No longer\n\n"
        "A sentence you would write differently today: He waited."
    )
    assert not note.private


def test_a_link_by_hand_serves_as_well(journal: Journal, older: Entry):
    draft = journal.draft(packs=(READING_AGAIN,), answers={"now": NOW_I_SEE})
    journal.writing.finish(replace(draft, links=(older.id,)))
    assert notes(journal, older) == [(NOW_I_SEE, False)]


def test_a_link_in_another_set_notes_nothing(journal: Journal, older: Entry):
    draft = journal.draft("Reminds me of him.")
    journal.writing.finish(replace(draft, links=(older.id,)))
    assert notes(journal, older) == []


def test_it_is_undone_with_the_reading_and_done_again(journal: Journal, older: Entry):
    draft = journal.draft(packs=(READING_AGAIN,), answers={"now": NOW_I_SEE, "related": older.id})
    _, changes = journal.writing.finish(draft)
    assert (Thing.ENTRY, older.id) in changes.altered
    undone = journal.writing.history.undo(changes.undo)
    assert (Thing.ENTRY, older.id) in undone.altered
    assert notes(journal, older) == []
    journal.writing.history.redo(changes.undo)
    assert notes(journal, older) == [(NOW_I_SEE, False)]


def test_private_answers_make_a_note_apart_that_is_private(journal: Journal, older: Entry):
    read_again(journal, older, answers={"tell": "You were jealous."}, private=("tell",))
    heading = "What would you tell the person who wrote it?"
    assert notes(journal, older) == [(NOW_I_SEE, False), (f"{heading} You were jealous.", True)]
    assert notes(journal, older, share_safe=True) == [(NOW_I_SEE, False)]


@pytest.mark.parametrize(
    "more", [{"private": ("related",)}, {"privacy": Privacy.PRIVATE}], ids=["link", "whole entry"]
)
def test_what_is_private_as_a_whole_makes_a_private_note(journal: Journal, older: Entry, more):
    read_again(journal, older, **more)
    assert notes(journal, older) == [(NOW_I_SEE, True)]


def test_an_open_answer_that_repeats_a_private_one_is_private(journal: Journal, older: Entry):
    answers = {"tell": NOW_I_SEE, "not_seen": "His hands."}
    read_again(journal, older, answers=answers, private=("tell",))
    assert [private for _, private in notes(journal, older)] == [True, True]


def test_an_edit_keeps_the_note_in_step_and_its_date(journal: Journal, older: Entry):
    made = read_again(journal, older)
    journal.clock.set(NOON + timedelta(days=3))
    draft = journal.writing.begin((), entry_id=made.id)
    key = AnswerKey(READING_AGAIN, "now")
    changed = {**draft.answers, key: DraftAnswer("He was ill.", True)}
    _, changes = journal.writing.finish(replace(draft, answers=changed))
    (note,) = journal.timeline.entry(older.id).hindsight
    assert (note.text, note.private, note.written_at) == ("He was ill.", True, NOON)
    journal.writing.history.undo(changes.undo)
    assert notes(journal, older) == [(NOW_I_SEE, False)]


def test_an_edit_of_which_entry_it_was_moves_the_note(journal: Journal, older: Entry):
    other = journal.write("Another one", held_at=OLD)
    made = read_again(journal, older)
    draft = journal.writing.begin((), entry_id=made.id)
    journal.writing.finish(
        replace(draft, answers={**draft.answers, LINK: DraftAnswer(other.id, False)})
    )
    assert notes(journal, older) == []
    assert notes(journal, other) == [(NOW_I_SEE, False)]


def test_notes_by_hand_stay_whatever_becomes_of_the_reading(journal: Journal, older: Entry):
    journal.writing.add_hindsight(older.id, "By hand.")
    made = read_again(journal, older)
    assert [text for text, _ in notes(journal, older)] == ["By hand.", NOW_I_SEE]
    journal.writing.delete((made.id,))
    assert notes(journal, older) == [("By hand.", False)]
    journal.writing.restore(made.id)
    assert [text for text, _ in notes(journal, older)] == ["By hand.", NOW_I_SEE]


def test_each_reading_leaves_its_own_note_in_order(journal: Journal, older: Entry):
    read_again(journal, older)
    journal.clock.set(NOON + timedelta(days=400))
    read_again(journal, older, answers={"now": "And I of him."})
    assert [text for text, _ in notes(journal, older)] == [NOW_I_SEE, "And I of him."]


def test_a_note_is_found_by_its_words_where_it_stands(journal: Journal, older: Entry):
    read_again(journal, older)
    journal.write("Something else")
    found = Recall(journal.store, journal.catalogue).search("afraid")
    assert older.id in {hit.card.id for hit in found.hits}


def test_the_older_entry_in_the_bin_stays_there(journal: Journal, older: Entry):
    journal.writing.delete((older.id,))
    read_again(journal, older)
    assert [card.id for card in journal.writing.bin()] == [older.id]


def test_a_reading_that_reads_itself_or_nothing_is_just_an_entry(journal: Journal):
    made = read_again(journal, None)
    assert made.hindsight == ()
    draft = journal.writing.begin((), entry_id=made.id)
    entry, _ = journal.writing.finish(replace(draft, links=(made.id,)))
    assert entry.hindsight == ()
