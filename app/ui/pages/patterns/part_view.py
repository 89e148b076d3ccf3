"""What every part of the page is to the page."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.widgets.figures.figure import Figure


class PartView(QWidget):
    """A part: figures, or something else that can be chosen from.

    Signals:
        chosen, pressed, opened: a mark of any of its figures.
    """

    chosen = Signal(object)
    pressed = Signal(object)
    opened = Signal(object)

    def figures(self) -> tuple[Figure, ...]:
        """The figures in reading order."""
        return ()

    def set_beside(self, wanted: bool) -> None:
        """Whether there is room to set things beside each other."""

    def targets(self, key: str) -> list[QWidget]:
        """What can take the keyboard, the figure with the mark of that key leading."""
        shown = [figure for figure in self.figures() if figure.isVisible()]
        shown.sort(key=lambda figure: figure.model.row_of(key) < 0)
        return [figure.focus_target() for figure in shown]
