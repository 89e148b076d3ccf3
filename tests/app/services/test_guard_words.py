"""The words that ship with the identifier guard."""

import resources
from app.services.guard_words import read_lexicon
from prompts.identifiers import general


def test_every_list_is_in_small_letters_and_has_each_word_once():
    for name in ("ordinary-words-en", "given-names", "surnames"):
        words = resources.read_text(f"identifiers/{name}.txt").split()
        assert words == sorted(set(words)), name
        assert all(word == word.lower() for word in words), name
    assert all(word == word.lower() for word in general())


def test_lists_do_not_contradict_each_other():
    lexicon = read_lexicon()
    assert not lexicon.surnames & lexicon.ordinary
    assert {"emma", "james"} <= lexicon.given
    assert {"monday", "london", "freud"} <= lexicon.general
    assert {"session", "because"} <= lexicon.ordinary


def test_the_licence_of_the_words_comes_along():
    assert "Kevin Atkinson" in resources.read_text("identifiers/LICENSE-scowl.txt")
    assert "SCOWL" in resources.read_text("identifiers/PROVENANCE.md")
