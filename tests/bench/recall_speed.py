"""How fast recall is in big journals, what it keeps in memory, and how fast the model reads.

Big journals hold the diary entries many times over. Each is read once by the model; every copy has
its own vectors, which lie as far from those as texts do that tell much the same (cosine about .9).
"""

import gc
import random
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from time import perf_counter, process_time

import numpy as np

from app.encoding.encoder import Encoded, Encoder
from app.encoding.signs import in_bytes
from app.services.session import Unlocked
from models.records.entries import FREE, FREE_TEXT, AnswerKey, Draft, DraftAnswer
from models.records.ids import EntryId
from models.records.meaning import SentenceSpan, StoredPassage
from models.records.queries import Filter
from tests.bench import journal, machine
from tests.bench.recall_journals import Text, fill, opened, read_all
from tests.bench.recall_stages import Stages
from tests.bench.texts import diary_texts

SIZES = (10_000, 100_000)
_RUNS = 100
_READ_WORDS, _READ_ENTRIES = 250, 300
_SPREAD = 0.5
_A_TIME = 1000
_TELLING = 5
_STARTS = 5
_LOADING = """
from time import perf_counter as now
from tests.bench.machine import proportional_memory_mb as memory
had, begun = memory(), now()
from app.encoding.encoder import Encoder
encoder = Encoder()
encoder.load()
seconds = now() - begun
encoder.query("and one text is read")
print(seconds, memory() - had)
"""
_ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Reading:
    """What the model itself takes: seconds to load, MB, entries of 250 words."""

    loading_s: float
    memory_mb: float
    entries_a_second: float
    entries_a_core_second: float


@dataclass(frozen=True)
class Taken:
    """What questions of one kind took, in ms: on the clock, and of the processor."""

    name: str
    clock: Sequence[float]
    processor: Sequence[float]


@dataclass(frozen=True)
class Speed:
    """What recall takes in one journal."""

    size: int
    passages: int
    filling_s: float
    memory_mb: float
    taken: Sequence[Taken]
    shares: Mapping[str, Mapping[str, float]]


def reading(diaries: Path) -> Reading:
    """Load the model in new processes, and read entries of 250 words as in the background."""
    words = " ".join(diary_texts(diaries)).split()
    bodies = [
        " ".join(words[at * _READ_WORDS : (at + 1) * _READ_WORDS]) for at in range(_READ_ENTRIES)
    ]
    with opened() as unlocked:
        fill(unlocked, (Text("", "", body) for body in bodies))
        begun, begun_cpu = perf_counter(), process_time()
        read_all(unlocked)
        seconds, cpu = perf_counter() - begun, process_time() - begun_cpu
    loading, memory = _loading()
    return Reading(loading, memory, _READ_ENTRIES / seconds, _READ_ENTRIES / cpu)


def _loading() -> tuple[float, float]:
    """Seconds and MB, the medians of some new processes."""
    command = [sys.executable, "-c", _LOADING]
    told = [
        subprocess.run(command, cwd=_ROOT, capture_output=True, check=True, text=True).stdout
        for _ in range(_STARTS)
    ]
    seconds, memory = zip(*(map(float, line.split()) for line in told), strict=True)
    return statistics.median(seconds), statistics.median(memory)


def speeds(diaries: Path, sizes: Sequence[int]) -> Iterator[Speed]:
    """What recall takes in journals of so many entries."""
    reader = _Reader()
    for size in sizes:
        yield _speed(size, diaries, reader)


@dataclass
class _Reader:
    """Reads each text once; the passages of every copy have vectors of their own."""

    encoder: Encoder = field(default_factory=Encoder)
    draw: np.random.Generator = field(default_factory=lambda: np.random.default_rng(19))
    known: dict[str, list[Encoded]] = field(default_factory=dict)

    def passages(self, entry: int, text: str, private: bool) -> Iterator[StoredPassage]:
        if text not in self.known:
            self.known[text] = self.encoder.encode(text, self.encoder.passages(text))
        for one in self.known[text]:
            noise = self.draw.standard_normal(one.vector.size, np.float32)
            vector = one.vector + noise * np.float32(_SPREAD / np.sqrt(noise.size))
            spans = zip(one.passage.sentences, one.signs, strict=True)
            yield StoredPassage(
                id=0,
                entry=entry,
                private=private,
                start=one.passage.start,
                end=one.passage.end,
                vector=in_bytes(vector).tobytes(),
                sentences=tuple(SentenceSpan(*span, signs.tobytes()) for span, signs in spans),
            )


