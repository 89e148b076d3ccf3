"""Where rail, item and panel stand: in a row where there is room, else over it when asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.pages.in_session.find_panel import FindPanel
from app.ui.pages.in_session.footer import Bar
from app.ui.pages.in_session.rail import Clockface, Rail
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.reflow import Room

AGENDA, FIND = "agenda", "find"


class Frame(QWidget):
    """Signals: `drawer_closed` when one was open; `agenda_pressed`, `find_pressed` where the line
    above has the ways to them.
    """

    drawer_closed = Signal()
    agenda_pressed = Signal()
    find_pressed = Signal()

    def __init__(self, themes: ThemeHolder, rail: Rail, find: FindPanel) -> None:
        super().__init__()
        self._themes = themes
        self._rail = rail
        self._find = find
        self._room = Room.WIDE
        self.drawer = ""
        self.clock = Clockface(themes, Type.UI)
        self._agenda_button = SecondaryButton(themes, self.tr("Agenda"), icon="list", compact=True)
        self._agenda_button.setObjectName("open_agenda")
        self._find_button = SecondaryButton(themes, self.tr("Find"), icon="search", compact=True)
        self._find_button.setObjectName("open_find")
        # What stands above where there is no room for rail and panel.
        self._line = Bar(themes, at_top=False)
        self._line.row.addWidget(self._agenda_button)
        self._line.row.addWidget(self.clock)
        self._line.row.addStretch(1)
        self._line.row.addWidget(self._find_button)
        middle = QWidget()
        self._column = QVBoxLayout(middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(rail)
        self._row.addWidget(middle, 1)
        self._row.addWidget(find)
        self._agenda_button.clicked.connect(self.agenda_pressed)
        self._find_button.clicked.connect(self.find_pressed)

    def fill(self, strip: QWidget, unsaved: QWidget, item: QWidget) -> None:
        """Sets what stands in the middle: a strip, the line, what is not saved, and the item."""
        for widget in (strip, self._line, unsaved):
            self._column.addWidget(widget)
        self._column.addWidget(item, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_drawer()

    def open_drawer(self, drawer: str) -> None:
        """Shows rail or panel over the row; "" shows neither."""
        self.drawer = drawer
        self.fit(self._room)

    def close_drawer(self) -> None:
        """Puts away what is over the row."""
        if self.drawer:
            self.drawer = ""
            self.fit(self._room)
            self.drawer_closed.emit()

    def fit(self, room: Room) -> None:
        """Lays everything out for that much room."""
        self._room = room
        if room is Room.WIDE:
            self.drawer = ""
        for part, stays, name in (
            (self._rail, room is not Room.NARROW, AGENDA),
            (self._find, room is Room.WIDE, FIND),
        ):
            if stays and self._row.indexOf(part) < 0:
                at = 0 if part is self._rail else self._row.count()
                self._row.insertWidget(at, part)
            elif not stays and self._row.indexOf(part) >= 0:
                self._row.removeWidget(part)
            part.setVisible(stays or self.drawer == name)
        self._find.set_drawer(room is not Room.WIDE)
        self._line.setVisible(room is not Room.WIDE)
        self._agenda_button.setVisible(room is Room.NARROW)
        self.clock.setVisible(room is Room.NARROW)
        px = self._themes.px
        self._line.row.setContentsMargins(px(16), px(6), px(16), px(7))
        self._place_drawer()

    def _place_drawer(self) -> None:
        for part, name in ((self._rail, AGENDA), (self._find, FIND)):
            if self.drawer != name or self._row.indexOf(part) >= 0:
                continue
            at_end = (part is self._find) == (
                self.layoutDirection() == Qt.LayoutDirection.LeftToRight
            )
            left = self.width() - part.width() if at_end else 0
            part.setGeometry(left, 0, part.width(), self.height())
            part.raise_()
