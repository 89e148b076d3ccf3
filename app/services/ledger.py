"""The list of what left the journal; it only grows.

What is written through here is noted in the same transaction: a file that could not be written is
not noted, and one that could not be noted is said to have failed.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import file_digest, sha256
from pathlib import Path

from app.domain.clock import Clock
from app.services.clear_files import write_clear
from models.records.changes import Changes, Thing
from models.records.hours import ExportDetails, ExportedThing, ExportLine
from models.records.ids import ExportId, new_id
from models.store import Store, UnitOfWork
from models.vault import files

PRINTED = "print"
"""The form of what went to a printer: there is no file, and the hash is that of its pages as PDF."""

FOLDER = "folder"
"""The form of a folder of files. Its hash is that of the files' names and hashes, as `sha256sum`
lists them, in order of their names."""

_NO_DETAILS = ExportDetails()


class ExportLedger:
    """See the module. Each method is one transaction; none of it can be undone."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
    ) -> None:
        self._store = store
        self._clock = clock

    def lines(self) -> tuple[ExportLine, ...]:
        """Everything that left, latest first."""
        with self._store.read() as unit:
            return unit.ledger.lines()

    def write(
        self,
        path: Path,
        data: bytes,
        what: ExportedThing,
        details: ExportDetails = _NO_DETAILS,
    ) -> tuple[ExportLine, Changes]:
        """Write a file in clear in place of what is there, readable by its owner only.

        Raises:
            DiskFull, NotWritable, NotAFile: The place cannot be written; nothing is noted.
        """
        with self._store.write() as unit:
            line = note_file(unit, path, data, what, details)
            write_clear(path, data)
        return line, changes_of(line)

    def note(
        self, path: Path, what: ExportedThing, details: ExportDetails = _NO_DETAILS
    ) -> tuple[ExportLine, Changes]:
        """Note a file that has been written.

        Raises:
            Fault: It cannot be read.
        """
        with files.os_faults():
            told = path.stat().st_size, _hash_of(path)
        with self._store.write() as unit:
            line = _added(unit, what, _form(path), path.name, told, details)
        return line, changes_of(line)

    def note_printed(
        self, pages: bytes, what: ExportedThing, details: ExportDetails = _NO_DETAILS
    ) -> tuple[ExportLine, Changes]:
        """Note what went to a printer, by its pages as PDF."""
        with self._store.write() as unit:
            line = _added(unit, what, PRINTED, "", hashed(pages), details)
        return line, changes_of(line)


def note_file(
    unit: UnitOfWork,
    path: Path,
    data: bytes,
    what: ExportedThing,
    details: ExportDetails = _NO_DETAILS,
) -> ExportLine:
    """Note a file of that content, within the transaction of whoever writes it."""
    return _added(unit, what, _form(path), path.name, hashed(data), details)


def note_folder(
    unit: UnitOfWork, folder: Path, files_in_it: Mapping[str, tuple[int, str]], what: ExportedThing
) -> ExportLine:
    """Note a folder of files that were written: size and hash of each by its path in the folder."""
    listed = "".join(f"{digest}  {name}\n" for name, (_, digest) in sorted(files_in_it.items()))
    size = sum(size for size, _ in files_in_it.values())
    told = size, sha256(listed.encode()).hexdigest()
    return _added(unit, what, FOLDER, folder.name, told, _NO_DETAILS)


def note_hashed(
    unit: UnitOfWork, path: Path, told: tuple[int, str], what: ExportedThing
) -> ExportLine:
    """Note a file whose size and hash were told while it was written."""
    return _added(unit, what, _form(path), path.name, told, _NO_DETAILS)


def hashed(data: bytes) -> tuple[int, str]:
    """Size and hash of a file of that content."""
    return len(data), sha256(data).hexdigest()


def changes_of(line: ExportLine) -> Changes:
    """What a new line altered; there is nothing to undo."""
    return Changes(added=frozenset({(Thing.EXPORT, line.id)}))


def _added(
    unit: UnitOfWork,
    what: ExportedThing,
    form: str,
    name: str,
    told: tuple[int, str],
    details: ExportDetails,
) -> ExportLine:
    size, digest = told
    line = ExportLine(ExportId(new_id()), unit.now, what, form, name, size, digest, details)
    unit.ledger.add(line)
    return line


def _form(path: Path) -> str:
    """What kind of file it is, by its ending; short enough for a list."""
    return path.suffix.removeprefix(".").lower()[:12] or "file"


def _hash_of(path: Path) -> str:
    with path.open("rb") as told:
        return file_digest(told, "sha256").hexdigest()
