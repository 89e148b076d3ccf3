"""How long what was written is kept: a review, never a deletion by itself; and the legal hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields, replace
from datetime import date
from typing import Any

from app.domain.clock import Clock
from app.domain.retention import MOST_MONTHS, months_after, reviews
from app.services.codes import stored
from app.services.faults import NoReason, NothingToUndo
from app.services.undo import UndoHistory
from app.services.writing import Writing
from models import hold
from models.records.changes import Changes, Thing
from models.records.ids import ItemId
from models.records.keeping import (
    LegalHold,
    Policy,
    Queue,
    RetentionClass,
    Review,
    ReviewOf,
)
from models.repositories.reviewing import Excerpts, ReviewingRepository
from models.store import Store, UnitOfWork

POLICY = "retention"
PUT_OFF = "review_put_off"
PAST_HOLDS = "legal_holds_past"

SHOWN = 200
"""How many things of the queue are listed at once."""

_Settings = Mapping[str, tuple[Any, Any]]
"""By the key of a setting, its value before and after."""


class Retention:
    """What could be looked at again, and the switch that stops every deletion.

    Each method is one transaction; what writes can be undone.
    """

    def __init__(self, store: Store, clock: Clock, writing: Writing) -> None:
        self._store = store
        self._clock = clock
        self._writing = writing
        self._history: UndoHistory = writing.history

    # ------------------------------------------------------------- the policy

    def policy(self) -> Policy:
        """After how long things are looked at again."""
        with self._store.read() as unit:
            return _policy(unit)

    def set_policy(self, policy: Policy) -> Changes:
        """Set it; a number that is none of months becomes the nearest that is."""
        sound = Policy(
            **{name: min(max(0, int(n)), MOST_MONTHS) for name, n in asdict(policy).items()}
        )
        with self._store.write() as unit:
            step = {POLICY: (unit.settings.get(POLICY), asdict(sound))}
            changes = _put(unit, step)
        return self._remembered(changes, step)

    def set_class(self, code: str, retention: RetentionClass) -> Changes:
        """Say how long what carries a code is kept.

        Raises:
            NoSuchCode: It is not in the journal.
        """
        return self._change_code(code, retention=retention)

    def set_review(self, code: str, on: date | None) -> Changes:
        """Set the day on which what carries a code is looked at; None goes by its class.

        Raises:
            NoSuchCode: It is not in the journal.
        """
        return self._change_code(code, review_on=on)

    def _change_code(self, code: str, **values: Any) -> Changes:
        with self._store.write() as unit:
            before = stored(unit, code)
            after = replace(before, **values)
            if after == before:
                return Changes()
            unit.codes.put(after)
        changes = Changes(altered=frozenset({(Thing.CODE, code)}))

        def put(unit: UnitOfWork, since: Any, wanted: Any) -> Changes:
            if unit.codes.get(code) != since:
                raise NothingToUndo()
            unit.codes.put(wanted)
            return changes

        token = self._history.remember(
            back=lambda unit: put(unit, after, before), forth=lambda unit: put(unit, before, after)
        )
        return replace(changes, undo=token)

    # ------------------------------------------------------------- the queue

    def queue(self, limit: int = SHOWN) -> Queue:
        """What could be looked at again today, the longest due first, at most `limit`."""
        today = self._clock.today()
        with self._store.read() as unit:
            policy = _policy(unit)
            cards = unit.codes.cards()
            over = [
                card.code
                for card in cards
                if card.stored.archived or card.stored.ended_on or card.stored.review_on
            ]
            reading = ReviewingRepository(unit.connection)
            found = reviews(
                cards,
                reading.aged(_oldest_kept(today, policy), over),
                reading.brought(),
                policy,
                _put_off(unit),
                today,
            )
        return Queue(found[:limit], len(found))

    def keep(self, review: Review, until: date) -> Changes:
        """Keep something, and look at it again on that day.

        Raises:
            NoSuchCode: It is of a code that is not in the journal.
        """
        if review.of is ReviewOf.CODE:
            return self.set_review(review.id, until)
        with self._store.write() as unit:
            before = unit.settings.get(PUT_OFF)
            after = {**(before or {}), review.key: until.isoformat()}
            step = {PUT_OFF: (before, after)}
            changes = _put(unit, step)
        return self._remembered(changes, step)

    def to_bin(self, review: Review) -> Changes:
        """Move its reflections to the bin; of an excerpt, let go of the copy that was brought.

        Raises:
            UnderLegalHold: Nothing may be deleted.
        """
        if review.of is ReviewOf.EXCERPT:
            return self._let_go(ItemId(review.id))
        return self._writing.delete(review.entries)

    def _let_go(self, item_id: ItemId) -> Changes:
        with self._store.write() as unit:
            hold.refuse(unit.connection)
            before = ReviewingRepository(unit.connection).excerpts(item_id)
            after: Excerpts = {uid: {} for uid in before}
            changes = _put_excerpts(unit, item_id, before, after)
        token = self._history.remember(
            back=lambda unit: _put_excerpts(unit, item_id, after, before),
            forth=lambda unit: _let_go_again(unit, item_id, before, after),
        )
        return replace(changes, undo=token)

    # ------------------------------------------------------------- the legal hold

    def hold(self) -> LegalHold | None:
        """The legal hold that is on, or None."""
        with self._store.read() as unit:
            return hold.stands(unit.connection)

    def past_holds(self) -> tuple[LegalHold, ...]:
        """Holds that were lifted or gave way to another reason, the last one first."""
        with self._store.read() as unit:
            kept = _past(unit)
        found = (hold.hold_from(values) for values in reversed(kept))
        return tuple(each for each in found if each is not None)

    def set_hold(self, why: str) -> Changes:
        """Stop every deletion until it is lifted.

        One that is on for another reason stays known as an earlier one.

        Raises:
            NoReason: There is no reason.
        """
        if not why.strip():
            raise NoReason()
        with self._store.write() as unit:
            stands = hold.stands(unit.connection)
            if stands is not None and stands.why == why.strip():
                return Changes()
            wanted = hold.hold_values(LegalHold(unit.now, why.strip()))
            step: _Settings = {hold.KEY: (unit.settings.get(hold.KEY), wanted)}
            if stands is not None:
                step = {**step, PAST_HOLDS: _with_past(unit, stands)}
            changes = _put(unit, step)
        return self._remembered(changes, step)

    def lift_hold(self) -> Changes:
        """Allow deletions again; that it was on, and why, stays known."""
        with self._store.write() as unit:
            stands = hold.stands(unit.connection)
            if stands is None:
                return Changes()
            step = {
                hold.KEY: (unit.settings.get(hold.KEY), None),
                PAST_HOLDS: _with_past(unit, stands),
            }
            changes = _put(unit, step)
        return self._remembered(changes, step)

    def _remembered(self, changes: Changes, step: _Settings) -> Changes:
        back = {key: (after, before) for key, (before, after) in step.items()}
        token = self._history.remember(
            back=lambda unit: _put(unit, back), forth=lambda unit: _put(unit, step)
        )
        return replace(changes, undo=token)


def _policy(unit: UnitOfWork) -> Policy:
    kept = unit.settings.get(POLICY, {})
    known = {each.name for each in fields(Policy)}
    told = kept if isinstance(kept, dict) else {}
    return Policy(
        **{key: n for key, n in told.items() if key in known and isinstance(n, int) and n >= 0}
    )


def _past(unit: UnitOfWork) -> list[Any]:
    """Holds of before; what cannot be read as such never keeps one from being lifted."""
    kept = unit.settings.get(PAST_HOLDS)
    return kept if isinstance(kept, list) else []


def _with_past(unit: UnitOfWork, stands: LegalHold) -> tuple[Any, list[Any]]:
    """Earlier holds as they are kept, and with the one that ends now."""
    ended = hold.hold_values(replace(stands, until=unit.now))
    return unit.settings.get(PAST_HOLDS), [*_past(unit), ended]


def _put_off(unit: UnitOfWork) -> dict[str, date]:
    kept = unit.settings.get(PUT_OFF, {})
    found = {}
    for key, day in (kept if isinstance(kept, dict) else {}).items():
        try:
            found[key] = date.fromisoformat(day)
        except (TypeError, ValueError):
            continue
    return found


def _oldest_kept(today: date, policy: Policy) -> date:
    """What was held up to this day may be due; nothing, where nothing is ever due."""
    months = [each for each in (policy.journal, policy.log) if each]
    if not months or today.year * 12 <= min(months):
        return date.min
    return months_after(today, -min(months))


def _put(unit: UnitOfWork, step: _Settings) -> Changes:
    """Put settings as they are to be, where they are still as they were.

    Raises:
        NothingToUndo: One was changed since.
    """
    for key, (since, wanted) in step.items():
        if unit.settings.get(key) != since:
            raise NothingToUndo()
        unit.settings.put(key, wanted)
    return Changes(altered=frozenset((Thing.SETTING, key) for key in step))


def _put_excerpts(unit: UnitOfWork, item_id: ItemId, since: Excerpts, wanted: Excerpts) -> Changes:
    reading = ReviewingRepository(unit.connection)
    if reading.excerpts(item_id) != since:
        raise NothingToUndo()
    reading.put_excerpts(item_id, wanted)
    return Changes(altered=frozenset({(Thing.ITEM, str(item_id))}))


def _let_go_again(unit: UnitOfWork, item_id: ItemId, since: Excerpts, wanted: Excerpts) -> Changes:
    hold.refuse(unit.connection)
    return _put_excerpts(unit, item_id, since, wanted)
