"""Reading tables of a TOML file while noting every problem with its place."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Final

from prompts import broken_toml
from prompts.grammar import RESERVED
from prompts.lines import Lines, Path

MAX_BYTES: Final = 512 * 1024
MAX_LINE: Final = 8_000
MAX_DEPTH: Final = 6
MAX_PROBLEMS: Final = 200

_ID: Final = re.compile(r"[a-z][a-z0-9_]{0,47}")
_DIRECTION_MARKS: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True)
class Problem:
    """Something wrong in a file.

    Attributes:
        where: The place in words, for example ``steps 2, questions 1 (owned)``; "" for the file.
        line: The line it stands on, counted from 1, where there is one.
        what: What is wrong, as the rest of a sentence without its full stop.
    """

    where: str
    line: int | None
    what: str

    def __str__(self) -> str:
        what = self.what if self.line else self.what[:1].upper() + self.what[1:]
        return f"Line {self.line}: {what}." if self.line else f"{what}."


class FileError(ValueError):
    """A file that cannot be used, with everything that is wrong in it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(" ".join(str(problem) for problem in self.problems))


class Report:
    """Collects the problems of one text; beyond ``MAX_PROBLEMS`` it only counts."""

    def __init__(self, lines: Lines | None = None) -> None:
        self._lines = lines
        self._problems: list[Problem] = []
        self._more = 0

    def add(self, path: Path, where: str, what: str) -> None:
        """Note a problem with the value at ``path``."""
        if len(self._problems) >= MAX_PROBLEMS:
            self._more += 1
            return
        self._problems.append(Problem(where, self._lines.of(path) if self._lines else None, what))

    def problems(self) -> list[Problem]:
        """All problems, in the order of the file."""
        found = sorted(self._problems, key=lambda problem: problem.line or 0)
        if self._more:
            found.append(Problem("", None, f"there are {self._more} more problems"))
        return found


class Table:
    """One table of the file: hands out its values by key and reports what does not fit.

    Attributes:
        label: The place of the table in words.
    """

    def __init__(self, raw: Mapping[str, object], path: Path, label: str, report: Report) -> None:
        self._raw = raw
        self._path = path
        self._report = report
        self._known: set[str] = set()
        name = raw.get("id")
        self.label = f"{label} ({name})" if label and isinstance(name, str) and name else label

    def problem(self, key: str, what: str) -> None:
        """Report something wrong with the value of ``key``, or with the table when "" ."""
        self._report.add((*self._path, key) if key else self._path, self.label, what)

    def has(self, key: str) -> bool:
        """Whether the table has the key."""
        self._known.add(key)
        return key in self._raw

    def text(self, key: str, limit: int, missing: str = "", *, paragraphs: bool = False) -> str:
        """A text; ``missing`` is the problem when there is none, "" where it may be left out."""
        if not self.has(key):
            if missing:
                self.problem("", missing)
            return ""
        given = self._raw[key]
        if not isinstance(given, str):
            self.problem(key, f"“{key}” has to be text")
            return ""
        text = given.strip()
        if not text and missing:
            self.problem(key, missing)
        if len(text) > limit:
            self.problem(key, f"“{key}” is longer than {limit} letters")
        elif bad := _unfit(text, paragraphs):
            self.problem(key, f"“{key}” holds a character that cannot be shown ({bad})")
        return text

    def texts(self, key: str, most: int, limit: int) -> tuple[str, ...]:
        """The different texts of a list; empty where it is left out."""
        if not self.has(key):
            return ()
        given = self._raw[key]
        if not isinstance(given, list) or not all(isinstance(each, str) for each in given):
            self.problem(key, f"“{key}” has to be a list of texts")
            return ()
        if len(given) > most:
            self.problem(key, f"“{key}” has more than {most} parts")
        found = [each.strip() for each in given[:most]]
        if not all(found) or any(len(each) > limit for each in found):
            self.problem(key, f"the texts of “{key}” have 1 to {limit} letters")
            return ()
        if len(set(found)) < len(found):
            self.problem(key, f"“{key}” says something twice")
        return tuple(dict.fromkeys(found))

    def couples(self, key: str, most: int) -> tuple[tuple[str, str], ...]:
        """A list of two texts each; empty where it is left out."""
        if not self.has(key):
            return ()
        given = self._raw[key]
        couples = [each for each in given if _is_couple(each)] if isinstance(given, list) else []
        if not isinstance(given, list) or len(couples) < len(given) or len(given) > most:
            self.problem(key, f"“{key}” has to be a list of at most {most} pairs of names")
            return ()
        return tuple((first, second) for first, second in couples)

    def id(self, key: str = "id", what: str = "this", reserved: frozenset[str] = RESERVED) -> str:
        """An id: small letters, digits and underscores, beginning with a letter."""
        given = self.text(key, 48, f"{what} has no id")
        if given and (not _ID.fullmatch(given) or given in reserved):
            self.problem(key, f"“{_short(given)}” cannot be an id")
        return given

    def choice(self, key: str, choices: Sequence[str], missing: str = "") -> str:
        """A text out of a few; "" where it is left out."""
        given = self.text(key, 80, missing)
        if given and given not in choices:
            self.problem(key, f"“{key}” is one of {', '.join(choices)}")
        return given

    def number(self, key: str, low: int, high: int) -> int:
        """A whole number that has to be there."""
        given = self._raw.get(key) if self.has(key) else None
        if isinstance(given, bool) or not isinstance(given, int) or not low <= given <= high:
            place = key if key in self._raw else ""
            self.problem(place, f"“{key}” has to be a whole number from {low} to {high}")
            return low
        return given

    def flag(self, key: str) -> bool:
        """True or false; false where it is left out."""
        if not self.has(key):
            return False
        given = self._raw[key]
        if not isinstance(given, bool):
            self.problem(key, f"“{key}” has to be true or false")
        return given is True

    def table(self, key: str) -> "Table | None":
        """A table inside, if there is one."""
        if not self.has(key):
            return None
        given = self._raw[key]
        if not isinstance(given, dict):
            self.problem(key, f"“{key}” has to be a table")
            return None
        return Table(given, (*self._path, key), _joined(self.label, key), self._report)

    def tables(self, key: str, most: int) -> list["Table"]:
        """The tables of a list; empty where it is left out."""
        if not self.has(key):
            return []
        given = self._raw[key]
        if not isinstance(given, list) or not all(isinstance(each, dict) for each in given):
            self.problem(key, f"“{key}” has to be a list of tables")
            return []
        if len(given) > most:
            self.problem(key, f"“{key}” has more than {most} parts")
        return [
            Table(
                each,
                (*self._path, key, number),
                _joined(self.label, f"{key} {number + 1}"),
                self._report,
            )
            for number, each in enumerate(given[:most])
        ]

    def finish(self) -> None:
        """Report the keys nobody asked for."""
        for key in self._raw:
            if key not in self._known:
                self.problem(key, f"“{_short(key)}” is not known here")


