"""Runs jobs off the UI thread: one vault worker with lanes, and a small pool for pure work."""

from __future__ import annotations

import logging
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from app.jobs.protocol import Job, Kind

_log = logging.getLogger("afterword.jobs")
_LANES = (Kind.READ, Kind.WRITE, Kind.BACKGROUND)
_STOP_SECONDS = 10.0


@dataclass(eq=False)
class _Ticket:
    """A job on its way."""

    job: Job
    number: int
    slices: Generator[Any, None, Any] | None = None
    is_cancelled: bool = False
    spent: float = field(default=0.0)


class JobRunner(QObject):
    """The real runner. Create it on the UI thread; `submit` from there.

    Within a lane jobs run in the order they came. Reads go first, but a write waits for no read that
    came after it reached the head of its lane. The worker is a plain Python thread; whatever comes
    home comes through one queued signal.

    Args:
        on_error: gets an exception that no `failed` was given for, and one raised by a callback.
    """

    _home = Signal(object)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        on_error: Callable[[BaseException], None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._on_error = on_error or _to_excepthook
        self._lanes: dict[Kind, deque[_Ticket]] = {kind: deque() for kind in _LANES}
        self._reads_before_write = 0
        self._wake = threading.Condition()
        self._newest: dict[str, int] = {}
        self._live: dict[str, set[_Ticket]] = {}
        self._count = 0
        self._drain_from = 0
        self._last: Job | None = None
        self._last_ticket: _Ticket | None = None
        self._held: list[Job] = []
        self._is_stopping = False
        self._pool = ThreadPoolExecutor(2, thread_name_prefix="pure")
        self._worker = threading.Thread(target=self._work, name="vault", daemon=True)
        self._home.connect(self._come_home, Qt.ConnectionType.QueuedConnection)
        self._worker.start()

    # Called on the UI thread

    def submit(self, job: Job) -> None:
        """Queues a job; after `stop` nothing is taken.

        While draining writes are taken, pure work waits for the end of it, and what needs the vault
        for reading is told that it is cancelled.
        """
        if self._is_stopping:
            _log.info("%s not taken", job.name)
            return
        if self._waits(job):
            self._held.append(job)
            return
        if self._is_draining() and job.kind is not Kind.WRITE:
            _log.info("%s not taken", job.name)
            if job.cancelled is not None:
                self._send(partial(_tell_cancelled, job))
            return
        ticket = self._ticket(job)
        if job.kind is Kind.PURE:
            self._pool.submit(self._run_pure, ticket)
        else:
            self._put(ticket)

    def cancel(self, key: str) -> None:
        """See `Runner.cancel`."""
        if not key:
            return
        for ticket in self._live.get(key, set()):
            ticket.is_cancelled = True
        for job in [job for job in self._held if job.key == key]:
            self._held.remove(job)
            self._send(partial(_tell_cancelled, job))

    def drain(self, last: Job) -> None:
        """Ends reads and all long work, lets writes come home, then runs `last` and opens again.

        Only writes, and those that their callbacks begin, are told their result from here on.
        `last` runs on the vault worker with nothing before or beside it.
        """
        self._last = last
        self._drain_from = self._count + 1
        for ticket in self._tickets():
            if ticket.job.kind is not Kind.WRITE or ticket.slices is not None:
                ticket.is_cancelled = True
        self._go_on_draining()

    def stop(self, patience: float = _STOP_SECONDS) -> bool:
        """Drops what may be dropped, waits for writes and ends the threads. For the end of the app.

        Returns:
            False when something still runs after so many seconds. Qt must not be taken down around
            it: the process has to be left as it is.
        """
        until = time.monotonic() + patience
        for ticket in self._tickets():
            if ticket.job.kind is not Kind.WRITE or ticket.slices is not None:
                ticket.is_cancelled = True
        with self._wake:
            self._is_stopping = True
            self._wake.notify()
        ending = threading.Thread(target=self._end_pool, name="end", daemon=True)
        ending.start()
        for thread in (ending, self._worker):
            thread.join(max(until - time.monotonic(), 0.0))
        return not (ending.is_alive() or self._worker.is_alive())

    def _end_pool(self) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    def is_idle(self) -> bool:
        """Whether every job that was submitted has come home, but those that are quiet."""
        return not self._held and all(ticket.job.is_quiet for ticket in self._tickets())

    def under_way(self) -> list[str]:
        """The names of the jobs that have not come home."""
        return [ticket.job.name for ticket in self._tickets()] + [job.name for job in self._held]

    def _is_draining(self) -> bool:
        return self._last is not None or self._last_ticket is not None

    def _waits(self, job: Job) -> bool:
        """Whether a job belongs to what comes after the drain."""
        if job.kind is Kind.PURE:
            return self._is_draining()
        return job.kind is Kind.WRITE and self._last_ticket is not None

    def _release(self) -> None:
        held, self._held = self._held, []
        for job in held:
            if _is_there(job.context):
                self.submit(job)

    def _tickets(self) -> list[_Ticket]:
        return [ticket for tickets in self._live.values() for ticket in tickets]

    def _go_on_draining(self) -> None:
        if self._last is None or any(t.job.kind is not Kind.PURE for t in self._tickets()):
            return
        last, self._last = self._last, None
        self._last_ticket = self._ticket(last)
        self._put(self._last_ticket)

    def _ticket(self, job: Job) -> _Ticket:
        self._count += 1
        ticket = _Ticket(job, self._count)
        if job.key:
            self._newest[job.key] = ticket.number
        self._live.setdefault(job.key, set()).add(ticket)
        return ticket

    def _put(self, ticket: _Ticket) -> None:
        lane = self._lanes[ticket.job.kind]
        with self._wake:
            if ticket.job.kind is Kind.WRITE and not lane:
                self._reads_before_write = len(self._lanes[Kind.READ])
            lane.append(ticket)
            self._wake.notify()

    # Called on the worker

    def _next(self) -> _Ticket | None:
        reads, writes, background = (self._lanes[kind] for kind in _LANES)
        if reads and (not writes or self._reads_before_write > 0):
            self._reads_before_write -= 1
            return reads.popleft()
        if writes:
            ticket = writes.popleft()
            self._reads_before_write = len(reads)
            return ticket
        return background.popleft() if background else None

    def _work(self) -> None:
        while True:
            with self._wake:
                while (ticket := self._next()) is None and not self._is_stopping:
                    self._wake.wait()
            if ticket is None:
                return
            if self._is_stopping and ticket.job.kind is not Kind.WRITE:
                ticket.is_cancelled = True
            outcome = self._run_slice(ticket)
            if outcome is not None:
                self._send(outcome)
            del ticket, outcome

    def _run_pure(self, ticket: _Ticket) -> None:
        outcome = None
        while outcome is None:
            outcome = self._run_slice(ticket, requeue=False)
        self._send(outcome)

    def _run_slice(self, ticket: _Ticket, *, requeue: bool = True) -> Callable[[], None] | None:
        """Runs a job, or a slice of it; gives what to do at home once it has ended."""
        job = ticket.job
        if ticket.slices is not None and ticket.number < self._drain_from:
            ticket.is_cancelled = True
        if ticket.is_cancelled or self._is_silenced_before_start(ticket):
            return self._end_early(ticket)
        began = time.perf_counter()
        try:
            if ticket.slices is None:
                result = job.work()
                if not isinstance(result, Generator):
                    self._note(ticket, began)
                    return partial(self._succeeded, ticket, result)
                ticket.slices = result
            step = next(ticket.slices)
        except StopIteration as end:
            self._note(ticket, began)
            return partial(self._succeeded, ticket, end.value)
        except Exception as error:  # noqa: BLE001 – the edge: every failure goes home
            self._note(ticket, began)
            return partial(self._failed, ticket, error)
        ticket.spent += time.perf_counter() - began
        if job.progress is not None:
            self._send(partial(self._progressed, ticket, step))
        if requeue:
            with self._wake:
                lane = self._lanes[job.kind]
                # What goes on for an hour lets the others of its lane go first.
                (lane.append if job.is_quiet else lane.appendleft)(ticket)
        return None

    def _end_early(self, ticket: _Ticket) -> Callable[[], None]:
        """Closes long work, which may have something to take back, and may fail at that."""
        try:
            if ticket.slices is not None:
                ticket.slices.close()
        except Exception as error:  # noqa: BLE001 – the edge: every failure goes home
            return partial(self._failed, ticket, error)
        return partial(self._ended_early, ticket)

    def _is_silenced_before_start(self, ticket: _Ticket) -> bool:
        return (
            ticket.job.kind in (Kind.READ, Kind.PURE)
            and ticket.slices is None
            and self._newest.get(ticket.job.key, ticket.number) > ticket.number
        )

    def _note(self, ticket: _Ticket, began: float) -> None:
        spent = ticket.spent + time.perf_counter() - began
        _log.debug("%s %s %.0f ms", ticket.job.kind.name, ticket.job.name, spent * 1000)

    def _send(self, at_home: Callable[[], None]) -> None:
        if shiboken6.isValid(self):
            self._home.emit(at_home)

    # Back on the UI thread

    def _come_home(self, at_home: Callable[[], None]) -> None:
        try:
            at_home()
        except Exception as error:  # noqa: BLE001 – the edge: our own bug, to the crash page
            self._on_error(error)
        finally:
            self._go_on_draining()
            if self._held and not self._is_draining():
                self._release()

    def _succeeded(self, ticket: _Ticket, result: Any) -> None:
        self._forget(ticket)
        if ticket.job.done is not None and self._may_tell(ticket):
            ticket.job.done(result)

    def _failed(self, ticket: _Ticket, error: Exception) -> None:
        self._forget(ticket)
        is_write = ticket.job.kind is Kind.WRITE
        if not _is_there(ticket.job.context) and ticket.job.unheard is not None:
            ticket.job.unheard(error)
            return
        if not _is_there(ticket.job.context) or not (is_write or self._may_tell(ticket)):
            _log.info("%s failed unheard: %s", ticket.job.name, type(error).__name__)
            return
        if ticket.job.failed is None:
            self._on_error(error)
        else:
            ticket.job.failed(error)

    def _progressed(self, ticket: _Ticket, step: Any) -> None:
        if ticket.job.progress is not None and not ticket.is_cancelled and self._may_tell(ticket):
            ticket.job.progress(step)

    def _ended_early(self, ticket: _Ticket) -> None:
        self._forget(ticket)
        if ticket.job.cancelled is not None and self._may_tell(ticket):
            ticket.job.cancelled()

    def _forget(self, ticket: _Ticket) -> None:
        live = self._live.get(ticket.job.key, set())
        live.discard(ticket)
        if not live:
            self._live.pop(ticket.job.key, None)
        if ticket is self._last_ticket:
            self._last_ticket = None

    def _may_tell(self, ticket: _Ticket) -> bool:
        job = ticket.job
        if not _is_there(job.context):
            return False
        if ticket.number < self._drain_from and job.kind is not Kind.WRITE:
            return False
        return self._newest.get(job.key, ticket.number) <= ticket.number


def _tell_cancelled(job: Job) -> None:
    if job.cancelled is not None and _is_there(job.context):
        job.cancelled()


def _is_there(context: object | None) -> bool:
    return context is None or bool(shiboken6.isValid(context))


def _to_excepthook(error: BaseException) -> None:
    sys.excepthook(type(error), error, error.__traceback__)
