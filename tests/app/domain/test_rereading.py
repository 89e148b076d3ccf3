"""The words quoted of a reflection that is offered again."""

from datetime import datetime

import pytest

from app.domain.rereading import QUOTE_LENGTH, worth_quoting
from models.records.entries import EntryCard
from models.records.ids import EntryId

LONG = (
    "And then it went on, and nobody in the room could have said any longer where it began, or why."
)


@pytest.mark.parametrize(
    ("title", "snippet", "quoted"),
    [
        ("I ran over.", "He was cross. " + LONG, "I ran over. He was cross. " + LONG),
        ("I ran over.", f"He was cross with me, and said so. {LONG} {LONG[:20]}…", None),
        ("Rota", "I said nothing. Then I did.", "I said nothing. Then I did."),
        ("Before any of this", "", "Before any of this"),
        ("“Is it?”", "I said.", "“Is it?” I said."),
    ],
)
def test_whole_sentences_in_three_or_four_lines(title: str, snippet: str, quoted: str | None):
    card = EntryCard(EntryId("e"), datetime(2025, 1, 1), title, snippet)

    words = worth_quoting(card)

    assert words == (quoted or f"{title} He was cross with me, and said so.")
    assert len(words) <= QUOTE_LENGTH


def test_a_sentence_without_an_end_is_cut_between_words():
    card = EntryCard(EntryId("e"), datetime(2025, 1, 1), "", "on and " * 40)

    assert worth_quoting(card).endswith(("on…", "and…"))
    assert len(worth_quoting(card)) <= QUOTE_LENGTH
