"""Where a text is cut; with a tokenizer of one piece a word, so that the numbers can be read."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.encoding.passages import MOST_PIECES, cut, sentences

TEXTS = st.lists(
    st.sampled_from(
        ["a word", "and", "well", ". ", "! ", "?\n", "\n\n", " ", "。", "我们", "1. ", "😀", "Dr. ",
         "x" * 300, "شعرت", "\0", "…", "I", "“Yes.” "]
    ),
    max_size=400,
).map("".join)  # fmt: skip


def pieces(text: str) -> list[tuple[int, int]]:
    return [found.span() for found in re.finditer(r"[a-zA-Z]{1,9}|[^\sa-zA-Z]", text)]


def said(text: str) -> list[str]:
    return [text[slice(*each)] for each in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("😀 123 …", []),
        ("One word", ["One word"]),
        ("I left. He stayed! Why?  Well…", ["I left.", "He stayed!", "Why?", "Well…"]),
        ("“No.” She left.", ["“No.”", "She left."]),
        ("Dr. Low and J. Smith, e.g. Mondays. Then I.", ["Dr. Low and J. Smith, e.g. Mondays.", "Then I."]),
        ("It was I. Then he.", ["It was I.", "Then he."]),
        ("I said ... nothing. At 3.15 he left.", ["I said ... nothing.", "At 3.15 he left."]),
        ("A list\n1. First\n2. Second 😀\n***\nEnd", ["A list", "1. First", "2. Second 😀", "End"]),
        ("他生气了。我很小！为什么？", ["他生气了。", "我很小！", "为什么？"]),
        ("لماذا؟ شعرت بالصغر۔ ثم", ["لماذا؟", "شعرت بالصغر۔", "ثم"]),
    ],
)  # fmt: skip
def test_sentences_end_where_a_reader_says(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@given(TEXTS)
def test_passages_fit_the_model_and_hold_every_sentence_in_order(text: str) -> None:
    stands = pieces(text)
    found = cut(text, stands)
    covered: set[int] = set()
    for passage in found:
        assert passage.sentences
        assert passage.start == passage.sentences[0][0]
        assert passage.end == passage.sentences[-1][1]
        inside = 0
        before = passage.start
        for start, end in passage.sentences:
            assert before <= start < end
            before = end
            covered.update(range(start, end))
            inside += sum(start <= piece[0] < end for piece in stands)
        assert 0 < inside <= MOST_PIECES
    assert [p.start for p in found] == sorted({p.start for p in found})
    for start, end in sentences(text):
        missed = [at for at in range(start, end) if at not in covered and not text[at].isspace()]
        assert missed == []


def test_a_text_without_letters_has_no_passage() -> None:
    assert cut("😀 12:30 — …\n***", pieces("😀 12:30 — …\n***")) == ()


def test_passages_share_a_little_and_end_with_a_sentence() -> None:
    text = " ".join(["We sat in the room and he said no word."] * 40)
    found = cut(text, pieces(text))
    assert len(found) > 3
    for one, other in pairwise(found):
        shared = sum(one.end > piece[0] >= other.start for piece in pieces(text))
        assert 20 <= shared <= 45
        assert text[one.start : one.end].endswith("no word.")


def test_a_last_passage_is_not_a_scrap() -> None:
    text = " ".join(["We sat there, in the room, he said no word then."] * 10 + ["So be it."] * 2)
    last = cut(text, pieces(text))[-1]
    assert sum(piece[0] >= last.start for piece in pieces(text)) >= 30
    assert last.end == len(text)


def test_a_sentence_without_an_end_is_cut_between_words() -> None:
    text = "and then " * 500
    found = cut(text, pieces(text))
    assert len(found) >= 8
    assert {text[passage.start : passage.end].split()[-1] for passage in found} <= {"and", "then"}
