"""One change of people or agreements, kept in such a way that it can be taken back."""

from __future__ import annotations

from app.services.agenda_steps import merged
from app.services.faults import NothingToUndo
from models import hold
from models.records.changes import Changes, Thing
from models.records.faults import StaysAsItStood
from models.repositories.agreements import StoredAgreement, StoredPerson
from models.store import UnitOfWork

Kept = StoredPerson | StoredAgreement


class AgreementStep:
    """What one transaction does to people and agreements, with what was there before.

    Taking it back, or doing it again, touches only the fields that it altered, so that words typed
    since stay. Where one of those was altered again, nothing is taken back.
    """

    def __init__(self, unit: UnitOfWork) -> None:
        self.unit = unit
        self._pairs: list[tuple[Kept | None, Kept | None]] = []

    def put(self, thing: Kept) -> None:
        """Write a thing in place of what stands under its id."""
        before = _read(self.unit, thing)
        if before != thing:
            _keep_under_hold(self.unit, before, thing)
            _write(self.unit, thing)
            self._pairs.append((before, thing))

    def remove(self, thing: Kept) -> None:
        """Forget a thing."""
        _erase(self.unit, thing)
        self._pairs.append((thing, None))

    def changes(self) -> Changes:
        """What this step altered."""
        return _told(self._pairs)

    def take_back(self, unit: UnitOfWork) -> Changes:
        """Put back what was there before.

        Raises:
            NothingToUndo: Something stands on it since.
        """
        return _turn(unit, [(after, before) for before, after in reversed(self._pairs)])

    def do_again(self, unit: UnitOfWork) -> Changes:
        """Do it again after it was taken back.

        Raises:
            NothingToUndo: Something stands on it since.
        """
        return _turn(unit, self._pairs)


def _turn(unit: UnitOfWork, pairs: list[tuple[Kept | None, Kept | None]]) -> Changes:
    for since, wanted in pairs:
        thing = wanted or since
        current = _read(unit, thing) if thing is not None else None
        if wanted is None:
            _must(current == since and current is not None and _is_free(unit, current))
            if current is not None:
                _erase(unit, current)
        elif since is None:
            _must(current is None and _has_room(unit, wanted))
            _write(unit, wanted)
        else:
            _must(current is not None)
            after = merged(wanted, since, current)
            _must(_has_room(unit, after) and _may_become(unit, current, after))
            _keep_under_hold(unit, current, after)
            _write(unit, after)
    return _told(pairs)


def _must(holds: bool) -> None:
    if not holds:
        raise NothingToUndo()


def _keep_under_hold(unit: UnitOfWork, before: Kept | None, after: Kept) -> None:
    """A draft that was begun before a legal hold keeps its words as long as the hold is on.

    Raises:
        StaysAsItStood: They would be overwritten.
    """
    if not isinstance(before, StoredAgreement) or not isinstance(after, StoredAgreement):
        return
    old, new = before.agreement, after.agreement
    if (old.terms, old.starts) == (new.terms, new.starts):
        return
    if is_held(unit, before):
        raise StaysAsItStood()


def is_held(unit: UnitOfWork, stored: StoredAgreement) -> bool:
    """Whether a legal hold keeps the words of a version that is there: it was begun before."""
    held = hold.stands(unit.connection)
    return held is not None and stored.made_at < held.since


def _is_free(unit: UnitOfWork, thing: Kept) -> bool:
    """Nothing rests on it: whoever one meets stays."""
    return isinstance(thing, StoredAgreement) or not unit.agreements.is_met(thing.person.id)


def _may_become(unit: UnitOfWork, now: Kept | None, after: Kept) -> bool:
    """A version that was signed since keeps its words, and its signature once it was kept to."""
    if not isinstance(now, StoredAgreement) or not isinstance(after, StoredAgreement):
        return True
    old, new = now.agreement, after.agreement
    if old.signed_on is None:
        return True
    is_same = (old.terms, old.starts) == (new.terms, new.starts)
    return is_same and not (new.signed_on is None and unit.agreements.is_kept_to(new.id))


def _has_room(unit: UnitOfWork, thing: Kept) -> bool:
    """Whether it can stand there: no one else has the name, no other version the number.

    Only the newest version may be one that is being written.
    """
    if isinstance(thing, StoredPerson):
        other = unit.agreements.person_named(thing.person.name)
        return other is None or other.person.id == thing.person.id
    wanted = thing.agreement
    if unit.agreements.person(wanted.person_id) is None:
        return False
    others = [
        each.agreement
        for each in unit.agreements.agreements(wanted.person_id)
        if each.agreement.side is wanted.side and each.agreement.id != wanted.id
    ]
    is_draft = wanted.signed_on is None
    newest = max((each.version for each in others), default=0)
    return all(each.version != wanted.version for each in others) and not (
        is_draft and newest > wanted.version
    )


def _read(unit: UnitOfWork, thing: Kept) -> Kept | None:
    if isinstance(thing, StoredPerson):
        return unit.agreements.person(thing.person.id)
    return unit.agreements.get(thing.agreement.id)


def _write(unit: UnitOfWork, thing: Kept) -> None:
    if isinstance(thing, StoredPerson):
        unit.agreements.put_person(thing)
    else:
        unit.agreements.put(thing, unit.now)


def _erase(unit: UnitOfWork, thing: Kept) -> None:
    if isinstance(thing, StoredPerson):
        unit.agreements.remove_person(thing.person.id)
    else:
        unit.agreements.remove(thing.agreement.id)


def _told(pairs: list[tuple[Kept | None, Kept | None]]) -> Changes:
    added: set[tuple[Thing, str]] = set()
    altered: set[tuple[Thing, str]] = set()
    removed: set[tuple[Thing, str]] = set()
    for before, after in pairs:
        name = _named(after, before)
        (added if before is None else removed if after is None else altered).add(name)
    return Changes(frozenset(added), frozenset(altered - added), frozenset(removed))


def _named(*either: Kept | None) -> tuple[Thing, str]:
    thing = next(each for each in either if each is not None)
    if isinstance(thing, StoredPerson):
        return Thing.PERSON, thing.person.id
    return Thing.AGREEMENT, thing.agreement.id
