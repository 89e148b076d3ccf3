"""Bringing past reflections up: by what is typed, and by what is being written."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, partial

from app.domain import near_words, recall, weights
from app.domain.composing import entry_of
from app.domain.fusion import fused
from app.domain.near_words import NearWords
from app.domain.query import StopWords, parse, terms, with_names
from app.domain.query import words as words_typed
from app.services.faults import NoSuchEntry
from app.services.meaning import Meaning, Nearness
from app.services.undo import UndoHistory
from models.records.changes import Changes, Thing
from models.records.entries import Draft, Entry, EntryCard
from models.records.ids import EntryId
from models.records.queries import Filter, Found, Hit, Reason, ReasonKind, Span
from models.records.search import Likeness, Query, Term
from models.repositories import marks
from models.repositories.likeness import LikenessRepository
from models.repositories.search import SHORT, Ranking
from models.repositories.search_terms import Expression
from models.store import Store, UnitOfWork
from prompts.catalogue import Catalogue
from resources import read_text

_READ = 20_000
"""Characters of a text that are looked at for its telling words."""
_SPARE = 3
_OTHERWISE = 60
"""As many entries that say it in other words are compared."""
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
        meaning: Meaning | None = None,
        history: UndoHistory | None = None,
    ) -> None:
        self._store = store
        self._catalogue = catalogue
        self._names = names
        self._meaning = meaning or Meaning(store, None)
        self._near: NearWords | None = None
        self._stop_stems: frozenset[tuple[str, ...]] | None = None
        self.history = history or UndoHistory(store)

    def search(
        self,
        text: str,
        filter: Filter = Filter(),  # noqa: B008 - frozen
        *,
        limit: int = 20,
        share_safe: bool = False,
    ) -> Found:
        """Entries that hold what was typed, or mean much the same, best first, at most `limit`.

        Nothing typed is an error. The reasons of a hit name the words found, as they stand in it,
        or the sentence that comes nearest. Nothing is found by nothing.
        """
        query = parse(text, self._stop_words)
        if not query.terms:
            return Found((), 0)
        query = with_names(query, self._names(), self._stop_words)
        with self._store.read() as unit:
            query = self._without_stop_stems(unit, query)
            deep = max(limit, weights.COMPARED)
            ranking = unit.search.find(query, filter, limit=deep, share_safe=share_safe)
            near = self._near_words(unit, text) if _is_short_search(query) else ()
            also = unit.search.find(Query(near), filter, limit=deep, share_safe=share_safe)
            nearness = self._near_query(unit, text, query, ranking, filter, share_safe)
            words = {one.entry: one.score for one in ranking.best}
            by_near = {one.entry: one.score for one in also.best}
            by_meaning = {entry: one.cosine for entry, one in nearness.near.items()}
            length = len(words_typed(text[:_READ]))
            order = fused(
                words,
                by_meaning,
                nearness.trust,
                nearness.held_at,
                length=length,
                coverage=ranking.coverage,
                near=by_near,
            )
            scores = {one.entry: one.score for one in order[:limit]}
            entries = list(scores)
            holding = [entry for entry in entries if entry in words or entry in by_near]
            texts = marks.texts_of(unit.connection, holding, share_safe)
            marked = _marked(unit, texts, query.terms)
            near_marked = _marked(unit, texts, near)
            like = [
                each for each in entries if by_meaning.get(each, 0.0) >= weights.LIKE_FLOORS[-1]
            ]
            sentences = self._meaning.sentences(unit, nearness, like, share_safe=share_safe)
            cards = _cards(unit, entries, share_safe)
        hits = []
        for entry in entries:
            if entry in cards:
                snippet, reasons = _told(
                    marked.get(entry, ()),
                    near_marked.get(entry, ()),
                    sentences.get(entry),
                )
                hits.append(
                    Hit(cards[entry], snippet or _opening(cards[entry]), scores[entry], reasons)
                )
        others = sum(one.entry not in words for one in order)
        if ranking.total > len(words):
            # Some of them hold the words too, beyond those that were ranked: none is counted twice.
            return Found(tuple(hits), ranking.total, ranking.at_least or others > 0)
        return Found(tuple(hits), ranking.total + others, ranking.at_least)

    def for_draft(self, draft: Draft, *, limit: int = 8) -> Found:
        """Past entries like the one being written; not itself, those linked to, those dismissed."""
        with self._store.read() as unit:
            before = unit.entries.get(draft.entry_id) if draft.entry_id else None
            entry_id = draft.entry_id or EntryId(draft.id)
            entry = entry_of(draft, before, self._catalogue, entry_id, unit.now)
            return self._like_entry(
                unit, entry, draft.links, limit, share_safe=False, is_kept=False
            )

    def for_entry(self, entry_id: EntryId, *, limit: int = 8, share_safe: bool = False) -> Found:
        """Past entries like this one; not itself, those linked to, those dismissed.

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
            nearness = self._meaning.near_text(unit, text, share_safe=share_safe)
            return self._like(unit, text, Likeness(), nearness, (), limit, share_safe)

    def dismiss(self, about: str, other: EntryId) -> Changes:
        """Never again bring up the other one beside this entry or draft: "not this one".

        Raises:
            NoSuchEntry: the other one is not in the journal.
        """

        def dismissed(unit: UnitOfWork) -> Changes:
            if not unit.entries.row_ids([other]):
                raise NoSuchEntry(other)
            unit.dismissals.add(about, other, unit.now)
            return _altered(about)

        def taken_back(unit: UnitOfWork) -> Changes:
            unit.dismissals.remove(about, other)
            return _altered(about)

        with self._store.write() as unit:
            changes = dismissed(unit)
        return replace(changes, undo=self.history.remember(back=taken_back, forth=dismissed))

    @cached_property
    def _stop_words(self) -> StopWords:
        return StopWords.read(read_text("recall/stop-words-en.txt"))

    @cached_property
    def _colourless(self) -> StopWords:
        return StopWords.read(read_text("recall/colourless-words-en.txt"))

    def _without_stop_stems(self, unit: UnitOfWork, query: Query) -> Query:
        """Without words that the index cannot tell from a stop word (ate, at), if others remain."""
        if self._stop_stems is None:
            self._stop_stems = frozenset(marks.stems(unit.connection, sorted(self._stop_words)))
        stems = marks.stems(unit.connection, [term.text for term in query.terms])
        kept = tuple(
            term
            for term, stem in zip(query.terms, stems, strict=True)
            if term.quoted or stem not in self._stop_stems
        )
        return replace(query, terms=kept) if kept else query

    def _near_words(self, unit: UnitOfWork, text: str) -> tuple[Term, ...]:
        """Other words for what a text says; none where nothing is found by more than words."""
        if not self._meaning.is_at_hand(unit):
            return ()
        if self._near is None:
            groups = near_words.read(read_text("recall/near-words-en.txt"))
            self._near = NearWords(groups, partial(marks.stems, unit.connection))
        (asked,) = marks.stems(unit.connection, [text[:_READ]])
        return tuple(Term(phrase, phrase=True) for phrase in self._near.of(asked))

    def _near_query(
        self,
        unit: UnitOfWork,
        text: str,
        query: Query,
        ranking: Ranking,
        filter: Filter,
        share_safe: bool,
    ) -> Nearness:
        """By meaning; what is quoted must stand in a hit, so that only those found compare."""
        if all(term.quoted for term in query.terms):
            return Nearness()
        nearness = self._meaning.near_text(unit, text, filter, share_safe=share_safe)
        if any(term.quoted for term in query.terms):
            found = {one.entry for one in ranking.best}
            near = {entry: one for entry, one in nearness.near.items() if entry in found}
            nearness = replace(nearness, near=near)
        return nearness

    def _like_entry(
        self,
        unit: UnitOfWork,
        entry: Entry,
        links: Sequence[EntryId],
        limit: int,
        share_safe: bool,
        *,
        is_kept: bool = True,
    ) -> Found:
        """Args: is_kept: whether the entry stands in the journal as it is given."""
        text, likeness = recall.likeness_of(entry)
        known = unit.entries.row_ids([entry.id, *entry.links, *links])
        row_id = known.get(entry.id) if is_kept else None
        nearness = self._meaning.near_entry(unit, row_id, text, share_safe=share_safe)
        without = {*known.values(), *unit.dismissals.of(entry.id)}
        return self._like(unit, text, likeness, nearness, without, limit, share_safe)

    def _like(
        self,
        unit: UnitOfWork,
        text: str,
        likeness: Likeness,
        nearness: Nearness,
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
        near = self._near_words(unit, text) if _is_short(text) else ()
        otherwise = _said_otherwise(unit, near, share_safe)
        nearest = sorted(nearness.near.values(), key=lambda one: (-one.cosine, -one.entry))
        also = {*otherwise, *(one.entry for one in nearest[: weights.MOST_LIKE])}
        past = tuple(
            recall.Past(
                entry=one.entry,
                held_at=one.held_at,
                words=recall.share_of_words(one.closeness, telling),
                feelings=one.feelings,
                triggers=one.triggers,
                position=one.position,
                code=one.code,
                meaning=recall.share_of_meaning(nearness.near[one.entry].cosine, nearness.trust)
                if one.entry in nearness.near
                else 0.0,
                otherwise=otherwise.get(one.entry, 0),
            )
            for one in repository.alike(sought, rows, frozenset(without), share_safe, also=also)
        )
        feelings = repository.counts("feeling", [word for word, _ in sought.feelings], share_safe)
        triggers = repository.counts("trigger", sought.triggers, share_safe)
        ranked = recall.rank(
            sought, past, recall.Rarity(size, feelings), recall.Rarity(size, triggers)
        )
        return self._worded(unit, sought, ranked, near, nearness, limit, share_safe)

    def _worded(
        self,
        unit: UnitOfWork,
        sought: Likeness,
        ranked: Sequence[recall.Recalled],
        near: Sequence[Term],
        nearness: Nearness,
        limit: int,
        share_safe: bool,
    ) -> Found:
        """The best with what they share and a quotation; what has no reason to show is left out."""
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
        kept = [one.past.entry for one in shown]
        marked: Mapping[int, list[marks.Pieces]] = {}
        if expressions:
            own = {entry: texts[entry] for entry in kept}
            marked = marks.marked(unit.connection, own, Expression.any(expressions))
        near_marked = _marked(unit, {entry: texts[entry] for entry in kept}, near)
        sentences = self._meaning.sentences(unit, nearness, kept, share_safe=share_safe)
        cards = _cards(unit, kept, share_safe)
        hits = tuple(
            _hit(
                one,
                cards[one.past.entry],
                marked.get(one.past.entry, ()),
                near_marked.get(one.past.entry, ()),
                sentences,
            )
            for one in shown
            if one.past.entry in cards
        )
        return Found(hits, len(hits), at_least=bool(hits) and len(ranked) > len(best))


Sentences = Mapping[int, tuple[str, str, str]]


def _hit(
    recalled: recall.Recalled,
    card: EntryCard,
    marked: Sequence[marks.Pieces],
    near_marked: Sequence[marks.Pieces],
    sentences: Sentences,
) -> Hit:
    length = recall.REMINDER_LENGTH
    by_words = recall.quote(marked, length)
    reasons = recalled.reasons
    if recalled.past.otherwise:
        reasons = (*_found_words(near_marked, ReasonKind.NEAR_WORDS), *reasons)
        by_words = by_words or recall.quote(near_marked, length)
    told = sentences.get(recalled.past.entry)
    if told is not None and recalled.past.meaning >= weights.MEANT:
        reason = recall.similar_meaning(told[1])
        by_meaning = recall.quoted_sentence(*told, length)
        if recalled.past.meaning >= recalled.past.words or not by_words:
            return Hit(card, by_meaning, recalled.score, (reason, *reasons))
        reasons = (*reasons, reason)
    return Hit(card, by_words or _opening(card), recalled.score, reasons)


def _told(
    marked: Sequence[marks.Pieces],
    near_marked: Sequence[marks.Pieces],
    told: tuple[str, str, str] | None,
) -> tuple[tuple[Span, ...], tuple[Reason, ...]]:
    """What of a found entry is quoted, and why it was found: its words, its meaning, near words."""
    snippet, reasons = recall.quote(marked), _found_words(marked)
    if snippet:
        return snippet, reasons
    near = _found_words(near_marked, ReasonKind.NEAR_WORDS)
    by_meaning = () if told is None else (recall.similar_meaning(told[1]),)
    if near or told is None:
        return recall.quote(near_marked), (*near, *by_meaning)
    return recall.quoted_sentence(*told, recall.QUOTE_LENGTH), by_meaning


def _is_short_search(query: Query) -> bool:
    return len(query.terms) <= SHORT and not any(term.quoted for term in query.terms)


def _is_short(text: str) -> bool:
    return len(words_typed(text[:_READ])) <= weights.SHORT_TEXT


def _said_otherwise(unit: UnitOfWork, near: Sequence[Term], share_safe: bool) -> dict[int, int]:
    """How many words for the same thing entries have, of those that have the most telling ones."""
    if not near:
        return {}
    found = unit.search.find(Query(tuple(near)), Filter(), limit=_OTHERWISE, share_safe=share_safe)
    return unit.search.holding(near, [one.entry for one in found.best], share_safe)


def _marked(
    unit: UnitOfWork, texts: Mapping[int, Sequence[str]], sought: Sequence[Term]
) -> Mapping[int, list[marks.Pieces]]:
    if not sought:
        return {}
    every = Expression.any([Expression.of(term) for term in sought])
    return marks.marked(unit.connection, texts, every)


def _shared(words: Iterable[Term], held: Sequence[Collection[int]], entry: int) -> tuple[str, ...]:
    return tuple(term.text for term, holders in zip(words, held, strict=True) if entry in holders)


def _cards(unit: UnitOfWork, entries: Sequence[int], share_safe: bool) -> dict[int, EntryCard]:
    cards = unit.timeline.cards_of_rows(entries, share_safe=share_safe)
    rows = unit.entries.row_ids([card.id for card in cards])
    return {rows[card.id]: card for card in cards}


def _found_words(
    texts: Sequence[marks.Pieces], kind: ReasonKind = ReasonKind.WORDS
) -> tuple[Reason, ...]:
    words = recall.found_words(texts)
    return (Reason(kind, words[:_NAMED], count=len(words)),) if words else ()


def _opening(card: EntryCard) -> tuple[Span, ...]:
    return (Span(card.snippet),) if card.snippet else ()


def _altered(about: str) -> Changes:
    return Changes(altered=frozenset({(Thing.DISMISSAL, about)}))
