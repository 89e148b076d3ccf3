"""Closing the window while a journal is being opened: the program ends, and nothing is half done."""

import shutil
import sys
from pathlib import Path

import pytest

from models.vault.check import Depth
from models.vault.migrate import SHIPPED
from tests.e2e.test_a_kill import begun, folder_in, journal_in, words_of
from tests.support.process import PASSPHRASE, Program
from tests.support.slow_opening import HEAD

FOR_MINUTES = f'''
"""A migration as a later version would bring it, of a very large journal."""
import sqlalchemy as sa
from alembic import op

revision = "{HEAD}"
down_revision = "{SHIPPED.head}"

def upgrade() -> None:
    op.create_table("later", sa.Column("id", sa.Integer(), primary_key=True))
    op.execute("DELETE FROM draft")
    op.execute(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 100000000000)"
        " INSERT INTO later SELECT max(i) FROM n"
    )
'''


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    """The shipped migrations and one that takes minutes."""
    folder = tmp_path / "scripts"
    shutil.copytree(SHIPPED.folder, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "9001_later.py").write_text(FOR_MINUTES)
    return folder


def written(home: Path) -> None:
    with begun(home) as program:
        program.first_run()
        program.just_write()
        program.type("tamarin")
        assert program.close() == 0


def begin_unlocking(program: Program) -> None:
    program.focus("lock.passphrase")
    program.type(PASSPHRASE)
    program.key("Return")


def slow(how: str, folder: Path) -> tuple[str, ...]:
    return (sys.executable, "-m", "tests.support.slow_opening", how, str(folder))


def test_a_migration_ends_at_once_and_the_journal_is_as_it_was(home: Path, scripts: Path):
    written(home)
    backups = folder_in(home) / "backups"
    log = folder_in(home) / "journal.db-wal"
    with begun(home, before=slow("migration", scripts)) as program:
        begin_unlocking(program)
        program.wait(
            lambda: any(backups.glob("*.afterword-backup")) and log.exists(), "the migration"
        )
        assert program.close() == 0

    with journal_in(home) as unlocked:
        assert unlocked.vault.check(Depth.FULL) == []
        assert "tamarin" in words_of(unlocked)
        with unlocked.store.read() as unit:
            names = unit.connection.exec_driver_sql("SELECT name FROM sqlite_master").scalars()
            assert "later" not in set(names)


def test_the_program_ends_although_a_drive_does_not_answer(home: Path, tmp_path: Path):
    written(home)
    with begun(home, before=slow("drive", tmp_path)) as program:
        begin_unlocking(program)
        program.wait((tmp_path / "waiting").exists, "the drive")
        assert program.close() == 0

    with journal_in(home) as unlocked:
        assert "tamarin" in words_of(unlocked)
