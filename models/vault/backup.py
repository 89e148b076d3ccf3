"""Backups: made and verified, found, restored, tried out, and let go by rotation.

A backup opens with the passphrase or recovery code that opened the journal when it was made. What the
header tells of the contents is sealed under a key of its own.
"""

import contextlib
import json
import re
import secrets
import shutil
from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlcipher3 import dbapi2

from models.errors import translated
from models.records.faults import Cancelled, DamagedJournal, JournalTooNew, OtherBackup
from models.records.vault import Backup, Finding, IsCancelled, Progress, untold
from models.vault import container
from models.vault import envelope as envelopes
from models.vault.check import Depth, check_file
from models.vault.engine import connect, create_database, has_table, scalar
from models.vault.envelope import DATABASE, Envelope
from models.vault.files import (
    beside,
    built_aside,
    make_private_folder,
    os_faults,
    sync_folder,
)
from models.vault.kdf import BOUNDS, KdfBounds
from models.vault.keys import DataKey, Purpose
from models.vault.lockfile import JournalLock
from models.vault.migrate import revision_of

SUFFIX: Final = ".afterword-backup"
INBOX: Final = "inbox"
BACKUPS: Final = "backups"
_NONCE_BYTES: Final = 12
_PAGES_BETWEEN_LOOKS: Final = 1024
_NAME = re.compile(r"(\d{4}-\d\d-\d\dT\d{6}Z)-([0-9A-Za-z_]+)" + re.escape(SUFFIX))
_TIME: Final = "%Y-%m-%dT%H%M%SZ"

# ---------------------------------------------------------------- making


def make(
    journal: Path,
    target: Path,
    data_key: DataKey,
    *,
    now: datetime,
    progress: Progress = untold,
    is_cancelled: IsCancelled = lambda: False,
    bounds: KdfBounds = BOUNDS,
) -> Backup:
    """Copy a journal into a new file in `target`, and read the copy back before it has its name.

    Runs in any thread, beside the connection that is in use. `progress` is told pages: each is
    copied, and then written into the file.

    Raises:
        DamagedJournal: The journal cannot be read from end to end; no backup was made.
        DiskFull, NotWritable, NotReadable: The target does not take it.
        Cancelled: `is_cancelled` said so.
    """
    key = data_key.derived(Purpose.DATABASE)
    envelope = envelopes.read(journal, bounds)
    envelopes.verify(envelope, data_key)
    made = now.astimezone(UTC).replace(microsecond=0)
    with os_faults():
        if not target.is_dir():
            make_private_folder(target)
        copy = beside(target / made.strftime(_TIME), "new.db")
        try:
            revision, entries, stamp = _copy(journal / DATABASE, copy, key, progress, is_cancelled)
            path = _named(target, made, revision)
            while path.exists():
                made += timedelta(seconds=1)
                path = _named(target, made, revision)
            header = {
                "journal": data_key.journal_id,
                "made": made.isoformat(),
                "revision": revision,
                "sealed": _sealed(data_key, {"entries": entries, "stamp": stamp}),
            }
            container.write(path, header, envelopes.encoded(envelope), copy, progress, is_cancelled)
        finally:
            for leftover in target.glob(f"{copy.name}*"):
                leftover.unlink(missing_ok=True)
    return Backup(path, made, revision, entries, path.stat().st_size)


def _named(target: Path, made: datetime, revision: str) -> Path:
    return target / f"{made.strftime(_TIME)}-{revision}{SUFFIX}"


def stamp_of(database: Path) -> str:
    """Changes whenever something was written to the database file; empty while a log is there."""
    log = database.with_name(f"{database.name}-wal")
    with os_faults():
        if log.exists() and log.stat().st_size:
            return ""
        status = database.stat()
    return f"{status.st_size} {status.st_mtime_ns}"


def is_changed_since(journal: Path, last: Backup, data_key: DataKey) -> bool:
    """Whether the journal was written to after a backup was made."""
    stamp = stamp_of(journal / DATABASE)
    header = container.read_header(last.path)
    return not stamp or _opened(data_key, header.get("sealed")).get("stamp") != stamp


