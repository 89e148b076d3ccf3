"""The form of a backup file: header, envelope, encrypted database, and a hash over all of it."""

import contextlib
import hashlib
import json
import secrets
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO, Final

from models.records.faults import Cancelled, DamagedJournal, JournalTooNew
from models.records.vault import IsCancelled, Progress
from models.vault.files import beside, new_private, os_faults, sync_folder

_MAGIC: Final = b"AFTERWORD BACKUP 1\n"
_MAGIC_OF_ANY: Final = b"AFTERWORD BACKUP "
_LENGTHS: Final = struct.Struct(">IIQ")
_HASH_BYTES: Final = 32
_MOST_HEADER_BYTES: Final = 16 * 1024
_MOST_ENVELOPE_BYTES: Final = 32 * 1024
_CHUNK: Final = 1 << 20
PAGE_BYTES: Final = 4096


@dataclass(frozen=True)
class Contents:
    """The parts of a backup file whose hash was found right."""

    path: Path
    header: dict[str, Any]
    envelope: bytes
    database_at: int
    database_size: int

    def write_database(self, target: Path) -> None:
        """Write the encrypted database to a new private file and wait until the drive has it."""
        with self.path.open("rb") as source, new_private(target) as file:
            source.seek(self.database_at)
            for piece in _pieces(source, self.database_size):
                file.write(piece)


def write(
    path: Path,
    header: dict[str, Any],
    envelope: bytes,
    database: Path,
    progress: Progress,
    is_cancelled: IsCancelled,
) -> None:
    """Write all parts under a hidden name, read them back, then give the file its name.

    `progress` is told pages of the database, as the second half of the work.
    """
    head = json.dumps(header, sort_keys=True).encode("ascii")
    size = database.stat().st_size
    lengths = _LENGTHS.pack(len(head), len(envelope), size)
    fresh = beside(path, "new")
    try:
        with new_private(fresh) as file, database.open("rb") as source:
            digest = hashlib.sha256()
            for piece in chain((_MAGIC, lengths, head, envelope), _pieces(source, size)):
                if is_cancelled():
                    raise Cancelled
                digest.update(piece)
                file.write(piece)
                progress((size + source.tell()) // PAGE_BYTES, 2 * size // PAGE_BYTES)
            file.write(digest.digest())
        read_contents(fresh)
        fresh.rename(path)
        sync_folder(path.parent)
    finally:
        fresh.unlink(missing_ok=True)


def copy(
    source: Path, target: Path, written: Callable[[int], object], is_cancelled: IsCancelled
) -> None:
    """Copy a backup file into another folder, read it back there, then give it its name.

    `written` is told bytes.

    Raises:
        DamagedJournal: What arrived does not hold together.
        Cancelled: `is_cancelled` said so; nothing is left there.
    """
    fresh = beside(target, "new")
    with os_faults():
        try:
            with new_private(fresh) as file, source.open("rb") as opened:
                for piece in _pieces(opened, source.stat().st_size):
                    if is_cancelled():
                        raise Cancelled
                    file.write(piece)
                    written(opened.tell())
            read_contents(fresh)
            fresh.rename(target)
            sync_folder(target.parent)
        finally:
            with contextlib.suppress(OSError):
                fresh.unlink(missing_ok=True)


def read_header(path: Path) -> dict[str, Any]:
    """The header alone; nothing else of the file is looked at.

    Raises:
        DamagedJournal: It is no backup, or its first part is damaged.
    """
    with os_faults(), path.open("rb") as file:
        header, _, _ = _framed(file, path.stat().st_size)
    return header


def envelope_place(path: Path) -> tuple[int, int]:
    """Where the envelope lies in a backup file, and how long it is.

    Raises:
        DamagedJournal: It is no backup, or its first part is damaged.
    """
    with os_faults(), path.open("rb") as file:
        _, wrapped, _ = _framed(file, path.stat().st_size)
        return file.tell() - len(wrapped), len(wrapped)


def read_contents(path: Path) -> Contents:
    """Read a backup file from end to end and compare its hash.

    Raises:
        DamagedJournal: It is no backup, it is cut off, or a byte of it has changed.
        JournalTooNew: A later Afterword made it.
    """
    with os_faults(), path.open("rb") as file:
        size = path.stat().st_size
        header, envelope, database_size = _framed(file, size)
        database_at = file.tell()
        file.seek(0)
        digest = hashlib.sha256()
        for piece in _pieces(file, size - _HASH_BYTES):
            digest.update(piece)
        if not secrets.compare_digest(file.read(_HASH_BYTES), digest.digest()):
            raise DamagedJournal("backup", "hash")
    return Contents(path, header, envelope, database_at, database_size)


def _framed(file: BinaryIO, size: int) -> tuple[dict[str, Any], bytes, int]:
    """Header, envelope and the size of the database; leaves the file at the database."""
    magic = file.read(len(_MAGIC))
    if magic != _MAGIC:
        if magic.startswith(_MAGIC_OF_ANY):
            raise JournalTooNew("backup")
        raise DamagedJournal("backup", "magic")
    lengths = file.read(_LENGTHS.size)
    if len(lengths) != _LENGTHS.size:
        raise DamagedJournal("backup", "size")
    head, wrapped, database = _LENGTHS.unpack(lengths)
    whole = len(_MAGIC) + _LENGTHS.size + head + wrapped + database + _HASH_BYTES
    if head > _MOST_HEADER_BYTES or wrapped > _MOST_ENVELOPE_BYTES or whole != size:
        raise DamagedJournal("backup", "size")
    return _header(file.read(head)), file.read(wrapped), database


def _header(data: bytes) -> dict[str, Any]:
    try:
        header = json.loads(data)
        made = datetime.fromisoformat(header["made"])
        known = isinstance(header["journal"], str) and isinstance(header["revision"], str)
        if made.tzinfo is None or not known:
            raise DamagedJournal("backup", "header")
    except (ValueError, KeyError, TypeError, RecursionError):
        raise DamagedJournal("backup", "header") from None
    return dict(header)


def _pieces(file: BinaryIO, size: int) -> Iterator[bytes]:
    left = size
    while left:
        piece = file.read(min(_CHUNK, left))
        if not piece:
            raise DamagedJournal("backup", "size")
        left -= len(piece)
        yield piece
