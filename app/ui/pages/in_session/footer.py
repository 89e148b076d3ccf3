"""The foot of the page in session: back, put off, what comes next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from app.ui.widgets.label import Label
from app.ui.widgets.undo_bar import FOOT
from models.records.supervision import AgendaItem, ItemState


class Bar(QWidget):
    """A bar with a hairline at one edge."""

    def __init__(self, themes: ThemeHolder, *, at_top: bool) -> None:
        super().__init__()
        self._themes = themes
        self._at_top = at_top
        self.row = QHBoxLayout(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        edge = 0 if self._at_top else self.height() - 1
        QPainter(self).fillRect(0, edge, self.width(), 1, self._themes.color("line"))


class Footer(Bar):
    """Signals: `back_pressed`, `park_pressed`, `forth_pressed`."""

    back_pressed = Signal()
    park_pressed = Signal()
    forth_pressed = Signal()

    def __init__(self, themes: ThemeHolder, *, next_key: str) -> None:
        super().__init__(themes, at_top=True)
        self.setObjectName(FOOT)
        self.back = SecondaryButton(themes, self.tr("Previous"), icon="arrow-left")
        self.back.setObjectName("previous_item")
        self.park = SecondaryButton(themes, self.tr("Park it"), icon="corner-down-right")
        self.park.setObjectName("park_item")
        self.words = Label(themes, "", Type.SMALL, color="text2")
        self.words.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        self.words.setObjectName("next_words")
        self.forth = PrimaryButton(themes, self.tr("Next item"), key=next_key)
        self.forth.setObjectName("next_item")
        self.row.addWidget(self.back)
        self.row.addWidget(self.park)
        self.row.addWidget(self.words, 1)
        self.row.addStretch()
        self.row.addWidget(self.forth)
        self.back.clicked.connect(self.back_pressed)
        self.park.clicked.connect(self.park_pressed)
        self.forth.clicked.connect(self.forth_pressed)

    def show_ways(self, now: AgendaItem | None, coming: AgendaItem | None, named: str) -> None:
        """Shows what can be done with the item, and which is next under that name."""
        aside = now is not None and now.state in (ItemState.PARKED, ItemState.DROPPED)
        if aside:
            self.park.set_words(self.tr("Take it up"), icon="history")
        else:
            self.park.set_words(self.tr("Park it"), icon="corner-down-right")
        if coming is None:
            self.words.setText("")
            self.forth.set_words(self.tr("Finish…"))
            return
        parked = coming.state is ItemState.PARKED
        said = self.tr("Parked: {question}") if parked else self.tr("Next: {question}")
        self.words.setText(said.format(question=named))
        self.forth.set_words(self.tr("Next item"))

    def forget(self) -> None:
        """Lets go of the words shown."""
        self.words.setText("")

    def set_tight(self, tight: bool, *, narrow: bool) -> None:
        """Takes little room in a window that is small for its letters."""
        px = self._themes.px
        # Without room it would be an ellipsis only.
        self.words.setVisible(not tight)
        for button in (self.back, self.park):
            button.set_icon_alone(tight or narrow)
        over, under = (5, 6) if tight else (13, 14)
        side, gap = (16, 10) if narrow else (24, 16)
        self.row.setContentsMargins(px(side), px(over), px(side), px(under))
        self.row.setSpacing(px(gap))
