"""What was read of entries: kept with their words, found again by id, gone when words change."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from models.records.entries import Bring, Entry, Privacy
from models.records.ids import EntryId
from models.records.meaning import ReadState, SentenceSpan, StoredPassage, StoredVector
from models.records.queries import Filter
from tests.support.journal import NOON, Journal
from tests.support.passages import MODEL, passages_of, read

LATER = "another-model"


def row_of(journal: Journal, entry_id: EntryId) -> int:
    with journal.store.read() as unit:
        row_id = unit.entries.row_id(entry_id)
    assert row_id is not None
    return row_id


def read_now(journal: Journal, *entry_ids: EntryId, model: str = MODEL) -> list[int]:
    with journal.store.write() as unit:
        return [made for entry_id in entry_ids for made in read(unit, entry_id, model)]


def unread(journal: Journal, model: str = MODEL) -> list[int]:
    with journal.store.read() as unit:
        return unit.meaning.unread(model, 100)


def kept_of(journal: Journal, row_id: int) -> tuple[int, int]:
    """How many passages there are of an entry, and whether it counts as read."""
    with journal.store.read() as unit:
        counted = unit.connection.exec_driver_sql(
            "SELECT (SELECT count(*) FROM passage WHERE entry_id = :it),"
            " (SELECT count(*) FROM encoded WHERE entry_id = :it)",
            {"it": row_id},
        ).one()
    return counted[0], counted[1]


# ---------------------------------------------------------------- what is to be read


def test_what_is_to_be_read_comes_newest_first_and_not_from_the_bin(journal: Journal):
    days = [NOON - timedelta(days=ago) for ago in (3, 1, 2)]
    third, first, second = (journal.write(f"Day {day}.", held_at=day).id for day in days)
    binned = journal.write("In the bin.").id
    journal.writing.delete([binned])
    rows = [row_of(journal, each) for each in (first, second, third)]
    assert unread(journal) == rows

    with journal.store.read() as unit:
        assert unit.meaning.unread(MODEL, 2) == rows[:2]
        assert unit.meaning.state(MODEL) == ReadState(0, 3)
    read_now(journal, second)
    assert unread(journal) == [rows[0], rows[2]]
    read_now(journal, first, third)
    assert unread(journal) == []
    with journal.store.read() as unit:
        assert unit.meaning.state(MODEL) == ReadState(3, 3)


def test_an_entry_without_a_passage_is_read_too(journal: Journal):
    entry = journal.write(bring_question="What did I want?")
    row = row_of(journal, entry.id)
    with journal.store.write() as unit:
        stamp = unit.meaning.written([row], share_safe=False)[row].stamp
        assert unit.meaning.put(row, MODEL, stamp, []) == []
    assert unread(journal) == []
    with journal.store.read() as unit:
        assert unit.meaning.of_entry(row) == []


def test_another_model_reads_everything_anew_and_drops_what_was_read(journal: Journal):
    entries = [journal.write(f"Entry {number}.").id for number in range(3)]
    before = read_now(journal, *entries)
    assert len(unread(journal, LATER)) == 3

    after = read_now(journal, entries[0], model=LATER)
    assert not set(before) & set(after)
    with journal.store.read() as unit:
        assert unit.meaning.state(LATER) == ReadState(1, 3)
        assert unit.meaning.state(MODEL) == ReadState(2, 3)
        assert [each[0] for each in unit.meaning.packed(LATER, 0, 9)] == after
        assert [each[0] for each in unit.meaning.packed(MODEL, 0, 9)] == before[1:]


# ---------------------------------------------------------------- keeping and finding


def test_passages_come_back_as_they_were_put(journal: Journal):
    entry = journal.write(
        "He raised his voice. " * 60,
        packs=("after_session",),
        answers={"power_words": "Kept to myself. " * 40},
        private=("power_words",),
    )
    row = row_of(journal, entry.id)
    with journal.store.write() as unit:
        written = unit.meaning.written([row], share_safe=False)[row]
        wanted = passages_of(row, written, random.Random(4))
        ids = unit.meaning.put(row, MODEL, written.stamp, wanted)
    assert ids is not None
    assert len(ids) == len(wanted) > 2
    kept = [replace(each, id=made) for each, made in zip(wanted, ids, strict=True)]

    with journal.store.read() as unit:
        assert unit.meaning.of_entry(row) == kept
        assert unit.meaning.passages([*ids, max(ids) + 1]) == {each.id: each for each in kept}
        assert unit.meaning.vectors([0, *ids]) == {
            each.id: StoredVector(each.entry, each.private, each.vector) for each in kept
        }
        told = [(each.id, each.entry, each.private, each.vector) for each in kept]
        assert unit.meaning.packed(MODEL, 0, 100) == told


def test_all_passages_come_in_slices(journal: Journal):
    ids = read_now(journal, *(journal.write(f"Entry {number}.").id for number in range(7)))
    seen: list[int] = []
    with journal.store.read() as unit:
        while part := unit.meaning.packed(MODEL, seen[-1] if seen else 0, 3):
            assert len(part) <= 3
            seen += [each[0] for each in part]
    assert seen == ids


def test_an_id_is_never_given_twice(journal: Journal):
    entry = journal.write("Words.").id
    before = read_now(journal, entry)
    journal.writing.delete([entry])
    journal.writing.empty_bin()
    assert not set(before) & set(read_now(journal, journal.write("Others.").id))


def test_what_changed_while_it_was_read_is_not_kept(journal: Journal):
    entry = journal.write("Before.")
    row = row_of(journal, entry.id)
    with journal.store.read() as unit:
        written = unit.meaning.written([row], share_safe=False)[row]
    passages = passages_of(row, written, random.Random(1))
    journal.writing.add_hindsight(entry.id, "A note that came in between.")

    with journal.store.write() as unit:
        assert unit.meaning.put(row, MODEL, written.stamp, passages) is None
        assert unit.meaning.put(row + 1, MODEL, written.stamp, passages) is None
    assert kept_of(journal, row) == (0, 0)

    journal.writing.delete([entry.id])
    with journal.store.write() as unit:
        assert unit.meaning.put(row, MODEL, written.stamp, passages) is None
    assert kept_of(journal, row) == (0, 0)


def _passage(row: int, **values: object) -> StoredPassage:
    given = StoredPassage(0, row, False, 0, 5, bytes(384), (SentenceSpan(0, 5, bytes(48)),))
    return replace(given, **values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "wrong",
    [
        {"end": 7},
        {"start": -1},
        {"start": 5},
        {"private": True},
        {"vector": bytes(383)},
        {"sentences": (SentenceSpan(0, 7, bytes(48)),)},
        {"sentences": (SentenceSpan(0, 5, bytes(47)),)},
    ],
)
def test_a_passage_lies_in_its_words_or_is_refused(journal: Journal, wrong: dict[str, object]):
    row = row_of(journal, journal.write("Birds.").id)
    with journal.store.read() as unit:
        stamp = unit.meaning.written([row], share_safe=False)[row].stamp
    with pytest.raises(ValueError, match=r"passage|vector|sentence"), journal.store.write() as unit:
        unit.meaning.put(row, MODEL, stamp, [_passage(row), _passage(row, **wrong)])
    assert kept_of(journal, row) == (0, 0)


def test_nothing_of_a_private_entry_can_be_put_as_open(journal: Journal):
    row = row_of(journal, journal.write("Birds.", privacy=Privacy.PRIVATE).id)
    with journal.store.read() as unit:
        stamp = unit.meaning.written([row], share_safe=False)[row].stamp
    with pytest.raises(ValueError, match="outside"), journal.store.write() as unit:
        unit.meaning.put(row, MODEL, stamp, [_passage(row)])
    with journal.store.write() as unit:
        assert unit.meaning.put(row, MODEL, stamp, [_passage(row, private=True)])


def test_what_was_read_is_forgotten_in_slices(journal: Journal):
    entries = [journal.write(f"Entry {number}.").id for number in range(5)]
    read_now(journal, *entries[:3])
    stays = read_now(journal, *entries[3:], model=LATER)
    with journal.store.write() as unit:
        assert unit.meaning.forget(2, keep=LATER) == 1
    with journal.store.write() as unit:
        assert unit.meaning.forget(2, keep=LATER) == 0
        assert [each[0] for each in unit.meaning.packed(LATER, 0, 9)] == stays
    with journal.store.write() as unit:
        assert unit.meaning.forget(9) == 0
    assert len(unread(journal, LATER)) == 5
    assert [kept_of(journal, row_of(journal, each)) for each in entries] == [(0, 0)] * 5


# ---------------------------------------------------------------- what may be shown


@pytest.mark.parametrize("share_safe", [False, True])
@pytest.mark.parametrize(
    "filter",
    [
        Filter(),
        Filter(codes=("K4",)),
        Filter(feelings=("anxious",)),
        Filter(triggers=("silence",)),
        Filter(packs=("after_session",)),
        Filter(for_supervision=True),
        Filter(since=NOON.date() - timedelta(days=2), until=NOON.date() - timedelta(days=1)),
    ],
)
def test_the_same_may_be_shown_as_in_the_journal(
    journal: Journal, filter: Filter, share_safe: bool
):
    for number in range(12):
        journal.write(
            f"Entry {number}.",
            packs=("after_session",) if number % 4 else (),
            answers={"feelings": {"anxious": 2}, "triggers": ["silence"]}
            if number % 4 == 1
            else None,
            private=("feelings",) if number == 5 else (),
            held_at=NOON - timedelta(days=number % 5),
            code="K4" if number % 3 else "",
            bring=Bring.YES if number % 5 == 0 else Bring.NO,
            privacy=Privacy.PRIVATE if number == 7 else Privacy.MAY_BRING,
        )
    gone = journal.write("In the bin.", code="K4")
    journal.writing.delete([gone.id])
    with journal.store.read() as unit:
        shown = unit.timeline.page(filter, None, 50, share_safe=share_safe).cards
        rows = unit.entries.row_ids([card.id for card in shown])
        found = unit.meaning.kept(range(1, 20), filter, share_safe)
        assert found == {rows[card.id]: card.held_at for card in shown}
        assert found
        assert unit.meaning.kept([], filter, share_safe) == {}


# ---------------------------------------------------------------- no vector outlives its words

Act = Callable[[Journal, Entry], object]


def _edit(journal: Journal, entry: Entry) -> object:
    return _rewritten(journal, entry, text="Other words.")


def _make_answer_private(journal: Journal, entry: Entry) -> object:
    return _rewritten(journal, entry, private=True)


def _make_entry_private(journal: Journal, entry: Entry) -> object:
    header = replace(entry.header, privacy=Privacy.PRIVATE)
    return _put(journal, replace(entry, header=header))


def _put(journal: Journal, entry: Entry) -> object:
    with journal.store.write() as unit:
        unit.entries.put(entry)
    return None


def _rewritten(journal: Journal, entry: Entry, text: str = "", private: bool = False) -> object:
    (answer,) = entry.answers
    words = text or answer.text
    changed = replace(answer, value=words, text=words, private=private)
    return _put(journal, replace(entry, answers=(changed,)))


def _note(journal: Journal, entry: Entry) -> object:
    return journal.writing.add_hindsight(entry.id, "A later note.")


def _hide_note(journal: Journal, entry: Entry) -> object:
    (note,) = journal.writing.add_hindsight(entry.id, "A later note.")[0].hindsight
    read_now(journal, entry.id)
    with journal.store.read() as unit:
        now = unit.entries.get(entry.id)
    assert now is not None
    return _put(journal, replace(now, hindsight=(replace(note, private=True),)))


def _take_note_back(journal: Journal, entry: Entry) -> object:
    changes = journal.writing.add_hindsight(entry.id, "A later note.")[1]
    read_now(journal, entry.id)
    assert changes.undo is not None
    return journal.writing.history.undo(changes.undo)


def _bin(journal: Journal, entry: Entry) -> object:
    return journal.writing.delete([entry.id])


def _bin_and_back(journal: Journal, entry: Entry) -> object:
    journal.writing.delete([entry.id])
    return journal.writing.restore(entry.id)


def _for_good(journal: Journal, entry: Entry) -> object:
    journal.writing.delete([entry.id])
    return journal.writing.empty_bin()


def _purged(journal: Journal, entry: Entry) -> object:
    journal.writing.delete([entry.id])
    journal.clock.set(NOON + timedelta(days=40))
    return journal.writing.purge_bin()


@pytest.mark.parametrize(
    "act",
    [
        _edit,
        _make_answer_private,
        _make_entry_private,
        _note,
        _hide_note,
        _take_note_back,
        _bin,
        _bin_and_back,
        _for_good,
        _purged,
    ],
    ids=lambda act: act.__name__.strip("_"),
)
def test_vectors_go_with_their_words(journal: Journal, act: Act):
    entry, other = journal.write("He raised his voice."), journal.write("Another.")
    rows = row_of(journal, entry.id), row_of(journal, other.id)
    read_now(journal, entry.id, other.id)
    act(journal, entry)
    assert kept_of(journal, rows[0]) == (0, 0)
    assert kept_of(journal, rows[1]) == (1, 1)
    with journal.store.read() as unit:
        is_there = unit.entries.get(entry.id) is not None
    assert unread(journal) == ([rows[0]] if is_there else [])


def test_words_and_vectors_change_together_or_not_at_all(journal: Journal):
    entry = journal.write("He raised his voice.")
    row = row_of(journal, entry.id)
    ids = read_now(journal, entry.id)

    def half_a_change(work: Callable[..., object]) -> None:
        with journal.store.write() as unit:
            work(unit)
            assert unit.meaning.passages(ids) == {}
            raise RuntimeError

    answer = replace(entry.answers[0], text="Other words.", value="Other words.")
    for work in (
        lambda unit: unit.entries.put(replace(entry, answers=(answer,))),
        lambda unit: unit.entries.move_to_bin([entry.id], NOON),
        lambda unit: unit.entries.erase([entry.id]),
    ):
        with pytest.raises(RuntimeError):
            half_a_change(work)
        with journal.store.read() as unit:
            assert list(unit.meaning.passages(ids)) == ids
        assert kept_of(journal, row) == (1, 1)


def test_what_makes_no_word_another_one_leaves_what_was_read(journal: Journal):
    entry = journal.write("He raised his voice.")
    row = row_of(journal, entry.id)
    ids = read_now(journal, entry.id)
    journal.writing.mark_for_supervision(entry.id, Bring.YES, "What did I want?")
    header = replace(entry.header, code="K4", tags=("voice",), held_at=datetime(2025, 1, 1))
    _put(journal, replace(entry, header=header))
    with journal.store.read() as unit:
        assert list(unit.meaning.passages(ids)) == ids
    assert kept_of(journal, row) == (1, 1)
