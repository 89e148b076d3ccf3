"""A journal's folder: made, opened, closed."""

import contextlib
import secrets
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final, Self

from sqlalchemy import Connection, Engine, event
from sqlcipher3 import dbapi2

from models import hold
from models.errors import translated
from models.records.faults import Cancelled, DamagedJournal, DiskFull, NotReadable, NotWritable
from models.records.vault import (
    Backup,
    DrillReport,
    Finding,
    FindingKind,
    IsCancelled,
    Progress,
    Rollback,
    SecondFolder,
    untold,
)
from models.store import only_derives, only_reads
from models.types import wall_text
from models.vault import backup, envelope, migrate, recovery, second
from models.vault.backup import BACKUPS, INBOX
from models.vault.check import Depth, check_file
from models.vault.counter import Memory
from models.vault.drill import drill
from models.vault.engine import (
    connect,
    create_database,
    make_engine,
    scalar,
    start_gate,
    unwaiting,
)
from models.vault.envelope import DATABASE, Envelope, Header, SlotKind
from models.vault.erasing import refuse_if_begun
from models.vault.files import built_aside, make_private_folder, os_faults, remove_leftovers
from models.vault.kdf import POLICY, KdfPolicy
from models.vault.keys import DATA_KEY_BYTES, DataKey, Purpose
from models.vault.lockfile import JournalLock

_WAIT_FOR_CHECK_SECONDS: Final = 0.3
_FULL_CHECK_EVERY: Final = timedelta(days=7)
_COUNT: Final = "UPDATE journal_state SET counter = counter + 1, written_at = ? WHERE id = 1"
_COUNTER: Final = "SELECT counter FROM journal_state WHERE id = 1"


@dataclass(frozen=True)
class Created:
    """A new journal. The recovery code is shown once and kept nowhere."""

    recovery_code: str = field(repr=False)
    data_key: DataKey


def create(
    folder: Path,
    passphrase: str,
    *,
    now: datetime,
    policy: KdfPolicy = POLICY,
    scripts: migrate.Scripts = migrate.SHIPPED,
) -> Created:
    """Make a journal; it appears whole or not at all. Takes two key derivations.

    Raises:
        JournalExists: Something is there already; nothing was overwritten.
        EmptyPassphrase: There is no passphrase.
        DiskFull, NotWritable, NotReadable, NotEnoughMemory, UnsafeDriver: The world's doing.
    """
    start_gate()
    moment = now.astimezone(UTC).replace(microsecond=0)
    data_key = DataKey(secrets.token_hex(16), secrets.token_bytes(DATA_KEY_BYTES))
    with built_aside(folder) as fresh:
        code = recovery.new_code()
        made = envelope.sealed(
            Header(
                journal_id=data_key.journal_id,
                created=moment,
                inbox_public_key=data_key.inbox_public_key(),
                passphrase_changed=moment,
                recovery_made=moment,
            ),
            (
                envelope.new_slot(data_key, passphrase, SlotKind.PASSPHRASE, policy.parameters),
                envelope.new_slot(data_key, code, SlotKind.RECOVERY, policy.parameters),
            ),
            data_key,
        )
        make_private_folder(fresh / INBOX)
        make_private_folder(fresh / BACKUPS)
        create_database(fresh / DATABASE)
        migrate.upgrade(connect(fresh / DATABASE, data_key.derived(Purpose.DATABASE)), scripts)
        envelope.write(fresh, made)
        envelope.write_spare(fresh, made)
    return Created(code, data_key)


