"""The foot of the lock screen: what is promised there, and other journals to begin with."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QWidget

from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import QuietLink
from app.ui.widgets.label import Label

_NARROW = 640
"""Below this its parts stand one below the other."""


class Foot(QWidget):
    """Side by side, or stacked where the page is narrow.

    Signals:
        new_wanted, sample_wanted: a new journal, the sample.
    """

    new_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, themes: ThemeHolder, *, has_sample: bool) -> None:
        super().__init__()
        self._themes = themes
        px = themes.px
        self._icon = QLabel()
        said = QHBoxLayout()
        said.setSpacing(px(9))
        said.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        says = self.tr("Encrypted on this computer. Nothing is sent anywhere.")
        said.addWidget(Label(themes, says, Type.SMALL, color="text2", wrap=True), 1)
        new = QuietLink(themes, self.tr("Make a new journal…"))
        new.setObjectName("lock.new")
        new.clicked.connect(self.new_wanted)
        self.last = QuietLink(themes, self.tr("Try a sample journal"))
        self.last.setObjectName("lock.sample")
        self.last.clicked.connect(self.sample_wanted)
        self._ends = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._ends.setContentsMargins(px(32), px(8), px(32), px(20))
        self._ends.addLayout(said, 1)
        self._ends.addWidget(new, 0, Qt.AlignmentFlag.AlignLeading)
        self._ends.addWidget(self.last, 0, Qt.AlignmentFlag.AlignLeading)
        if not has_sample:
            self.last.hide()
        themes.changed.connect(self._restyle)
        self._restyle()

    def set_room(self, wide: int) -> None:
        """How wide the page is."""
        px = self._themes.px
        way = QBoxLayout.Direction
        narrow = wide < px(_NARROW)
        self._ends.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        self._ends.setSpacing(px(8 if narrow else 20))

    def _restyle(self) -> None:
        self._icon.setPixmap(self._themes.pixmap("lock", "text2", 15))