def _speed(size: int, diaries: Path, reader: _Reader) -> Speed:
    with opened() as unlocked:
        journal.fill(unlocked.store, unlocked.catalogue, size, diaries)
        passages = _read_copies(unlocked, reader)
        gc.collect()
        before, begun = machine.proportional_memory_mb(), perf_counter()
        unlocked.meaning.fill()
        filling = perf_counter() - begun
        gc.collect()
        memory = machine.proportional_memory_mb() - before
        taken, shares = _asked(unlocked, diaries)
    return Speed(size, passages, filling, memory, taken, shares)


def _read_copies(unlocked: Unlocked, reader: _Reader) -> int:
    """Give every entry its passages; how many they are."""
    count, unread = 0, [0]
    while unread:
        with unlocked.store.write() as unit:
            unread = unit.meaning.unread(Encoder.MODEL, _A_TIME)
            for entry, written in unit.meaning.written(unread, share_safe=False).items():
                passages = [
                    *reader.passages(entry, written.open, False),
                    *reader.passages(entry, written.private, True),
                ]
                unit.meaning.put(entry, Encoder.MODEL, written.stamp, passages)
                count += len(passages)
    return count


def _asked(unlocked: Unlocked, diaries: Path) -> tuple[list[Taken], dict[str, dict[str, float]]]:
    """Searches of several lengths, drafts, and entries of the journal; each asked once."""
    draw = random.Random(5)
    texts = draw.sample(diary_texts(diaries), _RUNS)
    recall = unlocked.recall
    questions: dict[str, list[Callable[[], object]]] = {
        f"search, {words} word{'s' * (words > 1)}": [
            partial(recall.search, _some_words(text, words, draw)) for text in texts
        ]
        for words in (1, 3, 8, 30)
    }
    questions["search, 8 words, share-safe"] = [
        partial(recall.search, _some_words(text, 8, draw), share_safe=True) for text in texts
    ]
    questions["search, 8 words, one code"] = [
        partial(recall.search, _some_words(text, 8, draw), Filter(codes=("K4",))) for text in texts
    ]
    questions["whole entry, of the journal"] = [
        partial(recall.for_entry, entry) for entry in _some_entries(unlocked, draw)
    ]
    questions["whole entry, being written"] = [
        partial(recall.for_draft, _draft(unlocked, text)) for text in texts
    ]
    taken, shares = [], {}
    for name, calls in questions.items():
        with Stages() as stages:
            taken.append(_timed(name, calls))
        shares[name] = stages.shares()
    return taken, shares


def _timed(name: str, calls: Sequence[Callable[[], object]]) -> Taken:
    clock, processor = [], []
    for call in calls:
        begun, begun_cpu = perf_counter(), process_time()
        call()
        clock.append((perf_counter() - begun) * 1000)
        processor.append((process_time() - begun_cpu) * 1000)
    return Taken(name, sorted(clock), sorted(processor))


def _some_words(text: str, count: int, draw: random.Random) -> str:
    """Words that follow each other; one alone is none of the commonest, which nobody looks for."""
    words = text.split()
    if count == 1:
        words = [word for word in words if len(word) >= _TELLING] or words
    begin = draw.randrange(max(len(words) - count, 1))
    return " ".join(words[begin : begin + count])


def _some_entries(unlocked: Unlocked, draw: random.Random) -> list[EntryId]:
    rows = draw.sample(range(1, unlocked.timeline.count() + 1), _RUNS)
    with unlocked.store.read() as unit:
        return [card.id for card in unit.timeline.cards_of_rows(rows)]


def _draft(unlocked: Unlocked, text: str) -> Draft:
    draft = unlocked.writing.begin(())
    return replace(draft, answers={AnswerKey(FREE, FREE_TEXT): DraftAnswer(text)})
