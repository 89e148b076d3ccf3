"""How much room there is: width and height divided by the text size."""

from enum import Enum

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from app.ui.theme import ThemeHolder


class Room(Enum):
    """The three widths a screen is laid out for."""

    WIDE = 1200
    MEDIUM = 900
    NARROW = 0


def room_of(width: float, factor: float) -> Room:
    """The class of a width at a text size."""
    effective = width / factor
    return next(room for room in Room if effective >= room.value)


_TIGHT_WIDTH, _TIGHT_HEIGHT = 480, 340


def is_tight(window: QWidget, factor: float) -> bool:
    """Whether the window is small for its letters, as the smallest is from 175 % on.

    There a page keeps nothing in place that could scroll along, and what else stands side by
    side stands one below the other.
    """
    return window.width() / factor < _TIGHT_WIDTH or window.height() / factor < _TIGHT_HEIGHT


class Reflow(QObject):
    """Watches the window a page is in and says when its layout should change."""

    changed = Signal(Room)
    short_changed = Signal(bool)  # under 600 high: pickers fold while the editor has focus
    tight_changed = Signal(bool)  # small for its letters: heads and feet scroll along

    def __init__(self, page: QWidget, themes: ThemeHolder) -> None:
        super().__init__(page)
        self._page = page
        self._themes = themes
        self.room = room_of(page.window().width(), themes.factor)
        self.is_short = False
        self.is_tight = False
        page.installEventFilter(self)
        themes.changed.connect(self._look)

    @property
    def gutter(self) -> int:
        """The page's margin at the sides, in pixels."""
        wanted = {Room.WIDE: 40, Room.MEDIUM: 24, Room.NARROW: 16}
        return self._themes.px(wanted[self.room])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._look()
        return False

    def _look(self) -> None:
        window = self._page.window()
        room = room_of(window.width(), self._themes.factor)
        short = window.height() / self._themes.factor < 600
        tight = is_tight(window, self._themes.factor)
        if room is not self.room:
            self.room = room
            self.changed.emit(room)
        if short != self.is_short:
            self.is_short = short
            self.short_changed.emit(short)
        if tight != self.is_tight:
            self.is_tight = tight
            self.tight_changed.emit(tight)
