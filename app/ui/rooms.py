"""The pages of an open journal, in the order of the sidebar.

Their code is heavy: it is read by `preload` while the passphrase is typed, or when first shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pkgutil import walk_packages
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.ui.navigation import Page, PageSpec

if TYPE_CHECKING:
    from app.ui.context import PageContext

PageKind = Callable[["PageContext"], Page]


def _today() -> PageKind:
    from app.ui.pages.today.page import TodayPage

    return TodayPage


def _journal() -> PageKind:
    from app.ui.pages.journal.page import JournalPage

    return JournalPage


def _supervision() -> PageKind:
    from app.ui.pages.supervision.page import SupervisionPage

    return SupervisionPage


def _repairs() -> PageKind:
    from app.ui.pages.repairs.page import RepairsPage

    return RepairsPage


def _prompts() -> PageKind:
    from app.ui.pages.prompts.page import PromptsPage

    return PromptsPage


def _patterns() -> PageKind:
    from app.ui.pages.patterns.page import PatternsPage

    return PatternsPage


def _write() -> PageKind:
    from app.ui.pages.write.page import WritePage

    return WritePage


def _in_session() -> PageKind:
    from app.ui.pages.in_session.page import InSessionPage

    return InSessionPage


def _transfer() -> PageKind:
    from app.ui.pages.transfer.page import TransferPage

    return TransferPage


def _settings() -> PageKind:
    from app.ui.pages.settings.page import SettingsPage

    return SettingsPage


@dataclass(frozen=True)
class _Room:
    id: str
    read: Callable[[], PageKind]
    icon: str
    nav: bool = True
    full_window: bool = False
    ruled: bool = False
    foot: bool = False


_ROOMS = (
    _Room("today", _today, "sun"),
    _Room("journal", _journal, "book-open", ruled=True),
    _Room("supervision", _supervision, "messages-square"),
    _Room("repairs", _repairs, "spool", ruled=True),
    _Room("patterns", _patterns, "chart-spline", ruled=True),
    _Room("prompts", _prompts, "library", ruled=True),
    _Room("write", _write, "pencil-line", nav=False, full_window=True),
    _Room("in_session", _in_session, "users", nav=False, full_window=True),
    _Room("transfer", _transfer, "arrow-down-up", nav=False),
    _Room("settings", _settings, "settings", ruled=True, foot=True),
)


_UNDER_PAGES = ("app.ui.delegates", "app.ui.listmodels", "app.ui.widgets", "app.ui.forms")
_OVER_PAGES = "app.ui.desk"


def preload() -> Iterator[str]:
    """Reads the code of the pages step by step, so that the unlock does not wait for it.

    On the UI thread: two threads that look for classes of Qt at one time can end the process. What
    others are made of goes first, which keeps each step short.

    Yields:
        The name of what was read.
    """
    pages = (f"app.ui.pages.{room.id}" for room in _ROOMS)
    for package in (*_UNDER_PAGES, *pages):
        found = walk_packages(import_module(package).__path__, f"{package}.")
        for each in found:
            yield import_module(each.name).__name__
    yield import_module(_OVER_PAGES).__name__


def ids() -> list[str]:
    """The pages there are."""
    return [room.id for room in _ROOMS]


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
    ]


def _make(room: _Room, context: PageContext) -> Page:
    return room.read()(context)


def _titles() -> dict[str, str]:
    def tr(text: str) -> str:
        return QCoreApplication.translate("Rooms", text)

    return {
        "today": tr("Today"),
        "journal": tr("Journal"),
        "supervision": tr("Supervision"),
        "repairs": tr("Repairs"),
        "prompts": tr("Prompts"),
        "patterns": tr("Patterns"),
        "write": tr("Write"),
        "in_session": tr("In session"),
        "transfer": tr("Import and export"),
        "settings": tr("Settings"),
    }
