"""Exports of the whole journal: one JSON document, or a folder of Markdown files with an index.

Files are for their owner alone and take their name only when they are whole. They are in clear.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Any, BinaryIO

from app.services.exporting.markdown_page import file_name, page
from app.services.importing.own_export import FORMAT, INDEX_NAME, VERSION
from app.services.ledger import hashed, note_folder, note_hashed
from models.records.entries import Entry
from models.records.faults import Fault
from models.records.hours import ExportedThing, ExportLine
from models.records.ids import EntryId
from models.records.transfer import ExportReport, Progress
from models.snapshots import entry_values
from models.store import Store, UnitOfWork
from models.vault import files

_SLICE_SECONDS = 0.03


class ExportFormat(StrEnum):
    """What an export can be."""

    JSON = "json"
    MARKDOWN = "markdown"


class Exporting:
    """Exports everything outside the bin. Works in slices; other work runs in between."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def run(self, target: Path, form: ExportFormat) -> Generator[Progress, None, ExportReport]:
        """Writes the export to a file or a folder that is not there yet, or is empty.

        Closed in the middle, it leaves nothing behind.

        Raises:
            JournalExists: Something is there already.
            DiskFull, NotWritable: The place cannot be written.
        """
        if form is ExportFormat.JSON:
            return self._document(target)
        return self._folder(target)

    def _document(self, target: Path) -> Generator[Progress, None, ExportReport]:
        with files.os_faults():
            files.refuse_existing(target)
        progress = _Progress(self._every())
        with _built_file(target) as file:
            out = _Hashing(file)
            out.write(f'{{"format": "{FORMAT}", "version": {VERSION}, "entries": ['.encode())
            for entries in self._slices(progress.entry_ids):
                for entry in entries:
                    out.write(b",\n" if progress.done else b"\n")
                    out.write(_json(entry_values(entry)).encode())
                    progress.done += 1
                yield progress.now()
            out.write(f'\n], "rest": {_json(self._rest())}}}\n'.encode())
        self._note(lambda unit: note_hashed(unit, target, out.told(), ExportedThing.JOURNAL))
        return ExportReport((target,), progress.done)

    def _folder(self, target: Path) -> Generator[Progress, None, ExportReport]:
        progress = _Progress(self._every())
        written: list[Path] = []
        told: dict[str, tuple[int, str]] = {}
        with files.built_aside(target) as folder:
            for entries in self._slices(progress.entry_ids):
                for entry in entries:
                    year = folder / f"{entry.header.held_at.year:04}"
                    if not year.exists():
                        files.make_private_folder(year)
                    name = file_name(entry)
                    told[f"{year.name}/{name}"] = _write(year / name, page(entry))
                    written.append(target / year.name / name)
                    progress.done += 1
                yield progress.now()
            head = {"format": FORMAT, "version": VERSION, "rest": self._rest()}
            told[INDEX_NAME] = _write(folder / INDEX_NAME, _json(head) + "\n")
        self._note(lambda unit: note_folder(unit, target, told, ExportedThing.JOURNAL))
        return ExportReport((*written, target / INDEX_NAME), progress.done)

    def _note(self, note: Callable[[UnitOfWork], ExportLine]) -> None:
        """Notes that everything left.

        An export is also how one saves what can be saved from a drive that is full or going: it
        stands where the note could not be written.
        """
        with suppress(Fault), self._store.write() as unit:
            note(unit)

    def _every(self) -> list[EntryId]:
        with self._store.read() as unit:
            return list(unit.entries.every_id())

    def _slices(self, entry_ids: list[EntryId]) -> Iterator[list[Entry]]:
        """The entries, as many at a time as a slice has room for; those gone since are left out."""
        waiting = iter(entry_ids)
        is_done = False
        while not is_done:
            found: list[Entry] = []
            until = time.monotonic() + _SLICE_SECONDS
            with self._store.read() as unit:
                while time.monotonic() < until:
                    entry_id = next(waiting, None)
                    if entry_id is None:
                        is_done = True
                        break
                    entry = unit.entries.get(entry_id)
                    if entry is not None:
                        found.append(entry)
            yield found

    def _rest(self) -> dict[str, Any]:
        with self._store.read() as unit:
            return unit.portable.records()


class _Hashing:
    """Writes to a file, and knows how much it was and its hash."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._size = 0
        self._digest = sha256()

    def write(self, data: bytes) -> None:
        self._out.write(data)
        self._size += len(data)
        self._digest.update(data)

    def told(self) -> tuple[int, str]:
        return self._size, self._digest.hexdigest()


class _Progress:
    def __init__(self, entry_ids: list[EntryId]) -> None:
        self.entry_ids = entry_ids
        self.done = 0

    def now(self) -> Progress:
        return Progress(self.done / max(len(self.entry_ids), 1), self.done)


@contextmanager
def _built_file(target: Path) -> Iterator[BinaryIO]:
    """A file beside the target that takes its name once it is whole and on the drive."""
    with files.os_faults():
        target.parent.mkdir(parents=True, exist_ok=True)
        with files.instead_of(target) as out:
            yield out


def _write(path: Path, text: str) -> tuple[int, str]:
    data = text.encode()
    files.write_private(path, data)
    return hashed(data)


def _json(values: Any) -> str:
    return json.dumps(values, ensure_ascii=False, separators=(", ", ": "))
