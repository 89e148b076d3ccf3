"""The head of the page: what is shown, when one meets, and the parts of supervision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.ui.pages.supervision.tabs import Tabs
from app.ui.pages.supervision.words import to_come_line
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import LinkButton
from app.ui.widgets.fields import ComboBox
from app.ui.widgets.flow import Flow
from app.ui.widgets.focus import RING_ROOM
from app.ui.widgets.label import Label
from models.records.ids import SessionId
from models.records.supervision import SessionCard


class Heading(QWidget):
    """The title with a line below, and beside it the parts; above it where room lacks.

    Signals:
        change_wanted, another_wanted: the session is to be changed, another one planned.
        session_chosen: which of those to come is to be prepared.
    """

    change_wanted = Signal()
    another_wanted = Signal()
    session_chosen = Signal(object)

    def __init__(self, themes: ThemeHolder, names: Mapping[str, str]) -> None:
        super().__init__()
        self._themes = themes
        self._is_narrow = False
        self.title = Label(themes, "", Type.DISPLAY, wrap=True)
        self.title.setObjectName("session_title")
        self._line = Label(themes, "", color="text2")
        self._line.setObjectName("session_line")
        self._change = LinkButton(themes, self.tr("Change"))
        self._change.setObjectName("change_session")
        self._change.setAccessibleName(self.tr("Change day, time or supervisor"))
        self._another = LinkButton(themes, self.tr("Plan another"))
        self._another.setObjectName("plan_another")
        self._another.setAccessibleName(self.tr("Plan another session"))
        self._others = ComboBox(themes, self.tr("Sessions to come"), compact=True)
        self._others.setObjectName("sessions_to_come")
        self.tabs = Tabs(themes, self.tr("Parts of supervision"), dict(names))
        self._lay_out()
        self._change.clicked.connect(self.change_wanted)
        self._another.clicked.connect(self.another_wanted)
        self._others.activated.connect(self._on_other)

    def say(self, title: str, *, of_session: bool) -> None:
        """Says what is shown; of a session also when one meets, and ways to change that."""
        self.title.setText(title)
        for part in (self._line, self._change, self._another):
            part.setVisible(of_session)
        self._others.setVisible(of_session and self._others.count() > 1)
        self._fit()

    def set_line(self, words: str) -> None:
        """Says below the title when and how one meets."""
        self._line.setText(words)

    def show_others(
        self, cards: Sequence[SessionCard], shown: SessionId | None, today: date
    ) -> None:
        """Lists the sessions to come; which of them is prepared."""
        self._others.clear()
        for card in cards:
            self._others.addItem(to_come_line(card, today), card.id)
        self._others.setCurrentIndex(self._others.findData(shown))
        self._others.updateGeometry()

    def focus_change(self) -> None:
        """Gives the keyboard to the way to change the session."""
        self._change.setFocus(Qt.FocusReason.TabFocusReason)

    def place(self, gutter: int | None, *, narrow: bool) -> None:
        """With the gutter of the page at its sides; None within what scrolls."""
        px = self._themes.px
        self._is_narrow = narrow
        below = px(14 if narrow else 24)
        start, end = (px(RING_ROOM), 0) if gutter is None else (gutter, gutter)
        self._column.setContentsMargins(start, px(6), end, below)
        self._row.setSpacing(px(8))
        self._fit()

    def fit(self, width: int) -> None:
        """Where the title would be folded beside the parts, they stand above it."""
        self._width = width
        self._fit()

    def _fit(self) -> None:
        title = 0 if self.title.isHidden() else self.title.sizeHint().width()
        both = title + self._row.spacing() + self.tabs.sizeHint().width()
        stacked = self._is_narrow or both > self._width
        beside, above = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.BottomToTop
        self._row.setDirection(above if stacked else beside)

    def _lay_out(self) -> None:
        below = Flow(self._themes, gap=12)
        for part in (self._line, self._change, self._another, self._others):
            below.add(part)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(below)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._row)
        self._width = 0

    def _on_other(self, at: int) -> None:
        self.session_chosen.emit(SessionId(self._others.itemData(at)))
