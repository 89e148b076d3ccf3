"""Vectors made small: a byte or a sign for each number, and an index of the signs.

The signs alone, compared bit by bit, find the neighbourhood of a vector fast and in little memory;
who needs the exact order compares the vectors in bytes of what was found.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from threading import Lock
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from numpy import bool_, float32, int8, int64, uint8, uint16, uint64
    from numpy.typing import NDArray

DIMENSIONS: Final = 384
_BYTES: Final = DIMENSIONS // 8
_WORDS: Final = DIMENSIONS // 64
_NONE: Final = DIMENSIONS + 1
"""Further away than anything."""

_CLOSER_LOOK: Final = 4
"""So many times the passages asked for are compared with the query itself, not with its signs."""


def in_bytes(vectors: NDArray[float32]) -> NDArray[int8]:
    """Each vector with a byte a number, as large as it can be; a sign is never lost.

    Likeness to others is that of the directions: divide by the length before comparing.
    """
    import numpy as np

    greatest = np.abs(vectors).max(axis=-1, keepdims=True, initial=1e-12)
    scaled = vectors * (127 / greatest)
    away = np.copysign(np.maximum(np.rint(np.abs(scaled)), 1), scaled)
    return np.where(vectors == 0, 0, away).astype(np.int8)


def signs_of(vectors: NDArray[float32] | NDArray[int8]) -> NDArray[uint8]:
    """48 bytes for each vector: a bit for each number, 1 where it is above 0."""
    import numpy as np

    return np.packbits(vectors > 0, axis=-1)


def likeness_to_signs(query: NDArray[float32], signs: NDArray[uint8]) -> NDArray[float32]:
    """How like a vector each row of signs is, about as a cosine."""
    import numpy as np

    bits = np.unpackbits(signs.reshape(-1, _BYTES), axis=1).astype(np.float32)
    # Each sign stands for a number of 1/√384; what such a vector loses of its own is put back.
    told = (bits * 2 - 1) @ query
    return np.asarray(told / np.maximum(np.abs(query).sum(), 1e-12), np.float32)


class SignIndex:
    """The signs of the passages of a journal, 65 bytes each. Calls may come from any thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._rows: _Rows | None = None

    def __len__(self) -> int:
        return 0 if self._rows is None else self._rows.count

    @property
    def nbytes(self) -> int:
        """Of memory."""
        return 0 if self._rows is None else self._rows.nbytes

    def add(
        self,
        ids: NDArray[int64],
        entries: NDArray[int64],
        private: NDArray[bool_],
        vectors: NDArray[int8],
    ) -> None:
        """Put passages in; one that is in already is replaced."""
        with self._lock:
            if self._rows is None:
                self._rows = _Rows()
            self._rows.add(ids, entries, private, vectors)

    def forget(self, ids: Iterable[int]) -> None:
        """Take passages out; those that are not in it do not matter."""
        with self._lock:
            if self._rows is not None:
                self._rows.forget(ids)

    def clear(self) -> None:
        """Take everything out."""
        with self._lock:
            self._rows = None

    def nearest(
        self,
        queries: NDArray[float32],
        count: int,
        *,
        open_only: bool,
        among: Collection[int] | None = None,
    ) -> NDArray[int64]:
        """The ids of the `count` passages nearest to each query, united, the nearest first.

        With `among`, only those of these entries. The same index and queries always give the same; equals come in the order of their ids.
        """
        import numpy as np

        with self._lock:
            if self._rows is None or not len(queries) or count < 1:
                return np.zeros(0, np.int64)
            return self._rows.nearest(queries, count, open_only, among)


