"""Sessions as screens see them, put together from what is stored. Share-safe, nothing private."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields, replace
from datetime import datetime
from typing import Any, TypeVar

from models.plain import shortened
from models.records.entries import Entry, EntryCard, Privacy
from models.records.ids import EntryId, ItemId, RepairId
from models.records.positions import Position
from models.records.queries import ReasonKind
from models.records.supervision import (
    Action,
    Aftermath,
    AgendaItem,
    Excerpt,
    Framing,
    Passage,
    Session,
    SessionDetails,
    SessionPlan,
    SessionState,
)
from models.repositories.digest import SNIPPET_LENGTH, private_texts, rests_on
from models.repositories.supervision import StoredAction, StoredItem, StoredSession, StoredSource
from models.store import UnitOfWork

_R = TypeVar("_R", Framing, Aftermath)

_LONGEST_EXCERPT = 20_000
_TELLING = ("long", "short")


def whole(unit: UnitOfWork, stored: StoredSession, *, share_safe: bool = False) -> Session:
    """The session with its agenda."""
    actions: dict[ItemId, list[Action]] = defaultdict(list)
    for action in unit.supervision.actions(stored.id):
        actions[action.item_id].append(action_of(action))
    return Session(
        id=stored.id,
        plan=plan_of(stored),
        state=stored.state,
        items=tuple(
            agenda_item(
                unit,
                item,
                place,
                tuple(actions[item.id]),
                share_safe=share_safe,
                is_held=stored.state is SessionState.HELD,
            )
            for place, item in enumerate(unit.supervision.agenda(stored.id))
        ),
        need="" if share_safe else stored.need,
        started_at=stored.started_at,
        finished_at=stored.finished_at,
        details=SessionDetails() if share_safe else stored.details,
    )


def plan_of(stored: StoredSession) -> SessionPlan:
    """When, with whom, for how long and how."""
    return SessionPlan(
        stored.person,
        stored.held_at,
        stored.minutes,
        stored.format,
        stored.kind,
        stored.side,
        stored.details.group_size,
    )


def action_of(stored: StoredAction) -> Action:
    """The action as screens see it."""
    return Action(
        stored.id,
        stored.item_id,
        stored.text,
        stored.due,
        stored.done,
        stored.result,
        stored.details,
    )


def agenda_item(
    unit: UnitOfWork,
    stored: StoredItem,
    place: int,
    actions: tuple[Action, ...],
    *,
    share_safe: bool = False,
    is_held: bool = False,
) -> AgendaItem:
    """The item with its sources.

    Share-safe, a question that repeats what was written in private is empty, reasons that tell of
    feelings, triggers or slips are left out, and so are sources of the private class. The outcome
    and actions that repeat it are left out too, but not while the session is held (`is_held`): they
    are being written then, and what is not shown would be written over.
    """
    cards, excerpts = _sources(unit, stored.sources, share_safe)
    question, reasons, repair_id = stored.question, stored.reasons, stored.repair_id
    outcome, framing, aftermath = stored.outcome, stored.framing, stored.aftermath
    if share_safe:
        hidden = (
            *_private_words(unit, stored.sources),
            *_private_of_repair(unit, stored.repair_id),
            *(each for each in (framing.feared,) if each.strip()),
        )
        is_kept_back = bool(question) and question == framing.kept_back
        question = "" if is_kept_back or rests_on(question, hidden) else question
        reasons = tuple(reason for reason in reasons if reason.kind is ReasonKind.CARRIED)
        repair_id = None
        own = replace(framing, feared="", doubt=(), place="", safety=None, kept_back="")
        framing = _without(own, hidden)
        actions = tuple(_open_action(each, hidden) for each in actions)
        if not is_held:
            outcome = "" if rests_on(outcome, hidden) else outcome
            aftermath = _without(aftermath, hidden)
            actions = tuple(each for each in actions if not rests_on(each.text, hidden))
    return AgendaItem(
        id=stored.id,
        session_id=stored.session_id,
        question=question,
        minutes=stored.minutes,
        place=place,
        state=stored.state,
        sources=cards,
        repair_id=repair_id,
        reasons=reasons,
        outcome=outcome,
        actions=actions,
        carried_from=stored.carried_from,
        excerpts=excerpts,
        framing=framing,
        aftermath=aftermath,
        passages=_passages(unit, stored.sources, share_safe),
        times_carried=unit.supervision.times_carried(stored.origin),
    )


def _open_action(action: Action, hidden: tuple[str, ...]) -> Action:
    """The action without what came of it where that repeats what was written in private."""
    result = "" if rests_on(action.result, hidden) else action.result
    effect = "" if rests_on(action.details.effect, hidden) else action.details.effect
    return replace(action, result=result, details=replace(action.details, effect=effect))


def _without(record: _R, hidden: tuple[str, ...]) -> _R:
    """The record without the texts that repeat what was written in private."""
    told: dict[str, Any] = {
        each.name: ""
        for each in fields(record)
        if isinstance(text := getattr(record, each.name), str) and rests_on(text, hidden)
    }
    return replace(record, **told)


def passage_of(source: StoredSource) -> Passage:
    """The passage that was chosen of a source; empty where none is."""
    told = source.excerpt
    return Passage(told.get("chosen", ""), told.get("checked_at", ""), told.get("given", ""))


def _passages(
    unit: UnitOfWork, sources: Iterable[StoredSource], share_safe: bool
) -> tuple[tuple[EntryId, Passage], ...]:
    chosen = [source for source in sources if passage_of(source).text]
    if share_safe:
        kept = [_without_private(unit, source) for source in chosen]
        chosen = [source for source in kept if source is not None]
    told = [(source.entry_id, passage_of(source)) for source in chosen]
    return tuple((entry_id, passage) for entry_id, passage in told if passage.text)


def source_of(unit: UnitOfWork, entry_id: EntryId) -> StoredSource:
    """The source with what the entry openly says now; an entry that is private says nothing."""
    entry = unit.entries.get(entry_id, share_safe=True)
    return StoredSource(entry_id, _excerpt_values(entry) if entry else {}, unit.now)


def _excerpt_values(entry: Entry) -> dict[str, Any]:
    telling = [a for a in entry.answers if a.kind in _TELLING and a.text.strip()]
    return {
        "held_at": entry.header.held_at.isoformat(),
        "title": entry.title,
        "code": entry.header.code,
        "position": entry.header.placing.at.value if entry.header.placing else None,
        "answers": [[answer.heading, answer.text[:_LONGEST_EXCERPT]] for answer in telling],
        "keys": [[answer.key.pack, answer.key.question] for answer in telling],
    }


def _sources(
    unit: UnitOfWork, sources: Iterable[StoredSource], share_safe: bool
) -> tuple[tuple[EntryCard, ...], tuple[Excerpt, ...]]:
    sources = tuple(sources)
    ids = [source.entry_id for source in sources]
    shown = {card.id: card for card in unit.timeline.cards(ids, share_safe=share_safe)}
    there = {card.id for card in unit.timeline.cards(ids)} if share_safe else shown.keys()
    cards: list[EntryCard] = []
    excerpts: list[Excerpt] = []
    for source in sources:
        if source.entry_id in shown:
            cards.append(shown[source.entry_id])
        elif source.entry_id not in there and source.excerpt:
            kept = _without_private(unit, source) if share_safe else source
            if kept is not None:
                cards.append(_card(kept))
                excerpts.append(_excerpt(kept))
    return tuple(cards), tuple(excerpts)


def _without_private(unit: UnitOfWork, source: StoredSource) -> StoredSource | None:
    """The excerpt without what is private now; None when all of it is."""
    excerpt = unit.supervision.open_part(source)
    return replace(source, excerpt=excerpt) if excerpt else None


def _excerpt(source: StoredSource) -> Excerpt:
    values = source.excerpt
    return Excerpt(
        source.entry_id,
        datetime.fromisoformat(values["held_at"]),
        values.get("title", ""),
        tuple((heading, text) for heading, text in values.get("answers", ())),
    )


def _card(source: StoredSource) -> EntryCard:
    values: Mapping[str, Any] = source.excerpt
    answers = values.get("answers", ())
    return EntryCard(
        id=source.entry_id,
        held_at=datetime.fromisoformat(values["held_at"]),
        title=values.get("title", ""),
        snippet=shortened(" ".join(answers[0][1].split()), SNIPPET_LENGTH) if answers else "",
        position=Position(values["position"]) if values.get("position") else None,
        code=values.get("code", ""),
    )


def _private_of_repair(unit: UnitOfWork, repair_id: RepairId | None) -> tuple[str, ...]:
    """What nobody else is to read of the repair that an item is about."""
    kept = unit.repairs.kept(repair_id) if repair_id is not None else None
    if kept is None:
        return ()
    written = [move.text for move in kept.moves if move.private and move.text]
    return (*written, *_private_in(unit, kept.entries))


def _private_words(unit: UnitOfWork, sources: Iterable[StoredSource]) -> tuple[str, ...]:
    return _private_in(unit, [source.entry_id for source in sources])


def _private_in(unit: UnitOfWork, entry_ids: Collection[EntryId]) -> tuple[str, ...]:
    hidden: list[str] = []
    for entry in unit.telling.said(entry_ids).entries.values():
        hidden += private_texts(entry)
        if entry.header.privacy is Privacy.PRIVATE:
            hidden += [entry.title, *(answer.text for answer in entry.answers)]
    return tuple(hidden)
