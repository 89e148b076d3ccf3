"""One change of supervision, kept in such a way that it can be taken back."""

from collections.abc import Callable
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any

from app.services.earlier import keep_earlier
from app.services.faults import NothingToUndo
from app.services.session_time import is_under_way
from models.records.changes import Changes, Thing
from models.records.entries import Bring
from models.records.follow_ups import FollowUpState
from models.records.ids import ActionId, EntryId, FollowUpId, ItemId, SessionId
from models.records.supervision import SessionState
from models.repositories.supervision import StoredAction, StoredItem, StoredSession
from models.store import UnitOfWork


@dataclass(frozen=True, slots=True)
class Aside:
    """Whether a proposal is set aside for a session."""

    session_id: SessionId
    key: str = field(repr=False)
    wanted: bool = False
    reason: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Mark:
    """Whether an entry is marked to be brought, and its question."""

    id: EntryId
    bring: Bring
    question: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Answered:
    """What became of a follow-up that was brought."""

    id: FollowUpId
    state: FollowUpState
    result: str = field(default="", repr=False)


Kept = StoredSession | StoredItem | StoredAction | Aside | Mark | Answered
_Key = tuple[type[Kept], str]


class AgendaStep:
    """What one transaction does to supervision, with what was there before.

    Taking it back touches only what this step altered. Where that was altered again since, nothing
    is taken back.
    """

    def __init__(self, unit: UnitOfWork) -> None:
        self.unit = unit
        self._before: dict[_Key, Kept | None] = {}
        self._after: dict[_Key, Kept | None] = {}
        self._told: set[tuple[Thing, str]] = set()

    def put(self, thing: Kept) -> None:
        """Write a thing in place of what stands under its id."""
        self._note(thing)
        self._after[_key(thing)] = thing
        _write(self.unit, thing)

    def remove(self, thing: StoredSession | StoredItem | StoredAction) -> None:
        """Remove a thing that stands alone: the actions of an item go before it."""
        self._note(thing)
        self._after[_key(thing)] = None
        _erase(self.unit, thing)

    def tell(self, thing: Thing, uid: str) -> None:
        """Say that a thing shows what was altered, such as a session its items."""
        self._told.add((thing, uid))

    def changes(self) -> Changes:
        """What this step altered."""
        return self._changes(self._before, self._after)

    def take_back(self, unit: UnitOfWork) -> Changes:
        """Put back what was there before.

        Raises:
            NothingToUndo: Something stands on it since.
        """
        for key, after in reversed(self._after.items()):
            before = self._before[key]
            current = _read(unit, after or before)
            if after is None:
                _must(current is None and before is not None)
            elif before is None:
                _must(current == after)
                _erase_any(unit, after)
            else:
                _must(current is not None and _has_place(unit, before))
                _write(unit, merged(before, after, current))
        for key in sorted(self._after, key=_outermost_first):
            before = self._before[key]
            if self._after[key] is None and before is not None:
                _must(_has_place(unit, before))
                _write(unit, before)
        return self._changes(self._after, self._before)

    def _note(self, thing: Kept) -> None:
        if _key(thing) not in self._before:
            self._before[_key(thing)] = _read(self.unit, thing)

    def _changes(self, before: dict[_Key, Kept | None], after: dict[_Key, Kept | None]) -> Changes:
        added, altered, removed = set(), set(self._told), set()
        for key in self._after:
            name = _named(after[key] or before[key])
            if before[key] is None:
                added.add(name)
            elif after[key] is None:
                removed.add(name)
            else:
                altered.add(name)
        return Changes(frozenset(added), frozenset(altered - added), frozenset(removed))


AgendaWork = Callable[[AgendaStep], None]


def tell_sources(step: AgendaStep, item: StoredItem) -> None:
    """Say that an item is altered for those who show it, and the reflections it came from."""
    step.tell(Thing.ITEM, item.id)
    for source in item.sources:
        step.tell(Thing.ENTRY, source.entry_id)


def _must(holds: bool) -> None:
    if not holds:
        raise NothingToUndo()


def _has_place(unit: UnitOfWork, thing: Kept) -> bool:
    """Whether what it belongs to is still there: it may be gone by an undo of its own.

    One session is held at a time; one that was left unfinished days ago is in nobody's way.
    """
    match thing:
        case StoredSession(state=SessionState.HELD):
            held = unit.supervision.sessions(SessionState.HELD)
            others = [each for each in held if each.id != thing.id]
            return not any(is_under_way(each, unit.now) for each in others)
        case StoredItem() | Aside():
            return unit.supervision.session(thing.session_id) is not None
        case StoredAction():
            return unit.supervision.item(thing.item_id) is not None
    return True


