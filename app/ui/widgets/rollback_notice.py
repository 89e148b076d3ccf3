"""Says that the journal holds less than this computer has seen, and leaves it with two ways."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.ui.theme import ThemeHolder
from app.ui.widgets.buttons import SecondaryButton
from app.ui.widgets.flow import Flow
from app.ui.widgets.label import Label


class RollbackNotice(QFrame):
    """Stays until one of the ways is taken.

    Signals:
        backups_wanted: where one may go back to something newer.
        accepted: it is right as it is, and is not to be told again.
    """

    backups_wanted = Signal()
    accepted = Signal()

    def __init__(self, themes: ThemeHolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rollback")
        self._themes = themes
        self._glyph = QLabel()
        self._words = Label(themes, "", wrap=True)
        self._words.setObjectName("rollback.words")
        look = SecondaryButton(themes, self.tr("Look at the backups"), compact=True)
        look.setObjectName("rollback.backups")
        keep = SecondaryButton(themes, self.tr("It is right as it is"), compact=True)
        keep.setObjectName("rollback.accept")
        look.clicked.connect(self.backups_wanted)
        keep.clicked.connect(self.accepted)
        ways = Flow(themes, gap=10)
        ways.setContentsMargins(0, 0, 4, 0)
        for button in (look, keep):
            ways.add(button)
        self._column = QVBoxLayout()
        self._column.addWidget(self._words)
        self._column.addWidget(ways)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._glyph)
        self._row.addLayout(self._column, 1)
        themes.changed.connect(self._restyle)
        self._restyle()

    def say(self, missing: int, last_here: str) -> None:
        """Says how many saves are missing, and when the last of them was made here."""
        if missing == 1:
            lost = self.tr("The last save made here, {0}, is not in it.")
        else:
            lost = self.tr("{n} saves made here, the last {0}, are not in it.")
        words = " ".join(
            (
                self.tr("This journal holds less than this computer has seen."),
                lost.format(last_here, n=missing),
                self.tr("An older copy may have been put in its place."),
            )
        )
        self._words.setText(words)
        self.setAccessibleName(words)

    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._themes.color("notice_tint"))
        edge = self._themes.color("notice")
        painter.fillRect(0, self.height() - 1, self.width(), 1, edge)

    def _restyle(self) -> None:
        px = self._themes.px
        self._glyph.setPixmap(self._themes.pixmap("circle-alert", "notice", 18))
        self._row.setContentsMargins(px(24), px(10), px(16), px(10))
        self._row.setSpacing(px(12))
        self._column.setSpacing(px(8))
        self.update()
