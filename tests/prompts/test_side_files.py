"""Packs and vocabularies in other languages."""

import re
import shutil
from pathlib import Path

import pytest

from prompts.catalogue import Catalogue
from prompts.dumping import quoted
from prompts.loader import load
from prompts.phrases import ENGLISH_PHRASES, changed_phrases, phrase_texts
from prompts.pseudo import PLACEHOLDER, pseudo
from prompts.reading import FileError
from prompts.schema import Pack
from prompts.texts import texts_of, vocabulary_texts
from prompts.translations import (
    empty_side,
    empty_vocabulary_side,
    lint_phrases_side,
    lint_side,
    lint_vocabulary_side,
    read_side,
    translated,
    translated_vocabulary,
)
from prompts.vocabulary_loader import load_vocabulary
from prompts.words import NAMES

FOLDER = Path(__file__).parents[2] / "prompts"
PACK_SIDES = sorted(file for file in FOLDER.glob("packs/*/*.toml") if file.name != "pack.toml")
WORD_SIDES = sorted(FOLDER.glob("vocabularies/*/*.toml"))
PHRASE_SIDES = sorted(FOLDER.glob("phrases/*.toml"))


def test_every_shipped_side_file_of_a_pack_is_whole() -> None:
    for file in PACK_SIDES:
        pack = load(file.parent / "pack.toml")
        assert [str(each) for each in lint_side(pack, file)] == [], file
        assert read_side(file).language == file.stem


def test_every_shipped_side_file_of_a_vocabulary_is_whole() -> None:
    for file in WORD_SIDES:
        vocabulary = load_vocabulary(file.parents[1] / file.name)
        assert [str(each) for each in lint_vocabulary_side(vocabulary, file)] == [], file
        assert read_side(file).language == file.parent.name
        texts = [word.text for word in translated_vocabulary(vocabulary, read_side(file)).words()]
        assert len(texts) == len(set(texts)), file


def test_every_shipped_side_file_of_the_fixed_words_is_whole() -> None:
    for file in PHRASE_SIDES:
        assert [str(each) for each in lint_phrases_side(file)] == [], file
        assert read_side(file).language == file.stem
    assert {file.stem for file in PHRASE_SIDES} == {file.stem for file in PACK_SIDES}


@pytest.mark.parametrize(
    ("old", "new", "where", "what"),
    [
        ('yes = "Ja"\n', "", "yes", "is not translated"),
        ("{most}", "{meist}", "of_most", "has to keep what is filled in: {value}, {most}"),
        ('up = "Oben"', 'upp = "Oben"', "places.upp", "there is no text"),
        ('news = "', 'gossip = "', "header.preload_sources.news", "is not translated"),
        ('any_time = "', 'never = "', "moments.never", "there is no text"),
        ('"phrases"', '"feelings"', "vocabulary", "this translates “feelings”, not “phrases”"),
    ],
)
def test_what_is_wrong_with_fixed_words_is_told(old: str, new: str, where: str, what: str) -> None:
    german = (FOLDER / "phrases" / "de.toml").read_text(encoding="utf-8")
    problems = lint_phrases_side(german.replace(old, new, 1).encode())
    assert where in [each.where for each in problems if what in each.what], problems


def test_every_fixed_word_has_a_key_of_its_own() -> None:
    texts = phrase_texts(ENGLISH_PHRASES)
    assert len(texts) == 7 + 3 + 12 + 12 + 53 + 4 + 2 * 2 + 11
    loud = changed_phrases(ENGLISH_PHRASES, lambda key, text: f"{key}: {text}")
    assert phrase_texts(loud) == {key: f"{key}: {text}" for key, text in texts.items()}


GERMAN = (
    "after_session quick_capture something_slipped up_power down_power before_supervision "
    "bridge_and_review three_questions button what_so_what key_points body_check"
).split()
"""The sets written in most, which are there in German."""


def test_the_sets_written_in_most_and_every_word_are_there_in_german() -> None:
    assert {file.parent.name for file in PACK_SIDES if file.stem == "de"} >= set(GERMAN)
    assert sorted(file.stem for file in (FOLDER / "vocabularies" / "de").glob("*.toml")) == sorted(
        NAMES
    )


