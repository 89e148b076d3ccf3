"""Recall by meaning: loads the model and reads what was written, while nobody types."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from app.jobs.protocol import Job, Kind, Runner
from models.records.changes import Changes, Thing
from models.records.faults import Cancelled, Fault
from models.records.meaning import ReadState

if TYPE_CHECKING:
    from app.jobs.bus import ChangeBus
    from app.services.meaning import Meaning

_BEGIN_MS = 500
"""After the unlock. What is asked then waits on the worker for all that the first page asks."""
_QUIET_S = 2.0
_TOLD_MS = 300
_log = logging.getLogger("afterword.meaning")


class MeaningReader(QObject):
    """Lives as long as the journal is open. Nothing it meets disturbs anyone: it is told as a state.

    What was read before an unlock is taken in at once. Reading on gives way to whoever types or
    moves the mouse, and begins again when nothing has stirred for two seconds. It stays in the
    journal, so that a lock costs nothing.

    Args:
        quiet_seconds: how long nobody has typed or moved the mouse.

    Signals:
        moved: `is_on`, `state` or `fault` are otherwise; a few times a second at most.
        ended: it came to the end of what there is to read, or to delete.
        settled: what was awaited is at hand, or will not be; once for an unlock, and once more
            when it is switched on meanwhile.
    """

    moved = Signal()
    ended = Signal()
    settled = Signal()

    def __init__(
        self,
        runner: Runner,
        meaning: Meaning,
        bus: ChangeBus,
        quiet_seconds: Callable[[], float],
        *,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._meaning = meaning
        self._quiet_seconds = quiet_seconds
        self._key = f"meaning.{id(self)}"
        self._is_on: bool | None = None
        self._state = ReadState(0, 0)
        self._fault: Fault | None = None
        self._is_loaded = False
        self._may_load = True
        self._is_running = False
        self._is_wanted_again = False
        self._is_taken_in = False
        self._is_over = False
        self._was_awaited = True
        self._told = QElapsedTimer()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._run_when_quiet)
        bus.changed.connect(self._on_changed)

    @property
    def is_on(self) -> bool | None:
        """Whether this journal is found by meaning too; None until the journal was asked."""
        return self._is_on

    @property
    def state(self) -> ReadState:
        """How many reflections were read, of how many."""
        return self._state

    @property
    def fault(self) -> Fault | None:
        """What kept it from going on."""
        return self._fault

    @property
    def is_awaited(self) -> bool:
        """Whether more can be found soon, when the model is loaded and what was read taken in.

        What is asked until then is answered by words alone.
        """
        is_to_be = self._is_on is not False and self._fault is None
        return is_to_be and not self._is_taken_in and not self._is_over

    def begin(self) -> None:
        """Goes on where the journal was left, once the first page had its turn."""
        QTimer.singleShot(_BEGIN_MS, self, self._ask)

    def stop(self) -> None:
        """Begins nothing any more; what is under way ends with the lock."""
        self._is_over = True
        self._timer.stop()

    def _submit(self, job: Job) -> None:
        if not self._is_over:
            self._runner.submit(job)

    def _ask(self) -> None:
        self._submit(
            Job(
                "meaning.state",
                Kind.BACKGROUND,
                self._asked,
                self._on_asked,
                self._on_failed,
                key=f"{self._key}.state",
                context=self,
            )
        )

    def _asked(self) -> tuple[bool, ReadState]:
        return self._meaning.is_on, self._meaning.state()

    def _on_asked(self, answer: tuple[bool, ReadState]) -> None:
        was_on = self._is_on
        self._is_on, self._state = answer
        # Whoever switches it on again wants it tried again.
        self._may_load = self._may_load or (self._is_on and not was_on)
        self._tell()
        if not self._is_on:
            self._run_anew()  # which deletes what is kept
        elif self._is_loaded:
            self._run_when_quiet()
        elif self._may_load:
            self._load()

    # The model

    def _load(self) -> None:
        self._may_load = False
        self._submit(
            Job(
                "meaning.load",
                Kind.PURE,
                self._meaning.load,
                self._on_loaded,
                self._on_failed,
                key=f"{self._key}.load",
                context=self,
                is_quiet=True,
            )
        )

    def _on_loaded(self, _nothing: object) -> None:
        self._is_loaded = True
        self._run()

    # Reading

    def _on_changed(self, changes: Changes, _origin: object) -> None:
        if changes.touches(Thing.SETTING):
            self._ask()
        elif changes.touches(*(each for each in Thing if each is not Thing.DRAFT)):
            self._run_when_quiet()

    def _run_when_quiet(self) -> None:
        if not (self._is_on and self._is_loaded):
            return
        left = _QUIET_S - self._quiet_seconds()
        if left > 0:
            self._timer.start(round(left * 1000) + 1)
        else:
            self._run()

    def _run_anew(self) -> None:
        if self._is_running:
            self._is_wanted_again = True
            self._runner.cancel(self._key)
        else:
            self._run()

    def _run(self) -> None:
        self._timer.stop()
        if self._is_running:
            self._is_wanted_again = True
            return
        self._is_running = True
        self._submit(
            Job(
                "meaning.run",
                Kind.BACKGROUND,
                self._meaning.run,
                self._on_read,
                self._on_failed,
                key=self._key,
                context=self,
                progress=self._on_moved,
                cancelled=self._on_cancelled,
                is_quiet=True,
            )
        )

    def _on_moved(self, state: ReadState) -> None:
        if not self._is_on:
            return
        self._is_taken_in = self._is_taken_in or state.read > self._state.read
        self._state = state
        self._settle()
        if not self._told.isValid() or self._told.hasExpired(_TOLD_MS):
            self._tell()
        if self._is_taken_in and self._quiet_seconds() < _QUIET_S:
            self._runner.cancel(self._key)

    def _on_cancelled(self) -> None:
        self._is_running = self._is_wanted_again = False
        if self._is_on:
            self._run_when_quiet()
        else:
            self._run()

    def _on_read(self, state: ReadState) -> None:
        self._is_running = False
        self._is_taken_in = bool(self._is_on)
        self._state, self._fault = state, None
        self._tell()
        self.ended.emit()
        wanted, self._is_wanted_again = self._is_wanted_again, False
        if wanted:
            self._ask()

    def _tell(self) -> None:
        self._told.start()
        self.moved.emit()
        self._settle()

    def _settle(self) -> None:
        was_awaited, self._was_awaited = self._was_awaited, self.is_awaited
        if was_awaited and not self._was_awaited:
            self.settled.emit()

    def _on_failed(self, error: Exception) -> None:
        self._is_running = self._is_wanted_again = False
        if isinstance(error, Cancelled):
            return
        if not isinstance(error, Fault):
            raise error
        _log.warning("not read for meaning: %s", error.code)
        self._fault = error
        self._tell()
