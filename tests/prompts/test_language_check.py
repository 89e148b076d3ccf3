import pytest
from hypothesis import given
from hypothesis import strategies as st

from prompts.language_check import LanguageCheck, load_check, look, shipped_check
from prompts.reading import FileError
from tests.support.hanging import HANGS_S


def marked(text: str, for_them: bool = False) -> list[tuple[str, str]]:
    return [
        (text[each.start : each.start + each.length], each.class_id)
        for each in look(text, for_them)
    ]


@pytest.mark.parametrize(
    ("text", "word", "class_id"),
    [
        ("She claims to have called.", "claims", "doubt"),
        ("He alleges a theft.", "alleges", "doubt"),
        ("They INSISTED on it.", "INSISTED", "doubt"),
        ("It was her own fault.", "her own fault", "blame"),
        ("You know, those people are like that.", "those people", "stereotype"),
        ("He is manipulative.", "manipulative", "difficult"),
        ("attention-seeking again", "attention-seeking", "difficult"),
        ("attention seeking again", "attention seeking", "difficult"),
        ("She was resistant today", "resistant", "difficult"),
        ("non‑compliant with the plan", "non‑compliant", "difficult"),
        ("a frequent\nflyer here", "frequent\nflyer", "difficult"),
        ("We saw a borderline today.", "a borderline", "problem_first"),
        ("schizophrenic", "schizophrenic", "problem_first"),
        ("The addict came.", "The addict", "problem_first"),
        ("She refused.", "refused", "authority"),
        ("He was told to sit.", "was told to", "authority"),
        ("non-adherent", "non-adherent", "authority"),
    ],
)
def test_words_that_may_say_more_than_was_meant_are_found(
    text: str, word: str, class_id: str
) -> None:
    assert marked(text) == [(word, class_id)]
    (found,) = look(text)
    assert found.why
    assert found.instead


@pytest.mark.parametrize(
    "text",
    [
        "",
        "They said they had called, and I believe it.",
        "The insurance claims were late.",
        "disclaims, reclaimed, proclaims",
        "A borderline case of tidiness.",
        "I refused. I failed to listen. I insisted.",
        "a client and a half",
        "claim's",
        "cl\u0301aims",
        "attention. Seeking shelter, she sat.",
        "frequent\n\nflyer",
        "was told, to sit",
    ],
)
def test_other_words_are_left_alone(text: str) -> None:
    assert marked(text) == []


@pytest.mark.parametrize(
    ("text", "word", "class_id"),
    [
        ("I feel terrible about it.", "I feel terrible", "comfort_me"),
        ("Please forgive me.", "Please forgive me", "comfort_me"),
        ("Are we okay?", "Are we okay", "comfort_me"),
        ("I was late, but there was snow.", "but", "but"),
        ("I am here. If you felt hurt, say so.", "If you felt", "if"),
        ("I’m sorry you were upset.", "I’m sorry you", "sorry_you"),
        ("I'm sorry you were upset.", "I'm sorry you", "sorry_you"),
        ("You need to see my side.", "You need to", "change_first"),
        ("Look: why don't you begin with that.", "why don't you", "change_first"),
    ],
)
def test_words_for_the_other_are_looked_at_more_closely(
    text: str, word: str, class_id: str
) -> None:
    assert marked(text, for_them=True) == [(word, class_id)]
    assert class_id not in [found for _, found in marked(text)]


def test_change_may_follow_where_something_else_comes_first() -> None:
    assert marked("I cut you short. That was mine. You could try it again.", for_them=True) == []


def test_a_good_repair_passes() -> None:
    text = (
        "Last week I decided without asking you. I saw you go quiet. "
        "I am sorry that I did that. How was it for you?"
    )
    assert marked(text, for_them=True) == []


def test_the_longest_phrase_is_meant_and_places_do_not_overlap() -> None:
    text = (
        "A borderline personality, a borderline, and what a manipulative, difficult client claims"
    )
    assert marked(text) == [
        ("a borderline", "problem_first"),
        ("manipulative", "difficult"),
        ("difficult client", "difficult"),
        ("claims", "doubt"),
    ]


def test_places_are_right_in_any_writing() -> None:
    text = "日記 🧣🧣 ﬁn Straße İ e\u0301 — “claims” مذكرات refused"
    assert marked(text) == [("claims", "doubt"), ("refused", "authority")]


@given(st.text(), st.booleans())
def test_any_text_can_be_looked_at(text: str, for_them: bool) -> None:
    end = 0
    for found in look(text, for_them):
        assert end <= found.start < found.start + found.length <= len(text)
        end = found.start + found.length


@pytest.mark.parametrize(
    "part",
    ["a ", "claims ", "i feel ", "was told ", "- ", "'a", " \n", "“yes", "e\u0301", "x", "\0"],
)
@pytest.mark.timeout(HANGS_S)
def test_a_long_text_is_looked_at_whole(part: str) -> None:
    text = part * (1_000_000 // len(part))
    again = part * 40
    found = {found.class_id for found in look(text, for_them=True)}
    assert found == {found.class_id for found in look(again, for_them=True)}


def test_every_word_of_the_list_is_found_as_it_is_written() -> None:
    check = shipped_check()
    assert {each.id for each in check.classes} >= {
        "blame", "doubt", "stereotype", "difficult", "problem_first", "authority",
        "comfort_me", "but", "if", "sorry_you", "change_first",
    }  # fmt: skip
    assert all(each.why and each.title for each in check.classes)
    assert check.sources


GOOD = """language = "en"
[[classes]]
id = "doubt"
title = "Doubt"
why = "It doubts."
words = [{ say = ["claims", "claims to"], instead = "says" }]
[[fine]]
say = ["baggage claims"]
"""


def test_words_are_data() -> None:
    check = load_check(GOOD.encode())
    assert [(each.start, each.length) for each in check.look("He claims to. Baggage claims.")] == [
        (3, 9)
    ]
    assert isinstance(check, LanguageCheck)


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('instead = "says"', 'other = "says"', "no plainer way"),
        ('why = "It doubts."', "", "does not say why"),
        ('"claims", "claims to"', '"claims", "claims"', "says something twice"),
        ('say = ["baggage', 'says = ["baggage', "“says” is not known here"),
    ],
)
def test_what_is_wrong_with_a_list_of_words_is_told(old: str, new: str, what: str) -> None:
    with pytest.raises(FileError, match=what):
        load_check(GOOD.replace(old, new).encode())
