"""The own words of entries, as recall by meaning reads them and as it quotes them.

One function builds them from rows and from whole entries: what is quoted is what was read.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, select

from models.plain import plain_lines
from models.records.entries import Entry, Privacy
from models.records.meaning import Written
from models.records.queries import Filter
from models.repositories.filters import among, conditions_among
from models.tables import AnswerRow, EntryPackRow, EntryRow, HindsightRow

MOST = 200_000
"""Characters that are read of an entry: of what is open, and of what is private."""
_KINDS = ("long", "short", "rows")
_STRETCH = re.compile(r".{1,3000}(?:\n|$)|.{1,3000}(?:\s|$)|.{1,3000}", re.S)
"""Marks of Markdown are taken away a stretch at a time."""


class _Said(NamedTuple):
    text: str
    private: bool


def written_by(entry: Entry) -> Written:
    """What an entry says in words of one's own."""
    return _written(
        entry.title,
        entry.header.privacy,
        [use.title for use in entry.packs],
        [
            *(_Said(each.text, each.private) for each in entry.answers if each.kind in _KINDS),
            *(_Said(note.text, note.private) for note in entry.hindsight),
        ],
    )


def written_in(
    connection: Connection, row_ids: Sequence[int], *, share_safe: bool
) -> dict[int, Written]:
    """The same of entries outside the bin. Share-safe, nothing private and no entry of that class."""
    alive = conditions_among(row_ids, Filter(), share_safe=share_safe)
    entries = select(EntryRow.id, EntryRow.title, EntryRow.privacy).where(*alive)
    answers = select(AnswerRow.entry_id, AnswerRow.text, AnswerRow.private).where(
        among(AnswerRow.entry_id, row_ids), AnswerRow.kind.in_(_KINDS)
    )
    notes = select(HindsightRow.entry_id, HindsightRow.text, HindsightRow.private).where(
        among(HindsightRow.entry_id, row_ids)
    )
    if share_safe:
        answers = answers.where(AnswerRow.private.is_(False))
        notes = notes.where(HindsightRow.private.is_(False))
    known = connection.execute(entries).all()
    said: dict[int, list[_Said]] = defaultdict(list)
    for row in connection.execute(answers.order_by(AnswerRow.entry_id, AnswerRow.seq)):
        said[row.entry_id].append(_Said(row.text, row.private))
    in_time = notes.order_by(HindsightRow.entry_id, HindsightRow.written_at, HindsightRow.id)
    for note in connection.execute(in_time):
        said[note.entry_id].append(_Said(note.text, note.private))
    sets: dict[int, list[str]] = defaultdict(list)
    packs = select(EntryPackRow.entry_id, EntryPackRow.title)
    for use in connection.execute(packs.where(among(EntryPackRow.entry_id, row_ids))):
        sets[use.entry_id].append(use.title)
    return {
        row.id: _written(row.title, Privacy(row.privacy), sets[row.id], said[row.id])
        for row in known
    }


def _written(title: str, privacy: Privacy, sets: Collection[str], said: Sequence[_Said]) -> Written:
    """The title comes first where it is of one's own and the words do not hold it anyway."""
    is_own = title not in sets
    if privacy is Privacy.PRIVATE:
        return Written(private=_joined(title if is_own else "", (each.text for each in said)))
    return Written(
        _joined(title if is_own else "", (each.text for each in said if not each.private)),
        _joined("", (each.text for each in said if each.private)),
    )


def _joined(title: str, texts: Iterable[str]) -> str:
    """The texts without marks of Markdown, in lines that say something."""
    lines: list[str] = []
    length = 0
    for text in texts:
        stretches = _STRETCH.findall(text[: MOST - length])
        for line in "".join(plain_lines(stretch) for stretch in stretches).splitlines():
            words = " ".join(line.split())
            if words:
                lines.append(words)
                length += len(words) + 1
        if length >= MOST:
            break
    whole = "\n".join(lines)[:MOST]
    head = " ".join(title.split())
    if head and head.removesuffix("…") not in whole:
        return f"{head}\n{whole}"[:MOST] if whole else head[:MOST]
    return whole
