"""What the vault tells about itself."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

Progress = Callable[[int, int], None]
"""Called in the worker with how much is done, and of how much; the method says what it counts."""


def untold(done: int, of: int) -> None:
    """For work whose progress nobody watches."""


IsCancelled = Callable[[], bool]
"""Asked all along by long work; once it says yes, `Cancelled` is raised and nothing is left."""


class Depth(StrEnum):
    """How far a check goes."""

    QUICK = "quick"  # the structure of tables and of the full-text index, seals on the way
    COPY = "copy"  # and the seals of free pages: what a fresh copy has to show
    FULL = "full"  # and that indices and references agree with the tables


class FindingKind(StrEnum):
    """What a check can find."""

    PAGE = "page"  # a page of the file does not carry its seal
    STRUCTURE = "structure"  # tables and indices do not fit together
    INDEX = "index"  # the full-text index is broken; it can be built anew
    REFERENCE = "reference"  # a row refers to one that is not there
    ENVELOPE = "envelope"  # the envelope was damaged and has been mended from its spare


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong; `detail` holds page numbers and names of tables only."""

    kind: FindingKind
    detail: str


@dataclass(frozen=True)
class Backup:
    """A backup file.

    Attributes:
        made: When, aware, in UTC.
        revision: The schema of its database.
        entries: Reflections in it, outside the bin; None while no key is at hand.
        size: Bytes.
    """

    path: Path
    made: datetime
    revision: str
    entries: int | None
    size: int


@dataclass(frozen=True)
class Rollback:
    """The journal holds fewer saves than this computer has seen: older files were put back.

    Attributes:
        missing: Saves that are not in it.
        last_here: When the last of them was made here; local, without a zone.
    """

    missing: int
    last_here: datetime


@dataclass(frozen=True)
class Salvage:
    """What could be read of a damaged journal, now a journal of its own.

    Attributes:
        folder: Where it lies; what opened the damaged one opens it.
        entries: Reflections in it, outside the bin.
        rows_read: Rows of all tables that were taken over.
        rows_lost: Rows known to have been there that could not be read.
        tables_hurt: Tables that lost some.
    """

    folder: Path
    entries: int
    rows_read: int
    rows_lost: int
    tables_hurt: int


@dataclass(frozen=True)
class DrillReport:
    """A backup, tried out: restored for a moment, read through, compared, deleted again.

    Attributes:
        findings: What is wrong with it.
        entries_in_it: Reflections in the backup, outside the bin.
        entries_now: Reflections in the journal, outside the bin.
        same: Those that are in both, word for word.
        newer: Those written, changed or taken away since the backup.
        differing: Those that differ although nothing was done to them since.
        is_sound: Whether the backup would save the day.
    """

    backup: Backup
    findings: tuple[Finding, ...]
    entries_in_it: int
    entries_now: int
    same: int
    newer: int
    differing: int
    is_sound: bool


class SecondState(StrEnum):
    """How the second folder for backups stands."""

    NOT_SET = "not_set"
    THERE = "there"
    AWAY = "away"  # the stick is out, the drive is not connected
    FULL = "full"
    NOT_WRITABLE = "not_writable"


@dataclass(frozen=True)
class SecondFolder:
    """The second folder for backups.

    Attributes:
        path: Where it is; `Path()` while none is set.
        last: When the newest backup in it was made, aware, in UTC; None when there is none, or it
            cannot be seen.
        behind: Backups of the journal's own folder that are not in it yet.
    """

    path: Path
    state: SecondState
    last: datetime | None
    behind: int


@dataclass(frozen=True)
class Carried:
    """What came over from a damaged journal into the one restored in its place.

    Attributes:
        entries: Reflections that were missing, or of which a later version was there.
        other: Drafts, codes, repairs, sessions and whatever else was missing.
    """

    entries: int
    other: int


@dataclass(frozen=True)
class Remains:
    """What opens with the same passphrase as a journal, and where it lies.

    Attributes:
        backups: How many are in the journal's own folder.
        in_second: How many are in the second folder.
        beside: Journals beside it that are copies of it: damaged ones that were kept, restored
            ones, what could be read.
    """

    backups: int
    in_second: int
    beside: tuple[Path, ...]