def _copy(
    source: Path, copy: Path, key: bytes, progress: Progress, is_cancelled: IsCancelled
) -> tuple[str, int, str]:
    """Copy page by page from one consistent view, then read the copy from end to end."""

    def look(_status: int, remaining: int, total: int) -> None:
        progress(total - remaining, 2 * total)
        if is_cancelled():
            raise Cancelled

    create_database(copy)
    reading = connect(source, key, writing=False)
    with translated(), contextlib.closing(reading), contextlib.closing(_blank(copy, key)) as fresh:
        reading.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        stamp = stamp_of(source)
        reading.execute("BEGIN")
        entries = _entries(reading)
        revision = revision_of(reading) or "0"
        reading.backup(fresh, pages=_PAGES_BETWEEN_LOOKS, progress=look)
        reading.execute("ROLLBACK")
        copied = _entries(fresh)
    if copied != entries or check_file(copy, key, Depth.COPY, is_cancelled):
        raise DamagedJournal("database", "copy")
    return revision, entries, stamp


def _blank(path: Path, key: bytes) -> dbapi2.Connection:
    """A keyed connection to an empty file, for the copy to be written through."""
    return connect(path, key, writing=False)


def _entries(connection: dbapi2.Connection) -> int:
    if not has_table(connection, "entry"):
        return 0
    return int(scalar(connection, "SELECT count(*) FROM entry WHERE deleted_at IS NULL"))


# ---------------------------------------------------------------- reading


def envelope_in(path: Path, bounds: KdfBounds = BOUNDS) -> Envelope:
    """The envelope inside a backup, to derive a key from when the journal's own is lost."""
    return envelopes.parsed(container.read_contents(path).envelope, bounds)


def found_in(folder: Path, data_key: DataKey | None = None) -> list[Backup]:
    """The backups in a folder, newest first. With the key also how many reflections they hold.

    With a key, backups of other journals are left out. Files that are no backups are passed over.
    """
    found = []
    with os_faults():
        paths = sorted(folder.glob(f"*{SUFFIX}")) if folder.is_dir() else []
    for path in paths:
        with contextlib.suppress(DamagedJournal, JournalTooNew, OtherBackup):
            found.append(told_of(path, data_key))
    return sorted(found, key=lambda backup: backup.made, reverse=True)


def told_of(path: Path, data_key: DataKey | None = None) -> Backup:
    """What a backup tells of itself, from its header alone; its name does not matter.

    Raises:
        OtherBackup: It is not of the journal that the key is of.
        DamagedJournal: It is no backup, or its header is damaged.
        JournalTooNew: A later Afterword made it.
    """
    header = container.read_header(path)
    if data_key is not None and header["journal"] != data_key.journal_id:
        raise OtherBackup
    entries = _opened(data_key, header.get("sealed")).get("entries") if data_key else None
    made = datetime.fromisoformat(header["made"])
    with os_faults():
        size = path.stat().st_size
    return Backup(path, made, header["revision"], entries, size)


def _sealed(data_key: DataKey, facts: dict[str, Any]) -> str:
    nonce = secrets.token_bytes(_NONCE_BYTES)
    key = AESGCM(data_key.derived(Purpose.BACKUP))
    return (nonce + key.encrypt(nonce, json.dumps(facts).encode("ascii"), None)).hex()


def _opened(data_key: DataKey, sealed: object) -> dict[str, Any]:
    """What was sealed into the header; nothing when it does not open."""
    try:
        data = bytes.fromhex(str(sealed))
        key = AESGCM(data_key.derived(Purpose.BACKUP))
        facts = json.loads(key.decrypt(data[:_NONCE_BYTES], data[_NONCE_BYTES:], None))
    except (ValueError, InvalidTag):
        return {}
    return dict(facts)


# ---------------------------------------------------------------- restoring


