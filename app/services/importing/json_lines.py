"""JSON Lines: one entry a line with `date` and `text`, and if it likes `id`, `title`, `tags`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from app.services.importing.material import (
    LARGEST_TEXT,
    LeftOut,
    Material,
    moment_of,
    parsed,
    problem,
    tags_of,
    written_entry,
)
from models.records.entries import Entry
from models.records.transfer import ProblemKind


def read(path: Path) -> Iterator[Material]:
    """Reads the entries of a file line by line; a line that is none is named and left out.

    Raises:
        OSError: The file cannot be read.
    """
    size = max(path.stat().st_size, 1)
    of_day: Counter[str] = Counter()
    at = 0
    with path.open("rb") as file:
        for number, line in enumerate(whole_lines(file), start=1):
            at += len(line)
            share = min(at / size, 1.0)
            if not line.strip():
                continue
            try:
                yield Material(share, entry=_entry(line, of_day))
            except LeftOut as reason:
                yield problem(share, path, reason.kind, number)


def whole_lines(file: BinaryIO, largest: int = LARGEST_TEXT) -> Iterator[bytes]:
    """Lines, each cut off just beyond the largest that is taken in."""
    while line := file.readline(largest + 1):
        if len(line) > largest:
            while (rest := file.readline(largest)) and not rest.endswith(b"\n"):
                pass
        yield line


def _entry(line: bytes, of_day: Counter[str]) -> Entry:
    if len(line) > LARGEST_TEXT:
        raise LeftOut(ProblemKind.TOO_LARGE)
    try:
        values = parsed(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise LeftOut(ProblemKind.NOT_TEXT) from None
    if not isinstance(values, dict):
        raise LeftOut(ProblemKind.NOT_AN_ENTRY)
    return entry_from(values, of_day)


def entry_from(values: Mapping[str, Any], of_day: Counter[str]) -> Entry:
    """The entry that one object tells; entries of one day keep their order.

    Raises:
        LeftOut: It has no date or no text.
    """
    text = values.get("text")
    if not isinstance(text, str):
        raise LeftOut(ProblemKind.NO_TEXT)
    day = str(values.get("date"))
    held_at = moment_of(values.get("date"), of_day[day])
    of_day[day] += 1
    title = values.get("title")
    own_id = values.get("id")
    return written_entry(
        held_at=held_at,
        text=text,
        title=title if isinstance(title, str) else "",
        tags=tags_of(values.get("tags")),
        source=f"jsonl:{own_id}" if isinstance(own_id, str | int) and str(own_id) else "",
    )
