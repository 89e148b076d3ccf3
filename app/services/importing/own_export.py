"""Reads back what `app.services.exporting` wrote: the same entries, and all that belongs to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

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

_LARGEST_DOCUMENT = 64 * 1024 * 1024
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
    except LeftOut as reason:
        yield problem(1.0, path, reason.kind)
    except UnicodeDecodeError:
        yield problem(1.0, path, ProblemKind.NOT_TEXT)


def _read_document(path: Path, size: int) -> Iterator[Material]:
    """A document as it was written, one entry a line; one laid out anew is read whole."""
    with path.open(encoding="utf-8", newline="\n") as file:
        head = file.readline(LARGEST_TEXT).rstrip()
        if not head.endswith('"entries": ['):
            yield from _read_whole(path, size)
            return
        _refuse_newer(parsed(head + "]}"))
        at = len(head)
        for number, line in enumerate(iter(file.readline, ""), start=2):
            at += len(line)
            share = min(at / max(size, 1), 1.0)
            if line.startswith("]"):
                yield _rest(path, parsed("{" + line.lstrip("],").rstrip()), share)
                return
            try:
                yield Material(share, entry=_entry(parsed(line.rstrip().rstrip(","))))
            except LeftOut as reason:
                yield problem(share, path, reason.kind, number)
    yield problem(1.0, path, ProblemKind.DAMAGED_RECORD)


def _read_whole(path: Path, size: int) -> Iterator[Material]:
    if size > _LARGEST_DOCUMENT:
        raise LeftOut(ProblemKind.TOO_LARGE)
    document = parsed(path.read_text(encoding="utf-8"))
    _refuse_newer(document)
    entries = document.get("entries")
    if not isinstance(entries, list):
        raise LeftOut(ProblemKind.NOT_AN_ENTRY)
    for number, values in enumerate(entries, start=1):
        share = number / (len(entries) + 1)
        try:
            yield Material(share, entry=_entry(values))
        except LeftOut as reason:
            yield problem(share, path, reason.kind)
    yield _rest(path, document, 1.0)


def _read_folder(folder: Path) -> Iterator[Material]:
    index = folder / INDEX_NAME
    try:
        if index.stat().st_size > _LARGEST_DOCUMENT:
            raise LeftOut(ProblemKind.TOO_LARGE)
        document = parsed(index.read_text(encoding="utf-8"))
        _refuse_newer(document)
    except (LeftOut, UnicodeDecodeError) as reason:
        kind = reason.kind if isinstance(reason, LeftOut) else ProblemKind.NOT_TEXT
        yield problem(1.0, index, kind)
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
    yield _rest(index, document, 1.0)


def _rest(path: Path, document: Mapping[str, Any], share: float) -> Material:
    rest = document.get("rest")
    if not isinstance(rest, dict):
        return problem(share, path, ProblemKind.DAMAGED_RECORD)
    return Material(share, rest=rest)


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
