"""Journals on disk: make one, unlock it, lock it, change what opens it.

The lock screen is in front before any of the vault is read: what is heavy is imported where it is
used, and `Journals.preload` does that on another thread.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from app.services.locked import Key, LockedJournals, never
from models.records.faults import Cancelled
from models.records.vault import Depth, IsCancelled, Rollback

if TYPE_CHECKING:
    from app.services.after_supervision import AfterSupervision
    from app.services.agreements import Agreements
    from app.services.code_report import CodeReport
    from app.services.codes import Codes
    from app.services.documents.documents import Documents
    from app.services.exporting.exporter import Exporting
    from app.services.follow_ups import FollowUps
    from app.services.guard import IdentifierGuard
    from app.services.hours import HoursLog
    from app.services.importing.importer import Importing
    from app.services.ledger import ExportLedger
    from app.services.library import Library
    from app.services.meaning import Meaning
    from app.services.patterns import Patterns
    from app.services.preparing import Preparing
    from app.services.quick_notes import NotesBrought
    from app.services.recall import Recall
    from app.services.relationships import Relationships
    from app.services.repairs import Repairs
    from app.services.retention import Retention
    from app.services.safekeeping import Safekeeping
    from app.services.supervision import Supervision
    from app.services.timeline import Timeline
    from app.services.writing import Writing
    from models.records.changes import Changes
    from models.records.entries import Draft
    from models.records.ids import DraftId
    from models.records.vault import Backup, Finding
    from models.store import Store
    from models.vault.vault import OpenVault
    from prompts.catalogue import Catalogue

__all__ = ["Dates", "Journals", "Key", "Made", "Sealed", "Secret", "Unlocked"]

_HEAVY = (
    "models.vault.vault",
    "models.store",
    "app.services.writing",
    "app.services.timeline",
    "app.services.meaning",
    "app.services.recall",
    "app.services.supervision",
    "app.services.library",
    "app.services.follow_ups",
    "app.services.patterns",
    "app.services.relationships",
    "app.services.repairs",
    "app.services.codes",
    "app.services.retention",
    "app.services.safekeeping",
    "app.services.agreements",
    "app.services.hours",
    "app.services.preparing",
    "app.services.after_supervision",
    "app.services.documents.documents",
    "app.services.ledger",
    "app.services.guard",
    "app.services.quick_notes",
    "app.services.code_report",
    "app.services.importing.importer",
    "app.services.exporting.exporter",
    "app.services.passphrases",
    "app.domain.markdown",
    "app.domain.pack_draft",
    "app.domain.pack_troubles",
    "prompts.catalogue",
    "prompts.language_check",
    "prompts.notes",
    "prompts.offers",
)


class Secret(StrEnum):
    """What a person can open a journal with."""

    PASSPHRASE = "passphrase"
    RECOVERY = "recovery"


@dataclass(frozen=True)
class Made:
    """A new journal; the code is shown once and kept nowhere."""

    key: Key
    recovery_code: str = field(repr=False)


@dataclass(frozen=True, eq=False)
class Sealed:
    """A draft that the disk did not take, as bytes that only its journal's key opens."""

    folder: Path
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Dates:
    """When what opens a journal was made and looked after; local, without a zone."""

    passphrase_changed: datetime
    recovery_made: datetime
    recovery_checked: datetime | None


@dataclass(frozen=True, eq=False)
class Unlocked:
    """An open journal and the services over it. All of it lives on the vault worker.

    `is_sheet_open` says that its first recovery sheet was never compared with the screen, and no
    other was made since.
    """

    key: Key
    vault: OpenVault
    store: Store
    catalogue: Catalogue
    writing: Writing
    timeline: Timeline
    recall: Recall
    supervision: Supervision
    importing: Importing
    exporting: Exporting
    library: Library
    follow_ups: FollowUps
    patterns: Patterns
    relationships: Relationships
    repairs: Repairs
    codes: Codes
    retention: Retention
    code_report: CodeReport
    guard: IdentifierGuard
    ledger: ExportLedger
    documents: Documents
    after_supervision: AfterSupervision
    preparing: Preparing
    hours: HoursLog
    agreements: Agreements
    safekeeping: Safekeeping
    meaning: Meaning
    is_sheet_open: bool = False

    @property
    def folder(self) -> Path:
        return self.key.folder

    @property
    def rollback(self) -> Rollback | None:
        """Saves made on this computer that the journal does not hold, until that is accepted."""
        return self.vault.rollback


