"""What words of supervision said before they were changed: kept by field, and shown as its history.

Saves come while one types, so that of one sitting only what it began from is kept. What takes most
of the words away is no typing: then they are kept whenever they were written.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from models import hold
from models.records.ids import ActionId, ItemId, SessionId
from models.repositories.supervision import StoredAction, StoredItem, StoredSession
from models.store import UnitOfWork

SITTING: Final = timedelta(minutes=10)
"""After so long without a change, what stands was written on another occasion."""

KEPT: Final = 50
"""States of a field that are kept; under a legal hold all of them are."""

POINTS: Final = "points"
"""The name under which the key points of a session stand."""

_UNDER: Final = "earlier."
_MOST: Final = 2
"""What is shorter than one part in so many of what it was lost most of it."""

_NOT_WORDS: Final = frozenset({"proposal", "person", "place", "kept_back"})
"""Fields of text that hold a key or a name that is kept elsewhere."""

Worded = StoredSession | StoredItem | StoredAction


@dataclass(frozen=True, slots=True)
class Earlier:
    """What a field said, and what stood in its place when it was changed.

    `name` is that of the field, as "outcome" or "aftermath.take".
    """

    name: str
    changed_at: datetime
    text: str = field(repr=False)
    then: str = field(repr=False)


@dataclass(slots=True)
class _Field:
    last: datetime
    was: list[tuple[datetime, str]] = field(default_factory=list)


def keep_earlier(unit: UnitOfWork, before: Worded | None, after: Worded) -> None:
    """Keep what a change takes away of the words of a thing; call it where that is written."""
    if before is not None:
        _keep(unit, after.id, before.made_at, _words(before), _words(after))


def keep_earlier_points(
    unit: UnitOfWork, session_id: SessionId, before: Sequence[str], after: Sequence[str]
) -> None:
    """The same for the key points of a session, which stand apart from it."""
    session = unit.supervision.session(session_id)
    if session is not None:
        old, new = ({POINTS: "\n".join(points)} for points in (before, after))
        _keep(unit, session_id, session.made_at, old, new)


def _keep(
    unit: UnitOfWork, uid: str, made_at: datetime, old: Mapping[str, str], new: Mapping[str, str]
) -> None:
    changed = [name for name in old if old[name] != new.get(name, "")]
    if not changed:
        return
    key = f"{_UNDER}{uid}"
    kept = _read(unit.settings.get(key))
    is_held = hold.stands(unit.connection) is not None
    for name in changed:
        of_field = kept.setdefault(name, _Field(made_at))
        if _is_lost(old[name], new[name], unit.now - of_field.last):
            of_field.was.append((unit.now, old[name]))
            if not is_held:
                del of_field.was[:-KEPT]
        of_field.last = unit.now
    unit.settings.put(key, _plain(kept))


def earlier_of(unit: UnitOfWork, now: Worded) -> tuple[Earlier, ...]:
    """What the words of a thing said before, what was changed last leading."""
    words = _words(now)
    if isinstance(now, StoredSession):
        words[POINTS] = "\n".join(unit.follow_ups.points_of(now.id) or ())
    found = []
    for name, of_field in _read(unit.settings.get(f"{_UNDER}{now.id}")).items():
        said = [*(text for _, text in of_field.was), words.get(name, "")][1:]
        found += [
            Earlier(name, at, text, then)
            for (at, text), then in zip(of_field.was, said, strict=True)
            if text != then
        ]
    return tuple(sorted(found, key=lambda each: each.changed_at, reverse=True))


def forget_earlier(unit: UnitOfWork) -> None:
    """Forget what was said by things that are gone for good.

    Raises:
        UnderLegalHold: Nothing may be deleted.
    """
    kept = {key: key.removeprefix(_UNDER) for key in unit.settings.keys_under(_UNDER)}
    gone = [key for key, uid in kept.items() if not _is_there(unit, uid)]
    if gone:
        unit.settings.forget(gone)


def _is_lost(old: str, new: str, since: timedelta) -> bool:
    """Whether words would be gone that one may want again: not where it was only written on."""
    if not old.strip() or new.startswith(old.rstrip()):
        return False
    # A clock that was put back says nothing of how long it was.
    is_of_before = not timedelta() <= since < SITTING
    return is_of_before or len(new.strip()) < len(old.strip()) / _MOST


def _words(thing: Any, under: str = "") -> dict[str, str]:
    """Everything that is written in words, by the names of the fields."""
    found: dict[str, str] = {}
    for each in fields(thing):
        value = getattr(thing, each.name)
        if is_dataclass(value):
            found |= _words(value, f"{under}{each.name}.")
        elif isinstance(value, str) and not each.repr and each.name not in _NOT_WORDS:
            found[f"{under}{each.name}"] = value
    return found


def _is_there(unit: UnitOfWork, uid: str) -> bool:
    supervision = unit.supervision
    return (
        supervision.item(ItemId(uid)) is not None
        or supervision.session(SessionId(uid)) is not None
        or supervision.action(ActionId(uid)) is not None
    )


def _plain(kept: Mapping[str, _Field]) -> dict[str, Any]:
    return {
        name: {
            "last": each.last.isoformat(),
            "was": [{"at": at.isoformat(), "text": text} for at, text in each.was],
        }
        for name, each in kept.items()
    }


def _read(value: Any) -> dict[str, _Field]:
    """What is kept; what is not as it was written is passed over."""
    found: dict[str, _Field] = {}
    for name, told in (value if isinstance(value, dict) else {}).items():
        try:
            was = [(datetime.fromisoformat(one["at"]), str(one["text"])) for one in told["was"]]
            found[name] = _Field(datetime.fromisoformat(told["last"]), was)
        except (KeyError, TypeError, ValueError):
            continue
    return found
