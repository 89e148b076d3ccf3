"""What the vault tells about itself."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path


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
