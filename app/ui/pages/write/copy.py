"""A copy in clear, for when the journal cannot be written."""

from __future__ import annotations

import os
from pathlib import Path

from models.records.faults import from_os_error

_ONLY_ME = 0o600


def write_copy(path: Path, text: str) -> None:
    """Writes the text, readable by its owner only, and makes sure that it is on the disk.

    Raises:
        Fault: The place cannot be written.
    """
    try:
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        with os.fdopen(os.open(path, flags, _ONLY_ME), "w", encoding="utf-8") as file:
            if hasattr(os, "fchmod"):
                os.fchmod(file.fileno(), _ONLY_ME)
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise from_os_error(error) from error
