"""An open journal on screen: the shell with its pages, and what they are given."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from app.jobs.bus import ChangeBus
from app.jobs.protocol import Job, Kind
from app.services.library_travel import OWN_PREFIX
from app.ui import rooms
from app.ui.actions import Layer
from app.ui.context import HandsOver, PageContext, Resumable, SharesScreen
from app.ui.faults import words_for
from app.ui.meaning_reader import MeaningReader
from app.ui.palette_rows import PaletteHit, PaletteRow
from app.ui.second_copies import SecondCopies
from app.ui.shell import Shell
from app.ui.sidebar_counts import SidebarCounts
from app.ui.standing import Standing
from app.ui.words import when_and_why
from models.records.changes import Changes
from models.records.faults import Cancelled, Fault
from models.records.ids import EntryId
from models.records.queries import Found

if TYPE_CHECKING:
    from app.services.quick_notes import NotesBrought
    from app.services.session import Unlocked
    from app.ui.after_lock import AfterLock
    from app.ui.closing import Closing
    from app.ui.palette import Deliver
    from app.ui.parts import Parts
    from models.records.entries import Draft
    from models.records.vault import Finding

_HITS = 6
_REST_MS = 2000
_LOOK_AFTER_MS = 1500
_log = logging.getLogger("afterword.desk")


@dataclass(frozen=True, slots=True)
class Place:
    """Where one is: a page, what to open there, and whether something is being written."""

    page: str = ""
    args: Mapping[str, str] = field(default_factory=dict)
    has_draft: bool = False


class _Ways:
    """The way from page to page, for pages."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell

    def show(self, page_id: str, **args: Any) -> None:
        self._shell.show_page(page_id, **args)

    def back(self) -> None:
        self._shell.back()


