"""Search and recall in a real encrypted journal, in the user's words."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from unicodedata import ucd_3_2_0

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.query import words
from app.services.faults import NoSuchEntry
from app.services.recall import Recall
from models.records.entries import Bring, Privacy
from models.records.positions import Position
from models.records.queries import Filter, Found, ReasonKind
from tests.support.journal import Journal, open_journal
from tests.support.journal import journal as journal

QUICK = ("after_session",)
UP = {"position": {"at": "up"}}


@pytest.fixture
def recall(journal: Journal) -> Recall:
    return Recall(journal.store, journal.catalogue)


def ids(found: Found) -> list[str]:
    return [hit.card.id for hit in found.hits]


def said(found: Found) -> list[str]:
    return ["".join(span.text for span in hit.snippet) for hit in found.hits]


def marked(found: Found) -> list[list[str]]:
    return [[span.text for span in hit.snippet if span.found] for hit in found.hits]


# ------------------------------------------------------------- search


def test_a_word_finds_its_entry_with_the_word_marked(journal, recall):
    entry = journal.write("We sat there. I kept reassuring him, and he went quiet.")
    journal.write("A calm hour.")
    found = recall.search("reassure")
    assert ids(found) == [entry.id]
    assert found.total == 1
    assert marked(found) == [["reassuring"]]
    assert said(found) == ["I kept reassuring him, and he went quiet."]
    assert found.hits[0].reasons[0].kind is ReasonKind.WORDS
    assert found.hits[0].reasons[0].words == ("reassuring",)


def test_an_entry_with_all_words_comes_before_one_with_some(journal, recall):
    some = journal.write("Silence, silence and silence again.")
    every = journal.write(
        "After the long break there was silence and then I gave advice to them all."
    )
    assert ids(recall.search("silence advice")) == [every.id, some.id]


def test_quoted_words_must_stand_together(journal, recall):
    apart = journal.write("I filled the hour; the silence was mine.")
    together = journal.write("I filled the silence.")
    assert ids(recall.search('"filled the silence" hour')) == [together.id]
    assert set(ids(recall.search("filled the silence"))) == {apart.id, together.id}
    assert ids(recall.search('"no such words" hour')) == []


def test_a_word_is_found_while_it_is_being_typed(journal, recall):
    entry = journal.write("The relationship was strained.")
    assert ids(recall.search("relati")) == [entry.id]
    assert ids(recall.search("strained relati")) == [entry.id]


def test_feelings_tags_and_codes_are_found_by_their_words(journal, recall):
    entry = journal.write(
        packs=QUICK, answers={"feelings": {"impatient": 2}}, code="K4", tags=("ward round",)
    )
    journal.write("Nothing of the kind.")
    for typed in ("impatient", "K4", "ward"):
        assert ids(recall.search(typed)) == [entry.id]


def test_the_newest_comes_first_among_near_equals(journal, recall):
    old = journal.write("A slip with the door.", held_at=datetime(1663, 3, 1, 9))
    new = journal.write("A slip with the door.", held_at=datetime(2025, 3, 1, 9))
    assert ids(recall.search("slip")) == [new.id, old.id]


def test_stop_words_decide_only_when_alone(journal, recall):
    entry = journal.write("There was grief.")
    other = journal.write("There was a door.")
    assert ids(recall.search("there was grief")) == [entry.id]
    assert set(ids(recall.search("there was"))) == {entry.id, other.id}


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "  ",
        '"',
        "*",
        "NEAR(",
        "AND",
        "a OR",
        "(",
        "x:y",
        "-",
        "\0",
        "'",
        "^",
        "{a}:b",
        "\ud800",
    ],
)
def test_nothing_typed_is_an_error(journal, recall, typed):
    journal.write("grief")
    assert recall.search(typed).hits == ()
    assert recall.search(f"grief {typed}").total == 1


def test_filters_narrow_a_search(journal, recall):
    up = journal.write(
        "grief here",
        packs=QUICK,
        answers={**UP, "feelings": {"impatient": 1}, "triggers": ["silence"]},
        code="K4",
        tags=("team",),
        held_at=datetime(2025, 1, 31, 23, 59),
        bring=Bring.YES,
    )
    journal.write("grief there", code="M2", held_at=datetime(2025, 2, 1))
    for filter in (
        Filter(positions=(Position.UP,)),
        Filter(feelings=("impatient", "numb")),
        Filter(triggers=("silence",)),
        Filter(codes=("K4",)),
        Filter(packs=QUICK),
        Filter(tags=("team",)),
        Filter(until=date(2025, 1, 31)),
        Filter(for_supervision=True),
        Filter(positions=(Position.UP,), codes=("K4",), since=date(2025, 1, 31)),
    ):
        found = recall.search("grief", filter)
        assert (ids(found), found.total) == ([up.id], 1)
    assert recall.search("grief", Filter(positions=(Position.DOWN,))) == Found((), 0)


def test_the_bin_is_not_searched(journal, recall):
    entry = journal.write("grief")
    journal.writing.delete((entry.id,))
    assert recall.search("grief") == Found((), 0)
    journal.writing.restore(entry.id)
    assert ids(recall.search("grief")) == [entry.id]


def test_an_edit_is_found_by_its_new_words_only(journal, recall):
    entry = journal.write("before")
    draft = journal.writing.begin((), entry_id=entry.id)
    (key,) = draft.answers
    answer = replace(draft.answers[key], value="afterwards rain")
    journal.writing.finish(replace(draft, answers={key: answer}))
    assert recall.search("before") == Found((), 0)
    assert ids(recall.search("rain")) == [entry.id]


def test_a_later_note_is_found(journal, recall):
    entry = journal.write("grief")
    journal.writing.add_hindsight(entry.id, "It was envy.")
    assert marked(recall.search("envy")) == [["envy"]]


# ------------------------------------------------------------- share-safe


def test_share_safe_finds_counts_and_quotes_nothing_private(journal, recall):
    opened = journal.write("The marrow of it.")
    journal.write("The marrow, in private.", private=("text",))
    journal.write("The marrow of a private entry.", privacy=Privacy.PRIVATE)
    mixed = journal.write(
        "Nothing here.",
        packs=QUICK,
        answers={"still_with_you": "A bone and its marrow"},
        private=("still_with_you",),
    )
    journal.writing.add_hindsight(mixed.id, "Marrow again", private=True)
    assert recall.search("marrow").total == 4
    found = recall.search("marrow", share_safe=True)
    assert (ids(found), found.total, found.at_least) == ([opened.id], 1, False)
    nothing = recall.search("nothing marrow", share_safe=True)
    assert set(ids(nothing)) == {opened.id, mixed.id}
    assert "bone" not in " ".join(said(nothing))


def test_share_safe_scores_are_the_same_with_and_without_private_words(journal, recall):
    plain = journal.write("The marrow of it.")
    journal.write(
        "The marrow of it.",
        packs=QUICK,
        answers={"still_with_you": "bone " * 300},
        private=("still_with_you",),
    )
    first, second = recall.search("marrow", share_safe=True).hits
    assert first.score == pytest.approx(second.score)
    assert plain.id in {first.card.id, second.card.id}


def test_share_safe_recall_rests_on_nothing_private(journal, recall):
    journal.write(
        packs=QUICK,
        answers={"feelings": {"impatient": 3}, "still_with_you": "marrow bone sinew"},
        private=("feelings", "still_with_you"),
        code="M2",
    )
    like = journal.write(
        "marrow bone sinew", packs=QUICK, answers={"feelings": {"impatient": 3}}, code="K4"
    )
    assert len(recall.for_entry(like.id).hits) == 1
    assert recall.for_entry(like.id, share_safe=True) == Found((), 0)
    assert recall.for_text("marrow bone sinew", share_safe=True).total == 1


# ------------------------------------------------------------- recall


def test_a_draft_brings_up_what_it_shares_with_the_past(journal, recall):
    past = journal.write(
        "He fell silent and I filled the silence with advice. Then it rained.",
        packs=QUICK,
        answers={**UP, "feelings": {"impatient": 3}, "triggers": ["silence"]},
        code="K4",
    )
    journal.write("A walk by the river with nobody.")
    draft = journal.draft(
        "Again I gave advices when the room went silent.",
        packs=QUICK,
        answers={**UP, "feelings": {"impatient": 2}, "triggers": ["silence"]},
        code="K4",
    )
    found = recall.for_draft(draft)
    assert ids(found) == [past.id]
    assert {reason.kind: reason.words for reason in found.hits[0].reasons} == {
        ReasonKind.WORDS: ("advices", "silent"),
        ReasonKind.FEELINGS: ("impatient",),
        ReasonKind.TRIGGERS: ("silence",),
        ReasonKind.CODE: ("K4",),
        ReasonKind.POSITION: ("up",),
    }
    assert said(found)[0].startswith("He fell silent and I filled the silence with advice.")


def test_numbers_and_words_of_every_day_are_no_reason(journal, recall):
    journal.write("Nine people asked; four went home again.")
    telling = journal.write("Nine asked about the interpreter, and the corridor was cold.")
    draft = journal.draft("Nine people asked four times who paid the interpreter in the corridor.")
    found = recall.for_draft(draft)
    assert ids(found) == [telling.id]
    (reason,) = found.hits[0].reasons
    assert set(reason.words) == {"interpreter", "corridor"}


def test_what_was_chosen_from_a_list_is_not_quoted(journal, recall):
    past = journal.write(
        packs=("after_session",),
        answers={"still_with_you": "I grew.", "body": ["taller"]},
        code="K4",
    )
    found = recall.for_draft(journal.draft("Counting made me taller.", code="K4"))
    assert ids(found) == [past.id]
    assert [reason.kind for reason in found.hits[0].reasons] == [ReasonKind.CODE]
    assert "taller" not in said(found)[0].casefold()


def test_recall_never_brings_the_entry_itself_nor_one_linked_to(journal, recall):
    linked = journal.write("grief and envy", code="K4")
    other = journal.write("envy and grief", code="K4")
    entry = journal.writing.finish(
        replace(journal.draft("grief, envy", code="K4"), links=(linked.id,))
    )[0]
    assert ids(recall.for_entry(entry.id)) == [other.id]
    edited = journal.writing.begin((), entry_id=entry.id)
    assert ids(recall.for_draft(edited)) == [other.id]


def test_recall_of_a_stored_draft_does_not_bring_itself(journal, recall):
    draft = journal.draft("grief and envy")
    journal.writing.save_draft(draft)
    assert recall.for_draft(draft) == Found((), 0)


def test_a_draft_without_a_word_brings_nothing(journal, recall):
    journal.write("grief and envy")
    assert recall.for_draft(journal.writing.begin(())) == Found((), 0)
    assert recall.for_text("the and of") == Found((), 0)


def test_the_bin_is_not_recalled(journal, recall):
    entry = journal.write(
        "grief and envy", packs=QUICK, answers={"triggers": ["silence"]}, code="K4"
    )
    journal.writing.delete((entry.id,))
    draft = journal.draft(
        "grief and envy", packs=QUICK, answers={"triggers": ["silence"]}, code="K4"
    )
    assert recall.for_draft(draft) == Found((), 0)


def test_recall_says_the_same_each_time(journal, recall):
    for day in range(1, 20):
        journal.write("grief and envy", held_at=datetime(2025, 1, day))
    first = recall.for_text("grief, envy", limit=5)
    assert first == recall.for_text("grief, envy", limit=5)
    assert [hit.card.held_at.day for hit in first.hits] == [19, 18, 17, 16, 15]


def test_an_entry_that_is_not_there_cannot_be_compared(journal, recall):
    entry = journal.write("grief", privacy=Privacy.PRIVATE)
    with pytest.raises(NoSuchEntry):
        recall.for_entry(entry.id, share_safe=True)


# ------------------------------------------------------------- large


@pytest.fixture(scope="module")
def thousand(tmp_path_factory):
    """A thousand entries: `ubiquitous` stands in all, `halfway` in half, `seventh` in a seventh."""
    with open_journal(tmp_path_factory.mktemp("thousand")) as opened:
        begin = datetime(2020, 1, 1)
        for number in range(1000):
            words = ["ubiquitous", "halfway" * (number % 2), "seventh" * (number % 7 == 0)]
            words += [f"only{number}", "filler " * 30]
            opened.write(" ".join(words), held_at=begin + timedelta(days=number))
        yield opened


def test_words_too_common_to_be_ranked_come_newest_first(thousand, monkeypatch):
    monkeypatch.setattr("models.repositories.search.RANKED_ROWS", 200)
    monkeypatch.setattr("models.repositories.search.COUNTED", 300)
    recall = Recall(thousand.store, thousand.catalogue)
    found = recall.search("ubiquitous ", limit=5)
    assert [hit.card.held_at for hit in found.hits] == sorted(
        (hit.card.held_at for hit in found.hits), reverse=True
    )
    assert (found.total, found.at_least) == (300, True)
    narrowed = recall.search("ubiquitous ", Filter(until=date(2020, 1, 10)))
    assert (narrowed.total, narrowed.at_least) == (10, False)


def test_a_rare_word_brings_the_hits_and_common_ones_raise_them(thousand, monkeypatch):
    monkeypatch.setattr("models.repositories.search.RANKED_ROWS", 200)
    recall = Recall(thousand.store, thousand.catalogue)
    found = recall.search("ubiquitous seventh halfway ", limit=200)
    assert found.total == 143
    holds_both = ["halfway" in "".join(s.text for s in hit.snippet) for hit in found.hits]
    assert holds_both == sorted(holds_both, reverse=True)


def test_two_common_words_together_may_be_few(thousand, monkeypatch):
    monkeypatch.setattr("models.repositories.search.RANKED_ROWS", 100)
    recall = Recall(thousand.store, thousand.catalogue)
    found = recall.search("halfway seventh ", limit=200)
    assert found.total == 71
    assert found.at_least is False


def test_a_whole_book_as_a_search_is_answered(thousand):
    recall = Recall(thousand.store, thousand.catalogue)
    book = " ".join(f"only{number} word{number}" for number in range(5000))
    assert recall.search(book).total > 100
    assert recall.for_text(f"seventh seventh only7 only7 {book}").hits


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(max_size=80), share_safe=st.booleans())
def test_anything_can_be_typed_and_recalled_by(thousand, text, share_safe):
    recall = Recall(thousand.store, thousand.catalogue)
    assert recall.search(text, share_safe=share_safe).total >= 0
    assert recall.for_text(text, share_safe=share_safe).total >= 0


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    text=st.text(
        # Letters younger than the tokenizer's tables (Unicode 6.1) are no words to it.
        st.characters(codec="utf-8", categories=("L", "N", "Zs", "P")).filter(
            lambda char: ucd_3_2_0.category(char) != "Cn"
        ),
        min_size=1,
        max_size=60,
    )
)
def test_each_word_of_an_entry_finds_it(journal, text):
    written = [word for word in words(text) if any(char.isalnum() for char in word)]
    if not written:
        return
    entry = journal.write(text)
    recall = Recall(journal.store, journal.catalogue)
    for word in written:
        assert entry.id in ids(recall.search(f"{word} ", limit=1000)), ascii(word)
