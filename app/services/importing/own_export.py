"""Reads back what `app.services.exporting` wrote: the same entries, and all that belongs to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.services.importing.json_lines import whole_lines
from app.services.importing.json_pieces import LARGEST_PIECE, Listed, Pieces, refuse_too_large
from app.services.importing.markdown_files import read_text, split
from app.services.importing.material import LARGEST_TEXT, LeftOut, Material, parsed, problem
from models.records.entries import Entry
from models.records.transfer import ProblemKind
from models.snapshots import check_entry, entry_from

FORMAT = "afterword-journal"
VERSION = 2
INDEX_NAME = "afterword.json"
"""Beside the Markdown files of an export: what belongs to no single entry."""

OPENING = "<!-- afterword answer {} -->"
CLOSING = "<!-- afterword end -->"
"""The lines around each text in a Markdown file of an export."""

_KEPT_WHOLE = ("settings", "own_packs", "slips")
"""Short lists that are looked through more than once on their way in."""

_MOST_WHOLE = 8 * 1024 * 1024
"""Bytes of those together."""

_ESCAPED = re.compile(r"\\+<!-- afterword")
_DAMAGED = (KeyError, TypeError, ValueError, AttributeError, RecursionError, OverflowError)
"""What reading a record raises that is not as it was written."""


def is_own(path: Path) -> bool:
    """Whether a file or folder is an export of a journal."""
    file = path / INDEX_NAME if path.is_dir() else path
    with suppress(OSError), file.open("rb") as opened:
        return f'"format": "{FORMAT}"'.encode() in opened.read(200)
    return False


def read(path: Path) -> Iterator[Material]:
    """Reads an export: one JSON document, or a folder of Markdown files with its index.

    Raises:
        OSError: The file cannot be read.
    """
    if path.is_dir():
        yield from _read_folder(path)
        return
    try:
        yield from _read_document(path, path.stat().st_size)
    except (LeftOut, UnicodeDecodeError) as reason:
        yield problem(1.0, path, _kind_of(reason))


def _read_document(path: Path, size: int) -> Iterator[Material]:
    """A document as it was written, one entry a line; one laid out anew piece by piece."""
    with path.open("rb") as file:
        head = file.readline(LARGEST_TEXT).rstrip()
        if not head.endswith(b'"entries": ['):
            file.seek(0)
            yield from _read_pieces(path, Pieces(file), size, first="entries")
            return
        _refuse_newer(parsed(head.decode() + "]}"))
        at = file.tell()
        for number, line in enumerate(whole_lines(file, LARGEST_PIECE), start=2):
            share = min(at / max(size, 1), 1.0)
            if line.startswith(b"]"):
                file.seek(at + 1)
                yield from _read_after_entries(path, Pieces(file), size)
                return
            at = file.tell()
            try:
                yield Material(share, entry=_entry(_of_line(line)))
            except LeftOut as reason:
                yield problem(share, path, reason.kind, number)
    yield problem(1.0, path, ProblemKind.DAMAGED_RECORD)


def _of_line(line: bytes) -> object:
    if len(line) > LARGEST_PIECE:
        raise LeftOut(ProblemKind.TOO_LARGE)
    text = line.decode().rstrip().rstrip(",")
    refuse_too_large(text)
    return parsed(text)


def _read_pieces(path: Path, pieces: Pieces, size: int, *, first: str = "") -> Iterator[Material]:
    document: dict[str, Any] = {}
    for name in pieces.members():
        if name == "entries":
            _refuse_newer(document)
            if not pieces.is_list():
                raise LeftOut(ProblemKind.NOT_AN_ENTRY)
            document[name] = ()
            for values in pieces.items():
                share = min(pieces.passed / max(size, 1), 1.0)
                try:
                    yield Material(share, entry=_entry(values))
                except LeftOut as reason:
                    yield problem(share, path, reason.kind)
        elif name == "rest":
            _refuse_newer(document)
            if first and first not in document:
                raise LeftOut(ProblemKind.NOT_AN_ENTRY)
            yield from _read_rest(path, pieces, size)
            document[name] = ()
        else:
            document[name] = pieces.value()
    _refuse_newer(document)
    if "rest" not in document:
        yield problem(1.0, path, ProblemKind.DAMAGED_RECORD)


def _read_after_entries(path: Path, pieces: Pieces, size: int) -> Iterator[Material]:
    """What a document as it was written has behind its entries."""
    try:
        for name in pieces.further_members():
            if name == "rest":
                yield from _read_rest(path, pieces, size)
                return
            pieces.value()
    except LeftOut as reason:
        yield problem(1.0, path, reason.kind)
        return
    yield problem(1.0, path, ProblemKind.DAMAGED_RECORD)


def _read_rest(path: Path, pieces: Pieces, size: int) -> Iterator[Material]:
    """Goes through what belongs to no entry, and remembers where each list of it stands.

    It may be larger than memory, and is taken in last of all: it is read again then.
    """
    if not pieces.is_object():
        yield problem(1.0, path, ProblemKind.DAMAGED_RECORD)
        pieces.value()
        return
    rest: dict[str, Any] = {}
    whole = 0
    for name in pieces.members():
        if name in _KEPT_WHOLE or not pieces.is_list():
            whole -= pieces.offset
            rest[name] = pieces.value()
            whole += pieces.offset
            if whole > _MOST_WHOLE:
                raise LeftOut(ProblemKind.TOO_LARGE)
            continue
        rest[name] = Listed(path, pieces.offset)
        for _ in pieces.items():
            yield Material(min(pieces.passed / max(size, 1), 1.0))
    yield Material(1.0, rest=rest)


def _read_folder(folder: Path) -> Iterator[Material]:
    index = folder / INDEX_NAME
    size = index.stat().st_size
    try:
        _refuse_newer(_head(index))
    except (LeftOut, UnicodeDecodeError) as reason:
        yield problem(1.0, index, _kind_of(reason))
        return
    files = sorted(file for file in folder.glob("*/*.md") if not file.is_symlink())
    for number, file in enumerate(files, start=1):
        share = number / (len(files) + 1)
        try:
            yield Material(share, entry=entry_in(read_text(file)))
        except LeftOut as reason:
            yield problem(share, file, reason.kind)
        except OSError:
            yield problem(share, file, ProblemKind.UNREADABLE)
    try:
        with index.open("rb") as opened:
            for material in _read_pieces(index, Pieces(opened), size):
                yield replace(material, share=1.0)
    except (LeftOut, UnicodeDecodeError) as reason:
        yield problem(1.0, index, _kind_of(reason))


def _head(index: Path) -> dict[str, Any]:
    """What an index says of itself before it tells of the journal."""
    head: dict[str, Any] = {}
    with index.open("rb") as opened:
        pieces = Pieces(opened)
        for name in pieces.members():
            if name == "rest":
                break
            head[name] = pieces.value()
    return head


def _kind_of(reason: LeftOut | UnicodeDecodeError) -> ProblemKind:
    return reason.kind if isinstance(reason, LeftOut) else ProblemKind.NOT_TEXT


def _refuse_newer(document: object) -> None:
    if not isinstance(document, dict):
        raise LeftOut(ProblemKind.NOT_JSON)
    version = document.get("version")
    if not isinstance(version, int) or version > VERSION:
        raise LeftOut(ProblemKind.TOO_NEW)


def entry_in(text: str) -> Entry:
    """The entry of one Markdown file of an export; its words may have been edited since.

    Raises:
        LeftOut: The file is damaged.
    """
    values, body = split(text)
    data = values.get("afterword")
    if not isinstance(data, str):
        raise LeftOut(ProblemKind.BAD_FRONT_MATTER)
    told = parsed(data)
    texts = _texts(body)
    try:
        for answer in told["answers"]:
            if "value" not in answer:
                key = f"{answer['pack']}/{answer['question']}"
                answer["value"] = answer["text"] = texts[key]
        for note in told.get("hindsight", ()):
            note["text"] = texts[f"note/{note['id']}"]
    except _DAMAGED:
        raise LeftOut(ProblemKind.DAMAGED_RECORD) from None
    return _entry(told)


def _texts(body: str) -> dict[str, str]:
    """The texts between the marks; a line that looked like a mark was written with a backslash."""
    found: dict[str, str] = {}
    start, end = OPENING.split("{}")
    key: str | None = None
    lines: list[str] = []
    for line in body.split("\n"):
        if key is None and line.startswith(start) and line.endswith(end):
            key, lines = line[len(start) : -len(end)], []
        elif key is not None and line == CLOSING:
            found[key] = "\n".join(lines)
            key = None
        elif key is not None:
            lines.append(line[1:] if _ESCAPED.match(line) else line)
    return found


def _entry(values: object) -> Entry:
    try:
        entry = entry_from(values)  # type: ignore[arg-type]
        check_entry(entry)
    except _DAMAGED:
        raise LeftOut(ProblemKind.DAMAGED_RECORD) from None
    return entry
