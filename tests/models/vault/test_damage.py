"""Damage to the database is found, named, and never written to."""

import random
import threading
import time
from pathlib import Path

import pytest

from models.records.faults import Cancelled, DamagedJournal
from models.records.vault import FindingKind
from models.vault import vault
from models.vault.check import Depth, check_file
from models.vault.keys import Purpose
from tests.support.vaults import add_code, codes, flip, key_of, opened

PAGE = 4096


@pytest.fixture
def database(created: vault.Created, folder: Path) -> Path:
    """A closed database with some hundred rows."""
    journal = opened(folder)
    for number in range(300):
        add_code(journal, f"code {number} " + "wren " * 40)
    journal.close()
    return folder / "journal.db"


def findings(database: Path, depth: Depth = Depth.FULL) -> list[str]:
    key = key_of(database.parent).derived(Purpose.DATABASE)
    return [f"{found.kind} {found.detail}" for found in check_file(database, key, depth)]


def test_a_sound_journal_has_no_findings_at_any_depth(database: Path) -> None:
    for depth in Depth:
        assert findings(database, depth) == []


def test_every_flipped_bit_is_found_and_its_page_named(database: Path) -> None:
    whole = database.read_bytes()
    dice = random.Random(7731)
    for _ in range(60):
        at = dice.randrange(len(whole))
        flip(database, at, dice.randrange(8))
        named = f"page {at // PAGE + 1}"
        found = findings(database)
        assert found, at
        if at >= PAGE:
            assert any(line.lower().endswith(named) for line in found), (named, found)
        database.write_bytes(whole)


def test_zeroed_swapped_and_old_pages_are_found(database: Path) -> None:
    whole = database.read_bytes()
    pages = [whole[at : at + PAGE] for at in range(0, len(whole), PAGE)]
    journal = opened(database.parent)
    for number in range(300):
        add_code(journal, f"later {number} " + "finch " * 40)
    journal.close()
    later = database.read_bytes()
    old_page = next(
        at for at in range(PAGE, len(whole), PAGE) if later[at : at + PAGE] != whole[at : at + PAGE]
    )
    harms = {
        "zeroed": whole[: 9 * PAGE] + bytes(PAGE) + whole[10 * PAGE :],
        "swapped": b"".join([*pages[:5], pages[6], pages[5], *pages[7:]]),
        "cut": whole[: -3 * PAGE],
        "cut within a page": whole[:-1000],
        "old": later[:old_page] + whole[old_page : old_page + PAGE] + later[old_page + PAGE :],
    }
    for name, harm in harms.items():
        database.write_bytes(harm)
        assert findings(database), name
    database.write_bytes(later)
    assert findings(database) == []


def test_quick_check_finds_a_damaged_row_and_quotes_no_content(database: Path) -> None:
    for at in range(20 * PAGE, database.stat().st_size, 3 * PAGE):
        flip(database, at + 50)
    found = findings(database, Depth.QUICK)
    assert found
    assert "wren" not in " ".join(found)


def test_a_row_that_refers_to_nothing_is_found(database: Path) -> None:
    journal = opened(database.parent)
    with journal.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
        columns = connection.exec_driver_sql("PRAGMA table_info(tag)").fetchall()
        values = ", ".join("99" if "INT" in row[2] else "'x'" for row in columns)
        connection.exec_driver_sql(f"INSERT INTO tag VALUES ({values})")
    assert FindingKind.REFERENCE in {found.kind for found in journal.check(Depth.FULL)}
    assert journal.check(Depth.QUICK) == []
    journal.close()


def test_a_broken_full_text_index_is_found(database: Path) -> None:
    journal = opened(database.parent)
    with journal.engine.connect() as connection:
        connection.exec_driver_sql(
            "INSERT INTO entry_index (rowid, title, open) VALUES (1, 'wren', 'in the hedge')"
        )
        connection.exec_driver_sql("UPDATE entry_index_data SET block = x'00' WHERE id > 10")
    assert FindingKind.INDEX in {found.kind for found in journal.check(Depth.FULL)}
    journal.close()


def test_a_damaged_page_met_while_reading_is_damage_not_a_bug(database: Path) -> None:
    journal = opened(database.parent)
    with journal.engine.connect() as connection:
        root = "SELECT rootpage FROM sqlite_master WHERE name = 'code'"
        page = connection.exec_driver_sql(root).scalar_one()
    journal.close()
    flip(database, (page - 1) * PAGE + 50)
    journal = opened(database.parent)
    with pytest.raises(DamagedJournal):
        codes(journal)
    journal.close()


def test_closing_does_not_wait_for_a_check(created: vault.Created, folder: Path) -> None:
    journal = opened(folder)
    entered = threading.Event()
    ended: list[type[BaseException] | None] = []

    def slow() -> bool:
        entered.set()
        time.sleep(0.05)
        return False

    def look() -> None:
        try:
            for _ in range(100):
                journal.check(Depth.FULL, slow)
        except Cancelled as cancelled:
            ended.append(type(cancelled))

    for number in range(300):
        add_code(journal, f"code {number} " + "wren " * 40)
    thread = threading.Thread(target=look, daemon=True)
    thread.start()
    assert entered.wait(10)
    journal.close()
    thread.join(10)
    # It was cut short: a hundred looks would have ended by themselves, and left nothing here.
    assert ended == [Cancelled]
    opened(folder).close()
