"""Erasing a journal: first what opens it, then its files.

What is written once cannot be taken back from every drive: a solid-state drive keeps old blocks,
and so do file systems that copy. But without its slots, which are small and overwritten in place,
nothing of a journal can be read. A mark is set first: from then on the journal does not open, and
whenever it is met again the rest is done.
"""

import os
import shutil
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from models import hold
from models.errors import translated
from models.records.faults import BeingErased, DamagedJournal, Fault, UnderLegalHold
from models.records.vault import Remains
from models.vault import backup, container, envelope
from models.vault.engine import connect, scalar
from models.vault.files import os_faults, sync_folder, write_private
from models.vault.kdf import BOUNDS, KdfBounds
from models.vault.keys import DataKey, Purpose
from models.vault.lockfile import FILE as LOCK
from models.vault.lockfile import JournalLock

MARK: Final = "erasing"
HOLD: Final = "hold"
_KEEPS_BACKUPS: Final = b"backups stay\n"
_TAKES_BACKUPS: Final = b"backups go\n"


def refuse_if_begun(folder: Path) -> None:
    """Return when nobody began to erase the journal.

    Raises:
        BeingErased: Somebody did; it does not open any more.
    """
    if (folder / MARK).exists():
        raise BeingErased(folder.name)


def erase(
    folder: Path,
    data_key: DataKey,
    *,
    backups: bool,
    second: Path | None = None,
) -> None:
    """Make a journal unreadable for good, then delete its files; it must be closed.

    Called again after it was cut off it goes on where it was.

    Args:
        folder: The journal.
        data_key: What opens it; backups of other journals are told apart by it.
        backups: Whether its backups go too; else they stay, and open with the passphrase.
        second: Another folder with backups of it that go too.

    Raises:
        UnderLegalHold: A hold is on; nothing was touched.
        DamagedJournal: Whether a hold is on cannot be read; nothing was touched.
        JournalInUse: It is open somewhere.
        NotWritable, NotReadable: The drive does not let us; it does not open any more.
    """
    lock = JournalLock.acquire(folder)
    try:
        if not (folder / MARK).exists():
            _refuse_when_held(folder, data_key)
            with os_faults():
                write_private(folder / MARK, _TAKES_BACKUPS if backups else _KEEPS_BACKUPS)
                sync_folder(folder)
        if second is not None:
            _erase_backups(second, data_key)
        if backups:
            _erase_backups(folder / backup.BACKUPS, data_key)
        for name in (envelope.FILE, envelope.SPARE):
            _overwrite(folder / name)
    finally:
        lock.release()
    _delete(folder, keeps_backups=not backups)


def finish(folder: Path) -> bool:
    """Go on with an erasing that was cut off, where no key is needed any more for it.

    Returns:
        False while a slot still opens: the key is needed, or the rest would stay readable.
    """
    mark = folder / MARK
    if not mark.exists():
        return False
    with os_faults():
        if not all(_is_overwritten(folder / name) for name in (envelope.FILE, envelope.SPARE)):
            return False
        keeps_backups = mark.read_bytes() == _KEEPS_BACKUPS
    JournalLock.acquire(folder).release()
    _delete(folder, keeps_backups=keeps_backups)
    return True


def remains(
    folder: Path, data_key: DataKey, second: Path | None = None, bounds: KdfBounds = BOUNDS
) -> Remains:
    """What opens with the same passphrase: backups, and journals beside this one."""
    found = []
    with os_faults():
        siblings = sorted(folder.parent.iterdir())
    for path in siblings:
        if path == folder or not path.is_dir():
            continue
        with suppress(Fault):
            if envelope.read(path, bounds).header.journal_id == data_key.journal_id:
                found.append(path)
    there = []
    if second is not None:
        with suppress(Fault):
            there = backup.found_in(second, data_key)
    return Remains(
        len(backup.found_in(folder / backup.BACKUPS, data_key)), len(there), tuple(found)
    )


def _refuse_when_held(folder: Path, data_key: DataKey) -> None:
    key = data_key.derived(Purpose.DATABASE)
    database = folder / envelope.DATABASE
    try:
        with closing(connect(database, key, writing=False)) as reading, translated():
            since = scalar(reading, hold.ASKS)
    except DamagedJournal as fault:
        raise DamagedJournal(HOLD, fault.detail) from None
    if since is not None:
        raise UnderLegalHold()


def _erase_backups(folder: Path, data_key: DataKey) -> None:
    for found in backup.found_in(folder, data_key):
        with os_faults():
            at, size = container.envelope_place(found.path)
            _overwrite(found.path, at, size)
            found.path.unlink(missing_ok=True)


def _overwrite(path: Path, at: int = 0, size: int = -1) -> None:
    """Put zeros in place of bytes of a file, and wait until the drive has them."""
    with os_faults():
        if not path.exists():
            return
        with path.open("r+b") as file:
            file.seek(at)
            file.write(bytes(path.stat().st_size - at if size < 0 else size))
            file.flush()
            os.fsync(file.fileno())


def _is_overwritten(path: Path) -> bool:
    return not path.exists() or not any(path.read_bytes())


def _delete(folder: Path, *, keeps_backups: bool) -> None:
    """Delete what is left; the mark last of all."""
    kept = {MARK, LOCK, *([backup.BACKUPS] if keeps_backups else [])}
    with os_faults():
        for path in folder.iterdir():
            if path.name in kept:
                continue
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
        sync_folder(folder)
        for name in (LOCK, MARK):
            (folder / name).unlink(missing_ok=True)
        if keeps_backups and any((folder / backup.BACKUPS).glob("*")):
            return
        shutil.rmtree(folder)
        sync_folder(folder.parent)
