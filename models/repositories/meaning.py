"""Recall by meaning: what of the journal has been read, as which vectors.

An entry was read when it has a row in `encoded`. Whoever writes an entry or takes it away calls
`forget_read` in the same transaction: it is then to be read anew, and no vector outlives its words.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from models.records.meaning import (
    SIGN_BYTES,
    VECTOR_BYTES,
    ReadState,
    SentenceSpan,
    StoredPassage,
    StoredVector,
    Written,
)
from models.records.queries import Filter
from models.repositories.filters import conditions, conditions_among
from models.repositories.own_text import written_in
from models.tables import EntryRow

_SENTENCE = struct.Struct(f"<II{SIGN_BYTES}s")
_AMONG = "IN (SELECT value FROM json_each(?))"
_PASSAGE = "SELECT id, entry_id, private, begins, ends, vector, sentences FROM passage"


class MeaningRepository:
    """Passages and their vectors, of one unit of work. Entries are named by their row ids."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # ------------------------------------------------------------- what is to be read

    def unread(self, model: str, limit: int) -> list[int]:
        """Entries outside the bin that this model has not read, newest first."""
        state = self.state(model)
        missing = min(limit, state.all - state.read)
        if missing <= 0:
            return []
        found = self._connection.exec_driver_sql(
            # Told how many there are, it stops at the last of them instead of looking at all.
            "SELECT id FROM entry WHERE deleted_at IS NULL AND NOT EXISTS "
            "(SELECT 1 FROM encoded WHERE entry_id = entry.id AND model = ?) "
            "ORDER BY held_at DESC, uid DESC LIMIT ?",
            (model, missing),
        )
        return [int(row_id) for row_id in found.scalars()]

    def state(self, model: str) -> ReadState:
        """How far this model has read."""
        row = self._connection.exec_driver_sql(
            "SELECT (SELECT count(*) FROM encoded WHERE model = ?),"
            " (SELECT count(*) FROM entry WHERE deleted_at IS NULL)",
            (model,),
        ).one()
        return ReadState(read=row[0], all=row[1])

    def written(self, entries: Sequence[int], *, share_safe: bool) -> dict[int, Written]:
        """The own words of entries outside the bin, as they are read and quoted.

        Share-safe, nothing private is in it, and no entry of the private class. The `stamp` of what
        was read is what `put` asks for.
        """
        return written_in(self._connection, entries, share_safe=share_safe)

    # ------------------------------------------------------------- writing

    def put(
        self, entry: int, model: str, stamp: str, passages: Sequence[StoredPassage]
    ) -> list[int] | None:
        """Keep what a model read of an entry, in place of what was kept of it before.

        The ids of the passages are ignored, and the new ones returned in their order. Nothing is
        written, and None returned, when the entry is gone or says something else by now.

        Raises:
            ValueError: A passage does not lie in the words it is said to be of.
        """
        written = self.written([entry], share_safe=False).get(entry)
        if written is None or written.stamp != stamp:
            return None
        for passage in passages:
            _check(passage, written)
        forget_read(self._connection, entry)
        self._connection.exec_driver_sql(
            "INSERT INTO encoded (entry_id, model) VALUES (?, ?)", (entry, model)
        )
        return [self._insert(entry, place, one) for place, one in enumerate(passages)]

    def _insert(self, entry: int, place: int, passage: StoredPassage) -> int:
        done = self._connection.exec_driver_sql(
            "INSERT INTO passage (entry_id, ordinal, private, begins, ends, vector, sentences)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                entry,
                place,
                int(passage.private),
                passage.start,
                passage.end,
                passage.vector,
                _packed(passage.sentences),
            ),
        )
        return int(done.lastrowid)

    def forget(self, limit: int, keep: str = "") -> int:
        """Forget what was read of at most `limit` entries; returns of how many more is left.

        With `keep`, what that model read stays.
        """
        others = "FROM encoded WHERE model <> ?"
        chosen = self._connection.exec_driver_sql(
            f"SELECT entry_id {others} LIMIT ?", (keep, limit)
        )
        among_them = (json.dumps(list(chosen.scalars())),)
        for table in ("passage", "encoded"):
            self._connection.exec_driver_sql(
                f"DELETE FROM {table} WHERE entry_id {_AMONG}", among_them
            )
        left = self._connection.exec_driver_sql(f"SELECT count(*) {others}", (keep,))
        return int(left.scalar_one())

    # ------------------------------------------------------------- reading

    def packed(self, model: str, after: int, limit: int) -> list[tuple[int, int, bool, bytes]]:
        """Passages that a model read, by id from after that one on: id, entry, private, vector."""
        rows = self._connection.exec_driver_sql(
            "SELECT passage.id, passage.entry_id, private, vector FROM passage CROSS JOIN encoded"
            " ON encoded.entry_id = passage.entry_id AND model = ?"
            " WHERE passage.id > ? ORDER BY passage.id LIMIT ?",
            (model, after, limit),
        )
        return [(row[0], row[1], bool(row[2]), row[3]) for row in rows]

    def vectors(self, ids: Sequence[int]) -> dict[int, StoredVector]:
        """What ranking needs of passages; those that are gone are left out."""
        rows = self._connection.exec_driver_sql(
            f"SELECT id, entry_id, private, vector FROM passage WHERE id {_AMONG}",
            (json.dumps([int(each) for each in ids]),),
        )
        return {row[0]: StoredVector(row[1], bool(row[2]), row[3]) for row in rows}

    def passages(self, ids: Sequence[int]) -> dict[int, StoredPassage]:
        """Passages with their sentences; those that are gone are left out."""
        rows = self._connection.exec_driver_sql(
            f"{_PASSAGE} WHERE id {_AMONG}", (json.dumps([int(each) for each in ids]),)
        )
        return {row[0]: _passage(row) for row in rows}

    def of_entry(self, entry: int) -> list[StoredPassage]:
        """The passages of an entry, in order."""
        rows = self._connection.exec_driver_sql(
            f"{_PASSAGE} WHERE entry_id = ? ORDER BY ordinal", (entry,)
        )
        return [_passage(row) for row in rows]

    def kept(
        self, entries: Collection[int], filter: Filter, share_safe: bool
    ) -> dict[int, datetime]:
        """Those of the entries that may be shown and meet the filter, and when they were held."""
        known = [int(entry) for entry in entries]
        met = conditions_among(known, filter, share_safe=share_safe)
        rows = self._connection.execute(select(EntryRow.id, EntryRow.held_at).where(*met))
        return {row.id: row.held_at for row in rows}

    def matching(self, filter: Filter, share_safe: bool) -> list[int]:
        """The entries that may be shown and meet a filter."""
        met = conditions(filter, share_safe=share_safe)
        return list(self._connection.execute(select(EntryRow.id).where(*met)).scalars())


