import re

import pytest

from prompts.catalogue import Catalogue
from prompts.notes import load_notes, shipped_notes
from prompts.reading import FileError


def test_feelings_that_are_hard_to_own_have_a_note() -> None:
    notes = shipped_notes()
    for word in (
        "hateful contemptuous aroused_or_attracted bored ashamed dread superior rescuing powerless"
        " furious envious disgusted relieved helpless exposed_as_a_fraud afraid humiliated"
    ).split():
        assert notes.of(word), word


def test_every_note_stands_beside_words_that_are_there(catalogue: Catalogue) -> None:
    for note in shipped_notes().notes:
        vocabulary = catalogue.vocabularies.get(note.vocabulary)
        assert [word for word in note.words if word not in vocabulary] == []


def test_notes_are_short_plain_and_name_their_source() -> None:
    for note in shipped_notes().notes:
        assert 1 <= len(re.findall(r"[.?](?:\s|$)", note.text)) <= 3, note.text
        assert len(note.text) <= 220
        assert "!" not in note.text
        assert not re.search(r"%|\bmust\b|\bshould\b|\bfail", note.text)
        assert note.source.author
        assert note.source.title
        assert re.fullmatch(r"(19|20)\d\d", note.source.year)
        # What is not on the desk of whoever wrote this was not read whole.
        assert note.source.checked in ("excerpt", "not_checked")


def test_notes_are_found_by_word_each_once() -> None:
    notes = shipped_notes()
    found = notes.among(["tired", "furious", "angry", "nothing_of_the_kind", "hateful"])
    assert [note.words[0] for note in found] == ["worn_out", "furious", "hateful"]
    assert notes.of("flirted") is None
    assert notes.of("flirted", "triggers") is not None


GOOD = """language = "en"
[[sources]]
id = "book"
author = "A"
title = "T"
checked = "read"
[[notes]]
words = ["sad"]
text = "So are many."
source = "book"
"""


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('source = "book"', 'source = "film"', "there is no source “film”"),
        ('["sad"]', "[]", "beside no word"),
        ('text = "So are many."', "", "a note has no text"),
        ("[[notes]]", '[[notes]]\nvocabulary = "moods"', "“vocabulary” is one of"),
        ("[[notes]]", '[[notes]]\nwords = ["sad"]\ntext = "T"\nsource = "book"\n[[notes]]',
         "there is another note beside “sad”"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_notes_is_told(old: str, new: str, what: str) -> None:
    assert load_notes(GOOD.encode()).of("sad")
    with pytest.raises(FileError, match=what):
        load_notes(GOOD.replace(old, new, 1).encode())
