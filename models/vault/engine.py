"""Connections to the encrypted database, and the engine over one of them."""

import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import Any, Final

from sqlalchemy import Engine, create_engine
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from models.errors import translated
from models.records.faults import (
    DamagedJournal,
    DiskFull,
    NameTooLong,
    NotReadable,
    NotWritable,
    UnsafeDriver,
)
from models.vault.files import create_private, os_faults

# Before 3.51.3 a reset of the write-ahead log could corrupt a database.
_LEAST_SQLITE: Final = (3, 51, 3)
_BUSY_SECONDS: Final = 5.0
_ROOM_FOR_THE_LOG: Final = 64 * 1024
_LONG_PATH: Final = 250 if sys.platform == "win32" else 490
_SETTINGS: Final = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cache_size = -16000",
)
_WRITING: Final = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # NORMAL may lose commits that the screen called saved
)


def start_gate() -> None:
    """Refuse a driver that cannot keep the promise.

    Raises:
        UnsafeDriver: It does not encrypt, or its SQLite is too old.
    """
    numbers = re.findall(r"\d+", dbapi2.sqlite_version)
    if tuple(int(number) for number in numbers[:3]) < _LEAST_SQLITE:
        raise UnsafeDriver(f"SQLite {dbapi2.sqlite_version}")
    connection = dbapi2.connect(":memory:")
    try:
        if connection.execute("PRAGMA cipher_version").fetchone() is None:
            raise UnsafeDriver("no cipher")
    finally:
        connection.close()


def create_database(path: Path) -> None:
    """Make the empty file with its mode; the log and its index take the mode from it."""
    with os_faults():
        os.close(create_private(path))


def connect(path: Path, key: bytes, *, writing: bool = True) -> dbapi2.Connection:
    """Open an existing database file. The connection belongs to the calling thread.

    Transactions are begun by whoever uses it.

    Raises:
        DamagedJournal: The file is missing or the key, known to be right, does not open it.
        NotWritable, NotReadable, DiskFull: The file system does not let us.
    """
    connection = keyed(path, key)
    try:
        with translated():
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            for setting in (*_SETTINGS, *(_WRITING if writing else ())):
                connection.execute(setting).fetchone()
    except NotReadable as fault:
        connection.close()
        # Without room for the log's index SQLite speaks of an input or output error.
        if shutil.disk_usage(path.parent).free < _ROOM_FOR_THE_LOG:
            raise DiskFull(fault.detail) from None
        raise
    except BaseException:
        connection.close()
        raise
    return connection


def keyed(path: Path, key: bytes) -> dbapi2.Connection:
    """A connection that has its key but has read nothing: whether it opens is not proved.

    Raises:
        DamagedJournal: The file is missing.
        NotWritable: The file may not be opened.
        NameTooLong: SQLite takes shorter paths than the drive does.
    """
    if not path.is_file():
        raise DamagedJournal("database", "missing")
    address = f"{file_uri(path.resolve())}?mode=rw"
    with _too_long_told(path), translated():
        connection = dbapi2.connect(
            address, uri=True, isolation_level=None, timeout=_BUSY_SECONDS, cached_statements=256
        )
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("PRAGMA temp_store = MEMORY")  # a file would hold rows in clear
        connection.execute("PRAGMA cell_size_check = ON")
    return connection


@contextmanager
def _too_long_told(path: Path) -> Iterator[None]:
    """SQLite says only that a file with a long path cannot be opened."""
    try:
        yield
    except NotWritable as fault:
        is_long = len(os.fsencode(path.resolve())) > _LONG_PATH
        if is_long and os.access(path, os.R_OK | os.W_OK):
            raise NameTooLong(fault.detail) from None
        raise


def file_uri(path: PurePath) -> str:
    """The address of a file as SQLite takes it: it refuses one that names a host.

    A file on a share (`\\\\server\\share`) has its host in the path instead.
    """
    address = path.as_uri()
    is_on_host = not address.startswith("file:///")
    return address.replace("file://", "file:////", 1) if is_on_host else address


@contextmanager
def unwaiting(connection: dbapi2.Connection) -> Iterator[dbapi2.Connection]:
    """The connection, which for a while does not wait for others to be done with the file."""
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        yield connection
    finally:
        connection.execute(f"PRAGMA busy_timeout = {_BUSY_SECONDS * 1000:.0f}")


def make_engine(opened: Callable[[], dbapi2.Connection]) -> Engine:
    """An engine over the one connection that `opened` makes.

    The driver's own thread check stays on: touching the journal from another thread raises.
    `hide_parameters` keeps what was written out of exception messages.
    """
    return create_engine(
        "sqlite+pysqlite://",
        module=dbapi2,
        creator=opened,
        poolclass=StaticPool,
        hide_parameters=True,
    )


def scalar(connection: dbapi2.Connection, statement: str) -> Any:
    """The first value of the first row, None when there is no row."""
    row = connection.execute(statement).fetchone()
    return None if row is None else row[0]


def has_table(connection: dbapi2.Connection, name: str) -> bool:
    """Whether the schema knows a table of this name."""
    found = connection.execute(
        "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", (name,)
    )
    return found.fetchone() is not None
