"""Trying a backup out: restored for a moment, read through, compared with the journal, deleted."""

import hashlib
import shutil
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from sqlcipher3 import dbapi2

from models.errors import translated
from models.records.faults import Cancelled
from models.records.vault import (
    Backup,
    Depth,
    DrillReport,
    Finding,
    IsCancelled,
    Progress,
    untold,
)
from models.vault import backup, migrate
from models.vault.check import check_file
from models.vault.engine import connect
from models.vault.envelope import DATABASE
from models.vault.files import beside
from models.vault.kdf import BOUNDS, KdfBounds
from models.vault.keys import DataKey, Purpose

_PARTS: Final = 4
_ROWS_BETWEEN_LOOKS: Final = 4096
_WORDS: Final = (
    "SELECT e.uid, a.pack, a.question, a.value_json, a.text, a.private"
    " FROM answer a JOIN entry e ON e.id = a.entry_id"
    " WHERE e.deleted_at IS NULL ORDER BY a.entry_id, a.pack, a.question"
)
_NOTES: Final = (
    "SELECT e.uid, n.uid, n.written_at, n.text, n.private"
    " FROM hindsight n JOIN entry e ON e.id = n.entry_id"
    " WHERE e.deleted_at IS NULL ORDER BY n.entry_id, n.uid"
)


@dataclass
class _Told:
    """What one reflection says: its words as a hash, and what changes with them."""

    changed_at: str
    hash: Any
    notes: int = 0

    def is_as(self, other: "_Told") -> bool:
        return bool(self.hash.digest() == other.hash.digest())

    def was_touched(self, other: "_Told") -> bool:
        return (self.changed_at, self.notes) != (other.changed_at, other.notes)


def drill(
    tried: Backup,
    journal: Path,
    data_key: DataKey,
    *,
    scripts: migrate.Scripts = migrate.SHIPPED,
    bounds: KdfBounds = BOUNDS,
    progress: Progress = untold,
    is_cancelled: IsCancelled = lambda: False,
) -> DrillReport:
    """Restore a backup for a moment within a journal's folder, and say what it is worth.

    Runs in any thread, beside the connection that is in use. A backup of an earlier version is
    migrated, as it would be. `progress` is told parts: restoring, reading, migrating, comparing.

    Raises:
        DamagedJournal: The file itself does not hold together.
        JournalTooNew: A later Afterword made it.
        DiskFull, NotWritable, NotReadable: There is no room to restore it in.
    """
    trial = beside(journal / "drill", "new")
    key = data_key.derived(Purpose.DATABASE)
    try:
        progress(0, _PARTS)
        backup.restore(tried.path, trial, data_key, bounds)
        progress(1, _PARTS)
        findings = tuple(check_file(trial / DATABASE, key, Depth.FULL, is_cancelled))
        progress(2, _PARTS)
        if not findings:
            _migrate(trial / DATABASE, key, scripts)
        progress(3, _PARTS)
        then = _everything(trial / DATABASE, key, is_cancelled) if not findings else {}
    finally:
        shutil.rmtree(trial, ignore_errors=True)
    now = _everything(journal / DATABASE, key, is_cancelled)
    report = _compared(tried, findings, then, now)
    progress(_PARTS, _PARTS)
    return report


def _compared(
    tried: Backup, findings: tuple[Finding, ...], then: dict[str, _Told], now: dict[str, _Told]
) -> DrillReport:
    both = then.keys() & now.keys()
    changed = [uid for uid in both if not then[uid].is_as(now[uid])]
    differing = sum(not then[uid].was_touched(now[uid]) for uid in changed)
    is_whole = tried.entries in (None, len(then))
    return DrillReport(
        tried,
        findings,
        entries_in_it=len(then),
        entries_now=len(now),
        same=len(both) - len(changed),
        newer=len(changed) - differing + len(then.keys() ^ now.keys()),
        differing=differing,
        is_sound=not findings and not differing and is_whole,
    )


def _migrate(database: Path, key: bytes, scripts: migrate.Scripts) -> None:
    with closing(connect(database, key)) as looked_at:
        due = migrate.is_due(looked_at, scripts)
    if due:
        migrate.upgrade(connect(database, key), scripts)


def _everything(database: Path, key: bytes, is_cancelled: IsCancelled) -> dict[str, _Told]:
    """What every reflection outside the bin says, from one consistent view.

    Only words count: a code that was merged changes a reflection without anybody's touching it.
    """
    with translated(), closing(connect(database, key, writing=False)) as reading:
        reading.execute("BEGIN")
        told = {
            uid: _Told(changed_at, hashlib.sha256())
            for uid, changed_at in reading.execute(
                "SELECT uid, changed_at FROM entry WHERE deleted_at IS NULL"
            )
        }
        _add(reading, _WORDS, told, is_cancelled)
        for uid in _add(reading, _NOTES, told, is_cancelled):
            told[uid].notes += 1
        reading.execute("ROLLBACK")
    return told


def _add(
    reading: dbapi2.Connection, statement: str, told: dict[str, _Told], is_cancelled: IsCancelled
) -> list[str]:
    """Add rows to the hashes of their reflections; gives whose they were, one a row."""
    whose = []
    for number, (uid, *values) in enumerate(reading.execute(statement)):
        if number % _ROWS_BETWEEN_LOOKS == 0 and is_cancelled():
            raise Cancelled
        told[uid].hash.update(repr(values).encode("utf-8", "surrogatepass"))
        whose.append(uid)
    return whose