def forget_read(connection: Connection, entry: int) -> None:
    """Drop what was read of an entry; it is to be read again, if it is there."""
    for table in ("passage", "encoded"):
        connection.exec_driver_sql(f"DELETE FROM {table} WHERE entry_id = ?", (entry,))


def was_read(connection: Connection, entry: int) -> bool:
    """Whether a model has read an entry as it stands."""
    found = connection.exec_driver_sql("SELECT 1 FROM encoded WHERE entry_id = ?", (entry,))
    return found.one_or_none() is not None


def _check(passage: StoredPassage, written: Written) -> None:
    text = written.private if passage.private else written.open
    spans = [(passage.start, passage.end), *((one.start, one.end) for one in passage.sentences)]
    if any(not 0 <= start < end <= len(text) for start, end in spans):
        raise ValueError("a passage lies outside its text")
    if len(passage.vector) != VECTOR_BYTES:
        raise ValueError("a vector has another size")
    if any(len(one.signs) != SIGN_BYTES for one in passage.sentences):
        raise ValueError("the signs of a sentence have another size")


def _packed(sentences: Iterable[SentenceSpan]) -> bytes:
    return b"".join(_SENTENCE.pack(one.start, one.end, one.signs) for one in sentences)


def _passage(row: Row[Any]) -> StoredPassage:
    return StoredPassage(
        id=row[0],
        entry=row[1],
        private=bool(row[2]),
        start=row[3],
        end=row[4],
        vector=row[5],
        sentences=tuple(SentenceSpan(*each) for each in _SENTENCE.iter_unpack(row[6])),
    )
