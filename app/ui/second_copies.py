"""The second folder: looked for now and then, and brought up to date whenever it is there."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.jobs.protocol import Job, Kind, Runner
from app.ui.long_work import LongWork
from models.records.faults import Cancelled, Fault
from models.records.vault import IsCancelled, Progress, SecondFolder, SecondState

if TYPE_CHECKING:
    from app.services.safekeeping import Safekeeping
    from app.settings import Settings

LOOK_MS = 30_000
"""How soon a stick that was put in is noticed."""


class SecondCopies(QObject):
    """Lives as long as the journal is open. Nothing it meets disturbs anyone: it is told as a state.

    Signals:
        looked: how the folder is now, a `SecondFolder`.
        moved: copies are being made, how far they are, and of how much.
    """

    looked = Signal(object)
    moved = Signal(int, int)

    def __init__(
        self, runner: Runner, safekeeping: Safekeeping, settings: Settings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._safekeeping = safekeeping
        self._settings = settings
        self._work = LongWork(runner, self)
        self._work.moved.connect(self.moved)
        self._is_wanted_again = False
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @property
    def is_copying(self) -> bool:
        """Whether copies are being made."""
        return self._work.is_busy

    @property
    def folder(self) -> Path | None:
        """Where copies go; None where nobody wants any."""
        chosen = self._settings.now.second_folder
        return Path(chosen) if chosen else None

    def choose(self, folder: Path) -> None:
        """Copies go there from now on."""
        self.stop()
        self._settings.change(second_folder=str(folder))
        self.look()

    def give_up(self) -> None:
        """Nothing is copied any more; what was copied stays where it is."""
        self.stop()
        self._settings.change(second_folder="")
        self.look()

    def stop(self) -> None:
        """Ends copying for now."""
        self._work.stop()

    def look(self) -> None:
        """Looks how the folder is, and copies what is missing there."""
        if self._work.is_busy:
            self._is_wanted_again = True
            return
        self._runner.submit(
            Job(
                "backups.second",
                Kind.PURE,
                partial(self._safekeeping.second, self.folder),
                self._on_looked,
                self._on_failed,
                key=f"backups.second.{id(self)}",
                context=self,
            )
        )

    def _on_looked(self, found: SecondFolder) -> None:
        if found.state is not SecondState.NOT_SET and found.path != self.folder:
            return  # another was chosen meanwhile
        self.looked.emit(found)
        if found.state is SecondState.THERE and found.behind and not self._work.is_busy:
            self._work.begin(
                "backups.catch_up",
                partial(self._catch_up, found.path),
                self._on_caught_up,
                self._on_failed,
                stopped=self._look_again,
            )

    def _catch_up(self, path: Path, progress: Progress, is_cancelled: IsCancelled) -> SecondFolder:
        return self._safekeeping.catch_up(path, progress, is_cancelled)

    def _on_caught_up(self, found: SecondFolder) -> None:
        if found.path == self.folder:
            self.looked.emit(found)
        self._look_again()

    def _look_again(self) -> None:
        wanted, self._is_wanted_again = self._is_wanted_again, False
        if wanted:
            self.look()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            return
        if not isinstance(error, Fault):
            raise error
        self._look_again()
