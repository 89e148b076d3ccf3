"""What was promised in supervision, by the person whom it concerns."""

from dataclasses import dataclass
from datetime import datetime

from app.services.agenda import action_of
from app.services.agenda_items import item_of
from models.records.ids import EntryId
from models.records.supervision import Action
from models.repositories.digest import private_texts, rests_on
from models.store import UnitOfWork


@dataclass(frozen=True, slots=True)
class PromisedAction:
    """An action with the reflection that was brought; private where it repeats what that hides."""

    action: Action
    promised_at: datetime
    entry_id: EntryId
    private: bool = False


def actions_with(unit: UnitOfWork, code: str) -> tuple[PromisedAction, ...]:
    """Open actions of sessions that are over, for items about somebody, oldest first."""
    found = []
    for stored in unit.supervision.open_actions():
        sources = [source.entry_id for source in item_of(unit, stored.item_id).sources]
        entries = [unit.entries.get(entry_id) for entry_id in sources]
        about = next((each for each in entries if each and each.header.code == code), None)
        if about is not None:
            hidden = rests_on(stored.text, private_texts(about))
            found.append(PromisedAction(action_of(stored), stored.made_at, about.id, hidden))
    return tuple(sorted(found, key=lambda each: each.promised_at))
