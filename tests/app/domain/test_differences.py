"""What changed between two states of a text."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.differences import Change, differences

TEXTS = st.text(st.sampled_from("ab \n"), max_size=60)


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_from_what_changed(before, after):
    found = differences(before, after)
    assert "".join(s.text for s in found if s.change is not Change.ADDED) == before
    assert "".join(s.text for s in found if s.change is not Change.REMOVED) == after


def test_one_word_changed_is_one_word_changed():
    found = differences("I let it run for him", "I let it run for me")
    assert [(s.change, s.text) for s in found] == [
        (Change.SAME, "I let it run for "),
        (Change.REMOVED, "him"),
        (Change.ADDED, "me"),
    ]


def test_a_long_text_rewritten_is_shown_as_a_whole():
    before, after = "one two " * 4000, "three four " * 4000
    assert [s.change for s in differences(before, after)] == [Change.REMOVED, Change.ADDED]
