"""How well recall finds: test collections, paraphrases, and the other half of a diary entry."""

import random
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.encoding.passages import sentences
from models.records.queries import Found
from tests.bench import ranking
from tests.bench.ranking import DEPTH, Collection, Quality
from tests.bench.recall_journals import Filled, Text, read_journal
from tests.bench.recall_stages import Stages
from tests.bench.texts import diary_texts

HALVED, LEAST_WORDS = 1_000, 200
"""So many diary entries, of at least so many words, are cut in halves."""
_PAIRS = {
    "known while tuning": "paraphrases.toml",
    "written after the near words": "paraphrases-unseen.toml",
}
_SEEN = 8


@dataclass(frozen=True)
class Answered:
    """How a collection was answered by plain full text, and by the product."""

    collection: Collection
    plain: Quality
    product: Quality
    shares: Mapping[str, float]


@dataclass(frozen=True)
class Places:
    """On which place what was sought came (0 is the first), of each question; None: not found."""

    name: str
    places: Sequence[int | None]

    def within(self, count: int) -> float:
        """The share that came among the first ones."""
        good = sum(place is not None and place < count for place in self.places)
        return good / len(self.places)


def answered(collection: Collection) -> Answered:
    """Fill a journal with a collection, and ask it."""
    plain = ranking.quality(collection, ranking.plain_words(collection))
    texts = [Text(one.name, one.title, one.text) for one in collection.documents]
    with read_journal(texts) as filled:
        search = filled.unlocked.recall.search
        ranked = {
            name: _names(filled, search(query, limit=DEPTH))
            for name, query in collection.queries.items()
        }
        with Stages() as stages:
            for query in collection.queries.values():
                search(query)
    return Answered(collection, plain, ranking.quality(collection, ranked), stages.shares())


def paraphrases(diaries: Path | None) -> Iterator[Places]:
    """Questions to entries that say it without a shared word: among each other, and in a diary."""
    pairs = {kind: _pairs(file) for kind, file in _PAIRS.items()}
    own = [Text(pair["asked"], "", pair["written"]) for kind in pairs for pair in pairs[kind]]
    others = [Text("", "", text) for text in long_entries(diaries)]
    for journal, texts in (("among themselves", own), ("within a diary", [*own, *others])):
        if texts is own or others:
            with read_journal(texts) as filled:
                search = filled.unlocked.recall.search
                for kind in pairs:
                    asked = [pair["asked"] for pair in pairs[kind]]
                    found = [_names(filled, search(text, limit=DEPTH)) for text in asked]
                    yield Places(
                        f"{len(asked)} {kind}, {journal}: {len(texts):,} entries",
                        [_place(*one) for one in zip(asked, found, strict=True)],
                    )


def _pairs(file: str) -> list[dict[str, str]]:
    told = Path(__file__).with_name(file).read_text(encoding="utf-8")
    pairs: list[dict[str, str]] = tomllib.loads(told)["pair"]
    return pairs


def other_halves(diaries: Path) -> Iterator[Places]:
    """Half of a diary entry as the question, in a journal of whole entries and of the other halves."""
    halves = [halved(text) for text in long_entries(diaries)]
    journals = {
        "whole entries": ([first + second for first, second in halves], (0, 1)),
        "second halves alone": ([second for _, second in halves], (0,)),
        "first halves alone": ([first for first, _ in halves], (1,)),
    }
    for name, (texts, asked) in journals.items():
        with read_journal(Text(str(place), "", text) for place, text in enumerate(texts)) as filled:
            recall = filled.unlocked.recall
            for side in asked:
                half = "second half" if side else "first half"
                questions = [pair[side] for pair in halves]
                for way, ask in (("for_text", recall.for_text), ("search", recall.search)):
                    yield _asked(f"{name}; by the {half}, {way}", filled, questions, ask)


def long_entries(diaries: Path | None) -> list[str]:
    """The diary entries that are cut in halves: always the same, out of all diaries."""
    if diaries is None:
        return []
    long = [text for text in diary_texts(diaries) if len(text.split()) >= LEAST_WORDS]
    random.Random(3).shuffle(long)
    return long[:HALVED]


def halved(text: str) -> tuple[str, str]:
    """A text in two at the end of a sentence near its middle, or else between two words."""
    words = [word.start() for word in re.finditer(r"\S+", text)]
    middle = words[len(words) // 2]
    ends = [end for _, end in sentences(text)]
    near = min(ends, key=lambda end: abs(end - middle))
    at = near if abs(near - middle) < len(text) / 5 else middle
    return text[:at], text[at:]


def _asked(
    name: str, filled: Filled, questions: Sequence[str], ask: Callable[..., Found]
) -> Places:
    found = [_names(filled, ask(question, limit=_SEEN)) for question in questions]
    return Places(name, [_place(str(at), names) for at, names in enumerate(found)])


def _names(filled: Filled, found: Found) -> list[str]:
    return [filled.names[hit.card.id] for hit in found.hits]


def _place(name: str, names: Sequence[str]) -> int | None:
    return names.index(name) if name in names else None
