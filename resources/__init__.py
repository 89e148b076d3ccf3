"""The files that ship with Afterword: icons, drawings, fonts, themes, styles, translations, help.

A name is relative to this folder and written with slashes: ``icons/sun.svg``.
"""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path, PurePosixPath


def _traversable(name: str) -> Traversable:
    parts = PurePosixPath(name)
    if parts.is_absolute() or ".." in parts.parts:
        raise ValueError(f"not a name inside resources: {name}")
    return files(__name__).joinpath(*parts.parts)


def path(name: str) -> Path:
    """The place of a file or folder on disk, for those who need a path (Qt, Alembic).

    Raises:
        FileNotFoundError: nothing of this name is shipped.
    """
    found = _traversable(name)
    if not isinstance(found, Path) or not found.exists():
        raise FileNotFoundError(f"no such resource: {name}")
    return found


def read_text(name: str) -> str:
    """The text of a UTF-8 file."""
    return _traversable(name).read_text(encoding="utf-8")


def read_bytes(name: str) -> bytes:
    """The bytes of a file."""
    return _traversable(name).read_bytes()


def names(folder: str, suffix: str = "") -> list[str]:
    """The names of the files in a folder that end in `suffix`, sorted, usable in the calls above."""
    return sorted(
        f"{folder}/{entry.name}"
        for entry in _traversable(folder).iterdir()
        if entry.is_file() and entry.name.endswith(suffix)
    )
