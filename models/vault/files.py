"""Files that only their owner can read, written so that a power cut leaves the old or the new."""

import os
import secrets
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from models.records.faults import JournalExists, from_os_error
from models.vault import windows_owner

_FILE_MODE = 0o600
_FOLDER_MODE = 0o700
_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
_BINARY = getattr(os, "O_BINARY", 0)
_KEPT_OF_NAME = 48


@contextmanager
def os_faults() -> Iterator[None]:
    """Raise the fault that stands behind an error of the file system."""
    try:
        yield
    except OSError as error:
        raise from_os_error(error) from None


def make_private_folder(path: Path) -> None:
    """Make a folder that its owner alone may enter, whatever the umask or the folder above says."""
    path.mkdir(mode=_FOLDER_MODE)
    if sys.platform == "win32":
        with suppress(OSError):  # a stick may keep no lists of who may read
            windows_owner.give_to_owner_only(path)
        return
    with suppress(PermissionError):  # a stick may have no modes to set
        path.chmod(_FOLDER_MODE)


def create_private(path: Path) -> int:
    """Create a file that must not exist yet, mode 0600 before it holds a byte.

    Returns:
        The descriptor, open for writing.
    """
    descriptor = os.open(path, _NEW_FILE | _BINARY, _FILE_MODE)
    if sys.platform != "win32":
        with suppress(PermissionError):  # a stick may have no modes to set
            os.fchmod(descriptor, _FILE_MODE)
    return descriptor


@contextmanager
def new_private(path: Path) -> Iterator[BinaryIO]:
    """A new file to write; when the block ends well the drive has it, else nothing is left."""
    descriptor = create_private(path)
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        path.unlink(missing_ok=True)
        raise


@contextmanager
def instead_of(path: Path) -> Iterator[BinaryIO]:
    """The new contents of a file, to write; they take its place in one step at the end."""
    fresh = beside(path, "new")
    with new_private(fresh) as file:
        yield file
    try:
        fresh.replace(path)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def write_private(path: Path, data: bytes) -> None:
    """Write a new file and wait until the drive has it; nothing is left behind on failure."""
    with new_private(path) as file:
        file.write(data)


def replace_private(path: Path, data: bytes) -> None:
    """Put new contents in the place of a file in one step."""
    with instead_of(path) as file:
        file.write(data)


def beside(path: Path, purpose: str) -> Path:
    """A free, hidden name in the same folder, for something that takes its name at the end."""
    # The longest name that a drive takes leaves no room for more.
    return path.with_name(f".{path.name[:_KEPT_OF_NAME]}.{secrets.token_hex(4)}.{purpose}")


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable; Windows does so by itself."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def refuse_existing(folder: Path) -> None:
    """See that a place is free; an empty folder is.

    Raises:
        JournalExists: Something is there.
    """
    with os_faults():
        if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
            raise JournalExists(folder.name)
        if folder.is_dir() and any(folder.iterdir()):
            raise JournalExists(folder.name)


@contextmanager
def _folders_above(path: Path) -> Iterator[None]:
    """The folders that lead to a path; those made for it go again when the block ends badly."""
    missing = [each for each in path.parents if not each.exists()]
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield
    except BaseException:
        for each in missing:  # the innermost first; one that holds anything stays
            with suppress(OSError):
                each.rmdir()
        raise


@contextmanager
def built_aside(folder: Path) -> Iterator[Path]:
    """A hidden sibling to build a folder in; it takes its place when the block ends well.

    Raises:
        JournalExists: Something is there already, or came in between.
        DiskFull, NotWritable, NotReadable: The file system does not let us.
    """
    refuse_existing(folder)
    fresh = beside(folder, "new")
    with os_faults(), _folders_above(folder):
        make_private_folder(fresh)
        try:
            yield fresh
            sync_folder(fresh)
            refuse_existing(folder)
            if folder.is_dir():
                folder.rmdir()
            fresh.rename(folder)
            sync_folder(folder.parent)
        except BaseException:
            shutil.rmtree(fresh, ignore_errors=True)
            raise


def remove_leftovers(folder: Path) -> None:
    """Remove what a killed program left unfinished in a folder that is ours alone."""
    with os_faults():
        for path in folder.glob(".*.new*"):
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
