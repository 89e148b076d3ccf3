"""Why a past reflection is shown: what is said, and what is not said twice."""

from datetime import date, datetime

import pytest

from app.ui.widgets.quotation import quotation
from app.ui.words import found_by, reason_words, similar_words, when_and_why
from models.records.entries import EntryCard
from models.records.ids import EntryId
from models.records.queries import Hit, Reason, ReasonKind, Span
from prompts.catalogue import Catalogue

TODAY = date(2025, 11, 12)
SENTENCE = "I was powerless in the team meeting."
MEANING = Reason(ReasonKind.MEANING, (SENTENCE,))


def said(*reasons: Reason, quoted: tuple[Span, ...] = ()) -> str:
    return reason_words(reasons, Catalogue.shipped().vocabularies, TODAY, quoted)


def hit(*reasons: Reason, snippet: tuple[Span, ...] = ()) -> Hit:
    card = EntryCard(EntryId("one"), datetime(2025, 6, 2, 9, 0), "A title")
    return Hit(card, snippet, reasons=reasons)


def test_a_similar_meaning_is_said_with_its_sentence():
    assert said(MEANING) == "Similar meaning: “I was powerless in the team meeting”"


@pytest.mark.parametrize(
    "quoted",
    [
        (Span("Monday. "), Span(SENTENCE, found=True), Span(" …")),
        (Span("I was powerless in the  team…", found=True),),
        (Span("Well. I was powerless in the team meeting. So what", found=True),),
    ],
)
def test_a_sentence_that_stands_marked_above_is_not_said_again(quoted):
    assert said(MEANING, quoted=quoted) == "Similar meaning"


@pytest.mark.parametrize(
    "quoted",
    [
        (Span(SENTENCE),),
        (Span("I was "), Span("powerless", found=True), Span(" in the lift.")),
    ],
)
def test_it_is_said_where_it_is_not_marked(quoted):
    assert said(MEANING, quoted=quoted).endswith("“I was powerless in the team meeting”")


def test_reasons_stand_side_by_side():
    shared = Reason(ReasonKind.TRIGGERS, ("silence",), 1)
    after = Reason(ReasonKind.SOON_AFTER, count=7)
    words = said(MEANING, shared, after)
    assert words.startswith("Both: ")
    assert words.endswith(
        "Similar meaning: “I was powerless in the team meeting”. You wrote this the week after"
    )


@pytest.mark.parametrize(
    ("days", "after", "before"),
    [
        (2, "a few days after", "a few days before"),
        (1, "the day after", "the day before"),
        (4, "a few days after", "a few days before"),
        (5, "the week after", "the week before"),
        (7, "the week after", "the week before"),
        (10, "the week after", "the week before"),
        (14, "two weeks after", "two weeks before"),
    ],
)
def test_how_near_in_time(days: int, after: str, before: str):
    assert said(Reason(ReasonKind.SOON_AFTER, count=days)) == f"You wrote this {after}"
    assert said(Reason(ReasonKind.SOON_BEFORE, count=days)) == f"You wrote this {before}"


def test_what_is_marked_is_told_to_who_does_not_see_it():
    words = Reason(ReasonKind.WORDS, ("small", "voice"), 2)
    assert found_by(hit(words)) == "Words: small, voice"
    assert similar_words(hit(words)) == ""
    both = hit(words, MEANING, snippet=(Span(SENTENCE, found=True),))
    assert found_by(both) == "Words: small, voice. Similar meaning"
    assert found_by(hit()) == ""


def test_similar_words_are_said_beside_what_is_shared_and_the_meaning():
    near = Reason(ReasonKind.NEAR_WORDS, ("Powerless", "shouted"), 2)
    assert similar_words(hit(near)) == "Similar words: Powerless, shouted"
    assert said(near) == "Similar words: Powerless, shouted"
    shared = Reason(ReasonKind.WORDS, ("meeting",), 1)
    assert said(near, shared) == "Both: meeting. Similar words: Powerless, shouted"
    both = hit(MEANING, near, snippet=(Span(SENTENCE, found=True),))
    assert found_by(both) == "Similar meaning. Similar words: Powerless, shouted"


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (Reason(ReasonKind.WORDS, ("small",), 1), "2 June"),
        (Reason(ReasonKind.NEAR_WORDS, ("powerless",), 1), "Similar meaning, 2 June"),
        (MEANING, "Similar meaning, 2 June"),
    ],
)
def test_a_short_list_says_when_and_why(reason: Reason, said: str):
    assert when_and_why(hit(reason), TODAY) == said


@pytest.mark.parametrize(
    ("snippet", "text", "marked"),
    [
        ((), "“A title”", []),
        ((Span("He said "), Span("so", True), Span(".")), "“He said so.”", ["so"]),
        ((Span("… "), Span("so it\nwas", True), Span(" …")), "“… so it was …”", ["so it was"]),
        # Qt counts a picture as two.
        ((Span("😀😀 "), Span("so", True), Span(" 😀")), "“😀😀 so 😀”", ["so"]),
        ((Span("היה "), Span("קשה", True)), "“היה קשה”", ["קשה"]),
        ((Span("  ", True), Span("so")), "“so”", []),
    ],
)
def test_what_is_quoted_and_where_it_is_marked(snippet, text: str, marked: list[str]):
    words, marks = quotation(hit(snippet=snippet))
    assert words == text
    units = words.encode("utf-16-le")
    assert [units[2 * a : 2 * b].decode("utf-16-le") for a, b in marks] == marked
