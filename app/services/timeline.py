"""The journal as it is read: pages of cards, counts, whole entries, one worth rereading."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta

from app.domain.rereading import QUOTE_LENGTH, worth_quoting
from app.services.faults import NoSuchEntry
from models.plain import first_sentences, plain_words, shortened
from models.records.changes import Changes, Thing
from models.records.entries import AnswerKey, Entry, EntryCard, Revision
from models.records.ids import EntryId
from models.records.queries import Facets, Filter, Hit, Page, PageKey, Reason, ReasonKind, Span
from models.records.repairs import RepairCard
from models.repositories.rereading import RereadingRepository
from models.store import Store, UnitOfWork
from prompts.words import OWN

YEARS_BACK = 10
NEAR_DAYS = 3
LONG_AGO_DAYS = 90
IMPRESSION_WEEKS = 8
"""How old a first impression is when it is shown again."""

RESTING = "let_rest"
"""The setting with the entries that are not to be offered again for rereading."""


class Timeline:
    """Reads the journal. Share-safe, nothing private leaves a trace."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def page(
        self, filter: Filter, after: PageKey | None, limit: int, *, share_safe: bool = False
    ) -> Page:
        """At most `limit` cards newest first, beginning after `after`."""
        with self._store.read() as unit:
            return unit.timeline.page(filter, after, limit, share_safe=share_safe)

    def facets(self, filter: Filter) -> Facets:
        """How many entries each tick would leave."""
        with self._store.read() as unit:
            return unit.timeline.facets(filter)

    def entry(self, entry_id: EntryId, *, share_safe: bool = False) -> Entry:
        """The whole entry.

        Share-safe, private answers and notes are not there, nor is what rests on them; an entry of
        the private class is not there at all.

        Raises:
            NoSuchEntry: It is not in the journal, or in the bin.
        """
        with self._store.read() as unit:
            entry = unit.entries.get(entry_id, share_safe=share_safe)
        if entry is None:
            raise NoSuchEntry(entry_id)
        return entry

    def revisions(self, entry_id: EntryId) -> tuple[Revision, ...]:
        """Earlier states of an entry, newest first; `saved_at` is when each was replaced."""
        with self._store.read() as unit:
            return unit.entries.revisions(entry_id)

    def cards(
        self, entry_ids: Sequence[EntryId], *, share_safe: bool = False
    ) -> tuple[EntryCard, ...]:
        """Cards of those entries in the order given; what is not there is left out."""
        with self._store.read() as unit:
            return unit.timeline.cards(entry_ids, share_safe=share_safe)

    def count(self) -> int:
        """How many entries there are outside the bin."""
        with self._store.read() as unit:
            return unit.entries.count()

    def own_words(self, kind: str) -> tuple[str, ...]:
        """Ids of the words people added themselves to answers of a kind (`feelings`, `body`,
        `triggers`, `urges`), those used most leading; also those of private answers.
        """
        with self._store.read() as unit:
            return unit.timeline.words(kind, OWN)

    def open_repairs(self) -> tuple[RepairCard, ...]:
        """Repairs under way, longest open first."""
        with self._store.read() as unit:
            return unit.repairs.open()

    def worth_rereading(
        self,
        today: date,
        skip: Sequence[EntryId] = (),
        *,
        impressions: Collection[AnswerKey] = (),
        share_safe: bool = False,
    ) -> Hit | None:
        """One past entry with the reasons: a first impression of eight weeks ago or more, years ago
        this week, a trigger of this week, long ago.

        What was let rest is not offered. A trigger that it shares with what was written since
        Monday is a reason beside the others. Of a first impression that is private there is no
        word: the hit has no snippet. Share-safe, there is none.

        Args:
            today: The day.
            skip: Entries that are not wanted.
            impressions: The questions whose answers are first impressions.
        """
        monday = today - timedelta(days=min(today.weekday(), today.toordinal() - 1))
        with self._store.read() as unit:
            skip = (*skip, *_resting(unit))
            first = _first_impression(unit, impressions, today, skip, share_safe)
            if first is not None:
                return first
            looking = unit.rereading
            lately = looking.triggers_since(monday)
            found = (
                _years_ago(looking, today, skip)
                or _same_trigger(looking, lately, monday, skip)
                or _long_ago(looking, today, skip)
            )
            return _hit(unit, *found, lately) if found else None

    def let_rest(self, entry_id: EntryId, resting: bool = True) -> Changes:
        """Offers an entry no more for rereading, from now on and for good, or lets it be offered."""
        with self._store.write() as unit:
            known = [each for each in _resting(unit) if each != entry_id]
            unit.settings.put(RESTING, [*known, entry_id] if resting else known)
        return Changes(altered=frozenset({(Thing.SETTING, RESTING)}))


