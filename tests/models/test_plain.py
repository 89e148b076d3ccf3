"""Titles and snippets out of Markdown."""

import pytest

from models.plain import first_sentence, first_sentences, plain_words, shortened
from tests.support.hanging import HANGS_S


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("# A heading\n\nand text", "A heading and text"),
        ("- one\n- **two**\n  1. three", "one two three"),
        ("> quoted *words* and `code`", "quoted words and code"),
        ("a [link](https://example.org/x_y) here", "a link here"),
        ("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"),
        ("___\n\nafter a rule", "after a rule"),
        ("```\ncode\n```", "code"),
        (r"\*not\* emphasis", "*not* emphasis"),
        ("- - -", ""),
        ("1984. A year", "A year"),
    ],
)
def test_marks_are_taken_away(text: str, words: str):
    assert plain_words(text) == words


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("One. Two.", "One."),
        ("“Is it?” she asked.", "“Is it?”"),
        ("\n\n  - no end\nnext", "no end"),
        ("At 3.30 we met. Then", "At 3.30 we met."),
        ("I told K. what I would do. Then", "I told K. what I would do."),
        ("Nobody knew but I. Then", "Nobody knew but I."),
        ("It was with K.", "It was with K."),
        ("今日は静かだった。明日は", "今日は静かだった。"),
        ("", ""),
        (" \n\t", ""),
    ],
)
def test_the_first_sentence(text: str, sentence: str):
    assert first_sentence(text) == sentence


@pytest.mark.parametrize(
    ("words", "limit", "kept"),
    [
        ("One is short. Two is short. Three", 30, "One is short. Two is short."),
        ("One is short. Two is short. Three", 26, "One is short."),
        ("One goes on and on. Two", 5, "One goes on and on."),
        ("No end at all", 5, "No end at all"),
        ("", 5, ""),
    ],
)
def test_whole_sentences_from_the_beginning(words: str, limit: int, kept: str):
    assert first_sentences(words, limit) == kept


def test_shortened_text_keeps_whole_words():
    assert shortened("one two three", 9) == "one two…"
    assert shortened("one two", 7) == "one two"
    assert shortened("x" * 20, 10) == "x" * 9 + "…"


@pytest.mark.parametrize(
    "text",
    [
        "*" * 100_000,
        "_a" * 50_000,
        "[" * 100_000,
        "> " * 50_000,
        "`" * 99_999,
        "* a" * 40_000,
        "[a](" * 30_000,
        "a" * 1_000_000,
    ],
)
@pytest.mark.timeout(HANGS_S)
def test_hostile_text_is_read_to_its_end(text: str):
    words = plain_words(text)
    assert len(words) <= len(text)
    assert first_sentence(text) in words


def test_the_day_a_diary_begins_with_takes_the_next_sentence_along():
    assert first_sentence("16th. Up betimes and abroad. Home.") == "16th. Up betimes and abroad."
    assert first_sentence("Oct 22.") == "Oct 22."
