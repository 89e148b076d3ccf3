"""Two ways of finding laid on one scale."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain import weights
from app.domain.fusion import fused, scaled

ENTRIES = st.integers(1, 300)
WORDS = st.dictionaries(ENTRIES, st.floats(0.01, 60), max_size=300)
COSINES = st.dictionaries(ENTRIES, st.floats(-0.3, 1), max_size=300)
TRUST = st.floats(0, 1)
DAY = datetime(2026, 3, 1)


def order(*arguments) -> list[int]:
    return [one.entry for one in fused(*arguments)]


@given(WORDS, COSINES, TRUST)
def test_what_holds_the_words_is_always_found(words, cosines, trust):
    assert words.keys() <= set(order(words, cosines, trust))


@given(WORDS, COSINES, TRUST, st.randoms())
def test_more_likeness_never_ranks_lower(words, cosines, trust, random):
    """Raised to just what a better one has, an entry comes no later than before."""
    found = order(words, cosines, trust)
    if not found:
        return
    entry = random.choice(found)
    for signal in (words, cosines):
        if not signal:
            continue
        better = max(signal[random.choice(sorted(signal))], signal.get(entry, -1.0))
        raised = {**signal, entry: better}
        after = order(*((raised, cosines) if signal is words else (words, raised)), trust)
        others = set(found) & set(after) - {entry}
        before_it = set(found[: found.index(entry)])
        now_before = set(after[: after.index(entry)]) & others
        assert now_before <= before_it


@given(WORDS, COSINES)
def test_without_trust_the_words_alone_decide(words, cosines):
    assert order(words, cosines, 0.0) == order(words, {}, 0.0)


@given(WORDS, COSINES, TRUST)
def test_the_same_question_has_the_same_answer(words, cosines, trust):
    backwards = dict(reversed(words.items())), dict(reversed(cosines.items()))
    assert fused(words, cosines, trust) == fused(*backwards, trust)


@given(COSINES, TRUST)
def test_meaning_alone_brings_only_what_is_like_enough(cosines, trust):
    found = order({}, cosines, trust)
    assert all(cosines[entry] >= weights.LIKE_FLOORS[-1] for entry in found)
    assert len(found) <= weights.MOST_ALONE
    assert found == sorted(found, key=lambda entry: (-cosines[entry], -entry)) or trust < 1


@given(COSINES)
def test_a_single_word_needs_more_likeness_than_a_sentence(cosines):
    word, sentence = ({one.entry for one in fused({}, cosines, 1.0, None, n)} for n in (1, 6))
    assert word <= sentence
    assert all(cosines[entry] >= weights.LIKE_FLOORS[0] for entry in word)


def test_nothing_is_found_by_nothing():
    assert fused({}, {}, 1.0) == ()
    assert scaled({}) == {}


def test_near_in_meaning_and_holding_the_words_comes_first():
    words = {1: 9.0, 2: 9.0, 3: 1.0}
    cosines = {2: 0.7, 3: 0.7, 4: 0.7}
    assert order(words, cosines, 1.0)[0] == 2


def test_a_paraphrase_comes_before_words_that_only_happen_to_stand_there():
    """Many entries hold one common word of the search; one says the same in other words."""
    words = {1: 12.0, **dict.fromkeys(range(2, 21), 3.0)}
    cosines = {1: 0.5, **dict.fromkeys(range(2, 21), 0.2), 50: 0.6}
    assert order(words, cosines, 1.0)[:2] == [1, 50]


def test_where_nothing_holds_most_of_a_search_its_meaning_decides():
    words, cosines = {1: 5.0}, {1: 0.1, 2: 0.6}
    assert [one.entry for one in fused(words, cosines, 1.0, None, 4, coverage=1.0)] == [1, 2]
    assert [one.entry for one in fused(words, cosines, 1.0, None, 4, coverage=0.3)] == [2, 1]


def test_a_poor_best_by_meaning_does_not_count_in_full():
    assert scaled({1: 0.2, 2: 0.1}, sure=weights.SURE)[1] < 0.5
    assert scaled({1: 0.8, 2: 0.1}, sure=weights.SURE)[1] == 1.0


def test_among_equals_the_newest_come_first():
    held = {1: DAY, 2: DAY + timedelta(days=400), 3: DAY - timedelta(days=400)}
    assert [one.entry for one in fused({1: 1.0, 2: 1.0, 3: 1.0}, {}, 0.0, held)] == [2, 1, 3]


def test_words_for_the_same_thing_count_beside_the_very_words_never_before_them():
    assert order({1: 5.0}, {}, 0.0, None, 4, 1.0, {2: 9.0}) == [1, 2]
    assert order({}, {1: 0.5, 2: 0.5}, 1.0, None, 4, 1.0, {1: 9.0}) == [1, 2]
