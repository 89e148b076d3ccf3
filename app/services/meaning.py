"""Recall by meaning: reads reflections with the encoder, and finds those near in meaning.

What it keeps is made of private text and lives where that lives: the vectors in the encrypted
journal, and in memory one bit of each of their numbers, until the lock.
"""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from models.records.changes import Changes, Thing
from models.records.meaning import ReadState, SentenceSpan, StoredPassage
from models.records.queries import Filter
from models.store import Store, UnitOfWork

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

    from app.encoding.encoder import Encoded, Encoder
    from app.encoding.signs import SignIndex

    Vectors = NDArray[float32]

Reading = Generator[ReadState, None, ReadState]
"""Long work that tells how far it is, and at the end where it has come."""

SETTING = "recall_by_meaning"

_NEAREST = 1_000
"""Passages that are compared exactly, of those nearest by the bits."""
_LEAST_NEAREST = 300
"""At least so many for each passage of what is asked."""
_FILLED = 5_000
_UNREAD = 32
_FORGOTTEN = 300
_PASSAGES = 3
"""Passages in one slice: some 40 ms."""
_BEGINNING, _LAST = 2_000, 6_000
"""Characters of a long text that are looked at: more than the passages that are asked with."""
_READ_AGAIN = 4
"""So many of the best are read again to tell which sentence was meant; some 7 ms each."""
_FEW_KEPT = 50
_NEAREST_OF_FEW = 300
"""So many passages of what meets a filter are compared, when few of the nearest ones do."""
_MOST_ASKED = 6


@dataclass(frozen=True, slots=True)
class Near:
    """How near an entry (its row id) comes: the cosine, and the passage that comes nearest."""

    entry: int
    cosine: float
    passage: int
    asked: int
    """Which of the vectors that were asked with came nearest."""


@dataclass(frozen=True, eq=False)
class Nearness:
    """What came of one question by meaning."""

    asked: Vectors | None = field(default=None, repr=False)
    trust: float = 0.0
    near: Mapping[int, Near] = field(default_factory=dict)
    held_at: Mapping[int, datetime] = field(default_factory=dict)


