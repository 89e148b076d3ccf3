"""Repairs as they are kept: what lists show of them, and what becomes of them with their entries."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.records.entries import Entry, Privacy
from models.records.ids import EntryId, RepairId
from models.records.repairs import NO_SLIP, MoveKind, RepairMove, Side, Stage, Standing
from models.records.values import DueRule
from models.repositories.repairs import StoredRepair
from models.store import UnitOfWork
from tests.support.journal import NOON, Journal

ID = RepairId("mended0000000a")
HERON = "A heron stood there."


def stored(entry: Entry | None = None, **columns: object) -> StoredRepair:
    first = StoredRepair(ID, NOON, NOON, entry.id if entry else None)
    return replace(first, **columns)  # type: ignore[arg-type]


def put(unit: UnitOfWork, repair: StoredRepair, *entries: Entry) -> None:
    unit.repairs.put(repair)
    for entry in entries:
        assert unit.repairs.link(repair.id, entry.id)


def move(kind: MoveKind = MoveKind.FIELD, **told: object) -> RepairMove:
    return replace(RepairMove(0, NOON, kind, Stage.OWNED), **told)  # type: ignore[arg-type]


def test_a_repair_comes_back_as_it_was_put(journal: Journal):
    entry = journal.write("Words.")
    repair = stored(
        entry,
        title="Own words",
        stage=Stage.RESPONSE,
        side=Side.INDIRECT,
        standing=Standing.DOWN,
        code="K4",
        private=True,
        rule=DueRule.DATE,
        due=NOON.date(),
        closed_at=NOON,
        reopened_at=NOON,
        result="mostly",
        tries=2,
        is_deferential=True,
        is_shown=True,
        deleted_at=NOON,
    )
    with journal.store.write() as unit:
        unit.repairs.put(repair)
        assert unit.repairs.get(ID) == repair
        unit.repairs.put(replace(repair, title="Other words", deleted_at=None))
    with journal.store.read() as unit:
        assert unit.repairs.get(ID) == replace(repair, title="Other words", deleted_at=None)
        assert unit.repairs.noticed_in(entry.id) == unit.repairs.get(ID)
        assert unit.repairs.get(RepairId("nobody")) is None


def test_changes_count_on_and_can_be_written_over(journal: Journal):
    with journal.store.write() as unit:
        put(unit, stored())
        first = unit.repairs.add_move(ID, move(name="owned.my_part", value="Mine.", text="Mine."))
        # The clock went back an hour: the order is that of writing.
        earlier = unit.repairs.add_move(ID, move(at=NOON - timedelta(hours=1), value=["a", 1]))
        unit.repairs.put_move(ID, replace(first, value="Ours.", text="Ours."))
        assert (first.seq, earlier.seq) == (1, 2)
        assert unit.repairs.moves(ID) == (replace(first, value="Ours.", text="Ours."), earlier)
        unit.repairs.remove_moves(ID, [1])
        assert unit.repairs.moves(ID) == (earlier,)


def test_put_back_makes_all_of_it_what_it_was(journal: Journal):
    first, second, third = (journal.write(f"Entry {number}.") for number in range(3))
    with journal.store.write() as unit:
        put(unit, stored(first), first, second)
        for text in ("one", "two", "three"):
            unit.repairs.add_move(ID, move(name="owned.my_part", value=text, text=text))
        before = unit.repairs.kept(ID)
        assert before is not None

        unit.repairs.put(replace(before.repair, stage=Stage.TRIED))
        unit.repairs.unlink(ID, first.id)
        unit.repairs.link(ID, third.id)
        unit.repairs.remove_moves(ID, [2])
        unit.repairs.put_move(ID, replace(before.moves[0], text="changed"))
        unit.repairs.add_move(ID, move())
        assert unit.repairs.kept(ID) != before

        unit.repairs.put_back(before)
        assert unit.repairs.kept(ID) == before
        unit.repairs.erase([ID])
        unit.repairs.put_back(before)
        assert unit.repairs.kept(ID) == before


def test_an_entry_is_linked_once_and_the_first_one_is_told(journal: Journal):
    later = journal.write("Later.", held_at=NOON)
    first = journal.write("First.", held_at=NOON - timedelta(days=3))
    with journal.store.write() as unit:
        put(unit, stored(later), later, first)
        assert not unit.repairs.link(ID, first.id)
        assert not unit.repairs.link(ID, EntryId("nobody"))
        assert [(e.id, e.is_first) for e in unit.repairs.entries(ID)] == [
            (first.id, False),
            (later.id, True),
        ]
        assert unit.repairs.telling_of(first.id) == (ID,)
        assert unit.repairs.unlink(ID, first.id)
        assert not unit.repairs.unlink(ID, first.id)


def test_lists_lead_with_what_is_open_longest(journal: Journal):
    entry = journal.write("Words.")
    days = [("old", 9, None), ("young", 1, None), ("over", 5, 2), ("over_last", 5, 1)]
    with journal.store.write() as unit:
        for name, noticed, closed in days:
            put(
                unit,
                stored(
                    entry,
                    id=RepairId(name),
                    code="K4" if noticed == 5 else "",
                    noticed_at=NOON - timedelta(days=noticed),
                    closed_at=None if closed is None else NOON - timedelta(days=closed),
                ),
                entry,
            )
        assert [c.id for c in unit.repairs.cards()] == ["old", "young", "over_last", "over"]
        assert [c.id for c in unit.repairs.open()] == ["old", "young"]
        assert {c.id for c in unit.repairs.of_code("K4")} == {"over", "over_last"}
        unit.repairs.put(stored(entry, id=RepairId("young"), result=NO_SLIP, closed_at=NOON))
        assert "young" not in {c.id for c in unit.repairs.of_entry(entry.id)}


def test_a_card_is_called_as_the_entry_it_was_noticed_in(journal: Journal):
    plan, entry = journal.write("A plan."), journal.write("What slipped.")
    with journal.store.write() as unit:
        put(unit, stored(entry), plan, entry)
        card = unit.repairs.card(ID)
        assert card is not None
        assert (card.title, card.entry_id, card.entries) == ("What slipped.", entry.id, 2)
        assert card.held_at == entry.header.held_at
    journal.writing.delete([entry.id])
    with journal.store.write() as unit:
        card = unit.repairs.card(ID)
        assert card is not None
        assert (card.title, card.entry_id, card.held_at) == ("A plan.", None, None)
        unit.repairs.put(stored(entry, title="Own"))
        (card,) = unit.repairs.cards()
        assert card.title == "Own"


@pytest.mark.parametrize(
    ("written", "stays"),
    [
        (move(name="owned.my_part", value="Mine.", text="Mine."), True),
        (move(MoveKind.TRY), True),
        (move(MoveKind.TITLE, value="Own words"), True),
        (move(MoveKind.SIDE, value="parked", reason="Not now."), True),
        (move(MoveKind.STAGE, value="owned"), False),
        (move(name="closed.result", value=NO_SLIP), False),
    ],
    ids=lambda each: f"{each.kind}-{each.name}" if isinstance(each, RepairMove) else str(each),
)
def test_it_outlives_its_entry_with_what_was_written_on_it(
    journal: Journal, written: RepairMove, stays: bool
):
    entry = journal.write("Words.")
    with journal.store.write() as unit:
        put(unit, stored(entry), entry)
        unit.repairs.add_move(ID, written)
        assert [card.id for card in unit.repairs.cards()] == [ID]
    journal.writing.delete([entry.id])
    with journal.store.read() as unit:
        assert [card.id for card in unit.repairs.cards()] == [ID] * stays
    journal.writing.empty_bin()
    with journal.store.read() as unit:
        left = unit.repairs.get(ID)
        assert (left is not None) is stays
        assert left is None or left.entry_id is None


def test_it_outlives_its_entry_with_another_that_tells_of_it(journal: Journal):
    first, second = journal.write("One."), journal.write("Two.")
    with journal.store.write() as unit:
        put(unit, stored(first), first, second)
    journal.writing.delete([first.id])
    journal.writing.empty_bin()
    with journal.store.read() as unit:
        kept = unit.repairs.kept(ID)
        assert kept is not None
        assert kept.entries == (second.id,)


def test_share_safe_what_only_private_words_tell_is_not_there(journal: Journal):
    entry = journal.write("Open words.")
    hidden = journal.write("Hidden.", privacy=Privacy.PRIVATE)
    with journal.store.write() as unit:
        put(unit, stored(entry, private=True), entry)
        put(unit, stored(hidden, id=RepairId("hidden")), hidden)
        put(unit, stored(entry, id=RepairId("open")), entry, hidden)
        shown = unit.repairs.cards(share_safe=True)
        assert [(card.id, card.entries) for card in shown] == [("open", 1)]
        assert [e.id for e in unit.repairs.entries(RepairId("open"), share_safe=True)] == [entry.id]
        assert len(unit.repairs.cards()) == 3


def test_share_safe_a_title_does_not_repeat_private_words(journal: Journal):
    entry = journal.write(
        "Something open.",
        packs=("quick_capture",),
        answers={"stays": HERON},
        private=("stays",),
    )
    with journal.store.write() as unit:
        put(unit, stored(entry, title=HERON), entry)
        unit.repairs.add_move(ID, move(MoveKind.TITLE, value=HERON))
        (card,) = unit.repairs.cards(share_safe=True)
        assert HERON not in card.title
        assert [card.title for card in unit.repairs.cards()] == [HERON]


def test_the_bin_shows_the_last_deleted_first(journal: Journal):
    entry = journal.write("Words.")
    with journal.store.write() as unit:
        for number in range(3):
            put(unit, stored(entry, id=RepairId(f"r{number}")), entry)
            assert unit.repairs.move_to_bin(RepairId(f"r{number}"), NOON + timedelta(days=number))
        assert not unit.repairs.move_to_bin(RepairId("r0"), NOON)
        assert [card.id for card in unit.repairs.binned()] == ["r2", "r1", "r0"]
        old = unit.repairs.binned(before=NOON + timedelta(days=1))
        assert [card.id for card in old] == ["r0"]
        assert unit.repairs.restore(RepairId("r1"))
        assert [card.id for card in unit.repairs.cards()] == ["r1"]


def test_ever_so_many_entries_can_be_erased_at_once(journal: Journal):
    entry, other = journal.write("Words."), journal.write("More words.")
    ids = [EntryId(f"nobody{number}") for number in range(20_000)]
    with journal.store.write() as unit:
        put(unit, stored(entry), entry)
        put(unit, stored(entry, id=RepairId("both")), entry, other)
        assert unit.repairs.hanging_on([*ids, entry.id]) == (ID,)
        assert unit.repairs.hanging_on([other.id]) == ()
        assert set(unit.repairs.hanging_on([entry.id, *ids, other.id])) == {ID, "both"}
