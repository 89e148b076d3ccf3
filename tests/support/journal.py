"""A real encrypted journal for tests: a migrated file under a known key, and the services over it.

It leaves out the envelope: deriving a key takes a second, and has tests of its own.

Use the fixture `journal` (import it, or list this module in `pytest_plugins`), or `open_journal`.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy.engine import Dialect
from sqlalchemy.util import LRUCache
from sqlcipher3 import dbapi2

from app.domain.clock import FixedClock
from app.services.timeline import Timeline
from app.services.writing import Writing
from models.records.entries import (
    FREE,
    FREE_TEXT,
    AnswerKey,
    Bring,
    Draft,
    DraftAnswer,
    Entry,
)
from models.store import Store
from models.vault.engine import connect, create_database, make_engine
from models.vault.migrate import upgrade
from prompts.catalogue import Catalogue

NOON = datetime(2025, 11, 20, 12, 0)
KEY = bytes(range(32))


@dataclass
class Journal:
    """An open journal. `clock` stands still at noon of 20 November 2025 until it is moved."""

    path: Path
    engine: Engine
    store: Store
    clock: FixedClock
    catalogue: Catalogue
    writing: Writing
    timeline: Timeline

    def write(
        self,
        text: str = "",
        *,
        packs: tuple[str, ...] = (),
        answers: Mapping[str, Any] | None = None,
        private: tuple[str, ...] = (),
        held_at: datetime | None = None,
        bring: Bring = Bring.NO,
        bring_question: str = "",
        **header: Any,
    ) -> Entry:
        """Write an entry as a person would: begin, answer, finish.

        `text` is written freely; `answers` are by question id of the first of `packs`, those named
        in `private` kept private (`text` names the free text); the rest goes into the header.
        """
        return self.writing.finish(
            self.draft(
                text,
                packs=packs,
                answers=answers,
                private=private,
                held_at=held_at,
                bring=bring,
                bring_question=bring_question,
                **header,
            )
        )[0]

    def draft(
        self,
        text: str = "",
        *,
        packs: tuple[str, ...] = (),
        answers: Mapping[str, Any] | None = None,
        private: tuple[str, ...] = (),
        held_at: datetime | None = None,
        bring: Bring = Bring.NO,
        bring_question: str = "",
        **header: Any,
    ) -> Draft:
        """The same, not finished."""
        begun = self.writing.begin(packs)
        given = {AnswerKey(packs[0], key): value for key, value in (answers or {}).items()}
        if text:
            given[AnswerKey(FREE, FREE_TEXT)] = text
        return replace(
            begun,
            header=replace(begun.header, held_at=held_at or self.clock.now(), **header),
            answers={
                key: DraftAnswer(value, key.question in private) for key, value in given.items()
            },
            bring=bring,
            bring_question=bring_question,
        )


@cache
def _empty() -> bytes:
    """The file of an empty journal: its tables are made once for all tests of a run."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "journal.db"
        create_database(path)
        upgrade(connect(path, KEY))
        return path.read_bytes()


@cache
def _worded() -> tuple[Dialect, LRUCache[Any, Any]]:
    """How statements are put into words, and those that were: once for all tests of a run."""
    engine = make_engine(lambda: dbapi2.connect(":memory:"))
    engine.connect().close()  # the dialect asks a database what it can do
    engine.dispose()
    return engine.dialect, LRUCache(5_000)


def _engine(path: Path) -> Engine:
    """As the program's; the journal of a test needs not survive a power cut."""

    def connected() -> dbapi2.Connection:
        connection = connect(path, KEY)
        connection.execute("PRAGMA synchronous = OFF")
        return connection

    engine = make_engine(connected)
    engine.dialect, compiled = _worded()
    return engine.execution_options(compiled_cache=compiled)


@contextmanager
def open_journal(folder: Path, clock: FixedClock | None = None) -> Iterator[Journal]:
    """Open the journal in a folder, made when there is none; closed at the end."""
    path = folder / "journal.db"
    if not path.exists():
        create_database(path)
        path.write_bytes(_empty())
    engine = _engine(path)
    clock = clock or FixedClock(NOON)
    try:
        store = Store(engine, clock.now)
        catalogue = Catalogue.shipped()
        yield Journal(
            path,
            engine,
            store,
            clock,
            catalogue,
            Writing(store, catalogue, clock),
            Timeline(store),
        )
    finally:
        engine.dispose()


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """An empty encrypted journal with its services."""
    with open_journal(tmp_path) as opened:
        yield opened
