"""Keeps what is typed: at most a second behind, never two saves at once, the newest always wins."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.clock import Clock
from app.jobs.protocol import Job, Kind, Runner
from models.records.changes import Changes
from models.records.entries import Draft
from models.records.faults import Fault

WAIT_MS = 1000
"""The longest that something typed stays unsaved, also for someone who never pauses."""


class Autosave(QObject):
    """Saves the draft that `collect` gives through `save`, as a job.

    Signals:
        saved: when (datetime), and the changes for the other screens.
        failed: the fault, and since when (datetime or None) nothing was saved.
    """

    saved = Signal(object, object)
    failed = Signal(object, object)

    def __init__(
        self,
        runner: Runner,
        clock: Clock,
        collect: Callable[[], Draft],
        save: Callable[[Draft], Changes],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._clock = clock
        self._collect = collect
        self._save = save
        self._dirty = False
        self._in_flight = False
        self._hurry = False
        self._stopped = False
        self._last: datetime | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._timer.timeout.connect(self.flush)

    @property
    def is_dirty(self) -> bool:
        """Whether something is typed that no save has taken yet."""
        return self._dirty

    @property
    def is_unsaved(self) -> bool:
        """Whether a save is still to come or to end."""
        return self._dirty or self._in_flight

    @property
    def last_saved(self) -> datetime | None:
        """When the last save ended well."""
        return self._last

    def start_from(self, saved_at: datetime | None) -> None:
        """Begins afresh with a draft that was last saved then."""
        self._timer.stop()
        self._dirty = False
        self._stopped = False
        self._last = saved_at

    def touch(self) -> None:
        """Says that something changed."""
        self._dirty = True
        if not self._timer.isActive() and not self._in_flight and not self._stopped:
            self._timer.start()

    def flush(self) -> None:
        """Saves now what is not saved; after a running save if there is one."""
        self._timer.stop()
        if not self._dirty or self._stopped:
            return
        if self._in_flight:
            self._hurry = True
            return
        draft = self._collect()
        self._dirty = False
        self._in_flight = True
        self._runner.submit(
            Job(
                name="write.save_draft",
                kind=Kind.WRITE,
                work=partial(self._save, draft),
                done=self._on_saved,
                failed=self._on_failed,
                context=self,
            )
        )

    def stop(self) -> None:
        """Saves nothing more until `start_from` or `resume`: the draft is being finished."""
        self._timer.stop()
        self._stopped = True

    def resume(self) -> None:
        """Goes on after `stop`, with everything still to be saved."""
        self._stopped = False
        self.touch()

    def _on_saved(self, changes: Changes) -> None:
        self._in_flight = False
        self._last = self._clock.now()
        self.saved.emit(self._last, changes)
        self._go_on()

    def _on_failed(self, error: Exception) -> None:
        self._in_flight = False
        self._hurry = False
        self._dirty = True
        if not isinstance(error, Fault):
            raise error
        self.failed.emit(error, self._last)

    def _go_on(self) -> None:
        if not self._dirty or self._stopped:
            return
        if self._hurry:
            self._hurry = False
            self.flush()
        else:
            self._timer.start()
