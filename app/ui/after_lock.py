"""What the lock screen needs to know of the window before it, across a change of process."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

_MOST = 64 * 1024


class LockReason(StrEnum):
    """Why the journal was locked."""

    NONE = "none"
    BY_HAND = "by_hand"
    IDLE = "idle"
    MINIMISED = "minimised"
    SYSTEM = "system"
    QUIT = "quit"


@dataclass(frozen=True, slots=True)
class AfterLock:
    """Ids and sizes only. `page` and `args` are where to return after unlocking.

    `has_draft` says that something was being written, `is_kept` that its last words could not be
    written to the journal and are kept sealed instead, `has_note` that a quick note was kept since,
    `is_noting` that one is being written.
    """

    reason: LockReason
    minutes: int = 0
    has_draft: bool = False
    is_kept: bool = False
    page: str = ""
    args: Mapping[str, str] = field(default_factory=dict)
    window: str = ""
    has_note: bool = False
    is_noting: bool = False

    def to_text(self) -> str:
        """As one line, for the environment of the next process."""
        return json.dumps(asdict(self))

    @classmethod
    def from_text(cls, text: str) -> AfterLock | None:
        """Reads `to_text` back; nothing where it does not hold together."""
        if not text or len(text) > _MOST:
            return None
        try:
            raw = json.loads(text)
            args = {str(name): str(value) for name, value in raw["args"].items()}
            return cls(
                LockReason(raw["reason"]),
                int(raw["minutes"]),
                bool(raw["has_draft"]),
                bool(raw["is_kept"]),
                str(raw["page"]),
                args,
                str(raw["window"]),
                bool(raw["has_note"]),
                bool(raw["is_noting"]),
            )
        except (ValueError, KeyError, TypeError, AttributeError):
            return None


def reason_words(after: AfterLock | None) -> str:
    """What the lock screen says about why it is there; empty when it was asked for."""
    if after is None:
        return ""
    said = [_why(after)]
    if after.is_kept:
        said.append(
            _tr(
                "The last words could not be written to the disk. They are kept, encrypted, until "
                "you unlock: leave the computer on."
            )
        )
    elif after.has_draft:
        said.append(_tr("Your draft is saved."))
    if after.is_noting:
        said.append(_tr("What you wrote in the note is kept. Go on here."))
    elif after.has_note:
        said.append(_tr("Your note is kept, and sealed. After you unlock it is in your drafts."))
    return " ".join(part for part in said if part)


def _why(after: AfterLock) -> str:
    if after.reason is LockReason.IDLE:
        if after.minutes == 1:
            return _tr("Locked after 1 minute.")
        return _tr("Locked after {0} minutes.").format(after.minutes)
    return {
        LockReason.MINIMISED: _tr("Locked when the window was minimised."),
        LockReason.SYSTEM: _tr("Locked with the computer."),
        LockReason.BY_HAND: _tr("Locked."),
    }.get(after.reason, "")


def _tr(text: str) -> str:
    return QCoreApplication.translate("AfterLock", text)
