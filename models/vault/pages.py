"""The pages of an encrypted database, read without the database: nothing of the file is written.

SQLite gives up on a table at its first bad page, and on all of a file when its first page is bad.
Here every page stands for itself: it is unsealed, and its rows are taken from it. What the log holds
of committed pages counts, even behind a frame of it that is damaged, where SQLite would stop.

The formats: https://www.sqlite.org/fileformat2.html, https://www.zetetic.net/sqlcipher/design/
"""

import hashlib
import hmac
import struct
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, Self

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from models.records.faults import DamagedJournal
from models.vault.files import os_faults

PAGE_BYTES: Final = 4096
USABLE: Final = 4016
_SALT_BYTES: Final = 16
_IV_END: Final = USABLE + 16
_HMAC_SALT_MASK: Final = 0x3A
_HMAC_ROUNDS: Final = 2
_MAGIC: Final = b"SQLite format 3\0"
_FIRST_HEADER: Final = 100
_LOG_HEADER: Final = 32
_FRAME_HEADER: Final = 24
_TRIED_FOR_A_SALT: Final = 8

INDEX_INTERIOR: Final = 0x02
TABLE_INTERIOR: Final = 0x05
INDEX_LEAF: Final = 0x0A
TABLE_LEAF: Final = 0x0D
_INTERIOR: Final = (INDEX_INTERIOR, TABLE_INTERIOR)
_TABLE: Final = (TABLE_INTERIOR, TABLE_LEAF)

Value = int | float | str | bytes | None


class BadPage(Exception):  # noqa: N818 - a reason, caught by whoever counts what is lost
    """A page does not carry its seal, or what stands in it is no page of a tree."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A row in a tree: its row id, 0 in an index, and its values."""

    row_id: int
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """A page of a tree. `lost` are rows of it whose further pages cannot be read."""

    kind: int
    children: tuple[int, ...]
    cells: tuple[Cell, ...]
    lost: int


