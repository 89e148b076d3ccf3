"""Which face the window shows: first run, lock, cannot open, or the open journal; and the ways."""

from __future__ import annotations

import base64
import gc
import logging
from collections.abc import Callable
from dataclasses import replace
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.jobs.protocol import Job, Kind
from app.paths import journal_name
from app.ui.after_lock import AfterLock, LockReason, reason_words
from app.ui.at_lock import AtLock
from app.ui.faults import words_for
from app.ui.kept_drafts import KeptDrafts
from app.ui.pages.lock.page import LockPage
from app.ui.pages.lock.presenter import LockPresenter
from app.ui.preedit import Preedit
from app.ui.watch import Watch
from models.records.faults import Fault

if TYPE_CHECKING:
    from app.services.quick_notes import NotesBrought
    from app.services.session import Key, Unlocked
    from app.ui.closing import Closing, Erasing, Restoring
    from app.ui.desk import Desk
    from app.ui.pages.first_run.page import FirstRunPage
    from app.ui.parts import Parts
    from models.records.changes import Changes
    from models.records.entries import Draft

_log = logging.getLogger("afterword.session")
_PATIENCE_MS = 5_000
"""How long closing the window waits for a journal that is just being opened."""


class State(Enum):
    """Where the journal stands."""

    LOCKED = auto()
    OPEN = auto()
    LOCKING = auto()


