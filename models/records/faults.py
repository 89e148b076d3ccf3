"""Faults: what the world or the user did, each with a stable code that app.ui words."""

import errno
from typing import ClassVar


class Fault(Exception):  # noqa: N818 - a fault is named by what happened
    """The world's or the user's doing, not our bug.

    Attributes:
        code: A stable key that app.ui turns into a sentence.
        detail: Ids, counts and names of folders only; never content, never a secret.
    """

    code: ClassVar[str] = "fault"

    def __init__(self, detail: str = "") -> None:
        super().__init__(f"{self.code}: {detail}" if detail else self.code)
        self.detail = detail


class WrongPassphrase(Fault):
    """The passphrase does not open this journal."""

    code = "vault.wrong_passphrase"


class EmptyPassphrase(Fault):
    """A journal is not made or opened with nothing."""

    code = "vault.empty_passphrase"


class WrongRecoveryCode(Fault):
    """The code is well formed but belongs to another journal or an older sheet."""

    code = "vault.wrong_recovery_code"


class MistypedRecoveryCode(Fault):
    """The code was not copied faithfully from the sheet.

    Attributes:
        groups: Groups (1 to 8) to look at again; empty when they cannot be named.
        length: Letters and digits typed; 32 are expected.
    """

    code = "vault.mistyped_recovery_code"

    def __init__(self, *, groups: tuple[int, ...] = (), length: int = 32) -> None:
        super().__init__(f"groups {groups or '?'}, {length} characters")
        self.groups = groups
        self.length = length


class DamagedJournal(Fault):
    """A file of the journal cannot be read, although the secret may be right.

    Attributes:
        what: "envelope" (header and key slots), "database", "backup" or "hold", where it cannot be
            read whether a legal hold is on.
    """

    code = "vault.damaged"

    def __init__(self, what: str, detail: str = "") -> None:
        super().__init__(f"{what} {detail}".rstrip())
        self.what = what


class OtherBackup(Fault):
    """It is a backup, but of another journal."""

    code = "vault.other_backup"


class NoBackup(Fault):
    """There is no backup beside the journal that can be read."""

    code = "vault.no_backup"


class JournalInUse(Fault):
    """Another window or program has the journal open.

    Attributes:
        pid: The process that holds it, 0 when unknown.
        host: The other computer it runs on; empty when it is this one, or unknown.
    """

    code = "vault.in_use"

    def __init__(self, pid: int = 0, host: str = "") -> None:
        super().__init__(f"pid {pid}")
        self.pid = pid
        self.host = host


class JournalTooNew(Fault):
    """A later Afterword made or migrated the journal; it was left as it is."""

    code = "vault.too_new"


class DiskFull(Fault):
    """There is no room left, or a quota is used up."""

    code = "vault.disk_full"


class NotWritable(Fault):
    """The folder or one of its files may not be written."""

    code = "vault.not_writable"


class NotReadable(Fault):
    """The drive returns errors, or it is gone."""

    code = "vault.not_readable"


class NameTooLong(Fault):
    """A name or a path is longer than the drive takes."""

    code = "vault.name_too_long"


class NotAJournal(Fault):
    """There is no such folder, or it holds no journal."""

    code = "vault.not_a_journal"


class JournalExists(Fault):
    """Something is already there; nothing was overwritten."""

    code = "vault.exists"


class SaveFailed(Fault):
    """The database refused a change for a reason that no other fault names."""

    code = "vault.save_failed"


class FileBusy(Fault):
    """Another program keeps the database to itself, for longer than is waited for it."""

    code = "vault.busy"


class NotEnoughMemory(Fault):
    """The computer has no room in memory to derive the key."""

    code = "vault.not_enough_memory"


class UnsafeDriver(Fault):
    """The database driver at hand does not encrypt, or has a known fault."""

    code = "vault.unsafe_driver"


class InboxFull(Fault):
    """As many notes wait for the next unlock as may be written while the journal is locked."""

    code = "vault.inbox_full"


class Cancelled(Fault):
    """A long task was stopped, by the user or by locking; nothing was left half done."""

    code = "vault.cancelled"


class BeingErased(Fault):
    """Somebody began to erase the journal; it does not open any more, and the rest is to be done."""

    code = "vault.being_erased"


class UnderLegalHold(Fault):
    """A legal hold is on: nothing is deleted until it is lifted."""

    code = "keeping.legal_hold"


class StaysAsItStood(UnderLegalHold):
    """A legal hold is on, and nothing would keep what stood there before it was overwritten."""

    code = "keeping.stays"


_NO_ROOM = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_MAY_NOT = {errno.EACCES, errno.EPERM, errno.EROFS}


def from_os_error(error: OSError) -> Fault:
    """Say what an error of the file system means to the person at the desk."""
    name = errno.errorcode.get(error.errno or 0, "")
    if error.errno in _NO_ROOM:
        return DiskFull(name)
    if error.errno in _MAY_NOT:
        return NotWritable(name)
    if error.errno == errno.ENAMETOOLONG:
        return NameTooLong(name)
    return NotReadable(name)
