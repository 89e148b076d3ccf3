"""What a job is, and what runs it. Free of Qt, so that services and tests can use it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Protocol


class Kind(IntEnum):
    """Lanes of the vault worker, most urgent first.

    READ results are dropped at a lock; WRITE jobs are waited for; BACKGROUND jobs give way to both;
    PURE jobs need no vault and run in a small pool beside it.
    """

    READ = 0
    WRITE = 1
    BACKGROUND = 2
    PURE = 3


@dataclass(frozen=True, slots=True)
class Job:
    """A piece of work as a value.

    `work` runs off the UI thread; `done(result)` or `failed(error)` is called on the UI thread, and
    neither once `context` (a QObject) is gone; then `unheard(error)` is, for work whose loss must not
    go unnoticed. A newer job of the same `key` silences the older.
    `name` holds no content: it is what the log shows.

    Long work is a generator: `work` returns it, each `yield` ends a slice of at most 50 ms and hands
    its value to `progress`; other jobs run in between, so a slice leaves no transaction open. What
    the generator returns goes to `done`. `Runner.cancel(key)` closes it at the next yield and calls
    `cancelled`.

    Nobody waits for what `is_quiet`: it may go on for an hour, and lets all else go first.
    """

    name: str
    kind: Kind
    work: Callable[[], Any]
    done: Callable[[Any], None] | None = None
    failed: Callable[[Exception], None] | None = None
    key: str = ""
    context: object | None = None
    progress: Callable[[Any], None] | None = None
    cancelled: Callable[[], None] | None = None
    unheard: Callable[[Exception], None] | None = None
    is_quiet: bool = False


class Runner(Protocol):
    """Runs jobs. `submit` never blocks."""

    def submit(self, job: Job) -> None: ...

    def cancel(self, key: str) -> None:
        """Stops the jobs of that key: not begun, they never run; in slices, they end at the next."""
