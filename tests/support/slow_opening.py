"""The program with a journal whose opening takes minutes.

Started before `python -m tests.support.process ORDERS`, the program itself is slow:
`python -m tests.support.slow_opening HOW FOLDER`, where HOW is `migration`, with the scripts that a
later version would bring in that folder, or `drive`, that of a drive which does not answer.
"""

import json
import sys
import time
from pathlib import Path
from typing import Any

from models.vault.migrate import Scripts
from models.vault.vault import OpenVault

HEAD = "9001"


def migration(folder: Path) -> None:
    """Opening migrates the journal, for minutes."""
    _with(scripts=Scripts(folder, HEAD))


def drive(folder: Path) -> None:
    """Opening waits for a drive, and hears nobody; the program waits a moment only."""
    from app.jobs import runner
    from app.ui import faces

    faces._PATIENCE_MS = 300
    stop = runner.JobRunner.stop
    runner.JobRunner.stop = lambda self, patience=0.5: stop(self, patience)  # type: ignore[method-assign]

    def wait(*_arguments: Any, **_more: Any) -> Any:
        (folder / "waiting").touch()
        time.sleep(600)

    OpenVault.open = wait  # type: ignore[method-assign]


def _with(**more: Any) -> None:
    opened = OpenVault.open

    def open_with(*arguments: Any, **given: Any) -> OpenVault:
        return opened(*arguments, **given | more)

    OpenVault.open = open_with  # type: ignore[method-assign]


def main() -> None:
    from tests.support import process

    {"migration": migration, "drive": drive}[sys.argv[1]](Path(sys.argv[2]))
    sys.exit(process._run(json.loads(sys.argv[-1])))


if __name__ == "__main__":
    main()