def read_bytes(source: FilePath | bytes) -> bytes:
    """What the file holds, at most a little more than is allowed.

    Raises:
        OSError: The file cannot be read.
        FileError: It is not an ordinary file.
    """
    if isinstance(source, bytes):
        return source
    if not source.is_file():
        source.stat()
        raise FileError([Problem("", None, "this is not an ordinary file")])
    with source.open("rb") as opened:
        return opened.read(MAX_BYTES + 1)


def parse(data: bytes) -> tuple[dict[str, object], Lines]:
    """The tables of a TOML text and the lines they stand on.

    Raises:
        FileError: It is not a TOML text, or one made to be hard to read.
    """
    if len(data) > MAX_BYTES:
        raise FileError([Problem("", None, f"the file is larger than {MAX_BYTES // 1024} KiB")])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise FileError([Problem("", line, "this is not text in UTF-8")]) from None
    for number, line_text in enumerate(text.split("\n"), start=1):
        if len(line_text) > MAX_LINE:
            raise FileError([Problem("", number, "the line is too long")])
    lines = Lines(text.replace("\r\n", "\n"))
    if lines.deepest > MAX_DEPTH:
        raise FileError([Problem("", None, "brackets are nested too deeply")])
    try:
        return tomllib.loads(text), lines
    except RecursionError:
        raise FileError([Problem("", None, "tables are nested too deeply")]) from None
    except ValueError as error:
        raise FileError([Problem("", *broken_toml.told(str(error), text))]) from None


def _is_couple(given: object) -> bool:
    return (
        isinstance(given, list) and len(given) == 2 and all(isinstance(each, str) for each in given)
    )


def _unfit(text: str, paragraphs: bool) -> str:
    if text.isprintable():
        return ""
    for char in text:
        if char == "\n" and paragraphs:
            continue
        if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") or char in _DIRECTION_MARKS:
            return f"U+{ord(char):04X}"
    return ""


def _joined(label: str, part: str) -> str:
    return f"{label}, {part}" if label else part


def _short(text: str, most: int = 40) -> str:
    shown = "".join(char if char.isprintable() else "?" for char in text)
    return shown if len(shown) <= most else f"{shown[: most - 1]}…"
