"""Words that the disk did not take: sealed in this process, and home again at an unlock."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.jobs.protocol import Job, Kind
from app.services.session import Sealed
from models.records.faults import Fault

if TYPE_CHECKING:
    from app.services.session import Unlocked
    from app.ui.parts import Parts
    from models.records.changes import Changes
    from models.records.entries import Draft

_log = logging.getLogger("afterword.session")


class KeptDrafts(QObject):
    """Holds bytes that only their journal's key opens, until that journal has the words.

    Signals:
        home: the journal has some of them, as `Changes`.
        notes_home: notes written while it was locked are drafts now, as `NotesBrought`.
        not_home: why something stays sealed, as a `Fault`.
    """

    home = Signal(object)
    notes_home = Signal(object)
    not_home = Signal(object)

    def __init__(self, parts: Parts, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._sealed: list[Sealed] = []

    @property
    def is_empty(self) -> bool:
        """Whether nothing is held."""
        return not self._sealed

    def keep(self, unlocked: Unlocked, draft: Draft) -> None:
        """Holds what the journal did not take."""
        self._sealed.append(Sealed(unlocked.folder, self._parts.journals.seal(unlocked, draft)))

    def forget(self, folder: Path) -> None:
        """Holds nothing more of a journal that is no more."""
        self._sealed = [kept for kept in self._sealed if kept.folder != folder]

    def bring_home(self, unlocked: Unlocked) -> None:
        """Has all of this journal saved; each is let go only once the journal has it."""
        journals = self._parts.journals
        aside = partial(journals.bring_home, unlocked, self._parts.paths.state)
        self._submit(aside, self._on_brought)
        self._submit(partial(journals.bring_notes_home, unlocked), self.notes_home.emit)
        for sealed in [kept for kept in self._sealed if kept.folder == unlocked.folder]:
            work = partial(journals.unseal, unlocked, sealed.data)
            self._submit(work, partial(self._on_home, sealed))

    def put_aside(self, done: Callable[[], None], failed: Callable[[], None]) -> None:
        """Before the end: has what is held written to files, where there is room for them."""
        kept = list(self._sealed)
        work = partial(self._parts.journals.put_aside, kept, self._parts.paths.state)

        def on_aside(_result: object) -> None:
            self._sealed = []
            done()

        def on_not_aside(error: Exception) -> None:
            if not isinstance(error, Fault):
                raise error
            _log.warning("no room for kept drafts: %s", type(error).__name__)
            failed()

        self._parts.runner.submit(Job("quit.put_aside", Kind.WRITE, work, on_aside, on_not_aside))

    def _submit(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        job = Job("unlock.kept_draft", Kind.WRITE, work, done, self._on_not_home)
        self._parts.runner.submit(job)

    def _on_home(self, sealed: Sealed, changes: Changes) -> None:
        self._sealed.remove(sealed)
        self.home.emit(changes)

    def _on_brought(self, brought: tuple[Changes, ...]) -> None:
        for changes in brought:
            self.home.emit(changes)

    def _on_not_home(self, error: Exception) -> None:
        if not isinstance(error, Fault):
            raise error
        _log.warning("kept draft stays sealed: %s", type(error).__name__)
        self.not_home.emit(error)
