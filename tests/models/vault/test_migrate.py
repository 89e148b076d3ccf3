"""Migrations: after a verified backup, all or nothing, and never of a newer journal."""

import shutil
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from models import migrations
from models.records.faults import Cancelled, JournalTooNew
from models.vault import vault
from models.vault.migrate import SHIPPED, Scripts
from tests.support.vaults import CHEAP, NOW, add_code, codes, elsewhere, key_of, opened

NEXT = '''
"""A migration as a later version would bring it."""
import sqlalchemy as sa
from alembic import op

revision = "9001"
down_revision = "{before}"

def upgrade() -> None:
    op.create_table("later", sa.Column("id", sa.Integer(), primary_key=True))
    with op.batch_alter_table("code") as table:
        table.add_column(sa.Column("note", sa.Text(), nullable=True))
    {then}
'''


def later(tmp_path: Path, then: str = "") -> Scripts:
    """The shipped scripts and one more."""
    folder = tmp_path / "scripts"
    shutil.copytree(SHIPPED.folder, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "9001_later.py").write_text(
        NEXT.format(before=SHIPPED.head, then=then or "pass")
    )
    return Scripts(folder, "9001")


@pytest.fixture
def written(created: vault.Created, folder: Path) -> Path:
    journal = opened(folder)
    add_code(journal, "K-17")
    journal.close()
    return folder


def test_head_is_the_newest_script() -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(SHIPPED.folder))
    assert ScriptDirectory.from_config(config).get_heads() == [migrations.HEAD]


def test_a_migration_keeps_what_was_written_and_is_preceded_by_a_backup(
    written: Path, tmp_path: Path
) -> None:
    journal = opened(written, scripts=later(tmp_path))
    assert codes(journal) == ["K-17"]
    assert [found.revision for found in journal.backups()] == [SHIPPED.head]
    with journal.engine.connect() as connection:
        version = connection.exec_driver_sql("SELECT version_num FROM alembic_version")
        assert version.scalar_one() == "9001"
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1
    journal.close()
    assert len(list((written / "backups").iterdir())) == 1


def test_a_migration_that_fails_leaves_no_trace(written: Path, tmp_path: Path) -> None:
    with pytest.raises(OperationalError):
        opened(written, scripts=later(tmp_path, 'op.execute("SELECT * FROM nowhere")'))
    journal = opened(written)
    assert codes(journal) == ["K-17"]
    with journal.engine.connect() as connection:
        names = connection.exec_driver_sql("SELECT name FROM sqlite_master").scalars().all()
        assert "later" not in names
    journal.close()


def test_a_newer_journal_is_refused_untouched(written: Path, tmp_path: Path) -> None:
    opened(written, scripts=later(tmp_path)).close()
    before = (written / "journal.db").read_bytes()
    stamp = (written / "journal.db").stat().st_mtime_ns
    with pytest.raises(JournalTooNew):
        opened(written)
    assert (written / "journal.db").read_bytes() == before
    assert (written / "journal.db").stat().st_mtime_ns == stamp
    assert len(list((written / "backups").iterdir())) == 1
    opened(written, scripts=later(tmp_path / "again")).close()


def test_an_up_to_date_journal_opens_without_alembic(written: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from tests.support.vaults import opened\n"
        "opened(Path(sys.argv[1])).close()\n"
        "sys.exit('alembic was imported' if 'alembic' in sys.modules else 0)"
    )
    child = elsewhere(script, str(written))
    assert child.communicate()[1] == ""
    assert child.returncode == 0


def test_a_migration_that_is_stopped_leaves_no_trace(written: Path, tmp_path: Path) -> None:
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    scripts = later(tmp_path, f'op.execute("DELETE FROM code"); op.execute("{endless}")')

    with pytest.raises(Cancelled):
        vault.OpenVault.open(
            written,
            key_of(written),
            now=NOW,
            policy=CHEAP,
            scripts=scripts,
            is_cancelled=lambda: any((written / "backups").glob("*-*")),
        )

    journal = opened(written)
    assert codes(journal) == ["K-17"]
    with journal.engine.connect() as connection:
        names = connection.exec_driver_sql("SELECT name FROM sqlite_master").scalars().all()
        assert "later" not in names
    journal.close()
