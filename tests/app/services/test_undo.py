"""Fifty things that one is offered to take back, whatever else is done meanwhile."""

from datetime import datetime

import pytest

from app.services.codes import Codes
from app.services.faults import NothingToUndo
from app.services.follow_ups import FollowUps
from app.services.supervision import Supervision
from app.services.undo import KEPT, UndoHistory
from models.records.supervision import SessionPlan
from tests.support.journal import Journal

PLAN = SessionPlan("D.", datetime(2025, 11, 25, 10, 0), 60, "video")


@pytest.fixture
def history(journal: Journal) -> UndoHistory:
    return journal.writing.history


@pytest.fixture
def codes(journal: Journal, history: UndoHistory) -> Codes:
    return Codes(journal.store, history)


def drawn(codes: Codes, history: UndoHistory) -> tuple[str, str]:
    code, changes = codes.create()
    history.name(changes.undo)
    return code, changes.undo


def test_fifty_are_kept_and_no_more(codes, history):
    every = [drawn(codes, history) for _ in range(KEPT + 2)]
    for _, token in reversed(every[2:]):
        history.undo(token)
    assert {card.code for card in codes.cards()} == {code for code, _ in every[:2]}
    for _, token in every[:2]:
        with pytest.raises(NothingToUndo):
            history.undo(token)


def test_what_is_saved_while_one_types_takes_no_place_from_them(journal, codes, history):
    supervision = Supervision(journal.store, journal.catalogue, journal.clock, history)
    follow_ups = FollowUps(journal.store, journal.clock, history)
    session, _ = supervision.plan(PLAN)
    every = [drawn(codes, history) for _ in range(KEPT)]
    for length in range(1, 2 * KEPT):
        follow_ups.set_session_points(session.id, ["a" * length])
    for _, token in reversed(every):
        history.undo(token)
    assert codes.cards() == ()


def test_what_was_taken_back_makes_room_for_what_is_done_next(codes, history):
    every = [drawn(codes, history) for _ in range(KEPT)]
    for _, token in every[-3:]:
        history.undo(token)
    later = [drawn(codes, history) for _ in range(3)]
    for _, token in every[-3:]:
        with pytest.raises(NothingToUndo):
            history.redo(token)
    for _, token in reversed([*every[:-3], *later]):
        history.undo(token)
    assert codes.cards() == ()


def test_several_as_one_take_one_place(codes, history):
    made = [codes.create()[1] for _ in range(4)]
    token = history.joined(made).undo
    history.name(token)
    for each in made:
        with pytest.raises(NothingToUndo):
            history.undo(each.undo)
    every = [drawn(codes, history) for _ in range(KEPT - 1)]
    history.undo(token)
    assert len(codes.cards()) == len(every)
    history.redo(token)
    assert len(codes.cards()) == len(every) + 4
