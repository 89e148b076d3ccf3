"""Recall by meaning in a real encrypted journal, with the shipped model."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.domain import weights
from app.services.meaning import Meaning
from app.services.recall import Recall
from models.records.entries import Privacy
from models.records.meaning import ReadState
from models.records.queries import Filter, Found, ReasonKind
from tests.support.journal import NOON, Journal
from tests.support.journal import journal as journal
from tests.support.meaning import encoder, read, recall_of

MEETING = (
    "The ward round ran late. In the team meeting I was powerless: the consultant shouted at me "
    "in front of everyone and I could not say a word. I went for a walk at lunch."
)
OTHERS = (
    "Anna has bought a bicycle. We planned her train journey to the coast.",
    "I ate too quickly and prepared the room. The heating works again.",
    "A calm hour about sleep, screens and the evening routine.",
    "He told me of the garden, the beans and the new shed.",
)
ASKED = "I felt small when he raised his voice"


def ids(found: Found) -> list[str]:
    return [hit.card.id for hit in found.hits]


def kinds(hit) -> list[ReasonKind]:
    return [reason.kind for reason in hit.reasons]


@pytest.fixture
def told(journal: Journal) -> str:
    """The meeting among other entries."""
    for text in OTHERS:
        journal.write(text)
    return journal.write(MEETING).id


# ------------------------------------------------------------- finding


def test_a_paraphrase_without_a_shared_word_brings_up_the_entry(journal, told):
    recall, _ = recall_of(journal)
    found = recall.search(ASKED)
    assert ids(found)[0] == told
    hit = found.hits[0]
    assert kinds(hit) == [ReasonKind.NEAR_WORDS, ReasonKind.MEANING]
    assert set(hit.reasons[0].words) == {"powerless", "shouted"}
    assert hit.reasons[1].words[0].startswith("In the team meeting I was powerless")
    assert [span.text for span in hit.snippet if span.found] == ["powerless", "shouted"]
    assert found.total == len(found.hits)


def test_what_is_found_by_meaning_alone_has_its_sentence_told_apart(journal, told):
    recall, _ = recall_of(journal)
    hit = next(
        one for one in recall.search("he lectured me, I was mute").hits if one.card.id == told
    )
    assert kinds(hit)[-1] is ReasonKind.MEANING
    found = recall.search("speaking up to a senior doctor felt impossible")
    (hit,) = [one for one in found.hits if one.card.id == told]
    assert kinds(hit) == [ReasonKind.MEANING]
    highlighted = "".join(span.text for span in hit.snippet if span.found)
    assert highlighted.startswith("In the team meeting I was powerless")


def test_a_word_that_looks_like_a_stop_word_finds_nothing_by_that(journal):
    journal.write("We looked at the garden.")
    pancakes = journal.write("We had pancakes for tea.")
    recall = Recall(journal.store, journal.catalogue)
    assert ids(recall.search("I ate pancakes")) == [pancakes.id]
    assert recall.search("ate").hits


def test_words_for_the_same_thing_are_met_as_whole_phrases(journal):
    phrase = journal.write("We sat for an hour, and she said nothing.")
    journal.write("Nothing much, they said, of the garden and the beans.")
    recall, _ = recall_of(journal)
    found = recall.search("a long silence in the room")
    near = {hit.card.id: hit.reasons for hit in found.hits}
    assert [one.words for one in near[phrase.id] if one.kind is ReasonKind.NEAR_WORDS] == [
        ("said nothing",)
    ]
    assert all(
        ReasonKind.NEAR_WORDS not in kinds(hit) for hit in found.hits if hit.card.id != phrase.id
    )


def test_by_words_alone_the_same_paraphrase_finds_nothing(journal, told):
    assert not Recall(journal.store, journal.catalogue).search(ASKED).hits


def test_what_has_nothing_to_do_with_anything_finds_nothing(journal, told):
    recall, _ = recall_of(journal)
    assert not recall.search("quarterly tax return deadline").hits


def test_a_word_that_stands_there_still_finds_its_entry_first(journal, told):
    recall, _ = recall_of(journal)
    found = recall.search("bicycle")
    assert "bicycle" in "".join(span.text for span in found.hits[0].snippet if span.found)
    assert kinds(found.hits[0])[0] is ReasonKind.WORDS


def test_what_is_quoted_must_stand_in_what_is_found(journal, told):
    recall, _ = recall_of(journal)
    assert not recall.search('"raised his voice"').hits
    assert not recall.search('"bicycle" felt small, shouted at').hits[1:]


def test_a_filter_holds_for_meaning_too(journal, told):
    recall, _ = recall_of(journal)
    assert ids(recall.search(ASKED, Filter(since=date(2025, 1, 1))))[0] == told
    assert not recall.search(ASKED, Filter(since=date(2026, 1, 1))).hits


def test_among_many_entries_a_narrow_filter_still_finds_its_own(journal):
    for number in range(60):
        journal.write(f"The consultant shouted at me, day {number}. I was powerless.", code="A1")
    one = journal.write("I could not say a word while he shouted.", code="B2")
    recall, _ = recall_of(journal)
    assert ids(recall.search(ASKED, Filter(codes=("B2",)))) == [one.id]


def test_the_past_of_an_entry_comes_by_meaning_and_says_why(journal, told):
    now = journal.write(
        "The registrar yelled at me on the ward round before the students. I had no voice at all.",
        held_at=NOON + timedelta(days=7),
    )
    recall, _ = recall_of(journal)
    hit = recall.for_entry(now.id).hits[0]
    assert hit.card.id == told
    assert ReasonKind.MEANING in kinds(hit)
    before = next(one for one in hit.reasons if one.kind is ReasonKind.SOON_BEFORE)
    assert before.count == 7


def test_a_draft_is_compared_by_meaning_while_it_is_written(journal, told):
    recall, _ = recall_of(journal)
    draft = journal.draft("He was so loud in front of them all that I lost my tongue.")
    assert ids(recall.for_draft(draft))[:1] == [told]


def test_what_is_being_written_brings_up_what_was_said_in_other_words(journal, told):
    recall, _ = recall_of(journal)
    draft = journal.draft("I felt so small in the office today when he raised his voice at us.")
    hit = recall.for_draft(draft).hits[0]
    assert hit.card.id == told
    near = next(one for one in hit.reasons if one.kind is ReasonKind.NEAR_WORDS)
    assert set(near.words) == {"powerless", "shouted"}


# ------------------------------------------------------------- what is private


def test_share_safe_neither_finds_nor_ranks_by_private_answers(journal):
    for text in OTHERS:
        journal.write(text)
    entry = journal.write(
        "A long day.", packs=("after_session",), answers={}, private=(), code="C3"
    )
    hidden = journal.write(MEETING, private=("text",))
    recall, _ = recall_of(journal)
    assert ids(recall.search(ASKED))[:1] == [hidden.id]
    assert hidden.id not in ids(recall.search(ASKED, share_safe=True))
    assert hidden.id not in ids(recall.for_text(MEETING, share_safe=True))
    assert hidden.id not in ids(recall.for_entry(entry.id, share_safe=True))


def test_share_safe_never_finds_a_private_entry(journal):
    journal.write(MEETING, privacy=Privacy.PRIVATE)
    recall, _ = recall_of(journal)
    assert recall.search(ASKED).hits
    assert not recall.search(ASKED, share_safe=True).hits


def test_what_becomes_private_is_gone_from_share_safe_view_at_once(journal, told):
    recall, meaning = recall_of(journal)
    assert recall.search(ASKED, share_safe=True).hits
    hidden = journal.draft(MEETING, private=("text",))
    journal.writing.finish(replace(hidden, entry_id=told))
    assert told not in ids(recall.search(ASKED, share_safe=True))
    read(meaning)
    assert told not in ids(recall.search(ASKED, share_safe=True))
    assert ids(recall.search(ASKED))[0] == told


# ------------------------------------------------------------- "not this one"


def test_a_dismissed_reflection_stays_away_from_that_one_and_can_be_brought_back(journal, told):
    now = journal.write("I was shouted at before the whole ward and had no voice.")
    recall, _ = recall_of(journal)
    assert told in ids(recall.for_entry(now.id))
    done = recall.dismiss(now.id, told)
    assert told not in ids(recall.for_entry(now.id))
    assert told in ids(recall.for_text("I was shouted at before the whole ward"))
    recall.history.undo(done.undo)
    assert told in ids(recall.for_entry(now.id))


# ------------------------------------------------------------- reading


def test_reading_tells_how_far_it_is_and_goes_on_where_it_was(journal, told):
    meaning = Meaning(journal.store, encoder())
    work = meaning.run()
    while next(work).read < 2:
        pass
    work.close()
    later = Meaning(journal.store, encoder())
    assert later.state() == ReadState(2, 5)
    assert read(later) == ReadState(5, 5)
    assert ids(Recall(journal.store, journal.catalogue, meaning=later).search(ASKED))[0] == told


def test_an_entry_that_changes_while_it_is_read_is_read_again(journal):
    entry = journal.write("A calm hour about sleep. " * 60)
    meaning = Meaning(journal.store, encoder())
    work = meaning.run()
    next(work)
    journal.writing.finish(replace(journal.draft(MEETING), entry_id=entry.id))
    for _ in work:
        pass
    assert read(meaning) == ReadState(1, 1)
    recall = Recall(journal.store, journal.catalogue, meaning=meaning)
    assert ids(recall.search(ASKED)) == [entry.id]


def test_an_entry_in_the_bin_is_not_found_and_comes_back_with_its_meaning(journal, told):
    recall, meaning = recall_of(journal)
    journal.writing.delete([told])
    assert told not in ids(recall.search(ASKED))
    journal.writing.restore(told)
    read(meaning)
    assert ids(recall.search(ASKED))[0] == told


def test_switched_off_nothing_is_kept_and_words_still_find(journal, told):
    recall, meaning = recall_of(journal)
    meaning.switch(False)
    assert not recall.search(ASKED).hits
    assert recall.search("bicycle").hits
    read(meaning)
    with journal.store.read() as unit:
        assert not unit.meaning.packed(encoder().MODEL, 0, 10)
    meaning.switch(True)
    assert read(meaning) == ReadState(5, 5)
    assert ids(recall.search(ASKED))[0] == told


def test_switched_off_between_two_slices_it_ends_and_keeps_nothing_more(journal, told):
    recall_of(journal)
    for slices in (1, 4):
        meaning = Meaning(journal.store, encoder())
        if slices > 1:
            journal.write("A calm hour about sleep, screens and the evening routine. " * 40)
        work = meaning.run()
        for _ in range(slices):
            next(work)
        meaning.switch(False)
        before = meaning.state()
        assert [*work][3:] == []
        assert meaning.state() == before
        meaning.switch(True)


def test_more_hits_than_are_ranked_are_not_counted_twice(journal):
    for number in range(weights.COMPARED + 40):
        journal.write(f"He shouted at me, day {number}.")
    recall, _ = recall_of(journal)
    found = recall.search("shouted")
    assert (found.total, found.at_least) == (weights.COMPARED + 40, True)
    plain = Recall(journal.store, journal.catalogue).search("shouted")
    assert (plain.total, plain.at_least) == (weights.COMPARED + 40, False)


def test_what_another_model_read_is_read_anew(journal, told, monkeypatch):
    recall_of(journal)
    monkeypatch.setattr(type(encoder()), "MODEL", "another")
    meaning = Meaning(journal.store, encoder())
    assert meaning.state() == ReadState(0, 5)
    assert read(meaning) == ReadState(5, 5)
    with journal.store.read() as unit:
        assert unit.meaning.packed("another", 0, 100)


def test_without_the_model_words_find_as_before(journal, told):
    recall = Recall(journal.store, journal.catalogue, meaning=Meaning(journal.store, None))
    assert ids(recall.search("powerless")) == [told]
    assert read(Meaning(journal.store, None)).all == 5


# ------------------------------------------------------------- any question


@pytest.mark.parametrize(
    "asked",
    [
        "",
        " ",
        "x",
        "voice",
        "🙂🙃",
        "שתקתי בפגישה כי פחדתי",
        "我觉得自己很渺小",
        '"',
        "\0\ud800",
        "word " * 5_000,
        "Supercalifragilistic" * 500,
    ],
)
def test_any_search_is_answered(journal, told, asked):
    journal.write("שתקתי בפגישה כי פחדתי ממנו.")
    journal.write("我在会议上觉得自己很渺小。")
    recall, _ = recall_of(journal)
    by_words = ids(Recall(journal.store, journal.catalogue).search(asked))
    found = ids(recall.search(asked))
    assert set(by_words) <= set(found)
    recall.for_text(asked)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("我在会议上觉得自己很渺小。", "渺小"),
        ("שתקתי בפגישה כי פחדתי ממנו.", "פחדתי"),
        ("Ich fühlte mich ohnmächtig, als er laut wurde.", "ohnmächtig"),
        ("ผมรู้สึกไม่มีอำนาจในที่ประชุม", "ไม่มีอำนาจ"),
        ("Я чувствовал себя бессильным.", "бессильным"),
    ],
)
def test_another_language_is_found_first_by_its_words(journal, told, text, asked):
    entry = journal.write(text)
    recall, _ = recall_of(journal)
    assert ids(recall.search(asked))[0] == entry.id


def test_the_same_question_has_the_same_answer(journal, told):
    recall, _ = recall_of(journal)
    assert recall.search(ASKED) == recall.search(ASKED)
    assert recall.for_text(MEETING) == recall.for_text(MEETING)
