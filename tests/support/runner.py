"""A runner that needs no thread: each job is done when `submit` returns."""

from inspect import isgenerator

import shiboken6

from app.jobs.protocol import Job


class InlineRunner:
    """Runs jobs at once, in the order they come. `names` is what was asked for.

    With `hold()` jobs wait until `release()`, to look at a screen in between.
    """

    def __init__(self) -> None:
        self.names: list[str] = []
        self._held: list[Job] | None = None
        self._cancelled: set[str] = set()

    def submit(self, job: Job) -> None:
        self.names.append(job.name)
        if self._held is not None:
            if job.key:
                self._held = [other for other in self._held if other.key != job.key]
            self._held.append(job)
            return
        self._run(job)

    def cancel(self, key: str) -> None:
        self._cancelled.add(key)
        if self._held is not None:
            self._held = [job for job in self._held if job.key != key]

    def hold(self) -> None:
        """Keeps what is submitted from now on waiting."""
        self._held = []

    def release(self) -> None:
        """Runs what waits, and holds nothing any more."""
        held, self._held = self._held or [], None
        for job in held:
            self._run(job)

    def _run(self, job: Job) -> None:
        try:
            result = job.work()
            if isgenerator(result):
                result = self._to_the_end(job, result)
        except Exception as error:
            if job.failed is None:
                raise
            if _is_there(job):
                job.failed(error)
            return
        if job.key and job.key in self._cancelled:
            self._cancelled.discard(job.key)
            if job.cancelled is not None and _is_there(job):
                job.cancelled()
            return
        if job.done is not None and _is_there(job):
            job.done(result)

    def _to_the_end(self, job, slices):
        while True:
            try:
                step = next(slices)
            except StopIteration as end:
                return end.value
            if job.progress is not None and _is_there(job):
                job.progress(step)
            if job.key and job.key in self._cancelled:
                slices.close()
                return None


def _is_there(job: Job) -> bool:
    return job.context is None or shiboken6.isValid(job.context)