class Faces(QObject):
    """Goes from face to face. Locking asks nothing and waits for nobody.

    Args:
        replace_process: called when everything is closed after a lock; it does not return where
            it can put a fresh process in the place of this one.

    Signals:
        shown: a face is in front, by its name.
        locked: the journal is closed and what was on screen is gone.
        finished: everything is closed, the program may end.
    """

    shown = Signal(str)
    locked = Signal()
    finished = Signal()

    def __init__(
        self,
        parts: Parts,
        *,
        after: AfterLock | None = None,
        replace_process: Callable[[AfterLock], None] | None = None,
    ) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._after = after
        self._replace_process = replace_process
        self._state = State.LOCKED
        self._is_quitting = False
        self._kept = KeptDrafts(parts, self)
        self._may_lose = False
        self._folder = Path()
        self._lock_page: LockPage | None = None
        self._first_run: FirstRunPage | None = None
        self._wants_sample = False
        self._wanted: Closing | None = None
        self._begin_wanted: Callable[[], None] | None = None
        self._presenter: LockPresenter | None = None
        self._at_lock: AtLock | None = None
        self._may_lose_note = False
        self._preedit = Preedit(self)
        self._desk: Desk | None = None
        self._unlocked: Unlocked | None = None
        self._watch = Watch(parts, self)
        self._watch.lock_wanted.connect(self.lock)
        self._kept.home.connect(self._on_home)
        self._kept.notes_home.connect(self._on_notes_home)
        self._kept.not_home.connect(self._on_not_home)
        parts.window.closing.connect(self.quit)
        parts.window.text_scale_changed.connect(self._on_text_scale)
        parts.window.theme_chosen.connect(self._on_theme)

    # Faces

    def start(self) -> None:
        """Shows the first face: the lock of the last journal, or the making of a first one."""
        folder = self._first_folder()
        if self._parts.settings.now.journal or folder.exists():
            self.show_lock(folder)
        else:
            self.show_first_run(folder)

    def _first_folder(self) -> Path:
        return self._parts.paths.first_journal(self._parts.settings.now.journal)

    def show_lock(self, folder: Path) -> None:
        """Asks for what opens the journal in that folder."""
        self._folder = folder
        page = LockPage(
            self._parts.themes,
            journal_name(folder),
            reason=reason_words(self._after),
            has_sample=True,
            fill_menu=self._parts.actions.fill_menu,
        )
        self._presenter = LockPresenter(
            page, self._parts.runner, self._parts.journals, folder, page
        )
        self._presenter.opened.connect(self._on_opened)
        self._presenter.cannot_open.connect(self._on_cannot_open)
        self._presenter.given_up.connect(self._on_given_up)
        page.other_wanted.connect(self._choose_journal)
        page.new_wanted.connect(self._make_another)
        page.sample_wanted.connect(self._make_sample)
        self._lock_page = page
        self._first_run = None
        self._parts.window.show_face(page)
        after = self._after
        self._at_lock = AtLock(
            page, self._parts, folder, has_note=after is not None and after.has_note
        )
        self._at_lock.fresh_wanted.connect(self._on_fresh_wanted)
        if after is not None and after.is_noting:
            page.open_note()
        page.focus_first()
        self.shown.emit("lock")

    def show_first_run(self, folder: Path) -> None:
        """Makes a journal in that folder, step by step."""
        from app.ui.pages.first_run.page import FirstRunPage

        may_go_back = bool(self._parts.settings.now.journal)
        page = FirstRunPage(
            self._parts.themes,
            self._parts.runner,
            self._parts.journals,
            self._parts.dialogs,
            folder,
            may_go_back=may_go_back,
        )
        page.left.connect(self.start)
        page.other_wanted.connect(self._choose_journal)
        page.made.connect(self._on_made)
        page.sample_wanted.connect(self._make_sample)
        page.finished.connect(self._on_first_opened)
        self._presenter = None
        self._lock_page = None
        self._first_run = page
        self._parts.window.show_face(page)
        page.focus_first()
        self.shown.emit("first_run")

    def _on_cannot_open(self, fault: Fault, key: Key | None) -> None:
        from app.ui.pages.cannot_open.page import CannotOpenPage

        folder = self._folder
        second = self._parts.settings.now.second_folder
        page = CannotOpenPage(
            self._parts.themes, self._parts.runner, self._parts.journals, self._parts.dialogs,
            self._parts.clock, folder, fault, key, Path(second) if second else None,
        )  # fmt: skip
        page.again_wanted.connect(partial(self.show_lock, folder))
        page.open_wanted.connect(self.show_lock)
        page.other_wanted.connect(self._choose_journal)
        page.new_wanted.connect(self._make_another)
        self._presenter = None
        self._lock_page = None
        self._first_run = None
        self._parts.window.show_face(page)
        page.focus_first()
        self.shown.emit("cannot_open")

    # A journal that is closed for something

    def close_for(self, wanted: Closing) -> None:
        """Locks, and does then what may only be done to a closed journal."""
        self._wanted = wanted
        self.lock(LockReason.BY_HAND)
        self._wanted = None

    def _show_wanted(self, wanted: Closing) -> None:
        from app.ui.closing import Erasing

        if isinstance(wanted, Erasing):
            self._show_erasing(wanted)
        else:
            self._show_going_back(wanted)
        self._presenter = None
        self._lock_page = None

    def _show_going_back(self, wanted: Restoring) -> None:
        from app.ui.pages.cannot_open.going_back import GoingBackPage

        parts = self._parts
        page = GoingBackPage(parts.themes, parts.runner, parts.journals, parts.clock, wanted)
        page.unlock_wanted.connect(self._lock_afresh)
        self._begin_wanted = page.begin
        parts.window.show_face(page)
        page.focus_first()
        self.shown.emit("going_back")

    def _show_erasing(self, wanted: Erasing) -> None:
        from app.ui.pages.cannot_open.erasing import ErasingPage

        parts = self._parts
        page = ErasingPage(parts.themes, parts.runner, parts.journals, wanted)
        page.erased.connect(self._on_erased)
        page.on_wanted.connect(self._lock_afresh)
        page.other_wanted.connect(self._choose_journal)
        page.unlock_wanted.connect(self._lock_afresh)
        self._begin_wanted = page.begin
        parts.window.show_face(page)
        page.focus_first()
        self.shown.emit("erasing")

    def _on_erased(self) -> None:
        gone, self._folder = self._folder, self._parts.paths.new_journal
        self._kept.forget(gone)
        self._parts.settings.change(journal="")

    def _lock_afresh(self) -> None:
        """The first face again, in a fresh process: this one has read the journal."""
        after = AfterLock(LockReason.BY_HAND)
        if self._replace_process is not None and self._kept.is_empty:
            window = base64.b64encode(self._parts.window.place()).decode("ascii")
            self._replace_process(replace(after, window=window))
        self.start()

    def _choose_journal(self) -> None:
        self._parts.dialogs.choose_folder(
            self.tr("Open a journal"), self._folder.parent, self._on_chosen
        )

    def _on_chosen(self, folder: Path | None) -> None:
        if folder is not None and self._state is State.LOCKED:
            self._after = None
            self.show_lock(folder)

    def _make_another(self) -> None:
        self.show_first_run(_free_name(self._parts.paths.new_journal))

    def try_sample(self) -> None:
        """Opens a sample journal; an open journal is locked first."""
        if self._state is State.OPEN:
            self._wants_sample = True
            self.lock(LockReason.BY_HAND)
        else:
            self._make_sample()

    def _make_sample(self) -> None:
        from app.services.sample import make_sample_journal

        page = self._lock_page or self._first_run
        if page is None or (self._presenter is not None and self._presenter.is_busy):
            return
        page.set_opening(True)
        work = partial(make_sample_journal, self._parts.paths.state, self._parts.clock.now())
        self._submit_for_sample("sample.make", Kind.PURE, work, self._open_sample)

    def _open_sample(self, key: Key) -> None:
        work = partial(self._parts.journals.open, key)
        self._submit_for_sample("sample.open", Kind.WRITE, work, self._on_sample_opened)

    def _on_sample_opened(self, unlocked: Unlocked) -> None:
        self._after = None
        self._on_opened(unlocked, False)

    def _submit_for_sample(
        self, name: str, kind: Kind, work: Callable[[], Any], done: Callable[[Any], None]
    ) -> None:
        page = self._lock_page or self._first_run
        self._parts.runner.submit(Job(name, kind, work, done, self._on_no_sample, context=page))

    def _on_no_sample(self, error: Exception) -> None:
        if not isinstance(error, Fault):
            raise error
        page = self._lock_page or self._first_run
        if page is not None:
            words = words_for(error)
            page.show_fault(words.what, words.then)

    def _is_sample(self) -> bool:
        from app.services.sample import is_sample

        return is_sample(self._parts.paths.state, self._folder)

    def _on_made(self, folder: Path) -> None:
        # Whoever stops halfway has a journal, and no sheet yet.
        self._parts.settings.change(journal=str(folder), recovery_later=True)

    def _on_first_opened(self, unlocked: Unlocked, _recovery_later: bool) -> None:
        self._on_opened(unlocked, False)

    # Open

    @property
    def state(self) -> State:
        return self._state

    @property
    def folder(self) -> Path | None:
        """The journal in front, locked or open; none while a first one is being made."""
        return self._folder if self._folder.name and self._first_run is None else None

    @property
    def is_quitting(self) -> bool:
        """Whether the program is about to end."""
        return self._is_quitting

    @property
    def unlocked(self) -> Unlocked | None:
        """The open journal; used on the vault worker only."""
        return self._unlocked

    def _on_opened(self, unlocked: Unlocked, by_recovery: bool) -> None:
        # The pages and what they need are heavy; they were read while the passphrase was typed.
        from app.ui.desk import Desk

        after, self._after = self._after, None
        self._state = State.OPEN
        self._unlocked = unlocked
        self._folder = unlocked.folder
        # Each journal has its own sheet, also one whose making was broken off.
        self._parts.settings.change(recovery_later=unlocked.is_sheet_open)
        if not self._is_sample():
            self._parts.settings.change(journal=str(unlocked.folder))
        self._desk = Desk(
            self._parts,
            unlocked,
            partial(self.lock, LockReason.BY_HAND),
            self.try_sample,
            partial(self._keep_sealed, unlocked),
            self._watch.quiet_seconds,
            close_for=None if self._is_sample() else self.close_for,
            is_sample=self._is_sample(),
        )
        self._parts.window.show_face(self._desk.shell)
        self._may_lose = False
        self._kept.bring_home(unlocked)
        self._desk.begin(after, by_recovery=by_recovery)
        self._presenter = None
        self._lock_page = None
        self._first_run = None
        self._watch.begin(self._desk)
        _log.info("unlocked")
        self.shown.emit("shell")

    # Words that the disk did not take

    def _on_home(self, changes: Changes) -> None:
        if self._desk is not None:
            self._desk.tell_home(changes)

    def _on_notes_home(self, brought: NotesBrought) -> None:
        if self._desk is not None:
            self._desk.tell_notes(brought)

    def _on_not_home(self, fault: Fault) -> None:
        if self._desk is not None:
            self._desk.context.say(fault)

    def _on_not_aside(self) -> None:
        self._is_quitting = False
        self._may_lose = True
        if self._lock_page is None:
            self.show_lock(self._folder)
        assert self._lock_page is not None
        self._lock_page.show_fault(
            self.tr("Your last words could not be written: there is no room on the disk."),
            self.tr("Make room and unlock to keep them. Closing again ends without them."),
        )

    # Lock

    def lock(self, reason: LockReason) -> None:
        """Locks at once. Words not saved yet are saved on the way; nothing is asked."""
        self._preedit.commit()
        if self._state is State.LOCKED and self._presenter is not None:
            self._presenter.give_up()
            self._clear_lock()
        if self._state is not State.OPEN:
            return
        assert self._desk is not None
        assert self._unlocked is not None
        self._state = State.LOCKING
        self._parts.window.cover()
        minutes = self._watch.end_idle()
        drafts, place = self._desk.hand_over()
        self._after = AfterLock(reason, minutes, bool(drafts) or place.has_draft, False,
                                place.page, place.args)  # fmt: skip
        desk, self._desk = self._desk, None
        unlocked, self._unlocked = self._unlocked, None
        desk.close_down()
        if self._is_sample():
            self._after = None
            self.start()
        elif self._wanted is not None:
            self._after = None
            self._show_wanted(self._wanted)
        else:
            self.show_lock(self._folder)
        self._parts.window.uncover()
        self._watch.cover()
        self._save_then_close(unlocked, drafts)

    def _save_then_close(self, unlocked: Unlocked, drafts: list[Draft]) -> None:
        for draft in drafts:
            self._parts.runner.submit(
                Job(
                    "lock.save_draft",
                    Kind.WRITE,
                    partial(unlocked.writing.save_draft, draft),
                    failed=partial(self._keep_sealed, unlocked, draft),
                )
            )
        self._parts.runner.drain(
            Job(
                "lock.close",
                Kind.WRITE,
                partial(self._parts.journals.close, unlocked),
                self._on_closed,
                self._on_close_failed,
            )
        )

    def _keep_sealed(self, unlocked: Unlocked, draft: Draft, error: Exception) -> None:
        """The journal took no more words: they stay in this process, sealed, until the unlock."""
        _log.warning("draft kept sealed at lock: %s", type(error).__name__)
        self._kept.keep(unlocked, draft)
        self._may_lose = False
        if self._after is None:
            return
        self._after = replace(self._after, is_kept=True)
        if self._lock_page is not None:
            self._lock_page.set_reason(reason_words(self._after))

    def _on_close_failed(self, error: Exception) -> None:
        _log.warning("closing failed: %s", type(error).__name__)
        self._on_closed(None)

    def _on_closed(self, _result: object) -> None:
        # What was replaced is destroyed when control returns to Qt; only then is it gone.
        QTimer.singleShot(0, self._on_gone)
        self._watch.clear_clipboard()
        self._parts.runner.submit(
            Job("sample.remove", Kind.PURE, partial(_remove_samples, self._parts.paths.state))
        )

    def _on_gone(self) -> None:
        gc.collect()
        self._state = State.LOCKED
        _log.info("locked")
        self.locked.emit()
        wants_sample, self._wants_sample = self._wants_sample, False
        begin, self._begin_wanted = self._begin_wanted, None
        if self._is_quitting:
            self._end_with_note()
        elif begin is not None:
            begin()
        elif wants_sample and self._kept.is_empty:
            self._make_sample()
        elif self._after is not None:
            self._begin_afresh(self._after)

    def _begin_afresh(self, after: AfterLock) -> None:
        """Has a fresh process take over, which shows the same and has read nothing."""
        if self._replace_process is None or not self._kept.is_empty:
            return
        at_lock = self._at_lock if self._lock_page is not None else None
        if at_lock is not None and at_lock.is_noting and not after.is_noting:
            # Whoever writes already goes on writing there.
            at_lock.settle(partial(self._on_note_settled, after))
            return
        window = base64.b64encode(self._parts.window.place()).decode("ascii")
        has_note = after.has_note or (at_lock is not None and at_lock.has_note)
        self._replace_process(replace(after, window=window, has_note=has_note))

    def _on_note_settled(self, after: AfterLock, is_kept: bool) -> None:
        if is_kept and self._state is State.LOCKED and self._lock_page is not None:
            self._begin_afresh(replace(after, is_noting=self._lock_page.is_noting))

    def _on_fresh_wanted(self) -> None:
        may = self._state is State.LOCKED and not self._is_quitting
        if may and self._folder == self._first_folder():
            self._begin_afresh(self._after or AfterLock(LockReason.NONE))

    def _clear_lock(self) -> None:
        if self._at_lock is not None and self._lock_page is not None:
            self._at_lock.clear()

    # Quit

    def quit(self) -> None:
        """Locks if need be, and ends."""
        if self._is_quitting:
            return
        self._is_quitting = True
        place = base64.b64encode(self._parts.window.place()).decode("ascii")
        self._parts.settings.change(window=place)
        if self._state is State.OPEN:
            self.lock(LockReason.QUIT)
        elif self._state is State.LOCKED:
            if self._presenter is not None and self._presenter.is_busy:
                self._presenter.give_up()
                QTimer.singleShot(_PATIENCE_MS, self, self._on_patience_over)
            else:
                self._end_with_note()

    def _on_patience_over(self) -> None:
        """What is being opened does not end. The program does: nothing in it waits to be saved."""
        if self._is_quitting and self._presenter is not None and self._presenter.is_busy:
            _log.warning("ended while a journal was being opened")
            self._end_with_note()

    def _end_with_note(self) -> None:
        at_lock = self._at_lock if self._lock_page is not None else None
        if at_lock is not None and at_lock.is_noting and not self._may_lose_note:
            self._preedit.commit()
            at_lock.settle(self._on_last_note)
        else:
            self._end()

    def _on_last_note(self, is_kept: bool) -> None:
        if is_kept:
            self._end()
        else:
            # The page says why. Closing again ends without those words.
            self._is_quitting = False
            self._may_lose_note = True

    def _on_given_up(self) -> None:
        if self._is_quitting:
            self._end_with_note()

    def _end(self) -> None:
        if not self._kept.is_empty and not self._may_lose:
            self._kept.put_aside(self._finish, self._on_not_aside)
        else:
            self._finish()

    def _finish(self) -> None:
        self._watch.close()
        self._parts.window.close_for_good()
        self.finished.emit()

    # What happens around

    def _on_theme(self, choice: str) -> None:
        self._parts.settings.change(theme=choice)

    def _on_text_scale(self, percent: int) -> None:
        self._parts.settings.change(text_scale=percent)


def _remove_samples(parent: Path) -> None:
    from app.services.sample import remove_sample_journals

    remove_sample_journals(parent)


def _free_name(folder: Path) -> Path:
    """The folder, or the first with a number that nothing stands at."""
    name, number = folder, 2
    while name.exists():
        name = folder.with_name(f"{journal_name(folder)} {number}{folder.suffix}")
        number += 1
    return name
