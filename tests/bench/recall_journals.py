"""Journals of given texts: real and encrypted, filled and read through the product's own services."""

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path

from app.domain.clock import SystemClock
from app.encoding.encoder import Encoder
from app.services.session import Journals, Secret, Unlocked
from models.records.entries import FREE, FREE_TEXT, Answer, AnswerKey, Entry, Header
from models.records.ids import EntryId, new_id
from tests.support.vaults import CHEAP, PASSPHRASE

_A_TIME = 1000


@dataclass(frozen=True)
class Text:
    """What one entry is made of."""

    name: str
    title: str
    body: str
    held_at: datetime = datetime(2024, 1, 1)


@dataclass(frozen=True)
class Filled:
    """An open journal, and which text each of its entries was."""

    unlocked: Unlocked
    names: dict[EntryId, str]


@contextmanager
def opened() -> Iterator[Unlocked]:
    """An empty journal in a temporary folder, with the model loaded."""
    encoder = Encoder()
    encoder.load()
    with tempfile.TemporaryDirectory(prefix="afterword-bench-") as root:
        folder = Path(root) / "bench.afterword"
        journals = Journals(SystemClock(), CHEAP, encoder=encoder)
        journals.create(folder, PASSPHRASE)
        unlocked = journals.open(journals.derive(folder, PASSPHRASE, Secret.PASSPHRASE))
        try:
            yield unlocked
        finally:
            journals.close(unlocked)


@contextmanager
def read_journal(texts: Iterable[Text]) -> Iterator[Filled]:
    """A journal of the texts, all of them read by the model."""
    with opened() as unlocked:
        filled = Filled(unlocked, fill(unlocked, texts))
        read_all(unlocked)
        yield filled


def fill(unlocked: Unlocked, texts: Iterable[Text]) -> dict[EntryId, str]:
    """Write the texts as entries, a thousand to a transaction."""
    names: dict[EntryId, str] = {}
    waiting = iter(texts)
    while some := list(islice(waiting, _A_TIME)):
        with unlocked.store.write() as unit:
            for text in some:
                entry = _entry_of(text)
                unit.entries.put(entry)
                names[entry.id] = text.name
    return names


def read_all(unlocked: Unlocked) -> None:
    """Let the model read every entry, as it does in the background."""
    for _ in unlocked.meaning.run():
        pass


def _entry_of(text: Text) -> Entry:
    """A text as it stands in the journal when somebody just wrote."""
    answer = Answer(AnswerKey(FREE, FREE_TEXT), "long", "", text.body, text.body)
    return Entry(
        id=EntryId(new_id()),
        header=Header(text.held_at),
        title=text.title,
        answers=(answer,),
        created_at=text.held_at,
        changed_at=text.held_at,
    )