class Journals(LockedJournals):
    """Makes, opens and closes journals."""

    def preload(self) -> None:
        """Reads the code under the pages, and the prompt library; on any thread."""
        for name in _HEAVY:
            import_module(name)
        self._catalogue  # noqa: B018 (read once, kept)

    # Opening and closing

    def derive(self, folder: Path, secret: str, kind: Secret) -> Key:
        """Opens the envelope. About a second of pure work; touches nothing of a journal on the disk.

        Of one that was being erased, and that nothing opens any more, the rest is deleted first.

        Raises:
            WrongPassphrase, WrongRecoveryCode, MistypedRecoveryCode, EmptyPassphrase: what was
                typed does not open it.
            NotAJournal, DamagedJournal, JournalTooNew, NotReadable, NotEnoughMemory: the world.
        """
        from models.vault import envelope, erasing

        erasing.finish(folder)
        present = envelope.read(folder, self._policy.bounds)
        slot = envelope.SlotKind(kind.value)
        return Key(folder, envelope.derive_data_key(present, secret, slot))

    def open(self, key: Key, is_cancelled: IsCancelled = never) -> Unlocked:
        """Opens the database and puts the services over it. On the vault worker.

        Args:
            key: of the journal.
            is_cancelled: asked all along while it is migrated, which may take minutes.

        Raises:
            Cancelled: it said so; the journal is closed again, and nothing in it is half done.
            Fault: as `OpenVault.open`.
        """
        from models.vault.vault import OpenVault

        vault = OpenVault.open(
            key.folder,
            key.data_key,
            now=self._clock.now(),
            policy=self._policy,
            clock=self._clock.now,
            state=self._state,
            is_cancelled=is_cancelled,
        )
        try:
            if is_cancelled():
                raise Cancelled
            return self._with_services(key, vault)
        except BaseException:
            vault.close()
            raise

    def look_after(self, unlocked: Unlocked) -> tuple[Finding, ...]:
        """Looks for damage, once a week in all of it; makes a backup when something changed.

        Runs beside the vault worker, in any thread; a lock ends it early.

        Returns:
            What is wrong. No backup is made of a journal that is not sound.

        Raises:
            Cancelled: the journal was closed meanwhile.
            Fault: the backup could not be made.
        """
        depth = Depth.FULL if unlocked.vault.is_full_check_due() else Depth.QUICK
        findings = unlocked.safekeeping.check(depth)
        if not findings and unlocked.vault.is_backup_due():
            unlocked.safekeeping.backup_now()
        return findings

    def rest(self, unlocked: Unlocked) -> bool:
        """Brings the log into the database file, after a while without writing.

        Returns:
            False when the file was being read beside; try again later.
        """
        return unlocked.vault.checkpoint()

    def close(self, unlocked: Unlocked) -> None:
        """Brings the log home, lets go of the file and the lock, overwrites the key."""
        unlocked.vault.close()

    def create(self, folder: Path, passphrase: str) -> Made:
        """Makes a journal that appears whole or not at all.

        Raises:
            JournalExists: something is there already.
            Fault: as `models.vault.vault.create`.
        """
        from models.vault import vault

        made = vault.create(folder, passphrase, now=self._clock.now(), policy=self._spending)
        return Made(Key(folder, made.data_key), made.recovery_code)

    # What opens it

    def dates(self, folder: Path) -> Dates:
        """When passphrase and recovery sheet were made; needs no key."""
        from models.vault import envelope

        header = envelope.read(folder, self._policy.bounds).header
        checked = header.recovery_checked
        return Dates(
            _local(header.passphrase_changed),
            _local(header.recovery_made),
            None if checked is None else _local(checked),
        )

    def size(self, folder: Path) -> int:
        """How many bytes the journal takes, without its backups; needs no key."""
        from models.records.faults import from_os_error
        from models.vault.envelope import DATABASE

        try:
            return sum(path.stat().st_size for path in folder.glob(f"{DATABASE}*"))
        except OSError as error:
            raise from_os_error(error) from None

    def check_passphrase(self, key: Key, passphrase: str) -> None:
        """Returns when it is the passphrase. About a second of pure work.

        Raises:
            WrongPassphrase: it is another one.
        """
        self.derive(key.folder, passphrase, Secret.PASSPHRASE).wipe()

    def change_passphrase(self, key: Key, old: str | None, new: str) -> None:
        """Rewraps the data key under a new passphrase.

        Args:
            old: the passphrase until now; None where the sheet opened it, or it was just made.

        Raises:
            WrongPassphrase: `old` is not the passphrase.
            Fault: the envelope could not be written; the old passphrase still opens.
        """
        from models.vault import exchange

        if old is not None:
            self.check_passphrase(key, old)
        exchange.change_passphrase(
            key.folder,
            key.data_key,
            new,
            now=self._clock.now(),
            policy=self._spending,
        )

    def check_recovery_code(self, key: Key, code: str) -> Dates:
        """Tries a code from the sheet, and notes the day when it is right.

        Raises:
            WrongRecoveryCode, MistypedRecoveryCode: it is not right.
        """
        from models.vault import envelope

        present = envelope.read(key.folder, self._policy.bounds)
        envelope.check_recovery_code(present, code)
        return self.note_sheet_checked(key)

    def note_sheet_checked(self, key: Key) -> Dates:
        """Notes that the sheet was compared with the screen today."""
        from models.vault import exchange

        exchange.recovery_checked(
            key.folder, key.data_key, now=self._clock.now(), policy=self._policy
        )
        return self.dates(key.folder)

    def replace_recovery_code(self, key: Key, passphrase: str) -> str:
        """Makes a new code; the old sheet stops working.

        Raises:
            WrongPassphrase: the passphrase asked for is another one.
        """
        from models.vault import exchange

        self.check_passphrase(key, passphrase)
        return exchange.replace_recovery(
            key.folder, key.data_key, now=self._clock.now(), policy=self._spending
        )

    # Words that the disk did not take

    def seal(self, unlocked: Unlocked, draft: Draft) -> bytes:
        """A draft as bytes that only this journal's key opens."""
        from app.services import sealing

        return sealing.seal(unlocked.key.data_key, replace(draft, changed_at=self._clock.now()))

    def unseal(self, unlocked: Unlocked, sealed: bytes) -> Changes:
        """Saves such a draft into the journal it is from; beside a version written later."""
        from app.services import sealing
        from app.services.faults import NoSuchDraft
        from models.records.ids import DraftId, new_id

        draft = sealing.unseal(unlocked.key.data_key, sealed)
        try:
            is_behind = unlocked.writing.draft(draft.id).changed_at > draft.changed_at
        except NoSuchDraft:
            is_behind = False
        if is_behind:
            draft = replace(draft, id=DraftId(new_id()))
        return unlocked.writing.save_draft(draft)

    def put_aside(self, kept: Sequence[Sealed], state: Path) -> None:
        """Writes sealed drafts to files, in their journal or else in the state folder.

        Raises:
            Fault: there is room in neither; what was sealed is still only in `kept`.
        """
        from app.services import sealing

        for sealed in kept:
            sealing.put_aside(sealed.data, sealed.folder, state)

    def bring_home(self, unlocked: Unlocked, state: Path) -> tuple[Changes, ...]:
        """Saves the drafts that were put aside from this journal; each file goes after its save."""
        from app.services import sealing

        brought = []
        for path in sealing.put_aside_from(unlocked.folder, state, unlocked.key.data_key):
            brought.append(self.unseal(unlocked, sealing.read(path)))
            sealing.remove(path)
        return tuple(brought)

    # Notes written while it is locked

    def keep_note(self, folder: Path, note_id: DraftId, text: str, written_at: datetime) -> None:
        """Seals what stands in a quick note now; with nothing in it, it is taken back.

        Raises:
            InboxFull: as many notes wait as may.
            Fault: the folder does not take it, or its header cannot be read.
        """
        from app.services import quick_notes

        quick_notes.keep(folder, self._policy.bounds, note_id, text, written_at)

    def bring_notes_home(self, unlocked: Unlocked) -> NotesBrought:
        """Makes drafts of the notes that wait; each file goes after its save."""
        from app.services import quick_notes

        store, catalogue = unlocked.store, unlocked.catalogue
        return quick_notes.bring_home(unlocked.folder, unlocked.key.data_key, store, catalogue)

    # Inner workings

    def _with_services(self, key: Key, vault: OpenVault) -> Unlocked:
        from app.services.after_supervision import AfterSupervision
        from app.services.agreements import Agreements
        from app.services.code_report import CodeReport
        from app.services.codes import Codes
        from app.services.documents.documents import Documents
        from app.services.exporting.exporter import Exporting
        from app.services.follow_ups import FollowUps
        from app.services.guard import IdentifierGuard
        from app.services.hours import HoursLog
        from app.services.importing.importer import Importing
        from app.services.ledger import ExportLedger
        from app.services.library import Library
        from app.services.meaning import Meaning
        from app.services.patterns import Patterns
        from app.services.preparing import Preparing
        from app.services.recall import Recall
        from app.services.relationships import Relationships
        from app.services.repair_telling import tell_migrated
        from app.services.repairs import Repairs
        from app.services.retention import Retention
        from app.services.safekeeping import Safekeeping
        from app.services.supervision import Supervision
        from app.services.timeline import Timeline
        from app.services.undo import UndoHistory
        from app.services.unsaid_entries import close_off
        from app.services.writing import Writing
        from models.store import Store

        store = Store(vault.engine, self._clock.now)
        # What was read is shared; own sets and words are put over it for this journal alone.
        catalogue = copy(self._catalogue)
        history = UndoHistory(store)
        library = Library(store, catalogue, self._clock, history)
        guard = IdentifierGuard(store, self._clock, history)
        library.load()
        tell_migrated(store, catalogue)
        writing = Writing(store, catalogue, self._clock, history)
        close_off(store, writing)
        meaning = Meaning(store, self._encoder)
        return Unlocked(
            key,
            vault,
            store,
            catalogue,
            writing,
            Timeline(store),
            Recall(store, catalogue, library.renamed_words, meaning, history),
            Supervision(store, catalogue, self._clock, history),
            Importing(
                store,
                self._clock,
                history,
                catalogue,
                partial(self._back_up, vault),
                library.load,
            ),
            Exporting(store),
            library,
            FollowUps(store, self._clock, history),
            Patterns(store, catalogue, self._clock),
            Relationships(store, catalogue),
            Repairs(store, self._clock, catalogue, history),
            Codes(store, history),
            Retention(store, self._clock, writing),
            CodeReport(store, catalogue, self._clock),
            agreements=Agreements(store, self._clock, history),
            hours=HoursLog(store, self._clock, history),
            preparing=Preparing(store, self._clock, history),
            after_supervision=AfterSupervision(store, catalogue, self._clock, history),
            documents=Documents(store, catalogue, self._clock, guard),
            ledger=ExportLedger(store, self._clock),
            guard=guard,
            safekeeping=Safekeeping(vault, self._clock, self._policy),
            meaning=meaning,
            is_sheet_open=self._is_sheet_open(key.folder),
        )

    def _is_sheet_open(self, folder: Path) -> bool:
        from models.vault import envelope

        header = envelope.read(folder, self._policy.bounds).header
        return header.recovery_checked is None and header.recovery_made == header.created

    def _back_up(self, vault: OpenVault) -> Backup:
        return vault.backup_now(self._clock.now(), policy=self._policy)


def _local(moment: datetime) -> datetime:
    return moment.astimezone().replace(tzinfo=None)