def restore(
    path: Path, folder: Path, data_key: DataKey | None = None, bounds: KdfBounds = BOUNDS
) -> None:
    """Make a journal from a backup, in a place that is free. It appears whole or not at all.

    With the key the database is read from end to end as well before the journal appears.

    Raises:
        JournalExists: Something is there already.
        DamagedJournal: The backup does not hold together.
        DiskFull, NotWritable, NotReadable: The file system does not let us.
    """
    contents = container.read_contents(path)
    envelope = envelopes.parsed(contents.envelope, bounds)
    with built_aside(folder) as fresh:
        envelopes.write(fresh, envelope)
        envelopes.write_spare(fresh, envelope)
        make_private_folder(fresh / INBOX)
        make_private_folder(fresh / BACKUPS)
        database = fresh / DATABASE
        contents.write_database(database)
        if data_key is not None:
            envelopes.verify(envelope, data_key)
            if check_file(database, data_key.derived(Purpose.DATABASE), Depth.COPY):
                raise DamagedJournal("backup", "database")


def restore_over(
    path: Path, folder: Path, data_key: DataKey, *, now: datetime, bounds: KdfBounds = BOUNDS
) -> Path:
    """Put a backup in the place of a damaged journal, which must be closed.

    Nothing of the damaged journal is deleted: it is kept beside the new one, renamed. The backups
    stay with the journal that is in use.

    Returns:
        Where the damaged journal lies now.

    Raises:
        JournalInUse: It is open somewhere.
        DamagedJournal, DiskFull, NotWritable, NotReadable: As for `restore`; nothing was moved.
    """
    JournalLock.acquire(folder).release()
    moment = now.astimezone(UTC).strftime(_TIME)
    aside = folder.with_name(f"{folder.stem} (put aside {moment}){folder.suffix}")
    waiting = folder.with_name(f"{folder.stem} (restored {moment}){folder.suffix}")
    restore(path, waiting, data_key, bounds)
    with os_faults():
        (waiting / BACKUPS).rmdir()
        folder.rename(aside)
        waiting.rename(folder)
        if (aside / BACKUPS).is_dir():
            (aside / BACKUPS).rename(folder / BACKUPS)
        sync_folder(folder.parent)
    return aside


def drill(path: Path, data_key: DataKey, room: Path, bounds: KdfBounds = BOUNDS) -> list[Finding]:
    """Restore a backup for a moment within `room`, look through all of it, delete it again.

    Returns:
        What is wrong; an empty list says that the backup would save the day.

    Raises:
        DamagedJournal: The file itself does not hold together.
    """
    trial = beside(room / "drill", "new")
    try:
        restore(path, trial, data_key, bounds)
        return check_file(trial / DATABASE, data_key.derived(Purpose.DATABASE), Depth.FULL)
    finally:
        shutil.rmtree(trial, ignore_errors=True)


# ---------------------------------------------------------------- rotation


_LAST = 3
"""How many of the last backups stay, however short the time between them."""


def expendable(backups: list[Backup]) -> list[Backup]:
    """Those that may go: all but the last three, and the newest of 7 days, 4 weeks and 12 months.

    Days count per revision, so that the backup made before a migration is not pushed out by the
    one made after it. The last three stay, so that a mistake backed up at noon does not take the
    place of what was whole in the morning.
    """
    newest_first = sorted(backups, key=lambda backup: backup.made, reverse=True)
    kept = {backup.path for backup in newest_first[:_LAST]}
    for period, count in ((_day, 7), (_week, 4), (_month, 12)):
        seen: set[tuple[object, ...]] = set()
        for backup in newest_first:
            if period(backup) not in seen and len(seen) < count:
                seen.add(period(backup))
                kept.add(backup.path)
    return [backup for backup in newest_first if backup.path not in kept]


def rotate(folder: Path, data_key: DataKey, kept: Collection[str] = ()) -> None:
    """Delete what is expendable. To be called after a backup was made and verified, never before.

    Only files of this journal with a name made here are touched.

    Args:
        kept: Names of files that stay, such as that of the backup just made: after the clock was
            wrong, backups of days to come can make it look older than all of them.
    """
    ours = [backup for backup in found_in(folder, data_key) if _NAME.fullmatch(backup.path.name)]
    with os_faults():
        for backup in expendable(ours):
            if backup.path.name not in kept:
                backup.path.unlink(missing_ok=True)


def _day(backup: Backup) -> tuple[object, ...]:
    return (backup.made.date(), backup.revision)


def _week(backup: Backup) -> tuple[object, ...]:
    year, week, _ = backup.made.isocalendar()
    return (year, week)


def _month(backup: Backup) -> tuple[object, ...]:
    return (backup.made.year, backup.made.month)