class _Offers:
    """The undo bar, for pages."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell

    def offer(
        self, text: str, undo: Callable[[], None], redo: Callable[[], None] | None = None
    ) -> None:
        self._shell.offer_undo(text, undo, redo)

    def note(
        self, text: str, undo: Callable[[], None], redo: Callable[[], None] | None = None
    ) -> None:
        self._shell.note_undo(text, undo, redo)


class Desk(QObject):
    """Lives from the unlock to the lock. Its shell is the window's face and its parent."""

    def __init__(
        self,
        parts: Parts,
        unlocked: Unlocked,
        lock: Callable[[], None],
        try_sample: Callable[[], None],
        keep: Callable[[Draft, Exception], None],
        quiet_seconds: Callable[[], float],
        *,
        close_for: Callable[[Closing], None] | None = None,
        is_sample: bool = False,
    ) -> None:
        self.shell = Shell(
            parts.themes,
            parts.actions,
            search=self._search,
            open_hit=self._open_hit,
            sets=self._sets,
            open_set=self._open_set,
        )
        super().__init__(self.shell)
        self.shell.setObjectName("shell")
        self._parts = parts
        self._unlocked = unlocked
        self._warning = ""
        self._copies: SecondCopies | None = None
        if not is_sample:
            self._copies = SecondCopies(
                parts.runner, unlocked.safekeeping, parts.settings, self.shell
            )
        bus = ChangeBus(self.shell)
        self._reader = MeaningReader(
            parts.runner, unlocked.meaning, bus, quiet_seconds, parent=self.shell
        )
        self.context = PageContext(
            runner=parts.runner,
            bus=bus,
            theme=parts.themes,
            actions=parts.actions,
            dialogs=parts.dialogs,
            clock=parts.clock,
            catalogue=unlocked.catalogue,
            navigate=_Ways(self.shell),
            undo=_Offers(self.shell),
            settings=parts.settings,
            say=self._say,
            tell=self.shell.say,
            announce=self.shell.announce,
            lock=lock,
            journals=parts.journals,
            services=unlocked,
            try_sample=try_sample,
            keep=keep,
            copies=self._copies,
            reader=self._reader,
            close_for=close_for,
            is_sample=is_sample,
            hears_system_lock=parts.system_lock.is_heard,
            can_hide_window=parts.shield.is_possible,
        )
        self._rest_timer = QTimer(self)
        self._rest_timer.setSingleShot(True)
        self._rest_timer.setInterval(_REST_MS)
        self._rest_timer.timeout.connect(self._rest)
        self.context.bus.changed.connect(self._on_changed)
        self._reader.ended.connect(self._rest_timer.start)
        self._ids = {spec.id for spec in rooms.specs(self.context)}
        for spec in rooms.specs(self.context):
            self.shell.add_page(spec)
        self._standing = Standing(self.context, self.shell, unlocked.safekeeping)
        self._counts = SidebarCounts(self.context, self.shell.sidebar)
        parts.actions.bind(
            Layer.SHELL,
            {
                "lock": lock,
                "new": self._new,
                "new_choose": self._new_choose,
                "words": partial(self.shell.show_page, "settings", section="words"),
                "codes": partial(self.shell.show_page, "settings", section="codes"),
                "keeping": partial(self.shell.show_page, "settings", section="keeping"),
            },
        )

    def begin(self, after: AfterLock | None, *, by_recovery: bool) -> None:
        """Shows where one was before the lock, or Today."""
        # Reading the whole file and copying it would take turns with the first pages.
        QTimer.singleShot(_LOOK_AFTER_MS, self, self._look_after)
        if by_recovery and "settings" in self._ids:
            self.shell.show_page("settings", new_passphrase=True)
        elif after is not None and after.page in self._ids:
            self.shell.show_page(after.page, **after.args)
        else:
            self.shell.show_page("today" if "today" in self._ids else "settings")
        self._counts.count()
        self._standing.look()
        self._reader.begin()

    def _look_after(self) -> None:
        self._parts.runner.submit(
            Job(
                "vault.look_after",
                Kind.PURE,
                partial(self._parts.journals.look_after, self._unlocked),
                self._on_looked_after,
                self._on_not_looked_after,
                context=self,
            )
        )

    def _on_looked_after(self, findings: tuple[Finding, ...]) -> None:
        if findings:
            _log.error("check found %d", len(findings))
            self._standing.tell_damage()
            return
        if self._copies is not None:
            self._copies.look()
        # Only now, with a sound journal and a backup of it, may old things go for good.
        purge = Job(
            "bin.purge",
            Kind.WRITE,
            self._unlocked.writing.purge_bin,
            self._on_purged,
            self._say,
            context=self,
        )
        self._parts.runner.submit(purge)

    def _on_purged(self, changes: Changes) -> None:
        if changes.removed:
            self.context.bus.publish(changes, self)

    def _on_not_looked_after(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            return
        if not isinstance(error, Fault):
            raise error
        self.shell.say(self.tr("No backup was made. {0}").format(words_for(error).what))

    def _on_changed(self, _changes: Changes, _origin: object) -> None:
        self._rest_timer.start()

    def _rest(self) -> None:
        self._parts.runner.submit(
            Job(
                "vault.rest",
                Kind.BACKGROUND,
                partial(self._parts.journals.rest, self._unlocked),
                self._on_rested,
                self._say,
                context=self,
            )
        )

    def _on_rested(self, is_home: bool) -> None:
        if not is_home:
            self._rest_timer.start()

    def hand_over(self) -> tuple[list[Draft], Place]:
        """What no save has taken yet, and where to return to."""
        pages = self.shell.pages_made()
        drafts = [page.hand_over() for page in pages if isinstance(page, HandsOver)]
        current = self.shell.current_page_id()
        args: Mapping[str, str] | None = {}
        if current:
            page = self.shell.page(current)
            args = page.resume_args() if isinstance(page, Resumable) else {}
        place = Place() if args is None else Place(current, args, "draft_id" in args)
        return [draft for draft in drafts if draft is not None], place

    def close_down(self) -> None:
        """Lets go of everything before it is destroyed."""
        self._reader.stop()
        self.shell.close_down()
        self._parts.actions.drop(Layer.SHELL)

    def warn(self, seconds: int) -> None:
        """Says that the lock is near."""
        self._warning = self.tr("Locking in {0} seconds. Press any key to stay.").format(seconds)
        self.shell.say(self._warning, stays_ms=seconds * 1000)

    def unwarn(self) -> None:
        """Takes the warning away: someone is there."""
        self.shell.undo_bar.dismiss()

    def _say(self, error: Exception) -> None:
        if not isinstance(error, Fault):
            raise error
        self.shell.say(str(words_for(error)))

    def _new(self) -> None:
        """Begins with the set that was finished last; which one that is, the journal knows."""
        self._parts.runner.submit(
            Job(
                "library.last_used",
                Kind.READ,
                self._unlocked.library.last_used,
                self._begin,
                self._say,
                key="library.last_used",
                context=self,
            )
        )

    def _begin(self, pack_id: str) -> None:
        self._write(packs=[pack_id] if pack_id else [])

    def _new_choose(self) -> None:
        self._write(choose=True)

    def _write(self, **args: Any) -> None:
        """Begins on the page one is at, which is the way back."""
        self.shell.show_page("write", **args, back=self.shell.current_page_id())

    def tell_home(self, changes: Changes) -> None:
        """Says that words which the disk did not take before are saved now."""
        self.context.bus.publish(changes)
        self.shell.say(self.tr("What could not be written before the lock is in your drafts now."))

    def tell_notes(self, brought: NotesBrought) -> None:
        """Says in one line what became of the notes written while the journal was locked."""
        said = []
        if brought.notes:
            self.context.bus.publish(brought.changes)
            said.append(
                self.tr("1 quick note is in your drafts.")
                if brought.notes == 1
                else self.tr("{0} quick notes are in your drafts.").format(brought.notes)
            )
        if brought.unreadable:
            said.append(
                self.tr("1 quick note cannot be opened; its file stays in the journal's inbox.")
                if brought.unreadable == 1
                else self.tr(
                    "{0} quick notes cannot be opened; their files stay in the journal's inbox."
                ).format(brought.unreadable)
            )
        if said:
            self.shell.say(" ".join(said))

    def _search(self, text: str, deliver: Deliver) -> None:
        def done(found: Found) -> None:
            today = self._parts.clock.today()
            deliver(
                [
                    PaletteHit(
                        hit.card.id,
                        hit.card.title,
                        when_and_why(hit, today),
                        hit.card.position or "",
                        tuple((span.text.replace("\n", " "), span.found) for span in hit.snippet),
                    )
                    for hit in found.hits
                ]
            )

        page = self._shared_page()
        share_safe = page is not None and page.is_share_safe
        work = partial(self._unlocked.recall.search, text, limit=_HITS, share_safe=share_safe)
        self._parts.runner.submit(
            Job("palette.search", Kind.READ, work, done, self._say, key="palette", context=self)
        )

    def _sets(self) -> list[PaletteRow]:
        """Every set of the library, in use or not; where others look on, none of one's own."""
        page = self._shared_page()
        share_safe = page is not None and page.is_share_safe
        words = self.tr("Write with: {title}")
        return [
            PaletteRow(pack.id, words.format(title=pack.title), "library")
            for pack in self._unlocked.catalogue.packs()
            if not (share_safe and pack.id.startswith(OWN_PREFIX))
        ]

    def _open_set(self, pack_id: str) -> None:
        self._write(packs=[pack_id])

    def _shared_page(self) -> SharesScreen | None:
        current = self.shell.current_page_id()
        page: object = self.shell.page(current) if current else None
        return page if isinstance(page, SharesScreen) else None

    def _open_hit(self, entry_id: str) -> None:
        page = self._shared_page()
        if page is not None:
            page.show_reflection(EntryId(entry_id))
            return
        self.shell.show_page("journal", entry_id=entry_id)
