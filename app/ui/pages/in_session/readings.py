"""Reflections made ready to be read large: what was chosen of them, else all that may be shown."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from html import escape

from app.domain.markdown import render
from app.services.faults import NoSuchEntry
from app.services.timeline import Timeline
from models.records.entries import Entry, EntryCard
from models.records.ids import EntryId
from models.records.supervision import AgendaItem, Passage

_LONGEST = 20_000
_IN_THE_LINE_ABOVE = ("position", "feelings", "link")


@dataclass(frozen=True)
class Reading:
    """A reflection to be read large. `passage` is what of it was chosen to be brought, if it was."""

    card: EntryCard = field(repr=False)
    html: str = field(repr=False)
    passage: Passage | None = None


def readings(timeline: Timeline, item: AgendaItem, share_safe: bool) -> tuple[Reading, ...]:
    """The sources of an item: of each the passage that was chosen, else all it says.

    Share-safe, a passage has no title: that is often made of words that were not chosen.

    One that is gone from the journal is there as it was when it was brought.
    """
    kept = {excerpt.entry_id: excerpt for excerpt in item.excerpts}
    chosen = dict(item.passages)
    found = []
    for card in item.sources:
        if card.id in chosen:
            passage = chosen[card.id]
            title = "" if share_safe else card.title
            plain = replace(card, title=title, position=None, feelings=())
            found.append(Reading(plain, _html([("", passage.text)]), passage))
            continue
        try:
            found.append(reading_of(timeline, card, share_safe))
        except NoSuchEntry:
            if card.id in kept:
                found.append(Reading(card, _html(kept[card.id].answers)))
    return tuple(found)


def reading_of(timeline: Timeline, card: EntryCard, share_safe: bool) -> Reading:
    entry: Entry = timeline.entry(card.id, share_safe=share_safe)
    answers = [
        (answer.heading, answer.text)
        for answer in entry.answers
        if answer.kind not in _IN_THE_LINE_ABOVE and answer.text.strip()
    ]
    answers += [("", note.text) for note in entry.hindsight if note.text.strip()]
    return Reading(card, _html(answers))


def reading_of_id(timeline: Timeline, entry_id: EntryId, share_safe: bool) -> Reading:
    entry = timeline.entry(entry_id, share_safe=share_safe)
    felt = [answer.value for answer in entry.answers if answer.kind == "feelings"]
    card = EntryCard(
        entry.id,
        entry.header.held_at,
        entry.title,
        position=entry.header.placing.at if entry.header.placing else None,
        code=entry.header.code,
        feelings=tuple(word for words in felt if isinstance(words, dict) for word in words),
    )
    return reading_of(timeline, card, share_safe)


def _html(answers: Collection[tuple[str, str]]) -> str:
    return "".join(
        (f'<p class="question">{escape(heading)}</p>' if heading else "")
        + render(text if len(text) <= _LONGEST else text[:_LONGEST] + "…")
        for heading, text in answers
    )
