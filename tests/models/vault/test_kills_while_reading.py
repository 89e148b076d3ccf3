"""What was read stays read when the program is killed; the rest is read when it comes back."""

import random
import time
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.clock import FixedClock
from app.services.writing import Writing
from models.records.entries import FREE, FREE_TEXT, AnswerKey, DraftAnswer
from models.records.ids import EntryId, new_id
from models.records.vault import Depth
from models.store import Store, UnitOfWork
from models.vault import vault
from prompts.catalogue import Catalogue
from tests.support.journal import NOON
from tests.support.passages import MODEL, passages_of
from tests.support.vaults import elsewhere, opened

MANY = 1_000
WORDS = "He raised his voice and I felt small. " * 40

READING = """
import sys
from pathlib import Path
from models.store import Store
from tests.support.journal import NOON
from tests.support.passages import MODEL, read
from tests.support.vaults import opened

store = Store(opened(Path(sys.argv[1])).engine, lambda: NOON)
with store.read() as unit:
    ids = {row: uid for uid, row in unit.entries.row_ids(unit.entries.every_id()).items()}
print("open", flush=True)
waiting = True
while waiting:
    with store.read() as unit:
        waiting = unit.meaning.unread(MODEL, 5)
    for row in waiting:
        with store.write() as unit:
            read(unit, ids[row])
        print(row, flush=True)
"""


@pytest.fixture
def written(created: vault.Created, folder: Path) -> Path:
    journal = opened(folder)
    clock = FixedClock(NOON)
    store = Store(journal.engine, clock.now)
    writing = Writing(store, Catalogue.shipped(), clock)
    key = AnswerKey(FREE, FREE_TEXT)
    first, _ = writing.finish(replace(writing.begin(()), answers={key: DraftAnswer(WORDS, False)}))
    with store.write() as unit:
        for _ in range(MANY - 1):
            unit.entries.put(replace(first, id=EntryId(new_id())))
    journal.close()
    return folder


@pytest.mark.timeout(240)
def test_what_was_kept_stays_and_what_was_not_is_read_again(written: Path) -> None:
    dice = random.Random(7)
    kept: set[int] = set()
    for _ in range(8):
        child = elsewhere(READING, str(written))
        assert child.stdout is not None
        assert child.stdout.readline() == "open\n"
        time.sleep(dice.uniform(0.0, 0.5))
        child.kill()
        told = [line for line in child.communicate()[0].split("\n") if line]
        kept |= {int(line) for line in told[:-1]}
        journal = opened(written)
        with Store(journal.engine, lambda: NOON).read() as unit:
            there = whole(unit)
        assert kept <= there
        journal.close()
    journal = opened(written)
    assert journal.check(Depth.FULL) == []
    journal.close()
    assert len(kept) > 8
    assert len(there - kept) <= 2 * 8, "all else that is there was told"


def whole(unit: UnitOfWork) -> set[int]:
    """The entries that count as read: each has all its passages, and no other has any."""
    waiting = set(unit.meaning.unread(MODEL, MANY))
    rows = unit.entries.row_ids(unit.entries.every_id()).values()
    texts = unit.meaning.written(list(rows), share_safe=False)
    for row in rows:
        wanted = [] if row in waiting else passages_of(row, texts[row], random.Random(0))
        assert [(each.private, each.start, each.end) for each in unit.meaning.of_entry(row)] == [
            (each.private, each.start, each.end) for each in wanted
        ]
    return set(rows) - waiting
