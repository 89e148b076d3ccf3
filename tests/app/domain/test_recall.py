"""What makes a past reflection worth bringing up, and what of it is quoted."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.recall import (
    REMINDER_LENGTH,
    Past,
    Rarity,
    found_words,
    likeness_of,
    may_be_said,
    may_tell,
    most_telling,
    quote,
    rank,
    share_of_words,
    with_words,
)
from models.records.entries import Answer, AnswerKey, Entry, Header
from models.records.ids import EntryId
from models.records.positions import Placing, Position
from models.records.queries import ReasonKind
from models.records.search import Likeness, Term

DAY = datetime(2025, 3, 1, 10)
EVENLY = Rarity(100)


def past(entry: int = 1, *, held_at: datetime = DAY, **shared) -> Past:
    return Past(entry, held_at, **shared)


def order(sought: Likeness, *entries: Past, feelings: Rarity = EVENLY) -> list[int]:
    return [one.past.entry for one in rank(sought, entries, feelings, EVENLY)]


def test_a_rare_feeling_brings_more_than_a_common_one():
    sought = Likeness(feelings=(("tired", 2), ("humiliated", 2)))
    rarity = Rarity(100, {"tired": 80, "humiliated": 2})
    common, rare = past(1, feelings={"tired": 2}), past(2, feelings={"humiliated": 2})
    assert order(sought, common, rare, feelings=rarity) == [2, 1]


def test_a_feeling_that_was_strong_both_times_brings_more():
    sought = Likeness(feelings=(("angry", 3),))
    faint, strong = past(1, feelings={"angry": 1}), past(2, feelings={"angry": 3})
    assert order(sought, faint, strong) == [2, 1]


def test_the_position_alone_is_no_reason_but_adds_to_one():
    sought = Likeness(position=Position.UP, code="K4")
    only_position = past(1, position=Position.UP)
    same_code, both = past(2, code="K4"), past(3, code="K4", position=Position.UP)
    assert order(sought, only_position, same_code, both) == [3, 2]


def test_not_noticed_yet_is_not_a_shared_position():
    sought = Likeness(position=Position.UNSURE, code="K4")
    (recalled,) = rank(sought, [past(code="K4", position=Position.UNSURE)], EVENLY, EVENLY)
    assert [reason.kind for reason in recalled.reasons] == [ReasonKind.CODE]


def test_the_newest_comes_first_among_equals():
    sought = Likeness(code="K4")
    old, new = past(1, held_at=datetime(1663, 5, 1), code="K4"), past(2, code="K4")
    assert order(sought, old, new) == [2, 1]
    assert order(sought, past(1, code="K4"), past(2, code="K4")) == [2, 1]


def test_recency_does_not_outweigh_likeness():
    sought = Likeness(code="K4")
    alike = past(1, held_at=datetime(2015, 1, 1), words=0.8, code="K4")
    assert order(sought, alike, past(2, words=0.1, code="K4")) == [1, 2]


def test_each_reason_is_named():
    sought = Likeness(
        feelings=(("angry", 2), ("small", 1)),
        triggers=("silence",),
        position=Position.DOWN,
        code="K4",
    )
    entry = past(
        feelings={"angry": 2}, triggers=frozenset({"silence"}), position=Position.DOWN, code="K4"
    )
    (recalled,) = rank(sought, [entry], EVENLY, EVENLY)
    assert [(reason.kind, reason.words) for reason in recalled.reasons] == [
        (ReasonKind.FEELINGS, ("angry",)),
        (ReasonKind.TRIGGERS, ("silence",)),
        (ReasonKind.CODE, ("K4",)),
        (ReasonKind.POSITION, ("down",)),
    ]


def test_one_shared_word_alone_is_a_coincidence():
    words = ("silence", "advice", "overrun", "kindness", "corridor", "minutes")
    sought = Likeness(words=tuple(Term(word) for word in words))
    (recalled,) = rank(sought, [past(words=0.4)], EVENLY, EVENLY)
    assert with_words(recalled, ["silence"], sought) is None
    kept = with_words(recalled, ["silence", "advice"], sought)
    assert kept is not None
    assert kept.reasons[0].words == ("silence", "advice")


def test_one_shared_word_is_enough_when_there_are_no_others():
    sought = Likeness(words=(Term("silence"),))
    (recalled,) = rank(sought, [past(words=0.4)], EVENLY, EVENLY)
    assert with_words(recalled, ["silence"], sought) is not None


def test_what_is_near_by_chance_and_shares_no_word_is_left_out():
    """Also where the text has no telling word at all: a reflection that comes up says why."""
    (recalled,) = rank(Likeness(), [past(meaning=0.1)], EVENLY, EVENLY)
    assert with_words(recalled, [], Likeness()) is None


@pytest.mark.parametrize(
    ("word", "says"), [("silence", True), ("nine", False), ("fee", False), ("怒り", True)]
)
def test_numbers_and_short_words_are_no_reason(word, says):
    assert may_be_said(word, {"nine"}) is says


def test_telling_words_are_often_here_and_seldom_elsewhere():
    terms = [Term("session", 3), Term("silence", 1), Term("advice", 2), Term("unheard")]
    rows = {"session": 90, "silence": 5, "advice": 5}
    told = [term.text for term, _ in most_telling(terms, rows, 100)]
    assert told == ["advice", "silence"]


@pytest.mark.parametrize(
    ("word", "tells"), [("silence", True), ("12", False), ("an", False), ("怒り", True)]
)
def test_numbers_and_scraps_do_not_tell(word, tells):
    assert may_tell(Term(word)) is tells


def test_the_share_of_words_is_between_none_and_all():
    telling = [(Term("silence"), 4.0)]
    assert share_of_words(0.0, telling) == 0.0
    assert 0 < share_of_words(2.0, telling) < 1
    assert share_of_words(1000.0, telling) == 1.0
    assert share_of_words(3.0, []) == 0.0


def test_an_entry_is_like_by_its_own_words_and_what_was_chosen():
    entry = Entry(
        EntryId("a"),
        Header(DAY, code="K4", placing=Placing(Position.UP)),
        "",
        answers=(
            Answer(AnswerKey("p", "text"), "long", "What?", "Long silence", "Long silence"),
            Answer(AnswerKey("p", "felt"), "feelings", "Felt?", {"angry": 3}, "angry (a lot)"),
            Answer(AnswerKey("p", "set_off"), "triggers", "By?", ["late"], "late"),
        ),
    )
    text, likeness = likeness_of(entry)
    assert text == "Long silence"
    assert likeness == Likeness((), (("angry", 3),), ("late",), Position.UP, "K4", DAY)


def test_a_quotation_begins_with_the_sentence_that_holds_most():
    text = [
        ("I was late. ", False),
        ("Silence", True),
        (
            " again. Nothing happened for a long while, and then it went on for quite some time, "
            "until it did not any more, as such things do. The ",
            False,
        ),
        ("silence", True),
        (" was followed by ", False),
        ("advice", True),
        (".", False),
    ]
    spans = quote([text])
    assert "".join(span.text for span in spans) == "The silence was followed by advice."
    assert [span.text for span in spans if span.found] == ["silence", "advice"]


def test_a_quotation_from_within_a_sentence_shows_its_cuts():
    text = [("word " * 60, False), ("silence", True), (" word" * 60, False)]
    said = "".join(span.text for span in quote([text]))
    assert said.startswith("… word")
    assert said.endswith("word…")
    assert "silence" in said
    assert len(said) < 180


def test_a_reminder_is_short_and_holds_the_word():
    text = [("word " * 60, False), ("silence", True), (" word" * 60, False)]
    said = "".join(span.text for span in quote([text], REMINDER_LENGTH))
    assert "silence" in said
    assert len(said) < REMINDER_LENGTH + 10


def test_nothing_found_quotes_nothing():
    assert quote([]) == ()
    assert quote([[("Nothing of it.", False)]]) == ()


def test_found_words_are_named_once_as_written():
    assert found_words(
        [[("Silence", True), (" and ", False), ("silence", True)], [("fear", True)]]
    ) == (
        "Silence",
        "fear",
    )


@given(st.lists(st.tuples(st.text(max_size=80), st.booleans()), max_size=12))
def test_a_quotation_holds_only_what_was_written(pieces):
    text = "".join(piece for piece, _ in pieces)
    spans = quote([pieces])
    said = "".join(span.text for span in spans)
    assert all(span.text in text or span.text in ("… ", "…", " …") for span in spans)
    assert any(span.found for span in spans) == any(piece and found for piece, found in pieces)
    assert len(said) <= max(len(text), 0) + 4