class Meaning:
    """Finds by meaning, once the model is loaded; reads what has not been read, in slices.

    It lives on the vault worker; `load` may run on any thread.
    """

    def __init__(self, store: Store, encoder: Encoder | None) -> None:
        self._store = store
        self._encoder = encoder
        self._index: SignIndex | None = None
        self._filled = 0

    # ------------------------------------------------------------- on and off

    @property
    def is_on(self) -> bool:
        """Whether this journal is to be found by meaning too."""
        with self._store.read() as unit:
            return bool(unit.settings.get(SETTING, True))

    def switch(self, on: bool) -> Changes:
        """Find by meaning too, or by words alone. `run` brings about what that asks for."""
        with self._store.write() as unit:
            unit.settings.put(SETTING, on)
        if not on:
            self._index, self._filled = None, 0
        return Changes(altered=frozenset({(Thing.SETTING, SETTING)}))

    def load(self) -> None:
        """Load the model; on any thread.

        Raises:
            NoModel: it is missing or damaged.
        """
        if self._encoder is not None:
            self._encoder.load()

    def state(self) -> ReadState:
        """How many reflections have been read, of how many."""
        with self._store.read() as unit:
            return unit.meaning.state(self._encoder.MODEL if self._encoder else "")

    # ------------------------------------------------------------- reading

    def run(self) -> Reading:
        """Bring what is kept up to the journal, a slice at a time; give what was read last.

        It may be ended after any slice and goes on where it was. Switched off, what was kept is
        deleted.
        """
        if not self.is_on or self._encoder is None:
            return (yield from self._forget(""))
        if not self._encoder.is_ready:
            return self.state()
        yield from self._forget(self._encoder.MODEL)
        yield from self._fill()
        return (yield from self._read(self._encoder))

    def fill(self) -> None:
        """Find by what has been read, at once; for who asks one question and leaves.

        Raises:
            NoModel: the model is missing or damaged.
        """
        if self._encoder is not None and self.is_on:
            self._encoder.load()
            for _ in self._fill():
                pass

    def _forget(self, model: str) -> Reading:
        left = 1
        while left:
            with self._store.derive() as unit:
                left = unit.meaning.forget(_FORGOTTEN, model)
            if left:
                yield self.state()
        return self.state()

    def _fill(self) -> Iterator[ReadState]:
        import numpy as np

        from app.encoding.encoder import DIMENSIONS
        from app.encoding.signs import SignIndex

        assert self._encoder is not None
        state = self.state()
        if self._index is None:
            self._index, self._filled = SignIndex(), 0
        index = self._index
        while self._index is index:  # and not switched off between two slices
            with self._store.read() as unit:
                rows = unit.meaning.packed(self._encoder.MODEL, self._filled, _FILLED)
            if not rows:
                return
            vectors = np.frombuffer(b"".join(row[3] for row in rows), np.int8)
            index.add(
                np.array([row[0] for row in rows], np.int64),
                np.array([row[1] for row in rows], np.int64),
                np.array([row[2] for row in rows], np.bool_),
                vectors.reshape(-1, DIMENSIONS),
            )
            self._filled = rows[-1][0]
            yield state

    def _read(self, encoder: Encoder) -> Reading:
        state = self.state()
        while self._index is not None:
            with self._store.read() as unit:
                unread = unit.meaning.unread(encoder.MODEL, _UNREAD)
            if not unread:
                break
            for entry in unread:
                yield from self._read_entry(encoder, entry, state)
                state = ReadState(min(state.read + 1, state.all), state.all)
                yield state
        return state

    def _read_entry(self, encoder: Encoder, entry: int, state: ReadState) -> Iterator[ReadState]:
        with self._store.read() as unit:
            written = unit.meaning.written([entry], share_safe=False).get(entry)
        if written is None:
            return
        passages: list[StoredPassage] = []
        for text, private in ((written.open, False), (written.private, True)):
            cut = encoder.passages(text)
            for at in range(0, len(cut), _PASSAGES):
                found = encoder.encode(text, cut[at : at + _PASSAGES])
                passages += [_stored(entry, private, one) for one in found]
                yield state
        if self._index is None:  # switched off meanwhile: nothing is kept
            return
        with self._store.derive() as unit:
            ids = unit.meaning.put(entry, encoder.MODEL, written.stamp, passages)
        if ids:
            self._add(self._index, entry, ids, passages)

    def _add(
        self,
        index: SignIndex,
        entry: int,
        ids: Sequence[int],
        passages: Sequence[StoredPassage],
    ) -> None:
        import numpy as np

        index.add(
            np.array(ids, np.int64),
            np.full(len(ids), entry, np.int64),
            np.array([one.private for one in passages], np.bool_),
            np.stack([np.frombuffer(one.vector, np.int8) for one in passages]),
        )
        self._filled = max(self._filled, *ids)

    # ------------------------------------------------------------- finding

    def near_text(
        self,
        unit: UnitOfWork,
        text: str,
        filter: Filter = Filter(),  # noqa: B008 - frozen
        *,
        share_safe: bool,
    ) -> Nearness:
        """Entries near a text in meaning; none while the model is not loaded, or switched off."""
        encoder = self._ready(unit)
        if encoder is None:
            return Nearness()
        text = _ends_of(text)
        trust = encoder.understands(text)
        if not trust:
            return Nearness()
        return self._near(unit, encoder.query(text), trust, filter, share_safe)

    def near_entry(
        self, unit: UnitOfWork, row_id: int | None, text: str, *, share_safe: bool
    ) -> Nearness:
        """Entries near an entry in meaning: by what was read of it, or else by its text."""
        encoder = self._ready(unit)
        if encoder is None:
            return Nearness()
        stored = unit.meaning.of_entry(row_id) if row_id is not None else []
        stored = [one for one in stored if not (share_safe and one.private)]
        if not stored:
            return self.near_text(unit, text, share_safe=share_safe)
        trust = encoder.understands(_ends_of(text))
        if not trust:
            return Nearness()
        asked = _unit_vectors([one.vector for one in stored])
        if len(asked) > _MOST_ASKED:
            kept = [*range(2), *range(len(asked) - _MOST_ASKED + 2, len(asked))]
            asked = asked[kept]
        return self._near(unit, asked, trust, Filter(), share_safe)

    def sentences(
        self, unit: UnitOfWork, nearness: Nearness, entries: Collection[int], *, share_safe: bool
    ) -> dict[int, tuple[str, str, str]]:
        """Of each entry what stands before the sentence that comes nearest, the sentence, the rest.

        All within the passage that came nearest.
        """
        wanted = {each: nearness.near[each] for each in entries if each in nearness.near}
        if not wanted or nearness.asked is None:
            return {}
        passages = unit.meaning.passages([one.passage for one in wanted.values()])
        written = unit.meaning.written(list(wanted), share_safe=share_safe)
        found = {}
        for place, (entry, one) in enumerate(wanted.items()):
            passage, texts = passages.get(one.passage), written.get(entry)
            if passage is None or texts is None or not passage.sentences:
                continue
            text = texts.private if passage.private else texts.open
            asked = nearness.asked[one.asked]
            best = self._nearest_sentence(asked, text, passage, again=place < _READ_AGAIN)
            sentence = text[best.start : best.end]
            if sentence.strip():
                before = text[passage.start : best.start]
                found[entry] = before, sentence, text[best.end : passage.end]
        return found

    def _nearest_sentence(
        self, asked: Vectors, text: str, passage: StoredPassage, *, again: bool
    ) -> SentenceSpan:
        """By what was kept of each sentence; read `again`, by all of it: signs tell only so much."""
        import numpy as np

        from app.encoding.encoder import Passage
        from app.encoding.signs import likeness_to_signs

        if again and self._encoder is not None and len(passage.sentences) > 1:
            spans = tuple((one.start, one.end) for one in passage.sentences)
            (read,) = self._encoder.encode(text, [Passage(passage.start, passage.end, spans)])
            likeness = read.sentences @ asked
        else:
            signs = np.frombuffer(b"".join(one.signs for one in passage.sentences), np.uint8)
            likeness = likeness_to_signs(asked, signs)
        return passage.sentences[int(likeness.argmax())]

    def is_at_hand(self, unit: UnitOfWork) -> bool:
        """Whether it finds by more than words now: loaded, filled and switched on."""
        return self._ready(unit) is not None

    def _ready(self, unit: UnitOfWork) -> Encoder | None:
        if self._encoder is None or not self._encoder.is_ready or not self._index:
            return None
        return self._encoder if unit.settings.get(SETTING, True) else None

    def _near(
        self,
        unit: UnitOfWork,
        asked: Vectors,
        trust: float,
        filter: Filter,
        share_safe: bool,
    ) -> Nearness:
        if self._index is None or not len(asked):
            return Nearness()
        count = max(_NEAREST // len(asked), _LEAST_NEAREST)
        ids = self._index.nearest(asked, count, open_only=share_safe)
        near = self._compared(unit, asked, ids.tolist(), share_safe)
        kept = unit.meaning.kept(list(near), filter, share_safe)
        if filter != Filter() and len(kept) < _FEW_KEPT:
            few = unit.meaning.matching(filter, share_safe)
            ids = self._index.nearest(asked, _NEAREST_OF_FEW, open_only=share_safe, among=few)
            near = self._compared(unit, asked, ids.tolist(), share_safe)
            kept = unit.meaning.kept(list(near), filter, share_safe)
        return Nearness(
            asked, trust, {entry: one for entry, one in near.items() if entry in kept}, kept
        )

    def _compared(
        self, unit: UnitOfWork, asked: Vectors, ids: Sequence[int], share_safe: bool
    ) -> dict[int, Near]:
        """Exactly: for each entry the mean, over what was asked, of its nearest passage's cosine."""
        import numpy as np

        rows = unit.meaning.vectors(ids)
        if self._index is not None and len(rows) < len(ids):
            self._index.forget(each for each in ids if each not in rows)
        rows = {key: row for key, row in rows.items() if not (share_safe and row.private)}
        if not rows:
            return {}
        names = list(rows)
        entries = np.array([rows[each].entry for each in names])
        cosines = _unit_vectors([rows[each].vector for each in names]) @ asked.T
        order = np.argsort(entries, kind="stable")
        own, starts = np.unique(entries[order], return_index=True)
        sorted_cosines = cosines[order]
        best = np.maximum.reduceat(sorted_cosines, starts, axis=0)
        means = best.mean(axis=1)
        ends = np.append(starts[1:], len(order))
        near = {}
        for place, entry in enumerate(own.tolist()):
            block = sorted_cosines[starts[place] : ends[place]]
            row, column = np.unravel_index(int(block.argmax()), block.shape)
            passage = names[int(order[starts[place] + int(row)])]
            near[entry] = Near(entry, float(means[place]), passage, int(column))
        return near


def _ends_of(text: str) -> str:
    """A text that may be a book, cut down to how it begins and what was written last."""
    if len(text) <= _BEGINNING + _LAST:
        return text
    return f"{text[:_BEGINNING]}\n\n{text[-_LAST:]}"


def _stored(entry: int, private: bool, found: Encoded) -> StoredPassage:
    from app.encoding.signs import in_bytes

    passage = found.passage
    sentences = tuple(
        SentenceSpan(start, end, signs.tobytes())
        for (start, end), signs in zip(passage.sentences, found.signs, strict=True)
    )
    vector = in_bytes(found.vector).tobytes()
    return StoredPassage(0, entry, private, passage.start, passage.end, vector, sentences)


def _unit_vectors(stored: Sequence[bytes]) -> Vectors:
    """Vectors as they are kept, as rows of length 1."""
    import numpy as np

    rows = np.frombuffer(b"".join(stored), np.int8).reshape(len(stored), -1).astype(np.float32)
    lengths = np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-6)
    return np.asarray(rows / lengths, np.float32)
