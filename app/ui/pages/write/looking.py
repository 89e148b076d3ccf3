"""What the page for writing looks up in the journal. All of it runs beside the window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from app.domain.markdown import render
from app.domain.rereading import BEGINS, LINK, READING_AGAIN
from app.services.faults import NoSuchEntry
from app.services.library import Library
from app.services.timeline import Timeline
from app.services.writing import Writing
from app.ui.context import PageContext
from app.ui.forms.editor import Cards
from app.ui.forms.own_words import KINDS, OwnOf
from app.ui.pages.write.linked_strip import Linked
from models.records.entries import AnswerKey, Draft, DraftAnswer, Entry, EntryCard
from models.records.ids import DraftId, EntryId
from models.records.queries import Filter, Found
from prompts.kinds import VOCABULARY_OF, Kind

_LINKS_OFFERED = 8
_BEFORE = 5


@dataclass(frozen=True)
class Beside:
    """A past reflection, made ready to be read beside the editor."""

    entry: Entry
    html: tuple[tuple[str, str], ...] = field(repr=False)
    """Heading and rendered text of each answer."""


@dataclass(frozen=True)
class Opened:
    """A draft to go on with, and what was finished before."""

    draft: Draft
    stored: bool
    """Whether it was begun before."""
    finished: Mapping[AnswerKey, date] = field(default_factory=dict)
    """When each answer of the entry that it edits was first written."""


def begun(writing: Writing, packs: tuple[str, ...], code: str) -> Draft:
    """A new draft with these sets, about whoever has the code."""
    draft = writing.begin(packs)
    return replace(draft, header=replace(draft.header, code=code)) if code else draft


def draft_of_entry(
    writing: Writing, timeline: Timeline, entry_id: EntryId, packs: tuple[str, ...]
) -> Opened:
    """The draft that edits an entry, with these sets too."""
    for card in writing.drafts():
        if card.entry_id == entry_id:
            draft = writing.draft(card.id)
            both = tuple(dict.fromkeys((*draft.packs, *packs)))
            return Opened(replace(draft, packs=both), True, _finished(timeline, draft))
    draft = writing.begin(packs, entry_id=entry_id)
    return Opened(draft, False, _finished(timeline, draft))


def draft_of_reading(writing: Writing, timeline: Timeline, entry_id: EntryId) -> Opened:
    """The draft of reading an entry again: goes on with one there is, else one with the link to it.

    It begins after the question which reflection it is.
    """
    for card in writing.drafts():
        if card.entry_id is None and READING_AGAIN in card.packs:
            draft = writing.draft(card.id)
            answer = draft.answers.get(LINK)
            if answer is not None and answer.value == entry_id:
                return Opened(draft, True)
    timeline.entry(entry_id)
    draft = writing.begin((READING_AGAIN,))
    return Opened(replace(draft, answers={LINK: DraftAnswer(entry_id)}, step=BEGINS), False)


def stored_draft(writing: Writing, timeline: Timeline, draft_id: DraftId) -> Opened:
    """A draft as it was last saved."""
    draft = writing.draft(draft_id)
    return Opened(draft, True, _finished(timeline, draft))


def _finished(timeline: Timeline, draft: Draft) -> dict[AnswerKey, date]:
    if draft.entry_id is None:
        return {}
    try:
        entry = timeline.entry(draft.entry_id)
    except NoSuchEntry:
        return {}
    return {answer.key: entry.created_at.date() for answer in entry.answers}


def read_beside(timeline: Timeline, entry_id: EntryId) -> Beside:
    """A whole reflection with its texts rendered."""
    entry = timeline.entry(entry_id)
    return Beside(entry, tuple((answer.heading, render(answer.text)) for answer in entry.answers))


def find_cards(context: PageContext, words: str) -> Cards:
    """Reflections like these words, the newest when there are none."""
    if not words:
        return context.timeline.page(Filter(), None, _LINKS_OFFERED).cards
    found: Found = context.services.recall.search(words, limit=_LINKS_OFFERED)
    return tuple(hit.card for hit in found.hits)


def card_of(timeline: Timeline, entry_id: EntryId) -> EntryCard:
    """How one reflection is named in a list."""
    entry = timeline.entry(entry_id)
    return EntryCard(entry.id, entry.header.held_at, entry.title)


def card_of_entry(entry: Entry) -> EntryCard:
    """What stands above a reflection that is read beside."""
    header = entry.header
    hides = any(answer.kind == "position" and answer.private for answer in entry.answers)
    position = header.placing.at if header.placing is not None and not hides else None
    return EntryCard(entry.id, header.held_at, entry.title, position=position, code=header.code)


def last_contact(timeline: Timeline, draft: Draft) -> date | None:
    """The day of the last reflection about the same person, before that of the draft."""
    header = draft.header
    wanted = Filter(codes=(header.code,), until=header.held_at.date())
    for card in timeline.page(wanted, None, _BEFORE).cards:
        if card.id != draft.entry_id and card.held_at < header.held_at:
            return card.held_at.date()
    return None


def linked(timeline: Timeline, ids: tuple[EntryId, ...]) -> tuple[Linked, ...]:
    """How linked reflections are named; those in the bin have no card."""
    return tuple((entry_id, _card_if_there(timeline, entry_id)) for entry_id in ids)


def _card_if_there(timeline: Timeline, entry_id: EntryId) -> EntryCard | None:
    try:
        return card_of(timeline, entry_id)
    except NoSuchEntry:
        return None


def own_words(library: Library) -> dict[Kind, OwnOf]:
    """Words people added to the lists, by kind of question."""
    return {kind: _own_of(library, kind) for kind in KINDS}


def _own_of(library: Library, kind: Kind) -> OwnOf:
    own = [line for line in library.words(VOCABULARY_OF[kind]) if line.is_own]
    loose = [line for line in own if not line.is_hidden and not line.group]
    loose.sort(key=lambda line: -line.uses)
    return OwnOf(tuple(line.id for line in loose), frozenset(line.id for line in own))