class _Rows:
    """The arrays: six numbers of 64 signs, the id and the entry of each passage, in any order."""

    def __init__(self) -> None:
        import numpy as np

        self.count = 0
        self._greatest = -1
        self._signs = np.zeros((_WORDS, 0), np.uint64)
        self._ids = np.zeros(0, np.int64)
        self._entries = np.zeros(0, np.int64)
        self._private = np.zeros(0, np.bool_)

    @property
    def nbytes(self) -> int:
        return sum(each.nbytes for each in (self._signs, self._ids, self._entries, self._private))

    def add(
        self,
        ids: NDArray[int64],
        entries: NDArray[int64],
        private: NDArray[bool_],
        vectors: NDArray[int8],
    ) -> None:
        import numpy as np

        if not len(ids):
            return
        if int(ids.min()) <= self._greatest:
            self.forget(ids.tolist())
        # Of an id that is given twice the last one holds.
        last = len(ids) - 1 - np.unique(ids[::-1], return_index=True)[1]
        start, end = self.count, self.count + len(last)
        self._make_room(end)
        words = signs_of(vectors[last]).view(np.uint64)
        self._signs[:, start:end] = words.T
        self._ids[start:end] = ids[last]
        self._entries[start:end] = entries[last]
        self._private[start:end] = private[last]
        self.count = end
        self._greatest = max(self._greatest, int(ids.max()))

    def _make_room(self, needed: int) -> None:
        import numpy as np

        if needed <= len(self._ids):
            return
        more = max(needed, len(self._ids) * 5 // 4, 256) - len(self._ids)
        self._signs = np.concatenate((self._signs, np.zeros((_WORDS, more), np.uint64)), axis=1)
        self._ids = np.concatenate((self._ids, np.zeros(more, np.int64)))
        self._entries = np.concatenate((self._entries, np.zeros(more, np.int64)))
        self._private = np.concatenate((self._private, np.zeros(more, np.bool_)))

    def forget(self, ids: Iterable[int]) -> None:
        import numpy as np

        unwanted = np.fromiter(ids, np.int64)
        holes = np.flatnonzero(np.isin(self._ids[: self.count], unwanted))
        kept = self.count - len(holes)
        moved = np.setdiff1d(np.arange(kept, self.count), holes)
        holes = holes[holes < kept]
        self._signs[:, holes] = self._signs[:, moved]
        for each in (self._ids, self._entries, self._private):
            each[holes] = each[moved]
        self._signs[:, kept : self.count] = 0
        self.count = kept

    def nearest(
        self,
        queries: NDArray[float32],
        count: int,
        open_only: bool,
        among: Collection[int] | None,
    ) -> NDArray[int64]:
        import numpy as np

        left_out = self._private[: self.count] if open_only else np.zeros(self.count, np.bool_)
        if among is not None:
            wanted = np.fromiter(among, np.int64, len(among))
            left_out = left_out | ~np.isin(self._entries[: self.count], wanted)
        found: dict[int, float] = {}
        for query in queries:
            rows = self._around(query, count * _CLOSER_LOOK, left_out)
            signs = np.ascontiguousarray(self._signs[:, rows].T).view(np.uint8)
            likeness = likeness_to_signs(query, signs)
            order = np.lexsort((self._ids[rows], -likeness))[:count]
            for row, like in zip(rows[order].tolist(), likeness[order].tolist(), strict=True):
                found[row] = max(like, found.get(row, like))
        rows = np.fromiter(found, np.int64)
        likeness = np.fromiter(found.values(), np.float32)
        ids = self._ids[rows]
        return ids[np.lexsort((ids, -likeness))]

    def _around(
        self, query: NDArray[float32], count: int, left_out: NDArray[bool_]
    ) -> NDArray[int64]:
        """The rows whose signs are nearest: `count`, and those as near as the last of them."""
        import numpy as np

        distances = self._distances(signs_of(query).view(np.uint64))
        distances[left_out] = _NONE
        within = np.cumsum(np.bincount(distances, minlength=_NONE + 1)[:_NONE])
        furthest = min(int(np.searchsorted(within, count)), _NONE - 1)
        return np.flatnonzero(distances <= furthest)

    def _distances(self, query: NDArray[uint64]) -> NDArray[uint16]:
        """How many signs of each row differ from those of the query."""
        import numpy as np

        differing = np.zeros(self.count, np.uint16)
        for words, wanted in zip(self._signs, query, strict=True):
            differing += np.bitwise_count(words[: self.count] ^ wanted)
        return differing