@pytest.mark.parametrize(
    "file",
    [
        file
        for file in (*PACK_SIDES, *WORD_SIDES, *PHRASE_SIDES)
        if "de" in (file.stem, file.parent.name)
    ],
    ids=lambda file: f"{file.parent.name}/{file.name}",
)
def test_german_is_set_as_german_is(file: Path) -> None:
    for key, text in read_side(file).texts.items():
        assert text.count("„") == text.count("“"), key
        assert not re.search(r"[”\"'*]| - |\.\.\.", text), key
        assert not re.search(r"(?<![.:?!]) (Sie|Ihnen|Ihr|Ihre)\b", text), key


def test_all_vocabularies_or_none_are_there_in_a_language() -> None:
    for folder in {file.parent for file in WORD_SIDES}:
        assert sorted(file.stem for file in folder.glob("*.toml")) == sorted(NAMES)


def test_the_library_can_be_read_in_every_language_it_names(catalogue: Catalogue) -> None:
    languages = catalogue.languages()
    assert languages[0] == "en"
    assert set(languages[1:]) == {file.stem for file in PACK_SIDES}
    for language in languages:
        other = Catalogue.shipped(language)
        assert other.language == language
        assert [pack.id for pack in other] == list(catalogue.ids())
        assert other.vocabularies.feelings.words()


def filled(side: str) -> str:
    """A side file as a translator leaves it: every text there, here the original one in capitals."""
    return re.sub(r'= ""  # (.*)', lambda found: f"= {quoted(found[1].upper())}", side)


def test_an_empty_side_file_names_every_text_and_takes_them(quick_capture: Pack) -> None:
    side = empty_side(quick_capture, "de")
    assert {each.where for each in lint_side(quick_capture, side.encode())} == set(
        texts_of(quick_capture)
    )
    done = filled(side).encode()
    assert lint_side(quick_capture, done) == []
    other = translated(quick_capture, read_side(done))
    assert other.title == "QUICK CAPTURE"
    assert texts_of(other).keys() == texts_of(quick_capture).keys()
    for key, text in texts_of(other).items():
        assert text == " ".join(texts_of(quick_capture)[key].split()).upper(), key
    assert [each.id for each in other.questions()] == [
        each.id for each in quick_capture.questions()
    ]
    assert [each.when for each in other.steps] == [each.when for each in quick_capture.steps]


def test_a_vocabulary_can_be_put_into_another_language(catalogue: Catalogue) -> None:
    for vocabulary in catalogue.vocabularies:
        side = empty_vocabulary_side(vocabulary, "de")
        assert len(lint_vocabulary_side(vocabulary, side.encode())) == len(
            vocabulary_texts(vocabulary)
        )
        done = filled(side).encode()
        assert lint_vocabulary_side(vocabulary, done) == []
        other = translated_vocabulary(vocabulary, read_side(done))
        assert [word.text for word in other.words()] == [
            word.text.upper() for word in vocabulary.words()
        ]
        assert [word.id for word in other.words()] == [word.id for word in vocabulary.words()]


PACK = b"""\
id = "mine"
version = 2
title = "Mine, {count} times"
summary = "A set."
minutes = 3
source = "Own"
origin = "Here"
dated = "2025-11-01"
[[steps]]
id = "first"
title = "What happened?"
[[steps.questions]]
id = "which"
kind = "one"
options = [{ id = "a", text = "A" }, { id = "b", text = "B", help = "The second." }]
"""

SIDE = """\
pack = "mine"
version = 2
language = "de"
title = "Meins, {count}-mal"
summary = "Ein Satz."
source = "Eigenes"
origin = "Von hier"
[steps.first]
title = "Was war?"
[questions.which]
options.a = "Ah"
options.b = "Be"
option_help.b = "Das zweite."
"""


