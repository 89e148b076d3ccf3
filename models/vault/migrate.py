"""Bringing a database to the schema of this program, or refusing to touch it.

Importing Alembic takes longer than opening a journal, so nothing here imports it until a journal
is made or has to be changed.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, event
from sqlcipher3 import dbapi2

from models import migrations
from models.errors import translated
from models.records.faults import DamagedJournal, JournalTooNew
from models.records.vault import IsCancelled
from models.vault.engine import has_table, make_engine, scalar

if TYPE_CHECKING:
    from alembic.config import Config


@dataclass(frozen=True)
class Scripts:
    """A folder of migrations and the newest of them."""

    folder: Path
    head: str


_STEPS_BETWEEN_LOOKS: Final = 100_000

SHIPPED: Final = Scripts(Path(migrations.__file__).parent, migrations.HEAD)


def revision_of(connection: dbapi2.Connection) -> str | None:
    """The revision of a database; None when nothing was ever made in it."""
    with translated():
        if not has_table(connection, "alembic_version"):
            return None
        revision = scalar(connection, "SELECT version_num FROM alembic_version")
    return None if revision is None else str(revision)


def is_due(connection: dbapi2.Connection, scripts: Scripts = SHIPPED) -> bool:
    """Whether the database has to be migrated.

    Raises:
        JournalTooNew: A later Afterword made it.
        DamagedJournal: It is empty, although a journal was made here.
    """
    revision = revision_of(connection)
    if revision == scripts.head:
        return False
    if revision is None:
        raise DamagedJournal("database", "empty")
    if revision not in known(scripts):
        raise JournalTooNew(f"revision {revision}")
    return True


def upgrade(
    connection: dbapi2.Connection,
    scripts: Scripts = SHIPPED,
    is_cancelled: IsCancelled = lambda: False,
) -> None:
    """Run what is missing, one transaction each; a migration that fails leaves no trace.

    The connection is closed afterwards.

    Raises:
        Cancelled: `is_cancelled` said so; the migration that was under way leaves no trace either.
        Fault: The file cannot be written.
        DamagedJournal: Rows refer to others that are not there.
    """
    from alembic import command  # slow; needed for a new or an old journal only

    engine = make_engine(lambda: connection)
    event.listen(engine, "begin", _begin)
    config = _config(scripts)
    connection.set_progress_handler(lambda: int(is_cancelled()), _STEPS_BETWEEN_LOOKS)
    with translated():
        # SQLite rebuilds a table by dropping it, which must not delete what refers to it; inside
        # a transaction the setting could not be changed.
        connection.execute("PRAGMA foreign_keys = OFF")
        try:
            with engine.connect() as wrapped:
                config.attributes["connection"] = wrapped
                command.upgrade(config, scripts.head)
            if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
                raise DamagedJournal("database", "foreign_key_check")
        finally:
            engine.dispose()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _config(scripts: Scripts) -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(scripts.folder).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def known(scripts: Scripts) -> set[str]:
    """Every revision there is."""
    from alembic.script import ScriptDirectory

    directory = ScriptDirectory.from_config(_config(scripts))
    return {script.revision for script in directory.walk_revisions()}
