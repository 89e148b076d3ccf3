"""Where the journal, the settings and the log live."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

APP = "Afterword"
JOURNAL_SUFFIX = ".afterword"
_OWNER_ONLY = 0o700


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders of one user of this computer."""

    config: Path
    state: Path
    documents: Path
    pictures: Path

    @classmethod
    def of_user(cls) -> Paths:
        """Where the system wants them."""
        dirs = platformdirs.PlatformDirs(APP, appauthor=False)
        return cls(
            Path(dirs.user_config_dir),
            Path(dirs.user_log_dir),
            Path(dirs.user_documents_dir),
            Path(dirs.user_pictures_dir),
        )

    @classmethod
    def below(cls, root: Path) -> Paths:
        """All of them below one folder."""
        return cls(root / "config", root / "log", root / "Documents", root / "Pictures")

    @property
    def settings(self) -> Path:
        return self.config / "settings.toml"

    @property
    def log(self) -> Path:
        return self.state / "afterword.log"

    @property
    def new_journal(self) -> Path:
        """Where a first journal goes; not made here."""
        return self.documents / f"My journal{JOURNAL_SUFFIX}"

    def first_journal(self, last: str) -> Path:
        """What a start shows: the last journal, or else where a first one goes."""
        return Path(last) if last else self.new_journal


def make_private(folder: Path) -> None:
    """Makes a folder that only its owner may enter.

    Raises:
        OSError: the folder cannot be made.
    """
    folder.mkdir(mode=_OWNER_ONLY, parents=True, exist_ok=True)
    if os.name == "posix" and folder.stat().st_mode & 0o077:
        folder.chmod(_OWNER_ONLY)


def journal_name(folder: Path) -> str:
    """The name people see: the folder's, without its ending."""
    return folder.name.removesuffix(JOURNAL_SUFFIX)
