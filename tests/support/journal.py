"""A real encrypted journal for tests: a file in `tmp_path`, migrated, with the services over it.

Use the fixture `journal` (import it, or list this module in `pytest_plugins`), or `open_journal`.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, create_engine
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from app.domain.clock import FixedClock
from app.services.timeline import Timeline
from app.services.writing import Writing
from models import search
from models.records.entries import (
    FREE,
    FREE_TEXT,
    AnswerKey,
    Bring,
    Draft,
    DraftAnswer,
    Entry,
    Header,
)
from models.store import Store
from models.tables import Base
from prompts.catalogue import Catalogue

NOON = datetime(2025, 11, 20, 12, 0)
KEY = "ab" * 32


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


@contextmanager
def open_journal(folder: Path, clock: FixedClock | None = None) -> Iterator[Journal]:
    """Open the journal in a folder, made when there is none; closed at the end."""
    path = folder / "journal.db"
    is_new = not path.exists()
    engine = _engine(path)
    clock = clock or FixedClock(NOON)
    try:
        if is_new:
            with engine.begin() as connection:
                Base.metadata.create_all(connection)
                search.create(connection)
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


def _engine(path: Path) -> Engine:
    def connect() -> Any:
        connection = dbapi2.connect(str(path), isolation_level=None)
        connection.execute(f"PRAGMA key=\"x'{KEY}'\"")
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "temp_store=MEMORY",
            "secure_delete=ON",
            "trusted_schema=OFF",
        ):
            connection.execute(f"PRAGMA {pragma}")
        return connection

    return create_engine(
        "sqlite+pysqlite://",
        module=dbapi2,
        creator=connect,
        poolclass=StaticPool,
        hide_parameters=True,
    )


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    """An empty encrypted journal with its services."""
    with open_journal(tmp_path) as opened:
        yield opened


def header_at(held_at: datetime, **header: Any) -> Header:
    """A header of that time."""
    return Header(held_at=held_at, **header)
