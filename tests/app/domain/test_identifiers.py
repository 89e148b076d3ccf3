"""What could tell who a person is: what is marked, what is not, and in what time."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.identifier_marks import IdentifierKind as Kind
from app.domain.identifier_numbers import (
    is_card_number,
    is_iban,
    is_medicare_number,
    is_nhs_number,
)
from app.domain.identifiers import find, put_in_place
from app.services.guard_words import read_lexicon

LEXICON = read_lexicon()


def marked(text, **more):
    return [(mark.kind, mark.of(text)) for mark in find(text, lexicon=LEXICON, **more)]


def names(text):
    return [words for kind, words in marked(text) if kind is Kind.PERSON]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Then Mrs. Okonkwo rang about her son.", ["Okonkwo"]),
        ("I spoke to Emma about the plan.", ["Emma"]),
        ("After that Priyanka Shah left early.", ["Priyanka Shah"]),
        ("Will said he was tired.", ["Will"]),
        ("Dr J. Hargreaves was kind.", ["J. Hargreaves"]),
        ("Yesterday Ludwig van der Meer came late.", ["Ludwig van der Meer"]),
        ("Keziah's mother was there, and Keziah left.", ["Keziah", "Keziah"]),
        ("she talked about christopher all hour", ["christopher"]),
    ],
)
def test_names_are_marked(text, expected):
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Will you come? May I ask? Hope is a word I use.",
        "On Monday in March we spoke German about Freud and CBT.",
        "The client was late. Later I felt small. When K4 cried I waited.",
        "My Mother and the King of France. The Doctor was out.",
        "We've been to Manchester and I'd go to London again.",
        "I read it in St. Albans, on Christmas Eve, at the Town Hall.",
        "What A Day It Was",
        "Ich war mit der Situation nicht zufrieden, und das Gespräch ist mir zu Herzen gegangen.",
    ],
)
def test_ordinary_sentences_carry_no_mark(text):
    assert marked(text, known_codes=("K4",)) == []


def test_in_german_titles_and_given_names_count_and_nouns_do_not():
    text = "Frau Yıldız kam zu spät, und ich war mit Anna in der Sitzung nicht ganz bei der Sache."
    assert names(text) == ["Yıldız", "Anna"]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("call me on 020 7946 0018 today", Kind.PHONE, "020 7946 0018"),
        ("Mobile: +44 7700 900123", Kind.PHONE, "+44 7700 900123"),
        ("it is (555) 010-9999 x12", Kind.PHONE, "(555) 010-9999 x12"),
        ("write to a.b+c@mail.example.org.", Kind.EMAIL, "a.b+c@mail.example.org"),
        ("see https://example.org/x?y=1, she said", Kind.URL, "https://example.org/x?y=1"),
        ("on www.example.com/me", Kind.URL, "www.example.com/me"),
        ("NHS 943 476 5919", Kind.NUMBER, "943 476 5919"),
        ("her NI is AB 12 34 56 C", Kind.NUMBER, "AB 12 34 56 C"),
        ("SSN 219-09-9999", Kind.NUMBER, "219-09-9999"),
        ("Medicare 1EG4-TE5-MK72", Kind.NUMBER, "1EG4-TE5-MK72"),
        ("Medicare 2123 45670 1", Kind.NUMBER, "2123 45670 1"),
        ("IBAN GB82 WEST 1234 5698 7654 32", Kind.NUMBER, "GB82 WEST 1234 5698 7654 32"),
        ("card 4111 1111 1111 1111", Kind.NUMBER, "4111 1111 1111 1111"),
        ("hospital number: 1234567", Kind.NUMBER, "1234567"),
        ("parked as AB12 CDE outside", Kind.NUMBER, "AB12 CDE"),
        ("registered as 12A3456E", Kind.NUMBER, "12A3456E"),
        ("from 10.20.30.40", Kind.NUMBER, "10.20.30.40"),
        ("at 14 Acacia Road now", Kind.ADDRESS, "14 Acacia Road"),
        ("We sat at 14 Acacia Road. She left.", Kind.ADDRESS, "14 Acacia Road"),
        ("wohnt Lindenstraße 7, sagt er", Kind.ADDRESS, "Lindenstraße 7"),
        ("to 12 rue de la Paix today", Kind.ADDRESS, "12 rue de la Paix"),
        ("P.O. Box 104", Kind.ADDRESS, "P.O. Box 104"),
        ("near SW1A 1AA somewhere", Kind.POSTCODE, "SW1A 1AA"),
        ("she was born on 3 March 1984", Kind.BIRTH, "3 March 1984"),
        ("DOB 03/03/84", Kind.BIRTH, "03/03/84"),
        ("geb. 3.3.1984", Kind.BIRTH, "3.3.1984"),
        ("on 12 November 2025", Kind.DATE, "12 November 2025"),
        ("works at Northfield Hospital", Kind.WORKPLACE, "Northfield Hospital"),
    ],
)
def test_each_kind_is_marked(text, kind, words):
    assert (kind, words) in marked(text)


@pytest.mark.parametrize(
    "text",
    [
        "from 1914-1918 and 1939/45",
        "10 000 000 people",
        "at 10.30 on page 12 of 340",
        "a scale of 1 2 3 4 5 6 7 8",
        "50 minutes, 3.5 of them silent",
        "I said it.So he left at 7.",
        "Rated 7/10 on 3.11., again 8/10.",
    ],
)
def test_figures_of_every_day_are_not(text):
    assert marked(text) == []


def test_wrong_check_digits_are_no_number_of_health_or_money():
    assert is_nhs_number("943 476 5919")
    assert not is_nhs_number("943 476 5918")
    assert is_card_number("4111111111111111")
    assert not is_card_number("4111111111111112")
    assert is_iban("DE89 3704 0044 0532 0130 00")
    assert not is_iban("DE89 3704 0044 0532 0130 01")
    assert is_medicare_number("2123456701")
    assert not is_medicare_number("2123456711")


def test_watched_words_are_marked_in_any_case_and_as_a_whole():
    text = "The Red  lion, a REDDER lion, red\nLion."
    found = marked(text, watch=("red lion", "x", " "))
    assert found == [(Kind.WATCHED, "Red  lion"), (Kind.WATCHED, "red\nLion")]


def test_signs_in_a_watched_word_mean_themselves():
    assert marked("a.b and aXb", watch=("a.b",)) == [(Kind.WATCHED, "a.b")]


def test_a_code_is_never_marked():
    assert marked("Mr K4 said so", known_codes=("k4",)) == []


def test_a_name_in_an_address_is_one_mark_with_it():
    text = "She lives at 14 Crown Street,\nFlat 3\nLONDON\nN1 9GU."
    assert next(kind for kind, _ in marked(text)) is Kind.ADDRESS
    assert all(kind is not Kind.PERSON for kind, _ in marked(text))


@given(st.text(alphabet=st.sampled_from("aA1 @.-/+(\n’é🌧9Z,:"), max_size=300))
def test_marks_stand_in_order_apart_and_inside_the_text(text):
    found = find(text, watch=("a1",), lexicon=LEXICON)
    ends = 0
    for mark in found:
        assert ends <= mark.start < mark.end <= len(text)
        ends = mark.end


def test_put_in_place_swaps_whole_words_and_leaves_the_rest():
    text = "Ann, Anna, Ann’s and ANN"
    assert put_in_place(text, "Ann", "K4") == "K4, Anna, K4’s and ANN"


def test_what_is_put_in_place_may_hold_any_sign():
    text = "a.b and a.b"
    assert put_in_place(text, "a.b", r"\1 \g<0>") == r"\1 \g<0> and \1 \g<0>"


HOSTILE = (
    *("a", "A", "1", "1 ", "12-", "A ", "Aa ", "Aa-", "a@", "a.", "@", "http://", "www.", "1."),
    *("(", "+1 ", "12 Aa ", "1 Aa 1 ", "Aa, ", "Aa\n", "a:", "corner of a and ", "born ", "Dr. "),
    *("Apt 1 ", "rue de Aa ", "client 1", "GB73 ", "Aastraße ", "Aa de ", "x y ", "'s", "é", "🌧"),
)


@pytest.mark.parametrize("pattern", HOSTILE)
def test_a_hostile_text_of_100_000_signs_comes_to_its_end(pattern):
    text = (pattern * 100_000)[:100_000]
    found = find(text, watch=("x y", "Anna Maria"), lexicon=LEXICON)
    assert all(one.end <= other.start for one, other in pairwise(found))
