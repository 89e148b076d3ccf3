"""The end of what is shown of many, with a way to more of them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.pages.patterns.words import tr
from app.ui.theme import ThemeHolder, Type
from app.ui.widgets.buttons import QuietLink
from app.ui.widgets.label import Label


class More(QWidget):
    """ "Show more", and how many there are; it is away where all are shown.

    Signals:
        wanted: more are to be shown.
    """

    wanted = Signal()

    def __init__(self, themes: ThemeHolder, name: str) -> None:
        super().__init__()
        self.link = QuietLink(themes, tr("Show more"))
        self.link.setObjectName(name)
        self._count = Label(themes, "", Type.SMALL, color="text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, themes.px(4), 0, themes.px(4))
        row.setSpacing(themes.px(10))
        row.addWidget(self.link)
        row.addWidget(self._count)
        row.addStretch(1)
        self.link.clicked.connect(self.wanted)
        self.hide()

    def show_counts(self, shown: int, every: int, instead: QWidget | None = None) -> None:
        """Says how many of them are shown; `instead` takes the keyboard where none are left."""
        had_focus = self.link.hasFocus()
        words = tr("{n} of {all}").format(n=shown, all=every)
        self._count.setText(words)
        self.link.setAccessibleName(f"{self.link.text()}: {words}")
        self.setVisible(shown < every)
        if had_focus and shown >= every and instead is not None:
            instead.setFocus(Qt.FocusReason.OtherFocusReason)
