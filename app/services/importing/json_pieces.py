"""JSON read piece by piece: a document may be of any size, a piece of it may not."""

from __future__ import annotations

import json
from codecs import getincrementaldecoder
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from app.services.importing.material import LeftOut
from models.records.faults import NotReadable, from_os_error
from models.records.transfer import ProblemKind

LARGEST_PIECE = 32 * 1024 * 1024
"""Bytes of one record in an own export; what is larger is left out and named."""

_AT_ONCE = 64 * 1024
_MOST_PARTS = 2_500_000
"""So many values and signs in a piece: each takes far more memory than it has letters."""

_SPACE = " \t\r\n"


def refuse_too_large(text: str) -> None:
    """Refuse a piece that would take hundreds of megabytes of memory.

    Raises:
        LeftOut: It would.
    """
    if len(text) > LARGEST_PIECE or sum(map(text.count, "[{,")) > _MOST_PARTS:
        raise LeftOut(ProblemKind.TOO_LARGE)


class Pieces:
    """A reader that goes through a document once, from where the file stands.

    Each method raises `LeftOut` where the document is no JSON or a piece of it is too large, and
    `UnicodeDecodeError` where it is no text.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._decoder = getincrementaldecoder("utf-8")()
        self._reading = json.JSONDecoder()
        self._start = file.tell()
        self._text = ""
        self._at = 0
        self._is_at_end = False

    @property
    def offset(self) -> int:
        """Where in the file the next thing stands, in bytes; found by counting: not for each one."""
        self._peek()
        return self._start + len(self._text[: self._at].encode())

    @property
    def passed(self) -> int:
        """Bytes that are surely behind it."""
        return self._start

    def members(self) -> Iterator[str]:
        """The names in an object; who gets one takes its value before the next."""
        self._take("{")
        yield from self._members(is_first=True)

    def further_members(self) -> Iterator[str]:
        """The names that follow in an object of which one value was just taken elsewhere."""
        yield from self._members(is_first=False)

    def _members(self, *, is_first: bool) -> Iterator[str]:
        while not self._ends_with("}", is_first=is_first):
            name = self.value()
            if not isinstance(name, str):
                raise LeftOut(ProblemKind.NOT_JSON)
            self._take(":")
            yield name
            is_first = False

    def items(self) -> Iterator[Any]:
        """The values in a list."""
        self._take("[")
        is_first = True
        while not self._ends_with("]", is_first=is_first):
            yield self.value()
            is_first = False

    def is_list(self) -> bool:
        """Whether a list comes next."""
        return self._peek() == "["

    def is_object(self) -> bool:
        """Whether an object comes next."""
        return self._peek() == "{"

    def value(self) -> Any:
        """The next value, whole."""
        self._peek()
        while True:
            try:
                value, end = self._reading.raw_decode(self._text, self._at)
            except (ValueError, RecursionError) as error:
                if self._is_at_end or isinstance(error, RecursionError):
                    raise LeftOut(ProblemKind.NOT_JSON) from None
            else:
                # A number may go on in what was not read yet.
                if end < len(self._text) or self._is_at_end:
                    self._at = end
                    return value
            there = len(self._text) - self._at
            self._read_on(max(min(there, LARGEST_PIECE + 1 - there), _AT_ONCE))
            refuse_too_large(self._text)

    def _ends_with(self, sign: str, *, is_first: bool) -> bool:
        if self._peek() == sign:
            self._at += 1
            return True
        if not is_first:
            self._take(",")
        return False

    def _take(self, sign: str) -> None:
        if self._peek() != sign:
            raise LeftOut(ProblemKind.NOT_JSON)
        self._at += 1

    def _peek(self) -> str:
        """The next sign that is no space; nothing at the end."""
        while True:
            while self._at < len(self._text):
                sign = self._text[self._at]
                if sign not in _SPACE:
                    return sign
                self._at += 1
            if self._is_at_end:
                return ""
            self._read_on(_AT_ONCE)

    def _read_on(self, size: int) -> None:
        self._start += len(self._text[: self._at].encode())
        read = self._file.read(size)
        self._is_at_end = not read
        self._text = self._text[self._at :] + self._decoder.decode(read, final=not read)
        self._at = 0


@dataclass(frozen=True, slots=True)
class Listed:
    """The records of a list in a file, read anew each time they are gone through."""

    path: Path
    at: int

    def __iter__(self) -> Iterator[Any]:
        try:
            with self.path.open("rb") as file:
                file.seek(self.at)
                yield from Pieces(file).items()
        except OSError as error:
            raise from_os_error(error) from None
        except (LeftOut, UnicodeDecodeError):
            raise NotReadable("changed while it was read") from None
