"""Markdown files with YAML front matter: `date`, `title`, `tags`; else the file's own name tells."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from app.services.importing.material import (
    LARGEST_TEXT,
    LeftOut,
    Material,
    day_in,
    moment_of,
    problem,
    tags_of,
    written_entry,
)
from models.records.entries import Entry
from models.records.transfer import ProblemKind

ENDINGS = (".md", ".markdown")

_MOST_FILES = 200_000
_LARGEST_FRONT_MATTER = 1024 * 1024
_FENCE = "---"
_HEADING = re.compile(r"\s*#[ \t]+([^\n]*)\n?")


class _Loader(yaml.SafeLoader):
    """Plain values only, and no aliases: a few lines of those can stand for gigabytes."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("aliases are not taken in")
        return super().compose_node(parent, index)


def read(path: Path) -> Iterator[Material]:
    """Reads one file, or all Markdown files below a folder in the order of their names.

    Links to elsewhere and hidden folders are passed over.

    Raises:
        OSError: The folder cannot be read.
    """
    files = [path] if path.is_file() else list(_files(path))
    of_day: Counter[str] = Counter()
    for number, file in enumerate(files, start=1):
        share = number / len(files)
        try:
            yield Material(share, entry=_entry(path, file, of_day))
        except LeftOut as reason:
            yield problem(share, file, reason.kind)
        except OSError:
            yield problem(share, file, ProblemKind.UNREADABLE)


def split(text: str) -> tuple[dict[str, Any], str]:
    """Front matter and body of a file.

    Raises:
        LeftOut: The front matter is not to be read.
    """
    opening, _, rest = text.partition("\n")
    if opening.rstrip() != _FENCE:
        return {}, text
    head, found, body = _to_fence(rest)
    if not found:
        return {}, text
    if len(head) > _LARGEST_FRONT_MATTER:
        raise LeftOut(ProblemKind.BAD_FRONT_MATTER)
    try:
        values = yaml.load(head, Loader=_Loader)
    except (yaml.YAMLError, ValueError, RecursionError, OverflowError):
        raise LeftOut(ProblemKind.BAD_FRONT_MATTER) from None
    if values is None:
        return {}, body
    if not isinstance(values, dict):
        raise LeftOut(ProblemKind.BAD_FRONT_MATTER)
    return values, body


def read_text(path: Path) -> str:
    """The text of a file as it is, line ends included.

    Raises:
        LeftOut: It is too large, or no text.
    """
    if path.stat().st_size > LARGEST_TEXT:
        raise LeftOut(ProblemKind.TOO_LARGE)
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise LeftOut(ProblemKind.NOT_TEXT) from None


def _to_fence(rest: str) -> tuple[str, bool, str]:
    head: list[str] = []
    lines = rest.splitlines(keepends=True)
    for number, line in enumerate(lines):
        if line.rstrip() in (_FENCE, "..."):
            return "".join(head), True, "".join(lines[number + 1 :])
        head.append(line)
    return "", False, ""


def _files(folder: Path) -> Iterator[Path]:
    count = 0
    for parent, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = Path(parent, name)
            is_markdown = name.lower().endswith(ENDINGS) and not name.startswith(".")
            if is_markdown and not file.is_symlink() and count < _MOST_FILES:
                count += 1
                yield file


def _entry(root: Path, file: Path, of_day: Counter[str]) -> Entry:
    values, body = split(read_text(file))
    values = {str(key).lower(): value for key, value in values.items()}
    written = values.get("date") or values.get("created") or day_in(file.stem)
    day = str(written)
    held_at = moment_of(written, of_day[day])
    title = values.get("title")
    heading, below = _heading(body)
    if heading and (not title or str(title).strip() == heading):
        title, body = heading, below
    entry = written_entry(
        held_at=held_at,
        text=body.strip("\r\n"),
        title=str(title) if isinstance(title, str | int | float) else "",
        tags=tags_of(values.get("tags")),
        source=_source(root, file, values),
    )
    of_day[day] += 1
    return entry


def _heading(body: str) -> tuple[str, str]:
    """The first line where it is a heading, and what stands below; nothing and all where not."""
    found = _HEADING.match(body)
    if found is None:
        return "", body
    # Stripped, not matched: a long line of spaces would have a pattern go back and forth for minutes.
    words = found[1].strip()
    bare = words.rstrip("#")
    is_closed = bare.endswith((" ", "\t"))
    return (bare.rstrip() if is_closed else words), body[found.end() :]


def _source(root: Path, file: Path, values: Mapping[str, Any]) -> str:
    own_id = values.get("id") or values.get("uuid")
    return f"markdown:{own_id}" if isinstance(own_id, str | int) else ""
