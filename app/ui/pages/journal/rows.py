"""The rows beneath a reflection: its repairs, where it was talked about, how it was changed."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.domain.repair import Dash, dashes
from app.ui.repair_words import stage_name
from app.ui.theme import ThemeHolder
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.dashes import Stitches
from app.ui.widgets.label import Label
from app.ui.widgets.naming import named
from app.ui.words import day_inside
from models.records.entries import Entry
from models.records.repairs import RepairCard

_NAME = 92
_NARROW = 420


class Row(QWidget):
    """A hairline above, a name at the start, the rest beside it."""

    def __init__(self, themes: ThemeHolder, name: str) -> None:
        super().__init__()
        self._themes = themes
        self._name = Label(themes, name, color="text2")
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.row.addWidget(self._name, 0, Qt.AlignmentFlag.AlignTop)
        themes.changed.connect(self._restyle)
        self._restyle()

    def set_name(self, name: str) -> None:
        """What the row is called; the first of several says it for all."""
        self._name.setText(name)
        self._stack()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._name.text():
            QPainter(self).fillRect(0, 0, self.width(), 1, self._themes.color("line"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stack()

    def _stack(self) -> None:
        """One below the other where the row is narrow for its letters."""
        px = self._themes.px
        stacked = self.width() < px(_NARROW)
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self.row.setDirection(way)
        self.row.setSpacing(0 if stacked else px(8))
        self._name.setVisible(not stacked or bool(self._name.text()))

    def _restyle(self) -> None:
        px = self._themes.px
        self._name.setFixedHeight(px(26))
        self._name.setFixedWidth(px(_NAME))
        self.row.setContentsMargins(0, px(7), 0, px(7))
        self._stack()
        self.setMinimumHeight(px(41))
        self.update()


class WordsRow(Row):
    """Words and one thing to press."""

    pressed = Signal()

    def __init__(self, themes: ThemeHolder, name: str, words: str, act: str) -> None:
        super().__init__(themes, name)
        button = LinkButton(themes, act)
        button.setObjectName("row.act")
        button.clicked.connect(self.pressed)
        self.row.addWidget(Label(themes, words, wrap=True), 1)
        self.row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)


class RepairRow(Row):
    """A repair that the reflection tells of: how far it has come, and the way to it."""

    opened = Signal(object)

    def __init__(
        self, themes: ThemeHolder, card: RepairCard, entry: Entry, today: date, language: str
    ) -> None:
        super().__init__(themes, "")
        self.set_name(self.tr("Repair"))
        self.setObjectName("row.repair")
        states = dashes(card)
        now = states.index(Dash.NOW) if Dash.NOW in states else None
        stage = stage_name(card, language)
        title = card.title if card.title != entry.title else ""
        words = self.tr("{stage}: “{title}”").format(stage=stage, title=title) if title else stage
        said = Label(themes, words, wrap=True)
        said.setObjectName("repair.stage")
        day = day_inside(card.noticed_at.date(), today)
        since = self.tr("Noticed {day}").format(day=day)
        stitches = Stitches(themes, states.count(Dash.DONE), now)
        self.row.addWidget(stitches, 0, Qt.AlignmentFlag.AlignLeading)
        self.row.addWidget(said, 1)
        self.row.addWidget(Label(themes, since, color="text2"))
        button = LinkButton(themes, self.tr("Open it"))
        button.setObjectName("repair.open")
        button.setAccessibleName(named(self.tr("Open the repair"), card.title or stage))
        button.clicked.connect(partial(self.opened.emit, card.id))
        self.row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