class Pages:
    """The pages of a database file and its log. Use it as a context."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._path = path
        self._key = key
        self._open = ExitStack()
        self._logged: dict[int, int] = {}
        self._log: BinaryIO | None = None
        self.overflowing: set[int] = set()
        self.count = 0

    def __enter__(self) -> Self:
        try:
            with os_faults():
                self._begin()
        except BaseException:
            self._open.close()
            raise
        return self

    def _begin(self) -> None:
        if not self._path.is_file():
            raise DamagedJournal("database", "missing")
        self._file = self._open.enter_context(self._path.open("rb"))
        self.count = self._path.stat().st_size // PAGE_BYTES
        log = self._path.with_name(f"{self._path.name}-wal")
        if log.is_file() and log.stat().st_size > _LOG_HEADER:
            self._log = self._open.enter_context(log.open("rb"))
            self._read_log(log.stat().st_size)
        self._seal_key = self._find_seal_key()

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def page(self, number: int) -> bytes:
        """The page in clear.

        Raises:
            BadPage: It does not carry its seal, or cannot be read from the drive.
        """
        if not 1 <= number <= self.count:
            raise BadPage
        raw = self._raw(number)
        if not self._is_sealed(number, raw, self._seal_key):
            raise BadPage
        start = _SALT_BYTES if number == 1 else 0
        cipher = Cipher(algorithms.AES(self._key), modes.CBC(raw[USABLE:_IV_END])).decryptor()
        clear = cipher.update(raw[start:USABLE]) + cipher.finalize()
        return (_MAGIC if number == 1 else b"") + clear

    def node(self, number: int) -> Node:
        """The page as one of a tree.

        Raises:
            BadPage: It cannot be read, or is none.
        """
        page = self.page(number)
        at = _FIRST_HEADER if number == 1 else 0
        kind = page[at]
        if kind not in (*_INTERIOR, INDEX_LEAF, TABLE_LEAF):
            raise BadPage
        is_interior = kind in _INTERIOR
        count = int.from_bytes(page[at + 3 : at + 5], "big")
        pointers = at + (12 if is_interior else 8)
        children: list[int] = []
        cells: list[Cell] = []
        lost = 0
        for place in range(pointers, pointers + 2 * count, 2):
            start = int.from_bytes(page[place : place + 2], "big")
            if is_interior:
                children.append(int.from_bytes(page[start : start + 4], "big"))
                start += 4
            if kind != TABLE_INTERIOR:
                try:
                    cells.append(self._cell(page, start, kind))
                except (BadPage, IndexError, UnicodeDecodeError):
                    lost += 1
        if is_interior:
            children.append(int.from_bytes(page[at + 8 : at + 12], "big"))
        return Node(kind, tuple(children), tuple(cells), lost)

    def _cell(self, page: bytes, at: int, kind: int) -> Cell:
        size, at = _varint(page, at)
        row_id = 0
        if kind == TABLE_LEAF:
            row_id, at = _varint(page, at)
        local = _local(size, is_table=kind in _TABLE)
        payload = page[at : at + local]
        if local < size:
            following = int.from_bytes(page[at + local : at + local + 4], "big")
            payload += self._overflow(following, size - local)
        if len(payload) != size:
            raise BadPage
        return Cell(_signed(row_id), tuple(_record(payload)))

    def _overflow(self, number: int, size: int) -> bytes:
        pieces = []
        while size > 0:
            page = self.page(number)
            self.overflowing.add(number)
            piece = page[4 : 4 + min(size, USABLE - 4)]
            pieces.append(piece)
            size -= len(piece)
            number = int.from_bytes(page[:4], "big")
        return b"".join(pieces)

    # ------------------------------------------------------------- the file

    def _raw(self, number: int) -> bytes:
        at = self._logged.get(number)
        try:
            if at is not None and self._log is not None:
                return _read(self._log, at)
            return _read(self._file, (number - 1) * PAGE_BYTES)
        except OSError:
            raise BadPage from None

    def _read_log(self, size: int) -> None:
        """Where the newest committed state of each page lies in the log.

        A frame counts that is of this log (its salts say so) and whose page carries its seal; one
        that is damaged leaves the page as it was before.
        """
        assert self._log is not None
        head = _read(self._log, 0, _LOG_HEADER)
        seal_key = self._find_seal_key()
        pending: dict[int, int] = {}
        for at in range(_LOG_HEADER, size - PAGE_BYTES - _FRAME_HEADER + 1, PAGE_BYTES + 24):
            frame = _read(self._log, at, _FRAME_HEADER)
            if frame[8:16] != head[16:24]:
                continue
            number = int.from_bytes(frame[:4], "big")
            if self._is_sealed(number, _read(self._log, at + _FRAME_HEADER), seal_key):
                pending[number] = at + _FRAME_HEADER
            if committed := int.from_bytes(frame[4:8], "big"):
                self._logged |= pending
                pending.clear()
                self.count = max(committed, *self._logged, 0)

    def _find_seal_key(self) -> bytes:
        """The key of the seals hangs on the salt that the file begins with.

        One bit of the salt may have turned: whichever salt makes pages fit is the right one.

        Raises:
            DamagedJournal: None does; nothing can be read.
        """
        salt = _read(self._file, 0, _SALT_BYTES)
        if len(salt) < _SALT_BYTES:
            raise DamagedJournal("database", "size")
        tried = [*range(1, min(self.count, _TRIED_FOR_A_SALT) + 1)]
        raw = {number: _read(self._file, (number - 1) * PAGE_BYTES) for number in tried}
        for bit in (None, *range(_SALT_BYTES * 8)):
            turned = bytearray(salt)
            if bit is not None:
                turned[bit // 8] ^= 1 << bit % 8
            key = self._seal_key_of(bytes(turned))
            if any(self._is_sealed(number, page, key) for number, page in raw.items()):
                return key
        key = self._seal_key_of(salt)  # the first pages may all be bad, and the salt as it was
        if any(self._is_sealed(n, self._raw(n), key) for n in range(1, self.count + 1)):
            return key
        raise DamagedJournal("database", "salt")

    def _seal_key_of(self, salt: bytes) -> bytes:
        masked = bytes(byte ^ _HMAC_SALT_MASK for byte in salt)
        return hashlib.pbkdf2_hmac("sha512", self._key, masked, _HMAC_ROUNDS, 32)

    def _is_sealed(self, number: int, raw: bytes, seal_key: bytes) -> bool:
        if len(raw) != PAGE_BYTES:
            return False
        start = _SALT_BYTES if number == 1 else 0
        told = raw[start:_IV_END] + number.to_bytes(4, "little")
        return hmac.compare_digest(hmac.digest(seal_key, told, "sha512"), raw[_IV_END:])


def _read(file: BinaryIO, at: int, size: int = PAGE_BYTES) -> bytes:
    file.seek(at)
    return file.read(size)


def _local(size: int, *, is_table: bool) -> int:
    """How much of a row lies in its page; the rest in pages of its own."""
    most = USABLE - 35 if is_table else (USABLE - 12) * 64 // 255 - 23
    if size <= most:
        return size
    least = (USABLE - 12) * 32 // 255 - 23
    fitting = least + (size - least) % (USABLE - 4)
    return fitting if fitting <= most else least


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for place in range(8):
        byte = data[at + place]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + place + 1
    return value << 8 | data[at + 8], at + 9


def _signed(value: int) -> int:
    return value - (1 << 64) if value >> 63 else value


def _record(payload: bytes) -> Iterator[Value]:
    end, at = _varint(payload, 0)
    kinds = []
    while at < end:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    for kind in kinds:
        size = _size(kind)
        piece = payload[at : at + size]
        if len(piece) != size:
            raise BadPage
        yield _value(kind, piece)
        at += size


def _size(kind: int) -> int:
    if kind >= 12:
        return (kind - 12) // 2
    try:
        return (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)[kind]
    except IndexError:
        raise BadPage from None


def _value(kind: int, piece: bytes) -> Value:
    if kind == 0:
        return None
    if kind in (8, 9):
        return kind - 8
    if kind == 7:
        return float(struct.unpack(">d", piece)[0])
    if kind < 7:
        return int.from_bytes(piece, "big", signed=True)
    return piece.decode("utf-8", "strict") if kind % 2 else piece
