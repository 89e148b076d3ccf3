"""What stands beside the figures: the reflections behind a mark, or one of what was kept."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.ui.pages.patterns.behind import BehindPane
from app.ui.pages.patterns.kept import KeptPane
from app.ui.theme import ThemeHolder


class Aside(QStackedWidget):
    """One of the two in front; that of what was kept comes with its part."""

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        self.behind = BehindPane(themes)
        self._kept: KeptPane | None = None
        self._is_alone = False
        self.addWidget(self.behind)

    def add_kept(self, pane: KeptPane) -> None:
        """Adds the pane of what was kept."""
        self._kept = pane
        pane.set_alone(self._is_alone)
        self.addWidget(pane)

    def show_kept(self, wanted: bool) -> None:
        """Shows what was kept, or what is behind a mark."""
        self.setCurrentWidget(self._kept if wanted and self._kept is not None else self.behind)

    def set_alone(self, wanted: bool) -> None:
        """Whether it has the page for itself, with a way back."""
        self._is_alone = wanted
        self.behind.set_alone(wanted)
        if self._kept is not None:
            self._kept.set_alone(wanted)

    def focus_target(self) -> QWidget:
        """Who takes the keyboard."""
        if self._kept is not None and self.currentWidget() is self._kept:
            return self._kept.focus_target()
        return self.behind.focus_target()
