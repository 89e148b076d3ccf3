"""One place where errors of the driver and of the file system become faults."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from models.records.faults import (
    Cancelled,
    DamagedJournal,
    DiskFull,
    Fault,
    FileBusy,
    NotReadable,
    NotWritable,
    UnderLegalHold,
    from_os_error,
)

# SQLite's primary result codes (the low byte of an extended one).
_PERM: Final = 3
_BUSY: Final = 5
_LOCKED: Final = 6
_READONLY: Final = 8
_INTERRUPT: Final = 9
_IOERR: Final = 10
_CORRUPT: Final = 11
_FULL: Final = 13
_CANTOPEN: Final = 14
_PROTOCOL: Final = 15
_AUTH: Final = 23
_NOTADB: Final = 26

# `Connection.backup` raises without a code; these are SQLite's fixed sentences, never content.
_CODE_OF_MESSAGE: Final = {
    "database is locked": _BUSY,
    "attempt to write a readonly database": _READONLY,
    "disk I/O error": _IOERR,
    "database disk image is malformed": _CORRUPT,
    "database or disk is full": _FULL,
    "unable to open database file": _CANTOPEN,
    "file is not a database": _NOTADB,
}


HELD: Final = "held by a legal hold"
"""What the guards of a hold raise (models/hold.py); the driver gives it no code of its own."""


def from_driver_error(error: BaseException) -> Fault | None:
    """Say what an error of the database driver means; None when it is our own bug."""
    if str(error) == HELD:
        return UnderLegalHold()
    code = getattr(error, "sqlite_errorcode", None) or _CODE_OF_MESSAGE.get(str(error))
    if code is None:
        return None
    name = str(getattr(error, "sqlite_errorname", code))
    primary = code & 0xFF
    if primary == _FULL:
        return DiskFull(name)
    if primary in (_READONLY, _CANTOPEN, _PERM, _AUTH):
        return NotWritable(name)
    if primary in (_CORRUPT, _NOTADB):
        return DamagedJournal("database", name)
    if primary == _IOERR:
        return NotReadable(name)
    if primary in (_BUSY, _LOCKED, _PROTOCOL):
        return FileBusy(name)
    if primary == _INTERRUPT:
        return Cancelled(name)
    return None


@contextmanager
def translated() -> Iterator[None]:
    """Raise the fault that stands behind an error of the driver, SQLAlchemy or the file system.

    The fault carries the name of SQLite's code only: messages of the driver could quote content,
    so the chain is cut. Errors that are our own bug pass through as they are.
    """
    try:
        yield
    except DBAPIError as error:
        fault = from_driver_error(error.orig) if error.orig is not None else None
        if fault is None:
            raise
        raise fault from None
    except dbapi2.Error as error:
        fault = from_driver_error(error)
        if fault is None:
            raise
        raise fault from None
    except OSError as error:
        raise from_os_error(error) from None
