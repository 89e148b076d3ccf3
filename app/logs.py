"""The log: ids, counts and milliseconds; and what a crash report may say."""

from __future__ import annotations

import logging
import os
import platform
import sys
import threading
import traceback
from importlib.metadata import PackageNotFoundError, version
from logging.handlers import RotatingFileHandler
from pathlib import Path

from app.paths import make_private

_SIZE = 256 * 1024
_KEPT = 2
_PARTS = ("afterword", "PySide6_Essentials", "SQLAlchemy", "sqlcipher3", "cryptography")


class _PrivateFile(RotatingFileHandler):
    """A rotating file that only its owner may read; traceback values never reach it."""

    def _open(self):  # type: ignore[no-untyped-def]
        handle = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        return os.fdopen(handle, self.mode, encoding="utf-8")


class _WithoutValues(logging.Formatter):
    def formatException(self, ei: object) -> str:  # noqa: N802 – logging's own name
        if isinstance(ei, tuple) and isinstance(ei[1], BaseException):
            return traceback_without_values(ei[1])
        return ""


def start(path: Path, *, debug: bool = False) -> logging.Handler | None:
    """Begins to log into `path`; a log that cannot be written is done without."""
    logger = logging.getLogger("afterword")
    logger.setLevel(logging.DEBUG if debug else logging.INFO)
    logger.propagate = False
    try:
        make_private(path.parent)
        handler = _PrivateFile(path, maxBytes=_SIZE, backupCount=_KEPT, encoding="utf-8")
    except OSError:
        return None
    handler.setFormatter(_WithoutValues("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logger.addHandler(handler)
    return handler


def stop(handler: logging.Handler | None) -> None:
    """Closes what `start` gave."""
    logger = logging.getLogger("afterword")
    logger.propagate = True
    if handler is not None:
        logger.removeHandler(handler)
        handler.close()


def traceback_without_values(error: BaseException) -> str:
    """Kinds of errors and places in the code, the cause first; no message, no source line."""
    chain: list[BaseException] = []
    step: BaseException | None = error
    while step is not None and step not in chain:
        chain.append(step)
        step = step.__cause__ or step.__context__
    return "\n".join(_places(each) for each in reversed(chain))


def report(error: BaseException) -> str:
    """What the crash page shows and a person may pass on: versions and the traceback."""
    lines = [f"{part} {_version(part)}" for part in _PARTS]
    lines.append(f"Python {platform.python_version()}, {platform.system()} {platform.release()}")
    return "\n".join([*lines, "", traceback_without_values(error)])


def _places(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"  {_short(f.filename)}:{f.lineno} {f.name}" for f in frames]
    return "\n".join([*lines, type(error).__qualname__])


def _short(filename: str) -> str:
    """The last parts of a path: the folders above it hold the user's name."""
    return "/".join(Path(filename).parts[-3:])


def _version(part: str) -> str:
    try:
        return version(part)
    except PackageNotFoundError:
        return "(not installed)"


def catch_strays() -> None:
    """Has errors that nobody catches noted without their values, wherever they come up."""
    logging.raiseExceptions = False  # it would print the arguments of a line it could not write
    threading.excepthook = _on_thread_error
    sys.unraisablehook = _on_unraisable


def _on_thread_error(found: threading.ExceptHookArgs) -> None:
    if found.exc_value is not None and not isinstance(found.exc_value, SystemExit):
        log_crash(found.exc_value)


def _on_unraisable(found: sys.UnraisableHookArgs) -> None:
    if found.exc_value is not None:
        log_crash(found.exc_value)


def log_crash(error: BaseException) -> None:
    """Notes an error that is our own bug."""
    logging.getLogger("afterword").error("crash\n%s", traceback_without_values(error))
