"""The loop after a slip: noticed, owned, planned, tried, answered, learned from, closed, reopened."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from app.services.faults import NoReasonToClose, NoSuchEntry, NoSuchRepair, NothingWritten
from app.services.follow_ups import FollowUps
from app.services.repairs import Repairs
from models.records.changes import Changes, Thing
from models.records.entries import AnswerKey, DraftAnswer, Entry
from models.records.follow_ups import DueRule, FollowUpKind
from models.records.ids import EntryId, RepairId
from models.records.repairs import MoveKind, Repair, RepairCard, Side, Stage, Standing
from tests.support.journal import NOON, Journal, journal

__all__ = ["journal"]

PLAN, TRIED, SLIPPED = "repair_plan", "repair_tried", "something_slipped"


@pytest.fixture
def repairs(journal: Journal) -> Repairs:
    return Repairs(journal.store, journal.clock, journal.catalogue, journal.writing.history)


def captured(journal: Journal, **header: Any) -> Entry:
    """A contact caught in Quick capture, in which something slipped."""
    return journal.write(
        packs=("quick_capture",),
        answers={
            "stays": "I cut him short",
            "position": {"at": "upish"},
            "slipped": "yes",
            **header.pop("answers", {}),
        },
        code=header.pop("code", "K4"),
        **header,
    )


def edited(journal: Journal, entry: Entry, pack: str, **answers: Any) -> Entry:
    draft = journal.writing.begin((), entry_id=entry.id)
    told = {AnswerKey(pack, key): DraftAnswer(value) for key, value in answers.items()}
    return journal.writing.finish(replace(draft, answers={**draft.answers, **told}))[0]


def typed(repairs: Repairs, repair_id: RepairId, sitting: str = "s", **answers: Any) -> Changes:
    """Writes on the repair itself; `owned__my_part` is the field, `tried__did__2` that of a try."""
    values: dict[tuple[str, int], DraftAnswer] = {}
    for key, value in answers.items():
        stage, name, *number = key.split("__")
        answer = value if isinstance(value, DraftAnswer) else DraftAnswer(value)
        values[f"{stage}.{name}", int(number[0]) if number else 0] = answer
    return repairs.write(repair_id, values, sitting)


def only(repairs: Repairs) -> RepairCard:
    (card,) = repairs.cards()
    return card


def later(journal: Journal, **by: int) -> datetime:
    journal.clock.advance(timedelta(**by))
    return journal.clock.now()


def stood(repair: Repair, name: str, number: int = 0) -> Any:
    told = repair.stands(name, number)
    return told.value if told else None


def kinds(repair: Repair) -> list[MoveKind]:
    return [move.kind for move in repair.moves]


def test_the_whole_story_of_a_slip(journal: Journal, repairs: Repairs) -> None:
    entry = captured(journal)
    repair_id = only(repairs).id
    noticed = repairs.get(repair_id)
    assert noticed.card.title == "I cut him short"
    assert (noticed.card.stage, noticed.card.standing) == (Stage.NOTICED, Standing.UP)
    assert (noticed.card.code, noticed.card.entry_id) == ("K4", entry.id)

    later(journal, days=1)
    typed(repairs, repair_id, owned__my_part="I was in a hurry", noticed__impact="He went quiet")
    assert only(repairs).stage is Stage.OWNED

    later(journal, days=1)
    typed(
        repairs,
        repair_id,
        "plan",
        planned__fit="direct",
        planned__words="I cut you short last week.",
        planned__on="2025-11-24",
    )
    planned = only(repairs)
    assert (planned.stage, planned.rule, planned.due) == (
        Stage.PLANNED,
        DueRule.DATE,
        date(2025, 11, 24),
    )
    assert repairs.due(date(2025, 11, 23)) == ()
    assert [card.id for card in repairs.due(date(2025, 11, 24))] == [repair_id]

    later(journal, days=2)
    number, _ = repairs.add_try(repair_id)
    typed(repairs, repair_id, "first", tried__did__1="I began to say it", response__kind__1="quiet")
    later(journal, days=7)
    told = journal.write(
        packs=(TRIED,),
        answers={"did": "I said it plainly", "response": "polite"},
        code="K4",
    )
    repairs.link(repair_id, told.id)
    tried = repairs.get(repair_id)
    assert (number, tried.card.tries) == (1, 2)
    # The one that an entry tells of is numbered before those by hand.
    assert stood(tried, "tried.did", 1) == "I said it plainly"
    assert stood(tried, "tried.did", 2) == "I began to say it"

    typed(repairs, repair_id, "second", response__kind__2="polite", response__said__2="It is fine")
    assert only(repairs).is_deferential
    assert [card.id for card in repairs.before_contact("K4")] == [repair_id]

    later(journal, days=9)
    typed(repairs, repair_id, "again", follow_up__held=4)
    assert not only(repairs).is_deferential

    typed(
        repairs,
        repair_id,
        "learned",
        learned__known="I hurry when he is slow.",
        learned__cue="Count to three",
    )
    assert not repairs.has_cue(repair_id)
    cue, made = repairs.add_cue(repair_id)
    assert repairs.has_cue(repair_id)
    assert cue.place == 0
    assert (cue.text, cue.entry_id) == ("Count to three", entry.id)
    assert made.touches(Thing.CUE)
    assert repairs.add_cue(repair_id) == (cue, Changes())

    closing = later(journal, days=1)
    repairs.close(repair_id, "mostly")
    repairs.set_shown(repair_id, True)
    closed = only(repairs)
    assert (closed.stage, closed.closed_at, closed.result) == (Stage.CLOSED, closing, "mostly")
    assert [each.card.id for each in repairs.worked()] == [repair_id]

    reopening = later(journal, days=365)
    repairs.reopen(repair_id)
    again = repairs.get(repair_id)
    assert (again.card.closed_at, again.card.reopened_at) == (None, reopening)
    assert again.card.is_open
    assert again.card.stage is not Stage.CLOSED
    assert repairs.worked() == ()
    assert stood(again, "owned.my_part") == "I was in a hurry"
    assert stood(again, "response.said", 2) == "It is fine"

    moves = again.moves
    assert [move.seq for move in moves] == list(range(1, len(moves) + 1))
    assert [move.at for move in moves] == sorted(move.at for move in moves)
    assert {move.at for move in moves} >= {NOON, closing, reopening}
    assert moves[-1].kind is MoveKind.REOPENED
    assert MoveKind.CLOSED in kinds(again)
    assert kinds(again).count(MoveKind.TRY) == 1


def test_one_key_begins_one_repair_of_an_entry(journal: Journal, repairs: Repairs) -> None:
    entry = journal.write("It went by too fast", code="K4")
    repair, changes = repairs.begin(entry.id)
    assert changes.added == {(Thing.REPAIR, repair.card.id)}
    assert (Thing.ENTRY, entry.id) in changes.altered
    assert (repair.card.title, repair.card.code) == ("It went by too fast", "K4")
    assert repairs.begin(entry.id) == (repair, Changes())
    assert [card.id for card in repairs.of_entry(entry.id)] == [repair.card.id]

    repairs.history.undo(changes.undo)
    assert repairs.cards() == ()
    repairs.history.redo(changes.undo)
    assert repairs.get(repair.card.id) == repair


def test_a_repair_may_begin_with_a_title_alone(repairs: Repairs) -> None:
    with pytest.raises(NothingWritten):
        repairs.begin(None, title=" ")
    repair, _ = repairs.begin(None, title="The letter to the school")
    assert only(repairs) == repair.card
    assert repair.card.entry_id is None
    with pytest.raises(NoSuchEntry):
        repairs.begin(EntryId("not there"))


def test_what_is_no_slip_is_open_again_when_it_is_begun_again(
    journal: Journal, repairs: Repairs
) -> None:
    entry = captured(journal)
    repairs.close(only(repairs).id, "no_slip")
    assert repairs.of_entry(entry.id) == ()
    repair, _ = repairs.begin(entry.id)
    assert repair.card.is_open
    assert [card.id for card in repairs.of_entry(entry.id)] == [repair.card.id]


def test_stages_come_in_any_order_and_keep_what_was_written(
    journal: Journal, repairs: Repairs
) -> None:
    repair_id = repairs.begin(journal.write("Words").id)[0].card.id
    typed(repairs, repair_id, "a", learned__known="Something", owned__my_part="Mine")
    for stage in (Stage.PLANNED, Stage.NOTICED, Stage.LEARNED, Stage.OWNED):
        later(journal, minutes=1)
        repairs.go_to(repair_id, stage)
        assert only(repairs).stage is stage
    repair = repairs.get(repair_id)
    assert stood(repair, "learned.known") == "Something"
    assert kinds(repair).count(MoveKind.STAGE) == 4
    assert repairs.go_to(repair_id, Stage.OWNED) == Changes()
    with pytest.raises(ValueError, match="result"):
        repairs.go_to(repair_id, Stage.CLOSED)


def test_a_side_state_has_its_reason_and_can_be_taken_back(
    journal: Journal, repairs: Repairs
) -> None:
    repair_id = repairs.begin(journal.write("Words").id)[0].card.id
    changes = repairs.put_aside(repair_id, Side.INDIRECT, "She has left")
    assert only(repairs).side is Side.INDIRECT
    assert repairs.get(repair_id).moves[-1].reason == "She has left"
    repairs.history.undo(changes.undo)
    assert only(repairs).side is Side.NONE
    repairs.history.redo(changes.undo)
    repairs.put_aside(repair_id, Side.NONE)
    assert only(repairs).side is Side.NONE
    assert kinds(repairs.get(repair_id)).count(MoveKind.SIDE) == 2


def test_closing_without_a_response_asks_for_a_reason(journal: Journal, repairs: Repairs) -> None:
    captured(journal)
    repair_id = only(repairs).id
    with pytest.raises(NoReasonToClose):
        repairs.close(repair_id, "no_longer")
    assert only(repairs).is_open
    repairs.close(repair_id, "no_longer", "He moved away")
    repair = repairs.get(repair_id)
    assert (repair.card.result, stood(repair, "closed.reason")) == ("no_longer", "He moved away")
    assert repair.moves[-1].reason == "He moved away"


def test_down_power_is_never_held_up_nor_asked_to_own(journal: Journal, repairs: Repairs) -> None:
    journal.write(
        packs=(SLIPPED,),
        answers={"what": "He shouted at me", "position": {"at": "down"}, "safe": "unsure"},
    )
    card = only(repairs)
    assert card.standing is Standing.DOWN
    repairs.go_to(card.id, Stage.PLANNED)
    assert only(repairs).stage is Stage.PLANNED
    typed(repairs, card.id, planned__route="leave")
    repairs.close(card.id, "no_longer")
    assert not only(repairs).is_open
    assert stood(repairs.get(card.id), "owned.my_part") is None


def test_where_one_stood_can_be_said_by_hand(journal: Journal, repairs: Repairs) -> None:
    entry = captured(journal)
    repair_id = only(repairs).id
    changes = repairs.set_standing(repair_id, Standing.DOWN)
    edited(journal, entry, "quick_capture", position={"at": "up"})
    assert only(repairs).standing is Standing.DOWN
    repairs.history.undo(changes.undo)
    assert only(repairs).standing is Standing.UP


def test_what_an_entry_tells_follows_an_edit_of_it(journal: Journal, repairs: Repairs) -> None:
    entry = journal.write(
        packs=(SLIPPED,), answers={"what": "It slipped", "my_part": "I hurried", "impact": "Hurt"}
    )
    repair_id = only(repairs).id
    assert stood(repairs.get(repair_id), "owned.my_part") == "I hurried"

    later(journal, days=1)
    typed(repairs, repair_id, owned__my_part="I was afraid of the time")
    written = repairs.get(repair_id)
    assert stood(written, "owned.my_part") == "I was afraid of the time"

    later(journal, days=1)
    edited(journal, entry, SLIPPED, my_part="I wanted to be done")
    told = repairs.get(repair_id)
    assert stood(told, "owned.my_part") == "I wanted to be done"
    assert told.stands("owned.my_part").entry_id == entry.id  # type: ignore[union-attr]
    assert told.moves == written.moves


def test_an_edit_of_a_try_is_seen_in_every_list(journal: Journal, repairs: Repairs) -> None:
    repair_id = repairs.begin(journal.write("Words").id)[0].card.id
    told = journal.write(packs=(TRIED,), answers={"did": "Asked", "response": "polite"})
    repairs.link(repair_id, told.id)
    assert only(repairs).is_deferential
    later(journal, days=1)
    edited(journal, told, TRIED, response="hurt", look_again_on="2025-12-03")
    card = only(repairs)
    assert (card.is_deferential, card.due) == (False, date(2025, 12, 3))
    journal.writing.delete([told.id])
    assert (only(repairs).tries, only(repairs).due) == (0, None)
    journal.writing.restore(told.id)
    assert (only(repairs).tries, only(repairs).due) == (1, date(2025, 12, 3))


def test_an_entry_in_the_bin_tells_nothing_and_what_was_written_stays(
    journal: Journal, repairs: Repairs
) -> None:
    entry = captured(journal)
    repair_id = only(repairs).id
    journal.writing.delete([entry.id])
    assert repairs.cards() == ()
    with pytest.raises(NoSuchRepair):
        repairs.get(repair_id)
    journal.writing.restore(entry.id)

    typed(repairs, repair_id, owned__my_part="Mine")
    tried = journal.write(packs=(TRIED,), answers={"did": "Asked", "response": "hurt"})
    repairs.link(repair_id, tried.id)
    assert only(repairs).tries == 1
    journal.writing.delete([tried.id])
    without = repairs.get(repair_id)
    assert [each.id for each in without.entries] == [entry.id]
    assert without.stands("tried.did", 1) is None
    assert without.card.tries == 0
    journal.writing.delete([entry.id])
    journal.writing.empty_bin()
    left = repairs.get(repair_id)
    assert stood(left, "owned.my_part") == "Mine"
    assert (left.card.entry_id, left.card.entries, left.entries) == (None, 0, ())


def test_what_nothing_else_tells_of_is_erased_with_its_entry(
    journal: Journal, repairs: Repairs
) -> None:
    entry = captured(journal)
    repair_id = only(repairs).id
    repairs.go_to(repair_id, Stage.OWNED)
    journal.writing.delete([entry.id])
    journal.writing.empty_bin()
    with journal.store.read() as unit:
        assert unit.repairs.every_id() == ()
    with pytest.raises(NoSuchRepair):
        repairs.rename(repair_id, "Gone")


def test_links_can_be_taken_back_in_any_order(journal: Journal, repairs: Repairs) -> None:
    first, second, third = (journal.write(f"Words {number}") for number in range(3))
    repair_id = repairs.begin(first.id)[0].card.id
    repairs.link(repair_id, second.id)
    repairs.link(repair_id, third.id)
    before = repairs.get(repair_id)
    assert repairs.link(repair_id, second.id) == Changes()
    changes = repairs.unlink(repair_id, second.id)
    assert [each.id for each in repairs.get(repair_id).entries] == [first.id, third.id]
    assert (Thing.ENTRY, second.id) in changes.altered
    repairs.history.undo(changes.undo)
    assert repairs.get(repair_id) == before


def test_the_last_link_of_a_repair_without_words_goes_to_the_bin_with_it(
    journal: Journal, repairs: Repairs
) -> None:
    entry = journal.write("Words")
    repair = repairs.begin(entry.id)[0]
    changes = repairs.unlink(repair.card.id, entry.id)
    assert repairs.cards() == ()
    assert [card.id for card in repairs.binned()] == [repair.card.id]
    repairs.history.undo(changes.undo)
    assert repairs.get(repair.card.id) == repair


def test_repairs_of_one_code_wait_for_the_next_contact(journal: Journal, repairs: Repairs) -> None:
    for number in range(4):
        captured(journal, answers={"stays": f"Slip {number}"})
        later(journal, hours=1)
    captured(journal, code="M2", answers={"stays": "Another"})
    one, two, three, four = (card.id for card in repairs.cards()[:4])
    assert repairs.before_contact("K4") == ()
    repairs.set_due(one, DueRule.NEXT_CONTACT)
    repairs.set_due(two, DueRule.DATE, NOON.date())
    repairs.set_due(three, DueRule.DATE, NOON.date() + timedelta(days=9))
    repairs.set_due(four, DueRule.NEXT_CONTACT)
    repairs.close(four, "no_slip")
    assert [card.id for card in repairs.before_contact("K4")] == [two, one]
    assert repairs.before_contact("") == ()
    assert repairs.before_contact("M2") == ()


def test_a_clock_that_jumps_loses_nothing_that_is_due(journal: Journal, repairs: Repairs) -> None:
    ids = []
    for moved in (0, 400, -800, 0):
        journal.clock.set(NOON + timedelta(days=moved))
        ids.append(repairs.begin(journal.write(f"Slip {moved}").id)[0].card.id)
    for number, repair_id in enumerate(ids):
        day = date(2025, 11, 1) + timedelta(days=number)
        repairs.set_due(repair_id, DueRule.DATE, day)
    repairs.set_due(ids[3], DueRule.NOW)
    assert [card.id for card in repairs.due(date(2025, 11, 20))] == [*ids[:3], ids[3]]
    assert [card.id for card in repairs.due(date(2025, 11, 1))] == [ids[0], ids[3]]
    assert [card.id for card in repairs.due(date(1999, 1, 1))] == [ids[3]]

    journal.clock.set(NOON - timedelta(days=3000))
    typed(repairs, ids[0], "back", owned__my_part="First")
    journal.clock.set(NOON - timedelta(days=4000))
    typed(repairs, ids[0], "further back", owned__my_part="Second")
    assert stood(repairs.get(ids[0]), "owned.my_part") == "Second"
    assert [move.seq for move in repairs.get(ids[0]).moves] == [1, 2, 3, 4]


def test_a_day_that_was_set_gives_way_to_one_that_is_said_later(
    journal: Journal, repairs: Repairs
) -> None:
    captured(journal)
    repair_id = only(repairs).id
    repairs.set_due(repair_id, DueRule.NEXT_SUPERVISION)
    later(journal, hours=1)
    typed(repairs, repair_id, follow_up__on="2025-12-24")
    assert only(repairs).due == date(2025, 12, 24)
    later(journal, hours=1)
    repairs.set_due(repair_id, DueRule.NONE)
    assert (only(repairs).rule, only(repairs).due) == (DueRule.NONE, None)
    with pytest.raises(ValueError, match="day"):
        repairs.set_due(repair_id, DueRule.DATE)


def test_a_field_has_one_row_a_sitting(journal: Journal, repairs: Repairs) -> None:
    repair_id = repairs.begin(journal.write("Words").id)[0].card.id
    first = typed(repairs, repair_id, "one", owned__my_part="I")
    later(journal, seconds=5)
    second = typed(repairs, repair_id, "one", owned__my_part="I hurried", owned__their_part="His")
    assert first.undo == second.undo
    assert kinds(repairs.get(repair_id)).count(MoveKind.FIELD) == 2
    later(journal, days=1)
    third = typed(repairs, repair_id, "two", owned__my_part="I hurried him")
    mine = [move.value for move in repairs.get(repair_id).moves if move.name == "owned.my_part"]
    assert mine == ["I hurried", "I hurried him"]
    assert typed(repairs, repair_id, "two", owned__my_part="I hurried him") == Changes()

    repairs.history.undo(third.undo)
    repairs.history.undo(second.undo)
    assert repairs.get(repair_id).fields == ()
    repairs.history.redo(second.undo)
    assert stood(repairs.get(repair_id), "owned.my_part") == "I hurried"


def test_an_answer_taken_away_stands_no_more_and_is_kept(
    journal: Journal, repairs: Repairs
) -> None:
    repair_id = repairs.begin(journal.write("Words").id)[0].card.id
    assert typed(repairs, repair_id, owned__their_part="") == Changes()
    typed(repairs, repair_id, "one", owned__their_part="His tone")
    typed(repairs, repair_id, "two", owned__their_part=" ")
    repair = repairs.get(repair_id)
    assert repair.stands("owned.their_part") is None
    assert [m.value for m in repair.moves if m.kind is MoveKind.FIELD] == ["His tone", None]


def test_words_can_be_added_to_a_try_that_an_entry_tells_of(
    journal: Journal, repairs: Repairs
) -> None:
    repair_id = repairs.begin(journal.write("Words").id)[0].card.id
    tried = journal.write(packs=(TRIED,), answers={"did": "Asked her"})
    repairs.link(repair_id, tried.id)
    changes = typed(repairs, repair_id, response__kind__1="eased", tried__did__2="A letter")
    repair = repairs.get(repair_id)
    assert (stood(repair, "tried.did", 1), stood(repair, "response.kind", 1)) == (
        "Asked her",
        "eased",
    )
    assert (stood(repair, "tried.did", 2), repair.card.tries) == ("A letter", 2)
    repairs.history.undo(changes.undo)
    assert repairs.get(repair_id).card.tries == 1
    repairs.history.redo(changes.undo)
    assert repairs.get(repair_id) == repair


def test_practice_comes_back_once(journal: Journal, repairs: Repairs) -> None:
    captured(journal)
    repair_id = only(repairs).id
    with pytest.raises(NothingWritten):
        repairs.add_practice(repair_id)
    typed(repairs, repair_id, learned__practice="Ask before I answer")
    made, changes = repairs.add_practice(repair_id)
    assert (made.kind, made.rule, made.code) == (
        FollowUpKind.PRACTICE,
        DueRule.NEXT_CONTACT,
        "K4",
    )
    assert repairs.add_practice(repair_id) == (made, Changes())
    repairs.history.undo(changes.undo)
    assert FollowUps(journal.store, journal.clock).all([FollowUpKind.PRACTICE]) == ()


def test_what_an_entry_made_into_a_card_is_not_made_twice(
    journal: Journal, repairs: Repairs
) -> None:
    repair_id = repairs.begin(journal.write("Words").id)[0].card.id
    tried = journal.write(
        packs=(TRIED,), answers={"did": "Asked", "reminder": "Slow down", "practice": "Wait first"}
    )
    repairs.link(repair_id, tried.id)
    assert repairs.add_cue(repair_id)[1] == Changes()
    assert repairs.add_practice(repair_id)[1] == Changes()


def test_a_title_of_ones_own_is_kept_with_its_date(journal: Journal, repairs: Repairs) -> None:
    repair_id = repairs.begin(journal.write("Words").id)[0].card.id
    changes = repairs.rename(repair_id, " The late letter ")
    assert only(repairs).title == "The late letter"
    assert repairs.get(repair_id).moves[-1].value == "The late letter"
    repairs.history.undo(changes.undo)
    assert only(repairs).title == "Words"
    assert repairs.rename(repair_id, "") == Changes()


def test_code_of_the_entry_is_that_of_the_repair(journal: Journal, repairs: Repairs) -> None:
    repair_id = repairs.begin(None, title="A slip")[0].card.id
    assert only(repairs).code == ""
    entry = journal.write("Words", code="M2")
    changes = repairs.link(repair_id, entry.id)
    assert only(repairs).code == "M2"
    repairs.history.undo(changes.undo)
    assert only(repairs).code == ""
