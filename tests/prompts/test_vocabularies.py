import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prompts.catalogue import Catalogue
from prompts.kinds import Kind
from prompts.words import (
    GROUPS_OF,
    NAMES,
    Group,
    Vocabularies,
    Vocabulary,
    Word,
    ends_of,
    fold,
    own_pair,
    own_word,
    readable,
)
from tests.prompts import field_words


def ids(words: tuple[Word, ...]) -> list[str]:
    return [word.id for word in words]


def test_every_feeling_of_the_field_is_there_in_its_group_and_nothing_else(
    vocabularies: Vocabularies,
) -> None:
    feelings = vocabularies.feelings
    for group, expected in field_words.FEELINGS.items():
        shipped = ids(feelings.words(group))
        assert sorted(shipped) == sorted([*expected, *field_words.ADDED_FEELINGS[group]])
    assert [len(feelings.words(group)) for group in ("up", "down", "either")] == [44, 45, 53]


def test_feelings_carry_valence_and_energy(vocabularies: Vocabularies) -> None:
    feelings = {word.id: word for word in vocabularies.feelings.words()}
    assert all(word.valence in ("+", "0", "-") for word in feelings.values())
    assert sorted(word.id for word in feelings.values() if word.energy == "h") == sorted(
        field_words.HIGH_ENERGY
    )
    assert [feelings[each].valence for each in ("steady", "responsible", "smug")] == ["+", "0", "-"]
    assert [feelings[each].valence for each in ("held", "in_awe", "stuck")] == ["+", "0", "-"]
    assert [feelings[each].valence for each in ("calm", "torn", "bitter")] == ["+", "0", "-"]


@pytest.mark.parametrize("name", ["body", "thoughts", "triggers"])
def test_every_grouped_word_of_the_field_is_there(name: str, vocabularies: Vocabularies) -> None:
    expected: dict[str, list[str]] = getattr(field_words, name.upper())
    vocabulary = vocabularies.get(name)
    assert [group.id for group in vocabulary.groups] == list(expected)
    for group, words in expected.items():
        assert sorted(ids(vocabulary.words(group))) == sorted(words)


def test_there_are_nine_classes_of_triggers_with_ninety_seven_items(
    vocabularies: Vocabularies,
) -> None:
    counts = [len(vocabularies.triggers.words(each.id)) for each in vocabularies.triggers.groups]
    assert counts == [22, 15, 9, 7, 10, 9, 8, 6, 11]


def test_every_urge_and_everything_that_helped_is_there(vocabularies: Vocabularies) -> None:
    assert ids(vocabularies.get("urges").words()) == field_words.URGES
    assert ids(vocabularies.get("helped").words()) == field_words.HELPED


def test_the_words_shown_first_are_those_of_the_screen(vocabularies: Vocabularies) -> None:
    feelings = vocabularies.feelings
    assert [word.text for word in feelings.first("up")] == [
        "Responsible",
        "Protective",
        "Impatient",
        "Certain",
    ]
    assert {"Exposed", "Trusting", "Small", "Ashamed"} <= {w.text for w in feelings.first("down")}
    assert {"Tired", "Tender", "Curious", "Sad"} <= {w.text for w in feelings.first("either")}
    assert {"The clock", "Being needed", "Silence", "Tears"} <= {
        word.text for word in vocabularies.triggers.first()
    }


def test_texts_differ_within_a_vocabulary(vocabularies: Vocabularies) -> None:
    for name in NAMES:
        texts = [word.text for word in vocabularies.get(name).words()]
        assert len(texts) == len(set(texts)), name


def test_a_retired_word_and_an_own_word_are_readable(vocabularies: Vocabularies) -> None:
    feelings = vocabularies.feelings
    assert feelings.label("warm_toward") == "Warm toward"
    assert feelings.label("long_gone_word") == "Long gone word"
    assert feelings.label("own:wie im Nebel") == "wie im Nebel"
    assert feelings.group_of("long_gone_word") == ""
    assert "long_gone_word" not in feelings


def test_search_ignores_case_and_accents_and_puts_beginnings_first() -> None:
    words = tuple(
        Word(each.lower(), text, "all")
        for each, text in [("a", "Very détaché"), ("b", "Detached"), ("c", "Semi-detached")]
    )
    vocabulary = Vocabulary("test", "Test", (Group("all", "All"),), words)
    assert [word.id for word in vocabulary.search("  DÉTA ")] == ["b", "a", "c"]
    assert vocabulary.search(" ") == ()
    assert vocabulary.search("zzz") == ()


