"""Codes: drawn, ended, archived, merged, and every step back."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from app.services.codes import Codes
from app.services.faults import CannotMerge, NoSuchCode, NothingToUndo
from app.services.follow_ups import FollowUps
from models.records.changes import Thing
from models.records.follow_ups import FollowUpKind
from models.records.ids import RepairId, new_id
from models.records.keeping import CodeKind
from models.repositories.repairs import StoredRepair


@pytest.fixture
def codes(journal):
    return Codes(journal.store, journal.writing.history)


def _repair(journal, code):
    repair_id = RepairId(new_id())
    now = journal.clock.now()
    with journal.store.write() as unit:
        unit.repairs.put(StoredRepair(repair_id, now, now, title="Talked over them", code=code))
    return repair_id


def _codes_by_what(journal):
    """Every code there is on anything, by the id of what carries it."""
    tables = ("entry", "follow_up", "repair")
    found = {}
    with journal.store.read() as unit:
        for table in tables:
            rows = unit.connection.exec_driver_sql(f"SELECT uid, code FROM {table}")
            found |= {(table, uid): code for uid, code in rows}
        for card in unit.drafts.cards():
            found["draft", card.id] = unit.drafts.get(card.id).header.code
    return found


def test_codes_are_drawn_and_never_twice(codes):
    drawn = [codes.create()[0] for _ in range(241)]
    assert len(set(drawn)) == 241
    assert len({each for each in drawn if len(each) == 2}) == 240
    assert all(each[0].isupper() and each[1:].isdecimal() for each in drawn)
    assert not {each[0] for each in drawn} & {"I", "O"}


def test_codes_are_offered_by_their_last_use(journal, codes):
    drawn = [codes.create()[0] for _ in range(4)]
    journal.write("With it.", code=drawn[2], held_at=journal.clock.now() + timedelta(days=1))
    assert codes.offered() == (drawn[2], *sorted({*drawn} - {drawn[2]}))


def test_a_code_of_the_bin_is_not_drawn_again(journal, codes):
    code, _ = codes.create()
    entry = journal.write("One of the first hours.", code=code)
    journal.writing.delete([entry.id])
    assert code not in {codes.create()[0] for _ in range(239)}


def test_a_code_tells_its_kind_its_use_and_when(journal, codes):
    code, _ = codes.create(CodeKind.GROUP.value)
    for day in (3, 9, 5):
        journal.write(f"Day {day}", code=code, held_at=datetime(2025, 11, day, 10))
    card = codes.get(code)
    assert card.stored.kind == "group"
    assert card.stored.made_at == journal.clock.now()
    assert card.count == 3
    assert (card.first, card.last) == (datetime(2025, 11, 3, 10), datetime(2025, 11, 9, 10))


def test_making_a_code_is_undone_while_nothing_carries_it(journal, codes):
    code, changes = codes.create()
    journal.writing.history.undo(changes.undo)
    with pytest.raises(NoSuchCode):
        codes.get(code)
    journal.writing.history.redo(changes.undo)
    journal.write("With it.", code=code)
    with pytest.raises(NothingToUndo):
        journal.writing.history.undo(changes.undo)
    assert codes.get(code).count == 1


def test_an_archived_code_is_not_offered_and_stays_found(journal, codes):
    code, _ = codes.create()
    other, _ = codes.create()
    entry = journal.write("Something that happened.", code=code)
    changes = codes.archive(code)
    assert changes.altered == {(Thing.CODE, code)}
    assert codes.offered() == (other,)
    assert codes.get(code).count == 1
    assert journal.timeline.entry(entry.id).header.code == code
    assert [card.code for card in codes.cards()] == [other, code]
    codes.unarchive(code)
    assert set(codes.offered()) == {code, other}


def test_kind_and_end_are_set_and_taken_back(journal, codes):
    code, _ = codes.create()
    history = journal.writing.history
    kind = codes.set_kind(code, CodeKind.SUPERVISION.value)
    ended = codes.end(code, date(2025, 11, 1))
    assert codes.get(code).stored.ended_on == date(2025, 11, 1)
    history.undo(ended.undo)
    assert codes.get(code).stored.ended_on is None
    history.undo(kind.undo)
    assert codes.get(code).stored.kind == "individual"
    assert codes.end(code, None).undo == ""


def test_what_was_changed_since_is_not_undone(journal, codes):
    code, _ = codes.create()
    kind = codes.set_kind(code, CodeKind.TEAM.value)
    codes.archive(code)
    with pytest.raises(NothingToUndo):
        journal.writing.history.undo(kind.undo)


def test_merging_gives_everything_the_other_code_and_undo_gives_it_back(journal, codes):
    one, _ = codes.create()
    into, _ = codes.create()
    shown = journal.write("A morning with the first.", code=one)
    journal.write("An evening with the other.", code=into)
    binned = journal.write("Thrown away.", code=one)
    journal.writing.delete([binned.id])
    follow_ups = FollowUps(journal.store, journal.clock, journal.writing.history)
    follow_ups.add(FollowUpKind.PRACTICE, "Ask what helped", code=one)
    _repair(journal, one)
    journal.writing.save_draft(journal.draft("Half written", code=one))
    before = _codes_by_what(journal)

    changes = codes.merge(one, into)

    assert set(_codes_by_what(journal).values()) == {into}
    assert (Thing.ENTRY, shown.id) in changes.altered
    assert codes.get(one).stored.merged_into == into
    assert codes.get(one).count == 0
    assert codes.get(into).count == 2
    assert codes.offered() == (into,)
    journal.writing.history.undo(changes.undo)
    assert _codes_by_what(journal) == before
    assert codes.get(one).stored.merged_into == ""
    journal.writing.history.redo(changes.undo)
    assert set(_codes_by_what(journal).values()) == {into}
    assert journal.writing.restore(binned.id).added


def test_what_was_merged_is_found_by_its_new_code(journal, codes):
    from app.services.recall import Recall

    one, _ = codes.create()
    into, _ = codes.create()
    entry = journal.write("A quiet hour.", code=one)
    codes.merge(one, into)
    recall = Recall(journal.store, journal.catalogue)
    assert [hit.card.id for hit in recall.search(into, limit=5).hits] == [entry.id]
    assert not recall.search(one, limit=5).hits


def test_undo_of_a_merge_leaves_alone_what_came_since(journal, codes):
    one, _ = codes.create()
    into, _ = codes.create()
    third, _ = codes.create()
    first = journal.write("First.", code=one)
    second = journal.write("Second.", code=one)
    changes = codes.merge(one, into)
    later = journal.write("Later.", code=into)
    edit = journal.writing.begin([], entry_id=second.id)
    journal.writing.finish(replace(edit, header=replace(edit.header, code=third)))
    journal.writing.history.undo(changes.undo)
    assert journal.timeline.entry(first.id).header.code == one
    assert journal.timeline.entry(second.id).header.code == third
    assert journal.timeline.entry(later.id).header.code == into


def test_a_draft_open_while_its_code_was_merged_goes_to_the_new_one(journal, codes):
    one, _ = codes.create()
    into, _ = codes.create()
    draft = journal.draft("Still being written.", code=one)
    codes.merge(one, into)
    entry, _ = journal.writing.finish(draft)
    assert entry.header.code == into


def test_only_two_codes_that_stand_by_themselves_are_merged(codes):
    one, into, third = (codes.create()[0] for _ in range(3))
    with pytest.raises(CannotMerge):
        codes.merge(one, one)
    with pytest.raises(NoSuchCode):
        codes.merge(one, "Q77")
    codes.merge(one, into)
    with pytest.raises(CannotMerge):
        codes.merge(one, third)
    with pytest.raises(CannotMerge):
        codes.merge(third, one)
    codes.merge(into, third)
    assert codes.get(into).stored.merged_into == third
