"""What the page of repairs looks up in the journal. All of it runs beside the window."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from app.services.library import Library
from app.services.timeline import Timeline
from app.ui.context import PageContext
from app.ui.forms.editor import Cards
from app.ui.forms.own_words import KINDS, OwnOf
from app.ui.pages.repairs.lists import Lists
from models.records.changes import Changes
from models.records.entries import DraftAnswer, EntryCard
from models.records.ids import EntryId, RepairId
from models.records.queries import Filter, Found
from prompts import repair as stages
from prompts.kinds import VOCABULARY_OF, Kind
from prompts.schema import Pack
from prompts.words import Vocabularies

if TYPE_CHECKING:
    from app.services.repairs import Repairs
    from app.services.supervision import Supervision

_LINKS_OFFERED = 8
_KINDS = "noticed.kinds"


def lists(service: Repairs) -> Lists:
    """Every repair, in the bin or not."""
    return Lists(service.cards(), service.binned())


def kinds(service: Repairs) -> dict[RepairId, frozenset[str]]:
    """The kinds of slip of each repair, by the options of their question."""
    return {
        repair_id: frozenset(map(str, said.value))
        for repair_id, said in service.stands(_KINDS).items()
        if isinstance(said.value, list)
    }


def bring(supervision: Supervision, service: Repairs, repair_id: RepairId) -> Changes | None:
    """Puts a repair on the agenda of the next session; None where no session is planned."""
    session = supervision.next_session()
    return service.bring(repair_id, session.id)[1] if session is not None else None


def find_cards(context: PageContext, words: str) -> Cards:
    """Reflections like these words, the newest when there are none."""
    if not words:
        return context.timeline.page(Filter(), None, _LINKS_OFFERED).cards
    found: Found = context.recall.search(words, limit=_LINKS_OFFERED)
    return tuple(hit.card for hit in found.hits)


def card_of(timeline: Timeline, entry_id: EntryId) -> EntryCard:
    """How one reflection is named in a list."""
    entry = timeline.entry(entry_id)
    return EntryCard(entry.id, entry.header.held_at, entry.title)


def own_words(library: Library) -> dict[Kind, OwnOf]:
    """Words people added to the lists, by kind of question."""
    found: dict[Kind, OwnOf] = {}
    for kind in KINDS:
        own = [line for line in library.words(VOCABULARY_OF[kind]) if line.is_own]
        loose = [line for line in own if not line.is_hidden and not line.group]
        loose.sort(key=lambda line: -line.uses)
        known = frozenset(line.id for line in own)
        found[kind] = OwnOf(tuple(line.id for line in loose), known)
    return found


def in_words(
    values: Mapping[tuple[str, int], DraftAnswer], pack: Pack, vocabularies: Vocabularies
) -> str:
    """Answers with what was asked, to be kept outside their repair."""
    lines: list[str] = []
    for (name, _round), answer in values.items():
        text = stages.field_text(name, answer.value, vocabularies, pack)
        asked = stages.question_of(pack, name, is_down=False)
        if text:
            lines += [asked.text, text, ""] if asked is not None and asked.text else [text, ""]
    return "\n".join(lines).strip()
