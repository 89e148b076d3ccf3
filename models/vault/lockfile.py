"""One journal, one program: the lock file.

The truth is the operating system's lock on the open file: it goes with the process, however that
ends, so a lock is never stale. What stands in the file only says who holds it.
"""

import json
import os
import platform
import sys
from pathlib import Path
from typing import Final, Self

from models.records.faults import JournalInUse, from_os_error
from models.vault.files import os_faults

FILE: Final = "lock"
_MOST_BYTES: Final = 4096
# Windows locks bytes against reading too, so the locked byte lies behind the text.
_LOCKED_BYTE: Final = 1 << 20


class JournalLock:
    """Held from opening to closing; a second one in the same process is refused as well."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    @classmethod
    def acquire(cls, folder: Path) -> Self:
        """Take the lock.

        Raises:
            JournalInUse: Another window or program holds it.
            NotWritable, DiskFull, NotReadable: The lock file cannot be made.
        """
        with os_faults():
            descriptor = os.open(
                folder / FILE, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600
            )
        try:
            if not _locked(descriptor):
                raise _in_use(descriptor)
            _write_identity(descriptor)
        except OSError as error:
            os.close(descriptor)
            raise from_os_error(error) from None
        except JournalInUse:
            os.close(descriptor)
            raise
        return cls(descriptor)

    def release(self) -> None:
        """Give the journal free. The file stays: removing it would let two programs in."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


if sys.platform == "win32":
    import msvcrt

    def _locked(descriptor: int) -> bool:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _locked(descriptor: int) -> bool:
        os.fchmod(descriptor, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def _write_identity(descriptor: int) -> None:
    identity = {"pid": os.getpid(), "started": _process_start(), "host": platform.node()}
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.ftruncate(descriptor, 0)
    os.write(descriptor, json.dumps(identity).encode("ascii"))


def _in_use(descriptor: int) -> JournalInUse:
    """Say who holds the lock, as far as the file tells."""
    os.lseek(descriptor, 0, os.SEEK_SET)
    try:
        identity = json.loads(os.read(descriptor, _MOST_BYTES))
        pid, host = identity["pid"], identity["host"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return JournalInUse()
    if type(pid) is not int or not isinstance(host, str):
        return JournalInUse()
    return JournalInUse(pid, host if host != platform.node() else "")


def _process_start() -> str:
    """When this process began, in the system's own count; empty where it is not told."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
        ticks = Path("/proc/self/stat").read_text("utf-8").rpartition(")")[2].split()[19]
    except (OSError, IndexError):
        return ""
    return f"{boot} {ticks}"
