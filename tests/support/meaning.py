"""Recall by meaning in tests: the shipped model, loaded once, over a real journal."""

from functools import cache

from app.encoding.encoder import Encoder
from app.services.meaning import Meaning
from app.services.recall import Recall
from models.records.meaning import ReadState
from tests.support.journal import Journal


@cache
def encoder() -> Encoder:
    """The shipped model, ready."""
    loaded = Encoder()
    loaded.load()
    return loaded


def read(meaning: Meaning) -> ReadState:
    """Everything there is to read, read; gives where it has come."""
    work = meaning.run()
    while True:
        try:
            next(work)
        except StopIteration as end:
            state: ReadState = end.value
            return state


def recall_of(journal: Journal) -> tuple[Recall, Meaning]:
    """Recall by words and by meaning over a journal, with all of it read."""
    meaning = Meaning(journal.store, encoder())
    read(meaning)
    return Recall(journal.store, journal.catalogue, meaning=meaning), meaning
