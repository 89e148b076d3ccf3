"""Vectors made small, and the index of their signs against the exact cosine."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from app.encoding.signs import SignIndex, in_bytes, likeness_to_signs, signs_of

SIZE = 384


def vectors(count: int, seed: int) -> np.ndarray:
    """Made up, but in clusters and of a few strong dimensions, as texts are."""
    random = np.random.default_rng(seed)
    centres = random.normal(size=(60, SIZE)) * random.gamma(2, 1, SIZE)
    made = centres[random.integers(0, 60, count)] + random.normal(size=(count, SIZE)) * 2.5
    return (made / np.linalg.norm(made, axis=1, keepdims=True)).astype(np.float32)


def filled(made: np.ndarray, private: np.ndarray | None = None) -> SignIndex:
    index = SignIndex()
    ids = np.arange(1, len(made) + 1)
    hidden = np.zeros(len(made), bool) if private is None else private
    for at in range(0, len(made), 700):
        part = slice(at, at + 700)
        index.add(ids[part], ids[part] // 4, hidden[part], in_bytes(made[part]))
    return index


@settings(max_examples=50, deadline=None)
@given(
    hnp.arrays(
        np.float32,
        (2, 16),
        elements=st.floats(-1, 1, width=32).filter(lambda x: x == 0 or abs(x) > 1e-6),
    )
)
def test_in_bytes_keeps_every_sign_and_the_direction(made: np.ndarray) -> None:
    small = in_bytes(made)
    assert small.dtype == np.int8
    np.testing.assert_array_equal(np.sign(small), np.sign(made))
    np.testing.assert_array_equal(signs_of(small), signs_of(made))


def test_in_bytes_is_as_good_as_the_vector() -> None:
    made = vectors(500, 1)
    small = in_bytes(made).astype(np.float32)
    cosine = (made * small).sum(axis=1) / np.linalg.norm(small, axis=1)
    assert cosine.min() > 0.999


def test_the_true_nearest_are_among_those_given() -> None:
    made = vectors(40_000, 2)
    index = filled(made)
    assert len(index) == 40_000
    shares = []
    for query in vectors(20, 2) + vectors(20, 3) * 0.3:
        true = np.argsort(-(made @ query))[:200] + 1
        shares.append(np.isin(true, index.nearest(query[None], 1_000, open_only=False)).mean())
    assert np.mean(shares) > 0.97
    assert min(shares) > 0.9


def test_likeness_to_signs_follows_the_cosine() -> None:
    made = vectors(2_000, 4)
    likeness = likeness_to_signs(made[0], signs_of(made))
    assert np.corrcoef(likeness, made @ made[0])[0, 1] > 0.8
    assert likeness.argmax() == 0


def test_several_queries_are_united_and_the_order_is_always_the_same() -> None:
    made = vectors(5_000, 5)
    index = filled(made)
    queries = made[[10, 2_000]]
    found = index.nearest(queries, 50, open_only=False).tolist()
    assert {11, 2_001} <= set(found[:2])
    assert len(found) == len(set(found))
    each = [set(index.nearest(query[None], 50, open_only=False).tolist()) for query in queries]
    assert set(found) == each[0] | each[1]
    assert found == index.nearest(queries, 50, open_only=False).tolist()


def test_equals_come_in_the_order_of_their_ids_wherever_they_stand() -> None:
    one = vectors(1, 6)
    index = filled(np.repeat(one, 30, axis=0))
    index.forget([2, 7])
    index.add(np.array([2]), np.array([0]), np.array([False]), in_bytes(one))
    expected = [number for number in range(1, 31) if number != 7]
    assert index.nearest(one, 10, open_only=False).tolist() == expected[:10]


def test_private_passages_take_no_part_when_only_open_ones_are_asked_for() -> None:
    made = vectors(3_000, 7)
    private = np.arange(3_000) % 3 == 0
    index, open_index = filled(made, private), SignIndex()
    ids = np.flatnonzero(~private) + 1
    open_index.add(ids, ids // 4, np.zeros(len(ids), bool), in_bytes(made[~private]))
    for query in made[:9]:
        np.testing.assert_array_equal(
            index.nearest(query[None], 100, open_only=True),
            open_index.nearest(query[None], 100, open_only=True),
        )
    assert 1 in index.nearest(made[:1], 100, open_only=False)


def test_more_may_be_asked_for_than_there_are() -> None:
    made = vectors(5, 8)
    index = filled(made, np.array([True, False, True, False, True]))
    assert sorted(index.nearest(made[:1], 1_000, open_only=False).tolist()) == [1, 2, 3, 4, 5]
    assert sorted(index.nearest(made[:1], 1_000, open_only=True).tolist()) == [2, 4]


def test_an_empty_index_and_an_empty_query_give_nothing() -> None:
    index, one = SignIndex(), vectors(1, 9)
    assert index.nearest(one, 10, open_only=False).tolist() == []
    assert index.nearest(one, 10, open_only=False, among=[1]).tolist() == []
    index.forget([1])
    assert (len(index), index.nbytes) == (0, 0)
    index = filled(one)
    assert index.nearest(one[:0], 10, open_only=False).tolist() == []
    assert index.nearest(one, 0, open_only=False).tolist() == []
    index.clear()
    assert len(index) == 0
    assert index.nearest(one, 10, open_only=False).tolist() == []


def test_only_the_passages_of_some_entries_are_looked_at() -> None:
    made = vectors(40, 10)
    index = filled(made)
    near = index.nearest(made[:1], 300, open_only=False, among=[0, 2, 99])
    assert sorted(near.tolist()) == [1, 2, 3, 8, 9, 10, 11]
    assert index.nearest(made[:1], 300, open_only=False, among=[]).tolist() == []


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("add"), st.lists(st.integers(1, 40), max_size=12)),
            st.tuples(st.just("forget"), st.lists(st.integers(1, 40), max_size=12)),
        ),
        max_size=20,
    )
)
def test_what_is_in_it_is_what_was_put_in_last(steps: list[tuple[str, list[int]]]) -> None:
    made = vectors(300, 11)
    index, expected, at = SignIndex(), {}, 0
    for what, ids in steps:
        if what == "forget":
            index.forget(ids)
            for each in ids:
                expected.pop(each, None)
            continue
        rows = np.arange(at, at + len(ids)) % 300
        at += len(ids)
        numbers = np.array(ids, np.int64)
        index.add(numbers, numbers + rows * 100, rows % 2 == 0, in_bytes(made[rows]))
        expected |= dict(zip(ids, rows.tolist(), strict=True))
    assert len(index) == len(expected)
    for each, row in expected.items():
        among = [each + row * 100]
        assert index.nearest(made[row][None], 9, open_only=False, among=among).tolist() == [each]
        assert index.nearest(made[row][None], 1, open_only=False)[0] in {
            other for other, same in expected.items() if same == row
        }
        in_open = each in index.nearest(made[row][None], 300, open_only=True)
        assert in_open == (row % 2 == 1)


def test_it_is_small() -> None:
    assert filled(vectors(35_000, 12)).nbytes < 3_500_000


@pytest.mark.parametrize("count", [1, 255, 256, 257, 1_000])
def test_it_grows_with_what_is_put_in(count: int) -> None:
    made = vectors(count, 13)
    index = filled(made)
    assert len(index) == count
    assert index.nearest(made[-1:], 1, open_only=False).tolist() == [count]
