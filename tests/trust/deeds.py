"""What a person does with a journal, over and over, through the services that the screens use."""

import json
import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import count
from pathlib import Path

from app.domain.clock import SystemClock
from app.encoding.encoder import Encoder
from app.services.meaning import Reading
from app.services.session import Journals, Key, Secret, Unlocked
from models.records.entries import FREE, FREE_TEXT, AnswerKey, Draft, DraftAnswer
from models.records.ids import EntryId
from models.vault.files import sync_folder
from tests.support.vaults import CHEAP, PASSPHRASE
from tests.trust.owed import GONE, Teller

WORDS = (
    "silence hurry warmth shame door tea pause relief breath chair window grief anger laughter"
    " question answer waiting supervision letter boundary tired hope slip repair together"
).split()
ANSWER = AnswerKey(FREE, FREE_TEXT)


@cache
def reader() -> Encoder:
    """What reads for meaning; a process loads the model once, and only where it reads."""
    return Encoder()


def journals(state: Path | None = None) -> Journals:
    """The service over journals, with a key derivation that costs nothing.

    Args:
        state: where it remembers how often each was saved.
    """
    return Journals(SystemClock(), CHEAP, state, reader())


def text_of(dice: random.Random, name: str, most: int = 400) -> str:
    """Some words; the first is the name by which they are found again."""
    return " ".join([name, *(dice.choice(WORDS) for _ in range(dice.randint(1, most)))])


def worded(unlocked: Unlocked, text: str, entry_id: EntryId | None = None) -> Draft:
    """A draft with these words."""
    begun = unlocked.writing.begin([], entry_id=entry_id)
    return replace(begun, answers={ANSWER: DraftAnswer(text)})


@dataclass
class Hand:
    """Somebody at an open journal, telling what is about to be saved and what was.

    Args:
        tag: the beginning of every name made here, another in each round.
    """

    service: Journals
    unlocked: Unlocked
    tell: Teller
    dice: random.Random
    tag: str
    passphrase: str = PASSPHRASE
    _numbers: count = field(default_factory=count)
    _written: list[tuple[EntryId, str]] = field(default_factory=list)
    _draft: tuple[Draft, str] | None = None
    _reading: Reading | None = None

    def take_up(self) -> None:
        """Goes on with the draft and the entries that are there already."""
        with self.unlocked.store.read() as unit:
            self._written += [(each, f"{each}") for each in unit.entries.every_id()]
        card = self.unlocked.writing.drafts()[0]
        draft = self.unlocked.writing.draft(card.id)
        self._draft = draft, str(draft.answers[ANSWER].value).split(" ", 1)[0]

    def write(self, most: int = 400) -> None:
        """An entry, from nothing to done."""
        name = self._name()
        text = text_of(self.dice, name, most)
        self.tell.will("text", name, text)
        entry, _ = self.unlocked.writing.finish(worded(self.unlocked, text))
        self.tell.done("text", name, text)
        self._written.append((entry.id, name))

    def write_long(self) -> None:
        """An entry with much to index."""
        self.write(4_000)

    def edit(self) -> None:
        """Other words for an entry; those before become a revision."""
        if not self._written:
            return self.write()
        entry_id, name = self.dice.choice(self._written)
        text = text_of(self.dice, name)
        self.tell.will("text", name, text)
        self.unlocked.writing.finish(worded(self.unlocked, text, entry_id))
        self.tell.done("text", name, text)
        return None

    def add_hindsight(self) -> None:
        """A note on an entry; its words stay."""
        if not self._written:
            return self.write()
        entry_id, name = self.dice.choice(self._written)
        note = f"{name}h{next(self._numbers)}"
        self.tell.will("note", note, name)
        self.unlocked.writing.add_hindsight(entry_id, note)
        self.tell.done("note", note, name)
        return None

    def delete(self) -> None:
        """An entry into the bin, and sometimes out of the bin for good."""
        if not self._written:
            return self.write()
        entry_id, name = self._written.pop(self.dice.randrange(len(self._written)))
        self.tell.will("text", name, GONE)
        self.unlocked.writing.delete([entry_id])
        self.tell.done("text", name, GONE)
        if self.dice.random() < 0.3:
            self.unlocked.writing.empty_bin()
        return None

    def type_on(self) -> None:
        """Some more words in the draft that is open, kept as while typing."""
        if self._draft is None:
            name = self._name()
            self._draft = worded(self.unlocked, name), name
        draft, name = self._draft
        more = " ".join(self.dice.choice(WORDS) for _ in range(self.dice.randint(1, 12)))
        text = f"{draft.answers[ANSWER].value} {more}"
        draft = replace(draft, answers={ANSWER: DraftAnswer(text)}, caret=len(text))
        self.tell.will("text", name, text)
        self.unlocked.writing.save_draft(draft)
        self.tell.done("text", name, text)
        self._draft = draft, name

    def finish(self) -> None:
        """The draft becomes an entry: the same words, once."""
        if self._draft is None:
            return self.type_on()
        (draft, name), self._draft = self._draft, None
        entry, _ = self.unlocked.writing.finish(draft)
        self._written.append((entry.id, name))
        return None

    def search(self) -> None:
        """Two words, sought while the index is written to."""
        self.unlocked.recall.search(" ".join(self.dice.sample(WORDS, 2)), limit=20)

    def read_on(self) -> None:
        """Some slices of reading for meaning; what else is done comes in between."""
        if self._reading is None:
            self.unlocked.meaning.load()
            self._reading = self.unlocked.meaning.run()
        for _ in range(self.dice.randint(1, 8)):
            if next(self._reading, None) is None:
                self._reading = None
                return

    def read_all(self) -> None:
        """To the end of what there is to read."""
        self.unlocked.meaning.load()
        for _ in self.unlocked.meaning.run():
            pass
        self._reading = None

    def ask_by_meaning(self) -> None:
        """What is near to a few words, while more is read."""
        self.unlocked.recall.for_text(" ".join(self.dice.choices(WORDS, k=8)))

    def rest(self) -> None:
        """A while without writing."""
        self.unlocked.vault.checkpoint()

    def back_up(self) -> None:
        """A backup by hand."""
        made = self.unlocked.vault.backup_now(SystemClock().now(), policy=CHEAP)
        self.tell.done("backup", self._name(), made.path.name)

    def catch_up(self) -> None:
        """What the second folder lacks is copied there."""
        second = second_folder(self.unlocked.folder)
        if not second.is_dir():
            second.mkdir()
            sync_folder(second.parent)
        self.unlocked.safekeeping.catch_up(second)
        for backup in self.unlocked.safekeeping.backups():
            self.tell.done("copy", backup.path.name, backup.path.name)

    def bring_in(self) -> None:
        """A file of entries from elsewhere."""
        texts = {
            name: text_of(self.dice, name, 60)
            for name in (self._name() for _ in range(self.dice.randint(5, 60)))
        }
        source = self.unlocked.folder.parent / f"{self.tag}.jsonl"
        with source.open("w", encoding="utf-8") as lines:
            for name, text in texts.items():
                lines.write(json.dumps({"date": "2025-11-04", "text": text}) + "\n")
                self.tell.will("text", name, text)
        for _ in self.unlocked.importing.run([source]):
            pass
        for name, text in texts.items():
            self.tell.done("text", name, text)

    def change_passphrase(self) -> None:
        """Another passphrase."""
        new = f"{PASSPHRASE} {self._name()}"
        self.tell.will("passphrase", "", new)
        self.service.change_passphrase(self.unlocked.key, None, new)
        self.tell.done("passphrase", "", new)
        self.passphrase = new

    def replace_sheet(self) -> None:
        """Another recovery code; until it is told, nobody can know it."""
        self.tell.will("recovery", "", GONE)
        code = self.service.replace_recovery_code(self.unlocked.key, self.passphrase)
        self.tell.done("recovery", "", code)

    def reopen(self) -> None:
        """Locked, and unlocked again."""
        folder = self.unlocked.folder
        self.service.close(self.unlocked)
        self.unlocked = unlocked(self.service, folder, self.passphrase)
        self._draft = self._reading = None

    def _name(self) -> str:
        return f"{self.tag}n{next(self._numbers)}"


