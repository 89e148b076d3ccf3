"""What is understood of what is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.query import StopWords, parse, terms, with_names, words
from models.records.search import Term
from resources import read_text

STOP_WORDS = StopWords.read(read_text("recall/stop-words-en.txt"))


def typed(text: str) -> list[str]:
    return [term.text for term in parse(text, STOP_WORDS).terms]


def test_stop_words_are_left_out_while_others_remain():
    assert typed("what was the silence about ") == ["silence"]
    assert typed("what was it about ") == ["what", "was", "it", "about"]


def test_operators_are_words():
    assert typed("anger AND grief ") == ["anger", "grief"]
    assert typed("NEAR(anger, 3) ") == ["NEAR", "anger", "3"]
    assert typed("title:anger -grief* ^x ") == ["title", "anger", "grief", "x"]


@pytest.mark.parametrize(
    "text", ['"filled the silence"', "“filled the silence”", "«filled the silence»"]
)
def test_well_formed_quotation_marks_keep_words_together(text):
    assert parse(f"advice {text} ", STOP_WORDS).terms == (
        Term("filled the silence", quoted=True),
        Term("advice"),
    )


@pytest.mark.parametrize("text", ['"silence', 'silence"', '""', '"', "“", '" "'])
def test_other_quotation_marks_mean_nothing(text):
    assert not any(term.quoted for term in parse(text, STOP_WORDS).terms)


def test_quotation_marks_in_a_pasted_text_ask_for_nothing():
    text = 'Then she said "never again" and I sat there holding my breath, feeling small, silent, ashamed'
    assert not any(term.quoted for term in parse(text, STOP_WORDS).terms)


def test_repeated_words_weigh_more():
    assert terms("Shame and shame again, then anger", STOP_WORDS) == [
        Term("Shame", weight=2),
        Term("anger"),
    ]


def test_only_the_word_being_typed_may_go_on():
    assert [term.prefix for term in parse("anger relat", STOP_WORDS).terms] == [False, True]
    assert [term.prefix for term in parse("anger relat ", STOP_WORDS).terms] == [False, False]
    assert [term.prefix for term in parse("anger re", STOP_WORDS).terms] == [False, False]


def test_a_word_with_hyphens_counts_by_its_parts():
    assert typed("self-blame ") == ["self", "blame"]
    assert typed("up-power ") == ["power", "up-power"]


def test_an_apostrophe_belongs_to_its_word_but_not_the_owner_s():
    assert words("can't o’clock clients' 'so'") == ["can't", "o’clock", "clients", "so"]
    assert typed("the client's anger ") == ["client", "anger"]


def test_words_of_every_script_are_whole():
    assert words("हिन्दी में, مَرحبا! ตอนเช้า 🥺") == ["हिन्दी", "में", "مَرحبا", "ตอนเช้า", "🥺"]


@given(st.text())
def test_nothing_typed_is_an_error(text):
    for term in parse(text, STOP_WORDS).terms:
        assert term.text.strip()
        assert term.weight >= 1


NAMES = [("flinty", "Steely and hard"), ("cornered", "trapped")]


@pytest.mark.parametrize(
    ("typed_text", "sought"),
    [
        ("flinty", {"flinty", "steely", "hard"}),
        ("FLIN", {"flin", "steely", "hard"}),
        ("steely hard ", {"steely", "hard", "flinty"}),
        ("steely ", {"steely"}),
        ("trapped today ", {"trapped", "today", "cornered"}),
        ("angry ", {"angry"}),
    ],
)
def test_either_name_of_a_renamed_word_seeks_both(typed_text: str, sought: set[str]):
    query = with_names(parse(typed_text, STOP_WORDS), NAMES, STOP_WORDS)
    assert {term.text.casefold() for term in query.terms} == sought


def test_what_is_quoted_is_sought_as_it_stands():
    query = parse('"flinty"', STOP_WORDS)
    assert with_names(query, NAMES, STOP_WORDS) == query
