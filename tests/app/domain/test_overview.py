"""Days on which power switched: told by the order of its places."""

from datetime import date, datetime

import pytest

from app.domain.overview import switches
from models.records.ids import EntryId
from models.records.patterns import Held
from models.records.positions import Placing, Position

P = Position


def _held(hour: int, *places: Position, day: int = 3) -> Held:
    at, *ends = places
    return Held(EntryId(str(hour)), datetime(2025, 11, day, hour), Placing(at, *ends))


@pytest.mark.parametrize(
    ("held", "told"),
    [
        ([_held(9, P.UP)], None),
        ([_held(9, P.UP), _held(11, P.UP)], None),
        ([_held(9, P.UP), _held(11, P.DOWN)], (P.UP, P.DOWN)),
        ([_held(9, P.UP), _held(11, P.UNSURE), _held(12, P.UP)], None),
        ([_held(9, P.UP), _held(11, P.DOWN), _held(15, P.UP)], (P.UP, P.DOWN, P.UP)),
        ([_held(9, P.MOVED, P.UP, P.BOTH), _held(11, P.BOTH)], (P.UP, P.BOTH)),
        ([_held(9, P.MOVED)], (P.MOVED,)),
        ([_held(9, P.MOVED, P.UP)], (P.MOVED,)),
        ([_held(9, P.UP), Held(EntryId("x"), datetime(2025, 11, 3, 10))], None),
    ],
)
def test_a_day_with_more_than_one_place_is_a_switch(held, told):
    assert switches(held) == ({} if told is None else {date(2025, 11, 3): told})


def test_each_day_stands_for_itself():
    assert switches([_held(9, P.UP, day=3), _held(9, P.DOWN, day=4)]) == {}
