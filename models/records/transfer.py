"""What came in with an import, what went out with an export."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from models.records.changes import Changes


class ProblemKind(StrEnum):
    """Why a piece of a file was left out. `app.ui` words them."""

    UNREADABLE = "unreadable"
    NOT_TEXT = "not_text"
    NOT_JSON = "not_json"
    NOT_AN_ENTRY = "not_an_entry"
    BAD_FRONT_MATTER = "bad_front_matter"
    NO_DATE = "no_date"
    BAD_DATE = "bad_date"
    NO_TEXT = "no_text"
    TOO_LARGE = "too_large"
    TOO_NEW = "too_new"
    UNKNOWN_FORMAT = "unknown_format"
    NOTHING_FOUND = "nothing_found"
    DAMAGED_RECORD = "damaged_record"


@dataclass(frozen=True, slots=True)
class Problem:
    """One piece that was left out: the file's name, its line where there is one (from 1), why."""

    file: str = field(repr=False)
    line: int | None
    kind: ProblemKind


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, or would do (`is_dry_run`).

    `problems` lists the first hundred; `skipped` counts all. `undo` takes the whole import back.
    `changes` is for the screens to look again.
    """

    imported: int
    duplicates: int
    skipped: int
    problems: tuple[Problem, ...] = ()
    is_dry_run: bool = False
    undo: str = ""
    changes: Changes = field(default_factory=Changes)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far long work is: the share done (0 to 1), and entries so far."""

    share: float
    entries: int


@dataclass(frozen=True, slots=True)
class ExportReport:
    """The files an export wrote, in clear, and how many entries they hold."""

    written: tuple[Path, ...]
    entries: int