def _outermost_first(key: _Key) -> int:
    """An item is there before its actions."""
    return (StoredSession, StoredItem, StoredAction, Aside, Mark, Answered).index(key[0])


def merged(before: Any, after: Any, current: Any) -> Any:
    """What is there now, with the fields that the step altered as they were before it."""
    altered: dict[str, Any] = {}
    for each in fields(before):
        old, new, now = (getattr(thing, each.name) for thing in (before, after, current))
        if old == new:
            continue
        if is_dataclass(old) and type(old) is type(new) is type(now):
            altered[each.name] = merged(old, new, now)
        else:
            _must(now == new)
            altered[each.name] = old
    return replace(current, **altered)


def _key(thing: Kept) -> _Key:
    if isinstance(thing, Aside):
        return Aside, f"{thing.session_id} {thing.key}"
    return type(thing), thing.id


def _named(thing: Kept | None) -> tuple[Thing, str]:
    match thing:
        case StoredSession():
            return Thing.SESSION, thing.id
        case StoredItem():
            return Thing.ITEM, thing.id
        case StoredAction():
            return Thing.ACTION, thing.id
        case Aside():
            return Thing.SESSION, thing.session_id
        case Mark():
            return Thing.ENTRY, thing.id
        case Answered():
            return Thing.FOLLOW_UP, thing.id
    raise TypeError("a thing of supervision")


def _read(unit: UnitOfWork, thing: Kept | None) -> Kept | None:
    match thing:
        case StoredSession():
            return unit.supervision.session(SessionId(thing.id))
        case StoredItem():
            return unit.supervision.item(ItemId(thing.id))
        case StoredAction():
            return unit.supervision.action(ActionId(thing.id))
        case Aside():
            reason = unit.supervision.aside(thing.session_id).get(thing.key)
            return replace(thing, wanted=reason is not None, reason=reason or "")
        case Mark():
            entry = unit.entries.get(thing.id)
            return Mark(entry.id, entry.bring, entry.bring_question) if entry else None
        case Answered():
            kept = unit.follow_ups.get(thing.id)
            one = kept.follow_up if kept else None
            return Answered(one.id, one.state, one.result) if one else None
    raise TypeError("a thing of supervision")


def _words_now(
    unit: UnitOfWork, thing: StoredSession | StoredItem | StoredAction
) -> StoredSession | StoredItem | StoredAction | None:
    match thing:
        case StoredSession():
            return unit.supervision.session(thing.id)
        case StoredItem():
            return unit.supervision.item(thing.id)
        case StoredAction():
            return unit.supervision.action(thing.id)


def _write(unit: UnitOfWork, thing: Kept) -> None:
    if isinstance(thing, StoredSession | StoredItem | StoredAction):
        keep_earlier(unit, _words_now(unit, thing), thing)
    match thing:
        case StoredSession():
            unit.supervision.put_session(thing)
        case StoredItem():
            unit.supervision.put_item(thing)
        case StoredAction():
            unit.supervision.put_action(thing)
        case Aside():
            unit.supervision.put_aside(thing.session_id, thing.key, thing.wanted, thing.reason)
        case Mark():
            unit.entries.set_bring(thing.id, thing.bring, thing.question, unit.now)
        case Answered():
            _write_answered(unit, thing)


def _write_answered(unit: UnitOfWork, thing: Answered) -> None:
    kept = unit.follow_ups.get(thing.id)
    _must(kept is not None)
    if kept is not None:
        now = replace(kept.follow_up, state=thing.state, result=thing.result, changed_at=unit.now)
        unit.follow_ups.put(replace(kept, follow_up=now, touched=True))


def _erase(unit: UnitOfWork, thing: StoredSession | StoredItem | StoredAction) -> None:
    match thing:
        case StoredSession():
            unit.supervision.remove_session(thing.id)
        case StoredItem():
            unit.supervision.remove_item(thing.id)
        case StoredAction():
            unit.supervision.remove_action(thing.id)


def _erase_any(unit: UnitOfWork, thing: Kept) -> None:
    if isinstance(thing, StoredSession | StoredItem | StoredAction):
        _must(not _holds_something(unit, thing))
        _erase(unit, thing)


def _holds_something(unit: UnitOfWork, thing: Kept) -> bool:
    if isinstance(thing, StoredSession):
        return bool(unit.supervision.agenda(thing.id))
    if isinstance(thing, StoredItem):
        return any(each.item_id == thing.id for each in unit.supervision.actions(thing.session_id))
    return False
