"""The foot of the page: the last session, the agenda on paper, and the way into the session."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import PrimaryButton, SecondaryButton
from app.ui.widgets.label import Label
from app.ui.widgets.undo_bar import FOOT


class Foot(QWidget):
    """64 high, with a hairline above."""

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__()
        self._themes = themes
        self._is_narrow = False
        self.setObjectName(FOOT)
        self._tick = QLabel()
        self._last = Label(themes, "", Type.SMALL, color="text2")
        self._last.setObjectName("last_session")
        self.start = PrimaryButton(themes, self.tr("Start the session"), icon="play")
        self.start.setObjectName("start_session")
        self.paper = SecondaryButton(themes, self.tr("One-page PDF…"), icon="file-down")
        self.paper.setObjectName("one_page_pdf")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._tick)
        self._row.addWidget(self._last, 1)
        # Where no session is behind one, the buttons stay as wide as they are.
        self._row.addStretch()
        self._row.addWidget(self.paper)
        self._row.addWidget(self.start)

    def show_last(self, words: str) -> None:
        """What became of the last session; "" where none is behind one."""
        self._last.setText(words)
        self._fit_last()

    def show_start(self, *, goes_on: bool) -> None:
        """Whether the session is begun already."""
        words = self.tr("Go on with the session") if goes_on else self.tr("Start the session")
        self.start.set_words(words)

    def offer(self, wanted: bool) -> None:
        """Shows the ways to a session that is prepared; without any it says what is behind one."""
        self.start.setVisible(wanted)
        self.paper.setVisible(wanted)
        self._fit_last()

    def has_words(self) -> bool:
        """Whether a session is behind one."""
        return bool(self._last.text())

    def place(self, gutter: int, *, narrow: bool, tight: bool) -> None:
        """With the gutter of the page at its sides."""
        px = self._themes.px
        self._is_narrow = narrow
        self._row.setContentsMargins(gutter, px(5 if tight else 13), gutter, px(6 if tight else 14))
        self._row.setSpacing(px(8))
        self._tick.setPixmap(self._themes.pixmap("circle-check", "text2", 17))
        self._fit_last()

    def fit(self, width: int) -> None:
        """The words of the lesser button go where both have no room on the line."""
        both = self.paper.full_width() + self.start.full_width() + self._row.spacing()
        self.paper.set_icon_alone(width < both)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, 0, self.width(), 1, self._themes.color("line"))

    def _fit_last(self) -> None:
        """Leaves the narrow foot to its buttons; the last session stands among the past ones."""
        has_room = not self._is_narrow or self.start.isHidden()
        for widget in (self._tick, self._last):
            widget.setVisible(has_room and self.has_words())
