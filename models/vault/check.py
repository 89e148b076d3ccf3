"""Looking for damage. Each check opens its own connection: one bad page poisons a connection."""

import re
from pathlib import Path
from typing import Any, Final

from sqlcipher3 import dbapi2

from models.errors import translated
from models.records.faults import Cancelled
from models.records.vault import Depth, Finding, FindingKind, IsCancelled, Progress, untold
from models.vault.engine import keyed

__all__ = ["Depth", "check_file"]

_STEPS_BETWEEN_LOOKS: Final = 1_000
_MOST_FINDINGS: Final = 100
_PARTS: Final = {Depth.QUICK: 1, Depth.COPY: 2, Depth.FULL: 3}
_INTERRUPT: Final = 9
_DAMAGE: Final = (1, 11, 26)  # ERROR (a broken virtual table), CORRUPT, NOTADB
_PLACE = re.compile(r'row \d+|[Pp]age \d+|index \w+|table "?[\w.]+"?|[Tt]ree \d+')


def check_file(
    path: Path,
    key: bytes,
    depth: Depth,
    is_cancelled: IsCancelled = lambda: False,
    progress: Progress = untold,
) -> list[Finding]:
    """Look through a database; an empty list says that nothing is wrong.

    Runs in any thread, beside the connection that is in use. `progress` is told parts of the check,
    of which SQLite says nothing in between.

    Raises:
        Cancelled: `is_cancelled` said so.
        DamagedJournal: The file is missing.
        NotReadable, NotWritable, DiskFull, FileBusy: The check itself could not be made.
    """
    parts = _PARTS[depth]
    progress(0, parts)
    connection = keyed(path, key)
    connection.set_progress_handler(lambda: int(is_cancelled()), _STEPS_BETWEEN_LOOKS)
    try:
        # After a power cut the seals of pages that the log replaces need not fit yet.
        unread = _run(connection, "PRAGMA wal_checkpoint(TRUNCATE)")
        findings = [Finding(FindingKind.PAGE, unread)] if isinstance(unread, str) else []
        findings += _structure(connection, "integrity" if depth is Depth.FULL else "quick")
        progress(1, parts)
        if depth is not Depth.QUICK:
            findings += _found(connection, "PRAGMA cipher_integrity_check", FindingKind.PAGE)
            progress(2, parts)
        if depth is Depth.FULL and not findings:  # a page that was lost spoils what follows
            findings += _found(connection, "PRAGMA foreign_key_check", FindingKind.REFERENCE)
    finally:
        connection.close()
    progress(parts, parts)
    return list(dict.fromkeys(findings))


def _structure(connection: dbapi2.Connection, thoroughness: str) -> list[Finding]:
    """Tables, indices, and the full-text index, whose own check SQLite calls in passing."""
    rows = _run(connection, f"PRAGMA {thoroughness}_check({_MOST_FINDINGS})")
    if isinstance(rows, str):
        return [Finding(FindingKind.STRUCTURE, rows)]
    return [
        Finding(
            FindingKind.INDEX if "fts5" in str(message).lower() else FindingKind.STRUCTURE,
            _without_content(message),
        )
        for (message,) in rows
        if message != "ok"
    ]


def _found(connection: dbapi2.Connection, statement: str, kind: FindingKind) -> list[Finding]:
    rows = _run(connection, statement)
    if isinstance(rows, str):
        return [Finding(kind, rows)]
    return [Finding(kind, _without_content(row[0])) for row in rows[:_MOST_FINDINGS]]


def _run(connection: dbapi2.Connection, statement: str) -> list[tuple[Any, ...]] | str:
    """The rows of a statement, or the name of the damage that stopped it."""
    with translated():
        try:
            return list(connection.execute(statement).fetchall())
        except dbapi2.DatabaseError as error:
            code = getattr(error, "sqlite_errorcode", 0) & 0xFF
            if code == _INTERRUPT:
                raise Cancelled from None
            if code not in _DAMAGE:
                raise
            return str(getattr(error, "sqlite_errorname", code))


def _without_content(message: object) -> str:
    """Keep the places a message names; it could quote a value otherwise."""
    return " ".join(_PLACE.findall(str(message))) or "unnamed"
