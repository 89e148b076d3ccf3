"""What one chooses before a document leaves, and what comes of it."""

from app.domain.identifier_marks import IdentifierKind, Mark
from app.services.documents.choosing import Choosing, marked_words
from app.services.documents.document import (
    Document,
    Fields,
    Lines,
    Paragraph,
    Section,
    Table,
    own_texts,
    readable,
)

PERSON = IdentifierKind.PERSON
TEXT = Document(
    "Title of mine",
    "",
    (
        Fields((("Day", "4 November 2025"),), own_words=False),
        Section(
            "a",
            "Anna asks",
            (
                Paragraph("Ann met Anna."),
                Section("a.more", "More", (Lines(("Anna again", "and Annabel")),), chosen=False),
            ),
            own_words=True,
        ),
        Table(("Who", "What"), (("Anna", "Anna said"),), own_columns=(1,)),
    ),
)


def marks_of(word: str, texts: tuple[str, ...]) -> list[list[Mark]]:
    found = []
    for text in texts:
        at = text.find(word)
        found.append([Mark(at, at + len(word), PERSON, True)] if at >= 0 else [])
    return found


def test_only_what_a_person_wrote_is_looked_through():
    every = own_texts(TEXT)
    assert every == ("Anna asks", "Ann met Anna.", "Anna again", "and Annabel", "Anna said")


def test_what_is_not_ticked_is_neither_looked_through_nor_made():
    chosen = Choosing.of(TEXT)
    assert chosen.out == {"a.more"}
    assert own_texts(chosen.unworded()) == ("Anna asks", "Ann met Anna.", "Anna said")
    assert "again" in readable(chosen.with_section("a.more", wanted=True).made())
    assert "asks" not in readable(chosen.with_section("a", wanted=False).made())


def test_words_are_told_once_with_how_often_and_settled_together():
    chosen = Choosing.of(TEXT)
    texts = own_texts(chosen.unworded())
    (marked,) = marked_words(chosen.unworded(), marks_of("Anna", texts))
    assert (marked.words, marked.times, marked.after) == ("Anna", 3, " asks")
    assert chosen.waiting([marked]) == (marked,)
    left = chosen.leaving("Anna")
    assert left.waiting([marked]) == ()
    assert left.left_in([marked]) == 3
    put = left.putting("Anna", "K4")
    assert put.left_in([marked]) == 0
    assert put.waiting([marked]) == ()
    assert put.asking("Anna").waiting([marked]) == (marked,)


def test_other_words_stand_wherever_a_person_wrote_them_and_in_no_longer_word():
    chosen = Choosing.of(TEXT).with_section("a.more", wanted=True)
    told = readable(chosen.putting("Anna", "K4 (\\1)").putting("Ann", "M7").made())
    assert "K4 (\\1) asks" in told
    assert "M7 met K4 (\\1)." in told
    assert "and Annabel" in told
    # The other column is the program's.
    assert "Anna, K4 (\\1) said" in told


def test_choices_stand_when_the_document_is_made_again():
    before = Choosing.of(TEXT).with_section("a", wanted=False).leaving("Anna")
    more = Document(TEXT.title, "", (*TEXT.blocks, Section("b", "B", (), chosen=False)))
    again = Choosing.of(more, before)
    assert again.out == {"a", "a.more", "b"}
    assert again.left == {"Anna"}
    fewer = Document(TEXT.title, "", TEXT.blocks[:1])
    assert Choosing.of(fewer, before).out == frozenset()
