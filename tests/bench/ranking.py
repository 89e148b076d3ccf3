"""Test collections, how good a ranking of one is, and what plain full text makes of it.

A collection is a folder with `corpus.jsonl` (`_id`, `title`, `text`), `queries.jsonl` (`_id`, `text`)
and `qrels.tsv` (query, document, relevance). The reference is SQLite's FTS5 with the query tuned:
`porter unicode61`, `bm25()`, without stop words, words that are repeated counted as often.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log2
from pathlib import Path

from sqlcipher3 import dbapi2

from app.domain.query import StopWords
from resources import read_text

DEPTH = 200
"""So many of a ranking are looked at; what stands below counts as not found."""
_WORD = re.compile(r"\w+")
_FILES = ("corpus.jsonl", "queries.jsonl", "qrels.tsv")


@dataclass(frozen=True)
class Document:
    """What is to be found."""

    name: str
    title: str
    text: str


@dataclass(frozen=True)
class Collection:
    """Documents, and the queries (by name) for which people judged which of them answer it."""

    name: str
    documents: tuple[Document, ...]
    queries: Mapping[str, str]
    judged: Mapping[str, Mapping[str, int]]


@dataclass(frozen=True)
class Quality:
    """What rankings came to, as means over the queries."""

    ndcg: float
    average_precision: float
    recall: float


def collections(folder: Path) -> Iterator[Collection]:
    """Every collection of a folder."""
    for path in sorted(folder.iterdir()):
        if all((path / name).is_file() for name in _FILES):
            yield read(path)


def read(folder: Path) -> Collection:
    """One collection. Queries without any relevant document are left out."""
    documents = tuple(
        Document(str(line["_id"]), str(line.get("title", "")), str(line["text"]))
        for line in _lines(folder / "corpus.jsonl")
    )
    judged = _judgements(folder / "qrels.tsv", frozenset(one.name for one in documents))
    queries = {
        str(line["_id"]): str(line["text"])
        for line in _lines(folder / "queries.jsonl")
        if str(line["_id"]) in judged
    }
    return Collection(folder.name, documents, queries, judged)


def quality(collection: Collection, ranked: Mapping[str, Sequence[str]]) -> Quality:
    """How good rankings are: the names of documents, best first, for each query."""
    asked = [(ranked[query], collection.judged[query]) for query in collection.queries]
    return Quality(
        sum(ndcg(*one) for one in asked) / len(asked),
        sum(average_precision(*one) for one in asked) / len(asked),
        sum(recall_at(20, *one) for one in asked) / len(asked),
    )


def ndcg(ranked: Sequence[str], judged: Mapping[str, int], depth: int = 10) -> float:
    """The gain of the first ones, discounted by their place, by the most that there could be."""
    gain = sum(judged.get(name, 0) / log2(place + 2) for place, name in enumerate(ranked[:depth]))
    ideal = sorted(judged.values(), reverse=True)[:depth]
    return gain / sum(value / log2(place + 2) for place, value in enumerate(ideal))


def average_precision(ranked: Sequence[str], judged: Mapping[str, int]) -> float:
    """The mean of the precision at each relevant document; 0 for those that are not found."""
    hits, total = 0, 0.0
    for place, name in enumerate(ranked, 1):
        if name in judged:
            hits += 1
            total += hits / place
    return total / len(judged)


def recall_at(depth: int, ranked: Sequence[str], judged: Mapping[str, int]) -> float:
    """The share of the relevant documents that stands among the first ones."""
    return len(judged.keys() & set(ranked[:depth])) / len(judged)


def plain_words(collection: Collection) -> dict[str, list[str]]:
    """What plain full text finds for each query, best first, at most `DEPTH`."""
    stop_words = StopWords.read(read_text("recall/stop-words-en.txt"))
    index = dbapi2.connect(":memory:")
    index.execute("CREATE VIRTUAL TABLE t USING fts5(title, text, tokenize='porter unicode61')")
    index.executemany(
        "INSERT INTO t(title, text) VALUES (?, ?)",
        [(one.title, one.text) for one in collection.documents],
    )
    found = {}
    for name, query in collection.queries.items():
        words = _WORD.findall(query.lower())
        words = [word for word in words if word not in stop_words] or words
        rows = index.execute(
            f"SELECT rowid FROM t WHERE t MATCH ? ORDER BY bm25(t), rowid LIMIT {DEPTH}",
            (" OR ".join(f'"{word}"' for word in words),),
        )
        found[name] = [collection.documents[row - 1].name for (row,) in rows.fetchall()]
    index.close()
    return found


def _lines(path: Path) -> list[dict[str, object]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def _judgements(path: Path, known: frozenset[str]) -> dict[str, dict[str, int]]:
    judged: dict[str, dict[str, int]] = defaultdict(dict)
    for line in path.read_text(encoding="utf-8").splitlines():
        query, *_, document, relevance = line.split("\t")
        if relevance.lstrip("-").isdigit() and int(relevance) > 0 and document in known:
            judged[query][document] = int(relevance)
    return dict(judged)