def second_folder(folder: Path) -> Path:
    """Where the backups of a journal are copied to."""
    return folder.with_name(f"{folder.stem} elsewhere")


def unlocked(service: Journals, folder: Path, passphrase: str = PASSPHRASE) -> Unlocked:
    """The journal, opened as by its owner."""
    return service.open(service.derive(folder, passphrase, Secret.PASSPHRASE))


def made(service: Journals, folder: Path, tell: Teller) -> Key:
    """A new journal, with what opens it told."""
    tell.will("passphrase", "", PASSPHRASE)
    created = service.create(folder, PASSPHRASE)
    tell.done("passphrase", "", PASSPHRASE)
    tell.done("recovery", "", created.recovery_code)
    return created.key


Deed = Callable[[Hand], object]

READING = "reading for meaning"

KINDS: dict[str, dict[Deed, int]] = {
    "writing entries": {
        Hand.write: 8,
        Hand.edit: 3,
        Hand.add_hindsight: 2,
        Hand.delete: 1,
        Hand.rest: 1,
    },
    "saving drafts": {Hand.type_on: 20, Hand.finish: 1, Hand.rest: 1},
    "indexing": {
        Hand.write_long: 5,
        Hand.write: 4,
        Hand.edit: 4,
        Hand.delete: 3,
        Hand.search: 4,
        Hand.rest: 1,
    },
    READING: {
        Hand.read_on: 8,
        Hand.write: 4,
        Hand.edit: 3,
        Hand.delete: 2,
        Hand.ask_by_meaning: 1,
        Hand.rest: 1,
    },
    "importing": {Hand.bring_in: 2, Hand.write: 1},
    "backing up": {Hand.back_up: 3, Hand.write: 2, Hand.type_on: 1},
    "catching up a second folder": {Hand.catch_up: 2, Hand.back_up: 1, Hand.write: 1},
    "changing the passphrase": {Hand.change_passphrase: 4, Hand.replace_sheet: 1, Hand.write: 1},
    "locking and unlocking": {Hand.reopen: 2, Hand.write: 2, Hand.type_on: 2},
}
"""What is done while the end may come, with how often each of it."""


def keep_at(hand: Hand, kind: str, times: int | None = None) -> None:
    """Does what is of that kind, in any order, without end or so many times."""
    deeds, weights = zip(*KINDS[kind].items(), strict=True)
    for _ in count() if times is None else range(times):
        hand.dice.choices(deeds, weights)[0](hand)
