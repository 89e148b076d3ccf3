"""What can be read of a damaged journal is read into a new one; the damaged one stays as it is."""

import hashlib
import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Row

from app.domain.clock import FixedClock
from app.services.sample import write_sample
from app.services.session import Journals
from app.services.writing import Writing
from models.records.entries import FREE, FREE_TEXT, AnswerKey, DraftAnswer, Entry
from models.records.faults import Cancelled, DamagedJournal, JournalExists
from models.records.ids import EntryId, new_id
from models.records.meaning import ReadState
from models.records.vault import Depth, Salvage
from models.store import Store
from models.vault import vault
from models.vault.engine import connect
from models.vault.keys import Purpose
from models.vault.migrate import upgrade
from models.vault.pages import PAGE_BYTES, TABLE_INTERIOR, Pages
from models.vault.salvage import salvage
from prompts.catalogue import Catalogue
from tests.support.journal import NOON
from tests.support.passages import MODEL, read
from tests.support.vaults import CHEAP, NOW, PASSPHRASE, add_code, codes, flip, key_of, opened

MANY = 2000
Harm = Callable[["Damaged"], int]


def words_of(number: int) -> str:
    return f"Reflection {number}: " + f"the hour went {number} ways. " * 60


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A journal of 2,000 reflections of 250 words; a row of their words fills a page."""
    folder = tmp_path_factory.mktemp("many") / "Many.afterword"
    vault.create(folder, PASSPHRASE, now=NOW, policy=CHEAP)
    journal = opened(folder)
    clock = FixedClock(NOON)
    store = Store(journal.engine, clock.now)
    writing = Writing(store, Catalogue.shipped(), clock)
    begun = writing.begin(())
    key = AnswerKey(FREE, FREE_TEXT)
    first, _ = writing.finish(replace(begun, answers={key: DraftAnswer(words_of(0), False)}))
    with store.write() as unit:
        for number in range(1, MANY):
            unit.entries.put(_like(first, number))
    journal.close()
    return folder


def _like(entry: Entry, number: int) -> Entry:
    words = words_of(number)
    (answer,) = entry.answers
    held_at = entry.header.held_at + timedelta(hours=number)
    return replace(
        entry,
        id=EntryId(new_id()),
        header=replace(entry.header, held_at=held_at),
        answers=(replace(answer, value=words, text=words),),
    )


class Damaged:
    """A copy of the journal to harm."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.database = folder / "journal.db"
        self.key = key_of(folder).derived(Purpose.DATABASE)
        with closing(connect(self.database, self.key, writing=False)) as looked_at:
            self.roots = dict(
                looked_at.execute("SELECT name, rootpage FROM sqlite_master WHERE rootpage > 0")
            )

    def spoil(self, number: int) -> int:
        flip(self.database, (number - 1) * PAGE_BYTES + 777, 3)
        return number

    def below(self, name: str) -> tuple[int, ...]:
        with Pages(self.database, self.key) as pages:
            node = pages.node(self.roots[name])
            while node.kind == TABLE_INTERIOR and self._is_interior(pages, node.children[0]):
                node = pages.node(node.children[0])
            return node.children

    def _is_interior(self, pages: Pages, number: int) -> bool:
        return pages.node(number).kind == TABLE_INTERIOR

    def hashes(self) -> dict[str, str]:
        return {
            str(path.relative_to(self.folder)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file()
        }

    def saved(self, **more: object) -> tuple[Salvage, Path]:
        target = self.folder.with_name("Saved.afterword")
        told = salvage(
            self.folder,
            target,
            key_of(self.folder),
            bounds=CHEAP.bounds,
            **more,  # type: ignore[arg-type]
        )
        return told, target


@pytest.fixture(scope="module")
def migrated(many: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same made by the version before, with codes where a new journal has other tables."""
    folder = Path(shutil.copytree(many, tmp_path_factory.mktemp("migrated") / "Many.afterword"))
    key = key_of(folder).derived(Purpose.DATABASE)
    with closing(connect(folder / "journal.db", key)) as writing:
        for name in ("passage", "encoded", "dismissal"):
            writing.execute(f"DROP TABLE {name}")
        writing.execute("UPDATE alembic_version SET version_num = '0005'")
        writing.executemany(
            "INSERT INTO code (code, kind, made_at, archived) VALUES (?, 'client', ?, 0)",
            [
                (f"K-{number:04} " + "of the old ones " * 4, NOON.isoformat())
                for number in range(500)
            ],
        )
    upgrade(connect(folder / "journal.db", key))
    journal = opened(folder)
    with Store(journal.engine, lambda: NOON).write() as unit:
        first, *others = unit.entries.every_id()[:300]
        for other in others:
            read(unit, other)
            unit.dismissals.add(first, other, NOON)
    journal.close()
    return folder


@pytest.fixture
def damaged(many: Path, tmp_path: Path) -> Damaged:
    return Damaged(Path(shutil.copytree(many, tmp_path / "Hurt.afterword")))


def read_back(folder: Path) -> list[Row[Any]]:
    """The reflections of a sound journal: when held, how private, their words; all are found."""
    journal = opened(folder)
    try:
        assert journal.check(Depth.FULL) == []
        with Store(journal.engine, lambda: NOON).read() as unit:
            found = unit.connection.exec_driver_sql(
                "SELECT count(*) FROM entry_index WHERE entry_index MATCH 'ways'"
            )
            assert found.scalar_one() >= MANY - 1
            return list(
                unit.connection.exec_driver_sql(
                    "SELECT e.held_at, e.privacy, e.title, a.text"
                    " FROM entry e LEFT JOIN answer a ON a.entry_id = e.id"
                ).all()
            )
    finally:
        journal.close()


@pytest.mark.parametrize(
    "harm",
    [
        pytest.param(lambda hurt: hurt.spoil(hurt.below("answer")[7]), id="words"),
        pytest.param(lambda hurt: hurt.spoil(hurt.roots["answer"]), id="the way to all words"),
        pytest.param(lambda hurt: hurt.spoil(hurt.below("entry")[1]), id="reflections"),
        pytest.param(lambda hurt: hurt.spoil(hurt.roots["entry"]), id="the way to reflections"),
        pytest.param(lambda hurt: hurt.spoil(1), id="the first page"),
        pytest.param(lambda hurt: flip(hurt.database, 5) or 1, id="the salt"),
        pytest.param(lambda hurt: hurt.spoil(hurt.roots["ix_entry_timeline"]), id="an index"),
        pytest.param(lambda hurt: hurt.spoil(hurt.roots["entry_index_data"]), id="the search"),
        pytest.param(lambda hurt: hurt.spoil(hurt.roots["alembic_version"]), id="the version"),
    ],
)
def test_one_bad_page_costs_one_row_of_words_at_most(damaged: Damaged, harm: Harm) -> None:
    harm(damaged)
    before = damaged.hashes()
    told, saved = damaged.saved()
    assert damaged.hashes() == before
    assert not (damaged.folder / "journal.db-wal").exists()

    rows = read_back(saved)
    assert len(rows) == told.entries
    whole = {row.text for row in rows}
    assert len(whole & {words_of(number) for number in range(MANY)}) >= MANY - 1
    assert len({row.held_at for row in rows}) >= MANY - 1


def test_what_was_lost_is_counted(damaged: Damaged) -> None:
    damaged.spoil(damaged.below("answer")[7])
    told, _ = damaged.saved()
    assert (told.rows_lost, told.tables_hurt) == (1, 1)
    assert told.entries == MANY
    assert told.rows_read > 2 * MANY


def test_a_reflection_put_together_again_is_private(damaged: Damaged) -> None:
    damaged.spoil(damaged.below("entry")[1])
    told, saved = damaged.saved()
    assert told.rows_lost == 0
    hidden = [row for row in read_back(saved) if row.privacy == "private"]
    assert 0 < len(hidden) < MANY // 2
    assert all(row.text.startswith("Reflection") for row in hidden)


def test_nothing_is_lost_of_a_sound_journal_and_the_same_words_open_it(
    damaged: Damaged,
) -> None:
    journal = opened(damaged.folder)
    add_code(journal, "K-17")
    journal.close()
    told, saved = damaged.saved()
    assert (told.rows_lost, told.tables_hurt, told.entries) == (0, 0, MANY)
    again = opened(saved)
    assert codes(again) == ["K-17"]
    assert again.journal_id == key_of(damaged.folder).journal_id
    again.close()


def test_what_stands_in_the_log_only_is_read_and_the_log_is_left(
    damaged: Damaged, tmp_path: Path
) -> None:
    journal = opened(damaged.folder)
    for number in range(9):
        add_code(journal, f"K-{number}")
    crashed = Damaged.__new__(Damaged)
    crashed.folder = Path(shutil.copytree(damaged.folder, tmp_path / "Crashed.afterword"))
    crashed.database = crashed.folder / "journal.db"
    journal.close()
    log = crashed.folder / "journal.db-wal"
    flip(log, log.stat().st_size // 2 + 100)
    before = crashed.hashes()
    _, saved = crashed.saved()
    assert crashed.hashes() == before
    again = opened(saved)
    kept = codes(again)
    again.close()
    assert "K-8" in kept, "what comes behind the damage in the log is read as well"


def dismissed(folder: Path) -> int:
    journal = opened(folder)
    try:
        with Store(journal.engine, lambda: NOON).read() as unit:
            assert unit.meaning.state(MODEL) == ReadState(0, MANY)
            return len(unit.dismissals.of(unit.entries.every_id()[0]))
    finally:
        journal.close()


@pytest.mark.parametrize(
    "harm",
    [
        pytest.param(lambda hurt: hurt.spoil(1), id="the first page"),
        pytest.param(lambda hurt: hurt.spoil(hurt.roots["passage"]), id="the way to vectors"),
        pytest.param(lambda hurt: hurt.spoil(hurt.below("passage")[3]), id="vectors"),
        pytest.param(lambda hurt: hurt.spoil(hurt.roots["encoded"]), id="what was read"),
    ],
)
def test_of_a_journal_of_the_version_before_all_words_come_over(
    migrated: Path, tmp_path: Path, harm: Harm
) -> None:
    """Vectors are made anew: damage to them is none, and they are not taken for anything else."""
    hurt = Damaged(Path(shutil.copytree(migrated, tmp_path / "Hurt.afterword")))
    is_first = harm(hurt) == 1
    told, saved = hurt.saved()
    assert told.entries == MANY
    assert is_first or (told.rows_lost, told.tables_hurt) == (0, 0)
    assert {row.text for row in read_back(saved)} == {words_of(number) for number in range(MANY)}
    again = opened(saved)
    assert len(codes(again)) == 500
    again.close()
    assert dismissed(saved) == 299


def test_stopped_it_leaves_nothing(damaged: Damaged) -> None:
    asked = iter(range(10_000))
    with pytest.raises(Cancelled):
        damaged.saved(is_cancelled=lambda: next(asked) > 500)
    assert {path.name for path in damaged.folder.parent.iterdir()} == {damaged.folder.name}


def test_it_tells_how_far_it_is(damaged: Damaged) -> None:
    told: list[tuple[int, int]] = []
    damaged.saved(progress=lambda done, of: told.append((done, of)))
    shares = [done / of for done, of in told]
    assert shares == sorted(shares)
    assert shares[-1] == 1


def test_nothing_at_the_target_is_overwritten(damaged: Damaged) -> None:
    target = damaged.folder.with_name("Saved.afterword")
    target.mkdir()
    (target / "mine").write_bytes(b"mine")
    with pytest.raises(JournalExists):
        damaged.saved()
    assert (target / "mine").read_bytes() == b"mine"


def test_where_nothing_can_be_read_it_says_so(damaged: Damaged) -> None:
    damaged.database.write_bytes(bytes(damaged.database.stat().st_size))
    with pytest.raises(DamagedJournal):
        damaged.saved()
    assert {path.name for path in damaged.folder.parent.iterdir()} == {damaged.folder.name}


def every_row(folder: Path) -> dict[str, set[tuple[Any, ...]]]:
    key = key_of(folder).derived(Purpose.DATABASE)
    with closing(connect(folder / "journal.db", key, writing=False)) as reading:
        names = reading.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'entry_index%'"
        )
        return {name: set(reading.execute(f"SELECT * FROM {name}")) for (name,) in names.fetchall()}


@pytest.fixture(scope="module")
def rich(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A journal with something in every corner."""
    folder = tmp_path_factory.mktemp("rich") / "Rich.afterword"
    clock = FixedClock(NOON)
    journals = Journals(clock, CHEAP)
    unlocked = journals.open(journals.create(folder, PASSPHRASE).key)
    write_sample(unlocked, clock)
    with unlocked.store.write() as unit:
        first, second = unit.entries.every_id()[:2]
        read(unit, first)
        unit.dismissals.add(first, second, NOON)
    journals.close(unlocked)
    return folder


def test_every_row_of_a_sound_journal_comes_over_as_it_is(rich: Path, tmp_path: Path) -> None:
    salvage(rich, tmp_path / "Saved.afterword", key_of(rich), bounds=CHEAP.bounds)
    before, after = every_row(rich), every_row(tmp_path / "Saved.afterword")
    for read_again in ("passage", "encoded"):
        assert before[read_again]
        before[read_again] = set()
    before["sqlite_sequence"] = after["sqlite_sequence"]
    assert before == after
    assert {name for name, rows in before.items() if not rows} <= {
        "link",
        "export_line",
        "own_pack",
        "import_batch",
        "draft",
        "setting",
        "passage",
        "encoded",
        "sqlite_sequence",
    }
