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

WAIT_MS = 800
"""How long something typed waits for its save, also for someone who never pauses.

The rest of the second that a kill may cost is for the save itself.
"""


class Autosave(QObject):
    """Saves the draft that `collect` gives through `save`, as a job.

    Signals:
        written: the changes of any save, for the other screens.
        saved: when (datetime) the draft at hand was saved.
        failed: the fault, and since when (datetime or None) nothing was saved.
    """

    written = Signal(object)
    saved = Signal(object)
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
        self._at_hand = 0
        self._thrown = -2
        self._left: list[Draft] = []
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
    def is_in_flight(self) -> bool:
        """Whether a save is on its way."""
        return self._in_flight

    @property
    def last_saved(self) -> datetime | None:
        """When the last save ended well."""
        return self._last

    def start_from(self, saved_at: datetime | None) -> None:
        """Begins afresh with a draft that was last saved then.

        A save of the draft before goes on; should it fail, it is tried again beside the new one.
        """
        self._timer.stop()
        self._at_hand += 1
        if self._left:
            self._timer.start()
        self._dirty = False
        self._stopped = False
        self._last = saved_at

    def leave_behind(self) -> None:
        """Keeps the draft at hand to be tried again, when it could not be saved."""
        if self._dirty and not self._stopped:
            self._left.append(self._collect())

    def submit_left(self) -> None:
        """Tries every draft left behind at once, for the last time before a lock."""
        left, self._left = self._left, []
        for draft in left:
            self._submit(draft, is_left=True)

    def touch(self) -> None:
        """Says that something changed."""
        self._dirty = True
        if not self._timer.isActive() and not self._in_flight and not self._stopped:
            self._timer.start()

    def flush(self) -> None:
        """Saves now what is not saved; after a running save if there is one."""
        self._timer.stop()
        if self._in_flight:
            self._hurry = self._dirty
        elif self._left:
            self._submit(self._left.pop(0), is_left=True)
        elif self._dirty and not self._stopped:
            draft = self._collect()
            self._dirty = False
            self._submit(draft, is_left=False)

    def _submit(self, draft: Draft, *, is_left: bool) -> None:
        self._in_flight = True
        whose = -1 if is_left else self._at_hand
        self._runner.submit(
            Job(
                name="write.save_draft",
                kind=Kind.WRITE,
                work=partial(self._save, draft),
                done=partial(self._on_saved, whose),
                failed=partial(self._on_failed, whose, draft),
                context=self,
            )
        )

    def stop(self) -> None:
        """Saves nothing more until `start_from` or `resume`: the draft is being finished."""
        self._timer.stop()
        self._stopped = True

    def throw_away(self) -> None:
        """Saves nothing more of the draft at hand, nor tries again what is on its way."""
        self.stop()
        self._dirty = False
        self._hurry = False
        self._thrown = self._at_hand
        self._at_hand += 1

    def resume(self) -> None:
        """Goes on after `stop`, with everything still to be saved."""
        self._stopped = False
        self.touch()

    def _on_saved(self, whose: int, changes: Changes) -> None:
        self._in_flight = False
        self.written.emit(changes)
        if whose == self._at_hand:
            self._last = self._clock.now()
            self.saved.emit(self._last)
        self._go_on()

    def _on_failed(self, whose: int, draft: Draft, error: Exception) -> None:
        self._in_flight = False
        self._hurry = False
        if whose == self._at_hand:
            self._dirty = True
        elif whose != self._thrown:
            self._left.append(draft)
        # Tried again until there is room, also where nothing more is typed.
        if self._left or not self._stopped:
            self._timer.start()
        if not isinstance(error, Fault):
            raise error
        self.failed.emit(error, self._last)

    def _go_on(self) -> None:
        hurry, self._hurry = self._hurry, False
        if self._left or (hurry and self._dirty):
            self.flush()
        elif self._dirty and not self._stopped:
            self._timer.start()
