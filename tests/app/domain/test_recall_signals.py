"""Whatever else is shared, one signal more never makes a reflection rank lower."""

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain import weights
from app.domain.recall import Past, Rarity, rank, share_of_meaning
from models.records.positions import Position
from models.records.queries import ReasonKind
from models.records.search import Likeness

DAY = datetime(2025, 3, 1, 10)
FEELINGS, TRIGGERS = ("tired", "humiliated", "proud"), ("silence", "late", "clock")
SOUGHT = Likeness(
    feelings=tuple((word, 2) for word in FEELINGS),
    triggers=TRIGGERS,
    position=Position.UP,
    code="K4",
    held_at=DAY,
)
SHARE = st.floats(0, 1)
PAST = st.builds(
    Past,
    entry=st.just(1),
    held_at=st.integers(-40, 40).map(lambda days: DAY + timedelta(days=days)),
    words=SHARE,
    meaning=SHARE,
    otherwise=st.integers(0, 5),
    feelings=st.dictionaries(st.sampled_from(FEELINGS), st.integers(1, 3)),
    triggers=st.frozensets(st.sampled_from(TRIGGERS)),
    position=st.sampled_from([None, Position.UP, Position.DOWN]),
    code=st.sampled_from(["", "K4", "B2"]),
)
MORE = st.fixed_dictionaries(
    {},
    optional={
        "words": SHARE,
        "meaning": SHARE,
        "otherwise": st.integers(0, 5),
        "feelings": st.sampled_from(FEELINGS),
        "triggers": st.sampled_from(TRIGGERS),
        "position": st.just(Position.UP),
        "code": st.just("K4"),
    },
)
RARITY = st.builds(
    Rarity,
    st.integers(1, 1_000),
    st.dictionaries(st.sampled_from(FEELINGS + TRIGGERS), st.integers(1, 1_000)),
)


def with_more(past: Past, more: dict) -> Past:
    """The same entry, as another one that was held on the same day, with more of it shared."""
    changed = {**more}
    for share in ("words", "meaning", "otherwise"):
        if share in more:
            changed[share] = max(more[share], getattr(past, share))
    if "feelings" in more:
        changed["feelings"] = {**past.feelings, more["feelings"]: 3}
    if "triggers" in more:
        changed["triggers"] = past.triggers | {more["triggers"]}
    return replace(past, entry=2, **changed)


@given(PAST, MORE, RARITY)
def test_more_in_common_never_ranks_below_less(past, more, rarity):
    better = with_more(past, more)
    ranked = rank(SOUGHT, [past, better], rarity, rarity)
    if any(one.past is past for one in ranked):
        assert ranked[0].past is better


@given(PAST, RARITY)
def test_the_order_they_are_given_in_is_of_no_matter(past, rarity):
    others = [replace(past, entry=number) for number in range(2, 6)]
    there = rank(SOUGHT, [past, *others], rarity, rarity)
    assert there == rank(SOUGHT, [*reversed(others), past], rarity, rarity)


@given(st.integers(-40, 40))
def test_what_was_written_within_two_weeks_says_on_which_side(days):
    past = Past(1, DAY + timedelta(days=days), code="K4")
    (found,) = rank(SOUGHT, [past], Rarity(10), Rarity(10))
    told = [reason for reason in found.reasons if reason.kind is not ReasonKind.CODE]
    if days == 0 or abs(days) > weights.SOON_DAYS:
        assert told == []
    else:
        kind = ReasonKind.SOON_AFTER if days > 0 else ReasonKind.SOON_BEFORE
        assert [(one.kind, one.count) for one in told] == [(kind, abs(days))]


def test_nearness_in_time_alone_is_no_reason():
    assert rank(SOUGHT, [Past(1, DAY + timedelta(days=1))], Rarity(10), Rarity(10)) == ()


@given(st.floats(-1, 1), st.floats(-1, 1), SHARE)
def test_a_nearer_meaning_never_counts_less(one, other, trust):
    near, far = max(one, other), min(one, other)
    assert 0 <= share_of_meaning(far, trust) <= share_of_meaning(near, trust) <= 1
