"""Reflections as screens, services and the command line see them.

Text that a person wrote is kept out of every `repr`, so that it cannot reach a log or a traceback.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from models.records.ids import DraftId, EntryId, HindsightId, ItemId, RevisionId, SessionId
from models.records.positions import Placing, Position
from models.records.repairs import RepairCard
from models.records.values import JsonValue as JsonValue

FREE = "free"
"""The pack id under which words written without any prompt set are kept; its question is `text`."""
FREE_TEXT = "text"


class Privacy(StrEnum):
    """The three classes with separate rights to leave the journal."""

    PRIVATE = "private"
    MAY_BRING = "may_bring"
    LOG = "log"


class Bring(StrEnum):
    """Whether an entry is to come to supervision."""

    NO = "no"
    MAYBE = "maybe"
    YES = "yes"
    NOW = "now"


class AnswerKey(NamedTuple):
    """Names one answer of an entry: a question of a prompt set."""

    pack: str
    question: str


@dataclass(frozen=True, slots=True)
class Header:
    """What every entry carries (P00). Ids of choices are those of `prompts/header.toml`.

    `held_at` is the local wall-clock time of what is reflected on, without a zone, years 1 to 9999.
    `code` is generated (a letter and a digit, `K4`), never a name.
    `certainty` and `preload` are 0 to 10; `minutes` is the length of the contact.
    """

    held_at: datetime
    kind: str = "session"
    my_role: str = "clinician"
    other_role: str = ""
    code: str = ""
    format: str = ""
    voluntariness: str = ""
    minutes: int | None = None
    placing: Placing | None = None
    certainty: int | None = None
    preload: int | None = None
    preload_sources: tuple[str, ...] = ()
    privacy: Privacy = Privacy.MAY_BRING
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftAnswer:
    """An answer while it is written: its value by kind of question, and whether it is private."""

    value: JsonValue = field(repr=False)
    private: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything typed for one entry that is not yet done, and where the writer was.

    `entry_id` is set when an existing entry is being edited. `step` is the id of the step on screen
    (`pack/step`), `question` which of its questions the writer is at, `caret` the place in its text,
    `page_mode` whether all questions stand on one page. `links` are entries linked by "Link to this".
    `private` are questions not answered yet whose answer is to be kept private. `bring_at_begin` is
    the mark of the entry when its edit was begun; without it, the mark of the draft is taken as it is.
    `depths` tells how much of each prompt set is asked: 0 the essence, 1 what is usual, 2 everything.
    `session_id` is the supervision that it is about, `session_kind` as what (a `SessionEntryKind`).
    """

    id: DraftId
    header: Header = field(repr=False)
    packs: tuple[str, ...] = ()
    answers: Mapping[AnswerKey, DraftAnswer] = field(default_factory=dict, repr=False)
    bring: Bring = Bring.NO
    bring_question: str = field(default="", repr=False)
    links: tuple[EntryId, ...] = ()
    entry_id: EntryId | None = None
    step: str = ""
    caret: int = 0
    page_mode: bool = False
    changed_at: datetime = datetime.min
    private: frozenset[AnswerKey] = frozenset()
    question: str = ""
    bring_at_begin: Bring | None = None
    depths: Mapping[str, int] = field(default_factory=dict)
    session_id: SessionId | None = None
    session_kind: str = ""


@dataclass(frozen=True, slots=True)
class DraftCard:
    """A draft as Today lists it: its first words and how far it got (steps count from 1).

    `has_private` tells that something in it is kept private, which `opening` never shows.
    """

    id: DraftId
    opening: str = field(repr=False)
    packs: tuple[str, ...]
    step: str
    changed_at: datetime
    entry_id: EntryId | None = None
    has_private: bool = False


@dataclass(frozen=True, slots=True)
class PackUse:
    """A prompt set that an entry answered, as it was called at that time."""

    pack: str
    version: int
    title: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer with the words of its question as they were asked.

    `text` is the answer in words, whatever its kind; `step` groups answers that stood on one screen.
    """

    key: AnswerKey
    kind: str
    heading: str = field(repr=False)
    value: JsonValue = field(repr=False)
    text: str = field(repr=False)
    private: bool = False
    step: str = ""


@dataclass(frozen=True, slots=True)
class Hindsight:
    """A later note on an entry; dated, never overwriting what was written."""

    id: HindsightId
    written_at: datetime
    text: str = field(repr=False)
    private: bool = False


@dataclass(frozen=True, slots=True)
class BroughtAction:
    """What was promised about an entry in supervision, and what came of that."""

    text: str = field(repr=False)
    done: bool = False
    dropped: bool = False
    result: str = field(default="", repr=False)
    effect: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class BroughtOutcome:
    """What came of an entry in supervision, shown on the entry itself.

    `take` is what was taken from it, `view` -2 (narrower) to 2 (wider). `times_carried` sessions did
    not come to it, the first on the day `carried_from`.
    """

    session_id: SessionId
    item_id: ItemId
    held_at: datetime
    person: str = field(repr=False)
    question: str = field(repr=False)
    outcome: str = field(repr=False)
    promised: tuple[BroughtAction, ...] = field(default=(), repr=False)
    take: str = field(default="", repr=False)
    view: int | None = None
    carried_from: date | None = None
    times_carried: int = 0

    @property
    def actions(self) -> tuple[tuple[str, bool], ...]:
        """Each action's text and whether it is done."""
        return tuple((each.text, each.done) for each in self.promised)


@dataclass(frozen=True, slots=True)
class AboutSession:
    """The supervision that an entry was written about, and as what (a `SessionEntryKind`)."""

    session_id: SessionId
    held_at: datetime
    person: str = field(repr=False)
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One whole reflection. `repairs` are those it tells of, longest ago noticed first.

    `about` are the sessions it was written about; share-safe there are none.
    """

    id: EntryId
    header: Header = field(repr=False)
    title: str = field(repr=False)
    packs: tuple[PackUse, ...] = ()
    answers: tuple[Answer, ...] = field(default=(), repr=False)
    bring: Bring = Bring.NO
    bring_question: str = field(default="", repr=False)
    links: tuple[EntryId, ...] = ()
    hindsight: tuple[Hindsight, ...] = ()
    outcomes: tuple[BroughtOutcome, ...] = ()
    about: tuple[AboutSession, ...] = ()
    repairs: tuple[RepairCard, ...] = ()
    revisions: int = 0
    created_at: datetime = datetime.min
    changed_at: datetime = datetime.min
    source: str = ""
    """Where an imported entry came from (`jsonl:pepys-1660-01-11-0`), else empty."""


@dataclass(frozen=True, slots=True)
class EntryCard:
    """An entry in a list: never its body, at most 160 characters of it."""

    id: EntryId
    held_at: datetime
    title: str = field(repr=False)
    snippet: str = field(default="", repr=False)
    position: Position | None = None
    packs: tuple[str, ...] = ()
    """Titles of the prompt sets, as they were called."""
    code: str = ""
    feelings: tuple[str, ...] = ()
    triggers: tuple[str, ...] = ()
    bring: Bring = Bring.NO
    has_slip: bool = False


@dataclass(frozen=True, slots=True)
class Revision:
    """An entry as it stood before an edit."""

    id: RevisionId
    entry_id: EntryId
    saved_at: datetime
    title: str = field(repr=False)
    answers: tuple[Answer, ...] = field(default=(), repr=False)
