"""What can be done at a locked journal beside opening it: a quick note, help, a fresh process."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from app.ui import about
from app.ui.actions import Layer
from app.ui.pages.lock.note import QuickNote
from app.ui.pages.lock.note_presenter import NotePresenter
from app.ui.pages.lock.page import LockPage

if TYPE_CHECKING:
    from app.ui.parts import Parts

_QUIET_MS = 2_000
"""So long nothing is typed before a process that has seen a note makes room for a fresh one."""


class AtLock(QObject):
    """Lives as long as the lock page, which is its parent.

    Signals:
        fresh_wanted: words of a note were typed into this process, and nobody needs it now.
    """

    fresh_wanted = Signal()

    def __init__(self, page: LockPage, parts: Parts, folder: Path, *, has_note: bool) -> None:
        super().__init__(page)
        self._page = page
        self._has_note = has_note
        self._parts = parts
        self._folder = folder
        self._note: NotePresenter | None = None
        page.note_made.connect(self._on_note_made)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self._on_quiet)
        page.out_of_sight.connect(self.clear)
        show_help = partial(parts.window.show_words, about.help_title(), about.help_while_locked())
        parts.actions.bind(Layer.PAGE, {"quick_note": page.open_note, "help_locked": show_help})

    @property
    def has_note(self) -> bool:
        """Whether a note was kept since the journal was locked."""
        return self._has_note

    @property
    def is_noting(self) -> bool:
        """Whether a note is being written."""
        return self._page.is_noting

    def clear(self) -> None:
        """Takes off the screen what was typed; a note is sealed first."""
        self._page.forget()
        if self._note is not None and self._page.is_noting:
            self._note.put_it_away()

    def settle(self, done: Callable[[bool], None]) -> None:
        """Tells whether all that was typed into a note is sealed, once it is."""
        if self._note is None:
            done(True)
        else:
            self._note.settle(done)

    def _on_note_made(self, form: QuickNote) -> None:
        parts = self._parts
        minutes = parts.settings.now.lock_after_minutes
        self._note = NotePresenter(
            form, parts.runner, parts.journals, self._folder, parts.clock, minutes, self
        )
        self._note.put_away.connect(self._on_put_away)

    def _on_put_away(self, had_words: bool) -> None:
        self._page.close_note()
        if had_words:
            self._has_note = True
            self._page.set_reason(
                self.tr("Kept, and sealed. After you unlock it is in your drafts.")
            )
            self._quiet.start()

    def _on_quiet(self) -> None:
        if self._page.is_blank and QApplication.activePopupWidget() is None:
            self.fresh_wanted.emit()
        else:
            self._quiet.start()
