"""How good the ranking is on public test collections: nDCG@10 and mean average precision.

Each set is a folder with `corpus.jsonl` (`_id`, `title`, `text`), `queries.jsonl` (`_id`, `text`) and
`qrels.tsv` (query, document, relevance). The reference is SQLite's FTS5 as it comes
(`porter unicode61`, `bm25()`, a stop list, repeated words kept).
"""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import log2
from pathlib import Path

from sqlalchemy import Connection, create_engine, insert
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from app.domain.query import StopWords, parse
from models import search
from models.base import Base
from models.records.queries import Filter
from models.repositories.search import SearchRepository
from models.tables import EntryRow
from resources import read_text

REFERENCE = {
    "cranfield_1to4": (0.379, 0.302),
    "cisi": (0.400, 0.229),
    "time": (0.684, 0.627),
    "adi": (0.491, 0.420),
}
_DEPTH = 1000


@dataclass(frozen=True)
class Quality:
    """What one set came to."""

    name: str
    documents: int
    queries: int
    ndcg: float
    average_precision: float


def measure(folder: Path) -> list[Quality]:
    """Every set of the folder that is there."""
    return [_measure_set(folder / name) for name in REFERENCE if (folder / name).is_dir()]


def _measure_set(folder: Path) -> Quality:
    documents = _lines(folder / "corpus.jsonl")
    queries = {str(line["_id"]): str(line["text"]) for line in _lines(folder / "queries.jsonl")}
    relevant = _judgements(folder / "qrels.tsv")
    stop_words = StopWords.read(read_text("recall/stop-words-en.txt"))
    engine = create_engine(
        "sqlite+pysqlite://",
        module=dbapi2,
        creator=lambda: dbapi2.connect(":memory:"),
        poolclass=StaticPool,
    )
    gains, precisions = [], []
    with engine.connect() as connection:
        _fill(connection, documents)
        repository = SearchRepository(connection)
        names = [str(document["_id"]) for document in documents]
        for query, judged in relevant.items():
            found = repository.find(
                parse(queries[query], stop_words), Filter(), limit=_DEPTH, share_safe=False
            )
            ranked = [names[one.entry - 1] for one in found.best]
            gains.append(_ndcg(ranked, judged))
            precisions.append(_average_precision(ranked, judged))
    engine.dispose()
    count = len(relevant)
    return Quality(folder.name, len(documents), count, sum(gains) / count, sum(precisions) / count)


def _fill(connection: Connection, documents: Sequence[Mapping[str, object]]) -> None:
    Base.metadata.create_all(connection)
    search.create(connection)
    day = datetime(2024, 1, 1)
    for number, document in enumerate(documents, 1):
        connection.execute(
            insert(EntryRow), {**_BLANK, "id": number, "uid": str(number), "held_at": day}
        )
        text = search.IndexText(
            title=str(document.get("title", "")), open=str(document.get("text", ""))
        )
        search.add(connection, [(number, text)])


_BLANK = {
    **dict.fromkeys(
        ("kind", "my_role", "other_role", "code", "format", "voluntariness", "title", "snippet"), ""
    ),
    **dict.fromkeys(("bring", "bring_question", "source", "content_hash"), ""),
    "position_private": False,
    "preload_sources": [],
    "privacy": "may_bring",
    "created_at": datetime(2024, 1, 1),
    "changed_at": datetime(2024, 1, 1),
}


def _lines(path: Path) -> list[dict[str, object]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def _judgements(path: Path) -> dict[str, dict[str, int]]:
    judged: dict[str, dict[str, int]] = defaultdict(dict)
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        query, document, relevance = fields[0], fields[-2], fields[-1]
        if relevance.lstrip("-").isdigit() and int(relevance) > 0:
            judged[query][document] = int(relevance)
    return judged


def _ndcg(ranked: Sequence[str], judged: Mapping[str, int]) -> float:
    gain = sum(judged.get(name, 0) / log2(place + 2) for place, name in enumerate(ranked[:10]))
    ideal = sorted(judged.values(), reverse=True)[:10]
    return gain / sum(value / log2(place + 2) for place, value in enumerate(ideal))


def _average_precision(ranked: Sequence[str], judged: Mapping[str, int]) -> float:
    hits, total = 0, 0.0
    for place, name in enumerate(ranked, 1):
        if name in judged:
            hits += 1
            total += hits / place
    return total / len(judged)
