"""Finishing a reflection begins its repair, or moves on the one it is about; taken back, exactly."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from app.services.faults import NothingToUndo
from app.services.repairs import Repairs
from models.records.changes import Changes, Thing
from models.records.entries import AnswerKey, DraftAnswer, Entry
from models.records.ids import EntryId
from models.records.repairs import MoveKind, RepairCard, Stage, Standing
from models.repositories.repairs import KeptRepair
from tests.support.journal import NOON, Journal

SLIPPED, PLAN, TRIED = "something_slipped", "repair_plan", "repair_tried"


def slipped(journal: Journal, **header: Any) -> Entry:
    header = {"held_at": NOON - timedelta(days=9), "code": "K4", **header}
    return journal.write(packs=(SLIPPED,), answers={"what": "I cut her off."}, **header)


def told(
    journal: Journal, pack: str, answers: Mapping[str, Any], *links: EntryId, days: int = 1
) -> tuple[Entry, Changes]:
    draft = journal.draft(packs=(pack,), answers=answers, held_at=NOON - timedelta(days=days))
    return journal.writing.finish(replace(draft, links=links))


def edited(journal: Journal, entry: Entry, **changes: Any) -> tuple[Entry, Changes]:
    return journal.writing.finish(replace(journal.writing.begin((), entry_id=entry.id), **changes))


def only(journal: Journal) -> RepairCard:
    with journal.store.read() as unit:
        (card,) = unit.repairs.cards()
    return card


def every(journal: Journal) -> dict[str, KeptRepair | None]:
    with journal.store.read() as unit:
        return {each: unit.repairs.kept(each) for each in unit.repairs.every_id()}


def kinds(journal: Journal) -> list[tuple[MoveKind, Stage]]:
    (kept,) = every(journal).values()
    assert kept is not None
    return [(move.kind, move.stage) for move in kept.moves]


def test_a_slip_begins_a_repair_where_one_stood(journal: Journal) -> None:
    entry = journal.write(
        packs=(SLIPPED,),
        answers={"what": "I was told off.", "position": {"at": "downish"}},
        code="K4",
    )
    card = only(journal)
    assert (card.entry_id, card.code, card.standing) == (entry.id, "K4", Standing.DOWN)
    assert (card.stage, card.noticed_at, card.entries) == (Stage.NOTICED, NOON, 1)
    assert kinds(journal) == [(MoveKind.BEGAN, Stage.NOTICED)]


def test_a_linked_plan_and_two_tries_move_it_on(journal: Journal) -> None:
    first = slipped(journal)
    plan, changes = told(journal, PLAN, {"words": "I cut you off."}, first.id, days=5)
    card = only(journal)
    assert (card.stage, card.entries, card.tries) == (Stage.PLANNED, 2, 0)
    assert (Thing.REPAIR, card.id) in changes.added
    assert kinds(journal)[-2:] == [
        (MoveKind.LINKED, Stage.NOTICED),
        (MoveKind.STAGE, Stage.PLANNED),
    ]

    # The try is linked to the plan, not to where it was noticed.
    told(journal, TRIED, {"did": "I said it."}, plan.id, days=3)
    assert (only(journal).stage, only(journal).tries) == (Stage.TRIED, 1)
    told(journal, TRIED, {"did": "And again.", "response": "eased"}, first.id, days=1)
    card = only(journal)
    assert (card.stage, card.tries, card.entries) == (Stage.RESPONSE, 2, 4)
    assert [each.id for each in journal.timeline.entry(plan.id).repairs] == [card.id]


def test_a_linked_entry_that_tells_nothing_of_a_repair_is_not_linked_to_it(
    journal: Journal,
) -> None:
    first = slipped(journal)
    told(journal, "quick_capture", {"stays": "Words."}, first.id)
    assert only(journal).entries == 1


def test_a_plan_that_names_no_reflection_begins_none(journal: Journal) -> None:
    told(journal, PLAN, {"words": "I cut you off."})
    assert every(journal) == {}


def test_a_told_end_closes_it_with_its_result(journal: Journal) -> None:
    first = slipped(journal)
    answers = {"did": "I said it.", "response": "eased", "result": "mostly"}
    told(journal, TRIED, answers, first.id)
    card = only(journal)
    assert (card.stage, card.result, card.is_open) == (Stage.CLOSED, "mostly", False)
    assert kinds(journal)[-1] == (MoveKind.CLOSED, Stage.CLOSED)
    assert journal.timeline.open_repairs() == ()


def test_a_result_that_is_still_open_closes_nothing(journal: Journal) -> None:
    first = slipped(journal)
    told(journal, TRIED, {"did": "I said it.", "result": "open"}, first.id)
    assert only(journal).is_open


def test_an_edit_without_the_link_takes_the_link_back(journal: Journal) -> None:
    first = slipped(journal)
    plan, _ = told(journal, PLAN, {"words": "I cut you off."}, first.id)
    before = every(journal)

    _, changes = edited(journal, plan, links=())

    assert only(journal).entries == 1
    assert kinds(journal)[-1][0] is MoveKind.UNLINKED
    journal.writing.history.undo(changes.undo)
    assert every(journal) == before


def test_a_changed_code_is_that_of_the_repair(journal: Journal) -> None:
    first = slipped(journal)
    edited(journal, first, header=replace(first.header, code="M2"))
    assert only(journal).code == "M2"


def test_taking_back_a_finish_makes_every_repair_what_it_was(journal: Journal) -> None:
    first = slipped(journal)
    before = every(journal)
    answers = {"did": "I said it.", "response": "polite", "result": "mostly"}
    _, changes = told(journal, TRIED, answers, first.id)
    after = every(journal)
    assert after != before

    journal.writing.history.undo(changes.undo)
    assert every(journal) == before
    journal.writing.history.redo(changes.undo)
    assert every(journal) == after
    journal.writing.history.undo(changes.undo)
    assert every(journal) == before


def test_done_again_it_is_the_same_repair(journal: Journal) -> None:
    draft = journal.draft(packs=(SLIPPED,), answers={"what": "I cut her off."})
    _, changes = journal.writing.finish(draft)
    card = only(journal)
    journal.writing.history.undo(changes.undo)
    assert every(journal) == {}
    journal.writing.history.redo(changes.undo)
    assert only(journal) == card


def test_a_finish_is_not_taken_back_from_under_a_repair_that_went_on(journal: Journal) -> None:
    first = slipped(journal)
    _, changes = told(journal, PLAN, {"words": "I cut you off."}, first.id)
    repairs = Repairs(journal.store, journal.clock, journal.catalogue, journal.writing.history)
    went_on = repairs.go_to(only(journal).id, Stage.LEARNED)

    with pytest.raises(NothingToUndo):
        journal.writing.history.undo(changes.undo)
    journal.writing.history.undo(went_on.undo)
    journal.writing.history.undo(changes.undo)
    assert only(journal).entries == 1


def test_a_settled_slip_keeps_what_else_tells_of_it(journal: Journal) -> None:
    entry = journal.write(packs=("quick_capture",), answers={"stays": "It.", "slipped": "yes"})
    told(journal, PLAN, {"words": "I cut you off."}, entry.id)
    answers = {
        **journal.writing.begin((), entry_id=entry.id).answers,
        AnswerKey("quick_capture", "slipped"): DraftAnswer("no"),
    }
    edited(journal, entry, answers=answers)
    card = only(journal)
    assert (card.is_open, card.stage) == (True, Stage.PLANNED)


def test_an_entry_with_slip_and_plan_is_one_repair(journal: Journal) -> None:
    draft = journal.writing.begin((SLIPPED, PLAN))
    answers = {
        AnswerKey(SLIPPED, "what"): DraftAnswer("I cut her off."),
        AnswerKey(PLAN, "words"): DraftAnswer("I cut you off."),
    }
    journal.writing.finish(replace(draft, answers=answers))
    assert only(journal).stage is Stage.PLANNED


def test_a_private_slip_is_private_until_open_words_tell_of_it(journal: Journal) -> None:
    entry = journal.write(
        packs=("quick_capture",),
        answers={"stays": "Open.", "position": {"at": "up"}, "slipped": "yes"},
        private=("slipped",),
    )
    assert only(journal).private
    with journal.store.read() as unit:
        assert unit.repairs.cards(share_safe=True) == ()
    told(journal, PLAN, {"words": "I cut you off."}, entry.id)
    assert not only(journal).private
