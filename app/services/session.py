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
from functools import cached_property, partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from models.records.faults import Fault

if TYPE_CHECKING:
    from app.domain.clock import Clock
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
    from app.services.patterns import Patterns
    from app.services.preparing import Preparing
    from app.services.recall import Recall
    from app.services.relationships import Relationships
    from app.services.repairs import Repairs
    from app.services.retention import Retention
    from app.services.supervision import Supervision
    from app.services.timeline import Timeline
    from app.services.writing import Writing
    from models.records.changes import Changes
    from models.records.entries import Draft
    from models.records.vault import Backup, Finding
    from models.store import Store
    from models.vault.kdf import KdfPolicy
    from models.vault.keys import DataKey
    from models.vault.vault import OpenVault
    from prompts.catalogue import Catalogue

_HEAVY = (
    "models.vault.vault",
    "models.store",
    "app.services.writing",
    "app.services.timeline",
    "app.services.recall",
    "app.services.supervision",
    "app.services.library",
    "app.services.follow_ups",
    "app.services.patterns",
    "app.services.relationships",
    "app.services.repairs",
    "app.services.codes",
    "app.services.retention",
    "app.services.agreements",
    "app.services.hours",
    "app.services.preparing",
    "app.services.after_supervision",
    "app.services.documents.documents",
    "app.services.ledger",
    "app.services.guard",
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
class Key:
    """A journal's folder with the key that opens it."""

    folder: Path
    data_key: DataKey = field(repr=False)

    def wipe(self) -> None:
        """Overwrites the key."""
        self.data_key.wipe()


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
    is_sheet_open: bool = False

    @property
    def folder(self) -> Path:
        return self.key.folder


class Journals:
    """Makes, opens and closes journals.

    Args:
        policy: what key derivation spends; the product's own where it is not given.
    """

    def __init__(self, clock: Clock, policy: KdfPolicy | None = None) -> None:
        self._clock = clock
        self._given_policy = policy

    def preload(self) -> None:
        """Reads the code under the pages, and the prompt library; on any thread."""
        for name in _HEAVY:
            import_module(name)
        self._catalogue  # noqa: B018 (read once, kept)

    # Opening and closing

    def derive(self, folder: Path, secret: str, kind: Secret) -> Key:
        """Opens the envelope. About a second of pure work; touches nothing on the disk.

        Raises:
            WrongPassphrase, WrongRecoveryCode, MistypedRecoveryCode, EmptyPassphrase: what was
                typed does not open it.
            NotAJournal, DamagedJournal, JournalTooNew, NotReadable, NotEnoughMemory: the world.
        """
        from models.vault import envelope

        present = envelope.read(folder, self._policy.bounds)
        slot = envelope.SlotKind(kind.value)
        return Key(folder, envelope.derive_data_key(present, secret, slot))

    def open(self, key: Key) -> Unlocked:
        """Opens the database and puts the services over it. On the vault worker.

        Raises:
            Fault: as `OpenVault.open`.
        """
        from models.vault.vault import OpenVault

        vault = OpenVault.open(key.folder, key.data_key, now=self._clock.now(), policy=self._policy)
        try:
            return self._with_services(key, vault)
        except BaseException:
            vault.close()
            raise

    def look_after(self, unlocked: Unlocked) -> tuple[Finding, ...]:
        """Looks for damage, and makes a backup when something changed since the last.

        Runs beside the vault worker, in any thread; a lock ends it early.

        Returns:
            What is wrong. No backup is made of a journal that is not sound.

        Raises:
            Cancelled: the journal was closed meanwhile.
            Fault: the backup could not be made.
        """
        findings = tuple(unlocked.vault.check())
        if not findings and unlocked.vault.is_backup_due():
            unlocked.vault.backup_now(self._clock.now(), policy=self._policy)
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
        from models.records.faults import from_os_error
        from models.vault import vault

        try:
            folder.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise from_os_error(error) from None
        made = vault.create(folder, passphrase, now=self._clock.now(), policy=self._policy)
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
        from models.vault import vault

        if old is not None:
            self.check_passphrase(key, old)
        vault.change_passphrase(
            key.folder,
            key.data_key,
            new,
            now=self._clock.now(),
            policy=self._policy,
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
        from models.vault import vault

        vault.recovery_checked(key.folder, key.data_key, now=self._clock.now(), policy=self._policy)
        return self.dates(key.folder)

    def replace_recovery_code(self, key: Key, passphrase: str) -> str:
        """Makes a new code; the old sheet stops working.

        Raises:
            WrongPassphrase: the passphrase asked for is another one.
        """
        from models.vault import vault

        self.check_passphrase(key, passphrase)
        return vault.replace_recovery(
            key.folder, key.data_key, now=self._clock.now(), policy=self._policy
        )

    # When it cannot be opened

    def backups(self, key: Key) -> tuple[Backup, ...]:
        """Backups of that journal that were read from start to end, newest first; slow."""
        from models.vault import backup

        good = []
        for found in backup.found_in(key.folder / backup.BACKUPS, key.data_key):
            try:
                is_sound = not backup.drill(
                    found.path, key.data_key, key.folder.parent, self._policy.bounds
                )
            except Fault:
                continue
            if is_sound:
                good.append(found)
        return tuple(good)

    def restore(self, key: Key, chosen: Backup) -> Path:
        """Puts a backup in the journal's place; gives where the damaged one lies, renamed."""
        from models.vault import backup

        return backup.restore_over(
            chosen.path,
            key.folder,
            key.data_key,
            now=self._clock.now(),
            bounds=self._policy.bounds,
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

    # Inner workings

    @property
    def _policy(self) -> KdfPolicy:
        if self._given_policy is not None:
            return self._given_policy
        from models.vault.kdf import POLICY

        return POLICY

    @cached_property
    def _catalogue(self) -> Catalogue:
        """The library, read whole: a page must not wait for its files."""
        from prompts.catalogue import Catalogue

        catalogue = Catalogue.shipped()
        catalogue.packs()
        catalogue.vocabularies  # noqa: B018 (read once, kept)
        return catalogue

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
        from app.services.patterns import Patterns
        from app.services.preparing import Preparing
        from app.services.recall import Recall
        from app.services.relationships import Relationships
        from app.services.repair_telling import tell_migrated
        from app.services.repairs import Repairs
        from app.services.retention import Retention
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
        return Unlocked(
            key,
            vault,
            store,
            catalogue,
            writing,
            Timeline(store),
            Recall(store, catalogue, library.renamed_words),
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
