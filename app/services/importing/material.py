"""What the readers of files hand over, and the rules they share."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from models.plain import first_sentence, shortened
from models.records.entries import FREE, FREE_TEXT, Answer, AnswerKey, Entry, Header, PackUse
from models.records.ids import EntryId, new_id
from models.records.transfer import Problem, ProblemKind

LARGEST_TEXT = 16 * 1024 * 1024
"""Bytes of one line or one Markdown file; what is larger is left out and named.

A reflection of 5 MB must come back from its own export, where it stands twice.
"""

_TITLE_LENGTH = 90
_MOST_TAGS = 50
_NOON = time(12, 0)
_DAY = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")


@dataclass(frozen=True, slots=True)
class Material:
    """An entry, a problem, or records that belong to no entry; and how far the reading is (0 to 1).

    `rest` are records of the journal an own export came from, by table. `file` is the name of the
    file or folder that was chosen.
    """

    share: float
    entry: Entry | None = None
    problem: Problem | None = None
    rest: Mapping[str, Any] | None = field(default=None, repr=False)
    file: str = field(default="", repr=False)


class LeftOut(Exception):  # noqa: N818 - a reason, caught by the reader that knows the place
    """A piece cannot be taken in, and why."""

    def __init__(self, kind: ProblemKind) -> None:
        super().__init__(kind.value)
        self.kind = kind


def problem(share: float, path: Path, kind: ProblemKind, line: int | None = None) -> Material:
    """Names a piece that is left out."""
    return Material(share, problem=Problem(path.name, line, kind))


def written_entry(
    *, held_at: datetime, text: str, title: str = "", tags: Iterable[str] = (), source: str = ""
) -> Entry:
    """An entry of words written elsewhere: no prompt set, one free text.

    Raises:
        LeftOut: There are no words.
    """
    if not text.strip():
        raise LeftOut(ProblemKind.NO_TEXT)
    given = shortened(" ".join(title.split()), _TITLE_LENGTH)
    return Entry(
        id=EntryId(new_id()),
        header=Header(held_at=held_at, kind="own_life", tags=tuple(dict.fromkeys(tags))),
        title=given or shortened(first_sentence(text), _TITLE_LENGTH),
        packs=(PackUse(FREE, 1, ""),),
        answers=(
            Answer(
                AnswerKey(FREE, FREE_TEXT),
                kind="long",
                heading="",
                value=text,
                text=text,
                step=f"{FREE}/{FREE_TEXT}",
            ),
        ),
        source=source,
    )


def moment_of(value: object, order: int = 0) -> datetime:
    """The wall-clock time that a file gives; a day alone is its noon, `order` seconds on.

    Raises:
        LeftOut: There is none, or no calendar has it.
    """
    if value is None or value == "":
        raise LeftOut(ProblemKind.NO_DATE)
    if isinstance(value, datetime):
        return value.replace(tzinfo=None, microsecond=0)
    if isinstance(value, date):
        return _noon(value, order)
    if not isinstance(value, str):
        raise LeftOut(ProblemKind.BAD_DATE)
    written = value.strip()
    try:
        if len(written) == len("1660-01-01"):
            return _noon(date.fromisoformat(written), order)
        return datetime.fromisoformat(written).replace(tzinfo=None, microsecond=0)
    except ValueError:
        raise LeftOut(ProblemKind.BAD_DATE) from None


def day_in(name: str) -> str | None:
    """The first day that stands in a file's name as `2025-11-12`."""
    found = _DAY.search(name)
    return found[0] if found else None


def tags_of(value: object) -> tuple[str, ...]:
    """Tags as a list or as words with commas; anything else gives none."""
    if isinstance(value, str):
        value = value.split(",")
    if not isinstance(value, list | tuple):
        return ()
    found = (str(tag).strip().lstrip("#") for tag in value if isinstance(tag, str | int | float))
    return tuple(tag for tag in found if tag)[:_MOST_TAGS]


def parsed(text: str) -> Any:
    """What a piece of JSON says.

    Raises:
        LeftOut: It is none, or nested beyond reason.
    """
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise LeftOut(ProblemKind.NOT_JSON) from None


def _noon(day: date, order: int) -> datetime:
    seconds = min(order, 11 * 3600)
    hour, rest = divmod(seconds, 3600)
    minute, second = divmod(rest, 60)
    return datetime.combine(day, time(_NOON.hour + hour, minute, second))
