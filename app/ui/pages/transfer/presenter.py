"""What the page has done: files looked through, taken in, taken back, and written. No widgets."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.jobs.protocol import Job, Kind
from app.ui.transfer_words import added_words
from app.ui.work import Work
from models.records.faults import Fault

if TYPE_CHECKING:
    from app.services.exporting.exporter import Exporting
    from app.ui.context import PageContext
    from models.records.changes import Changes
    from models.records.transfer import ExportReport, ImportReport, Progress

_LOOK = "transfer.look"
_IMPORT = "transfer.import"
_EXPORT = "transfer.export"


class TransferPresenter(QObject):
    """Runs the long work in slices behind everything else, so that writing never waits for it.

    Signals:
        looking, looked: a dry run is under way, with its progress; its report.
        importing, imported: the same for an import.
        exporting, exported: the same for an export; with the report comes where it lies.
        import_stopped, export_stopped: it was cancelled, and nothing of it is left.
        import_failed, export_failed: the fault.
        taken_back: an import was undone.
    """

    looking = Signal(object)
    looked = Signal(object)
    importing = Signal(object)
    imported = Signal(object)
    import_stopped = Signal()
    import_failed = Signal(object)
    exporting = Signal(object)
    exported = Signal(object, object)
    export_stopped = Signal()
    export_failed = Signal(object)
    taken_back = Signal()

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._work = Work(context, self)
        self._paths: tuple[Path, ...] = ()
        self._running: set[str] = set()

    # Import

    def look(self, paths: Sequence[Path]) -> None:
        """Counts what these files would add; a look that is under way gives way to it."""
        if _LOOK in self._running:
            self._context.runner.cancel(_LOOK)
        self._paths = tuple(paths)
        work = partial(self._context.importing.look, self._paths)
        self._run(_LOOK, work, self.looked.emit, self.looking, self.import_stopped)

    def import_found(self) -> None:
        """Takes in what was looked through."""
        work = partial(self._context.importing.run, self._paths)
        self._run(_IMPORT, work, self._on_imported, self.importing, self.import_stopped)

    def is_importing(self) -> bool:
        """Whether an import is under way."""
        return _IMPORT in self._running

    def cancel_import(self) -> None:
        """Stops looking or importing; what came in goes out again."""
        self._cancel(_LOOK)
        self._cancel(_IMPORT)

    # Export

    def export_document(self, target: Path) -> None:
        """Writes everything to one file that is not there yet."""
        from app.services.exporting.exporter import ExportFormat

        work = partial(self._context.exporting.run, target, ExportFormat.JSON)
        done = partial(self._on_exported, lambda: target)
        self._run(_EXPORT, work, done, self.exporting, self.export_stopped)

    def export_folder(self, parent: Path) -> None:
        """Writes everything to a new folder of Markdown files inside a folder."""
        targets: list[Path] = []
        name = self.name()
        work = partial(_into_new_folder, self._context.exporting, parent, name, targets)
        done = partial(self._on_exported, targets.pop)
        self._run(_EXPORT, work, done, self.exporting, self.export_stopped)

    def is_exporting(self) -> bool:
        """Whether an export is under way."""
        return _EXPORT in self._running

    def cancel_export(self) -> None:
        """Stops the export; what was written is removed."""
        self._cancel(_EXPORT)

    def name(self) -> str:
        """What an export of today is called."""
        return f"Afterword {self._context.clock.today().isoformat()}"

    # Inner workings

    def _run(
        self,
        key: str,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        progress: Any,
        stopped: Any,
    ) -> None:
        self._running.add(key)
        self._context.runner.submit(
            Job(
                key,
                Kind.BACKGROUND,
                work,
                partial(self._on_done, key, done),
                partial(self._on_failed, key),
                key=key,
                context=self,
                progress=progress.emit,
                cancelled=partial(self._on_stopped, key, stopped),
            )
        )

    def _cancel(self, key: str) -> None:
        if key in self._running:
            self._context.runner.cancel(key)

    def _on_done(self, key: str, done: Callable[[Any], None], result: Any) -> None:
        self._running.discard(key)
        done(result)

    def _on_stopped(self, key: str, stopped: Any) -> None:
        self._running.discard(key)
        stopped.emit()

    def _on_failed(self, key: str, error: Exception) -> None:
        self._running.discard(key)
        if not isinstance(error, Fault):
            raise error
        failed = self.export_failed if key == _EXPORT else self.import_failed
        failed.emit(error)

    def _on_imported(self, report: ImportReport) -> None:
        self._work.publish(report.changes)
        self.imported.emit(report)
        self._work.offer_undo(
            added_words(report), "transfer", report.undo, self._on_taken_back, self._work.publish
        )

    def _on_exported(self, place: Callable[[], Path], report: ExportReport) -> None:
        self.exported.emit(report, place())

    def _on_taken_back(self, changes: Changes) -> None:
        self._work.publish(changes)
        self.taken_back.emit()


def _into_new_folder(
    exporting: Exporting, parent: Path, name: str, targets: list[Path]
) -> Generator[Progress, None, ExportReport]:
    """Exports to a folder of that name, or of that name and a number where it is taken."""
    from app.services.exporting.exporter import ExportFormat

    target, number = parent / name, 1
    while os.path.lexists(target):
        number += 1
        target = parent / f"{name} ({number})"
    targets.append(target)
    return (yield from exporting.run(target, ExportFormat.MARKDOWN))
