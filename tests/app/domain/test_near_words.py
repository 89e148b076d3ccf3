"""Words for the same thing in the field's language."""

from app.domain.near_words import NearWords, read
from resources import read_text


def stems(phrases):
    return [tuple(word.removesuffix("s") for word in each.split()) for each in phrases]


def asked(text):
    return stems([text])[0]


GROUPS = "# a comment\n\npowerless, helpless, put down < small\nshouted, raised voice < loud\n"


def test_a_word_leads_to_the_others_of_its_group():
    near = NearWords(read(GROUPS), stems)
    assert near.of(asked("i was helpless")) == ("powerless", "put down")
    assert near.of(asked("so small and loud")) == (
        "powerless",
        "helpless",
        "put down",
        "shouted",
        "raised voice",
    )


def test_what_leads_only_is_not_sought():
    assert "small" not in NearWords(read(GROUPS), stems).of(asked("powerless"))


def test_a_phrase_is_met_when_all_its_words_are_there():
    near = NearWords(read(GROUPS), stems)
    assert near.of(asked("he raised his voice")) == ("shouted",)
    assert near.of(asked("he raised a question")) == ()


def test_nothing_leads_nowhere():
    assert NearWords(read(GROUPS), stems).of(()) == ()


def test_the_shipped_groups_can_be_read_and_hold_each_phrase_once_in_a_group():
    groups = read(read_text("recall/near-words-en.txt"))
    assert len(groups) > 50
    for group in groups:
        assert len(group.sought) >= 2
        assert len(set(group.leading)) == len(group.leading)
