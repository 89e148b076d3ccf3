"""Prompt sets as files: read without being run, written for their owner alone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.services.faults import NotAFile, PackFileNotText, PackFileTooLarge, PackFileUnreadable
from models.vault import files
from prompts.dumping import dump
from prompts.loader import load
from prompts.reading import MAX_BYTES, FileError, Problem
from prompts.schema import Pack
from prompts.warnings import warnings


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds: a set that can be taken in, or everything that is wrong, by place.

    `warnings` tell of what should not be asked, such as a name; they keep nothing from working.
    """

    pack: Pack | None
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()


def read(path: Path) -> Reading:
    """Reads a file that someone may have sent.

    Raises:
        NotAFile, PackFileTooLarge, PackFileNotText, PackFileUnreadable: It is no such file at all.
    """
    return read_text(_bytes(path))


def read_text(data: bytes) -> Reading:
    """The same from what a file holds."""
    if not data.removeprefix(b"\xef\xbb\xbf").strip():
        return Reading(None, (Problem("", None, "the file is empty"),))
    try:
        pack = load(data)
    except FileError as refused:
        return Reading(None, refused.problems)
    return Reading(pack, (), warned(pack))


def warned(pack: Pack) -> tuple[Problem, ...]:
    """What a set asks that it should not."""
    return tuple(warnings(pack))


def write(pack: Pack, path: Path) -> None:
    """Writes a set as a file in place of what is there; whole or not at all.

    Raises:
        DiskFull, NotWritable: The place cannot be written.
    """
    if path.is_dir():
        raise NotAFile()
    with files.os_faults():
        files.replace_private(path, dumped(pack).encode())


def dumped(pack: Pack) -> str:
    """The file that a set would be."""
    return dump(pack)


def _bytes(path: Path) -> bytes:
    try:
        if not path.is_file():
            path.stat()
            raise NotAFile()
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError:
        raise PackFileUnreadable() from None
    if len(data) > MAX_BYTES:
        raise PackFileTooLarge()
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise PackFileNotText() from None
    return data
