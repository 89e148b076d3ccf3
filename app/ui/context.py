"""What a page of an open journal is given; made by `app.bootstrap` at unlock, gone at lock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

if TYPE_CHECKING:
    from app.domain.clock import Clock
    from app.jobs.bus import ChangeBus
    from app.jobs.protocol import Runner
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
    from app.services.repairs import Repairs
    from app.services.retention import Retention
    from app.services.session import Journals, Unlocked
    from app.services.supervision import Supervision
    from app.services.timeline import Timeline
    from app.services.undo import UndoHistory
    from app.services.writing import Writing
    from app.settings import Settings
    from app.ui.actions import ActionRegistry
    from app.ui.closing import Closing
    from app.ui.dialogs import Dialogs
    from app.ui.meaning_reader import MeaningReader
    from app.ui.second_copies import SecondCopies
    from app.ui.theme import ThemeHolder
    from models.records.entries import Draft
    from models.records.ids import EntryId
    from prompts.catalogue import Catalogue


class Navigator(Protocol):
    """The way from page to page."""

    def show(self, page_id: str, **args: Any) -> None:
        """Brings a page to the front; `args` go to its `enter`."""

    def back(self) -> None:
        """Goes to where one was before."""


class Offers(Protocol):
    """The bar that offers to take something back."""

    def offer(
        self, text: str, undo: Callable[[], None], redo: Callable[[], None] | None = None
    ) -> None:
        """Says what happened and offers to undo it, by button and by Ctrl+Z."""

    def note(
        self, text: str, undo: Callable[[], None], redo: Callable[[], None] | None = None
    ) -> None:
        """The same without a word: the Edit menu names it, and Ctrl+Z takes it back."""


class Announces(Protocol):
    """What assistive technology speaks."""

    def __call__(self, text: str, assertive: bool = False) -> None:
        """Has `text` spoken; `assertive` at once, whatever is being read."""


@runtime_checkable
class HandsOver(Protocol):
    """A page with something typed that no save has taken yet."""

    def hand_over(self) -> Draft | None:
        """Gives everything typed, input-method text included, and saves no more; at lock."""


@runtime_checkable
class Resumable(Protocol):
    """A page that can be come back to after a lock."""

    def resume_args(self) -> dict[str, str] | None:
        """What to give `enter` to be here again: ids only; None to begin at Today."""


@runtime_checkable
class SharesScreen(Protocol):
    """A page that others look at: the palette finds and opens only what it may show."""

    @property
    def is_share_safe(self) -> bool:
        """Whether nothing private may come on the screen."""

    def show_reflection(self, entry_id: EntryId) -> None:
        """Shows a reflection on this page, as far as it may be shown."""


@dataclass(frozen=True, eq=False)
class PageContext:
    """Everything a page needs. Services run inside jobs of `runner`, never directly."""

    runner: Runner
    bus: ChangeBus
    theme: ThemeHolder
    actions: ActionRegistry
    dialogs: Dialogs
    clock: Clock
    catalogue: Catalogue
    navigate: Navigator
    undo: Offers
    settings: Settings
    say: Callable[[Exception], None]
    """Words a fault for the person at the desk; raises what is no fault."""
    tell: Callable[[str], None]
    """Shows a short line at the bottom, and has it spoken."""
    announce: Announces
    """Has assistive technology speak."""
    lock: Callable[[], None]
    journals: Journals
    services: Unlocked
    try_sample: Callable[[], None] | None = None
    """Locks this journal and opens a sample; None where there is none to be had."""
    is_sample: bool = False
    """Whether this is a sample, gone once it is locked."""
    keep: Callable[[Draft, Exception], None] | None = None
    """Keeps sealed what the journal did not take; it is a draft after the next unlock."""
    copies: SecondCopies | None = None
    """The second folder for backups; None where there is none to be had, as for a sample."""
    reader: MeaningReader | None = None
    """Reads reflections for finding them by meaning; None where nothing is read."""
    close_for: Callable[[Closing], None] | None = None
    """Locks this journal, and then does what may be done to a closed one; None for a sample."""
    hears_system_lock: bool = False
    """Whether the system says when the computer sleeps or its screen locks."""
    can_hide_window: bool = False
    """Whether the system can keep the window out of pictures and shared screens."""

    @property
    def writing(self) -> Writing:
        return self.services.writing

    @property
    def history(self) -> UndoHistory:
        """What was done since the unlock and can be taken back, by whatever service."""
        return self.services.writing.history

    @property
    def timeline(self) -> Timeline:
        return self.services.timeline

    @property
    def recall(self) -> Recall:
        return self.services.recall

    @property
    def meaning(self) -> Meaning:
        return self.services.meaning

    @property
    def is_meaning_awaited(self) -> bool:
        """Whether what is asked of `recall` now is to be asked once more when `reader` settles."""
        return self.reader is not None and self.reader.is_awaited

    @property
    def supervision(self) -> Supervision:
        return self.services.supervision

    @property
    def importing(self) -> Importing:
        return self.services.importing

    @property
    def exporting(self) -> Exporting:
        return self.services.exporting

    @property
    def library(self) -> Library:
        return self.services.library

    @property
    def follow_ups(self) -> FollowUps:
        return self.services.follow_ups

    @property
    def patterns(self) -> Patterns:
        return self.services.patterns

    @property
    def relationships(self) -> Relationships:
        return self.services.relationships

    @property
    def repairs(self) -> Repairs:
        return self.services.repairs

    @property
    def codes(self) -> Codes:
        return self.services.codes

    @property
    def retention(self) -> Retention:
        return self.services.retention

    @property
    def code_report(self) -> CodeReport:
        return self.services.code_report

    @property
    def agreements(self) -> Agreements:
        return self.services.agreements

    @property
    def hours(self) -> HoursLog:
        return self.services.hours

    @property
    def preparing(self) -> Preparing:
        return self.services.preparing

    @property
    def after_supervision(self) -> AfterSupervision:
        return self.services.after_supervision

    @property
    def documents(self) -> Documents:
        return self.services.documents

    @property
    def ledger(self) -> ExportLedger:
        return self.services.ledger

    @property
    def guard(self) -> IdentifierGuard:
        return self.services.guard