class OpenVault:
    """An open journal. It belongs to the thread that opened it, save where a method says else."""

    def __init__(
        self,
        folder: Path,
        data_key: DataKey,
        lock: JournalLock,
        opened: Envelope,
        *,
        clock: Callable[[], datetime] = datetime.now,
        state: Path | None = None,
    ) -> None:
        self.folder = folder
        self.envelope = opened
        self.findings: list[Finding] = []
        self.rollback: Rollback | None = None
        self._clock = clock
        self._memory = None if state is None else Memory(state, folder, data_key)
        self._is_counted = False
        self._data_key = data_key
        self._lock = lock
        self._closing = threading.Event()
        self._beside = threading.Lock()
        self._connection: dbapi2.Connection | None = None
        self._file: tuple[int, int] = (0, 0)
        self._changes = 0
        self.engine: Engine = make_engine(self._connect)
        event.listen(self.engine, "commit", self._count)
        event.listen(self.engine, "checkin", self._remember)

    @classmethod
    def open(
        cls,
        folder: Path,
        data_key: DataKey,
        *,
        now: datetime,
        policy: KdfPolicy = POLICY,
        scripts: migrate.Scripts = migrate.SHIPPED,
        clock: Callable[[], datetime] = datetime.now,
        state: Path | None = None,
        is_cancelled: IsCancelled = lambda: False,
    ) -> Self:
        """Open a journal with its data key, migrating it first when that is due.

        `findings` then says what was mended on the way, `rollback` whether saves are missing that
        were made here. The vault wipes `data_key` when it closes.

        Args:
            folder: The journal.
            data_key: What opens it.
            now: When, aware or local.
            policy: Bounds for the envelope.
            scripts: The migrations.
            clock: Tells when each save was made, local.
            state: Where this computer remembers how often journals were saved.
            is_cancelled: Asked all along while it is migrated.

        Raises:
            Cancelled: `is_cancelled` said so; what was migrated until then is whole.
            JournalInUse: Another window or program has it open.
            JournalTooNew: A later Afterword made it; it was not touched.
            BeingErased: Somebody began to erase it.
            DamagedJournal: The envelope or the database cannot be read.
            DiskFull, NotWritable, NotReadable: The file system does not let us.
            UnsafeDriver: The driver at hand does not encrypt.
        """
        start_gate()
        refuse_if_begun(folder)
        present = envelope.read(folder, policy.bounds)
        envelope.verify(present, data_key)
        lock = JournalLock.acquire(folder)
        try:
            vault = cls(folder, data_key, lock, present, clock=clock, state=state)
            vault._mend_envelope(policy)
            vault._migrate(now, policy, scripts, is_cancelled)
            with translated(), vault.engine.connect():
                pass  # the pool keeps it
            vault._compare()
        except BaseException:
            lock.release()
            raise
        return vault

    @property
    def journal_id(self) -> str:
        """The journal's own id; a restored backup has the same."""
        return self._data_key.journal_id

    def derived(self, purpose: Purpose) -> bytes:
        """A key that belongs to this journal and one purpose."""
        return self._data_key.derived(purpose)

    def checkpoint(self) -> bool:
        """Bring the log into the database file; after 2 s of idle, and before anything rests.

        It waits for nobody: a check or a backup reads for seconds, and this thread is everyone's.

        Returns:
            False when somebody was reading, so that some of the log is still there.
        """
        if self._connection is None:
            return True
        with translated(), unwaiting(self._connection) as connection:
            busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if self._memory is not None:
            self._memory.rest()
        return not busy

    def check(
        self,
        depth: Depth = Depth.QUICK,
        is_cancelled: IsCancelled = lambda: False,
        progress: Progress = untold,
    ) -> list[Finding]:
        """Look for damage. Runs in any thread, and ends early when the journal is closed.

        Raises:
            Cancelled: `is_cancelled` said so, or the journal is being closed.
        """
        with self._beside, self._borrowed_key() as data_key:
            key = data_key.derived(Purpose.DATABASE)
            stop = self._stop(is_cancelled)
            return check_file(self.folder / DATABASE, key, depth, stop, progress)

    def backup_now(
        self,
        now: datetime,
        *,
        target: Path | None = None,
        progress: Progress = untold,
        is_cancelled: IsCancelled = lambda: False,
        policy: KdfPolicy = POLICY,
    ) -> Backup:
        """Make a verified backup, then let older ones go by rotation. Runs in any thread.

        None goes under a legal hold, or while older files lie in the journal's place.

        Args:
            now: When; a second backup in the same second counts as of the next.
            target: Another folder than the journal's own.
            progress: Told pages that were copied or written, of all that are to be.
            is_cancelled: Looked at all along.
            policy: Bounds for the envelope.
        """
        into = target or self.folder / BACKUPS
        with self._beside, self._borrowed_key() as data_key:
            made = backup.make(
                self.folder,
                into,
                data_key,
                now=now,
                progress=progress,
                is_cancelled=self._stop(is_cancelled),
                bounds=policy.bounds,
            )
            if not self._keeps_all(data_key):
                backup.rotate(into, data_key, (made.path.name,))
        return made

    def _keeps_all(self, data_key: DataKey) -> bool:
        """Whether no backup may go: one of older files must not push out those of the newer."""
        return self.rollback is not None or self._is_held(data_key)

    def _is_held(self, data_key: DataKey) -> bool:
        beside = connect(self.folder / DATABASE, data_key.derived(Purpose.DATABASE), writing=False)
        try:
            with translated():
                return scalar(beside, hold.ASKS) is not None
        finally:
            beside.close()

    def backups(self) -> list[Backup]:
        """The journal's own backups, newest first. Runs in any thread."""
        with self._borrowed_key() as data_key:
            return backup.found_in(self.folder / BACKUPS, data_key)

    def is_backup_due(self) -> bool:
        """Whether something was written since the newest backup. Runs in any thread."""
        made = self.backups()
        with self._borrowed_key() as data_key:
            return not made or backup.is_changed_since(self.folder, made[0], data_key)

    def drill(self, path: Path, policy: KdfPolicy = POLICY) -> list[Finding]:
        """Restore a backup for a moment, look through all of it, delete it again.

        Runs in any thread. An empty list says that the backup would save the day.

        Raises:
            DamagedJournal: The backup file does not hold together.
        """
        with self._beside, self._borrowed_key() as data_key:
            return backup.drill(path, data_key, self.folder, policy.bounds)

    def try_out(
        self,
        tried: Backup,
        *,
        passphrase: str | None = None,
        policy: KdfPolicy = POLICY,
        progress: Progress = untold,
        is_cancelled: IsCancelled = lambda: False,
    ) -> DrillReport:
        """Try a backup out: restore it for a moment, read all of it, compare it, delete it again.

        Runs in any thread.

        Args:
            tried: A backup of this journal.
            passphrase: Tried on the backup's own envelope; without it the key at hand serves.
            policy: Bounds for the envelope.
            progress: Told parts, four in all.
            is_cancelled: Asked all along.

        Raises:
            WrongPassphrase: The backup was made under another one.
            DamagedJournal: The backup file does not hold together.
        """
        with self._beside, self._borrowed_key() as data_key:
            if passphrase is not None:
                kept = backup.envelope_in(tried.path, policy.bounds)
                envelope.derive_data_key(kept, passphrase, SlotKind.PASSPHRASE).wipe()
            return drill(
                tried,
                self.folder,
                data_key,
                bounds=policy.bounds,
                progress=progress,
                is_cancelled=self._stop(is_cancelled),
            )

    def second(self, path: Path | None) -> SecondFolder:
        """How the second folder for backups stands. Runs in any thread."""
        with self._borrowed_key() as data_key:
            return second.look(path, self.folder / BACKUPS, data_key)

    def catch_up(
        self,
        path: Path,
        *,
        progress: Progress = untold,
        is_cancelled: IsCancelled = lambda: False,
    ) -> SecondFolder:
        """Copy what is missing there (see `second.catch_up`). Runs in any thread."""
        with self._beside, self._borrowed_key() as data_key:
            return second.catch_up(
                path,
                self.folder / BACKUPS,
                data_key,
                is_held=self._keeps_all(data_key),
                progress=progress,
                is_cancelled=self._stop(is_cancelled),
            )

    def close(self) -> None:
        """Write out the log, let go of the file and the lock, overwrite the key.

        Must be called on the thread that opened the journal. Always lets go, whatever the drive
        says; what was committed is in the log then, and comes back at the next opening.
        """
        self._closing.set()
        waited = self._beside.acquire(timeout=_WAIT_FOR_CHECK_SECONDS)
        try:
            self.checkpoint()
        finally:
            self.engine.dispose()
            self._connection = None
            self._lock.release()
            self._data_key.wipe()
            if waited:
                self._beside.release()

    def _connect(self) -> dbapi2.Connection:
        self._connection = connect(self.folder / DATABASE, self.derived(Purpose.DATABASE))
        self._file = _identity(self.folder / DATABASE)
        self._changes = self._connection.total_changes
        return self._connection

    def _count(self, connection: Connection) -> None:
        """Count what is committed now, within it; a commit that changed nothing is none.

        Nor is one that only read: the words it marks stand in a table of its own for a moment, and
        the file is not to be written for that. What can be made again from what was saved is none.

        Refuse it when the file was deleted or replaced under us: POSIX would go on writing into a
        file that no folder names any more, and call it saved.
        """
        if self._connection is None or only_reads(connection):
            return
        if self._connection.total_changes == self._changes:
            return
        if _identity(self.folder / DATABASE) != self._file:
            raise NotReadable("journal.db is gone")
        if only_derives(connection):
            return
        self._connection.execute(_COUNT, (wall_text(self._clock()),))
        self._is_counted = True

    def _remember(self, _driver: object, _record: object) -> None:
        """Note outside what is on the disk by now: never ahead of it, whatever became of a commit."""
        if self._connection is None or self._connection.in_transaction:
            return
        self._changes = self._connection.total_changes
        if self._is_counted and self._memory is not None:
            self._memory.saved(self._counter(), self._clock())
        self._is_counted = False

    def _counter(self) -> int:
        if self._connection is None:
            raise RuntimeError("the journal is closed")
        with translated():
            return int(scalar(self._connection, _COUNTER))

    def _compare(self) -> None:
        if self._memory is not None:
            self.rollback = self._memory.opened(self._counter(), self._clock())

    def accept_rollback(self) -> None:
        """Take the journal as it is, although saves that were made here are missing."""
        if self._memory is not None:
            self._memory.accept(self._counter(), self._clock())
        self.rollback = None

    def is_full_check_due(self) -> bool:
        """Whether nobody looked through all of it at this place for a week. Runs in any thread."""
        if self._memory is None:
            return False
        seen = self._memory.seen
        if seen is None or seen.looked is None:
            return True
        # A clock that was set back does not put it off for years.
        return abs(self._clock().replace(tzinfo=None) - seen.looked) >= _FULL_CHECK_EVERY

    def note_full_check(self) -> None:
        """Note that all of it was looked through and is sound. Runs in any thread."""
        if self._memory is not None:
            self._memory.looked_through(self._clock())

    @contextlib.contextmanager
    def _borrowed_key(self) -> Iterator[DataKey]:
        """A key of its own for work beside, because closing wipes ours without waiting long."""
        if self._closing.is_set():
            raise Cancelled
        borrowed = DataKey(self.journal_id, self._data_key.reveal())
        try:
            yield borrowed
        finally:
            borrowed.wipe()

    def _stop(self, is_cancelled: Callable[[], bool]) -> Callable[[], bool]:
        return lambda: self._closing.is_set() or is_cancelled()

    def _mend_envelope(self, policy: KdfPolicy) -> None:
        """Make envelope and spare alike again. A full disk does not keep anyone out."""
        with contextlib.suppress(DiskFull, NotWritable):
            remove_leftovers(self.folder)
            remove_leftovers(self.folder / BACKUPS)
            if not _holds(self.folder / envelope.FILE, self.envelope, policy):
                envelope.write(self.folder, self.envelope)
                self.findings.append(Finding(FindingKind.ENVELOPE, envelope.FILE))
            if not _holds(self.folder / envelope.SPARE, self.envelope, policy):
                envelope.write_spare(self.folder, self.envelope)

    def _migrate(
        self,
        now: datetime,
        policy: KdfPolicy,
        scripts: migrate.Scripts,
        is_cancelled: IsCancelled,
    ) -> None:
        """Bring the schema up to date, after a verified backup."""
        key = self.derived(Purpose.DATABASE)
        with contextlib.closing(connect(self.folder / DATABASE, key, writing=False)) as connection:
            due = migrate.is_due(connection, scripts)
        if due:
            self.backup_now(now, is_cancelled=is_cancelled, policy=policy)
            migrate.upgrade(connect(self.folder / DATABASE, key), scripts, is_cancelled)


def _identity(path: Path) -> tuple[int, int]:
    with os_faults():
        status = path.stat()
    return status.st_dev, status.st_ino


def _holds(path: Path, expected: Envelope, policy: KdfPolicy) -> bool:
    try:
        return envelope.read_file(path, policy.bounds) == expected
    except DamagedJournal:
        return False