def _resting(unit: UnitOfWork) -> list[EntryId]:
    kept = unit.settings.get(RESTING)
    return (
        [EntryId(each) for each in kept if isinstance(each, str)] if isinstance(kept, list) else []
    )


def _first_impression(
    unit: UnitOfWork,
    keys: Collection[AnswerKey],
    today: date,
    skip: Sequence[EntryId],
    share_safe: bool,
) -> Hit | None:
    weeks = timedelta(weeks=IMPRESSION_WEEKS)
    if not keys or today.toordinal() <= weeks.days:
        return None
    found = unit.rereading.impression(keys, today - weeks, skip, share_safe=share_safe)
    if found is None:
        return None
    day = found.held_at.date()
    reason = Reason(
        ReasonKind.FIRST_IMPRESSION,
        words=(found.code,) if found.code else (),
        count=(today - day).days // 7,
        day=day,
    )
    if found.private:
        return Hit(EntryCard(found.entry_id, found.held_at, title=""), reasons=(reason,))
    cards = unit.timeline.cards((found.entry_id,), share_safe=True)
    if not cards:
        return None
    words = shortened(first_sentences(plain_words(found.text), QUOTE_LENGTH), QUOTE_LENGTH)
    return Hit(cards[0], (Span(words),), reasons=(reason,))


def _years_ago(
    looking: RereadingRepository, today: date, skip: Sequence[EntryId]
) -> tuple[EntryId, Reason] | None:
    for years in range(1, min(YEARS_BACK, today.year - 1) + 1):
        found = looking.near(_years_before(today, years), NEAR_DAYS, skip)
        if found:
            return found[0], Reason(ReasonKind.YEAR_AGO, count=years, day=found[1])
    return None


def _same_trigger(
    looking: RereadingRepository,
    lately: Mapping[str, int],
    monday: date,
    skip: Sequence[EntryId],
) -> tuple[EntryId, Reason] | None:
    for trigger, count in lately.items():
        found = looking.last_with_trigger(trigger, monday, skip)
        if found:
            entry_id, day = found
            return entry_id, Reason(ReasonKind.SAME_TRIGGER, words=(trigger,), count=count, day=day)
    return None


def _long_ago(
    looking: RereadingRepository, today: date, skip: Sequence[EntryId]
) -> tuple[EntryId, Reason] | None:
    if today.toordinal() <= LONG_AGO_DAYS:
        return None
    found = looking.older(today - timedelta(days=LONG_AGO_DAYS), today.toordinal(), skip)
    return (found[0], Reason(ReasonKind.LONG_AGO, day=found[1])) if found else None


def _hit(
    unit: UnitOfWork, entry_id: EntryId, reason: Reason, lately: Mapping[str, int]
) -> Hit | None:
    cards = unit.timeline.cards((entry_id,), share_safe=True)
    if not cards:
        return None
    card, reasons = cards[0], [reason]
    shared = [trigger for trigger in lately if trigger in card.triggers]
    if shared and reason.kind is not ReasonKind.SAME_TRIGGER:
        reasons.append(Reason(ReasonKind.SAME_TRIGGER, tuple(shared[:1]), count=lately[shared[0]]))
    return Hit(card, (Span(worth_quoting(card)),), reasons=tuple(reasons))


def _years_before(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)
