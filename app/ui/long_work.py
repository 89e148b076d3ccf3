"""Long work beside the window: how far it is comes home by turns, and it can be stopped."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from app.jobs.protocol import Job, Kind, Runner
from models.records.faults import Cancelled
from models.records.vault import IsCancelled, Progress

T = TypeVar("T")

Done = Callable[[T], None]
Failed = Callable[[Exception], None]

_LOOK_MS = 100


class _State:
    """What the worker and the window share; no part of Qt, so either may be gone before it."""

    def __init__(self) -> None:
        self.done = 0
        self.of = 0
        self.is_stopped = False

    def note(self, done: int, of: int) -> None:
        self.done, self.of = done, of

    def stop(self) -> None:
        self.is_stopped = True

    def is_cancelled(self) -> bool:
        return self.is_stopped


class LongWork(QObject):
    """Does one piece of work at a time; once its owner is gone, the work is stopped.

    Signals:
        moved: how far it is, and of how much.
        ended: it is over, one way or the other; comes before the result is told.
    """

    moved = Signal(int, int)
    ended = Signal()

    def __init__(self, runner: Runner, owner: QObject) -> None:
        super().__init__(owner)
        self._runner = runner
        self._state: _State | None = None
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def is_busy(self) -> bool:
        """Whether something is under way."""
        return self._state is not None

    def begin(
        self,
        name: str,
        work: Callable[[Progress, IsCancelled], T],
        done: Done[T],
        failed: Failed,
        *,
        stopped: Callable[[], None] | None = None,
        kind: Kind = Kind.PURE,
    ) -> bool:
        """Begins, unless something is under way; returns whether it did.

        Args:
            work: is given what it tells its progress to, and what says that it is to stop.
            stopped: hears that it ended because it was to.
        """
        if self._state is not None:
            return False
        state = self._state = _State()
        # Nobody waits for what nobody will see.
        self.destroyed.connect(state.stop)
        self._timer.start()
        self._runner.submit(
            Job(
                name,
                kind,
                partial(work, state.note, state.is_cancelled),
                partial(self._on_done, done),
                partial(self._on_failed, failed, stopped),
                context=self,
            )
        )
        return True

    def stop(self) -> None:
        """Has it end soon; what was begun is taken back by whoever does it."""
        if self._state is not None:
            self._state.stop()

    def _look(self) -> None:
        if self._state is not None and self._state.of:
            self.moved.emit(self._state.done, self._state.of)

    def _end(self) -> None:
        self._timer.stop()
        self._state = None
        self.ended.emit()

    def _on_done(self, done: Done[T], result: T) -> None:
        self._end()
        done(result)

    def _on_failed(
        self, failed: Failed, stopped: Callable[[], None] | None, error: Exception
    ) -> None:
        self._end()
        if not isinstance(error, Cancelled):
            failed(error)
        elif stopped is not None:
            stopped()
