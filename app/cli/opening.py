"""Which journal, which passphrase, and the journal opened for the length of a command."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.cli.refusal import Refused
from app.domain.clock import SystemClock
from app.encoding.encoder import Encoder
from app.paths import Paths
from app.services.session import Journals, Secret, Unlocked
from app.settings import SettingsFile
from models.vault.kdf import KdfPolicy

VARIABLE = "AFTERWORD_PASSPHRASE"
_LARGEST = 64 * 1024


def folder_of(asked: argparse.Namespace) -> Path:
    """The journal that is meant: the one named, the one last opened, or the usual place."""
    if asked.journal is not None:
        return Path(asked.journal)
    paths = Paths.of_user()
    last = SettingsFile(paths.settings).load().journal
    return Path(last) if last else paths.new_journal


def passphrase_of(asked: argparse.Namespace, *, is_new: bool = False) -> str:
    """The passphrase from the file, the environment or the prompt; never from an argument.

    Raises:
        Refused: There is none, or no file is where it was said to be.
        OSError: The file cannot be read.
    """
    given = _given(asked)
    if given is None:
        if not sys.stdin.isatty():
            raise Refused(f"No passphrase was given. Use --passphrase-file FILE or set {VARIABLE}.")
        given = getpass.getpass("Passphrase: ")
        if is_new and given != getpass.getpass("The same again: "):
            raise Refused("The two passphrases differ. Nothing was made.")
    if not given:
        raise Refused("The passphrase is empty. Give one that is hard to guess.")
    return given


def _given(asked: argparse.Namespace) -> str | None:
    if asked.passphrase_file is None:
        return os.environ.get(VARIABLE)
    with a_file(Path(asked.passphrase_file)).open("rb") as file:
        line = file.readline(_LARGEST)
    try:
        return line.decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError:
        raise Refused("The passphrase file is not text in UTF-8.") from None


def a_file(path: Path) -> Path:
    """The path again, where there is something that can be read from end to end.

    Raises:
        Refused: Nothing is there, or a folder. The drive is well: the words must not blame it.
    """
    if path.is_dir():
        raise Refused(f"A folder is there, not a file: {path}")
    if not path.exists():
        raise Refused(f"There is no file there: {path}")
    return path


def a_folder(path: Path) -> Path:
    """The path again, where there is a folder or nothing yet.

    Raises:
        Refused: A file is there, or on the way to it.
    """
    for each in (path, *path.parents):
        if each.exists() and not each.is_dir():
            raise Refused(f"A file is there, not a folder: {each}")
    return path


@contextmanager
def opened(
    asked: argparse.Namespace, policy: KdfPolicy | None, *, by_meaning: bool = False
) -> Iterator[Unlocked]:
    """The journal, open; locked again at the end.

    Args:
        by_meaning: Also find by the meaning of what the window has read so far.

    Raises:
        Fault: It does not open.
    """
    encoder = Encoder() if by_meaning else None
    journals = Journals(SystemClock(), policy, Paths.of_user().state, encoder)
    key = journals.derive(folder_of(asked), passphrase_of(asked), Secret.PASSPHRASE)
    unlocked = journals.open(key)
    try:
        unlocked.meaning.fill()
        yield unlocked
    finally:
        journals.close(unlocked)
