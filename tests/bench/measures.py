"""What is measured of the open journal itself: searches, recall, saving. Times in milliseconds."""

import json
import random
import statistics
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from time import perf_counter

from app.domain.clock import SystemClock
from app.services.importing.importer import Importing
from app.services.recall import Recall
from app.services.timeline import Timeline
from app.services.undo import UndoHistory
from app.services.writing import Writing
from models.records.entries import FREE, FREE_TEXT, AnswerKey, Draft, DraftAnswer
from models.records.queries import Filter
from models.store import Store
from prompts.catalogue import Catalogue
from tests.bench.texts import Vocabulary

_COMMON, _MEDIUM, _RARE = (60, 110), (300, 900), (8_000, 30_000)
"""Ranks of the vocabulary: a common word stands in about half of all entries."""
_STOP_WORDS_END = 60


@dataclass(frozen=True)
class Timing:
    """One row of the table."""

    name: str
    p50: float
    p95: float
    note: str = ""


def timed(name: str, calls: Iterable[Callable[[], object]], note: str = "") -> Timing:
    """Call each once and take the median and the 95th percentile."""
    times = []
    for call in calls:
        begun = perf_counter()
        call()
        times.append((perf_counter() - begun) * 1000)
    times.sort()
    return Timing(name, statistics.median(times), times[int(len(times) * 0.95)], note)


class Measures:
    """Measures of one journal; the same seed asks the same questions."""

    def __init__(
        self, recall: Recall, writing: Writing, timeline: Timeline, words: list[str], runs: int
    ) -> None:
        self._recall, self._writing, self._timeline = recall, writing, timeline
        self._words, self._runs = words, runs
        self._random = random.Random(5)
        self._vocabulary = Vocabulary(seed=13)
        self._vocabulary.words = self._known(words)

    def all(self) -> list[Timing]:
        """Every measure of the store."""
        return [*self.searches(), *self.recalls(), *self.saves(), *self.pages()]

    def searches(self) -> list[Timing]:
        """Searches for words of every frequency."""
        asked = {
            "search, common word": lambda: self._word(_COMMON),
            "search, medium word": lambda: self._word(_MEDIUM),
            "search, rare word": lambda: self._word(_RARE),
            "search, two words": lambda: f"{self._word(_MEDIUM)} {self._word(_RARE)}",
            "search, two common words": lambda: f"{self._word(_COMMON)} {self._word(_COMMON)}",
            "search, a beginning": lambda: self._word(_MEDIUM)[:3],
            "search, 30 words": lambda: self._text(30),
        }
        found = [
            timed(name, [self._search(query()) for _ in range(self._runs)])
            for name, query in asked.items()
        ]
        safe = [self._search(self._word(_COMMON), share_safe=True) for _ in range(self._runs)]
        filtered = [
            self._search(self._word(_COMMON), Filter(codes=("K4",))) for _ in range(self._runs)
        ]
        return [
            *found,
            timed("search, common word, share-safe", safe),
            timed("search, common word, one code", filtered),
        ]

    def recalls(self) -> list[Timing]:
        """What stands beside the editor, for drafts of about 120 words."""
        drafts = [self._draft(120) for _ in range(self._runs)]
        calls = [lambda draft=draft: self._recall.for_draft(draft) for draft in drafts]
        return [timed("recall for a draft", calls)]

    def saves(self) -> list[Timing]:
        """Saving while typing, and finishing."""
        drafts = [self._draft(250) for _ in range(self._runs)]
        saving = [lambda draft=draft: self._writing.save_draft(draft) for draft in drafts]
        finishing = [lambda draft=draft: self._writing.finish(draft) for draft in drafts]
        return [timed("save of a draft", saving), timed("save of an entry", finishing)]

    def pages(self) -> list[Timing]:
        """The Journal's first page, and its counts."""
        nothing = Filter()
        first = [lambda: self._timeline.page(nothing, None, 60)] * self._runs
        facets = [lambda: self._timeline.facets(nothing)] * min(self._runs, 10)
        return [timed("journal, a page of 60", first), timed("journal, all counts", facets)]

    def _search(
        self, text: str, filter: Filter | None = None, *, share_safe: bool = False
    ) -> Callable[[], object]:
        kept = filter or Filter()
        return lambda: self._recall.search(text, kept, share_safe=share_safe)

    def _word(self, ranks: tuple[int, int]) -> str:
        low, high = (rank * len(self._words) // 40_000 for rank in ranks)
        low, high = max(low, _STOP_WORDS_END), max(high, _STOP_WORDS_END + 40)
        return self._words[self._random.randrange(low, min(high, len(self._words)))]

    def _known(self, words: list[str]) -> list[str]:
        """As many words as the vocabulary has weights for, so that drafts speak like the entries."""
        wanted = len(self._vocabulary.words)
        return (words * (1 + wanted // len(words)))[:wanted]

    def _text(self, count: int) -> str:
        return self._vocabulary.text(count)

    def _draft(self, words: int) -> Draft:
        draft = self._writing.begin(())
        answer = DraftAnswer(self._text(words))
        return replace(draft, answers={AnswerKey(FREE, FREE_TEXT): answer})


def import_rate(store: Store, folder: Path, texts: Iterable[tuple[datetime, str]]) -> float:
    """Entries a second through the importer, from a file of JSON Lines."""
    path = folder / "import.jsonl"
    with path.open("w", encoding="utf-8") as lines:
        for held_at, text in texts:
            lines.write(json.dumps({"date": held_at.date().isoformat(), "text": text}) + "\n")
    begun = perf_counter()
    work = Importing(store, SystemClock(), UndoHistory(store), Catalogue.shipped()).run([path])
    try:
        while True:
            next(work)
    except StopIteration as done:
        return float(done.value.imported / (perf_counter() - begun))
