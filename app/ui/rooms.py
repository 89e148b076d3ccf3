"""The pages of an open journal, in the order of the sidebar."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.ui.navigation import Page, PageSpec

if TYPE_CHECKING:
    from app.ui.context import PageContext


@dataclass(frozen=True)
class _Room:
    id: str
    kind: str
    icon: str
    nav: bool = True
    full_window: bool = False
    ruled: bool = False
    foot: bool = False


_ROOMS = (
    _Room("today", "TodayPage", "sun"),
    _Room("journal", "JournalPage", "book-open", ruled=True),
    _Room("supervision", "SupervisionPage", "messages-square", ruled=True),
    _Room("write", "WritePage", "pencil-line", nav=False, full_window=True),
    _Room("in_session", "InSessionPage", "users", nav=False, full_window=True),
    _Room("transfer", "TransferPage", "arrow-down-up", nav=False),
    _Room("settings", "SettingsPage", "settings", ruled=True, foot=True),
)


def preload() -> None:
    """Reads the code of the pages, on any thread, so that the unlock does not wait for it."""
    for room in _ROOMS:
        if _exists(room):
            import_module(_module(room))


def ids() -> list[str]:
    """The pages there are."""
    return [room.id for room in _ROOMS if _exists(room)]


def specs(context: PageContext) -> list[PageSpec]:
    """How the shell offers each page."""
    return [
        PageSpec(
            room.id,
            _titles()[room.id],
            room.icon,
            partial(_make, room, context),
            nav=room.nav,
            full_window=room.full_window,
            ruled=room.ruled,
            foot=room.foot,
        )
        for room in _ROOMS
        if _exists(room)
    ]


def _module(room: _Room) -> str:
    return f"app.ui.pages.{room.id}.page"


def _exists(room: _Room) -> bool:
    package = f"app.ui.pages.{room.id}"
    return find_spec(package) is not None and find_spec(_module(room)) is not None


def _make(room: _Room, context: PageContext) -> Page:
    kind: Callable[[PageContext], Page] = getattr(import_module(_module(room)), room.kind)
    return kind(context)


def _titles() -> dict[str, str]:
    def tr(text: str) -> str:
        return QCoreApplication.translate("Rooms", text)

    return {
        "today": tr("Today"),
        "journal": tr("Journal"),
        "supervision": tr("Supervision"),
        "write": tr("Write"),
        "in_session": tr("In session"),
        "transfer": tr("Import and export"),
        "settings": tr("Settings"),
    }
