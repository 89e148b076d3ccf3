"""Keeps a quick note as it is typed: sealed to the journal, at most a second behind the hand."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.jobs.protocol import Job, Kind, Runner
from app.ui.faults import words_for
from app.ui.late_save import LateSave
from models.records.faults import Fault
from models.records.ids import DraftId, new_id

if TYPE_CHECKING:
    from app.domain.clock import Clock
    from app.services.session import Journals
    from app.ui.pages.lock.note import QuickNote


class NotePresenter(QObject):
    """Between the field and the journals.

    Args:
        alone_minutes: how long words may stand there after the last of them was typed.

    Signals:
        put_away: the words are sealed and gone from the screen; True where there were any.
    """

    put_away = Signal(bool)

    def __init__(
        self,
        form: QuickNote,
        runner: Runner,
        journals: Journals,
        folder: Path,
        clock: Clock,
        alone_minutes: int,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._form = form
        self._runner = runner
        self._journals = journals
        self._folder = folder
        self._clock = clock
        self._note: DraftId | None = None
        self._begun = clock.now()
        self._handed: str | None = ""
        self._sealed = ""
        self._is_going = False
        self._late = LateSave(self._keep, self)
        self._alone = QTimer(self)
        self._alone.setSingleShot(True)
        self._alone.setInterval(alone_minutes * 60_000)
        self._alone.timeout.connect(self.put_it_away)
        form.typed.connect(self._on_typed)
        form.keep_wanted.connect(self.put_it_away)

    @property
    def is_kept(self) -> bool:
        """Whether what stands in the field is sealed, all of it."""
        return self._form.text() == self._sealed or (self._note is None and self._form.is_blank())

    def put_it_away(self) -> None:
        """Seals what is typed, then takes it off the screen. On a failure the words stay."""
        self._alone.stop()
        if not self._is_going:
            self._is_going = True
            self.settle(self._on_settled)

    def settle(self, done: Callable[[bool], None]) -> None:
        """Seals what is typed and tells whether all of it is."""
        text = self._form.hand_over()
        self._form.set_keeping(True)
        self._late.flush()
        if text != self._handed and self._note is not None:
            self._keep(self._note, text)  # it failed before: once more
        told = partial(self._tell, done)
        # Behind the last of it, on the worker that does one thing after the other.
        self._runner.submit(Job("lock.note_settled", Kind.WRITE, _wait, told, context=self))

    def _tell(self, done: Callable[[bool], None], _result: object) -> None:
        self._form.set_keeping(False)
        done(self.is_kept)

    def _on_settled(self, is_kept: bool) -> None:
        self._is_going = False
        if not is_kept:
            self._form.focus_first()
            return
        had_words = not self._form.is_blank()
        self._form.forget()
        self._note, self._handed, self._sealed = None, "", ""
        self.put_away.emit(had_words)

    def _on_typed(self) -> None:
        if self._note is None:
            self._note, self._begun = DraftId(new_id()), self._clock.now()
        self._alone.start()
        self._late.touch(self._note, self._form.text())

    def _keep(self, note_id: str, text: str) -> None:
        self._handed = text
        work = partial(self._journals.keep_note, self._folder, DraftId(note_id), text, self._begun)
        kept = partial(self._on_kept, text)
        self._runner.submit(
            Job("lock.keep_note", Kind.WRITE, work, kept, self._on_not_kept, context=self)
        )

    def _on_kept(self, text: str, _result: object) -> None:
        self._sealed = text
        self._form.clear_fault()

    def _on_not_kept(self, error: Exception) -> None:
        if not isinstance(error, Fault):
            raise error
        self._handed = None
        words = words_for(error)
        self._form.show_fault(words.what, words.then)


def _wait() -> None:
    """Does nothing: only its turn matters."""
