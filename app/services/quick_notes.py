"""Quick notes: written while the journal is locked, drafts once it is open."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.domain.composing import opening_of
from models.records.changes import Changes, Thing
from models.records.entries import FREE, FREE_TEXT, AnswerKey, Draft, DraftAnswer, Header
from models.records.faults import DamagedJournal, Fault
from models.records.ids import DraftId
from models.store import Store
from models.vault import envelope, files, inbox
from models.vault.backup import INBOX
from models.vault.inbox import Note, Recipient
from models.vault.kdf import KdfBounds
from models.vault.keys import DataKey
from prompts.catalogue import Catalogue

_HOME = "quick_notes.home"  # drafts by now, but their files could not be taken away yet
_TOLD = "quick_notes.told"  # cannot be opened, and that was said


@dataclass(frozen=True, slots=True)
class NotesBrought:
    """What became of the notes that waited.

    `unreadable` counts those that cannot be opened and were not spoken of before; their files stay.
    """

    changes: Changes
    notes: int
    unreadable: int


def keep(
    folder: Path, bounds: KdfBounds, note_id: DraftId, text: str, written_at: datetime
) -> None:
    """Seals the note as it is now; it is on the drive when this returns. Needs no key.

    Raises:
        ValueError: it is longer than a note may be.
        InboxFull: as many notes wait as may.
        Fault: the folder does not take it, or its header cannot be read.
    """
    if not text.strip():
        inbox.remove(folder, note_id)
        return
    header = envelope.read(folder, bounds).header
    recipient = Recipient(header.journal_id, header.inbox_public_key)
    inbox.put(folder, note_id, inbox.sealed(recipient, note_id, Note(written_at, text)))


def bring_home(folder: Path, data_key: DataKey, store: Store, catalogue: Catalogue) -> NotesBrought:
    """Makes a draft of each note that waits, and takes its file away once the draft is saved.

    A note becomes one draft whatever happens between the two. A file that cannot be opened stays.

    Raises:
        Fault: the journal takes no draft; the notes are still there.
    """
    files.remove_leftovers(folder / INBOX)
    waiting = inbox.names(folder)
    with store.read() as unit:
        told = _known(unit.settings.get(_TOLD), waiting)
        home = _known(unit.settings.get(_HOME), waiting)
    brought, broken = [], []
    for name in waiting:
        if name in told:
            continue
        if name not in home:
            try:
                note = inbox.read(folder, data_key, name)
            except DamagedJournal:
                broken.append(name)
                continue
            except Fault:
                continue  # the drive did not give it this time; the next unlock asks again
            home.add(name)
            brought.append(_become_draft(name, note, home, store, catalogue))
        _let_go(folder, name)
    if broken:
        with store.write() as unit:
            unit.settings.put(_TOLD, sorted({*told, *broken}))
    added = frozenset((Thing.DRAFT, each) for each in brought)
    return NotesBrought(Changes(added=added), len(brought), len(broken))


def _become_draft(
    name: str, note: Note, home: Iterable[str], store: Store, catalogue: Catalogue
) -> DraftId:
    draft_id = DraftId(name)
    draft = Draft(
        draft_id,
        Header(held_at=note.written_at),
        answers={AnswerKey(FREE, FREE_TEXT): DraftAnswer(note.text)},
        changed_at=note.written_at,
    )
    with store.write() as unit:
        # One that is there by that name already was made from this note, or is none of its business.
        if unit.drafts.get(draft_id) is None:
            unit.drafts.put(draft, opening_of(draft, catalogue))
        unit.settings.put(_HOME, sorted(home))
    return draft_id


def _let_go(folder: Path, name: str) -> None:
    try:
        inbox.remove(folder, name)
    except Fault:
        return  # noted as being home: the next unlock takes the file away


def _known(kept: object, waiting: Iterable[str]) -> set[str]:
    """Of the names once noted those that still lie there."""
    names = kept if isinstance(kept, list) else []
    return {name for name in names if isinstance(name, str)} & set(waiting)
