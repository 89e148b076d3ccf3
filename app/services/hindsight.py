"""Notes in hindsight that come of reading an entry again; they follow what that reading says."""

from dataclasses import replace

from app.domain.rereading import note_id, notes_on, reread
from models.records.changes import Thing
from models.records.entries import Entry, Hindsight
from models.records.ids import EntryId
from models.repositories.digest import private_texts, rests_on
from models.store import UnitOfWork


def keep_notes(
    unit: UnitOfWork, before: Entry | None, after: Entry | None
) -> frozenset[tuple[Thing, str]]:
    """Have the entries that were read again carry the notes of that reading, and no others of it.

    What anybody noted there by hand stays. An entry in the bin is left as it is.

    Args:
        before: The reading as it stood; None where there was none.
        after: The reading as it stands now; None where it is taken back or in the bin.

    Returns:
        The entries whose notes are others now.
    """
    reading = after or before
    if reading is None:
        return frozenset()
    touched = set()
    read = [*(reread(before) if before else ()), *(reread(after) if after else ())]
    for entry_id in dict.fromkeys(read):
        entry = unit.entries.get(entry_id)
        if entry is None:
            continue
        own = {note_id(reading.id, entry_id, private) for private in (False, True)}
        others = (note for note in entry.hindsight if note.id not in own)
        notes = _hidden(notes_on(entry_id, after), after) if after else ()
        wanted = tuple(sorted((*others, *notes), key=lambda note: note.written_at))
        if wanted != entry.hindsight:
            unit.entries.put(replace(entry, hindsight=wanted))
            touched.add((Thing.ENTRY, str(entry_id)))
    return frozenset(touched)


def keep_notes_of(
    unit: UnitOfWork, entry_ids: tuple[EntryId, ...], *, is_there: bool
) -> frozenset[tuple[Thing, str]]:
    """The same for entries that come out of the bin, or go there."""
    touched: frozenset[tuple[Thing, str]] = frozenset()
    for entry_id in entry_ids:
        entry = unit.entries.get(entry_id, binned=True)
        if is_there:
            touched |= keep_notes(unit, None, entry)
        else:
            touched |= keep_notes(unit, entry, None)
    return touched


def _hidden(notes: tuple[Hindsight, ...], reading: Entry) -> tuple[Hindsight, ...]:
    """An open note that repeats what the reading keeps private is private, too."""
    private = private_texts(reading)
    return tuple(replace(n, private=n.private or rests_on(n.text, private)) for n in notes)
