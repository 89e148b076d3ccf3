"""What is done to a journal once it is closed: nothing may be open then, and no page is left."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.services.session import Key
    from models.records.vault import Backup


@dataclass(frozen=True, eq=False)
class Restoring:
    """A backup takes the place of a journal that is as it should be."""

    key: Key = field(repr=False)
    backup: Backup


@dataclass(frozen=True, eq=False)
class Erasing:
    """A journal goes for good; `second` is the folder whose copies go too.

    `beside` are copies next to it that open with the same passphrase, and stay.
    """

    key: Key = field(repr=False)
    backups: bool
    second: Path | None
    beside: tuple[Path, ...] = ()


Closing = Restoring | Erasing
