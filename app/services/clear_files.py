"""Files in clear that a person asked for: a page, a recovery sheet, a copy of what is written."""

from pathlib import Path

from models.vault import files


def write_clear(path: Path, data: bytes) -> None:
    """Write a file in place of what is there, readable by its owner only, safely on the drive.

    Raises:
        DiskFull, NotWritable, NotAFile: The place cannot be written.
    """
    with files.os_faults():
        files.replace_private(path, data)