def test_a_side_file_replaces_texts_by_their_keys() -> None:
    pack = translated(load(PACK), read_side(SIDE.encode()))
    assert pack.title == "Meins, {count}-mal"
    assert pack.heading_of("which") == "Was war?"
    assert [option.text for option in pack.question("which").options] == ["Ah", "Be"]
    assert pack.question("which").options[1].help == "Das zweite."
    assert lint_side(load(PACK), SIDE.encode()) == []


@pytest.mark.parametrize(
    ("old", "new", "where", "line", "what"),
    [
        ('title = "Was war?"\n', "", "steps.first.title", None, "is not translated"),
        ('"Was war?"', '""', "steps.first.title", 9, "is not translated"),
        ("options.a =", "options.c =", "questions.which.options.c", 11, "there is no text"),
        ("{count}", "{anzahl}", "title", 4, "has to keep what is filled in: {count}"),
        ("{count}", "", "title", 4, "has to keep what is filled in: {count}"),
        ('"Was war?"', '"Was {count}?"', "steps.first.title", 9, "filled in: none"),
        ('pack = "mine"', 'pack = "other"', "pack", 1, "this translates “other”, not “mine”"),
        ("version = 2", "version = 1", "version", 1, "version 1, the set is at version 2"),
        ("version = 2", 'version = "2"', "", 2, "has to be a whole number"),
        ('language = "de"\n', "", "", 1, "does not name its language"),
        ('"Ein Satz."', "3", "summary", 5, "“summary” has to be text"),
        ('"Ein Satz."', '"a\\u202eb"', "summary", 5, "cannot be shown"),
        ('"Ein Satz."', '"open', "", 5, "a quotation mark is opened"),
    ],
)
def test_what_is_wrong_with_a_side_file_is_told_with_its_place(
    old: str, new: str, where: str, line: int | None, what: str
) -> None:
    problems = lint_side(load(PACK), SIDE.replace(old, new, 1).encode())
    found = [each for each in problems if what in each.what]
    assert [(each.where, each.line) for each in found] == [(where, line)], problems


def test_a_text_that_is_missing_stays_as_it_was() -> None:
    side = read_side(SIDE.replace('title = "Was war?"\n', "").encode())
    assert translated(load(PACK), side).heading_of("which") == "What happened?"


def test_a_library_shows_the_side_file_of_its_language(tmp_path: Path) -> None:
    folder = tmp_path / "packs" / "mine"
    folder.mkdir(parents=True)
    (folder / "pack.toml").write_bytes(PACK)
    (folder / "de.toml").write_text(SIDE, encoding="utf-8")
    shutil.copytree(FOLDER / "vocabularies", tmp_path / "vocabularies")
    catalogue = Catalogue(tmp_path, ("mine",), "de")
    assert catalogue.languages() == ("en", "de")
    assert catalogue.get("mine").title == "Meins, {count}-mal"
    catalogue.set_language("en")
    assert catalogue.get("mine").title == "Mine, {count} times"
    catalogue.set_language("fr")
    assert catalogue.get("mine").title == "Mine, {count} times"
    (folder / "de.toml").write_text("title = 3", encoding="utf-8")
    with pytest.raises(FileError):
        catalogue.set_language("de")
    assert catalogue.language == "fr"


@pytest.mark.parametrize(
    "text",
    ["A", "After a session", "{count} reflections in {month}", "What is still with you?" * 9],
)
def test_the_made_up_language_is_longer_and_keeps_what_is_filled_in(text: str) -> None:
    told = pseudo(text)
    assert len(told) >= round(1.4 * len(text))
    assert len(told) <= 1.4 * len(text) + 3
    assert PLACEHOLDER.findall(told) == PLACEHOLDER.findall(text)
    assert told != text


def test_the_whole_library_is_there_in_the_made_up_language(catalogue: Catalogue) -> None:
    other = Catalogue.shipped("pseudo")
    for pack in catalogue:
        strange = other.get(pack.id)
        assert all(text.startswith("[") for text in texts_of(strange).values())
        assert [each.id for each in strange.questions()] == [each.id for each in pack.questions()]
    assert other.vocabularies.feelings.label("tired").startswith("[")
