"""Where in a TOML text a value stands, so that a problem can name its line.

``tomllib`` tells lines only for text it cannot parse. This reads the same text once more,
just far enough to know on which line each table, key and item of a list begins.
"""

import re
from collections.abc import Sequence
from typing import Final

Path = tuple[str | int, ...]

_HEADER: Final = re.compile(r"(\[\[?)\s*([A-Za-z0-9_.\-]+)\s*\]\]?")
_SIGN: Final = re.compile(r"[#\"'\[\]{}]")
_KEY: Final = re.compile(r"([A-Za-z0-9_.\-]+)\s*=")


class Lines:
    """The lines of one TOML text.

    Attributes:
        deepest: How deep brackets are nested inside values.
    """

    def __init__(self, text: str) -> None:
        self.deepest = 0
        self._found: dict[Path, int] = {(): 1}
        self._counts: dict[Path, int] = {}
        self._table: Path = ()
        self._key: Path = ()
        self._depth = 0
        self._items = 0
        self._open_string = ""
        for number, line in enumerate(text.split("\n"), start=1):
            self._read(line, number)

    def of(self, path: Sequence[str | int]) -> int:
        """The line on which the value at ``path`` begins, or the nearest thing around it."""
        wanted = tuple(path)
        while wanted not in self._found:
            wanted = wanted[:-1]
        return self._found[wanted]

    def _read(self, line: str, number: int) -> None:
        rest = line.strip()
        if not self._open_string and self._depth == 0:
            header = _HEADER.match(rest)
            if header:
                self._enter(header.group(2).split("."), header.group(1) == "[[", number)
                return
            key = _KEY.match(rest)
            if key:
                self._key = (*self._table, *key.group(1).split("."))
                self._found.setdefault(self._key, number)
                self._items = 0
                rest = rest[key.end() :]
        self._values(rest, number)

    def _enter(self, names: list[str], is_item: bool, number: int) -> None:
        path: Path = ()
        for name in names[:-1]:
            path = (*path, name)
            if path in self._counts:
                path = (*path, self._counts[path] - 1)
        path = (*path, names[-1])
        self._found.setdefault(path, number)
        if is_item:
            self._counts[path] = self._counts.get(path, 0) + 1
            path = (*path, self._counts[path] - 1)
            self._found[path] = number
        self._table = path

    def _values(self, rest: str, number: int) -> None:
        at = 0
        while at < len(rest):
            if self._open_string:
                end = self._string_end(rest, at)
                if end < 0:
                    return
                at, self._open_string = end, ""
                continue
            found = _SIGN.search(rest, at)
            if found is None:
                break
            at, char = found.start(), found.group()
            if char == "#":
                return
            if char in "\"'":
                triple = rest.startswith(char * 3, at)
                self._open_string = char * 3 if triple else char
                at += len(self._open_string)
                continue
            self._bracket(char, number)
            at += 1
        if len(self._open_string) == 1:
            self._open_string = ""

    def _bracket(self, char: str, number: int) -> None:
        if char in "[{":
            if char == "{" and self._depth == 1:
                self._found[(*self._key, self._items)] = number
                self._items += 1
            self._depth += 1
            self.deepest = max(self.deepest, self._depth)
        elif char in "]}":
            self._depth = max(0, self._depth - 1)

    def _string_end(self, rest: str, at: int) -> int:
        while at < len(rest):
            found = rest.find(self._open_string, at)
            if found < 0 or self._open_string[0] == "'":
                return found + len(self._open_string) if found >= 0 else -1
            escape = rest.find("\\", at, found)
            if escape < 0:
                return found + len(self._open_string)
            at = escape + 2
        return -1
