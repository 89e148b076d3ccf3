"""Which item comes next: p waits its turn, d was talked about, k is parked, x is left out."""

import pytest

from app.ui.pages.in_session.order import next_item
from models.records.ids import ItemId, SessionId
from models.records.supervision import AgendaItem, ItemState

STATES = {
    "p": ItemState.PLANNED,
    "d": ItemState.DISCUSSED,
    "k": ItemState.PARKED,
    "x": ItemState.DROPPED,
}


def agenda(states: str) -> list[AgendaItem]:
    return [
        AgendaItem(ItemId(str(place)), SessionId("s"), "", 10, place, STATES[state])
        for place, state in enumerate(states)
    ]


@pytest.mark.parametrize(
    ("states", "now", "coming"),
    [
        ("ppp", 0, 1),
        ("ppp", 2, None),
        # One goes back and on through what was talked about.
        ("ddp", 0, 1),
        ("ddd", 0, 1),
        # What is put off or left out is passed over.
        ("pkp", 0, 2),
        ("pxp", 0, 2),
        ("px", 0, None),
        # What is parked comes at the end, in its order.
        ("kkp", 2, 0),
        ("kdd", 1, 0),
        ("kkd", 0, 1),
        ("kkd", 1, None),
        ("kd", 0, None),
        # Taken up early, the rest goes on.
        ("dkp", 1, 2),
        ("pkd", 1, 0),
    ],
)
def test_the_next_item(states: str, now: int, coming: int | None):
    items = agenda(states)
    found = next_item(items, items[now].id)
    assert found is (None if coming is None else items[coming])


def test_nothing_comes_next_on_an_empty_agenda():
    assert next_item((), None) is None
