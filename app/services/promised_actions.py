"""What was promised in supervision, with the person whom it concerns."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from app.services.agenda import action_of
from app.services.agenda_items import item_of
from models.records.entries import Entry, Privacy
from models.records.ids import EntryId
from models.records.supervision import Action
from models.repositories.digest import private_texts, rests_on
from models.repositories.supervision import StoredAction
from models.store import UnitOfWork


@dataclass(frozen=True, slots=True)
class PromisedAction:
    """An action with the reflection that was brought; private where it repeats what that hides."""

    action: Action
    promised_at: datetime
    entry_id: EntryId | None = None
    code: str = field(default="", repr=False)
    private: bool = False


def actions_with(unit: UnitOfWork, code: str) -> tuple[PromisedAction, ...]:
    """Open actions of sessions that are over, for items about somebody, oldest first."""
    found = []
    for stored in unit.supervision.open_actions():
        brought = tuple(_brought(unit, stored))
        about = next((each for each in brought if each.header.code == code), None)
        if about is not None:
            found.append(_promised(stored, about, brought))
    return tuple(sorted(found, key=lambda each: each.promised_at))


def actions_due(unit: UnitOfWork, today: date) -> tuple[PromisedAction, ...]:
    """Actions of sessions that are over whose day has come, the longest past leading.

    Those that are open, and those done that were to be looked at again.
    """
    due = [each for each in unit.supervision.open_actions() if each.due and each.due <= today]
    due += unit.supervision.actions_to_check(today)
    due.sort(key=lambda each: (_day(each) or today, each.made_at))
    found = ((each, tuple(_brought(unit, each))) for each in due)
    return tuple(_promised(each, next(iter(brought), None), brought) for each, brought in found)


def _day(stored: StoredAction) -> date | None:
    return stored.details.next_check if stored.done else stored.due


def _brought(unit: UnitOfWork, stored: StoredAction) -> Iterator[Entry]:
    for source in item_of(unit, stored.item_id).sources:
        entry = unit.entries.get(source.entry_id)
        if entry is not None:
            yield entry


def _promised(
    stored: StoredAction, about: Entry | None, brought: Iterable[Entry]
) -> PromisedAction:
    action = action_of(stored)
    if about is None:
        return PromisedAction(action, stored.made_at)
    hidden = any(rests_on(stored.text, _hidden(each)) for each in brought)
    return PromisedAction(action, stored.made_at, about.id, about.header.code, hidden)


def _hidden(entry: Entry) -> tuple[str, ...]:
    """What a reflection keeps private; of the private class, all that it says."""
    if entry.header.privacy is not Privacy.PRIVATE:
        return private_texts(entry)
    return (entry.title, *(answer.text for answer in entry.answers), *private_texts(entry))
