"""Vectors and dismissals stay within the journal, hold no word, and leave nothing when they go."""

import json
import random
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

import pytest

from app.services.codes import Codes
from app.services.exporting.exporter import ExportFormat, Exporting
from models.records.ids import EntryId
from models.records.queries import Filter
from models.vault.pages import Pages
from tests.app.services.importing.test_importing import carried_out, diary, importing
from tests.models.repositories.test_timeline_plans import plans
from tests.support.journal import KEY, Journal
from tests.support.passages import MODEL, read

TABLES = ("passage", "encoded", "dismissal")
PIECE = 16


def read_all(journal: Journal, seed: int = 0) -> None:
    with journal.store.write() as unit:
        for entry_id in unit.entries.every_id():
            read(unit, entry_id, seed=seed)


def rows_of(journal: Journal, table: str) -> list[tuple[Any, ...]]:
    with journal.store.read() as unit:
        found = unit.connection.exec_driver_sql(f"SELECT * FROM {table}").all()
    return [tuple(row) for row in found]


def vectors_of(journal: Journal) -> set[bytes]:
    return {value for row in rows_of(journal, "passage") for value in row if type(value) is bytes}


# ---------------------------------------------------------------- nothing is left


def pieces_left(journal: Journal, gone: Iterable[bytes]) -> int:
    """How many of them stand somewhere in the file, in part at least, for who has the key."""
    raw = journal.engine.raw_connection()
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    raw.close()
    with Pages(journal.path, KEY) as pages:
        whole = b"".join(pages.page(number) for number in range(1, pages.count + 1))
    parts = ((data[:PIECE], data[len(data) // 2 :][:PIECE], data[-PIECE:]) for data in gone)
    return sum(any(part in whole for part in three) for three in parts)


def test_the_look_finds_what_is_there(journal: Journal):
    journal.write("He raised his voice. " * 90)
    read_all(journal)
    assert pieces_left(journal, vectors_of(journal)) == len(vectors_of(journal)) > 5


@pytest.mark.parametrize("number", range(3))
def test_of_what_is_gone_no_page_holds_a_vector(journal: Journal, number: int):
    dice = random.Random(number)
    entries = [
        journal.write(f"Entry {place}. " + "He raised his voice. " * dice.randint(1, 160)).id
        for place in range(24)
    ]
    read_all(journal)
    seen = vectors_of(journal)
    for turn in range(4):
        some = dice.sample(entries, 4)
        journal.writing.add_hindsight(some[0], "A note.")
        journal.writing.delete(some[1:3])
        journal.writing.restore(some[1])
        journal.writing.empty_bin()
        entries.remove(some[2])
        read_all(journal, seed=turn + 1)
        seen |= vectors_of(journal)
    with journal.store.write() as unit:
        unit.meaning.forget(5)

    there = vectors_of(journal)
    assert len(seen) > 2 * len(there)
    assert pieces_left(journal, seen - there) == 0
    assert pieces_left(journal, there) == len(there)


# ---------------------------------------------------------------- no word, and not outside


def test_the_tables_hold_no_word(journal: Journal):
    """Whatever is planted: numbers, ids and the name of the model are all there is."""
    word = "zebrafish"
    entries = [
        journal.write(
            f"{word} {place}. " * 50,
            packs=("after_session",),
            answers={"power_words": f"{word} in private."},
            private=("power_words",) if place else (),
            code=f"{word}",
            tags=(word,),
        ).id
        for place in range(3)
    ]
    journal.writing.add_hindsight(entries[0], f"{word} later.")
    read_all(journal)
    with journal.store.write() as unit:
        unit.dismissals.add(entries[0], entries[1], unit.now)
    texts: set[str] = set()
    for table in TABLES:
        assert rows_of(journal, table)
        for value in (value for row in rows_of(journal, table) for value in row):
            assert isinstance(value, int | bytes | str)
            if isinstance(value, bytes):
                assert not any(
                    word.encode(code) in value for code in ("utf-8", "utf-16-le", "utf-32-le")
                )
            elif isinstance(value, str):
                texts.add(value)
    assert texts == {MODEL, entries[0], "2025-11-20T12:00:00"}


def _exported(journal: Journal, target: Path, form: ExportFormat) -> str:
    for _ in Exporting(journal.store).run(target, form):
        pass
    files = [target] if target.is_file() else sorted(each for each in target.rglob("*.*"))
    return "\n".join(file.read_text(encoding="utf-8") for file in files if file.is_file())


@pytest.mark.parametrize("form", list(ExportFormat))
def test_no_export_tells_of_them(journal: Journal, tmp_path: Path, form: ExportFormat):
    entry, other = journal.write("He raised his voice."), journal.write("Another.")
    before = _exported(journal, tmp_path / f"before.{form}", form)
    read_all(journal)
    with journal.store.write() as unit:
        unit.dismissals.add(entry.id, other.id, unit.now)
    after = _exported(journal, tmp_path / f"after.{form}", form)
    assert not set(_lines(after)) - set(_lines(before))
    assert "dismiss" not in after
    assert MODEL not in after


def _lines(exported: str) -> Collection[str]:
    """The lines of an export; of the list of what left, which grew, there is nothing in them."""
    lines = exported.splitlines()
    for place, line in enumerate(lines):
        head, found, told = line.partition('"rest": ')
        if found:
            rest, _ = json.JSONDecoder().raw_decode(told)
            lines[place] = head + json.dumps(rest | {"exports": []})
    return lines


# ---------------------------------------------------------------- what many entries go through


def states(journal: Journal) -> dict[EntryId, int]:
    """How many passages each entry outside the bin has; -1 where it is to be read."""
    with journal.store.read() as unit:
        rows = unit.entries.row_ids(unit.entries.every_id())
        waiting = set(unit.meaning.unread(MODEL, 1_000))
        return {
            entry_id: -1 if row in waiting else len(unit.meaning.of_entry(row))
            for entry_id, row in rows.items()
        }


def test_what_comes_with_an_import_is_to_be_read_and_goes_when_it_is_undone(
    journal: Journal, tmp_path: Path
):
    own = journal.write("My own.").id
    read_all(journal)
    report = carried_out(importing(journal).run([diary(tmp_path, 5)]))
    assert sorted(states(journal).values()) == [-1] * 5 + [1]
    read_all(journal)
    assert set(states(journal).values()) == {1}

    assert report.undo is not None
    journal.writing.history.undo(report.undo)
    assert states(journal) == {own: 1}
    assert len(rows_of(journal, "passage")) == len(rows_of(journal, "encoded")) == 1
    journal.writing.history.redo(report.undo)
    assert sorted(states(journal).values()) == [-1] * 5 + [1]


def test_an_own_export_brings_no_vectors_back(journal: Journal, tmp_path: Path):
    entry = journal.write("He raised his voice.")
    read_all(journal)
    for _ in Exporting(journal.store).run(tmp_path / "own.json", ExportFormat.JSON):
        pass
    journal.writing.delete([entry.id])
    journal.writing.empty_bin()
    carried_out(importing(journal).run([tmp_path / "own.json"]))
    assert states(journal) == {entry.id: -1}
    assert rows_of(journal, "passage") == []


def test_codes_that_are_merged_have_nothing_read_anew(journal: Journal):
    entries = [journal.write(f"Entry {code}.", code=code).id for code in ("K4", "K4", "M7")]
    read_all(journal)
    Codes(journal.store, journal.writing.history).merge("K4", "M7")
    assert states(journal) == dict.fromkeys(entries, 1)


# ---------------------------------------------------------------- how it is asked


def test_entries_known_by_their_row_ids_are_not_looked_for(journal: Journal):
    entry = journal.write("He raised his voice.", code="K4")
    read_all(journal)

    def ask() -> None:
        with journal.store.read() as unit:
            row = unit.entries.row_id(entry.id)
            assert row is not None
            unit.meaning.kept([row], Filter(codes=("K4",)), True)
            unit.meaning.written([row], share_safe=True)
            unit.meaning.written([row], share_safe=False)
            unit.meaning.of_entry(row)
            unit.meaning.vectors([1])
            unit.meaning.passages([1])
            unit.meaning.packed(MODEL, 0, 9)

    steps = plans(journal, ask)
    assert not any("ix_entry_timeline" in step for step in steps), steps
    assert [step for step in steps if step.startswith("SCAN") and "json_each" not in step] == [
        step for step in steps if step.startswith("SCAN anon_")
    ]


def test_what_is_to_be_read_follows_the_index(journal: Journal):
    journal.write("He raised his voice.")
    steps = plans(journal, lambda: states(journal))
    assert any("COVERING INDEX ix_entry_timeline" in step for step in steps)
    assert any("SEARCH encoded USING INTEGER PRIMARY KEY" in step for step in steps)
