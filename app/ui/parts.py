"""What is there from the start of the program to its end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.domain.clock import Clock
    from app.jobs.runner import JobRunner
    from app.jobs.system_lock import SystemLock
    from app.paths import Paths
    from app.services.session import Journals
    from app.settings import Settings
    from app.ui.actions import ActionRegistry
    from app.ui.dialogs import Dialogs
    from app.ui.main_window import MainWindow
    from app.ui.screen_shield import ScreenShield
    from app.ui.theme import ThemeHolder


@dataclass(frozen=True, eq=False)
class Parts:
    """The window and everything around it; an open journal comes and goes."""

    window: MainWindow
    themes: ThemeHolder
    actions: ActionRegistry
    settings: Settings
    runner: JobRunner
    journals: Journals
    dialogs: Dialogs
    clock: Clock
    paths: Paths
    system_lock: SystemLock
    shield: ScreenShield
