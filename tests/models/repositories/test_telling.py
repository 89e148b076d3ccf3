"""Many repairs and their entries at once say just what each alone says."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import event

from app.services.repairs import Repairs
from models.records.entries import DraftAnswer, Privacy
from models.records.ids import EntryId, RepairId
from models.records.repairs import Repair
from tests.support.journal import Journal, journal

__all__ = ["journal"]


def some_repairs(journal: Journal, count: int) -> tuple[Repairs, list[RepairId]]:
    repairs = Repairs(journal.store, journal.clock, journal.catalogue, journal.writing.history)
    ids = []
    for number in range(count):
        journal.clock.advance(timedelta(hours=1))
        entry = journal.write(f"Number {number}", held_at=journal.clock.now(), code=f"K{number}")
        journal.writing.add_hindsight(entry.id, f"Seen later {number}", private=True)
        repair = repairs.begin(entry.id, title=f"What happened at number {number}")[0]
        _told(repairs, repair, number)
        repairs.link(repair.card.id, journal.write(f"And again {number}").id)
        ids.append(repair.card.id)
    return repairs, ids


def _told(repairs: Repairs, repair: Repair, number: int) -> None:
    repairs.write(
        repair.card.id,
        {
            ("noticed.kinds", 0): DraftAnswer(["late"] if number % 2 else ["name"]),
            ("owned.my_part", 0): DraftAnswer(f"What I did at {number}", private=True),
            ("response.kind", 1): DraftAnswer("polite", private=not number % 3),
        },
        "sitting",
    )


def test_whole_repairs_are_what_each_is_alone(journal: Journal) -> None:
    repairs, ids = some_repairs(journal, 3)
    repairs.remove(ids[0])
    with journal.store.read() as unit:
        assert unit.telling.kept(ids) == {each: unit.repairs.kept(each) for each in ids}
        assert unit.telling.kept([RepairId("none")]) == {}


def test_entries_say_what_each_says_alone(journal: Journal) -> None:
    _, ids = some_repairs(journal, 3)
    with journal.store.read() as unit:
        kept = unit.telling.kept(ids)
        names = [uid for each in kept.values() for uid in each.entries]
    journal.writing.delete(names[:1])
    with journal.store.read() as unit:
        said = unit.telling.said([*names, EntryId("none")])
        assert set(said.entries) == set(names)
        assert said.binned == {names[0]}
        assert said.shown(names[0]) is None
        for uid in names:
            whole = unit.entries.get(uid, binned=True)
            assert whole is not None
            one = said.entries[uid]
            assert (one.answers, one.hindsight, one.title) == (
                whole.answers,
                whole.hindsight,
                whole.title,
            )
            assert one.header == replace(whole.header, tags=())
            assert (one.created_at, one.changed_at) == (whole.created_at, whole.changed_at)


def test_more_repairs_take_no_more_statements(journal: Journal) -> None:
    counted: list[int] = []

    def statements(read: object) -> int:
        counted.clear()
        assert callable(read)
        read()
        return len(counted)

    event.listen(journal.engine, "before_cursor_execute", lambda *_: counted.append(1))
    repairs, _ = some_repairs(journal, 2)
    reads = (
        lambda: repairs.cards(),
        lambda: repairs.cards(share_safe=True),
        lambda: repairs.due(journal.clock.today(), share_safe=True),
        lambda: repairs.stands("noticed.kinds"),
    )
    few = [statements(read) for read in reads]
    some_repairs(journal, 6)
    assert [statements(read) for read in reads] == few


def test_what_stands_in_each_is_what_it_shows_alone(journal: Journal) -> None:
    repairs, ids = some_repairs(journal, 4)
    repairs.remove(ids[0])
    found = repairs.stands("noticed.kinds")
    assert found == {each: repairs.get(each).stands("noticed.kinds") for each in ids[1:]}
    assert repairs.stands("noticed.harm") == {}


def test_words_of_a_closed_off_entry_are_in_no_title_before_others(journal: Journal) -> None:
    repairs = Repairs(journal.store, journal.clock, journal.catalogue, journal.writing.history)
    closed_off = journal.write(
        "I wanted to hurt him back for once in my life", privacy=Privacy.PRIVATE, code="K4"
    )
    repair_id = repairs.begin(closed_off.id, title="I wanted to hurt him back for once")[0].card.id
    repairs.link(repair_id, journal.write("We spoke of it", code="").id)
    repairs.write(repair_id, {("learned.about_me", 0): DraftAnswer("Slower")}, "s")
    (card,) = repairs.cards(share_safe=True)
    assert (card.title, card.code) == ("We spoke of it", "")
    assert repairs.get(repair_id, share_safe=True).card.title == "We spoke of it"
    assert repairs.cards()[0].code == "K4"
