"""One window for one journal: who shows it holds a lock, and can be asked to come to the front.

It is no lock on the journal: that is free while the journal is locked. This one lies in the
program's own folder, in a folder for each journal that is shown, and goes with the process. Who
finds it held writes a file beside it; who holds it takes that file away, and so has answered.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from contextlib import suppress
from pathlib import Path
from typing import Final, Self

from app.paths import make_private
from models.records.faults import Fault, JournalInUse, from_os_error
from models.vault.files import create_private
from models.vault.lockfile import FILE as LOCK
from models.vault.lockfile import JournalLock

WAIT_SECONDS: Final = 1.5
_LOOK_SECONDS: Final = 0.02
_OLD_SECONDS: Final = 10.0
_ASKS: Final = ".ask"
_MOST_BYTES: Final = 4096
_LONGEST_TOKEN: Final = 512


class OneWindow:
    """Held by the program whose window shows a journal, locked or open."""

    def __init__(self, lock: JournalLock, folder: Path, journal: Path) -> None:
        self._lock = lock
        self.folder = folder
        self.journal = journal

    @classmethod
    def take(cls, state: Path, journal: Path) -> Self:
        """Be the one that shows it.

        Raises:
            JournalInUse: Another window does.
            Fault: The program's folder cannot be written.
        """
        folder = _folder_of(state, journal)
        try:
            make_private(folder.parent)
            make_private(folder)
        except OSError as error:
            raise from_os_error(error) from None
        held = cls(JournalLock.acquire(folder), folder, journal)
        _sweep(folder)
        return held

    def asked(self, screen: str) -> str | None:
        """What the one that asks was given to raise windows with, maybe empty; or nobody asks.

        Who asks from another screen is left to itself: a window raised there is of no use here.
        """
        token = None
        for file in sorted(self.folder.glob(f"*{_ASKS}")):
            with suppress(OSError, ValueError, KeyError, TypeError, RecursionError):
                if time.time() - file.stat().st_mtime > _OLD_SECONDS:
                    file.unlink()  # who asked was ended before it could take it away
                    continue
                with file.open("rb") as opened:
                    ask = json.loads(opened.read(_MOST_BYTES))
                if ask["screen"] == screen:
                    file.unlink()
                    token = _checked(ask["token"])
        return token

    def release(self) -> None:
        """Another may show it now."""
        self._lock.release()


def ask(
    state: Path, journal: Path, screen: str, token: str, patience: float = WAIT_SECONDS
) -> bool:
    """Asks the window that shows the journal to come to the front; tells whether it does.

    Args:
        token: what the window system gave this process to raise windows with.
        patience: for how many seconds an answer is waited for.
    """
    folder = _folder_of(state, journal)
    file = folder / f"{os.getpid()}{_ASKS}"
    fresh = file.with_suffix(".new")
    with suppress(OSError):
        fresh.unlink(missing_ok=True)  # of a process that had this number once
        with os.fdopen(create_private(fresh), "wb") as opened:
            opened.write(json.dumps({"screen": screen, "token": _checked(token)}).encode("ascii"))
        fresh.replace(file)
        until = time.monotonic() + patience
        while file.exists():
            if time.monotonic() > until:
                # Where it was taken in this very moment, there is an answer after all.
                return not _is_withdrawn(file)
            time.sleep(_LOOK_SECONDS)
        return True
    return False


def is_elsewhere(fault: JournalInUse) -> bool:
    """Whether the window is on another computer, where nobody sits who could be asked."""
    return bool(fault.host)


def _is_withdrawn(file: Path) -> bool:
    try:
        file.unlink()
    except FileNotFoundError:
        return False
    return True


def _folder_of(state: Path, journal: Path) -> Path:
    """Named by a digest, so that the program's folder does not say where journals lie."""
    name = os.fsencode(os.path.normcase(os.path.realpath(journal)))
    return state / "windows" / hashlib.sha256(name).hexdigest()[:32]


def _sweep(own: Path) -> None:
    """Takes away what processes left behind that are gone."""
    for folder in own.parent.iterdir():
        if folder == own:
            continue
        with suppress(Fault, OSError):
            JournalLock.acquire(folder).release()
            for file in (folder / LOCK, *folder.glob(f"*{_ASKS}"), *folder.glob("*.new")):
                file.unlink(missing_ok=True)
            folder.rmdir()


def _checked(token: object) -> str:
    """What may go into the environment; nothing where it may not."""
    is_sound = isinstance(token, str) and token.isascii() and token.isprintable()
    return token if isinstance(token, str) and is_sound and len(token) <= _LONGEST_TOKEN else ""
