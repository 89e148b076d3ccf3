"""Bringing past reflections up: by what is typed, and by what is being written."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from app.domain import recall
from app.domain.composing import entry_of
from app.domain.query import StopWords, parse, terms, with_names
from app.services.faults import NoSuchEntry
from models.records.entries import Draft, Entry, EntryCard
from models.records.ids import EntryId
from models.records.queries import Filter, Found, Hit, Reason, ReasonKind, Span
from models.records.search import Likeness, Term
from models.repositories import marks
from models.repositories.likeness import LikenessRepository
from models.repositories.search_terms import Expression
from models.store import Store, UnitOfWork
from prompts.catalogue import Catalogue
from resources import read_text

_READ = 20_000
"""Characters of a text that are looked at for its telling words."""
_SPARE = 3
_NAMED = 5


class Recall:
    """Finds past entries. Share-safe, what is private is neither found nor counted nor quoted.

    Args:
        names: gives the former and the present name of each word that a person renamed. Entries
            hold the name that the word had when they were written.
    """

    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        names: Callable[[], Iterable[tuple[str, str]]] = tuple,
    ) -> None:
        self._store = store
        self._catalogue = catalogue
        self._names = names

    def search(
        self,
        text: str,
        filter: Filter = Filter(),  # noqa: B008 - frozen
        *,
        limit: int = 20,
        share_safe: bool = False,
    ) -> Found:
        """Entries that hold what was typed, best first, at most `limit`; nothing typed is an error.

        The reason of a hit names the words found, as they stand in it. Nothing is found by nothing.
        """
        query = parse(text, self._stop_words)
        if not query.terms:
            return Found((), 0)
        query = with_names(query, self._names(), self._stop_words)
        with self._store.read() as unit:
            ranking = unit.search.find(query, filter, limit=limit, share_safe=share_safe)
            entries = [one.entry for one in ranking.best]
            scores = {one.entry: one.score for one in ranking.best}
            sought = Expression.any([Expression.of(term) for term in query.terms])
            texts = marks.texts_of(unit.connection, entries, share_safe)
            marked = marks.marked(unit.connection, texts, sought)
            cards = _cards(unit, entries, share_safe)
        hits = tuple(
            Hit(
                card=cards[entry],
                snippet=recall.quote(marked[entry]) or _opening(cards[entry]),
                score=scores[entry],
                reasons=_found_words(marked[entry]),
            )
            for entry in entries
            if entry in cards
        )
        return Found(hits, ranking.total, ranking.at_least)

    def for_draft(self, draft: Draft, *, limit: int = 8) -> Found:
        """Past entries like the one being written, never itself nor one it is linked to."""
        with self._store.read() as unit:
            before = unit.entries.get(draft.entry_id) if draft.entry_id else None
            entry_id = draft.entry_id or EntryId(draft.id)
            entry = entry_of(draft, before, self._catalogue, entry_id, unit.now)
            return self._like_entry(unit, entry, draft.links, limit, share_safe=False)

    def for_entry(self, entry_id: EntryId, *, limit: int = 8, share_safe: bool = False) -> Found:
        """Past entries like this one, never itself nor one it is linked to.

        Raises:
            NoSuchEntry: It is not in the journal, or not to be shown.
        """
        with self._store.read() as unit:
            entry = unit.entries.get(entry_id, share_safe=share_safe)
            if entry is None:
                raise NoSuchEntry(entry_id)
            return self._like_entry(unit, entry, (), limit, share_safe)

    def for_text(self, text: str, *, limit: int = 8, share_safe: bool = False) -> Found:
        """Past entries like a text."""
        with self._store.read() as unit:
            return self._like(unit, text, Likeness(), (), limit, share_safe)

    @cached_property
    def _stop_words(self) -> StopWords:
        return StopWords.read(read_text("recall/stop-words-en.txt"))

    @cached_property
    def _colourless(self) -> StopWords:
        return StopWords.read(read_text("recall/colourless-words-en.txt"))

    def _like_entry(
        self,
        unit: UnitOfWork,
        entry: Entry,
        links: Sequence[EntryId],
        limit: int,
        share_safe: bool,
    ) -> Found:
        text, likeness = recall.likeness_of(entry)
        known = unit.entries.row_ids([entry.id, *entry.links, *links])
        return self._like(unit, text, likeness, known.values(), limit, share_safe)

    def _like(
        self,
        unit: UnitOfWork,
        text: str,
        likeness: Likeness,
        without: Collection[int],
        limit: int,
        share_safe: bool,
    ) -> Found:
        repository = LikenessRepository(unit.connection)
        size = repository.size()
        # What would not be said as a reason does not decide which reflection comes first either.
        written = [
            term
            for term in terms(text[:_READ], self._stop_words)
            if recall.may_be_said(term.text, self._colourless)
        ]
        candidates = repository.merged(recall.worth_counting(written))
        rows = repository.rows(candidates, share_safe)
        telling = recall.most_telling(candidates, rows, size)
        sought = replace(likeness, words=tuple(term for term, _ in telling))
        past = tuple(
            recall.Past(
                entry=one.entry,
                held_at=one.held_at,
                words=recall.share_of_words(one.closeness, telling),
                feelings=one.feelings,
                triggers=one.triggers,
                position=one.position,
                code=one.code,
            )
            for one in repository.alike(sought, rows, frozenset(without), share_safe)
        )
        feelings = repository.counts("feeling", [word for word, _ in sought.feelings], share_safe)
        triggers = repository.counts("trigger", sought.triggers, share_safe)
        ranked = recall.rank(
            sought, past, recall.Rarity(size, feelings), recall.Rarity(size, triggers)
        )
        return _worded(unit, sought, ranked, limit, share_safe)


def _worded(
    unit: UnitOfWork,
    sought: Likeness,
    ranked: Sequence[recall.Recalled],
    limit: int,
    share_safe: bool,
) -> Found:
    """The best with their shared words and a quotation; what has no reason to show is left out."""
    best = ranked[: limit * _SPARE]
    entries = [one.past.entry for one in best]
    texts = marks.texts_of(unit.connection, entries, share_safe, only_own=True)
    expressions = [Expression.of(term) for term in sought.words]
    held = marks.holding(unit.connection, texts, expressions)
    shown: list[recall.Recalled] = []
    for one in best:
        shared = _shared(sought.words, held, one.past.entry)
        worded = recall.with_words(one, shared, sought)
        if worded is not None:
            shown.append(worded)
    shown = shown[:limit]
    marked: Mapping[int, list[marks.Pieces]] = {}
    if expressions:
        kept = {one.past.entry: texts[one.past.entry] for one in shown}
        marked = marks.marked(unit.connection, kept, Expression.any(expressions))
    cards = _cards(unit, [one.past.entry for one in shown], share_safe)
    hits = tuple(
        Hit(
            card=cards[one.past.entry],
            snippet=recall.quote(marked.get(one.past.entry, ()), recall.REMINDER_LENGTH)
            or _opening(cards[one.past.entry]),
            score=one.score,
            reasons=one.reasons,
        )
        for one in shown
        if one.past.entry in cards
    )
    return Found(hits, len(hits), at_least=bool(hits) and len(ranked) > len(best))


def _shared(words: Iterable[Term], held: Sequence[Collection[int]], entry: int) -> tuple[str, ...]:
    return tuple(term.text for term, holders in zip(words, held, strict=True) if entry in holders)


def _cards(unit: UnitOfWork, entries: Sequence[int], share_safe: bool) -> dict[int, EntryCard]:
    cards = unit.timeline.cards_of_rows(entries, share_safe=share_safe)
    rows = unit.entries.row_ids([card.id for card in cards])
    return {rows[card.id]: card for card in cards}


def _found_words(texts: Sequence[marks.Pieces]) -> tuple[Reason, ...]:
    words = recall.found_words(texts)
    if not words:
        return ()
    return (Reason(ReasonKind.WORDS, words[:_NAMED], count=len(words)),)


def _opening(card: EntryCard) -> tuple[Span, ...]:
    return (Span(card.snippet),) if card.snippet else ()