def made(*texts: str) -> Vocabulary:
    words = tuple(Word(f"w{number}", text, "all") for number, text in enumerate(texts))
    return Vocabulary("test", "Test", (Group("all", "All"), Group("last", "Last")), words)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("f", ["w0", "w4"]),
        ("h", ["w3", "w5", "w0"]),
        ("f h", ["w0"]),
        ("fa he", ["w0"]),
        ("h f", []),
        ("yes", ["w1"]),
        ("b", ["w1"]),
        ("e", ["w2"]),
        ("ET", ["w2"]),
        ("seek", ["w5"]),
        ("face", ["w4"]),
    ],
)
def test_a_word_is_reached_by_the_first_letters_of_any_of_its_parts(
    typed: str, found: list[str]
) -> None:
    vocabulary = made("Fast heart", "“yes, but”", "Être vu", "Hungry", "Red face", "Hide-and-seek")
    reached = ids(vocabulary.search(typed))
    assert reached[: len(found)] == found
    assert found or not reached


def test_every_shipped_word_is_reached_by_the_first_letter_of_each_of_its_parts(
    vocabularies: Vocabularies,
) -> None:
    for vocabulary in vocabularies:
        for word in vocabulary.words():
            for part in re.findall(r"\w+", fold(word.text)):
                assert word in vocabulary.search(part[0]), (word, part)


def test_groups_that_questions_may_name_are_those_of_the_vocabularies(
    vocabularies: Vocabularies,
) -> None:
    assert {
        vocabulary.name: tuple(group.id for group in vocabulary.groups)
        for vocabulary in vocabularies
    } == dict(GROUPS_OF)


def test_words_can_be_added_hidden_and_renamed() -> None:
    shipped = made("Calm", "Sad", "Torn")
    own = shipped.with_own(
        [Word("own:foggy", "foggy", "all"), Word("own:raw", "raw", "gone")],
        ["w1"],
        {"w2": "Pulled apart", "own:raw": "Raw", "nothing": "x"},
    )
    assert [(word.id, word.text, word.group) for word in own.words()] == [
        ("w0", "Calm", "all"),
        ("w2", "Pulled apart", "all"),
        ("own:foggy", "foggy", "all"),
        ("own:raw", "Raw", "last"),
    ]
    assert own.search("sad") == ()
    assert own.label("w1") == "Sad"
    assert own.group_of("w1") == "all"
    assert "w1" in own
    assert own.search("pul")[0].id == "w2"
    assert shipped.label("w2") == "Torn"
    assert own.with_own([], [], {}) == own
    assert own.with_own([], ["own:foggy"], {}).label("own:foggy") == "foggy"


def test_the_ends_of_an_own_pair_are_tidied() -> None:
    assert own_pair("  very \n strict ", "kind") == "own:very strict|kind"
    assert ends_of("own:very strict|kind") == ("very strict", "kind")
    assert ends_of(own_pair("a|b", "c")) == ("a b", "c")
    for low, high in (("", "x"), ("x", " | "), ("x" * 61, "y")):
        with pytest.raises(ValueError, match="each of the two ends"):
            own_pair(low, high)


@given(st.text(max_size=30))
def test_search_takes_anything(text: str) -> None:
    found = SHIPPED.feelings.search(text)
    assert set(found) <= set(SHIPPED.feelings.words())


def test_every_word_is_found_by_its_own_text(vocabularies: Vocabularies) -> None:
    for name in NAMES:
        vocabulary = vocabularies.get(name)
        for word in vocabulary.words():
            assert word in vocabulary.search(word.text)


def test_each_kind_with_words_has_its_vocabulary(vocabularies: Vocabularies) -> None:
    assert vocabularies.of(Kind.FEELINGS) is vocabularies.feelings
    assert vocabularies.of(Kind.URGES).name == "urges"
    with pytest.raises(KeyError):
        vocabularies.of(Kind.LONG)


def test_an_own_word_is_tidied() -> None:
    assert own_word("  left \n out ") == "own:left out"
    with pytest.raises(ValueError, match="no word"):
        own_word("  ")


@given(st.text(alphabet=string.ascii_lowercase + "_", min_size=1).filter(lambda t: t.strip("_")))
def test_any_id_is_readable(word_id: str) -> None:
    assert readable(word_id).strip()
    assert "_" not in readable(word_id)


SHIPPED = Catalogue.shipped().vocabularies
